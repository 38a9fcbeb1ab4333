// A file that was dropped or opened: a text to read, a log too large for the
// box, or a provider of the user's own.

import { WrongNumberError } from '../errors.js';
import { longestText, shownOfLong } from './box.js';
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

/** Reads a file as far as the page needs it. */
export async function fileOf(file: Blob): Promise<PasteFile> {
  try {
    const beginning = file.size > longestText ? await file.slice(0, shownOfLong).text() : '';
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
