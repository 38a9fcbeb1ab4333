// The built modules in the hands of tests: their bytes, and how to break them.
import { readFileSync } from 'node:fs';

export const checksFile = new URL('../dist/checks.wasm', import.meta.url);
export const checksBytes = readFileSync(checksFile);
export const explanationsFile = new URL('../dist/explanations.wasm', import.meta.url);
export const explanationsBytes = readFileSync(explanationsFile);

/** Both modules, compiled. */
export const modules = {
  checks: new WebAssembly.Module(checksBytes),
  explanations: new WebAssembly.Module(explanationsBytes),
};

/** Sections of the binary format (WebAssembly Core Specification §5.5). */
const importSection = 2;
const exportSection = 7;
const codeSection = 10;
const functionKind = 0;

/** Returns the first module with an exported function that traps at once. */
export function trapping(name) {
  const sections = [];
  for (let at = 8; at < checksBytes.length;) {
    const id = checksBytes[at];
    const [length, start] = readNumber(checksBytes, at + 1);
    sections.push({ id, body: checksBytes.subarray(start, start + length) });
    at = start + length;
  }
  const body = (id) => sections.find((section) => section.id === id).body;
  const [imported] = readNumber(body(importSection), 0);
  const wanted = exportedFunction(body(exportSection), name) - imported;
  const code = sections.find(({ id }) => id === codeSection);
  code.body = replaceFunction(code.body, wanted);
  const parts = [checksBytes.subarray(0, 8)];
  for (const { id, body } of sections) parts.push([id], writeNumber(body.length), body);
  return Buffer.concat(parts.map((part) => Buffer.from(part)));
}

function exportedFunction(body, name) {
  let [count, at] = readNumber(body, 0);
  while (count-- > 0) {
    const [length, start] = readNumber(body, at);
    const found = body.toString('utf8', start, start + length);
    const kind = body[start + length];
    let index;
    [index, at] = readNumber(body, start + length + 1);
    if (found === name && kind === functionKind) return index;
  }
  throw new Error(`the module exports no function ${name}`);
}

/** Puts `unreachable` in the place of a function's body. */
function replaceFunction(body, index) {
  let [, at] = readNumber(body, 0);
  for (let i = 0; i < index; i++) {
    const [length, start] = readNumber(body, at);
    at = start + length;
  }
  const [length, start] = readNumber(body, at);
  const trap = [3, 0 /* locals */, 0x00 /* unreachable */, 0x0b /* end */];
  return Buffer.concat([body.subarray(0, at), Buffer.from(trap), body.subarray(start + length)]);
}

function readNumber(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const octet = bytes[at++];
    value |= (octet & 0x7f) << shift;
    if (octet < 0x80) return [value >>> 0, at];
  }
}

function writeNumber(value) {
  const octets = [];
  do {
    octets.push((value & 0x7f) | (value > 0x7f ? 0x80 : 0));
    value >>>= 7;
  } while (value > 0);
  return octets;
}
