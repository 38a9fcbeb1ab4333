// What every view is given, and the few shapes that views share.

import { html, nothing, type TemplateResult } from 'lit';
import type { Problem, Provider } from '../types.js';
import { icon } from './icons.js';
import type { Draft } from './draft-tool.js';
import type { Tool } from './read.js';
import type { Texts } from './texts.js';

/** What a view may show and do; views themselves hold no state. */
export interface View {
  t: Texts;
  lang: string;
  providers: readonly Provider[];
  /** The numbering plan, with its age. */
  plan: string;
  /** Id of the mark that is pointed at. */
  pointed: string | null;
  /** Ids of the marks that the paste has. */
  marked: ReadonlySet<string>;
  /** Points at a mark, from either side; `null` ends it. */
  point(id: string | null): void;
  /** Brings a mark of the paste into view. */
  show(id: string): void;
  /** Replaces the paste. */
  replace(text: string, tool: Tool | null): void;
  /** Reads the same paste with another tool. */
  choose(tool: Tool): void;
  /** Takes the paste to be from this provider. */
  setProvider(id: string): void;
  /** Opens a draft with these fields, for a provider where one is known. */
  openDraft(fields: Partial<Draft>, provider?: string | null): void;
  /** The provider was chosen, and not recognised. */
  isChosen: boolean;
  /** Opens what a code means: provider, API and code with slashes between. */
  openCode(address: string): void;
  copy(text: string, key: string): void;
  /** Key of what was copied last, and whether that worked. */
  copied: { key: string; ok: boolean } | null;
  /** Whether a part that opens and closes is open. */
  isOpen(part: string): boolean;
  /** Draws in a later step, so that an answer comes piece by piece. */
  later(step: number, draw: () => unknown): unknown;
  toggle(part: string): void;
  /** Offers a file to save. */
  save(name: string, type: string, content: readonly string[]): void;
}

/** The name of a provider, or its id where a host added it unnamed. */
export function providerName(view: Pick<View, 'providers'>, id: string | null): string {
  return view.providers.find((p) => p.id === id)?.name ?? id ?? '';
}

/** The name of a provider's API. */
export function apiName(view: View, provider: string | null, api: string | null): string {
  const found = view.providers.find((p) => p.id === provider);
  return found?.apis.find((a) => a.id === api)?.name ?? '';
}

/** Text in which stretches between back quotes are code. */
export function prose(text: string): unknown {
  if (!text.includes('`')) return text;
  return text.split('`').map((part, i) => (i % 2 === 1 ? html`<code>${part}</code>` : part));
}

/** The same text for where there is no code face, as in speech. */
export function plain(text: string): string {
  return text.replaceAll('`', '');
}

/**
 * A sentence linked with a mark of the paste: pointing at one shows the other.
 * `marked` tells whether the paste has such a mark.
 */
export function linked(view: View, id: string, marked: boolean, content: unknown): TemplateResult {
  if (!marked) return html`${content}`;
  return html`<button
    type="button"
    class="linked ${view.pointed === id ? 'pointed' : ''}"
    title=${view.t.showInPaste}
    @pointerenter=${() => view.point(id)}
    @pointerleave=${() => view.point(null)}
    @focus=${() => view.point(id)}
    @blur=${() => view.point(null)}
    @click=${() => view.show(id)}
  >
    ${content}
  </button>`;
}

const longestName = 40;

/** A small button that copies a value and says so. */
export function copyButton(view: View, text: string): TemplateResult {
  const { t } = view;
  const done = view.copied?.key === text && view.copied.ok;
  // A whole sentence would be long as a name.
  const short = text.length > longestName ? `${text.slice(0, longestName)}…` : text;
  const label = `${done ? t.copied : t.copy}: ${short}`;
  return html`<button
    type="button"
    class="bare"
    title=${label}
    @click=${() => view.copy(text, text)}
  >
    ${icon(done ? 'check' : 'copy')}
  </button>`;
}

/**
 * The problems that a check found, linked with their places where `prefix`
 * names the marks; `all` is the list that the marks were counted in.
 */
export function problemList(
  view: View,
  problems: readonly Problem[],
  prefix: string | null,
  all: readonly Problem[] = problems,
): TemplateResult | typeof nothing {
  if (problems.length === 0) return nothing;
  return html`<ul class="problems" part="problems">
    ${problems.map(
      (problem) =>
        html`<li class=${problem.severity}>
          ${icon(problem.severity === 'note' ? 'info' : 'alert')}
          <span
            >${linked(
              view,
              `${prefix}-${all.indexOf(problem)}`,
              prefix !== null && view.marked.has(`${prefix}-${all.indexOf(problem)}`),
              prose(problem.message),
            )}</span
          >
        </li>`,
    )}
  </ul>`;
}
