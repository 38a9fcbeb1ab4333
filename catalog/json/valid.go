package json

import "strings"

// Valid reports whether a text is one JSON value (RFC 8259 §2). It goes as deep as
// the text nests: who calls it bounds that.
func Valid(text string) bool {
	end := validValue(text, skipSpace(text, 0))
	return end > 0 && skipSpace(text, end) == len(text)
}

// The functions below return the end of what stands at i, and 0 where it is not
// valid.

func validValue(s string, i int) int {
	if i >= len(s) {
		return 0
	}
	switch s[i] {
	case '{':
		return validList(s, i, '}')
	case '[':
		return validList(s, i, ']')
	case '"':
		return validString(s, i)
	}
	for _, word := range [...]string{"true", "false", "null"} {
		if strings.HasPrefix(s[i:], word) {
			return i + len(word)
		}
	}
	return validNumber(s, i)
}

func validList(s string, i int, closing byte) int {
	i = skipSpace(s, i+1)
	if i < len(s) && s[i] == closing {
		return i + 1
	}
	for {
		if closing == '}' {
			if i >= len(s) || s[i] != '"' {
				return 0
			}
			if i = validString(s, i); i == 0 {
				return 0
			}
			if i = skipSpace(s, i); i >= len(s) || s[i] != ':' {
				return 0
			}
			i = skipSpace(s, i+1)
		}
		if i = validValue(s, i); i == 0 {
			return 0
		}
		if i = skipSpace(s, i); i >= len(s) || s[i] != ',' && s[i] != closing {
			return 0
		}
		if s[i] == closing {
			return i + 1
		}
		i = skipSpace(s, i+1)
	}
}

func validString(s string, i int) int {
	for i++; i < len(s); i++ {
		switch c := s[i]; {
		case c == '"':
			return i + 1
		case c < ' ':
			return 0
		case c == '\\':
			if i++; i >= len(s) || strings.IndexByte(`"\/bfnrtu`, s[i]) < 0 || s[i] == 'u' && hex(s[i+1:]) < 0 {
				return 0
			}
		}
	}
	return 0
}

func validNumber(s string, i int) int {
	if s[i] == '-' {
		i++
	}
	start := i
	if i = skipDigits(s, i); i == start || s[start] == '0' && i > start+1 {
		return 0
	}
	if i < len(s) && s[i] == '.' {
		start = i + 1
		if i = skipDigits(s, start); i == start {
			return 0
		}
	}
	if i < len(s) && s[i]|0x20 == 'e' {
		if i++; i < len(s) && (s[i] == '+' || s[i] == '-') {
			i++
		}
		start = i
		if i = skipDigits(s, i); i == start {
			return 0
		}
	}
	return i
}

func skipDigits(s string, i int) int {
	for i < len(s) && s[i]-'0' <= 9 {
		i++
	}
	return i
}

func skipSpace(s string, i int) int {
	for i < len(s) && (s[i] == ' ' || s[i] == '\t' || s[i] == '\n' || s[i] == '\r') {
		i++
	}
	return i
}
