/**
 * What the platform gives, by name: the types of the DOM or of Node where one of them is
 * there, and their shape where neither is.
 */

type Platform = typeof globalThis;

/** A compiled module: a `WebAssembly.Module`. */
export type Module = Platform extends { WebAssembly: { Module: { prototype: infer Type } } }
  ? Type
  : object;

/** A `URL`. */
export type Address = Platform extends { URL: { prototype: infer Type } }
  ? Type
  : { readonly href: string };

/** A `Response`, as `fetch` gives it. */
export type Answer = Platform extends { Response: { prototype: infer Type } }
  ? Type
  : { readonly ok: boolean; arrayBuffer(): Promise<ArrayBuffer> };

/** A `Blob`, such as a `File`. */
export type Binary = Platform extends { Blob: { prototype: infer Type } }
  ? Type
  : { readonly size: number; arrayBuffer(): Promise<ArrayBuffer> };

/** An `AbortSignal`. */
export type Signal = Platform extends { AbortSignal: { prototype: infer Type } }
  ? Type
  : { readonly aborted: boolean };

/** A worker of the web. */
export type WebWorker = Platform extends { Worker: { prototype: infer Type } } ? Type : object;

/** Octets, in a buffer of their own or in a part of one. */
export type Octets = ArrayBuffer | ArrayBufferView<ArrayBuffer>;
