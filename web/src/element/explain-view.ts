// The answer to an error: what happened, who must act, whether to retry, what
// to do; then the evidence.

import { html, nothing, type TemplateResult } from 'lit';
import type { CatalogEntry, ErrorExplanation, ErrorReport, Fact, Party, Retry } from '../types.js';
import { icon, type IconName } from './icons.js';
import { messageCheck } from './message-view.js';
import { numberCheck } from './number-view.js';
import type { Texts } from './texts.js';
import { copyButton, linked, problemList, prose, type View } from './view.js';

/** The answer in one sentence. */
export function errorHeadline(t: Texts, report: ErrorReport): string {
  const { errors, headline, input, outcome } = report;
  if (headline !== null) return headline;
  const [first] = errors;
  if (!first) return outcome === 'request' ? t.request : t.nothing;
  if (mainOf(errors)) return first.title;
  return input.kind === 'code' && first.code !== null
    ? t.meanings(first.code, errors.length)
    : t.several(errors.length);
}

/**
 * The one error that an answer is about: the only one, or the one to which all
 * others belong as errors of single fields.
 */
function mainOf(errors: readonly ErrorExplanation[]): ErrorExplanation | null {
  const [first, ...others] = errors;
  return first && others.every((error) => error.field) ? first : null;
}

/** The answer to an error. */
export function explainView(
  view: View,
  report: ErrorReport,
  similar: readonly CatalogEntry[],
): TemplateResult {
  const { t } = view;
  const { errors } = report;
  const main = report.headline === null ? mainOf(errors) : null;
  const rest = main ? errors.slice(1) : errors;
  const headline = prose(errorHeadline(t, report));
  // What is said beside the error needs no saying again.
  const problems = report.problems.filter((p) => p.code !== 'explain/unknown-code' || !main?.note);
  return html`
    ${providerLine(view, report)}
    <h2 class="headline" part="headline">
      ${main ? linked(view, 'error-0', hasSpan(main), headline) : headline}
    </h2>
    ${errors.length === 0 ? nothingFound(view, report) : nothing}
    ${main ? explanation(view, main) : nothing}
    ${rest.length > 0 ? several(view, report, rest) : nothing}
    ${similar.length > 0 ? perhaps(view, similar) : nothing}
    ${
      problems.length > 0
        ? html`<section class="block">
            <h3>${t.problemsTitle}</h3>
            ${problemList(view, problems, 'problem', report.problems)}
          </section>`
        : nothing
    }
    ${details(view, report, main)}
  `;
}

function hasSpan(error: ErrorExplanation): boolean {
  return error.span !== undefined && error.span.end > error.span.start;
}

// ------------------------------------------------------- which provider

function providerLine(view: View, report: ErrorReport): TemplateResult {
  const { t } = view;
  const { provider, alternatives, errors } = report;
  const api = mainOf(errors)?.apiName ?? '';
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
      ${
        provider.evidence.length > 0
          ? html`<ul>
              ${provider.evidence.map((e) => html`<li>${prose(e)}</li>`)}
            </ul>`
          : nothing
      }
      <p class="label">${t.overrule}</p>
      <p class="row">
        ${view.providers
          .filter((p) => p.id !== provider.id)
          .map(
            (p) =>
              html`<button type="button" class="quiet" @click=${() => view.setProvider(p.id)}>
                ${p.name}
              </button>`,
          )}
      </p>
    </div>
    ${alternatives.map(
      (other) =>
        html`<p class="alternative">
          <span>${t.alsoCouldBe(other.name)} ${prose(other.why)}</span>
          <button type="button" class="quiet" @click=${() => view.setProvider(other.id)}>
            ${t.readAs(other.name)}
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
    unitDisplay: 'long',
  });
}

// The finding of the joined check is drawn with the check, not said twice.
function meaningOf(error: ErrorExplanation): string {
  const { finding, meaning } = error;
  const drawn = error.number !== undefined || error.message !== undefined;
  return drawn && finding && meaning.endsWith(finding)
    ? meaning.slice(0, -finding.length).trimEnd()
    : meaning;
}

function explanation(view: View, error: ErrorExplanation): TemplateResult {
  const { t } = view;
  const meaning = meaningOf(error);
  return html`
    ${
      error.known
        ? nothing
        : html`<p class="inferred">
            <strong>${t.inferred}.</strong> ${prose(error.note ?? t.inferredWhy)}
          </p>`
    }
    ${meaning ? html`<p class="meaning" part="meaning">${prose(meaning)}</p>` : nothing}
    <ul class="verdict" part="verdict">
      <li>${icon(partyIcons[error.party])}<span>${t.party[error.party]}</span></li>
      <li>${icon(retryIcons[error.retry.kind])}<span>${retryText(t, error.retry)}</span></li>
    </ul>
    ${
      error.fix.length > 0
        ? html`<section class="block">
            <h3>${t.whatToDo}</h3>
            <ol class="steps" part="steps">
              ${error.fix.map((step) => html`<li><span>${prose(step)}</span></li>`)}
            </ol>
          </section>`
        : nothing
    }
    ${
      error.note && error.known
        ? html`<p class="warning">
            ${icon('info')}<span><strong>${t.note}.</strong> ${prose(error.note)}</span>
          </p>`
        : nothing
    }
    ${
      error.number
        ? html`<section class="block">
            <h3>${t.numberInIt}</h3>
            ${numberCheck(view, error.number, false)}
          </section>`
        : nothing
    }
    ${
      error.message && error.value !== null
        ? html`<section class="block">
            <h3>${t.textInIt}</h3>
            ${messageCheck(view, error.value, error.message)}
          </section>`
        : nothing
    }
    ${
      error.causes.length > 0
        ? html`<section class="block">
            <h3>${t.causes}</h3>
            <ul class="causes">
              ${error.causes.map((cause) => html`<li>${prose(cause)}</li>`)}
            </ul>
          </section>`
        : nothing
    }
    ${
      error.customer
        ? html`<section class="block customer">
            <h3>${t.customer}</h3>
            <div class="copyable">
              <blockquote>${error.customer}</blockquote>
              ${copyButton(view, error.customer)}
            </div>
          </section>`
        : nothing
    }
    ${error.incomplete ? html`<p class="small">${t.incomplete}</p>` : nothing}
  `;
}

// -------------------------------------------------------- several errors

function several(
  view: View,
  report: ErrorReport,
  errors: readonly ErrorExplanation[],
): TemplateResult {
  // Beside a main error, whose answer is open already, all stay closed.
  const opened = errors.length === report.errors.length ? 0 : -1;
  return html`<div class="several">
    ${errors.map((error, i) => {
      const index = report.errors.indexOf(error);
      const id = `error-${index}`;
      const name = error.field ? error.param : error.code;
      return html`<details ?open=${i === opened}>
        <summary
          @pointerenter=${() => view.point(id)}
          @pointerleave=${() => view.point(null)}
          @focus=${() => view.point(id)}
          @blur=${() => view.point(null)}
        >
          ${icon('chevron')}
          <span class="title"
            >${prose(error.title)}${
              report.input.kind === 'code'
                ? html`<span class="small from"
                    >${[error.providerName, error.apiName].filter((part) => part).join(' · ')}</span
                  >`
                : nothing
            }</span
          >
          ${name ? html`<code>${name}</code>` : nothing}
        </summary>
        <div class="body">
          ${explanation(view, error)}
          <dl class="facts">${own(view, report, error)}</dl>
        </div>
      </details>`;
    })}
  </div>`;
}

// ----------------------------------------------------------- the evidence

// The rows about the error itself, each linked with its place in the paste.
function own(
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
      ? html`<dt></dt>
          <dd>
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
          <dd>${error.said}</dd>`
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

// Facts that stand in the rows about an error already.
const ownFacts: readonly string[] = ['code', 'param', 'value', 'status'];

function details(
  view: View,
  report: ErrorReport,
  main: ErrorExplanation | null,
): TemplateResult | typeof nothing {
  const { t } = view;
  const said = new Set(report.errors.map((error) => error.said));
  const facts = report.facts.filter(
    (fact) => !ownFacts.includes(fact.name) && !said.has(fact.value),
  );
  if (!main && facts.length === 0) return nothing;
  return html`<section class="block" part="details">
    <h3>${t.details}</h3>
    <dl class="facts">
      ${main ? own(view, report, main) : nothing}
      ${facts.map((fact) => factRow(view, report, fact))}
    </dl>
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

// ------------------------------------------------- nothing, or not known

function nothingFound(view: View, report: ErrorReport): TemplateResult {
  const { t } = view;
  return html`
    ${report.outcome === 'unknown' ? html`<p class="meaning">${t.nothingWhy}</p>` : nothing}
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

function perhaps(view: View, similar: readonly CatalogEntry[]): TemplateResult {
  return html`<section class="block">
    <h3>${view.t.lookupTitle}</h3>
    <ul class="similar">
      ${similar.map(
        (entry) =>
          html`<li>
            <button
              type="button"
              class="linked"
              title=${view.t.codes.open}
              @click=${() => view.openCode(`${entry.provider}/${entry.api}/${entry.code}`)}
            >
              <code>${entry.code}</code>
            </button>
            <span>${prose(entry.title)}</span>
            <span class="small">${entry.providerName} · ${entry.apiName}</span>
          </li>`,
      )}
    </ul>
  </section>`;
}
