/**
 * The same as the main entry, with the module and the worker inside: there is
 * no file to serve and no address to get right, at the price of a script of
 * about a megabyte.
 *
 * A Content-Security-Policy must allow `'wasm-unsafe-eval'` in script-src, and
 * for `loadWorker()` also `worker-src blob:`.
 */

import inlined from './inline-module.js';
import { loadFrom } from './loader.js';
import { loadTable, optionsOf, workerTable } from './options.js';
import { sourceThread, threadOf } from './thread.js';
import type { LoadOptions, WorkerClient, WorkerOptions, WrongNumber } from './types.js';
import { connect } from './worker-client.js';

export { WrongNumberError, type WrongNumberErrorCode } from './errors.js';
export { loaded } from './loader.js';
export type * from './types.js';
export { version } from './version.js';

let bytes: Uint8Array<ArrayBuffer> | undefined;

/** The module, still gzipped. */
function inlinedModule(): Uint8Array<ArrayBuffer> {
  if (bytes) return bytes;
  const text = atob(inlined.wasm);
  bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/** As `load()` of the main entry; without `wasm`, the module inside. */
export async function load(options?: LoadOptions | null): Promise<WrongNumber> {
  const { wasm, signal } = optionsOf(loadTable, options);
  return loadFrom(wasm ?? inlinedModule(), signal);
}

/** As `loadWorker()` of the main entry; without options, what is inside. */
export function loadWorker(options?: WorkerOptions | null): WorkerClient {
  const { worker, wasm } = optionsOf(workerTable, options);
  const source = wasm instanceof URL ? wasm.href : wasm;
  return connect(
    worker ?? source ?? inlined,
    worker ? threadOf(worker) : sourceThread(inlined.worker),
    () => source ?? inlinedModule(),
  );
}
