// The codes of every provider: what is looked for, what was found, and which
// of them is open. Each has an address of its own.

import type { ReactiveController } from 'lit';
import { isProvider, providersWith } from '../provider.js';
import type { CatalogEntry, Party, Retry } from '../types.js';
import type { Surroundings } from './surroundings.js';

/** How many entries of a provider are asked for: more than there are. */
const asked = 3000;

/** How many are drawn, and how many of them at once: more would hold up the page. */
export const drawnFirst = 60;
const drawnAtOnce = 8;

/** The address of an entry within the catalog: `vonage/sms/9`. */
export function addressOf(entry: { provider: string; api: string; code: string }): string {
  return `${entry.provider}/${entry.api}/${entry.code}`;
}

/** The state of the codes tool. */
export class CodesTool implements ReactiveController {
  query: string = '';
  api: string = '';
  party: Party | '' = '';
  retry: Retry['kind'] | '' = '';
  /** The entry that is open. */
  open: CatalogEntry | null = null;
  found: readonly CatalogEntry[] = [];
  /** What was found is all there is. */
  isWhole: boolean = false;
  /** How many are drawn by now, and how many are to be. */
  drawn: number = drawnAtOnce;
  wanted: number = drawnFirst;
  failure: unknown = null;

  readonly #host: Surroundings;
  #abort: AbortController | null = null;
  #asked = '';
  /** Counts what was opened or closed: what comes late for another count is dropped. */
  #opening = 0;
  #growing: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Surroundings) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#drawAll);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#drawAll);
    this.#abort?.abort();
    this.#asked = '';
  }

  /** Draws so many more. */
  more(count: number): void {
    this.wanted += count;
    this.#grow();
  }

  // On paper stands all that was found.
  #drawAll = (): void => {
    this.drawn = this.wanted = this.found.length;
    this.#host.requestUpdate();
  };

  #grow(): void {
    clearTimeout(this.#growing);
    this.#host.requestUpdate();
    if (this.drawn >= Math.min(this.wanted, this.found.length)) return;
    this.#growing = setTimeout(() => {
      this.drawn += drawnAtOnce;
      this.#grow();
    });
  }

  search(query: string): void {
    this.query = query;
    this.set({ open: null });
    void this.look();
  }

  set(change: Partial<Pick<CodesTool, 'api' | 'party' | 'retry' | 'open'>>): void {
    if ('open' in change) this.#opening++;
    Object.assign(this, change);
    this.#host.requestUpdate();
  }

  /** The entries that the filters leave. */
  get shown(): CatalogEntry[] {
    return this.found.filter(
      (entry) =>
        (this.api === '' || entry.api === this.api) &&
        (this.party === '' || entry.party === this.party) &&
        (this.retry === '' || entry.retry.kind === this.retry),
    );
  }

  /** Looks for what is asked, unless that has been answered already. */
  async look(): Promise<void> {
    const { lang, provider } = this.#host.settings;
    const ask = JSON.stringify([this.query, lang, provider]);
    if (ask === this.#asked) return;
    this.#asked = ask;
    // In another language it is another entry.
    if (this.open) void this.#open(addressOf(this.open));
    this.drawn = drawnAtOnce;
    this.wanted = drawnFirst;
    this.#abort?.abort();
    const abort = new AbortController();
    this.#abort = abort;
    try {
      const client = await this.#host.client();
      const options = { lang, signal: abort.signal };
      if (this.query.trim() !== '') {
        const known = provider || undefined;
        this.#take(await client.lookup(this.query, { ...options, provider: known, limit: 200 }));
      } else {
        // One provider at a time: all in one piece would hold up the page.
        const providers = provider ? [provider] : providersWith(this.#host.settings.catalogs);
        const found: CatalogEntry[] = [];
        for (const one of providers) {
          found.push(...(await client.lookup('', { ...options, provider: one, limit: asked })));
          if (abort.signal.aborted) return;
          if (found.length >= drawnFirst && this.found.length < drawnFirst) {
            this.isWhole = false;
            this.#take([...found]);
          }
        }
        this.#take(found);
      }
      if (abort.signal.aborted) return;
      this.isWhole = true;
      this.failure = null;
    } catch (error) {
      if (abort.signal.aborted) return;
      this.#asked = '';
      this.failure = error;
    }
    this.#host.requestUpdate();
  }

  #take(found: readonly CatalogEntry[]): void {
    this.found = found;
    this.#grow();
  }

  /**
   * Opens the entry with an address, or the list where there is none. What was
   * looked for is kept where the user comes from among the codes.
   */
  async show(address: string, isAmong: boolean): Promise<void> {
    if (address === '') this.set({ open: null });
    else if (!this.open || addressOf(this.open) !== address) {
      if (!isAmong) this.query = '';
      await this.#open(address);
    }
    void this.look();
  }

  async #open(address: string): Promise<void> {
    const opening = ++this.#opening;
    const [provider = '', api = '', ...code] = address.split('/');
    const client = await this.#host.client();
    const found = await client.lookup(address, {
      lang: this.#host.settings.lang,
      provider: isProvider(provider, this.#host.settings.catalogs) ? provider : undefined,
      limit: 200,
    });
    if (opening !== this.#opening) return;
    const open =
      found.find((one) => addressOf(one) === address) ??
      found.find((one) => one.code === (code.join('/') || api || provider)) ??
      null;
    if (!open) this.query = address;
    this.set({ open });
  }
}
