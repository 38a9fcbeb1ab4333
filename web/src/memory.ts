/**
 * The only file that touches linear memory. It writes what goes into the input
 * buffer and reads the records that calls answer with; the Go package
 * `wasm/abi` says how both are laid out.
 */

import { builtin } from './builtin.js';
import { checkString, WrongNumberError } from './errors.js';
import { mostShort, shortText, shortURI } from './short-text.js';

/** The module's exports that are not about memory: each answers with a record. */
export interface Exports {
  memory: WebAssembly.Memory;
  abi_version(): number;
  alloc(octets: number): number;
  names(): number;
  about(): number;
  number_texts(lang: number): number;
  validate_number(text: number, region: number, provider: number): number;
  validate_numbers(rows: number, text: number, region: number, wishes: number): number;
  validate_units(list: number, rows: number, region: number, wishes: number): number;
  validate_lines(text: number, region: number, wishes: number): number;
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
  draft_number(): number;
  draft_message(): number;
  lookup(query: number, provider: number, catalogs: number, limit: number, lang: number): number;
  explain_error(
    paste: number,
    provider: number,
    catalogs: number,
    lang: number,
    now: number,
  ): number;
  explained_value(index: number, lang: number): number;
  open_log(provider: number, catalogs: number, lang: number, now: number): number;
  read_log(log: number, octets: number): number;
  close_log(log: number): number;
}

/** Octets of a UTF-16 code unit, and of a word of a record. */
const unitSize = 2;
const wordSize = 4;

/** Octets that must stand behind a list: `ListSlack` of `catalog/numbering`. */
const slack = 8;

/** Code units of the longest text that a loop writes faster than a TextEncoder, if it is ASCII. */
const mostLooped = 1024;

/** What the input buffer is asked for first: most inputs fit. */
const floor = 4096;

/** Made with the first memory: importing must not fail where there are none. */
let decoder: TextDecoder;
let encoder: TextEncoder;

/** Makes both: the web's, or in tests that leave these out, Node's. */
function makeCoders(): void {
  const from = typeof TextDecoder === 'function' ? globalThis : builtin('node:util');
  if (!from) {
    throw new WrongNumberError(
      'no-textdecoder',
      'There is no TextDecoder here. Give it one before load(), such as: ' +
        "Object.assign(globalThis, { TextDecoder, TextEncoder }) with those of 'node:util'.",
    );
  }
  decoder = new from.TextDecoder('utf-8', { ignoreBOM: true }) as TextDecoder;
  encoder = new from.TextEncoder() as TextEncoder;
}

/** The memory of one instance. */
export class Memory {
  readonly #exports: Exports;
  #octets: Uint8Array;
  #words: Uint32Array;
  /** The input buffer: all of it as code units, and all of it as octets. */
  #input: Uint16Array = new Uint16Array(0);
  #inputAt = 0;
  #inputSize = 0;
  #size = 0;
  /** Index of the first word of the open record. */
  #record = 0;

  constructor(exports: Exports) {
    decoder ?? makeCoders();
    this.#exports = exports;
    this.#octets = new Uint8Array(exports.memory.buffer);
    this.#words = new Uint32Array(exports.memory.buffer);
    this.#reserve(floor);
  }

  /** Octets of linear memory, as it has grown so far. */
  get size(): number {
    return this.#exports.memory.buffer.byteLength;
  }

  /** The same as of when it was last looked at, which costs nothing to ask. */
  get lastSize(): number {
    return this.#size;
  }

  /** Makes the views anew where memory has grown: that detached and emptied them. */
  #refresh(): void {
    if (this.#octets.length === 0) this.#view();
  }

  /** Makes the views of memory. */
  #view(): void {
    const { buffer } = this.#exports.memory;
    this.#size = buffer.byteLength;
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
      this.#view();
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
  writeOctets(first: string, second: string, third = ''): [number, number, number] {
    // A UTF-16 code unit takes three octets at most.
    this.#reserve(3 * (first.length + second.length + third.length));
    const at = this.#inputAt;
    const one = this.#writeText(first, at);
    const two = this.#writeText(second, at + one);
    return [one, two, this.#writeText(third, at + one + two)];
  }

  /** Writes a text as UTF-8 from an octet on, and returns its octets. */
  #writeText(text: string, at: number): number {
    const octets = this.#octets;
    const length = text.length;
    if (length <= mostLooped) {
      let i = 0;
      for (; i < length; i++) {
        const unit = text.charCodeAt(i);
        if (unit > 0x7f) break;
        octets[at + i] = unit;
      }
      if (i === length) return length;
    }
    return encoder.encodeInto(text, octets.subarray(at)).written;
  }

  /**
   * Writes texts from an index on as code units, each behind its length: of
   * each `most` at most, and no more texts than `rows`, or once there are
   * `units`. Returns where the next piece begins, and how many units there are.
   */
  writeList(
    texts: readonly string[],
    from: number,
    rows: number,
    units: number,
    most: number,
  ): { to: number; units: number } {
    this.#reserve((Math.min(rows, texts.length - from) + units + most) * unitSize);
    const input = this.#input;
    const end = Math.min(from + rows, texts.length);
    let to = from;
    let at = 0;
    while (to < end && at - (to - from) < units) {
      const text = texts[to++] as string;
      const length = Math.min(text.length, most);
      input[at++] = length;
      for (let i = 0; i < length; i++) input[at + i] = text.charCodeAt(i);
      at += length;
    }
    return { to, units: at };
  }

  /**
   * The same as octets, and the lengths of all texts before them, where all of
   * them are ASCII; if not, there are -1 octets. One text of all texts is
   * written in less than half the time that their code units take one by one.
   */
  writeASCII(
    texts: readonly string[],
    from: number,
    rows: number,
    units: number,
    most: number,
  ): { to: number; octets: number } {
    let end = Math.min(from + rows, texts.length);
    this.#reserve((end - from) * unitSize + units + most + slack);
    const lengths = this.#input;
    let list = '';
    for (let to = from; to < end; to++) {
      let text = texts[to] as string;
      // Asked here, while the text is at hand, and before a name is made for it.
      if (typeof text !== 'string') checkString(text, `Number ${to}`);
      if (text.length > most) text = text.slice(0, most);
      lengths[to - from] = text.length;
      list += text;
      if (list.length >= units) end = to + 1;
    }
    const at = this.#inputAt + (end - from) * unitSize;
    // What is not ASCII takes more octets than it has units, so not all fits.
    const into = this.#octets.subarray(at, at + list.length);
    const { read } = encoder.encodeInto(list, into);
    return { to: end, octets: read === list.length ? read + slack : -1 };
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
    return this.#words[this.#record + i] as number;
  }

  /**
   * The words of all memory, and the index of the open record's first among
   * them: for those who read many. Neither is good for longer than the record.
   */
  get words(): Uint32Array {
    return this.#words;
  }

  get record(): number {
    return this.#record;
  }

  /** Reads the run of the open record: so many octets of UTF-8. */
  run(octets: number): string {
    return octets === 0 ? '' : decoder.decode(this.octets(octets));
  }

  /** So many octets of the run, from an offset on, which are ASCII. */
  ascii(offset: number, octets: number): string {
    return this.text(offset, octets, octets);
  }

  /** The tel: URI of a number that so many octets of the run are, as written abroad. */
  uri(offset: number, octets: number): string {
    return shortURI(this.#octets, this.word(0) + offset, octets);
  }

  /** The same for any text, of which it is known how many code units it has. */
  text(offset: number, octets: number, units: number): string {
    const at = this.word(0) + offset;
    return units === octets && octets <= mostShort
      ? shortText(this.#octets, at, octets)
      : decoder.decode(this.#octets.subarray(at, at + octets));
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
