// Where the page is small, an answer may begin below its edge: it is brought
// into view. Where it stands is told once it is laid out: to ask for it would
// lay out everything at once.

import type { LitElement } from 'lit';

/** Brings the headline of an answer into view, unless a page embeds this one. */
export async function reveal(host: LitElement): Promise<void> {
  await host.updateComplete;
  if (window !== window.parent) return;
  const headline = host.renderRoot.querySelector('.answer .headline');
  if (!headline) return;
  const observer = new IntersectionObserver(([seen]) => {
    observer.disconnect();
    const { boundingClientRect: place, rootBounds } = seen ?? {};
    const edge = rootBounds?.bottom ?? window.innerHeight;
    if (place && (place.top < 0 || place.bottom > edge))
      headline.scrollIntoView({ block: 'center' });
  });
  observer.observe(headline);
}
