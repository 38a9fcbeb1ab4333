// The words for when it does not work, in each language.

/** What to do in English, by the code of the failure. */
export const enFailures: Readonly<Record<string, string>> = {
  'no-webassembly':
    'WebAssembly is switched off in this browser, as by Lockdown Mode on an iPhone, enhanced security in Edge or the safest level of Tor Browser. Allow it for this page, or use another browser.',
  'blocked-by-policy':
    "A Content-Security-Policy keeps it from starting. Add `'wasm-unsafe-eval'` to script-src, and allow the worker in worker-src.",
  unreachable:
    'The module could not be fetched. Put `checks.wasm` and `explanations.wasm` next to the script, then reload.',
  'wrong-type':
    'The server sent something other than the module, probably an error page. Check the addresses of the .wasm files, then reload.',
  'cut-short':
    'The module arrived damaged. Reload the page; if that does not help, copy both .wasm files to the server again.',
  'no-memory': 'There is not enough memory to start it. Close other tabs or programs, then reload.',
  'no-worker':
    'This browser does not support the kind of worker that is needed. Open the page in another browser.',
  'version-mismatch':
    'The script and the module are from different releases. Copy both from the same release, then reload.',
  unreadable:
    'The browser does not allow this file to be read. Paste its text, or open the page from a server instead of from disk.',
  'empty-file': 'Open another one, or paste the text itself.',
  'not-text':
    'It is a picture, an audio file or in a program’s own format. Paste the text; save a spreadsheet as CSV.',
  trapped:
    'A second try failed as well. The next paste will be read. Cut this one down to the part with the error.',
  other: 'Reload the page. If that does not help, give the text below to whoever runs this page.',
};

/** What to do in German, by the code of the failure. */
export const deFailures: Readonly<Record<string, string>> = {
  'no-webassembly':
    'WebAssembly ist in diesem Browser abgeschaltet, etwa durch den Blockierungsmodus des iPhones, die verbesserte Sicherheit in Edge oder die höchste Sicherheitsstufe im Tor-Browser. Erlauben Sie es dieser Seite oder nehmen Sie einen anderen Browser.',
  'blocked-by-policy':
    "Eine Content-Security-Policy verhindert den Start. Ergänzen Sie `'wasm-unsafe-eval'` in script-src und erlauben Sie den Worker in worker-src.",
  unreachable:
    'Das Modul konnte nicht geladen werden. Legen Sie `checks.wasm` und `explanations.wasm` neben das Skript und laden Sie die Seite neu.',
  'wrong-type':
    'Statt des Moduls kam etwas anderes, vermutlich eine Fehlerseite. Prüfen Sie die Adressen der .wasm-Dateien und laden Sie die Seite neu.',
  'cut-short':
    'Das Modul kam beschädigt an. Laden Sie die Seite neu; hilft das nicht, kopieren Sie beide .wasm-Dateien neu auf den Server.',
  'no-memory':
    'Der Arbeitsspeicher reicht für den Start nicht. Schließen Sie andere Tabs oder Programme und laden Sie die Seite neu.',
  'no-worker':
    'Dieser Browser unterstützt die nötigen Worker nicht. Öffnen Sie die Seite in einem anderen Browser.',
  'version-mismatch':
    'Skript und Modul stammen aus verschiedenen Versionen. Kopieren Sie beide aus einer Version und laden Sie die Seite neu.',
  unreadable:
    'Der Browser gibt diese Datei nicht frei. Fügen Sie ihren Text ein oder öffnen Sie die Seite über einen Server statt von der Festplatte.',
  'empty-file': 'Öffnen Sie eine andere oder fügen Sie den Text selbst ein.',
  'not-text':
    'Sie ist ein Bild, eine Audiodatei oder hat das Format eines Programms. Fügen Sie den Text ein; speichern Sie eine Tabelle als CSV.',
  trapped:
    'Auch ein zweiter Versuch ist fehlgeschlagen. Die nächste Eingabe wird wieder gelesen. Kürzen Sie diese auf die Stelle mit dem Fehler.',
  other:
    'Laden Sie die Seite neu. Hilft das nicht, geben Sie den folgenden Text an den Betreiber dieser Seite.',
};
