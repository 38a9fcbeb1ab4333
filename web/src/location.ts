/**
 * Where the module that checks is. This expression stands here as bundlers
 * look for it; every other way of writing it is overlooked.
 */

/** The address of the module that checks numbers and messages, beside the script. */
export function checksURL(): URL {
  return new URL('./checks.wasm', import.meta.url);
}
