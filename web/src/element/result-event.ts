// The event that tells a host what was found.

import type { ErrorReport, LogReport, MessageReport, NumberReport } from '../types.js';
import type { NumberTable } from './number-table.js';
import type { Reading, Tool } from './read.js';

/** What {@link WrongNumberResultEvent.detail} may be. */
export type ResultDetail = ErrorReport | LogReport | NumberReport | NumberTable | MessageReport;

/** Dispatched when an answer is there; bubbles, and leaves the shadow tree. */
export class WrongNumberResultEvent extends Event {
  static readonly type = 'wrong-number-result';

  /** The report, as the functions of the package return it. */
  readonly detail: ResultDetail;
  /** The tool that made it. */
  readonly tool: Tool;
  /** Says which kind of report `detail` is. */
  readonly kind: Reading['kind'];

  constructor(reading: Reading) {
    super(WrongNumberResultEvent.type, { bubbles: true, composed: true });
    this.detail = reading.report;
    this.tool = reading.tool;
    this.kind = reading.kind;
  }
}
