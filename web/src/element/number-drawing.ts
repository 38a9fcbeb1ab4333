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
  const at = digits.lastIndexOf(nationalNumber);
  if (at < 0) return [whole];
  const place = (digit: number): number => places[digit] ?? 0;
  const first = place(at);
  const last = place(at + nationalNumber.length - 1) + 1;
  const stretches: Stretch[] = [];
  const add = (start: number, end: number, role: Role): void => {
    if (end > start) stretches.push({ start, end, role });
  };
  // Behind the plus sign or an international prefix, and before the national
  // number: a national prefix may stand between the two.
  const code = digits.slice(0, at).indexOf(callingCode);
  if (code >= 0) {
    const digit = place(code);
    const start = input[digit - 1] === '+' ? digit - 1 : digit;
    const end = place(code + callingCode.length - 1) + 1;
    add(0, start, 'other');
    add(start, end, 'calling-code');
    add(end, first, 'other');
  } else {
    add(0, first, 'other');
  }
  add(first, last, 'national-number');
  add(last, input.length, 'other');
  return stretches;
}

/** Draws a number; the digits at fault are marked. */
export function drawNumber(t: Texts, report: NumberReport): TemplateResult {
  const spans = report.problems
    .filter((p) => p.severity !== 'note')
    .flatMap((p) => (p.span ? [p.span] : []));
  // A fault of the whole would hide those of its parts.
  const parts = spans.filter((s) => s.end - s.start < report.input.trim().length);
  const faults = parts.length > 0 ? parts : spans;
  const labels: Record<Role, string> = {
    'calling-code': t.callingCode,
    'national-number': t.nationalNumber,
    other: '',
  };
  return html`<div class="drawing" part="number">
    ${partsOf(report).map(
      (part) =>
        html`<span class="part ${part.role}"
          ><span class="digits">${drawDigits(report.input, part, faults)}</span>${
            labels[part.role] === ''
              ? nothing
              : html`<span class="name">${labels[part.role]}</span>`
          }</span
        >`,
    )}
  </div>`;
}

function drawDigits(input: string, part: Span, faults: readonly Span[]): unknown[] {
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
