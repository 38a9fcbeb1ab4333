package lookup_test

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"wrongnumber/catalog"
	"wrongnumber/catalog/lookup"
)

// index is that of the built-in catalog.
var index = lookup.New(catalog.NewSet())

// found is what the tests read of an answer.
type found struct {
	Provider, ProviderName, API, APIName, Code, Match string
	Title, Meaning, Customer, Party                   string
	Causes, Fix, Missing                              []string
	HTTPStatuses                                      []int
	Retry                                             struct {
		Kind         string
		AfterSeconds *int
	}
	Note, DocURL *string
	Source       *struct{ Title, URL, Date string }
	Incomplete   bool
	Cause        *struct{ ID, Title string }
	Related      []struct{ Provider, API, Code string }
}

func find(t testing.TB, q lookup.Query) []found {
	t.Helper()
	out := index.Append(nil, q)
	var list []found
	if err := json.Unmarshal(out, &list); err != nil {
		t.Fatalf("Append(%+v) is not JSON: %v\n%s", q, err, out)
	}
	return list
}

func TestLookup(t *testing.T) {
	tests := []struct {
		query string
		match string   // of the first
		want  []string // the first ones
	}{
		// A code, in whatever case and with whatever separators.
		{"invalid_phone_number", "code", []string{"cloudvno/messaging/invalid_phone_number"}},
		{"  TRUNK_NOT_FOUND ", "code", []string{"vobiz/trunks/TRUNK_NOT_FOUND"}},
		{"trunk not found", "code", []string{"vobiz/trunks/TRUNK_NOT_FOUND"}},
		{"1120", "code", []string{"vonage/messages/1120"}},
		{"in progress", "code", []string{"vonage/verify/IN PROGRESS"}},
		{"about:blank", "code", []string{"http/problem/about:blank"}},
		// One code of several providers: all of them, in the order of providers.
		{"rate limit exceeded", "code", []string{"cloudvno/general/rate_limit_exceeded", "vobiz/general/RATE_LIMIT_EXCEEDED"}},
		{"INSUFFICIENT_BALANCE", "code", []string{"vobiz/billing/INSUFFICIENT_BALANCE", "telephonyio/general/insufficient_balance"}},
		// An HTTP status is a code; what comes with it follows.
		{"402", "code", []string{"vonage/verify-v2/402", "vobiz/http/402", "telephonyio/http/402"}},
		{"HTTP 511", "code", []string{"http/http/511"}},
		{"486", "code", []string{"sip/response/486"}},
		{"USER_BUSY", "code", []string{"q850/cause/17"}},
		// With the provider's name.
		{"vobiz 409", "code", []string{"vobiz/http/409", "vobiz/numbers/did_cool_off_in_effect", "vobiz/trunks/DUPLICATE_USERNAME"}},
		{"telephony.io 500", "code", []string{"telephonyio/http/500"}},
		// Part of a code.
		{"cool_off", "part", []string{"vobiz/numbers/did_cool_off_in_effect"}},
		{"twiml", "part", []string{"cloudvno/voice/invalid_twiml"}},
		// Words, in either language, the title before the rest.
		{"teapot", "text", []string{"http/http/418"}},
		{"Scherzstatus", "text", []string{"http/http/418"}},
		{"ADRESSNACHWEIS", "text", []string{"cloudvno/numbers/regulatory_requirements"}},
		{"überlastet gewartet", "text", []string{"vobiz/http/503"}},
		{"ÜBERLASTET GEWARTET", "text", []string{"vobiz/http/503"}},
		// A cause in German, and what fails.
		{"Ursache 34", "code", []string{"q850/cause/34"}},
		// A code of the table that is named, which other tables have as well.
		{"CME ERROR 10", "code", []string{"gsm/cms/310"}},
		{"Kein Teilnehmer antwortet Ursache 19", "code", []string{"q850/cause/19"}},
		{"vobiz Authentifizierung fehlgeschlagen", "synonym", []string{"vobiz/http/401"}},
		{"telnyx Nachricht zu lang", "text", []string{"telnyx/messaging/40302"}},
		{"smpp bind falsches Passwort", "text", []string{"smpp/command-status/0x0000000E"}},
		{"SMSC-Nummer fehlt im Modem", "text", []string{"gsm/cms/330"}},
		// Misspelt.
		{"unathorised", "similar", []string{"cloudvno/authentication/unauthorized", "vonage/general/unauthorized"}},
		{"did_cool_of_in_efect", "text", []string{"vobiz/numbers/did_cool_off_in_effect"}},
		// Nothing.
		{"qqqqqqqqqq", "", nil},
		{"104730", "", nil},
		// Entries that hold every word come before those that hold some.
		{"teapot coffee", "text", []string{"http/http/418"}},
	}
	for _, tt := range tests {
		list := find(t, lookup.Query{Text: tt.query})
		var got []string
		for _, e := range list {
			got = append(got, e.Provider+"/"+e.API+"/"+e.Code)
		}
		if len(tt.want) == 0 && len(got) > 0 || len(got) < len(tt.want) {
			t.Errorf("lookup(%q) = %v, want %v", tt.query, got, tt.want)
			continue
		}
		for i, want := range tt.want {
			if got[i] != want {
				t.Errorf("lookup(%q)[%d] = %s, want %s; all: %v", tt.query, i, got[i], want, got)
			}
		}
		if len(list) > 0 && list[0].Match != tt.match {
			t.Errorf("lookup(%q) matches by %q, want %q", tt.query, list[0].Match, tt.match)
		}
	}
}

// asked are the providers whose entries TestQueries judges. Those of others may
// be as right an answer, and are left aside.
const asked = " cloudvno vonage vobiz telephonyio http "

// TestQueries asks what people ask. Of the entries that fit, one must be among
// the first three, and mostly it must be the first.
func TestQueries(t *testing.T) {
	tests := []struct {
		query string
		lang  catalog.Lang
		want  string // any of these; a slash at the end stands for an interface
	}{
		{"recharge account", catalog.English, "vonage/general/low-balance vonage/sms/9 vobiz/billing/INSUFFICIENT_BALANCE telephonyio/general/insufficient_balance"},
		{"Guthaben aufladen", catalog.German, "vonage/general/low-balance vonage/sms/9 vobiz/billing/INSUFFICIENT_BALANCE telephonyio/general/insufficient_balance"},
		{"konto leer", catalog.German, "vonage/general/low-balance telephonyio/http/402 vobiz/http/402 vobiz/billing/INSUFFICIENT_BALANCE telephonyio/general/insufficient_balance"},
		{"blacklisted number", catalog.English, "vonage/messages/1050 vonage/sms/7 vonage/verify/7"},
		{"number ported", catalog.English, "vonage/messages/1200 vonage/sms-receipt/5"},
		{"TTL", catalog.English, "vonage/sms/16 vonage/messages/1130"},
		{"age", catalog.English, "vonage/messages/1270 vonage/sms-receipt/13"},
		{"sms error 9", catalog.English, "vonage/sms/9"},
		{"messages#1340", catalog.English, "vonage/messages/1340"},
		{"https://developer.vonage.com/en/api-errors/messages#1420", catalog.English, "vonage/messages/1420"},
		{"vobiz 201", catalog.English, "vobiz/http/201 http/http/201"},
		{"kein netz", catalog.German, "vonage/sms-receipt/2 vonage/messages/1180"},
		{"Vorlage nicht freigegeben", catalog.German, "vonage/messages/1022 vonage/messages/1482"},
		{"code no longer valid", catalog.English, "vonage/verify/EXPIRED vonage/verify-v2/404 vonage/verify/101"},
		{"Anruf wird nicht durchgestellt", catalog.German, "vonage/voice/failed vonage/voice/restricted vonage/voice/cannot_route"},
		{"why was my template rejected", catalog.English, "vonage/messages/1022"},
		{"duplicate message", catalog.English, "vonage/messages/1320"},
		{"cancel verification too early", catalog.English, "vonage/verify/19"},
		{"vom Netz abgelehnt", catalog.German, "vonage/sms-receipt/rejected cloudvno/messaging/carrier_blocked vonage/messages/1210"},
		{"ungueltiger absender", catalog.German, "vonage/messages/1420 vonage/sms/15 vonage/messages/1120"},
		{"no opt-in", catalog.English, "vonage/messages/1483 vonage/sms-receipt/53"},
		{"landline", catalog.English, "cloudvno/messaging/number_not_sms_capable vonage/sms-receipt/14"},
		{"Kontosperrung", catalog.German, "vonage/general/account-suspended vonage/sms/8"},
		{"verfication expierd", catalog.English, "vonage/verify/EXPIRED vonage/verify-v2/expired"},
		{"whatsapp nummer in benutzung", catalog.German, "vonage/whatsapp-provisioning/number-in-use"},
		{"top up", catalog.English, "vonage/general/low-balance vonage/sms/9 vobiz/billing/INSUFFICIENT_BALANCE telephonyio/general/insufficient_balance vonage/messages/1070"},
		{"zu viele Anfragen", catalog.German, "vonage/general/throttled vonage/sms/1 cloudvno/general/rate_limit_exceeded vobiz/general/RATE_LIMIT_EXCEEDED vonage/messages/1000 cloudvno/http/429 http/http/429 vobiz/http/429 telephonyio/http/429 vonage/general/rate-limit"},
		{"why is my sms not delivered", catalog.English, "vonage/sms-receipt/"},
		{"Drosselung", catalog.German, "vonage/general/throttled vonage/sms/1 cloudvno/general/rate_limit_exceeded vobiz/general/RATE_LIMIT_EXCEEDED vonage/messages/1000 http/http/429 cloudvno/http/429"},
		{"prepaid leer", catalog.German, "vonage/sms-receipt/15 vonage/messages/1290"},
		{"media too big", catalog.English, "vonage/messages/1381"},
		{"recipient has no whatsapp", catalog.English, "vonage/messages/1300"},
		{"payment declined", catalog.English, "vobiz/billing/PAYMENT_FAILED vonage/account/401"},
		{"Nummer nicht vergeben", catalog.German, "vonage/messages/1190 vonage/sms-receipt/3 vonage/sms/33 q850/cause/1 gsm/map/1 vobiz/hangup/3050"},
		{"fraud blocked country", catalog.English, "vonage/messages/1474"},
		{"phone switched off", catalog.English, "vonage/sms-receipt/2 vonage/messages/1180"},
		{"Empfänger hat sich abgemeldet", catalog.German, "vonage/messages/1240 vonage/sms-receipt/9 cloudvno/messaging/unsubscribed vonage/sms/102"},
		{"wrong api secret", catalog.English, "vonage/sms/4 vonage/general/unauthorized vonage/messages/1080 cloudvno/authentication/unauthorized vobiz/authentication/INVALID_CREDENTIALS"},
		{"jwt expired", catalog.English, "vonage/general/jwt-expired"},
		{"user busy", catalog.English, "vonage/voice/busy cloudvno/voice/busy"},
		{"niemand geht ran", catalog.German, "vonage/voice/unanswered cloudvno/voice/no_answer vonage/voice/timeout"},
		{"24 hour window", catalog.English, "vonage/messages/1340"},
		{"wrong verification code", catalog.English, "vonage/verify/16 vonage/verify-v2/invalid-code"},
		{"zu viele falsche Codes", catalog.German, "vonage/verify/17 vonage/verify-v2/410 vonage/verify/FAILED"},
		{"message too long", catalog.English, "vonage/sms/12 vonage/messages/1090 cloudvno/messaging/message_too_long"},
		{"Text zu lang", catalog.German, "vonage/sms/12 vonage/messages/1090 cloudvno/messaging/message_too_long"},
		{"trial account restriction", catalog.English, "vonage/sms/29 vonage/messages/1160 vonage/verify/29"},
	}
	first := 0
	for _, tt := range tests {
		place, i := 0, 0
		for _, e := range find(t, lookup.Query{Text: tt.query, Lang: tt.lang, Limit: 60}) {
			if !strings.Contains(asked, " "+e.Provider+" ") && !strings.Contains(tt.want, e.Provider+"/") {
				continue
			}
			if i++; i > 3 {
				break
			}
			address := e.Provider + "/" + e.API + "/" + e.Code
			for want := range strings.FieldsSeq(tt.want) {
				if place == 0 && (address == want || strings.HasSuffix(want, "/") && strings.HasPrefix(address, want)) {
					place = i
				}
			}
		}
		switch place {
		case 0:
			t.Errorf("%q does not find one of %s in the first three", tt.query, tt.want)
		case 1:
			first++
		}
	}
	if least := len(tests) * 85 / 100; first < least {
		t.Errorf("%d of %d queries find the right entry first, want %d", first, len(tests), least)
	}
}

// query is a line of testdata/queries.txt.
type query struct {
	text   string
	lang   catalog.Lang
	wanted []string // addresses, any of which is meant
}

func readQueries(t testing.TB) []query {
	t.Helper()
	file, err := os.ReadFile("testdata/queries.txt")
	if err != nil {
		t.Fatal(err)
	}
	var list []query
	for line := range strings.Lines(string(file)) {
		text, wanted, ok := strings.Cut(strings.TrimSpace(line), " | ")
		if !ok {
			continue
		}
		q := query{text: text}
		if q.text, ok = strings.CutPrefix(text, "de: "); ok {
			q.lang = catalog.German
		}
		for address := range strings.FieldsSeq(wanted) {
			q.wanted = append(q.wanted, strings.ReplaceAll(address, "~", " "))
		}
		list = append(list, q)
	}
	return list
}

// fits reports whether an entry is one of those that a query means: its address, or
// its cause, is in the list.
func (q *query) fits(e found) bool {
	return slices.Contains(q.wanted, e.Provider+"/"+e.API+"/"+e.Code) || e.Cause != nil && slices.Contains(q.wanted, e.Cause.ID)
}

// TestQueriesFile asks what people type of the whole catalog.
func TestQueriesFile(t *testing.T) {
	all, first, three := 0, 0, 0
	for _, q := range readQueries(t) {
		all++
		switch slices.IndexFunc(find(t, lookup.Query{Text: q.text, Lang: q.lang, Limit: 3}), q.fits) {
		case 0:
			first++
			three++
		case 1, 2:
			three++
		default:
			t.Logf("%q does not find %s", q.text, q.wanted)
		}
	}
	t.Logf("%d queries, %d first, %d among the first three", all, first, three)
	if 100*first < 85*all || 100*three < 95*all {
		t.Errorf("of %d queries %d find the right entry first, and %d among the first three; want 85 and 95 of 100", all, first, three)
	}
}

// TestMisspelt asks with spellings that people send; a word of the right one must
// be in the title that is found.
func TestMisspelt(t *testing.T) {
	for query, want := range map[string]string{
		"verfication expierd": "verif", "recieve limit exeeded": "limit", "insuficent balence": "credit", "invaild signiture": "signature",
		"autorization failed": "", "forbiden": "", "webook": "webhook", "suspened account": "suspend", "undeliverd": "deliver",
		"Empfaenger unbekannt": "recipient", "Guthabn aufladen": "", "Zustelung": "",
	} {
		got := find(t, lookup.Query{Text: query, Limit: 3})
		if len(got) == 0 {
			t.Errorf("%q finds nothing", query)
			continue
		}
		all := ""
		for _, e := range got {
			all += strings.ToLower(e.Title + e.Meaning)
		}
		if !strings.Contains(all, want) {
			t.Errorf("%q finds nothing about %q: %s", query, want, all)
		}
	}
}

// step is how many entries further the next one is that the tests of titles
// look up: in short tests, some; else all.
func step() int {
	if testing.Short() {
		return 7
	}
	return 1
}

// TestFolded writes the German titles as keyboards without umlauts do.
func TestFolded(t *testing.T) {
	step := step()
	plain := strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue", "Ä", "AE", "Ö", "OE", "Ü", "UE", "ß", "ss")
	for _, p := range catalog.NewSet().Providers() {
		for i := 0; i < p.Len(); i += step {
			e := p.Entry(i)
			title := e.Texts(catalog.German).Title(nil)
			typed := strings.ToUpper(plain.Replace(title))
			if got := find(t, lookup.Query{Text: typed, Lang: catalog.German, Limit: 1}); len(got) == 0 || got[0].Title != title {
				t.Errorf("%q does not find %q first", typed, title)
			}
		}
	}
}

// TestMissing asks for a word that no entry with the others holds.
func TestMissing(t *testing.T) {
	got := find(t, lookup.Query{Text: "teapot balance certificate"})
	if len(got) == 0 {
		t.Fatal("nothing is found")
	}
	for _, e := range got {
		if len(e.Missing) == 0 {
			t.Errorf("%s/%s/%s lacks no word", e.Provider, e.API, e.Code)
		}
	}
}

// TestTitles looks every entry up by its title, in each language.
func TestTitles(t *testing.T) {
	step := step()
	for _, p := range catalog.NewSet().Providers() {
		for i := 0; i < p.Len(); i += step {
			e := p.Entry(i)
			for _, lang := range []catalog.Lang{catalog.English, catalog.German} {
				title := e.Texts(lang).Title(nil)
				found := false
				for _, got := range find(t, lookup.Query{Text: title, Lang: lang, Limit: 3}) {
					found = found || got.Title == title
				}
				if !found {
					t.Errorf("the title of %s/%s/%s finds it not among the first three: %q", p.ID, e.API(), e.Code(), title)
				}
			}
		}
	}
}

// TestOften holds the addresses of words.txt against the catalog.
func TestWordsFile(t *testing.T) {
	text, err := os.ReadFile("words.txt")
	if err != nil {
		t.Fatal(err)
	}
	_, often, _ := strings.Cut(string(text), "[often]\n")
	set := catalog.NewSet()
	for address := range strings.FieldsSeq(often) {
		id, rest, ok := strings.Cut(address, "/")
		api, code, _ := strings.Cut(rest, "/")
		if !ok {
			continue
		}
		if p := set.Provider(id); p == nil || !p.HasAPI(api) || code != "" && len(p.Find(api, code)) == 0 {
			t.Errorf("words.txt lists %s, which is no entry", address)
		}
	}
}

// TestSymptoms holds the symptoms of words.txt against the catalog: each names what it
// comes from, and finds some of that.
func TestSymptoms(t *testing.T) {
	text, err := os.ReadFile("words.txt")
	if err != nil {
		t.Fatal(err)
	}
	_, lines, _ := strings.Cut(string(text), "[symptoms]\n")
	lines, _, _ = strings.Cut(lines, "\n\n")
	all := find(t, lookup.Query{Limit: lookup.MaxLimit})
	for line := range strings.Lines(lines) {
		causes, list, _ := strings.Cut(strings.TrimSpace(line), " = ")
		q := query{wanted: strings.Fields(causes)}
		for symptom := range strings.SplitSeq(list, ", ") {
			q.text = ""
			for choice := range strings.FieldsSeq(symptom) {
				word, _, _ := strings.Cut(choice, "/")
				q.text += word + " "
			}
			if !slices.ContainsFunc(find(t, lookup.Query{Text: q.text, Limit: 5}), q.fits) {
				t.Errorf("%q does not find any of %s", q.text, q.wanted)
			}
		}
		for _, name := range q.wanted {
			q := query{wanted: []string{name}}
			if !slices.ContainsFunc(all, q.fits) {
				t.Errorf("%s is no cause and no entry", name)
			}
		}
	}
}

// TestEverything asks for nothing, and gets all there is.
func TestEverything(t *testing.T) {
	all := 0
	for _, p := range catalog.NewSet().Providers() {
		all += p.Len()
		if got := find(t, lookup.Query{Provider: p.ID, Limit: lookup.MaxLimit}); len(got) != p.Len() {
			t.Errorf("%d entries of %s, want %d", len(got), p.ID, p.Len())
		}
	}
	if got := find(t, lookup.Query{Text: "  ", Limit: lookup.MaxLimit}); len(got) != all {
		t.Errorf("%d entries, want %d", len(got), all)
	}
}

func TestLookupOptions(t *testing.T) {
	if got := find(t, lookup.Query{Text: "401", Provider: "vobiz"}); len(got) < 3 {
		t.Errorf("401 at Vobiz = %d entries, want 3 or more", len(got))
	} else {
		for _, e := range got {
			if e.Provider != "vobiz" {
				t.Errorf("401 at Vobiz answers %s", e.Provider)
			}
		}
	}
	if got := find(t, lookup.Query{Text: "401", Provider: "nobody"}); len(got) != 0 {
		t.Errorf("401 at an unknown provider = %d entries, want 0", len(got))
	}
	for limit, want := range map[int]int{1: 1, 7: 7, 0: lookup.DefaultLimit, -1: lookup.DefaultLimit, 9999: catalog.NewSet().Provider("vonage").Len()} {
		if got := find(t, lookup.Query{Text: "vonage", Limit: limit}); len(got) != want {
			t.Errorf("limit %d = %d entries, want %d", limit, len(got), want)
		}
	}
	english := find(t, lookup.Query{Text: "Scherzstatus", Lang: catalog.English})[0]
	german := find(t, lookup.Query{Text: "Scherzstatus", Lang: catalog.German})[0]
	if english.Title == german.Title || !strings.Contains(german.Title, "Scherzstatus") {
		t.Errorf("titles are %q and %q", english.Title, german.Title)
	}
}

// TestLookupLimitKeepsTheBest looks for something that the last provider has
// the best of.
func TestLookupLimitKeepsTheBest(t *testing.T) {
	all := find(t, lookup.Query{Text: "server", Limit: lookup.MaxLimit})
	few := find(t, lookup.Query{Text: "server", Limit: 3})
	for i, e := range few {
		if e.Provider != all[i].Provider || e.Code != all[i].Code {
			t.Errorf("entry %d is %s/%s with a limit of 3, %s/%s without", i, e.Provider, e.Code, all[i].Provider, all[i].Code)
		}
	}
}

func TestEntryJSON(t *testing.T) {
	e := find(t, lookup.Query{Text: "rate_limit_exceeded", Provider: "cloudvno"})[0]
	if e.ProviderName != "CloudVNO" || e.APIName != "All interfaces" || e.Party != "developer" ||
		e.Retry.Kind != "wait" || e.Retry.AfterSeconds != nil || len(e.HTTPStatuses) != 1 || e.HTTPStatuses[0] != 429 {
		t.Errorf("rate_limit_exceeded = %+v", e)
	}
	if e.Source == nil || e.Source.Title != "CloudVNO, Rate limits" || e.Source.Date != "2026-11" {
		t.Errorf("rate_limit_exceeded has source %+v", e.Source)
	}
	if e.Note == nil || e.DocURL == nil || e.Incomplete {
		t.Errorf("rate_limit_exceeded has note %v, docUrl %v, incomplete %t", e.Note, e.DocURL, e.Incomplete)
	}
	if strings.ContainsAny(e.Meaning+e.Fix[0], "{}[]") {
		t.Errorf("a value that is not there shows in %q, %q", e.Meaning, e.Fix[0])
	}
	if e := find(t, lookup.Query{Text: "429", Provider: "telephonyio"})[0]; !e.Incomplete {
		t.Errorf("Telephony.io's 429 is not marked as incomplete")
	}
	if e := find(t, lookup.Query{Text: "PAYMENT_FAILED"})[0]; e.Note != nil {
		t.Errorf("PAYMENT_FAILED has note %q, want null", *e.Note)
	}
}

func FuzzLookup(f *testing.F) {
	f.Add("unathorized")           // misspelt
	f.Add("vobiz 401")             // provider and status
	f.Add("ü\xc3")                 // cut in a letter
	f.Add("a_b:c-d.e/f")           // separators
	f.Add("\"\\\x00\n\t{[[")       // what JSON and texts escape
	f.Add(strings.Repeat("x ", 9)) // more words than count
	f.Fuzz(func(t *testing.T, text string) {
		if out := index.Append(nil, lookup.Query{Text: text}); !json.Valid(out) {
			t.Errorf("Append(%q) is not JSON: %s", text, out)
		}
	})
}

// BenchmarkLookup asks all that people ask, one query a round.
func BenchmarkLookup(b *testing.B) {
	queries := readQueries(b)
	index.Prepare()
	var dst []byte
	i := 0
	for b.Loop() {
		dst = index.Append(dst[:0], lookup.Query{Text: queries[i%len(queries)].text})
		i++
	}
}

// BenchmarkPrepare builds the index.
func BenchmarkPrepare(b *testing.B) {
	for b.Loop() {
		lookup.New(catalog.NewSet()).Prepare()
	}
}

// TestCause finds a cause by its name, and names the codes that come from it.
func TestCause(t *testing.T) {
	for _, query := range []string{"opted out", "opted-out", "abgemeldet"} {
		list := find(t, lookup.Query{Text: query, Limit: lookup.MaxLimit})
		at := slices.IndexFunc(list, func(e found) bool { return e.Provider == "causes" && e.Code == "opted-out" })
		if at < 0 {
			t.Errorf("%q does not find the cause", query)
			continue
		}
		if len(list[at].Related) < 2 || list[at].Cause == nil || list[at].Cause.ID != "opted-out" {
			t.Errorf("%q: cause %+v, related %+v", query, list[at].Cause, list[at].Related)
		}
	}
	var related []string
	for _, r := range find(t, lookup.Query{Text: "unsubscribed", Provider: "cloudvno"})[0].Related {
		related = append(related, r.Provider+"/"+r.API+"/"+r.Code)
	}
	if got := strings.Join(related, " "); !strings.Contains(got, "vonage/") || strings.Contains(got, "cloudvno/") {
		t.Errorf("unsubscribed is related to %s", got)
	}
}
