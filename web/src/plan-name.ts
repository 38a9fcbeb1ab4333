/** What the numbering plan is called, with its age; and the months of that. */

import { languageNumber } from './options.js';
import type { About } from './types.js';

// `Intl` has them too, and takes tens of milliseconds to start.
const months = [
  'January February March April May June July August September October November December',
  'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
].map((names) => names.split(' '));

/** The name of a month, 0 to 11, in a language that there are texts in. */
export function monthName(month: number, lang: string): string {
  return months[languageNumber(lang)]?.[month] ?? '';
}

/** `June 2026 (libphonenumber 9.0.32)`, in a language. */
export function planName({ numberingPlan: { metadata, date } }: About, lang: string): string {
  const [year = '', month = ''] = date.split('-');
  return `${monthName(Number(month) - 1, lang)} ${year} (libphonenumber ${metadata})`;
}
