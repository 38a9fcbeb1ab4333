// Forced colours, stillness, and paper.

import { css, type CSSResult } from 'lit';

/** Paper, forced colours, stillness. */
export const media: CSSResult = css`
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
    .paste,
    .panel,
    .actions,
    .why,
    .copyable button,
    .quiet,
    .main {
      display: none;
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
    .scroll {
      max-block-size: none;
      overflow: visible;
    }
  }
`;
