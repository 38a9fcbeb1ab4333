package ascii

import (
	"strings"
	"testing"
)

// TestWords: a list finds its own words and no others, in the case asked for.
func TestWords(t *testing.T) {
	const list = " password pass pin schlüssel api-key to from x9 tokens "
	words := NewWords(list)
	for _, word := range strings.Fields(list) {
		if !words.Has(word) || !words.HasFold(word) {
			t.Errorf("Words lacks %q", word)
		}
		if upper := strings.ToUpper(word); words.Has(upper) {
			t.Errorf("Has(%q) = true, want the case to count", upper)
		}
	}
	for _, word := range []string{"Password", "API-KEY", "To"} {
		if !words.HasFold(word) {
			t.Errorf("HasFold(%q) = false", word)
		}
	}
	for _, word := range []string{"", " ", "passwords", "pas", "api", "token", "pass pin", strings.Repeat("p", 100)} {
		if words.Has(word) || words.HasFold(word) {
			t.Errorf("Words has %q", word)
		}
	}
}
