// A request that was pasted without its answer, as the draft that it is.

import type { ErrorReport } from '../types.js';
import type { Field } from './draft-tool.js';

/** The fields of the draft in a request; `null` where it has none. */
export function draftIn(paste: string, report: ErrorReport): Record<Field, string> | null {
  if (report.outcome !== 'request') return null;
  const fact = (name: string): (typeof report.facts)[number] | undefined =>
    report.facts.find((one) => one.name === name);
  const span = fact('text')?.span;
  const draft = {
    from: fact('from')?.value ?? '',
    to: fact('to')?.value ?? '',
    text: span ? plainOf(paste.slice(span.start, span.end)) : '',
  };
  return draft.from || draft.to || draft.text ? draft : null;
}

// The text as it stands in the paste: with the escapes of JSON, or of a form.
function plainOf(written: string): string {
  try {
    if (/\\/.test(written)) return JSON.parse(`"${written.replace(/^"|"$/g, '')}"`) as string;
    if (!/\s/.test(written) && /[+%]/.test(written)) {
      return decodeURIComponent(written.replaceAll('+', ' '));
    }
  } catch {
    // Neither of the two: it stands there as it is meant.
  }
  return written;
}
