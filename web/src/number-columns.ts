/** Collects the columns of a list of numbers; `wasm/abi/numbers.go` writes them. */

import type { Memory } from './memory.js';
import type { Names } from './names.js';
import type { NumberColumns, NumberReport } from './types.js';

/** Octets of a row: two each of region and problem, and one of five more. */
const rowOctets = 9;

/** Octets of a number, in a column of its own behind the others. */
const numberOctets = 8;

/**
 * The columns of a list, filled a piece at a time. They share one buffer, for
 * making a buffer costs as much as checking ten numbers.
 */
export class ColumnsBuilder {
  #length = 0;
  #rows = 0;
  #octets: Uint8Array<ArrayBuffer> = new Uint8Array(0);
  /** The numbers to send to, as octets; undefined where they are not wished for. */
  #numbers: Uint8Array<ArrayBuffer> | undefined;

  constructor(rows: number, withNumbers = false) {
    if (withNumbers) this.#numbers = new Uint8Array(0);
    this.#grow(rows);
  }

  #grow(rows: number): void {
    const from = this.#octets;
    this.#octets = new Uint8Array(rows * rowOctets);
    this.#copy(from, this.#rows, this.#length, 0);
    this.#rows = rows;
    if (!this.#numbers) return;
    const numbers = new Uint8Array(rows * numberOctets);
    numbers.set(this.#numbers.subarray(0, this.#length * numberOctets));
    this.#numbers = numbers;
  }

  /** Copies `length` rows of columns that have `rows` to the row `to`. */
  #copy(from: Uint8Array, rows: number, length: number, to: number): void {
    const into = this.#octets.length / rowOctets;
    const column = (before: number, octets: number): void => {
      const start = before * rows;
      this.#octets.set(from.subarray(start, start + length * octets), before * into + to * octets);
    };
    if (length === 0) return;
    column(0, 2);
    column(2, 2);
    for (let before = 4; before < rowOctets; before++) column(before, 1);
  }

  /** Takes over the rows of the record that is open in `memory`. */
  append(memory: Memory): void {
    const rows = memory.word(2);
    const from = this.#length;
    if (from + rows > this.#rows) this.#grow(Math.max(from + rows, 2 * from));
    const octets = memory.octets(memory.word(1));
    const columns = octets.subarray(0, rows * rowOctets);
    // Most lists are one piece, whose columns lie as they do here.
    if (rows === this.#rows) this.#octets.set(columns);
    else this.#copy(columns, rows, rows, from);
    this.#numbers?.set(octets.subarray(rows * rowOctets), from * numberOctets);
    this.#length = from + rows;
  }

  /** The columns, with a way to make the full report of a row. */
  finish(names: Names, at: (row: number) => NumberReport): NumberColumns {
    const length = this.#length;
    const rows = this.#rows;
    const { buffer } = this.#octets;
    // WebAssembly is little-endian, and so is every engine that runs it.
    const words = (before: number): Uint16Array => new Uint16Array(buffer, before * rows, length);
    const octets = (before: number): Uint8Array => new Uint8Array(buffer, before * rows, length);
    const numbers = this.#numbers && new Float64Array(this.#numbers.buffer, 0, length);
    return {
      length,
      e164: numbers ?? null,
      duplicateOf: numbers ? duplicates(numbers) : null,
      region: words(0),
      problem: words(2),
      type: octets(4),
      sendable: octets(5),
      valid: octets(6),
      possible: octets(7),
      accepted: octets(8),
      types: names.types,
      regions: names.regions,
      problems: names.problems,
      at(row) {
        if (Number.isInteger(row) && row >= 0 && row < length) return at(row);
        throw new RangeError(`There is no row ${row}: the list has ${length}, counted from 0.`);
      },
    };
  }
}

/** For every row the first with the same number before it, and -1 where there is none. */
function duplicates(numbers: Float64Array): Int32Array {
  const first = new Map<number, number>();
  const found = new Int32Array(numbers.length).fill(-1);
  for (let row = 0; row < numbers.length; row++) {
    const number = numbers[row] as number;
    if (number === 0) continue;
    const before = first.get(number);
    if (before === undefined) first.set(number, row);
    else found[row] = before;
  }
  return found;
}
