/** The words of the command line, in the languages that the answers have. */

import type { Party, Retry } from '../types.js';
import { providerIds } from './providers.gen.js';

/** One language's words. */
export interface Words {
  usage: string;
  party: Record<Party, string>;
  retry: Record<Retry['kind'], string>;
  after: (seconds: number) => string;
  confidence: Record<'certain' | 'likely' | 'guess', string>;
  causes: string;
  fix: string;
  note: string;
  customer: string;
  without: (words: string) => string;
  same: string;
  more: string;
  couldBe: string;
  nothing: string;
  noMatch: string;
  sendable: string;
  plan(name: string): string;
  notSendable: string;
  instead: string;
  segments: (count: number) => string;
  units: (units: number, left: number) => string;
  costly: string;
  cheaper: (segments: number) => string;
  limit: (count: number, max: number, channel: string) => string;
  times: string;
}

/** The providers' ids, in lines that fit beside the name of the option. */
const providers = providerIds.reduce((text, id) => {
  const line = text.slice(text.lastIndexOf('\n') + 1).trimStart();
  return line.length + id.length > 50 ? `${text},\n${' '.repeat(23)}${id}` : `${text}, ${id}`;
});

const english: Words = {
  usage: `Explains telephony API errors, and checks numbers and messages before they are sent.

  wrong-number explain [FILE]      explain a paste: curl -i … | wrong-number explain
  wrong-number number [NUMBER…]    check numbers: the arguments, or one a line
  wrong-number message [TEXT]      count the segments of a text
  wrong-number lookup QUERY        find a code, a word or an HTTP status

  --json               print the report as JSON; numbers from a stream, one a line
  --lang TAG           language of the answer: en or de
  --provider ID        ${providers}
  --channel ID         channel of the message: sms, whatsapp, …
  --region CODE        default region of numbers without a calling code: DE
  --log                explain: read a log and group its errors, however large
  --color, --no-color  colours or none; default: on a terminal only
  --version, --help

Without arguments a command reads standard input.
Exit status: 0 all is well, or explained; 1 something is wrong with the number or
the message, or nothing was found; 2 the command line is wrong; 3 input or module
could not be read.`,
  party: {
    developer: 'Fix the request',
    account: 'The account owner must act',
    recipient: 'The recipient must act',
    carrier: 'The network decides',
    provider: 'The provider must act',
    unknown: 'Who must act is not known',
  },
  retry: {
    no: 'Do not retry',
    'after-fix': 'Do not retry until fixed',
    wait: 'Retry later',
    backoff: 'Retry, waiting longer each time',
  },
  after: (seconds) => `Retry after ${seconds} s`,
  confidence: { certain: 'certain', likely: 'likely', guess: 'a guess' },
  causes: 'Likely causes',
  fix: 'What to do',
  note: 'Good to know:',
  customer: 'For your customer:',
  without: (missing) => `Does not mention: ${missing}`,
  same: 'Same cause',
  more: 'Details',
  couldBe: 'Could also be',
  nothing: 'No API answer recognised in this.',
  noMatch: 'Nothing in the catalog matches.',
  sendable: 'can be sent as it is',
  plan: (name) => `Numbering plan of ${name}`,
  notSendable: 'cannot be sent as it is',
  instead: 'Did you mean',
  segments: (count) => (count === 1 ? '1 segment' : `${count} segments`),
  units: (units, left) => `${units} units, ${left} left`,
  costly: 'Expensive characters',
  cheaper: (segments) => `With the replacements: ${english.segments(segments)}`,
  limit: (count, max, channel) => `${count} of ${max} allowed (${channel})`,
  times: 'times',
};

const german: Words = {
  usage: `Erklärt Fehler von Telefonie-APIs und prüft Rufnummern und Nachrichten vor dem Versand.

  wrong-number explain [DATEI]     eine Antwort erklären: curl -i … | wrong-number explain
  wrong-number number [NUMMER…]    Rufnummern prüfen: die Argumente oder eine je Zeile
  wrong-number message [TEXT]      die Segmente eines Textes zählen
  wrong-number lookup SUCHE        einen Code, ein Wort oder einen HTTP-Status finden

  --json               den Bericht als JSON ausgeben; bei Eingabe je Zeile einen
  --lang SPRACHE       Sprache der Antwort: en oder de
  --provider ID        ${providers}
  --channel ID         Kanal der Nachricht: sms, whatsapp, …
  --region CODE        Region für Nummern ohne Ländervorwahl: DE
  --log                explain: ein Log beliebiger Größe lesen, Fehler gruppieren
  --color, --no-color  Farben oder keine; ohne Angabe nur auf einem Terminal
  --version, --help

Ohne Argumente liest ein Befehl die Standardeingabe.
Rückgabewert: 0 alles gut oder erklärt; 1 mit Nummer oder Nachricht stimmt etwas
nicht, oder nichts wurde gefunden; 2 die Befehlszeile ist falsch; 3 Eingabe oder
Modul waren nicht lesbar.`,
  party: {
    developer: 'Die Anfrage ändern',
    account: 'Der Kontoinhaber muss handeln',
    recipient: 'Der Empfänger muss handeln',
    carrier: 'Das Netz entscheidet',
    provider: 'Der Anbieter muss handeln',
    unknown: 'Wer handeln muss, ist nicht bekannt',
  },
  retry: {
    no: 'Nicht erneut senden',
    'after-fix': 'Erst beheben, dann erneut senden',
    wait: 'Später erneut senden',
    backoff: 'Erneut senden, jedes Mal länger warten',
  },
  after: (seconds) => `Nach ${seconds} s erneut senden`,
  confidence: { certain: 'sicher', likely: 'wahrscheinlich', guess: 'vermutet' },
  causes: 'Wahrscheinliche Ursachen',
  fix: 'Was zu tun ist',
  note: 'Gut zu wissen:',
  customer: 'Für Ihre Kunden:',
  without: (missing) => `Ohne: ${missing}`,
  same: 'Dieselbe Ursache',
  more: 'Einzelheiten',
  couldBe: 'Auch möglich',
  nothing: 'Darin ist keine API-Antwort zu erkennen.',
  noMatch: 'Im Katalog wurde nichts gefunden.',
  sendable: 'kann so gesendet werden',
  plan: (name) => `Rufnummernplan von ${name}`,
  notSendable: 'kann so nicht gesendet werden',
  instead: 'Gemeint ist wohl',
  segments: (count) => (count === 1 ? '1 Segment' : `${count} Segmente`),
  units: (units, left) => `${units} Einheiten, ${left} frei`,
  costly: 'Teure Zeichen',
  cheaper: (segments) => `Mit den Ersetzungen: ${german.segments(segments)}`,
  limit: (count, max, channel) => `${count} von höchstens ${max} (${channel})`,
  times: 'mal',
};

/** The words of a language. */
export function wordsOf(lang: string): Words {
  return /^de(-|_|$)/i.test(lang) ? german : english;
}
