// The module is stored as it is after its start-up, and without the functions
// that never run then (wasm/slim). Here it runs for longer than anybody would
// use it, so that its memory grows and is collected many times: nothing may be
// missing.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { load } from '../dist/index.js';
import { Host } from '../dist/instance.js';
import { readLog } from '../dist/log.js';
import { moduleBytes } from './module.mjs';

const samples = new URL('../../wasm/explain/testdata/', import.meta.url);
const pastes = readdirSync(samples)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(new URL(name, samples), 'utf8'));
const numbers = [
  '',
  '+442079460018',
  '0044 20 7946 0018',
  '+1234',
  '+49 (0)30 901820',
  'ACME',
  '+9991',
  '٠٢٠',
];
const messages = [
  'Hi',
  '“Zoë”, it’s here…',
  '👨‍👩‍👧‍👦 a family',
  '[€] {brackets}',
  '\ud800 alone',
  'Привет '.repeat(40),
];

const functions = await load({ wasm: moduleBytes });

/** Calls everything once with every sample; `round` varies what is asked. */
function callEverything(round) {
  const lang = round % 2 === 0 ? 'en' : 'de';
  const provider = ['cloudvno', 'vonage', 'vobiz', 'telephonyio'][round % 4];
  for (const paste of pastes) {
    functions.explainError(paste, { lang });
    functions.explainError(paste.slice(0, (paste.length * (round % 7)) / 7), { lang, provider });
  }
  for (const number of numbers) {
    functions.validateNumber(number, { lang, provider, defaultRegion: 'DE' });
    for (const text of messages) {
      functions.validateMessage(text, { lang, provider, languageTables: ['turkish', 'spanish'] });
      functions.preflight({ to: number, from: 'ACME', text, provider, channel: 'sms' }, { lang });
    }
  }
  functions.validateNumbers(numbers);
  functions.lookup(['throttled', '12', 'balance', 'nichts'][round % 4], { lang });
}

test('everything still answers after its memory was collected many times', () => {
  const before = functions.explainError(pastes[0]);
  for (let round = 0; round < 24; round++) callEverything(round);
  assert.deepEqual(functions.explainError(pastes[0]), before);
});

test('memory grows for large inputs, and all of them are answered', () => {
  const rows = Array.from({ length: 200_000 }, (_, i) => numbers[i % numbers.length]);
  assert.equal(functions.validateNumbers(rows).length, rows.length);
  assert.equal(functions.validateNumbers(rows.join('\n')).length, rows.length);
  assert(functions.validateMessage('Grüße “hi” 🎉 '.repeat(50_000)).segments.length > 100);
  for (const paste of [
    '{'.repeat(100_000),
    '[{"a":'.repeat(100_000),
    pastes.join('\n').repeat(9),
    '\0\ud800'.repeat(9999),
  ]) {
    assert(functions.explainError(paste).problems);
  }
});

test('a log of megabytes is read', async () => {
  const line =
    '2026-03-02T09:14:07Z ERROR api: {"error":{"code":"throttled","message":"slow down"}}\n';
  const piece = new TextEncoder().encode(line.repeat(6000));
  const pieces = async function* () {
    for (let i = 0; i < 20; i++) yield piece;
  };
  const report = await readLog(new Host(new WebAssembly.Module(moduleBytes)), pieces(), {}, {});
  assert.equal(report.errors, 120_000);
});
