// What can be chosen beside the box: the tool, how to read, an example.

import { html, nothing, type TemplateResult } from 'lit';
import { examples } from './examples.js';
import { regionName } from './number-view.js';
import type { Tool } from './read.js';
import type { Asked, Encoding } from './surroundings.js';
import type { View } from './view.js';

/** A tool with fields of its own, in place of the box. */
export type Bench = 'draft' | 'codes';

/** What is chosen, and what there is to choose from. */
export interface Choices {
  tools: readonly Tool[];
  /** The tool in use. */
  tool: Tool;
  /** The tool that was chosen or recognised; `null` before the first paste. */
  chosen: Tool | null;
  /** The tool with fields of its own that is shown. */
  bench: Bench | null;
  benches: readonly Bench[];
  /** How pastes and drafts are read. */
  asked: Asked;
  regions: readonly string[];
  /** Whether the choice of regions is filled; it is once it was about to be opened. */
  isFilled: boolean;
  fill(): void;
  setBench(bench: Bench): void;
  ask(change: Partial<Asked>): void;
}

/** The tools, as one group of radio buttons. */
export function toolChoice(view: View, choices: Choices): TemplateResult | typeof nothing {
  const { t } = view;
  if (choices.tools.length + choices.benches.length < 2) return nothing;
  return html`<fieldset class="segmented">
    <legend class="visually-hidden">${t.tool}</legend>
    ${choices.tools.map((tool) =>
      radio(view, tool, choices.bench === null && choices.chosen === tool, () => view.choose(tool)),
    )}
    ${choices.benches.map((bench) =>
      radio(view, bench, choices.bench === bench, () => choices.setBench(bench)),
    )}
  </fieldset>`;
}

function radio(
  view: View,
  name: Tool | Bench,
  checked: boolean,
  choose: () => void,
): TemplateResult {
  return html`<label
    ><input type="radio" name="tool" value=${name} .checked=${checked} @change=${choose} /><span
      >${view.t.tools[name]}</span
    ></label
  >`;
}

/** The provider, and what the tool in use asks beside it. */
export function optionChoices(view: View, choices: Choices): TemplateResult {
  const { t } = view;
  const { bench, tool } = choices;
  const { provider } = choices.asked;
  return html`
    <label class="choice provider-choice">
      <span>${t.provider}</span>
      <select .value=${provider} @change=${(event: Event) => view.setProvider(valueOf(event))}>
        <option value="" ?selected=${provider === ''}>
          ${bench === null && tool === 'explain' ? t.automatic : t.anyProvider}
        </option>
        ${view.providers.map(
          (p) => html`<option value=${p.id} ?selected=${provider === p.id}>${p.name}</option>`,
        )}
      </select>
    </label>
    ${(bench === 'draft' || (bench === null && tool === 'number')) && choices.regions.length > 0 ? regionChoice(view, choices) : nothing}
    ${bench === null && tool === 'message' ? encodingChoice(view, choices) : nothing}
  `;
}

interface Named {
  region: string;
  name: string;
}

// Sorted once: the browser's own order of words takes long to start.
const sorted = new Map<string, { regions: readonly string[]; names: readonly Named[] }>();

function namesOf(regions: readonly string[], lang: string): readonly Named[] {
  const before = sorted.get(lang);
  if (before?.regions === regions) return before.names;
  const key = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '');
  const names = regions
    .map((region) => ({ region, name: regionName(lang, region) }))
    .sort((a, b) => (key(a.name) < key(b.name) ? -1 : 1));
  sorted.set(lang, { regions, names });
  return names;
}

// The choice is long: it is filled when it is about to be opened.
function regionChoice(view: View, choices: Choices): TemplateResult {
  const { lang } = view;
  const { region } = choices.asked;
  const names = choices.isFilled
    ? namesOf(choices.regions, lang)
    : region
      ? [{ region, name: regionName(lang, region) }]
      : [];
  return html`<label class="choice">
    <span>${view.t.region}</span>
    <select
      @focus=${choices.fill}
      @pointerdown=${choices.fill}
      @change=${(event: Event) => choices.ask({ region: valueOf(event) })}
    >
      <option value="" ?selected=${region === ''}>${view.t.noRegion}</option>
      ${names.map(
        (one) =>
          html`<option value=${one.region} ?selected=${region === one.region}>${one.name}</option>`,
      )}
    </select>
  </label>`;
}

function encodingChoice(view: View, choices: Choices): TemplateResult {
  const { t } = view;
  const encodings: readonly Encoding[] = ['auto', 'gsm-7', 'ucs-2'];
  return html`<label class="choice">
    <span>${t.encoding}</span>
    <select @change=${(event: Event) => choices.ask({ encoding: valueOf(event) as Encoding })}>
      ${encodings.map(
        (e) =>
          html`<option value=${e} ?selected=${choices.asked.encoding === e}>
            ${t.encodings[e]}
          </option>`,
      )}
    </select>
  </label>`;
}

/** The examples of the tools that are offered. */
export function exampleChoice(view: View, tools: readonly Tool[]): TemplateResult {
  const { t } = view;
  const offered = examples.filter(({ id, provider }) =>
    tools.includes(provider ? 'explain' : id === 'number' ? 'number' : 'message'),
  );
  return html`<p class="examples" role="group" aria-labelledby="examples">
    <span class="label" id="examples">${t.examples}</span>
    ${offered.map(
      ({ id, provider, text }) =>
        html`<button type="button" @click=${() => view.replace(text, null)}>
          ${provider ?? (id === 'number' ? t.exampleNumber : t.exampleMessage)}
        </button>`,
    )}
  </p>`;
}

function valueOf(event: Event): string {
  return (event.target as HTMLSelectElement).value;
}
