// Where in the provider's console to look, and a line of the request as it should
// be: what follows the steps of an error.

import { html, nothing, type TemplateResult } from 'lit';
import type { CatalogEntry, ErrorExplanation } from '../types.js';
import { copyButton, type View } from './view.js';

export function placeAndExample(
  view: View,
  { console, example }: ErrorExplanation | CatalogEntry,
): TemplateResult | typeof nothing {
  if (!console && !example) return nothing;
  const { t } = view;
  return html`<section class="block place">
    <dl class="facts">
      ${
        console
          ? html`<dt>${t.whereToLook}</dt>
              <dd lang="en">
                ${
                  console.url
                    ? html`<a
                        class="quiet"
                        href=${console.url}
                        target="_blank"
                        rel="noopener noreferrer"
                        >${console.path}</a
                      >`
                    : console.path
                }
              </dd>`
          : nothing
      }
      ${
        example
          ? html`<dt>${t.asItShouldBe}</dt>
              <dd class="copyable"><code>${example}</code>${copyButton(view, example)}</dd>`
          : nothing
      }
    </dl>
  </section>`;
}
