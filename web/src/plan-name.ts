/** What the numbering plan is called, with its age. */

import { languageNumber } from './options.js';
import type { About } from './types.js';

/** `June 2026 (libphonenumber 9.0.32)`, in a language. */
export function planName({ numberingPlan: { metadata, date } }: About, lang: string): string {
  // The languages that there are texts in: a system's may be none that Intl takes.
  const known = languageNumber(lang) === 1 ? 'de' : 'en';
  const format = new Intl.DateTimeFormat(known, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return `${format.format(new Date(`${date}-01T00:00:00Z`))} (libphonenumber ${metadata})`;
}
