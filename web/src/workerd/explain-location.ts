/** What the checks do without, in runtimes that import modules as compiled. */

import { noWorker } from '../errors.js';
import explanations from '../explanations.wasm';
import type { OwnSource } from '../loader.js';
import type { Spawn } from '../thread.js';

/** The module that adds explanations. */
export function ownExplanations(): OwnSource {
  return explanations;
}

/** There are no workers inside a worker. */
export function ownThread(): Spawn {
  return () => {
    throw noWorker();
  };
}
