// What stands where the answer will be: before a paste, while it is read, and
// where reading is not possible.

import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './icons.js';
import type { Tool } from './read.js';
import type { Texts } from './texts.js';
import { prose, type View } from './view.js';

/** An answer to show what answers look like: of a message that was paid for by nobody. */
const sample = ['"status": ', '"9"', ', "error-text": "Quota exceeded"'] as const;

/** What to paste, what becomes of it, and what never happens to it. */
export function emptyView(view: View, tools: readonly Tool[]): TemplateResult {
  const { t } = view;
  return html`<div class="empty">
    <h2 class="headline">${t.emptyTitle}</h2>
    ${tools.includes('explain') ? sampleView(view) : nothing}
    <p class="never">${icon('no')}<span>${t.emptyNever}</span></p>
  </div>`;
}

function sampleView({ t, replace }: View): TemplateResult {
  const [title, step] = t.sample;
  return html`<figure class="sample">
    <figcaption class="label">${t.sampleTitle}</figcaption>
    <p><code>${sample[0]}<mark>${sample[1]}</mark>${sample[2]}</code></p>
    <p class="title">${title}</p>
    <ul class="verdict">
      <li>${icon('wallet')}<span>${t.party.account}</span></li>
      <li>${icon('no')}<span>${t.retry['after-fix']}</span></li>
    </ul>
    <ol class="steps">
      <li><span>${step}</span></li>
    </ol>
    <p class="row">
      <button
        type="button"
        class="plain"
        @click=${() => replace(`{"messages": [{${sample.join('')}}], "message-count": "1"}`, null)}
      >
        ${t.sampleOpen}
      </button>
    </p>
  </figure>`;
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

/** What stands there once reading was stopped. */
export function stoppedView(t: Texts, again: () => void): TemplateResult {
  return html`<div class="waiting">
    <h2 class="headline" part="headline">${t.stopped}</h2>
    <p class="row"><button type="button" class="quiet" @click=${again}>${t.readAgain}</button></p>
  </div>`;
}

/** Reports whether an error is a defect met while reading one paste. */
export function isTrap(code: string): boolean {
  return code === 'trapped' || code === 'worker-died';
}

/** Reports whether an error is one of what was pasted or opened, while the module works. */
export function isOfPaste(code: string): boolean {
  return isTrap(code) || ['unreadable', 'empty-file', 'not-text'].includes(code);
}

/** What went wrong, in one sentence. */
export function failureTitle(t: Texts, code: string): string {
  const titles: Record<string, string> = { 'empty-file': t.emptyFile, 'not-text': t.notText };
  return titles[code] ?? (isOfPaste(code) ? t.trappedTitle : t.failedTitle);
}

/** What to do where reading is not possible. */
export function failureView(t: Texts, code: string, error: unknown): TemplateResult {
  const cure = t.failures[isTrap(code) ? 'trapped' : code];
  // These two are the same everywhere; the others name an address or a place.
  const saysAll = ['no-webassembly', 'blocked-by-policy', 'empty-file', 'not-text'].includes(code);
  const text = error instanceof Error ? error.message : String(error);
  return html`<div class="failure">
    <h2 class="headline" part="headline">${failureTitle(t, code)}</h2>
    <p class="meaning">${prose(cure ?? t.failures['other'] ?? '')}</p>
    ${saysAll ? nothing : html`<pre>${code}: ${text}</pre>`}
  </div>`;
}
