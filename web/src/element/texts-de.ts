// The words of the interface in German.

import { deLog } from './texts-log.js';
import type { Texts } from './texts.js';
import { figure } from './formats.js';

const count = (n: number, one: string, many: string): string =>
  `${figure(n, 'de')} ${n === 1 ? one : many}`;

/** The words of the interface in German. */
export const de: Texts = {
  lang: 'de',

  tool: 'Eingabe behandeln als',
  tools: {
    explain: 'Fehler',
    number: 'Rufnummer',
    message: 'Nachricht',
    draft: 'Entwurf',
    codes: 'Codes',
  },
  label: {
    explain: 'Was die API geantwortet hat',
    number: 'Eine Rufnummer oder eine Liste davon',
    message: 'Der Text, der gesendet werden soll',
    any: 'Fehler, Rufnummer oder Nachricht einfügen',
  },
  placeholder: {
    any: 'Eine API-Antwort, eine Logzeile, ein Code, eine Rufnummer, ein Text …',
    explain: 'Eine API-Antwort, eine Logzeile, ein Code …',
    number: '+49 30 23125000',
    message: 'Der Text, der gesendet werden soll …',
  },
  back: 'Zurück',
  earlier: 'Zuvor',
  forget: 'Alle vergessen',
  clear: 'Leeren',
  file: 'Datei öffnen',
  drop: 'Hier ablegen: eine Antwort, ein Log, eine Liste von Rufnummern',
  fold: 'Einklappen',
  unfold: 'Alles anzeigen',
  examples: 'Beispiel',
  exampleNumber: 'Rufnummer',
  exampleMessage: 'Nachricht',
  provider: 'Anbieter',
  automatic: 'Erkennen',
  anyProvider: 'Beliebig',
  region: 'Land der Rufnummern ohne +',
  noRegion: 'keine Angabe',
  encoding: 'Kodierung',
  encodings: {
    auto: 'passend zum Text',
    'gsm-7': 'GSM-7',
    'ucs-2': 'UCS-2',
  },

  emptyTitle: 'Fügen Sie ein, was Sie haben. Die Antwort erscheint hier.',
  sampleTitle: 'So sieht eine Antwort aus',
  sample: [
    'Das Guthaben reicht für diese SMS nicht.',
    'Laden Sie das Konto auf und senden Sie die Nachricht dann erneut.',
  ],
  sampleOpen: 'Die ganze Antwort anzeigen',
  stopped: 'Angehalten.',
  stoppedLog: 'Sie haben das Lesen angehalten. Bis dahin wurde dies gefunden.',
  readAgain: 'Noch einmal lesen',
  emptyFile: 'Diese Datei ist leer.',
  notText: 'Diese Datei ist kein Text.',
  emptyNever:
    'Was Sie einfügen, wird nirgendwohin gesendet und ist weg, wenn Sie die Seite schließen. Die Seite merkt sich nur Sprache und Design.',
  reading: 'Wird gelesen …',
  loading: 'Wird vorbereitet …',

  answer: 'Antwort',
  confidence: { certain: 'sicher', likely: 'wahrscheinlich', guess: 'vermutet' },
  howSure: (word: string): string => `Einschätzung: ${word}`,
  chosenByYou: 'von Ihnen gewählt',
  noProvider: 'Kein Anbieter erkannt',
  why: 'Warum',
  overrule: 'Als anderen Anbieter lesen',
  alsoCouldBe: (name) => `Auch möglich: ${name}.`,
  readAlsoAs: 'Auch möglich:',
  readAs: (name) => `Als ${name} lesen`,
  inferred: 'Abgeleitet',
  inferredWhy:
    'Dieser Code steht nicht im Katalog. Was folgt, ist aus dem HTTP-Status und der Form der Antwort abgeleitet.',
  incomplete: 'Mehr veröffentlicht der Anbieter dazu nicht.',
  party: {
    developer: 'Die Anfrage ändern',
    slower: 'Langsamer senden',
    self: 'Das können Sie selbst lösen',
    account: 'Der Kontoinhaber muss handeln',
    recipient: 'Der Empfänger muss handeln',
    carrier: 'Der Netzbetreiber muss handeln',
    provider: 'Der Anbieter muss handeln',
    unknown: 'Wer handeln muss, ist unklar',
  },
  retry: {
    no: 'Nicht erneut versuchen',
    'after-fix': 'Erst beheben, dann erneut versuchen',
    wait: 'Später erneut versuchen',
    backoff: 'Erneut versuchen, jedes Mal länger warten',
  },
  retryIn: (wait) => `In ${wait} erneut versuchen`,
  schedule: (steps) => `Nach ${steps} s erneut versuchen`,
  lasts: {
    permanent: 'Dauerhaft: Dieselbe Anfrage scheitert wieder.',
    temporary: 'Vorübergehend: Dieselbe Anfrage kann später klappen.',
  },
  sameCause: 'Gleiche Ursache bei anderen:',
  whatToDo: 'Was zu tun ist',
  whereToLook: 'Wo Sie nachsehen',
  asItShouldBe: 'So ist es richtig',
  causes: 'Wahrscheinliche Ursachen',
  numberInIt: 'Die Rufnummer darin',
  textInIt: 'Der Text darin',
  note: 'Hinweis',
  customer: 'Was Sie Ihrem Kunden sagen können',
  details: 'Einzelheiten',
  code: 'Code',
  param: 'Parameter',
  value: 'Wert',
  said: 'Im Wortlaut',
  several: (n) => `${count(n, 'Fehler', 'Fehler')} in dieser Antwort`,
  meanings: (code, n) => `${code} hat je nach API ${n} Bedeutungen.`,
  request: 'Das ist eine Anfrage, nicht die Antwort darauf.',
  nothing: 'Darin ist kein Fehler zu erkennen.',
  nothingWhy:
    'Gesucht wurde nach JSON, einer HTTP-Statuszeile, Fehlercodes bekannter Anbieter und Logzeilen, die sie enthalten.',
  asNumber: 'Als Rufnummer lesen',
  asMessage: 'Als Nachricht prüfen',
  asError: 'Als Fehler lesen',
  looksLike: {
    explain: 'Das sieht nach einem Fehler oder einer Antwort aus.',
    number: 'Das sieht nach einer Rufnummer aus.',
    message: 'Das sieht nach einem Text zum Senden aus.',
  },
  lookupTitle: 'Meinten Sie einen davon?',
  showInPaste: 'In der Eingabe anzeigen',
  problemsTitle: 'Zur Eingabe',

  ticket: 'Für Ticket kopieren',
  json: 'Als JSON kopieren',
  link: 'Link',
  copy: 'Kopieren',
  copied: 'Kopiert',
  copyFailed:
    'Ihr Browser hat das Kopieren nicht erlaubt. Markieren Sie den Text und kopieren Sie ihn.',
  docs: 'Anbieterseite',
  linkTitle: 'Ein Link auf diese Antwort',
  linkMasked: 'Zugangsdaten und private Rufnummern sind unkenntlich gemacht.',
  linkWithout: 'Ihr Text ist nicht enthalten.',
  linkWhole: 'Den vollständigen Text in den Link aufnehmen',
  linkWarning: 'Jeder, der den Link erhält oder irgendwo gespeichert findet, kann den Text lesen.',
  linkLong: 'Das ist zu lang für einen Link. Kopieren Sie es stattdessen für ein Ticket.',

  sendable: 'Die Rufnummer ist gültig und im Format, das APIs erwarten.',
  accepted: (provider) => `${provider} nimmt diese Rufnummer so an.`,
  otherForm: (provider) =>
    `Eine gültige Rufnummer, aber nicht so geschrieben, wie ${provider} sie erwartet.`,
  refused: (provider) => `${provider} wird diese Rufnummer ablehnen.`,
  readable: 'Eine gültige Rufnummer, aber nicht in dem Format, das APIs erwarten.',
  possibleOnly: 'Die Länge stimmt, aber der Bereich ist nicht vergeben.',
  notSendable: 'Eine API wird diese Rufnummer ablehnen.',
  sendInstead: 'Stattdessen senden',
  use: 'Übernehmen',
  checks: 'Prüfungen',
  checkNames: {
    format: 'Format: nur + und Ziffern',
    callingCode: 'Ländervorwahl ist vergeben',
    length: 'Länge passt zum Rufnummernplan',
    pattern: 'Bereich ist vergeben',
  },
  passed: 'bestanden',
  failed: 'nicht bestanden',
  notReached: 'nicht geprüft',
  callingCode: 'Ländervorwahl',
  nationalNumber: 'nationale Rufnummer',
  aboutIt: 'Zur Rufnummer',
  regionName: 'Region',
  nonGeographic: 'ohne geografischen Bezug',
  type: 'Art',
  types: {
    unknown: 'unbekannt',
    'fixed-line': 'Festnetz',
    mobile: 'Mobilfunk',
    'fixed-line-or-mobile': 'Festnetz oder Mobilfunk',
    'toll-free': 'gebührenfrei',
    'premium-rate': 'Mehrwertdienst',
    'shared-cost': 'Service-Nummer (geteilte Kosten)',
    voip: 'VoIP',
    'personal-number': 'persönliche Rufnummer',
    pager: 'Funkruf',
    uan: 'Unternehmensnummer (UAN)',
    voicemail: 'Mailbox',
  },
  sms: 'SMS-Empfang',
  smsOutlook: {
    likely: 'wahrscheinlich',
    unlikely: 'unwahrscheinlich',
    unknown: 'unklar',
  },
  written: {
    e164: 'E.164',
    international: 'International',
    national: 'National',
    rfc3966: 'tel:-URI',
  },
  plan: (plan) => `Geprüft nach dem Rufnummernplan von ${plan}. Gültig heißt nicht erreichbar.`,
  theyAnswer: 'Was Anbieter darauf antworten',

  bulkTitle: (good: number, all: number, corrected: number): string =>
    `${figure(good, 'de')} von ${count(all, 'Rufnummer', 'Rufnummern')} ${good === 1 || all === 1 ? 'kann' : 'können'} so verwendet werden.` +
    (corrected > 0 ? ` ${count(corrected, 'weitere ist', 'weitere sind')} berichtigt.` : ''),
  corrected: 'Berichtigt',
  saveAll: 'Mit Berichtigungen speichern',
  saveNumbers: 'Nur Zielnummern speichern',
  saveShown: 'Nur diese Zeilen speichern',
  searchRows: 'Suchen',
  rowsPrinted: (n: number, of: number): string =>
    `Gedruckt: ${figure(n, 'de')} von ${count(of, 'Zeile', 'Zeilen')}. In der gespeicherten Liste stehen alle.`,
  rowsShown: (n: number): string => count(n, 'Zeile', 'Zeilen'),
  duplicates: (n: number): string => `${count(n, 'Dublette', 'Dubletten')} anzeigen`,
  sameAs: 'Wie Zeile',
  openRow: 'Die ganze Antwort zu dieser Rufnummer anzeigen',
  noRegionFound: 'keine',
  shortTypes: {
    unknown: '',
    'fixed-line': 'Festnetz',
    mobile: 'mobil',
    'fixed-line-or-mobile': 'Festnetz oder mobil',
    'toll-free': 'gebührenfrei',
    'premium-rate': 'Mehrwert',
    'shared-cost': 'geteilte Kosten',
    voip: 'VoIP',
    'personal-number': 'persönlich',
    pager: 'Funkruf',
    uan: 'Unternehmen',
    voicemail: 'Mailbox',
  },
  column: 'Spalte',
  show: 'Anzeigen',
  all: 'Alle',
  okay: 'Verwendbar',
  row: 'Zeile',
  number: 'Rufnummer',
  result: 'Ergebnis',

  segments: (n) =>
    n === 1 ? 'Wird als 1 Segment gesendet.' : `Wird als ${figure(n, 'de')} Segmente gesendet.`,
  noText: 'Eine leere Nachricht wird als ein leeres Segment gesendet.',
  segment: (i) => `Segment ${i}`,
  units: {
    'gsm-7': (used, max) => `${used} von ${max} Septetten`,
    'ucs-2': (used, max) => `${used} von ${max} Codeeinheiten`,
  },
  left: (n) => `${figure(n, 'de')} im letzten Segment frei`,
  costly: 'Was sie teuer macht',
  costlyMore: (n) => `und ${figure(n, 'de')} weitere`,
  noReplacement: 'kein günstigerer Ersatz',
  replaceWith: (from, to) => `${from} durch ${to} ersetzen`,
  times: (n) => `${n}×`,
  cheaper: (now, then) =>
    `Mit diesen Ersetzungen: ${count(then, 'Segment', 'Segmente')} statt ${figure(now, 'de')}.`,
  notCheaper: 'Diese Ersetzungen sparen kein Segment.',
  allCheaper: (then) => `Mit allen: ${count(then, 'Segment', 'Segmente')}.`,
  apply: 'Den günstigeren Text übernehmen',
  nothingText: 'nichts',
  lengths: 'Längen',
  counts: {
    graphemes: 'sichtbare Zeichen',
    codePoints: 'Codepunkte',
    codeUnits: 'UTF-16-Codeeinheiten',
    octets: 'Oktette in UTF-8',
  },
  limit: 'Limit',
  limitOf: (name, max, unit) => `${name} nimmt bis zu ${figure(max, 'de')} ${unit} an.`,
  limitExceeded: (name, max, unit) =>
    `Zu lang für ${name}: Höchstens ${figure(max, 'de')} ${unit} werden angenommen.`,
  limitUnknown: (name) => `${name} veröffentlicht kein Limit.`,
  limitUnits: {
    'code-units': 'UTF-16-Codeeinheiten',
    'code-points': 'Codepunkte',
    graphemes: 'Zeichen',
    characters: 'Zeichen',
    octets: 'Oktette',
    segments: 'Segmente',
    septets: 'Septette',
  },

  log: deLog,
  cut: 'Zu groß, um alles anzuzeigen: Das ist der Anfang. Gelesen wird alles.',
  cancel: 'Abbrechen',

  // Eigene Anbieter.
  ownProvider: (name: string, codes: number): string =>
    `${name}: ${count(codes, 'Code', 'Codes')}, bis Sie diese Seite schließen`,
  ownFault: (name: string): string => `${name} wird nicht verwendet:`,
  ownLine: (line: number): string => `Zeile ${line}`,
  ownRemove: 'Entfernen',
  ownStarter: 'Startdatei für einen eigenen Anbieter speichern',

  // Der Entwurf.
  draft: {
    from: 'Von',
    to: 'An',
    text: 'Text',
    examples: {
      from: 'ACME oder eine Rufnummer',
      to: '+4915228895456',
      text: 'Der Text, der gesendet werden soll …',
    },
    channel: 'Kanal',
    channels: {
      whatsapp: 'WhatsApp',
      viber: 'Viber',
      rcs: 'RCS',
      mms: 'MMS',
      messenger: 'Messenger',
    },
    open: 'Als Entwurf öffnen',
    setLengths: 'Längen der Platzhalter angeben',
    emptyTitle: 'Prüfen Sie eine Nachricht, bevor Sie sie senden.',
    emptyText:
      'Tragen Sie Absender, Empfänger und Text ein. Sie sehen, ob der Anbieter sie annimmt, was zu ändern ist und was die Nachricht kostet.',
    ready: 'Bereit zum Senden.',
    fix: (n: number): string =>
      n === 1
        ? 'Ändern Sie einen Punkt, bevor Sie senden.'
        : `Ändern Sie ${n} Punkte, bevor Sie senden.`,
    hints: (n: number): string => count(n, 'Hinweis', 'Hinweise'),
    notKnown: 'Was diese Seite nicht prüfen kann',
    notKnownText:
      'Ihr Guthaben, die Einwilligung des Empfängers und ob das Telefon eingeschaltet ist.',
    gaps: 'Länge der Werte für die Platzhalter, in Zeichen',
    gap: 'Platzhalter',
    least: 'Kürzester Wert',
    greatest: 'Längster Wert',
    lengthOf: (name: string, end: 'least' | 'greatest'): string =>
      `${end === 'least' ? 'Kürzester' : 'Längster'} Wert von ${name}`,
    costTitle: 'Segmente und Kosten',
    range: (least: number, most: number): string =>
      least === most
        ? count(least, 'Segment', 'Segmente')
        : `${least} bis ${count(most, 'Segment', 'Segmente')}`,
    price: 'Preis pro Segment',
    recipients: 'Empfänger',
    costs: (least: string, most: string): string => `${least} bis ${most}`,
  },
  wouldAnswer: (provider: string, code: string): string =>
    `${provider} würde mit ${code} antworten.`,
  useThis: (value: string): string => `${value} verwenden`,

  // Die Codes.
  codes: {
    search: 'Ein Code, ein Status oder was passiert ist',
    example: '30003, 429, abgemeldet …',
    api: 'API',
    party: 'Wer handeln muss',
    retry: 'Erneut versuchen',
    title: (n: number): string => count(n, 'Code', 'Codes'),
    nothing:
      'Kein Treffer. Versuchen Sie es mit weniger Wörtern oder einer anderen Schreibweise oder fügen Sie die ganze Antwort als Fehler ein.',
    without: (words: string): string => `ohne „${words}“`,
    more: (n: number): string => `Mehr von ${figure(n, 'de')} anzeigen`,
    all: 'Zurück zur Liste',
    source: 'Quelle',
    elsewhere: 'Dasselbe bei anderen Anbietern',
    open: 'Was dieser Code bedeutet',
  },

  trappedTitle: 'Diese Eingabe konnte nicht gelesen werden.',
  failedTitle: 'Der Teil, der Ihre Eingabe liest, ist nicht gestartet.',
  failures: {
    'no-webassembly':
      'In diesem Browser ist WebAssembly abgeschaltet. Das tun der Blockierungsmodus am iPhone, „Verbessern Sie Ihre Sicherheit im Web“ in Edge und die sicherste Stufe des Tor-Browsers. Lassen Sie für diese Seite eine Ausnahme zu oder öffnen Sie sie in einem anderen Browser.',
    'blocked-by-policy':
      "Eine Content-Security-Policy verhindert den Start. Ergänzen Sie `'wasm-unsafe-eval'` in script-src und erlauben Sie den Worker in worker-src.",
    unreachable:
      'Das Modul konnte nicht geladen werden. Legen Sie `checks.wasm` und `explanations.wasm` neben das Skript und laden Sie die Seite neu.',
    'wrong-type':
      'Statt des Moduls kam etwas anderes, oft eine Fehlerseite. Prüfen Sie die Adressen von `checks.wasm` und `explanations.wasm` und laden Sie die Seite neu.',
    'cut-short':
      'Das Modul kam beschädigt an. Laden Sie die Seite neu; tritt der Fehler wieder auf, kopieren Sie die Datei noch einmal auf den Server.',
    'no-memory':
      'Der Arbeitsspeicher reicht für den Start nicht. Schließen Sie andere Tabs oder Programme und laden Sie die Seite neu.',
    'no-worker':
      'Dieser Browser unterstützt die nötigen Worker nicht. Öffnen Sie die Seite in einem anderen Browser.',
    'version-mismatch':
      'Skript und Modul stammen aus verschiedenen Versionen. Kopieren Sie beide aus derselben Version und laden Sie die Seite neu.',
    unreadable:
      'Der Browser gibt diese Datei nicht frei. Fügen Sie ihren Text ein oder öffnen Sie die Seite über einen Server statt von der Festplatte.',
    'empty-file': 'Öffnen Sie eine andere oder fügen Sie den Text selbst ein.',
    'not-text':
      'Es ist ein Bild, eine Audiodatei oder das eigene Format eines Programms. Fügen Sie den Text selbst ein; speichern Sie eine Tabelle als CSV.',
    trapped:
      'Das Lesen dieser Eingabe ist zweimal fehlgeschlagen. Die nächste Eingabe wird wieder gelesen. Kürzen Sie diese auf die Stelle mit dem Fehler.',
    other:
      'Laden Sie die Seite neu. Tritt der Fehler wieder auf, geben Sie den folgenden Text an den Betreiber dieser Seite.',
  },
  recovered: 'Der erste Versuch ist fehlgeschlagen. Das ist die Antwort des zweiten.',
};
