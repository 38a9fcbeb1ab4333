/** What build.mjs writes: the modules, gzipped, in base64; and the worker. */
declare const inlined: { checks: string; explanations: string; worker: string };
export default inlined;
