/**
 * Everything that can go wrong between a caller and the module, as one class
 * with stable codes. What is wrong with an input is never an error: it is in
 * the report.
 */

import type { Signal } from './platform.js';

/** Why a call failed. A release may add codes; it never renames one. */
export type WrongNumberErrorCode =
  /** A function was called before `load()` had finished. */
  | 'not-loaded'
  /** There is no WebAssembly here: switched off, or an old engine. */
  | 'no-webassembly'
  /** A policy of the page or the runtime forbids to compile, to read the module, or the worker. */
  | 'blocked-by-policy'
  /** The module could not be fetched or read. */
  | 'unreachable'
  /** What came is not WebAssembly; often it is a web page. */
  | 'wrong-type'
  /** What came is WebAssembly, but damaged or not all of it. */
  | 'cut-short'
  /** Script and module are of different releases. */
  | 'version-mismatch'
  /** There is not enough memory to compile or start the module. */
  | 'no-memory'
  /** The module stopped in the middle of a call: a defect of Wrong Number. */
  | 'trapped'
  /** The browser does not let a file be read. */
  | 'unreadable'
  /** A file holds nothing. */
  | 'empty-file'
  /** A file is a picture, or anything else that is no text. */
  | 'not-text'
  /** An argument is of the wrong type. */
  | 'bad-argument'
  /** The caller's signal was aborted, or the client disposed of. */
  | 'aborted'
  /** The worker stopped; the next call starts a new one. */
  | 'worker-died'
  /** There is nothing here to make a worker with, or none of the kind needed. */
  | 'no-worker'
  /** There is no TextDecoder here: an environment of tests that leaves it out. */
  | 'no-textdecoder'
  /** A call on a client that was disposed of. */
  | 'disposed';

/** An error as it crosses from the worker to the page. */
export interface ErrorData {
  code: WrongNumberErrorCode;
  message: string;
}

/**
 * What every function of this package throws or rejects with. Its message says
 * what happened and what to do; `cause` holds the engine's own error.
 */
export class WrongNumberError extends Error {
  override readonly name = 'WrongNumberError';

  /** Stable; branch on this, not on the message. */
  readonly code: WrongNumberErrorCode;

  constructor(code: WrongNumberErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}

/** Throws unless `value` is a string: reports are about strings alone. */
export function checkString(value: unknown, what: string): asserts value is string {
  if (typeof value === 'string') return;
  throw new WrongNumberError(
    'bad-argument',
    `${what} must be a string, not ${value === null ? 'null' : typeof value}. ` +
      `Keep numbers as strings: as a number, +4915… loses its plus sign and leading zeros.`,
  );
}

/** The error for a call whose signal was aborted. */
export function aborted(signal: Signal): WrongNumberError {
  return new WrongNumberError('aborted', 'The call was aborted by its caller.', signal.reason);
}

/** The error where there is nothing to make a worker with. */
export function noWorker(): WrongNumberError {
  return new WrongNumberError(
    'no-worker',
    'There are no workers here that run a classic script. Use load(), which has the same functions without one.',
  );
}

/** The files of the modules, as errors name them. */
export const files = 'checks.wasm and explanations.wasm';

/** The error where the engine has no memory left for a module. */
export function noMemory(cause: unknown): WrongNumberError {
  return new WrongNumberError(
    'no-memory',
    `There is not enough memory for the module (${String(cause)}). It needs 8 MB at first: ` +
      'close what else runs here, or give the process more.',
    cause,
  );
}
