/** Options of what explains and of what loads it, and how catalogs cross the boundary. */

import { WrongNumberError } from './errors.js';
import {
  checksTable,
  common,
  isCount,
  isSource,
  type Kind,
  loadedModule,
  signal,
  type Table,
} from './options.js';
import type {
  CallOptions,
  ExplainOptions,
  LoadOptions,
  LogOptions,
  LookupOptions,
  WorkerOptions,
} from './types.js';

const listener: Kind = { is: (value) => typeof value === 'function', must: 'a function' };

export const callTable: Table<CallOptions> = { signal };
export const explainTable: Table<ExplainOptions> = common;
export const lookupTable: Table<LookupOptions> = {
  ...common,
  limit: { is: isCount, must: 'a whole number from 0 on' },
};
export const logTable: Table<LogOptions> = {
  ...explainTable,
  ...callTable,
  onProgress: listener,
  stop: callTable.signal,
};
export const loadTable: Table<LoadOptions> = {
  ...checksTable,
  explanations: loadedModule,
  catalogs: common.catalogs,
};
const postedModule = {
  is: isSource,
  must: 'a URL, an ArrayBuffer, a view of one, or a WebAssembly.Module',
};
export const workerTable: Table<WorkerOptions> = {
  checks: postedModule,
  explanations: postedModule,
  worker: listener,
  catalogs: common.catalogs,
};

/** Code units of catalogs that are sent: one more than the module reads. */
const mostCatalogs = (8 << 20) + 1;

/**
 * Catalogs as JSON text. It is made anew for each call, for a host may have
 * changed one in place; the module reads it again only if it is another.
 */
export function catalogsText(given: readonly object[] | undefined): string {
  if (!given || given.length === 0) return '';
  try {
    return JSON.stringify(given).slice(0, mostCatalogs);
  } catch (cause) {
    throw new WrongNumberError(
      'bad-argument',
      `The option \`catalogs\` cannot be written as JSON (${(cause as Error).message}). ` +
        'A catalog is what JSON.parse makes of a provider file: no cycles, no BigInt.',
      cause,
    );
  }
}
