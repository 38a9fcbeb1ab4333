// What an error comes to in words: its headline, and when to retry.

import { actorOf } from '../actor.js';
import type { ErrorExplanation, ErrorReport, Retry } from '../types.js';
import type { Texts } from './texts.js';

/** The answer in one sentence. */
export function errorHeadline(t: Texts, report: ErrorReport): string {
  const { errors, headline, outcome } = report;
  if (headline !== null) return headline;
  const [first] = errors;
  if (!first) return outcome === 'request' ? t.request : t.nothing;
  if (mainOf(errors)) return first.title;
  return first.code !== null && areMeanings(errors)
    ? t.meanings(first.code, errors.length)
    : t.several(errors.length);
}

/** Reports whether errors are what one code means, which stands in the paste once: one of them is meant. */
export function areMeanings(errors: readonly ErrorExplanation[]): boolean {
  const [first] = errors;
  return (
    first?.span !== undefined &&
    errors.length > 1 &&
    errors.every(
      ({ code, field, span }) =>
        code !== null && code === first.code && !field && span?.start === first.span?.start,
    )
  );
}

/** Who must act, in words. */
export function whoActs(t: Texts, error: Parameters<typeof actorOf>[0]): string {
  return t.party[actorOf(error)];
}

/**
 * The one error that an answer is about: the only one, or the one to which all
 * others belong as errors of single fields.
 */
export function mainOf(errors: readonly ErrorExplanation[]): ErrorExplanation | null {
  const [first, ...others] = errors;
  return first && others.every((error) => error.field) ? first : null;
}

/** Reports whether the paste shows where the code stands. */
export function hasSpan(error: ErrorExplanation): boolean {
  return error.span !== undefined && error.span.end > error.span.start;
}

/** When to retry, in words. */
export function retryText(t: Texts, retry: Retry): string {
  if (retry.kind === 'wait' && retry.afterSeconds !== null) {
    return t.retryIn(duration(t.lang, retry.afterSeconds));
  }
  const schedule = retry.scheduleSeconds ?? [];
  if (retry.kind === 'backoff' && schedule.length > 0) {
    return t.schedule(schedule.slice(0, 4).join(', '));
  }
  return t.retry[retry.kind];
}

function duration(lang: string, seconds: number): string {
  const [value, unit] =
    seconds >= 7200 && seconds % 3600 === 0
      ? [seconds / 3600, 'hour']
      : seconds >= 120 && seconds % 60 === 0
        ? [seconds / 60, 'minute']
        : [seconds, 'second'];
  return value.toLocaleString(lang, {
    style: 'unit',
    unit,
    unitDisplay: 'long',
  });
}
