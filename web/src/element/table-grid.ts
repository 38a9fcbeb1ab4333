// The rows of a list: few are drawn, however many there are.

import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './icons.js';
import { lineOf, numberOf, sendInstead, type NumberTable } from './number-table.js';
import { problemName } from './problem-names.js';
import { regionText } from './number-view.js';
import type { SortKey } from './table-rows.js';
import { greatestHeight, rowHeight, type TableState } from './table-state.js';
import type { View } from './view.js';
import { figure } from './formats.js';

/**
 * The rows in view: they stand at the top of a box as high as all of them, and
 * stay there while it scrolls.
 */
export function grid(view: View, table: NumberTable, state: TableState): TemplateResult {
  const { t } = view;
  const { rows } = state;
  const keys: readonly [SortKey, string][] = [
    ['row', t.row],
    ['number', t.number],
    ['send', t.sendInstead],
    ['result', t.result],
    ['region', t.regionName],
    ['type', t.type],
    ['same', t.sameAs],
  ];
  const height = Math.min(greatestHeight, (rows.length + 1) * rowHeight);
  const drawn = rows.subarray(state.first, state.first + state.drawn);
  // A column grows with what comes into view, and never shrinks while it scrolls.
  for (const row of drawn) state.longest = Math.max(state.longest, numberOf(table, row).length);
  return html`<div
    class="scroll rows"
    tabindex="0"
    role="region"
    aria-label=${t.result}
    @scroll=${(event: Event) => state.scrolled(event.currentTarget as HTMLElement)}
  >
    <div
      .style=${`block-size: ${height}px; --digits: ${String(table.columns.length).length}; --signs: ${state.longest}`}
    >
      <table
        part="table"
        class=${table.found.duplicates > 0 ? '' : 'unique'}
        aria-rowcount=${rows.length + 1}
      >
        <thead>
          <tr aria-rowindex="1">
            ${keys.map(
              ([key, name]) =>
                html`<th
                  scope="col"
                  class="col-${key}"
                  aria-sort=${
                    state.sort.key !== key || (key === 'row' && !state.sort.descending)
                      ? 'none'
                      : state.sort.descending
                        ? 'descending'
                        : 'ascending'
                  }
                >
                  <button
                    type="button"
                    class="bare"
                    title=${name}
                    @click=${() => state.sortBy(key)}
                  >
                    ${name}
                  </button>
                </th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${Array.from(drawn, (row, i) => rowView(view, table, row, state.first + i))}
        </tbody>
      </table>
    </div>
    ${rows.length > drawn.length ? html`<p class="on-paper">${t.rowsPrinted(drawn.length, rows.length)}</p>` : nothing}
  </div>`;
}

function rowView(view: View, table: NumberTable, row: number, place: number): TemplateResult {
  const { t } = view;
  const { columns } = table;
  const good = columns.accepted[row] === 1;
  const region = columns.regions[columns.region[row] ?? 0] ?? '';
  const type = columns.types[columns.type[row] ?? 0] ?? 'unknown';
  const number = numberOf(table, row);
  const same = columns.duplicateOf?.[row] ?? -1;
  const instead = good ? '' : sendInstead(table, row);
  const problem = problemName(t.lang, columns.problems[columns.problem[row] ?? 0] ?? '');
  return html`<tr aria-rowindex=${place + 2}>
    <td class="col-row">${figure(lineOf(table, row), t.lang)}</td>
    <td class="col-number">
      <button
        type="button"
        class="linked"
        title=${t.openRow}
        @click=${() => view.replace(number, 'number')}
      >
        <code>${number}</code>
      </button>
    </td>
    <td class="col-send">${instead ? html`<code>${instead}</code>` : nothing}</td>
    <td
      class="col-result ${good ? 'passed' : instead ? 'failed corrected' : 'failed'}"
      title=${good ? t.okay : problem}
    >
      ${icon(good ? 'check' : instead ? 'repeat' : 'close')}<span class="problem"
        >${good ? t.okay : problem}</span
      >
      ${instead ? html`<code class="in-place">${instead}</code>` : nothing}
    </td>
    <td class="col-region" title=${region ? regionText(view, region) : ''}>${region}</td>
    <td class="col-type">${type === 'unknown' ? '' : t.shortTypes[type]}</td>
    <td class="col-same">${same < 0 ? '' : figure(lineOf(table, same), t.lang)}</td>
  </tr>`;
}
