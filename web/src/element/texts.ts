// Chooses the words of the interface by language.

import { de } from './texts-de.js';
import { en } from './texts-en.js';

// `as const` gives literal types; a translation only has to have the shape.
type Widened<T> = T extends string
  ? string
  : T extends (...args: infer A) => infer R
    ? (...args: A) => R
    : T extends readonly unknown[]
      ? readonly Widened<T[number]>[]
      : { readonly [K in keyof T]: Widened<T[K]> };

/** The words of the interface in one language. */
export type Texts = Widened<typeof en>;

/** The words for a BCP 47 tag: German for `de…`, English for all others. */
export function textsFor(lang: string): Texts {
  return /^de\b/i.test(lang) ? de : en;
}
