// What the answers to errors are made of.

import { css, type CSSResult } from 'lit';

/** What the answers are made of. */
export const answers: CSSResult = css`
  .block {
    display: grid;
    gap: 0.5rem;
    padding-block-start: 0.35rem;
  }
  .provider {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    min-block-size: var(--target);
    gap: 0 1rem;
  }
  .provider .api {
    color: var(--muted);
  }
  .provider .api::before {
    content: ' · ';
  }
  .why {
    border-color: transparent;
    padding-inline: 0.5rem;
    margin-inline: -0.5rem;
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
  /* Statements, which nothing happens to when they are pressed: no frame. */
  .verdict {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1.5rem;
  }
  .verdict .icon {
    color: var(--accent);
  }
  .verdict li {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
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
    hyphens: auto;
  }
  .facts dd {
    min-inline-size: 0;
    padding-block: 0.15rem;
  }
  .facts dd + dd {
    grid-column: 2;
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
    min-inline-size: 0;
    border-block-end: 1px solid var(--line);
  }
  /* What is far below is not laid out before it is scrolled to. */
  .several details:nth-child(n + 8):not([open]) {
    content-visibility: auto;
    contain-intrinsic-block-size: auto var(--target);
  }
  .several summary:focus-visible {
    outline-offset: -2px;
  }
  .several summary {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: 0.6rem;
    min-block-size: var(--target);
    padding-block: 0.5rem;
    cursor: pointer;
    font-weight: 600;
    list-style: none;
  }
  .several summary > :nth-child(n + 4) {
    grid-column: 2 / -1; /* what was sent, below the title */
  }
  .steps li {
    overflow-wrap: anywhere;
  }
  .several .body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
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
    /* At hand however far the answer is scrolled; the ground is the host's. */
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    backdrop-filter: blur(1.5rem);
    padding-block: 0.5rem;
    display: grid;
    gap: 0.6rem;
  }
  .actions:has(.panel, .worded) {
    position: static;
  }
  .actions:has(.worded) .quiet:not(.worded) span {
    position: absolute;
    clip-path: inset(50%);
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
  .empty {
    display: grid;
    gap: 1.25rem;
    align-content: start;
  }
  .sample {
    display: grid;
    gap: 0.5rem;
    margin: 0;
    padding: 1rem 1.25rem;
    max-inline-size: 36rem;
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  .sample .title {
    font-size: 1.25rem;
    font-weight: 600;
    line-height: 1.3;
  }
  .sample .plain {
    padding-inline: 0;
  }
  .empty .never {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.6em;
    max-inline-size: 36rem;
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
  .stay > .plain {
    align-self: start;
    padding-inline: 0;
    text-align: start;
  }
  .stay > .plain span,
  .sample .plain {
    text-decoration: underline 1px var(--edge);
    text-underline-offset: 0.25em;
  }
  .answer > .row > .plain {
    margin-inline-start: -0.7em;
  }
`;
