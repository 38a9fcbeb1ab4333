package explain

import "strings"

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

// lowered returns s with its ASCII letters in lower case.
func lowered(s string) string {
	b := []byte(s)
	for i, c := range b {
		if 'A' <= c && c <= 'Z' {
			b[i] = c | 0x20
		}
	}
	return string(b)
}

// hasAt reports whether s has word at i.
func hasAt(s string, i int, word string) bool {
	return len(s)-i >= len(word) && s[i:i+len(word)] == word
}
