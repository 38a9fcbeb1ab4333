// The answer to a list of numbers: how many can be sent, what is wrong with
// the others, the rows themselves, and the corrected list to save.

import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './icons.js';
import {
  isCorrected,
  lineOf,
  sendInstead,
  writeNumbers,
  writeTable,
  type NumberTable,
} from './number-table.js';
import { regionText } from './number-view.js';
import { problemName } from './problem-names.js';
import { grid } from './table-grid.js';
import { inSlices } from './slices.js';
import type { RowFilter } from './table-rows.js';
import type { TableState } from './table-state.js';
import type { Texts } from './texts.js';
import type { View } from './view.js';
import { figure } from './formats.js';

/** How many numbers can be sent, in one sentence. */
export function tableHeadline(t: Texts, { columns, found }: NumberTable): string {
  return t.bulkTitle(found.accepted, columns.length, found.corrected);
}

/** The answer to a list of numbers. */
export function tableView(
  view: View,
  table: NumberTable,
  state: TableState,
  actions: (saving: TemplateResult) => TemplateResult,
  setColumn: (column: number) => void,
): TemplateResult {
  const { t } = view;
  state.show(table);
  return html`
    <h2 class="headline" part="headline">${tableHeadline(t, table)}</h2>
    <p class="small">${t.plan(view.plan)}</p>
    ${actions(saving(view, table, state.rows))}
    ${view.later(1, () => [summary(view, table, state), controls(view, table, state, setColumn)])}
    ${view.later(2, () => grid(view, table, state))}
  `;
}

// ----------------------------------------------------------------- saving

function saving(view: View, table: NumberTable, rows: Uint32Array): TemplateResult {
  const { t } = view;
  const added = {
    names: ['send_instead', 'result', 'reason', 'region', 'type', 'duplicate_of'],
    cells: (row: number) => addedCells(view, table, row),
  };
  // The mark tells spreadsheets that the file is UTF-8.
  const saveRows = (name: string, which: Uint32Array | null): void =>
    void inSlices(writeTable(table, which, added), (pieces) =>
      view.save(name, 'text/csv;charset=utf-8', ['\ufeff', ...pieces]),
    );
  const button = (label: string, save: () => void, kind = 'quiet worded'): TemplateResult =>
    html`<button type="button" class=${kind} @click=${save}>
      ${icon('file')}<span>${label}</span>
    </button>`;
  const isPart = rows.length < table.columns.length;
  return html`${button(t.saveAll, () => saveRows('numbers.checked.csv', null), 'main')}
  ${button(
    t.saveNumbers,
    () =>
      void inSlices(writeNumbers(table), (pieces) =>
        view.save('numbers.txt', 'text/plain;charset=utf-8', pieces),
      ),
  )}
  ${isPart ? button(t.saveShown, () => saveRows('numbers.shown.csv', rows)) : nothing}`;
}

function addedCells(view: View, table: NumberTable, row: number): string[] {
  const { columns } = table;
  const accepted = columns.accepted[row] === 1;
  const same = columns.duplicateOf?.[row] ?? -1;
  return [
    sendInstead(table, row),
    accepted ? 'ok' : isCorrected(columns, row) ? 'corrected' : 'wrong',
    accepted ? '' : problemName(view.lang, columns.problems[columns.problem[row] ?? 0] ?? ''),
    columns.regions[columns.region[row] ?? 0] ?? '',
    columns.types[columns.type[row] ?? 0] ?? '',
    same < 0 ? '' : String(lineOf(table, same)),
  ];
}

// --------------------------------------------------------------- filtering

function summary(view: View, table: NumberTable, state: TableState): TemplateResult {
  const { t } = view;
  const { columns } = table;
  const { all, accepted, corrected, problems } = state.filtered;
  const entries: { result: RowFilter['result']; label: string; count: number }[] = [
    { result: null, label: t.all, count: all },
    { result: 'accepted', label: t.okay, count: accepted },
    { result: 'corrected', label: t.corrected, count: corrected },
    ...problems.map(({ index, count }) => ({
      result: index,
      label: problemName(t.lang, columns.problems[index] ?? ''),
      count,
    })),
  ];
  return html`<ul class="filters" aria-label=${t.show}>
    ${entries
      .filter((entry) => entry.count > 0 || state.filter.result === entry.result)
      .map(
        (entry) =>
          html`<li>
            <button
              type="button"
              aria-pressed=${state.filter.result === entry.result}
              @click=${() => state.set({ result: entry.result })}
            >
              <span class="name">${entry.label}</span>
              <span class="number">${figure(entry.count, t.lang)}</span>
            </button>
          </li>`,
      )}
  </ul>`;
}

function controls(
  view: View,
  table: NumberTable,
  state: TableState,
  setColumn: (column: number) => void,
): TemplateResult {
  const { t } = view;
  const { columns } = table;
  const { duplicates } = table.found;
  const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;
  const pick = (
    label: string,
    value: number | null,
    entries: readonly { index: number; name: string; count: number }[],
    set: (index: number | null) => void,
  ): TemplateResult | typeof nothing =>
    entries.length < 2
      ? nothing
      : html`<label class="choice">
          <span>${label}</span>
          <select
            @change=${(event: Event) => set(valueOf(event) === '' ? null : Number(valueOf(event)))}
          >
            <option value="" ?selected=${value === null}>${t.all}</option>
            ${entries.map(
              ({ index, name, count }) =>
                html`<option value=${index} ?selected=${value === index}>
                  ${name} (${figure(count, t.lang)})
                </option>`,
            )}
          </select>
        </label>`;
  return html`<div class="row controls">
    <label class="choice">
      <span>${t.searchRows}</span>
      <input
        type="search"
        .value=${state.filter.query}
        @input=${(event: Event) => state.set({ query: valueOf(event) })}
      />
    </label>
    ${columnChoice(view, table, setColumn)}
    ${pick(
      t.regionName,
      state.filter.region,
      state.filtered.regions.map(({ index, count }) => ({
        index,
        count,
        name: regionText(view, columns.regions[index] ?? ''),
      })),
      (region) => state.set({ region }),
    )}
    ${pick(
      t.type,
      state.filter.type,
      state.filtered.types.map(({ index, count }) => ({
        index,
        count,
        name: t.types[columns.types[index] ?? 'unknown'],
      })),
      (type) => state.set({ type }),
    )}
    ${
      duplicates > 0
        ? html`<label class="check">
            <input
              type="checkbox"
              .checked=${state.filter.duplicates}
              @change=${(event: Event) =>
                state.set({ duplicates: (event.target as HTMLInputElement).checked })}
            /><span>${t.duplicates(duplicates)}</span>
          </label>`
        : nothing
    }
    <p class="small shown" aria-live="polite">${t.rowsShown(state.rows.length)}</p>
  </div>`;
}

function columnChoice(
  view: View,
  table: NumberTable,
  setColumn: (column: number) => void,
): TemplateResult | typeof nothing {
  if (table.width < 2) return nothing;
  return html`<label class="choice">
    <span>${view.t.column}</span>
    <select
      @change=${(event: Event) => setColumn(Number((event.target as HTMLSelectElement).value))}
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
