// The errors of a log over time: bars, stacked by the commonest groups, to
// choose a stretch from; and the same as a table.

import { html, nothing, svg, type TemplateResult } from 'lit';
import type { LogReport } from '../types.js';
import { momentOf, stepOf } from './log-time.js';
import type { LogState, Shown } from './log-state.js';
import { plain, type View } from './view.js';
import { figure } from './formats.js';

/** So many groups have a colour of their own; the others share one. */
const toldApart = 4;

const height = 100;

/** The timeline of what is shown; nothing where the log has no times. */
export function timelineView(
  view: View,
  report: LogReport,
  state: LogState,
  shown: readonly Shown[],
): TemplateResult | typeof nothing {
  const { t, lang } = view;
  const { timeline } = report;
  const steps = Math.max(0, ...report.groups.map(({ times }) => times.length));
  if (!timeline || steps < 2) return nothing;
  const { from, to } = state.filter;
  const series = seriesOf(t.log.others, shown, steps);
  const totals = Array.from({ length: steps }, (_, step) => sumAt(series, step));
  const most = Math.max(1, ...totals);
  const moments = Array.from({ length: steps + 1 }, (_, step) =>
    momentOf(timeline.start + step * timeline.step, timeline.step, lang),
  );
  const moment = (step: number): string => moments[step] ?? '';
  const isOut = (step: number): boolean =>
    (from !== null && step < from) || (to !== null && step > to);
  const width = 100 / steps;
  // One path for all bars of a group: an element for each would hold up the page.
  const bars = (all: readonly Series[], i: number, isIn: (step: number) => boolean): string =>
    totals
      .map((_, step) => {
        const below = sumAt(all.slice(0, i), step);
        const count = all[i]?.counts[step] ?? 0;
        if (count === 0 || !isIn(step)) return '';
        const y = (1 - (below + count) / most) * height;
        return `M${step * width} ${y}h${width * 0.86}v${(count / most) * height}h${-width * 0.86}z`;
      })
      .join('');
  let start: number | null = null;
  const stepAt = (event: PointerEvent): number => {
    const { left, width: all } = (event.currentTarget as Element).getBoundingClientRect();
    return Math.max(0, Math.min(steps - 1, Math.floor(((event.clientX - left) / all) * steps)));
  };
  return html`<figure class="timeline" part="timeline">
    <figcaption class="small">
      ${t.log.timeline(stepOf(timeline.step, lang))}
      <span class="most">${t.log.most(most)}</span>
    </figcaption>
    <svg
      viewBox="0 0 100 ${height}"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
      @pointerdown=${(event: PointerEvent) => {
        start = stepAt(event);
        (event.currentTarget as Element).setPointerCapture(event.pointerId);
      }}
      @pointerup=${(event: PointerEvent) => {
        if (start === null) return;
        const end = stepAt(event);
        state.set({ from: Math.min(start, end), to: Math.max(start, end) });
        start = null;
      }}
    >
      <rect class="ground" width="100" height=${height}></rect>
      ${[false, true].map((out) =>
        series.map(
          (_, i) =>
            svg`<path class="g${i} ${out ? 'out' : ''}" d=${bars(series, i, (step) => isOut(step) === out)}></path>`,
        ),
      )}
    </svg>
    <p class="axis small"><span>${moment(0)}</span><span>${moment(steps)}</span></p>
    ${
      series.length > 1
        ? html`<ul class="legend small" aria-hidden="true">
            ${series.map(({ name }, i) => html`<li><span class="swatch g${i}"></span>${name}</li>`)}
          </ul>`
        : nothing
    }
    <div class="row controls">
      ${bound(view, t.log.from, from, steps, moment, (step) => state.set({ from: step }))}
      ${bound(
        view,
        t.log.to,
        to,
        steps,
        (step) => moment(step + 1),
        (step) => state.set({ to: step }),
      )}
      ${
        from !== null || to !== null
          ? html`<button
              type="button"
              class="plain"
              @click=${() => state.set({ from: null, to: null })}
            >
              ${t.log.whole}
            </button>`
          : nothing
      }
    </div>
    <details
      ?open=${view.isOpen('timeline')}
      @toggle=${(event: Event) => {
        if ((event.target as HTMLDetailsElement).open !== view.isOpen('timeline'))
          view.toggle('timeline');
      }}
    >
      <summary>${t.log.table}</summary>
      ${view.isOpen('timeline') ? table(view, series, totals, moment) : nothing}
    </details>
  </figure>`;
}

function table(
  { t, lang }: View,
  series: readonly Series[],
  totals: readonly number[],
  moment: (step: number) => string,
): TemplateResult {
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${t.log.table}>
    <table>
      <thead>
        <tr>
          <th scope="col">${t.log.time}</th>
          ${series.map(({ name }) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${totals.map((total, step) =>
          total === 0
            ? nothing
            : html`<tr>
                <th scope="row">${moment(step)}</th>
                ${series.map(({ counts }) => html`<td>${figure(counts[step] ?? 0, lang)}</td>`)}
              </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

interface Series {
  name: string;
  counts: readonly number[];
}

function seriesOf(others: string, shown: readonly Shown[], steps: number): Series[] {
  const timed = shown.filter(({ group }) => group.times.length > 0);
  const series = timed.slice(0, toldApart).map(({ group }): Series => ({
    name: group.code ?? plain(group.title),
    counts: group.times,
  }));
  const rest = timed.slice(toldApart);
  if (rest.length === 0) return series;
  const counts = Array.from({ length: steps }, (_, step) =>
    rest.reduce((sum, { group }) => sum + (group.times[step] ?? 0), 0),
  );
  return [...series, { name: others, counts }];
}

function sumAt(series: readonly Series[], step: number): number {
  return series.reduce((sum, { counts }) => sum + (counts[step] ?? 0), 0);
}

function bound(
  view: View,
  label: string,
  value: number | null,
  steps: number,
  name: (step: number) => string,
  set: (step: number | null) => void,
): TemplateResult {
  return html`<label class="choice">
    <span>${label}</span>
    <select
      @change=${(event: Event) => {
        const chosen = (event.target as HTMLSelectElement).value;
        set(chosen === '' ? null : Number(chosen));
      }}
    >
      <option value="" ?selected=${value === null}>${view.t.all}</option>
      ${Array.from(
        { length: steps },
        (_, step) => html`<option value=${step} ?selected=${value === step}>${name(step)}</option>`,
      )}
    </select>
  </label>`;
}
