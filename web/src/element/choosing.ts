// What is chosen beside the paste, by the user or by the host, and how pastes
// and drafts are read by that.

import type { LitElement, PropertyValues } from 'lit';
import type { Bench } from './choices-view.js';
import { InheritedLanguage } from './inherited-language.js';
import { isProvider } from '../provider.js';
import type { Tool } from './read.js';
import { nothingAsked, type Asked, type Settings } from './surroundings.js';

const allTools: readonly Tool[] = ['explain', 'number', 'message'];
const allBenches: readonly Bench[] = ['draft', 'codes'];

/** The element's own attributes, as a host set them. */
export interface Attributes extends LitElement {
  readonly provider: string;
  readonly tools: string;
  readonly catalogs: readonly object[];
}

/** The choices of one element. */
export class Choosing {
  asked: Asked = nothingAsked;
  /** The tool with fields of its own that is shown in place of the box. */
  bench: Bench | null = null;
  /** Whether the choice of regions is filled. */
  isFilled = false;
  #unknown = '';
  /** The provider that a draft was opened with. */
  #assumed = '';
  /** The content of the host's catalogs that was read last. */
  #content = '';

  readonly #host: Attributes;
  readonly #inherited: InheritedLanguage;
  readonly #ownCatalogs: () => readonly object[];

  /** `changed` is called when the language around the element is another. */
  constructor(host: Attributes, ownCatalogs: () => readonly object[], changed: () => void) {
    this.#host = host;
    this.#ownCatalogs = ownCatalogs;
    this.#inherited = new InheritedLanguage(host, () => {
      if (!host.lang) changed();
    });
  }

  ask(change: Partial<Asked>): void {
    this.asked = { ...this.asked, ...change };
    this.#host.requestUpdate();
  }

  readonly fill = (): void => {
    this.isFilled = true;
    this.#host.requestUpdate();
  };

  /** Takes a provider for the draft alone: what is read after it may be another's. */
  assume(provider: string): void {
    if (this.settings.provider !== '') return;
    this.#assumed = provider;
    this.ask({ provider });
  }

  show(bench: Bench | null): void {
    this.bench = bench;
    if (bench !== 'draft' && this.#assumed !== '') {
      if (this.asked.provider === this.#assumed) this.ask({ provider: '' });
      this.#assumed = '';
    }
    this.#host.requestUpdate();
  }

  get settings(): Settings {
    const catalogs = [...this.#host.catalogs, ...this.#ownCatalogs()];
    return {
      ...this.asked,
      provider: this.#known(this.asked.provider || this.#host.provider || '', catalogs),
      lang: this.#lang,
      tools: this.tools,
      catalogs,
    };
  }

  /** Of what a host set, something asks for another answer. */
  isOther(changed: PropertyValues): boolean {
    // A framework gives a new array of catalogs whenever it draws.
    const content = changed.has('catalogs') ? contentOf(this.#host.catalogs) : this.#content;
    const isOther = content !== this.#content;
    this.#content = content;
    return isOther || ['lang', 'provider', 'tools'].some((name) => changed.has(name));
  }

  /** The language around may be anything that an author wrote there. */
  get #lang(): string {
    const lang = this.#host.lang || this.#inherited.value;
    return /^[a-z]{1,8}([-_][a-z0-9]{1,8})*$/i.test(lang) ? lang : 'en';
  }

  /** A provider that there is, or none, which the console is told once. */
  #known(provider: string, catalogs: readonly object[]): string {
    if (provider === '' || isProvider(provider, catalogs)) return provider;
    if (provider !== this.#unknown)
      console.warn(`<wrong-number>: there is no provider '${provider}'.`);
    this.#unknown = provider;
    return '';
  }

  /** The tools that are offered. */
  get tools(): readonly Tool[] {
    const names = this.#named;
    const found = allTools.filter((tool) => names.includes(tool));
    return found.length > 0 ? found : allTools;
  }

  /** Those of them that have fields of their own. */
  get benches(): readonly Bench[] {
    const names = this.#named;
    return names.length > 0 ? allBenches.filter((bench) => names.includes(bench)) : allBenches;
  }

  get #named(): readonly string[] {
    return String(this.#host.tools ?? '')
      .split(/[\s,]+/)
      .filter((name) => name !== '');
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
