// Ten million mixed calls of one instance, wrong ones among them: what memory it
// has at the start, in the middle and at the end.
//
//	node bench/soak.mjs [calls]

import { readFileSync } from 'node:fs';
import { makeFunctions } from '../dist/modules/functions.js';
import { Host } from '../dist/modules/instance.js';

const dist = process.argv[3] ?? new URL('../dist/', import.meta.url).pathname;
const compile = (name) => new WebAssembly.Module(readFileSync(`${dist}/${name}`));
const host = new Host({
  checks: compile('checks.wasm'),
  explanations: compile('explanations.wasm'),
});
const f = makeFunctions(host);
const first = host.instance;
const calls = Number(process.argv[2] ?? 1e7);

const acme = (i) => ({
  id: `acme${i % 3}`,
  name: 'Acme',
  errors: [{ code: `A${i % 7}`, title: `Refused ${i % 5}` }],
});
const pastes = [
  (i) => `{"error":{"code":"invalid_phone_number","param":"to","message":"'+${i}' is wrong"}}`,
  (i) => `HTTP/1.1 429 Too Many Requests\nRetry-After: ${i % 90}\n\n{"title":"Throttled"}`,
  (i) => `2026-03-02T09:14:07Z ERROR sms[${i}]: 422 {"error":{"code":"message_too_long"}}`,
  (i) => `Error 3000${i % 9}: unreachable, token=s3cr3tvalue${i}`,
  (i) => `a=1&b=${i}&status=7&to=%2B4477009001${i % 100}`,
  (i) => `{"m":"{\\"code\\":\\"x${i}\\"}","list":[${i},"b"]}`,
];
const wrong = [
  () => f.validateNumber(7),
  () => f.validateMessage('x', { encoding: '__proto__' }),
  () => f.explainError('x', { catalogs: 'x' }),
  () => f.lookup('x', { limit: -1 }),
  () => f.preflight(undefined),
  () => f.validateNumbers(7),
];

function call(i) {
  switch (i % 32) {
    case 0:
    case 1:
      return f.explainError(pastes[(i >> 5) % pastes.length](i));
    case 2:
      return f.preflight({ to: `+4477009001${i % 100}`, from: 'ACME', text: `Code ${i}` });
    case 3:
      return (i >> 5) % 8 === 0 ? f.lookup(`${i % 1000}`) : f.validateNumber('');
    case 4:
      return (i >> 5) % 4 === 0
        ? f.validateNumbers(Array.from({ length: 20 }, (_, k) => `+4915112${i % 999}${k}`)).at(3)
        : f.validateNumber(`(${i})`);
    case 5:
      try {
        return wrong[(i >> 5) % wrong.length]();
      } catch (thrown) {
        if (thrown.code !== 'bad-argument') throw thrown;
        return undefined;
      }
    case 6:
      return (i >> 5) % 64 === 0
        ? f.explainError('{"boo":"A1"}', { catalogs: [acme(i >> 11)] })
        : f.validateMessage('');
    default:
      return i % 3 === 0
        ? f.validateMessage(`Grüße “${i}” — bis bald`, { provider: 'vonage' })
        : f.validateNumber(`+49151${i}`, { defaultRegion: 'DE' });
  }
}

const megabytes = () => (host.instance.memory.size / 2 ** 20).toFixed(2);
console.log(`start ${megabytes()} MB`);
for (let i = 0; i < calls; i++) {
  call(i);
  if ((i + 1) % (calls / 20) === 0) console.log(`${i + 1} calls ${megabytes()} MB`);
}
console.log(host.instance === first ? 'one instance throughout' : 'another instance at the end');
