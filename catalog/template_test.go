package catalog_test

import (
	"testing"

	"wrongnumber/catalog"
)

func TestAppendText(t *testing.T) {
	values := map[string]string{"value": "+1234", "limit": "100", "one": "1", "empty": ""}
	value := func(name string) (string, bool) {
		v, ok := values[name]
		return v, ok
	}
	tests := []struct{ text, want string }{
		{"", ""},
		{"No values.", "No values."},
		// A stretch stands where all its values are there.
		{"[[You sent {value}. ]]Send another.", "You sent +1234. Send another."},
		{"[[You sent {number}. ]]Send another.", "Send another."},
		{"Wait[[ {wait}]], then go on.", "Wait, then go on."},
		{"[[{value} of {limit}]]", "+1234 of 100"},
		{"[[{value} of {number}]]", ""},
		{"[[{value}]][[{limit}]]", "+1234100"},
		{"[[{number}]][[{limit}]]", "100"},
		// A value that is there and empty is there.
		{"a[[ {empty}]]b", "a b"},
		// One and many.
		{"[[{limit} {limit|request|requests}]]", "100 requests"},
		{"[[{one} {one|request|requests}]]", "1 request"},
		// Outside brackets a missing value is empty.
		{"You sent {number}.", "You sent ."},
		// What opens nothing, or closes nothing, is itself.
		{"a [[b", "a [[b"},
		{"a ]] b", "a ]] b"},
		{"a { b", "a { b"},
		{"a } b", "a } b"},
		{"[one] [[two]] {limit}", "[one] two 100"},
	}
	for _, tt := range tests {
		if got := string(catalog.AppendText(nil, tt.text, value)); got != tt.want {
			t.Errorf("AppendText(%q) = %q, want %q", tt.text, got, tt.want)
		}
	}
	if got := string(catalog.AppendText([]byte("> "), "Wait[[ {wait}]] {wait}.", nil)); got != "> Wait ." {
		t.Errorf("AppendText without values = %q, want %q", got, "> Wait .")
	}
}

func TestLangOf(t *testing.T) {
	tests := []struct {
		tag  string
		want catalog.Lang
	}{
		{"de", catalog.German}, {"de-AT", catalog.German}, {"DE", catalog.German},
		{"en", catalog.English}, {"", catalog.English}, {"fr", catalog.English}, {"den", catalog.English},
	}
	for _, tt := range tests {
		if got := catalog.LangOf(tt.tag); got != tt.want {
			t.Errorf("LangOf(%q) = %v, want %v", tt.tag, got, tt.want)
		}
	}
}
