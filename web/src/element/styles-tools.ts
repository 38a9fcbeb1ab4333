// The tools with fields of their own, and providers of one's own.

import { css, type CSSResult } from 'lit';

/** The draft, the codes, the providers that were brought. */
export const tools: CSSResult = css`
  .draft {
    display: grid;
    gap: 1rem;
    align-content: start;
  }
  .draft-field {
    display: grid;
    gap: 0.35rem;
  }
  .draft-field textarea {
    inline-size: 100%;
    padding: 0.6rem;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: none;
    resize: vertical;
  }
  .draft-field input {
    inline-size: 100%;
  }
  .gaps caption {
    text-align: start;
    font-size: 0.8125rem;
    color: var(--muted);
  }
  .gaps :is(th, td) {
    vertical-align: middle;
  }
  .gaps input {
    inline-size: 6rem;
  }
  .entries {
    display: grid;
    border-block-start: 1px solid var(--line);
  }
  /* What is far below is not laid out before it is scrolled to. */
  .entries li {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 5rem;
    position: relative;
    display: grid;
    gap: 0.1rem 1rem;
    grid-template-columns: minmax(6rem, 14rem) minmax(0, 1fr);
    padding-block: 0.6rem;
    border-block-end: 1px solid var(--line);
  }
  .entries a {
    grid-column: 1 / -1;
    display: grid;
    grid-template-columns: subgrid;
    color: inherit;
    text-decoration: none;
  }
  /* All of an entry is pressed; what is said is its code and its title. */
  .entries a::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .entries a:focus-visible {
    outline: none;
  }
  .entries a:focus-visible::after {
    outline: 2px solid var(--accent);
    outline-offset: -2px;
  }
  .entries li:hover .title {
    text-decoration: underline 1px var(--accent);
  }
  .entries code {
    overflow-wrap: anywhere;
  }
  .entries .title {
    font-weight: 600;
  }
  .entries .small {
    grid-column: 2;
  }
  .stay:has(.draft) {
    block-size: auto;
  }
  .own {
    display: grid;
    gap: 0.25rem;
    font-size: 0.9375rem;
  }
  .own li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.5rem;
    align-items: center;
    overflow-wrap: anywhere;
  }
`;
