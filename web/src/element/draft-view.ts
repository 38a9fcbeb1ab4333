// The draft as it is drawn: its fields, each with what is wrong in it, and the
// verdict with the segments and what they cost.

import { html, nothing, type TemplateResult } from 'lit';
import type { DraftProblem, PreflightReport } from '../types.js';
import { channels, type DraftTool, type Field } from './draft-tool.js';
import { icon } from './icons.js';
import { bar } from './message-view.js';
import type { Texts } from './texts.js';
import { prose, providerName, type View } from './view.js';

/** The fields of a draft. */
export function draftFields(view: View, tool: DraftTool, options: TemplateResult): TemplateResult {
  const { t } = view;
  const line = (field: 'from' | 'to'): TemplateResult => {
    const problems = problemsOf(tool, field);
    return html`<div class="draft-field">
      <label class="label" for="draft-${field}">${t.draft[field]}</label>
      <input
        id="draft-${field}"
        type="text"
        autocomplete="off"
        spellcheck="false"
        .value=${tool.draft[field]}
        placeholder=${t.draft.examples[field]}
        aria-invalid=${isWrong(problems)}
        aria-describedby=${problems.length > 0 ? `draft-${field}-problems` : nothing}
        @input=${(event: Event) => tool.set({ [field]: valueOf(event) })}
      />
      ${fieldProblems(view, tool, field, problems)}
    </div>`;
  };
  const inText = problemsOf(tool, 'text');
  return html`<div class="draft">
    ${line('from')} ${line('to')}
    <div class="draft-field">
      <label class="label" for="draft-text">${t.draft.text}</label>
      <textarea
        id="draft-text"
        rows="5"
        .value=${tool.draft.text}
        placeholder=${t.draft.examples.text}
        aria-invalid=${isWrong(inText)}
        aria-describedby=${inText.length > 0 ? 'draft-text-problems' : nothing}
        @input=${(event: Event) => tool.set({ text: valueOf(event) })}
      ></textarea>
      ${fieldProblems(view, tool, 'text', inText)}
    </div>
    ${placeholderRows(view, tool)}
    ${view.later(
      1,
      () => html`<div class="row controls">${channelChoice(view, tool)} ${options}</div>`,
    )}
  </div>`;
}

function channelChoice({ t }: View, tool: DraftTool): TemplateResult {
  const option = (value: string, name: string): TemplateResult =>
    html`<option value=${value} ?selected=${tool.channel === value}>${name}</option>`;
  return html`<label class="choice">
    <span>${t.draft.channel}</span>
    <select @change=${(event: Event) => tool.setChannel(valueOf(event))}>
      ${option('', 'SMS')} ${channels.map((channel) => option(channel, t.draft.channels[channel]))}
    </select>
  </label>`;
}

function valueOf(event: Event): string {
  return (event.target as HTMLInputElement).value;
}

function isWrong(problems: readonly DraftProblem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

function problemsOf(tool: DraftTool, field: Field): DraftProblem[] {
  // What a placeholder is filled with is asked for below the text.
  return (tool.report?.problems ?? []).filter(
    (problem) =>
      problem.field === field &&
      (problem.severity === 'error' || !problem.code.endsWith('/placeholder-left')),
  );
}

function fieldProblems(
  view: View,
  tool: DraftTool,
  field: Field,
  problems: readonly DraftProblem[],
): TemplateResult | typeof nothing {
  if (problems.length === 0) return nothing;
  const { t } = view;
  const number = field === 'to' ? tool.report?.to : null;
  const instead = number?.provider?.write ?? number?.suggestion?.e164 ?? null;
  const cheaper = field === 'text' ? (tool.report?.text.gsm7 ?? null) : null;
  return html`<ul class="problems" id="draft-${field}-problems">
      ${problems.map(
        (problem) =>
          html`<li class=${problem.severity}>
            ${icon(problem.severity === 'note' ? 'info' : 'alert')}
            <span>
              ${prose(problem.message)}
              ${(problem.providerCodes ?? []).map(
                ({ provider, code }) =>
                  html`<span class="small from"
                    >${t.wouldAnswer(providerName(view, provider), code)}</span
                  >`,
              )}
            </span>
          </li>`,
      )}
    </ul>
    ${
      instead !== null && instead !== tool.draft.to
        ? html`<p class="row">
            <button type="button" class="quiet" @click=${() => tool.set({ to: instead })}>
              ${t.useThis(instead)}
            </button>
          </p>`
        : nothing
    }
    ${
      cheaper && cheaper.segments < (tool.report?.text.segments.length ?? 0)
        ? html`<p class="row">
            <button type="button" class="quiet" @click=${() => tool.set({ text: cheaper.text })}>
              ${t.apply}
            </button>
          </p>`
        : nothing
    }`;
}

// ------------------------------------------------------------------ answer

/** The verdict on a draft. */
export function draftAnswer(view: View, tool: DraftTool): TemplateResult {
  const { t } = view;
  const { report } = tool;
  if (!report) {
    return html`<div class="empty">
      <h2 class="headline">${t.draft.emptyTitle}</h2>
      <p class="meaning">${t.draft.emptyText}</p>
    </div>`;
  }
  // In the order of the fields.
  const problems = (['from', 'to', 'text'] as const).flatMap((field) => problemsOf(tool, field));
  const errors = problems.filter((problem) => problem.severity === 'error');
  const others = problems.length - errors.length;
  return html`
    <h2 class="headline" part="headline" aria-live="polite">
      ${errors.length === 0 ? t.draft.ready : t.draft.fix(errors.length)}
    </h2>
    ${
      errors.length > 0
        ? html`<ol class="steps">
            ${errors.map(
              ({ field, message }) =>
                html`<li>
                  <span><strong>${t.draft[field]}:</strong> ${prose(message)}</span>
                </li>`,
            )}
          </ol>`
        : nothing
    }
    <p class="sub">
      ${
        report.segments === null
          ? nothing
          : html`<span>${t.segments(report.segments)}</span>
              <span>${t.encodings[report.text.encoding]}</span>`
      }
      ${others > 0 ? html`<span>${t.draft.hints(others)}</span>` : nothing}
    </p>
    ${cost(t, tool, report)}
    <section class="block">
      <h3>${t.draft.notKnown}</h3>
      <p class="small">${t.draft.notKnownText}</p>
    </section>
  `;
}

// A template: what fills its gaps decides how many segments it takes.
function placeholderRows(view: View, tool: DraftTool): TemplateResult | typeof nothing {
  const { t } = view;
  const names = tool.placeholders;
  if (names.length === 0) return nothing;
  const field = (name: string, end: 'least' | 'greatest'): TemplateResult =>
    html`<td>
      <input
        type="number"
        min="0"
        max="1000"
        aria-label=${t.draft.lengthOf(name, end)}
        .value=${String(tool.lengthOf(name)[end])}
        @change=${(event: Event) =>
          tool.setLength(name, { [end]: Math.max(0, Number(valueOf(event)) || 0) })}
      />
    </td>`;
  return html`<table class="gaps">
    <caption>
      ${t.draft.gaps}
    </caption>
    <thead>
      <tr>
        <th scope="col">${t.draft.gap}</th>
        <th scope="col">${t.draft.least}</th>
        <th scope="col">${t.draft.greatest}</th>
      </tr>
    </thead>
    <tbody>
      ${names.map(
        (name) =>
          html`<tr>
            <td><code>${name}</code></td>
            ${field(name, 'least')} ${field(name, 'greatest')}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function cost(t: Texts, tool: DraftTool, report: PreflightReport): TemplateResult | typeof nothing {
  if (report.segments === null) return nothing;
  const range = tool.sizes?.placeholders ?? null;
  const least = range?.least.segments ?? report.segments;
  const most = range?.greatest.segments ?? report.segments;
  const price = Number(tool.price.replace(',', '.'));
  const people = Number(tool.recipients.replace(/\D/g, ''));
  const total = (segments: number): string =>
    (segments * price * people).toLocaleString(t.lang, {
      minimumFractionDigits: 2,
      maximumFractionDigits: 2,
    });
  const field = (label: string, value: string, set: (value: string) => void): TemplateResult =>
    html`<label class="choice">
      <span>${label}</span>
      <input
        type="text"
        inputmode="decimal"
        .value=${value}
        @input=${(e: Event) => set(valueOf(e))}
      />
    </label>`;
  return html`<section class="block">
    <h3>${t.draft.costTitle}</h3>
    ${
      range
        ? html`<p>${t.draft.range(least, most)}</p>
            ${bar(least / Math.max(1, most))}`
        : nothing
    }
    <div class="row controls">
      ${field(t.draft.price, tool.price, (value) => {
        tool.price = value;
        void tool.check();
      })}
      ${field(t.draft.recipients, tool.recipients, (value) => {
        tool.recipients = value;
        void tool.check();
      })}
    </div>
    ${
      price > 0 && people > 0
        ? html`<p>
            <strong
              >${least === most ? total(least) : t.draft.costs(total(least), total(most))}</strong
            >
          </p>`
        : nothing
    }
  </section>`;
}
