// The events that tell a host what was found, or that nothing could be.

import type { Reading } from './read.js';

/** What {@link WrongNumberResultEvent.detail} may be. */
export type ResultDetail = Reading['report'];

/**
 * Dispatched when an answer is there; bubbles, and leaves the shadow tree. A listener gets
 * it as a {@link WrongNumberResult}, where `kind` says which report `detail` is.
 */
export class WrongNumberResultEvent<R extends Reading = Reading> extends Event {
  static readonly type = 'wrong-number-result';

  /** The report, as the functions of the package return it. */
  readonly detail: R['report'];
  /** The tool that made it. */
  readonly tool: R['tool'];
  /** Says which kind of report `detail` is. */
  readonly kind: R['kind'];

  constructor(reading: R) {
    super(WrongNumberResultEvent.type, { bubbles: true, composed: true });
    this.detail = reading.report;
    this.tool = reading.tool;
    this.kind = reading.kind;
  }
}

/** The event of each kind of answer: comparing `kind` tells the type of `detail`. */
export type WrongNumberResult = EventOf<Reading>;

type EventOf<R> = R extends Reading ? WrongNumberResultEvent<R> : never;

/** Dispatched when there can be no answer; bubbles, and leaves the shadow tree. */
export class WrongNumberErrorEvent extends Event {
  static readonly type = 'wrong-number-error';

  /** Mostly a `WrongNumberError`, whose `code` is stable. */
  readonly error: unknown;

  constructor(error: unknown) {
    super(WrongNumberErrorEvent.type, { bubbles: true, composed: true });
    this.error = error;
  }
}

/** The events of the element, by name. */
export interface WrongNumberEventMap extends HTMLElementEventMap {
  'wrong-number-result': WrongNumberResult;
  'wrong-number-error': WrongNumberErrorEvent;
}
