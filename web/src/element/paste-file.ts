// A file that was dropped or opened: a text to read, a log too large for the
// box, or a provider of the user's own.

import { WrongNumberError } from '../errors.js';
import { providerIn, type OwnProvider } from './own-providers.js';
import { recognise } from './recognise.js';

/** What a file holds. */
export interface PasteFile {
  /** Its text, or the beginning of a log. */
  text: string;
  /** The file itself, where it is a log that the worker reads piece by piece. */
  log: Blob | null;
  provider: Omit<OwnProvider, 'fault'> | null;
}

// No text has octets of 0, but for UTF-16, which begins with a mark.
async function isBinary(file: Blob): Promise<boolean> {
  if (/^(image|audio|video|font)\//.test(file.type)) return true;
  const octets = new Uint8Array(
    await file
      .slice(0, 1024)
      .arrayBuffer()
      .catch(() => new ArrayBuffer(0)),
  );
  const isMarked =
    (octets[0] === 0xff && octets[1] === 0xfe) || (octets[0] === 0xfe && octets[1] === 0xff);
  return !isMarked && octets.includes(0);
}

/** Octets of a file that is read as a text whatever it is; of a larger log the beginning is looked at. */
const largestText = 400_000;
const beginningOctets = 20_000;

/** Reads a file as far as the page needs it. */
export async function fileOf(file: Blob): Promise<PasteFile> {
  if (file.size === 0) throw new WrongNumberError('empty-file', 'The file has no octets.');
  if (await isBinary(file)) {
    throw new WrongNumberError('not-text', `The file is ${file.type || 'of an unknown kind'}.`);
  }
  try {
    const beginning = file.size > largestText ? await file.slice(0, beginningOctets).text() : '';
    if (beginning !== '' && recognise(beginning) !== 'list') {
      return { text: beginning, log: file, provider: null };
    }
    const text = await file.text();
    return { text, log: null, provider: providerIn(text) };
  } catch (cause) {
    throw new WrongNumberError(
      'unreadable',
      `The browser does not let this file be read (${String(cause)}). Paste its text, or open the page from a server.`,
      cause,
    );
  }
}
