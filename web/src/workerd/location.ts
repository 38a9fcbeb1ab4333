/**
 * Where the module that checks is, in Cloudflare's and other runtimes that import
 * modules as compiled: they compile nothing while they run.
 */

import checks from '../checks.wasm';
import type { OwnSource } from '../loader.js';

/** The module that checks numbers and messages. */
export function ownChecks(): OwnSource {
  return checks;
}
