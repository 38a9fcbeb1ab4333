// What a paste looks like, before anything is asked of the module.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkFor, readLink } from '../dist/modules/element/link.js';
import { marksOf, piecesOf } from '../dist/modules/element/marks.js';
import { partsOf } from '../dist/modules/element/number-drawing.js';
import { looksLikeNumber, recognise } from '../dist/modules/element/recognise.js';
import { decodeBase85, encodeBase85 } from '../dist/modules/page/base85.js';

test('recognise', () => {
  const tests = [
    ['', 'empty'],
    [' \n\t', 'empty'],
    // Numbers, however they are written.
    ['+12133734253', 'number'],
    ['+1', 'number'],
    [' +49 (0)151 234-56 789 ', 'number'],
    ['0049 151 2345678', 'number'],
    ['tel:+1-213-373-4253', 'number'],
    ['1.21337E+10', 'number'],
    ["'12133734253", 'number'],
    ['1-800-FLOWERS', 'number'],
    ['\u200e+44 20 7946 0018\u200e', 'number'],
    ['٠١٢٣٤٥٦٧٨٩', 'number'],
    ['+1 213 373 4253 ext. 12', 'number'],
    // Few digits are rather a code; an address and a time are none.
    ['29', 'unsure'],
    ['1170', 'unsure'],
    ['192.168.100.200', 'unsure'],
    ['09:14:07', 'unsure'],
    ['busy', 'unsure'],
    // Nor is a day, whoever writes it; a number may begin like one.
    ['28.11.2026', 'unsure'],
    ['2026-11-28', 'unsure'],
    ['11/28/2026 09:14', 'unsure'],
    ['2019-99-10', 'number'],
    ['06.12.20.26.11', 'number'],
    ['+20 10 0212 3456', 'number'],
    // Lists.
    ['+12133734253\n+1213', 'list'],
    ['+12133734253, +447911123456', 'list'],
    ['name,phone\nAda,+12133734253\nBob,0151 2345678', 'list'],
    ['name,phone,status\nAda,+12133734253,active\nBob,+12133734254,active', 'list'],
    ['Ada Lovelace 0151 2345678\nBob (Büro): +49 30 2345678\nZoë: 030/2345678', 'list'],
    ['Tel. 030 2345678\nFax 030 2345679', 'list'],
    ['Ada 0151 2345678', 'unsure'],
    ['Come at 10\nYour code is 1234567\nYour code is 7654321', 'unsure'],
    // What became of messages is read by the errors' tool.
    ['day,to,ErrorCode\n1,+12133734253,6\n2,+12133734254,0', 'unsure'],
    ['to;hangup_cause;time\n+12133734253;17;3\n+12133734254;16;9', 'unsure'],
    // Errors and texts are told apart by the module.
    ['{"a":1}', 'unsure'],
    ['[{"to":"+12133734253"},\n{"to":"+12133734254"}]', 'unsure'],
    ['Your code is 1234567.', 'unsure'],
    ['Call us:\n+12133734253\nBye, and see you soon!\nYours, Ada', 'unsure'],
    // Logs.
    ['2026-03-02 09:14 a\n2026-03-02 09:15 b\n2026-03-02 09:16 c', 'log'],
    ['{"level":"x"}\n{"level":"y"}\n{"level":"z"}', 'log'],
    ['2026-03-02 09:14 a\n  at b\n  at c\n  at d', 'unsure'],
  ];
  for (const [text, want] of tests) {
    assert.equal(recognise(text), want, `recognise(${JSON.stringify(text)})`);
  }
});

test('looksLikeNumber stays linear', () => {
  const started = process.cpuUsage();
  looksLikeNumber('+'.repeat(1_000_000));
  recognise('1 '.repeat(1_000_000));
  recognise('1\n'.repeat(1_000_000));
  // Some 30 ms. If time grew with the square, it would be hours.
  assert.ok(process.cpuUsage(started).user < 30_000_000);
});

test('pieces of a marked text join to it', () => {
  const text = 'one two three';
  const mark = (start, end, id) => ({ start, end, id, kind: 'fault' });
  const tests = [
    [[], ['one two three']],
    [[mark(4, 7, 'a')], ['one ', 'two', ' three']],
    [
      [mark(0, 13, 'a'), mark(4, 7, 'b')],
      ['one ', 'two', ' three'],
    ],
    [
      [mark(0, 5, 'a'), mark(3, 9, 'b')],
      ['one', ' t', 'wo t', 'hree'],
    ],
    [[mark(8, 99, 'a')], ['one two ', 'three']],
  ];
  for (const [marks, want] of tests) {
    const pieces = piecesOf(text, marks);
    assert.deepEqual(
      pieces.map((piece) => piece.text),
      want,
    );
    assert.equal(pieces.map((piece) => piece.text).join(''), text);
    for (const piece of pieces) assert.equal(text.indexOf(piece.text, piece.start), piece.start);
  }
});

test('a mark on everything is none', () => {
  const problem = (start, end) => ({
    code: 'e164/form',
    severity: 'error',
    message: '',
    span: { start, end },
  });
  const reading = {
    kind: 'number',
    tool: 'number',
    text: '+1213',
    report: { problems: [problem(0, 5), problem(2, 5)] },
  };
  assert.deepEqual(
    marksOf(reading).map(({ start, end }) => [start, end]),
    [[2, 5]],
  );
});

test('the parts of a typed number', () => {
  const tests = [
    ['+1213', '1', '213', ['+1|calling-code', '213|national-number']],
    ['+49 (0)151 23', '49', '15123', ['+49|calling-code', ' (0)|other', '151 23|national-number']],
    [
      '0049 151 23',
      '49',
      '15123',
      ['00|other', '49|calling-code', ' |other', '151 23|national-number'],
    ],
    ['0151 23', '49', '15123', ['0|other', '151 23|national-number']],
    ['abc', null, null, ['abc|other']],
    // Repaired: what was read does not stand in what was typed.
    ['1-800-FLOWERS', '1', '8003569377', ['1-800-FLOWERS|other']],
  ];
  for (const [input, callingCode, nationalNumber, want] of tests) {
    const parts = partsOf({ input, callingCode, nationalNumber, problems: [] });
    assert.deepEqual(
      parts.map((part) => `${input.slice(part.start, part.end)}|${part.role}`),
      want,
      input,
    );
  }
});

test('a link is read as it was written', () => {
  const shared = { tool: 'explain', provider: 'vonage', lang: 'de', text: 'a=b&c#d\n“€” 😀' };
  const link = linkFor('https://example.org/page?x=1#old', shared);
  assert.ok(link.startsWith('https://example.org/page?x=1#'));
  assert.deepEqual(readLink(new URL(link).hash), shared);
  for (const hash of ['', '#', '#section', '#tool']) {
    const read = readLink(hash);
    assert.ok(read === null || read.text === '', hash);
  }
  assert.equal(readLink('#tool=other&text=x').tool, null);
});

test('bytes come back from base 85', () => {
  const decoded = (text) => {
    const work = decodeBase85(text);
    for (;;) {
      const { done, value } = work.next();
      if (done) return value;
    }
  };
  for (let length = 0; length < 64; length++) {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 197 + length * 31) % 256);
    assert.deepEqual(decoded(encodeBase85(bytes)), bytes);
  }
  const high = new Uint8Array(9).fill(255);
  assert.deepEqual(decoded(encodeBase85(high)), high);
});
