package catalog_test

import (
	"encoding/json"
	"strings"
	"testing"

	"wrongnumber/catalog"
)

// found is what the tests read of an answer.
type found struct {
	Provider, ProviderName, API, APIName, Code, Match string
	Title, Meaning, Customer, Party                   string
	Causes, Fix                                       []string
	HTTPStatuses                                      []int
	Retry                                             struct {
		Kind         string
		AfterSeconds *int
	}
	Note, DocURL *string
	Source       *struct{ Title, URL, Date string }
	Incomplete   bool
}

func lookup(t testing.TB, q catalog.Query) []found {
	t.Helper()
	out := catalog.NewSet().AppendLookup(nil, q)
	var list []found
	if err := json.Unmarshal(out, &list); err != nil {
		t.Fatalf("AppendLookup(%+v) is not JSON: %v\n%s", q, err, out)
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
		{"402", "code", []string{"vonage/verify-v2/402", "vobiz/http/402", "telephonyio/http/402", "http/http/402"}},
		{"HTTP 511", "code", []string{"http/http/511"}},
		// With the provider's name.
		{"vobiz 409", "code", []string{"vobiz/http/409", "vobiz/trunks/DUPLICATE_USERNAME", "vobiz/numbers/did_cool_off_in_effect"}},
		{"telephony.io 500", "code", []string{"telephonyio/http/500"}},
		// Part of a code.
		{"cool_off", "part", []string{"vobiz/numbers/did_cool_off_in_effect"}},
		{"twiml", "part", []string{"cloudvno/voice/invalid_twiml"}},
		{"number sms", "part", []string{"cloudvno/messaging/number_not_sms_capable"}},
		// Words, in either language, the title before the rest.
		{"teapot", "text", []string{"http/http/418"}},
		{"Teekanne", "text", []string{"http/http/418"}},
		{"ADRESSNACHWEIS", "text", []string{"cloudvno/numbers/regulatory_requirements"}},
		{"überlastet gewartet", "text", []string{"vobiz/http/503", "http/http/503"}},
		{"ÜBERLASTET GEWARTET", "text", []string{"vobiz/http/503", "http/http/503"}},
		// Misspelt.
		{"unathorised", "similar", []string{"vonage/general/unathorized"}},
		{"did_cool_of_in_efect", "similar", []string{"vobiz/numbers/did_cool_off_in_effect"}},
		// Nothing.
		{"", "", nil},
		{"   ", "", nil},
		{"qqqqqqqqqq", "", nil},
		{"104730", "", nil},
		{"unauthorized teapot", "", nil}, // every word must be found
	}
	for _, tt := range tests {
		list := lookup(t, catalog.Query{Text: tt.query})
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

func TestLookupOptions(t *testing.T) {
	if got := lookup(t, catalog.Query{Text: "401", Provider: "vobiz"}); len(got) < 3 {
		t.Errorf("401 at Vobiz = %d entries, want 3 or more", len(got))
	} else {
		for _, e := range got {
			if e.Provider != "vobiz" {
				t.Errorf("401 at Vobiz answers %s", e.Provider)
			}
		}
	}
	if got := lookup(t, catalog.Query{Text: "401", Provider: "nobody"}); len(got) != 0 {
		t.Errorf("401 at an unknown provider = %d entries, want 0", len(got))
	}
	for limit, want := range map[int]int{1: 1, 7: 7, 0: catalog.DefaultLimit, -1: catalog.DefaultLimit, 9999: catalog.MaxLimit} {
		if got := lookup(t, catalog.Query{Text: "vonage", Limit: limit}); len(got) != want {
			t.Errorf("limit %d = %d entries, want %d", limit, len(got), want)
		}
	}
	english := lookup(t, catalog.Query{Text: "Teekanne", Lang: catalog.English})[0]
	german := lookup(t, catalog.Query{Text: "Teekanne", Lang: catalog.German})[0]
	if english.Title == german.Title || !strings.Contains(german.Title, "Teekanne") {
		t.Errorf("titles are %q and %q", english.Title, german.Title)
	}
}

// TestLookupLimitKeepsTheBest looks for something that the last provider has
// the best of.
func TestLookupLimitKeepsTheBest(t *testing.T) {
	all := lookup(t, catalog.Query{Text: "server", Limit: catalog.MaxLimit})
	few := lookup(t, catalog.Query{Text: "server", Limit: 3})
	for i, e := range few {
		if e.Provider != all[i].Provider || e.Code != all[i].Code {
			t.Errorf("entry %d is %s/%s with a limit of 3, %s/%s without", i, e.Provider, e.Code, all[i].Provider, all[i].Code)
		}
	}
}

func TestEntryJSON(t *testing.T) {
	e := lookup(t, catalog.Query{Text: "rate_limit_exceeded", Provider: "cloudvno"})[0]
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
	if e := lookup(t, catalog.Query{Text: "429", Provider: "telephonyio"})[0]; !e.Incomplete {
		t.Errorf("Telephony.io's 429 is not marked as incomplete")
	}
	if e := lookup(t, catalog.Query{Text: "PAYMENT_FAILED"})[0]; e.Note != nil {
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
	set := catalog.NewSet()
	f.Fuzz(func(t *testing.T, text string) {
		if out := set.AppendLookup(nil, catalog.Query{Text: text}); !json.Valid(out) {
			t.Errorf("AppendLookup(%q) is not JSON: %s", text, out)
		}
	})
}

func BenchmarkLookup(b *testing.B) {
	set := catalog.NewSet()
	var dst []byte
	for _, text := range []string{"invalid_phone_number", "404", "Guthaben", "unathorised"} {
		b.Run(text, func(b *testing.B) {
			for b.Loop() {
				dst = set.AppendLookup(dst[:0], catalog.Query{Text: text, Limit: 10})
			}
		})
	}
}
