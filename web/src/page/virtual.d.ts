// What the page's build puts into its script; see build-page.mjs.

declare module 'virtual:worker' {
  /** The worker as one classic script. */
  export const workerSource: string;
}

declare module 'virtual:wasm' {
  /** The modules, gzipped, in base 85. */
  export function checks(): string;
  export function explanations(): string;
}
