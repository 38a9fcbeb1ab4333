package explain

import (
	"strings"
	"testing"

	"wrongnumber/catalog"
)

// TestAmounts: what is said of two amounts that belong together.
func TestAmounts(t *testing.T) {
	tests := []struct{ details, want string }{
		{`{"limit":10,"current":10}`, "You are at 10, and the limit is 10."},
		{`{"current":"3","limit":"10"}`, "You are at 3, and the limit is 10."},
		{`{"maximum_allowed": 1.5 , "used":1.75 }`, "You are at 1.75, and the limit is 1.5."},
		{`{"cost":50,"balance":49}`, "You have 49; this needs 50."},
		{`{"required":3,"available":-2}`, "You have -2; this needs 3."},
		{`{"min":8,"actual":3}`, "You have 3; this needs 8."},
		{`{"a":[{"limit":5,"current":5}]}`, "You are at 5, and the limit is 5."},

		// Nothing: half a pair, in two objects, no plain number, enough.
		{`{"limit":10}`, ""},
		{`{"a":{"limit":10},"b":{"current":10}}`, ""},
		{`{"a":[{"limit":10},{"current":10}]}`, ""},
		{`{"limit":1e3,"current":10}`, ""},
		{`{"limit":"10 calls","current":10}`, ""},
		{`{"required":3,"available":4}`, ""},
		{`{"balance":3.0,"cost":3}`, ""},
		{`{"min":1,"max":2}`, ""},
	}
	for _, test := range tests {
		in := `{"error":{"code":"too_much","message":"m","details":` + test.details + `}}`
		x := explained(in, Options{}).Get("errors.0")
		if got := x.Get("finding").String(); got != test.want || !strings.HasSuffix(x.Get("meaning").String(), got) {
			t.Errorf("AppendReport(%s) finds %q, want %q at the end of %q", in, got, test.want, x.Get("meaning"))
		}
	}
}

// TestAmountsOfItems: the amounts of one item of a list are not another's.
func TestAmountsOfItems(t *testing.T) {
	in := `{"errors":[{"code":"a","message":"m","limit":1,"current":1},{"code":"b","message":"m"},{"code":"c","message":"m","limit":5,"current":7}]}`
	want := []string{"Aktuell 1, erlaubt sind 1.", "", "Aktuell 7, erlaubt sind 5."}
	for i, x := range explained(in, Options{Lang: catalog.German}).Get("errors").Array() {
		if got := x.Get("finding").String(); i >= len(want) || got != want[i] {
			t.Errorf("AppendReport(%s) finds %q in error %d, want %q", in, got, i, want)
		}
	}
}

// TestDuplicate: the first key that stands twice in one object, at any depth.
func TestDuplicate(t *testing.T) {
	tests := []struct{ in, key string }{
		{`{"error":{"code":"busy","message":"m","code":"no_answer"}}`, "code"},
		{`{"error":{"code":"busy","message":"m"},"error":1}`, "error"},
		{`{"error":{"code":"busy","message":"m","details":[{"a":1},{"a":1,"b":{"a":2},"a":3}]}}`, "a"},
		{`{"error":{"code":"busy","message":"m","a":{"code":"x"},"b":"code"},"code":1}`, ""},
	}
	for _, test := range tests {
		p := explained(test.in, Options{}).Get(`problems.#(code=="explain/duplicate-key")`)
		start, end := p.Get("span.start").Int(), p.Get("span.end").Int()
		if p.Exists() != (test.key != "") || test.in[start:end] != test.key {
			t.Errorf("AppendReport(%s) notes %q, want %q", test.in, test.in[start:end], test.key)
		}
	}
}
