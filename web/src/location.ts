/**
 * Where the module that checks is. This expression stands here as bundlers
 * look for it; every other way of writing it is overlooked. The builds for
 * servers put another file in the place of this one: see `bundle.mjs`.
 */

import type { OwnSource } from './loader.js';

/** The module that checks numbers and messages, beside the script. */
export function ownChecks(): OwnSource {
  return new URL('./checks.wasm', import.meta.url);
}
