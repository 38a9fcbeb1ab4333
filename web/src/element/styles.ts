// The style sheets of the element, as constructable sheets: they need no
// permission of a Content-Security-Policy. Later ones may overrule earlier.

import type { CSSResult } from 'lit';
import { answers } from './styles-answers.js';
import { basics, tokens } from './styles-basics.js';
import { drawings } from './styles-drawings.js';
import { frame } from './styles-frame.js';
import { log } from './styles-log.js';
import { media } from './styles-media.js';
import { tools } from './styles-tools.js';

/** The style sheets of the element, in their order. */
export const styles: readonly CSSResult[] = [
  tokens,
  basics,
  frame,
  answers,
  tools,
  drawings,
  log,
  media,
];
