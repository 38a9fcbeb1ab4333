// What of a list is shown: its filter, its order, and how far it is scrolled.

import type { ReactiveControllerHost } from 'lit';
import type { NumberTable } from './number-table.js';
import { allRows, filterRows, sortRows, type RowFilter, type SortKey } from './table-rows.js';

/** Height of a row in pixels, and how many rows are drawn at once. */
export const rowHeight = 36;
export const rowsDrawn = 16;

/** No element is made higher than this, in pixels: browsers end at 17 million. */
export const greatestHeight = 8_000_000;

/** Keeps what it has filtered and sorted until the list or a choice changes. */
export class TableState {
  filter: RowFilter = allRows;
  sort: { key: SortKey; descending: boolean } = { key: 'row', descending: false };
  first = 0;

  readonly #host: ReactiveControllerHost;
  #table: NumberTable | null = null;
  #filtered: Uint32Array = new Uint32Array();
  #rows: Uint32Array = new Uint32Array();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** The rows that are shown, in their order. */
  rowsOf(table: NumberTable): Uint32Array {
    if (this.#table !== table) {
      this.#table = table;
      this.filter = allRows;
      this.sort = { key: 'row', descending: false };
      this.#arrange();
    }
    return this.#rows;
  }

  set(change: Partial<RowFilter>): void {
    this.filter = { ...this.filter, ...change };
    this.#arrange();
    this.#host.requestUpdate();
  }

  // A third press goes back to the order of the list.
  sortBy(key: SortKey): void {
    const { sort } = this;
    if (sort.key !== key) this.sort = { key, descending: false };
    else if (!sort.descending) this.sort = { key, descending: true };
    else this.sort = { key: 'row', descending: false };
    this.#order();
    this.#host.requestUpdate();
  }

  scrolled(box: HTMLElement): void {
    const way = Math.max(1, box.scrollHeight - box.clientHeight);
    const last = Math.max(0, this.#rows.length - Math.floor(box.clientHeight / rowHeight) + 1);
    const first = Math.round((box.scrollTop / way) * last);
    if (first === this.first) return;
    this.first = first;
    this.#host.requestUpdate();
  }

  #arrange(): void {
    if (!this.#table) return;
    this.#filtered = filterRows(this.#table, this.filter);
    this.#order();
  }

  #order(): void {
    if (!this.#table) return;
    this.first = 0;
    this.#rows = sortRows(this.#table, this.#filtered, this.sort.key, this.sort.descending);
  }
}
