// One live region for all elements of a document. It stands outside of every
// shadow tree, since browsers do not reliably speak changes inside one, and
// is there before its text changes, since else the first one is missed.

const attribute = 'data-wrong-number-status';

// Long enough for fast typing, short enough to feel like an answer.
const quietMilliseconds = 600;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Puts the live region of an element's document in place. */
export function prepareAnnouncer(host: Element): HTMLElement {
  // Everything outside of an open modal dialog is hidden from screen readers.
  const place = host.closest('dialog, [aria-modal="true"]') ?? document.body;
  const found = place.querySelector<HTMLElement>(`:scope > [${attribute}]`);
  if (found) return found;
  const region = document.createElement('div');
  region.setAttribute(attribute, '');
  region.setAttribute('role', 'status');
  region.setAttribute('aria-live', 'polite');
  // Set one by one through CSSOM: a style attribute would offend a strict
  // Content-Security-Policy.
  const { style } = region;
  style.position = 'absolute';
  style.width = '1px';
  style.height = '1px';
  style.overflow = 'hidden';
  style.clipPath = 'inset(50%)';
  style.whiteSpace = 'nowrap';
  place.append(region);
  return region;
}

/** Speaks a sentence once typing pauses; a newer one replaces it. */
export function announce(host: Element, sentence: string, lang: string): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    const region = prepareAnnouncer(host);
    region.lang = lang;
    region.textContent = sentence;
  }, quietMilliseconds);
}
