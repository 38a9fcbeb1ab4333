// Everything a host may change, as custom properties that begin with
// --wrong-number-; then type, marks, buttons and fields.

import { css, type CSSResult } from 'lit';

/** The custom properties, and what stands when a host sets none. */
export const tokens: CSSResult = css`
  :host {
    display: block;
    container-type: inline-size;
    color: var(--wrong-number-ink, inherit);
    font-family: var(--wrong-number-font, inherit);
    font-size: var(--wrong-number-font-size, 1rem);
    line-height: 1.5;
    text-align: start;
    overflow-wrap: break-word;

    --accent: var(--wrong-number-accent, light-dark(#b8350a, #ff8d63));
    --on-accent: var(--wrong-number-on-accent, light-dark(#fff, #1a1210));
    --muted: var(--wrong-number-muted, color-mix(in srgb, currentcolor 72%, transparent));
    --line: var(--wrong-number-line, color-mix(in srgb, currentcolor 15%, transparent));
    --edge: var(--wrong-number-edge, color-mix(in srgb, currentcolor 55%, transparent));
    --well: var(--wrong-number-well, color-mix(in srgb, currentcolor 4%, transparent));
    --mark: var(--wrong-number-mark, color-mix(in srgb, var(--accent) 17%, transparent));
    --radius: var(--wrong-number-radius, 6px);
    --gap: var(--wrong-number-gap, 1rem);
    --mono: var(
      --wrong-number-mono,
      ui-monospace,
      'SF Mono',
      'Cascadia Mono',
      'DejaVu Sans Mono',
      Menlo,
      Consolas,
      monospace
    );
    --target: var(--wrong-number-target, 44px);
  }
  :host([hidden]) {
    display: none;
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  * {
    box-sizing: border-box;
  }
`;

/** Type, marks, buttons, fields. */
export const basics: CSSResult = css`
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  blockquote,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h3,
  .label,
  legend {
    font-size: 0.875rem;
    line-height: 1.4;
    font-weight: 600;
    color: var(--muted);
    padding: 0;
  }
  .headline {
    font-size: 1.5rem;
    line-height: 1.25;
    font-weight: 650;
    letter-spacing: -0.012em;
    text-wrap: balance;
  }
  .small {
    font-size: 0.875rem;
    color: var(--muted);
  }
  code,
  .digits,
  .number {
    font-family: var(--mono);
    font-size: 0.9375em;
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }
  mark {
    color: inherit;
    background: var(--mark);
    box-shadow: inset 0 -2px var(--accent);
    border-radius: 2px;
  }
  .icon {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    vertical-align: -0.25em;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem;
  }

  button,
  select,
  input,
  textarea {
    font: inherit;
    color: inherit;
  }
  button,
  a.quiet {
    min-block-size: var(--target);
    min-inline-size: var(--target);
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.4em;
    padding: 0 0.7em;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: transparent;
    color: inherit;
    font-size: 0.9375rem;
    font-weight: 500;
    text-decoration: none;
    cursor: pointer;
  }
  button:hover,
  a.quiet:hover {
    background: var(--well);
  }
  .bare {
    border-color: transparent;
    padding: 0;
  }
  .main {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 600;
  }
  .main:hover {
    background: color-mix(in srgb, var(--accent) 88%, currentcolor);
  }
  :focus-visible,
  .segmented input:focus-visible + span {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  select,
  input[type='text'],
  input[type='search'],
  input[type='number'] {
    min-block-size: var(--target);
    padding: 0 0.6em;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: transparent;
    font-size: 0.9375rem;
    max-inline-size: 100%;
  }
  option {
    color: CanvasText;
    background: Canvas;
  }
  input[type='checkbox'] {
    inline-size: 1.25rem;
    block-size: 1.25rem;
    margin: 0;
    flex: none;
    accent-color: var(--accent);
  }
  .linked {
    all: unset;
    padding-block: 0.1em;
    min-block-size: 24px;
    cursor: pointer;
    border-radius: 2px;
    text-decoration: underline 1px color-mix(in srgb, var(--accent) 65%, transparent);
    text-underline-offset: 0.22em;
  }
  .linked:hover,
  .linked.pointed {
    background: var(--mark);
    text-decoration: underline 2px var(--accent);
  }
  .linked:focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  .headline .linked {
    text-decoration-color: transparent;
  }
  .headline .linked:hover,
  .headline .linked.pointed {
    text-decoration-color: var(--accent);
  }
  .panel {
    padding: 0.75rem;
    border-radius: var(--radius);
    background: var(--well);
    display: grid;
    gap: 0.6rem;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
