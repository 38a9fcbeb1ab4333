// What the module can do to its host.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { load } from '../dist/index.js';
import { abiVersion } from '../dist/modules/instance.js';
import { secondPart } from '../dist/modules/second-part.js';
import { System } from '../dist/modules/wasi.js';
import { moduleBytes } from './module.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const module = new WebAssembly.Module(moduleBytes);

test('the module imports what wasi.ts implements and a link to its second part', () => {
  const imports = WebAssembly.Module.imports(module);
  assert(imports.every(({ kind }) => kind === 'function'));
  const from = (wanted) =>
    imports.filter(({ module }) => module === wanted).map(({ name }) => name);
  assert.deepEqual(Object.keys(new System().imports).sort(), from('wasi_snapshot_preview1').sort());
  assert.deepEqual(from('wrongnumber'), ['link']);
  assert.equal(imports.length, from('wasi_snapshot_preview1').length + 1);
});

test('its second part imports what the first exports, and exports nothing', () => {
  const part = secondPart(module);
  const exported = new Set(WebAssembly.Module.exports(module).map(({ name }) => name));
  for (const { module: from, name } of WebAssembly.Module.imports(part)) {
    assert.equal(from, 'first');
    assert(exported.has(name), name);
  }
  assert.deepEqual(WebAssembly.Module.exports(part), []);
});

test('a module without its second part says so, and numbers are still checked', async () => {
  const at = moduleBytes.lastIndexOf('later');
  const { validateNumber, explainError } = await load({ wasm: renamed(moduleBytes, at) });
  assert.throws(() => explainError('throttled'), {
    code: 'version-mismatch',
    message: /second part/,
  });
  assert.equal(validateNumber('+14155552671').sendable, true);
});

/** A copy in which the octet at an offset is another. */
function renamed(bytes, at) {
  const copy = Uint8Array.from(bytes);
  copy[at]++;
  return copy;
}

test('none of its imports reaches a file, a socket or a page', () => {
  const names = WebAssembly.Module.imports(module).map(({ name }) => name);
  for (const name of names)
    assert.doesNotMatch(name, /^(path_|sock_|fd_(read|pread|readdir|seek))/);
});

test('the module exports what the boundary names', () => {
  // Globals and table are for its second part.
  const names = WebAssembly.Module.exports(module)
    .filter(({ kind }) => kind === 'function' || kind === 'memory')
    .map(({ name }) => name);
  assert.deepEqual(names.sort(), [
    'abi_version',
    'about',
    'alloc',
    'close_log',
    'explain_error',
    'lookup',
    'memory',
    'names',
    'number_texts',
    'open_log',
    'preflight',
    'read_log',
    'validate_lines',
    'validate_message',
    'validate_number',
    'validate_numbers',
    'validate_units',
  ]);
});

test('script and module agree on the version of the boundary', () => {
  const source = readFileSync(join(root, 'wasm/abi/abi.go'), 'utf8');
  assert.equal(Number(source.match(/^const Version = (\d+)$/m)[1]), abiVersion);
});
