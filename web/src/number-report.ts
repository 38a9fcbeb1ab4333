/** Reads the packed record of a number; `wasm/abi/number.go` writes it. */

import type { Memory } from './memory.js';
import type { Names } from './names.js';
import { problemNumber, readProblems } from './problem-record.js';
import { RunReader } from './run-reader.js';
import type { NumberReport, Problem, ProviderCode, SMSOutlook } from './types.js';

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

/**
 * Reads the report on `input` from the record that is open in `memory`. Unless
 * `provider` is empty, only that one's codes are given.
 */
export function readNumberReport(
  memory: Memory,
  input: string,
  names: Names,
  provider: string,
): NumberReport {
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
    problems:
      problemCount === 0
        ? []
        : addAnswers(readProblems(memory, headWords, problemCount, run), memory, names, provider),
    suggestion: suggested === '' ? null : { e164: suggested, because },
  };
}

function outlook(flags: number): SMSOutlook {
  if (flags & smsLikely) return 'likely';
  return flags & smsUnlikely ? 'unlikely' : 'unknown';
}

/** Adds to each problem what providers would answer to it. */
function addAnswers(
  problems: Problem[],
  memory: Memory,
  names: Names,
  provider: string,
): Problem[] {
  problems.forEach((problem, i) => {
    const list = names.answers[names.answersTo[problemNumber(memory, headWords, i)] ?? 0] ?? [];
    const codes: ProviderCode[] = [];
    for (let at = 0; at + 1 < list.length; at += 2) {
      const id = list[at] ?? '';
      if (provider === '' || id === provider)
        codes.push({ provider: id, code: list[at + 1] ?? '' });
    }
    if (codes.length > 0) problem.providerCodes = codes;
  });
  return problems;
}
