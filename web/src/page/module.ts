// The modules and the worker out of the page's own script: on file:// neither
// fetch nor a worker by address is allowed, and in a page that cannot connect
// anywhere neither is needed.

import { checksGzip, explanationsGzip } from 'virtual:wasm';
import { workerSource } from 'virtual:worker';
import { inSlices } from '../element/slices.js';
import { loadWorker } from '../index.js';
import { trustedScriptURL } from '../trusted-types.js';
import type { WorkerClient } from '../types.js';
import { decodeBase85 } from './base85.js';

async function unpack(gzipped: string): Promise<ArrayBuffer> {
  const bytes = await new Promise<Uint8Array<ArrayBuffer>>((resolve) => {
    inSlices(decodeBase85(gzipped), resolve);
  });
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).arrayBuffer();
}

/** Makes the client of this page. */
export async function connect(): Promise<WorkerClient> {
  const [checks, explanations] = await Promise.all([unpack(checksGzip), unpack(explanationsGzip)]);
  const script = new Blob([workerSource], { type: 'text/javascript' });
  const address = URL.createObjectURL(script);
  return loadWorker({
    checks,
    explanations,
    worker: () => new Worker(trustedScriptURL(address)),
  });
}
