/** Gets hold of a module and compiles it, with an error for each way it fails. */

import { builtin } from './builtin.js';
import { aborted, noMemory, WrongNumberError } from './errors.js';
import { badArgument, loadedModule } from './options.js';
import type { ModuleSource } from './types.js';

/** The media type, to the letter, without which no engine compiles while it loads. */
const mediaType = 'application/wasm';

/** Compiles a module from wherever it comes. */
export async function compile(source: ModuleSource): Promise<WebAssembly.Module> {
  if (typeof WebAssembly !== 'object') throw noWebAssembly();
  if (source instanceof WebAssembly.Module) return source;
  if (typeof source === 'string' || source instanceof URL) return compileFrom(source);
  if (typeof Response === 'function' && source instanceof Response) return compileResponse(source);
  return compileBytes(source as BufferSource, 'the bytes given');
}

async function compileFrom(location: string | URL): Promise<WebAssembly.Module> {
  const href = String(location);
  const fs = href.startsWith('file:') ? builtin('node:fs') : undefined;
  if (fs) {
    let bytes: Uint8Array<ArrayBuffer>;
    try {
      bytes = Uint8Array.from(await fs.promises.readFile(new URL(href)));
    } catch (cause) {
      throw isForbidden(cause)
        ? mayNotRead(href, cause)
        : unreachable(href, (cause as Error).message, cause);
    }
    return compileBytes(bytes, href);
  }
  let response: Response;
  try {
    response = await fetch(href);
  } catch (cause) {
    throw unreachable(href, (cause as Error).message, cause);
  }
  return compileResponse(response, href);
}

async function compileResponse(response: Response, asked = ''): Promise<WebAssembly.Module> {
  const href = response.url || asked || 'the response given';
  if (!response.ok) throw unreachable(href, `HTTP ${response.status}`);
  const type = response.headers.get('content-type') ?? undefined;
  if (type !== mediaType) {
    // An odd type is no reason to fail as long as the bytes are right.
    return compileBytes(await bytesOf(response, href), href, type);
  }
  try {
    return await WebAssembly.compileStreaming(response);
  } catch (cause) {
    // What the engine says of the module is a CompileError; the rest is the way it came.
    throw cause instanceof TypeError
      ? unreachable(href, cause.message, cause)
      : compileFailed(cause, href);
  }
}

async function bytesOf(response: Response, href: string): Promise<ArrayBuffer> {
  try {
    return await response.arrayBuffer();
  } catch (cause) {
    throw unreachable(href, (cause as Error).message, cause);
  }
}

async function compileBytes(
  source: BufferSource,
  href: string,
  type?: string,
): Promise<WebAssembly.Module> {
  if (!(source instanceof ArrayBuffer) && !ArrayBuffer.isView(source)) {
    throw badArgument('The module', loadedModule.must, source);
  }
  if (isGzip(source)) return compileBytes(await gunzip(source, href), href, type);
  const head = octetsOf(source, 4);
  if (head.length === 0 || !'\0asm'.startsWith(String.fromCharCode(...head))) {
    throw wrongType(href, head, type);
  }
  try {
    return await WebAssembly.compile(source);
  } catch (cause) {
    throw compileFailed(cause, href);
  }
}

/** Inlined modules are gzipped: half the script for a few milliseconds. */
function isGzip(source: BufferSource): boolean {
  const [first, second] = octetsOf(source, 2);
  return first === 0x1f && second === 0x8b;
}

async function gunzip(source: BufferSource, href: string): Promise<BufferSource> {
  const zlib = builtin('node:zlib');
  const canUnpack = [typeof DecompressionStream, typeof ReadableStream, typeof Response].every(
    (type) => type === 'function',
  );
  try {
    if (zlib) return Uint8Array.from(zlib.gunzipSync(octetsOf(source, source.byteLength)));
    // Not by way of a Blob: some stand-ins for a browser have one without streams.
    const packed = new ReadableStream<BufferSource>({
      start(controller) {
        controller.enqueue(source);
        controller.close();
      },
    });
    const stream = packed.pipeThrough(new DecompressionStream('gzip'));
    return await new Response(stream).arrayBuffer();
  } catch (cause) {
    throw canUnpack || zlib ? compileFailed(cause, href) : cannotUnpack(cause);
  }
}

/** The first octets of a source. */
function octetsOf(source: BufferSource, count: number): Uint8Array {
  const length = Math.min(count, source.byteLength);
  return ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer, source.byteOffset, length)
    : new Uint8Array(source, 0, length);
}

/** Waits for a promise that others wait for too, until the signal is aborted. */
export function until<Value>(
  promise: Promise<Value>,
  signal: AbortSignal | undefined,
): Promise<Value> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const giveUp = (): void => reject(aborted(signal));
    if (signal.aborted) giveUp();
    signal.addEventListener('abort', giveUp, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp));
  });
}

/** Where a file of the package is; some runtimes give scripts no address to find it from. */
export function found<Place>(find: () => Place): Place {
  try {
    return find();
  } catch (cause) {
    throw new WrongNumberError(
      'unreachable',
      `This script does not know its own address here (${String(cause)}), so it cannot find its files. ` +
        `Import ${files} as the runtime does, and pass them as ${handIn}; or import 'wrong-number/inline.js'.`,
      cause,
    );
  }
}

/** What is to be deployed, and how it is handed in. */
const files = 'checks.wasm and explanations.wasm';
const handIn = 'load({ checks, explanations })';

function noWebAssembly(): WrongNumberError {
  return new WrongNumberError(
    'no-webassembly',
    'There is no WebAssembly here. Lockdown Mode (iPhone, iPad, Mac), the enhanced security mode of Edge and ' +
      'the safer levels of Tor Browser switch it off: allow it for this site, or use another browser. React Native has none.',
  );
}

function unreachable(href: string, why: string, cause?: unknown): WrongNumberError {
  return new WrongNumberError(
    'unreachable',
    `${href} could not be loaded (${why}). Serve ${files} beside the script, or pass their addresses as ${handIn}, ` +
      `or import 'wrong-number/inline.js', which needs no file. A Content-Security-Policy must allow the address in connect-src.`,
    cause,
  );
}

/** The permissions of a process, in the words of Node and of Deno. */
export function isForbidden(cause: unknown): boolean {
  const { code, name } = (cause ?? {}) as { code?: unknown; name?: unknown };
  return ['ERR_ACCESS_DENIED', 'EACCES', 'EPERM', 'NotCapable', 'PermissionDenied'].some(
    (word) => word === code || word === name,
  );
}

function mayNotRead(href: string, cause: unknown): WrongNumberError {
  return new WrongNumberError(
    'blocked-by-policy',
    `This process may not read ${href} (${(cause as Error).message}). Allow it to, ` +
      `such as by --allow-fs-read of Node or --allow-read of Deno, or import 'wrong-number/inline.js', which needs no file.`,
    cause,
  );
}

function cannotUnpack(cause: unknown): WrongNumberError {
  return new WrongNumberError(
    'unreachable',
    `There is nothing here to unpack gzip with (DecompressionStream, ReadableStream and Response): ${handIn} takes the modules unpacked or compiled.`,
    cause,
  );
}

function wrongType(href: string, head: Uint8Array, type: string | undefined): WrongNumberError {
  const isPage = head[0] === 0x3c; // '<'
  const found = isPage ? 'a web page' : head.length === 0 ? 'nothing' : 'something else';
  return new WrongNumberError(
    'wrong-type',
    `${href} holds ${found}${type ? ` (${type})` : ''}, not a WebAssembly module. ` +
      `Servers answer so for a file they do not have: deploy ${files} there, served as ${mediaType}.`,
  );
}

/** There is no code in these errors: what tells them apart is their wording. */
function compileFailed(cause: unknown, href: string): WrongNumberError {
  const text = String(cause);
  if (cause instanceof RangeError || /out of memory/i.test(text)) return noMemory(cause);
  if (/code generation|disallowed by embedder/i.test(text)) {
    return new WrongNumberError(
      'blocked-by-policy',
      `WebAssembly cannot be compiled here (${href}). Import ${files} as compiled modules: ${handIn}.`,
      cause,
    );
  }
  if (/content security policy|\bcsp\b|unsafe-eval/i.test(text)) {
    return new WrongNumberError(
      'blocked-by-policy',
      `The page's Content-Security-Policy does not let WebAssembly be compiled (${href}). ` +
        "Add 'wasm-unsafe-eval' to its script-src; 'unsafe-eval' is not needed.",
      cause,
    );
  }
  return new WrongNumberError(
    'cut-short',
    `${href} begins like a WebAssembly module but is damaged or not all of it (${text}). ` +
      'Deploy the file again as binary, and clear caches.',
    cause,
  );
}
