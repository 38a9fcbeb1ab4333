/** Instances of the module: how one is made, and what happens when one dies. */

import { WrongNumberError } from './errors.js';
import { type Exports, Memory } from './memory.js';
import type { Names } from './names.js';
import { secondPart } from './second-part.js';
import { System } from './wasi.js';

/** The boundary that this script was written for: `wasm/abi.Version`. */
export const abiVersion = 4;

/** Octets of memory from which on an instance is not called again. */
const mostMemory = 64 << 20;

/** A running instance. */
export interface Instance {
  readonly exports: Exports;
  readonly memory: Memory;
  readonly system: System;
  readonly names: Names;
}

/** Makes an instance and holds its version against ours. */
export function instantiate(module: WebAssembly.Module): Instance {
  const system = new System();
  const exports = instanceOf(module, system);
  const version = typeof exports.abi_version === 'function' ? versionOf(exports, system) : 'none';
  if (version !== abiVersion) {
    throw new WrongNumberError(
      'version-mismatch',
      `This script needs a module with interface version ${abiVersion}, but the one loaded has ${version}. ` +
        'Take script and wrong-number.wasm from the same release, and clear the cache that holds the other.',
    );
  }
  const memory = new Memory(exports);
  const names = memory.json(exports.names()) as Names;
  return { exports, memory, system, names };
}

/**
 * Makes an instance of the module. The first call of something in its second
 * part (see `second-part.ts`) makes one of that, which shares its memory.
 */
function instanceOf(module: WebAssembly.Module, system: System): Exports {
  let isLinked = false;
  const link = (): void => {
    if (isLinked) return;
    isLinked = true;
    new WebAssembly.Instance(secondPart(module), { first: first.exports });
  };
  let first: WebAssembly.Instance;
  try {
    first = new WebAssembly.Instance(module, {
      wasi_snapshot_preview1: system.imports,
      wrongnumber: { link },
    });
  } catch (cause) {
    if (!(cause instanceof WebAssembly.LinkError) && !(cause instanceof TypeError)) throw cause;
    throw new WrongNumberError(
      'version-mismatch',
      'The module needs functions that this script does not have. ' +
        'Take script and wrong-number.wasm from the same release, and clear the cache that holds the other.',
      cause,
    );
  }
  return first.exports as unknown as Exports;
}

function versionOf(exports: Exports, system: System): number {
  system.memory = exports.memory;
  return exports.abi_version();
}

/**
 * A module that is always there: the instance at hand, and a new one after the
 * last one trapped. Nothing of a dead instance is used again, since whatever
 * stopped it may have left its memory half written.
 */
export class Host {
  readonly #module: WebAssembly.Module;
  #instance: Instance | undefined;
  #holders = 0;

  constructor(module: WebAssembly.Module) {
    this.#module = module;
    this.#instance = instantiate(module);
  }

  /** The instance to call. */
  get instance(): Instance {
    // Memory only ever grows. What a large call took is given back by a fresh
    // instance, which is there in milliseconds.
    if (this.#holders === 0 && this.#instance && this.#instance.memory.lastSize > mostMemory) {
      this.#instance = undefined;
    }
    this.#instance ??= instantiate(this.#module);
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
