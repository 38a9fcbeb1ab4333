/** Reports as text for a terminal. */

import { actorOf } from '../actor.js';
import type {
  CatalogEntry,
  ErrorExplanation,
  ErrorReport,
  LogReport,
  MessageReport,
  NumberReport,
  PreflightReport,
  Problem,
  Retry,
} from '../types.js';
import type { ListSummary } from './list.js';
import type { Words } from './texts.js';

/** Colours of a terminal, or none. */
export interface Paint {
  bold(text: string): string;
  dim(text: string): string;
  accent(text: string): string;
  good(text: string): string;
  bad(text: string): string;
}

const escapes = { bold: [1, 22], dim: [2, 22], accent: [33, 39], good: [32, 39], bad: [31, 39] };

/** Makes the colours; without, they leave texts as they are. */
export function paint(colours: boolean): Paint {
  const wrap = (name: keyof typeof escapes) => (text: string) => {
    const [on, off] = escapes[name];
    return colours ? `\x1b[${on}m${text}\x1b[${off}m` : text;
  };
  return {
    bold: wrap('bold'),
    dim: wrap('dim'),
    accent: wrap('accent'),
    good: wrap('good'),
    bad: wrap('bad'),
  };
}

/**
 * What was pasted may hold escape sequences that move the cursor or retitle
 * the terminal: every control but the line feed and the tab is written out.
 */
export function harmless(text: string): string {
  return text.replace(/[\0-\x08\x0b-\x1f\x7f-\x9f]/g, (c) => {
    return `\\x${c.charCodeAt(0).toString(16).padStart(2, '0')}`;
  });
}

export function errorLines(report: ErrorReport, words: Words, p: Paint): string[] {
  const lines: string[] = [];
  const { name, confidence, evidence } = report.provider;
  lines.push(p.dim(`${name} · ${words.confidence[confidence]}`));
  if (report.headline) lines.push(p.bold(report.headline));
  for (const error of report.errors) {
    lines.push('', ...meaningLines(error, words, p), ...relatedLines(error, words, p));
  }
  lines.push(...problemLines(report.problems, p));
  if (report.errors.length === 0 && report.problems.length === 0) lines.push(words.nothing);
  if (report.facts.length + evidence.length > 0) {
    lines.push('', p.bold(words.more));
    for (const { label, value } of report.facts) lines.push(`  ${p.dim(label)}  ${value}`);
    for (const reason of evidence) lines.push(p.dim(`  ${reason}`));
  }
  for (const { why } of report.alternatives) lines.push(p.dim(`${words.couldBe}: ${why}`));
  return lines;
}

/** What an error of a paste and an entry of the catalog both say. */
function meaningLines(of: ErrorExplanation | CatalogEntry, words: Words, p: Paint): string[] {
  const lines = [p.bold(of.title)];
  if (of.meaning) lines.push(of.meaning);
  lines.push(p.accent(`[ ${words.party[actorOf(of)]} ]  [ ${retryText(of.retry, words)} ]`));
  lines.push(...list(words.causes, of.causes, p));
  lines.push(...list(words.fix, of.fix, p, true));
  if (of.console) {
    lines.push(`${p.bold(words.console)} ${of.console.path}`);
    if (of.console.url) lines.push(p.dim(of.console.url));
  }
  if (of.example) lines.push(`${p.bold(words.example)} ${of.example}`);
  if (of.note) lines.push(`${p.bold(words.note)} ${of.note}`);
  if (of.customer) lines.push(`${p.bold(words.customer)} ${of.customer}`);
  if (of.docUrl) lines.push(p.dim(of.docUrl));
  return lines;
}

function list(heading: string, items: readonly string[], p: Paint, numbered = false): string[] {
  if (items.length === 0) return [];
  const bullet = (i: number): string => (numbered ? `${i + 1}` : '·');
  return [p.bold(heading), ...items.map((item, i) => `  ${bullet(i)}  ${item}`)];
}

function retryText({ kind, afterSeconds }: Retry, words: Words): string {
  return afterSeconds === null ? words.retry[kind] : words.after(afterSeconds);
}

function problemLines(problems: readonly Problem[], p: Paint): string[] {
  return problems.map(({ severity, message, code }) => {
    const mark = severity === 'error' ? p.bad('✗') : severity === 'warning' ? p.accent('!') : '·';
    return `  ${mark} ${message} ${p.dim(code)}`;
  });
}

export function numberLines(report: NumberReport, words: Words, p: Paint): string[] {
  const isFine = report.provider?.accepted ?? report.sendable;
  const verdict = isFine ? p.good(words.sendable) : p.bad(words.notSendable);
  const lines = [`${p.bold(report.input)}  ${verdict}`];
  if (report.formats) {
    const about = [report.formats.international, report.region, words.types[report.type]];
    lines.push(`  ${about.filter(Boolean).join(' · ')}`);
  }
  lines.push(...problemLines(report.problems, p));
  const proposals = report.readings.length > 0 ? report.readings : [report.suggestion];
  for (const proposal of proposals) {
    if (!proposal) continue;
    const { e164, because } = proposal;
    const write = (report.readings.length === 0 && report.provider?.write) || e164;
    lines.push(`  ${words.instead}: ${p.accent(write)}  ${p.dim(because)}`);
  }
  return lines;
}

export function messageLines(report: MessageReport, words: Words, p: Paint): string[] {
  const { encoding, segments, units, unitsLeft, limit, gsm7 } = report;
  const lines = [
    `${p.bold(words.segments(segments.length))} · ${encoding} · ${words.units(units, unitsLeft)}`,
  ];
  if (limit?.max) {
    const text = words.limit(limit.count, limit.max, limit.channel);
    lines.push(`  ${limit.exceeded ? p.bad(text) : text}`);
  }
  const seen = new Set<string>();
  for (const { char, name, reason, replacement } of report.costly) {
    if (seen.has(char)) continue;
    seen.add(char);
    const instead = replacement === null ? '' : ` → ${JSON.stringify(replacement)}`;
    lines.push(`  ${words.costly}: ${p.accent(char)} ${name}${instead}  ${p.dim(reason)}`);
  }
  if (gsm7 && gsm7.segments < segments.length) lines.push(`  ${words.cheaper(gsm7.segments)}`);
  lines.push(...problemLines(report.problems, p));
  return lines;
}

export function draftLines(report: PreflightReport, words: Words, p: Paint): string[] {
  const { ready, to, from, segments, problems } = report;
  const lines = [ready ? p.good(words.ready) : p.bad(words.notReady)];
  if (to?.formats) {
    const about = [to.formats.international, to.region, words.types[to.type]];
    lines.push(`  ${words.to}: ${about.filter(Boolean).join(' · ')}`);
  }
  if (to && !to.sendable && to.suggestion) {
    lines.push(`  ${words.instead}: ${p.accent(to.provider?.write ?? to.suggestion.e164)}`);
  }
  if (from) lines.push(`  ${words.from}: ${from.e164 ?? from.input}`);
  if (segments !== null) lines.push(`  ${words.segments(segments)} · ${report.text.encoding}`);
  lines.push(...problemLines(problems, p));
  return lines;
}

/** The numbers of a list, and the first rows that nothing can be sent to. */
export function listLines(
  summary: ListSummary,
  wrong: readonly { row: number; number: string }[],
  plan: string,
  words: Words,
  p: Paint,
): string[] {
  const lines = [words.list(summary), p.dim(words.plan(plan))];
  for (const { row, number } of wrong) lines.push(`  ${p.bad('✗')} ${row}  ${number}`);
  if (summary.wrong > wrong.length && wrong.length > 0) lines.push('  …');
  return lines;
}

export function entryLines(entries: readonly CatalogEntry[], words: Words, p: Paint): string[] {
  if (entries.length === 0) return [words.noMatch];
  return entries.flatMap((entry, i) => [
    ...(i === 0 ? [] : ['']),
    `${p.accent(entry.code)}  ${p.dim(`${entry.providerName} · ${entry.apiName}`)}`,
    ...(entry.missing.length > 0 ? [p.dim(words.without(entry.missing.join(', ')))] : []),
    ...meaningLines(entry, words, p),
    ...relatedLines(entry, words, p),
  ]);
}

/** The codes of other providers that come from the same cause, some of them. */
function relatedLines(
  { related }: ErrorExplanation | CatalogEntry,
  words: Words,
  p: Paint,
): string[] {
  if (related.length === 0) return [];
  const codes = related.slice(0, 6).map(({ providerName, code }) => `${providerName} ${code}`);
  return [p.dim(`${words.same}: ${codes.join(' · ')}${related.length > 6 ? ' …' : ''}`)];
}

export function logLines(report: LogReport, words: Words, p: Paint): string[] {
  if (report.groups.length === 0) return [words.nothing];
  const width = String(report.groups[0]?.count ?? 0).length;
  return report.groups.map((group) => {
    const name = [group.provider, group.code ?? group.httpStatus].filter(Boolean).join(' ');
    const when = [group.first, group.last].filter(Boolean).join(' … ');
    return `${p.bold(String(group.count).padStart(width))} ${words.times}  ${p.accent(name)}  ${group.title}  ${p.dim(when)}`;
  });
}
