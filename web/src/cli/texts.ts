/** The words of the command line, in the languages that the answers have. */

import type { ListSummary } from './list.js';
import type { Actor } from '../actor.js';
import type { NumberReport, Retry } from '../types.js';
import { de } from '../element/texts-de.js';
import { en } from '../element/texts-en.js';
import { providerIds } from '../providers.gen.js';

/** One language's words. */
export interface Words {
  usage: string;
  party: Record<Actor, string>;
  retry: Record<Retry['kind'], string>;
  after: (seconds: number) => string;
  confidence: Record<'certain' | 'likely' | 'guess', string>;
  causes: string;
  fix: string;
  console: string;
  example: string;
  note: string;
  customer: string;
  without: (words: string) => string;
  same: string;
  more: string;
  couldBe: string;
  nothing: string;
  noMatch: string;
  sendable: string;
  types: Record<NumberReport['type'], string>;
  plan(name: string): string;
  notSendable: string;
  instead: string;
  segments: (count: number) => string;
  units: (units: number, left: number) => string;
  costly: string;
  cheaper: (segments: number) => string;
  limit: (count: number, max: number, channel: string) => string;
  times: string;
  ready: string;
  notReady: string;
  to: string;
  from: string;
  list: (summary: ListSummary) => string;
  isFile: (name: string) => string;
  otherLanguage: (lang: string) => string;
}

/** The providers' ids, in lines that fit beside the name of the option. */
const providers = providerIds.reduce((text, id) => {
  const line = text.slice(text.lastIndexOf('\n') + 1).trimStart();
  return line.length + id.length > 50 ? `${text},\n${' '.repeat(23)}${id}` : `${text}, ${id}`;
});

const english: Words = {
  usage: `Explains telephony API errors, and checks numbers and messages before they are sent.

  wrong-number explain [FILE]      explain an answer: curl -i … | wrong-number explain
  wrong-number number [NUMBER…]    check numbers: the arguments, or one per line
  wrong-number message [TEXT]      count the segments of a text
  wrong-number preflight --to NUMBER [--from SENDER] [--text TEXT]
                                   check a message before it is sent
  wrong-number list [FILE]         check a list and write it with corrections
  wrong-number lookup QUERY        find a code, a word or an HTTP status
  wrong-number page [ORIGIN…]      write the page as one HTML file; ORIGIN may frame it
  wrong-number completion SHELL    print the completion script for bash, zsh or fish

  -f, --file FILE      read this file instead of standard input
  --catalog FILE       add the codes of your own provider; repeatable
  --column N           list: the column, by number or name
  -o, --out FILE       list, page: the file to write
  --json               print the report as JSON; for numbers, one per line
  --lang TAG           language of the answer: en or de
  --provider ID        ${providers}
  --channel ID         channel of the message: sms, whatsapp, …
  --region CODE        default region of numbers without a calling code, such as DE
  --log                explain: read a log of any size and group its errors
  --color, --no-color  color or no color; default: color on a terminal only
  --version, --help

Without arguments, a command reads standard input. While it reads a log, it shows
its progress on a terminal, and Ctrl-C prints what was found so far.
Exit status: 0 all is well, or it was explained; 1 something is wrong with the number or
the message, or nothing was found; 2 the command line is wrong; 3 the input
or the module could not be read.`,
  party: en.party,
  retry: en.retry,
  after: (seconds) => `Retry after ${seconds} s`,
  confidence: en.confidence,
  causes: 'Likely causes',
  fix: 'What to do',
  console: 'Where to look:',
  example: 'Correct example:',
  note: 'Good to know:',
  customer: 'For your customer:',
  without: (missing) => `Not mentioned: ${missing}`,
  same: 'Same cause',
  more: 'Details',
  couldBe: 'Could also be',
  nothing: 'No API answer recognized.',
  noMatch: 'Nothing in the catalog matches.',
  sendable: 'is valid and in the expected format',
  types: en.types,
  plan: (name) => `Numbering plan of ${name}`,
  notSendable: 'cannot be used as it is',
  instead: 'Did you mean',
  segments: (count) => (count === 1 ? '1 segment' : `${count} segments`),
  units: (units, left) => `${units} ${units === 1 ? 'unit' : 'units'}, ${left} left`,
  costly: 'Expensive characters',
  cheaper: (segments) => `With the replacements: ${english.segments(segments)}`,
  limit: (count, max, channel) => `${count} of ${max} allowed (${channel})`,
  times: 'times',
  ready: 'can be sent',
  notReady: 'cannot be sent like this',
  to: 'To',
  from: 'From',
  list: ({ rows, accepted, corrected, wrong, duplicates }) =>
    `${rows} ${rows === 1 ? 'row' : 'rows'}: ${accepted} fine, ${corrected} corrected, ${wrong} wrong, ${duplicates} ${duplicates === 1 ? 'duplicate' : 'duplicates'}`,
  isFile: (name) => `'${name}' is a file; --file ${name} reads it`,
  otherLanguage: (lang) => `no texts in '${lang}'; the answer is in English`,
};

const german: Words = {
  usage: `Erklärt Fehler von Telefonie-APIs und prüft Rufnummern und Nachrichten vor dem Versand.

  wrong-number explain [DATEI]     eine Antwort erklären: curl -i … | wrong-number explain
  wrong-number number [NUMMER…]    Rufnummern prüfen: die Argumente oder eine pro Zeile
  wrong-number message [TEXT]      die Segmente eines Textes zählen
  wrong-number preflight --to NUMMER [--from ABSENDER] [--text TEXT]
                                   eine Nachricht vor dem Versand prüfen
  wrong-number list [DATEI]        eine Liste prüfen und berichtigt ausgeben
  wrong-number lookup SUCHE        einen Code, ein Wort oder einen HTTP-Status finden
  wrong-number page [ORIGIN…]      die Seite als eine HTML-Datei; ORIGIN darf sie einbetten
  wrong-number completion SHELL    das Vervollständigungsskript für bash, zsh oder fish

  -f, --file DATEI     diese Datei lesen statt der Standardeingabe
  --catalog DATEI      die Codes Ihres eigenen Anbieters ergänzen; mehrfach möglich
  --column N           list: die Spalte, als Nummer oder Name
  -o, --out DATEI      list, page: die Datei, die geschrieben wird
  --json               den Bericht als JSON ausgeben; bei Rufnummern pro Zeile einen
  --lang SPRACHE       Sprache der Antwort: en oder de
  --provider ID        ${providers}
  --channel ID         Kanal der Nachricht: sms, whatsapp, …
  --region CODE        Region für Rufnummern ohne Ländervorwahl, etwa DE
  --log                explain: ein Log beliebiger Größe lesen, Fehler gruppieren
  --color, --no-color  Farben oder keine; ohne Angabe nur auf einem Terminal
  --version, --help

Ohne Argumente liest ein Befehl die Standardeingabe. Liest er ein Log, zeigt er auf
einem Terminal, wie weit er ist; Strg-C gibt aus, was bis dahin gefunden wurde.
Rückgabewert: 0 alles in Ordnung oder erklärt; 1 mit Nummer oder Nachricht stimmt etwas
nicht, oder nichts wurde gefunden; 2 die Befehlszeile ist falsch; 3 Eingabe oder
Modul konnte nicht gelesen werden.`,
  party: de.party,
  retry: de.retry,
  after: (seconds) => `Nach ${seconds} s erneut versuchen`,
  confidence: de.confidence,
  causes: 'Wahrscheinliche Ursachen',
  fix: 'Was zu tun ist',
  console: 'Wo Sie nachsehen:',
  example: 'So ist es richtig:',
  note: 'Gut zu wissen:',
  customer: 'Für Ihre Kunden:',
  without: (missing) => `Nicht enthalten: ${missing}`,
  same: 'Dieselbe Ursache',
  more: 'Einzelheiten',
  couldBe: 'Auch möglich',
  nothing: 'Darin ist keine API-Antwort zu erkennen.',
  noMatch: 'Im Katalog wurde nichts gefunden.',
  sendable: 'ist gültig und im erwarteten Format',
  types: de.types,
  plan: (name) => `Rufnummernplan von ${name}`,
  notSendable: 'kann so nicht verwendet werden',
  instead: 'Gemeint ist wohl',
  segments: (count) => (count === 1 ? '1 Segment' : `${count} Segmente`),
  units: (units, left) => `${units} ${units === 1 ? 'Einheit' : 'Einheiten'}, ${left} frei`,
  costly: 'Teure Zeichen',
  cheaper: (segments) => `Mit den Ersetzungen: ${german.segments(segments)}`,
  limit: (count, max, channel) => `${count} von höchstens ${max} (${channel})`,
  times: 'mal',
  ready: 'kann gesendet werden',
  notReady: 'kann so nicht gesendet werden',
  to: 'An',
  from: 'Von',
  list: ({ rows, accepted, corrected, wrong, duplicates }) =>
    `${rows} ${rows === 1 ? 'Zeile' : 'Zeilen'}: ${accepted} in Ordnung, ${corrected} berichtigt, ${wrong} falsch, ${duplicates} doppelt`,
  isFile: (name) => `„${name}“ ist eine Datei; --file ${name} liest sie`,
  otherLanguage: (lang) => `für „${lang}“ gibt es keine Texte; die Antwort ist auf Englisch`,
};

/** The words of a language. */
export function wordsOf(lang: string): Words {
  return /^de(-|_|$)/i.test(lang) ? german : english;
}
