package catalog

import "strings"

// oneOf reports whether a word is one of those in a list, which have a space
// between them.
func oneOf(word, list string) bool {
	for list != "" {
		var known string
		if known, list, _ = strings.Cut(list, " "); known == word {
			return true
		}
	}
	return false
}

// isNumber reports whether a word is digits only.
func isNumber(word string) bool {
	for i := range len(word) {
		if word[i] < '0' || word[i] > '9' {
			return false
		}
	}
	return true
}

// PlainCode returns a code as codes are compared: with small letters and one
// kind of separator.
func PlainCode(code string) string {
	b := []byte(code)
	for i, c := range b {
		b[i] = plain(c)
	}
	return string(b)
}
