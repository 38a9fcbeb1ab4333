// The module and the worker out of the page's own script: on file:// neither
// fetch nor a worker by address is allowed, and in a page that cannot connect
// anywhere neither is needed.

import { wasmGzip } from 'virtual:wasm';
import { workerSource } from 'virtual:worker';
import { loadWorker } from '../index.js';
import { trustedScriptURL } from '../trusted-types.js';
import type { WorkerClient } from '../types.js';
import { decodeBase85 } from './base85.js';

async function unpack(): Promise<ArrayBuffer> {
  const stream = new Blob([decodeBase85(wasmGzip)])
    .stream()
    .pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).arrayBuffer();
}

/** Makes the client of this page. */
export async function connect(): Promise<WorkerClient> {
  const wasm = await unpack();
  const script = new Blob([workerSource], { type: 'text/javascript' });
  const address = URL.createObjectURL(script);
  return loadWorker({
    wasm,
    worker: () => new Worker(trustedScriptURL(address)),
  });
}
