/** Where the files are that the checks do without, on a server. */

import type { OwnSource } from '../loader.js';
import { lateThread, nodeThread, type Spawn } from '../thread.js';
import { fileOf, moduleOf } from './files.js';

/** The module that adds explanations. */
export function ownExplanations(): OwnSource {
  return moduleOf('explanations');
}

/**
 * Makes workers of Node's kind. Bun and Deno have the web's as well, but Deno's
 * takes no classic script.
 */
export function ownThread(): Spawn {
  return (onReply, onDeath) => {
    const { Worker } = process.getBuiltinModule('node:worker_threads');
    const file = fileOf('worker.js');
    if (file) return nodeThread(new Worker(file, { execArgv: [] }), onReply, onDeath);
    return lateThread(async () => {
      const { default: inlined } = await import('../inline-module.js');
      const worker = new Worker(inlined.worker, { eval: true, execArgv: [] });
      return nodeThread(worker, onReply, onDeath);
    }, onDeath);
  };
}
