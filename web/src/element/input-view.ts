// The side of the input: the tools, then the box or the fields of a tool, then
// what can be chosen beside them.

import { html, nothing, type TemplateResult } from 'lit';
import { exampleChoice, optionChoices, toolChoice, type Choices } from './choices-view.js';
import { codesFields } from './codes-view.js';
import { draftFields } from './draft-view.js';
import { starterButton } from './own-providers.js';
import type { Parts } from './parts.js';
import type { View } from './view.js';

/** Draws the side of the parts. */
export function inputView(view: View, parts: Parts): TemplateResult {
  const choices = choicesOf(parts);
  // The tools stand in one template, so that they keep the focus.
  return html`${toolChoice(view, choices)} ${fields(view, parts, choices)}`;
}

function fields(view: View, parts: Parts, choices: Choices): TemplateResult {
  const { reader, session, choosing } = parts;
  if (choosing.bench) {
    const options = optionChoices(view, choices);
    return html`${
      choosing.bench === 'draft'
        ? draftFields(view, parts.draft, options)
        : codesFields(view, parts.codes, options)
    }
    ${parts.own.render(view)}`;
  }
  return html`${parts.box.render(view, {
      named: choices.chosen ?? 'any',
      isAnswered: reader.isAnswered,
      back: session.canGoBack ? () => session.goBy(-1) : null,
    })}
    <div class="under">${optionChoices(view, choices)} ${session.render(view)}</div>
    ${parts.own.render(view)} ${exampleChoice(view, choosing.tools)}
    ${reader.text === '' && choosing.tools.includes('explain') ? starterButton(view) : nothing}`;
}

function choicesOf({ choosing, reader, built, setBench, ask }: Parts): Choices {
  const { tools, benches, bench, settings } = choosing;
  // Before the first paste none is chosen: the box takes all of them.
  const chosen = settings.tool ?? reader.reading?.tool ?? null;
  const isOffered = chosen !== null && tools.includes(chosen);
  return {
    tools,
    benches,
    bench,
    tool: isOffered ? chosen : (tools[0] ?? 'explain'),
    chosen,
    asked: settings,
    regions: built.regions,
    isFilled: choosing.isFilled,
    fill: choosing.fill,
    setBench,
    ask,
  };
}
