// Lists of numbers: a table in any of the usual separators is read, the column
// with the numbers found, and the table written again with the results.

import Papa from 'papaparse';
import type { NumberColumnsData, NumberOptions, WorkerClient } from '../types.js';
import { cellsOf, looksLikeNumber } from './recognise.js';

/** A table of which one column holds numbers, and what was found in it. */
export interface NumberTable {
  /** Names of the columns; empty where the table has no head. */
  head: readonly string[];
  rows: readonly (readonly string[])[];
  /** Index of the column with the numbers. */
  column: number;
  /** How many columns the widest row has. */
  width: number;
  columns: NumberColumnsData;
}

/** Reads a table and checks the numbers in it. */
export async function readTable(
  client: WorkerClient,
  text: string,
  column: number,
  options: NumberOptions & { signal: AbortSignal },
): Promise<NumberTable> {
  const table = await parseTable(text);
  const chosen = column >= 0 && column < table.width ? column : numberColumn(table.rows);
  const cells = table.rows.map((row) => (row[chosen] ?? '').trim());
  const columns = await client.validateNumbers(cells, options);
  return { ...table, column: chosen, columns };
}

// Papaparse hands over a piece at a time, and the page draws between them.
function parseRows(text: string): Promise<string[][]> {
  return new Promise((resolve, reject) => {
    const rows: string[][] = [];
    Papa.parse<string[]>(text, {
      skipEmptyLines: 'greedy',
      chunkSize: 100_000,
      chunk: ({ data }: Papa.ParseResult<string[]>, parser: Papa.Parser) => {
        for (const row of data) rows.push(row.map((cell) => cell.trim()));
        parser.pause();
        setTimeout(() => parser.resume());
      },
      complete: () => resolve(rows),
      error: reject,
    });
  });
}

async function parseTable(text: string): Promise<Omit<NumberTable, 'column' | 'columns'>> {
  const lines = text.trim();
  const list = listIn(lines);
  if (list) return { head: [], rows: list.map((cell) => [cell]), width: 1 };
  const rows = await parseRows(lines);
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const first = rows[0] ?? [];
  const hasHead =
    rows.length > 1 && first.some((cell) => cell !== '') && !first.some(looksLikeNumber);
  return hasHead ? { head: first, rows: rows.slice(1), width } : { head: [], rows, width };
}

// Numbers with nothing beside them, several in a line, are a list and no table.
function listIn(text: string): string[] | null {
  const lines = text.split('\n');
  if (!lines.slice(0, 20).some((line) => cellsOf(line).length > 1)) return null;
  const cells: string[] = [];
  for (const line of lines) {
    for (const cell of cellsOf(line.trim())) {
      if (cell === '') continue;
      if (!looksLikeNumber(cell)) return lines.length > 1 ? null : cellsOf(text);
      cells.push(cell);
    }
  }
  return cells;
}

/** The column in which most cells look like numbers; the first of equals. */
function numberColumn(rows: readonly (readonly string[])[]): number {
  const votes: number[] = [];
  for (const row of rows.slice(0, 500)) {
    row.forEach((cell, index) => {
      if (looksLikeNumber(cell)) votes[index] = (votes[index] ?? 0) + 1;
    });
  }
  let best = 0;
  votes.forEach((count, index) => {
    if (count > (votes[best] ?? 0)) best = index;
  });
  return best;
}

/** The rows, by index, whose worst problem is `problem`; `null` is all. */
export function filterRows(
  columns: NumberColumnsData,
  problem: number | 'sendable' | null,
): number[] {
  const found: number[] = [];
  for (let row = 0; row < columns.length; row++) {
    const fits =
      problem === null ||
      (problem === 'sendable'
        ? columns.accepted[row] === 1
        : columns.accepted[row] === 0 && columns.problem[row] === problem);
    if (fits) found.push(row);
  }
  return found;
}

/** Counts the numbers that are not sendable by their worst problem. */
export function countProblems(columns: NumberColumnsData): { problem: number; count: number }[] {
  const counts = new Map<number, number>();
  for (let row = 0; row < columns.length; row++) {
    if (columns.accepted[row] === 1) continue;
    const problem = columns.problem[row] ?? 0;
    counts.set(problem, (counts.get(problem) ?? 0) + 1);
  }
  return [...counts]
    .map(([problem, count]) => ({ problem, count }))
    .sort((a, b) => b.count - a.count);
}

/**
 * Cells that a spreadsheet would run as a formula: those that begin as one and
 * are no number. They get an apostrophe before them; `+14155551272`,
 * `+1 (415) 555-1272` and `-12.50` stay as they are.
 */
const formula = /^(?!\s*[+-]?[\d\s().,/-]+$)[=+\-@\t\r]/;

/**
 * Writes rows of a table as CSV with a column for the result. Nothing is added
 * to a number, so that the file can be read again, by anything.
 */
export function writeTable(
  table: NumberTable,
  rows: readonly number[],
  resultName: string,
): string {
  const { columns } = table;
  const data = rows.map((row) => [
    ...padded(table.rows[row] ?? [], table.width),
    columns.accepted[row] === 1 ? 'ok' : (columns.problems[columns.problem[row] ?? 0] ?? ''),
  ]);
  const head = table.head.length > 0 ? [[...padded(table.head, table.width), resultName]] : [];
  return Papa.unparse([...head, ...data], { escapeFormulae: formula });
}

function padded(row: readonly string[], width: number): string[] {
  return Array.from({ length: width }, (_, index) => row[index] ?? '');
}
