package paste

import "strings"

// minPairs is how many pairs make a form that is all there is to a paste;
// manyPairs, one that stands in a text, since fewer stand in many addresses.
const (
	minPairs  = 2
	manyPairs = 3
)

// maxPairs is how many pairs a form may have. What has more is text.
const maxPairs = 1000

// form reads name=value&name=value, the form in which webhooks come (URL
// standard §5: application/x-www-form-urlencoded), as one JSON object.
func (r *Reader) form(t *Text, level int) {
	s := t.S
	from := strings.IndexByte(s, '&')
	if from < 0 {
		return
	}
	to := from
	for from > 0 && isFormByte(s[from-1]) {
		from--
	}
	for to < len(s) && isFormByte(s[to]) {
		to++
	}
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
			v, ok := hexValue(s, i+1, i+3, to)
			if !ok || v < ' ' || v >= 0x7F || v == '"' || v == '\\' {
				p.char(i)
				continue
			}
			p.put(string(rune(v)), i, i+3)
			i += 2
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

// isFormByte reports whether a byte may stand in a form; "?" begins one.
func isFormByte(c byte) bool {
	return c > ' ' && strings.IndexByte("?#\"'`<>(){}[]|\\^", c) < 0
}
