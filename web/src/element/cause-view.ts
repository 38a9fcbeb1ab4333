// What an error comes from: whether it lasts, and the codes of other providers
// that come from the same.

import { html, nothing, type TemplateResult } from 'lit';
import type { ErrorExplanation, RelatedCode } from '../types.js';
import { addressOf } from './codes-tool.js';
import { prose, type View } from './view.js';

/** One small line about the cause of an error; nothing where nothing is known. */
export function causeLine(view: View, error: ErrorExplanation): TemplateResult | typeof nothing {
  const { t } = view;
  const { cause, permanence, related } = error;
  const lasts = permanence === null || permanence === 'none' ? '' : t.lasts[permanence];
  // The headline may be the cause's own title.
  const lead = cause && cause.title !== error.title ? cause.title : '';
  if (!lasts && !lead && related.length === 0) return nothing;
  return html`<p class="small" part="cause">
    ${lead ? prose(lead) : nothing} ${lasts || nothing}
    ${related.length > 0 ? html`${t.sameCause} ${relatives(view, related)}` : nothing}
  </p>`;
}

/** The same cause at other providers, as links. */
export function relatives(view: View, related: readonly RelatedCode[]): TemplateResult {
  return html`<span class="codes"
    >${related.map(
      (other) =>
        html`<button
          type="button"
          class="linked"
          title=${view.t.codes.open}
          @click=${() => view.openCode(addressOf(other))}
        >
          ${other.providerName} <code>${other.code}</code>
        </button>`,
    )}</span
  >`;
}
