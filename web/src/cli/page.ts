/** The page in one file: its template, which the build writes, filled with the modules. */

import { gzipSync } from 'node:zlib';
import { encodeBase85 } from '../page/base85.js';

/** The modules, as the files hold them. */
export interface Modules {
  checks: Uint8Array;
  explanations: Uint8Array;
}

/** What the templates have in place of the modules. */
export const slots = {
  checks: '@checks@',
  explanations: '@explanations@',
} as const;

const emptyParents = '<meta name="wrong-number-parents" content="" />';

/** Replaces what must be there exactly once. */
export function swap(text: string, from: string, to: string): string {
  const parts = text.split(from);
  if (parts.length !== 2) throw new Error(`expected ${from} once, found ${parts.length - 1}`);
  return parts.join(to);
}

/**
 * Less memory makes shorter blocks, each with codes of its own: 6 KB less for code among
 * tables.
 */
function gzipped(module: Uint8Array): Uint8Array {
  const [a, b] = [6, 7].map((memLevel) => gzipSync(module, { level: 9, memLevel })) as [
    Buffer,
    Buffer,
  ];
  return a.length < b.length ? a : b;
}

/** A template with the modules in it, compressed. */
export function filled(template: string, { checks, explanations }: Modules): string {
  const packed = (module: Uint8Array) => encodeBase85(gzipped(module));
  return swap(
    swap(template, slots.checks, packed(checks)),
    slots.explanations,
    packed(explanations),
  );
}

/**
 * The page with the modules in it. It answers pages of its own origin that show it in a
 * frame, and those of `parents`, which are origins.
 */
export function filledPage(template: string, modules: Modules, parents: readonly string[]): string {
  const allowed = emptyParents.replace('""', `"${parents.join(' ')}"`);
  return filled(swap(template, emptyParents, allowed), modules);
}
