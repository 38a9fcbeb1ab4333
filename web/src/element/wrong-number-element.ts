// The custom element: one box that takes any paste, and the answer to it. It
// joins its parts, each with a state of its own: what reads, the box, the way
// back, what is taken along, the tools. What is drawn stands in the views.

import {
  LitElement,
  html,
  nothing,
  type CSSResultGroup,
  type ComplexAttributeConverter,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { loadWorker } from '../index.js';
import { planName } from '../plan-name.js';
import type { About, WorkerClient } from '../types.js';
import { announce, prepareAnnouncer } from './announcer.js';
import { answerView } from './answer-view.js';
import { Box } from './box.js';
import { BuiltFrom } from './built-from.js';
import { Choosing } from './choosing.js';
import { CodesTool, addressOf } from './codes-tool.js';
import { DraftTool } from './draft-tool.js';
import { failureTitle } from './empty-view.js';
import { FormField } from './form-field.js';
import { spoken } from './headlines.js';
import { inputView } from './input-view.js';
import { LogState } from './log-state.js';
import { Opened } from './opened.js';
import { OwnProviders } from './own-providers.js';
import { PasteReader, codeOf } from './paste-reader.js';
import type { Parts } from './parts.js';
import { Places } from './places.js';
import type { Tool } from './read.js';
import {
  WrongNumberErrorEvent,
  WrongNumberResultEvent,
  type WrongNumberEventMap,
  type WrongNumberResult,
} from './result-event.js';
import { saveFile } from './save-file.js';
import { Session } from './session.js';
import { Steps } from './steps.js';
import { styles } from './styles.js';
import { surroundings, type Asked, type Surroundings } from './surroundings.js';
import { TableState } from './table-state.js';
import { Taking } from './taking.js';
import { textsFor, type Texts } from './texts.js';
import type { View } from './view.js';

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

  readonly #field: FormField = new FormField(this, {
    replace: (text) => this.#session.replace(text),
    enabled: () => this.requestUpdate(),
  });
  readonly #choosing: Choosing = new Choosing(
    this,
    () => this.#own.catalogs,
    () => this.#again(),
  );
  readonly #built: BuiltFrom = new BuiltFrom(
    this,
    () => WrongNumberElement.#shared(),
    (error) => {
      if (this.#reader.failure === null) this.#reader.fail(error);
    },
  );
  readonly #around: Surroundings = surroundings(this, this.#choosing, () => this.#built.client());
  readonly #reader = new PasteReader(this.#around, {
    answered: (reading, how) => {
      this.#say(spoken(this.#view(), reading));
      this.dispatchEvent(new WrongNumberResultEvent(reading));
      if (how === 'paste') void this.#reveal();
    },
    failed: (error) => {
      this.#say(failureTitle(this.#texts, codeOf(error)));
      this.dispatchEvent(new WrongNumberErrorEvent(error));
    },
    holds: (text) => this.#field.holds(text),
  });
  readonly #own = new OwnProviders(this.#around, () => this.#reader.again());
  readonly #box = new Box(this, this.#reader, {
    take: (text, how) => this.#session.take(text, how),
    replace: (text) => this.#session.replace(text),
    open: (file) => void this.open(file),
  });
  readonly #opened = new Opened(this);
  readonly #places = new Places();
  readonly #steps = new Steps(this);
  readonly #taking = new Taking(this, () => ({
    base: this.shareUrl,
    tool: this.#choosing.asked.tool,
    provider: this.#choosing.settings.provider,
    lang: this.#texts.lang,
  }));
  readonly #session: Session = new Session(
    this,
    { choosing: this.#choosing, reader: this.#reader, box: this.#box, own: this.#own },
    {
      left: () => {
        this.#opened.closeAll();
        this.#taking.closeLink();
      },
      restored: ({ reading }) => reading && this.#say(spoken(this.#view(), reading)),
    },
  );
  readonly #parts: Parts = {
    choosing: this.#choosing,
    built: this.#built,
    reader: this.#reader,
    own: this.#own,
    box: this.#box,
    taking: this.#taking,
    session: this.#session,
    table: new TableState(this),
    log: new LogState(this),
    draft: new DraftTool(this.#around),
    codes: new CodesTool(this.#around),
    setBench: (bench) => {
      const { open } = this.#parts.codes;
      if (bench === 'codes') this.#openCode(open ? addressOf(open) : '');
      else this.#choosing.show(bench);
      this.#checkBench();
    },
    ask: (change) => this.#ask(change),
  };
  /** The content of `catalogs` that was read last. */
  #catalogsText = '';

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
    return this.#reader.text;
  }

  set value(text: string) {
    this.#field.set(text == null ? '' : String(text));
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
    return this.#field.form;
  }

  /** The labels that name the element. */
  get labels(): NodeList | null {
    return this.#field.labels;
  }

  /** Puts the cursor into the box. */
  override focus(options?: FocusOptions): void {
    this.#box.element?.focus(options);
  }

  /** Reads a file as if its text had been pasted. */
  open(file: Blob): Promise<void> {
    return this.#session.open(file);
  }

  /** Reads a text with a tool of the caller's choice; `null` recognises it. */
  show(text: string, tool: Tool | null): void {
    this.#session.show(text, tool);
  }

  /**
   * Shows what a code means: `vonage/sms/9`, that is provider, API and code; all
   * of them where there is no address.
   */
  async showCode(address: string): Promise<void> {
    const isAmong = this.#choosing.bench === 'codes';
    this.#choosing.show('codes');
    await this.#parts.codes.show(address, isAmong);
  }

  /** Goes to a paste of this session by its number; does nothing where it is forgotten. */
  goToStep(step: number): void {
    this.#session.goTo(step);
  }

  override attributeChangedCallback(name: string, old: string | null, next: string | null): void {
    if (name === 'value') this.#field.initial(next ?? '');
    else super.attributeChangedCallback(name, old, next);
  }

  /** Called by the browser. */
  formAssociatedCallback(): void {
    this.#field.associated();
  }

  /** Called by the browser, when the form is reset. */
  formResetCallback(): void {
    this.#field.reset();
  }

  /** Called by the browser, when the element or what is around it is switched on or off. */
  formDisabledCallback(disabled: boolean): void {
    this.#field.disabled(disabled);
  }

  /** Called by the browser, with what stood there before the page was left. */
  formStateRestoreCallback(state: unknown): void {
    if (typeof state === 'string') this.value = state;
  }

  /** Waits for all steps of an answer. */
  protected override async getUpdateComplete(): Promise<boolean> {
    let isComplete = await super.getUpdateComplete();
    while (!this.#steps.isDone && this.isConnected) {
      await new Promise((resolve) => setTimeout(resolve));
      isComplete = await super.getUpdateComplete();
    }
    return isComplete;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    prepareAnnouncer(this);
  }

  protected override willUpdate(changed: PropertyValues): void {
    for (const name of ['lang', 'provider', 'tools', 'theme', 'shareUrl', 'name'] as const) {
      // Properties are often set by scripts without types.
      this[name] = this[name] == null ? '' : String(this[name]);
    }
    let asks = ['lang', 'provider', 'tools'].some((name) => changed.has(name));
    if (changed.has('catalogs')) {
      this.catalogs ??= [];
      // A framework gives a new array whenever it draws.
      const text = contentOf(this.catalogs);
      asks ||= text !== this.#catalogsText;
      this.#catalogsText = text;
    }
    if (this.hasUpdated && asks) this.#again();
  }

  // -------------------------------------------------------------- choices

  get #texts(): Texts {
    return textsFor(this.#choosing.settings.lang);
  }

  // What is chosen beside the box or the fields is asked of both.
  #ask(change: Partial<Asked>): void {
    this.#choosing.ask(change);
    this.#again();
  }

  #again(): void {
    this.#checkBench();
    this.#reader.again();
  }

  // The page around may keep the way back, and shows it then.
  #openCode(address: string): void {
    const go = new CustomEvent('wrong-number-code', { detail: address, cancelable: true });
    if (this.dispatchEvent(go)) void this.showCode(address);
  }

  #checkBench(): void {
    const { bench } = this.#choosing;
    if (bench === 'draft') void this.#parts.draft.check();
    if (bench === 'codes') void this.#parts.codes.look();
  }

  // Where the page is small, the answer may begin below its edge. Where it stands is
  // told once it is laid out: to ask for it would lay out everything at once.
  async #reveal(): Promise<void> {
    await this.updateComplete;
    if (window !== window.parent) return;
    const headline = this.renderRoot.querySelector('.answer .headline');
    if (!headline) return;
    const observer = new IntersectionObserver(([seen]) => {
      observer.disconnect();
      const { boundingClientRect: place, rootBounds } = seen ?? {};
      const edge = rootBounds?.bottom ?? window.innerHeight;
      if (place && (place.top < 0 || place.bottom > edge))
        headline.scrollIntoView({ block: 'center' });
    });
    observer.observe(headline);
  }

  // Where a browser does not say so, the attribute does.
  get #isDisabled(): boolean {
    return this.disabled || this.#field.isDisabled;
  }

  #say(sentence: string): void {
    announce(this, sentence, this.#texts.lang);
  }

  // -------------------------------------------------------------- drawing

  protected override update(changed: PropertyValues): void {
    const { choosing, codes, session } = this.#parts;
    const { open } = codes;
    const bench = choosing.bench === 'codes' && open ? addressOf(open) : choosing.bench;
    this.#places.draw(this.shadowRoot, bench ?? String(session.current), () =>
      super.update(changed),
    );
  }

  protected override render(): TemplateResult {
    const view = this.#view();
    const { isAnswered, text, busy, reading } = this.#reader;
    this.#steps.show(this.#choosing.bench ?? reading?.kind ?? '', this.#places.isBack);
    return html`<div
      class="root ${isAnswered && text !== '' ? 'answered' : ''}"
      part="root"
      @keydown=${this.#isDisabled ? nothing : this.#session.keys}
      lang=${view.lang}
    >
      <fieldset class="all" role="none" ?disabled=${this.#isDisabled}>
        <div class="paste" part="input">
          <div class="stay">${inputView(view, this.#parts)}</div>
        </div>
        <section
          class="answer"
          part="answer"
          aria-label=${view.t.answer}
          aria-busy=${busy ? 'true' : 'false'}
        >
          ${answerView(view, this.#parts)}
        </section>
      </fieldset>
    </div>`;
  }

  #view(): View {
    const texts = this.#texts;
    const { about } = this.#built;
    return {
      t: texts,
      lang: texts.lang,
      providers: (about?.providers ?? []).filter((p) => p.id !== 'http'),
      plan: about ? planName(about, texts.lang) : '',
      pointed: this.#box.pointed,
      marked: new Set(this.#reader.marks.map((mark) => mark.id)),
      copied: this.#taking.copied,
      point: (id) => this.#box.point(id),
      show: (id) => void this.#box.show(id),
      replace: (text, tool) => {
        this.#session.show(text, tool);
        // What was pressed is gone with the old answer.
        void this.updateComplete.then(() => this.focus({ preventScroll: true }));
      },
      choose: (tool) => {
        this.#choosing.show(null);
        this.#choosing.ask({ tool });
        this.#reader.again();
      },
      setProvider: (provider) => this.#ask({ provider }),
      isChosen: this.#choosing.settings.provider !== '',
      openDraft: (fields, provider) => {
        if (provider) this.#choosing.assume(provider);
        this.#parts.draft.fill(fields);
        this.#parts.setBench('draft');
      },
      openCode: (address) => this.#openCode(address),
      later: (step, draw) => (this.#steps.reaches(step) ? draw() : nothing),
      isOpen: (part) => this.#opened.has(part),
      toggle: (part) => this.#opened.toggle(part),
      copy: (text, key) => void this.#taking.copy(text, key, texts),
      save: saveFile,
    };
  }
}

// What cannot be written as JSON is refused in words when it is read.
function contentOf(catalogs: readonly object[]): string {
  try {
    return JSON.stringify(catalogs);
  } catch (error) {
    return String(error);
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
