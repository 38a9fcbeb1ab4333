// A provider of your own, known to every call: acme.json beside this file.
import { readFile } from 'node:fs/promises';
import { load } from 'wrong-number';

const acme = JSON.parse(await readFile(new URL('acme.json', import.meta.url), 'utf8'));
const { explainError, lookup } = await load({ catalogs: [acme] });

const { errors, problems } = explainError('{"fault": {"id": "E42"}}');
for (const { message } of problems) console.error(message); // what is wrong with the catalog
console.log(errors[0].title);
console.log(lookup('switched off', { provider: 'acme' })[0].code);
