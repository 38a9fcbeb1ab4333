// The timeline of a log.

import { css, type CSSResult } from 'lit';

/** The timeline: bars in up to five colours, its axis and its legend. */
export const log: CSSResult = css`
  .timeline {
    margin: 0;
    display: grid;
    gap: 0.35rem;

    --g0: var(--accent);
    --g1: light-dark(#1f6f8b, #6fc3df);
    --g2: light-dark(#6d5c0e, #d9c24a);
    --g3: light-dark(#6b3fa0, #c3a3ef);
    --g4: color-mix(in srgb, currentcolor 45%, transparent);
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
  .timeline .ground {
    fill: transparent;
  }
  .timeline .out {
    opacity: 0.25;
  }
  .timeline svg .g0 {
    fill: var(--g0);
  }
  .timeline svg .g1 {
    fill: var(--g1);
  }
  .timeline svg .g2 {
    fill: var(--g2);
  }
  .timeline svg .g3 {
    fill: var(--g3);
  }
  .timeline svg .g4 {
    fill: var(--g4);
  }
  .swatch {
    display: inline-block;
    inline-size: 0.75em;
    block-size: 0.75em;
    margin-inline-end: 0.4em;
  }
  .swatch.g0 {
    background: var(--g0);
  }
  .swatch.g1 {
    background: var(--g1);
  }
  .swatch.g2 {
    background: var(--g2);
  }
  .swatch.g3 {
    background: var(--g3);
  }
  .swatch.g4 {
    background: var(--g4);
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
  .timeline td {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .timeline .scroll {
    max-block-size: 20rem;
  }
`;
