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
  /** What stands before the digits of a number to send: `+`, or nothing where the provider wants none. */
  prefix: string;
  /** How the file is written: what parts its cells and its lines. */
  delimiter: string;
  newline: string;
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
  const columns = await client.validateNumbers(cells, { ...options, suggestions: true });
  const prefix = await prefixOf(client, columns, options);
  return { ...table, column: chosen, columns, prefix };
}

// All numbers are written as the provider takes the first of them.
async function prefixOf(
  client: WorkerClient,
  { e164 }: NumberColumnsData,
  options: NumberOptions & { signal: AbortSignal },
): Promise<string> {
  const first = e164?.find((number) => number > 0);
  if (!first || !options.provider) return '+';
  const { provider } = await client.validateNumber(`+${first}`, options);
  return provider?.write && !provider.write.startsWith('+') ? '' : '+';
}

/** The line of a row as a spreadsheet counts it, the head included. */
export function lineOf(table: NumberTable, row: number): number {
  return row + 1 + (table.head.length > 0 ? 1 : 0);
}

/** The number to send to instead of a row's, or as it is; empty where there is none. */
export function sendInstead({ columns, prefix }: NumberTable, row: number): string {
  const number = columns.e164?.[row] ?? 0;
  return number === 0 ? '' : `${prefix}${number}`;
}

// Papaparse hands over a piece at a time, and the page draws between them.
function parseRows(
  text: string,
): Promise<{ rows: string[][]; delimiter: string; newline: string }> {
  return new Promise((resolve, reject) => {
    const rows: string[][] = [];
    let delimiter = ',';
    const newline = text.includes('\r\n') ? '\r\n' : '\n';
    Papa.parse<string[]>(text, {
      skipEmptyLines: 'greedy',
      chunkSize: 100_000,
      chunk: ({ data, meta }: Papa.ParseResult<string[]>, parser: Papa.Parser) => {
        delimiter = meta.delimiter;
        for (const row of data) rows.push(row.map((cell) => cell.trim()));
        parser.pause();
        setTimeout(() => parser.resume());
      },
      complete: () => resolve({ rows, delimiter, newline }),
      error: reject,
    });
  });
}

async function parseTable(
  text: string,
): Promise<Omit<NumberTable, 'column' | 'columns' | 'prefix'>> {
  const lines = text.trim();
  const list = listIn(lines);
  if (list) {
    const rows = list.map((cell) => [cell]);
    return { head: [], rows, width: 1, delimiter: ',', newline: '\n' };
  }
  const { rows, ...form } = await parseRows(lines);
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const first = rows[0] ?? [];
  const hasHead =
    rows.length > 1 && first.some((cell) => cell !== '') && !first.some(looksLikeNumber);
  return hasHead
    ? { head: first, rows: rows.slice(1), width, ...form }
    : { head: [], rows, width, ...form };
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

/**
 * Cells that a spreadsheet would run as a formula: those that begin as one and
 * are no number. They get an apostrophe before them; `+14155551272`,
 * `+1 (415) 555-1272` and `-12.50` stay as they are.
 */
const formula = /^(?!\s*[+-]?[\d\s().,/-]+$)[=+\-@\t\r]/;

/** What is written beside the cells of a row, in the order of the columns. */
export interface Added {
  names: readonly string[];
  cells(row: number): string[];
}

/**
 * Writes rows of a table as they came, with columns added. Nothing is added to
 * a number, so that the file can be read again, by anything.
 */
export function writeTable(table: NumberTable, rows: Iterable<number>, added: Added): string {
  const { head, width, delimiter, newline } = table;
  const data: string[][] = [];
  if (head.length > 0) data.push([...padded(head, width), ...added.names]);
  for (const row of rows) data.push([...padded(table.rows[row] ?? [], width), ...added.cells(row)]);
  return Papa.unparse(data, { escapeFormulae: formula, delimiter, newline });
}

/** Writes the numbers to send to, one a line, each once. */
export function writeNumbers(table: NumberTable): string {
  const { columns } = table;
  const lines: string[] = [];
  for (let row = 0; row < columns.length; row++) {
    const number = sendInstead(table, row);
    if (number !== '' && (columns.duplicateOf?.[row] ?? -1) < 0) lines.push(number);
  }
  return lines.join(table.newline) + table.newline;
}

function padded(row: readonly string[], width: number): string[] {
  return Array.from({ length: width }, (_, index) => row[index] ?? '');
}
