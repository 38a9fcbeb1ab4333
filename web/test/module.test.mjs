// What the module can do to its host.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { makeFunctions } from '../dist/modules/functions.js';
import { abiVersion, Host } from '../dist/modules/instance.js';
import { System } from '../dist/modules/wasi.js';
import { modules } from './module.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

test('the first module imports what wasi.ts implements', () => {
  const imports = WebAssembly.Module.imports(modules.checks);
  for (const { kind, module } of imports) {
    assert.equal(kind, 'function');
    assert.equal(module, 'wasi_snapshot_preview1');
  }
  const names = imports.map(({ name }) => name);
  const system = new System().imports(modules.checks);
  assert.deepEqual(Object.keys(system).sort(), names.sort());
  // What is refused may be: it is about files, or asked for only where there is more than nothing.
  const refused = names.filter((name) => system[name].length === 0);
  assert.deepEqual(refused, [
    'args_get',
    'environ_get',
    'fd_fdstat_get',
    'fd_fdstat_set_flags',
    'fd_prestat_dir_name',
    'fd_prestat_get',
    'sched_yield',
  ]);
});

test('the second imports what the first exports, and no function', () => {
  const exported = new Set(WebAssembly.Module.exports(modules.checks).map(({ name }) => name));
  for (const { module, name, kind } of WebAssembly.Module.imports(modules.explanations)) {
    assert.equal(module, 'checks');
    assert(exported.has(name), name);
    assert.notEqual(kind, 'function');
  }
});

test('without the second, numbers, messages and drafts are still checked', () => {
  const { checks } = modules;
  const functions = makeFunctions(new Host({ checks }));
  assert.equal(functions.validateNumber('+14155552671').sendable, true);
  assert.equal(functions.validateMessage('“Zoë”').encoding, 'ucs-2');
  assert.equal(functions.preflight({ to: '+14155552671', text: 'Hi' }).to.sendable, true);
  assert.deepEqual(functions.validateNumbers(['+14155552671', '1']).sendable, Uint8Array.of(1, 0));
});

test('none of its imports reaches a file, a socket or a page', () => {
  const names = WebAssembly.Module.imports(modules.checks).map(({ name }) => name);
  for (const name of names)
    assert.doesNotMatch(name, /^(path_|sock_|fd_(read|pread|readdir|seek))/);
});

test('the modules export what the boundary names', () => {
  // Globals and table are for the second.
  const names = (module) =>
    WebAssembly.Module.exports(module)
      .filter(({ kind }) => kind === 'function' || kind === 'memory')
      .map(({ name }) => name)
      .sort();
  assert.deepEqual(names(modules.checks), [
    'abi_version',
    'alloc',
    'draft_message',
    'draft_number',
    'memory',
    'names',
    'number_texts',
    'preflight',
    'validate_lines',
    'validate_message',
    'validate_number',
    'validate_numbers',
    'validate_units',
  ]);
  assert.deepEqual(names(modules.explanations), [
    'about',
    'close_log',
    'explain_error',
    'explained_value',
    'lookup',
    'open_log',
    'read_log',
  ]);
});

test('script and module agree on the version of the boundary', () => {
  const source = readFileSync(join(root, 'wasm/abi/abi.go'), 'utf8');
  assert.equal(Number(source.match(/^const Version = (\d+)$/m)[1]), abiVersion);
});
