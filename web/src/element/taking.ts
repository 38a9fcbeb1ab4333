// Taking an answer along: what was copied last, and the panel with the link.

import type { LitElement, ReactiveController, TemplateResult } from 'lit';
import type { ErrorReport } from '../types.js';
import { actionsView } from './actions.js';
import { announce } from './announcer.js';
import { copyText } from './clipboard.js';
import type { Shared } from './link.js';
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

  render(view: View, reading: Reading, masked: ErrorReport | null): TemplateResult {
    const { base, ...beside } = this.#beside();
    return actionsView(view, reading, () => jsonOf(reading, masked), {
      ...this.#link,
      base,
      shared: (whole) => ({
        ...beside,
        tool: beside.tool ?? reading.tool,
        text: whole ? reading.text : reading.kind === 'error' ? reading.report.masked : '',
      }),
      toggle: () => this.#setLink({ open: !this.#link.open, whole: false }),
      setWhole: (whole) => this.#setLink({ open: true, whole }),
    });
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

// Until the masked report is there, nothing unmasked stands in for it.
function jsonOf(reading: Reading, masked: ErrorReport | null): string | null {
  if (reading.kind === 'error' && reading.report.masked !== reading.text) {
    return masked ? JSON.stringify(masked, null, 2) : null;
  }
  return JSON.stringify(reading.report, null, 2);
}
