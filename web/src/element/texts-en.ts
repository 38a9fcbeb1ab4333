// The words of the interface in English. What a failure means comes from the
// catalog; these are the words around it.

import { enFailures } from './texts-failures.js';
import { enLog } from './texts-log.js';
import { figure } from './formats.js';

const count = (n: number, one: string, many: string): string =>
  `${figure(n, 'en')} ${n === 1 ? one : many}`;

/** The words of the interface. A sentence with a value in it is a function. */
export const en = {
  lang: 'en',

  // The box.
  tool: 'Treat input as',
  tools: { explain: 'Error', number: 'Number', message: 'Message', draft: 'Draft', codes: 'Codes' },
  label: {
    explain: 'What the API returned',
    number: 'A phone number, or a list of them',
    message: 'The text to send',
    any: 'Paste an error, a number or a message',
  },
  placeholder: {
    any: 'An API response, a log line, a code, a number, a text …',
    explain: 'An API response, a log line, a code …',
    number: '+1 415 555 0123',
    message: 'The text to send …',
  },
  back: 'Back',
  earlier: 'Earlier',
  forget: 'Clear the list',
  clear: 'Clear',
  file: 'Open a file',
  drop: 'Drop it here: a response, a log, a list of numbers',
  fold: 'Collapse',
  unfold: 'Show all',
  examples: 'Try',
  exampleNumber: 'a number',
  exampleMessage: 'a message',
  provider: 'Provider',
  automatic: 'Detect',
  anyProvider: 'Any provider',
  region: 'Country of numbers without +',
  noRegion: 'not set',
  encoding: 'Encoding',
  encodings: { auto: 'whichever the text needs', 'gsm-7': 'GSM-7', 'ucs-2': 'UCS-2' },

  // Nothing yet.
  emptyTitle: 'Paste what you have. The explanation appears here.',
  sampleTitle: 'An explanation looks like this',
  sample: [
    'The balance is too low for this SMS.',
    'Top up the account, then send the message again.',
  ],
  sampleOpen: 'Show the whole explanation',
  stopped: 'Stopped.',
  stoppedLog: 'You stopped the search. This was found up to that point.',
  readAgain: 'Read it again',
  emptyFile: 'This file is empty.',
  notText: 'This file is not a text file.',
  emptyNever:
    'What you paste is never sent anywhere, and it is gone when you close the page. The page remembers only your language and theme.',
  reading: 'Reading …',
  loading: 'Getting ready …',

  // An error.
  answer: 'Findings',
  confidence: { certain: 'certain', likely: 'likely', guess: 'a guess' },
  howSure: (word: string): string => `Match: ${word}`,
  chosenByYou: 'chosen by you',
  noProvider: 'No provider recognized',
  why: 'Why',
  overrule: 'Read it as an answer from another provider',
  alsoCouldBe: (name: string): string => `Could also be ${name}.`,
  readAlsoAs: 'Could also be:',
  readAs: (name: string): string => `Read it as an answer from ${name}`,
  inferred: 'Inferred',
  inferredWhy:
    'This code is not in the catalog. What follows is inferred from the HTTP status and the shape of the response.',
  incomplete: 'The provider publishes nothing more about this.',
  party: {
    developer: 'Fix the request',
    slower: 'Send more slowly',
    self: 'You can solve this yourself',
    account: 'The account owner must act',
    recipient: 'The recipient must act',
    carrier: 'The carrier must act',
    provider: 'The provider must act',
    unknown: 'It is unclear who must act',
  },
  retry: {
    no: 'Do not retry',
    'after-fix': 'Do not retry until fixed',
    wait: 'Retry later',
    backoff: 'Retry, waiting longer each time',
  },
  retryIn: (wait: string): string => `Retry in ${wait}`,
  schedule: (steps: string): string => `Retry after ${steps} s`,
  lasts: {
    permanent: 'Permanent: the same request will fail again.',
    temporary: 'Temporary: the same request may work later.',
  },
  sameCause: 'Same cause elsewhere:',
  whatToDo: 'What to do',
  whereToLook: 'Where to look',
  asItShouldBe: 'Correct example',
  causes: 'Likely causes',
  numberInIt: 'The number in it',
  textInIt: 'The text in it',
  note: 'Note',
  customer: 'What to tell your customer',
  details: 'Details',
  code: 'code',
  param: 'param',
  value: 'value',
  said: 'Original text',
  several: (n: number): string => `${count(n, 'error', 'errors')} in this response`,
  meanings: (code: string, n: number): string => `${code} has ${n} meanings, depending on the API.`,
  request: 'This is a request, not the response to one.',
  nothing: 'No error recognized.',
  nothingWhy:
    'We looked for JSON, an HTTP status line, error codes of known providers, and log lines that contain them.',
  asNumber: 'Read it as a number',
  asMessage: 'Check it as a message',
  asError: 'Read it as an error',
  looksLike: {
    explain: 'This looks like an error or a response.',
    number: 'This looks like a number.',
    message: 'This looks like a text to send.',
  },
  lookupTitle: 'Did you mean one of these?',
  showInPaste: 'Show in the paste',
  problemsTitle: 'About what you pasted',

  // Taking it along.
  ticket: 'Copy for a ticket',
  json: 'Copy as JSON',
  link: 'Link',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'Your browser did not allow copying. Select the text and copy it.',
  docs: 'Provider’s page',
  linkTitle: 'A link to this result',
  linkMasked: 'Secrets and private phone numbers are masked.',
  linkWithout: 'Your text is not included.',
  linkWhole: 'Put the unmasked text in the link',
  linkWarning: 'Anyone who gets the link, or finds it stored somewhere, can read the text.',
  linkLong: 'This is too long for a link. Copy it for a ticket instead.',

  // A number.
  sendable: 'The number is valid and in the format APIs expect.',
  accepted: (provider: string): string => `${provider} accepts this number as it is.`,
  otherForm: (provider: string): string =>
    `A valid number, but not written as ${provider} expects it.`,
  refused: (provider: string): string => `${provider} will reject this number.`,
  readable: 'A valid number, but not in the format APIs expect.',
  possibleOnly: 'The length is right, but the range is not assigned.',
  notSendable: 'An API will reject this number.',
  sendInstead: 'Send instead',
  use: 'Use it',
  checks: 'Checks',
  checkNames: {
    format: 'Format: + and digits only',
    callingCode: 'Calling code is assigned',
    length: 'Length fits the numbering plan',
    pattern: 'Range is assigned',
  },
  passed: 'passed',
  failed: 'failed',
  notReached: 'not checked',
  callingCode: 'calling code',
  nationalNumber: 'national number',
  aboutIt: 'About the number',
  regionName: 'Region',
  nonGeographic: 'non-geographic',
  type: 'Type',
  types: {
    unknown: 'unknown',
    'fixed-line': 'landline',
    mobile: 'mobile',
    'fixed-line-or-mobile': 'landline or mobile',
    'toll-free': 'toll-free',
    'premium-rate': 'premium rate',
    'shared-cost': 'shared cost',
    voip: 'VoIP',
    'personal-number': 'personal number',
    pager: 'pager',
    uan: 'universal access number',
    voicemail: 'voicemail',
  },
  sms: 'Receives SMS',
  smsOutlook: { likely: 'likely', unlikely: 'unlikely', unknown: 'unclear' },
  written: {
    e164: 'E.164',
    international: 'International',
    national: 'National',
    rfc3966: 'tel: URI',
  },
  plan: (plan: string): string =>
    `Checked against the numbering plan of ${plan}. Valid does not mean reachable.`,
  theyAnswer: 'What providers would answer',

  // A list of numbers.
  bulkTitle: (good: number, all: number, corrected: number): string =>
    `${figure(good, 'en')} of ${count(all, 'number', 'numbers')} can be used as ${good === 1 || all === 1 ? 'it is' : 'they are'}.` +
    (corrected > 0 ? ` ${figure(corrected, 'en')} more can be used once corrected.` : ''),
  corrected: 'Corrected',
  saveAll: 'Save with corrections',
  saveNumbers: 'Save only the destination numbers',
  saveShown: 'Save only these rows',
  searchRows: 'Search',
  rowsPrinted: (n: number, of: number): string =>
    `Printed: ${figure(n, 'en')} of ${count(of, 'row', 'rows')}. Save the list to have them all.`,
  rowsShown: (n: number): string => count(n, 'row', 'rows'),
  duplicates: (n: number): string => `Duplicates only (${figure(n, 'en')})`,
  sameAs: 'Same as',
  openRow: 'Show the full result for this number',
  noRegionFound: 'none',
  shortTypes: {
    unknown: '',
    'fixed-line': 'landline',
    mobile: 'mobile',
    'fixed-line-or-mobile': 'landline or mobile',
    'toll-free': 'toll-free',
    'premium-rate': 'premium',
    'shared-cost': 'shared cost',
    voip: 'VoIP',
    'personal-number': 'personal',
    pager: 'pager',
    uan: 'universal',
    voicemail: 'voicemail',
  },
  column: 'Column',
  show: 'Show',
  all: 'All',
  okay: 'Can be used',
  row: 'Row',
  number: 'Number',
  result: 'Result',

  // A message.
  segments: (n: number): string =>
    n === 1 ? 'This is sent as 1 segment.' : `This is sent as ${figure(n, 'en')} segments.`,
  noText: 'There is no text yet.',
  segment: (i: number): string => `Segment ${i}`,
  units: {
    'gsm-7': (used: number, max: number): string => `${used} of ${max} septets`,
    'ucs-2': (used: number, max: number): string => `${used} of ${max} code units`,
  },
  left: (n: number): string => `${figure(n, 'en')} left in the last segment`,
  costly: 'What makes it expensive',
  costlyMore: (n: number): string => `and ${figure(n, 'en')} more`,
  noReplacement: 'no cheaper equivalent',
  replaceWith: (from: string, to: string): string => `Replace ${from} with ${to}`,
  times: (n: number): string => `${n}×`,
  cheaper: (now: number, then: number): string =>
    `With these replacements: ${count(then, 'segment', 'segments')} instead of ${figure(now, 'en')}.`,
  notCheaper: 'These replacements do not save a segment.',
  allCheaper: (then: number): string => `With all of them: ${count(then, 'segment', 'segments')}.`,
  apply: 'Use the cheaper text',
  nothingText: 'nothing',
  lengths: 'Lengths',
  counts: {
    graphemes: 'visible characters',
    codePoints: 'code points',
    codeUnits: 'UTF-16 code units',
    octets: 'octets in UTF-8',
  },
  limit: 'Limit',
  limitOf: (name: string, max: number, unit: string): string =>
    `${name} accepts up to ${figure(max, 'en')} ${unit}.`,
  limitExceeded: (name: string, max: number, unit: string): string =>
    `Too long for ${name}: it accepts up to ${figure(max, 'en')} ${unit}.`,
  limitUnknown: (name: string): string => `${name} publishes no limit.`,
  limitUnits: {
    'code-units': 'UTF-16 code units',
    'code-points': 'code points',
    graphemes: 'characters',
    characters: 'characters',
    octets: 'octets',
    segments: 'segments',
    septets: 'septets',
  } as Record<string, string>,

  // A log.
  log: enLog as typeof enLog,
  cut: 'Too large to show in full: this is the beginning. All of it is read.',
  cancel: 'Cancel',

  // Providers of one's own.
  ownProvider: (name: string, codes: number): string =>
    `${name}: ${count(codes, 'code', 'codes')}, used until you close this page`,
  ownFault: (name: string): string => `${name} is not used:`,
  ownLine: (line: number): string => `line ${line}`,
  ownRemove: 'Remove',
  ownStarter: 'Save a starter file for your own provider',

  // The draft.
  draft: {
    from: 'From',
    to: 'To',
    text: 'Text',
    examples: {
      from: 'ACME, or a number',
      to: '+14155550123',
      text: 'The text to send …',
    },
    channel: 'Channel',
    channels: {
      whatsapp: 'WhatsApp',
      viber: 'Viber',
      rcs: 'RCS',
      mms: 'MMS',
      messenger: 'Messenger',
    },
    open: 'Open as a draft',
    setLengths: 'Set the lengths of the placeholders',
    emptyTitle: 'Check a message before you send it.',
    emptyText:
      'Fill in sender, recipient and text. You see whether the provider will accept them, what to change, and what the message costs.',
    ready: 'Ready to send.',
    fix: (n: number): string =>
      n === 1
        ? 'Change one thing before you send this.'
        : `Change ${n} things before you send this.`,
    hints: (n: number): string => count(n, 'hint', 'hints'),
    notKnown: 'What this page cannot check',
    notKnownText:
      'Your balance, the consent of the recipient, and whether the phone is switched on.',
    gaps: 'Length of the values for the placeholders, in characters',
    gap: 'Placeholder',
    least: 'Shortest',
    greatest: 'Longest',
    lengthOf: (name: string, end: 'least' | 'greatest'): string =>
      `${end === 'least' ? 'Shortest' : 'Longest'} value of ${name}`,
    costTitle: 'Segments and cost',
    range: (least: number, most: number): string =>
      least === most
        ? count(least, 'segment', 'segments')
        : `${least} to ${count(most, 'segment', 'segments')}`,
    price: 'Price per segment',
    recipients: 'Recipients',
    costs: (least: string, most: string): string => `${least} to ${most}`,
  },
  wouldAnswer: (provider: string, code: string): string => `${provider} would answer ${code}.`,
  useThis: (value: string): string => `Use ${value}`,

  // The codes.
  codes: {
    search: 'A code, a status, or what happened',
    example: '30003, 429, opted out …',
    api: 'API',
    party: 'Who must act',
    retry: 'Retry',
    title: (n: number): string => count(n, 'code', 'codes'),
    nothing:
      'Nothing matches. Try fewer words or another spelling, or paste the whole response as an error.',
    without: (words: string): string => `without “${words}”`,
    more: (n: number): string => `Show more of ${figure(n, 'en')}`,
    all: 'Back to the list',
    source: 'Source',
    elsewhere: 'The same at other providers',
    open: 'What this code means',
  },

  // When it does not work.
  trappedTitle: 'This paste could not be read.',
  failedTitle: 'The part that reads your paste did not start.',
  failures: enFailures as typeof enFailures,
  recovered: 'Reading failed at first. This is the result of the second attempt.',
} as const;
