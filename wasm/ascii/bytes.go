package ascii

import "strings"

// IsLetter reports whether c is a letter, A to Z in either case.
func IsLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// IsDigit reports whether c is a digit, 0 to 9.
func IsDigit(c byte) bool { return '0' <= c && c <= '9' }

// tokenBytes has a bit for each byte that IsToken holds for.
var tokenBytes = [4]uint64{
	1<<'-' | 1<<'.' | (1<<10-1)<<'0',
	1<<('_'-64) | (1<<26-1)<<('A'-64) | (1<<26-1)<<('a'-64),
}

// IsToken reports whether c is a byte that keys, codes, hosts and ids are
// made of: a letter, a digit, "-", "." or "_".
func IsToken(c byte) bool { return tokenBytes[c>>6]>>(c&63)&1 != 0 }

// AllDigits reports whether s is a number without sign: digits, and at least
// one.
//
//go:noinline
func AllDigits(s string) bool {
	for i := range len(s) {
		if s[i]-'0' > 9 {
			return false
		}
	}
	return s != ""
}

// HasByte reports whether c is in s. For a few bytes it is faster than
// strings.IndexByte.
func HasByte(s string, c byte) bool {
	for i := range len(s) {
		if s[i] == c {
			return true
		}
	}
	return false
}

// HasLower reports whether s has a small letter.
func HasLower(s string) bool {
	for i := range len(s) {
		if 'a' <= s[i] && s[i] <= 'z' {
			return true
		}
	}
	return false
}

// HasUpper reports whether s has a capital letter.
func HasUpper(s string) bool {
	for i := range len(s) {
		if 'A' <= s[i] && s[i] <= 'Z' {
			return true
		}
	}
	return false
}

// IsHexID reports whether s is an id of 32 hexadecimal digits, with or without
// hyphens.
func IsHexID(s string) bool {
	n := 0
	for i := range len(s) {
		switch c := s[i]; {
		case c-'0' < 10 || 'a' <= c|0x20 && c|0x20 <= 'f':
			n++
		case c != '-':
			return false
		}
	}
	return n == 32
}

// At reports whether a word stands at a place of a text, which may be its end. The compiler
// would copy strings.HasPrefix into each of its callers, and strings.Cut as well.
//
//go:noinline
func At(s string, at int, word string) bool {
	return at+len(word) <= len(s) && s[at:at+len(word)] == word
}

// Cut is strings.Cut.
//
//go:noinline
func Cut(s, word string) (before, after string, found bool) { return strings.Cut(s, word) }
