// The timeline of a log.

import { css, type CSSResult } from 'lit';

/** The timeline: bars in up to five colours, its axis and its legend. */
export const log: CSSResult = css`
  .timeline {
    margin: 0;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.35rem;
  }
  .g0 {
    --g: var(--accent);
  }
  .g1 {
    --g: light-dark(#1f6f8b, #6fc3df);
  }
  .g2 {
    --g: light-dark(#6d5c0e, #d9c24a);
  }
  .g3 {
    --g: light-dark(#6b3fa0, #c3a3ef);
  }
  .g4 {
    --g: color-mix(in srgb, currentcolor 45%, transparent);
  }
  .timeline figcaption {
    display: flex;
    justify-content: space-between;
    gap: 1rem;
  }
  .timeline svg {
    inline-size: 100%;
    block-size: 7rem;
    display: block;
    border-block-end: 1px solid var(--edge);
    cursor: col-resize;
    touch-action: pan-y;
  }
  .timeline .out {
    opacity: 0.25;
  }
  .timeline :is(rect, path) {
    fill: var(--g);
  }
  .timeline .ground {
    fill: transparent;
  }
  .swatch {
    display: inline-block;
    inline-size: 0.75em;
    block-size: 0.75em;
    margin-inline-end: 0.4em;
    background: var(--g);
  }
  .timeline .axis {
    display: flex;
    justify-content: space-between;
    font-variant-numeric: tabular-nums;
  }
  .timeline .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1rem;
    list-style: none;
  }
  .timeline summary {
    line-height: var(--target);
    cursor: pointer;
  }
  .timeline td {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .timeline th {
    white-space: nowrap;
  }
  .timeline .scroll {
    max-block-size: 20rem;
  }
`;
