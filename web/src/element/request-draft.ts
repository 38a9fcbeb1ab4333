// A request that was pasted without its answer, as the draft that it is.

import type { ErrorReport } from '../types.js';
import { channels, type Draft } from './draft-tool.js';

/** The draft in a request; `null` where it has none. */
export function draftIn(paste: string, report: ErrorReport): Draft | null {
  if (report.outcome !== 'request') return null;
  const fact = (name: string): (typeof report.facts)[number] | undefined =>
    report.facts.find((one) => one.name === name);
  const span = fact('text')?.span;
  const from = fact('from')?.value ?? '';
  const to = fact('to')?.value ?? '';
  // Named so, or before an address: `whatsapp:+14155550123`, `viber_service`.
  const named = (fact('channel')?.value ?? (/^\w+(?=:)/.exec(to || from)?.[0] || '')).toLowerCase();
  const draft = {
    from,
    to,
    channel: channels.find((channel) => named.startsWith(channel)) ?? '',
    text: span ? plainOf(paste.slice(span.start, span.end), paste.slice(0, span.start)) : '',
  };
  return draft.from || draft.to || draft.text ? draft : null;
}

// The text as it stands in the paste: with the escapes of JSON, or of a form.
// What curl is to encode stands there as it is meant.
function plainOf(written: string, before: string): string {
  try {
    if (/(--data-urlencode|--form\S*|-F)[ =]+["']?\w+=["']?$/.test(before.slice(-80)))
      return written;
    if (/\\/.test(written)) return JSON.parse(`"${written.replace(/^"|"$/g, '')}"`) as string;
    if (!/\s/.test(written) && /[+%]/.test(written)) {
      return decodeURIComponent(written.replaceAll('+', ' '));
    }
  } catch {
    // Neither of the two: it stands there as it is meant.
  }
  return written;
}
