/**
 * The files of the package as Node, Bun and Deno find them. They are named in a
 * way that bundlers do not see: one that builds for a server would put addresses of
 * the site in their place, which nothing can read there. Where the files are gone, since
 * a bundler took the script elsewhere, or may not be read, what `inline-module.js` holds is taken.
 */

const here = import.meta.url;

/** A file of the package, if it is there. */
export function fileOf(name: string): URL | undefined {
  if (!here.startsWith('file:')) return undefined;
  const { existsSync } = process.getBuiltinModule('node:fs');
  const file = new URL(['..', name].join('/'), here);
  try {
    return existsSync(file) ? file : undefined;
  } catch {
    // Deno throws where a script may read no files; those that it imports it may.
    return undefined;
  }
}

/** A file of the package, or the same from inside a script, always the same promise. */
export function moduleOf(name: 'checks' | 'explanations'): URL | Promise<Uint8Array<ArrayBuffer>> {
  return fileOf(`${name}.wasm`) ?? (inside[name] ??= unpacked(name));
}

const inside: { [Name in 'checks' | 'explanations']?: Promise<Uint8Array<ArrayBuffer>> } = {};

async function unpacked(name: 'checks' | 'explanations'): Promise<Uint8Array<ArrayBuffer>> {
  const { default: inlined } = await import('../inline-module.js');
  return Uint8Array.from(
    process.getBuiltinModule('node:buffer').Buffer.from(inlined[name], 'base64'),
  );
}
