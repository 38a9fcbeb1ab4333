// What one error means: who must act, whether to retry, what to do; and several
// of them in a list that opens.

import { html, nothing, type TemplateResult } from 'lit';
import type { CatalogEntry, ErrorExplanation, ErrorReport, Party, Retry } from '../types.js';
import { causeLine } from './cause-view.js';
import { areMeanings, retryText, whoActs } from './error-words.js';
import { ownFacts } from './evidence-view.js';
import { icon, type IconName } from './icons.js';
import { messageCheck } from './message-view.js';
import { numberCheck } from './number-view.js';
import { placeAndExample } from './place-view.js';
import { copyButton, prose, type View } from './view.js';

/** How many errors are drawn at first, and how many more each time they are asked for. */
const drawnFirst = 12;
const drawnMore = 50;

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

// The finding of the joined check is drawn with the check, not said twice.
function meaningOf(error: ErrorExplanation): string {
  const { finding, meaning } = error;
  const drawn = error.number !== undefined || error.message !== undefined;
  return drawn && finding && meaning.endsWith(finding)
    ? meaning.slice(0, -finding.length).trimEnd()
    : meaning;
}

/** What an error of a paste, or a code, means and what to do about it; `actions` follow the verdict. */
export function explanation(
  view: View,
  error: ErrorExplanation | CatalogEntry,
  actions: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  const { t } = view;
  const found = 'known' in error ? error : null;
  const meaning = found ? meaningOf(found) : error.meaning;
  return html`
    ${
      found?.known === false
        ? html`<p class="inferred">
            <strong>${t.inferred}.</strong> ${prose(error.note ?? t.inferredWhy)}
          </p>`
        : nothing
    }
    ${meaning ? html`<p class="meaning" part="meaning">${prose(meaning)}</p>` : nothing}
    <ul class="verdict" part="verdict">
      <li>${icon(partyIcons[error.party])}<span>${whoActs(t, error)}</span></li>
      <li>${icon(retryIcons[error.retry.kind])}<span>${retryText(t, error.retry)}</span></li>
    </ul>
    ${actions}
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
    ${view.later(1, () => rest(view, error))}
  `;
}

// What comes after the steps.
function rest(view: View, error: ErrorExplanation | CatalogEntry): TemplateResult {
  const { t } = view;
  const found = 'known' in error ? error : null;
  return html`
    ${placeAndExample(view, error)}
    ${
      error.note && found?.known !== false
        ? html`<p class="warning">
            ${icon('info')}<span><strong>${t.note}.</strong> ${prose(error.note)}</span>
          </p>`
        : nothing
    }
    ${
      found?.number
        ? html`<section class="block">
            <h3>${t.numberInIt}</h3>
            ${numberCheck(view, found.number, false)}
          </section>`
        : nothing
    }
    ${
      found?.message && found.value !== null
        ? html`<section class="block">
            <h3>${t.textInIt}</h3>
            ${messageCheck(view, found.value, found.message)}
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

/** Several errors, each opened by its title. */
export function several(
  view: View,
  report: ErrorReport,
  errors: readonly ErrorExplanation[],
): TemplateResult | typeof nothing {
  if (errors.length === 0) return nothing;
  // Beside a main error, whose answer is open already, all stay closed.
  const opened = errors.length === report.errors.length ? 0 : -1;
  const first = report.errors.length - errors.length;
  const isMeaning = areMeanings(errors);
  let count = drawnFirst;
  while (view.isOpen(`more-${count}`)) count += drawnMore;
  const drawn = errors.slice(0, count);
  return html`<div class="several">
    ${drawn.map((error, i) => {
      const index = first + i;
      const id = `error-${index}`;
      const name = error.field ? error.param : error.code;
      // What is closed is not drawn: a hundred whole answers would hold up the page.
      const isOpen = view.isOpen(id) !== (i === opened);
      const toggled = (event: Event): void => {
        if ((event.target as HTMLDetailsElement).open !== isOpen) view.toggle(id);
      };
      return html`<details ?open=${isOpen} @toggle=${toggled}>
        <summary
          @pointerenter=${() => view.point(id)}
          @pointerleave=${() => view.point(null)}
          @focus=${() => view.point(id)}
          @blur=${() => view.point(null)}
        >
          ${icon('chevron')}
          <span class="title"
            >${prose(error.title)}${
              isMeaning
                ? html`<span class="small from"
                    >${[error.providerName, error.apiName].filter((part) => part).join(' · ')}</span
                  >`
                : nothing
            }</span
          >
          ${name ? html`<code>${name}</code>` : nothing}
          ${error.field && error.value ? html`<code class="given">${error.value}</code>` : nothing}
        </summary>
        ${
          isOpen
            ? html`<div class="body">
                ${explanation(view, error)}
                <dl class="facts">${ownFacts(view, report, error)}</dl>
                ${causeLine(view, error)}
              </div>`
            : nothing
        }
      </details>`;
    })}
    ${
      drawn.length < errors.length
        ? html`<button type="button" class="quiet" @click=${() => view.toggle(`more-${count}`)}>
            ${view.t.codes.more(errors.length - drawn.length)}
          </button>`
        : nothing
    }
  </div>`;
}
