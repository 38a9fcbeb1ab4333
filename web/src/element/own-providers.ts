// Providers that the user brings as files, for as long as the page is open.

import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './icons.js';
import type { Surroundings } from './surroundings.js';
import type { View } from './view.js';

/** A provider's file as it was brought. */
export interface OwnProvider {
  catalog: object;
  name: string;
  /** How many codes it explains. */
  codes: number;
  /** The text of the file. */
  text: string;
  /** What is wrong with it; empty where nothing is. */
  fault: string;
}

const longestFile = 5_000_000;

/**
 * The provider in a file of the format of catalog.schema.json; `null` where
 * the text is anything else, such as an answer that happens to have errors.
 */
export function providerIn(text: string): Omit<OwnProvider, 'fault'> | null {
  if (text.length > longestFile || !/^\s*\{/.test(text)) return null;
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    // Broken JSON is explained like any other paste.
    return null;
  }
  const { id, name, shapes, errors } = file as Record<string, unknown>;
  if (typeof id !== 'string' || !Array.isArray(shapes) || !Array.isArray(errors)) return null;
  return {
    catalog: file as object,
    name: typeof name === 'string' ? name : id,
    codes: errors.length,
    text,
  };
}

/**
 * The line of a member of JSON text, `[0].errors[3].title` as the module names it
 * in a list of files; that of what should hold the member, where it is missing.
 */
function lineAt(text: string, path: string): number {
  const wanted = (path.match(/[^.[\]]+/g) ?? []).slice(1);
  const at: (string | number)[] = [];
  let last = '';
  let found = 0;
  let deepest = 0;
  let isHere = false;
  for (const { 0: token, index } of text.matchAll(/"(?:\\.|[^"\\])*"|[{}[\],:]|[^\s{}[\],:"]+/g)) {
    if (isHere) found = index;
    const end = at.length - 1;
    if (token === '{') at.push('');
    else if (token === '[') at.push(0);
    else if (token === '}' || token === ']') at.pop();
    else if (token === ':') at[end] = last.slice(1, -1);
    else if (token === ',' && typeof at[end] === 'number') at[end]++;
    else last = token;
    isHere = at.length > deepest && at.every((key, i) => String(key) === wanted[i]);
    if (isHere) deepest = at.length;
  }
  return text.slice(0, found).split('\n').length;
}

/** The providers that were brought. */
export class OwnProviders {
  readonly #host: Surroundings;
  readonly #changed: () => void;
  #all: readonly OwnProvider[] = [];

  /** `changed` is called when pastes are to be read anew. */
  constructor(host: Surroundings, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
  }

  /** The catalogs of those that have no fault. */
  get catalogs(): object[] {
    return this.#all.filter(({ fault }) => fault === '').map(({ catalog }) => catalog);
  }

  /** Adds a provider, or puts it in place of its namesake. */
  async bring(provider: Omit<OwnProvider, 'fault'>): Promise<void> {
    const client = await this.#host.client();
    const { lang } = this.#host.settings;
    const report = await client.explainError('{}', { lang, catalogs: [provider.catalog] });
    const fault = report.problems.find(({ code }) => code === 'explain/catalog');
    const checked = { ...provider, fault: fault?.message ?? '' };
    this.#set([...this.#all.filter(({ name }) => name !== checked.name), checked]);
  }

  #set(all: readonly OwnProvider[]): void {
    this.#all = all;
    this.#host.requestUpdate();
    this.#changed();
  }

  /** Draws them, each with a way to send it off again. */
  render({ t }: View): TemplateResult | typeof nothing {
    const all = this.#all;
    if (all.length === 0) return nothing;
    return html`<ul class="own">
      ${all.map(
        (provider) =>
          html`<li class=${provider.fault === '' ? '' : 'warning'}>
            <span>
              ${
                provider.fault === ''
                  ? t.ownProvider(provider.name, provider.codes)
                  : html`${icon('alert')} ${faultText(t, provider)}`
              }
            </span>
            <button
              type="button"
              class="plain"
              @click=${() => this.#set(all.filter((one) => one !== provider))}
            >
              ${icon('close')}<span>${t.ownRemove}</span>
            </button>
          </li>`,
      )}
    </ul>`;
  }
}

// The module says `… unusable: [0].errors[3].title is missing.`
function faultText(t: View['t'], { name, text, fault }: OwnProvider): string {
  const [, path = '', what] = /\[0\]\.?(\S*) (.+)$/s.exec(fault) ?? [];
  if (!what) return `${t.ownFault(name)} ${fault}`;
  return `${t.ownFault(name)} ${t.ownLine(lineAt(text, `[0].${path}`))}: ${path} ${what}`;
}

/** A file to begin with: one answer, one code. */
const starter = {
  id: 'acme',
  name: 'Acme Telecom',
  hosts: ['acme.example'],
  docs: 'https://acme.example/errors#{anchor}',
  shapes: [
    { id: 'fault', when: [{ path: 'fault.id', is: 'string' }], weight: 60, code: ['fault.id'] },
  ],
  errors: [
    {
      code: 'E42',
      api: 'sms',
      party: 'recipient',
      retry: 'wait',
      title: { en: 'The phone is switched off.', de: 'Das Telefon ist ausgeschaltet.' },
      meaning: { en: 'It is off or out of reach.', de: 'Es ist aus oder hat keinen Empfang.' },
      fix: { en: ['Try again in an hour.'], de: ['Versuchen Sie es in einer Stunde erneut.'] },
    },
  ],
};

/** A button that saves a file to begin with. */
export function starterButton(view: View): TemplateResult {
  return html`<button
    type="button"
    class="plain"
    @click=${() =>
      view.save('acme.json', 'application/json', [JSON.stringify(starter, null, 2), '\n'])}
  >
    ${icon('file')}<span>${view.t.ownStarter}</span>
  </button>`;
}
