package catalog_test

import (
	"slices"
	"testing"

	"wrongnumber/catalog"
)

// withCause is a provider whose entries leave most to a cause.
const withCause = `{"id": "acme", "name": "Acme", "docs": "https://acme.example/errors/{anchor}",
  "apis": [{"id": "sms", "name": {"en": "SMS", "de": "SMS"}, "codes": ["100-199", "4000-4099"]}],
  "errors": [
    {"code": "110", "api": "sms", "title": "Stopped.", "cause": "opted-out", "deprecated": true},
    {"code": "111", "api": "sms", "title": "Stopped by us.", "cause": "opted-out", "meaning": "We stopped it.", "fix": ["Ask us."], "party": "account", "retry": "after-fix", "customer": {"en": "Sorry."}},
    {"code": "112", "api": "sms", "title": "A title alone.", "party": "carrier", "retry": "no", "anchor": ""}
  ]}`

func TestCause(t *testing.T) {
	set, err := catalog.NewSet().With(withCause)
	if err != nil {
		t.Fatal(err)
	}
	entry := func(code string) *catalog.Entry {
		found := set.Provider("acme").Find("sms", code)
		if len(found) != 1 {
			t.Fatalf("Find(%q) = %d entries", code, len(found))
		}
		return &found[0]
	}
	e := entry("110")
	cause, ok := e.Cause()
	if !ok || cause.Code() != "opted-out" {
		t.Fatalf("the cause of 110 is %v %t", cause, ok)
	}
	for _, lang := range []catalog.Lang{catalog.English, catalog.German} {
		got, want := e.Texts(lang), cause.Texts(lang)
		if got.Title(nil) != "Stopped." || got.Meaning(nil) != want.Meaning(nil) || got.Meaning(nil) == "" ||
			!slices.Equal(got.Fix(nil), want.Fix(nil)) || len(got.Fix(nil)) == 0 || got.Customer() != want.Customer() {
			t.Errorf("110 in %s: title %q, meaning %q, fix %q, customer %q", lang, got.Title(nil), got.Meaning(nil), got.Fix(nil), got.Customer())
		}
	}
	kind, _ := e.Retry()
	if e.Party() != "recipient" || kind != "no" || !e.Deprecated() {
		t.Errorf("110: party %s, retry %s, deprecated %t", e.Party(), kind, e.Deprecated())
	}
	// What an entry says itself goes before.
	e = entry("111")
	kind, _ = e.Retry()
	texts := e.Texts(catalog.English)
	if texts.Meaning(nil) != "We stopped it." || !slices.Equal(texts.Fix(nil), []string{"Ask us."}) || len(texts.Causes(nil)) != 0 ||
		texts.Customer() != "Sorry." || e.Party() != "account" || kind != "after-fix" || e.Deprecated() {
		t.Errorf("111: meaning %q, fix %q, causes %q, customer %q, party %s, retry %s", texts.Meaning(nil), texts.Fix(nil), texts.Causes(nil), texts.Customer(), e.Party(), kind)
	}
	// A title alone is an entry too.
	texts = entry("112").Texts(catalog.English)
	if texts.Meaning(nil) != "" || len(texts.Fix(nil)) != 0 || texts.Customer() != "" {
		t.Errorf("112: meaning %q, fix %q, customer %q", texts.Meaning(nil), texts.Fix(nil), texts.Customer())
	}
	if _, ok := entry("112").Cause(); ok {
		t.Error("112 has a cause")
	}
}

// TestRange is about codes without an entry.
func TestRange(t *testing.T) {
	set, err := catalog.NewSet().With(withCause)
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct{ code, api, page string }{
		{"150", "sms", "https://acme.example/errors/150"},
		{"100", "sms", "https://acme.example/errors/100"},
		{"4099", "sms", "https://acme.example/errors/4099"},
		{"200", "", ""},
		{"15", "", ""},
		{"1500", "", ""},
		{"15x", "", ""},
		{"", "", ""},
	}
	for _, tt := range tests {
		if api, page := set.Provider("acme").Range(tt.code); api != tt.api || page != tt.page {
			t.Errorf("Range(%q) = %q, %q, want %q, %q", tt.code, api, page, tt.api, tt.page)
		}
	}
	e := set.Provider("acme").Find("sms", "112")[0]
	if got := e.DocURL(); got != "https://acme.example/errors" {
		t.Errorf("without an anchor the page is %q", got)
	}
}

// TestRetryFitsPermanence: what fails again is not to be repeated, and what is
// temporary can be.
func TestRetryFitsPermanence(t *testing.T) {
	for _, p := range catalog.NewSet().Providers() {
		for i := range p.Len() {
			e := p.Entry(i)
			kind, _ := e.Retry()
			later := kind == "wait" || kind == "backoff"
			if e.Permanence() == "permanent" && later || e.Permanence() == "temporary" && kind == "no" {
				t.Errorf("%s/%s/%s is %s, and its retry is %s", p.ID, e.API(), e.Code(), e.Permanence(), kind)
			}
		}
	}
}
