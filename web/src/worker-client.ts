/** The page's side of the worker: the same functions, returning promises. */

import { aborted, type ErrorData, noWorker, WrongNumberError } from './errors.js';
import { callTable, logTable } from './explain-options.js';
import { isForbidden } from './load.js';
import { badArgument, optionsOf } from './options.js';
import type { PostedModule, PostedModules, Reply, Request } from './protocol.js';
import type { Spawn, Thread } from './thread.js';
import type { Signal } from './platform.js';
import type { CallOptions, LogProgress, WorkerClient } from './types.js';

interface Pending {
  resolve(result: unknown): void;
  reject(error: WrongNumberError): void;
  progress?: ((progress: LogProgress) => void) | undefined;
  /** What the worker may want to have read. */
  log?: Blob | undefined;
}

/** Milliseconds between two looks at a worker that owes an answer. */
const lookEvery = 2000;

/** Looks without a word of it, the first of which asks, until a worker is given up. */
const mostLooks = 6;

/**
 * One worker, shared by the clients that were made for the same options. It is
 * started by the first call, and again by the first call after it died.
 */
class Connection {
  readonly #spawn: Spawn;
  readonly #modules: () => PostedModules;
  readonly #onUnused: () => void;
  #thread: Thread | undefined;
  #pending = new Map<number, Pending>();
  #lastID = 0;
  #clients = 0;
  #watch: ReturnType<typeof setInterval> | undefined;
  /** Looks since the worker last said something. */
  #silent = 0;

  constructor(spawn: Spawn, modules: () => PostedModules, onUnused: () => void) {
    this.#spawn = spawn;
    this.#modules = modules;
    this.#onUnused = onUnused;
  }

  acquire(): void {
    this.#clients++;
  }

  release(): void {
    if (--this.#clients > 0) return;
    this.#end();
    this.#onUnused();
  }

  /** Sends a request; `drop` forgets it, and tells the worker to; `stop` ends a log early. */
  send(
    request: (id: number) => Request,
    pending: Pending,
  ): { id: number; stop(): void; drop(error: WrongNumberError): void } {
    const id = ++this.#lastID;
    this.#pending.set(id, pending);
    try {
      const thread = this.#started();
      thread.keep(true);
      post(thread, request(id));
      this.#look();
    } catch (thrown) {
      this.#forget(id);
      pending.reject(asError(thrown));
    }
    return {
      id,
      stop: () => this.#thread?.post({ kind: 'stop', id }),
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
    thread.post({ kind: 'start', modules: this.#modules() });
    return thread;
  }

  /**
   * Looks whether the worker lives while it owes an answer: one that the host
   * ended says nothing. It is asked, since a call may take long.
   */
  #look(): void {
    if (this.#watch !== undefined) return;
    this.#silent = 0;
    this.#watch = setInterval(() => {
      if (++this.#silent === 1) this.#thread?.post({ kind: 'ping' });
      if (this.#silent > mostLooks) this.#die(new Error('it gives no answer'));
    }, lookEvery);
    if (typeof this.#watch === 'object') this.#watch.unref();
  }

  /** Takes a request off the list; reports whether it was on it. */
  #forget(id: number): boolean {
    const isPending = this.#pending.delete(id);
    if (this.#pending.size === 0) this.#rest();
    return isPending;
  }

  /** Nobody waits for an answer. */
  #rest(): void {
    this.#thread?.keep(false);
    clearInterval(this.#watch);
    this.#watch = undefined;
  }

  /** Ends the worker; the next call starts another. */
  #end(): void {
    this.#rest();
    this.#thread?.terminate();
    this.#thread = undefined;
  }

  #settle(reply: Reply): void {
    this.#silent = 0;
    if (reply.kind === 'pong') return;
    const pending = this.#pending.get(reply.id);
    if (!pending) return;
    if (reply.kind === 'progress') {
      tell(pending, reply.progress);
      return;
    }
    if (reply.kind === 'want') {
      void this.#give(reply.id, pending.log?.slice(reply.from, reply.to));
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
    if (this.#pending.size === 0) this.#end();
  }

  /** Reads a piece of a log for the worker. */
  async #give(id: number, part: Blob | undefined): Promise<void> {
    const thread = this.#thread;
    const piece = await part?.arrayBuffer().catch(unreadable);
    if (piece && this.#thread === thread) thread?.post({ kind: 'piece', id, piece });
  }

  #die(cause: unknown): void {
    const pending = [...this.#pending.values()];
    this.#pending.clear();
    this.#end();
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

/** Tells how far a log is. A listener that throws is told no more; the log goes on. */
function tell(pending: Pending, progress: LogProgress): void {
  try {
    pending.progress?.(progress);
  } catch (thrown) {
    pending.progress = undefined;
    if (typeof reportError === 'function') reportError(thrown);
    else console.error(thrown);
  }
}

function unreadable(cause: unknown): ErrorData {
  return {
    code: 'unreadable',
    message: `The browser does not let this file be read (${String(cause)}). Read its text instead, or serve the page.`,
  };
}

const loadFailures: ReadonlySet<string> = new Set([
  'no-webassembly',
  'blocked-by-policy',
  'unreachable',
  'wrong-type',
  'cut-short',
  'no-memory',
  'version-mismatch',
]);

function isLoadFailure(error: ErrorData): boolean {
  return loadFailures.has(error.code);
}

function unreadableOptions(cause: unknown): WrongNumberError {
  return new WrongNumberError('bad-argument', `The options cannot be read: ${cause}`, cause);
}

/** Sends a request. What cannot be copied for the worker is the fault of an argument, not of the worker. */
function post(thread: Thread, request: Request): void {
  try {
    thread.post(request);
  } catch (thrown) {
    throw new WrongNumberError(
      'bad-argument',
      `An argument cannot be sent to the worker: ${thrown instanceof Error ? thrown.message : String(thrown)}`,
      thrown,
    );
  }
}

function asError(thrown: unknown): WrongNumberError {
  if (thrown instanceof WrongNumberError) return thrown;
  if (thrown instanceof DOMException && thrown.name === 'NotSupportedError') return noWorker();
  if (isForbidden(thrown)) {
    return new WrongNumberError(
      'blocked-by-policy',
      `This process may not start a worker (${(thrown as Error).message}). Allow it to, such as by ` +
        '--allow-worker of Node, or use load(), which has the same functions without one.',
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

/** What can be posted of where a module comes from: an address as text. */
export function posted(source: PostedModule | URL): PostedModule {
  return source instanceof URL ? source.href : source;
}

/** Makes a client of the connection of that key, which is made where it is new. */
export function connect(key: unknown, spawn: Spawn, modules: () => PostedModules): WorkerClient {
  let connection = shared.get(key);
  if (!connection) {
    connection = new Connection(spawn, modules, () => shared.delete(key));
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
    more?: Pick<Pending, 'progress' | 'log'> & { stop?: Signal | undefined },
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
        more?.stop?.removeEventListener('abort', sent.stop);
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
        progress: more?.progress,
        log: more?.log,
      });
      open.add(sent.drop);
      signal?.addEventListener('abort', abort, { once: true });
      if (more?.stop?.aborted) sent.stop();
      more?.stop?.addEventListener('abort', sent.stop, { once: true });
    });
  }

  /** Sends a call; what cannot be posted is taken out of its options. */
  function call<Result>(
    name: Extract<Request, { kind: 'call' }>['name'],
    args: readonly unknown[],
    options: CallOptions | null | undefined,
  ): Promise<Result> {
    let signal: AbortSignal | undefined;
    let plain: object;
    try {
      ({ signal } = optionsOf(callTable, options));
      ({ signal, ...plain } = { ...options, signal });
    } catch (thrown) {
      return Promise.reject(
        thrown instanceof WrongNumberError ? thrown : unreadableOptions(thrown),
      );
    }
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
      const { signal, stop, onProgress, ...plain } = optionsOf(logTable, options);
      return send((id) => ({ kind: 'log', id, log, options: plain }), signal, {
        progress: onProgress,
        stop,
        log: typeof log === 'string' ? undefined : log,
      });
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
