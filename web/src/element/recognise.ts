// Says what a paste is, as far as its shape alone tells. What is left open
// here is decided by the module, which knows the providers' answers.

/** What a paste looks like; `unsure` is an error or a message. */
export type Shape = 'empty' | 'number' | 'list' | 'log' | 'unsure';

// Separators people and programs put into numbers, marks that contact lists
// leave around them, and what introduces an extension.
const filler =
  /[\s()[\]+＋\-–—‐‑./,'’"#*;=~\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|e?xt\.?|x/giu;
const digits = /\p{Nd}/gu;
const ipAddress = /^\d{1,3}(?:\.\d{1,3}){3}$/;
// A day, with or without a time: the digits of a number, but none.
const date =
  /^(?:(?:19|20)\d\d([-/.])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])|(?:0?[1-9]|[12]\d|3[01])([-/.])(?:0?[1-9]|[12]\d|3[01])\2(?:19|20)\d\d)(?:[ T,]+[\d:.]+)?$/;
// A spreadsheet shows long numbers so.
const scientific = /^\d[.,]\d+E\+?\d{1,2}$/i;
const vanity = /^\+?\d[\d\s().-]{2,}[A-Z]{3,10}$/;
const longestNumber = 60;

/** Reports whether one line of text looks like a phone number. */
export function looksLikeNumber(line: string): boolean {
  const text = line.trim();
  if (text.length < 2 || text.length > longestNumber) return false;
  if (text.includes('\n')) return false;
  if (/^(?:tel|sms|callto):/i.test(text)) return true;
  if (scientific.test(text) || vanity.test(text)) return true;
  if (ipAddress.test(text) || date.test(text)) return false;
  const rest = text.replace(filler, '').replace(digits, '');
  if (rest !== '') return false;
  const count = text.match(digits)?.length ?? 0;
  if (count === 0) return false;
  // Fewer digits without a plus sign are rather an error code.
  return /^\W*[+＋]/.test(text) || count >= 7;
}

// How lines of a log begin: one JSON object, a date, a time in brackets, a
// syslog month.
const logLine =
  /^\s*(?:\{.*\}\s*,?\s*$|\[?\d{4}-\d\d-\d\d[T ]|\[?\d\d:\d\d:\d\d|[A-Z][a-z]{2} +\d+ \d\d:\d\d)/;

function isLog(lines: readonly string[]): boolean {
  if (lines.length < 3) return false;
  let starts = 0;
  for (const line of lines) if (logLine.test(line)) starts++;
  return starts >= 3 && starts * 2 >= lines.length;
}

/** What separators part in one line: a comma, a semicolon, a tab, a space before a plus sign. */
export function splitLine(line: string): string[] {
  return line.split(/\s*[,;\t]\s*|\s+(?=[+＋])/);
}

// What the head of an export of errors names, beside the numbers.
const errorColumn =
  /^["']?(?:(?:last|sip|smpp|dlr|hangup|delivery|final|message)?[ _-]?(?:error|err|failure|cause|reason|result|status)[ _-]?(?:code|cause|reason|text|message|description|no|number)|(?:hangup|disconnect)[ _-]?(?:cause|reason)|error|stat)["']?$/i;

function namesErrors(lines: readonly string[]): boolean {
  const cells = splitLine(lines[0] ?? '');
  return (
    lines.length > 1 && cells.length > 2 && cells.some((cell) => errorColumn.test(cell.trim()))
  );
}

// A name and a number, as people note their contacts.
const contact = /^[\p{L}\p{M}.'’ &-]{2,40}[:\s]\s{0,9}([+＋0(][\d\s()./-]{6,24})$/u;

/** Reports whether a cell has a number in it, alone or behind a name. */
export function hasNumber(cell: string): boolean {
  if (splitLine(cell).some(looksLikeNumber)) return true;
  return looksLikeNumber(contact.exec(cell.trim())?.[1] ?? '');
}

function isList(text: string, lines: readonly string[]): boolean {
  if (namesErrors(lines)) return false;
  const cells = lines.length > 1 ? lines : splitLine(text).filter((c) => c.trim());
  if (cells.length < 2) return false;
  let numbers = 0;
  for (const cell of cells) {
    if (hasNumber(cell)) numbers++;
  }
  return numbers >= 2 && numbers * 2 >= cells.length;
}

// Two numbers in one line: a comma alone may also stand inside of one.
function isListed(text: string): boolean {
  const cells = splitLine(text);
  return cells.length > 1 && cells.every(looksLikeNumber);
}

// Enough to tell; a log of many megabytes need not be split for it.
const sample = 20_000;

/** Says what a paste looks like. */
export function recognise(text: string): Shape {
  if (text.trim() === '') return 'empty';
  if (looksLikeNumber(text) && !isListed(text)) return 'number';
  const head = text.slice(0, sample);
  const lines = head.split('\n').filter((line) => line.trim() !== '');
  if (isLog(lines)) return 'log';
  // Braces and quoted keys are never a list of numbers.
  if (!/^\s*[[{<]/.test(head) && isList(head, lines)) return 'list';
  return 'unsure';
}
