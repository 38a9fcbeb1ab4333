// Which rows of a list are shown, in which order, and how many there are of
// each kind. All of it is work in slices: a list may have a million rows.

import type { NumberColumnsData } from '../types.js';
import { cellsOf } from './csv.js';
import { isCorrected, numberOf, sendInstead, type NumberTable } from './number-table.js';

/** The columns that rows can be sorted by. */
export type SortKey = 'row' | 'number' | 'send' | 'result' | 'region' | 'type' | 'same';

/** What is asked of the rows; every condition that is set must hold. */
export interface RowFilter {
  /** Index of a problem, `'accepted'`, `'corrected'`, or `null` for all. */
  result: number | 'accepted' | 'corrected' | null;
  /** Index of a region, or `null`. */
  region: number | null;
  /** Index of a type, or `null`. */
  type: number | null;
  /** Rows whose number stood before. */
  duplicates: boolean;
  /** Text in any cell; digits are found through separators. */
  query: string;
}

/** No condition. */
export const allRows: RowFilter = {
  result: null,
  region: null,
  type: null,
  duplicates: false,
  query: '',
};

/** How often an index of a column occurs; the commonest first. */
export type Counts = readonly { index: number; count: number }[];

/** What a filter leaves, and what each of its choices would leave. */
export interface Filtered {
  rows: Uint32Array;
  /** How many rows there are of each result, whatever result is asked for. */
  all: number;
  accepted: number;
  corrected: number;
  problems: Counts;
  regions: Counts;
  types: Counts;
}

/** So many rows are gone through between two looks at the clock. */
const stepRows = 256;

/** The rows that a filter leaves, in the order of the list. */
export function* filterRows(table: NumberTable, filter: RowFilter): Generator<void, Filtered> {
  const { columns } = table;
  const query = filter.query.trim().toLowerCase();
  const digits = query.replace(/\D/g, '');
  const byDigits = digits.length > 2 && /^[\d\s()+./-]*$/.test(query) ? digits : '';
  const rows = new Uint32Array(columns.length);
  const problems = new Uint32Array(columns.problems.length);
  const regions = new Uint32Array(columns.regions.length);
  const types = new Uint32Array(columns.types.length);
  const add = (counts: Uint32Array, index: number): void => {
    counts[index] = (counts[index] ?? 0) + 1;
  };
  let count = 0;
  let all = 0;
  let accepted = 0;
  let corrected = 0;
  for (let row = 0; row < columns.length; row++) {
    if (row % stepRows === 0) yield;
    const region = columns.region[row] ?? 0;
    const type = columns.type[row] ?? 0;
    add(regions, region);
    add(types, type);
    if (filter.region !== null && region !== filter.region) continue;
    if (filter.type !== null && type !== filter.type) continue;
    if (filter.duplicates && (columns.duplicateOf?.[row] ?? -1) < 0) continue;
    if (query !== '' && !holds(table, row, query, byDigits)) continue;
    all++;
    if (columns.accepted[row] === 1) accepted++;
    else {
      add(problems, columns.problem[row] ?? 0);
      if (isCorrected(columns, row)) corrected++;
    }
    if (hasResult(columns, row, filter.result)) rows[count++] = row;
  }
  return {
    rows: rows.subarray(0, count),
    all,
    accepted,
    corrected,
    problems: countsOf(problems),
    regions: countsOf(regions),
    types: countsOf(types),
  };
}

function countsOf(counts: Uint32Array): Counts {
  return Array.from(counts, (count, index) => ({ index, count }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}

function hasResult(columns: NumberColumnsData, row: number, result: RowFilter['result']): boolean {
  if (result === null) return true;
  if (result === 'corrected') return isCorrected(columns, row);
  const accepted = columns.accepted[row] === 1;
  return result === 'accepted' ? accepted : !accepted && columns.problem[row] === result;
}

function holds(table: NumberTable, row: number, query: string, digits: string): boolean {
  if (cellsOf(table, row).some((cell) => cell.toLowerCase().includes(query))) return true;
  if (digits === '') return false;
  return (
    sendInstead(table, row).includes(digits) ||
    numberOf(table, row).replace(/\D/g, '').includes(digits)
  );
}

/** Puts rows into the order of a column; equal ones stay in the order of the list. */
export function* sortRows(
  table: NumberTable,
  rows: Uint32Array,
  key: SortKey,
  descending: boolean,
): Generator<void, Uint32Array> {
  if (key === 'row') return descending ? rows.slice().reverse() : rows;
  const sign = descending ? -1 : 1;
  if (key === 'number') {
    const cells: string[] = [];
    for (let row = 0; row < table.columns.length; row++) {
      cells.push(numberOf(table, row));
      if (row % stepRows === 0) yield;
    }
    return yield* merged(rows, (a, b) => sign * compare(cells[a] ?? '', cells[b] ?? ''));
  }
  const values = valuesOf(table.columns, key);
  return yield* merged(rows, (a, b) => sign * (values(a) - values(b)));
}

function valuesOf(
  columns: NumberColumnsData,
  key: Exclude<SortKey, 'row' | 'number'>,
): (row: number) => number {
  switch (key) {
    case 'send':
      return (row) => columns.e164?.[row] ?? 0;
    case 'result': {
      const rank = ranksOf(columns.problems);
      return (row) => (columns.accepted[row] === 1 ? -1 : (rank[columns.problem[row] ?? 0] ?? 0));
    }
    case 'region': {
      const rank = ranksOf(columns.regions);
      return (row) => rank[columns.region[row] ?? 0] ?? 0;
    }
    case 'type': {
      const rank = ranksOf(columns.types);
      return (row) => rank[columns.type[row] ?? 0] ?? 0;
    }
    case 'same':
      return (row) => columns.duplicateOf?.[row] ?? -1;
  }
}

// Names sort by their letters, so each gets its place among them.
function ranksOf(names: readonly string[]): readonly number[] {
  const sorted = [...names].sort();
  return names.map((name) => sorted.indexOf(name));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Blocks of so many rows are sorted as they are, and then merged. */
const blockRows = 256;

function* merged(
  rows: Uint32Array,
  order: (a: number, b: number) => number,
): Generator<void, Uint32Array> {
  const { length } = rows;
  let from = rows.slice();
  let to = new Uint32Array(length);
  for (let start = 0; start < length; start += blockRows) {
    from.subarray(start, start + blockRows).sort(order);
    yield;
  }
  for (let width = blockRows; width < length; width *= 2) {
    for (let start = 0; start < length; start += 2 * width) {
      const middle = Math.min(start + width, length);
      const end = Math.min(start + 2 * width, length);
      let left = start;
      let right = middle;
      for (let at = start; at < end; at++) {
        const takesLeft =
          left < middle && (right >= end || order(from[left] ?? 0, from[right] ?? 0) <= 0);
        to[at] = from[takesLeft ? left++ : right++] ?? 0;
        if (at % 1024 === 0) yield;
      }
      yield;
    }
    [from, to] = [to, from];
  }
  return from;
}
