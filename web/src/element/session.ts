// What is pasted, and the way back to what was pasted before: with the
// element's own buttons and keys, or with those of the page around it.

import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Box } from './box.js';
import type { Choosing } from './choosing.js';
import { headlineOf } from './headlines.js';
import { History, type Step } from './history.js';
import type { OwnProviders } from './own-providers.js';
import { fileOf } from './paste-file.js';
import type { How, PasteReader } from './paste-reader.js';
import type { Tool } from './read.js';
import { nothingAsked, type Asked } from './surroundings.js';
import type { View } from './view.js';

/** The parts of the element that show a paste. */
export interface SessionParts {
  choosing: Choosing;
  reader: PasteReader;
  box: Box;
  own: OwnProviders;
}

/** What the element does when another paste is shown. */
export interface SessionEvents {
  /** What was open in the answer before is closed. */
  left(): void;
  /** A paste is there again, with its answer. */
  restored(step: Step): void;
}

/** The pastes of one element. */
export class Session {
  readonly #host: LitElement;
  readonly #parts: SessionParts;
  readonly #events: SessionEvents;
  readonly #history = new History();
  #openings = 0;
  /** What was put into the box last, which the box itself cannot undo. */
  #put: string | null = null;

  constructor(host: LitElement, parts: SessionParts, events: SessionEvents) {
    this.#host = host;
    this.#parts = parts;
    this.#events = events;
  }

  get canGoBack(): boolean {
    return this.#history.canGoBack;
  }

  /** Number of the paste that is shown. */
  get current(): number {
    return this.#history.current;
  }

  /** What is shown was opened out of a log or a list, which is one step back. */
  get openedFrom(): 'log' | 'numbers' | null {
    const before = this.#history.before?.reading;
    const { text, reading } = this.#parts.reader;
    if (before?.kind === 'log') {
      const { groups } = before.report;
      const isIn = groups.some(({ examples }) => examples.some((one) => one.text === text));
      return isIn ? 'log' : null;
    }
    const isRow = before?.kind === 'numbers' && reading?.kind === 'number';
    return isRow && before.text.includes(text) ? 'numbers' : null;
  }

  /**
   * Takes something else in place of everything: what tool reads it is open
   * again, unless it was chosen for an empty box.
   */
  replace(text: string, file: Blob | null = null): void {
    const { choosing, reader } = this.#parts;
    const tool = reader.text === '' ? choosing.asked.tool : null;
    this.#put = text;
    this.#take(text, 'paste', { tool }, file);
  }

  /** Reads a text with a tool of the caller's choice; `null` recognises it. */
  show(text: string, tool: Tool | null): void {
    this.#put = text;
    this.#take(text, 'paste', { tool });
  }

  /** Takes what stands in the box now. */
  take(text: string, how: How): void {
    this.#take(text, how, {});
  }

  #take(text: string, how: How, change: Partial<Asked>, file: Blob | null = null): void {
    const { choosing, reader, box } = this.#parts;
    this.#openings++;
    if (how === 'paste' && reader.text !== '') this.#leave();
    reader.text = text;
    reader.file = file;
    choosing.show(null);
    choosing.ask({
      ...(text === '' ? { ...nothingAsked, encoding: choosing.asked.encoding } : { column: -1 }),
      ...change,
    });
    if (how === 'paste') {
      box.folded = text !== '';
      this.#events.left();
      this.#enter();
    }
    if (this.#host.isConnected) reader.read(how);
  }

  /** Reads a file as if its text had been pasted. */
  async open(file: Blob): Promise<void> {
    // Whatever is taken while the file is read is newer than the file.
    const opening = ++this.#openings;
    try {
      const { text, log, provider } = await fileOf(file);
      if (opening !== this.#openings) return;
      if (provider) await this.#parts.own.bring(provider);
      else this.replace(text, log);
    } catch (error) {
      if (opening !== this.#openings) return;
      this.#parts.choosing.show(null);
      this.#parts.reader.fail(error);
    }
  }

  #kept(): Omit<Step, 'id' | 'time'> {
    const { choosing, reader, box } = this.#parts;
    const { text, file, busy, reading, marks } = reader;
    return {
      text,
      file,
      reading: busy ? null : reading,
      marks,
      asked: choosing.asked,
      folded: box.folded,
      lang: choosing.settings.lang,
    };
  }

  // Keeps what is shown, as it has become since.
  #leave(): void {
    if (this.#history.current > 0) this.#history.update(this.#kept());
  }

  // Adds what was pasted, and tells the page, whose own way back it may be. An
  // empty box is left for good once something is pasted into it.
  #enter(): void {
    const step = { ...this.#kept(), reading: null, marks: [] };
    if (this.#history.isEmpty) {
      this.#history.update(step);
      return;
    }
    const id = this.#history.push(step);
    this.#host.dispatchEvent(new CustomEvent('wrong-number-step', { detail: id }));
  }

  /** Goes to a paste by its number; one that is forgotten leaves the paste as it is. */
  goTo(id: number): void {
    this.#parts.choosing.show(null);
    if (id === this.#history.current) return;
    this.#leave();
    this.#restore(this.#history.goTo(id));
  }

  /** Goes so many pastes on. */
  goBy(count: number): void {
    this.#go(this.#history.idAt(count));
  }

  // The page around may keep the way back; then it goes there.
  #go(id: number): void {
    const event = new CustomEvent('wrong-number-go', { detail: id, cancelable: true });
    if (this.#host.dispatchEvent(event)) this.goTo(id);
  }

  #restore(step: Step | null): void {
    if (!step) return;
    const { choosing, reader, box } = this.#parts;
    choosing.ask(step.asked);
    box.folded = step.folded;
    this.#events.left();
    reader.restore(step);
    if (!step.reading || step.lang !== choosing.settings.lang) reader.again();
    else this.#events.restored(step);
  }

  /** Alt and an arrow, as browsers have it; and undo, where the box has none. */
  keys = (event: KeyboardEvent): void => {
    const { key } = event;
    const isWithControl = event.ctrlKey || event.metaKey;
    const { text } = this.#parts.reader;
    const isUndo = key === 'z' && isWithControl && !event.shiftKey && text === this.#put;
    const isStep = event.altKey && !isWithControl;
    const by =
      (isUndo && (event.target as Element).id === 'box') || (isStep && key === 'ArrowLeft')
        ? -1
        : isStep && key === 'ArrowRight'
          ? 1
          : 0;
    const { canGoBack, canGoForward } = this.#history;
    if (by === 0 || (by < 0 ? !canGoBack : !canGoForward)) return;
    event.preventDefault();
    this.goBy(by);
  };

  /** The pastes to go back to; drawn once there are two. */
  render(view: View): TemplateResult | typeof nothing {
    const { t } = view;
    const steps = this.#history.steps.filter((step) => step.text !== '');
    if (steps.length < 2) return nothing;
    return html`<label class="choice earlier">
      <span>${t.earlier}</span>
      <select @change=${(event: Event) => this.#chosen((event.target as HTMLSelectElement).value)}>
        ${this.#history.isEmpty ? html`<option value="" selected hidden></option>` : nothing}
        ${[...steps]
          .reverse()
          .map(
            (step) =>
              html`<option value=${step.id} ?selected=${step.id === this.#history.current}>
                ${step.time.toTimeString().slice(0, 5)} ${this.#titleOf(view, step)}
              </option>`,
          )}
        <option value="forget">${t.forget}</option>
      </select>
    </label>`;
  }

  #chosen(value: string): void {
    if (value === 'forget') {
      this.#history.forget();
      this.#host.requestUpdate();
    } else this.#go(Number(value));
  }

  #titleOf(view: View, { id, reading, text }: Step): string {
    const shown = id === this.#history.current ? this.#parts.reader.reading : reading;
    return shown ? headlineOf(view, shown) : text.trim().slice(0, 40);
  }
}
