// Tables are read out of any text, and what is written can be read again.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cellOf, cellsOf, readRows, writeRow } from '../dist/modules/element/csv.js';
import { sortRows } from '../dist/modules/element/table-rows.js';

const run = (work) => {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
};
const rowsOf = (text) => {
  const table = run(readRows(text));
  return Array.from(table.starts, (_, row) => cellsOf(table, row));
};

test('tables are read as RFC 4180 writes them, and as people do', () => {
  for (const [text, rows] of [
    [
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a;b\n1,5;2',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'a\tb\nc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      '"a, b",c\n"say ""hi""",d',
      [
        ['a, b', 'c'],
        ['say "hi"', 'd'],
      ],
    ],
    [
      '"two\nlines",x\ny,z',
      [
        ['two\nlines', 'x'],
        ['y', 'z'],
      ],
    ],
    [
      '"",x\n y , z ',
      [
        ['', 'x'],
        ['y', 'z'],
      ],
    ],
    // Empty rows are left out, short ones stay short.
    ['a,b\n\n,\nc', [['a', 'b'], ['c']]],
    // A quote inside of a cell, or one that nothing closes, is a letter.
    [
      '5" pipe,b\nc,d',
      [
        ['5" pipe', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,"b\nc,d',
      [
        ['a', '"b'],
        ['c', 'd'],
      ],
    ],
    ['one\ntwo', [['one'], ['two']]],
    ['', []],
  ]) {
    assert.deepEqual(rowsOf(text), rows, JSON.stringify(text));
  }
});

test('one cell is read alone as with its row', () => {
  const table = run(readRows('"x, y",1\n2\n"a\nb",3,"q"'));
  for (let row = 0; row < table.starts.length; row++) {
    const cells = cellsOf(table, row);
    for (let column = 0; column < 4; column++) {
      assert.equal(cellOf(table, row, column), cells[column] ?? '', `${row}, ${column}`);
    }
  }
});

test('what is written is read again, but for what would run as a formula', () => {
  const cells = ['a,b', 'say "hi"', 'two\nlines', '+14155551272', '-12.50', ''];
  assert.deepEqual(rowsOf(`${writeRow(cells, ',')}\nx,x`)[0], cells);
  for (const [cell, written] of [
    ['=1+1', "'=1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ["+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"],
    ['+1 (415) 555-1272', '+1 (415) 555-1272'],
  ]) {
    assert.equal(writeRow([cell, 'x'], ';'), `${written};x`);
  }
});

test('rows are sorted over many blocks, and equal ones keep their order', () => {
  const length = 3000;
  const same = Int32Array.from({ length }, (_, row) => (row * 7919) % 10);
  const rows = Uint32Array.from(same.keys());
  const table = { columns: { duplicateOf: same } };
  for (const descending of [false, true]) {
    const sign = descending ? -1 : 1;
    const want = [...rows].sort((a, b) => sign * (same[a] - same[b]) || a - b);
    assert.deepEqual([...run(sortRows(table, rows, 'same', descending))], want);
  }
});
