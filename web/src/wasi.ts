/**
 * The system that the module believes it runs on: exactly the functions that
 * Go's runtime imports (WASI preview 1), and nothing behind them. There are no
 * files, no arguments and no network; the clock and the random numbers are
 * real; what a dying module writes is kept for the error that reports it.
 */

const success = 0;

/** EBADF: what else is asked for is about files, of which there are none. */
const refuse = (): number => 8;

/** One system for one instance of the module. */
export class System {
  /** Set once the instance exists; nothing is called before. */
  memory!: WebAssembly.Memory;

  /** What the module wrote before it ended: Go's report of a panic. */
  written = '';

  #view(): DataView {
    return new DataView(this.memory.buffer);
  }

  /** The functions that a module imports, by their names. */
  imports(module: WebAssembly.Module): WebAssembly.ModuleImports {
    const nothing = (count: number, size: number): number => {
      const view = this.#view();
      view.setUint32(count >>> 0, 0, true);
      view.setUint32(size >>> 0, 0, true);
      return success;
    };
    return {
      ...Object.fromEntries(WebAssembly.Module.imports(module).map(({ name }) => [name, refuse])),
      args_sizes_get: nothing,
      environ_sizes_get: nothing,
      clock_time_get: (id: number, _precision: bigint, at: number) => {
        this.#view().setBigUint64(at >>> 0, now(id), true);
        return success;
      },
      random_get: (at: number, length: number) => {
        // One call fills 65,536 octets at most; Go asks for fewer.
        crypto.getRandomValues(new Uint8Array(this.memory.buffer as ArrayBuffer, at >>> 0, length));
        return success;
      },
      fd_write: (_fd: number, vectors: number, count: number, written: number) => {
        const view = this.#view();
        let octets = 0;
        for (let i = 0; i < count; i++) {
          const at = (vectors >>> 0) + 8 * i;
          const length = view.getUint32(at + 4, true);
          this.written += new TextDecoder().decode(
            new Uint8Array(view.buffer, view.getUint32(at, true), length),
          );
          octets += length;
        }
        view.setUint32(written >>> 0, octets, true);
        return success;
      },
      poll_oneoff: (_in: number, _out: number, _count: number, events: number) => {
        // The module asks to sleep: it is woken at once, and looks at the clock.
        this.#view().setUint32(events >>> 0, 0, true);
        return success;
      },
      proc_exit: (status: number) => {
        throw new Error(`exit status ${status}`);
      },
    };
  }
}

/** Nanoseconds: of the wall clock for id 0, else of one that never goes back. */
function now(id: number): bigint {
  const milliseconds = id === 0 ? Date.now() : performance.now();
  return BigInt(Math.round(milliseconds * 1e6));
}
