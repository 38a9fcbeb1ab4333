// The modules and the worker out of the page's own script: on file:// neither
// fetch nor a worker by address is allowed, and in a page that cannot connect
// anywhere neither is needed.

import * as packed from 'virtual:wasm';
import { workerSource } from 'virtual:worker';
import { inSlices } from '../element/slices.js';
import { loadWorker } from '../index.js';
import { trustedScriptURL } from '../trusted-types.js';
import type { WorkerClient } from '../types.js';
import { decodeBase85 } from './base85.js';

/** Bytes that are inflated between two looks at what the user does. */
const pieceBytes = 0x20000;

// What a browser needs to name regions takes a while to start, once for the
// page and its workers: done in the worker, it holds up nobody.
const names = ";setTimeout(()=>new Intl.DisplayNames('en',{type:'region'}).of('US'))";

/** Lets the page draw and take keys. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

async function unpack(gzipped: () => string): Promise<ArrayBuffer> {
  await pause();
  const bytes = await new Promise<Uint8Array<ArrayBuffer>>((resolve) => {
    inSlices(decodeBase85(gzipped()), resolve);
  });
  let at = 0;
  const pieces = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      await pause();
      controller.enqueue(bytes.subarray(at, (at += pieceBytes)));
      if (at >= bytes.length) controller.close();
    },
  });
  return new Response(pieces.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
}

/** Makes the client of this page. */
export async function connect(): Promise<WorkerClient> {
  const [checks, explanations] = await Promise.all([
    unpack(packed.checks),
    unpack(packed.explanations),
  ]);
  const script = new Blob([workerSource, names], { type: 'text/javascript' });
  const address = URL.createObjectURL(script);
  return loadWorker({
    checks,
    explanations,
    worker: () => new Worker(trustedScriptURL(address)),
  });
}
