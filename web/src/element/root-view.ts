// The whole of the element: its two sides, and what the views on them are given.

import { html, nothing, type TemplateResult } from 'lit';
import { planName } from '../plan-name.js';
import { answerView } from './answer-view.js';
import { inputView } from './input-view.js';
import type { Parts } from './parts.js';
import { saveFile } from './save-file.js';
import type { View } from './view.js';

/** Draws the parts of an element. */
export function rootView(parts: Parts): TemplateResult {
  const view = viewOf(parts);
  const { reader, choosing, steps, places, session, isDisabled } = parts;
  const { isAnswered, text, busy, reading } = reader;
  steps.show(choosing.bench ?? reading?.kind ?? '', places.isBack);
  return html`<div
    class="root ${isAnswered && text !== '' ? 'answered' : ''}"
    part="root"
    @keydown=${isDisabled ? nothing : session.keys}
    lang=${view.lang}
  >
    <fieldset class="all" role="none" ?disabled=${isDisabled}>
      <div class="paste" part="input">
        <div class="stay">${inputView(view, parts)}</div>
      </div>
      <section class="answer" part="answer" aria-label=${view.t.answer} aria-busy=${busy}>
        ${answerView(view, parts)}
      </section>
    </fieldset>
  </div>`;
}

/** What the views may show and do of the parts. */
export function viewOf(parts: Parts): View {
  const { host, built, box, reader, taking, session, choosing, draft, steps, opened } = parts;
  const { about } = built;
  const texts = parts.texts;
  return {
    t: texts,
    lang: texts.lang,
    providers: (about?.providers ?? []).filter((p) => p.id !== 'http'),
    plan: about ? planName(about, texts.lang) : '',
    pointed: box.pointed,
    marked: new Set(reader.marks.map((mark) => mark.id)),
    copied: taking.copied,
    point: (id) => box.point(id),
    show: (id) => void box.show(id),
    replace: (text, tool) => {
      session.show(text, tool);
      // What was pressed is gone with the old answer.
      void host.updateComplete.then(() => host.focus({ preventScroll: true }));
    },
    choose: (tool) => {
      choosing.show(null);
      choosing.ask({ tool });
      reader.again();
    },
    setProvider: (provider) => parts.ask({ provider }),
    isChosen: choosing.settings.provider !== '',
    openDraft: (fields, provider) => {
      if (provider) choosing.assume(provider);
      draft.fill(fields);
      parts.setBench('draft');
    },
    openCode: (address) => parts.openCode(address),
    later: (step, draw) => (steps.reaches(step) ? draw() : nothing),
    isOpen: (part) => opened.has(part),
    toggle: (part) => opened.toggle(part),
    copy: (text, key) => void taking.copy(text, key, texts),
    save: saveFile,
  };
}
