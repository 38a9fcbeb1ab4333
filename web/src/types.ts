/**
 * The public contract of Wrong Number: what goes in, and what comes back.
 *
 * A report is plain data. It can be logged, posted to a worker, stored, and
 * compared in a test. Texts meant for people (`message`, `title`, `fix`, …)
 * are rewritten from release to release; codes are not. Branch on codes.
 *
 * Every span is half-open and counted in UTF-16 code units of the input, as
 * `String.prototype.slice` counts: `input.slice(span.start, span.end)`.
 */

import type { Address, Answer, Binary, Module, Octets, Signal, WebWorker } from './platform.js';
import type { ProblemCode } from './problem-codes.gen.js';

export type { ProblemCode };

/** A half-open stretch of the input, in UTF-16 code units. */
export interface Span {
  start: number;
  end: number;
}

/** How much a problem matters. */
export type Severity =
  /** The provider will reject it, or it cannot be read. */
  | 'error'
  /** It works, but hardly as meant. */
  | 'warning'
  /** Worth knowing. */
  | 'note';

/** One finding of Wrong Number itself: in a number, a message, or a paste. */
export interface Problem {
  /** Stable name, `domain/reason`: `'e164/too-short'`. */
  code: ProblemCode;
  severity: Severity;
  /** What is wrong in terms of what was typed, and what to do about it. */
  message: string;
  /** Where it is; absent where it is about the whole input. */
  span?: Span;
  /** The errors that providers would answer because of it. */
  providerCodes?: ProviderCode[];
}

/** An error code of one provider. */
export interface ProviderCode {
  /** Id of the provider, as in {@link Provider.id}. */
  provider: string;
  /** The code, verbatim; digits stay a string. */
  code: string;
}

// ---------------------------------------------------------------- options

/** What every function takes. */
export interface CommonOptions {
  /**
   * BCP 47 tag of the language to answer in. English and German have texts;
   * any other language is answered in English.
   * @defaultValue `'en'`
   */
  lang?: string | undefined;
  /**
   * Id of a provider: one of {@link About.providers}, such as `'vonage'`, or
   * one of `catalogs`; an id that is neither throws `'bad-argument'`, with those
   * that resemble it. Limits and error codes are then that provider's.
   * For {@link WrongNumber.explainError} it overrules the recognition.
   */
  provider?: string | undefined;
  /**
   * Further catalogs, in the format of `wrong-number/catalog.schema.json`, which
   * stand beside the built-in ones for this call. What explains and what looks up
   * has their codes; the checks know their ids, and no limits of theirs.
   */
  catalogs?: readonly object[] | undefined;
}

/** Options of {@link WrongNumber.validateNumber}. */
export interface NumberOptions extends CommonOptions {
  /**
   * CLDR region code (`'DE'`) to read numbers in that are written without a
   * calling code. Without it, such numbers are not read.
   */
  defaultRegion?: string | undefined;
}

/** Options of {@link WrongNumber.validateNumbers}. */
export interface ListOptions extends NumberOptions {
  /** Gives the columns {@link NumberColumns.e164} and {@link NumberColumns.duplicateOf}. */
  suggestions?: boolean | undefined;
}

/** Options of {@link WrongNumber.validateMessage}. */
export interface MessageOptions extends CommonOptions {
  /** Channel of the provider: `'sms'`, `'whatsapp'`, `'viber'`, … */
  channel?: string | undefined;
  /**
   * `'auto'` takes GSM 7-bit where every character of the text has a place
   * there, else UCS-2. The other two force it.
   * @defaultValue `'auto'`
   */
  encoding?: 'auto' | Encoding | undefined;
  /**
   * National language tables (3GPP TS 23.038 §6.2.1.2) that may be used, by
   * BCP 47 primary tag: `['tr', 'es']`. The recipient's operator must honour
   * them, so none is used unless named here.
   */
  languageTables?: readonly string[] | undefined;
  /** Reference numbers of 16 bits instead of 8: 152 and 66 units a segment. */
  wideReference?: boolean | undefined;
  /** No segment ends inside a grapheme cluster, such as a family of emoji. */
  keepGraphemes?: boolean | undefined;
  /** Letters of other scripts may be replaced by the Latin ones they look like. */
  replaceLookalikes?: boolean | undefined;
  /** What stands in braces in the text, `{name}` or `{{1}}`, and its lengths. */
  placeholders?: readonly Placeholder[] | undefined;
}

/** A gap in a template that is filled before it is sent. */
export interface Placeholder {
  name: string;
  /** Least and greatest length of what fills it, in UTF-16 code units. */
  least: number;
  greatest: number;
  /** It may hold characters outside the GSM 7-bit default alphabet. */
  foreign?: boolean | undefined;
}

/** Options of {@link WrongNumber.explainError}. */
export interface ExplainOptions extends CommonOptions {}

/** Options of {@link WrongNumber.lookup}. */
export interface LookupOptions extends CommonOptions {
  /**
   * Most entries to return.
   * @defaultValue `20`
   */
  limit?: number | undefined;
}

// ---------------------------------------------------------------- numbers

/** The kinds of service a number can belong to. */
export type NumberType =
  | 'unknown'
  | 'fixed-line'
  | 'mobile'
  /** The plan does not tell the two apart, as in the United States. */
  | 'fixed-line-or-mobile'
  | 'toll-free'
  | 'premium-rate'
  | 'shared-cost'
  | 'voip'
  | 'personal-number'
  | 'pager'
  /** Universal access number: one number for a company's many lines. */
  | 'uan'
  | 'voicemail';

/** Whether a message sent to a number can arrive, judged by its type. */
export type SMSOutlook = 'likely' | 'unlikely' | 'unknown';

/** The checks in the order they are made; `null` was not reached. */
export interface NumberChecks {
  /** ITU-T E.164 §6: a plus sign and 1 to 15 digits, nothing else. */
  format: boolean;
  /** The country calling code is assigned. */
  callingCode: boolean | null;
  /** The numbering plan has full numbers of this length. */
  length: boolean | null;
  /** The range is assigned. */
  pattern: boolean | null;
}

/** One number in the ways people write it. */
export interface NumberFormats {
  /** With the calling code and spaces: `'+44 20 7946 0018'`. */
  international: string;
  /** As dialled inside its region: `'020 7946 0018'`. */
  national: string;
  /** As a `tel:` URI (RFC 3966): `'tel:+44-20-7946-0018'`. */
  rfc3966: string;
}

/** What {@link WrongNumber.validateNumber} finds. */
export interface NumberReport {
  /** The input, unchanged. */
  input: string;
  /**
   * The input, unchanged, is strict E.164 and a valid and possible number: an
   * API will take it as it stands. A number that had to be read leniently is not.
   */
  sendable: boolean;
  checks: NumberChecks;
  /**
   * The number that was read has a full length of its numbering plan. Lengths
   * that are for local dialling only do not count.
   */
  possible: boolean;
  /** The number that was read lies in an assigned range. */
  valid: boolean;
  /** The number that was read as E.164, valid or not; `null`: none was. */
  e164: string | null;
  /** Its national (significant) number: digits, as a string. */
  nationalNumber: string | null;
  /** Its country calling code, without a plus sign: `'44'`. */
  callingCode: string | null;
  /** CLDR region code; `'001'` for non-geographic numbers. */
  region: string | null;
  type: NumberType;
  formats: NumberFormats | null;
  sms: SMSOutlook;
  /**
   * What keeps the number from being read first, then what stands around it,
   * then notes.
   */
  problems: Problem[];
  /**
   * A number that was probably meant, and the assumption it rests on. It is
   * never applied by itself.
   */
  suggestion: Suggestion | null;
  /**
   * The numbers that the input may stand for alike, both valid: see
   * `'e164/two-readings'`. Empty for nearly all inputs.
   */
  readings: Suggestion[];
  /**
   * What the provider of the options makes of the input; `null` without one, or
   * where its form of numbers is not known.
   */
  provider: ProviderVerdict | null;
}

/** Whether a provider takes a number as it is written. */
export interface ProviderVerdict {
  id: string;
  /** It takes the input, unchanged: some providers want digits without a plus sign. */
  accepted: boolean;
  /** The number in the provider's form, where the input is not that and it is known. */
  write: string | null;
}

/** A number that an input may stand for. */
export interface Suggestion {
  e164: string;
  /** What it rests on, edit by edit, in order. */
  because: string;
}

/**
 * What {@link WrongNumber.validateNumbers} finds: a column a property, a row a
 * number, in input order. No object is made for a number until {@link at}
 * asks for it.
 */
export interface NumberColumns {
  readonly length: number;
  /** 0 or 1 each, as {@link NumberReport.sendable}. */
  readonly sendable: Uint8Array;
  /** 0 or 1 each, as {@link NumberReport.valid}. */
  readonly valid: Uint8Array;
  /** 0 or 1 each, as {@link NumberReport.possible}. */
  readonly possible: Uint8Array;
  /**
   * 0 or 1 each, as {@link ProviderVerdict.accepted}; without a provider, as
   * {@link NumberReport.sendable}.
   */
  readonly accepted: Uint8Array;
  /**
   * The number to send to, as the number that its digits are with the calling
   * code (49151… for +49151…): the input's own where it can be sent, else what is
   * suggested, and 0 where nothing is. `null` without the option `suggestions`.
   */
  readonly e164: Float64Array | null;
  /** The first row before it with the same number, or -1; `null` as {@link e164}. */
  readonly duplicateOf: Int32Array | null;
  /** Indexes into {@link types}. */
  readonly type: Uint8Array;
  /** Indexes into {@link regions}; 0 is none. */
  readonly region: Uint16Array;
  /** The worst problem of each: indexes into {@link problems}; 0 is none. */
  readonly problem: Uint16Array;
  readonly types: readonly NumberType[];
  /** Region codes; index 0 is `''`, none. */
  readonly regions: readonly string[];
  /** Problem codes; index 0 is `''`, none. */
  readonly problems: readonly (ProblemCode | '')[];
  /**
   * The full report of one number.
   * @throws RangeError where there is no such row.
   */
  at(index: number): NumberReport;
}

// --------------------------------------------------------------- messages

/** How a message is coded on the way (3GPP TS 23.038). */
export type Encoding =
  /** GSM 7-bit default alphabet with its extension table. */
  | 'gsm-7'
  /** UCS-2, as the standard says; phones send UTF-16. */
  | 'ucs-2';

/** One short message of a concatenated short message. */
export interface Segment extends Span {
  /** Septets (GSM 7-bit) or UTF-16 code units (UCS-2), without the header. */
  units: number;
}

/** A stretch of a message that costs more than it must. */
export interface CostlyCharacter {
  span: Span;
  /** What stands there: a character, or a stretch of letters of a foreign script. */
  char: string;
  /** The first of it; of a letter and its mark, the mark. */
  codePoint: number;
  /** Its name in words, or its code points, `'U+0416'`. */
  name: string;
  /** Why it costs, in words. */
  reason: string;
  /**
   * What says the same for less: `''` where it can be left out, `null` where
   * there is nothing.
   */
  replacement: string | null;
  /** The replacement loses an accent, or the look of a sign. */
  lossy: boolean;
  /** Segments fewer if it were replaced, or left out, wherever it stands. */
  saving: number;
}

/** A limit of a provider, applied to this message. */
export interface MessageLimit {
  provider: string;
  channel: string;
  /** `null`: the provider has not published one. */
  max: number | null;
  /** What `max` and `count` count: `'code-units'`, … */
  unit: string;
  /** The length of this message in that unit. */
  count: number;
  exceeded: boolean;
  documented: boolean;
}

/** A text put in the place of a stretch of the message. */
export interface Edit {
  span: Span;
  replacement: string;
}

/** What a message takes. */
export interface MessageSize {
  encoding: Encoding;
  units: number;
  segments: number;
}

/** The members of a message report that most messages do not have. */
export interface MessageExtras {
  /** The fewest edits that take a segment off. */
  cheapest: {
    edits: Edit[];
    encoding: Encoding;
    segments: number;
    /** An accent or the look of a sign is lost. */
    lossy: boolean;
  } | null;
  /** The best of the national language tables that were asked about. */
  languageTables: {
    /** Tag of the locking shift table; `null`: the default alphabet. */
    locking: string | null;
    /** Tag of the single shift table; `null`: the default extension table. */
    single: string | null;
    units: number;
    unitsPerSegment: number;
    headerOctets: number;
    segments: number;
    /** Characters that no table has were replaced, such as quotation marks. */
    replaced: boolean;
  } | null;
  /** What filling the placeholders makes of the message. */
  placeholders: { least: MessageSize; greatest: MessageSize } | null;
}

/** What {@link WrongNumber.validateMessage} finds. */
export interface MessageReport extends MessageExtras {
  encoding: Encoding;
  /** Septets (GSM 7-bit) or UTF-16 code units (UCS-2), headers excluded. */
  units: number;
  /** What one segment holds: 160 or 70 alone, 153 or 67 beside a header. */
  unitsPerSegment: number;
  /** Free units of the last segment. */
  unitsLeft: number;
  /** Characters of one unit that can be added before another segment begins. */
  charactersUntilNext: number;
  /** Units to take away for one segment fewer; 0 where there is but one. */
  unitsOver: number;
  /** The header of each segment; `null` where there is but one. */
  header: { octets: number; referenceBits: number } | null;
  /** Without gaps, in order; an empty text has one, empty, segment. */
  segments: Segment[];
  /** Four lengths of one text; a limit counts one of them. */
  counts: {
    graphemes: number;
    codePoints: number;
    codeUnits: number;
    /** Octets as UTF-8. */
    octets: number;
  };
  /** What forced UCS-2, or costs two septets; the first thousand of it. */
  costly: CostlyCharacter[];
  /** How many characters these are in all: a stretch of letters counts each. */
  costlyTotal: number;
  /** The text with the replacements made, where that makes it GSM 7-bit. */
  gsm7: {
    text: string;
    segments: number;
    units: number;
    /** An accent or the look of a sign is lost. */
    lossy: boolean;
  } | null;
  limit: MessageLimit | null;
  problems: Problem[];
}

// ----------------------------------------------------------------- errors

/** Who must act. */
export type Party =
  /** Who wrote the calling code. */
  | 'developer'
  /** Who owns the account: money, permissions, registrations. */
  | 'account'
  /** The person who is called or written to. */
  | 'recipient'
  /** The mobile network. */
  | 'carrier'
  /** The company behind the API. */
  | 'provider'
  | 'unknown';

/** Whether and when to send the same request again. */
export interface Retry {
  kind:
    /** It can never succeed. */
    | 'no'
    /** Once something is changed. */
    | 'after-fix'
    /** After a time; `afterSeconds` where it is known. */
    | 'wait'
    /** At growing intervals: `scheduleSeconds`. */
    | 'backoff';
  afterSeconds: number | null;
  scheduleSeconds?: number[];
}

/** What is known about one error. */
export interface ErrorExplanation {
  /** Id of the provider; `null` where none was recognised. */
  provider: string | null;
  providerName: string | null;
  /** Id of the API inside the provider's catalog. */
  api: string | null;
  apiName: string | null;
  /** The code, verbatim; digits stay a string. */
  code: string | null;
  /**
   * The catalog has this code. If not, the texts are inferred from the HTTP
   * status and the shape of the answer, and say so.
   */
  known: boolean;
  httpStatus: number | null;
  /** One sentence that can be repeated on the phone. */
  title: string;
  /** What happened. */
  meaning: string;
  /** What checking the error's own value found, or comparing its amounts, in a sentence. */
  finding: string | null;
  /** Likely causes, most likely first. */
  causes: string[];
  /** What to do now, in order. */
  fix: string[];
  /** Where in the provider's console to look. */
  console: ConsolePlace | null;
  /** A line of the request as it should be. */
  example: string | null;
  /** What to tell an end customer: a sentence without internals. */
  customer: string | null;
  /** A caution: contradictions of the provider, changed meanings. */
  note: string | null;
  party: Party;
  /** Whether the same would fail again; null where it cannot be told. */
  permanence: 'permanent' | 'temporary' | 'none' | null;
  docUrl: string | null;
  /** The document that the facts were taken from. */
  source: Source | null;
  /** The provider's own text on this is cut or missing. */
  incomplete: boolean;
  /** What the code comes from, where codes of other providers may come from it too. */
  cause: { id: string; title: string } | null;
  /** The first code of each other provider with the same cause, six at most. */
  related: RelatedCode[];
  retry: Retry;
  /** The parameter at fault, as the provider names it. */
  param: string | null;
  /** The value at fault. */
  value: string | null;
  /** What the answer itself says about it, in the provider's words. */
  said: string | null;
  /** It is about one field of the request, and belongs to the error before. */
  field: boolean;
  /** Where the code stands in the paste. */
  span?: Span;
  /** The number check, run on the value that this error names. */
  number?: NumberReport;
  /** The message check, run on the text that this error names. */
  message?: MessageReport;
}

/** Something read out of a paste beside the error itself. */
export interface Fact {
  /** Stable name: `'request-id'`, `'shortfall'`, … */
  name: string;
  /** Its name for people. */
  label: string;
  value: string;
  span?: Span;
}

/** What {@link WrongNumber.explainError} finds. */
export interface ErrorReport {
  input: {
    kind: 'json' | 'xml' | 'http' | 'embedded' | 'literal' | 'code' | 'text' | 'empty';
    /** The stretch that was explained, where it is not the whole. */
    span?: Span;
  };
  /**
   * What the paste is about as a whole. A partial success is not a success,
   * and a request that was pasted instead of its answer is no error.
   */
  outcome: 'unknown' | 'error' | 'partial' | 'success' | 'request';
  /** One line over several errors: how many of how many failed. */
  headline: string | null;
  provider: {
    id: string | null;
    name: string;
    confidence: 'certain' | 'likely' | 'guess';
    /** What it was recognised by, in words. */
    evidence: string[];
  };
  /** Others it could be, likeliest first. */
  alternatives: { id: string; name: string; why: string }[];
  /** Several where the answer holds several. */
  errors: ErrorExplanation[];
  facts: Fact[];
  /** Problems of the paste itself: where the JSON breaks, that it is cut, … */
  problems: Problem[];
  /** Markdown for a support ticket; secrets and personal numbers masked. */
  ticket: string;
  /** The paste with secrets and personal numbers masked, for sharing. */
  masked: string;
  /** What was masked, and how often. */
  maskedList: { kind: string; label: string; count: number }[];
}

// ---------------------------------------------------------------- catalog

/** A document that facts of the catalog were taken from. */
export interface Source {
  title: string;
  url: string | null;
  /** As far as it is known: a year, a month, or a day. */
  date: string | null;
}

/** A place in a provider's console. */
export interface ConsolePlace {
  /** The labels to follow, as the console shows them: `'Billing › Invoices'`. */
  path: string;
  url: string | null;
}

/** One error of a provider, as the catalog has it. */
export interface CatalogEntry {
  provider: string;
  providerName: string;
  api: string;
  apiName: string;
  code: string;
  /** HTTP statuses it comes with; empty where none is published. */
  httpStatuses: number[];
  /** Whether the same would fail again; null where it cannot be told. */
  permanence: 'permanent' | 'temporary' | 'none' | null;
  /** What of the query this entry was found by. */
  match: 'code' | 'status' | 'part' | 'text' | 'synonym' | 'similar';
  /** Words of the query that are not in this entry; empty where it has them all. */
  missing: string[];
  title: string;
  meaning: string;
  causes: string[];
  fix: string[];
  /** Where in the provider's console to look. */
  console: ConsolePlace | null;
  /** A line of the request as it should be. */
  example: string | null;
  customer: string | null;
  party: Party;
  retry: Retry;
  docUrl: string | null;
  note: string | null;
  incomplete: boolean;
  /** The provider has given the code up; the note says so. */
  deprecated: boolean;
  source: Source | null;
  /** What the code comes from, where other codes may come from it too. */
  cause: { id: string; title: string } | null;
  /** The first code of each other provider with the same cause. */
  related: RelatedCode[];
}

/** A code of another provider that comes from the same cause. */
export interface RelatedCode {
  provider: string;
  providerName: string;
  api: string;
  code: string;
}

/** A provider whose errors are in the catalog. */
export interface Provider {
  id: string;
  name: string;
  /** Its APIs, named in English. */
  apis: { id: string; name: string }[];
}

// -------------------------------------------------------------- preflight

/** A message as it is about to be sent. */
export interface Draft {
  to: string;
  /** Sender: a number, a short code, or an alphanumeric sender ID. */
  from?: string | undefined;
  text: string;
  provider?: string | undefined;
  channel?: string | undefined;
}

/** A problem of a draft, with the field it is in. */
export interface DraftProblem extends Problem {
  field: 'to' | 'from' | 'text';
}

/** What {@link WrongNumber.preflight} finds. */
export interface PreflightReport {
  /** No problem of severity `'error'` was found. */
  ready: boolean;
  /** Id of the provider whose rules were applied; `null`: none was named. */
  provider: string | null;
  channel: {
    id: string;
    name: string;
    /** Texts are sent as the segments of short messages. */
    segmented: boolean;
    /** The provider documents that it offers the channel. */
    documented: boolean;
  } | null;
  /** `null` where the recipient is an account id of the channel. */
  to: NumberReport | null;
  /** `null` where the draft has no sender. */
  from: SenderReport | null;
  text: MessageReport;
  /** `null` where the channel does not send segments. */
  segments: number | null;
  /** All of them, worst first; spans are of the field they name. */
  problems: DraftProblem[];
}

/** What a sender is. */
export interface SenderReport {
  input: string;
  kind: 'number' | 'short-code' | 'alphanumeric' | 'id' | 'unknown';
  /** The number, where it is one. */
  e164: string | null;
}

/** Options of {@link WrongNumber.preflight}. */
export interface PreflightOptions extends CommonOptions {
  /** As {@link NumberOptions.defaultRegion}. */
  defaultRegion?: string | undefined;
}

// -------------------------------------------------------------------- logs

/** How far the reading of a log is. */
export interface LogProgress {
  /** Octets read so far. */
  read: number;
  /** Octets in all. */
  total: number;
  /** Errors found so far. */
  errors: number;
}

/** Options of {@link WorkerClient.explainLog}. */
export interface LogOptions extends ExplainOptions {
  onProgress?: ((progress: LogProgress) => void) | undefined;
  /** Aborted, it rejects the call, and what was found is lost. */
  signal?: Signal | undefined;
  /** Aborted, it ends the reading early: the call resolves with what was found so far. */
  stop?: Signal | undefined;
}

/** The errors of a log that are the same error. */
export interface LogGroup {
  provider: string | null;
  providerName: string | null;
  api: string | null;
  apiName: string | null;
  code: string | null;
  /** The catalog has this code. */
  known: boolean;
  httpStatus: number | null;
  title: string;
  count: number;
  /** Time stamps of the first and the last, as the log writes them. */
  first: string | null;
  last: string | null;
  /** One of them, masked. */
  sample: string;
  /** Up to three that differ, masked, each with the line it begins in, from 1. */
  examples: { line: number; text: string }[];
  /** How many there are in each step of {@link LogReport.timeline}; empty where none has a time. */
  times: number[];
}

/** What {@link WorkerClient.explainLog} finds. */
export interface LogReport {
  octets: number;
  lines: number;
  errors: number;
  /**
   * When the first step begins, in seconds since 1970 by the clock that the log
   * was written with, and how many seconds a step takes; `null`: no times.
   */
  timeline: { start: number; step: number } | null;
  /** The commonest first. */
  groups: LogGroup[];
  problems: Problem[];
}

// --------------------------------------------------------------------- API

/** Where a compiled module comes from. */
export type ModuleSource = string | Address | Answer | Octets | Module;

/** Options of `load()` of `wrong-number/checks.js`. */
export interface ChecksOptions {
  /**
   * Where to take the module from that checks numbers and messages. Bytes may
   * be gzipped.
   * @defaultValue `checks.wasm` beside the script
   */
  checks?: ModuleSource | Promise<ModuleSource> | undefined;
  /** Gives up waiting; others who wait for the same module go on. */
  signal?: Signal | undefined;
}

/** Options of `load()`. */
export interface LoadOptions extends ChecksOptions {
  /**
   * Where to take the module from that adds explanations; of the same build.
   * @defaultValue `explanations.wasm` beside the script
   */
  explanations?: ModuleSource | Promise<ModuleSource> | undefined;
  /** Catalogs for every call of these functions that gives none of its own. */
  catalogs?: readonly object[] | undefined;
}

/** What a build is made of. */
export interface About {
  /** Version of the package. */
  version: string;
  /**
   * Where the numbering plan comes from, its release, the release of
   * libphonenumber that it is the metadata of, and the month of that: `'2026-06'`.
   */
  numberingPlan: { source: string; release: string; metadata: string; date: string };
  providers: Provider[];
}

/** The functions that check what is about to be sent: those of `wrong-number/checks.js`. */
export interface Checks {
  /** Checks one number. */
  validateNumber(input: string, options?: NumberOptions | null): NumberReport;

  /**
   * Checks many numbers at once: an array, or text with a number a line.
   * Empty lines are rows too, so that row and line stay together; the end of
   * the last line begins no further row.
   */
  validateNumbers(inputs: readonly string[] | string, options?: ListOptions | null): NumberColumns;

  /** Checks one message: its encoding, its segments, what makes it costly. */
  validateMessage(text: string, options?: MessageOptions | null): MessageReport;

  /** Checks number, sender and text together, before they are sent. */
  preflight(draft: Draft, options?: PreflightOptions | null): PreflightReport;
}

/**
 * The functions of Wrong Number. All are synchronous; {@link load} gives them
 * once the modules are there.
 */
export interface WrongNumber extends Checks {
  /** Explains whatever was pasted: a body, a whole answer, a log line, a code. */
  explainError(pasted: string, options?: ExplainOptions | null): ErrorReport;

  /**
   * Finds catalog entries by code, part of a code, words in either language,
   * HTTP status or provider; the best match first.
   */
  lookup(query: string, options?: LookupOptions | null): CatalogEntry[];

  readonly about: About;
}

/** What every call of the worker client takes beside its own options. */
export interface CallOptions {
  /** Aborting rejects the call with the code `'aborted'`. */
  signal?: Signal | undefined;
}

/**
 * The functions of {@link WrongNumber} in a worker, returning promises, so that
 * no input, however large, holds up the page.
 */
export interface WorkerClient {
  validateNumber(
    input: string,
    options?: (NumberOptions & CallOptions) | null,
  ): Promise<NumberReport>;
  validateNumbers(
    inputs: readonly string[] | string,
    options?: (ListOptions & CallOptions) | null,
  ): Promise<NumberColumnsData>;
  validateMessage(
    text: string,
    options?: (MessageOptions & CallOptions) | null,
  ): Promise<MessageReport>;
  explainError(
    pasted: string,
    options?: (ExplainOptions & CallOptions) | null,
  ): Promise<ErrorReport>;
  preflight(
    draft: Draft,
    options?: (PreflightOptions & CallOptions) | null,
  ): Promise<PreflightReport>;
  lookup(query: string, options?: (LookupOptions & CallOptions) | null): Promise<CatalogEntry[]>;
  about(options?: CallOptions | null): Promise<About>;
  /** Reads a log of many megabytes in chunks and groups the errors in it. */
  explainLog(log: Binary | string, options?: LogOptions | null): Promise<LogReport>;
  /**
   * Ends the worker once nobody else shares it. Pending calls of this client
   * reject with the code `'aborted'`, later ones with `'disposed'`.
   */
  dispose(): void;
}

/**
 * {@link NumberColumns} as they come out of a worker: plain data, so without
 * `at()`. Ask {@link WorkerClient.validateNumber} for the report of a row.
 */
export type NumberColumnsData = Omit<NumberColumns, 'at'>;

/** Options of `loadWorker()`. */
export interface WorkerOptions {
  /** As {@link ChecksOptions.checks}, taken by the worker. */
  checks?: string | Address | Octets | Module | undefined;
  /** As {@link LoadOptions.explanations}, taken by the worker. */
  explanations?: string | Address | Octets | Module | undefined;
  /**
   * Makes the worker. For pages that must build it from a Blob, and for
   * hosts whose policy needs a named address.
   * @defaultValue a module worker from `worker.js` beside the script
   */
  worker?: (() => WebWorker) | undefined;
  /** Catalogs for every call of this client that gives none of its own. */
  catalogs?: readonly object[] | undefined;
}
