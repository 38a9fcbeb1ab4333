package problems

import (
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"testing"

	"wrongnumber/catalog"
)

// all returns the entries of both tables.
func all() []entry { return slices.Concat(table[:], explainTable[:]) }

func TestTableIsSortedAndNamed(t *testing.T) {
	for _, table := range [][]entry{table[:], explainTable[:]} {
		if !slices.IsSortedFunc(table, func(a, b entry) int { return int(a.code) - int(b.code) }) {
			t.Errorf("the table from %s on is not in the order of its numbers", table[0].slug)
		}
	}
	for _, e := range all() {
		if got := e.code.Slug(); got != e.slug {
			t.Errorf("Code(%d).Slug() = %q, want %q", e.code, got, e.slug)
		}
		if !regexp.MustCompile(`^(e164|sms|explain|preflight)/[a-z0-9-]+$`).MatchString(e.slug) {
			t.Errorf("%q is not a slug of domain/reason", e.slug)
		}
	}
	for _, c := range []Code{0, 100, 65535} {
		if got := c.Slug(); got != "" {
			t.Errorf("Code(%d).Slug() = %q, want none: it is no code", c, got)
		}
	}
}

// TestMessages holds every message to what a reader needs of it: there in both
// languages, not the same in both, short enough for one glance, a sentence.
func TestMessages(t *testing.T) {
	const longest = 280
	for _, e := range all() {
		english, german := e.text[catalog.English], e.text[catalog.German]
		if english == german {
			t.Errorf("%s says the same in both languages: %s", e.slug, english)
		}
		for _, text := range e.text {
			if len([]rune(text)) > longest {
				t.Errorf("%s has %d characters, at most %d fit: %s", e.slug, len([]rune(text)), longest, text)
			}
			if !strings.HasSuffix(text, ".") && !strings.HasSuffix(text, "?") && !strings.HasSuffix(text, "}") {
				t.Errorf("%s does not end as a sentence: %s", e.slug, text)
			}
		}
		if regexp.MustCompile(`\b(du|dein|deine|dir|dich)\b`).MatchString(german) {
			t.Errorf("%s is not formal: %s", e.slug, german)
		}
	}
}

func TestPlaceholdersAreTheSameInBothLanguages(t *testing.T) {
	placeholder := regexp.MustCompile(`\{([^}|]*)`)
	names := func(text string) []string {
		var list []string
		for _, m := range placeholder.FindAllStringSubmatch(text, -1) {
			list = append(list, m[1])
		}
		slices.Sort(list)
		return slices.Compact(list)
	}
	for _, e := range all() {
		params := strings.Fields(e.params)
		for lang, text := range e.text {
			for _, name := range names(text) {
				if !slices.Contains(params, name) {
					t.Errorf("%s, %s: {%s} is none of its params %q", e.slug, catalog.Lang(lang), name, params)
				}
			}
		}
		for _, param := range params {
			if !slices.Contains(names(e.text[0]+e.text[1]), param) {
				t.Errorf("%s has a param %s that no text uses", e.slug, param)
			}
		}
	}
}

func TestAppendJSON(t *testing.T) {
	p := Problem{Code: E164Empty, Start: NoSpan}
	var got struct {
		Code, Severity, Message string
		Span                    *struct{ Start, End int }
		More                    bool
	}
	if err := json.Unmarshal(p.AppendJSON(nil, catalog.English, nil), &got); err != nil {
		t.Fatal(err)
	}
	if got.Code != "e164/empty" || got.Severity != "error" || got.Message == "" || got.Span != nil {
		t.Errorf("a problem without a place is %+v", got)
	}

	p.Start, p.End = 2, 5
	out := p.AppendJSON(nil, catalog.German, func(dst []byte) []byte { return append(dst, `,"more":true`...) })
	if err := json.Unmarshal(out, &got); err != nil {
		t.Fatal(err)
	}
	if got.Span == nil || got.Span.Start != 2 || got.Span.End != 5 || !got.More {
		t.Errorf("a problem with a place and more members is %s", out)
	}
}
