/** The command `list`: checks the numbers of a file, and writes it with what to send instead. */

import { cellOf } from '../element/csv.js';
import { readTable, sendInstead, writeTable, type NumberTable } from '../element/number-table.js';
import type { ListOptions, NumberOptions, WorkerClient, WrongNumber } from '../types.js';

/** What was found in a list, in numbers: what `--json` prints. */
export interface ListSummary {
  rows: number;
  /** The column that holds the numbers, counted from 1. */
  column: number;
  /** Numbers that can be sent as they are. */
  accepted: number;
  /** Numbers for which there is another to send. */
  corrected: number;
  /** Numbers for which there is none. */
  wrong: number;
  /** Rows whose number stood before. */
  duplicates: number;
}

/** A column by its number, counted from 1, or by its name in the first line; -1 finds it. */
function columnOf(text: string, column: string | undefined): number {
  if (column === undefined) return -1;
  if (/^\d+$/.test(column)) return Number(column) - 1;
  const [line = ''] = text.split(/\r?\n/, 1);
  const names = line.split(/[,;\t|]/).map((cell) => cell.replace(/^"|"$/g, '').trim());
  return names.indexOf(column);
}

/** Reads a list and checks its numbers. Throws where there is no such column. */
export async function checkList(
  functions: WrongNumber,
  text: string,
  column: string | undefined,
  options: NumberOptions,
): Promise<{ table: NumberTable; summary: ListSummary }> {
  const index = columnOf(text, column);
  if (column !== undefined && index < 0) throw new RangeError(`there is no column '${column}'`);
  // The element reads lists in a worker; here nobody waits meanwhile.
  const client = {
    validateNumber: async (input: string, given?: NumberOptions) =>
      functions.validateNumber(input, given),
    validateNumbers: async (inputs: string, given?: ListOptions) =>
      functions.validateNumbers(inputs, given),
  } as unknown as WorkerClient;
  const { signal } = new AbortController();
  const table = await readTable(client, text, index, { ...options, signal });
  const { accepted, corrected, duplicates } = table.found;
  const rows = table.starts.length;
  const wrong = rows - accepted - corrected;
  const summary = { rows, column: table.column + 1, accepted, corrected, wrong, duplicates };
  return { table, summary };
}

/** The list again, with the number to send and the problem of each beside its cells. */
export function writtenList(table: NumberTable): string {
  const { columns } = table;
  const writing = writeTable(table, null, {
    names: ['send', 'problem'],
    cells: (row) => [sendInstead(table, row), columns.problems[columns.problem[row] ?? 0] ?? ''],
  });
  let step = writing.next();
  while (step.done !== true) step = writing.next();
  return step.value.join('');
}

/** The rows that cannot be sent, whatever is put in the place of the number: line and number. */
export function wrongRows(table: NumberTable, most: number): { row: number; number: string }[] {
  const rows: { row: number; number: string }[] = [];
  for (let row = 0; row < table.starts.length && rows.length < most; row++) {
    if (sendInstead(table, row) !== '') continue;
    rows.push({ row: row + 1, number: cellOf(table, row, table.column) });
  }
  return rows;
}
