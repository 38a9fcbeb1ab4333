// A phone's width, forced colours, stillness, and paper.

import { css, type CSSResult } from 'lit';

/** A phone's width, forced colours, stillness, paper; comes last. */
export const media: CSSResult = css`
  @container (max-width: 30rem) {
    .segmented {
      justify-content: space-between;
      gap: 0 0.25rem;
      font-size: 0.875rem;
    }
    .strip .icon {
      display: none;
    }
    .under,
    .controls {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 0.5rem 0.75rem;
    }
    .facts {
      grid-template-columns: 8rem minmax(0, 1fr);
      column-gap: 0.75rem;
    }
    .several .body {
      padding-inline-start: 0;
    }
    .entries :is(li, a) {
      grid-template-columns: minmax(0, 1fr);
    }
    .groups {
      grid-template-columns: auto minmax(0, 1fr);
    }
    .groups li > * {
      grid-column: 1 / -1;
    }
    .entries .small {
      grid-column: 1;
    }
    /* What is copied first keeps its words, the others their signs. */
    .actions .quiet:not(:only-child, .worded) span {
      position: absolute;
      clip-path: inset(50%);
    }
    .shown:empty {
      position: absolute;
    }
  }
  @media (forced-colors: active) {
    mark,
    .echo mark,
    .echo mark.fact {
      forced-color-adjust: none;
      background: none;
      box-shadow: inset 0 -3px CanvasText;
    }
    .echo mark.fact {
      box-shadow: inset 0 -1px CanvasText;
    }
    mark {
      color: CanvasText;
    }
    .echo mark.pointed {
      outline: 2px solid CanvasText;
    }
    .echo,
    .echo mark {
      color: transparent;
      forced-color-adjust: none;
    }
    /* Else its ground, forced to be opaque, would cover the marks. */
    textarea {
      forced-color-adjust: none;
      background: transparent;
      color: CanvasText;
    }
    .bar .fill {
      fill: CanvasText;
    }
    .segmented span {
      border-color: Canvas;
    }
    .segmented input:checked + span {
      border-color: Highlight;
    }
    .main {
      border-width: 2px;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .linked,
    .echo mark,
    button {
      transition: background-color 120ms;
    }
  }
  .on-paper {
    display: none;
  }
  @media print {
    .root {
      display: block;
    }
    .paste:not(:has(.draft)),
    .panel,
    .actions,
    .why,
    .copyable .bare,
    .facts dd + dd,
    .filters,
    .controls,
    .costly input,
    .block:has(> .controls):not(:has(> p)),
    .segmented,
    .draft .problems,
    .timeline details,
    button:is(.quiet, .plain),
    a.quiet,
    .main {
      display: none;
    }
    .draft {
      padding-block-end: 1.5rem;
    }
    .answer {
      border: 0;
      padding: 0;
      min-block-size: 0;
    }
    .on-paper {
      display: block;
    }
    pre.on-paper {
      font-family: var(--mono);
      font-size: 0.875rem;
      white-space: pre-wrap;
      overflow-wrap: anywhere;
      padding-block-start: 1rem;
      border-block-start: 1px solid;
    }
    .scroll,
    .scroll.rows {
      max-block-size: none;
      overflow: visible;
    }
    .rows > div {
      block-size: auto !important;
    }
    .entries li {
      break-inside: avoid;
    }
  }
`;
