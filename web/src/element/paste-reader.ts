// Reads what stands in the box. The newest reading wins: what it replaces is
// aborted, and touches neither its state nor its answer.

import type { ReactiveController } from 'lit';
import type { ErrorReport, LogProgress } from '../types.js';
import { isTrap, type Progress } from './empty-view.js';
import { marksOf, type Mark } from './marks.js';
import { lossyOnes, replaced } from './message-view.js';
import { longestEcho } from './paste-view.js';
import { read, type Reading } from './read.js';
import type { Surroundings } from './surroundings.js';

/** How text came: what is typed keeps the tool that it is typed in. */
export type How = 'paste' | 'typing';

/** What the element does with what was read. */
export interface ReaderEvents {
  /** An answer that differs from the last one. */
  answered(reading: Reading, how: How): void;
  failed(error: unknown): void;
  /** Another text is to be read, or none. */
  holds(text: string): void;
}

/** Text that takes longer to cross into the worker waits for a pause. */
const typedAtOnce = 100_000;
const pauseMilliseconds = 200;

/** The paste, and what is known of it. */
export class PasteReader implements ReactiveController {
  #text = '';
  /** What stands behind the text where the file is too large for it. */
  file: Blob | null = null;
  reading: Reading | null = null;
  marks: readonly Mark[] = [];
  failure: unknown = null;
  busy: boolean = false;
  /** How far the reading of a log is; `null` where nobody counts. */
  progress: Progress | null = null;
  /** The answer is what was found of a log until the user stopped it. */
  stopped: boolean = false;
  /** The answer is that of a second try. */
  recovered: boolean = false;
  /** The report on the masked paste, which is what may be copied. */
  masked: ErrorReport | null = null;
  /** Replacements in a message that the user refused, and what the others leave. */
  refused: ReadonlySet<string> = new Set();
  saved: number | null = null;

  readonly #host: Surroundings;
  readonly #events: ReaderEvents;
  #run = 0;
  #abort: AbortController | null = null;
  #stop = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Surroundings, events: ReaderEvents) {
    this.#host = host;
    this.#events = events;
    host.addController(this);
  }

  get text(): string {
    return this.#text;
  }

  set text(text: string) {
    this.#text = text;
    this.#events.holds(text);
  }

  /** There is an answer, if only that there can be none. */
  get isAnswered(): boolean {
    return this.reading !== null || this.failure !== null;
  }

  hostConnected(): void {
    if (this.text !== '' && !this.reading) this.read('paste');
  }

  hostDisconnected(): void {
    this.#end();
    this.busy = false;
  }

  /** Reads the text again, where there is one. */
  again(): void {
    if (this.text !== '') this.read('paste');
  }

  read(how: How): void {
    const run = this.#end();
    this.#set({ masked: null, failure: null, progress: null });
    if (this.text.trim() === '') {
      this.#set({ reading: null, marks: [], busy: false });
      return;
    }
    this.busy = true;
    if (how === 'typing' && this.text.length > typedAtOnce) {
      this.#timer = setTimeout(() => void this.#answer(run, how), pauseMilliseconds);
    } else void this.#answer(run, how);
  }

  /** Ends the reading that is under way; of a log, what was found so far is the answer. */
  stop(): void {
    if (this.progress !== null && !this.#stop.signal.aborted) {
      this.#stop.abort();
      return;
    }
    this.#end();
    this.#set({ busy: false });
  }

  /** Takes a paste as it was, with its answer. */
  restore(kept: Pick<PasteReader, 'text' | 'file' | 'reading' | 'marks'>): void {
    const run = this.#end();
    const { text, file, reading, marks } = kept;
    this.stopped = false;
    this.#set({
      text,
      file,
      reading,
      marks,
      masked: null,
      failure: null,
      busy: false,
      progress: null,
    });
    if (!reading) return;
    void this.#followUp(run, reading, this.#started()).catch(() => undefined);
  }

  fail(error: unknown): void {
    this.#set({ failure: error, reading: null, marks: [], busy: false });
    this.#events.failed(error);
  }

  /** Refuses or accepts a replacement in a message. */
  refuse(reading: Extract<Reading, { kind: 'message' }>, char: string, refused: boolean): void {
    const next = new Set(this.refused);
    if (refused) next.add(char);
    else next.delete(char);
    this.#set({ refused: next });
    this.#measureReplaced(reading).catch((failure: unknown) => this.#set({ failure }));
  }

  #set(change: Partial<Omit<PasteReader, 'isAnswered'>>): void {
    Object.assign(this, change);
    this.#host.requestUpdate();
  }

  // Whatever runs is older than what comes now.
  #end(): number {
    this.#abort?.abort();
    this.#abort = null;
    clearTimeout(this.#timer);
    return ++this.#run;
  }

  #started(): AbortSignal {
    this.#abort = new AbortController();
    return this.#abort.signal;
  }

  async #answer(run: number, how: How): Promise<void> {
    const signal = this.#started();
    this.recovered = false;
    this.stopped = false;
    this.#stop = new AbortController();
    const { signal: stop } = this.#stop;
    try {
      const reading = await this.#tryTwice(how, signal, stop);
      if (run !== this.#run) return;
      this.stopped = stop.aborted && reading.kind === 'log';
      const isNew = !isSame(reading, this.reading);
      if (reading.kind === 'message') this.refused = lossyOnes(reading.report);
      const marks = reading.text.length > longestEcho ? [] : marksOf(reading);
      this.#set({ reading, marks, failure: null, busy: false, progress: null });
      if (isNew) this.#events.answered(reading, how);
      await this.#followUp(run, reading, signal);
    } catch (error) {
      if (run === this.#run && !signal.aborted) this.fail(error);
    }
  }

  // A trap is a defect of the module, which starts anew for the next call; a
  // second try with a fresh one often works.
  async #tryTwice(how: How, signal: AbortSignal, stop: AbortSignal): Promise<Reading> {
    const client = await this.#host.client();
    const options = {
      ...this.#host.settings,
      signal,
      stop,
      typingIn: how === 'typing' ? (this.reading?.tool ?? null) : null,
      file: this.file,
      onProgress: ({ read: done, total, errors }: LogProgress) =>
        this.#set({
          progress: { percent: total > 0 ? Math.floor((done / total) * 100) : 0, errors },
        }),
    };
    try {
      return await read(client, this.text, options);
    } catch (error) {
      if (!isTrap(codeOf(error))) throw error;
      const reading = await read(client, this.text, options);
      this.recovered = true;
      return reading;
    }
  }

  // What is only worth asking once the answer is on the screen.
  async #followUp(run: number, reading: Reading, signal: AbortSignal): Promise<void> {
    if (reading.kind === 'message') await this.#measureReplaced(reading, signal);
    if (reading.kind === 'error') await this.#explainMasked(reading, signal);
    if (run === this.#run) this.#host.requestUpdate();
  }

  async #explainMasked(
    { text, report }: Extract<Reading, { kind: 'error' }>,
    signal: AbortSignal,
  ): Promise<void> {
    if (report.masked === text) return;
    const { lang, provider, catalogs } = this.#host.settings;
    const client = await this.#host.client();
    this.masked = await client.explainError(report.masked, {
      signal,
      lang,
      provider: provider || undefined,
      catalogs: catalogs.length > 0 ? catalogs : undefined,
    });
  }

  async #measureReplaced(
    reading: Extract<Reading, { kind: 'message' }>,
    signal?: AbortSignal,
  ): Promise<void> {
    const { text, report } = reading;
    const cheaper = replaced(text, report, this.refused);
    if (cheaper === text) {
      this.#set({ saved: null });
      return;
    }
    const { encoding, provider } = this.#host.settings;
    const client = await this.#host.client();
    const measured = await client.validateMessage(cheaper, {
      signal,
      encoding,
      provider: provider || undefined,
    });
    if (this.reading === reading) this.#set({ saved: measured.segments.length });
  }
}

/** The code of an error of ours, or `other`. */
export function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : 'other';
}

// Reports of lists and logs are large, and made by what a user does.
function isSame(one: Reading, other: Reading | null): boolean {
  if (other === null || one.kind !== other.kind || one.text !== other.text) return false;
  if (one.kind === 'numbers' || one.kind === 'log') return false;
  return JSON.stringify(one.report) === JSON.stringify(other.report);
}
