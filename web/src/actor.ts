// Who must act, more exactly than the party alone says.

import type { ErrorExplanation, Party } from './types.js';

/** Who must act; of the developer, what: change the request, send slower, or see to something else. */
export type Actor = Party | 'slower' | 'self';

/** Causes that go away when less is sent at a time. */
const ofSpeed: readonly string[] = ['too-fast', 'too-many-at-once', 'queue-full'];

/** Who must act on an error. What may be sent again unchanged has no fault in its request. */
export function actorOf({
  party,
  retry,
  cause,
}: Pick<ErrorExplanation, 'party' | 'retry' | 'cause'>): Actor {
  if (party !== 'developer' || (retry.kind !== 'wait' && retry.kind !== 'backoff')) return party;
  return cause && ofSpeed.includes(cause.id) ? 'slower' : 'self';
}
