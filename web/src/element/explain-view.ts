// The answer to an error: what happened, who must act, whether to retry, what
// to do; then the evidence.

import { html, nothing, type TemplateResult } from 'lit';
import type {
  CatalogEntry,
  ErrorExplanation,
  ErrorReport,
  Fact,
  Party,
  Retry,
} from '../types.js';
import { icon, type IconName } from './icons.js';
import { messageCheck } from './message-view.js';
import { numberCheck } from './number-view.js';
import type { Texts } from './texts.js';
import {
  apiName,
  copyButton,
  linked,
  problemList,
  prose,
  providerName,
  type View,
} from './view.js';

/** What the tool says before the first error, or instead of one. */
export function errorHeadline(t: Texts, report: ErrorReport): string {
  const { errors } = report;
  const [first] = errors;
  if (!first) return isSuccess(report) ? t.success : t.nothing;
  if (errors.length === 1) return first.title;
  const parts = partCount(report);
  return parts > errors.length
    ? t.partly(errors.length, parts)
    : t.several(errors.length);
}

// An answer of several parts says how many there are.
function partCount(report: ErrorReport): number {
  const fact = report.facts.find((f) => f.name === 'parts');
  return fact ? Number(fact.value) || 0 : 0;
}

function isSuccess(report: ErrorReport): boolean {
  return report.problems.some((p) => (p.code as string) === 'explain/success');
}

/** The answer to an error. */
export function explainView(
  view: View,
  report: ErrorReport,
  similar: readonly CatalogEntry[],
): TemplateResult {
  const { t } = view;
  const { errors } = report;
  const [first] = errors;
  return html`
    ${providerLine(view, report)}
    <h2 class="headline" part="headline">
      ${errors.length === 1 && first
        ? linked(view, 'error-0', hasSpan(first), prose(errorHeadline(t, report)))
        : prose(errorHeadline(t, report))}
    </h2>
    ${errors.length === 0 ? nothingFound(view, report) : nothing}
    ${errors.length === 1 && first ? explanation(view, first) : nothing}
    ${errors.length > 1 ? several(view, errors) : nothing}
    ${similar.length > 0 ? perhaps(view, similar) : nothing}
    ${report.problems.length > 0
      ? html`<section class="block">
          <h3>${t.problemsTitle}</h3>
          ${problemList(view, report.problems, 'problem')}
        </section>`
      : nothing}
    ${details(view, report)}
  `;
}

function hasSpan(error: ErrorExplanation): boolean {
  return error.span !== undefined && error.span.end > error.span.start;
}

// ------------------------------------------------------- which provider

function providerLine(view: View, report: ErrorReport): TemplateResult {
  const { t } = view;
  const { provider, alternatives, errors } = report;
  const api = apiName(view, provider.id, errors[0]?.api ?? null);
  return html`<div class="provider" part="provider">
      <p class="who">
        <strong>${provider.id ? provider.name : t.noProvider}</strong>
        ${api ? html`<span class="api">${api}</span>` : nothing}
      </p>
      <button
        type="button"
        class="why"
        aria-expanded=${view.isOpen('why') ? 'true' : 'false'}
        aria-controls="why"
        @click=${() => view.toggle('why')}
      >
        <span>${provider.id ? t.confidence[provider.confidence] : t.why}</span>
        ${icon('chevron')}
      </button>
    </div>
    <div class="panel" id="why" ?hidden=${!view.isOpen('why')}>
      ${provider.evidence.length > 0
        ? html`<ul>
            ${provider.evidence.map((e) => html`<li>${prose(e)}</li>`)}
          </ul>`
        : nothing}
      <p class="label">${t.overrule}</p>
      <p class="row">
        ${view.providers
          .filter((p) => p.id !== provider.id)
          .map(
            (p) =>
              html`<button
                type="button"
                class="quiet"
                @click=${() => view.setProvider(p.id)}
              >
                ${p.name}
              </button>`,
          )}
      </p>
    </div>
    ${alternatives.map(
      (other) =>
        html`<p class="alternative">
          <span
            >${t.alsoCouldBe(providerName(view, other.id), '')}
            ${prose(other.why)}</span
          >
          <button
            type="button"
            class="quiet"
            @click=${() => view.setProvider(other.id)}
          >
            ${t.readAs(providerName(view, other.id))}
          </button>
        </p>`,
    )}`;
}

// ------------------------------------------------------------ one error

const partyIcons: Record<Party, IconName> = {
  developer: 'code',
  account: 'wallet',
  recipient: 'person',
  carrier: 'network',
  provider: 'server',
  unknown: 'info',
};

const retryIcons: Record<Retry['kind'], IconName> = {
  no: 'no',
  'after-fix': 'no',
  wait: 'clock',
  backoff: 'repeat',
};

/** When to retry, in words. */
export function retryText(t: Texts, retry: Retry): string {
  if (retry.kind === 'wait' && retry.afterSeconds !== null) {
    return t.retryIn(duration(t.lang, retry.afterSeconds));
  }
  const schedule = retry.scheduleSeconds ?? [];
  if (retry.kind === 'backoff' && schedule.length > 0) {
    return t.schedule(schedule.slice(0, 4).join(', '));
  }
  return t.retry[retry.kind];
}

function duration(lang: string, seconds: number): string {
  const [value, unit] =
    seconds >= 7200 && seconds % 3600 === 0
      ? [seconds / 3600, 'hour']
      : seconds >= 120 && seconds % 60 === 0
        ? [seconds / 60, 'minute']
        : [seconds, 'second'];
  return value.toLocaleString(lang, {
    style: 'unit',
    unit,
    unitDisplay: unit === 'second' ? 'short' : 'long',
  });
}

function explanation(view: View, error: ErrorExplanation): TemplateResult {
  const { t } = view;
  return html`
    ${error.known
      ? nothing
      : html`<p class="inferred">
          <strong>${t.inferred}.</strong> ${t.inferredWhy}
        </p>`}
    <p class="meaning" part="meaning">${prose(error.meaning)}</p>
    <ul class="verdict" part="verdict">
      <li>${icon(partyIcons[error.party])}<span>${t.party[error.party]}</span></li>
      <li>
        ${icon(retryIcons[error.retry.kind])}<span
          >${retryText(t, error.retry)}</span
        >
      </li>
    </ul>
    ${error.fix.length > 0
      ? html`<section class="block">
          <h3>${t.whatToDo}</h3>
          <ol class="steps" part="steps">
            ${error.fix.map((step) => html`<li><span>${prose(step)}</span></li>`)}
          </ol>
        </section>`
      : nothing}
    ${error.note
      ? html`<p class="warning">
          ${icon('info')}<span><strong>${t.note}.</strong> ${prose(error.note)}</span>
        </p>`
      : nothing}
    ${error.number
      ? html`<section class="block">
          <h3>${t.numberInIt}</h3>
          ${numberCheck(view, error.number, false)}
        </section>`
      : nothing}
    ${error.message && error.value !== null
      ? html`<section class="block">
          <h3>${t.textInIt}</h3>
          ${messageCheck(view, error.value, error.message)}
        </section>`
      : nothing}
    ${error.causes.length > 0
      ? html`<section class="block">
          <h3>${t.causes}</h3>
          <ul class="causes">
            ${error.causes.map((cause) => html`<li>${prose(cause)}</li>`)}
          </ul>
        </section>`
      : nothing}
    ${error.customer
      ? html`<section class="block customer">
          <h3>${t.customer}</h3>
          <div class="copyable">
            <blockquote>${error.customer}</blockquote>
            ${copyButton(view, error.customer)}
          </div>
        </section>`
      : nothing}
    ${error.incomplete ? html`<p class="small">${t.incomplete}</p>` : nothing}
  `;
}

// -------------------------------------------------------- several errors

function several(
  view: View,
  errors: readonly ErrorExplanation[],
): TemplateResult {
  return html`<div class="several">
    ${errors.map(
      (error, i) =>
        html`<details ?open=${i === 0} name="error">
          <summary
            @pointerenter=${() => view.point(`error-${i}`)}
            @pointerleave=${() => view.point(null)}
            @focus=${() => view.point(`error-${i}`)}
            @blur=${() => view.point(null)}
          >
            ${icon('chevron')}
            <span class="title">${prose(error.title)}</span>
            ${error.code ? html`<code>${error.code}</code>` : nothing}
          </summary>
          <div class="body">
            ${explanation(view, error)}
            <dl class="facts">${own(view, error, i)}</dl>
          </div>
        </details>`,
    )}
  </div>`;
}

// ----------------------------------------------------------- the evidence

function own(
  view: View,
  error: ErrorExplanation,
  index: number,
): (TemplateResult | typeof nothing)[] {
  const { t } = view;
  return [
    item(t.code, error.code, (value) =>
      linked(view, `error-${index}`, hasSpan(error), html`<code>${value}</code>`),
    ),
    item('HTTP', error.httpStatus === null ? null : String(error.httpStatus)),
    item(t.param, error.param),
    item(t.value, error.value),
  ];
}

function item(
  label: string,
  value: string | null,
  draw: (value: string) => unknown = (v) => html`<code>${v}</code>`,
): TemplateResult | typeof nothing {
  if (value === null || value === '') return nothing;
  return html`<dt>${label}</dt>
    <dd>${draw(value)}</dd>`;
}

function details(
  view: View,
  report: ErrorReport,
): TemplateResult | typeof nothing {
  const { t } = view;
  const [first] = report.errors;
  const single = report.errors.length === 1 && first ? first : null;
  const facts = report.facts.filter(
    (fact) => !(single && repeats(fact, single)),
  );
  if (!single && facts.length === 0) return nothing;
  return html`<section class="block" part="details">
    <h3>${t.details}</h3>
    <dl class="facts">
      ${single ? own(view, single, 0) : nothing}
      ${facts.map(
        (fact) =>
          html`<dt>${fact.label}</dt>
            <dd class=${isId(fact) ? 'copyable' : ''}>
              ${linked(
                view,
                `fact-${report.facts.indexOf(fact)}`,
                fact.span !== undefined,
                html`<code>${fact.value}</code>`,
              )}
              ${isId(fact) ? copyButton(view, fact.value) : nothing}
            </dd>`,
      )}
    </dl>
  </section>`;
}

// The rows about the error itself are drawn from the error.
function repeats(fact: Fact, error: ErrorExplanation): boolean {
  return (
    (fact.name === 'code' && fact.value === error.code) ||
    (fact.name === 'param' && fact.value === error.param) ||
    (fact.name === 'value' && fact.value === error.value) ||
    (fact.name === 'httpStatus' && fact.value === String(error.httpStatus))
  );
}

function isId(fact: Fact): boolean {
  return /Id$/.test(fact.name) || /-id$/.test(fact.name);
}

// ------------------------------------------------- nothing, or not known

function nothingFound(view: View, report: ErrorReport): TemplateResult {
  const { t } = view;
  return html`
    ${isSuccess(report) ? nothing : html`<p class="meaning">${t.nothingWhy}</p>`}
    <p class="row">
      <button type="button" class="quiet" @click=${() => view.choose('number')}>
        ${t.asNumber}
      </button>
      <button type="button" class="quiet" @click=${() => view.choose('message')}>
        ${t.asMessage}
      </button>
    </p>
  `;
}

function perhaps(
  view: View,
  similar: readonly CatalogEntry[],
): TemplateResult {
  return html`<section class="block">
    <h3>${view.t.lookupTitle}</h3>
    <ul class="similar">
      ${similar.map(
        (entry) =>
          html`<li>
            <code>${entry.code}</code>
            <span>${prose(entry.title)}</span>
            <span class="small"
              >${entry.providerName} · ${entry.apiName}</span
            >
          </li>`,
      )}
    </ul>
  </section>`;
}
