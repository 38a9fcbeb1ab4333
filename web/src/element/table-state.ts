// What of a list is shown: its filter, its order, and how far it is scrolled.
// Filtering and sorting go in slices; the newest choice wins.

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { NumberTable } from './number-table.js';
import { inSlices } from './slices.js';
import {
  allRows,
  filterRows,
  sortRows,
  type Filtered,
  type RowFilter,
  type SortKey,
} from './table-rows.js';

/** Height of a row in pixels; how many rows are drawn at once, and how many on paper. */
export const rowHeight = 40;
const rowsDrawn = 16;
const rowsOnPaper = 1000;

/** No element is made higher than this, in pixels: browsers end at 17 million. */
export const greatestHeight = 8_000_000;

const none: Filtered = {
  rows: new Uint32Array(),
  all: 0,
  accepted: 0,
  corrected: 0,
  problems: [],
  regions: [],
  types: [],
};

/** Keeps what it has filtered and sorted until the list or a choice changes. */
export class TableState implements ReactiveController {
  filter: RowFilter = allRows;
  sort: { key: SortKey; descending: boolean } = { key: 'row', descending: false };
  /** The first row in view, and how many are drawn from there on. */
  first: number = 0;
  drawn: number = rowsDrawn;
  /** The longest number that was in view. */
  longest: number = 0;
  filtered: Filtered = none;
  /** The rows that are shown, in their order. */
  rows: Uint32Array = none.rows;

  readonly #host: ReactiveControllerHost;
  #table: NumberTable | null = null;
  /** The box that was scrolled. */
  #box: HTMLElement | undefined;
  #end: () => void = () => undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#toPaper);
    addEventListener('afterprint', this.#toScreen);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#toPaper);
    removeEventListener('afterprint', this.#toScreen);
  }

  #toPaper = (): void => {
    this.first = 0;
    this.drawn = rowsOnPaper;
    this.#host.requestUpdate();
  };

  #toScreen = (): void => {
    this.drawn = rowsDrawn;
    this.#host.requestUpdate();
    if (this.#box) this.scrolled(this.#box);
  };

  /** Shows a list from its beginning, unless it is the one that is shown. */
  show(table: NumberTable): void {
    if (this.#table === table) return;
    this.#table = table;
    this.longest = 0;
    this.filter = allRows;
    this.sort = { key: 'row', descending: false };
    this.filtered = none;
    this.rows = none.rows;
    this.#arrange();
  }

  set(change: Partial<RowFilter>): void {
    this.filter = { ...this.filter, ...change };
    this.#host.requestUpdate();
    this.#arrange();
  }

  // A third press goes back to the order of the list.
  sortBy(key: SortKey): void {
    const { sort } = this;
    if (sort.key !== key) this.sort = { key, descending: false };
    else if (!sort.descending) this.sort = { key, descending: true };
    else this.sort = { key: 'row', descending: false };
    this.#host.requestUpdate();
    this.#order(this.filtered);
  }

  scrolled(box: HTMLElement): void {
    this.#box = box;
    const way = Math.max(1, box.scrollHeight - box.clientHeight);
    const last = Math.max(0, this.rows.length - Math.floor(box.clientHeight / rowHeight) + 1);
    const first = Math.round((box.scrollTop / way) * last);
    if (first === this.first) return;
    this.first = first;
    this.#host.requestUpdate();
  }

  #arrange(): void {
    if (!this.#table) return;
    this.#end();
    this.#end = inSlices(filterRows(this.#table, this.filter), (found) => this.#order(found));
  }

  #order(filtered: Filtered): void {
    if (!this.#table) return;
    const { key, descending } = this.sort;
    this.#end();
    this.#end = inSlices(sortRows(this.#table, filtered.rows, key, descending), (rows) => {
      this.filtered = filtered;
      this.rows = rows;
      this.first = 0;
      if (this.#box) this.#box.scrollTop = 0;
      this.#host.requestUpdate();
    });
  }
}
