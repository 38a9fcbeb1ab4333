// README's promises: its code runs, and its made parts are up to date.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { fillIn, readmes } from '../fill-readme.mjs';
import { bytesOf, sizesOf } from '../size.mjs';
import packageJSON from '../package.json' with { type: 'json' };

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const web = fileURLToPath(new URL('..', import.meta.url));
const blocks = (language) =>
  [...readme.matchAll(/```(\w+)\n(.*?)```/gs)].filter((m) => m[1] === language).map((m) => m[2]);

/** Runs a module as if it stood in the package, and returns what it logs. */
function run(code) {
  const args = ['--input-type=module', '--eval', code];
  return execFileSync(process.execPath, args, { cwd: web, encoding: 'utf8' });
}

test('the JavaScript of README does what its comments say', () => {
  const [inCode, ownProvider] = blocks('js');
  const lines = run(inCode).trimEnd().split('\n');
  assert.equal(lines.length, 9, lines.join('\n'));
  const [title, party, retry, sendable, suggestion, codes, valid, message, replacement] = lines;
  assert.match(title, /\.$/);
  assert.equal(party, 'account');
  assert.equal(retry, 'after-fix');
  assert.equal(sendable, 'false');
  assert.equal(suggestion, '+442079460018');
  assert.match(codes, /^e164\//);
  assert.equal(valid, '1,0');
  assert.equal(message, 'ucs-2 1');
  assert.equal(replacement, '"');

  const start = "import { load } from 'wrong-number';\nconst { explainError } = await load();\n";
  assert.equal(run(start + ownProvider), 'The phone is switched off.\n');
});

test('the JavaScript of the package README runs as it says', () => {
  const own = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const [explains, checks] = [...own.matchAll(/```js\n(.*?)```/gs)].map(([, code]) => code);
  const [title, party] = run(explains).trimEnd().split('\n');
  assert.match(title, /\.$/);
  assert.equal(party, 'account');
  assert.equal(run(checks), '+442079460018\nucs-2\n');
  // Every entry that it names is there, and every script that is there is named.
  for (const [, entry] of own.matchAll(/`wrong-number\/([\w.-]+)`/g)) {
    assert.ok(packageJSON.exports[`./${entry}`], entry);
  }
  for (const entry of Object.keys(packageJSON.exports)) {
    if (/\.(js|wasm)$/.test(entry)) assert.ok(own.includes(entry.slice(2)), entry);
  }
});

test('the recipes of the package README import what there is, and the picture shows what it says', async () => {
  const own = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const blocks = [...own.matchAll(/```(?:js|ts|tsx|jsx)\n(.*?)```/gs)].map(([, code]) => code);
  for (const [, names, entry] of blocks
    .join('')
    .matchAll(/import \{ (.*?) \} from '(wrong-number[^']*)'/g)) {
    const target = packageJSON.exports[entry.replace('wrong-number', '.')]?.default;
    const script = target?.default ?? target;
    assert.ok(script, entry);
    const source = readFileSync(new URL(`../${script}`, import.meta.url), 'utf8');
    for (const name of names.split(', '))
      assert.match(source, new RegExp(`\\bas ${name}\\b|[{,]${name}[,}]`), name);
  }
  assert.equal(run(blocks.find((code) => code.includes('explainLog'))), '1\n');
  assert.equal(run(blocks.find((code) => code.includes("'acme'"))), 'It is off.\n');
  const required = blocks.find((code) => code.includes('require('));
  const args = ['--input-type=commonjs', '--eval', required];
  assert.match(execFileSync(process.execPath, args, { cwd: web, encoding: 'utf8' }), /\.\n$/);
  const { load } = await import('../dist/index.js');
  const { explainError } = await load();
  const [picture] = own.match(/^HTTP\/1.1 402.*?(?=```)/ms);
  const paste = picture.replace(/ {3,}.*$/gm, '').trim();
  const [error] = explainError(paste).errors;
  for (const text of [error.title, ...error.fix.slice(0, 2)])
    assert.ok(picture.includes(text), text);
});

test('the sizes that the package README names are those of the files', async () => {
  const own = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const [, table] = /^\| what a page loads[^\n]*\n\|[ -|:]*\n(.*?)\n\n/ms.exec(own);
  const names = { 'checks.js': 'load', 'index.js': 'load, loadWorker' };
  const rows = table.split('\n').map((row) => row.split('|').map((cell) => cell.trim()));
  assert.equal(rows.length, 5);
  for (const [, what, said] of rows) {
    const files = what.match(/[\w.-]+\.(?:js|wasm)/g) ?? ['wrong-number.html'];
    const measure = /(?:brotli|gzip)$/.exec(what)?.[0] ?? 'raw';
    let bytes = 0;
    for (const file of files) bytes += sizesOf(await bytesOf(file, names[file]))[measure];
    const kilobytes = Number(said.replace(',', ''));
    // Near enough to choose by: a change of the texts is no reason to write a new figure.
    assert.ok(Math.abs(bytes / 1000 / kilobytes - 1) < 0.05, `${what}: ${bytes / 1000} KB`);
  }
});

test('the commands of README run', () => {
  const commands = blocks('sh').at(-1);
  for (const line of commands.trim().split('\n')) {
    const words = line
      .match(/npx wrong-number (.*)$/)?.[1]
      .split(' < ')[0]
      .split(' ');
    assert.ok(words, `not a command of ours: ${line}`);
    const input = words[0] === 'explain' ? '{"error":"no","code":"invalid_parameter"}' : 'a text';
    const cli = new URL('../dist/cli.js', import.meta.url).pathname;
    let out;
    try {
      out = execFileSync(process.execPath, [cli, ...words], { input, encoding: 'utf8' });
    } catch (error) {
      assert.equal(error.status, 1, `${line}: ${error.stderr}`); // something is wrong with the input
      out = error.stdout;
    }
    assert.ok(out.length > 20, `${line} says ${JSON.stringify(out)}`);
  }
});

test('what ARCHITECTURE and CONTRIBUTING name is there', () => {
  const root = new URL('../../', import.meta.url);
  const makefile = readFileSync(new URL('Makefile', root), 'utf8');
  for (const name of ['ARCHITECTURE.md', 'CONTRIBUTING.md']) {
    const text = readFileSync(new URL(name, root), 'utf8');
    const paths = text.match(/\b(?:catalog|wasm|web)\/[\w./-]*\w/g) ?? [];
    assert.ok(paths.length > 3, name);
    for (const path of paths) assert.ok(existsSync(new URL(path, root)), `${name} names ${path}`);
    for (const [, target] of text.matchAll(/`make ([a-z-]+)/g)) {
      assert.match(makefile, new RegExp(`^${target}:`, 'm'), `${name} names make ${target}`);
    }
  }
});

test('what README is filled in with is up to date', () => {
  for (const file of readmes) {
    const text = readFileSync(file, 'utf8');
    assert.equal(fillIn(text), text, `${file.pathname} is out of date: run \`make generate\``);
  }
});
