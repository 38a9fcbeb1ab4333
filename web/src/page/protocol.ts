// The messages between a portal and the page in its frame. Every message names
// the protocol and its version; a receiver leaves alone what it does not know,
// so a release may add types and fields without a new version.

import type { Reading } from '../element/read.js';

/** Name and version that every message carries. */
export const protocol = 'wrong-number';
/** Version of the messages below. */
export const protocolVersion = 1;

interface Message<T extends string> {
  protocol: typeof protocol;
  version: typeof protocolVersion;
  type: T;
}

/** Frame to portal: the page is there. Holds nothing that was pasted. */
export type ReadyMessage = Message<'ready'>;

/** Frame to portal: how high the content is, in whole CSS pixels. */
export interface HeightMessage extends Message<'height'> {
  height: number;
}

/** Frame to portal, allowed origins only: an answer; `kind` says which report it is. */
export type ResultMessage = Message<'result'> &
  { [K in Reading['kind']]: Answer<K> }[Reading['kind']];

type Answer<K extends Reading['kind']> = { kind: K } & Pick<
  Extract<Reading, { kind: K }>,
  'tool' | 'report'
>;

/** Frame to portal, allowed origins only: there can be no answer. */
export interface ErrorMessage extends Message<'error'> {
  /** That of the `WrongNumberError`; `other` where it is none. */
  code: string;
  message: string;
}

/**
 * Frame to portal: a `set` was not heard, and why. Holds nothing that was pasted, and goes
 * to whoever sent that, so that a portal learns what to change.
 */
export interface RefusedMessage extends Message<'refused'> {
  reason: string;
}

/**
 * Portal to frame: what to show. A field that is absent stays as it is; an
 * empty message asks for nothing but the results.
 */
export interface SetMessage extends Message<'set'> {
  value?: string;
  provider?: string;
  lang?: string;
  tools?: string;
  theme?: string;
}

/** Messages from the frame. */
export type FrameMessage =
  ReadyMessage | HeightMessage | ResultMessage | ErrorMessage | RefusedMessage;

/** Reports whether data is a message of this protocol and version. */
export function isMessage(data: unknown): data is Message<string> & Record<string, unknown> {
  if (typeof data !== 'object' || data === null) return false;
  const message = data as Record<string, unknown>;
  return (
    message['protocol'] === protocol &&
    message['version'] === protocolVersion &&
    typeof message['type'] === 'string'
  );
}
