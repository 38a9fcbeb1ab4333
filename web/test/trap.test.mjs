// A trap costs the call that met it, and nothing else.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load, WrongNumberError } from '../dist/index.js';
import { Host } from '../dist/modules/instance.js';
import { modules, trapping } from './module.mjs';

test('a call that traps throws one clear error, and the next call works', async () => {
  const functions = await load({ checks: trapping('validate_message') });
  for (let round = 0; round < 3; round++) {
    assert.throws(
      () => functions.validateMessage('Hi'),
      (error) => {
        assert(error instanceof WrongNumberError);
        assert.equal(error.code, 'trapped');
        assert.match(error.message, /unreachable/);
        assert.match(error.message, /next call works/);
        assert(error.cause instanceof WebAssembly.RuntimeError);
        return true;
      },
    );
    assert.equal(functions.validateNumber('+14155552671').sendable, true);
    assert.equal(functions.lookup('throttled')[0].code, 'throttled');
  }
});

test('a list whose call traps throws, and its rows are not half there', async () => {
  const { validateNumbers } = await load({ checks: trapping('validate_numbers') });
  assert.throws(() => validateNumbers(['+1', '+2']), { code: 'trapped' });
  assert.equal(validateNumbers('+1\n+2').length, 2);
});

test('a panic of Go is a trap, and its words are in the error', () => {
  const host = new Host(modules);
  const first = host.instance;
  let failure;
  try {
    // Lengths that nothing was written for: only a broken host says such.
    first.exports.validate_number(0x7fffffff, 0, 0);
  } catch (thrown) {
    failure = host.failed(thrown);
  }
  assert.equal(failure?.code, 'trapped');
  assert.match(failure.message, /panic/);
  assert.match(failure.cause.message, /slice bounds out of range/);
  assert.notEqual(host.instance, first);
  assert.equal(host.instance.exports.abi_version(), first.exports.abi_version());
});
