// An answer that is new is drawn in steps, so that none of them holds up the
// page: what is read first stands there first.

import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How far the answer of one element is drawn. */
export class Steps implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #shown = '';
  #drawn = 0;
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Begins anew where what is shown is of another kind than before; or is drawn `whole`. */
  show(kind: string, whole: boolean): void {
    if (kind !== this.#shown) this.#drawn = whole ? Infinity : 0;
    this.#shown = kind;
    this.#asked = 0;
  }

  /** Whether a step is to be drawn by now. */
  reaches(step: number): boolean {
    this.#asked = Math.max(this.#asked, step);
    return step <= this.#drawn;
  }

  get isDone(): boolean {
    return this.#asked <= this.#drawn;
  }

  hostUpdated(): void {
    if (this.isDone || this.#timer !== undefined) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#drawn++;
      this.#host.requestUpdate();
    });
  }
}
