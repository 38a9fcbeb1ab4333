// Taking an answer along: for a ticket, as JSON, as a link.

import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './icons.js';
import { linkFor, longestLink, type Shared } from './link.js';
import type { Reading } from './read.js';
import type { View } from './view.js';

/** The open link panel. */
export interface LinkState {
  /** Address the fragment is put to; empty where links are not offered. */
  base: string;
  open: boolean;
  /** The text goes into the link unmasked. */
  whole: boolean;
  /** What the link is made from, its text masked or whole. */
  shared(whole: boolean): Shared;
  toggle(): void;
  setWhole(whole: boolean): void;
}

/** What of an answer can be taken along. */
export interface Takings {
  /** Markdown for a ticket. */
  ticket: (() => string) | null;
  json: (() => string | null) | null;
  link: LinkState;
  /** What is offered beside. */
  more: unknown;
}

/** The row of actions at the top of an answer. */
export function actionsView(
  view: View,
  reading: Reading,
  { ticket, json, link, more }: Takings,
): TemplateResult {
  const { t } = view;
  const docUrl = reading.kind === 'error' ? (reading.report.errors[0]?.docUrl ?? null) : null;
  return html`<div class="actions" part="actions">
    <p class="row">
      ${ticket ? copyAction(view, 'ticket', t.ticket, ticket, true) : nothing} ${more}
      ${json ? copyAction(view, 'json', t.json, json, false) : nothing}
      ${
        link.base === ''
          ? nothing
          : html`<button
              type="button"
              class="quiet"
              title=${t.link}
              aria-expanded=${link.open}
              @click=${link.toggle}
            >
              ${icon('link')}<span>${t.link}</span>
            </button>`
      }
      ${
        docUrl && isWebPage(docUrl)
          ? html`<a
              class="quiet"
              title=${t.docs}
              href=${docUrl}
              target="_blank"
              rel="noopener noreferrer"
              >${icon('arrow')}<span>${t.docs}</span></a
            >`
          : nothing
      }
    </p>
    ${link.open ? linkPanel(view, reading, link) : nothing}
    ${
      view.copied && !view.copied.ok
        ? html`<p class="warning">${icon('alert')}<span>${t.copyFailed}</span></p>`
        : nothing
    }
  </div>`;
}

function copyAction(
  view: View,
  key: string,
  label: string,
  text: () => string | null,
  main: boolean,
): TemplateResult {
  const done = view.copied?.key === key && view.copied.ok;
  return html`<button
    type="button"
    class=${main ? 'main' : 'quiet'}
    title=${label}
    @click=${() => {
      const copied = text();
      if (copied !== null) view.copy(copied, key);
    }}
  >
    ${icon(done ? 'check' : key === 'json' ? 'code' : 'copy')}<span
      >${done ? view.t.copied : label}</span
    >
  </button>`;
}

function linkPanel(view: View, reading: Reading, link: LinkState): TemplateResult {
  const { t } = view;
  const address = linkFor(link.base, link.shared(link.whole));
  const tooLong = address.length > longestLink;
  const masked = reading.kind === 'error';
  return html`<div class="panel" part="link">
    <label class="field">
      <span class="label">${t.linkTitle}</span>
      <input
        type="text"
        readonly
        .value=${tooLong ? '' : address}
        @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
      />
    </label>
    <p class="small">
      ${tooLong ? t.linkLong : link.whole ? t.linkWarning : masked ? t.linkMasked : t.linkWithout}
    </p>
    <p class="row">
      ${tooLong ? nothing : copyAction(view, 'link', t.copy, () => address, false)}
      <label class="check">
        <input
          type="checkbox"
          .checked=${link.whole}
          @change=${(event: Event) => link.setWhole((event.target as HTMLInputElement).checked)}
        /><span>${t.linkWhole}</span>
      </label>
    </p>
  </div>`;
}

/** Addresses are data of catalogs, some of which are a host's: a script is none. */
function isWebPage(address: string): boolean {
  try {
    const { protocol, hostname } = new URL(address);
    const isHere = hostname === 'localhost' || hostname === '127.0.0.1';
    return protocol === 'https:' || (protocol === 'http:' && isHere);
  } catch {
    return false;
  }
}
