// The answer to a message: its segments, cut where the network cuts them, the
// characters that make it expensive, and a cheaper text to take or leave.

import { html, nothing, svg, type TemplateResult } from 'lit';
import type { CostlyCharacter, MessageReport, Segment } from '../types.js';
import { icon } from './icons.js';
import type { Texts } from './texts.js';
import { problemList, prose, providerName, type View } from './view.js';
import { figure } from './formats.js';

/** Replacements that the user refused, and what the rest would save. */
export interface Replacing {
  refused: ReadonlySet<string>;
  /** Segments of the text with the accepted replacements; `null`: not known. */
  segments: number | null;
  refuse(char: string, refused: boolean): void;
}

/** One kind of costly stretch: how often it stands there, and what to do. */
export interface CostlyKind {
  char: string;
  replacement: string | null;
  reason: string;
  codePoint: number;
  name: string;
  count: number;
  /** Index of the first, for its mark. */
  first: number;
}

const segmentsShown = 12;
const kindsShown = 24;

/** How a message goes out, in one sentence. */
export function messageHeadline(t: Texts, text: string, report: MessageReport): string {
  return text === '' ? t.noText : t.segments(report.segments.length);
}

/** The answer to a message. */
export function messageView(
  view: View,
  text: string,
  report: MessageReport,
  actions: TemplateResult,
  replacing: Replacing,
): TemplateResult {
  const { t } = view;
  return html`
    <h2 class="headline" part="headline">${messageHeadline(t, text, report)}</h2>
    <p class="sub">
      <span>${t.encodings[report.encoding]}</span>
      <span>${t.left(report.unitsLeft)}</span>
    </p>
    ${actions} ${messageCheck(view, text, report)}
    ${
      report.problems.some(({ code }) => code === 'sms/placeholder-left')
        ? html`<p class="row">
            <button type="button" class="quiet" @click=${() => view.openDraft({ text })}>
              ${t.draft.setLengths}
            </button>
          </p>`
        : nothing
    }
    ${view.later(1, () => [costly(view, text, report, replacing), lengths(t, report)])}
  `;
}

/** The limit, the problems and the segments of a message. */
export function messageCheck(view: View, text: string, report: MessageReport): TemplateResult {
  return html`
    ${limit(view, report)} ${problemList(view, report.problems, 'problem')}
    ${segmentsView(view.t, text, report)}
  `;
}

function limit(view: View, report: MessageReport): TemplateResult | typeof nothing {
  const { t } = view;
  const found = report.limit;
  if (!found) return nothing;
  const name = providerName(view, found.provider);
  const unit = t.limitUnits[found.unit] ?? found.unit;
  if (found.max === null || !found.documented) {
    return html`<p class="small">${t.limitUnknown(name)}</p>`;
  }
  return found.exceeded
    ? html`<p class="warning">
        ${icon('alert')}<span>${t.limitExceeded(name, found.max, unit)}</span>
      </p>`
    : html`<p class="small">${t.limitOf(name, found.max, unit)}</p>`;
}

function segmentsView(t: Texts, text: string, report: MessageReport): TemplateResult {
  const shown = report.segments.slice(0, segmentsShown);
  const rest = report.segments.length - shown.length;
  return html`<ol class="segments" part="segments">
      ${shown.map(
        (segment, i) =>
          html`<li part="segment">
            <p class="count">
              <span>${t.segment(i + 1)}</span>
              <span>${t.units[report.encoding](segment.units, report.unitsPerSegment)}</span>
            </p>
            ${bar(segment.units / report.unitsPerSegment)}
            <p class="body">${drawSegment(text, segment, report.costly)}</p>
          </li>`,
      )}
    </ol>
    ${rest > 0 ? html`<p class="small">${t.costlyMore(rest)}</p>` : nothing}`;
}

/** A bar of a share of the whole width. */
export function bar(share: number): TemplateResult {
  return html`<svg
    class="bar"
    viewBox="0 0 100 4"
    preserveAspectRatio="none"
    aria-hidden="true"
    focusable="false"
  >
    ${svg`<rect class="rail" width="100" height="4"></rect><rect class="fill" width=${Math.max(0, Math.min(1, share)) * 100} height="4"></rect>`}
  </svg>`;
}

function drawSegment(
  text: string,
  segment: Segment,
  costlyOnes: readonly CostlyCharacter[],
): unknown[] {
  const drawn: unknown[] = [];
  let from = segment.start;
  // Sorted by place, so the first that ends behind the segment's start is
  // found by halving.
  let low = 0;
  let high = costlyOnes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((costlyOnes[middle]?.span.end ?? 0) <= segment.start) low = middle + 1;
    else high = middle;
  }
  for (let i = low; i < costlyOnes.length; i++) {
    const span = costlyOnes[i]?.span;
    if (!span || span.start >= segment.end) break;
    const start = Math.max(span.start, from);
    const end = Math.min(span.end, segment.end);
    if (start > from) drawn.push(text.slice(from, start));
    drawn.push(html`<mark>${text.slice(start, end)}</mark>`);
    from = end;
  }
  if (from < segment.end) drawn.push(text.slice(from, segment.end));
  return drawn;
}

/** So many are joined to what a reader sees as one. */
const mostJoined = 5000;

/**
 * What is read as one character, such as an emoji with its colour, stands in
 * the place of the first of its parts; `null` in that of the others. A part
 * that can be replaced by itself stays alone.
 */
function graphemes(text: string, costly: readonly CostlyCharacter[]): (CostlyCharacter | null)[] {
  const [first, last] = [costly[0], costly.at(-1)];
  if (!first || !last || costly.length > mostJoined) return [...costly];
  const start = first.span.start;
  const clusters = new Intl.Segmenter().segment(text.slice(start, last.span.end + 64));
  let end = 0;
  return costly.map((c) => {
    if (c.span.start < end) return null;
    const cluster = clusters.containing(c.span.start - start);
    if (!cluster || c.replacement || cluster.segment.length <= c.char.length) return c;
    end = start + cluster.index + cluster.segment.length;
    return { ...c, char: cluster.segment, replacement: null };
  });
}

/** Gathers equal costly stretches, in the order of their first places. */
export function costlyKinds(text: string, report: MessageReport): CostlyKind[] {
  const kinds = new Map<string, CostlyKind>();
  graphemes(text, report.costly).forEach((c, index) => {
    if (!c) return;
    const kind = kinds.get(c.char);
    if (kind) {
      kind.count++;
      return;
    }
    const { char, replacement, reason, codePoint, name } = c;
    kinds.set(char, {
      char,
      replacement,
      reason,
      codePoint,
      name,
      count: 1,
      first: index,
    });
  });
  return [...kinds.values()];
}

/** The stretches whose replacement loses something: not offered unasked. */
export function lossyOnes(report: MessageReport): ReadonlySet<string> {
  return new Set(report.costly.filter((c) => c.lossy).map((c) => c.char));
}

/** The text with all replacements made but the refused ones. */
export function replaced(
  text: string,
  report: MessageReport,
  refused: ReadonlySet<string>,
): string {
  let result = '';
  let from = 0;
  for (const { span, char, replacement } of report.costly) {
    if (replacement === null || refused.has(char)) continue;
    result += text.slice(from, span.start) + replacement;
    from = span.end;
  }
  return result + text.slice(from);
}

function costly(
  view: View,
  text: string,
  report: MessageReport,
  replacing: Replacing,
): TemplateResult | typeof nothing {
  const { t } = view;
  const kinds = costlyKinds(text, report);
  if (kinds.length === 0) return nothing;
  const shown = kinds.slice(0, kindsShown);
  const replaceable = kinds.some((k) => k.replacement !== null && !replacing.refused.has(k.char));
  const now = report.segments.length;
  const then = replacing.segments;
  const isCheaper = then !== null && then < now;
  const cheaper = replaceable ? replaced(text, report, replacing.refused) : text;
  return html`<section class="block">
    <h3>${t.costly}</h3>
    <ul class="costly" part="costly">
      ${shown.map((kind) => costlyRow(view, kind, replacing))}
    </ul>
    ${
      kinds.length > shown.length
        ? html`<p class="small">${t.costlyMore(kinds.length - shown.length)}</p>`
        : nothing
    }
    ${
      replaceable
        ? html`<p class="saving">
              ${then === null ? nothing : isCheaper ? t.cheaper(now, then) : t.notCheaper}
              ${report.gsm7 && report.gsm7.segments < (then ?? now) ? t.allCheaper(report.gsm7.segments) : nothing}
            </p>
            ${
              isCheaper
                ? html`<p class="row">
                    <button
                      type="button"
                      class="main"
                      @click=${() => view.replace(cheaper, 'message')}
                    >
                      ${icon('check')}<span>${t.apply}</span>
                    </button>
                    ${copyButtonFor(view, cheaper)}
                  </p>`
                : nothing
            }`
        : nothing
    }
  </section>`;
}

// The name of the button would else hold the whole message.
function copyButtonFor(view: View, text: string): TemplateResult {
  const done = view.copied?.key === 'cheaper' && view.copied.ok;
  return html`<button type="button" class="quiet" @click=${() => view.copy(text, 'cheaper')}>
    ${icon(done ? 'check' : 'copy')}<span>${done ? view.t.copied : view.t.copy}</span>
  </button>`;
}

function costlyRow(view: View, kind: CostlyKind, replacing: Replacing): TemplateResult {
  const { t } = view;
  const points = Array.from(kind.char, (char) => char.codePointAt(0) ?? 0);
  // A letter and its mark are named by the mark.
  const named = points.length > 1 && kind.replacement === null ? points : [kind.codePoint];
  const code = named
    .map((point) => `U+${point.toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ');
  const to = kind.replacement;
  const sign = html`<span class="sign"
    ><mark>${kind.char}</mark>${
      kind.count > 1 ? html`<span class="times">${t.times(kind.count)}</span>` : nothing
    }</span
  >`;
  const why = html`<span class="why">${prose(kind.reason)} <code>${code}</code></span>`;
  if (to === null) {
    return html`<li>${sign}<span class="to none">${t.noReplacement}</span>${why}</li>`;
  }
  const shownTo = to === '' ? t.nothingText : to;
  return html`<li>
    <label>
      <input
        type="checkbox"
        .checked=${!replacing.refused.has(kind.char)}
        aria-label=${t.replaceWith(`${kind.char} (${code})`, shownTo)}
        @change=${(event: Event) =>
          replacing.refuse(kind.char, !(event.target as HTMLInputElement).checked)}
      />
      ${sign}<span class="to" aria-hidden="true">→ <ins>${shownTo}</ins></span>
    </label>
    ${why}
  </li>`;
}

function lengths(t: Texts, report: MessageReport): TemplateResult {
  const names = ['graphemes', 'codePoints', 'codeUnits', 'octets'] as const;
  return html`<section class="block">
    <h3>${t.lengths}</h3>
    <dl class="facts numbers">
      ${names.map(
        (name) =>
          html`<dt>${t.counts[name]}</dt>
            <dd>${figure(report.counts[name], t.lang)}</dd>`,
      )}
    </dl>
  </section>`;
}
