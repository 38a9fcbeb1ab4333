// The echo of the paste: the same text as in the box and under it, invisible
// but for its marks. Both have the same type and wrap at the same places.

import { html, type TemplateResult } from 'lit';
import { piecesOf, type Mark } from './marks.js';

/** Longer pastes are shown in the box alone: wrapping them twice is slow. */
export const longestEcho = 20_000;

/** Draws the echo of a text with its marks. */
export function echo(text: string, marks: readonly Mark[], pointed: string | null): TemplateResult {
  const pieces: unknown[] = piecesOf(text, marks).map(({ text: piece, marks: here }) => {
    const innermost = here.at(-1);
    if (!innermost) return piece;
    const kind = here.some((m) => m.kind === 'fault') ? 'fault' : 'fact';
    const classes = here.some((m) => m.id === pointed) ? `${kind} pointed` : kind;
    return html`<mark class=${classes} data-mark=${innermost.id}>${piece}</mark>`;
  });
  // A line break at the end makes a line in the box, but none in a block.
  pieces.push('\n');
  return html`<div class="echo" aria-hidden="true">${pieces}</div>`;
}

/** About how many lines a text takes; enough to know whether it is long. */
export function foldLines(text: string): number {
  let lines = 0;
  for (const line of text.slice(0, 2000).split('\n')) {
    lines += Math.max(1, Math.ceil(line.length / 40));
  }
  return lines;
}
