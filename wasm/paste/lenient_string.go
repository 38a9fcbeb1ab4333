package paste

import (
	"strings"
	"unicode/utf8"

	"wrongnumber/wasm/ascii"
)

// The reading of strings. A string ends at a quote that something follows
// which may follow a string; any other quote is part of it, as in
// 'can't be cancelled'. A line break is a wrap made by a terminal or a log if
// the string goes on behind it, else the end of a string without its quote.

// wrapLines is how many line breaks a string may be wrapped over.
const wrapLines = 12

// str reads a string whose opening quote is n bytes long.
func (p *lenient) str(quote byte, n int) {
	p.put(`"`, p.i, p.i+n)
	p.i += n
	for p.stringPart(quote) {
		quote = p.s[p.i]
		p.i++
	}
}

// stringPart reads a string behind its opening quote. It reports whether the
// string goes on in another part, whose opening quote is at p.i then.
func (p *lenient) stringPart(quote byte) bool {
	end := p.stringEnd(quote)
	*p.steps -= end - p.i
	p.stringBody(p.i, end)
	p.i = end
	if p.i >= len(p.s) || p.s[p.i] == '\n' || p.s[p.i] == '\r' {
		if strings.TrimSpace(p.s[p.i:min(len(p.s), p.i+200)]) == "" {
			p.note(OddCut, p.i, WantQuote)
		} else {
			p.note(oddMissingQuote, p.i, WantQuote)
		}
		p.put(`"`, p.i, p.i)
		return false
	}
	_, size := utf8.DecodeRuneInString(p.s[p.i:])
	p.i += size
	if next := p.nextPart(p.i); next > 0 && quote != 0 {
		p.i = next
		return true
	}
	p.put(`"`, p.i-size, p.i)
	return false
}

// nextPart returns where the next part of a string begins that is printed in
// parts with "+" between them, or 0.
func (p *lenient) nextPart(i int) int {
	plus := false
	for ; i < len(p.s); i++ {
		switch c := p.s[i]; c {
		case ' ', '\t', '\r', '\n':
		case '+':
			if plus {
				return 0
			}
			plus = true
		case '\'', '"':
			if plus {
				return i
			}
			return 0
		default:
			return 0
		}
	}
	return 0
}

// curly reads a string in typographic quotes, and reports whether there is
// one.
func (p *lenient) curly() bool {
	n := curlyQuote(p.s[p.i:])
	if n == 0 {
		return false
	}
	p.note(oddCurlyQuote, p.i, WantQuote)
	p.str(0, n)
	return true
}

// curlyQuote returns the length of the typographic quote at the start of s.
func curlyQuote(s string) int {
	for _, q := range [...]string{"“", "”", "„", "‟", "‘", "’", "‚", "«", "»", "‹", "›", "″", "＂"} {
		if strings.HasPrefix(s, q) {
			return len(q)
		}
	}
	return 0
}

// stringEnd returns where the string that begins at p.i ends: the offset of
// its closing quote, of the line break where it breaks off, or of the end of
// the text. The quote 0 is any typographic one, or the plain double quote.
func (p *lenient) stringEnd(quote byte) int {
	breaks, firstBreak := 0, -1
	for i := p.i; i < len(p.s); i++ {
		c := p.s[i]
		switch {
		case c == '\\':
			i++
		case c == '\n':
			if firstBreak < 0 {
				firstBreak = i
			}
			breaks++
			if breaks > wrapLines {
				return firstBreak
			}
		case c == quote || quote == 0 && c == '"':
			if p.closes(i + 1) {
				return i
			}
			p.note(oddInnerQuote, i, WantEscape)
		case quote == 0 && c >= 0xC2:
			if n := curlyQuote(p.s[i:]); n > 0 && p.closes(i+n) {
				return i
			}
		case c == '(' && ascii.HasAt(p.s, i, "(truncated..."):
			p.note(OddCut, i, WantQuote) // Guzzle's mark
			return lineEndBefore(p.s, i)
		}
	}
	*p.steps -= len(p.s) - p.i
	if firstBreak >= 0 {
		return firstBreak
	}
	return len(p.s)
}

// lineEndBefore returns the offset of the line break right before i, or i.
func lineEndBefore(s string, i int) int {
	j := strings.LastIndexByte(s[:i], '\n')
	if j >= 0 && strings.TrimSpace(s[j:i]) == "" {
		return j
	}
	return i
}

// closes reports whether what stands at i may follow a string.
func (p *lenient) closes(i int) bool {
	for ; i < len(p.s); i++ {
		switch c := p.s[i]; c {
		case ' ', '\t':
		case ',', ':', '}', ']', ')', ';', '\n', '\r', '>', '|', '"', '\'':
			return true
		case '=':
			return ascii.HasAt(p.s, i, "=>") || ascii.HasAt(p.s, i, "==")
		case '+': // Node prints a long string as 'one' +\n  'two'
			return p.nextPart(i-1) > 0
		case '/':
			return ascii.HasAt(p.s, i, "//") || ascii.HasAt(p.s, i, "/*")
		case '#':
			return p.s[i-1] == ' '
		case '[':
			return p.keyOfDump(i)
		default:
			return false
		}
	}
	return true
}

// keyOfDump reports whether a key of PHP's var_dump stands at i: with the line
// breaks taken out, nothing else is between a value and the next key.
func (p *lenient) keyOfDump(i int) bool {
	if p.odd&oddPHP == 0 {
		return false
	}
	n := strings.IndexByte(p.s[i:min(len(p.s), i+maxName)], ']')
	return n > 0 && ascii.HasAt(p.s, i+n, "]=>")
}

// stringBody writes s[from:to] as the inside of a JSON string.
func (p *lenient) stringBody(from, to int) {
	wrapped := -1 // -1: not looked yet; 0: drop line breaks; 1: one space each
	plain := from
	for i := from; i < to; {
		c := p.s[i]
		if c >= 0x20 && c != '\\' && c != '"' {
			i++
			continue
		}
		p.copy(p.s, plain, i)
		switch c {
		case '\\':
			i = p.escape(i, to)
		case '\n', '\r':
			p.note(oddWrapped, i, WantNoBreak)
			if wrapped < 0 {
				wrapped = 0
				if strings.IndexByte(p.s[from:to], ' ') >= 0 {
					wrapped = 1
				}
			}
			i = p.wrap(i, to, wrapped == 1)
		default:
			p.char(i)
			i++
		}
		plain = i
	}
	p.copy(p.s, plain, to)
}

// wrap skips a line break and the indentation around it. In a text with
// spaces the break stood for one; in a code or an address, for nothing.
func (p *lenient) wrap(i, to int, spaced bool) int {
	start := i
	for i < to && (p.s[i] == '\n' || p.s[i] == '\r' || p.s[i] == ' ' || p.s[i] == '\t') {
		i++
	}
	if spaced && len(p.out) > 0 && p.out[len(p.out)-1] != ' ' && i < to {
		p.put(" ", start, i)
	}
	return i
}

// escape writes the escape sequence at i as JSON has it, and returns where it
// ends. JSON has fewer of them than the languages whose printouts are pasted.
func (p *lenient) escape(i, to int) int {
	if i+1 >= to {
		p.put(`\\`, i, i+1)
		return i + 1
	}
	switch c := p.s[i+1]; c {
	case '"', '\\', '/', 'b', 'f', 'n', 'r', 't':
		p.copy(p.s, i, i+2)
	case '\'', '`', '$', '#':
		p.odd |= oddEscape
		p.put(p.s[i+1:i+2], i, i+2)
	case '\n':
		p.odd |= oddEscape
	case 'u':
		return p.unicodeEscape(i, to)
	case 'x':
		return p.byteEscapes(i, to)
	case 'e', '0':
		p.odd |= oddEscape
		p.put(`\u001b`[:4]+map01(c), i, i+2)
	default:
		p.note(oddEscape, i, WantEscape)
		p.put(`\\`, i, i+1)
		return i + 1
	}
	return i + 2
}

func map01(c byte) string {
	if c == '0' {
		return "00"
	}
	return "1b"
}

// unicodeEscape writes \uXXXX, and \u{X…} of Ruby and JavaScript.
func (p *lenient) unicodeEscape(i, to int) int {
	if v, ok := hexValue(p.s, i+2, i+6, to); ok && v >= 0 {
		p.copy(p.s, i, i+6)
		return i + 6
	}
	if i+2 < to && p.s[i+2] == '{' {
		end := strings.IndexByte(p.s[i:to], '}')
		if end > 3 && end < 11 {
			if v, ok := hexValue(p.s, i+3, i+end, to); ok {
				p.put(runeJSON(rune(v)), i, i+end+1)
				return i + end + 1
			}
		}
	}
	p.note(oddEscape, i, WantEscape)
	p.put(`\\`, i, i+1)
	return i + 1
}

// byteEscapes writes a run of \xNN: the bytes of UTF-8, where they are that,
// else one code point each.
func (p *lenient) byteEscapes(i, to int) int {
	var raw [4]byte
	n, end := 0, i
	for n < len(raw) && end+1 < to && p.s[end] == '\\' && p.s[end+1] == 'x' {
		v, ok := hexValue(p.s, end+2, end+4, to)
		if !ok {
			break
		}
		raw[n] = byte(v)
		n++
		end += 4
	}
	if n == 0 {
		p.note(oddEscape, i, WantEscape)
		p.put(`\\`, i, i+1)
		return i + 1
	}
	p.odd |= oddEscape
	r, size := utf8.DecodeRune(raw[:n])
	if r == utf8.RuneError {
		r, size = rune(raw[0]), 1
	}
	p.put(runeJSON(r), i, i+4*size)
	return i + 4*size
}

func runeJSON(r rune) string {
	if r < 0x20 {
		return controlEscape(byte(r))
	}
	if r == '"' || r == '\\' {
		return `\` + string(r)
	}
	return string(r)
}

// hexValue reads s[from:end] as a hexadecimal number.
func hexValue(s string, from, end, limit int) (int, bool) {
	if end > limit {
		return 0, false
	}
	v := 0
	for _, c := range []byte(s[from:end]) {
		switch {
		case ascii.IsDigit(c):
			v = v<<4 | int(c-'0')
		case isHexDigit(c):
			v = v<<4 | int(c|0x20-'a'+10)
		default:
			return 0, false
		}
	}
	return v, true
}
