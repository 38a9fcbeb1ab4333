/**
 * Where the files are that the checks do without. They are named here and not
 * beside that of the checks, for a bundler serves every file that it finds named.
 */

/** The address of the module that adds explanations. */
export function explanationsURL(): URL {
  return new URL('./explanations.wasm', import.meta.url);
}

/** The address of the worker's script, which is one classic script. */
export function workerURL(): URL {
  return new URL('./worker.js', import.meta.url);
}
