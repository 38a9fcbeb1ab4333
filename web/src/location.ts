/**
 * Where the files beside the scripts are. These expressions stand here as
 * bundlers look for them; every other way of writing them is overlooked.
 */

/** The address of the module that checks numbers and messages. */
export function checksURL(): URL {
  return new URL('./checks.wasm', import.meta.url);
}

/** The address of the module that adds explanations. */
export function explanationsURL(): URL {
  return new URL('./explanations.wasm', import.meta.url);
}

/** The address of the worker's script, which is one classic script. */
export function workerURL(): URL {
  return new URL('./worker.js', import.meta.url);
}
