package ascii

import (
	"strings"
	"unicode/utf8"
)

// Lists of words are texts with a blank before and behind each word: they cost
// a tenth of what a switch does.

// Among reports whether word is one of a list.
func Among(list, word string) bool {
	if word == "" {
		return false
	}
	for i := 0; i+1+len(word) < len(list); {
		i++ // behind a space
		if list[i] == word[0] && list[i+len(word)] == ' ' && list[i:i+len(word)] == word {
			return strings.IndexByte(word, ' ') < 0
		}
		for i < len(list) && list[i] != ' ' {
			i++
		}
	}
	return false
}

// AmongFold is among for a word of at most 32 bytes, in letters of either case.
func AmongFold(list, word string) bool {
	if word == "" || len(word) > 32 {
		return false
	}
	first := lowered(word[0])
	for i := 0; i+1+len(word) < len(list); {
		i++
		if list[i] == first && list[i+len(word)] == ' ' && isLowered(list[i:i+len(word)], word) {
			return strings.IndexByte(word, ' ') < 0
		}
		for i < len(list) && list[i] != ' ' {
			i++
		}
	}
	return false
}

// isLowered reports whether one text is another of its length in small letters.
func isLowered(s, of string) bool {
	for k := range len(of) {
		if s[k] != lowered(of[k]) {
			return false
		}
	}
	return true
}

// EqualFold is strings.EqualFold, which takes several times as long for ASCII.
func EqualFold(a, b string) bool {
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

// Lowered returns s with its ASCII letters in lower case.
func Lowered(s string) string { return string(appendLowered(nil, s)) }

func appendLowered(dst []byte, s string) []byte {
	before := len(dst)
	dst = append(dst, s...)
	for i, c := range dst[before:] {
		dst[before+i] = lowered(c)
	}
	return dst
}

// HasAt reports whether s has word at i. It would be copied into each of its callers.
//
//go:noinline
func HasAt(s string, i int, word string) bool {
	return len(s)-i >= len(word) && s[i:i+len(word)] == word
}

// IndexFold is strings.Index without regard to the case of ASCII letters; -1
// for an empty word.
func IndexFold(s, word string) int {
	if word == "" {
		return -1
	}
	first := word[0] | 0x20
	for i := 0; i+len(word) <= len(s); i++ {
		if s[i]|0x20 == first && EqualFold(s[i:i+len(word)], word) {
			return i
		}
	}
	return -1
}

// AppendLetters appends the ASCII letters of a text in lower case, nothing else
// of it: "API-Key" and "api_key" are the same word.
func AppendLetters(dst []byte, text string) []byte {
	for i := range len(text) {
		if c := text[i] | 0x20; c-'a' < 26 {
			dst = append(dst, c)
		}
	}
	return dst
}

// lowered returns a capital letter as a small one, and any other byte as it is.
func lowered(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		c |= 0x20
	}
	return c
}
