// What the module can do to its host, and that it is what its source says.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { abiVersion } from '../dist/instance.js';
import { System } from '../dist/wasi.js';
import { moduleBytes } from './module.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const module = new WebAssembly.Module(moduleBytes);

test('the module imports what wasi.ts implements, and nothing else', () => {
  const imports = WebAssembly.Module.imports(module);
  for (const { module, kind } of imports) {
    assert.equal(module, 'wasi_snapshot_preview1');
    assert.equal(kind, 'function');
  }
  const wanted = imports.map(({ name }) => name).sort();
  assert.deepEqual(Object.keys(new System().imports).sort(), wanted);
});

test('none of its imports reaches a file, a socket or a page', () => {
  const names = WebAssembly.Module.imports(module).map(({ name }) => name);
  for (const name of names)
    assert.doesNotMatch(name, /^(path_|sock_|fd_(read|pread|readdir|seek))/);
});

test('the module exports what the boundary names', () => {
  const names = WebAssembly.Module.exports(module).map(({ name }) => name);
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

test('the same source gives the same bytes', { timeout: 300_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'wrong-number-'));
  try {
    const file = join(folder, 'again.wasm');
    // From an empty cache, so that it really is built again.
    const env = { ...process.env, GOCACHE: join(folder, 'cache'), GOFLAGS: '' };
    execFileSync('make', ['-s', 'wasm', `MODULE=${file}`], { cwd: root, env, stdio: 'pipe' });
    const hash = (bytes) => createHash('sha256').update(bytes).digest('hex');
    assert.equal(hash(readFileSync(file)), hash(moduleBytes));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
