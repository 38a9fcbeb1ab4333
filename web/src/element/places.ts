// Where the user was in an answer that was left: what had the focus has it
// again once the answer is back.

/** What had the focus, counted among all that can have it, and how far the rows were scrolled. */
interface Place {
  at: number;
  scrolled: number;
}

/** The places of one element, by what was shown. */
export class Places {
  readonly #places = new Map<string, Place>();
  #shown = '';

  /** What is drawn was left before, and something in it had the focus. */
  get isBack(): boolean {
    return this.#places.has(this.#shown);
  }

  /**
   * Draws, and sees to the focus: it goes back to its place where `shown` was
   * left before; where what had it is gone, it goes to what stands beside.
   */
  draw(root: ShadowRoot | null, shown: string, draw: () => void): void {
    const focused = (root?.activeElement ?? null) as HTMLElement | null;
    const around: Element[] = [];
    for (let e = focused?.parentElement; e; e = e.parentElement) around.push(e);
    const isOther = shown !== this.#shown;
    if (root && focused && isOther) {
      const at = pressables(root).indexOf(focused);
      if (at >= 0) this.#places.set(this.#shown, { at, scrolled: rows(root)?.scrollTop ?? 0 });
    }
    this.#shown = shown;
    draw();
    // Who goes through the tools or the earlier pastes stays there.
    if (!root || !focused || (focused.isConnected && focused.matches('[type=radio], select')))
      return;
    const place = isOther ? this.#places.get(shown) : undefined;
    const box = place && rows(root);
    if (box) box.scrollTop = place.scrolled;
    const again = place && pressables(root)[place.at];
    if (again) {
      this.#places.delete(shown);
      again.focus();
    } else if (!focused.isConnected || (isOther && focused.closest('.answer'))) {
      // Another answer is read from its beginning.
      const next = isOther ? pressables(root)[0] : undefined;
      (next ?? inside(around.find((e) => e.isConnected)))?.focus({ preventScroll: !isOther });
    }
  }
}

function inside(element: Element | undefined): HTMLElement | null | undefined {
  return element?.querySelector('input:not([type=radio]), textarea, button, a[href]');
}

function pressables(root: ShadowRoot): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('.answer :is(button, a, summary, input)')];
}

function rows(root: ShadowRoot): Element | null {
  return root.querySelector('.scroll.rows');
}
