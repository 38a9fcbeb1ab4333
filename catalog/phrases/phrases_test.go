package phrases

import (
	"slices"
	"strings"
	"testing"

	"wrongnumber/catalog"
)

func TestAppend(t *testing.T) {
	tests := []struct {
		key           Key
		lang          catalog.Lang
		first, second string
		want          string
	}{
		{Seconds, catalog.English, "1", "", "1 second"},
		{Seconds, catalog.English, "2", "", "2 seconds"},
		{Seconds, catalog.German, "2", "", "2 Sekunden"},
		// German names the arguments in another order; they are those of English.
		{Ambiguous, catalog.English, "SMS", "7", "The answer does not say which API it comes from. In SMS, 7 means this."},
		{Success, catalog.English, "", "", "This is a success, not an error."},
		{0, catalog.English, "", "", ""},
	}
	for _, test := range tests {
		if got := string(Append(nil, test.key, test.lang, test.first, test.second)); got != test.want {
			t.Errorf("Append(%d, %v, %q, %q) = %q, want %q", test.key, test.lang, test.first, test.second, got, test.want)
		}
	}
}

func TestFindFact(t *testing.T) {
	if key, ok := FindFact("request-id"); !ok || key.Text(catalog.German) != "Anfrage-ID" {
		t.Errorf("FindFact(request-id) = %d, %v", key, ok)
	}
	if key, ok := FindFact("request"); ok {
		t.Errorf("FindFact(request) = %d, want none", key)
	}
}

// TestTable: the table is sorted, and no text is the same in both languages
// but those that are.
func TestTable(t *testing.T) {
	same := []string{"fact-limit", "fact-param", "fact-trace-id", "fact-sip-code"}
	for i := range table {
		p := &table[i]
		if i > 0 && table[i-1].name >= p.name {
			t.Errorf("%s stands behind %s", p.name, table[i-1].name)
		}
		if p.text[0] == p.text[1] && !slices.Contains(same, p.name) {
			t.Errorf("%s is %q in both languages", p.name, p.text[0])
		}
		for _, text := range p.text {
			if strings.TrimSpace(text) != text || text == "" {
				t.Errorf("%s is %q", p.name, text)
			}
		}
	}
}
