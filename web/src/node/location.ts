/** Where the module that checks is, on a server. */

import type { OwnSource } from '../loader.js';
import { moduleOf } from './files.js';

/** The module that checks numbers and messages. */
export function ownChecks(): OwnSource {
  return moduleOf('checks');
}
