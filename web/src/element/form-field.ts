// The element as a field of a form: what stands in the box is its value, as in
// a textarea. The attribute `value` is what it begins with and goes back to.
//
// A browser keeps the values of form fields and restores them: outside a form
// it is given none, so that what was pasted is kept nowhere.

/** What the element does for its form. */
export interface FieldEvents {
  /** Puts a text into the box. */
  replace(text: string): void;
  /** It may be used again, or may not any more. */
  enabled(): void;
}

/** The part that an element plays in a form. */
export class FormField {
  /** The form, or a fieldset around the element, is switched off, or the element itself. */
  isDisabled: boolean = false;

  readonly #internals: Partial<ElementInternals>;
  readonly #events: FieldEvents;
  #text = '';
  /** What the attribute put there last; whatever differs from it was changed since. */
  #initial = '';
  #wasSet = false;

  constructor(host: HTMLElement, events: FieldEvents) {
    // Stand-ins for a document, as in tests, may have none of this.
    this.#internals = host.attachInternals?.() ?? {};
    this.#events = events;
  }

  get form(): HTMLFormElement | null {
    return this.#internals.form ?? null;
  }

  get labels(): NodeList | null {
    return this.#internals.labels ?? null;
  }

  /** Another text stands in the box. */
  holds(text: string): void {
    this.#text = text;
    this.associated();
  }

  /** The form around the element is another, or none. */
  associated(): void {
    if (this.form) this.#internals.setFormValue?.(this.#text);
  }

  disabled(isDisabled: boolean): void {
    this.isDisabled = isDisabled;
    this.#events.enabled();
  }

  /** The property `value` was set: from now on, the attribute changes nothing. */
  set(text: string): void {
    this.#wasSet = true;
    if (text !== this.#text) this.#events.replace(text);
  }

  /** The attribute `value` is another. */
  initial(text: string): void {
    const isUntouched = !this.#wasSet && this.#text === this.#initial;
    this.#initial = text;
    if (isUntouched && text !== this.#text) this.#events.replace(text);
  }

  /** Back to what the attribute says. */
  reset(): void {
    this.#wasSet = false;
    if (this.#text !== this.#initial) this.#events.replace(this.#initial);
  }
}
