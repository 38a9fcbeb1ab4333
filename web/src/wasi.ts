/**
 * The system that the module believes it runs on: exactly the functions that
 * Go's runtime imports (WASI preview 1), and nothing behind them. There are no
 * files, no arguments and no network; the clock and the random numbers are
 * real; what a dying module writes is kept for the error that reports it.
 */

const success = 0;
const succeed = (): number => success;
const refuse = (): number => 8; // EBADF: there are no files

/** Thrown out of the module when it ends itself: Go does so on a panic. */
export class ModuleExit extends Error {
  override readonly name = 'ModuleExit';
}

/** One system for one instance of the module. */
export class System {
  /** Set once the instance exists; nothing is called before. */
  memory: WebAssembly.Memory | undefined;
  #written = '';

  /** What the module wrote before it ended: Go's report of a panic. */
  get written(): string {
    return this.#written;
  }

  #view(): DataView {
    if (!this.memory) throw new ModuleExit('no memory yet');
    return new DataView(this.memory.buffer);
  }

  /** The functions, under the names the module imports them by. */
  readonly imports: WebAssembly.ModuleImports = {
    args_get: succeed,
    args_sizes_get: (count: number, size: number) => this.#nothing(count, size),
    environ_get: succeed,
    environ_sizes_get: (count: number, size: number) => this.#nothing(count, size),
    clock_time_get: (id: number, _precision: bigint, at: number) => {
      this.#view().setBigUint64(at >>> 0, now(id), true);
      return success;
    },
    random_get: (at: number, length: number) => {
      const view = this.#view();
      // One call fills 65,536 octets at most; Go asks for fewer.
      crypto.getRandomValues(new Uint8Array(view.buffer as ArrayBuffer, at >>> 0, length));
      return success;
    },
    fd_write: (_fd: number, vectors: number, count: number, written: number) => {
      const view = this.#view();
      let octets = 0;
      for (let i = 0; i < count; i++) {
        const at = view.getUint32((vectors >>> 0) + 8 * i, true);
        const length = view.getUint32((vectors >>> 0) + 8 * i + 4, true);
        this.#written += new TextDecoder().decode(new Uint8Array(view.buffer, at, length));
        octets += length;
      }
      view.setUint32(written >>> 0, octets, true);
      return success;
    },
    fd_fdstat_get: refuse,
    fd_fdstat_set_flags: refuse,
    fd_prestat_get: refuse,
    fd_prestat_dir_name: refuse,
    poll_oneoff: (_in: number, _out: number, _count: number, events: number) => {
      // The module asks to sleep: it is woken at once, and looks at the clock.
      this.#view().setUint32(events >>> 0, 0, true);
      return success;
    },
    sched_yield: succeed,
    proc_exit: (status: number) => {
      throw new ModuleExit(`exit status ${status}`);
    },
  };

  #nothing(count: number, size: number): number {
    const view = this.#view();
    view.setUint32(count >>> 0, 0, true);
    view.setUint32(size >>> 0, 0, true);
    return success;
  }
}

/** Nanoseconds: of the wall clock for id 0, else of one that never goes back. */
function now(id: number): bigint {
  const milliseconds = id === 0 ? Date.now() : performance.now();
  return BigInt(Math.round(milliseconds * 1e6));
}
