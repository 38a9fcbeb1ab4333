// The answer to a log: its errors in groups, the commonest first.

import { html, nothing, type TemplateResult } from 'lit';
import type { LogGroup, LogReport } from '../types.js';
import { bar } from './message-view.js';
import type { Texts } from './texts.js';
import { apiName, problemList, prose, providerName, type View } from './view.js';

const groupsShown = 50;

/** What a log holds, in one sentence. */
export function logHeadline(t: Texts, report: LogReport): string {
  return report.errors === 0 ? t.logNone : t.logTitle(report.errors, report.groups.length);
}

/** The answer to a log. */
export function logView(view: View, report: LogReport): TemplateResult {
  const { t } = view;
  const most = report.groups[0]?.count ?? 1;
  const shown = report.groups.slice(0, groupsShown);
  const rest = report.groups.length - shown.length;
  return html`
    <h2 class="headline" part="headline">${logHeadline(t, report)}</h2>
    <p class="sub"><span>${t.logLines(report.lines)}</span></p>
    ${problemList(view, report.problems, null)}
    <ol class="groups" part="groups">
      ${shown.map((group) => groupView(view, group, most))}
    </ol>
    ${rest > 0 ? html`<p class="small">${t.costlyMore(rest)}</p>` : nothing}
  `;
}

function groupView(view: View, group: LogGroup, most: number): TemplateResult {
  const { t } = view;
  const where = [
    providerName(view, group.provider),
    apiName(view, group.provider, group.api),
  ].filter((name) => name !== '');
  return html`<li>
    <p class="count">
      <strong>${group.count.toLocaleString(t.lang)}</strong>
      <span class="title">${prose(group.title)}</span>
    </p>
    ${bar(group.count / most)}
    <p class="small">
      ${where.length > 0 ? html`<span>${where.join(' · ')}</span>` : nothing}
      ${group.code ? html`<code>${group.code}</code>` : nothing}
      ${group.httpStatus ? html`<span>HTTP ${group.httpStatus}</span>` : nothing}
      ${
        group.first && group.last
          ? html`<span>${t.logSpan(group.first, group.last)}</span>`
          : nothing
      }
    </p>
    <button type="button" class="quiet" @click=${() => view.replace(group.sample, 'explain')}>
      ${t.explainThis}
    </button>
  </li>`;
}
