/** What runtimes make of the import of a module. */
declare module '*.wasm' {
  const module: WebAssembly.Module;
  export default module;
}
