// Where things stand: the paste beside its answer, or above it.

import { css, type CSSResult } from 'lit';

/** The two places: what was pasted, and what it means. */
export const frame: CSSResult = css`
  .root {
    display: grid;
    gap: calc(var(--gap) * 1.5);
    grid-template-columns: minmax(0, 1fr);
    align-items: stretch;
  }
  .all {
    display: contents;
  }
  .all:disabled .paste {
    opacity: 0.6;
    pointer-events: none;
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
    flex-wrap: wrap;
    gap: 0 clamp(0.25rem, calc(4cqi - 0.6rem), 1.25rem);
    border-block-end: 1px solid var(--line);
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
  .sheet textarea:focus-visible {
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
  .choice select,
  .choice input {
    inline-size: 100%;
    max-inline-size: 15rem;
  }
  .examples {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
  }
  .examples > .label {
    inline-size: 100%;
  }
  .examples button {
    border-color: transparent;
    padding: 0;
    margin-inline-end: 0.5rem;
    justify-content: flex-start;
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
  .strip button {
    white-space: nowrap;
    padding-inline: 0.6rem;
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
    /* The verdict on a draft follows below while its fields are filled in. */
    .root:has(.draft) {
      display: flex;
      flex-direction: column;
    }
    .root:has(.draft) .answer {
      display: contents;
    }
    .root:has(.draft) .answer > .headline {
      position: sticky;
      inset-block-end: 0;
      backdrop-filter: blur(1.5rem);
      padding-block: 0.5rem;
    }
  }
`;
