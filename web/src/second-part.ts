/**
 * The second part of the module: the functions that explain errors, which
 * checking a number does without. It is a module too, in a section of the
 * first (`wasm/slim/split.go` puts it there), so that a browser has half as
 * much code to look through before the first answer.
 */

import { WrongNumberError } from './errors.js';

/** The custom section that holds it. */
const sectionName = 'later';

/** What was compiled, by first part. */
const compiled = new WeakMap<WebAssembly.Module, WebAssembly.Module>();

/** The second part of a module, compiled now unless it is already. */
export function secondPart(module: WebAssembly.Module): WebAssembly.Module {
  let part = compiled.get(module);
  if (!part) {
    part = new WebAssembly.Module(bytesOf(module));
    compiled.set(module, part);
  }
  return part;
}

/** Compiles it ahead of need, once a page has nothing better to do. */
export function prepareSecondPart(module: WebAssembly.Module): void {
  // Only pages have this, and not all of them: it is a head start, no more.
  globalThis.requestIdleCallback?.(() => {
    if (compiled.has(module)) return;
    WebAssembly.compile(bytesOf(module)).then(
      (part) => compiled.set(module, part),
      () => {}, // whoever needs it finds out, and says so
    );
  });
}

function bytesOf(module: WebAssembly.Module): ArrayBuffer {
  const [bytes] = WebAssembly.Module.customSections(module, sectionName);
  if (bytes) return bytes;
  throw new WrongNumberError(
    'version-mismatch',
    'The module is without its second part. ' +
      'Take script and wrong-number.wasm from the same release, and do not have a tool strip its sections.',
  );
}
