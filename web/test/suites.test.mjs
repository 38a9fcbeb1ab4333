// The summary of `make test`: it names what failed, in each suite.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { failuresIn } from './suites.mjs';

test('names the tests that failed, each once', () => {
  const go = `
=== RUN   TestParse
--- FAIL: TestParse (0.00s)
    --- FAIL: TestParse/no_digits (0.00s)
        parse_test.go:9: Parse("") = 1, want 0
FAIL
FAIL\twrongnumber/wasm/e164\t0.412s
ok  \twrongnumber/wasm/sms\t0.100s`;
  assert.deepEqual(failuresIn(go.split('\n')), [
    'TestParse',
    'TestParse/no_digits',
    'wrongnumber/wasm/e164\t0.412s',
  ]);
  const node = `
✔ reads a number (1.5ms)
✖ reads a text (12.1ms)
ℹ fail 1

✖ failing tests:

✖ reads a text (12.1ms)
  AssertionError: 1 != 2`;
  assert.deepEqual(failuresIn(node.split('\n')), ['reads a text']);
  const tap = `
ok 1 - reads a number
    not ok 2 - reads a text
not ok 3 - the page`;
  assert.deepEqual(failuresIn(tap.split('\n')), ['reads a text', 'the page']);
});
