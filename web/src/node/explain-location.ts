/** Where the files are that the checks do without, on a server. */

import type { OwnSource } from '../loader.js';
import { addressThread, lateThread, sourceThread, type Spawn } from '../thread.js';
import { fileOf, moduleOf } from './files.js';

/** The module that adds explanations. */
export function ownExplanations(): OwnSource {
  return moduleOf('explanations');
}

/** Makes workers of the package's script, from its file or from inside a script. */
export function ownThread(): Spawn {
  return (onReply, onDeath) => {
    const file = fileOf('worker.js');
    if (file) return addressThread(() => file)(onReply, onDeath);
    return lateThread(async () => {
      const { default: inlined } = await import('../inline-module.js');
      return sourceThread(inlined.worker)(onReply, onDeath);
    }, onDeath);
  };
}
