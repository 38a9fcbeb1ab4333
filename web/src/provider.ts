/** Whether there is a provider of that id, and which may have been meant where there is none. */

import { WrongNumberError } from './errors.js';
import { protocolIds, providerIds } from './providers.gen.js';

let known: ReadonlySet<string> | undefined;

/** Reports whether an id is of a built-in provider or protocol, or of one of the host's catalogs. */
export function isProvider(id: string, catalogs: readonly object[] | undefined): boolean {
  known ??= new Set([...providerIds, ...protocolIds]);
  return known.has(id) || idsOf(catalogs).includes(id);
}

/** The ids of the built-in providers and protocols, and of those of the host's catalogs. */
export function providersWith(catalogs: readonly object[]): string[] {
  const own = idsOf(catalogs).filter((id) => typeof id === 'string');
  return [...new Set([...providerIds, ...protocolIds, ...own])];
}

const idsOf = (catalogs: readonly object[] | undefined): unknown[] =>
  (catalogs ?? []).map((catalog) => (catalog as { id?: unknown }).id);

/** Throws where an id is given that is of no provider. */
export function checkProvider(
  id: string | undefined,
  catalogs: readonly object[] | undefined,
  what: string,
): void {
  if (!id || isProvider(id, catalogs)) return;
  const ids = [...idsOf(catalogs).filter((own) => typeof own === 'string'), ...providerIds];
  const close = closest(id, [...ids, ...protocolIds]);
  throw new WrongNumberError(
    'bad-argument',
    `${what} \`provider\` must be the id of a provider: there is no '${id.slice(0, 40)}'. ` +
      (close.length > 0
        ? `Did you mean ${close.map((one) => `'${one}'`).join(' or ')}?`
        : `There are ${ids.join(', ')}.`),
  );
}

/** The ids that differ from a text by a slip or two, or that it is a part of, closest first. */
export function closest(text: string, ids: readonly string[]): string[] {
  const asked = folded(text);
  return ids
    .map((id) => ({ id, away: isPart(asked, folded(id)) ? 1 : edits(asked, folded(id)) }))
    .filter(({ id, away }) => away <= Math.max(1, Math.floor(id.length / 3)) && away < id.length)
    .sort((a, b) => a.away - b.away)
    .slice(0, 3)
    .map(({ id }) => id);
}

const folded = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

function isPart(one: string, other: string): boolean {
  return Math.min(one.length, other.length) > 2 && (one.includes(other) || other.includes(one));
}

/** Letters to insert, leave out or change to make one text of another. */
function edits(one: string, other: string): number {
  if (one.length > 40) return one.length;
  // How many to make each beginning of the other text.
  let row = [...other, ''].map((_, i) => i);
  for (const letter of one) {
    let before = row[0] as number;
    let last = before;
    row = row.map((above, j) => {
      last =
        j === 0 ? above + 1 : Math.min(before + +(letter !== other[j - 1]), above + 1, last + 1);
      before = above;
      return last;
    });
  }
  return row[other.length] as number;
}
