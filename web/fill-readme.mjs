// Fills in the parts of README.md, here and at the top, that are made from other files: the providers
// from their files, the element's attributes from its manifest, the figures from
// the last run of the benchmark.
// `node fill-readme.mjs` writes them; a test holds the file to them.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const readmes = ['../README.md', 'README.md'].map((path) => new URL(path, import.meta.url));
const manifest = new URL('dist/custom-elements.json', import.meta.url);
const catalog = new URL('../catalog/providers/', import.meta.url);
const results = new URL('bench/RESULTS.md', import.meta.url);

/** Returns a README.md with its made parts made anew. */
export function fillIn(text) {
  text = replace(text, 'providers', providerSentence());
  text = replace(text, 'attributes', attributeTable(JSON.parse(readFileSync(manifest, 'utf8'))));
  if (!existsSync(results)) return text;
  const quoted = readFileSync(results, 'utf8').match(/<!-- quote -->\n(.*)<!-- \/quote -->/s)?.[1];
  return replace(text, 'bench', (quoted ?? readFileSync(results, 'utf8')).trim());
}

function replace(text, name, content) {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const start = text.indexOf(open);
  const end = text.indexOf(close);
  if (start < 0 || end < start) throw new Error(`README.md has no ${open} … ${close}`);
  return `${text.slice(0, start + open.length)}\n${content}\n${text.slice(end)}`;
}

/** Names the built-in providers in the order in which they are tried. */
function providerSentence() {
  const files = readFileSync(new URL('order.txt', catalog), 'utf8')
    .trim()
    .split('\n')
    .filter((id) => id !== 'http')
    .map((id) => JSON.parse(readFileSync(new URL(`${id}.json`, catalog), 'utf8')));
  const names = (list) => new Intl.ListFormat('en-GB').format(list.map(({ name }) => name));
  const protocols = files.filter(({ kind, id }) => kind === 'protocol' && id !== 'transport');
  return [
    `It knows the codes of ${names(files.filter(({ kind }) => kind !== 'protocol'))},`,
    `and those of ${names(protocols)} and of HTTP itself.`,
  ].join('\n');
}

function attributeTable({ modules }) {
  const element = modules
    .flatMap(({ declarations = [] }) => declarations)
    .find(({ tagName }) => tagName === 'wrong-number');
  const rows = (element.attributes ?? [])
    .filter(({ description }) => description)
    .map(({ name, description }) => `| \`${name}\` | ${description.replace(/\s+/g, ' ')} |`);
  return ['| attribute | what it does |', '|---|---|', ...rows].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const readme of readmes) writeFileSync(readme, fillIn(readFileSync(readme, 'utf8')));
}
