/**
 * Where the files are that the checks do without. They are named here and not
 * beside that of the checks, for a bundler serves every file that it finds named.
 * The builds for servers put another file in the place of this one.
 */

import type { OwnSource } from './loader.js';
import { addressThread, type Spawn } from './thread.js';

/** The module that adds explanations, beside the script. */
export function ownExplanations(): OwnSource {
  return new URL('./explanations.wasm', import.meta.url);
}

/** Makes workers of the script that is beside this one, which is a classic one. */
export function ownThread(): Spawn {
  return addressThread(() => new URL('./worker.js', import.meta.url));
}
