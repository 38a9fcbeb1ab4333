// The answer to an error: who answered, what happened, what to do, and then the
// evidence.

import { html, nothing, type TemplateResult } from 'lit';
import type { CatalogEntry, ErrorReport } from '../types.js';
import { causeLine } from './cause-view.js';
import type { Draft } from './draft-tool.js';
import { errorHeadline, hasSpan, mainOf } from './error-words.js';
import { details } from './evidence-view.js';
import { explanation, several } from './explanation-view.js';
import { icon } from './icons.js';
import { draftIn } from './request-draft.js';
import type { Tool } from './read.js';
import { linked, problemList, prose, type View } from './view.js';

/** The answer to an error. */
export function explainView(
  view: View,
  paste: string,
  report: ErrorReport,
  similar: readonly CatalogEntry[],
  actions: TemplateResult,
): TemplateResult {
  const { t } = view;
  const { errors } = report;
  const main = report.headline === null ? mainOf(errors) : null;
  const rest = main ? errors.slice(1) : errors;
  const draft = draftIn(paste, report);
  const headline = prose(errorHeadline(t, report));
  // What is said beside the error needs no saying again.
  const problems = report.problems.filter((p) => p.code !== 'explain/unknown-code' || !main?.note);
  return html`
    ${providerLine(view, report)}
    <h2 class="headline" part="headline">
      ${main ? linked(view, 'error-0', hasSpan(main), headline) : headline}
    </h2>
    ${draft ? openAsDraft(view, draft, report.provider.id) : nothing}
    ${report.outcome === 'unknown' && !draft ? nothingFound(view, paste, report) : nothing}
    ${
      main
        ? explanation(view, main, html`${actions} ${several(view, report, rest)}`)
        : html`${actions} ${several(view, report, rest)}`
    }
    ${view.later(
      2,
      () => html`
        ${similar.length > 0 ? perhaps(view, similar) : nothing}
        ${
          problems.length > 0
            ? html`<section class="block">
                <h3>${t.problemsTitle}</h3>
                ${problemList(view, problems, 'problem', report.problems)}
              </section>`
            : nothing
        }
        ${details(view, report, main)} ${main ? causeLine(view, main) : nothing}
      `,
    )}
  `;
}

function providerLine(view: View, report: ErrorReport): TemplateResult {
  const { t } = view;
  const { provider, alternatives, errors } = report;
  const api = mainOf(errors)?.apiName ?? '';
  // Several stand in one line, so that the answer is not far below.
  const inLine = alternatives.length > 1;
  const reasons = [...provider.evidence, ...(inLine ? alternatives.map(({ why }) => why) : [])];
  return html`<div class="provider" part="provider">
      <p class="who">
        <strong>${provider.id ? provider.name : t.noProvider}</strong>
        ${api ? html`<span class="api">${api}</span>` : nothing}
      </p>
      <button
        type="button"
        class="why"
        aria-expanded=${view.isOpen('why')}
        aria-controls="why"
        @click=${() => view.toggle('why')}
      >
        <span
          >${
            provider.id
              ? t.howSure(view.isChosen ? t.chosenByYou : t.confidence[provider.confidence])
              : t.why
          }</span
        >
        ${icon('chevron')}
      </button>
    </div>
    <div class="panel" id="why" ?hidden=${!view.isOpen('why')}>
      ${
        reasons.length > 0
          ? html`<ul>
              ${reasons.map((e) => html`<li>${prose(e)}</li>`)}
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
    ${
      inLine
        ? html`<p class="row">
            <span>${t.readAlsoAs}</span>
            ${alternatives.map(
              ({ id, name, why }) =>
                html`<button
                  type="button"
                  class="quiet"
                  title=${why}
                  @click=${() => view.setProvider(id)}
                >
                  ${name}
                </button>`,
            )}
          </p>`
        : alternatives.map(
            (other) =>
              html`<p class="alternative">
                <span>${t.alsoCouldBe(other.name)} ${prose(other.why)}</span>
                <button type="button" class="quiet" @click=${() => view.setProvider(other.id)}>
                  ${t.readAs(other.name)}
                </button>
              </p>`,
          )
    }`;
}

function openAsDraft(view: View, draft: Draft, provider: string | null): TemplateResult {
  return html`<p class="row">
    <button type="button" class="main" @click=${() => view.openDraft(draft, provider)}>
      ${icon('check')}<span>${view.t.draft.open}</span>
    </button>
  </p>`;
}

// What has no form of an answer may be meant for another tool: words for one, and
// digits that are enough for a short number for the other.
function nothingFound(view: View, paste: string, report: ErrorReport): TemplateResult {
  const { t } = view;
  const others: Tool[] = [];
  if (report.input.kind === 'text') {
    if (/\d(\D?\d){2}/.test(paste)) others.push('number');
    others.push('message');
  }
  return html`
    <p class="meaning">${t.nothingWhy}</p>
    ${
      others.length > 0
        ? html`<p class="row">
            ${others.map(
              (tool) =>
                html`<button type="button" class="quiet" @click=${() => view.choose(tool)}>
                  ${tool === 'number' ? t.asNumber : t.asMessage}
                </button>`,
            )}
          </p>`
        : nothing
    }
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
