// What of a log is shown: the errors of a stretch of its time, of a provider,
// of a code; all of them are choices over one report that is read once.

import type { ReactiveControllerHost } from 'lit';
import type { LogGroup, LogReport } from '../types.js';

/** What is asked of the errors; empty and `null` ask for all. */
export interface LogFilter {
  provider: string;
  /** Text in the code or the title. */
  query: string;
  /** The first and the last step of the timeline. */
  from: number | null;
  to: number | null;
}

const allErrors: LogFilter = { provider: '', query: '', from: null, to: null };

/** A group, and how many of its errors are shown. */
export interface Shown {
  group: LogGroup;
  count: number;
}

/** The choices over one log. */
export class LogState {
  filter: LogFilter = allErrors;

  readonly #host: ReactiveControllerHost;
  #report: LogReport | null = null;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Shows a log with all its errors, unless it is the one that is shown. */
  show(report: LogReport): void {
    if (this.#report === report) return;
    this.#report = report;
    this.filter = allErrors;
  }

  set(change: Partial<LogFilter>): void {
    this.filter = { ...this.filter, ...change };
    const { from, to } = this.filter;
    if (from !== null && to !== null && from > to)
      this.filter = { ...this.filter, from: to, to: from };
    this.#host.requestUpdate();
  }

  get isFiltered(): boolean {
    return JSON.stringify(this.filter) !== JSON.stringify(allErrors);
  }

  /** The groups that the filter leaves, the commonest first. */
  groupsOf(report: LogReport): Shown[] {
    const { provider, query, from, to } = this.filter;
    const words = query.trim().toLowerCase();
    return report.groups
      .filter((group) => provider === '' || group.provider === provider)
      .filter((group) => `${group.code ?? ''} ${group.title}`.toLowerCase().includes(words))
      .map((group) => ({
        group,
        count:
          from === null && to === null
            ? group.count
            : group.times
                .slice(from ?? 0, (to ?? group.times.length) + 1)
                .reduce((a, b) => a + b, 0),
      }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count);
  }
}
