// Times of a log, by the clock that it was written with: its zone is the
// log's, so none is computed.

import { timesIn } from './formats.js';

/** A moment of a log's clock, as short as the step of its timeline allows. */
export function momentOf(seconds: number, step: number, lang: string): string {
  return timesIn(lang, {
    timeZone: 'UTC',
    month: 'short',
    day: 'numeric',
    ...(step < 86_400 ? { hour: '2-digit', minute: '2-digit' } : { year: 'numeric' }),
    ...(step < 60 ? { second: '2-digit' } : {}),
  }).format(seconds * 1000);
}

/** How long a step is, in words. */
export function stepOf(step: number, lang: string): string {
  const [value, unit] =
    step % 86_400 === 0
      ? [step / 86_400, 'day']
      : step % 3600 === 0
        ? [step / 3600, 'hour']
        : step % 60 === 0
          ? [step / 60, 'minute']
          : [step, 'second'];
  return value.toLocaleString(lang, { style: 'unit', unit, unitDisplay: 'long' });
}

/** A time stamp as a log writes it, for reading: without fractions, or as it is. */
export function stampOf(stamp: string, lang: string): string {
  const parts = /^(\d{4}-\d\d-\d\d).(\d\d:\d\d:\d\d)/.exec(stamp);
  if (!parts) return stamp;
  const time = Date.parse(`${parts[1]}T${parts[2]}Z`);
  return Number.isNaN(time) ? stamp : momentOf(time / 1000, 1, lang);
}
