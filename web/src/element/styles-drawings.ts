// The drawings of numbers, messages, logs and tables.

import { css, type CSSResult } from 'lit';

/** The drawings: numbers, segments, groups, tables. */
export const drawings: CSSResult = css`
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
    grid-template-columns: 15rem 1fr;
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
    white-space: pre-wrap;
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
    margin: 0;
    padding: 0;
    font-size: 0.875rem;
  }
  .costly .none {
    font-size: 0.875rem;
  }
  .costly li:has(.none) {
    grid-template-columns: 5rem 9rem 1fr;
  }
  @container (max-width: 30rem) {
    .costly li,
    .costly li:has(.none) {
      grid-template-columns: 1fr;
    }
  }
  .saving {
    font-weight: 600;
    min-block-size: 1.5em;
  }
  /* One column for the counts of all rows. */
  .groups {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
  }
  .groups li {
    display: grid;
    grid-template-columns: subgrid;
    grid-column: 1 / -1;
    gap: 0.3rem 0.75rem;
    align-items: center;
    padding-block: 0.85rem;
    border-block-end: 1px solid var(--line);
  }
  .groups .count {
    display: grid;
    grid-template-columns: subgrid;
    grid-column: 1 / -1;
    align-items: baseline;
  }
  .groups .count .title {
    grid-column: 2 / -1;
  }
  .groups .count strong {
    font-family: var(--mono);
    text-align: end;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .groups .bar {
    grid-column: 1 / -1;
  }
  .groups .small {
    grid-column: span 2;
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.9rem;
  }
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35rem;
  }
  .filters button {
    gap: 0.6em;
    padding: 0 0.7rem;
    border-color: var(--line);
    font-size: 0.9375rem;
    font-weight: 400;
  }
  .filters .number {
    color: var(--muted);
    font-variant-numeric: tabular-nums;
  }
  .filters button[aria-pressed='true'] {
    border-color: currentcolor;
    background: var(--well);
    font-weight: 600;
  }
  .controls {
    align-items: end;
  }
  .controls .shown {
    display: flex;
    align-items: center;
    min-block-size: var(--target);
  }
  .scroll {
    overflow: auto;
    max-block-size: 26rem;
    border-block: 1px solid var(--line);
  }
  /* As many rows as are drawn, and the head. */
  .scroll.rows {
    max-block-size: calc(14.5 * 40px);
    overscroll-behavior: contain;
    container-type: inline-size;
  }
  .rows table {
    position: sticky;
    inset-block-start: 0;
    table-layout: fixed;
    font-size: 0.875rem;
    font-variant-numeric: tabular-nums;
  }
  .rows tr {
    block-size: 40px;
  }
  .rows th,
  .rows td {
    padding: 0 0.5rem 0 0;
    vertical-align: middle;
    line-height: 1.15;
    overflow: hidden;
  }
  /* Two lines fit into a row; what is longer is whole where the row opens. */
  .rows :is(.linked, .problem) {
    display: inline-block;
    max-block-size: 2.3em;
    overflow: hidden;
    vertical-align: middle;
  }
  .rows .problem {
    max-inline-size: calc(100% - 1.85em);
    font-size: 0.8125rem;
    hyphens: auto;
  }
  .rows code {
    white-space: normal;
  }
  /* What is left is the result's. */
  .rows .col-row {
    inline-size: max(3.25rem, calc(0.4rem + var(--digits) * 0.65rem));
  }
  .rows .col-number {
    inline-size: clamp(7rem, calc(0.75rem + var(--signs) * 0.5rem), 8.5rem);
  }
  .rows .col-send {
    inline-size: 7.5rem;
  }
  .rows .col-region {
    inline-size: 3.5rem;
  }
  .rows .col-type {
    inline-size: 4.5rem;
  }
  .rows .col-same {
    inline-size: max(4.75rem, calc(0.4rem + var(--digits) * 0.65rem));
  }
  .rows th {
    padding: 0;
  }
  .rows th button {
    display: block;
    inline-size: 100%;
    text-align: start;
    font-weight: 600;
    font-size: inherit;
  }
  .rows th[aria-sort='ascending'] button::after {
    content: '↑';
  }
  .rows th[aria-sort='descending'] button::after {
    content: '↓';
  }
  .rows td.col-row,
  .rows td.col-same {
    color: var(--muted);
  }
  .rows td:is(.col-row, .col-same),
  .rows :is(.col-row, .col-same) button {
    text-align: end;
  }
  .rows :is(.col-row, .col-same) button {
    padding-inline-end: 0.5rem;
  }
  .unique .col-same {
    display: none;
  }
  /* By the list's own width, so that a result always has room. */
  @container (max-width: 46rem) {
    .rows .col-type {
      display: none;
    }
  }
  @container (max-width: 38rem) {
    .rows .col-same {
      display: none;
    }
  }
  @container (max-width: 34rem) {
    .rows :is(.col-send, .col-region),
    .corrected .problem {
      display: none;
    }
    .rows .col-number {
      inline-size: 7.5rem;
    }
  }
  /* Where there is no room for its column, the number to send stands in the result. */
  @container (min-width: 34rem) {
    .rows .in-place {
      display: none;
    }
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
  td code {
    white-space: pre;
  }
  td .icon {
    margin-inline-end: 0.4em;
  }
`;
