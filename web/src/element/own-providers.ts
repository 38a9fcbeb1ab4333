// Providers that the user brings as files, for as long as the page is open.

import { html, nothing, type TemplateResult } from 'lit';
import type { WorkerClient } from '../types.js';
import { icon } from './icons.js';
import type { View } from './view.js';

/** A provider's file as it was brought. */
export interface OwnProvider {
  catalog: object;
  name: string;
  /** How many codes it explains. */
  codes: number;
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
  };
}

/** Asks the module what is wrong with a provider's file. */
export async function checkProvider(
  client: WorkerClient,
  provider: Omit<OwnProvider, 'fault'>,
  lang: string,
): Promise<OwnProvider> {
  const report = await client.explainError('{}', { lang, catalogs: [provider.catalog] });
  const fault = report.problems.find(({ code }) => code === 'explain/catalog');
  return { ...provider, fault: fault?.message ?? '' };
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

/** The providers that were brought, each with a way to send it off again. */
export function ownProvidersView(
  view: View,
  own: readonly OwnProvider[],
  remove: (provider: OwnProvider) => void,
): TemplateResult | typeof nothing {
  const { t } = view;
  if (own.length === 0) return nothing;
  return html`<ul class="own">
    ${own.map(
      (provider) =>
        html`<li class=${provider.fault === '' ? '' : 'warning'}>
          <span>
            ${
              provider.fault === ''
                ? t.ownProvider(provider.name, provider.codes)
                : html`${icon('alert')} ${t.ownFault(provider.name)} ${provider.fault}`
            }
          </span>
          <button type="button" class="plain" @click=${() => remove(provider)}>
            ${icon('close')}<span>${t.ownRemove}</span>
          </button>
        </li>`,
    )}
  </ul>`;
}

/** A button that saves a file to begin with. */
export function starterButton(view: View): TemplateResult {
  return html`<button
    type="button"
    class="plain"
    @click=${() =>
      view.save('acme.json', 'application/json', `${JSON.stringify(starter, null, 2)}\n`)}
  >
    ${icon('file')}<span>${view.t.ownStarter}</span>
  </button>`;
}
