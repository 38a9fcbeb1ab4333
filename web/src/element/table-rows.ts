// Which rows of a list are shown, and in which order.

import { sendInstead, type NumberTable } from './number-table.js';

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

/** The rows that a filter leaves, in the order of the list. */
export function filterRows(table: NumberTable, filter: RowFilter): Uint32Array {
  const { columns } = table;
  const query = filter.query.trim().toLowerCase();
  const digits = query.replace(/\D/g, '');
  const byDigits = digits.length > 2 && /^[\d\s()+./-]*$/.test(query);
  const found = new Uint32Array(columns.length);
  let count = 0;
  for (let row = 0; row < columns.length; row++) {
    if (filter.result !== null && !hasResult(table, row, filter.result)) continue;
    if (filter.region !== null && columns.region[row] !== filter.region) continue;
    if (filter.type !== null && columns.type[row] !== filter.type) continue;
    if (filter.duplicates && (columns.duplicateOf?.[row] ?? -1) < 0) continue;
    if (query !== '' && !holds(table, row, query, byDigits ? digits : '')) continue;
    found[count++] = row;
  }
  return found.subarray(0, count);
}

function hasResult(
  { columns }: NumberTable,
  row: number,
  result: NonNullable<RowFilter['result']>,
): boolean {
  const accepted = columns.accepted[row] === 1;
  if (result === 'accepted') return accepted;
  if (result === 'corrected') return !accepted && (columns.e164?.[row] ?? 0) > 0;
  return !accepted && columns.problem[row] === result;
}

function holds(table: NumberTable, row: number, query: string, digits: string): boolean {
  const cells = table.rows[row] ?? [];
  if (cells.some((cell) => cell.toLowerCase().includes(query))) return true;
  if (digits === '') return false;
  return (
    sendInstead(table, row).includes(digits) ||
    (cells[table.column] ?? '').replace(/\D/g, '').includes(digits)
  );
}

/** Puts rows into the order of a column; equal ones stay in the order of the list. */
export function sortRows(
  table: NumberTable,
  rows: Uint32Array,
  key: SortKey,
  descending: boolean,
): Uint32Array {
  const { columns } = table;
  const rank = ranks(table, key);
  const sign = descending ? -1 : 1;
  if (key === 'row') return descending ? rows.slice().reverse() : rows;
  if (key === 'number') {
    const cell = (row: number): string => table.rows[row]?.[table.column] ?? '';
    return rows.slice().sort((a, b) => sign * compare(cell(a), cell(b)) || a - b);
  }
  const value = (row: number): number => {
    switch (key) {
      case 'send':
        return columns.e164?.[row] ?? 0;
      case 'result':
        return columns.accepted[row] === 1 ? -1 : (rank[columns.problem[row] ?? 0] ?? 0);
      case 'region':
        return rank[columns.region[row] ?? 0] ?? 0;
      case 'type':
        return rank[columns.type[row] ?? 0] ?? 0;
      case 'same':
        return columns.duplicateOf?.[row] ?? -1;
    }
  };
  return rows.slice().sort((a, b) => sign * (value(a) - value(b)) || a - b);
}

// Names sort by their letters, so each gets its place among them.
function ranks({ columns }: NumberTable, key: SortKey): readonly number[] {
  const names =
    key === 'result'
      ? columns.problems
      : key === 'region'
        ? columns.regions
        : key === 'type'
          ? columns.types
          : [];
  const sorted = [...names].sort();
  return names.map((name) => sorted.indexOf(name));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** How often each index stands in a column, among the rows given; commonest first. */
export function countIn(
  column: ArrayLike<number>,
  rows: Iterable<number>,
): { index: number; count: number }[] {
  const counts = new Map<number, number>();
  for (const row of rows) {
    const index = column[row] ?? 0;
    counts.set(index, (counts.get(index) ?? 0) + 1);
  }
  return [...counts].map(([index, count]) => ({ index, count })).sort((a, b) => b.count - a.count);
}
