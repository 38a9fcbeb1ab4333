/** Reads packed values; the Go package `catalog/encode` writes them. */

import type { Memory } from './memory.js';
import type { ErrorExplanation, Span } from './types.js';

/** The word of a string or an integer that is null. */
const none = 0xffffffff;

const beyondASCII = /[\u0080-\uffff]/g;

/** A report on the value of an error, which is asked for as any other. */
export interface Asked {
  of: ErrorExplanation;
  as: 'number' | 'message';
  provider: string;
}

/** Reads the values of the open record of a memory, one after the other. */
export class PackedReader {
  /** What is still to be asked for. */
  readonly asked: Asked[] = [];
  readonly #words: Uint32Array;
  readonly #run: string;
  /** Index of the next word among those of all memory. */
  #word: number;
  #at = 0;
  /** Where the next code unit beyond ASCII is: up to there, units are octets. */
  #beyond: number;

  /** The values begin at a word; the word given holds the octets of the run. */
  constructor(memory: Memory, word: number, runWord: number) {
    const octets = memory.word(runWord);
    this.#words = memory.words;
    this.#run = memory.run(octets);
    this.#beyond = this.#run.length === octets ? octets : this.#nextBeyond(0);
    this.#word = memory.record + word;
  }

  /** A count, or an integer that is never null. */
  int(): number {
    return this.#words[this.#word++] as number;
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
    const end = start + octets;
    this.#at = end > this.#beyond ? this.#end(octets) : end;
    return this.#run.slice(start, this.#at);
  }

  /** Where the next string ends, which has so many octets, some beyond ASCII. */
  #end(octets: number): number {
    let at = this.#beyond;
    let left = octets - (at - this.#at);
    for (;;) {
      const unit = this.#run.charCodeAt(at++);
      // Of the four octets of a pair, each half has two.
      left -= unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3;
      const beyond = this.#nextBeyond(at);
      if (beyond - at >= left) {
        this.#beyond = beyond;
        return at + left;
      }
      left -= beyond - at;
      at = beyond;
    }
  }

  /** A search by expression is several times faster than a loop over units. */
  #nextBeyond(from: number): number {
    beyondASCII.lastIndex = from;
    return beyondASCII.test(this.#run) ? beyondASCII.lastIndex - 1 : this.#run.length;
  }
}

const stringOf = (reader: PackedReader) => reader.string();
