/** Workers as the client sees them: the same in a browser and in Node. */

import { WrongNumberError } from './errors.js';
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
    if (typeof Worker === 'function') {
      const worker = new Worker(trustedScriptURL(address().href));
      return browserThread(worker, onReply, onDeath);
    }
    return nodeThread(new (nodeWorker())(address(), { execArgv: [] }), onReply, onDeath);
  };
}

/** Makes workers from the text of their script. */
export function sourceThread(source: string): Spawn {
  return (onReply, onDeath) => {
    if (typeof Worker !== 'function') {
      return nodeThread(new (nodeWorker())(source, { eval: true, execArgv: [] }), onReply, onDeath);
    }
    const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
    const worker = new Worker(trustedScriptURL(address));
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

/** Without the options of Node's command line: some do not fit a worker. */
function nodeWorker(): typeof import('node:worker_threads').Worker {
  const threads =
    typeof process === 'object' ? process.getBuiltinModule?.('node:worker_threads') : undefined;
  if (threads) return threads.Worker;
  throw new WrongNumberError(
    'no-worker',
    'There are no workers here. Use load(), which has the same functions without one.',
  );
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
