package catalog_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"wrongnumber/catalog"
	"wrongnumber/catalog/encode"
	"wrongnumber/catalog/lookup"
)

// example is a provider in ten lines: what a host gives to explain answers of
// a provider that is not built in.
const example = `{
  "id": "acme", "name": "Acme Telecom", "hosts": ["acme.example"],
  "docs": "https://acme.example/errors#{anchor}",
  "shapes": [{"id": "fault", "when": [{"path": "fault.id", "is": "string"}], "weight": 60, "code": ["fault.id"]}],
  "errors": [{
    "code": "E42", "api": "sms", "party": "recipient", "retry": "wait",
    "title": {"en": "The phone is switched off.", "de": "Das Telefon ist ausgeschaltet."},
    "meaning": "[[{number} did not answer. ]]It is off or out of reach.", "fix": ["Try again in an hour."]
  }]
}`

func TestWith(t *testing.T) {
	builtIn := catalog.NewSet()
	set, refused := builtIn.With(example)
	if refused != nil {
		t.Fatal(refused[0])
	}
	if first := set.Providers()[0]; first.ID != "acme" || len(set.Providers()) != 1+len(builtIn.Providers()) {
		t.Errorf("the first of %d providers is %s, want acme before the %d that are built in", len(set.Providers()), first.ID, len(builtIn.Providers()))
	}
	if got := set.Provider("acme").Section("shapes").Get("0.code.0").String(); got != "fault.id" {
		t.Errorf("the code is at %q, want fault.id", got)
	}
	found := set.Find("e42")
	if len(found) != 1 {
		t.Fatalf("Find(e42) = %d entries, want 1", len(found))
	}
	e := &found[0]
	kind, seconds := e.Retry()
	if e.Party() != "recipient" || kind != "wait" || seconds != 0 || e.DocURL() != "https://acme.example/errors#E42" {
		t.Errorf("E42: party %q, retry %s %d, address %q", e.Party(), kind, seconds, e.DocURL())
	}
	if got := e.Texts(catalog.German).Title(nil); got != "Das Telefon ist ausgeschaltet." {
		t.Errorf("German title = %q", got)
	}
	// A text that stands alone serves every language.
	value := func(name string) (string, bool) { return "+1555", name == "number" }
	if got := e.Texts(catalog.German).Meaning(value); got != "+1555 did not answer. It is off or out of reach." {
		t.Errorf("meaning = %q", got)
	}
	if got := e.Texts(catalog.English).Fix(nil); len(got) != 1 || got[0] != "Try again in an hour." {
		t.Errorf("fix = %q", got)
	}
	// The built-in ones are still there, and looked up as before.
	if _, ok := set.Status(nil, 404); !ok || len(set.Find("TRUNK_NOT_FOUND")) != 1 {
		t.Error("the built-in providers are gone")
	}
	out := lookup.New(set).Append(nil, lookup.Query{Text: "E42"})
	if !json.Valid(out) || !strings.Contains(string(out), "Acme Telecom") {
		t.Errorf("lookup(E42) = %s", out)
	}
}

// TestWithRefused: what is wrong with one file is no harm to the others.
// TestWithConsole gives places in a console: named by an entry, or for its cause,
// its code or its api, and only with an address that is a page's.
func TestWithConsole(t *testing.T) {
	set, refused := catalog.NewSet().With(`{"id": "acme", "name": "Acme",
		"console": {
			"money": {"path": "Portal › Money", "url": "https://acme.example/money", "for": ["no-balance"]},
			"keys": {"path": "Portal › Keys", "url": "javascript:alert(1)", "for": ["api/2"]},
			"rest": {"path": "Portal", "for": ["sms/"]}},
		"errors": [
			{"code": "1", "api": "api", "title": "One.", "cause": "no-balance", "example": "{\"to\": 1}"},
			{"code": "2", "api": "api", "title": "Two."}, {"code": "3", "api": "sms", "title": "Three."},
			{"code": "4", "api": "sms", "title": "Four.", "console": "money"}, {"code": "5", "api": "api", "title": "Five."}]}`)
	if refused != nil {
		t.Fatal(refused[0])
	}
	acme := set.Provider("acme")
	if acme.Len() != 5 {
		t.Fatalf("%d entries, want 5", acme.Len())
	}
	for i, want := range []string{"Portal › Money https://acme.example/money", "Portal › Keys ", "Portal ", "Portal › Money https://acme.example/money", " "} {
		e := acme.Entry(i)
		if path, url := e.Console(); path+" "+url != want {
			t.Errorf("the place of %s is %q, %q, want %q", e.Code(), path, url, want)
		}
	}
	e := acme.Entry(0)
	if got := e.Example(); got != `{"to": 1}` {
		t.Errorf("the example is %q", got)
	}
}

func TestWithRefused(t *testing.T) {
	set, refused := catalog.NewSet().With(`[{"id": "vobiz", "name": "Vobiz", "errors": []}, ` + example + `, ` + example + `, 7]`)
	var got []string
	for _, p := range set.Providers() {
		got = append(got, p.ID)
	}
	if want := append([]string{"acme"}, providerIDs...); !slices.Equal(got, want) {
		t.Errorf("Providers() = %v, want %v", got, want)
	}
	if len(refused) != 3 {
		t.Errorf("With refuses %d files, want 3: %v", len(refused), refused)
	}
}

// TestWithTooMany: of a file with too many errors they are counted, and none is
// looked at, so the mistake in the first is not told.
func TestWithTooMany(t *testing.T) {
	_, refused := catalog.NewSet().With(`{"id": "acme", "name": "Acme", "errors": [` + strings.Repeat("1,", 5000) + `1]}`)
	if len(refused) != 1 || !strings.Contains(refused[0].Text, "5000") {
		t.Errorf("With refuses %v, want the bound of 5000 errors", refused)
	}
}

// TestWithAddresses: what is not a web page's address is left out and told.
func TestWithAddresses(t *testing.T) {
	tests := []struct{ docs, want string }{
		{"https://acme.example/errors#{anchor}", "https://acme.example/errors#E1"},
		{"http://localhost:8080/errors", "http://localhost:8080/errors"},
		{"http://127.0.0.1/errors", "http://127.0.0.1/errors"},
		{"javascript:alert(1)", ""},
		{"data:text/html,x", ""},
		{"http://acme.example/errors", ""},
		{"https:acme.example", ""},
		{"https://", ""},
		{"https://acme.example@evil.example/", ""},
		{"https://acme.example/\" onclick=x", ""},
		{"HTTPS://acme.example/", ""},
	}
	for _, tt := range tests {
		docs, _ := json.Marshal(tt.docs)
		set, refused := catalog.NewSet().With(`{"id": "a", "name": "A", "docs": ` + string(docs) + `, "sources": {"s": {"title": "S", "url": ` + string(docs) + `}},
			"errors": [{"code": "E1", "title": "One.", "source": "s"}]}`)
		e := set.Provider("a").Find("", "E1")[0]
		if got := e.DocURL(); got != tt.want {
			t.Errorf("docs %q: DocURL() = %q, want %q", tt.docs, got, tt.want)
		}
		if _, url, _ := e.Source(); (url == "") != (tt.want == "") {
			t.Errorf("the source of address %q has %q", tt.docs, url)
		}
		if (refused == nil) != (tt.want != "") {
			t.Errorf("docs %q: With tells %v", tt.docs, refused)
		}
	}
}

// TestWithHosts: a host may claim what somebody can register, and what lies
// below it.
func TestWithHosts(t *testing.T) {
	for _, host := range []string{"acme.example", "api.acme.example", "acme.co.uk", "acme.github.io", "xn--bcher-kva.example", "o2.co", "10.20.30.40"} {
		if _, refused := catalog.NewSet().With(`{"id": "a", "name": "A", "hosts": ["` + host + `"]}`); refused != nil {
			t.Errorf("With refuses the host %s: %v", host, refused[0])
		}
	}
}

func TestWithMistakes(t *testing.T) {
	entry := func(members string) string {
		return `[{"id": "a", "name": "A", "errors": [{"code": "1", "title": "One."}, {` + members + `}]}]`
	}
	hosts := func(host string) string { return `{"id": "a", "name": "A", "hosts": ["` + host + `"]}` }
	many := func(member string, n int) string {
		return `{"id": "a", "name": "A", "` + member + `": [{}` + strings.Repeat(",{}", n-1) + `]}`
	}
	tests := []struct{ catalogs, want string }{
		{"", "catalog: it is not valid JSON"},
		{"{", "catalog: it is not valid JSON"},
		{"7", "catalog: it is not an object; a catalog is a provider file, or an array of them"},
		{"[7]", "catalog: [0] is not an object; a catalog is a provider file, or an array of them"},
		{strings.Repeat("[", 40) + strings.Repeat("]", 40), "catalog: it nests deeper than 32 levels"},
		{`{"name": "A"}`, "catalog: id is missing or not a string"},
		{`{"id": "a", "name": 7}`, "catalog: name is missing or not a string"},
		{`{"id": "a", "name": "A", "errors": {}}`, "catalog: errors is not an array"},
		{`[` + example + `,` + example + `]`, `catalog: [1].id is "acme", as in an earlier catalog; each needs its own`},
		{entry(`"title": "Two."`), "catalog: [0].errors[1].code is missing or not a string"},
		{entry(`"code": 2, "title": "Two."`), `catalog: [0].errors[1].code is a number; write it as a string, as "2"`},
		{entry(`"code": "2"`), "catalog: [0].errors[1].title is missing"},
		{entry(`"code": "2", "title": 2`), `catalog: [0].errors[1].title is not a text; write {"en": "…", "de": "…"} or one string`},
		{entry(`"code": "2", "title": {"de": "Zwei."}`), `catalog: [0].errors[1].title is not a text; write {"en": "…", "de": "…"} or one string`},
		{entry(`"code": "2", "title": "Two.", "fix": "Wait."`), `catalog: [0].errors[1].fix is not a list of texts; write {"en": ["…"], "de": ["…"]} or one array`},
		{entry(`"code": "2", "title": "Two.", "retry": "later"`), `catalog: [0].errors[1].retry is "later", not "no", "after-fix", "wait" or "backoff"`},
		{entry(`"code": "2", "title": "Two.", "party": "me"`), `catalog: [0].errors[1].party is "me", not "developer", "account", "recipient", "carrier", "provider" or "unknown"`},
		{`{"id": "vonage", "name": "V"}`, `catalog: id is "vonage", which is built in; choose another`},
		{hosts("com"), `catalog: hosts[0] is "com", which is wider than a domain that somebody can register`},
		{hosts("co.uk"), `catalog: hosts[0] is "co.uk", below which everybody can register names`},
		{hosts("github.io"), `catalog: hosts[0] is "github.io", below which everybody can register names`},
		{hosts("https://acme.example"), `catalog: hosts[0] is "https://acme.example", which is no host name in small letters`},
		{hosts(".acme.example"), `catalog: hosts[0] is ".acme.example", which is no host name`},
		{`{"id": "a", "name": "A", "others": [{"name": "B", "hosts": ["net"]}]}`, `catalog: others[0].hosts[0] is "net", which is wider than a domain that somebody can register`},
		{many("shapes", 201), "catalog: shapes is beyond the bound of 200 of them"},
		{`{"id": "a", "name": "A", "shapes": [{"when": [{}` + strings.Repeat(",{}", 64) + `]}]}`, "catalog: shapes[0].when is beyond the bound of 64 of them"},
		{many("labels", 300), "catalog: labels holds more members or items than 256"},
		{`{"id": "a", "name": "` + strings.Repeat("x", 1<<15) + `"}`, "catalog: name holds a text of more than 16384 octets"},
		{`{"id": "a", "name": "A", "errors": [{"code": "1", "title": "One."}` + strings.Repeat(`,{"code": "1", "title": "One."}`, 5000) + `]}`, "catalog: errors is beyond the bound of 5000 errors in all catalogs"},
		{`{"id": "a", "name": "A", "note": "` + strings.Repeat("x", 8<<20) + `"}`, "catalog: it is larger than 8 MB"},
		{`{"id": "a", "name": "A", "hosts": ["` + strings.Repeat("x", 90) + `"]}`, `catalog: hosts[0] is "` + strings.Repeat("x", 80) + `…", which is no host name`},
		{entry(`"code": "2", "title": "Two.", "customer": "sorry"`), `catalog: [0].errors[1].customer is "sorry", which names no sentence; write {"en": "…", "de": "…"} for one of your own`},
		{entry(`"code": "2", "title": "Two.", "cause": "bad luck"`), `catalog: [0].errors[1].cause is "bad luck", which is no cause of Wrong Number's`},
	}
	for _, tt := range tests {
		_, refused := catalog.NewSet().With(tt.catalogs)
		if len(refused) != 1 {
			t.Errorf("With(%.80s) refuses %v, want one mistake", tt.catalogs, refused)
			continue
		}
		if got := refused[0].Error(); got != tt.want {
			t.Errorf("With(%.80s) = %s, want %s", tt.catalogs, got, tt.want)
		}
	}
}

// TestWithUneven reads an entry whose languages are not equally long, and
// whose texts hold what the packed form uses itself.
func TestWithUneven(t *testing.T) {
	set, refused := catalog.NewSet().With(`{"id": "a", "name": "A", "errors": [
		{"code": "x\ty", "title": "Line\nbreak", "fix": {"en": ["One.", "Two."], "de": ["Eins."]}, "anchor": "z",
		 "customer": {"en": "Sorry.", "de": "Pardon."}, "note": "\"quoted\" \\ back", "retry": {"kind": "wait", "afterSeconds": 60}},
		{"code": "y", "title": "Next."}]}`)
	if refused != nil {
		t.Fatal(refused[0])
	}
	p := set.Provider("a")
	found := p.Find("", "x y")
	if len(found) != 1 {
		t.Fatalf("Find = %d entries, want 1", len(found))
	}
	e := &found[0]
	if got := e.Texts(catalog.German).Title(nil); got != "Line break" {
		t.Errorf("title = %q", got)
	}
	if en, de := e.Texts(catalog.English).Fix(nil), e.Texts(catalog.German).Fix(nil); len(en) != 2 || len(de) != 1 {
		t.Errorf("fix = %q and %q, want 2 steps and 1", en, de)
	}
	_, seconds := e.Retry()
	if e.Texts(catalog.German).Customer() != "Pardon." || e.Texts(catalog.German).Note(nil) != `"quoted" \ back` || seconds != 60 {
		t.Errorf("customer %q, note %q, retry after %d s", e.Texts(catalog.German).Customer(), e.Texts(catalog.German).Note(nil), seconds)
	}
	var w encode.Writer
	e.WriteJSON(&w, catalog.German, "code", nil)
	var got noteAndFix
	if err := json.Unmarshal(w.Out, &got); err != nil || got.Note != `"quoted" \ back` || len(got.Fix) != 1 {
		t.Errorf("WriteJSON = %s, %v", w.Out, err)
	}
	if next := p.Find("", "y"); len(next) != 1 || next[0].Texts(catalog.German).Title(nil) != "Next." {
		t.Errorf("the entry behind it = %v", next)
	}
}

type noteAndFix struct {
	Note string
	Fix  []string
}

func FuzzWith(f *testing.F) {
	f.Add(example)
	f.Add(`[{"id": "", "name": ""}]`)                                                    // empty names
	f.Add(`{"id": "a", "name": "A", "errors": [{"code": "\ud800", "title": "\u0000"}]}`) // a lone surrogate
	f.Add(`{"id": "a", "name": "A", "apis": [7], "sources": 7, "docs": 7, "errors": [{"code": "1", "title": "", "api": 7, "http": {"a": 1}, "retry": {}, "causes": {"en": [], "de": ["x"]}}]}`)
	f.Add("{\"id\": \"a\", \"name\": \"A\", \"errors\": [{\"code\": \"1\", \"title\": \"\xff\x80\"}]}") // not UTF-8
	builtIn := catalog.NewSet()
	f.Fuzz(func(t *testing.T, catalogs string) {
		set, _ := builtIn.With(catalogs)
		for _, p := range set.Providers() {
			if builtIn.Provider(p.ID) == p {
				continue
			}
			for _, lang := range []catalog.Lang{catalog.English, catalog.German} {
				if out := lookup.New(set).Append(nil, lookup.Query{Text: p.Name, Provider: p.ID, Lang: lang}); !json.Valid(out) {
					t.Errorf("lookup in %q is not JSON: %s", catalogs, out)
				}
			}
		}
	})
}
