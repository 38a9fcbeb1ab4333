/** Reads packed values; the Go package `catalog/encode` writes them. */

import type { Memory } from './memory.js';
import type { Span } from './types.js';

/** The word of a string or an integer that is null. */
const none = 0xffffffff;

/** Reads the values of the open record of a memory, one after the other. */
export class PackedReader {
  readonly #memory: Memory;
  readonly #run: string;
  readonly #ascii: boolean;
  #word: number;
  #at = 0;

  /** The values begin at a word; the word given holds the octets of the run. */
  constructor(memory: Memory, word: number, runWord: number) {
    const octets = memory.word(runWord);
    this.#memory = memory;
    this.#run = memory.run(octets);
    this.#ascii = this.#run.length === octets;
    this.#word = word;
  }

  /** A count, or an integer that is never null. */
  int(): number {
    return this.#memory.word(this.#word++);
  }

  nullableInt(): number | null {
    const word = this.int();
    return word === none ? null : word;
  }

  boolean(): boolean {
    return this.int() !== 0;
  }

  string(): string {
    return this.#take(this.int());
  }

  nullableString(): string | null {
    const octets = this.int();
    return octets === none ? null : this.#take(octets);
  }

  strings(): string[] {
    return this.list(stringOf);
  }

  /** An array, each of whose elements is read by `read`. */
  list<Element>(read: (reader: PackedReader) => Element): Element[] {
    const list: Element[] = [];
    for (let left = this.int(); left > 0; left--) list.push(read(this));
    return list;
  }

  /** A span that need not be there. */
  span(): Span | undefined {
    return this.boolean() ? { start: this.int(), end: this.int() } : undefined;
  }

  #take(octets: number): string {
    const start = this.#at;
    this.#at = this.#ascii ? start + octets : this.#end(start, octets);
    return this.#run.slice(start, this.#at);
  }

  /** Where the string ends that begins at a code unit and has so many octets. */
  #end(start: number, octets: number): number {
    let at = start;
    for (let left = octets; left > 0; at++) {
      const unit = this.#run.charCodeAt(at);
      // Of the three or four octets of the rest, each half of a pair has two.
      if (unit < 0x80) left--;
      else if (unit < 0x800 || (unit >= 0xd800 && unit < 0xe000)) left -= 2;
      else left -= 3;
    }
    return at;
  }
}

const stringOf = (reader: PackedReader) => reader.string();
