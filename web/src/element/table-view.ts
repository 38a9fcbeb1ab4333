// The answer to a list of numbers: how many can be sent, what is wrong with
// the others, the rows themselves, and the table to save.

import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './icons.js';
import { bar } from './message-view.js';
import { regionName } from './number-view.js';
import { countProblems, filterRows, writeTable, type NumberTable } from './number-table.js';
import { problemName } from './problem-names.js';
import type { Texts } from './texts.js';
import type { View } from './view.js';

/** What of a table is shown. */
export interface TableState {
  /** Index of a problem, `'sendable'`, or `null` for all rows. */
  filter: number | 'sendable' | null;
  /** How many rows are drawn. */
  shown: number;
  setFilter(filter: TableState['filter']): void;
  setColumn(column: number): void;
  showMore(): void;
}

/** How many rows are drawn at first and with every “more”. */
export const rowsAtOnce = 200;

/** How many numbers can be sent, in one sentence. */
export function tableHeadline(t: Texts, table: NumberTable): string {
  return t.bulkTitle(sum(table.columns.accepted), table.columns.length);
}

function sum(flags: Uint8Array): number {
  return flags.reduce((total, flag) => total + flag, 0);
}

/** The answer to a list of numbers. */
export function tableView(view: View, table: NumberTable, state: TableState): TemplateResult {
  const { t } = view;
  const rows = filterRows(table.columns, state.filter);
  const shown = rows.slice(0, state.shown);
  const more = Math.min(rowsAtOnce, rows.length - shown.length);
  return html`
    <h2 class="headline" part="headline">${tableHeadline(t, table)}</h2>
    ${summary(view, table, state)}
    <p class="row controls">
      ${columnChoice(view, table, state)}
      <button
        type="button"
        class="main"
        @click=${() => save(view, table, filterRows(table.columns, null), 'numbers.csv')}
      >
        ${icon('file')}<span>${t.exportCsv}</span>
      </button>
      ${
        state.filter === null
          ? nothing
          : html`<button
              type="button"
              class="quiet"
              @click=${() => save(view, table, rows, 'numbers-filtered.csv')}
            >
              ${icon('file')}<span>${t.exportBad}</span>
            </button>`
      }
    </p>
    <div class="scroll" tabindex="0" role="region" aria-label=${t.result}>
      <table part="table">
        <thead>
          <tr>
            <th scope="col">${t.row}</th>
            <th scope="col">${t.number}</th>
            <th scope="col">${t.result}</th>
            <th scope="col">${t.regionName}</th>
            <th scope="col">${t.type}</th>
          </tr>
        </thead>
        <tbody>
          ${shown.map((row) => rowView(view, table, row))}
        </tbody>
      </table>
    </div>
    ${
      more > 0
        ? html`<button type="button" class="quiet" @click=${state.showMore}>
            ${t.more(more)}
          </button>`
        : nothing
    }
  `;
}

function save(view: View, table: NumberTable, rows: readonly number[], name: string): void {
  // The mark tells spreadsheets that the file is UTF-8.
  const csv = `\ufeff${writeTable(table, rows, view.t.header)}`;
  view.save(name, 'text/csv;charset=utf-8', csv);
}

function summary(view: View, table: NumberTable, state: TableState): TemplateResult {
  const { t } = view;
  const { columns } = table;
  const good = sum(columns.accepted);
  const entries: { filter: TableState['filter']; label: string; count: number }[] = [
    { filter: null, label: t.all, count: columns.length },
    { filter: 'sendable', label: t.okay, count: good },
    ...countProblems(columns).map(({ problem, count }) => ({
      filter: problem,
      label: problemName(t.lang, columns.problems[problem] ?? ''),
      count,
    })),
  ];
  return html`<ul class="filters" aria-label=${t.show}>
    ${entries
      .filter((entry) => entry.count > 0)
      .map(
        (entry) =>
          html`<li>
            <button
              type="button"
              aria-pressed=${state.filter === entry.filter ? 'true' : 'false'}
              @click=${() => state.setFilter(entry.filter)}
            >
              <span class="number">${entry.count.toLocaleString(t.lang)}</span>
              <span class="name">${entry.label}</span>
              ${bar(entry.count / Math.max(1, columns.length))}
            </button>
          </li>`,
      )}
  </ul>`;
}

function columnChoice(
  view: View,
  table: NumberTable,
  state: TableState,
): TemplateResult | typeof nothing {
  if (table.width < 2) return nothing;
  return html`<label class="choice">
    <span>${view.t.column}</span>
    <select
      @change=${(event: Event) =>
        state.setColumn(Number((event.target as HTMLSelectElement).value))}
    >
      ${Array.from(
        { length: table.width },
        (_, i) =>
          html`<option value=${i} ?selected=${i === table.column}>
            ${table.head[i] || i + 1}
          </option>`,
      )}
    </select>
  </label>`;
}

function rowView(view: View, table: NumberTable, row: number): TemplateResult {
  const { t } = view;
  const { columns } = table;
  const good = columns.accepted[row] === 1;
  const region = columns.regions[columns.region[row] ?? 0] ?? '';
  const type = columns.types[columns.type[row] ?? 0] ?? 'unknown';
  return html`<tr>
    <td class="number">${(row + 1 + (table.head.length > 0 ? 1 : 0)).toLocaleString(t.lang)}</td>
    <td><code>${table.rows[row]?.[table.column] ?? ''}</code></td>
    <td class=${good ? 'passed' : 'failed'}>
      ${icon(good ? 'check' : 'close')}<span
        >${good ? t.okay : problemName(t.lang, columns.problems[columns.problem[row] ?? 0] ?? '')}</span
      >
    </td>
    <td>${region && region !== '001' ? regionName(view.lang, region) : ''}</td>
    <td>${type === 'unknown' ? '' : t.types[type]}</td>
  </tr>`;
}
