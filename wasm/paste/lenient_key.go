package paste

import (
	"strings"

	"wrongnumber/wasm/ascii"
)

// The reading of keys, and of what stands between a key and its value.

// key reads a key and writes it as a string. It reports whether a separator
// follows; without one, what was read is no key.
func (p *lenient) key() bool {
	if p.eof() {
		return false
	}
	switch c := p.s[p.i]; {
	case c == '"':
		p.str('"', 1)
	case c == '\'' || c == '`':
		p.note(oddSingleQuote, p.i, WantKey)
		p.str(c, 1)
	case (c == 'u' || c == 'b') && p.i+1 < len(p.s) && (p.s[p.i+1] == '\'' || p.s[p.i+1] == '"'):
		p.note(oddPython, p.i, WantKey)
		p.i++
		p.str(p.s[p.i], 1)
	case c == '[':
		return p.bracketKey()
	case c == ':':
		p.i++ // a Ruby symbol
		return p.bareKey()
	case p.curly():
	default:
		return p.bareKey()
	}
	return p.hasSeparator()
}

// maxName bounds names without quotes, in bytes: keys, classes, tags.
const maxName = 200

// bareKey reads a key without quotes: a word, with the hyphens of HTTP header
// names, or a number.
func (p *lenient) bareKey() bool {
	i := p.i
	for i < len(p.s) && (ascii.IsLetter(p.s[i]) || ascii.IsDigit(p.s[i]) || strings.IndexByte("_-$.@?", p.s[i]) >= 0 || p.s[i] >= 0x80) {
		if p.s[i] >= 0x80 && blankRune(p.s[i:]) > 0 {
			break
		}
		i++
	}
	if i == p.i || i-p.i > maxName {
		return false
	}
	start := p.i
	p.quoted(start, i)
	p.i = i
	if !p.hasSeparator() {
		return false
	}
	p.note(oddBareKey, start, WantKey)
	return true
}

// bracketKey reads the keys of PHP's print_r, [code], and var_dump, ["code"].
// Visibility stands behind the key: [code:protected], ["code":protected].
func (p *lenient) bracketKey() bool {
	end := strings.IndexAny(p.s[p.i:min(len(p.s), p.i+maxName)], "]\n")
	if end < 2 || p.s[p.i+end] != ']' {
		return false
	}
	from, to := p.i+1, p.i+end
	rest := strings.TrimLeft(p.s[to+1:], " \t")
	if !strings.HasPrefix(rest, "=>") {
		return false
	}
	p.note(oddPHP, p.i, WantKey)
	p.plain = true
	key := p.s[from:to]
	if p.s[from] == '"' {
		from++
		key = key[1:]
		if q := strings.IndexByte(key, '"'); q >= 0 {
			key = key[:q]
		}
	} else if colon := strings.IndexByte(key, ':'); colon > 0 {
		key = key[:colon]
	}
	p.quoted(from, from+len(key))
	p.i = to + 1
	return true
}

// hasSeparator reports whether ":", "=>", "=" or "->" follows, and in JSON
// without its colon, a string on the same line.
func (p *lenient) hasSeparator() bool {
	i := p.i
	for i < len(p.s) && (p.s[i] == ' ' || p.s[i] == '\t') {
		i++
	}
	if i >= len(p.s) {
		return false
	}
	switch p.s[i] {
	case ':':
		return true
	case '=':
		return !ascii.HasAt(p.s, i, "==")
	case '-':
		return ascii.HasAt(p.s, i, "->")
	case '\n', '\r':
		j := i
		for j < len(p.s) && (p.s[j] == ' ' || p.s[j] == '\t' || p.s[j] == '\n' || p.s[j] == '\r') {
			j++
		}
		return j < len(p.s) && (p.s[j] == ':' || ascii.HasAt(p.s, j, "=>"))
	case '"', '{':
		return p.pairs > 0 && p.i > 0 && p.s[p.i-1] == '"' && p.odd&Printout == 0
	}
	return false
}

// separator reads what stands between key and value, and reports whether it
// is the "=" of Java.
func (p *lenient) separator() bool {
	p.space()
	rest := p.s[p.i:]
	switch {
	case strings.HasPrefix(rest, "=>"), strings.HasPrefix(rest, "->"):
		p.note(oddArrow, p.i, WantColon)
		p.put(":", p.i, p.i+2)
		p.i += 2
	case strings.HasPrefix(rest, ":"):
		p.put(":", p.i, p.i+1)
		p.i++
	case strings.HasPrefix(rest, "="):
		p.note(oddEqual, p.i, WantColon)
		p.put(":", p.i, p.i+1)
		p.i++
		return true
	default:
		p.note(oddMissingColon, p.i, WantColon)
		p.put(":", p.i, p.i)
	}
	return false
}

// maxPlain bounds a value of print_r, in bytes.
const maxPlain = 4096

// printR reads a value of PHP's print_r, which has no quotes: it reaches to
// the end of the line, or on a single line to the next " [key] =>".
func (p *lenient) printR() bool {
	if !p.plain {
		return false
	}
	p.blanks()
	from := p.i
	line := p.s[from:min(len(p.s), from+maxPlain)]
	if n := strings.IndexByte(line, '\n'); n >= 0 {
		line = line[:n]
	} else if next := strings.Index(line, "] => "); next >= 0 {
		if open := strings.LastIndex(line[:next], " ["); open >= 0 {
			line = line[:open]
		}
	}
	trimmed := strings.TrimRight(line, " \t\r")
	if phpValue(trimmed) || phpValue(line) {
		return false
	}
	if end := strings.LastIndex(trimmed, " )"); end >= 0 && end == len(trimmed)-2 {
		trimmed = strings.TrimRight(trimmed[:end], " )")
	}
	p.scalar(from, from+len(trimmed))
	p.i = from + len(trimmed)
	return true
}

// phpValue reports whether a value of print_r or var_dump is one that is read
// like any other: a nested array or object, or one with its type before it.
func phpValue(s string) bool {
	if s == "" {
		return true
	}
	for _, prefix := range [...]string{"Array", "string(", "int(", "float(", "bool(", "NULL", "array(", "object(", "enum(", "\"", "'", "{"} {
		if strings.HasPrefix(s, prefix) {
			return true
		}
	}
	return strings.Contains(s, " Object")
}
