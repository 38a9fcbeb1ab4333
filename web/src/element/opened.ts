// Which parts of an answer are open, of those that open and close.

import type { ReactiveControllerHost } from 'lit';

/** The open parts of the answer that is shown. */
export class Opened {
  readonly #host: ReactiveControllerHost;
  #names: ReadonlySet<string> = new Set();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  has(name: string): boolean {
    return this.#names.has(name);
  }

  toggle(name: string): void {
    const names = new Set(this.#names);
    if (!names.delete(name)) names.add(name);
    this.#set(names);
  }

  closeAll(): void {
    this.#set(new Set());
  }

  #set(names: ReadonlySet<string>): void {
    this.#names = names;
    this.#host.requestUpdate();
  }
}
