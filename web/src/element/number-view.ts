// The answer to a number.

import { html, nothing, type TemplateResult } from 'lit';
import type { NumberReport, Suggestion } from '../types.js';
import { regionsIn } from './formats.js';
import { icon } from './icons.js';
import { drawNumber } from './number-drawing.js';
import type { Texts } from './texts.js';
import { copyButton, problemList, prose, providerName, type View } from './view.js';

/** The verdict in one sentence: the provider's, where one was asked for. */
export function numberHeadline(view: Pick<View, 't' | 'providers'>, report: NumberReport): string {
  const { t } = view;
  if (report.provider) {
    const name = providerName(view, report.provider.id);
    if (report.provider.accepted) return t.accepted(name);
    return report.valid ? t.otherForm(name) : t.refused(name);
  }
  if (report.sendable) return t.sendable;
  if (report.valid) return t.readable;
  if (report.possible) return t.possibleOnly;
  return t.notSendable;
}

/** The answer to a number. */
export function numberView(
  view: View,
  report: NumberReport,
  actions: TemplateResult,
): TemplateResult {
  const { t } = view;
  return html`
    <h2 class="headline" part="headline">${numberHeadline(view, report)}</h2>
    ${actions} ${numberCheck(view, report, true)}
    ${view.later(
      1,
      () =>
        html`${about(view, report)} ${theyAnswer(view, report)}
          <p class="small">${t.plan(view.plan)}</p>`,
    )}
  `;
}

/**
 * The drawing, the problems and the repair; this is what an error that names
 * a number shows too. `linked`: the number is the paste, so its problems are
 * linked with marks in it.
 */
export function numberCheck(view: View, report: NumberReport, isPaste: boolean): TemplateResult {
  const { t } = view;
  const { suggestion, readings } = report;
  // Of two readings alike, both can be taken, and neither is put first.
  const proposals = readings.length > 0 ? readings : suggestion ? [suggestion] : [];
  const write = readings.length === 0 ? report.provider?.write : null;
  return html`
    ${drawNumber(t, report)} ${problemList(view, report.problems, isPaste ? 'problem' : null)}
    ${proposals.map((proposal) => proposed(view, proposal, write ?? proposal.e164, isPaste))}
    ${checks(t, report)}
  `;
}

/** A number to send instead, which can be copied and taken. */
function proposed(
  view: View,
  { because }: Suggestion,
  write: string,
  isPaste: boolean,
): TemplateResult {
  const { t } = view;
  return html`<div class="suggestion" part="suggestion">
    <p class="instead">
      <span class="label">${t.sendInstead}</span>
      <code class="big">${write}</code>
      ${copyButton(view, write)}
      ${
        isPaste
          ? html`<button type="button" class="quiet" @click=${() => view.replace(write, 'number')}>
              ${t.use}
            </button>`
          : nothing
      }
    </p>
    <p class="small">${prose(because)}</p>
  </div>`;
}

function checks(t: Texts, report: NumberReport): TemplateResult {
  const names = ['format', 'callingCode', 'length', 'pattern'] as const;
  return html`<ol class="checks" aria-label=${t.checks} part="checks">
    ${names.map((name) => {
      const result = report.checks[name];
      const word = result === null ? t.notReached : result ? t.passed : t.failed;
      const sign = result === null ? 'dash' : result ? 'check' : 'close';
      return html`<li class=${result === null ? 'unreached' : result ? 'passed' : 'failed'}>
        ${icon(sign)}<span>${t.checkNames[name]}</span>
        <span class="word">${word}</span>
      </li>`;
    })}
  </ol>`;
}

function about(view: View, report: NumberReport): TemplateResult | typeof nothing {
  const { t } = view;
  if (!report.e164) return nothing;
  const region =
    report.region === '001'
      ? t.nonGeographic
      : report.region
        ? regionName(view.lang, report.region)
        : '';
  return html`<section class="block">
    <h3>${t.aboutIt}</h3>
    <dl class="facts">
      ${
        region
          ? html`<dt>${t.regionName}</dt>
              <dd>${region}</dd>`
          : nothing
      }
      ${
        report.type === 'unknown' && !report.valid
          ? nothing
          : html`<dt>${t.type}</dt>
              <dd>${t.types[report.type]}</dd>
              <dt>${t.sms}</dt>
              <dd>${t.smsOutlook[report.sms]}</dd>`
      }
      ${row(view, t.written.e164, report.e164)}
      ${
        report.formats
          ? html`${row(view, t.written.international, report.formats.international)}
            ${row(view, t.written.national, report.formats.national)}
            ${row(view, t.written.rfc3966, report.formats.rfc3966)}`
          : nothing
      }
    </dl>
  </section>`;
}

// One list for all problems: most have the same codes.
function theyAnswer(view: View, report: NumberReport): TemplateResult | typeof nothing {
  const codes = new Map<string, Map<string, string>>();
  for (const problem of report.problems) {
    for (const { provider, code } of problem.providerCodes ?? []) {
      const name = providerName(view, provider);
      codes.set(name, (codes.get(name) ?? new Map()).set(code, `${provider}//${code}`));
    }
  }
  if (codes.size === 0) return nothing;
  return html`<section class="block">
    <h3>${view.t.theyAnswer}</h3>
    <dl class="facts">
      ${[...codes]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(
          ([name, list]) =>
            html`<dt>${name}</dt>
              <dd class="codes">
                ${[...list].map(
                  ([code, address]) =>
                    html`<button
                      type="button"
                      class="linked"
                      title=${view.t.codes.open}
                      @click=${() => view.openCode(address)}
                    >
                      <code>${code}</code>
                    </button>`,
                )}
              </dd>`,
        )}
    </dl>
  </section>`;
}

function row(view: View, label: string, value: string): TemplateResult {
  return html`<dt>${label}</dt>
    <dd class="copyable"><code>${value}</code>${copyButton(view, value)}</dd>`;
}

/** A region's name in a language, or its code where there is none. */
export function regionName(lang: string, region: string): string {
  try {
    return regionsIn(lang).of(region) ?? region;
  } catch {
    // A browser without this region's name, or a tag that is no language.
    return region;
  }
}

/** The name of a region of a list: also of none, and of those without a country. */
export function regionText(view: View, region: string): string {
  if (region === '') return view.t.noRegionFound;
  return region === '001' ? view.t.nonGeographic : regionName(view.lang, region);
}
