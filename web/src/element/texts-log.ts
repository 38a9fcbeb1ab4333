// The words around a log, in each language.

import { counted, figure } from './formats.js';

/** The words around a log in English. */
export const enLog = {
  title: (errors: number, groups: number): string =>
    `${counted('en', errors, 'error', 'errors')}, ${counted('en', groups, 'kind', 'kinds')}`,
  none: 'No error recognized in this log.',
  noneWhy: (lines: number): string =>
    `${counted('en', lines, 'line was', 'lines were')} read. We looked for responses from known providers, HTTP statuses from 400 on, error codes, and words that report a failure.`,
  lines: (n: number): string => counted('en', n, 'line', 'lines'),
  span: (first: string, last: string): string => (first === last ? first : `${first} to ${last}`),
  progress: (percent: number, errors: number): string =>
    `${percent}% read, ${counted('en', errors, 'error', 'errors')} so far`,
  explainLine: (line: string): string => `Explain line ${line}`,
  alsoLine: (line: string): string => `line ${line}`,
  back: 'Back to the log',
  save: 'Save as CSV',
  search: 'Code or words',
  shown: (n: number): string => `${counted('en', n, 'error', 'errors')} shown`,
  timeline: (step: string): string => `Errors over time, a bar for each ${step}`,
  most: (n: number): string => `at most ${figure(n, 'en')}`,
  others: 'others',
  from: 'From',
  to: 'To',
  whole: 'Entire period',
  table: 'As a table',
  time: 'Time',
  heads: ['Errors', 'What happened', 'Code', 'First', 'Last', 'Line'],
} as const;

/** The words around a log in German. */
export const deLog = {
  title: (errors: number, groups: number): string =>
    `${counted('de', errors, 'Fehler', 'Fehler')}, ${counted('de', groups, 'Art', 'Arten')}`,
  none: 'In diesem Log ist kein Fehler zu erkennen.',
  noneWhy: (lines: number): string =>
    `${counted('de', lines, 'Zeile wurde', 'Zeilen wurden')} gelesen. Gesucht wurde nach Antworten bekannter Anbieter, HTTP-Status ab 400, Fehlercodes und Wörtern, die einen Fehler melden.`,
  lines: (n: number): string => counted('de', n, 'Zeile', 'Zeilen'),
  span: (first: string, last: string): string => (first === last ? first : `${first} bis ${last}`),
  progress: (percent: number, errors: number): string =>
    `${percent} % gelesen, bisher ${counted('de', errors, 'Fehler', 'Fehler')}`,
  explainLine: (line: string): string => `Zeile ${line} erklären`,
  alsoLine: (line: string): string => `Zeile ${line}`,
  back: 'Zurück zum Log',
  save: 'Als CSV speichern',
  search: 'Code oder Wörter',
  shown: (n: number): string => `${counted('de', n, 'Fehler', 'Fehler')} angezeigt`,
  timeline: (step: string): string => `Fehler im Zeitverlauf, ein Balken pro ${step}`,
  most: (n: number): string => `höchstens ${figure(n, 'de')}`,
  others: 'andere',
  from: 'Von',
  to: 'Bis',
  whole: 'Der ganze Zeitraum',
  table: 'Als Tabelle',
  time: 'Zeit',
  heads: ['Fehler', 'Was passiert ist', 'Code', 'Erster', 'Letzter', 'Zeile'],
} as const;
