package paste

import (
	"strings"
	"unicode/utf8"
)

// minPairs is how many pairs make a form if it fills the paste. Within a text it
// takes manyPairs, since many addresses have a few.
const (
	minPairs  = 2
	manyPairs = 3
)

// maxPairs is the most pairs of a form. With more it is read as text.
const maxPairs = 1000

// forms reads each name=value&name=value, the form in which webhooks come (URL
// standard §5: application/x-www-form-urlencoded), as one JSON object: a log has
// one a line.
func (r *Reader) forms(t *Text, level int) {
	s := t.S
	for i := 0; !r.Over; {
		n := strings.IndexByte(s[i:], '&')
		if n < 0 {
			return
		}
		from, to := i+n, i+n
		for from > i && isFormByte(s[from-1]) {
			from--
		}
		for to < len(s) && isFormByte(s[to]) {
			to++
		}
		r.form(t, from, to, level)
		i = to
	}
}

// form reads what stands from one byte of t to before another as a form, if it is one.
func (r *Reader) form(t *Text, from, to, level int) {
	s := t.S
	if strings.Count(s[from:to], "&") >= maxPairs {
		return
	}
	p := lenient{t: t, s: s}
	p.put(`{"`, from, from)
	named := false // what follows is a value
	for i := from; i < to; i++ {
		switch c := s[i]; {
		case c == '=' && !named:
			p.put(`":"`, i, i+1)
			named = true
			p.pairs++
		case c == '&' && !named:
			return
		case c == '&':
			p.put(`","`, i, i+1)
			named = false
		case c == '+':
			p.put(" ", i, i+1)
		case c == '%':
			v, n := percentRune(s[i:to])
			if n == 0 || v < ' ' || v == 0x7F || v == '"' || v == '\\' {
				p.char(i)
				continue
			}
			p.put(string(v), i, i+n)
			i += n - 1
		default:
			p.char(i)
		}
	}
	p.put(`"}`, to, to)
	first, last := Trimmed(s)
	if named && (p.pairs >= manyPairs || p.pairs >= minPairs && from == first && to == last) {
		d := Document{Text: p.text(t), Odd: OddForm, Unpacked: level}
		d.At, d.End = t.Origin(from, to)
		r.accept(d)
	}
}

// percentRune returns the code point that s begins with in percent-encoding (RFC
// 3986 §2.1) of its UTF-8, and how many bytes of s that is; 0 if there is none.
func percentRune(s string) (rune, int) {
	var b [utf8.UTFMax]byte
	for n := range b {
		v, ok := hexValue(s, 3*n+1, 3*n+3, len(s))
		if !ok || s[3*n] != '%' {
			return 0, 0
		}
		b[n] = byte(v)
		if utf8.FullRune(b[:n+1]) {
			c, size := utf8.DecodeRune(b[:n+1])
			if size != n+1 {
				return 0, 0
			}
			return c, 3 * (n + 1)
		}
	}
	return 0, 0
}

// isFormByte reports whether a byte may stand in a form; "?" begins one.
func isFormByte(c byte) bool {
	return c > ' ' && strings.IndexByte("?#\"'`<>(){}[]|\\^", c) < 0
}
