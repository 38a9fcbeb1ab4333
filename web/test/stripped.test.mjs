// wasm/slim rewrites the module once it is linked: it is stored as it is after
// its start-up, without the functions that never run then, and its functions are
// made plain. Here it runs for longer than anybody would use it, so that its
// memory grows and is collected many times: nothing may be missing. And its
// answers are those of the module as it was linked.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { makeFunctions } from '../dist/modules/functions.js';
import { Host } from '../dist/modules/instance.js';
import { readLog } from '../dist/modules/log.js';
import { pastes } from './calls.mjs';
import { modules } from './module.mjs';

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

const functions = makeFunctions(new Host(modules));

/** Calls everything once with every sample; `round` varies what is asked. */
function callEverything(functions, round) {
  const lang = round % 2 === 0 ? 'en' : 'de';
  const provider = ['cloudvno', 'vonage', 'vobiz', 'telephonyio'][round % 4];
  const answers = [];
  for (const paste of pastes) {
    answers.push(functions.explainError(paste, { lang }));
    const piece = paste.slice(0, (paste.length * (round % 7)) / 7);
    answers.push(functions.explainError(piece, { lang, provider }));
  }
  const query = ['throttled', '12', 'balance', 'nichts'][round % 4];
  answers.push(functions.lookup(query, { lang }));
  answers.push(...checkEverything(functions, round));
  return answers;
}

/** The same of what checks. */
function checkEverything(functions, round) {
  const lang = round % 2 === 0 ? 'en' : 'de';
  const provider = ['cloudvno', 'vonage', 'vobiz', 'telephonyio'][round % 4];
  const placeholders = [{ name: '{brackets}', least: round, greatest: 40, foreign: round > 2 }];
  const answers = [];
  for (const number of numbers) {
    answers.push(functions.validateNumber(number, { lang, provider, defaultRegion: 'DE' }));
    for (const text of messages) {
      const tables = ['turkish', 'spanish'];
      answers.push(functions.validateMessage(text, { lang, provider, languageTables: tables }));
      answers.push(functions.validateMessage(text, { lang, placeholders }));
      const draft = { to: number, from: 'ACME', text, provider, channel: 'sms' };
      answers.push(functions.preflight(draft, { lang }));
    }
  }
  const { region, type, problem, valid } = functions.validateNumbers(numbers);
  answers.push({ region, type, problem, valid });
  return answers;
}

/** The functions of the module as it was linked, and never rewritten. */
function linkedFunctions() {
  const linked = readFileSync(new URL('../dist/linked.wasm', import.meta.url));
  return makeFunctions(new Host({ checks: new WebAssembly.Module(linked) }));
}

test('its answers are those of the module as it was linked', (t) => {
  t.mock.timers.enable({ apis: ['Date'], now: Date.UTC(2026, 10, 22) });
  const linked = linkedFunctions();
  for (let round = 0; round < 4; round++) {
    assert.deepEqual(callEverything(functions, round), callEverything(linked, round));
  }
});

test('checks alone answer the same, for longer than memory lasts', () => {
  const { checks } = modules;
  const alone = makeFunctions(new Host({ checks }));
  for (let round = 0; round < 24; round++) {
    assert.deepEqual(checkEverything(alone, round), checkEverything(functions, round));
  }
  const long = 'Grüße “hi” 🎉 '.repeat(20_000);
  const { segments } = functions.validateMessage(long);
  for (let round = 0; round < 24; round++) {
    assert.deepEqual(alone.validateMessage(long).segments, segments);
  }
});

test('everything still answers after its memory was collected many times', () => {
  const before = functions.explainError(pastes[0]);
  for (let round = 0; round < 24; round++) callEverything(functions, round);
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
    '2026-03-02T09:14:07Z ERROR api: {"error":{"code":"message_too_long","message":"too long"}}\n';
  const piece = new TextEncoder().encode(line.repeat(6000));
  const pieces = async function* () {
    for (let i = 0; i < 20; i++) yield piece;
  };
  const report = await readLog(new Host(modules), pieces(), {}, {});
  assert.equal(report.errors, 120_000);
});
