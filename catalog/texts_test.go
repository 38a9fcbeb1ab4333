package catalog_test

import (
	"cmp"
	"encoding/json"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// The tests of this file read the provider files themselves, with a reader
// that has nothing to do with ours.

var providerIDs = readOrder()

// readOrder returns the ids of all providers.
func readOrder() []string {
	list, err := os.ReadFile("providers/order.txt")
	if err != nil {
		panic(err)
	}
	return strings.Fields(string(list))
}

type text struct {
	EN, DE string
	none   bool // it is "": the entry says nothing, not even what its cause says
}

type list struct{ EN, DE []string }

// UnmarshalJSON reads a text of each language, or "".
func (t *text) UnmarshalJSON(data []byte) error {
	if t.none = string(data) == `""`; t.none {
		return nil
	}
	type each text
	return json.Unmarshal(data, (*each)(t))
}

// UnmarshalJSON reads lists of each language, or [""], which says nothing.
func (l *list) UnmarshalJSON(data []byte) error {
	if data[0] == '[' {
		l.EN, l.DE = []string{""}, []string{""}
		return nil
	}
	type each list
	return json.Unmarshal(data, (*each)(l))
}

type entryFile struct {
	Code, API, Party, Source string
	Cause, Anchor            string
	Title, Meaning, Note     text
	Causes, Fix              list
	When                     []string
	Customer                 json.RawMessage
	Retry                    json.RawMessage
}

type providerFile struct {
	ID      string
	APIs    []struct{ ID string }
	Sources map[string]any
	Docs    string
	Errors  []entryFile
}

func readProviders(t *testing.T) []providerFile {
	t.Helper()
	var files []providerFile
	for _, id := range providerIDs {
		data, err := os.ReadFile("providers/" + id + ".json")
		if err != nil {
			t.Fatal(err)
		}
		var file providerFile
		if err := json.Unmarshal(data, &file); err != nil {
			t.Fatalf("%s: %v", id, err)
		}
		files = append(files, file)
	}
	return files
}

// readCauses returns the causes as a file like the providers'.
func readCauses(t *testing.T) providerFile {
	t.Helper()
	data, err := os.ReadFile("causes.json")
	if err != nil {
		t.Fatal(err)
	}
	var file providerFile
	if err := json.Unmarshal(data, &file); err != nil {
		t.Fatal(err)
	}
	return file
}

// readTexts returns the files that hold texts of entries.
func readTexts(t *testing.T) []providerFile { return append(readProviders(t), readCauses(t)) }

func readCustomer(t *testing.T) map[string]text {
	t.Helper()
	data, err := os.ReadFile("customer.json")
	if err != nil {
		t.Fatal(err)
	}
	var sentences map[string]text
	if err := json.Unmarshal(data, &sentences); err != nil {
		t.Fatal(err)
	}
	return sentences
}

// eachText calls f with every text of an entry, in both languages.
func (e *entryFile) eachText(f func(field, english, german string)) {
	f("title", e.Title.EN, e.Title.DE)
	f("meaning", e.Meaning.EN, e.Meaning.DE)
	f("note", e.Note.EN, e.Note.DE)
	for field, l := range map[string]list{"causes": e.Causes, "fix": e.Fix} {
		for i := range min(len(l.EN), len(l.DE)) {
			f(field, l.EN[i], l.DE[i])
		}
	}
}

// sameInBoth are texts that are rightly the same in English and German.
var sameInBoth = []string{""}

func TestTranslations(t *testing.T) {
	for _, file := range readTexts(t) {
		for _, e := range file.Errors {
			name := file.ID + "/" + e.API + "/" + e.Code
			if len(e.Causes.EN) != len(e.Causes.DE) || len(e.Fix.EN) != len(e.Fix.DE) {
				t.Errorf("%s: %d and %d causes, %d and %d steps; want as many in both languages",
					name, len(e.Causes.EN), len(e.Causes.DE), len(e.Fix.EN), len(e.Fix.DE))
			}
			if e.Title.EN == "" || len(e.Fix.EN) == 0 && file.ID == "causes" {
				t.Errorf("%s: the title or the steps of a cause are missing", name)
			}
			e.eachText(func(field, english, german string) {
				switch {
				case (english == "") != (german == ""):
					t.Errorf("%s: %s is %q in English, %q in German", name, field, english, german)
				case english == german && !slices.Contains(sameInBoth, english):
					t.Errorf("%s: %s is %q in both languages", name, field, english)
				}
			})
		}
	}
	for name, text := range readCustomer(t) {
		if text.EN == "" || text.DE == "" || text.EN == text.DE {
			t.Errorf("customer sentence %s: %q, %q", name, text.EN, text.DE)
		}
	}
}

// formal finds the familiar address, which the German texts do not use.
var formal = regexp.MustCompile(`(?i)\b(du|dich|dir|dein|deine|deinen|deinem|deiner)\b`)

// tooEnglish finds words that have a common German one.
var tooEnglish = regexp.MustCompile(`\b(API-Keys?|Rate Limit|Rate-Limit|Credentials|Sender ID|Sender-ID|Handy|downloaden|updaten|gecancelt|Error|Errors|Please|Country Code|Phone Number)\b`)

func TestGerman(t *testing.T) {
	check := func(name, german string) {
		plain := verbatim.ReplaceAllString(german, "")
		for _, point := range decimalPoint.FindAllString(plain, -1) {
			if !version.MatchString(plain) {
				t.Errorf("%s: %q has a point where German writes a comma, in %q", name, point, german)
			}
		}
		for _, r := range []*regexp.Regexp{formal, tooEnglish, plainUnit} {
			if found := r.FindString(plain); found != "" {
				t.Errorf("%s: %q in %q", name, found, german)
			}
		}
	}
	for _, file := range readTexts(t) {
		for _, e := range file.Errors {
			e.eachText(func(_, _, german string) { check(file.ID+"/"+e.API+"/"+e.Code, german) })
		}
	}
	for name, text := range readCustomer(t) {
		check(name, text.DE)
	}
}

// What a text may name: the values that explain fills in.
var valueNames = strings.Fields("param value code status number required available shortfall currency limit current limit-type wait " +
	"balance remaining requestId request-id trace-id message-id network to from reset cool-off-until trunk-id")

var (
	decimalPoint = regexp.MustCompile(`(?:^|[\s(])\d+\.(?:\d{1,2}|\d{4,})(?:[\s),;:.]|$)`)
	version      = regexp.MustCompile(`\b(?:SMPP|TLS|TS|HTTP) \d`)
	// A unit stands behind a narrow no-break space.
	plainUnit = regexp.MustCompile(`\d (?:ms|KB|MB|GB|%|kbit)(?:[^\pL]|$)`)

	verbatim    = regexp.MustCompile("`[^`]*`|\\S*/\\S*") // what is typed, and addresses
	placeholder = regexp.MustCompile(`\{[^}]*\}?`)
	stretch     = regexp.MustCompile(`\[\[(.*?)\]\]`)
)

func TestPlaceholders(t *testing.T) {
	for _, file := range readTexts(t) {
		for _, e := range file.Errors {
			e.eachText(func(field, english, german string) {
				name := file.ID + "/" + e.API + "/" + e.Code + " " + field
				inEnglish, inGerman := checkPlaceholders(t, name, english), checkPlaceholders(t, name, german)
				if !slices.Equal(inEnglish, inGerman) {
					t.Errorf("%s: names %v in English, %v in German", name, inEnglish, inGerman)
				}
			})
		}
	}
}

// checkPlaceholders checks how a text names values and returns which, sorted.
func checkPlaceholders(t *testing.T, name, text string) []string {
	t.Helper()
	if strings.Count(text, "`")%2 != 0 {
		t.Errorf("%s: a backtick without its pair in %q", name, text)
	}
	outside := stretch.ReplaceAllString(text, "")
	if strings.ContainsAny(outside, "{}") || strings.Contains(outside, "[[") || strings.Contains(outside, "]]") {
		t.Errorf("%s: brace outside double brackets, or brackets without their pair, in %q", name, text)
	}
	var names []string
	for _, match := range stretch.FindAllStringSubmatch(text, -1) {
		found := placeholder.FindAllString(match[1], -1)
		if len(found) == 0 {
			t.Errorf("%s: double brackets without a value in %q", name, text)
		}
		for _, p := range found {
			value := strings.Trim(p, "{}")
			if !slices.Contains(valueNames, value) {
				t.Errorf("%s: unknown value %q in %q", name, p, text)
			}
			names = append(names, value)
		}
	}
	slices.Sort(names)
	return names
}

// TestLengths keeps texts to what the page has room for.
func TestLengths(t *testing.T) {
	// Code points in English and German. German takes a fifth more.
	limits := map[string][2]int{
		"title": {70, 80}, "meaning": {230, 270}, "causes": {90, 110}, "fix": {150, 180}, "note": {260, 310},
	}
	for _, file := range readTexts(t) {
		for _, e := range file.Errors {
			e.eachText(func(field, english, german string) {
				for i, text := range []string{english, german} {
					if n := utf8.RuneCountInString(text); n > limits[field][i] {
						t.Errorf("%s/%s/%s: %s has %d code points, want at most %d: %q",
							file.ID, e.API, e.Code, field, n, limits[field][i], text)
					}
				}
			})
			if len(e.Causes.EN) > 3 || len(e.Fix.EN) > 4 {
				t.Errorf("%s/%s/%s: %d causes and %d steps, want at most 3 and 4", file.ID, e.API, e.Code, len(e.Causes.EN), len(e.Fix.EN))
			}
		}
	}
}

func TestReferences(t *testing.T) {
	customer := readCustomer(t)
	used, causes := map[string]bool{}, map[string]bool{}
	for _, e := range readCauses(t).Errors {
		causes[e.Code] = true
		used[unquoted(e.Customer)] = true
	}
	for _, file := range readProviders(t) {
		seen := map[string]bool{}
		sources := map[string]bool{}
		for _, e := range file.Errors {
			name := e.API + "/" + e.Code
			if variant := len(e.When) > 0; seen[name] && !variant {
				t.Errorf("%s: two entries %s", file.ID, name)
			}
			seen[name] = true
			if !slices.ContainsFunc(file.APIs, func(api struct{ ID string }) bool { return api.ID == e.API }) {
				t.Errorf("%s: %s has an api that is not in apis", file.ID, name)
			}
			if file.Sources[e.Source] == nil {
				t.Errorf("%s: %s has source %q, which is not in sources", file.ID, name, e.Source)
			}
			sources[e.Source] = true
			if e.Cause != "" && !causes[e.Cause] {
				t.Errorf("%s: %s has cause %q, which causes.json does not have", file.ID, name, e.Cause)
			}
			var key string
			if json.Unmarshal(e.Customer, &key) == nil && key != "" {
				used[key] = true
				if customer[key].EN == "" {
					t.Errorf("%s: %s has customer %q, which customer.json does not have", file.ID, name, key)
				}
			}
		}
		for source := range file.Sources {
			if !sources[source] {
				t.Errorf("%s: no entry has source %q", file.ID, source)
			}
		}
	}
	for key := range customer {
		if !used[key] {
			t.Errorf("customer.json: no entry uses %q", key)
		}
	}
}

// shared are sentences that several entries have on purpose: they say the same
// of all of them.
var shared = map[string]string{
	"Try again after 1, 2 and 4 seconds.":                      "the usual pauses",
	"Versuchen Sie es nach 1, 2 und 4 Sekunden erneut.":        "the usual pauses",
	"Fall back to a code by SMS or voice.":                     "what is left when silent authentication fails",
	"Weichen Sie auf einen Code per SMS oder Anruf aus.":       "what is left when silent authentication fails",
	"The mobile network gave no answer.":                       "one error with three codes",
	"The response contains what is known without the network.": "one error with three codes",
	"Das Mobilfunknetz hat nicht geantwortet.":                 "one error with three codes",
	"Die Antwort enthält, was auch ohne das Netz bekannt ist.": "one error with three codes",
	"`message-id`, `delivered` or `timestamp` is not valid.":   "one error with three codes",
	"`message-id`, `delivered` oder `timestamp` ist ungültig.": "one error with three codes",
}

// TestSharedSentences keeps entries specific: a sentence that fits many fits
// none. Entries of one meaning, such as a code in two interfaces, may share
// one.
func TestSharedSentences(t *testing.T) {
	// Three for titles, causes and steps, which may be as short as "The line is busy";
	// a meaning says what is particular.
	most := map[string]int{"title": 3, "causes": 3, "fix": 3, "meaning": 2}
	entries, fields := map[string][]string{}, map[string]string{}
	titles := map[string]string{}
	for _, file := range readTexts(t) {
		for _, e := range file.Errors {
			name := file.ID + "/" + e.API + "/" + e.Code
			for _, title := range []string{e.Title.EN, e.Title.DE} {
				if other := titles[file.ID+e.API+title]; other != "" && other != name {
					t.Errorf("%s and %s have the title %q", name, other, title)
				}
				titles[file.ID+e.API+title] = name
			}
			e.eachText(func(field, english, german string) {
				if field == "note" { // a remark on the source may be one on several
					return
				}
				for _, text := range []string{english, german} {
					for _, sentence := range strings.SplitAfter(text, ". ") {
						sentence = strings.TrimSpace(sentence)
						if utf8.RuneCountInString(sentence) >= 20 && !slices.Contains(entries[sentence], name) {
							entries[sentence] = append(entries[sentence], name)
							if most[field] < cmp.Or(most[fields[sentence]], 3) || fields[sentence] == "" {
								fields[sentence] = field
							}
						}
					}
				}
			})
		}
	}
	for sentence, names := range entries {
		if len(names) > most[fields[sentence]] && shared[sentence] == "" {
			t.Errorf("%d entries share %q: %v", len(names), sentence, names)
		}
	}
	for sentence := range shared {
		if len(entries[sentence]) <= most[fields[sentence]] {
			t.Errorf("shared lists %q, which %d entries have", sentence, len(entries[sentence]))
		}
	}
}

// forbidden are words that another word is used for, so that one thing has one
// name everywhere, and turns of phrase that nobody says aloud.
var forbidden = [2]*regexp.Regexp{
	regexp.MustCompile(`\b(head lines?|log-in data|identifiers?|vendors?|recharge|portal|help desk|artificially generated|anew|afresh|` +
		`[Aa]s a rule|is open\b[^ ]|the like|mend|mended|not usable|errors? of its own|still of use|by program|[Ww]hat became of|tells which|does not find|` +
		`(?:exists|verified|associated|closed|submitted) already|what the request names|by yourself|known to be wrong|blocklists?|allowlists?|premium numbers?|anywhere has|[Tt]he fault is ours|(?:callback|webhook) address)\b|, says the\b|^(?:Signaling|Receiving system|SMSC|HLR|MSC): |^Else\b|\. Else\b|\bis no (part|member|number|user|valid)\b`),
	regexp.MustCompile(`Kopfzeile|Anfragetext|Anmeldedaten|\bKennung\b|Aktualisierungstoken|\bje Sekunde\b|\b[Gg]renze\b|Saldo\b|` +
		`Dienstleister|\bVerkehr\b|Leitweg|\bTon\b|stornier|Anrufzweig|Codeeinheiten? je|Telefonnummer|Mobilnummer|Festanschluss|` +
		`Landesvorwahl|abbestellt|Empfangsbestätigung|Quittung|Rückrufadresse|(?:Callback|Webhook)-Adresse|Umleitung|Überprüfung\b|Kundendienst|verschrieben|ist offen\b|` +
		`\bkeinen? Weg\b|abgewiesen|zurückgewiesen|Geheimnis|\bgewirkt\b|Angekommen sein|hat die (?:SMS|MMS|Nachricht) gesperrt|\bje (?:Nummer|Rufnummer|Konto|Benutzer|Tag|Stunde|Minute)\b|\bnach E\.164|was die Anfrage nennt|Fehler liegt bei uns|\b(?:Zeichen)?[Cc]odierung|Positivliste|Blockliste|Gegenstelle|Premiumnummer|Sonderrufnummer|Bestätigungscode|Zahlungsmittel|\bStrings?\b|unkenntlich machen|Machen Sie eine Pause|das Warten abgebrochen|\bnirgends\b|^(?:Signalisierung|Empfangendes System|SMSC|HLR|MSC): `),
}

// TestWords holds the texts to one word a thing.
func TestWords(t *testing.T) {
	check := func(name, english, german string) {
		for i, text := range []string{english, german} {
			if found := forbidden[i].FindString(strings.ReplaceAll(text, "here is no ", "")); found != "" {
				t.Errorf("%s says %q: %s", name, found, text)
			}
		}
	}
	eachShown(t, check)
}

// eachShown calls f with every text that the catalog shows: of entries and causes,
// sentences for customers, phrases and problems.
func eachShown(t *testing.T, f func(name, english, german string)) {
	t.Helper()
	for _, file := range readTexts(t) {
		for _, e := range file.Errors {
			e.eachText(func(field, english, german string) {
				f(file.ID+"/"+e.API+"/"+e.Code+" "+field, english, german)
			})
		}
	}
	for name, text := range readCustomer(t) {
		f("customer "+name, text.EN, text.DE)
	}
	read := func(name string, to any) {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(data, to); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
	}
	var phrases map[string]text
	read("phrases/phrases.json", &phrases)
	for name, text := range phrases {
		f("phrase "+name, text.EN, text.DE)
	}
	for _, name := range []string{"e164", "explain", "preflight", "sms"} {
		var problems []struct{ Code, EN, DE string }
		read("problems/"+name+".json", &problems)
		for _, p := range problems {
			f("problem "+p.Code, p.EN, p.DE)
		}
	}
}

// TestUntranslated finds English words in German texts, and German ones in English
// texts, outside what is quoted and typed.
func TestUntranslated(t *testing.T) {
	english := regexp.MustCompile(`\b(?:the|and|with|your|is|are|this|that|from|not|please|must|should)\b`)
	german := regexp.MustCompile(`\b(?:und|nicht|ist|sind|der|das|für|Sie|eine?|wird|zum|keine?)\b`)
	quoted := regexp.MustCompile("[„“”][^„“”]*[“”]|\"[^\"]*\"|`[^`]*`|\\{[^}]*\\}|\\S*/\\S*|HTTP [A-Z]\\w+( [A-Z]\\w+)*")
	eachShown(t, func(name, en, de string) {
		if found := english.FindString(quoted.ReplaceAllString(de, "")); found != "" {
			t.Errorf("%s says %q in German: %s", name, found, de)
		}
		if found := german.FindString(quoted.ReplaceAllString(en, "")); found != "" {
			t.Errorf("%s says %q in English: %s", name, found, en)
		}
	})
}

// TestPhone keeps words so short that a headline of a telephone holds them: 350
// pixels at 22 pixels a letter's height are some 30 letters.
func TestPhone(t *testing.T) {
	eachShown(t, func(name, en, de string) {
		for _, text := range []string{en, de} {
			for word := range strings.FieldsSeq(verbatim.ReplaceAllString(text, "")) {
				for part := range strings.SplitSeq(strings.Trim(word, ".,;:!?()„“”\""), "-") {
					if utf8.RuneCountInString(part) > 30 && !strings.ContainsAny(part, "_{") {
						t.Errorf("%s has a word of %d letters, %s, in %q", name, utf8.RuneCountInString(part), part, text)
					}
				}
			}
		}
	})
}

// TestConsole holds the places in the providers' consoles: each is for something that
// there is, short enough for a phone, and an example is a line.
func TestConsole(t *testing.T) {
	causes := map[string]bool{}
	for _, e := range readCauses(t).Errors {
		causes[e.Code] = true
	}
	for _, id := range providerIDs {
		data, err := os.ReadFile("providers/" + id + ".json")
		if err != nil {
			t.Fatal(err)
		}
		var file struct {
			Console map[string]struct {
				Path string
				For  []string
			}
			APIs   []struct{ ID string }
			Errors []struct{ API, Code, Cause, Console, Example string }
		}
		if err := json.Unmarshal(data, &file); err != nil {
			t.Fatal(err)
		}
		known, named := map[string]bool{}, map[string]bool{}
		for _, api := range file.APIs {
			known[api.ID+"/"] = true
		}
		for _, e := range file.Errors {
			known[e.API+"/"+e.Code] = true
			known[e.Cause] = known[e.Cause] || causes[e.Cause]
			named[e.Console] = true
			if n := utf8.RuneCountInString(e.Example); n > 90 || strings.Contains(e.Example, "\n") {
				t.Errorf("%s/%s/%s: the example has %d code points, want a line of at most 90: %s", id, e.API, e.Code, n, e.Example)
			}
			if _, ok := file.Console[e.Console]; e.Console != "" && !ok {
				t.Errorf("%s/%s/%s names the place %q, which there is not", id, e.API, e.Code, e.Console)
			}
		}
		for name, place := range file.Console {
			if len(place.For) == 0 && !named[name] {
				t.Errorf("%s: nothing leads to the place %s", id, name)
			}
			if n := utf8.RuneCountInString(place.Path); n > 60 {
				t.Errorf("%s: the path to %s has %d code points, want at most 60", id, name, n)
			}
			for _, of := range place.For {
				if !known[of] {
					t.Errorf("%s: the place %s is for %q, which there is not", id, name, of)
				}
			}
		}
	}
}
