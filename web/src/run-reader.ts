/** Cuts the run of a record, which is all its strings one after the other. */
export class RunReader {
  readonly #run: string;
  #at = 0;

  constructor(run: string) {
    this.#run = run;
  }

  /** The next string, of so many code units. */
  take(length: number): string {
    if (length === 0) return '';
    const start = this.#at;
    this.#at = start + length;
    return this.#run.slice(start, this.#at);
  }
}
