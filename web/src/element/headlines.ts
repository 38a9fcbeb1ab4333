// An answer in one sentence, as the history lists it, and as it is spoken.

import { errorHeadline, retryText, whoActs } from './error-words.js';
import { logHeadline } from './log-view.js';
import { messageHeadline } from './message-view.js';
import { numberHeadline } from './number-view.js';
import type { Reading } from './read.js';
import { tableHeadline } from './table-view.js';
import { plain, type View } from './view.js';

/** The answer in one sentence. */
export function headlineOf(view: View, reading: Reading): string {
  const { t } = view;
  switch (reading.kind) {
    case 'error':
      return plain(errorHeadline(t, reading.report));
    case 'log':
      return logHeadline(t, reading.report);
    case 'number':
      return `${reading.report.input} ${numberHeadline(view, reading.report)}`;
    case 'numbers':
      return tableHeadline(t, reading.report);
    case 'message':
      return messageHeadline(t, reading.text, reading.report);
  }
}

/** The answer as a screen reader says it: who must act, and what is wrong. */
export function spoken(view: View, reading: Reading): string {
  const { t } = view;
  if (reading.kind === 'number') {
    return [
      numberHeadline(view, reading.report),
      ...reading.report.problems.map((p) => plain(p.message)),
    ].join(' ');
  }
  const headline = headlineOf(view, reading);
  if (reading.kind !== 'error') return headline;
  const { provider, errors } = reading.report;
  const sentences = provider.id ? [`${provider.name}.`, headline] : [headline];
  const [only] = errors;
  if (only && errors.length === 1) {
    sentences.push(`${whoActs(t, only)}.`, `${retryText(t, only.retry)}.`);
  }
  return sentences.join(' ');
}
