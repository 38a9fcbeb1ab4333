package paste

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// A layer is what a stretch of text becomes once one way of wrapping it has
// been taken off: JSON escaped as a string, in HTML, or in an address.

// maxLayer is the most bytes that are unwrapped as one layer. Anything longer is
// read as text.
const maxLayer = 256 << 10

// Unwrapping a layer costs stepsPerLayer, and stepsPerUnwrapped for each of its
// bytes. In a text made of nothing but wrapping, a layer begins at every byte and
// goes on to the end.
const (
	stepsPerLayer     = 100
	stepsPerUnwrapped = 6
)

// layer unwraps the text that begins at i of t, and returns it and where it ends
// in t; nil if nothing is wrapped there.
func (r *Reader) layer(t *Text, i, level int) (*Text, int) {
	layer, end := r.unwrapped(t, i, level)
	if end > i {
		r.steps -= stepsPerLayer + stepsPerUnwrapped*min(end-i, maxLayer)
	}
	return layer, end
}

func (r *Reader) unwrapped(t *Text, i, level int) (*Text, int) {
	if level >= maxUnpacked {
		return nil, 0
	}
	s := t.S
	switch rest := s[i:]; {
	case rest[0] == '&':
		if !strings.HasPrefix(rest, "&#123;") && !strings.HasPrefix(rest, "&lbrace;") && !strings.HasPrefix(rest, "&#x7b;") {
			return nil, 0
		}
		return withoutHTML(t, i)
	case rest[0] == '%':
		if !strings.HasPrefix(rest, "%7B") && !strings.HasPrefix(rest, "%7b") {
			return nil, 0
		}
		return withoutPercent(t, i)
	case rest[0] == '{' || rest[0] == '[':
		inside := rest[1:min(len(rest), 200)]
		for inside != "" && (inside[0] == ' ' || inside[0] == '{' || inside[0] == '[') {
			inside = inside[1:]
		}
		if strings.HasPrefix(inside, `""`) && len(inside) > 2 && inside[2] != '"' && inside[2] != ',' && inside[2] != '}' && inside[2] != ']' {
			return withoutDoubled(t, i)
		}
		if inside == "" || inside[0] != '\\' && inside[0] != '&' {
			return nil, 0
		}
		inside = withoutEscapedBlanks(inside)
		switch {
		case strings.HasPrefix(inside, `\`):
			if n := len(inside) - len(strings.TrimLeft(inside, `\`)); n < len(inside) && inside[n] == '"' {
				end := i + unescapedQuote(rest)
				if end-i > maxLayer {
					return nil, end
				}
				return unescaped(t, i, end), end
			}
		case strings.HasPrefix(inside, "&quot;"), strings.HasPrefix(inside, "&#34;"), strings.HasPrefix(inside, "&#x22;"), strings.HasPrefix(inside, "&#39;"), strings.HasPrefix(inside, "&apos;"):
			return withoutHTML(t, i)
		}
	}
	return nil, 0
}

// withoutEscapedBlanks drops the escaped white space that escaped pretty JSON
// has between its bracket and its first key.
func withoutEscapedBlanks(s string) string {
	for {
		n := len(s) - len(strings.TrimLeft(s, `\`))
		if n == 0 || n >= len(s) || strings.IndexByte("nrt", s[n]) < 0 {
			return s
		}
		s = strings.TrimLeft(s[n+1:], " ")
	}
}

// unescapedQuote returns the offset of the first double quote in s without a
// backslash before it: the end of the string that s begins in.
func unescapedQuote(s string) int {
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '"':
			return i
		}
	}
	return len(s)
}

// unescaped returns t.s[from:to], the inside of a string literal, without its
// escapes. It counts first what that takes, for within a call no memory is given back.
func unescaped(t *Text, from, to int) *Text {
	w := newRewriter(to - from)
	s := t.S
	runs, plain := 1, from
	for i := from; i+1 < to; {
		if s[i] != '\\' {
			i++
			continue
		}
		if i > plain {
			runs += 2
		}
		i += 2
		plain = i
	}
	w.runs = make([]run, 0, runs)
	plain = from
	for i := from; i < to; {
		if s[i] != '\\' || i+1 >= to {
			i++
			continue
		}
		w.copy(s, plain, i)
		i = w.unescape(s, i, to)
		plain = i
	}
	w.copy(s, plain, to)
	return w.text(t)
}

// unescape writes what the escape sequence at i stands for, and returns where
// it ends.
func (w *rewriter) unescape(s string, i, to int) int {
	switch c := s[i+1]; c {
	case 'n':
		w.put("\n", i, i+2)
	case 'r':
		w.put("\r", i, i+2)
	case 't':
		w.put("\t", i, i+2)
	case 'b', 'f':
		w.put(" ", i, i+2)
	case 'u':
		v, ok := hexValue(s, i+2, i+6, to)
		if !ok {
			w.put("u", i, i+2)
			return i + 2
		}
		return w.codeUnit(s, i, to, rune(v))
	default:
		w.put(s[i+1:i+2], i, i+2)
	}
	return i + 2
}

// codeUnit writes the code point of the escape \uXXXX at i, or of it and the
// second half of a surrogate pair behind it.
func (w *rewriter) codeUnit(s string, i, to int, unit rune) int {
	if 0xD800 <= unit && unit < 0xDC00 && strings.HasPrefix(s[i+6:to], `\u`) {
		if low, ok := hexValue(s, i+8, i+12, to); ok && 0xDC00 <= low && low < 0xE000 {
			w.put(string((unit-0xD800)<<10|rune(low)-0xDC00+0x10000), i, i+12)
			return i + 12
		}
	}
	w.put(string(unit), i, i+6) // a lone half becomes U+FFFD
	return i + 6
}

// references are the character references with a name that answers hold.
var references = [...]struct{ name, text string }{
	{"&quot;", `"`}, {"&apos;", "'"}, {"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&nbsp;", " "},
	{"&lbrace;", "{"}, {"&rbrace;", "}"},
}

// reference returns what the character reference at the start of s stands for,
// and its length; 0 if there is none.
func reference(s string) (string, int) {
	for i := range references {
		if strings.HasPrefix(s, references[i].name) {
			return references[i].text, len(references[i].name)
		}
	}
	end := strings.IndexByte(s[:min(len(s), len("&#x10ffff;"))], ';')
	if end < 0 || !strings.HasPrefix(s, "&#") {
		return "", 0
	}
	digits, base := s[2:end], 10
	if digits != "" && digits[0]|0x20 == 'x' {
		digits, base = digits[1:], 16
	}
	v, err := strconv.ParseInt(digits, base, 32)
	if err != nil || v <= 0 {
		return "", 0
	}
	return string(rune(v)), end + 1
}

// withoutHTML returns what begins at i of t without character references, up
// to the next tag, or to the quote of the attribute it stands in.
func withoutHTML(t *Text, i int) (*Text, int) {
	s := t.S
	end := len(s)
	if n := strings.IndexAny(s[i:], "<\""); n >= 0 {
		end = i + n
	}
	if end-i > maxLayer {
		return nil, end
	}
	w := newRewriter(end - i)
	plain := i
	for i < end {
		if s[i] != '&' {
			i++
			continue
		}
		text, n := reference(s[i:end])
		if n > 0 {
			w.copy(s, plain, i)
			w.put(text, i, i+n)
			plain = i + n
		}
		i += max(n, 1)
	}
	w.copy(s, plain, end)
	return w.text(t), end
}

// withoutPercent returns what begins at i of t without percent-encoding (RFC
// 3986 §2.1), up to the end of the address or form it stands in.
func withoutPercent(t *Text, i int) (*Text, int) {
	s := t.S
	end := i
	for end < len(s) && s[end] > ' ' && s[end] != '&' && s[end] != '"' && s[end] != '\'' {
		end++
	}
	if end-i > maxLayer {
		return nil, end
	}
	w := newRewriter(end - i)
	for i < end {
		v, ok := 0, false
		if s[i] == '%' {
			v, ok = hexValue(s, i+1, i+3, end)
		}
		switch {
		case ok && v < utf8.RuneSelf:
			w.put(string(rune(v)), i, i+3)
			i += 3
		case s[i] == '+':
			w.put(" ", i, i+1)
			i++
		default:
			w.copy(s, i, i+1)
			i++
		}
	}
	return w.text(t), end
}

// withoutDoubled returns what begins at i of t with each pair of double quotes
// as one, as CSV has them (RFC 4180 §2), up to a quote that stands alone.
func withoutDoubled(t *Text, i int) (*Text, int) {
	s := t.S
	var w rewriter
	plain := i
	for ; i < len(s) && i-plain <= maxLayer; i++ {
		if s[i] != '"' {
			continue
		}
		if i+1 == len(s) || s[i+1] != '"' {
			break
		}
		w.copy(s, plain, i)
		w.put(`"`, i, i+2)
		i++
		plain = i + 1
	}
	w.copy(s, plain, min(i, len(s)))
	return w.text(t), min(i, len(s))
}
