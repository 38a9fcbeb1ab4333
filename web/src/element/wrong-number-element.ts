// The custom element: one box that takes any paste, and the answer to it. What
// a host sees of it stands here; what it is made of is joined in parts.ts.

import {
  LitElement,
  type CSSResultGroup,
  type ComplexAttributeConverter,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { loadWorker } from '../index.js';
import type { About, WorkerClient } from '../types.js';
import { prepareAnnouncer } from './announcer.js';
import { Parts } from './parts.js';
import type { Tool } from './read.js';
import type {
  WrongNumberErrorEvent,
  WrongNumberEventMap,
  WrongNumberResult,
} from './result-event.js';
import { rootView } from './root-view.js';
import { styles } from './styles.js';

export { WrongNumberErrorEvent, WrongNumberResultEvent } from './result-event.js';
export type { ResultDetail, WrongNumberEventMap, WrongNumberResult } from './result-event.js';
export type { Tool } from './read.js';

// An attribute may come, change and go; without it there is no text.
const orAbsent: ComplexAttributeConverter<string> = {
  fromAttribute: (text) => text ?? '',
  toAttribute: (text) => (text === '' ? null : text),
};

/**
 * Explains telephony API errors, and checks phone numbers and messages. One
 * box takes any paste; nothing of it leaves the page.
 *
 * @element wrong-number
 *
 * @attr {string} lang - Language of the interface and the answers, a BCP 47
 *   tag; English and German have texts. Without it, that of the nearest
 *   ancestor with a `lang`.
 * @attr {string} provider - Id of the provider that every paste is from, such
 *   as `vonage`: a built-in one, or one of `catalogs`. Without it, the provider
 *   is recognised.
 * @attr {string} tools - Which of `explain number message draft codes` to offer.
 * @attr {'light'|'dark'} theme - Overrules the colour scheme of the page.
 * @attr {string} share-url - Address of a page that reads links to answers.
 *   Without it, no links are offered. What a link carries stands in its fragment,
 *   not compressed, so that everyone can read it there.
 * @attr {string} value - What stands in the box at first, and again after its
 *   form is reset. The property is what stands there now; setting it reads it.
 * @attr {string} name - Name in the data of the form around it, where the value
 *   is what stands in the box.
 * @attr {boolean} disabled - Nothing can be entered or pressed, and a form leaves
 *   it out; an answer stays.
 *
 * @slot - Shown until the element is there, and where it cannot start.
 *
 * @fires {WrongNumberResultEvent} wrong-number-result - An answer is there;
 *   `detail` is the report, `kind` says which, and `tool` is the tool that made it.
 * @fires {WrongNumberErrorEvent} wrong-number-error - There can be no answer;
 *   `error` says why.
 * @fires {Event} change - What stands in the box was changed by the user.
 *
 * @csspart root - The whole.
 * @csspart input - Where a paste goes.
 * @csspart textarea - The box itself.
 * @csspart answer - Where the answer is.
 * @csspart headline - The answer in one sentence.
 * @csspart provider - The provider and how sure that is.
 * @csspart meaning - What happened.
 * @csspart verdict - Who must act, and whether to retry.
 * @csspart steps - What to do.
 * @csspart details - The evidence of an error.
 * @csspart problems - What a check found.
 * @csspart number - The drawing of a number.
 * @csspart suggestion - The number to send instead.
 * @csspart checks - The checks of a number.
 * @csspart segments - The segments of a message.
 * @csspart segment - One of them.
 * @csspart costly - The characters that make a message expensive.
 * @csspart groups - The groups of a log.
 * @csspart table - The rows of a list of numbers.
 * @csspart actions - Copying and links.
 * @csspart link - The panel with the link.
 *
 * @cssprop --wrong-number-ink - Colour of the text; the host's.
 * @cssprop --wrong-number-muted - Colour of lesser text.
 * @cssprop --wrong-number-accent - Colour of marks and the main action.
 * @cssprop --wrong-number-on-accent - Colour of text on the accent.
 * @cssprop --wrong-number-mark - Ground of a mark.
 * @cssprop --wrong-number-line - Colour of hairlines.
 * @cssprop --wrong-number-edge - Colour of the edges of fields and buttons.
 * @cssprop --wrong-number-well - Ground of the box and of panels.
 * @cssprop --wrong-number-radius - Radius of corners; 6px.
 * @cssprop --wrong-number-gap - Space between blocks; 1rem.
 * @cssprop --wrong-number-target - Least size of what is pressed; 44px.
 * @cssprop --wrong-number-font - Font of the text; the host's.
 * @cssprop --wrong-number-font-size - Size of the text; 1rem.
 * @cssprop --wrong-number-mono - Font of codes, numbers and the paste.
 */
export class WrongNumberElement extends LitElement {
  static override styles: CSSResultGroup = [...styles];

  static readonly formAssociated = true;

  static override properties: PropertyDeclarations = {
    lang: { reflect: true, converter: orAbsent },
    provider: { reflect: true, converter: orAbsent },
    tools: { reflect: true, converter: orAbsent },
    theme: { reflect: true, converter: orAbsent },
    shareUrl: { reflect: true, attribute: 'share-url', converter: orAbsent },
    name: { reflect: true, converter: orAbsent },
    disabled: { type: Boolean, reflect: true },
    value: { noAccessor: true },
    // Whether it holds something else is asked of its content, in willUpdate.
    catalogs: { attribute: false, hasChanged: () => true },
  };

  /**
   * Makes the client that reads pastes; all elements share one. A page whose
   * worker must be built in another way replaces this before the first
   * element is used.
   */
  static connect: () => WorkerClient | Promise<WorkerClient> = () => loadWorker();

  static #client: Promise<WorkerClient> | null = null;

  static #shared(): Promise<WorkerClient> {
    WrongNumberElement.#client ??= Promise.resolve(WrongNumberElement.connect());
    return WrongNumberElement.#client;
  }

  /** What this build is made of, once the module is there. */
  static async about(): Promise<About> {
    return (await WrongNumberElement.#shared()).about();
  }

  declare provider: string;
  declare tools: string;
  declare theme: string;
  declare shareUrl: string;
  /** Name in the data of the form around it. */
  declare name: string;
  /** Nothing can be entered or pressed. A form or a fieldset around it may say so too. */
  declare disabled: boolean;
  /** Further catalogs, in the format of `wrong-number/catalog.schema.json`. */
  declare catalogs: readonly object[];

  readonly #parts: Parts = new Parts(this, () => WrongNumberElement.#shared());

  constructor() {
    super();
    this.provider = '';
    this.tools = '';
    this.theme = '';
    this.shareUrl = '';
    this.name = '';
    this.disabled = false;
    this.catalogs = [];
    // A label around or beside the element puts the cursor into the box.
    this.addEventListener('click', (event) => {
      const isOwn = event.composedPath()[0] === this;
      if (isOwn && (this.labels?.length ?? 0) > 0) this.focus();
    });
    // What was set before the element was defined would hide the accessor.
    if (Object.hasOwn(this, 'value')) {
      const early = this['value' as keyof this] as unknown;
      delete this['value' as keyof this];
      if (typeof early === 'string') this.value = early;
    }
  }

  /** What stands in the box. Setting it reads it. */
  get value(): string {
    return this.#parts.reader.text;
  }

  set value(text: string) {
    this.#parts.field.set(text == null ? '' : String(text));
  }

  /** What stands in the box at first, as the attribute `value` says. */
  get defaultValue(): string {
    return this.getAttribute('value') ?? '';
  }

  set defaultValue(text: string) {
    this.setAttribute('value', text);
  }

  /** The form that the element is part of. */
  get form(): HTMLFormElement | null {
    return this.#parts.field.form;
  }

  /** The labels that name the element. */
  get labels(): NodeList | null {
    return this.#parts.field.labels;
  }

  /** Puts the cursor into the box. */
  override focus(options?: FocusOptions): void {
    this.#parts.box.element?.focus(options);
  }

  /** Reads a file as if its text had been pasted. */
  open(file: Blob): Promise<void> {
    return this.#parts.session.open(file);
  }

  /** Reads a text with a tool of the caller's choice; `null` recognises it. */
  show(text: string, tool: Tool | null): void {
    this.#parts.session.show(text, tool);
  }

  /**
   * Shows what a code means: `vonage/sms/9`, that is provider, API and code; all
   * of them where there is no address.
   */
  showCode(address: string): Promise<void> {
    return this.#parts.showCode(address);
  }

  /** Goes to a paste of this session by its number; does nothing where it is forgotten. */
  goToStep(step: number): void {
    this.#parts.session.goTo(step);
  }

  override attributeChangedCallback(name: string, old: string | null, next: string | null): void {
    if (name === 'value') this.#parts.field.initial(next ?? '');
    else super.attributeChangedCallback(name, old, next);
  }

  /** Called by the browser. */
  formAssociatedCallback(): void {
    this.#parts.field.associated();
  }

  /** Called by the browser, when the form is reset. */
  formResetCallback(): void {
    this.#parts.field.reset();
  }

  /** Called by the browser, when the element or what is around it is switched on or off. */
  formDisabledCallback(disabled: boolean): void {
    this.#parts.field.disabled(disabled);
  }

  /** Called by the browser, with what stood there before the page was left. */
  formStateRestoreCallback(state: unknown): void {
    if (typeof state === 'string') this.value = state;
  }

  /** Waits for all steps of an answer. */
  protected override async getUpdateComplete(): Promise<boolean> {
    let isComplete = await super.getUpdateComplete();
    while (!this.#parts.steps.isDone && this.isConnected) {
      await new Promise((resolve) => setTimeout(resolve));
      isComplete = await super.getUpdateComplete();
    }
    return isComplete;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    prepareAnnouncer(this);
  }

  // What is drawn first has a task of its own: making the element takes as long.
  protected override async scheduleUpdate(): Promise<void> {
    if (!this.hasUpdated) await new Promise((resolve) => setTimeout(resolve));
    super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues): void {
    for (const name of ['lang', 'provider', 'tools', 'theme', 'shareUrl', 'name'] as const) {
      // Properties are often set by scripts without types.
      this[name] = this[name] == null ? '' : String(this[name]);
    }
    this.catalogs ??= [];
    if (this.#parts.choosing.isOther(changed) && this.hasUpdated) this.#parts.again();
  }

  protected override update(changed: PropertyValues): void {
    const { places, shown } = this.#parts;
    places.draw(this.shadowRoot, shown, () => super.update(changed));
  }

  protected override render(): TemplateResult {
    return rootView(this.#parts);
  }
}

/** Listeners of the element know what they are given. */
export interface WrongNumberElement {
  addEventListener<K extends keyof WrongNumberEventMap>(
    type: K,
    listener: (this: WrongNumberElement, event: WrongNumberEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<K extends keyof WrongNumberEventMap>(
    type: K,
    listener: (this: WrongNumberElement, event: WrongNumberEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'wrong-number': WrongNumberElement;
  }
  interface GlobalEventHandlersEventMap {
    'wrong-number-result': WrongNumberResult;
    'wrong-number-error': WrongNumberErrorEvent;
  }
}
