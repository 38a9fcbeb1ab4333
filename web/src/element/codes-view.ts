// The codes as they are drawn: the search with its filters, the list, and one
// code with its relatives.

import { html, nothing, type TemplateResult } from 'lit';
import type { CatalogEntry, Party, Retry } from '../types.js';
import { relatives } from './cause-view.js';
import { addressOf, drawnFirst, type CodesTool } from './codes-tool.js';
import { retryText, whoActs } from './error-words.js';
import { explanation } from './explanation-view.js';
import { icon } from './icons.js';
import { copyButton, prose, type View } from './view.js';

/** What to look for, and the filters. */
export function codesFields(view: View, tool: CodesTool, options: TemplateResult): TemplateResult {
  const { t } = view;
  return html`<div class="draft">
    <div class="draft-field">
      <label class="label" for="codes-query">${t.codes.search}</label>
      <input
        id="codes-query"
        type="search"
        autocomplete="off"
        spellcheck="false"
        .value=${tool.query}
        placeholder=${t.codes.example}
        @input=${(event: Event) => tool.search(valueOf(event))}
      />
    </div>
    ${view.later(1, () => filters(view, tool, options))}
  </div>`;
}

function valueOf(event: Event): string {
  return (event.target as HTMLInputElement).value;
}

function filters(view: View, tool: CodesTool, options: TemplateResult): TemplateResult {
  const { t } = view;
  // What a cause explains belongs to no API.
  const apis = new Map(tool.found.map((entry) => [entry.api, entry.apiName]));
  apis.delete('');
  const parties = ['developer', 'account', 'recipient', 'carrier', 'provider'] as const;
  const retries = ['no', 'after-fix', 'wait', 'backoff'] as const;
  return html`<div class="row controls">
    <label class="choice">
      <span>${t.codes.api}</span>
      <select @change=${(event: Event) => tool.set({ api: valueOf(event), open: null })}>
        <option value="" ?selected=${tool.api === ''}>${t.all}</option>
        ${[...apis].map(
          ([id, name]) => html`<option value=${id} ?selected=${tool.api === id}>${name}</option>`,
        )}
      </select>
    </label>
    <label class="choice">
      <span>${t.codes.party}</span>
      <select
        @change=${(event: Event) => tool.set({ party: valueOf(event) as Party | '', open: null })}
      >
        <option value="" ?selected=${tool.party === ''}>${t.all}</option>
        ${parties.map(
          (party) =>
            html`<option value=${party} ?selected=${tool.party === party}>
              ${t.party[party]}
            </option>`,
        )}
      </select>
    </label>
    <label class="choice">
      <span>${t.codes.retry}</span>
      <select
        @change=${(event: Event) =>
          tool.set({ retry: valueOf(event) as Retry['kind'] | '', open: null })}
      >
        <option value="" ?selected=${tool.retry === ''}>${t.all}</option>
        ${retries.map(
          (kind) =>
            html`<option value=${kind} ?selected=${tool.retry === kind}>${t.retry[kind]}</option>`,
        )}
      </select>
    </label>
    ${options}
  </div>`;
}

/** The entries that were found, or the one that is open. */
export function codesAnswer(view: View, tool: CodesTool): TemplateResult {
  const { t } = view;
  if (tool.open) return entryView(view, tool.open);
  const shown = tool.shown;
  const drawn = shown.slice(0, tool.drawn);
  const rest = tool.isWhole ? shown.length - tool.wanted : 0;
  return html`
    <h2 class="headline" part="headline" aria-live="polite">
      ${tool.isWhole ? t.codes.title(shown.length) : t.tools.codes}
    </h2>
    ${tool.isWhole && shown.length === 0 ? html`<p class="meaning">${t.codes.nothing}</p>` : nothing}
    <ul class="entries">
      ${drawn.map(
        (entry) =>
          html`<li>
            <a
              href="#code=${addressOf(entry)}"
              @click=${(event: Event) => {
                event.preventDefault();
                tool.set({ open: entry });
                view.openCode(addressOf(entry));
              }}
            >
              <code>${entry.code}</code>
              <span class="title">${prose(entry.title)}</span>
            </a>
            <span class="small">${whose(entry)}</span>
            <span class="small"
              >${whoActs(t, entry)} ·
              ${retryText(t, entry.retry)}${
                entry.missing.length > 0 ? ` · ${t.codes.without(entry.missing.join(', '))}` : ''
              }</span
            >
          </li>`,
      )}
    </ul>
    ${
      rest > 0
        ? html`<button type="button" class="quiet" @click=${() => tool.more(4 * drawnFirst)}>
            ${t.codes.more(rest)}
          </button>`
        : nothing
    }
  `;
}

function whose({ providerName, apiName }: CatalogEntry): string {
  return apiName ? `${providerName} · ${apiName}` : providerName;
}

function entryView(view: View, entry: CatalogEntry): TemplateResult {
  const { t } = view;
  return html`
    <p class="row">
      <button type="button" class="plain" @click=${() => view.openCode('')}>
        ${icon('back')}<span>${t.codes.all}</span>
      </button>
    </p>
    <div class="provider" part="provider">
      <p class="who">
        <strong>${entry.providerName}</strong
        >${entry.apiName ? html`<span class="api">${entry.apiName}</span>` : nothing}
      </p>
      <span class="copyable"><code>${entry.code}</code>${copyButton(view, entry.code)}</span>
    </div>
    <h2 class="headline" part="headline">${prose(entry.title)}</h2>
    ${explanation(view, entry)}
    ${
      entry.related.length > 0
        ? html`<section class="block">
            <h3>${t.codes.elsewhere}</h3>
            ${relatives(view, entry.related)}
          </section>`
        : nothing
    }
    <section class="block" part="details">
      <h3>${t.details}</h3>
      <dl class="facts">
        ${
          entry.httpStatuses.length > 0
            ? html`<dt>HTTP</dt>
                <dd>${entry.httpStatuses.join(', ')}</dd>`
            : nothing
        }
        ${
          entry.source
            ? html`<dt>${t.codes.source}</dt>
                <dd lang="en">
                  ${entry.source.title}${entry.source.date ? ` (${entry.source.date})` : ''}
                </dd>`
            : nothing
        }
      </dl>
    </section>
    ${
      entry.docUrl
        ? html`<p class="row">
            <a class="quiet" href=${entry.docUrl} target="_blank" rel="noopener noreferrer"
              >${icon('arrow')}<span>${t.docs}</span></a
            >
          </p>`
        : nothing
    }
  `;
}
