/** Reads a packed error report; `wasm/explain/encode.go` writes it. */

import type { Memory } from './memory.js';
import { PackedReader } from './packed-reader.js';
import type {
  ErrorExplanation,
  ErrorReport,
  Fact,
  MessageReport,
  NumberReport,
  Party,
  Problem,
  ProblemCode,
  ProviderCode,
  Retry,
  Severity,
  Suggestion,
  Source,
} from './types.js';

/** Where the packed values begin, and the word with the octets of the run. */
const firstWord = 2;
const runWord = 1;

/** Reads the report from the record that is open in `memory`. */
export function readErrorReport(memory: Memory): ErrorReport {
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
    errors: r.list(readExplanation),
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

function readExplanation(r: PackedReader): ErrorExplanation {
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
    docUrl: r.nullableString(),
    source: readSource(r),
    incomplete: r.boolean(),
    retry: readRetry(r),
    param: r.nullableString(),
    value: r.nullableString(),
    said: r.nullableString(),
    field: r.boolean(),
  };
  const span = r.span();
  if (span !== undefined) explanation.span = span;
  if (r.boolean()) explanation.number = readNumber(r);
  // A message is seldom there, and crosses as JSON.
  if (r.boolean()) explanation.message = JSON.parse(r.string()) as MessageReport;
  return explanation;
}

function readSource(r: PackedReader): Source | null {
  const title = r.nullableString();
  return title === null ? null : { title, url: r.nullableString(), date: r.nullableString() };
}

function readRetry(r: PackedReader): Retry {
  const kind = r.string() as Retry['kind'];
  const afterSeconds = r.nullableInt();
  return r.boolean()
    ? { kind, afterSeconds, scheduleSeconds: r.list(readInt) }
    : { kind, afterSeconds };
}

const readInt = (r: PackedReader) => r.int();

/** Reads a number; `wasm/e164/json.go` writes it. */
function readNumber(r: PackedReader): NumberReport {
  return {
    input: r.string(),
    sendable: r.boolean(),
    checks: {
      format: r.boolean(),
      callingCode: r.nullableBoolean(),
      length: r.nullableBoolean(),
      pattern: r.nullableBoolean(),
    },
    possible: r.boolean(),
    valid: r.boolean(),
    e164: r.nullableString(),
    nationalNumber: r.nullableString(),
    callingCode: r.nullableString(),
    region: r.nullableString(),
    type: r.string() as NumberReport['type'],
    formats: readFormats(r),
    sms: r.string() as NumberReport['sms'],
    problems: r.list(readNumberProblem),
    suggestion: readNullableSuggestion(r),
    readings: r.list(readSuggestion),
    provider: readAcceptance(r),
  };
}

function readAcceptance(r: PackedReader): NumberReport['provider'] {
  const id = r.nullableString();
  return id === null ? null : { id, accepted: r.boolean(), write: r.nullableString() };
}

function readFormats(r: PackedReader): NumberReport['formats'] {
  const international = r.nullableString();
  return international === null
    ? null
    : { international, national: r.string(), rfc3966: r.string() };
}

function readNumberProblem(r: PackedReader): Problem {
  const problem: Problem = {
    code: r.string() as ProblemCode,
    severity: r.string() as Severity,
    message: r.string(),
    span: { start: r.int(), end: r.int() },
  };
  if (r.boolean()) problem.providerCodes = r.list(readProviderCode);
  return problem;
}

function readProviderCode(r: PackedReader): ProviderCode {
  return { provider: r.string(), code: r.string() };
}

function readNullableSuggestion(r: PackedReader): Suggestion | null {
  const e164 = r.nullableString();
  return e164 === null ? null : { e164, because: r.string() };
}

function readSuggestion(r: PackedReader): Suggestion {
  return { e164: r.string(), because: r.string() };
}

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
