// `make size` weighs what an entry pulls in, and can fail.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { bytesOf, report } from '../size.mjs';

test('an entry weighs what it pulls in', async () => {
  const alone = readFileSync(new URL('../dist/define.js', import.meta.url));
  const weighed = await bytesOf('define.js');
  assert.ok(weighed.length > 50 * alone.length, `${weighed.length} bytes`);
});

test('what is over its budget is named, and the rest is not', async () => {
  const budgets = [
    { file: 'index.js', measure: 'brotli', budget: 1_000_000 },
    { file: 'element.js', measure: 'gzip', budget: 10_000 },
  ];
  const { lines, isWithin } = await report(budgets);
  assert.equal(isWithin, false);
  assert.deepEqual(
    lines.map((line) => line.endsWith('OVER')),
    [false, false, true],
  );
  assert.equal((await report(budgets.slice(0, 1))).isWithin, true);
});
