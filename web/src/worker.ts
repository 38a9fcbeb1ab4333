/**
 * The script of the worker: the functions of the package, called by messages.
 * It is bundled into one classic script, for a file, a Blob, or Node.
 */

import { type ErrorData, WrongNumberError } from './errors.js';
import { makeFunctions } from './functions.js';
import type { Host } from './instance.js';
import { Loader } from './loader.js';
import { piecesOf, readLog } from './log.js';
import type { CallRequest, LogRequest, Reply, Request, StartRequest } from './protocol.js';
import type { WrongNumber } from './types.js';

interface Loaded {
  host: Host;
  functions: WrongNumber;
}

/** The page's end of the conversation, in a browser or in Node. */
const port = (
  typeof process === 'object' && typeof postMessage === 'undefined'
    ? process.getBuiltinModule('node:worker_threads').parentPort
    : globalThis
) as {
  postMessage(message: Reply, transfer?: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: { data: Request }) => void): void;
  start?(): void;
};

let loading: Promise<Loaded> | undefined;

/** Requests not answered yet, and those among them that are to stop. */
const open = new Set<number>();
const aborted = new Set<number>();

/** Logs that are to end with what was found so far. */
const stopped = new Set<number>();

/** Logs that wait for a piece from the page. */
const wanted = new Map<number, (piece: ArrayBuffer | ErrorData) => void>();

port.addEventListener('message', ({ data: request }) => {
  switch (request.kind) {
    case 'start':
      loading = start(request);
      // Calls report what fails; without any there is nobody to tell.
      loading.then(warmLater, () => undefined);
      break;
    case 'call':
      void answer(request.id, async (loaded) => call(loaded, request));
      break;
    case 'log':
      void answer(request.id, async (loaded) => log(loaded, request));
      break;
    case 'abort':
      if (open.has(request.id)) aborted.add(request.id);
      wanted.get(request.id)?.(new ArrayBuffer(0));
      break;
    case 'stop':
      if (open.has(request.id)) stopped.add(request.id);
      break;
    case 'piece':
      wanted.get(request.id)?.(request.piece);
      break;
    case 'ping':
      port.postMessage({ kind: 'pong' });
      break;
  }
});
// Node holds messages back until they are listened to in this way.
port.start?.();

function start({ modules }: StartRequest): Promise<Loaded> {
  const loader = new Loader((host) => ({ host, functions: makeFunctions(host) }));
  return loader.load(modules, undefined);
}

/** How long after loading a first paste is explained if nothing was asked, in milliseconds. */
const settled = 100;

/**
 * Explains a paste that nobody gave: the indexes that the first explanation makes, and the code
 * that it compiles, are there before somebody waits for them.
 */
function warmLater({ functions }: Loaded): void {
  setTimeout(() => {
    if (open.size > 0) return;
    try {
      functions.explainError('{"code":21211,"message":"The number is not valid","status":400}');
    } catch {
      // Whoever asks for an explanation is told.
    }
  }, settled);
}

/** How long nothing is asked before the index of the catalog is built, in milliseconds. */
const idle = 500;

let preparing: ReturnType<typeof setTimeout> | undefined;
let isPrepared = false;

/**
 * Builds what look-ups search, when errors or codes were asked for and nothing has been for a
 * while: whoever looks something up next does not wait for it.
 */
function prepareLater({ functions }: Loaded): void {
  if (isPrepared) return;
  clearTimeout(preparing);
  preparing = setTimeout(() => {
    isPrepared = true;
    try {
      functions.lookup('x', { limit: 1 });
    } catch {
      // Whoever looks something up is told.
    }
  }, idle);
}

async function answer(id: number, run: (loaded: Loaded) => Promise<unknown>): Promise<void> {
  open.add(id);
  let reply: Reply;
  try {
    if (!loading) throw new WrongNumberError('not-loaded', 'The worker was not started.');
    const loaded = await loading;
    const result = aborted.has(id) ? undefined : await run(loaded);
    reply = { kind: 'result', id, result };
  } catch (thrown) {
    reply = { kind: 'error', id, error: dataOf(thrown) };
  }
  open.delete(id);
  stopped.delete(id);
  if (!aborted.delete(id)) port.postMessage(reply);
}

function call(loaded: Loaded, { name, args }: CallRequest): unknown {
  const { functions } = loaded;
  if (name === 'about') return functions.about;
  if (name === 'explainError' || name === 'lookup') prepareLater(loaded);
  const result = (functions[name] as (...args: unknown[]) => unknown)(...args);
  if (name !== 'validateNumbers') return result;
  // A function cannot be posted.
  const { at: _, ...columns } = result as ReturnType<WrongNumber['validateNumbers']>;
  return columns;
}

async function log({ host }: Loaded, { id, log, options }: LogRequest): Promise<unknown> {
  const blob = typeof log === 'string' ? new Blob([log]) : log;
  return readLog(
    host,
    piecesOf(blob, (from, to) => pieceFromPage(id, from, to)),
    options,
    {
      progress: (read, errors) => {
        port.postMessage({ kind: 'progress', id, progress: { read, total: blob.size, errors } });
      },
      isAborted: () => aborted.has(id) || stopped.has(id),
    },
  );
}

async function pieceFromPage(id: number, from: number, to: number): Promise<ArrayBuffer> {
  const piece = await new Promise<ArrayBuffer | ErrorData>((resolve) => {
    wanted.set(id, resolve);
    port.postMessage({ kind: 'want', id, from, to });
  });
  wanted.delete(id);
  if (piece instanceof ArrayBuffer) return piece;
  throw new WrongNumberError(piece.code, piece.message);
}

function dataOf(thrown: unknown): ErrorData {
  if (thrown instanceof WrongNumberError) return { code: thrown.code, message: thrown.message };
  return { code: 'trapped', message: String(thrown) };
}
