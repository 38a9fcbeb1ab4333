package paste

import (
	"strings"

	"wrongnumber/wasm/ascii"
)

// What follows takes one way of wrapping off a whole text, wherever it stands in
// it, without asking what the text is: a value that is looked for is found in
// whatever it was wrapped. Layers of documents are another matter; see layer.

// Unescaped returns a text without the backslashes of JSON strings (RFC 8259 §7),
// nil where it has none.
func Unescaped(t *Text) *Text {
	for i := range len(t.S) {
		if t.S[i] == '\\' {
			return unescaped(t, 0, len(t.S))
		}
	}
	return nil
}

// Unreferenced returns a text without character references (HTML §13.5), nil
// where it has none.
func Unreferenced(t *Text) *Text {
	s := t.S
	var w rewriter
	plain := 0
	for i := 0; i < len(s); {
		if s[i] != '&' {
			i++
			continue
		}
		text, n := reference(s[i:])
		if n > 0 {
			w.copy(s, plain, i)
			w.put(text, i, i+n)
			plain = i + n
		}
		i += max(n, 1)
	}
	if plain == 0 {
		return nil
	}
	w.copy(s, plain, len(s))
	return w.text(t)
}

// Unpercented returns a text without percent-encoding (RFC 3986 §2.1) and with
// blanks for its plus signs, as forms have them; nil where nothing is encoded.
func Unpercented(t *Text) *Text {
	s := t.S
	first := strings.IndexByte(s, '%')
	for first >= 0 && !isEncoded(s, first) {
		next := strings.IndexByte(s[first+1:], '%')
		if next < 0 {
			return nil
		}
		first += 1 + next
	}
	if first < 0 {
		return nil
	}
	w := newRewriter(len(s))
	plain := 0
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '+':
			w.copy(s, plain, i)
			w.put(" ", i, i+1)
			plain = i + 1
		case s[i] == '%' && isEncoded(s, i):
			v, _ := hexValue(s, i+1, i+3, len(s))
			w.copy(s, plain, i)
			w.run(1, 3, i)
			w.out = append(w.out, byte(v))
			plain = i + 3
			i += 2
		}
	}
	w.copy(s, plain, len(s))
	return w.text(t)
}

// isEncoded reports whether the percent sign at i begins the code of a byte.
func isEncoded(s string, i int) bool {
	return i+2 < len(s) && isHexDigit(s[i+1]) && isHexDigit(s[i+2])
}

func isHexDigit(c byte) bool { return ascii.IsDigit(c) || 'a' <= c|0x20 && c|0x20 <= 'f' }

// StrictAt returns the JSON object or list that begins at a byte of a text and
// needs nothing done to it, and where reading ended; its Text is nil where none
// does.
func StrictAt(t *Text, at int) (d Document, end int) {
	v := readStrict(t.S, at)
	if v.end < 0 || v.pairs == 0 {
		return Document{}, v.at
	}
	return Document{Text: Inside(t, at, v.end), At: at, End: v.end}, v.end
}

// Inside returns a stretch of a text as a text.
func Inside(t *Text, from, to int) *Text {
	return &Text{S: t.S[from:to], parent: t, base: from}
}

// The widths at which terminals break lines.
const (
	minFold = 40
	maxFold = 300
)

// Unfolded returns a text without the line breaks that a terminal put in where
// its lines were full, nil where none were: two lines or more are as long as the
// longest, and a word is broken at one of them.
func Unfolded(t *Text) *Text {
	s := t.S
	width, full, broken := 0, 0, false
	for i := 0; i < len(s); {
		end := lineEnd(s, i)
		switch n := codeUnits(s[i:end]); {
		case n > maxFold:
			return nil
		case n > width:
			width, full, broken = n, 1, breaksWord(s, end)
		case n == width && n > 0:
			full++
			broken = broken || breaksWord(s, end)
		}
		i = end + 1
	}
	if width < minFold || full < 2 || !broken {
		return nil
	}
	var w rewriter
	for i := 0; i < len(s); {
		end := lineEnd(s, i)
		next := min(end+1, len(s))
		if codeUnits(s[i:end]) == width {
			w.copy(s, i, end)
		} else {
			w.copy(s, i, next)
		}
		i = next
	}
	return w.text(t)
}

// breaksWord reports whether a line break at i stands inside a word.
func breaksWord(s string, i int) bool {
	return i > 0 && i+1 < len(s) && (ascii.IsLetter(s[i-1]) || ascii.IsDigit(s[i-1])) && (ascii.IsLetter(s[i+1]) || ascii.IsDigit(s[i+1]))
}
