#!/usr/bin/env node
/** The command line: the same module, for terminals, pipes and scripts. */

import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { commands, completionFor, shells } from './cli/completion.js';
import { catalogsIn, fileAmong, linesOf, piecesOf, sizeOf, textOf } from './cli/input.js';
import { checkList, wrongRows, writtenList } from './cli/list.js';
import { filledPage } from './cli/page.js';
import {
  draftLines,
  entryLines,
  errorLines,
  harmless,
  listLines,
  logLines,
  messageLines,
  numberLines,
  paint,
  type Paint,
} from './cli/print.js';
import { type Words, wordsOf } from './cli/texts.js';
import { WrongNumberError } from './errors.js';
import { ownExplanations } from './explain-location.js';
import { makeFunctions } from './functions.js';
import { withCatalogs } from './hosted.js';
import type { Host } from './instance.js';
import { Loader } from './loader.js';
import { ownChecks } from './location.js';
import { readLog } from './log.js';
import { planName } from './plan-name.js';
import { closest } from './provider.js';
import type { WrongNumber } from './types.js';
import { version } from './version.js';

/** Exit statuses; the usage text names them. */
const allWell = 0;
const somethingWrong = 1;
const badUsage = 2;
const unreadable = 3;

/** A mistake on the command line. */
class UsageError extends Error {}

const switches = {
  json: { type: 'boolean' },
  log: { type: 'boolean' },
  color: { type: 'boolean' },
  'no-color': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
  lang: { type: 'string' },
  provider: { type: 'string' },
  channel: { type: 'string' },
  region: { type: 'string' },
  file: { type: 'string', short: 'f' },
  catalog: { type: 'string', multiple: true },
  to: { type: 'string' },
  from: { type: 'string' },
  text: { type: 'string' },
  column: { type: 'string' },
  out: { type: 'string', short: 'o' },
} as const;

/** The language of the user's system, unless one is asked for: `de` of `de_DE.UTF-8`. */
const { LC_ALL, LC_MESSAGES, LANG, NO_COLOR } = process.env;
const systemLang = /^[a-z]+/i.exec(LC_ALL || LC_MESSAGES || LANG || '')?.[0] ?? 'en';

type Values = ReturnType<typeof parse>['values'];

/** What a command works with. */
interface Work {
  values: Values;
  /** What stands behind the command. */
  rest: readonly string[];
  words: Words;
  p: Paint;
  host: Host;
  functions: WrongNumber;
  options: { lang: string; provider: string | undefined; catalogs: object[] | undefined };
  show<Report>(report: Report, lines: (report: Report) => string[]): void;
}

async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parse(args);
  const lang = values.lang ?? systemLang;
  const words = wordsOf(lang);
  const [command, ...rest] = positionals;
  if (values.help) return say([words.usage]);
  if (command === undefined && !values.version) {
    process.stderr.write(`${words.usage}\n`);
    return badUsage;
  }
  if (command === 'completion') return complete(rest);
  if (command === 'page') return writePage(rest, values.out);
  if (values.lang && !/^(en|de)\b/i.test(values.lang)) hint(words.otherLanguage(values.lang));

  const p = paint(values.color ?? (process.stdout.isTTY && !values['no-color'] && !NO_COLOR));
  const catalogs = values.catalog && catalogsIn(values.catalog);
  const loader = new Loader((host) => ({ host, functions: makeFunctions(host) }));
  const modules = { checks: ownChecks(), explanations: ownExplanations() };
  const { host, functions: plain } = await loader.load(modules, undefined);
  const functions = withCatalogs(plain, catalogs);
  if (values.version) return say([version, words.plan(planName(functions.about, lang))]);
  for (const { code, message } of catalogs ? functions.explainError('{}').problems : []) {
    if (code === 'explain/catalog') hint(message);
  }
  const options = { lang, provider: values.provider, catalogs };
  const show: Work['show'] = (report, lines) => {
    say(values.json ? [JSON.stringify(report)] : lines(printable(report)));
  };
  const run = runs[command as keyof typeof runs];
  if (!Object.hasOwn(runs, command ?? '')) {
    const [meant] = closest(command ?? '', commands);
    throw new UsageError(
      `there is no command '${command}'${meant ? `; did you mean '${meant}'?` : ''}`,
    );
  }
  return run({ values, rest, words, p, host, functions, options, show });
}

/** The commands, each with the status it exits with. */
const runs = {
  async explain({ values, rest, words, p, host, functions, options, show }: Work) {
    if (rest.length > 1) throw new UsageError('explain takes one file');
    const file = values.file ?? rest[0];
    if (values.log) {
      const watch = watchLog(sizeOf(file));
      const report = await readLog(host, piecesOf(file), options, watch);
      watch.end();
      show(report, (of) => logLines(of, words, p));
      return report.errors > 0 ? allWell : somethingWrong;
    }
    const report = functions.explainError(await textOf(piecesOf(file)), options);
    show(report, (of) => errorLines(of, words, p));
    return report.errors.length > 0 ? allWell : somethingWrong;
  },

  async number({ values, rest, words, p, functions, options, show }: Work) {
    hintAtFile(rest, words);
    let status = allWell;
    const inputs = rest.length > 0 ? rest : linesOf(piecesOf(values.file));
    for await (const input of inputs) {
      const given = { ...options, defaultRegion: values.region };
      const report = functions.validateNumber(input, given);
      show(report, (of) => numberLines(of, words, p));
      if (!(report.provider?.accepted ?? report.sendable)) status = somethingWrong;
    }
    return status;
  },

  async message({ values, rest, words, p, functions, options, show }: Work) {
    hintAtFile(rest, words);
    const text = rest.length > 0 ? rest.join(' ') : await textOf(piecesOf(values.file));
    const report = functions.validateMessage(text, { ...options, channel: values.channel });
    show(report, (of) => messageLines(of, words, p));
    const isBad = report.problems.some(({ severity }) => severity === 'error');
    return isBad || report.limit?.exceeded ? somethingWrong : allWell;
  },

  async lookup({ rest, words, p, functions, options, show }: Work) {
    if (rest.length === 0) throw new UsageError('lookup needs something to look for');
    const entries = functions.lookup(rest.join(' '), options);
    show(entries, (of) => entryLines(of, words, p));
    return entries.length > 0 ? allWell : somethingWrong;
  },

  async preflight({ values, rest, words, p, functions, options, show }: Work) {
    const { to, from, channel, provider, region } = values;
    if (to === undefined) throw new UsageError('preflight needs --to');
    const said = values.text ?? (rest.length > 0 ? rest.join(' ') : undefined);
    const text = said ?? (await textOf(piecesOf(values.file)));
    const draft = { to, from, text, channel, provider };
    const report = functions.preflight(draft, { ...options, defaultRegion: region });
    show(report, (of) => draftLines(of, words, p));
    return report.ready ? allWell : somethingWrong;
  },

  async list({ values, rest, words, p, functions, options, show }: Work) {
    if (rest.length > 1) throw new UsageError('list takes one file');
    const text = await textOf(piecesOf(values.file ?? rest[0]));
    const given = { ...options, defaultRegion: values.region };
    const { table, summary } = await checkList(functions, text, values.column, given).catch(
      (thrown: unknown) => {
        throw thrown instanceof RangeError ? new UsageError(thrown.message) : thrown;
      },
    );
    const written = writtenList(table);
    const plan = planName(functions.about, options.lang);
    if (values.out !== undefined) writeFileSync(values.out, written);
    if (values.out === undefined && !values.json) {
      process.stdout.write(written);
      process.stderr.write(`${listLines(summary, [], plan, words, paint(false)).join('\n')}\n`);
    } else {
      show(summary, (of) => listLines(of, wrongRows(table, 10), plan, words, p));
    }
    return summary.wrong > 0 ? somethingWrong : allWell;
  },
};

function complete([shell = '', ...more]: readonly string[]): number {
  const script = completionFor(shell, Object.keys(switches));
  if (script === undefined || more.length > 0) {
    throw new UsageError(`completion takes one of ${shells.join(', ')}`);
  }
  return say([script]);
}

function writePage(parents: readonly string[], out: string | undefined): number {
  for (const parent of parents) {
    if (!URL.canParse(parent) || new URL(parent).origin !== parent) {
      throw new UsageError(`'${parent}' is no origin, such as https://portal.example`);
    }
  }
  const beside = (name: string) => readFileSync(new URL(name, import.meta.url));
  const modules = { checks: beside('checks.wasm'), explanations: beside('explanations.wasm') };
  const page = filledPage(beside('page.html').toString(), modules, parents);
  if (out === undefined) process.stdout.write(page);
  else writeFileSync(out, page);
  return allWell;
}

/** Tells how far a log is, on a terminal; at the first Ctrl-C what was found so far is printed. */
function watchLog(total: number | undefined) {
  let isAborted = false;
  const stop = (): void => {
    isAborted = true;
  };
  process.once('SIGINT', stop);
  const { isTTY } = process.stderr;
  return {
    isAborted: () => isAborted,
    progress(read: number) {
      if (!isTTY) return;
      const megabytes = `${Math.floor(read / 1e6)} MB`;
      const part = total ? ` · ${Math.floor((100 * read) / total)} %` : '';
      process.stderr.write(`\r${megabytes}${part} `);
    },
    end() {
      process.removeListener('SIGINT', stop);
      if (isTTY) process.stderr.write('\r\x1b[K');
    },
  };
}

/** Says how to read a file where its name was given as text. */
function hintAtFile(texts: readonly string[], words: Words): void {
  const file = fileAmong(texts);
  if (file !== undefined) hint(words.isFile(file));
}

function hint(text: string): void {
  process.stderr.write(`wrong-number: ${harmless(text)}\n`);
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: switches, allowPositionals: true });
  } catch (cause) {
    throw new UsageError((cause as Error).message, { cause });
  }
}

/** A report whose texts cannot control the terminal they are printed on. */
function printable<Report>(report: Report): Report {
  return JSON.parse(JSON.stringify(report), (_, value: unknown) =>
    typeof value === 'string' ? harmless(value) : value,
  ) as Report;
}

function say(lines: readonly string[]): number {
  process.stdout.write(`${lines.join('\n')}\n`);
  return allWell;
}

// A reader that goes away (`| head`) ends the writer, quietly.
process.stdout.on('error', () => process.exit(allWell));
try {
  process.exitCode = await main(process.argv.slice(2));
} catch (thrown) {
  const isUsage =
    thrown instanceof UsageError ||
    (thrown instanceof WrongNumberError && thrown.code === 'bad-argument');
  hint((thrown as Error).message);
  if (isUsage) process.stderr.write('wrong-number --help lists what there is.\n');
  process.exitCode = isUsage ? badUsage : unreadable;
}
