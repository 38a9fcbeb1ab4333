/** Gets hold of a module and compiles it, with an error for each way it fails. */

import { builtin } from './builtin.js';
import { aborted, files, noMemory, WrongNumberError } from './errors.js';
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

/** Reads what is at an address. */
async function reached<Value>(href: string, read: () => Promise<Value>): Promise<Value> {
  try {
    return await read();
  } catch (cause) {
    throw href.startsWith('file:') && isForbidden(cause)
      ? mayNotRead(href, cause as Error)
      : unreachable(href, (cause as Error).message, cause);
  }
}

async function compileFrom(location: string | URL): Promise<WebAssembly.Module> {
  const href = String(location);
  const fs = href.startsWith('file:') ? builtin('node:fs') : undefined;
  return fs
    ? compileBytes(
        Uint8Array.from(await reached(href, () => fs.promises.readFile(new URL(href)))),
        href,
      )
    : compileResponse(await reached(href, () => fetch(href)), href);
}

async function compileResponse(response: Response, asked = ''): Promise<WebAssembly.Module> {
  const href = response.url || asked || 'the response given';
  if (!response.ok) throw unreachable(href, `HTTP ${response.status}`);
  const type = response.headers.get('content-type') ?? undefined;
  if (type !== mediaType) {
    // An odd type is no reason to fail as long as the bytes are right.
    return compileBytes(await reached(href, () => response.arrayBuffer()), href, type);
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

async function compileBytes(
  source: BufferSource,
  href: string,
  type?: string,
): Promise<WebAssembly.Module> {
  if (!(source instanceof ArrayBuffer) && !ArrayBuffer.isView(source)) {
    throw badArgument('The module', loadedModule.must, source);
  }
  const octets = octetsOf(source);
  // Inlined modules are gzipped: half the script for a few milliseconds.
  if (octets[0] === 0x1f && octets[1] === 0x8b) {
    return compileBytes(await gunzip(octets, href), href, type);
  }
  const head = String.fromCharCode(...octets.subarray(0, 4));
  if (!head || !'\0asm'.startsWith(head)) throw wrongType(href, head, type);
  try {
    return await WebAssembly.compile(source);
  } catch (cause) {
    throw compileFailed(cause, href);
  }
}

async function gunzip(octets: Uint8Array<ArrayBuffer>, href: string): Promise<BufferSource> {
  try {
    const zlib = builtin('node:zlib');
    if (zlib) return Uint8Array.from(zlib.gunzipSync(octets));
    // Not by way of a Blob: some stand-ins for a browser have one without streams.
    const packed = new ReadableStream<BufferSource>({
      start(controller) {
        controller.enqueue(octets);
        controller.close();
      },
    });
    const stream = packed.pipeThrough(new DecompressionStream('gzip'));
    return await new Response(stream).arrayBuffer();
  } catch (cause) {
    throw cause instanceof ReferenceError ? cannotUnpack(cause) : compileFailed(cause, href);
  }
}

function octetsOf(source: BufferSource): Uint8Array<ArrayBuffer> {
  return ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
    : new Uint8Array(source);
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
      `This script does not know its own address here (${String(cause)}). ` +
        `Import ${files}, and pass them as ${handIn}, ${orInline}.`,
      cause,
    );
  }
}

/** How the modules are handed in, and how to do without their files. */
const handIn = 'load({ checks, explanations })';
const orInline = "or import 'wrong-number/inline.js', which needs no file";

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
    `${href} could not be loaded (${why}). Serve ${files} beside the script, pass them as ${handIn}, ${orInline}. ` +
      'A Content-Security-Policy must allow the address in connect-src.',
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

function mayNotRead(href: string, cause: Error): WrongNumberError {
  return new WrongNumberError(
    'blocked-by-policy',
    `This process may not read ${href} (${cause.message}). Allow it to, such as by ` +
      `--allow-fs-read of Node or --allow-read of Deno, ${orInline}.`,
    cause,
  );
}

function cannotUnpack(cause: unknown): WrongNumberError {
  return new WrongNumberError(
    'unreachable',
    `There is nothing here to unpack gzip with (${String(cause)}): pass modules unpacked or compiled.`,
    cause,
  );
}

function wrongType(href: string, head: string, type: string | undefined): WrongNumberError {
  const found = head[0] === '<' ? 'a web page' : head ? 'something else' : 'nothing';
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
  const cannot = `WebAssembly cannot be compiled here (${href}). `;
  if (/code generation|disallowed by embedder/i.test(text)) {
    return new WrongNumberError(
      'blocked-by-policy',
      `${cannot}Import ${files} as compiled modules, and pass them as ${handIn}.`,
      cause,
    );
  }
  if (/content security policy|\bcsp\b|unsafe-eval/i.test(text)) {
    return new WrongNumberError(
      'blocked-by-policy',
      `${cannot}The page's Content-Security-Policy must allow 'wasm-unsafe-eval' in script-src; 'unsafe-eval' is not needed.`,
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
