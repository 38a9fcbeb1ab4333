// A link that carries what was pasted in its fragment, which browsers send to
// no server. Written on request only; read by the page when it opens. It is not
// compressed, so that everyone can read what it carries.

import type { Tool } from './read.js';

/** What a link carries. */
export interface Shared {
  tool: Tool | null;
  provider: string;
  lang: string;
  text: string;
}

/** Longer addresses are cut by mail programs and ticket systems. */
export const longestLink = 8000;

/** Makes a link to a page that reads fragments. */
export function linkFor(base: string, shared: Shared): string {
  const fields = new URLSearchParams();
  if (shared.tool) fields.set('tool', shared.tool);
  if (shared.provider) fields.set('provider', shared.provider);
  if (shared.lang) fields.set('lang', shared.lang);
  if (shared.text) fields.set('text', shared.text);
  return `${base.split('#')[0] ?? ''}#${fields.toString()}`;
}

/** Reads the fragment of a link; `null` where it is not one of ours. */
export function readLink(hash: string): Shared | null {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  const tool = fields.get('tool');
  const text = fields.get('text');
  if (tool === null && text === null) return null;
  return {
    tool: tool === 'explain' || tool === 'number' || tool === 'message' ? tool : null,
    provider: fields.get('provider') ?? '',
    lang: fields.get('lang') ?? '',
    text: text ?? '',
  };
}
