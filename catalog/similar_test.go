package catalog

import (
	"math/rand/v2"
	"strings"
	"testing"
)

func TestEdits(t *testing.T) {
	tests := []struct {
		a, b string
		want int
	}{
		{"", "", 0},
		{"abc", "abc", 0},
		{"abc", "", 3},
		{"unathorized", "unauthorized", 1},   // a letter is missing
		{"unautthorized", "unauthorized", 1}, // one too many
		{"unautherized", "unauthorized", 1},  // another one
		{"unauhtorized", "unauthorized", 1},  // two swapped
		{"nuauhtorized", "unauthorized", 2},
		{"ca", "abc", 3}, // nothing is edited inside a swap
		{"TOKEN-EXPIRED", "token_expired", 0},
		{"token expired", "token_expired", 0},
	}
	for _, tt := range tests {
		if got := edits(tt.a, tt.b, 9); got != tt.want {
			t.Errorf("edits(%q, %q) = %d, want %d", tt.a, tt.b, got, tt.want)
		}
	}
	if got := edits("abcdef", "uvwxyz", 3); got != 3 {
		t.Errorf("edits beyond the limit = %d, want the limit 3", got)
	}
	if got := edits(strings.Repeat("a", maxCode+1), "a", 9); got != 9 {
		t.Errorf("edits of a long word = %d, want the limit 9", got)
	}
}

// slowEdits is the definition of the distance, written down.
func slowEdits(a, b string) int {
	if a == "" || b == "" {
		return len(a) + len(b)
	}
	n := min(slowEdits(a[1:], b), slowEdits(a, b[1:])) + 1
	cost := 1
	if a[0] == b[0] {
		cost = 0
	}
	n = min(n, slowEdits(a[1:], b[1:])+cost)
	if len(a) > 1 && len(b) > 1 && a[0] == b[1] && a[1] == b[0] {
		n = min(n, slowEdits(a[2:], b[2:])+1)
	}
	return n
}

func TestEditsAgainstDefinition(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	word := func() string {
		b := make([]byte, random.IntN(7))
		for i := range b {
			b[i] = "abc"[random.IntN(3)]
		}
		return string(b)
	}
	for range 2000 {
		a, b := word(), word()
		want := slowEdits(a, b)
		if got := edits(a, b, 99); got != want {
			t.Fatalf("edits(%q, %q) = %d, want %d", a, b, got, want)
		}
		for limit := 1; limit < 5; limit++ {
			if got := edits(a, b, limit); got != min(want, limit) {
				t.Fatalf("edits(%q, %q, %d) = %d, want %d", a, b, limit, got, min(want, limit))
			}
		}
	}
}
