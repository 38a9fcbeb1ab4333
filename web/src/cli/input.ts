/** What the command line reads: files, streams, and lines of either. */

import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';

/** Octets, piece by piece; '-' and nothing are standard input. */
export function piecesOf(file: string | undefined): AsyncIterable<Uint8Array> {
  return file === undefined || file === '-' ? process.stdin : createReadStream(file);
}

/** All of it as text. One line feed at its end is the terminal's. */
export async function textOf(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const piece of pieces) text += decoder.decode(piece, { stream: true });
  return (text + decoder.decode()).replace(/\r?\n$/, '');
}

/** Its lines, each as soon as it is whole. */
export async function* linesOf(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const piece of pieces) {
    const lines = (rest + decoder.decode(piece, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield line.replace(/\r$/, '');
  }
  rest += decoder.decode();
  if (rest !== '') yield rest;
}

/** Catalogs of a host, from the files that hold one or an array of them. */
export function catalogsIn(files: readonly string[]): object[] {
  return files.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    try {
      return JSON.parse(text) as object | object[];
    } catch (cause) {
      throw new Error(`${file} is no JSON: ${(cause as Error).message}`, { cause });
    }
  });
}

/** The first of the texts that is a file's name, so that it can be said how to read that. */
export function fileAmong(texts: readonly string[]): string | undefined {
  return texts.find((text) => existsSync(text) && statSync(text).isFile());
}

/** Octets of a file; `undefined` of a stream, of which nobody knows. */
export function sizeOf(file: string | undefined): number | undefined {
  return file === undefined || file === '-' ? undefined : statSync(file).size;
}
