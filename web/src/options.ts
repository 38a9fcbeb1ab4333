/** How options cross the boundary. */

import { WrongNumberError } from './errors.js';
import type { MessageOptions } from './types.js';

/** The number by which the module knows a language: `catalog.Lang`. */
export function languageNumber(lang: string | undefined): number {
  return lang !== undefined && /^de(-|$)/i.test(lang) ? 1 : 0;
}

/** The letters of a region code as one number; 0 is none. */
export function regionNumber(region: string | undefined): number {
  if (region === undefined || region === '') return 0;
  if (!/^[A-Za-z]{2}$/.test(region)) {
    throw new WrongNumberError(
      'bad-argument',
      `The default region must be a CLDR region code of two letters, such as 'DE', not '${region}'.`,
    );
  }
  const letters = region.toUpperCase();
  return (letters.charCodeAt(0) << 8) | letters.charCodeAt(1);
}

function asJSON(catalogs: readonly object[]): string {
  try {
    return JSON.stringify(catalogs);
  } catch (cause) {
    throw new WrongNumberError(
      'bad-argument',
      `The catalogs cannot be written as JSON (${(cause as Error).message}). ` +
        'A catalog is what JSON.parse makes of a provider file: no cycles, no BigInt.',
      cause,
    );
  }
}

const texts = new WeakMap<readonly object[], string>();

/** Catalogs as JSON text. A host passes the same array again and again. */
export function catalogsText(catalogs: readonly object[] | undefined): string {
  if (!catalogs || catalogs.length === 0) return '';
  let text = texts.get(catalogs);
  if (text === undefined) {
    text = asJSON(catalogs);
    texts.set(catalogs, text);
  }
  return text;
}

// The wishes about a message: bits, as `wasm/abi/message.go` reads them.
const encodings = { auto: 0, 'gsm-7': 1, 'ucs-2': 2 } as const;
const wishWideReference = 1 << 3;
const wishGraphemes = 1 << 4;
const wishLookalikes = 1 << 5;

/** The options about a message that are not texts. */
export function messageWishes(options: MessageOptions, lang: number): number {
  const encoding = encodings[options.encoding ?? 'auto'];
  if (encoding === undefined) {
    throw new WrongNumberError(
      'bad-argument',
      `The encoding must be 'auto', 'gsm-7' or 'ucs-2', not '${String(options.encoding)}'.`,
    );
  }
  return (
    encoding |
    (lang << 2) |
    (options.wideReference ? wishWideReference : 0) |
    (options.keepGraphemes ? wishGraphemes : 0) |
    (options.replaceLookalikes ? wishLookalikes : 0)
  );
}

/** The options about a message that are lists, as JSON; '' without any. */
export function messageLists({ languageTables, placeholders }: MessageOptions): string {
  if (!languageTables?.length && !placeholders?.length) return '';
  return JSON.stringify({ languageTables: languageTables?.join(','), placeholders });
}
