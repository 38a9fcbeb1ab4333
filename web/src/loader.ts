/** Loads modules, each only once. */

import { WrongNumberError } from './errors.js';
import { makeFunctions } from './functions.js';
import { Host } from './instance.js';
import { compile, until } from './load.js';
import { prepareSecondPart } from './second-part.js';
import type { ModuleSource, WrongNumber } from './types.js';

/** What is loaded or being loaded, by source: an address, or an object. */
const byAddress = new Map<string, Promise<WrongNumber>>();
const byObject = new WeakMap<object, Promise<WrongNumber>>();

/** What was loaded first: what `loaded()` gives. */
let first: WrongNumber | undefined;

/** Loads the module from a source, unless that was done before. */
export async function loadFrom(
  source: ModuleSource | Promise<ModuleSource>,
  signal: AbortSignal | undefined,
): Promise<WrongNumber> {
  const isAddress = typeof source === 'string' || source instanceof URL;
  // What is neither is refused in words further on.
  if (!isAddress && (typeof source !== 'object' || source === null)) return start(source);
  const known = isAddress ? byAddress.get(String(source)) : byObject.get(source);
  if (known) return until(known, signal);

  const loading = start(source);
  if (isAddress) byAddress.set(String(source), loading);
  else byObject.set(source, loading);
  loading.catch(() => {
    if (isAddress) byAddress.delete(String(source));
    else byObject.delete(source);
  });
  return until(loading, signal);
}

async function start(source: ModuleSource | Promise<ModuleSource>): Promise<WrongNumber> {
  const module = await compile(await source);
  const functions = makeFunctions(new Host(module));
  prepareSecondPart(module);
  first ??= functions;
  return functions;
}

/**
 * The functions, at once, for code that runs after `load()` has finished and
 * cannot wait, such as a render function.
 * @throws WrongNumberError with the code `'not-loaded'` if it has not.
 */
export function loaded(): WrongNumber {
  if (first) return first;
  throw new WrongNumberError(
    'not-loaded',
    'Wrong Number is not loaded yet. Wait for load() first: `const wrongNumber = await load()`.',
  );
}
