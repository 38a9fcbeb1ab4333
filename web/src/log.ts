/** Reads a log in pieces, so that there is progress to report and a way out. */

import type { Host } from './instance.js';
import { languageNumber, catalogsText } from './options.js';
import type { ExplainOptions, LogProgress, LogReport } from './types.js';
import { WrongNumberError } from './errors.js';

/**
 * Octets at a time: some 10 ms of work, after which an abort is noticed and
 * other calls have their turn.
 */
const pieceOctets = 1 << 19;

/** What the reading of a log tells its caller on the way. */
export interface LogWatch {
  progress(progress: LogProgress): void;
  /** Asked after every piece. */
  isAborted(): boolean;
}

/** Reads a log; `undefined` if it was aborted. */
export async function readLog(
  host: Host,
  log: Blob,
  options: ExplainOptions,
  watch: LogWatch,
): Promise<LogReport | undefined> {
  const instance = host.instance;
  const { exports, memory } = instance;
  const call = <Result>(run: () => Result): Result => {
    // The instance may have died under another call; its log died with it.
    if (host.instance !== instance) {
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

  call(() => {
    const [provider = 0, catalogs = 0] = memory.writeOctets(
      options.provider ?? '',
      catalogsText(options.catalogs),
    );
    exports.open_log(provider, catalogs, languageNumber(options.lang), Date.now() / 1000);
  });
  for (let read = 0; read < log.size;) {
    const piece = new Uint8Array(await log.slice(read, read + pieceOctets).arrayBuffer());
    if (watch.isAborted()) return undefined;
    const errors = call(() => {
      memory.writeBytes(piece);
      return exports.read_log(piece.length);
    });
    read += piece.length;
    watch.progress({ read, total: log.size, errors });
  }
  return call(() => memory.json(exports.close_log()) as LogReport);
}
