/** Collects the columns of a list of numbers; `wasm/abi/numbers.go` writes them. */

import type { Memory } from './memory.js';
import { problemNames } from './problem-record.js';
import type { Names } from './names.js';
import type { NumberColumns, NumberReport } from './types.js';

/** Octets of a row: two each of region and problem, and one of four more. */
const rowOctets = 8;

/**
 * The columns of a list, filled a piece at a time. They share one buffer, for
 * making a buffer costs as much as checking ten numbers.
 */
export class ColumnsBuilder {
  #length = 0;
  #rows = 0;
  #octets: Uint8Array<ArrayBuffer> = new Uint8Array(0);

  constructor(rows: number) {
    this.#grow(rows);
  }

  #grow(rows: number): void {
    const from = this.#octets;
    this.#octets = new Uint8Array(rows * rowOctets);
    this.#copy(from, this.#rows, this.#length, 0);
    this.#rows = rows;
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
    // Most lists are one piece, whose columns lie as they do here.
    if (rows === this.#rows) this.#octets.set(octets);
    else this.#copy(octets, rows, rows, from);
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
    return {
      length,
      region: words(0),
      problem: words(2),
      type: octets(4),
      sendable: octets(5),
      valid: octets(6),
      possible: octets(7),
      types: names.types,
      regions: names.regions,
      problems: problemNames,
      at(row) {
        if (Number.isInteger(row) && row >= 0 && row < length) return at(row);
        throw new RangeError(`There is no row ${row}: the list has ${length}, counted from 0.`);
      },
    };
  }
}
