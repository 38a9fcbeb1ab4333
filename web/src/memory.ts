/**
 * The only file that touches linear memory. It writes what goes into the input
 * buffer and reads the records that calls answer with; the Go package
 * `wasm/abi` says how both are laid out.
 */

import { WrongNumberError } from './errors.js';

/** The module's exports that are not about memory: each answers with a record. */
export interface Exports {
  memory: WebAssembly.Memory;
  abi_version(): number;
  alloc(octets: number): number;
  names(): number;
  about(): number;
  validate_number(text: number, region: number, lang: number): number;
  validate_numbers(text: number, lengths: number, region: number): number;
  validate_lines(text: number, region: number): number;
  validate_message(
    text: number,
    provider: number,
    channel: number,
    more: number,
    wishes: number,
  ): number;
  preflight(
    to: number,
    from: number,
    text: number,
    provider: number,
    channel: number,
    region: number,
    lang: number,
  ): number;
  lookup(query: number, provider: number, limit: number, lang: number): number;
  explain_error(
    paste: number,
    provider: number,
    catalogs: number,
    lang: number,
    now: number,
  ): number;
  open_log(provider: number, catalogs: number, lang: number, now: number): void;
  read_log(octets: number): void;
  close_log(): number;
  _initialize(): void;
}

/** Octets of a UTF-16 code unit, and of a word of a record. */
const unitSize = 2;
const wordSize = 4;

/** What the input buffer is asked for first: most inputs fit. */
const floor = 4096;

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const encoder = new TextEncoder();

/** The memory of one instance. */
export class Memory {
  readonly #exports: Exports;
  #buffer: ArrayBufferLike;
  #octets: Uint8Array;
  #words: Uint32Array;
  /** The input buffer: all of it as code units, and all of it as octets. */
  #input: Uint16Array = new Uint16Array(0);
  #inputAt = 0;
  #inputSize = 0;
  /** Index of the first word of the open record. */
  #record = 0;

  constructor(exports: Exports) {
    this.#exports = exports;
    this.#buffer = exports.memory.buffer;
    this.#octets = new Uint8Array(this.#buffer);
    this.#words = new Uint32Array(this.#buffer);
    this.#reserve(floor);
  }

  /** Octets of linear memory, as it has grown so far. */
  get size(): number {
    return this.#exports.memory.buffer.byteLength;
  }

  /**
   * Makes the views anew where memory has grown, since that detaches them.
   * Asking is a tenth of the price of making them after every call.
   */
  #refresh(): void {
    const buffer = this.#exports.memory.buffer;
    if (buffer === this.#buffer) return;
    this.#buffer = buffer;
    this.#octets = new Uint8Array(buffer);
    this.#words = new Uint32Array(buffer);
    this.#input = new Uint16Array(buffer, this.#inputAt, this.#inputSize / unitSize);
  }

  /** Makes the input buffer at least so many octets long; its content is lost. */
  #reserve(octets: number): void {
    if (octets > this.#inputSize) {
      const size = Math.max(octets + (octets % unitSize), floor);
      this.#inputAt = this.#exports.alloc(size) >>> 0;
      if (this.#inputAt === 0) {
        throw new WrongNumberError('bad-argument', `An input of ${octets} octets is too large.`);
      }
      this.#inputSize = size;
      this.#buffer = this.#exports.memory.buffer;
      this.#octets = new Uint8Array(this.#buffer);
      this.#words = new Uint32Array(this.#buffer);
      this.#input = new Uint16Array(this.#buffer, this.#inputAt, size / unitSize);
    } else {
      this.#refresh();
    }
  }

  /** Writes a text, and another after it, as UTF-16 code units. */
  writeUnits(text: string, more: string): void {
    const length = text.length;
    this.#reserve((length + more.length) * unitSize);
    const input = this.#input;
    for (let i = 0; i < length; i++) input[i] = text.charCodeAt(i);
    for (let i = 0; i < more.length; i++) input[length + i] = more.charCodeAt(i);
  }

  /** Writes texts one after the other as UTF-8 and returns the octets of each. */
  writeOctets(...texts: readonly string[]): number[] {
    let most = 0;
    // A UTF-16 code unit takes three octets at most.
    for (const text of texts) most += 3 * text.length;
    this.#reserve(most);
    let at = this.#inputAt;
    const lengths: number[] = [];
    for (const text of texts) {
      const from = at;
      if (text !== '') at += encoder.encodeInto(text, this.#octets.subarray(at)).written;
      lengths.push(at - from);
    }
    return lengths;
  }

  /**
   * Writes texts[from…to), their lengths before them, as code units: of each
   * so many at most, and so many `units` of all.
   */
  writeList(texts: readonly string[], from: number, to: number, most: number, units: number): void {
    const rows = to - from;
    this.#reserve((rows + units) * unitSize);
    const input = this.#input;
    let at = rows;
    for (let row = 0; row < rows; row++) {
      const text = texts[from + row] ?? '';
      const length = Math.min(text.length, most);
      input[row] = length;
      for (let i = 0; i < length; i++) input[at++] = text.charCodeAt(i);
    }
  }

  /** Writes text[start…end) as code units. */
  writeSlice(text: string, start: number, end: number): void {
    this.#reserve((end - start) * unitSize);
    const input = this.#input;
    for (let i = start; i < end; i++) input[i - start] = text.charCodeAt(i);
  }

  /** Writes octets as they are. */
  writeBytes(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#octets.set(bytes, this.#inputAt);
  }

  /** Makes a record the one that `word` and `run` read, until the next call. */
  open(address: number): void {
    this.#refresh();
    this.#record = (address >>> 0) / wordSize;
  }

  /** Word i of the open record; word 0 is the address of its run. */
  word(i: number): number {
    return this.#words[this.#record + i] ?? 0;
  }

  /** Reads the run of the open record: so many octets of UTF-8. */
  run(octets: number): string {
    return octets === 0 ? '' : decoder.decode(this.octets(octets));
  }

  /**
   * The octets of the run. They are the module's own: whoever wants to keep
   * them copies them.
   */
  octets(octets: number): Uint8Array {
    const at = this.word(0);
    return this.#octets.subarray(at, at + octets);
  }

  /** Reads a record that is one JSON text. */
  json(address: number): unknown {
    this.open(address);
    return JSON.parse(this.run(this.word(1)));
  }
}
