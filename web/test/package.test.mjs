// The package as others see it: its entries, its types, its side effects.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import packageJSON from '../package.json' with { type: 'json' };

const web = fileURLToPath(new URL('..', import.meta.url));
const bin = (name) => `${web}node_modules/.bin/${name}`;
const run = (name, ...args) => {
  const { status, stdout, stderr } = spawnSync(bin(name), args, { cwd: web, encoding: 'utf8' });
  return { status, output: stdout + stderr };
};

test('every export is there, types first', () => {
  for (const [entry, target] of Object.entries(packageJSON.exports)) {
    const files = typeof target === 'string' ? [target] : Object.values(target);
    for (const file of files) assert.ok(existsSync(web + file), `${entry}: ${file}`);
    if (typeof target === 'object') assert.equal(Object.keys(target)[0], 'types', entry);
  }
});

test('publint finds nothing', () => {
  const { status, output } = run('publint', 'run', '--strict');
  assert.equal(status, 0, output);
});

test('arethetypeswrong finds nothing', () => {
  // The module is no script and has no types.
  const excluded = ['--exclude-entrypoints', 'wrong-number.wasm'];
  const { status, output } = run('attw', '--pack', '.', '--profile', 'esm-only', ...excluded);
  assert.equal(status, 0, output);
});

test('the types say what they should, and refuse what they should', () => {
  const { status, output } = run('tsc', '-p', 'tsconfig.test.json');
  assert.equal(status, 0, output);
});

test('importing on a server neither throws nor fetches nor registers', () => {
  const code = `
    globalThis.fetch = () => { throw new Error('fetched'); };
    for (const entry of ['index', 'element', 'define', 'inline']) await import('./dist/' + entry + '.js');
    if (globalThis.customElements?.get('wrong-number')) throw new Error('registered');
    console.log('quiet');`;
  const args = ['--input-type=module', '--eval', code];
  assert.equal(execFileSync(process.execPath, args, { cwd: web, encoding: 'utf8' }), 'quiet\n');
});

test('what is packed is what is exported: no sources, no tests', () => {
  const args = ['pack', '--dry-run', '--json'];
  const [{ files }] = JSON.parse(execFileSync('npm', args, { cwd: web, encoding: 'utf8' }));
  for (const { path } of files) {
    assert.match(path, /^(dist\/|package\.json$|README|LICENSE)/);
    assert.doesNotMatch(path, /\.test\./);
  }
});

test('declarations keep their comments', () => {
  const types = readFileSync(`${web}dist/types.d.ts`, 'utf8');
  assert.match(types, /\/\*\* The input, unchanged\. \*\//);
});

test('the lock file names no address', () => {
  const lock = readFileSync(`${web}package-lock.json`, 'utf8');
  assert.doesNotMatch(lock, /"resolved"/);
});
