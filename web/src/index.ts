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

import { makeFunctions } from './functions.js';
import { alreadyCompiled, Loader } from './loader.js';
import { found } from './load.js';
import { ownChecks } from './location.js';
import { ownExplanations, ownThread } from './explain-location.js';
import { loadTable, workerTable } from './explain-options.js';
import { clientWithCatalogs, withCatalogs } from './hosted.js';
import { optionsOf } from './options.js';
import { threadOf } from './thread.js';
import type { LoadOptions, WorkerClient, WorkerOptions, WrongNumber } from './types.js';
import { connect, posted } from './worker-client.js';

export { WrongNumberError, type WrongNumberErrorCode } from './errors.js';
export type * from './types.js';
export { version } from './version.js';

let made: Loader<WrongNumber> | undefined;

/** Made when it is needed, so that a bundler may leave out what is not. */
function loader(): Loader<WrongNumber> {
  made ??= new Loader(makeFunctions);
  return made;
}

/**
 * Loads the modules and gives their functions. Loading the same modules again
 * gives the same functions; a load that failed can be tried again.
 */
export async function load(options?: LoadOptions | null): Promise<WrongNumber> {
  const given = optionsOf(loadTable, options);
  const { checks = found(ownChecks), explanations = found(ownExplanations) } = given;
  const { signal, catalogs } = given;
  return loader().load({ checks, explanations }, signal, (of) => withCatalogs(of, catalogs));
}

/**
 * The functions, at once, for code that runs after `load()` has finished and
 * cannot wait, such as a render function.
 * @throws WrongNumberError with the code `'not-loaded'` if it has not.
 */
export function loaded(): WrongNumber {
  return loader().loaded();
}

/**
 * Gives the functions in a worker, which is started by the first call. Clients
 * with the same `worker`, or with none and the same `checks`, share one.
 */
export function loadWorker(options?: WorkerOptions | null): WorkerClient {
  const given = optionsOf(workerTable, options);
  const { worker, checks = found(ownChecks), explanations = found(ownExplanations) } = given;
  const thread = worker ? threadOf(worker) : ownThread();
  const client = connect(worker ?? posted(checks), thread, () => ({
    checks: alreadyCompiled(checks) ?? posted(checks),
    explanations: alreadyCompiled(explanations) ?? posted(explanations),
  }));
  return clientWithCatalogs(client, given.catalogs);
}
