// The answer to a log: when its errors came, and which they are, the commonest
// first, each with examples that open.

import { html, nothing, type TemplateResult } from 'lit';
import type { LogGroup, LogReport } from '../types.js';
import { writeRow } from './csv.js';
import { icon } from './icons.js';
import { stampOf } from './log-time.js';
import type { LogState, Shown } from './log-state.js';
import { bar } from './message-view.js';
import type { Texts } from './texts.js';
import { timelineView } from './timeline-view.js';
import { plain, problemList, prose, type View } from './view.js';
import { figure } from './formats.js';

const groupsShown = 50;

/** What a log holds, in one sentence. */
export function logHeadline(t: Texts, report: LogReport): string {
  return report.errors === 0 ? t.log.none : t.log.title(report.errors, report.groups.length);
}

/** The answer to a log. */
export function logView(
  view: View,
  report: LogReport,
  state: LogState,
  actions: TemplateResult,
): TemplateResult {
  const { t } = view;
  state.show(report);
  if (report.errors === 0) {
    return html`
      <h2 class="headline" part="headline">${t.log.none}</h2>
      <p class="meaning">${t.log.noneWhy(report.lines)}</p>
      ${problemList(view, report.problems, null)}
    `;
  }
  const groups = state.groupsOf(report);
  const most = groups[0]?.count ?? 1;
  const drawn = groups.slice(0, groupsShown);
  const rest = groups.length - drawn.length;
  return html`
    <h2 class="headline" part="headline">${logHeadline(t, report)}</h2>
    <p class="sub"><span>${t.log.lines(report.lines)}</span>${spanOf(view, report)}</p>
    ${actions} ${problemList(view, report.problems, null)}
    ${view.later(1, () => [timelineView(view, report, state, groups), filters(view, report, state, groups)])}
    ${view.later(
      2,
      () =>
        html`<ol class="groups" part="groups">
            ${drawn.map((shown) => groupView(view, shown, most))}
          </ol>
          ${rest > 0 ? html`<p class="small">${t.costlyMore(rest)}</p>` : nothing}`,
    )}
  `;
}

// From the first time stamp to the last, where the log has any.
function spanOf({ t, lang }: View, report: LogReport): TemplateResult | typeof nothing {
  const stamps = report.groups.flatMap(({ first, last }) => (first && last ? [first, last] : []));
  // Stamps of one form sort by time.
  const [first, last] = [stamps.reduce(lesser, stamps[0] ?? ''), stamps.reduce(greater, '')];
  if (first === '') return nothing;
  return html`<span>${t.log.span(stampOf(first, lang), stampOf(last, lang))}</span>`;
}

function lesser(a: string, b: string): string {
  return b < a ? b : a;
}

function greater(a: string, b: string): string {
  return b > a ? b : a;
}

function filters(
  view: View,
  report: LogReport,
  state: LogState,
  groups: readonly Shown[],
): TemplateResult | typeof nothing {
  const { t } = view;
  if (report.groups.length < 2 && !state.isFiltered) return nothing;
  const providers = new Map(
    report.groups.map(({ provider, providerName }) => [provider ?? '', providerName ?? '']),
  );
  providers.delete('');
  const count = groups.reduce((sum, shown) => sum + shown.count, 0);
  return html`<div class="row controls">
    <label class="choice">
      <span>${t.log.search}</span>
      <input
        type="search"
        .value=${state.filter.query}
        @input=${(event: Event) => state.set({ query: (event.target as HTMLInputElement).value })}
      />
    </label>
    ${
      providers.size > 1
        ? html`<label class="choice">
            <span>${t.provider}</span>
            <select
              @change=${(event: Event) =>
                state.set({ provider: (event.target as HTMLSelectElement).value })}
            >
              <option value="" ?selected=${state.filter.provider === ''}>${t.all}</option>
              ${[...providers].map(
                ([id, name]) =>
                  html`<option value=${id} ?selected=${state.filter.provider === id}>
                    ${name}
                  </option>`,
              )}
            </select>
          </label>`
        : nothing
    }
    <p class="small shown" aria-live="polite">${state.isFiltered ? t.log.shown(count) : nothing}</p>
  </div>`;
}

function groupView(view: View, { group, count }: Shown, most: number): TemplateResult {
  const { t, lang } = view;
  const where = [group.providerName, group.apiName].filter((name) => name);
  return html`<li>
    <p class="count">
      <strong>${figure(count, lang)}</strong>
      <span class="title">${prose(group.title)}</span>
    </p>
    ${bar(count / most)}
    <p class="small">
      ${where.length > 0 ? html`<span>${where.join(' · ')}</span>` : nothing}
      ${group.code ? html`<code>${group.code}</code>` : nothing}
      ${group.httpStatus ? html`<span>HTTP ${group.httpStatus}</span>` : nothing}
      ${
        group.first && group.last
          ? html`<span>${t.log.span(stampOf(group.first, lang), stampOf(group.last, lang))}</span>`
          : nothing
      }
    </p>
    <p class="row">
      ${group.examples.map(
        ({ line, text }, i) =>
          html`<button
            type="button"
            class=${i === 0 ? 'quiet' : 'plain'}
            @click=${() => view.replace(text, 'explain')}
          >
            ${i === 0 ? t.log.explainLine(figure(line, lang)) : t.log.alsoLine(figure(line, lang))}
          </button>`,
      )}
    </p>
  </li>`;
}

// --------------------------------------------------------- taking it along

function ofGroup({ providerName, apiName, code, httpStatus }: LogGroup): string {
  return [providerName, apiName, code, httpStatus ? `HTTP ${httpStatus}` : '']
    .filter((part) => part)
    .join(' · ');
}

/** What is shown of a log to take along, in Markdown, masked as the samples are. */
export function logTicket(t: Texts, report: LogReport, groups: readonly Shown[]): string {
  const rows = groups.map(({ group, count }) => {
    const cells = [
      figure(count, t.lang),
      plain(group.title),
      ofGroup(group),
      group.first ?? '',
      group.last ?? '',
      group.examples[0] ? String(group.examples[0].line) : '',
    ];
    return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  });
  const [commonest] = groups;
  return [
    `## ${logHeadline(t, report)}`,
    '',
    t.log.lines(report.lines),
    '',
    `| ${t.log.heads.join(' | ')} |`,
    `|${' --- |'.repeat(t.log.heads.length)}`,
    ...rows,
    '',
    ...(commonest ? ['```', commonest.group.sample.replaceAll('```', "'''"), '```', ''] : []),
  ].join('\n');
}

/** Saves what is shown of a log as a table. */
export function saveLog(view: View, groups: readonly Shown[]): TemplateResult {
  return html`<button
    type="button"
    class="quiet"
    title=${view.t.log.save}
    @click=${() => view.save('errors.csv', 'text/csv;charset=utf-8', logTable(groups))}
  >
    ${icon('file')}<span>${view.t.log.save}</span>
  </button>`;
}

/** The groups as a table, a piece a row. */
function logTable(groups: readonly Shown[]): string[] {
  const heads = [
    'count',
    'provider',
    'api',
    'code',
    'http_status',
    'title',
    'first',
    'last',
    'line',
  ];
  return [
    '\ufeff',
    ...[
      heads,
      ...groups.map(({ group, count }) => [
        String(count),
        group.provider ?? '',
        group.api ?? '',
        group.code ?? '',
        String(group.httpStatus ?? ''),
        plain(group.title),
        group.first ?? '',
        group.last ?? '',
        String(group.examples[0]?.line ?? ''),
      ]),
    ].map((row) => `${writeRow(row, ',')}\n`),
  ];
}
