// The side with the answer: one of the tools with fields of its own, the
// answer to the paste with what can be taken along, or a word where there is
// none.

import { html, nothing, type TemplateResult } from 'lit';
import { longestText } from './box.js';
import { codesAnswer } from './codes-view.js';
import { draftAnswer } from './draft-view.js';
import type { Takings } from './actions.js';
import { emptyView, failureView, isOfPaste, stoppedView, waitingView } from './empty-view.js';
import { explainView } from './explain-view.js';
import { icon } from './icons.js';
import { logTicket, logView, saveLog } from './log-view.js';
import { messageView } from './message-view.js';
import { numberView } from './number-view.js';
import { codeOf } from './paste-reader.js';
import type { Parts } from './parts.js';
import type { Reading, Tool } from './read.js';
import { recognise } from './recognise.js';
import { tableView } from './table-view.js';
import type { View } from './view.js';

/** Draws the answer to what stands in the box, or in the fields. */
export function answerView(view: View, parts: Parts): TemplateResult {
  const { t } = view;
  const { choosing, reader } = parts;
  if (choosing.bench === 'draft') return draftAnswer(view, parts.draft);
  if (choosing.bench === 'codes') return codesAnswer(view, parts.codes);
  const { failure, reading } = reader;
  if (failure !== null) {
    const code = codeOf(failure);
    return html`${failureView(t, code, failure)}${isOfPaste(code) ? nothing : html`<slot></slot>`}`;
  }
  if (reading) {
    return html`
      ${
        reader.recovered
          ? html`<p class="warning">${icon('info')}<span>${t.recovered}</span></p>`
          : nothing
      }
      ${
        reader.stopped
          ? html`<p class="warning">
              ${icon('info')}<span>${t.stoppedLog}</span>
              <button type="button" class="plain" @click=${() => reader.again()}>
                ${t.readAgain}
              </button>
            </p>`
          : nothing
      }
      ${backToAll(view, parts)} ${otherReading(view, parts, reading)}
      ${readingView(view, parts, reading)} ${paper(reading)}
    `;
  }
  if (reader.busy) {
    return waitingView(t, parts.built.about !== null, reader.progress, () => reader.stop());
  }
  if (reader.text.trim() !== '') return stoppedView(t, () => reader.again());
  return html`${view.later(1, () => emptyView(view, choosing.tools))}`;
}

// A tool chosen by hand reads anything; where the text looks like another's,
// that one is a click away.
function otherReading(
  view: View,
  { choosing: { asked, tools } }: Parts,
  reading: Reading,
): TemplateResult | typeof nothing {
  if (asked.tool === null) return nothing;
  const shape = recognise(reading.text.slice(0, longestText));
  const looksLikeNumbers = shape === 'number' || shape === 'list';
  const other: Tool | null =
    reading.tool === 'number'
      ? looksLikeNumbers
        ? null
        : 'explain'
      : looksLikeNumbers
        ? 'number'
        : null;
  if (!other || !tools.includes(other)) return nothing;
  const { t } = view;
  return html`<p class="alternative">
    <span>${t.looksLike[other]}</span>
    <button type="button" class="quiet" @click=${() => view.choose(other)}>
      ${other === 'explain' ? t.asError : t.asNumber}
    </button>
  </p>`;
}

function readingView(view: View, parts: Parts, reading: Reading): TemplateResult {
  const { reader, taking, table, log, ask } = parts;
  const actions = (takings: Partial<Takings> = {}): TemplateResult =>
    taking.render(view, reading, reader.masked, { ticket: null, more: nothing, ...takings });
  switch (reading.kind) {
    case 'error': {
      const { report } = reading;
      const ticket = report.errors.length > 0 ? () => report.ticket : null;
      return explainView(view, reading.text, report, reading.similar, actions({ ticket }));
    }
    case 'log': {
      const { report } = reading;
      const groups = log.groupsOf(report);
      return logView(
        view,
        report,
        log,
        actions({ ticket: () => logTicket(view.t, report, groups), more: saveLog(view, groups) }),
      );
    }
    case 'number':
      return numberView(view, reading.report, actions());
    case 'message':
      return messageView(view, reading.text, reading.report, actions(), {
        refused: reader.refused,
        segments: reader.saved,
        refuse: (char, refused) => reader.refuse(reading, char, refused),
      });
    case 'numbers':
      return tableView(
        view,
        reading.report,
        table,
        (more) => actions({ more }),
        (column) => ask({ column }),
      );
  }
}

// What was opened out of a log or a list leads back to it, as it was.
function backToAll({ t }: View, { session }: Parts): TemplateResult | typeof nothing {
  const { openedFrom } = session;
  if (!openedFrom) return nothing;
  return html`<p class="row">
    <button type="button" class="quiet" @click=${() => session.goBy(-1)}>
      ${icon('back')}<span>${openedFrom === 'log' ? t.log.back : t.codes.all}</span>
    </button>
  </p>`;
}

// What print shows of the paste: masked, as all that leaves the page is.
function paper(reading: Reading): TemplateResult | typeof nothing {
  return reading.kind === 'error'
    ? html`<pre class="on-paper">${reading.report.masked}</pre>`
    : nothing;
}
