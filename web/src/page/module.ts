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

/** Bytes that are inflated between two looks at what the user does. */
const pieceBytes = 0x20000;

async function unpack(gzipped: string): Promise<ArrayBuffer> {
  const bytes = await new Promise<Uint8Array<ArrayBuffer>>((resolve) => {
    inSlices(decodeBase85(gzipped), resolve);
  });
  let at = 0;
  const pieces = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      await new Promise((resolve) => setTimeout(resolve));
      controller.enqueue(bytes.subarray(at, (at += pieceBytes)));
      if (at >= bytes.length) controller.close();
    },
  });
  return new Response(pieces.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
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
