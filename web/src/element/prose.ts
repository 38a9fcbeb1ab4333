// Tells a text that somebody wants to send from what a program said. A message
// needs positive signs; what bears a sign of an error is never one.

// An address, which may hold anything; a method before it makes a request.
const addresses = /\bhttps?:\/\/\S+/gi;

// What a template leaves open: {{first_name}}, {name}, %name%, ${name}, [[name]].
const placeholders = /\{\{[^{}\n]{1,60}\}\}|\$?\{\w{1,40}\}|%\w{1,40}%|\[\[\w{1,40}\]\]/g;

// What people do not write to each other. Each is found in linear time.
const errorSigns: readonly RegExp[] = [
  // Stack frames and the first lines of exceptions.
  /^\s*at \S.{0,200}[:(]\d/m,
  /\bFile "[^"\n]{1,200}", line \d/,
  /\bTraceback\b|\bCaused by:|\bUncaught\b|\bFatal error\b|\bpanic: |\bunhandled\b/i,
  /\.(?:java|kt|py|php|rb|go|cs|js|mjs|ts):\d/,
  /\b[A-Za-z]\w{0,60}(?:Error|Exception|Failure|Fault)\b/,
  /\b[A-Z]\w{0,60}(?:::|\\)[A-Z]\w/,
  // Statuses, codes and headers.
  /\b(?:HTTP|SIP)\/\d/,
  /\b(?:error|err|status|code|fehler|errno|http|exit)\b["'\s:=#(]{0,4}-?\d{1,6}\b/i,
  /\b[1-5]\d\d (?:Client|Server|Bad|Unauthorized|Forbidden|Not|Method|Request|Conflict|Gone|Unprocessable|Too|Internal|Service|Gateway|OK)\b/,
  /^(?:content-type|content-length|retry-after|www-authenticate|user-agent|call-id|cseq|via|x-[\w-]{2,40}): ?\S/im,
  // Requests, and what is printed of data.
  /\b(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) +\//,
  /(?:^|\s)\$? ?curl\b/,
  /(?:^|[&\s?])[\w.[\]-]{1,60}=\S.{0,200}[&,;\s][\w.[\]-]{1,60}=\S/,
  /<\/\w|<!doctype|<html|<\?xml|<\?php/i,
  /["']\w[\w-]{0,60}["'] ?(?::|=>)/,
  /^BEGIN:V/m,
  // Words that are codes.
  /\b[A-Z]{2,}[A-Z\d]*(?:_[A-Z\d]+)+\b/,
  /\b[a-z]{2,}(?:_[a-z\d]+)+\b/,
  /\b[a-z]+:[a-z]+:[a-z-]+\b/,
  /\bE[A-Z]{5,}\b/,
  /\b(?:cannot|could not|failed to|unable to) (?:connect|resolve|send|reach|open|read|parse|get)\b/i,
  /\b(?:connection|read|operation|request|socket) (?:refused|reset|timed out|time-?out|hang up|aborted)\b/i,
  /\b(?:dial tcp|socket hang up|getaddrinfo|x509|certificate verify|failed to fetch|network error)\b/i,
];

const requestLine = /\b(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\b\S* +https?:/;

/** Reports whether a text bears a sign of what a program said. */
export function saysError(text: string): boolean {
  const head = text.slice(0, sample);
  if (requestLine.test(head)) return true;
  const rest = head.replace(addresses, ' ').replace(placeholders, ' ');
  return errorSigns.some((sign) => sign.test(rest));
}

// Enough to tell.
const sample = 4000;

/**
 * Reports whether a text reads as something people write to each other: two
 * words or more, or one in a script that no code is written in.
 */
export function isProse(text: string): boolean {
  const head = text.slice(0, sample).replace(addresses, ' ');
  if (/[^\p{ASCII}\p{P}\p{Zs}\p{Cf}]/u.test(head)) return true;
  const words = head.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
  return words.length >= 2 && / /.test(head.trim());
}
