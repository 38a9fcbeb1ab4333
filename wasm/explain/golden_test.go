package explain

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"wrongnumber/catalog"
	"wrongnumber/wasm/e164"
	"wrongnumber/wasm/sms"

	"github.com/tidwall/gjson"
)

var update = flag.Bool("update", false, "write the golden files")

// now is the time at which the goldens are explained: 2026-11-22 06:00:30 UTC.
const now = 1795327230

// TestGolden explains each paste of testdata and compares what was read out of
// it. The catalog's sentences are not part of the goldens: they are edited
// without a change here.
func TestGolden(t *testing.T) {
	pastes, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(pastes) == 0 {
		t.Fatalf("no pastes in testdata: %v", err)
	}
	e := New(catalog.NewSet())
	var used []string
	for _, file := range pastes {
		paste, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		out := e.AppendReport(nil, paste, Options{Now: now})
		if !gjson.ValidBytes(out) {
			t.Errorf("AppendReport(%s) is not JSON:\n%s", file, out)
			continue
		}
		golden := strings.TrimSuffix(file, ".txt") + ".golden"
		used = append(used, golden)
		got := readable(strings.ToValidUTF8(string(paste), "\uFFFD"), gjson.ParseBytes(out))
		if *update {
			if err := os.WriteFile(golden, got, 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, _ := os.ReadFile(golden)
		if !bytes.Equal(got, want) {
			t.Errorf("AppendReport(%s) differs from its golden:\n%s", file, differing(want, got))
		}
	}
	goldens, _ := filepath.Glob("testdata/*.golden")
	for _, golden := range goldens {
		if !slices.Contains(used, golden) {
			t.Errorf("%s belongs to no paste", golden)
		}
	}
}

// readable writes what a report says about its paste, a line each, with what
// its spans mark in «».
func readable(paste string, r gjson.Result) []byte {
	var b bytes.Buffer
	units := utf16.Encode([]rune(paste))
	mark := func(of gjson.Result) string {
		if !of.Get("span").Exists() {
			return ""
		}
		start, end := of.Get("span.start").Int(), of.Get("span.end").Int()
		text := string(utf16.Decode(units[start:end]))
		if len(text) > 60 {
			text = text[:60] + "…"
		}
		return fmt.Sprintf(" «%s»", strings.ReplaceAll(text, "\n", "␊"))
	}
	fmt.Fprintf(&b, "input     %s\n", r.Get("input.kind"))
	fmt.Fprintf(&b, "outcome   %s %s\n", r.Get("outcome"), r.Get("headline"))
	fmt.Fprintf(&b, "provider  %s, %s\n", r.Get("provider.name"), r.Get("provider.confidence"))
	for _, x := range r.Get("provider.evidence").Array() {
		fmt.Fprintf(&b, "          %s\n", x)
	}
	for _, x := range r.Get("alternatives").Array() {
		fmt.Fprintf(&b, "or        %s\n", x.Get("id"))
	}
	for _, x := range r.Get("errors").Array() {
		fmt.Fprintf(&b, "error     %s/%s/%s%s\n", x.Get("provider"), x.Get("api"), x.Get("code"), mark(x))
		fmt.Fprintf(&b, "          known %s, http %s, param %s, value %s, wait %s\n",
			x.Get("known"), x.Get("httpStatus"), x.Get("param"), x.Get("value"), x.Get("retry.afterSeconds"))
		if x.Get("number").Exists() {
			var number e164.Report
			e164.Validate(&number, utf16.Encode([]rune(x.Get("value").String())), "")
			fmt.Fprintf(&b, "          number %s, sendable %t\n", x.Get("value"), number.Sendable)
		} else if x.Get("message").Exists() {
			var message sms.Report
			sms.Measure(&message, utf16.Encode([]rune(x.Get("value").String())), &sms.Options{})
			fmt.Fprintf(&b, "          message of %d units\n", message.Units)
		}
	}
	for _, x := range r.Get("facts").Array() {
		fmt.Fprintf(&b, "fact      %s: %s%s\n", x.Get("name"), x.Get("value"), mark(x))
	}
	for _, x := range r.Get("problems").Array() {
		fmt.Fprintf(&b, "problem   %s%s\n          %s\n", x.Get("code"), mark(x), x.Get("message"))
	}
	for _, x := range r.Get("maskedList").Array() {
		fmt.Fprintf(&b, "masked    %s: %s\n", x.Get("kind"), x.Get("count"))
	}
	if masked := r.Get("masked").String(); masked != paste {
		fmt.Fprintf(&b, "\n%s\n", strings.TrimRight(masked, "\n"))
	}
	return b.Bytes()
}

// differing returns the lines of got that are not in want, and the other way
// round.
func differing(want, got []byte) string {
	var b strings.Builder
	old, new := strings.Split(string(want), "\n"), strings.Split(string(got), "\n")
	for _, line := range old {
		if !slices.Contains(new, line) {
			fmt.Fprintf(&b, "- %s\n", line)
		}
	}
	for _, line := range new {
		if !slices.Contains(old, line) {
			fmt.Fprintf(&b, "+ %s\n", line)
		}
	}
	return b.String()
}
