// The icons: strokes on a 20 by 20 grid, in the colour of the text. They stand
// beside words, so they are hidden from screen readers.

import { html, type TemplateResult } from 'lit';

const paths = {
  alert: 'M10 3 2.5 16.5h15zM10 8.2v3.6M10 14v.2',
  arrow: 'M7 13 13.5 6.5M8 6.5h5.5V12',
  back: 'M11.5 5 6.5 10l5 5M6.5 10H16',
  check: 'm4.5 10.5 3.6 3.6 7.4-8',
  chevron: 'm6 8 4 4 4-4',
  clock: 'M10 3a7 7 0 1 1 0 14a7 7 0 0 1 0-14M10 6v4.2l2.8 1.7',
  close: 'm5.5 5.5 9 9m0-9-9 9',
  code: 'm7 6-4 4 4 4m6-8 4 4-4 4',
  copy: 'M7 7h9.5v9.5H7zM13 4.5v-1H3.5V13h1',
  dash: 'M6 10h8',
  file: 'M5 2.8h6.5L15.5 7v10.2H5zM11.3 3v4.2h4',
  info: 'M10 3a7 7 0 1 1 0 14a7 7 0 0 1 0-14M10 9.2v4.3M10 6.4v.2',
  link: 'M8.3 11.7 11.7 8.3M9 6.2l1.8-1.8a3.4 3.4 0 0 1 4.8 4.8L13.8 11M11 13.8l-1.8 1.8a3.4 3.4 0 0 1-4.8-4.8L6.2 9',
  network:
    'M10 9.5v7M5 4.5a7 7 0 0 0 0 9m10-9a7 7 0 0 1 0 9M7.5 6.8a3.5 3.5 0 0 0 0 4.4m5-4.4a3.5 3.5 0 0 1 0 4.4',
  no: 'M10 3a7 7 0 1 1 0 14a7 7 0 0 1 0-14M5.2 5.2l9.6 9.6',
  person:
    'M10 3.5a3.3 3.3 0 1 1 0 6.6a3.3 3.3 0 0 1 0-6.6M3.8 17c.6-3.5 3-5.2 6.2-5.2s5.6 1.7 6.2 5.2',
  repeat: 'M4 9a6 6 0 0 1 10.5-3.2L16.5 8M16.5 4v4h-4M16 11a6 6 0 0 1-10.5 3.2L3.5 12M3.5 16v-4h4',
  server: 'M3 3.5h14V9H3zM3 11h14v5.5H3zM6 6.2v.1M6 13.7v.1',
  wallet: 'M3.5 5.5h13V16h-13zM3.5 5.5 13 3v2.5M13 10.8v.2',
};

/** Name of an icon. */
export type IconName = keyof typeof paths;

/** Draws an icon. */
export function icon(name: IconName): TemplateResult {
  return html`<svg
    class="icon"
    viewBox="0 0 20 20"
    width="20"
    height="20"
    fill="none"
    stroke="currentColor"
    stroke-width="1.6"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    <path d=${paths[name]}></path>
  </svg>`;
}
