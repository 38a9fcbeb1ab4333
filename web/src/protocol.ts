/**
 * What page and worker say to each other. Every request has a number; the
 * worker answers each with one reply of that number, after any `progress`.
 */

import type { ErrorData } from './errors.js';
import type { ExplainOptions, LogProgress, WrongNumber } from './types.js';

/** The functions that can be called by name. */
export type CallName = Exclude<keyof WrongNumber, 'about'>;

/** Where a module comes from, as it can be posted; a promise is waited for before it is. */
export type PostedModule =
  string | BufferSource | WebAssembly.Module | Promise<Uint8Array<ArrayBuffer>>;

/** Where the modules come from. */
export interface PostedModules {
  checks: PostedModule;
  explanations: PostedModule;
}

/** The first message to a worker: where the modules are. */
export interface StartRequest {
  kind: 'start';
  modules: PostedModules;
}

/** Calls a function with its arguments. */
export interface CallRequest {
  kind: 'call';
  id: number;
  name: CallName | 'about';
  args: unknown[];
}

/** Reads a log. */
export interface LogRequest {
  kind: 'log';
  id: number;
  log: Blob | string;
  options: ExplainOptions;
}

/** Stops what it can of an earlier request, to which there is no reply then. */
export interface AbortRequest {
  kind: 'abort';
  id: number;
}

/** Ends a log early: what was found so far is the reply. */
export interface StopRequest {
  kind: 'stop';
  id: number;
}

/** What the worker wanted of a log: octets, or why the page cannot read them either. */
export interface PieceRequest {
  kind: 'piece';
  id: number;
  piece: ArrayBuffer | ErrorData;
}

/** Asks whether the worker is still there; its answer is a `pong`. */
export interface PingRequest {
  kind: 'ping';
}

export type Request =
  StartRequest | CallRequest | LogRequest | AbortRequest | StopRequest | PieceRequest | PingRequest;

export type Reply =
  | { kind: 'result'; id: number; result: unknown }
  | { kind: 'error'; id: number; error: ErrorData }
  | { kind: 'progress'; id: number; progress: LogProgress }
  /** Some engines let a file be read by the page alone: then it reads for the worker. */
  | { kind: 'want'; id: number; from: number; to: number }
  | { kind: 'pong' };
