// The evidence of an error: its code and place, and the facts beside it.

import { html, nothing, type TemplateResult } from 'lit';
import type { ErrorExplanation, ErrorReport, Fact } from '../types.js';
import { hasSpan } from './error-words.js';
import { copyButton, linked, type View } from './view.js';

/** The rows about an error itself, each linked with its place in the paste. */
export function ownFacts(
  view: View,
  report: ErrorReport,
  error: ErrorExplanation,
): (TemplateResult | typeof nothing)[] {
  const { t } = view;
  const index = report.errors.indexOf(error);
  const status = error.httpStatus === null ? null : String(error.httpStatus);
  const found = (name: string, value: string | null): string => {
    const at = report.facts.findIndex((f) => f.name === name && f.value === value && f.span);
    return at < 0 ? '' : `fact-${at}`;
  };
  return [
    item(view, t.code, error.code, hasSpan(error) ? `error-${index}` : ''),
    error.known && error.provider && error.api && error.code
      ? html`<dd>
          <button
            type="button"
            class="linked"
            @click=${() => view.openCode(`${error.provider}/${error.api}/${error.code}`)}
          >
            ${t.codes.open}
          </button>
        </dd>`
      : nothing,
    item(view, 'HTTP', status, found('status', status)),
    item(view, t.param, error.param, found('param', error.param)),
    item(view, t.value, error.value, found('value', error.value)),
    error.said
      ? html`<dt>${t.said}</dt>
          <dd lang="en">${error.said}</dd>`
      : nothing,
  ];
}

function item(
  view: View,
  label: string,
  value: string | null,
  mark: string,
): TemplateResult | typeof nothing {
  if (value === null || value === '') return nothing;
  return html`<dt>${label}</dt>
    <dd>${linked(view, mark, mark !== '', html`<code>${value}</code>`)}</dd>`;
}

/** More facts than these are drawn where they are asked for. */
const drawnFirst = 12;

// Facts that stand in the rows about an error already.
const inRows: readonly string[] = ['code', 'param', 'value', 'status'];

/** The evidence: code, status, parameter, and the facts around them. */
export function details(
  view: View,
  report: ErrorReport,
  main: ErrorExplanation | null,
): TemplateResult | typeof nothing {
  const { t } = view;
  const said = new Set(report.errors.map((error) => error.said));
  // The line about the cause says it.
  const lasts = report.errors.some((error) => error.permanence !== null);
  const facts = report.facts.filter(
    (fact) =>
      !inRows.includes(fact.name) &&
      !said.has(fact.value) &&
      !(fact.name === 'permanence' && lasts),
  );
  if (!main && facts.length === 0) return nothing;
  const drawn = view.isOpen('facts') ? facts : facts.slice(0, drawnFirst);
  return html`<section class="block" part="details">
    <h3>${t.details}</h3>
    <dl class="facts">
      ${main ? ownFacts(view, report, main) : nothing}
      ${drawn.map((fact) => factRow(view, report, fact))}
    </dl>
    ${
      drawn.length < facts.length
        ? html`<p>
            <button type="button" class="quiet" @click=${() => view.toggle('facts')}>
              ${t.codes.more(facts.length - drawn.length)}
            </button>
          </p>`
        : nothing
    }
  </section>`;
}

function factRow(view: View, report: ErrorReport, fact: Fact): TemplateResult {
  // What a ticket quotes can be copied.
  const isId = fact.name.endsWith('-id');
  return html`<dt>${fact.label}</dt>
    <dd class=${isId ? 'copyable' : ''}>
      ${linked(
        view,
        `fact-${report.facts.indexOf(fact)}`,
        fact.span !== undefined,
        html`<code>${fact.value}</code>`,
      )}
      ${isId ? copyButton(view, fact.value) : nothing}
    </dd>`;
}
