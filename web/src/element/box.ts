// The box that takes any paste: typed into, pasted into, dropped on, and
// folded once there is an answer. Marks of the answer lie under its text.

import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { icon } from './icons.js';
import { marksAt } from './marks.js';
import { echo, foldLines, longestEcho } from './paste-view.js';
import type { How, PasteReader } from './paste-reader.js';
import type { Tool } from './read.js';
import type { View } from './view.js';

/** Longer texts are shown in part: to break the lines of all of it would hold up the page. */
export const longestText = 40_000;
export const shownOfLong = 2_000;

/** What the element does with what comes into the box. */
export interface BoxEvents {
  take(text: string, how: How): void;
  /** Something else is pasted in place of everything. */
  replace(text: string): void;
  open(file: Blob): void;
}

/** What of the element changes how the box is drawn. */
export interface BoxState {
  /** The tool that it is for. */
  named: Tool | 'any';
  isAnswered: boolean;
  /** Goes back to the paste before; `null` where there is none. */
  back: (() => void) | null;
}

/** The box, and what of its text is pointed at. */
export class Box implements ReactiveController {
  folded: boolean = false;
  /** Id of the mark that is pointed at. */
  pointed: string | null = null;

  readonly #host: LitElement;
  readonly #reader: PasteReader;
  readonly #events: BoxEvents;
  /** Something is dragged over it. */
  #over = false;
  #pasting = false;
  /** What is pasted takes the place of all that stands there. */
  #replacing = false;

  constructor(host: LitElement, reader: PasteReader, events: BoxEvents) {
    this.#host = host;
    this.#reader = reader;
    this.#events = events;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#over = false;
  }

  get element(): HTMLTextAreaElement | null {
    return this.#host.renderRoot.querySelector<HTMLTextAreaElement>('#box');
  }

  fold(folded: boolean): void {
    this.folded = folded;
    this.#host.requestUpdate();
  }

  /** Points at a mark, from either side; `null` ends it. */
  point(id: string | null): void {
    if (this.pointed === id) return;
    this.pointed = id;
    this.#host.requestUpdate();
  }

  /** Brings a mark into view. */
  async show(id: string): Promise<void> {
    this.fold(false);
    this.point(id);
    await this.#host.updateComplete;
    this.#host.renderRoot
      .querySelector(`.echo mark[data-mark="${CSS.escape(id)}"]`)
      ?.scrollIntoView({ block: 'nearest' });
  }

  render(view: View, { named, isAnswered, back }: BoxState): TemplateResult {
    const { t } = view;
    const { text, file, marks } = this.#reader;
    const whole = text.length <= longestEcho;
    const isCut = file !== null || text.length > longestText;
    const foldable = isAnswered && foldLines(text) > 3;
    const box = [
      'box',
      foldable ? 'foldable' : '',
      foldable && this.folded ? 'folded' : '',
      this.#over ? 'over' : '',
    ].join(' ');
    return html`<label class="label" for="box">${t.label[named]}</label>
      <div
        class=${box}
        @dragover=${this.#dragOver}
        @dragleave=${this.#dragLeave}
        @drop=${this.#drop}
        @pointermove=${this.#pointAt}
        @pointerleave=${() => this.point(null)}
      >
        <div class="well">
          <div class="sheet ${whole ? '' : 'plain'}">
            ${whole ? echo(text, marks, this.pointed) : nothing}
            <textarea
              id="box"
              part="textarea"
              spellcheck="false"
              autocomplete="off"
              autocapitalize="off"
              .value=${isCut ? text.slice(0, shownOfLong) : text}
              ?readonly=${isCut}
              placeholder=${t.placeholder[named]}
              @input=${this.#typed}
              @change=${this.#changed}
              @paste=${this.#pasted}
              @keyup=${this.#pointAtCursor}
              @pointerup=${this.#pointAtCursor}
              @focus=${this.#unfold}
            ></textarea>
          </div>
        </div>
        <p class="drop" aria-hidden="true">${t.drop}</p>
        ${isCut ? html`<p class="cut small">${t.cut}</p>` : nothing}
        ${this.#strip(view, foldable, back)}
      </div>`;
  }

  #strip(view: View, foldable: boolean, back: BoxState['back']): TemplateResult {
    const { t } = view;
    const button = (label: unknown, press: () => void, classes = 'plain'): TemplateResult =>
      html`<button type="button" class=${classes} @click=${press}>${label}</button>`;
    return html`<p class="strip">
      ${back ? button(html`${icon('back')}<span>${t.back}</span>`, back) : nothing}
      ${
        foldable
          ? button(this.folded ? t.unfold : t.fold, () => this.fold(!this.folded), 'plain fold')
          : nothing
      }
      ${
        this.#reader.text === ''
          ? nothing
          : button(html`${icon('close')}<span>${t.clear}</span>`, this.#clear)
      }
      ${button(html`${icon('file')}<span>${t.file}</span>`, this.#pickFile)}
    </p>`;
  }

  #typed = (event: Event): void => {
    const { value } = event.target as HTMLTextAreaElement;
    const { text } = this.#reader;
    const isPasted = this.#pasting;
    const isReplaced = isPasted && text !== '' && (this.#replacing || !value.includes(text));
    this.#pasting = false;
    if (isReplaced) this.#events.replace(value);
    else this.#events.take(value, isPasted ? 'paste' : 'typing');
  };

  // Unlike `input`, this one does not leave the shadow tree by itself.
  #changed = (): void => {
    this.#host.dispatchEvent(new Event('change', { bubbles: true }));
  };

  // What is too large for the box cannot be typed into; a paste replaces it, and
  // a large one does not go through the box.
  #pasted = (event: ClipboardEvent): void => {
    const { readOnly, selectionStart, selectionEnd, value } = event.target as HTMLTextAreaElement;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    this.#replacing = selectionStart === 0 && selectionEnd === value.length;
    if (text !== '' && (readOnly || (this.#replacing && text.length > longestText))) {
      event.preventDefault();
      this.#events.replace(text);
      return;
    }
    this.#pasting = !readOnly;
  };

  #unfold = (): void => {
    if (this.folded && !this.#pasting) this.fold(false);
  };

  #clear = (): void => {
    this.#events.take('', 'paste');
    this.element?.focus();
  };

  #pickFile = (): void => {
    const input = document.createElement('input');
    input.type = 'file';
    input.addEventListener('change', () => {
      const [file] = input.files ?? [];
      if (file) this.#events.open(file);
    });
    input.click();
  };

  #drag(over: boolean): void {
    if (this.#over === over) return;
    this.#over = over;
    this.#host.requestUpdate();
  }

  #dragOver = (event: DragEvent): void => {
    event.preventDefault();
    this.#drag(true);
  };

  #dragLeave = (event: DragEvent): void => {
    const inside = event.relatedTarget as Node | null;
    if (inside && (event.currentTarget as Node).contains(inside)) return;
    this.#drag(false);
  };

  #drop = (event: DragEvent): void => {
    event.preventDefault();
    this.#drag(false);
    const file = event.dataTransfer?.files[0];
    const text = event.dataTransfer?.getData('text/plain') ?? '';
    if (file) this.#events.open(file);
    else if (text !== '') this.#events.replace(text);
  };

  // The marks lie under the box, so what is under the pointer is asked for.
  #pointAt = (event: PointerEvent): void => {
    if (this.#reader.marks.length === 0) return;
    const root = this.#host.renderRoot as ShadowRoot;
    const mark = root
      .elementsFromPoint(event.clientX, event.clientY)
      .find((element) => element.matches('.echo mark'));
    this.point(mark?.getAttribute('data-mark') ?? null);
  };

  #pointAtCursor = (): void => {
    const { marks } = this.#reader;
    const box = this.element;
    if (!box || marks.length === 0) return;
    const [mark] = marksAt(marks, box.selectionStart).reverse();
    this.point(mark?.id ?? null);
  };
}
