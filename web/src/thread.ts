/** Workers as the client sees them: the same in a browser and in Node. */

import { builtin } from './builtin.js';
import { noWorker } from './errors.js';
import type { Reply, Request } from './protocol.js';
import { trustedScriptURL } from './trusted-types.js';

/** A worker. */
export interface Thread {
  post(request: Request): void;
  /** Says whether anybody waits for it: Node ends when nobody does. */
  keep(isAwaited: boolean): void;
  terminate(): void;
}

/** Makes a worker and connects it to its listeners. */
export type Spawn = (onReply: (reply: Reply) => void, onDeath: (cause: unknown) => void) => Thread;

/** Makes workers from the script at an address. */
export function addressThread(address: () => URL): Spawn {
  return (onReply, onDeath) => {
    const worker = classicWorker(() => address().href);
    return worker
      ? browserThread(worker, onReply, onDeath)
      : nodeThread(new (nodeWorker())(address(), { execArgv: [] }), onReply, onDeath);
  };
}

/** Makes workers from the text of their script. */
export function sourceThread(source: string): Spawn {
  return (onReply, onDeath) => {
    let address = '';
    const worker = classicWorker(() => {
      address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
      return address;
    });
    if (!worker) {
      return nodeThread(new (nodeWorker())(source, { eval: true, execArgv: [] }), onReply, onDeath);
    }
    const thread = browserThread(worker, onReply, onDeath);
    return {
      ...thread,
      terminate() {
        thread.terminate();
        URL.revokeObjectURL(address);
      },
    };
  };
}

/** Makes workers as the caller does. */
export function threadOf(make: () => Worker): Spawn {
  return (onReply, onDeath) => browserThread(make(), onReply, onDeath);
}

/** A worker of the web; none where there are none, or only such as run modules, as in Deno. */
function classicWorker(address: () => string): Worker | undefined {
  if (typeof Worker !== 'function') return undefined;
  try {
    return new Worker(trustedScriptURL(address()));
  } catch (thrown) {
    if (!isUnsupported(thrown)) throw thrown;
    return undefined;
  }
}

/** Reports whether an engine has no worker of the kind that it was asked for. */
function isUnsupported(thrown: unknown): boolean {
  return thrown instanceof DOMException && thrown.name === 'NotSupportedError';
}

/** Without the options of Node's command line: some do not fit a worker. */
function nodeWorker(): typeof import('node:worker_threads').Worker {
  const threads = builtin('node:worker_threads');
  if (threads) return threads.Worker;
  throw noWorker();
}

function browserThread(
  worker: Worker,
  onReply: (reply: Reply) => void,
  onDeath: (cause: unknown) => void,
): Thread {
  worker.addEventListener('message', ({ data }) => onReply(data as Reply));
  worker.addEventListener('messageerror', () => onDeath(new Error('a message could not be read')));
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    onDeath(new Error(event.message));
  });
  return {
    post: (request) => worker.postMessage(request),
    keep: () => undefined,
    terminate: () => worker.terminate(),
  };
}

function nodeThread(
  worker: import('node:worker_threads').Worker,
  onReply: (reply: Reply) => void,
  onDeath: (cause: unknown) => void,
): Thread {
  worker.on('message', onReply);
  worker.on('messageerror', onDeath);
  worker.on('error', onDeath);
  worker.on('exit', (status) => onDeath(new Error(`exit status ${status}`)));
  return {
    post: (request) => worker.postMessage(request),
    keep: (isAwaited) => (isAwaited ? worker.ref() : worker.unref()),
    terminate: () => void worker.terminate(),
  };
}

/**
 * A worker whose script has yet to be read: what is posted waits, and so does what
 * is posted of modules that are not there yet.
 */
export function lateThread(make: () => Promise<Thread>, onDeath: (cause: unknown) => void): Thread {
  const made = make();
  let isAwaited = true;
  let last: Promise<unknown> = made.then((thread) => thread.keep(isAwaited));
  last.catch(onDeath);
  return {
    post(request) {
      last = last.then(async () => (await made).post(await settled(request)));
      last.catch(onDeath);
    },
    keep(awaited) {
      isAwaited = awaited;
      made.then((thread) => thread.keep(awaited)).catch(() => undefined);
    },
    terminate: () => void made.then((thread) => thread.terminate()).catch(() => undefined),
  };
}

/** A request with its modules there. */
async function settled(request: Request): Promise<Request> {
  if (request.kind !== 'start') return request;
  const { checks, explanations } = request.modules;
  return { ...request, modules: { checks: await checks, explanations: await explanations } };
}
