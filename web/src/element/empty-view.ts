// What stands where the answer will be: before a paste, while it is read, and
// where reading is not possible.

import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './icons.js';
import type { Tool } from './read.js';
import type { Texts } from './texts.js';
import { prose } from './view.js';

/** What to paste, and what never happens to it. */
export function emptyView(t: Texts, tools: readonly Tool[]): TemplateResult {
  const order: readonly Tool[] = ['explain', 'number', 'message'];
  return html`<div class="empty">
    <h2 class="headline">${t.emptyTitle}</h2>
    <dl>
      ${order.map((tool, i) => {
        const [title, text] = t.emptyRows[i] ?? [];
        if (!tools.includes(tool)) return nothing;
        return html`<div>
          <dt>${title}</dt>
          <dd>${text}</dd>
        </div>`;
      })}
    </dl>
    <p class="never">${icon('no')}<span>${t.emptyNever}</span></p>
  </div>`;
}

/** How far the reading of a log is. */
export interface Progress {
  percent: number;
  errors: number;
}

/** A word while reading takes longer than a moment. */
export function waitingView(
  t: Texts,
  isReady: boolean,
  progress: Progress | null,
  stop: () => void,
): TemplateResult {
  return html`<div class="waiting">
    <p>
      ${progress === null ? (isReady ? t.reading : t.loading) : t.log.progress(progress.percent, progress.errors)}
    </p>
    ${
      progress === null
        ? nothing
        : html`<p class="row">
            <progress max="100" value=${progress.percent} aria-label=${t.reading}></progress>
            <button type="button" class="quiet" @click=${stop}>${t.cancel}</button>
          </p>`
    }
  </div>`;
}

/** Reports whether an error is a defect met while reading one paste. */
export function isTrap(code: string): boolean {
  return code === 'trapped' || code === 'worker-died';
}

/** What went wrong, in one sentence. */
export function failureTitle(t: Texts, code: string): string {
  return isTrap(code) || code === 'unreadable' ? t.trappedTitle : t.failedTitle;
}

/** What to do where reading is not possible. */
export function failureView(t: Texts, code: string, error: unknown): TemplateResult {
  const cure = t.failures[isTrap(code) ? 'trapped' : code];
  // These two are the same everywhere; the others name an address or a place.
  const saysAll = code === 'no-webassembly' || code === 'blocked-by-policy';
  const text = error instanceof Error ? error.message : String(error);
  return html`<div class="failure">
    <h2 class="headline" part="headline">${failureTitle(t, code)}</h2>
    <p class="meaning">${prose(cure ?? t.failures['other'] ?? '')}</p>
    ${saysAll ? nothing : html`<pre>${code}: ${text}</pre>`}
  </div>`;
}
