// What can be chosen beside the box: the tool, how to read, an example.

import { html, nothing, type TemplateResult } from 'lit';
import type { MessageOptions } from '../types.js';
import { examples } from './examples.js';
import { regionName } from './number-view.js';
import type { Tool } from './read.js';
import type { View } from './view.js';

/** How a message is to be coded. */
export type Encoding = NonNullable<MessageOptions['encoding']>;

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
  setBench(bench: Bench): void;
  /** Id of the chosen provider, or empty. */
  provider: string;
  /** Region of numbers without a calling code, or empty. */
  region: string;
  regions: readonly string[];
  encoding: Encoding;
  setRegion(region: string): void;
  setEncoding(encoding: Encoding): void;
}

/** The tools, as one group of radio buttons. */
export function toolChoice(view: View, choices: Choices): TemplateResult | typeof nothing {
  const { t } = view;
  if (choices.tools.length + choices.benches.length < 2) return nothing;
  return html`<fieldset class="segmented">
    <legend>${t.tool}</legend>
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
  const { provider, tool } = choices;
  return html`
    <label class="choice provider-choice">
      <span>${t.provider}</span>
      <select .value=${provider} @change=${(event: Event) => view.setProvider(valueOf(event))}>
        <option value="" ?selected=${provider === ''}>
          ${choices.bench === null && tool === 'explain' ? t.automatic : t.anyProvider}
        </option>
        ${view.providers.map(
          (p) => html`<option value=${p.id} ?selected=${provider === p.id}>${p.name}</option>`,
        )}
      </select>
    </label>
    ${(choices.bench === 'draft' || (choices.bench === null && tool === 'number')) && choices.regions.length > 0 ? regionChoice(view, choices) : nothing}
    ${choices.bench === null && tool === 'message' ? encodingChoice(view, choices) : nothing}
  `;
}

function regionChoice(view: View, choices: Choices): TemplateResult {
  const names = choices.regions
    .map((region) => ({ region, name: regionName(view.lang, region) }))
    .sort((a, b) => a.name.localeCompare(b.name, view.lang));
  return html`<label class="choice">
    <span>${view.t.region}</span>
    <select @change=${(event: Event) => choices.setRegion(valueOf(event))}>
      <option value="" ?selected=${choices.region === ''}>${view.t.noRegion}</option>
      ${names.map(
        ({ region, name }) =>
          html`<option value=${region} ?selected=${choices.region === region}>${name}</option>`,
      )}
    </select>
  </label>`;
}

function encodingChoice(view: View, choices: Choices): TemplateResult {
  const { t } = view;
  const encodings: readonly Encoding[] = ['auto', 'gsm-7', 'ucs-2'];
  return html`<label class="choice">
    <span>${t.encoding}</span>
    <select @change=${(event: Event) => choices.setEncoding(valueOf(event) as Encoding)}>
      ${encodings.map(
        (e) =>
          html`<option value=${e} ?selected=${choices.encoding === e}>${t.encodings[e]}</option>`,
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
  return html`<p class="examples">
    <span class="label">${t.examples}</span>
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
