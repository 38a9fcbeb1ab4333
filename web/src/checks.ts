/**
 * The checks alone: numbers, lists of numbers, messages and drafts. It is a
 * smaller script than the main entry, and loads one module in place of two.
 *
 * ```ts
 * import { load } from 'wrong-number/checks.js';
 * const { validateNumber } = await load();
 * ```
 *
 * Importing has no side effects: nothing is fetched before `load()` is called.
 */

import { makeChecks } from './check-functions.js';
import { Loader } from './loader.js';
import { found } from './load.js';
import { ownChecks } from './location.js';
import { checksTable, optionsOf } from './options.js';
import type { Checks, ChecksOptions } from './types.js';

export { WrongNumberError, type WrongNumberErrorCode } from './errors.js';
export type * from './types.js';
export { version } from './version.js';

let made: Loader<Checks> | undefined;

/** Made when it is needed, so that a bundler may leave out what is not. */
function loader(): Loader<Checks> {
  made ??= new Loader(makeChecks);
  return made;
}

/**
 * Loads the module and gives its functions. Loading the same module again
 * gives the same functions; a load that failed can be tried again.
 */
export async function load(options?: ChecksOptions | null): Promise<Checks> {
  const { checks = found(ownChecks), signal } = optionsOf(checksTable, options);
  return loader().load({ checks }, signal);
}

/**
 * The functions, at once, for code that runs after `load()` has finished and
 * cannot wait, such as a render function.
 * @throws WrongNumberError with the code `'not-loaded'` if it has not.
 */
export function loaded(): Checks {
  return loader().loaded();
}
