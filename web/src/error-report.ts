/** Reads a packed error report; `wasm/explain/encode.go` writes it. */

import type { Memory } from './memory.js';
import { PackedReader } from './packed-reader.js';
import type {
  ErrorExplanation,
  ErrorReport,
  Fact,
  Party,
  Problem,
  ProblemCode,
  RelatedCode,
  Retry,
  Severity,
  Source,
} from './types.js';

/** Where the packed values begin, and the word with the octets of the run. */
const firstWord = 2;
const runWord = 1;

/** An error whose value is to be checked, as a number or as a message, for a provider. */
export interface Checked {
  explanation: ErrorExplanation;
  asNumber: boolean;
  provider: string;
}

/**
 * Reads the report from the record that is open in `memory`, and adds the errors whose
 * values are to be checked to `checked`: a call that does so writes over the record.
 */
export function readErrorReport(memory: Memory, checked: Checked[]): ErrorReport {
  const r = new PackedReader(memory, firstWord, runWord);
  return {
    input: readInput(r),
    outcome: r.string() as ErrorReport['outcome'],
    headline: r.nullableString(),
    provider: {
      id: r.nullableString(),
      name: r.string(),
      confidence: r.string() as ErrorReport['provider']['confidence'],
      evidence: r.strings(),
    },
    alternatives: r.list(readAlternative),
    errors: r.list((reader) => readExplanation(reader, checked)),
    facts: r.list(readFact),
    problems: r.list(readProblem),
    ticket: r.string(),
    masked: r.string(),
    maskedList: r.list(readMasked),
  };
}

function readInput(r: PackedReader): ErrorReport['input'] {
  const kind = r.string() as ErrorReport['input']['kind'];
  const span = r.span();
  return span === undefined ? { kind } : { kind, span };
}

function readAlternative(r: PackedReader): ErrorReport['alternatives'][number] {
  return { id: r.string(), name: r.string(), why: r.string() };
}

function readExplanation(r: PackedReader, checked: Checked[]): ErrorExplanation {
  const explanation: ErrorExplanation = {
    provider: r.nullableString(),
    providerName: r.nullableString(),
    api: r.nullableString(),
    apiName: r.nullableString(),
    code: r.nullableString(),
    known: r.boolean(),
    httpStatus: r.nullableInt(),
    title: r.string(),
    meaning: r.string(),
    finding: r.nullableString(),
    causes: r.strings(),
    fix: r.strings(),
    customer: r.nullableString(),
    note: r.nullableString(),
    party: r.string() as Party,
    permanence: r.nullableString() as ErrorExplanation['permanence'],
    docUrl: r.nullableString(),
    source: readSource(r),
    incomplete: r.boolean(),
    cause: readCause(r),
    related: r.list(readRelated),
    retry: readRetry(r),
    param: r.nullableString(),
    value: r.nullableString(),
    said: r.nullableString(),
    field: r.boolean(),
  };
  const span = r.span();
  if (span !== undefined) explanation.span = span;
  if (r.boolean()) checked.push({ explanation, asNumber: r.boolean(), provider: r.string() });
  return explanation;
}

function readSource(r: PackedReader): Source | null {
  const title = r.nullableString();
  return title === null ? null : { title, url: r.nullableString(), date: r.nullableString() };
}

function readCause(r: PackedReader): ErrorExplanation['cause'] {
  const id = r.nullableString();
  return id === null ? null : { id, title: r.string() };
}

function readRelated(r: PackedReader): RelatedCode {
  return { provider: r.string(), providerName: r.string(), api: r.string(), code: r.string() };
}

function readRetry(r: PackedReader): Retry {
  const kind = r.string() as Retry['kind'];
  const afterSeconds = r.nullableInt();
  return r.boolean()
    ? { kind, afterSeconds, scheduleSeconds: r.list(readInt) }
    : { kind, afterSeconds };
}

const readInt = (r: PackedReader) => r.int();

function readFact(r: PackedReader): Fact {
  const name = r.string();
  const label = r.string();
  const value = r.string();
  const span = r.span();
  return span === undefined ? { name, label, value } : { name, label, value, span };
}

function readProblem(r: PackedReader): Problem {
  const code = r.string() as ProblemCode;
  const severity = r.string() as Severity;
  const message = r.string();
  const span = r.span();
  return span === undefined ? { code, severity, message } : { code, severity, message, span };
}

function readMasked(r: PackedReader): ErrorReport['maskedList'][number] {
  return { kind: r.string(), label: r.string(), count: r.int() };
}
