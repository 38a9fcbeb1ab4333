/** The page in one file: its template, which the build writes, filled with the modules. */

import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { encodeBase85 } from '../page/base85.js';

/** The modules, as the files hold them. */
export interface Modules {
  checks: Uint8Array;
  explanations: Uint8Array;
}

/** What the template has in place of the modules, and of the digest of its script. */
export const slots = {
  checks: '@checks@',
  explanations: '@explanations@',
  script: 'sha256-@script@',
} as const;

const emptyParents = '<meta name="wrong-number-parents" content="" />';

/** Replaces what must be there exactly once. */
export function swap(text: string, from: string, to: string): string {
  const parts = text.split(from);
  if (parts.length !== 2) throw new Error(`expected ${from} once, found ${parts.length - 1}`);
  return parts.join(to);
}

/** The script of the page with the modules in it, compressed. */
export function filledScript(script: string, { checks, explanations }: Modules): string {
  const packed = (module: Uint8Array) => encodeBase85(gzipSync(module, { level: 9 }));
  return swap(swap(script, slots.checks, packed(checks)), slots.explanations, packed(explanations));
}

/**
 * The page with the modules in it. It answers pages of its own origin that show it in a
 * frame, and those of `parents`, which are origins.
 */
export function filledPage(template: string, modules: Modules, parents: readonly string[]): string {
  const start = template.lastIndexOf('<script>') + '<script>'.length;
  const end = template.lastIndexOf('</script>');
  const script = filledScript(template.slice(start, end), modules);
  const digest = createHash('sha256').update(script).digest('base64');
  const allowed = emptyParents.replace('""', `"${parents.join(' ')}"`);
  const head = swap(template.slice(0, start), slots.script, `sha256-${digest}`);
  return swap(head, emptyParents, allowed) + script + template.slice(end);
}
