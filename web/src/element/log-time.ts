// Times of a log, by the clock that it was written with: its zone is the
// log's, so none is computed.

import { monthName } from '../plan-name.js';
import { counted } from './formats.js';

/** A moment of a log's clock, as short as the step of its timeline allows: `2 Mar, 14:05`. */
export function momentOf(seconds: number, step: number, lang: string): string {
  const time = new Date(seconds * 1000);
  const isGerman = lang.startsWith('de');
  const name = monthName(time.getUTCMonth(), lang);
  const month = name.length <= 4 ? name : `${name.slice(0, 3)}${isGerman ? '.' : ''}`;
  const day = `${time.getUTCDate()}${isGerman ? '.' : ''} ${month}`;
  if (step >= 86_400) return `${day} ${time.getUTCFullYear()}`;
  return `${day}, ${time.toISOString().slice(11, step < 60 ? 19 : 16)}`;
}

const steps = [
  [86_400, 'day', 'days', 'Tag', 'Tage'],
  [3600, 'hour', 'hours', 'Stunde', 'Stunden'],
  [60, 'minute', 'minutes', 'Minute', 'Minuten'],
  [1, 'second', 'seconds', 'Sekunde', 'Sekunden'],
] as const;

/** How long a step is, in words. */
export function stepOf(step: number, lang: string): string {
  const [size, one, many, eins, viele] =
    steps.find(([seconds]) => step % seconds === 0) ?? steps[3];
  return lang === 'de'
    ? counted(lang, step / size, eins, viele)
    : counted(lang, step / size, one, many);
}

/** A time stamp as a log writes it, for reading: without fractions, or as it is. */
export function stampOf(stamp: string, lang: string): string {
  const parts = /^(\d{4}-\d\d-\d\d).(\d\d:\d\d:\d\d)/.exec(stamp);
  if (!parts) return stamp;
  const time = Date.parse(`${parts[1]}T${parts[2]}Z`);
  return Number.isNaN(time) ? stamp : momentOf(time / 1000, 1, lang);
}
