/** A module, compiled: what a host gives that imports `.wasm` files. */
declare const module: WebAssembly.Module;
export default module;
