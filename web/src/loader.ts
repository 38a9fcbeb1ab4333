/** Loads modules, each of them once, and makes the functions over them, once too. */

import { aborted, WrongNumberError } from './errors.js';
import { Host } from './instance.js';
import { compile, until } from './load.js';
import type { ModuleSource } from './types.js';

/** What a module is made of, or will be. */
export type Source = ModuleSource | Promise<ModuleSource>;

/** What the package itself has of a module, wherever it runs. */
export type OwnSource = URL | WebAssembly.Module | Promise<Uint8Array<ArrayBuffer>>;

/** Where the modules come from; the checks do without explanations. */
export interface Sources {
  checks: Source;
  explanations?: Source | undefined;
}

interface Compiling {
  promise: Promise<WebAssembly.Module>;
  /** Once it is there. */
  module?: WebAssembly.Module;
}

/** What is compiled or being compiled, by where it comes from: an address, or an object. */
const byAddress = new Map<unknown, Compiling>();
const byObject = new WeakMap<object, Compiling>();

function knownBy(source: unknown): Pick<Map<unknown, Compiling>, 'get' | 'set' | 'delete'> {
  return typeof source === 'object' && source !== null
    ? (byObject as unknown as Map<unknown, Compiling>)
    : byAddress;
}

function key(source: unknown): unknown {
  return source instanceof URL ? source.href : source;
}

/** Compiles the module of a source, unless that was done before. A failure is forgotten. */
function compiled(source: Source): Promise<WebAssembly.Module> {
  const known = knownBy(key(source));
  const before = known.get(key(source));
  if (before) return before.promise;
  const compiling: Compiling = { promise: (async () => compile(await source))() };
  known.set(key(source), compiling);
  compiling.promise.then(
    (module) => (compiling.module = module),
    () => known.delete(key(source)),
  );
  return compiling.promise;
}

/** The module of a source, if it was loaded here before: for a worker, which need not load it again. */
export function alreadyCompiled(source: unknown): WebAssembly.Module | undefined {
  return knownBy(key(source)).get(key(source))?.module;
}

/** Loads functions of one kind: those that check, or all. */
export class Loader<Functions> {
  readonly #make: (host: Host) => Functions;

  /** What was made: by the first module, and by the second. */
  readonly #made = new WeakMap<object, Map<unknown, Functions>>();

  /** What was loaded first: what `loaded()` gives. */
  #first: Functions | undefined;

  constructor(make: (host: Host) => Functions) {
    this.#make = make;
  }

  /** Loads the modules side by side. Others who wait for the same go on when one gives up. */
  async load(
    sources: Sources,
    signal: AbortSignal | undefined,
    more: (functions: Functions) => Functions = (functions) => functions,
  ): Promise<Functions> {
    if (signal?.aborted) throw aborted(signal);
    const both = [compiled(sources.checks)];
    if (sources.explanations !== undefined) both.push(compiled(sources.explanations));
    const [checks, explanations] = await until(Promise.all(both), signal);
    const functions = more(this.#functionsOf(checks as WebAssembly.Module, explanations));
    this.#first ??= functions;
    return functions;
  }

  #functionsOf(checks: WebAssembly.Module, explanations?: WebAssembly.Module): Functions {
    const made = this.#made.get(checks) ?? new Map<unknown, Functions>();
    this.#made.set(checks, made);
    let functions = made.get(explanations);
    if (functions === undefined) {
      functions = this.#make(new Host({ checks, explanations }));
      made.set(explanations, functions);
    }
    return functions;
  }

  /** The functions that were loaded first; throws where none were. */
  loaded(): Functions {
    if (this.#first) return this.#first;
    throw new WrongNumberError(
      'not-loaded',
      'Wrong Number is not loaded yet. Wait for load() first: `const wrongNumber = await load()`.',
    );
  }
}
