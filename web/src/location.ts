/**
 * Where the files beside the scripts are. These expressions stand here as
 * bundlers look for them; every other way of writing them is overlooked.
 */

/** The address of the module. */
export function moduleURL(): URL {
  return new URL('./wrong-number.wasm', import.meta.url);
}

/** The address of the worker's script, which is one classic script. */
export function workerURL(): URL {
  return new URL('./worker.js', import.meta.url);
}
