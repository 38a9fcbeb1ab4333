/** Reads the problems of a packed record; `wasm/abi/problem.go` writes them. */

import type { Memory } from './memory.js';
import type { Names } from './names.js';
import type { RunReader } from './run-reader.js';
import type { Problem, ProblemCode, ProviderCode, Severity } from './types.js';

/** Words of a problem. */
const problemWords = 5;

/** Start of the span of a problem that is about the whole input. */
const noSpan = 0xffffffff;

export const severities: readonly Severity[] = ['error', 'warning', 'note'];

/** Reads so many problems from word `at` on, and their strings from `run`. */
export function readProblems(
  memory: Memory,
  at: number,
  count: number,
  run: RunReader,
  names: Names,
): Problem[] {
  const problems: Problem[] = [];
  for (let i = 0; i < count; i++, at += problemWords) {
    const kind = memory.word(at);
    const problem: Problem = {
      code: codeOf(kind & 0xffff, names),
      severity: severities[kind >>> 16] ?? 'error',
      message: run.take(memory.word(at + 3)),
    };
    const start = memory.word(at + 1);
    if (start !== noSpan) problem.span = { start, end: memory.word(at + 2) };
    const codes = run.take(memory.word(at + 4));
    if (codes !== '') problem.providerCodes = readCodes(codes);
    problems.push(problem);
  }
  return problems;
}

/** The version check at load makes every number a known one. */
export function codeOf(number: number, names: Names): ProblemCode {
  return names.problems[number] || 'e164/empty';
}

/** Reads `provider ⏎ code ⏎ provider ⏎ code ⏎ …`. */
function readCodes(text: string): ProviderCode[] {
  const parts = text.split('\n');
  const codes: ProviderCode[] = [];
  for (let i = 0; i + 1 < parts.length; i += 2) {
    codes.push({ provider: parts[i] as string, code: parts[i + 1] as string });
  }
  return codes;
}
