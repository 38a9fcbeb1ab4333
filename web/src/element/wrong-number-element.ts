// The custom element: one box that takes any paste, and the answer to it.
// This file holds the state and is long for that: all of it is one class, whose
// fields are private. What is drawn stands in the views beside it.

import { planName } from '../plan-name.js';
import {
  html,
  LitElement,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { loadWorker, WrongNumberError } from '../index.js';
import type { About, ErrorReport, WorkerClient } from '../types.js';
import { actionsView, type LinkState } from './actions.js';
import { announce, prepareAnnouncer } from './announcer.js';
import {
  exampleChoice,
  optionChoices,
  toolChoice,
  type Bench,
  type Choices,
  type Encoding,
} from './choices-view.js';
import { copyText } from './clipboard.js';
import { CodesTool, codesAnswer, codesFields } from './codes-tool.js';
import { DraftTool, draftAnswer, draftFields } from './draft-tool.js';
import { emptyView, failureTitle, failureView, isTrap, waitingView } from './empty-view.js';
import { errorHeadline, explainView, retryText } from './explain-view.js';
import { History, type Step } from './history.js';
import { icon } from './icons.js';
import { logHeadline, logView } from './log-view.js';
import { marksAt, marksOf, type Mark } from './marks.js';
import { lossyOnes, messageHeadline, messageView, replaced } from './message-view.js';
import { numberHeadline, numberView } from './number-view.js';
import {
  checkProvider,
  ownProvidersView,
  providerIn,
  starterButton,
  type OwnProvider,
} from './own-providers.js';
import { echo, foldLines, longestEcho } from './paste-view.js';
import { read, type Reading, type Tool } from './read.js';
import { recognise } from './recognise.js';
import { WrongNumberResultEvent } from './result-event.js';
import { styles } from './styles.js';
import { TableState, tableHeadline, tableView } from './table-view.js';
import { textsFor, type Texts } from './texts.js';
import { plain, type View } from './view.js';

export { WrongNumberResultEvent } from './result-event.js';
export type { ResultDetail } from './result-event.js';
export type { Tool } from './read.js';

const allTools: readonly Tool[] = ['explain', 'number', 'message'];
const allBenches: readonly Bench[] = ['draft', 'codes'];

/** Longer texts are shown in part. */
const longestText = 400_000;
const shownOfLong = 100_000;

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
 *   Without it, no links are offered.
 *
 * @slot - Shown until the element is there, and where it cannot start.
 *
 * @fires {WrongNumberResultEvent} wrong-number-result - An answer is there;
 *   `detail` is the report, `tool` the tool that made it.
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

  static override properties: PropertyDeclarations = {
    lang: { type: String, converter: orEmpty },
    provider: { type: String, converter: orEmpty },
    tools: { type: String, converter: orEmpty },
    theme: { type: String, converter: orEmpty },
    shareUrl: { type: String, attribute: 'share-url', converter: orEmpty },
    value: { attribute: false, noAccessor: true },
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

  /** What this build is made of, once the module is there. */
  static async about(): Promise<About> {
    return (await WrongNumberElement.#shared()).about();
  }

  declare provider: string;
  declare tools: string;
  declare theme: string;
  declare shareUrl: string;
  /** Further catalogs, in the format of `wrong-number/catalog.schema.json`. */
  declare catalogs: readonly object[];

  #value = '';
  /** What stands behind the box where the file is too large for it. */
  #file: Blob | null = null;
  #reading: Reading | null = null;
  #failure: unknown = null;
  #busy = false;
  #recovered = false;
  #chosen: Tool | null = null;
  #overruled = '';
  #region = '';
  #regions: readonly string[] = [];
  #encoding: Encoding = 'auto';
  #column = -1;
  #folded = false;
  #over = false;
  #pointed: string | null = null;
  #marks: readonly Mark[] = [];
  #open: ReadonlySet<string> = new Set();
  #copied: View['copied'] = null;
  #link = { open: false, whole: false };
  #refused: ReadonlySet<string> = new Set();
  #saved: number | null = null;
  /** The report on the masked paste, which is what may be copied. */
  #masked: ErrorReport | null = null;
  #table = new TableState(() => this.requestUpdate());
  #progress: number | null = null;
  #about: About | null = null;
  #inherited = '';
  #ancestors: MutationObserver | null = null;
  /** The content of `catalogs` that was read last. */
  #catalogsText = '';
  /** Providers that the user brought as files. */
  #own: readonly OwnProvider[] = [];
  #openings = 0;
  #run = 0;
  #history = new History();
  /** The tool with fields of its own that is shown in place of the box. */
  #bench: Bench | null = null;
  readonly #draft = new DraftTool(this.#benchHost());
  readonly #codes = new CodesTool(this.#benchHost());
  #abort: AbortController | null = null;
  #copiedTimer: ReturnType<typeof setTimeout> | undefined;
  #readTimer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.provider = '';
    this.tools = '';
    this.theme = '';
    this.shareUrl = '';
    this.catalogs = [];
    // What a framework set before the element was defined stands on the
    // instance and would hide the accessor.
    if (Object.hasOwn(this, 'value')) {
      const early = this['value' as keyof this] as unknown;
      delete this['value' as keyof this];
      if (typeof early === 'string') this.value = early;
    }
  }

  /** What stands in the box. Setting it reads it. */
  get value(): string {
    return this.#value;
  }

  set value(text: string) {
    const next = text == null ? '' : String(text);
    if (next === this.#value) return;
    this.#replaceAll(next);
  }

  /** Puts the cursor into the box. */
  override focus(options?: FocusOptions): void {
    this.#box()?.focus(options);
  }

  /** Reads a file as if its text had been pasted. */
  async open(file: Blob): Promise<void> {
    // Whatever is taken while the file is read is newer than the file.
    const opening = ++this.#openings;
    try {
      let text = file.size > longestText ? await file.slice(0, shownOfLong).text() : '';
      const isLog = text !== '' && recognise(text) !== 'list';
      if (!isLog) text = await file.text();
      if (opening !== this.#openings) return;
      const provider = isLog ? null : providerIn(text);
      if (provider) {
        await this.#bring(provider);
        return;
      }
      // A file of many megabytes is a log; the worker reads it piece by piece.
      this.#replaceAll(text, isLog ? file : null);
    } catch (error) {
      if (opening === this.#openings) this.#fail(unreadableFile(error));
    }
  }

  async #bring(provider: Omit<OwnProvider, 'fault'>): Promise<void> {
    const checked = await checkProvider(
      await WrongNumberElement.#shared(),
      provider,
      this.#language,
    );
    this.#own = [...this.#own.filter(({ name }) => name !== checked.name), checked];
    this.requestUpdate();
    if (this.#value !== '') this.#read('paste');
  }

  #sendOff(provider: OwnProvider): void {
    this.#own = this.#own.filter((one) => one !== provider);
    this.requestUpdate();
    if (this.#value !== '') this.#read('paste');
  }

  /** The host's catalogs, and what the user brought. */
  get #catalogs(): readonly object[] {
    const own = this.#own.filter(({ fault }) => fault === '').map(({ catalog }) => catalog);
    return [...this.catalogs, ...own];
  }

  /** Reads a text with a tool of the caller's choice; `null` recognises it. */
  show(text: string, tool: Tool | null): void {
    this.#chosen = tool;
    this.#value = '';
    this.#take(text, 'paste');
  }

  /** Shows what a code means: `vonage/sms/9`, that is provider, API and code. */
  async showCode(address: string): Promise<void> {
    this.#bench = 'codes';
    await this.#codes.show(address);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#inherited = inheritedLang(this);
    this.#ancestors = new MutationObserver(() => this.#inherit());
    for (const root of rootsOf(this)) {
      this.#ancestors.observe(root, { subtree: true, attributeFilter: ['lang'] });
    }
    prepareAnnouncer(this);
    if (this.#value !== '' && !this.#reading) this.#read('paste');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#ancestors?.disconnect();
    this.#abort?.abort();
    this.#abort = null;
    clearTimeout(this.#readTimer);
    clearTimeout(this.#copiedTimer);
    this.#busy = false;
  }

  protected override willUpdate(changed: PropertyValues): void {
    for (const name of ['lang', 'provider', 'tools', 'theme', 'shareUrl'] as const) {
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
    if (this.hasUpdated && asks && this.#value !== '') this.#read('paste');
  }

  #inherit(): void {
    const lang = inheritedLang(this);
    if (lang === this.#inherited) return;
    this.#inherited = lang;
    this.requestUpdate();
    if (!this.lang && this.#value !== '') this.#read('paste');
  }

  protected override firstUpdated(): void {
    void this.#learnAbout();
  }

  // ------------------------------------------------------------- reading

  static #shared(): Promise<WorkerClient> {
    WrongNumberElement.#client ??= Promise.resolve(WrongNumberElement.connect());
    return WrongNumberElement.#client;
  }

  get #language(): string {
    return this.lang || this.#inherited || 'en';
  }

  get #texts(): Texts {
    return textsFor(this.#language);
  }

  get #tools(): readonly Tool[] {
    const asked = String(this.tools ?? '').split(/[\s,]+/);
    const found = allTools.filter((tool) => asked.includes(tool));
    return found.length > 0 ? found : allTools;
  }

  get #benches(): readonly Bench[] {
    const asked = String(this.tools ?? '').split(/[\s,]+/);
    const found = allBenches.filter((bench) => asked.includes(bench));
    return asked.some((name) => name !== '') ? found : allBenches;
  }

  // What the tools with fields of their own need of the element.
  #benchHost(): {
    client: () => Promise<WorkerClient>;
    readonly lang: string;
    readonly region: string;
    readonly provider: string;
    requestUpdate: () => void;
  } {
    const element = this;
    return {
      client: () => WrongNumberElement.#shared(),
      get lang() {
        return element.#language;
      },
      get region() {
        return element.#region;
      },
      get provider() {
        return element.#overruled || element.provider;
      },
      requestUpdate: () => this.requestUpdate(),
    };
  }

  #setBench(bench: Bench): void {
    this.#bench = bench;
    this.requestUpdate();
    this.#checkBench();
  }

  #checkBench(): void {
    if (this.#bench === 'draft') void this.#draft.check();
    if (this.#bench === 'codes') void this.#codes.look();
  }

  get #tool(): Tool {
    const tool = this.#chosen ?? this.#reading?.tool ?? null;
    return tool && this.#tools.includes(tool) ? tool : (this.#tools[0] ?? 'explain');
  }

  // The module is compiled before the first paste, so that the first answer
  // is there at once.
  async #learnAbout(): Promise<void> {
    try {
      const client = await WrongNumberElement.#shared();
      this.#about = await client.about();
      const { regions } = await client.validateNumbers([]);
      this.#regions = regions.filter((r) => r !== '' && r !== '001');
      this.requestUpdate();
    } catch (error) {
      this.#failure ??= error;
      this.requestUpdate();
    }
  }

  // Something else is pasted: what tool reads it is open again, unless it was
  // chosen for an empty box.
  #replaceAll(text: string, file: Blob | null = null): void {
    if (this.#value !== '') this.#chosen = null;
    this.#take(text, 'paste', file);
  }

  #take(text: string, how: 'paste' | 'typing', file: Blob | null = null): void {
    this.#openings++;
    if (how === 'paste' && this.#value !== '') this.#leave();
    this.#bench = null;
    this.#value = text;
    this.#file = file;
    this.#column = -1;
    this.#link = { open: false, whole: false };
    if (how === 'paste') {
      this.#folded = true;
      this.#open = new Set();
    }
    if (text === '') {
      this.#chosen = null;
      this.#overruled = '';
      this.#region = '';
      this.#folded = false;
    }
    if (how === 'paste') this.#enter();
    this.requestUpdate();
    if (this.isConnected) this.#read(how);
  }

  // ------------------------------------------------------------- history

  #step(): Omit<Step, 'id' | 'time'> {
    return {
      value: this.#value,
      file: this.#file,
      chosen: this.#chosen,
      overruled: this.#overruled,
      column: this.#column,
      folded: this.#folded,
      reading: this.#busy ? null : this.#reading,
      lang: this.#language,
      marks: this.#marks,
    };
  }

  // Keeps what is shown, as it has become since.
  #leave(): void {
    if (this.#history.current > 0) this.#history.update(this.#step());
  }

  // Adds what was pasted, and tells the page, whose own way back it may be. An
  // empty box is left for good once something is pasted into it.
  #enter(): void {
    const step = { ...this.#step(), reading: null, marks: [] };
    if (this.#history.isEmpty) {
      this.#history.update(step);
      return;
    }
    const id = this.#history.push(step);
    this.dispatchEvent(new CustomEvent('wrong-number-step', { detail: id }));
  }

  /** Goes to a paste of this session by its number; does nothing where it is forgotten. */
  goToStep(step: number): void {
    if (step === this.#history.current) {
      this.#bench = null;
      this.requestUpdate();
      return;
    }
    this.#leave();
    this.#restore(this.#history.goTo(step));
  }

  // The page around may keep the way back; then it goes there.
  #goBy(count: number): void {
    const event = new CustomEvent('wrong-number-go', { detail: count, cancelable: true });
    if (!this.dispatchEvent(event)) return;
    this.#leave();
    this.#restore(this.#history.goBy(count));
  }

  // The pastes of this session, to go back to; drawn once there are two.
  #earlier(view: View): TemplateResult | typeof nothing {
    const { t } = view;
    const steps = this.#history.steps.filter((step) => step.value !== '');
    if (steps.length < 2) return nothing;
    const time = new Intl.DateTimeFormat(t.lang, { timeStyle: 'short' });
    return html`<label class="choice earlier">
      <span>${t.earlier}</span>
      <select
        @change=${(event: Event) => {
          const { value } = event.target as HTMLSelectElement;
          if (value === 'forget') {
            this.#history.forget();
            this.requestUpdate();
          } else this.#goBy(this.#history.distance(Number(value)));
        }}
      >
        ${[...steps]
          .reverse()
          .map(
            (step) =>
              html`<option value=${step.id} ?selected=${step.id === this.#history.current}>
                ${time.format(step.time)} ${this.#titleOf(step)}
              </option>`,
          )}
        <option value="forget">${t.forget}</option>
      </select>
    </label>`;
  }

  #titleOf({ id, reading, value }: Step): string {
    const shown = id === this.#history.current ? this.#reading : reading;
    return shown ? this.#headline(shown) : value.trim().slice(0, 40);
  }

  #headline(reading: Reading): string {
    const t = this.#texts;
    switch (reading.kind) {
      case 'error':
        return plain(errorHeadline(t, reading.report));
      case 'log':
        return logHeadline(t, reading.report);
      case 'number':
        return `${reading.report.input} ${numberHeadline(this.#view(), reading.report)}`;
      case 'numbers':
        return tableHeadline(t, reading.report);
      case 'message':
        return messageHeadline(t, reading.text, reading.report);
    }
  }

  #restore(step: Step | null): void {
    if (!step) return;
    this.#run++;
    this.#abort?.abort();
    this.#abort = null;
    this.#bench = null;
    this.#value = step.value;
    this.#file = step.file;
    this.#chosen = step.chosen;
    this.#overruled = step.overruled;
    this.#column = step.column;
    this.#folded = step.folded;
    this.#reading = step.reading;
    this.#marks = step.marks;
    this.#masked = null;
    this.#failure = null;
    this.#busy = false;
    this.#progress = null;
    this.#open = new Set();
    this.#link = { open: false, whole: false };
    this.requestUpdate();
    if (step.value !== '' && (!step.reading || step.lang !== this.#language)) {
      this.#read('paste');
    } else if (step.reading) {
      const run = this.#run;
      announce(this, this.#spoken(step.reading), this.#texts.lang);
      const abort = new AbortController();
      this.#abort = abort;
      void this.#followUp(run, step.reading, abort.signal).catch(() => undefined);
    }
  }

  #keys = (event: KeyboardEvent): void => {
    if (!event.altKey || event.ctrlKey || event.metaKey) return;
    const by = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
    if (by === 0 || (by < 0 ? !this.#history.canGoBack : !this.#history.canGoForward)) return;
    event.preventDefault();
    this.#goBy(by);
  };

  // Newest wins: an older reading is aborted and its answer dropped.
  #read(how: 'paste' | 'typing'): void {
    const run = ++this.#run;
    this.#masked = null;
    this.#abort?.abort();
    this.#abort = null;
    clearTimeout(this.#readTimer);
    this.#failure = null;
    this.#progress = null;
    if (this.#value.trim() === '') {
      this.#reading = null;
      this.#marks = [];
      this.#busy = false;
      this.requestUpdate();
      return;
    }
    this.#busy = true;
    // Text that takes long to cross into the worker waits for a pause.
    const wait = how === 'typing' && this.#value.length > 100_000 ? 200 : 0;
    if (wait === 0) void this.#answer(run, how);
    else this.#readTimer = setTimeout(() => void this.#answer(run, how), wait);
  }

  async #answer(run: number, how: 'paste' | 'typing'): Promise<void> {
    const abort = new AbortController();
    this.#abort = abort;
    this.#recovered = false;
    try {
      const reading = await this.#tryTwice(how, abort.signal);
      if (run !== this.#run) return;
      const isNew = !isSame(reading, this.#reading);
      this.#reading = reading;
      if (reading.kind === 'message') this.#refused = lossyOnes(reading.report);
      this.#marks = reading.text.length > longestEcho ? [] : marksOf(reading);
      this.#failure = null;
      this.#busy = false;
      this.#progress = null;
      this.requestUpdate();
      if (isNew) {
        announce(this, this.#spoken(reading), this.#texts.lang);
        this.dispatchEvent(new WrongNumberResultEvent(reading));
      }
      await this.#followUp(run, reading, abort.signal);
    } catch (error) {
      if (run !== this.#run || abort.signal.aborted) return;
      this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    this.#failure = error;
    this.#reading = null;
    this.#marks = [];
    this.#busy = false;
    this.requestUpdate();
    announce(this, failureTitle(this.#texts, codeOf(error)), this.#texts.lang);
  }

  // A trap is a defect of the module, which starts anew for the next call; a
  // second try with a fresh one often works.
  async #tryTwice(how: 'paste' | 'typing', signal: AbortSignal): Promise<Reading> {
    const client = await WrongNumberElement.#shared();
    const options = {
      signal,
      tool: this.#chosen,
      tools: this.#tools,
      typingIn: how === 'typing' ? (this.#reading?.tool ?? null) : null,
      lang: this.#language,
      provider: this.#overruled || this.provider,
      region: this.#region,
      encoding: this.#encoding,
      catalogs: this.#catalogs,
      column: this.#column,
      file: this.#file,
      onProgress: ({ read: done, total }: { read: number; total: number }) => {
        this.#progress = total > 0 ? Math.floor((done / total) * 100) : 0;
        this.requestUpdate();
      },
    };
    try {
      return await read(client, this.#value, options);
    } catch (error) {
      if (!isTrap(codeOf(error))) throw error;
      const reading = await read(client, this.#value, options);
      this.#recovered = true;
      return reading;
    }
  }

  // What is only worth asking once the answer is on the screen.
  async #followUp(run: number, reading: Reading, signal: AbortSignal): Promise<void> {
    if (reading.kind === 'message') await this.#measureReplaced(reading, signal);
    if (reading.kind === 'error') await this.#explainMasked(reading, signal);
    if (run === this.#run) this.requestUpdate();
  }

  async #explainMasked(
    { text, report }: Extract<Reading, { kind: 'error' }>,
    signal: AbortSignal,
  ): Promise<void> {
    if (report.masked === text) return;
    const client = await WrongNumberElement.#shared();
    this.#masked = await client.explainError(report.masked, {
      signal,
      lang: this.#language,
      provider: this.#overruled || this.provider || undefined,
      catalogs: this.#catalogs.length > 0 ? this.#catalogs : undefined,
    });
  }

  async #measureReplaced(
    reading: Extract<Reading, { kind: 'message' }>,
    signal?: AbortSignal,
  ): Promise<void> {
    const { text, report } = reading;
    const cheaper = replaced(text, report, this.#refused);
    if (cheaper === text) {
      this.#saved = null;
      return;
    }
    const client = await WrongNumberElement.#shared();
    const measured = await client.validateMessage(cheaper, {
      signal,
      encoding: this.#encoding,
      provider: this.#overruled || this.provider || undefined,
    });
    if (this.#reading === reading) this.#saved = measured.segments.length;
  }

  #spoken(reading: Reading): string {
    const t = this.#texts;
    switch (reading.kind) {
      case 'error': {
        const { provider, errors } = reading.report;
        const sentences = [plain(errorHeadline(t, reading.report))];
        if (provider.id) sentences.unshift(`${provider.name}.`);
        const [only] = errors;
        if (only && errors.length === 1) {
          sentences.push(`${t.party[only.party]}.`, `${retryText(t, only.retry)}.`);
        }
        return sentences.join(' ');
      }
      case 'log':
        return logHeadline(t, reading.report);
      case 'number':
        return [
          numberHeadline(this.#view(), reading.report),
          ...reading.report.problems.map((p) => plain(p.message)),
        ].join(' ');
      case 'numbers':
        return tableHeadline(t, reading.report);
      case 'message':
        return messageHeadline(t, reading.text, reading.report);
    }
  }

  // ------------------------------------------------------------- drawing

  protected override render(): TemplateResult {
    const view = this.#view();
    const answered = this.#hasAnswer && this.#value !== '';
    return html`<div
      class="root ${answered ? 'answered' : ''}"
      part="root"
      @keydown=${this.#keys}
      lang=${this.#texts.lang}
    >
      ${this.#pasteSide(view)} ${this.#answerSide(view)}
    </div>`;
  }

  #view(): View {
    return {
      t: this.#texts,
      lang: this.#texts.lang,
      providers: (this.#about?.providers ?? []).filter((p) => p.id !== 'http'),
      plan: this.#about ? planName(this.#about, this.#texts.lang) : '',
      pointed: this.#pointed,
      marked: new Set(this.#marks.map((mark) => mark.id)),
      copied: this.#copied,
      point: (id) => this.#point(id),
      show: (id) => this.#showMark(id),
      replace: (text, tool) => {
        this.#chosen = tool;
        this.#take(text, 'paste');
        // What was pressed is gone with the old answer.
        void this.updateComplete.then(() => this.focus({ preventScroll: true }));
      },
      choose: (tool) => this.#choose(tool),
      setProvider: (id) => this.#overrule(id),
      openCode: (address) => {
        const go = new CustomEvent('wrong-number-code', { detail: address, cancelable: true });
        if (this.dispatchEvent(go)) void this.showCode(address);
      },
      isOpen: (part) => this.#open.has(part),
      toggle: (part) => {
        const open = new Set(this.#open);
        if (!open.delete(part)) open.add(part);
        this.#open = open;
        this.requestUpdate();
      },
      copy: (text, key) => void this.#copy(text, key),
      save: saveFile,
    };
  }

  get #hasAnswer(): boolean {
    return this.#reading !== null || this.#failure !== null;
  }

  #pasteSide(view: View): TemplateResult {
    const { t } = view;
    if (this.#bench) {
      const choices = this.#choices();
      return html`<div class="paste" part="input">
        <div class="stay">
          ${toolChoice(view, choices)}
          ${this.#bench === 'draft' ? draftFields(view, this.#draft) : codesFields(view, this.#codes)}
          <div class="under">${optionChoices(view, choices)}</div>
        </div>
      </div>`;
    }
    const text = this.#value;
    const whole = text.length <= longestEcho;
    // A box with millions of characters would hold up the page.
    const isCut = this.#file !== null || text.length > longestText;
    const foldable = this.#hasAnswer && foldLines(text) > 3;
    const box = [
      'box',
      foldable ? 'foldable' : '',
      foldable && this.#folded ? 'folded' : '',
      this.#over ? 'over' : '',
    ].join(' ');
    const choices = this.#choices();
    const named = choices.chosen ?? 'any';
    return html`<div class="paste" part="input">
      <div class="stay">
        ${toolChoice(view, choices)}
        <label class="label" for="box">${t.label[named]}</label>
        <div
          class=${box}
          @dragover=${this.#dragOver}
          @dragleave=${this.#dragLeave}
          @drop=${this.#drop}
          @pointermove=${this.#pointAt}
          @pointerleave=${() => this.#point(null)}
        >
          <div class="well">
            <div class="sheet ${whole ? '' : 'plain'}">
              ${whole ? echo(text, this.#marks, this.#pointed) : nothing}
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
                @paste=${this.#pasted}
                @keyup=${this.#pointAtCursor}
                @pointerup=${this.#pointAtCursor}
                @focus=${this.#unfold}
              ></textarea>
            </div>
          </div>
          <p class="drop" aria-hidden="true">${t.drop}</p>
          ${isCut ? html`<p class="cut small">${t.cut}</p>` : nothing}
          <p class="strip">
            ${
              this.#history.canGoBack
                ? html`<button type="button" class="plain" @click=${() => this.#goBy(-1)}>
                    ${icon('back')}<span>${t.back}</span>
                  </button>`
                : nothing
            }
            ${
              foldable
                ? html`<button
                    type="button"
                    class="plain fold"
                    @click=${() => {
                      this.#folded = !this.#folded;
                      this.requestUpdate();
                    }}
                  >
                    ${this.#folded ? t.unfold : t.fold}
                  </button>`
                : nothing
            }
            ${
              text === ''
                ? nothing
                : html`<button type="button" class="plain" @click=${this.#clear}>
                    ${icon('close')}<span>${t.clear}</span>
                  </button>`
            }
            <button type="button" class="plain" @click=${this.#pickFile}>
              ${icon('file')}<span>${t.file}</span>
            </button>
          </p>
        </div>
        <div class="under">${optionChoices(view, choices)} ${this.#earlier(view)}</div>
        ${ownProvidersView(view, this.#own, (provider) => this.#sendOff(provider))}
        ${exampleChoice(view, this.#tools)}
        ${this.#value === '' && this.#tools.includes('explain') ? starterButton(view) : nothing}
      </div>
    </div>`;
  }

  #pasting = false;

  #choices(): Choices {
    return {
      tools: this.#tools,
      tool: this.#tool,
      bench: this.#bench,
      benches: this.#benches,
      setBench: (bench) => this.#setBench(bench),
      // Before the first paste none is chosen: the box takes all of them.
      chosen: this.#chosen ?? this.#reading?.tool ?? null,
      provider: this.#overruled || this.provider,
      region: this.#region,
      regions: this.#regions,
      encoding: this.#encoding,
      setRegion: (region) => {
        this.#region = region;
        this.#checkBench();
        this.#read('paste');
      },
      setEncoding: (encoding) => {
        this.#encoding = encoding;
        this.#read('paste');
      },
    };
  }

  #answerSide(view: View): TemplateResult {
    return html`<section
      class="answer"
      part="answer"
      aria-label=${view.t.answer}
      aria-busy=${this.#busy ? 'true' : 'false'}
    >
      ${this.#answerContent(view)}
    </section>`;
  }

  #answerContent(view: View): TemplateResult {
    const { t } = view;
    if (this.#bench === 'draft') return draftAnswer(view, this.#draft);
    if (this.#bench === 'codes') return codesAnswer(view, this.#codes);
    if (this.#failure !== null) {
      const code = codeOf(this.#failure);
      return html`${failureView(t, code, this.#failure)}${
        isTrap(code) ? nothing : html`<slot></slot>`
      }`;
    }
    const reading = this.#reading;
    if (reading) {
      return html`
        ${
          this.#recovered
            ? html`<p class="warning">${icon('info')}<span>${t.recovered}</span></p>`
            : nothing
        }
        ${this.#otherReading(view, reading)} ${this.#readingView(view, reading)}
        ${actionsView(view, reading, () => this.#json(reading), this.#links(reading))}
        ${this.#paper(reading)}
      `;
    }
    if (this.#busy) {
      return waitingView(t, this.#about !== null, this.#progress, () => this.#stop());
    }
    return emptyView(t, this.#tools);
  }

  // A tool chosen by hand reads anything; where the text looks like another's,
  // that one is a click away.
  #otherReading(view: View, reading: Reading): TemplateResult | typeof nothing {
    if (this.#chosen === null) return nothing;
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
    if (!other || !this.#tools.includes(other)) return nothing;
    const { t } = view;
    return html`<p class="alternative">
      <span>${t.looksLike[other]}</span>
      <button type="button" class="quiet" @click=${() => this.#choose(other)}>
        ${other === 'explain' ? t.asError : t.asNumber}
      </button>
    </p>`;
  }

  #readingView(view: View, reading: Reading): TemplateResult {
    switch (reading.kind) {
      case 'error':
        return explainView(view, reading.report, reading.similar);
      case 'log':
        return logView(view, reading.report);
      case 'number':
        return numberView(view, reading.report);
      case 'message':
        return messageView(view, reading.text, reading.report, {
          refused: this.#refused,
          segments: this.#saved,
          refuse: (char, refused) => this.#refuse(reading, char, refused),
        });
      case 'numbers':
        return tableView(view, reading.report, this.#table, (column) => this.#setColumn(column));
    }
  }

  #setColumn(column: number): void {
    this.#column = column;
    this.#read('paste');
  }

  // What print shows of the paste: masked, as all that leaves the page is.
  #paper(reading: Reading): TemplateResult | typeof nothing {
    return reading.kind === 'error'
      ? html`<pre class="on-paper">${reading.report.masked}</pre>`
      : nothing;
  }

  // ----------------------------------------------------- what users do

  #typed = (event: Event): void => {
    const text = (event.target as HTMLTextAreaElement).value;
    const how = this.#pasting ? 'paste' : 'typing';
    this.#pasting = false;
    // A tool that was chosen by hand stays until something else is pasted.
    if (how === 'paste' && this.#value !== '' && !text.includes(this.#value)) this.#chosen = null;
    this.#take(text, how);
  };

  // What is too large for the box cannot be typed into; a paste replaces it.
  #pasted = (event: ClipboardEvent): void => {
    if ((event.target as HTMLTextAreaElement).readOnly) {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (text === '') return;
      event.preventDefault();
      this.#replaceAll(text);
      return;
    }
    this.#pasting = true;
    const { selectionStart, selectionEnd, value } = event.target as HTMLTextAreaElement;
    if (value !== '' && selectionStart === 0 && selectionEnd === value.length) this.#chosen = null;
  };

  #unfold = (): void => {
    if (!this.#folded || this.#pasting) return;
    this.#folded = false;
    this.requestUpdate();
  };

  #clear = (): void => {
    this.#take('', 'paste');
    this.focus();
  };

  #choose(tool: Tool): void {
    this.#bench = null;
    this.#chosen = tool;
    this.requestUpdate();
    this.#read('paste');
  }

  #overrule(id: string): void {
    this.#overruled = id;
    this.requestUpdate();
    this.#checkBench();
    this.#read('paste');
  }

  #stop(): void {
    this.#run++;
    this.#abort?.abort();
    this.#busy = false;
    this.requestUpdate();
  }

  #refuse(reading: Extract<Reading, { kind: 'message' }>, char: string, refused: boolean): void {
    const next = new Set(this.#refused);
    if (refused) next.add(char);
    else next.delete(char);
    this.#refused = next;
    this.requestUpdate();
    this.#measureReplaced(reading).then(
      () => this.requestUpdate(),
      (error: unknown) => {
        this.#failure = error;
        this.requestUpdate();
      },
    );
  }

  #pickFile = (): void => {
    const input = document.createElement('input');
    input.type = 'file';
    input.addEventListener('change', () => {
      const [file] = input.files ?? [];
      if (file) void this.open(file);
    });
    input.click();
  };

  #dragOver = (event: DragEvent): void => {
    event.preventDefault();
    if (this.#over) return;
    this.#over = true;
    this.requestUpdate();
  };

  #dragLeave = (event: DragEvent): void => {
    const inside = event.relatedTarget as Node | null;
    if (inside && (event.currentTarget as Node).contains(inside)) return;
    this.#over = false;
    this.requestUpdate();
  };

  #drop = (event: DragEvent): void => {
    event.preventDefault();
    this.#over = false;
    const file = event.dataTransfer?.files[0];
    const text = event.dataTransfer?.getData('text/plain') ?? '';
    if (file) void this.open(file);
    else if (text !== '') this.#replaceAll(text);
    this.requestUpdate();
  };

  // ------------------------------------------------------------- marks

  #point(id: string | null): void {
    if (this.#pointed === id) return;
    this.#pointed = id;
    this.requestUpdate();
  }

  // The marks lie under the box, so what is under the pointer is asked for.
  #pointAt = (event: PointerEvent): void => {
    if (this.#marks.length === 0) return;
    const root = this.renderRoot as ShadowRoot;
    const mark = root
      .elementsFromPoint(event.clientX, event.clientY)
      .find((element) => element.matches('.echo mark'));
    this.#point(mark?.getAttribute('data-mark') ?? null);
  };

  #pointAtCursor = (): void => {
    const box = this.#box();
    if (!box || this.#marks.length === 0) return;
    const [mark] = marksAt(this.#marks, box.selectionStart).reverse();
    this.#point(mark?.id ?? null);
  };

  #showMark(id: string): void {
    this.#folded = false;
    this.#point(id);
    void this.updateComplete.then(() => {
      this.renderRoot
        .querySelector(`.echo mark[data-mark="${CSS.escape(id)}"]`)
        ?.scrollIntoView({ block: 'nearest' });
    });
  }

  #box(): HTMLTextAreaElement | null {
    return this.renderRoot.querySelector('textarea');
  }

  // ----------------------------------------------------- taking it along

  async #copy(text: string, key: string): Promise<void> {
    const ok = await copyText(text, this.renderRoot);
    this.#copied = { key, ok };
    this.requestUpdate();
    if (ok) announce(this, this.#texts.copied, this.#texts.lang);
    clearTimeout(this.#copiedTimer);
    this.#copiedTimer = setTimeout(() => {
      this.#copied = null;
      this.requestUpdate();
    }, 2500);
  }

  #json(reading: Reading): string | null {
    // Until the masked report is there, nothing unmasked stands in for it.
    if (reading.kind === 'error' && reading.report.masked !== reading.text) {
      return this.#masked ? JSON.stringify(this.#masked, null, 2) : null;
    }
    return JSON.stringify(reading.report, null, 2);
  }

  #links(reading: Reading): LinkState {
    return {
      ...this.#link,
      base: this.shareUrl,
      shared: (whole) => ({
        tool: this.#chosen ?? reading.tool,
        provider: this.#overruled || this.provider,
        lang: this.#texts.lang,
        text: whole ? reading.text : reading.kind === 'error' ? reading.report.masked : '',
      }),
      toggle: () => {
        this.#link = { open: !this.#link.open, whole: false };
        this.requestUpdate();
      },
      setWhole: (whole) => {
        this.#link = { open: true, whole };
        this.requestUpdate();
      },
    };
  }
}

// An attribute may come, change and go; without it there is no text.
function orEmpty(text: string | null): string {
  return text ?? '';
}

// Languages are inherited through the roots of shadow trees.
function rootsOf(node: Node): Node[] {
  const roots: Node[] = [];
  for (let root = node.getRootNode(); ; root = root.host.getRootNode()) {
    roots.push(root);
    if (!(root instanceof ShadowRoot)) return roots;
  }
}

function inheritedLang(element: Element): string {
  let from: Element | null = element.parentElement;
  let root = element.getRootNode();
  for (;;) {
    const lang = from?.closest('[lang]')?.getAttribute('lang');
    if (lang) return lang;
    if (!(root instanceof ShadowRoot)) return '';
    from = root.host;
    root = from.getRootNode();
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

// Reports of lists and logs are large, and made by what a user does.
function isSame(one: Reading, other: Reading | null): boolean {
  if (other === null || one.kind !== other.kind || one.text !== other.text) return false;
  if (one.kind === 'numbers' || one.kind === 'log') return false;
  return JSON.stringify(one.report) === JSON.stringify(other.report);
}

function unreadableFile(cause: unknown): WrongNumberError {
  return new WrongNumberError(
    'unreadable',
    `The browser does not let this file be read (${String(cause)}). Paste its text, or open the page from a server.`,
    cause,
  );
}

function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : 'other';
}

function saveFile(name: string, type: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

declare global {
  interface HTMLElementTagNameMap {
    'wrong-number': WrongNumberElement;
  }
  interface HTMLElementEventMap {
    'wrong-number-result': WrongNumberResultEvent;
  }
}
