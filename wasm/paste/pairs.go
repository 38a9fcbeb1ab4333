package paste

import (
	"strings"
	"unicode/utf8"

	"wrongnumber/wasm/ascii"
)

// EachPair calls found for each name=value of the request that begins at a byte
// of a text: in the query of its address, and in what curl's options or a form
// send. Values are decoded as in a form (URL standard §5), but for those that
// curl is to encode.
func EachPair(s string, from int, found func(name, value string, at Place)) {
	end := len(s)
	for i := from; i < end; i++ {
		if s[i] != '=' || i == from || !isPairByte(s[i-1]) {
			continue
		}
		start := i
		for start > from && isPairByte(s[start-1]) {
			start--
		}
		if start > from && strings.IndexByte(" \t\n'\"?&{", s[start-1]) < 0 {
			continue
		}
		quote, amp := byte(0), byte('&')
		at := i + 1
		if start > from && (s[start-1] == '\'' || s[start-1] == '"') {
			quote = s[start-1]
		} else if at < end && (s[at] == '\'' || s[at] == '"') {
			quote = s[at]
			at++
		}
		decoded := formValue
		if isPlainPair(s[from:start]) {
			decoded, amp = asItIs, 0
		}
		stop := at
		for stop < end && s[stop] != quote && s[stop] != amp && s[stop] != '\n' && (quote != 0 || s[stop] > ' ') {
			stop++
		}
		found(s[start:i], decoded(s[at:stop]), At(at, stop))
		i = stop - 1
	}
}

func isPairByte(c byte) bool { return ascii.IsToken(c) }

// isPlainPair reports whether what stands before a pair is an option of curl
// that takes it as it is meant, and encodes it itself or not at all.
func isPlainPair(before string) bool {
	before = strings.TrimRight(before, " \t'\"=")
	for _, option := range [...]string{"--data-urlencode", "--form", "--form-string", " -F"} {
		if strings.HasSuffix(before, option) {
			return true
		}
	}
	return false
}

func asItIs(s string) string { return s }

// formValue decodes a value of a form; one that is not encoded stays as it is.
func formValue(s string) string {
	if strings.IndexByte(s, '%') < 0 && strings.IndexByte(s, '+') <= 0 {
		return s
	}
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		c, n := rune(s[i]), 0
		switch {
		case c == '%':
			c, n = percentRune(s[i:])
		case c == '+' && i > 0:
			c, n = ' ', 1
		}
		if n == 0 {
			b = append(b, s[i])
			continue
		}
		b = utf8.AppendRune(b, c)
		i += n - 1
	}
	return string(b)
}
