/** The page's side of the worker: the same functions, returning promises. */

import { aborted, type ErrorData, WrongNumberError } from './errors.js';
import type { Reply, Request } from './protocol.js';
import { badArgument, callTable, logTable, optionsOf } from './options.js';
import type { Spawn, Thread } from './thread.js';
import type { CallOptions, LogProgress, WorkerClient } from './types.js';

interface Pending {
  resolve(result: unknown): void;
  reject(error: WrongNumberError): void;
  progress?: ((progress: LogProgress) => void) | undefined;
}

/**
 * One worker, shared by the clients that were made for the same options. It is
 * started by the first call, and again by the first call after it died.
 */
class Connection {
  readonly #spawn: Spawn;
  readonly #wasm: () => string | BufferSource | WebAssembly.Module;
  readonly #onUnused: () => void;
  #thread: Thread | undefined;
  #pending = new Map<number, Pending>();
  #lastID = 0;
  #clients = 0;

  constructor(
    spawn: Spawn,
    wasm: () => string | BufferSource | WebAssembly.Module,
    onUnused: () => void,
  ) {
    this.#spawn = spawn;
    this.#wasm = wasm;
    this.#onUnused = onUnused;
  }

  acquire(): void {
    this.#clients++;
  }

  release(): void {
    if (--this.#clients > 0) return;
    this.#thread?.terminate();
    this.#thread = undefined;
    this.#onUnused();
  }

  /** Sends a request; `drop` forgets it, and tells the worker to. */
  send(
    request: (id: number) => Request,
    pending: Pending,
  ): { id: number; drop(error: WrongNumberError): void } {
    const id = ++this.#lastID;
    this.#pending.set(id, pending);
    try {
      const thread = this.#started();
      thread.keep(true);
      thread.post(request(id));
    } catch (thrown) {
      this.#forget(id);
      pending.reject(asError(thrown));
    }
    return {
      id,
      drop: (error) => {
        if (!this.#forget(id)) return;
        this.#thread?.post({ kind: 'abort', id });
        pending.reject(error);
      },
    };
  }

  #started(): Thread {
    if (this.#thread) return this.#thread;
    const thread = this.#spawn(
      (reply) => {
        if (this.#thread === thread) this.#settle(reply);
      },
      (cause) => {
        if (this.#thread === thread) this.#die(cause);
      },
    );
    this.#thread = thread;
    thread.post({ kind: 'start', wasm: this.#wasm() });
    return thread;
  }

  /** Takes a request off the list; reports whether it was on it. */
  #forget(id: number): boolean {
    const isPending = this.#pending.delete(id);
    if (this.#pending.size === 0) this.#thread?.keep(false);
    return isPending;
  }

  #settle(reply: Reply): void {
    const pending = this.#pending.get(reply.id);
    if (!pending) return;
    if (reply.kind === 'progress') {
      pending.progress?.(reply.progress);
      return;
    }
    this.#forget(reply.id);
    if (reply.kind === 'result') {
      pending.resolve(reply.result);
      return;
    }
    if (isLoadFailure(reply.error)) this.#restart();
    pending.reject(new WrongNumberError(reply.error.code, reply.error.message));
  }

  /** A worker that could not load the module: the next call tries again. */
  #restart(): void {
    if (this.#pending.size > 0) return;
    this.#thread?.terminate();
    this.#thread = undefined;
  }

  #die(cause: unknown): void {
    const pending = [...this.#pending.values()];
    this.#pending.clear();
    this.#thread?.terminate();
    this.#thread = undefined;
    const why = cause instanceof Error && cause.message ? ` (${cause.message})` : '';
    for (const { reject } of pending) {
      reject(
        new WrongNumberError(
          'worker-died',
          `The worker stopped before it answered${why}. The next call starts a new one. ` +
            'If none ever starts: worker.js must be served beside the script, and a Content-Security-Policy ' +
            'must allow it in worker-src.',
          cause,
        ),
      );
    }
  }
}

const loadFailures: ReadonlySet<string> = new Set([
  'no-webassembly',
  'blocked-by-policy',
  'unreachable',
  'wrong-type',
  'cut-short',
  'version-mismatch',
]);

function isLoadFailure(error: ErrorData): boolean {
  return loadFailures.has(error.code);
}

function asError(thrown: unknown): WrongNumberError {
  if (thrown instanceof WrongNumberError) return thrown;
  if (thrown instanceof DOMException && thrown.name === 'DataCloneError') {
    return new WrongNumberError(
      'bad-argument',
      `An argument cannot be sent to the worker: ${thrown.message}`,
      thrown,
    );
  }
  return new WrongNumberError(
    'blocked-by-policy',
    `The worker could not be started (${String(thrown)}). A Content-Security-Policy must allow it in worker-src, ` +
      'and where trusted types are required, `trusted-types wrong-number`.',
    thrown,
  );
}

/** The connections there are, by what their workers are made with. */
const shared = new Map<unknown, Connection>();

/** Makes a client of the connection of that key, which is made where it is new. */
export function connect(
  key: unknown,
  spawn: Spawn,
  wasm: () => string | BufferSource | WebAssembly.Module,
): WorkerClient {
  let connection = shared.get(key);
  if (!connection) {
    connection = new Connection(spawn, wasm, () => shared.delete(key));
    shared.set(key, connection);
  }
  connection.acquire();
  return makeClient(connection);
}

function makeClient(connection: Connection): WorkerClient {
  let isDisposed = false;
  const open = new Set<(error: WrongNumberError) => void>();

  function send<Result>(
    request: (id: number) => Request,
    signal: AbortSignal | undefined,
    progress?: (progress: LogProgress) => void,
  ): Promise<Result> {
    if (isDisposed) {
      return Promise.reject(
        new WrongNumberError(
          'disposed',
          'This client was disposed of. Call loadWorker() for another.',
        ),
      );
    }
    if (signal?.aborted) return Promise.reject(aborted(signal));
    return new Promise<Result>((resolve, reject) => {
      const finish = (): void => {
        signal?.removeEventListener('abort', abort);
        open.delete(sent.drop);
      };
      const abort = (): void => {
        if (signal) sent.drop(aborted(signal));
      };
      const sent = connection.send(request, {
        resolve: (result) => {
          finish();
          resolve(result as Result);
        },
        reject: (error) => {
          queueMicrotask(finish);
          reject(error);
        },
        progress,
      });
      open.add(sent.drop);
      signal?.addEventListener('abort', abort, { once: true });
    });
  }

  /** Sends a call; what cannot be posted is taken out of its options. */
  function call<Result>(
    name: Extract<Request, { kind: 'call' }>['name'],
    args: readonly unknown[],
    options: CallOptions | null | undefined,
  ): Promise<Result> {
    let signal: AbortSignal | undefined;
    try {
      ({ signal } = optionsOf(callTable, options));
    } catch (thrown) {
      return Promise.reject(thrown as Error);
    }
    const { signal: _, ...plain } = options ?? {};
    return send((id) => ({ kind: 'call', id, name, args: [...args, plain] }), signal);
  }

  return {
    validateNumber: (input, options) => call('validateNumber', [input], options),
    validateNumbers: (inputs, options) => call('validateNumbers', [inputs], options),
    validateMessage: (text, options) => call('validateMessage', [text], options),
    explainError: (pasted, options) => call('explainError', [pasted], options),
    preflight: (draft, options) => call('preflight', [draft], options),
    lookup: (query, options) => call('lookup', [query], options),
    about: (options) => call('about', [], options),
    async explainLog(log, options) {
      if (typeof log !== 'string' && !(log instanceof Blob)) {
        throw badArgument('The log', 'a string or a Blob, such as a File', log);
      }
      const { signal, onProgress, ...plain } = optionsOf(logTable, options);
      return send((id) => ({ kind: 'log', id, log, options: plain }), signal, onProgress);
    },
    dispose() {
      if (isDisposed) return;
      isDisposed = true;
      for (const drop of [...open]) {
        drop(new WrongNumberError('aborted', 'The client was disposed of.'));
      }
      connection.release();
    },
  };
}
