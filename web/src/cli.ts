#!/usr/bin/env node
/** The command line: the same module, for terminals, pipes and scripts. */

import { planName } from './plan-name.js';
import { createReadStream } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  entryLines,
  errorLines,
  harmless,
  logLines,
  messageLines,
  numberLines,
  paint,
} from './cli/print.js';
import { wordsOf } from './cli/texts.js';
import { makeFunctions } from './functions.js';
import { Loader } from './loader.js';
import { ownExplanations } from './explain-location.js';
import { ownChecks } from './location.js';
import { readLog } from './log.js';
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
} as const;

/** The language of the user's system, unless one is asked for. */
const { LC_ALL, LC_MESSAGES, LANG, NO_COLOR } = process.env;
const systemLang = LC_ALL || LC_MESSAGES || LANG || 'en';

async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parse(args);
  const lang = values.lang ?? systemLang.replace('_', '-');
  const words = wordsOf(lang);
  const [command, ...rest] = positionals;
  if (values.help || (command === undefined && !values.version)) {
    say([words.usage]);
    return values.help ? allWell : badUsage;
  }

  const p = paint(values.color ?? (process.stdout.isTTY && !values['no-color'] && !NO_COLOR));
  const loader = new Loader((host) => ({ host, functions: makeFunctions(host) }));
  const modules = { checks: ownChecks(), explanations: ownExplanations() };
  const { host, functions } = await loader.load(modules, undefined);
  if (values.version) return say([version, words.plan(planName(functions.about, lang))]);
  const options = { lang, provider: values.provider };
  const show = <Report>(report: Report, lines: (report: Report) => string[]): void => {
    say(values.json ? [JSON.stringify(report)] : lines(printable(report)));
  };

  switch (command) {
    case 'explain': {
      if (rest.length > 1) throw new UsageError('explain takes one file');
      const pieces = rest[0] && rest[0] !== '-' ? createReadStream(rest[0]) : process.stdin;
      if (values.log) {
        const report = await readLog(host, pieces, options, {});
        show(report, (of) => logLines(of, words, p));
        return report.errors > 0 ? allWell : somethingWrong;
      }
      const report = functions.explainError(await textOf(pieces), options);
      show(report, (of) => errorLines(of, words, p));
      return report.errors.length > 0 ? allWell : somethingWrong;
    }
    case 'number': {
      let status = allWell;
      for await (const input of rest.length > 0 ? rest : linesOf(process.stdin)) {
        const report = functions.validateNumber(input, {
          ...options,
          defaultRegion: values.region,
        });
        show(report, (of) => numberLines(of, words, p));
        if (!(report.provider?.accepted ?? report.sendable)) status = somethingWrong;
      }
      return status;
    }
    case 'message': {
      const text = rest.length > 0 ? rest.join(' ') : await textOf(process.stdin);
      const report = functions.validateMessage(text, { ...options, channel: values.channel });
      show(report, (of) => messageLines(of, words, p));
      const isBad = report.problems.some(({ severity }) => severity === 'error');
      return isBad || report.limit?.exceeded ? somethingWrong : allWell;
    }
    case 'lookup': {
      if (rest.length === 0) throw new UsageError('lookup needs something to look for');
      const entries = functions.lookup(rest.join(' '), options);
      show(entries, (of) => entryLines(of, words, p));
      return entries.length > 0 ? allWell : somethingWrong;
    }
    default:
      throw new UsageError(`there is no command '${command}'`);
  }
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

/** All of a stream as text. One line feed at its end is the terminal's. */
async function textOf(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const piece of stream) text += decoder.decode(piece, { stream: true });
  return (text + decoder.decode()).replace(/\r?\n$/, '');
}

/** The lines of a stream, each as soon as it is whole. */
async function* linesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const piece of stream) {
    const lines = (rest + decoder.decode(piece, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield line.replace(/\r$/, '');
  }
  rest += decoder.decode();
  if (rest !== '') yield rest;
}

// A reader that goes away (`| head`) ends the writer, quietly.
process.stdout.on('error', () => process.exit(allWell));
try {
  process.exitCode = await main(process.argv.slice(2));
} catch (thrown) {
  const isUsage = thrown instanceof UsageError;
  process.stderr.write(`wrong-number: ${(thrown as Error).message}\n`);
  if (isUsage) process.stderr.write('wrong-number --help lists what there is.\n');
  process.exitCode = isUsage ? badUsage : unreadable;
}
