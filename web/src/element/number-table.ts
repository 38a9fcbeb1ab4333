// Lists of numbers: a table in any of the usual separators is read, the column
// with the numbers found, and the table written again with the results.

import type { NumberColumnsData, NumberOptions, WorkerClient } from '../types.js';
import { cellOf, cellsOf, readRows, writeRow, type Table } from './csv.js';
import { hasNumber, looksLikeNumber, splitLine } from './recognise.js';
import { finished } from './slices.js';

/** A table of which one column holds numbers, and what was found in it. */
export interface NumberTable extends Table {
  /** Names of the columns; empty where the table has no head. */
  head: readonly string[];
  /** Index of the column with the numbers. */
  column: number;
  columns: NumberColumnsData;
  /** What stands before the digits of a number to send: `+`, or nothing where the provider wants none. */
  prefix: string;
  /** How many numbers can be sent as they are, how many otherwise, and how many stood before. */
  found: { accepted: number; corrected: number; duplicates: number };
}

/** So many rows are gone through between two looks at the clock. */
const stepRows = 200;

/** Reads a table and checks the numbers in it. */
export async function readTable(
  client: WorkerClient,
  text: string,
  column: number,
  options: NumberOptions & { signal: AbortSignal },
): Promise<NumberTable> {
  const { signal } = options;
  const table = await finished(parse(text), signal);
  const chosen = column >= 0 && column < table.width ? column : numberColumn(table);
  const numbers = await finished(joined(table, chosen), signal);
  const columns = await client.validateNumbers(numbers, { ...options, suggestions: true });
  const prefix = await prefixOf(client, columns, options);
  const found = await finished(count(columns), signal);
  return { ...table, column: chosen, columns, prefix, found };
}

// Lines cross into the worker as one text: a million strings would take long.
function* joined(table: Table, column: number): Generator<void, string> {
  const pieces: string[] = [];
  let piece = '';
  for (let row = 0; row < table.starts.length; row++) {
    piece += `${cellOf(table, row, column).replace(/\s+/g, ' ')}\n`;
    if (row % stepRows !== 0) continue;
    pieces.push(piece);
    piece = '';
    yield;
  }
  return pieces.join('') + piece;
}

function* count(columns: NumberColumnsData): Generator<void, NumberTable['found']> {
  const found = { accepted: 0, corrected: 0, duplicates: 0 };
  for (let row = 0; row < columns.length; row++) {
    if (columns.accepted[row] === 1) found.accepted++;
    else if (isCorrected(columns, row)) found.corrected++;
    if ((columns.duplicateOf?.[row] ?? -1) >= 0) found.duplicates++;
    if (row % 1024 === 0) yield;
  }
  return found;
}

/** A row cannot be sent as it is, and has a number to send instead. */
export function isCorrected(columns: NumberColumnsData, row: number): boolean {
  return columns.accepted[row] === 0 && (columns.e164?.[row] ?? 0) > 0;
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

/** The number of a row, as it stands there. */
export function numberOf(table: NumberTable, row: number): string {
  return cellOf(table, row, table.column);
}

/** The number to send to instead of a row's, or as it is; empty where there is none. */
export function sendInstead({ columns, prefix }: NumberTable, row: number): string {
  const number = columns.e164?.[row] ?? 0;
  return number === 0 ? '' : `${prefix}${number}`;
}

function* parse(text: string): Generator<void, Table & Pick<NumberTable, 'head'>> {
  const lines = text.trim();
  const list = yield* listIn(lines);
  const table = yield* readRows(list ?? lines);
  const first = cellsOf(table, 0);
  const hasHead =
    table.starts.length > 1 && first.some((cell) => cell !== '') && !first.some(hasNumber);
  return hasHead
    ? { ...table, starts: table.starts.subarray(1), head: first }
    : { ...table, head: [] };
}

// Numbers with nothing beside them, several in a line, are a list and no
// table: a number a line is made of them.
function* listIn(text: string): Generator<void, string | null> {
  const beginning = text.slice(0, 20_000).split('\n').slice(0, 20);
  if (!beginning.some((line) => splitLine(line).length > 1)) return null;
  const pieces: string[] = [];
  for (let at = 0; at < text.length;) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end < 0 ? text.length : end);
    const parts = splitLine(line.trim()).filter((part) => part !== '');
    if (!parts.every(looksLikeNumber)) {
      return text.includes('\n') ? null : splitLine(text).join('\n');
    }
    if (parts.length > 0) pieces.push(parts.join('\n'));
    at += line.length + 1;
    if (pieces.length % 20 === 0) yield;
  }
  return pieces.join('\n');
}

/**
 * The column with the most different cells that look like numbers; the first of
 * equals. An export of messages repeats its sender in every row.
 */
function numberColumn(table: Table): number {
  const seen: Set<string>[] = [];
  for (let row = 0; row < Math.min(500, table.starts.length); row++) {
    cellsOf(table, row).forEach((cell, index) => {
      if (looksLikeNumber(cell)) (seen[index] ??= new Set()).add(cell);
    });
  }
  let best = 0;
  seen.forEach((cells, index) => {
    if (cells.size > (seen[best]?.size ?? 0)) best = index;
  });
  return best;
}

/** What is written beside the cells of a row, in the order of the columns. */
export interface Added {
  names: readonly string[];
  cells(row: number): string[];
}

/**
 * Writes rows of a table as they came, with columns added. Nothing is added to
 * a number, so that the file can be read again, by anything.
 */
export function* writeTable(
  table: NumberTable,
  rows: Uint32Array | null,
  added: Added,
): Generator<void, string[]> {
  const { head, width, delimiter, newline } = table;
  const pieces: string[] = [];
  let piece = '';
  const write = (cells: readonly string[], more: readonly string[]): void => {
    const padding = Array.from({ length: Math.max(0, width - cells.length) }, () => '');
    piece += writeRow([...cells, ...padding, ...more], delimiter) + newline;
  };
  if (head.length > 0) write(head, added.names);
  const length = rows?.length ?? table.starts.length;
  for (let i = 0; i < length; i++) {
    const row = rows?.[i] ?? i;
    write(cellsOf(table, row), added.cells(row));
    if (i % stepRows !== 0) continue;
    pieces.push(piece);
    piece = '';
    yield;
  }
  return [...pieces, piece];
}

/** Writes the numbers to send to, one a line, each once. */
export function* writeNumbers(table: NumberTable): Generator<void, string[]> {
  const { columns, newline } = table;
  const pieces: string[] = [];
  let piece = '';
  for (let row = 0; row < columns.length; row++) {
    const number = sendInstead(table, row);
    if (number !== '' && (columns.duplicateOf?.[row] ?? -1) < 0) piece += number + newline;
    if (row % stepRows !== 0) continue;
    pieces.push(piece);
    piece = '';
    yield;
  }
  return [...pieces, piece];
}
