// The language of the nearest ancestor with a `lang`, across shadow roots, and
// kept as it changes.

import type { LitElement, ReactiveController } from 'lit';

/** Follows the language around an element. */
export class InheritedLanguage implements ReactiveController {
  value: string = '';

  readonly #element: LitElement;
  readonly #changed: () => void;
  #observer: MutationObserver | null = null;

  constructor(element: LitElement, changed: () => void) {
    this.#element = element;
    this.#changed = changed;
    element.addController(this);
  }

  hostConnected(): void {
    this.#follow();
    this.#observer = new MutationObserver(() => this.#follow());
    for (const root of rootsOf(this.#element)) {
      this.#observer.observe(root, { subtree: true, attributeFilter: ['lang'] });
    }
  }

  // The language was changed around the element, or the element was moved.
  #follow(): void {
    const lang = languageAround(this.#element);
    if (lang === this.value) return;
    this.value = lang;
    this.#element.requestUpdate();
    if (this.#element.hasUpdated) this.#changed();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }
}

// Languages are inherited through the roots of shadow trees.
function rootsOf(node: Node): Node[] {
  const roots: Node[] = [];
  for (let root = node.getRootNode(); ; root = root.host.getRootNode()) {
    roots.push(root);
    if (!(root instanceof ShadowRoot)) return roots;
  }
}

function languageAround(element: Element): string {
  let from: Element | null = element.parentElement;
  let root = element.getRootNode();
  for (;;) {
    const lang = from?.closest('[lang]')?.getAttribute('lang');
    if (lang) return lang;
    if (!(root instanceof ShadowRoot)) return '';
    from = root.host;
    root = from.getRootNode();
  }
}
