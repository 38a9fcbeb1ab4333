package signs

import (
	"testing"
	"unicode"
)

// Default_Ignorable_Code_Point is, by UAX #44, Other_Default_Ignorable_Code_Point,
// Cf and variation selectors, less some of them.
func TestIsInvisible(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		want := unicode.Is(unicode.Other_Default_Ignorable_Code_Point, r) || unicode.Is(unicode.Variation_Selector, r) ||
			unicode.Is(unicode.Cf, r) && !unicode.Is(unicode.Prepended_Concatenation_Mark, r) && (r < 0xFFF9 || r > 0xFFFB) && (r < 0x13430 || r > 0x1345F) ||
			r == 0x2028 || r == 0x2029 || unicode.Is(unicode.Cc, r) && !IsSpace(r)
		if got := IsInvisible(r); got != want {
			t.Errorf("IsInvisible(%U) = %v, want %v", r, got, want)
		}
	}
}

func TestIsSpace(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		want := (unicode.IsSpace(r) || r == 0x2800) && r != 0x1680 && r != 0x85 && r != 0x2028 && r != 0x2029
		if got := IsSpace(r); got != want {
			t.Errorf("IsSpace(%U) = %v, want %v", r, got, want)
		}
	}
}
