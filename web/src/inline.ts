/**
 * The same as the main entry, with the modules and the worker inside: there is
 * no file to serve and no address to get right, at the price of a script of
 * about a megabyte.
 *
 * A Content-Security-Policy must allow `'wasm-unsafe-eval'` in script-src, and
 * for `loadWorker()` also `worker-src blob:`.
 */

import { makeFunctions } from './functions.js';
import inlined from './inline-module.js';
import { alreadyCompiled, Loader } from './loader.js';
import { loadTable, workerTable } from './explain-options.js';
import { clientWithCatalogs, withCatalogs } from './hosted.js';
import { optionsOf } from './options.js';
import { sourceThread, threadOf } from './thread.js';
import type { LoadOptions, WorkerClient, WorkerOptions, WrongNumber } from './types.js';
import { connect, posted } from './worker-client.js';

export { WrongNumberError, type WrongNumberErrorCode } from './errors.js';
export type * from './types.js';
export { version } from './version.js';

/** The modules, still gzipped; the same objects each time. */
let inside: { checks: Uint8Array<ArrayBuffer>; explanations: Uint8Array<ArrayBuffer> } | undefined;

function inlinedModules(): NonNullable<typeof inside> {
  inside ??= { checks: octets(inlined.checks), explanations: octets(inlined.explanations) };
  return inside;
}

function octets(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

let made: Loader<WrongNumber> | undefined;

/** Made when it is needed, so that a bundler may leave out what is not. */
function loader(): Loader<WrongNumber> {
  made ??= new Loader(makeFunctions);
  return made;
}

/** As `load()` of the main entry; without options, the modules inside. */
export async function load(options?: LoadOptions | null): Promise<WrongNumber> {
  const { checks, explanations, signal, catalogs } = optionsOf(loadTable, options);
  const inside = inlinedModules();
  return loader().load(
    { checks: checks ?? inside.checks, explanations: explanations ?? inside.explanations },
    signal,
    (of) => withCatalogs(of, catalogs),
  );
}

/** As `loaded()` of the main entry. */
export function loaded(): WrongNumber {
  return loader().loaded();
}

/** As `loadWorker()` of the main entry; without options, what is inside. */
export function loadWorker(options?: WorkerOptions | null): WorkerClient {
  const { worker, checks, explanations, catalogs } = optionsOf(workerTable, options);
  const client = connect(
    worker ?? (checks === undefined ? inlined : posted(checks)),
    worker ? threadOf(worker) : sourceThread(inlined.worker),
    () => {
      const sources = inlinedModules();
      const [first, second] = [checks ?? sources.checks, explanations ?? sources.explanations];
      return {
        checks: alreadyCompiled(first) ?? posted(first),
        explanations: alreadyCompiled(second) ?? posted(second),
      };
    },
  );
  return clientWithCatalogs(client, catalogs);
}
