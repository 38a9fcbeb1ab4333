// Turns a paste into an answer: decides which tool reads it and asks the
// module. Nothing here draws.

import type {
  CatalogEntry,
  ErrorReport,
  LogProgress,
  LogReport,
  MessageOptions,
  MessageReport,
  NumberReport,
  WorkerClient,
} from '../types.js';
import { readTable, type NumberTable } from './number-table.js';
import { isProse, saysError } from './prose.js';
import { recognise } from './recognise.js';

/** The three tools. */
export type Tool = 'explain' | 'number' | 'message';

/** What was found in a paste, and with which tool. */
export type Reading =
  | {
      kind: 'error';
      tool: 'explain';
      text: string;
      report: ErrorReport;
      /** Entries that resemble an unknown code. */
      similar: CatalogEntry[];
    }
  | { kind: 'log'; tool: 'explain'; text: string; report: LogReport }
  | { kind: 'number'; tool: 'number'; text: string; report: NumberReport }
  | { kind: 'numbers'; tool: 'number'; text: string; report: NumberTable }
  | { kind: 'message'; tool: 'message'; text: string; report: MessageReport };

/** How to read. */
export interface ReadOptions {
  /** The tool the user chose; `null` lets the paste decide. */
  tool: Tool | null;
  /** The tools there are. */
  tools: readonly Tool[];
  /** The tool of the last answer, which typing does not leave lightly. */
  typingIn: Tool | null;
  lang: string;
  provider: string;
  region: string;
  encoding: NonNullable<MessageOptions['encoding']>;
  catalogs: readonly object[];
  /** Column of a list; -1 chooses it. */
  column: number;
  /** A file that is too large to be a text; the text is its beginning. */
  file: Blob | null;
  signal: AbortSignal;
  /** Ends the reading of a log early, with what was found so far. */
  stop: AbortSignal;
  onProgress: (progress: LogProgress) => void;
}

/** Reads a paste. Rejects as the client does. */
export async function read(
  client: WorkerClient,
  text: string,
  options: ReadOptions,
): Promise<Reading> {
  const { file, tool, tools } = options;
  if (file) return readLog(client, text, options, file);
  const only = tools.length === 1 ? tools[0] : undefined;
  const chosen = tool ?? only;
  if (chosen === 'message') return readMessage(client, text, options);
  if (chosen === 'number') return readNumbers(client, text, options);

  const shape = recognise(text);
  if (chosen === undefined && tools.includes('number')) {
    if (shape === 'number' || shape === 'list') {
      return readNumbers(client, text, options);
    }
  }
  if (chosen === undefined && !tools.includes('explain')) {
    return readMessage(client, text, options);
  }
  if (shape === 'log') {
    const log = await readLog(client, text, options);
    // One error with its stack and context is not a log to count.
    if (log.report.errors !== 1) return log;
  }
  const answer = await readError(client, text, options);
  if (chosen === 'explain' || !tools.includes('message')) return answer;
  return isMessage(text, answer.report, options) ? readMessage(client, text, options) : answer;
}

// A text is a message only on positive signs. What is neither stays with the
// errors, whose answer offers the other tools.
function isMessage(text: string, report: ErrorReport, options: ReadOptions): boolean {
  if (report.input.kind !== 'text' || report.outcome !== 'unknown') return false;
  if (report.errors.length > 0 || report.provider.evidence.length > 0) return false;
  if (saysError(text)) return false;
  // The first word of a message that is being typed.
  return isProse(text) || options.typingIn === 'message';
}

/** Explains a paste as an error. */
async function readError(
  client: WorkerClient,
  text: string,
  options: ReadOptions,
): Promise<Extract<Reading, { kind: 'error' }>> {
  const { lang, provider, signal, catalogs } = options;
  const report = await client.explainError(text, {
    lang,
    signal,
    provider: provider || undefined,
    catalogs: catalogs.length > 0 ? catalogs : undefined,
  });
  const unknown = report.errors.find((error) => !error.known && !error.field && error.code);
  const similar = unknown?.code
    ? await client.lookup(unknown.code, {
        lang,
        signal,
        provider: unknown.provider ?? undefined,
        limit: 3,
      })
    : [];
  // Words in a text are no resemblance between codes.
  const alike = similar.filter((entry) => entry.match !== 'text');
  return { kind: 'error', tool: 'explain', text, report, similar: alike };
}

async function readLog(
  client: WorkerClient,
  text: string,
  options: ReadOptions,
  log: Blob | string = text,
): Promise<Extract<Reading, { kind: 'log' }>> {
  const { lang, provider, signal, stop, onProgress, catalogs } = options;
  const report = await client.explainLog(log, {
    lang,
    signal,
    stop,
    onProgress,
    provider: provider || undefined,
    catalogs: catalogs.length > 0 ? catalogs : undefined,
  });
  return { kind: 'log', tool: 'explain', text, report };
}

async function readNumbers(
  client: WorkerClient,
  text: string,
  options: ReadOptions,
): Promise<Reading> {
  const numberOptions = {
    lang: options.lang,
    signal: options.signal,
    provider: options.provider || undefined,
    defaultRegion: options.region || undefined,
  };
  if (recognise(text) === 'list') {
    const report = await readTable(client, text, options.column, numberOptions);
    return { kind: 'numbers', tool: 'number', text, report };
  }
  const report = await client.validateNumber(text, numberOptions);
  return { kind: 'number', tool: 'number', text, report };
}

async function readMessage(
  client: WorkerClient,
  text: string,
  options: ReadOptions,
): Promise<Reading> {
  const report = await client.validateMessage(text, {
    lang: options.lang,
    signal: options.signal,
    provider: options.provider || undefined,
    encoding: options.encoding,
  });
  return { kind: 'message', tool: 'message', text, report };
}
