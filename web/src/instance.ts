/**
 * Instances of the modules: how one is made, and what happens when one dies.
 *
 * There are two. `checks.wasm` has memory, and checks numbers and messages;
 * `explanations.wasm` shares memory, table and globals with it, and has the other
 * functions. It writes its data over memory when it is instantiated, so that must
 * be done before anything is called. A module as it was linked (`make PLAIN=1`)
 * has all functions and starts itself; the second module is an empty one then.
 */

import { files, noMemory, WrongNumberError } from './errors.js';
import { type Exports, Memory } from './memory.js';
import type { Names } from './names.js';
import { System } from './wasi.js';

/** The boundary that this script was written for: `wasm/abi.Version`. */
export const abiVersion = 8;

/** Octets of memory from which on an instance is not called again. */
const mostMemory = 64 << 20;

/** The modules, compiled. Without the second, only numbers and messages are checked. */
export interface Modules {
  readonly checks: WebAssembly.Module;
  readonly explanations?: WebAssembly.Module | undefined;
}

/** A running instance. */
export interface Instance {
  readonly exports: Exports;
  readonly memory: Memory;
  readonly system: System;
  readonly names: Names;
}

/** The error where script and modules do not fit each other. */
function mismatch(what: string, cause?: unknown): WrongNumberError {
  return new WrongNumberError(
    'version-mismatch',
    `${what}. Take both files from one build, and the script with them, and clear caches.`,
    cause,
  );
}

/** Makes an instance and holds its version against ours. */
export function instantiate(modules: Modules): Instance {
  const system = new System();
  const exports = exportsOf(modules, system);
  const isWhole = !modules.explanations || typeof exports.explain_error === 'function';
  const version =
    isWhole && typeof exports.abi_version === 'function' ? exports.abi_version() : 'none';
  if (version !== abiVersion) {
    throw mismatch(
      `This script needs a module with interface version ${abiVersion}, but the one loaded has ${version}`,
    );
  }
  const memory = new Memory(exports);
  const names = memory.json(exports.names()) as Names;
  return { exports, memory, system, names };
}

/** Makes instances of the modules, and gives the exports of both. */
function exportsOf({ checks, explanations }: Modules, system: System): Exports {
  const first = linked(checks, { wasi_snapshot_preview1: system.imports(checks) });
  system.memory = first['memory'] as WebAssembly.Memory;
  // What was stored started has no such export.
  (first['_initialize'] as (() => void) | undefined)?.();
  if (explanations) requireOneBuild(explanations, first);
  const second = explanations ? linked(explanations, { checks: first }) : {};
  return { ...first, ...second } as unknown as Exports;
}

/**
 * Throws where the second module is of another build than the first. It imports a
 * table whose name is the mark of the build.
 */
function requireOneBuild(explanations: WebAssembly.Module, first: WebAssembly.Exports): void {
  const missing = WebAssembly.Module.imports(explanations).find(({ name }) => !(name in first));
  if (missing === undefined) return;
  throw mismatch(`${files} are of two builds: the first has no “${missing.name}”`);
}

/** Makes an instance of a module, whose imports it must find. */
function linked(module: WebAssembly.Module, imports: WebAssembly.Imports): WebAssembly.Exports {
  try {
    return new WebAssembly.Instance(module, imports).exports;
  } catch (cause) {
    if (cause instanceof RangeError) throw noMemory(cause);
    if (!(cause instanceof WebAssembly.LinkError) && !(cause instanceof TypeError)) throw cause;
    throw mismatch('The module needs something that the script or the other module lacks', cause);
  }
}

/**
 * Modules that are always there: the instance at hand, and a new one after the
 * last one trapped. Nothing of a dead instance is used again, since whatever
 * stopped it may have left its memory half written.
 */
export class Host {
  readonly #modules: Modules;
  #instance: Instance | undefined;
  #holders = 0;

  constructor(modules: Modules) {
    this.#modules = modules;
    this.#instance = instantiate(modules);
  }

  /** The instance to call. */
  get instance(): Instance {
    // Memory only ever grows. What a large call took is given back by a fresh
    // instance, which is there in milliseconds.
    if (this.#holders === 0 && this.#instance && this.#instance.memory.lastSize > mostMemory) {
      this.#instance = undefined;
    }
    this.#instance ??= instantiate(this.#modules);
    return this.#instance;
  }

  /** The instance to call, which stays until `release`, unless it traps. */
  hold(): Instance {
    const { instance } = this;
    this.#holders++;
    return instance;
  }

  release(): void {
    this.#holders--;
  }

  /** Reports whether an instance is the one at hand. */
  has(instance: Instance): boolean {
    return this.#instance === instance;
  }

  /** Runs a call; if it traps, the instance is given up and an error thrown. */
  call<Result>(run: (instance: Instance) => Result): Result {
    try {
      return run(this.instance);
    } catch (thrown) {
      throw this.failed(thrown);
    }
  }

  /** Makes the error for what a call threw, and lets go of the instance. */
  failed(thrown: unknown): WrongNumberError {
    if (thrown instanceof WrongNumberError) return thrown;
    const written = this.#instance?.system.written.trim() ?? '';
    this.#instance = undefined;
    const said = written.split('\n', 1)[0] || String(thrown);
    return new WrongNumberError(
      'trapped',
      `The module stopped in the middle of a call (${said}). A fresh one takes its place, so the next call works. ` +
        'This is a defect of Wrong Number: please report it with the input that caused it.',
      written ? new Error(written, { cause: thrown }) : thrown,
    );
  }
}
