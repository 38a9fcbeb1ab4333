/** Reads a log in pieces, so that there is progress to report and a way out. */

import type { Host } from './instance.js';
import { catalogsText } from './explain-options.js';
import { languageNumber } from './options.js';
import type { ExplainOptions, LogReport } from './types.js';
import { WrongNumberError } from './errors.js';

/** Octets at a time: some 10 ms of work, after which other calls have their turn. */
const pieceOctets = 1 << 19;

/** What the reading of a log tells its caller, and asks, after every piece. */
export interface LogWatch {
  /** Octets read, and errors found, so far. */
  progress?(read: number, errors: number): void;
  isAborted?(): boolean;
}

/** Reads a log piece by piece. A caller who aborts gets what was found so far. */
export async function readLog(
  host: Host,
  pieces: AsyncIterable<Uint8Array>,
  options: ExplainOptions,
  watch: LogWatch,
): Promise<LogReport> {
  const instance = host.hold();
  const { exports, memory } = instance;
  const call = <Result>(run: () => Result): Result => {
    // The instance may have died under another call; its log died with it.
    if (!host.has(instance)) {
      throw new WrongNumberError(
        'trapped',
        'The module stopped while it read the log. Read it again.',
      );
    }
    try {
      return run();
    } catch (thrown) {
      throw host.failed(thrown);
    }
  };

  let handle = 0;
  let read = 0;
  try {
    handle = call(() => {
      const [provider, catalogs] = memory.writeOctets(
        options.provider ?? '',
        catalogsText(options.catalogs),
      );
      return exports.open_log(provider, catalogs, languageNumber(options.lang), Date.now() / 1000);
    });
    for await (const piece of pieces) {
      if (watch.isAborted?.()) break;
      const errors = call(() => {
        memory.writeBytes(piece);
        return exports.read_log(handle, piece.length);
      });
      read += piece.length;
      watch.progress?.(read, errors);
      // What Node holds in memory it reads without letting anything else have its turn.
      if (typeof setImmediate === 'function') await new Promise((next) => setImmediate(next));
    }
    return call(() => {
      const report = memory.json(exports.close_log(handle)) as LogReport;
      handle = 0;
      return report;
    });
  } finally {
    // Of a log that is not read to its end, the handle is for the next one.
    if (handle !== 0 && host.has(instance)) exports.close_log(handle);
    host.release();
  }
}

/** The pieces of a file or a text; `read` reads one that cannot be read here. */
export async function* piecesOf(
  log: Blob,
  read: (from: number, to: number) => Promise<ArrayBuffer>,
): AsyncGenerator<Uint8Array> {
  let isReadable = true;
  for (let at = 0; at < log.size; at += pieceOctets) {
    const to = Math.min(at + pieceOctets, log.size);
    let piece: ArrayBuffer | undefined;
    if (isReadable) {
      piece = await log
        .slice(at, to)
        .arrayBuffer()
        .catch(() => undefined);
      isReadable = piece !== undefined;
    }
    yield new Uint8Array(piece ?? (await read(at, to)));
  }
}
