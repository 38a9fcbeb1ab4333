package explain

import (
	"strings"
	"unicode/utf8"
)

// Lists of words are texts with a blank before and behind each word: they cost
// a tenth of what a switch does.

// among reports whether word is one of a list.
func among(list, word string) bool {
	if word == "" || strings.IndexByte(word, ' ') >= 0 {
		return false
	}
	for i := 0; ; i++ {
		n := strings.Index(list[i:], word)
		if n < 0 {
			return false
		}
		i += n
		if list[i-1] == ' ' && list[i+len(word)] == ' ' {
			return true
		}
	}
}

// amongFold is among for a word of at most 32 bytes, in letters of either case.
func amongFold(list, word string) bool {
	if len(word) > 32 {
		return false
	}
	var b [32]byte
	return among(list, string(appendLowered(b[:0], word)))
}

// equalFold is strings.EqualFold, which takes several times as long for ASCII.
func equalFold(a, b string) bool {
	if len(a) != len(b) {
		return strings.EqualFold(a, b)
	}
	for i := range len(a) {
		if x, y := a[i], b[i]; x != y {
			if x|y >= utf8.RuneSelf {
				return strings.EqualFold(a, b)
			}
			if x^y != 0x20 || x|0x20-'a' >= 26 {
				return false
			}
		}
	}
	return true
}

// lowered returns s with its ASCII letters in lower case.
func lowered(s string) string { return string(appendLowered(nil, s)) }

func appendLowered(dst []byte, s string) []byte {
	before := len(dst)
	dst = append(dst, s...)
	for i, c := range dst[before:] {
		if 'A' <= c && c <= 'Z' {
			dst[before+i] = c | 0x20
		}
	}
	return dst
}

// hasAt reports whether s has word at i.
func hasAt(s string, i int, word string) bool {
	return len(s)-i >= len(word) && s[i:i+len(word)] == word
}
