/** Loads modules, each pair only once. */

import { WrongNumberError } from './errors.js';
import { makeFunctions } from './functions.js';
import { Host } from './instance.js';
import { compileBoth, until } from './load.js';
import type { ModuleSource, WrongNumber } from './types.js';

/** Where the two modules come from. */
export interface Sources {
  checks: ModuleSource | Promise<ModuleSource>;
  explanations: ModuleSource | Promise<ModuleSource>;
}

/** What is loaded or being loaded from one first module: by where the second is from. */
type Loading = Map<unknown, Promise<WrongNumber>>;

/** The same by where the first module is from: an address, or an object. */
const byAddress = new Map<unknown, Loading>();
const byObject = new WeakMap<object, Loading>();

/** What was loaded first: what `loaded()` gives. */
let first: WrongNumber | undefined;

/** Loads the modules from their sources, unless that was done before. */
export async function loadFrom(
  sources: Sources,
  signal: AbortSignal | undefined,
): Promise<WrongNumber> {
  const [checks, explanations] = [key(sources.checks), key(sources.explanations)];
  const isObject = typeof checks === 'object' && checks !== null;
  const known = (isObject ? byObject.get(checks) : byAddress.get(checks)) ?? new Map();
  if (isObject) byObject.set(checks, known);
  else byAddress.set(checks, known);

  const before = known.get(explanations);
  if (before) return until(before, signal);
  const loading = start(sources);
  known.set(explanations, loading);
  loading.catch(() => known.delete(explanations));
  return until(loading, signal);
}

function key(source: unknown): unknown {
  return source instanceof URL ? source.href : source;
}

async function start(sources: Sources): Promise<WrongNumber> {
  const functions = makeFunctions(new Host(await compileBoth(sources)));
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
