// The draft: from, to and text of a message, checked together as they are
// typed, with everything that is to be changed before it is sent; and what a
// template with placeholders makes of it, and costs.

import type { ReactiveController } from 'lit';
import type { MessageReport, Placeholder, PreflightReport } from '../types.js';
import type { Surroundings } from './surroundings.js';

/** What is written of a draft. */
export type Field = 'from' | 'to' | 'text';

/** The channels to choose from beside SMS. */
export const channels = ['whatsapp', 'viber', 'rcs', 'mms', 'messenger'] as const;

/** A draft; an empty channel is SMS. */
export type Draft = Record<Field | 'channel', string>;

/** What stands in braces; the name is what the module calls it. */
const gap = /\{\{?\s*([\p{L}\p{N}_.-]+)\s*\}?\}/gu;

/** The state of the draft tool. */
export class DraftTool implements ReactiveController {
  readonly draft: Record<Field, string> = { from: '', to: '', text: '' };
  channel: string = '';
  /** Lengths of the placeholders, by name. */
  readonly lengths: Map<string, { least: number; greatest: number }> = new Map();
  price: string = '';
  recipients: string = '';
  report: PreflightReport | null = null;
  sizes: MessageReport | null = null;
  failure: unknown = null;

  readonly #host: Surroundings;
  #abort: AbortController | null = null;

  constructor(host: Surroundings) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#abort?.abort();
  }

  get isEmpty(): boolean {
    const { from, to, text } = this.draft;
    return from === '' && to === '' && text === '';
  }

  set(change: Partial<Record<Field, string>>): void {
    Object.assign(this.draft, change);
    void this.check();
  }

  /** Takes another draft in place of the one that stands there. */
  fill({ channel = '', ...fields }: Partial<Draft>): void {
    this.channel = channel;
    this.set({ from: '', to: '', text: '', ...fields });
  }

  setChannel(channel: string): void {
    this.channel = channel;
    void this.check();
  }

  setLength(name: string, change: Partial<{ least: number; greatest: number }>): void {
    this.lengths.set(name, { ...this.lengthOf(name), ...change });
    void this.check();
  }

  lengthOf(name: string): { least: number; greatest: number } {
    return this.lengths.get(name) ?? { least: 1, greatest: 20 };
  }

  /** The names of the placeholders in the text, each once. */
  get placeholders(): string[] {
    return [...new Set([...this.draft.text.matchAll(gap)].map((match) => match[1] ?? ''))];
  }

  /** Checks what stands in the fields; the newest check wins. */
  async check(): Promise<void> {
    this.#abort?.abort();
    const abort = new AbortController();
    this.#abort = abort;
    const { from, to, text } = this.draft;
    const { lang, region, provider } = this.#host.settings;
    if (this.isEmpty) {
      this.report = null;
      this.#host.requestUpdate();
      return;
    }
    try {
      const client = await this.#host.client();
      const { signal } = abort;
      const channel = this.channel || undefined;
      const known = provider || undefined;
      const report = await client.preflight(
        { to, text, from: from === '' ? undefined : from, provider: known, channel },
        { signal, lang, defaultRegion: region || undefined },
      );
      const placeholders: Placeholder[] = this.placeholders.map((name) => ({
        name,
        ...this.lengthOf(name),
      }));
      const sizes =
        placeholders.length > 0
          ? await client.validateMessage(text, {
              signal,
              lang,
              provider: known,
              channel,
              placeholders,
            })
          : null;
      if (abort.signal.aborted) return;
      this.report = report;
      this.sizes = sizes;
      this.failure = null;
    } catch (error) {
      if (abort.signal.aborted) return;
      this.failure = error;
    }
    this.#host.requestUpdate();
  }
}
