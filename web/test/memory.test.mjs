// Linear memory: what a page pays for having the module there, and that it
// does not pay more the longer it runs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { budgets } from '../bench/budgets.mjs';
import { makeFunctions } from '../dist/modules/functions.js';
import { Host } from '../dist/modules/instance.js';
import { modules } from './module.mjs';

const megabytes = (octets) => octets / 1e6;
const host = new Host(modules);
const { validateNumber, validateNumbers, validateMessage, explainError } = makeFunctions(host);
const size = () => megabytes(host.instance.memory.size);

test('the first answer takes no more memory than its budget', () => {
  validateNumber('+4915112345678');
  assert.ok(host.instance.memory.size <= budgets.memory, `${host.instance.memory.size} octets`);
});

test('memory stays as it is over a hundred thousand calls', () => {
  const calls = () => {
    for (let i = 0; i < 20_000; i++) {
      validateNumber(`+49151${i}`, { defaultRegion: 'DE' });
      validateMessage(`“${i}”`);
    }
    for (let i = 0; i < 500; i++) explainError(`{"code":"throttled","id":${i}}`);
    validateNumbers(Array.from({ length: 20_000 }, (_, i) => `+49151${i}`));
  };
  calls();
  const before = size();
  for (let round = 0; round < 4; round++) calls();
  assert.ok(size() <= 1.5 * before, `${before} MB, then ${size()} MB`);
  assert.ok(size() <= 24, `${size()} MB`);
});

test('a long input is not kept twice', () => {
  const before = size();
  validateMessage('x'.repeat(1_000_000));
  assert.ok(size() - before <= 24, `${before} MB, then ${size()} MB`);
});
