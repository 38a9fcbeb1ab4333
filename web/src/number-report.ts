/** Reads the packed record of a number; `wasm/abi/number.go` writes it. */

import type { Memory } from './memory.js';
import type { Names } from './names.js';
import type { MessageWriter } from './number-texts.js';
import { codeOf, severities } from './problem-record.js';
import { RunReader } from './run-reader.js';
import type { NumberReport, Problem, ProviderCode, SMSOutlook, Suggestion } from './types.js';

/** Words before the reasons of the suggestion, the readings, and the problems. */
const headWords = 9;

/** Words of a problem before the lengths of its arguments. */
const problemWords = 3;

// Bits of word 1.
const sendable = 1;
const possible = 2;
const valid = 4;
const smsLikely = 8;
const smsUnlikely = 16;
const asWritten = 32;
const isSuggested = 64;
const isAccepted = 128;

// Of the provider, in the highest octet of word 1.
const isWritten = 3;
const writeRead = 2;
const writeBare = 4;
const isAsked = 8;

/** The values of most messages. */
const noValues: readonly string[] = [];

/** The outcome of a check, by its two bits. */
const outcomes = [null, false, true, null] as const;

/**
 * Reads the report on `input` from the record that is open in `memory`. Unless
 * `provider` is empty, only that one's codes are given.
 */
export function readNumberReport(
  memory: Memory,
  input: string,
  names: Names,
  write: MessageWriter,
  provider: string,
): NumberReport {
  const flags = memory.word(1);
  const counts = memory.word(2);
  const e164Lengths = memory.word(3);
  const formatLengths = memory.word(4);
  const otherLengths = memory.word(5);
  const otherCounts = memory.word(6);
  const codeDigits = e164Lengths & 0xffff;
  const read = codeDigits !== 0;

  let at = 0;
  const take = (length: number): string => {
    const from = at;
    at += length;
    return length === 0 ? '' : memory.ascii(from, length);
  };
  const written = take(e164Lengths >>> 16);
  const internationalAt = at;
  const international = take(formatLengths & 0xffff);
  const national = take(formatLengths >>> 16);
  const uri = take(otherLengths & 0xffff);
  const suggested = take(otherLengths >>> 16);
  const e164 = flags & asWritten ? input : flags & isSuggested ? suggested : written;

  const values = new ValueReader(memory, at);
  const because = values.reasons(otherCounts & 0xffff, write);
  const suggestion = suggested === '' ? null : { e164: suggested, because };
  const readings = otherCounts >>> 16 === 0 ? [] : values.readings(otherCounts >>> 16, write);
  const problems: Problem[] = [];
  for (let count = counts >>> 16; count > 0; count--) {
    problems.push(readProblem(memory, values, names, write, provider));
  }
  return {
    input,
    sendable: (flags & sendable) !== 0,
    checks: {
      format: ((flags >>> 8) & 3) === 2,
      callingCode: outcomes[(flags >>> 10) & 3] ?? null,
      length: outcomes[(flags >>> 12) & 3] ?? null,
      pattern: outcomes[(flags >>> 14) & 3] ?? null,
    },
    possible: (flags & possible) !== 0,
    valid: (flags & valid) !== 0,
    e164: read ? e164 : null,
    nationalNumber: read ? e164.slice(1 + codeDigits) : null,
    callingCode: read ? e164.slice(1, 1 + codeDigits) : null,
    region: names.regions[counts & 0xffff] || null,
    type: names.types[(flags >>> 16) & 0xff] ?? 'unknown',
    formats: read
      ? {
          international,
          national,
          rfc3966: uri || memory.uri(internationalAt, formatLengths & 0xffff),
        }
      : null,
    sms: outlook(flags),
    problems,
    suggestion,
    readings,
    provider: acceptance(provider, flags, e164, suggested),
  };
}

/** What the provider asked for makes of the input. */
function acceptance(
  id: string,
  flags: number,
  e164: string,
  suggested: string,
): NumberReport['provider'] {
  const kind = flags >>> 24;
  if ((kind & isAsked) === 0) return null;
  const written = kind & writeRead ? e164 : suggested;
  return {
    id,
    accepted: (flags & isAccepted) !== 0,
    write: (kind & isWritten) === 0 ? null : kind & writeBare ? written.slice(1) : written,
  };
}

/** Reads the values that messages are written with, one after the other. */
class ValueReader {
  readonly #memory: Memory;
  readonly #run: RunReader;
  /** The next word. */
  word = headWords;

  /** The values begin at an octet of the run. */
  constructor(memory: Memory, from: number) {
    const octets = memory.word(7) - from;
    this.#memory = memory;
    this.#run = new RunReader(octets === 0 ? '' : memory.text(from, octets, memory.word(8)));
  }

  /** So many reasons, as one text. */
  reasons(count: number, write: MessageWriter): string {
    let text = '';
    for (let i = 0; i < count; i++) {
      const because = this.#memory.word(this.word++);
      text += (i > 0 ? ' ' : '') + write(because & 0xffff, this.take(because >>> 16));
    }
    return text;
  }

  readings(count: number, write: MessageWriter): Suggestion[] {
    const readings: Suggestion[] = [];
    for (; count > 0; count--) {
      const lengths = this.#memory.word(this.word++);
      const e164 = this.#run.take(lengths >>> 16);
      readings.push({ e164, because: this.reasons(lengths & 0xffff, write) });
    }
    return readings;
  }

  take(count: number): readonly string[] {
    if (count === 0) return noValues;
    const values: string[] = [];
    while (values.length < count) values.push(this.#run.take(this.#memory.word(this.word++)));
    return values;
  }
}

function readProblem(
  memory: Memory,
  values: ValueReader,
  names: Names,
  write: MessageWriter,
  provider: string,
): Problem {
  const at = values.word;
  const kind = memory.word(at);
  const code = kind & 0xffff;
  values.word = at + problemWords;
  const problem: Problem = {
    code: codeOf(code, names),
    severity: severities[kind >>> 24] ?? 'error',
    message: write(code, values.take((kind >>> 16) & 0xff)),
    span: { start: memory.word(at + 1), end: memory.word(at + 2) },
  };
  const answers = names.answers[names.answersTo[code] ?? 0] ?? [];
  const codes = answersOf(answers, provider);
  if (codes.length > 0) problem.providerCodes = codes;
  return problem;
}

/** What providers answer, of the list `provider, code, provider, code, …`. */
function answersOf(list: readonly string[], provider: string): ProviderCode[] {
  const codes: ProviderCode[] = [];
  for (let at = 0; at + 1 < list.length; at += 2) {
    const id = list[at] ?? '';
    if (provider === '' || id === provider) codes.push({ provider: id, code: list[at + 1] ?? '' });
  }
  return codes;
}

function outlook(flags: number): SMSOutlook {
  if (flags & smsLikely) return 'likely';
  return flags & smsUnlikely ? 'unlikely' : 'unknown';
}
