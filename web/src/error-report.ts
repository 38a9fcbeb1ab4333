/** Reads a packed error report; `wasm/explain/encode.go` writes it. */

import { readErrorReport as read } from './error-report.gen.js';
import type { Memory } from './memory.js';
import { type Asked, PackedReader } from './packed-reader.js';
import type { ErrorReport } from './types.js';

/** Where the packed values begin, and the word with the octets of the run. */
const firstWord = 2;
const runWord = 1;

/**
 * Reads the report from the record that is open in `memory`, and what is still to be asked
 * for: a call that does so writes over the record.
 */
export function readErrorReport(memory: Memory): { report: ErrorReport; asked: Asked[] } {
  const r = new PackedReader(memory, firstWord, runWord);
  return { report: read(r), asked: r.asked };
}
