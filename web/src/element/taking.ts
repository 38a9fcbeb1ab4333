// Taking an answer along: what was copied last, and the panel with the link.

import type { LitElement, ReactiveController, TemplateResult } from 'lit';
import type { ErrorReport } from '../types.js';
import { actionsView, type LinkState, type Takings } from './actions.js';
import { announce } from './announcer.js';
import { copyText } from './clipboard.js';
import type { Shared } from './link.js';
import { lineOf, numberOf, sendInstead, type NumberTable } from './number-table.js';
import type { Reading } from './read.js';
import type { Texts } from './texts.js';
import type { View } from './view.js';

/** What a link says beside the text, and the address it is put to. */
export type Beside = Omit<Shared, 'text'> & { base: string };

/** How long a button says that it copied. */
const saidMilliseconds = 2500;

/** What is taken along of an answer. */
export class Taking implements ReactiveController {
  /** Key of what was copied last, and whether that worked. */
  copied: View['copied'] = null;

  readonly #host: LitElement;
  readonly #beside: () => Beside;
  #link = { open: false, whole: false };
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: LitElement, beside: () => Beside) {
    this.#host = host;
    this.#beside = beside;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  closeLink(): void {
    this.#setLink({ open: false, whole: false });
  }

  async copy(text: string, key: string, t: Texts): Promise<void> {
    const ok = await copyText(text, this.#host.renderRoot);
    this.#setCopied({ key, ok });
    if (ok) announce(this.#host, t.copied, t.lang);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#setCopied(null), saidMilliseconds);
  }

  render(
    view: View,
    reading: Reading,
    masked: ErrorReport | null,
    { ticket, more }: Pick<Takings, 'ticket' | 'more'>,
  ): TemplateResult {
    const { base, ...beside } = this.#beside();
    const isLong = reading.kind === 'numbers' && reading.report.columns.length > longestList;
    const json = isLong ? null : () => jsonOf(reading, masked);
    const link: LinkState = {
      ...this.#link,
      base,
      shared: (whole) => ({
        ...beside,
        tool: beside.tool ?? reading.tool,
        text: whole ? reading.text : reading.kind === 'error' ? reading.report.masked : '',
      }),
      toggle: () => this.#setLink({ open: !this.#link.open, whole: false }),
      setWhole: (whole) => this.#setLink({ open: true, whole }),
    };
    return actionsView(view, reading, { ticket, json, link, more });
  }

  #setCopied(copied: View['copied']): void {
    this.copied = copied;
    this.#host.requestUpdate();
  }

  #setLink(link: { open: boolean; whole: boolean }): void {
    this.#link = link;
    this.#host.requestUpdate();
  }
}

/** Longer lists are saved as a file instead. */
const longestList = 20_000;

function jsonOf(reading: Reading, masked: ErrorReport | null): string | null {
  // Until the masked report is there, nothing unmasked stands in for it.
  if (reading.kind === 'error' && reading.report.masked !== reading.text) {
    return masked ? JSON.stringify(masked, null, 2) : null;
  }
  return JSON.stringify(
    reading.kind === 'numbers' ? rowsOf(reading.report) : reading.report,
    null,
    2,
  );
}

// A list as one object a row.
function rowsOf(table: NumberTable): object[] {
  const { columns } = table;
  return Array.from({ length: columns.length }, (_, row) => {
    const same = columns.duplicateOf?.[row] ?? -1;
    return {
      row: lineOf(table, row),
      number: numberOf(table, row),
      sendInstead: sendInstead(table, row) || null,
      accepted: columns.accepted[row] === 1,
      problem: columns.problems[columns.problem[row] ?? 0] || null,
      region: columns.regions[columns.region[row] ?? 0] || null,
      type: columns.types[columns.type[row] ?? 0] ?? 'unknown',
      duplicateOf: same < 0 ? null : lineOf(table, same),
    };
  });
}
