// Draws a number in its parts, as it was typed: the calling code, the national
// number, what is neither, and the digits at fault.

import { html, nothing, type TemplateResult } from 'lit';
import type { NumberReport, Span } from '../types.js';
import type { Texts } from './texts.js';

/** What a stretch of a typed number is. */
type Role = 'calling-code' | 'national-number' | 'other';

interface Stretch extends Span {
  role: Role;
}

/**
 * Finds the parts of the number in its input. The national number is the last
 * digits of the input that equal it; the calling code stands before it. Where
 * the number was read in another way (a repaired one), nothing is named.
 */
export function partsOf(report: NumberReport): Stretch[] {
  const { input, callingCode, nationalNumber } = report;
  const whole: Stretch = { start: 0, end: input.length, role: 'other' };
  const places: number[] = [];
  let digits = '';
  for (let i = 0; i < input.length; i++) {
    const c = input.charCodeAt(i);
    if (c >= 48 && c <= 57) {
      digits += input[i];
      places.push(i);
    }
  }
  if (!callingCode || !nationalNumber) return [whole];
  const typed = digits.indexOf(callingCode + nationalNumber);
  const at = typed >= 0 ? typed + callingCode.length : digits.lastIndexOf(nationalNumber);
  if (at < 0) return [whole];
  const first = places[at] ?? 0;
  const last = (places[at + nationalNumber.length - 1] ?? first) + 1;
  const stretches: Stretch[] = [];
  if (typed >= 0) {
    const start = places[typed] ?? 0;
    const plus = input[start - 1] === '+' ? start - 1 : start;
    const end = (places[at - 1] ?? start) + 1;
    if (plus > 0) stretches.push({ start: 0, end: plus, role: 'other' });
    stretches.push({ start: plus, end, role: 'calling-code' });
    if (end < first) stretches.push({ start: end, end: first, role: 'other' });
  } else if (first > 0) {
    stretches.push({ start: 0, end: first, role: 'other' });
  }
  stretches.push({ start: first, end: last, role: 'national-number' });
  if (last < input.length) {
    stretches.push({ start: last, end: input.length, role: 'other' });
  }
  return stretches;
}

/** Draws a number; the digits at fault are marked. */
export function drawNumber(t: Texts, report: NumberReport): TemplateResult {
  const faults = report.problems
    .filter((p) => p.severity !== 'note')
    .flatMap((p) => (p.span ? [p.span] : []));
  const labels: Record<Role, string> = {
    'calling-code': t.callingCode,
    'national-number': t.nationalNumber,
    other: '',
  };
  return html`<div class="drawing" part="number">
    ${partsOf(report).map(
      (part) =>
        html`<span class="part ${part.role}"
          ><span class="digits">${drawDigits(report.input, part, faults)}</span
          >${labels[part.role] === ''
            ? nothing
            : html`<span class="name">${labels[part.role]}</span>`}</span
        >`,
    )}
  </div>`;
}

function drawDigits(
  input: string,
  part: Span,
  faults: readonly Span[],
): unknown[] {
  const drawn: unknown[] = [];
  let from = part.start;
  const flush = (to: number): void => {
    if (to > from) drawn.push(visible(input.slice(from, to)));
    from = to;
  };
  const sorted = [...faults].sort((a, b) => a.start - b.start);
  for (const fault of sorted) {
    const start = Math.max(fault.start, from);
    const end = Math.min(fault.end, part.end);
    if (start >= end || start < part.start) continue;
    flush(start);
    drawn.push(html`<mark>${visible(input.slice(start, end))}</mark>`);
    from = end;
  }
  flush(part.end);
  return drawn;
}

/** Makes what cannot be seen visible: invisible marks as a dotted square. */
function visible(text: string): string {
  return text
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '⬚')
    .replace(/[\t\r\n]/g, '␣');
}
