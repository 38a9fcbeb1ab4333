package catalog_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"wrongnumber/catalog"
	"wrongnumber/catalog/encode"
)

// TestCodes finds every code of testdata/codes*.tsv, which list the codes of
// the providers' documents by provider and api, and asks of each what a reader
// needs, in both languages.
func TestCodes(t *testing.T) {
	files, err := filepath.Glob("testdata/codes*.tsv")
	if err != nil || len(files) == 0 {
		t.Fatalf("%d lists of codes, error %v", len(files), err)
	}
	set := catalog.NewSet()
	listed := map[string]bool{}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(data)) {
			line = strings.TrimSuffix(line, "\n")
			if strings.HasPrefix(line, "#") {
				continue
			}
			fields := strings.Split(line, "\t")
			if len(fields) != 3 {
				t.Fatalf("%s: %q has %d fields, want 3", name, line, len(fields))
			}
			provider, api, code := fields[0], fields[1], fields[2]
			listed[provider] = true
			found := set.Provider(provider).Find(api, code)
			variants := slices.ContainsFunc(found, func(e catalog.Entry) bool { return e.When() != "" })
			if len(found) != 1 && !variants {
				t.Errorf("%s: Find(%q, %q) = %d entries, want 1", provider, api, code, len(found))
				continue
			}
			if found[0].Code() != code {
				t.Errorf("%s: Find(%q, %q) = code %q", provider, api, code, found[0].Code())
			}
			checkComplete(t, &found[0])
		}
	}
	for _, p := range set.Providers() {
		if !listed[p.ID] && p.ID != catalog.GenericID {
			t.Errorf("testdata has no list of the codes of %s", p.ID)
		}
	}
}

func checkComplete(t *testing.T, e *catalog.Entry) {
	t.Helper()
	name := e.Provider.ID + "/" + e.API() + "/" + e.Code()
	if kind, _ := e.Retry(); e.Party() == "" || kind == "" {
		t.Errorf("%s: party %q, retry %q", name, e.Party(), kind)
	}
	if title, _, date := e.Source(); title == "" || date == "" {
		t.Errorf("%s: source %q of %q", name, title, date)
	}
	if e.DocURL() != "" && !strings.HasPrefix(e.DocURL(), "https://") {
		t.Errorf("%s: page %q", name, e.DocURL())
	}
	for _, lang := range []catalog.Lang{catalog.English, catalog.German} {
		texts := e.Texts(lang)
		if texts.Title(nil) == "" {
			t.Errorf("%s: the title is empty in %q", name, lang)
		}
		// Where the source says nothing to do, its page is what else there is.
		if len(texts.Fix(nil)) == 0 && e.DocURL() == "" {
			t.Errorf("%s: in %q no step where the answer has no values, and no page", name, lang)
		}
	}
}

func TestFind(t *testing.T) {
	set := catalog.NewSet()
	tests := []struct {
		provider, api, code string
		want                string // apis and codes
	}{
		{"cloudvno", "messaging", "unsubscribed", "messaging/unsubscribed"},
		{"cloudvno", "", "unsubscribed", "messaging/unsubscribed"},
		{"cloudvno", "voice", "unsubscribed", ""},
		{"cloudvno", "", "no_such_code", ""},
		{"cloudvno", "", "", ""},
		// Case counts only where a code stands nowhere as it is spelled.
		{"vobiz", "", "token_expired", "authentication/TOKEN_EXPIRED"},
		{"vonage", "", "Conflict", "messages/Conflict"},
		// One code in several interfaces.
		{"vonage", "verify", "7", "verify/7"},
		{"vonage", "", "43", "number-insight/43"},
	}
	for _, tt := range tests {
		got := ""
		for _, e := range set.Provider(tt.provider).Find(tt.api, tt.code) {
			got += " " + e.API() + "/" + e.Code()
		}
		if got = strings.TrimPrefix(got, " "); got != tt.want {
			t.Errorf("%s: Find(%q, %q) = %q, want %q", tt.provider, tt.api, tt.code, got, tt.want)
		}
	}
}

func TestSimilar(t *testing.T) {
	set := catalog.NewSet()
	tests := []struct{ provider, api, code, want string }{
		{"cloudvno", "", "unathorized", "unauthorized"},
		{"cloudvno", "", "invalid_phone_nubmer", "invalid_phone_number"},
		{"cloudvno", "", "invalid-phone-number", "invalid_phone_number"},
		{"cloudvno", "voice", "invalid_phone_nubmer", ""}, // not there
		{"vobiz", "", "RATE_LIMIT_EXCEDED", "RATE_LIMIT_EXCEEDED"},
		{"vobiz", "", "trunk not found", "TRUNK_NOT_FOUND"},
		{"vonage", "", "low-balence", "low-balance"},
		// Numbers are no misspellings of each other, nor are short words.
		{"vonage", "messages", "1011", ""},
		{"cloudvno", "", "bus", ""},
		{"cloudvno", "", "", ""},
		{"cloudvno", "", "something_else_entirely", ""},
		{"cloudvno", "", strings.Repeat("unauthorized", 100), ""},
	}
	for _, tt := range tests {
		e, ok := set.Provider(tt.provider).Similar(tt.api, tt.code)
		got := ""
		if ok {
			got = e.Code()
		}
		if got != tt.want {
			t.Errorf("%s: Similar(%q, %q) = %q, want %q", tt.provider, tt.api, tt.code, got, tt.want)
		}
	}
}

func TestStatus(t *testing.T) {
	set := catalog.NewSet()
	tests := []struct {
		provider string
		status   int
		want     string
	}{
		{"vobiz", 401, "vobiz"},
		{"vobiz", 415, "http"}, // Vobiz says nothing about it
		{"telephonyio", 402, "telephonyio"},
		{"", 404, "http"},
		{"", 299, ""},
		{"", -1, ""},
	}
	for _, tt := range tests {
		e, ok := set.Status(set.Provider(tt.provider), tt.status)
		got := ""
		if ok {
			got = e.Provider.ID
		}
		if got != tt.want {
			t.Errorf("Status(%q, %d) = of %q, want %q", tt.provider, tt.status, got, tt.want)
		}
	}
}

func TestDocURL(t *testing.T) {
	set := catalog.NewSet()
	tests := []struct{ provider, api, code, want string }{
		{"cloudvno", "messaging", "invalid_phone_number", "https://cloudvno.com/developers/docs/errors/reference#invalid_phone_number"},
		{"cloudvno", "general", "rate_limit_exceeded", "https://cloudvno.com/developers/docs/errors/reference"}, // no anchor there
		{"vobiz", "billing", "PAYMENT_FAILED", "https://docs.vobiz.ai/errors"},                                  // one page, no anchors
		{"vonage", "messages", "1120", "https://developer.vonage.com/en/api-errors/messages#1120"},              // the api's own page
		{"vonage", "general", "unathorized", "https://developer.vonage.com/en/api-errors#unauthorized"},         // another's anchor
		{"http", "http", "404", "https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.5"},
		{"http", "http", "429", "https://www.rfc-editor.org/rfc/rfc6585#section-4"}, // a whole address
	}
	for _, tt := range tests {
		found := set.Provider(tt.provider).Find(tt.api, tt.code)
		if len(found) != 1 {
			t.Fatalf("%s: Find(%q, %q) = %d entries", tt.provider, tt.api, tt.code, len(found))
		}
		if got := found[0].DocURL(); got != tt.want {
			t.Errorf("%s/%s/%s: DocURL() = %q, want %q", tt.provider, tt.api, tt.code, got, tt.want)
		}
	}
}

func TestOrder(t *testing.T) {
	var got []string
	names := map[string]string{}
	for _, p := range catalog.NewSet().Providers() {
		got = append(got, p.ID)
		names[p.ID] = p.Name
	}
	if !slices.Equal(got, providerIDs) || got[len(got)-1] != catalog.GenericID {
		t.Errorf("Providers() = %v, want %v", got, providerIDs)
	}
	if names["telephonyio"] != "Telephony.io" {
		t.Errorf("telephonyio is called %q", names["telephonyio"])
	}
}

func BenchmarkNewSet(b *testing.B) {
	for b.Loop() {
		catalog.NewSet()
	}
}

// BenchmarkFirst is a first explanation: everything lazy is made.
func BenchmarkFirst(b *testing.B) {
	var w encode.Writer
	for b.Loop() {
		w.Out = w.Out[:0]
		found := catalog.NewSet().Provider("vonage").Find("messages", "1120")
		found[0].WriteJSON(&w, catalog.English, "", nil)
	}
}

func BenchmarkFind(b *testing.B) {
	p := catalog.NewSet().Provider("vonage")
	for b.Loop() {
		p.Find("messages", "1120")
	}
}

func BenchmarkWriteJSON(b *testing.B) {
	e := catalog.NewSet().Provider("vonage").Find("messages", "1120")[0]
	var w encode.Writer
	for b.Loop() {
		w.Out = w.Out[:0]
		e.WriteJSON(&w, catalog.German, "", nil)
	}
	b.SetBytes(int64(len(w.Out)))
}
