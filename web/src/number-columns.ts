/** Collects the columns of a list of numbers; `wasm/abi/numbers.go` writes them. */

import type { Memory } from './memory.js';
import { problemNames } from './problem-record.js';
import type { Names } from './names.js';
import type { NumberColumns, NumberReport } from './types.js';

/** The columns of a list, filled a piece at a time. */
export class ColumnsBuilder {
  #length = 0;
  #region = new Uint16Array(0);
  #problem = new Uint16Array(0);
  #type = new Uint8Array(0);
  #sendable = new Uint8Array(0);
  #valid = new Uint8Array(0);
  #possible = new Uint8Array(0);

  constructor(rows: number) {
    this.#grow(rows);
  }

  #grow(rows: number): void {
    this.#region = grown(this.#region, new Uint16Array(rows));
    this.#problem = grown(this.#problem, new Uint16Array(rows));
    this.#type = grown(this.#type, new Uint8Array(rows));
    this.#sendable = grown(this.#sendable, new Uint8Array(rows));
    this.#valid = grown(this.#valid, new Uint8Array(rows));
    this.#possible = grown(this.#possible, new Uint8Array(rows));
  }

  /** Takes over the rows of the record that is open in `memory`. */
  append(memory: Memory): void {
    const rows = memory.word(2);
    const from = this.#length;
    this.#length += rows;
    if (this.#length > this.#type.length) this.#grow(Math.max(this.#length, 2 * from));
    let rest = memory.octets(memory.word(1));
    const column = (octets: number): Uint8Array => {
      const of = rest.subarray(0, rows * octets);
      rest = rest.subarray(rows * octets);
      return of;
    };
    octetsOf(this.#region).set(column(2), 2 * from);
    octetsOf(this.#problem).set(column(2), 2 * from);
    this.#type.set(column(1), from);
    this.#sendable.set(column(1), from);
    this.#valid.set(column(1), from);
    this.#possible.set(column(1), from);
  }

  /** The columns, with a way to make the full report of a row. */
  finish(names: Names, at: (row: number) => NumberReport): NumberColumns {
    const length = this.#length;
    return {
      length,
      sendable: this.#sendable.subarray(0, length),
      valid: this.#valid.subarray(0, length),
      possible: this.#possible.subarray(0, length),
      type: this.#type.subarray(0, length),
      region: this.#region.subarray(0, length),
      problem: this.#problem.subarray(0, length),
      types: names.types,
      regions: names.regions,
      problems: problemNames(),
      at(row) {
        if (Number.isInteger(row) && row >= 0 && row < length) return at(row);
        throw new RangeError(`There is no row ${row}: the list has ${length}, counted from 0.`);
      },
    };
  }
}

/** Copies a column into a larger one. */
function grown<Column extends Uint8Array | Uint16Array>(from: Column, to: Column): Column {
  to.set(from);
  return to;
}

/** WebAssembly is little-endian, and so is every engine that runs it. */
function octetsOf(column: Uint16Array): Uint8Array {
  return new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
}
