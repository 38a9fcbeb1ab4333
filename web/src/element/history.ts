// What was pasted before, kept in memory until the page closes: each step can
// be gone back to, with its answer, as a browser goes back to a page.

import type { Mark } from './marks.js';
import type { Reading } from './read.js';
import type { Asked } from './surroundings.js';

/** Everything that shows a paste as it was. */
export interface Step {
  /** Counts the steps of this page; stays the same while the step is kept. */
  id: number;
  time: Date;
  text: string;
  file: Blob | null;
  /** What was chosen by hand. */
  asked: Asked;
  folded: boolean;
  /** The answer, and the language it is in. */
  reading: Reading | null;
  lang: string;
  marks: readonly Mark[];
}

/** How many steps are kept. */
const most = 50;

/** The steps of one element, oldest first, and the one that is shown. */
export class History {
  #steps: Step[] = [];
  #at = -1;
  #ids = 0;

  get steps(): readonly Step[] {
    return this.#steps;
  }

  /** Id of the step that is shown; 0 before the first. */
  get current(): number {
    return this.#steps[this.#at]?.id ?? 0;
  }

  /** The step that is shown is an empty box. */
  get isEmpty(): boolean {
    return this.#steps[this.#at]?.text === '';
  }

  /** The step before the one that is shown. */
  get before(): Step | undefined {
    return this.#steps[this.#at - 1];
  }

  get canGoBack(): boolean {
    return this.#at > 0;
  }

  get canGoForward(): boolean {
    return this.#at < this.#steps.length - 1;
  }

  /** Adds a step after the one that is shown; what lay ahead of it is dropped. */
  push(step: Omit<Step, 'id' | 'time'>): number {
    this.#steps = [
      ...this.#steps.slice(0, this.#at + 1),
      { ...step, id: ++this.#ids, time: new Date() },
    ].slice(-most);
    this.#at = this.#steps.length - 1;
    return this.#ids;
  }

  /** Puts in place of the step that is shown what it has become. */
  update(step: Omit<Step, 'id' | 'time'>): void {
    const shown = this.#steps[this.#at];
    if (shown) this.#steps[this.#at] = { ...shown, ...step };
  }

  /** Goes to a step; `null` where it is not kept. */
  goTo(id: number): Step | null {
    const at = this.#steps.findIndex((step) => step.id === id);
    if (at < 0) return null;
    this.#at = at;
    return this.#steps[at] ?? null;
  }

  /** Number of the step so many on, back where negative; 0 where there is none. */
  idAt(count: number): number {
    return this.#steps[this.#at + count]?.id ?? 0;
  }

  /** Forgets all but what is shown. */
  forget(): void {
    this.#steps = this.#steps.slice(this.#at, this.#at + 1);
    this.#at = this.#steps.length - 1;
  }
}
