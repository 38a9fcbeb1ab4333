// How the element looks. Everything a host may change is a custom property
// that begins with --wrong-number-; the short names are for use in here.

import { css, type CSSResult } from 'lit';

/** The custom properties, and what stands when a host sets none. */
const tokens: CSSResult = css`
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
const basics: CSSResult = css`
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
  .quiet,
  a.quiet {
    border-color: var(--line);
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
  input[type='text'] {
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

/** The two places: what was pasted, and what it means. */
const frame: CSSResult = css`
  .root {
    display: grid;
    gap: calc(var(--gap) * 1.5);
    grid-template-columns: minmax(0, 1fr);
    align-items: stretch;
  }
  .paste,
  .answer {
    min-inline-size: 0;
  }
  .stay,
  .answer {
    display: flex;
    flex-direction: column;
    gap: calc(var(--gap) * 0.75);
  }
  .answer {
    position: relative;
    min-block-size: 26rem;
  }
  @container (min-width: 56rem) {
    .root {
      grid-template-columns: minmax(0, 5fr) minmax(0, 6fr);
      gap: 0;
      min-block-size: 34rem;
    }
    .paste {
      padding-inline-end: calc(var(--gap) * 2);
    }
    /* A long answer scrolls past its paste, which stays beside it. */
    .stay {
      position: sticky;
      inset-block-start: 1rem;
      block-size: 34rem;
      block-size: clamp(30rem, calc(100dvh - 11rem), 46rem);
    }
    .answer {
      padding-inline-start: calc(var(--gap) * 2);
      border-inline-start: 1px solid var(--line);
    }
  }

  .segmented {
    display: flex;
    gap: 1.25rem;
    border-block-end: 1px solid var(--line);
  }
  .segmented legend {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .segmented label {
    position: relative;
    cursor: pointer;
  }
  .segmented input {
    position: absolute;
    inset: 0;
    opacity: 0;
    margin: 0;
    cursor: pointer;
  }
  .segmented span {
    display: flex;
    align-items: center;
    justify-content: center;
    min-inline-size: var(--target);
    /* One more, since it stands over the line below by one. */
    min-block-size: calc(var(--target) + 1px);
    border-block-end: 2px solid transparent;
    margin-block-end: -1px;
    font-weight: 500;
    color: var(--muted);
  }
  .segmented label:hover span {
    color: inherit;
  }
  .segmented input:checked + span {
    color: inherit;
    font-weight: 650;
    border-color: var(--accent);
  }

  .box {
    position: relative;
    flex: 1 1 auto;
    display: flex;
    flex-direction: column;
    min-block-size: 11rem;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--well);
  }
  .box:focus-within {
    border-color: var(--accent);
    box-shadow: 0 0 0 1px var(--accent);
  }
  .box.over {
    border: 2px dashed var(--accent);
  }
  .well {
    flex: 1 1 0;
    min-block-size: 11rem;
    overflow: auto;
    border-radius: inherit;
    scrollbar-width: thin;
  }
  .sheet {
    display: grid;
    min-block-size: 100%;
  }
  .sheet > * {
    grid-area: 1 / 1;
    margin: 0;
    padding: 0.85rem 1rem;
    border: 0;
    font-family: var(--mono);
    font-size: 0.9375rem;
    line-height: 1.6;
    font-variant-ligatures: none;
    letter-spacing: 0;
    tab-size: 4;
    text-align: start;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    word-break: normal;
  }
  .echo {
    color: transparent;
    user-select: none;
    pointer-events: auto;
  }
  .echo mark {
    color: transparent;
  }
  .echo mark.fact {
    background: none;
    box-shadow: inset 0 -1px color-mix(in srgb, var(--accent) 70%, transparent);
  }
  .echo mark.pointed {
    background: color-mix(in srgb, var(--accent) 34%, transparent);
    box-shadow: inset 0 -2px var(--accent);
  }
  textarea {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    min-block-size: 100%;
    resize: none;
    overflow: hidden;
    background: transparent;
    outline: none;
    border-radius: inherit;
  }
  textarea:focus-visible {
    outline: none;
  }
  textarea::placeholder {
    color: var(--muted);
    opacity: 1;
  }
  .sheet.plain {
    block-size: 100%;
  }
  .sheet.plain textarea {
    overflow: auto;
  }
  .drop {
    position: absolute;
    inset: 0;
    display: none;
    place-items: center;
    padding: 1rem;
    text-align: center;
    font-weight: 600;
    pointer-events: none;
  }
  .over .drop {
    display: grid;
  }
  .over .well {
    opacity: 0.15;
  }

  .under {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    align-items: end;
  }
  .under:empty {
    display: none;
  }
  .choice {
    display: grid;
    gap: 0.15rem;
    min-inline-size: 0;
  }
  .choice > span {
    font-size: 0.8125rem;
    color: var(--muted);
  }
  .choice select {
    inline-size: 100%;
    max-inline-size: 15rem;
  }
  .examples {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
  }
  .examples > .label {
    margin-inline-end: 0.35rem;
  }
  .examples button {
    border-color: transparent;
    padding: 0 0.4rem;
    font-size: 0.875rem;
    text-decoration: underline 1px var(--edge);
    text-underline-offset: 0.25em;
    font-weight: 400;
  }
  .cut {
    padding: 0.4rem 1rem;
    border-block-start: 1px solid var(--line);
  }
  .strip {
    display: flex;
    justify-content: flex-end;
    border-block-start: 1px solid var(--line);
  }
  .plain {
    border-color: transparent;
    font-size: 0.875rem;
  }
  .strip .fold {
    display: none;
    margin-inline-end: auto;
  }

  /* The paste folds to three lines once there is an answer, so that the
     answer is on the screen without hunting. */
  @container (max-width: 55.99rem) {
    .box.foldable.folded {
      min-block-size: 0;
    }
    .box.foldable.folded .well {
      flex: none;
      min-block-size: 0;
      block-size: calc(3 * 1.6 * 0.9375rem + 1.7rem);
    }
    .box.foldable .well {
      max-block-size: 60vh;
    }
    .box.foldable .fold {
      display: inline-flex;
    }
    .root.answered .examples,
    .root.answered .provider-choice {
      display: none;
    }
    .root.answered .stay > .label {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .answer {
      padding-block-start: var(--gap);
      border-block-start: 1px solid var(--line);
    }
    .root.answered .box,
    .root.answered .well {
      min-block-size: 0;
    }
    .root.answered .well {
      flex: none;
    }
    .root:not(.answered) .well {
      flex: 1 0 auto;
    }
  }
`;

/** What the answers are made of. */
const answers: CSSResult = css`
  .answer > * {
    animation: none;
  }
  .block {
    display: grid;
    gap: 0.5rem;
    padding-block-start: 0.35rem;
  }
  .provider {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: center;
    min-block-size: var(--target);
    gap: 0 1rem;
  }
  .provider .who {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5em;
  }
  .provider .api {
    color: var(--muted);
  }
  .provider .api::before {
    content: '· ';
  }
  .why {
    border-color: transparent;
    padding-inline: 0.5rem;
    margin-inline-end: -0.5rem;
    font-weight: 400;
    gap: 0.25em;
  }
  .why[aria-expanded='true'] .icon {
    transform: rotate(180deg);
  }
  .panel[hidden] {
    display: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  details[open] > summary > .icon {
    transform: rotate(180deg);
  }
  .panel {
    font-size: 0.9375rem;
  }
  .panel ul {
    display: grid;
    gap: 0.25rem;
    padding-inline-start: 1.1em;
    list-style: disc;
  }
  .alternative {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1rem;
    align-items: center;
    justify-content: space-between;
    font-size: 0.9375rem;
    padding-inline-start: 0.85rem;
    border-inline-start: 2px solid var(--line);
  }
  .meaning {
    max-inline-size: 62ch;
  }
  .inferred {
    font-size: 0.9375rem;
    padding-inline-start: 0.85rem;
    border-inline-start: 2px solid var(--accent);
  }
  .verdict {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
  .verdict li {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    padding: 0.45rem 0.8rem;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    font-size: 0.9375rem;
    font-weight: 600;
    line-height: 1.35;
  }
  .steps {
    counter-reset: step;
    display: grid;
    gap: 0.5rem;
  }
  .steps li {
    counter-increment: step;
    display: grid;
    grid-template-columns: 1.6rem 1fr;
  }
  .steps li::before {
    content: counter(step);
    font-family: var(--mono);
    font-weight: 600;
    color: var(--accent);
  }
  .steps span {
    max-inline-size: 60ch;
  }
  .causes {
    display: grid;
    gap: 0.25rem;
    padding-inline-start: 1.1em;
    list-style: disc;
    font-size: 0.9375rem;
  }
  .warning {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.6em;
    padding: 0.65rem 0.85rem;
    border-radius: var(--radius);
    background: var(--well);
    font-size: 0.9375rem;
  }
  .warning .icon {
    margin-block-start: 0.1em;
    color: var(--accent);
  }
  .customer .copyable {
    flex-wrap: nowrap;
    justify-content: space-between;
  }
  .from {
    display: block;
    font-weight: 400;
  }
  blockquote {
    padding-inline-start: 0.85rem;
    border-inline-start: 2px solid var(--line);
  }
  .facts {
    display: grid;
    grid-template-columns: minmax(7rem, max-content) minmax(0, 1fr);
    gap: 0 1.25rem;
    font-size: 0.9375rem;
    align-items: center;
  }
  .facts dt {
    color: var(--muted);
    max-inline-size: 11rem;
  }
  .facts dd {
    min-inline-size: 0;
    padding-block: 0.15rem;
  }
  .facts dd.copyable {
    padding: 0;
    min-block-size: var(--target);
    flex-wrap: nowrap;
  }
  .copyable {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.5rem;
  }
  .facts.numbers dd {
    font-variant-numeric: tabular-nums;
  }
  .problems {
    display: grid;
    gap: 0.5rem;
  }
  .problems li {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.6em;
  }
  .problems .icon {
    margin-block-start: 0.1em;
  }
  .problems .error > .icon,
  .problems .warning > .icon {
    color: var(--accent);
  }
  .problems li.warning {
    padding: 0;
    background: none;
    font-size: inherit;
  }
  .codes {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1rem;
  }
  .several {
    display: grid;
    border-block-start: 1px solid var(--line);
  }
  .several details {
    border-block-end: 1px solid var(--line);
  }
  .several summary {
    display: grid;
    grid-template-columns: auto 1fr auto;
    align-items: center;
    gap: 0.6rem;
    min-block-size: var(--target);
    padding-block: 0.5rem;
    cursor: pointer;
    font-weight: 600;
    list-style: none;
  }
  .several .body {
    display: grid;
    gap: 0.75rem;
    padding: 0 0 1rem 1.9rem;
  }
  .similar {
    display: grid;
    gap: 0.5rem;
  }
  .similar li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75rem;
    align-items: baseline;
  }

  .actions {
    margin-block-start: auto;
    padding-block-start: 0.75rem;
    display: grid;
    gap: 0.6rem;
  }
  .field {
    display: grid;
    gap: 0.25rem;
  }
  .field input {
    inline-size: 100%;
    font-family: var(--mono);
  }
  .check {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: var(--target);
    font-size: 0.9375rem;
  }
  .waiting {
    color: var(--muted);
    /* Under 100 ms nothing flashes. */
    animation: appear 1ms 150ms both;
  }
  @keyframes appear {
    from {
      visibility: hidden;
    }
  }
  .answer.stale > * {
    opacity: 1;
  }

  .empty {
    display: grid;
    gap: 1.25rem;
    align-content: start;
  }
  .empty dl {
    display: grid;
    gap: 1rem;
  }
  .empty dt {
    font-weight: 600;
  }
  .empty dd {
    max-inline-size: 56ch;
    color: var(--muted);
  }
  .empty .never {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.6em;
    max-inline-size: 58ch;
    padding-block-start: 1rem;
    border-block-start: 1px solid var(--line);
    font-size: 0.9375rem;
  }
  .failure {
    display: grid;
    gap: 0.9rem;
    align-content: start;
  }
  .failure pre {
    margin: 0;
    padding: 0.75rem;
    background: var(--well);
    border-radius: var(--radius);
    font-family: var(--mono);
    font-size: 0.875rem;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
`;

/** The drawings: numbers, segments, groups, tables. */
const drawings: CSSResult = css`
  .drawing {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: 0.25rem 0;
    padding-block: 0.5rem 0.25rem;
  }
  .part {
    display: grid;
    justify-items: start;
  }
  .part .digits {
    font-size: 1.75rem;
    line-height: 1.3;
    letter-spacing: 0.02em;
    white-space: pre-wrap;
  }
  .part .name {
    font-size: 0.8125rem;
    color: var(--muted);
    border-block-start: 1px solid var(--edge);
    padding-block-start: 0.2rem;
    margin-block-start: 0.25rem;
    inline-size: 100%;
    min-inline-size: max-content;
  }
  .part.calling-code {
    margin-inline-end: 0.5rem;
  }
  .part.other .digits {
    color: var(--muted);
  }
  .suggestion {
    display: grid;
    gap: 0.35rem;
    padding-inline-start: 0.85rem;
    border-inline-start: 2px solid var(--accent);
  }
  .instead {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.75rem;
  }
  .big {
    font-size: 1.25rem;
    font-weight: 600;
  }
  .checks {
    display: grid;
    gap: 0.3rem;
    font-size: 0.9375rem;
  }
  .checks li {
    display: grid;
    grid-template-columns: auto 1fr auto;
    gap: 0.6em;
    align-items: center;
    padding-block: 0.2rem;
    border-block-end: 1px solid var(--line);
  }
  .checks .word {
    font-size: 0.875rem;
    color: var(--muted);
  }
  .checks .failed {
    font-weight: 600;
  }
  .failed > .icon {
    color: var(--accent);
  }
  .sub {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25rem;
    color: var(--muted);
    font-size: 0.9375rem;
  }
  .bar {
    display: block;
    inline-size: 100%;
    block-size: 4px;
    border-radius: 2px;
  }
  .bar .rail {
    fill: var(--line);
  }
  .bar .fill {
    fill: color-mix(in srgb, currentcolor 62%, transparent);
  }
  .segments {
    display: grid;
  }
  .segments li {
    padding-block: 0.6rem 0.8rem;
  }
  .segments li + li {
    border-block-start: 1px dashed var(--edge);
  }
  .segments .count {
    display: flex;
    justify-content: space-between;
    gap: 1rem;
    font-size: 0.8125rem;
    color: var(--muted);
    font-variant-numeric: tabular-nums;
    padding-block-end: 0.25rem;
  }
  .segments .body {
    padding-block-start: 0.5rem;
    font-family: var(--mono);
    font-size: 0.9375rem;
    line-height: 1.65;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .costly {
    display: grid;
  }
  .costly li {
    display: grid;
    grid-template-columns: minmax(10rem, auto) 1fr;
    gap: 0 1rem;
    align-items: center;
    border-block-end: 1px solid var(--line);
    min-block-size: var(--target);
    padding-block: 0.25rem;
  }
  .costly label {
    display: flex;
    align-items: center;
    gap: 0.6rem;
    min-block-size: var(--target);
    cursor: pointer;
  }
  .costly .sign {
    font-family: var(--mono);
    font-size: 1.125rem;
    white-space: pre;
  }
  .costly .sign mark {
    padding: 0.1em 0.3em;
  }
  .times {
    font-size: 0.875rem;
    margin-inline-start: 0.4em;
  }
  .costly ins {
    font-family: var(--mono);
    font-size: 1.125rem;
    text-decoration: none;
    padding: 0.1em 0.3em;
    border-radius: 2px;
    background: var(--well);
    box-shadow: inset 0 -2px currentcolor;
  }
  .costly input:not(:checked) ~ .to ins {
    text-decoration: line-through;
    box-shadow: none;
  }
  .costly .why {
    display: block;
    font-size: 0.875rem;
  }
  .costly .none {
    font-size: 0.875rem;
  }
  .costly li:has(.none) {
    grid-template-columns: minmax(3rem, auto) minmax(8rem, auto) 1fr;
  }
  .saving {
    font-weight: 600;
    min-block-size: 1.5em;
  }
  .groups li {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0.3rem 1rem;
    align-items: center;
    padding-block: 0.85rem;
    border-block-end: 1px solid var(--line);
  }
  .groups .count {
    display: flex;
    gap: 0.75rem;
    align-items: baseline;
  }
  .groups .count strong {
    font-family: var(--mono);
    min-inline-size: 2.5ch;
    font-variant-numeric: tabular-nums;
  }
  .groups .bar {
    grid-column: 1 / -1;
  }
  .groups .small {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.9rem;
  }
  .filters {
    display: grid;
    gap: 0.25rem;
  }
  .filters button {
    inline-size: 100%;
    display: grid;
    grid-template-columns: minmax(4ch, auto) minmax(0, 1fr);
    gap: 0 0.75rem;
    justify-content: start;
    text-align: start;
    border-color: transparent;
    padding: 0.35rem 0.6rem;
  }
  .filters .number {
    text-align: end;
    font-weight: 600;
  }
  .filters .bar {
    grid-column: 2;
  }
  .filters button[aria-pressed='true'] {
    border-color: var(--accent);
    background: var(--well);
  }
  .controls {
    align-items: end;
  }
  .scroll {
    overflow: auto;
    max-block-size: 26rem;
    border-block: 1px solid var(--line);
  }
  table {
    border-collapse: collapse;
    inline-size: 100%;
    font-size: 0.9375rem;
  }
  th,
  td {
    text-align: start;
    padding: 0.4rem 0.75rem 0.4rem 0;
    border-block-end: 1px solid var(--line);
    vertical-align: top;
  }
  th {
    font-size: 0.8125rem;
    font-weight: 600;
  }
  td.passed,
  td.failed {
    min-inline-size: 12rem;
  }
  td code {
    white-space: pre;
  }
  td .icon {
    margin-inline-end: 0.4em;
  }
`;

/** Paper, forced colours, stillness. */
const media: CSSResult = css`
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

/** The style sheets of the element, as constructable sheets. */
export const styles: readonly CSSResult[] = [tokens, basics, frame, answers, drawings, media];
