/** Reads the packed record of a message; `wasm/abi/message.go` writes it. */

import type { Memory } from './memory.js';
import type { Names } from './names.js';
import { readProblems } from './problem-record.js';
import { RunReader } from './run-reader.js';
import type {
  CostlyCharacter,
  Edit,
  Encoding,
  MessageLimit,
  MessageReport,
  Segment,
} from './types.js';

/** Words before the segments. */
const headWords = 27;
const segmentWords = 2;
const costlyWords = 6;
const stretchWords = 2;

// Bits of word 1, above the encoding.
const hasRewritten = 1 << 8;
const isLossy = 1 << 9;
const isExceeded = 1 << 10;
const isDocumented = 1 << 11;
const isAll = 1 << 12;

/** The kind of replacement, in a word that also holds the reason. */
const kindBits = 0x7fff0000;

/** The encoding's wire number in word 1. */
const gsm7 = 1;

const noExtras: Extras = { languageTables: null, placeholders: null };

/** What crosses as JSON, since it is seldom there. */
type Extras = Pick<MessageReport, 'languageTables' | 'placeholders'>;

/** Reads the report on `text` from the record that is open in `memory`. */
export function readMessageReport(
  memory: Memory,
  text: string,
  names: Names,
  lang: number,
): MessageReport {
  const { words, record } = memory;
  const flags = words[record + 1] as number;
  const segmentCount = words[record + 11] as number;
  const costlyCount = words[record + 12] as number;
  const problemCount = words[record + 14] as number;
  const costlyAt = headWords + segmentCount * segmentWords;
  const stretchCount = words[record + 25] as number;
  const stretchesAt = costlyAt + costlyCount * costlyWords;
  const problemsAt = stretchesAt + stretchCount * stretchWords;
  const run = new RunReader(memory.run(words[record + headWords - 1] as number));

  const rewritten = run.take(words[record + 15] as number);
  const limit = readLimit(memory, flags, run);
  const extras = run.take(words[record + 22] as number);
  const { languageTables, placeholders } =
    extras === '' ? noExtras : (JSON.parse(extras) as Extras);
  const costly = readCostly(memory, costlyAt, costlyCount, text, names, lang);

  return {
    encoding: encodingOf(flags),
    units: words[record + 2] as number,
    unitsPerSegment: words[record + 3] as number,
    unitsLeft: words[record + 4] as number,
    charactersUntilNext: words[record + 4] as number,
    unitsOver: words[record + 5] as number,
    header: readHeader(words[record + 6] as number),
    segments: readSegments(memory, segmentCount),
    counts: {
      graphemes: words[record + 7] as number,
      codePoints: words[record + 8] as number,
      codeUnits: words[record + 9] as number,
      octets: words[record + 10] as number,
    },
    costly,
    costlyTotal: words[record + 13] as number,
    gsm7:
      flags & hasRewritten
        ? {
            text: rewritten === '' ? rewrite(text, costly) : rewritten,
            segments: words[record + 16] as number,
            units: words[record + 17] as number,
            lossy: (flags & isLossy) !== 0,
          }
        : null,
    cheapest:
      words[record + 24] === 0 ? null : readCheapest(memory, stretchesAt, stretchCount, costly),
    languageTables,
    placeholders,
    limit,
    problems: problemCount === 0 ? [] : readProblems(memory, problemsAt, problemCount, run, names),
  };
}

/** A reference number of 16 bits makes the header one octet longer. */
function readHeader(octets: number): MessageReport['header'] {
  return octets === 0 ? null : { octets, referenceBits: octets === 7 ? 16 : 8 };
}

function readSegments({ words, record }: Memory, count: number): Segment[] {
  const segments = new Array<Segment>(count);
  let start = 0;
  for (let i = 0, at = record + headWords; i < count; i++, at += segmentWords) {
    const end = words[at] as number;
    segments[i] = { start, end, units: words[at + 1] as number };
    start = end;
  }
  return segments;
}

function readCostly(
  { words, record }: Memory,
  first: number,
  count: number,
  text: string,
  names: Names,
  lang: number,
): CostlyCharacter[] {
  if (count === 0) return [];
  const costly = new Array<CostlyCharacter>(count);
  const reasons = names.reasons[lang] ?? [];
  const looks = names.looks[lang] ?? [];
  for (let i = 0, at = record + first; i < count; i++, at += costlyWords) {
    const start = words[at] as number;
    const end = words[at + 1] as number;
    const codePoint = words[at + 2] as number;
    const kind = words[at + 3] as number;
    const indexes = words[at + 4] as number;
    const char = text.slice(start, end);
    costly[i] = {
      span: { start, end },
      char,
      codePoint,
      name: looks[indexes >>> 8] || nameOf(char, codePoint),
      reason: (reasons[kind & 0xffff] ?? '').replace('{units}', String(end - start)),
      replacement: (kind & kindBits) === 0 ? null : (names.replacements[indexes & 0xff] ?? ''),
      lossy: kind >>> 31 === 1,
      saving: words[at + 5] as number,
    };
  }
  return costly;
}

/** The names made last, since a text has the same few again and again. */
const codePointNames = new Map<string, string>();
const maxNames = 500;

/**
 * What a character without a name is called: an emoji by all its code points, since many
 * begin alike; of a stretch of letters the first is named, and a letter by its mark.
 */
function nameOf(char: string, codePoint: number): string {
  let name = codePointNames.get(char);
  if (name === undefined) {
    const isLetter = codePoint < 0x2000 || (codePoint >= 0x2e80 && codePoint <= 0xffff);
    const points = isLetter ? [String.fromCodePoint(codePoint)] : [...char];
    name = points.map(codePointName).join(' ');
    if (isLetter && char.length > 1 && char.codePointAt(0) === codePoint) name += ' …';
    if (codePointNames.size >= maxNames) codePointNames.clear();
    codePointNames.set(char, name);
  }
  return name;
}

function codePointName(char: string): string {
  return `U+${(char.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The text with every replacement made. */
function rewrite(text: string, costly: readonly CostlyCharacter[]): string {
  let made = '';
  let kept = 0;
  for (const { span, replacement } of costly) {
    made += text.slice(kept, span.start) + (replacement ?? '');
    kept = span.end;
  }
  return made + text.slice(kept);
}

function readCheapest(
  memory: Memory,
  at: number,
  count: number,
  costly: readonly CostlyCharacter[],
): NonNullable<MessageReport['cheapest']> {
  const kind = memory.word(23);
  const edits: Edit[] = [];
  if (kind & isAll) {
    for (const { span, replacement } of costly) {
      edits.push({ span, replacement: replacement ?? '' });
    }
  }
  for (let i = 0; i < count; i++, at += stretchWords) {
    edits.push({ span: { start: memory.word(at), end: memory.word(at + 1) }, replacement: '' });
  }
  return {
    edits,
    encoding: encodingOf(kind),
    segments: memory.word(24),
    lossy: (kind & isLossy) !== 0,
  };
}

function encodingOf(kind: number): Encoding {
  return (kind & 0xff) === gsm7 ? 'gsm-7' : 'ucs-2';
}

function readLimit(memory: Memory, flags: number, run: RunReader): MessageLimit | null {
  const lengths = memory.word(20);
  if (lengths === 0) return null;
  const provider = run.take(lengths & 0xffff);
  return {
    provider,
    channel: run.take(lengths >>> 16),
    unit: run.take(memory.word(21)),
    max: memory.word(18) || null,
    count: memory.word(19),
    exceeded: (flags & isExceeded) !== 0,
    documented: (flags & isDocumented) !== 0,
  };
}
