package e164

import (
	"testing"
	"unicode"
)

// The digits are those of Unicode, in the version that Go has.
func TestDigit(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		got := digit(r)
		if (got != 0) != unicode.Is(unicode.Nd, r) {
			t.Errorf("digit(%U) = %q", r, got)
		}
	}
	for _, test := range []struct {
		r    rune
		want byte
	}{{'0', '0'}, {'9', '9'}, {'٣', '3'}, {'۷', '7'}, {'５', '5'}, {'᠐', '0'}, {'𝟗', '9'}, {'²', 0}, {'Ⅷ', 0}, {'a', 0}, {-1, 0}} {
		if got := digit(test.r); got != test.want {
			t.Errorf("digit(%q) = %q, want %q", test.r, got, test.want)
		}
	}
}

// Nothing that is a letter or a number is junk, and the signs that numbers are
// pasted with are.
func TestIsJunk(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if isJunk(r) && (unicode.IsLetter(r) || unicode.IsNumber(r) || r == '#') {
			t.Errorf("isJunk(%U) is true for %q", r, r)
		}
	}
	for _, r := range "!?.,;:'\"<>| \t\n\u00a0\u00ad…–—‘’“”«»•·€£→✓☎📞）。、\u200b\u200f\u202c\u2060\ufe0f\ufeff\u0301" {
		if !isJunk(r) {
			t.Errorf("isJunk(%U) is false for %q", r, r)
		}
	}
}

func TestKeypad(t *testing.T) {
	const letters, digits = "abcdefghijklmnopqrstuvwxyzAZ", "2223334445556667777888999929"
	for i, r := range letters {
		if got := keypad(r); got != digits[i] {
			t.Errorf("keypad(%q) = %q, want %q", r, got, digits[i])
		}
	}
}

// A lone surrogate is a sign of its own; a pair is one.
func TestDecode(t *testing.T) {
	var text text
	text.decode([]uint16{'1', 0xD800, '2', 0xD835, 0xDFD7, 0xDC00})
	wantRunes, wantAt := []rune{'1', 0xD800, '2', '𝟗', 0xDC00}, []uint8{0, 1, 2, 3, 5}
	for i, r := range wantRunes {
		if text.n != len(wantRunes) || text.runes[i] != r || text.at[i] != wantAt[i] {
			t.Errorf("decode: %U at %d, want %U at %d", text.all(), text.at[:text.n], wantRunes, wantAt)
			break
		}
	}
}
