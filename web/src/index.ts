/**
 * Wrong Number: explains telephony API errors, and checks phone numbers and
 * messages before they are sent.
 *
 * ```ts
 * import { load } from 'wrong-number';
 * const { explainError } = await load();
 * console.log(explainError(body).errors[0]?.title);
 * ```
 *
 * Importing has no side effects: nothing is fetched before `load()` is called.
 */

import { loadFrom } from './loader.js';
import { checksURL, explanationsURL, workerURL } from './location.js';
import { loadTable, optionsOf, workerTable } from './options.js';
import { addressThread, threadOf } from './thread.js';
import type { LoadOptions, WorkerClient, WorkerOptions, WrongNumber } from './types.js';
import { connect, posted } from './worker-client.js';

export { WrongNumberError, type WrongNumberErrorCode } from './errors.js';
export { loaded } from './loader.js';
export type * from './types.js';
export { version } from './version.js';

/**
 * Loads the modules and gives their functions. Loading the same modules again
 * gives the same functions; a load that failed can be tried again.
 */
export async function load(options?: LoadOptions | null): Promise<WrongNumber> {
  const given = optionsOf(loadTable, options);
  const { wasm = checksURL(), explanations = explanationsURL(), signal } = given;
  return loadFrom({ checks: wasm, explanations }, signal);
}

/**
 * Gives the functions in a worker, which is started by the first call. Clients
 * with the same `worker`, or with none and the same `wasm`, share one.
 */
export function loadWorker(options?: WorkerOptions | null): WorkerClient {
  const given = optionsOf(workerTable, options);
  const { worker, wasm = checksURL(), explanations = explanationsURL() } = given;
  const sources = { checks: posted(wasm), explanations: posted(explanations) };
  return connect(
    worker ?? sources.checks,
    worker ? threadOf(worker) : addressThread(workerURL),
    () => sources,
  );
}
