// The parts of the element, each with a state of its own, and how they are
// joined: what reads, the box, the way back, what is taken along, the tools.

import type { WorkerClient } from '../types.js';
import { announce } from './announcer.js';
import { Box } from './box.js';
import { BuiltFrom } from './built-from.js';
import type { Bench } from './choices-view.js';
import { Choosing, type Attributes } from './choosing.js';
import { CodesTool, addressOf } from './codes-tool.js';
import { DraftTool } from './draft-tool.js';
import { failureTitle } from './empty-view.js';
import { FormField } from './form-field.js';
import { spoken } from './headlines.js';
import { LogState } from './log-state.js';
import { Opened } from './opened.js';
import { OwnProviders } from './own-providers.js';
import { PasteReader, codeOf } from './paste-reader.js';
import { Places } from './places.js';
import { WrongNumberErrorEvent, WrongNumberResultEvent } from './result-event.js';
import { reveal } from './reveal.js';
import { viewOf } from './root-view.js';
import { Session } from './session.js';
import { Steps } from './steps.js';
import { surroundings, type Asked } from './surroundings.js';
import { TableState } from './table-state.js';
import { Taking } from './taking.js';
import { textsFor, type Texts } from './texts.js';

/** The element as its parts are made for it. */
export interface Host extends Attributes {
  readonly shareUrl: string;
  readonly disabled: boolean;
}

/** What one element is made of. */
export class Parts {
  declare readonly host: Host;
  declare readonly field: FormField;
  declare readonly choosing: Choosing;
  declare readonly built: BuiltFrom;
  declare readonly reader: PasteReader;
  declare readonly own: OwnProviders;
  declare readonly box: Box;
  declare readonly opened: Opened;
  readonly places: Places = new Places();
  declare readonly steps: Steps;
  declare readonly taking: Taking;
  declare readonly session: Session;
  declare readonly table: TableState;
  declare readonly log: LogState;
  declare readonly draft: DraftTool;
  declare readonly codes: CodesTool;

  /** `client` makes what reads pastes. */
  constructor(host: Host, client: () => Promise<WorkerClient>) {
    this.host = host;
    this.field = new FormField(host, {
      replace: (text) => this.session.replace(text),
      enabled: () => host.requestUpdate(),
    });
    this.choosing = new Choosing(
      host,
      () => this.own.catalogs,
      () => this.again(),
    );
    this.built = new BuiltFrom(host, client, (error) => {
      if (this.reader.failure === null) this.reader.fail(error);
    });
    const around = surroundings(host, this.choosing, () => this.built.client());
    this.reader = new PasteReader(around, {
      answered: (reading, how) => {
        this.#say(spoken(viewOf(this), reading));
        host.dispatchEvent(new WrongNumberResultEvent(reading));
        if (how === 'paste') void reveal(host);
      },
      failed: (error) => {
        this.#say(failureTitle(this.texts, codeOf(error)));
        host.dispatchEvent(new WrongNumberErrorEvent(error));
      },
      holds: (text) => this.field.holds(text),
    });
    this.own = new OwnProviders(around, () => this.reader.again());
    this.box = new Box(host, this.reader, {
      take: (text, how) => this.session.take(text, how),
      replace: (text) => this.session.replace(text),
      open: (file) => void this.session.open(file),
    });
    this.opened = new Opened(host);
    this.steps = new Steps(host);
    this.taking = new Taking(host, () => ({
      base: host.shareUrl,
      tool: this.choosing.asked.tool,
      provider: this.choosing.settings.provider,
      lang: this.texts.lang,
    }));
    const { choosing, reader, box, own } = this;
    this.session = new Session(
      host,
      { choosing, reader, box, own },
      {
        left: () => {
          this.opened.closeAll();
          this.taking.closeLink();
        },
        restored: ({ reading }) => reading && this.#say(spoken(viewOf(this), reading)),
      },
    );
    this.table = new TableState(host);
    this.log = new LogState(host);
    this.draft = new DraftTool(around);
    this.codes = new CodesTool(around);
  }

  get texts(): Texts {
    return textsFor(this.choosing.settings.lang);
  }

  /** What is shown: a tool with fields of its own, a code, or a paste by its number. */
  get shown(): string {
    const { bench } = this.choosing;
    const { open } = this.codes;
    return bench === 'codes' && open ? addressOf(open) : (bench ?? String(this.session.current));
  }

  /** Nothing can be entered; where a browser does not say so, the attribute does. */
  get isDisabled(): boolean {
    return this.host.disabled || this.field.isDisabled;
  }

  /** Chooses something beside the paste, and reads it so: the fields too. */
  readonly ask = (change: Partial<Asked>): void => {
    this.choosing.ask(change);
    this.again();
  };

  /** Reads anew whatever is shown. */
  again(): void {
    this.#checkBench();
    this.reader.again();
  }

  /** Opens a tool with fields of its own, or the box. */
  readonly setBench = (bench: Bench | null): void => {
    const { open } = this.codes;
    if (bench === 'codes') this.openCode(open ? addressOf(open) : '');
    else this.choosing.show(bench);
    this.#checkBench();
  };

  /** Goes to what a code means. The page around may keep the way back, and shows it then. */
  openCode(address: string): void {
    const go = new CustomEvent('wrong-number-code', { detail: address, cancelable: true });
    if (this.host.dispatchEvent(go)) void this.showCode(address);
  }

  /** Shows what a code means. */
  async showCode(address: string): Promise<void> {
    const isAmong = this.choosing.bench === 'codes';
    this.choosing.show('codes');
    await this.codes.show(address, isAmong);
  }

  #checkBench(): void {
    const { bench } = this.choosing;
    if (bench === 'draft') void this.draft.check();
    if (bench === 'codes') void this.codes.look();
  }

  #say(sentence: string): void {
    announce(this.host, sentence, this.texts.lang);
  }
}
