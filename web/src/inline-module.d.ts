/** What build.mjs writes: the module, gzipped, in base64; and the worker. */
declare const inlined: { wasm: string; worker: string };
export default inlined;
