/** Reads the packed record of a number; `wasm/abi/number.go` writes it. */

import type { Memory } from './memory.js';
import { readProblems } from './problem-record.js';
import { RunReader } from './run-reader.js';
import type { NumberReport, NumberType, SMSOutlook } from './types.js';

/** The names that records give by wire number. */
export interface Names {
  types: NumberType[];
  regions: string[];
  /** Why a character is costly, by language. */
  reasons: string[][];
  /** What a character is called, by language. */
  looks: string[][];
  /** What stands in the place of a character. */
  replacements: string[];
}

/** Words before the problems. */
const headWords = 8;

// Bits of word 1.
const sendable = 1;
const possible = 2;
const valid = 4;
const smsLikely = 8;
const smsUnlikely = 16;

/** The outcome of a check, by its two bits. */
const outcomes = [null, false, true, null] as const;

/** Reads the report on `input` from the record that is open in `memory`. */
export function readNumberReport(memory: Memory, input: string, names: Names): NumberReport {
  const flags = memory.word(1);
  const counts = memory.word(2);
  const e164Lengths = memory.word(3);
  const formatLengths = memory.word(4);
  const otherLengths = memory.word(5);
  const problemCount = counts >>> 16;
  const run = new RunReader(memory.run(memory.word(headWords - 1)));

  const isSendable = (flags & sendable) !== 0;
  const written = run.take(e164Lengths >>> 16);
  const codeDigits = e164Lengths & 0xffff;
  const e164 = isSendable ? input : written;
  const international = run.take(formatLengths & 0xffff);
  const national = run.take(formatLengths >>> 16);
  const rfc3966 = run.take(otherLengths & 0xffff);
  const suggested = run.take(otherLengths >>> 16);
  const because = run.take(memory.word(6));
  const read = codeDigits !== 0;

  return {
    input,
    sendable: isSendable,
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
    formats: read ? { international, national, rfc3966 } : null,
    sms: outlook(flags),
    problems: problemCount === 0 ? [] : readProblems(memory, headWords, problemCount, run),
    suggestion: suggested === '' ? null : { e164: suggested, because },
  };
}

function outlook(flags: number): SMSOutlook {
  if (flags & smsLikely) return 'likely';
  return flags & smsUnlikely ? 'unlikely' : 'unknown';
}
