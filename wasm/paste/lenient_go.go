package paste

import (
	"strings"

	"wrongnumber/wasm/ascii"
)

// The reading of maps as Go prints them: map[status:4 tags:[a b] error-text:Bad
// Credentials]. A value has no quotes, so it reaches to the next name with a colon.

// opensGoMap reports whether the bracket at i opens a map of Go.
func opensGoMap(s string, i int) bool {
	return i >= 3 && s[i-3:i] == "map" && goKey(s, i+1) > 0
}

// goMap reads a map from its bracket on.
func (p *lenient) goMap() {
	p.note(oddGo, p.i, WantValue)
	p.goOpen("{")
	for count := 0; !p.eof(); count++ {
		p.blanks()
		n := goKey(p.s, p.i)
		if n == 0 {
			break
		}
		if count > 0 {
			p.put(",", p.i, p.i)
		}
		p.quoted(p.i, p.i+n)
		p.put(":", p.i+n, p.i+n+1)
		p.i += n + 1
		p.goValue(true)
		p.pairs++
	}
	p.goClose("}")
}

// goList reads a list, whose elements are separated by blanks.
func (p *lenient) goList() {
	p.goOpen("[")
	for count := 0; !p.eof(); count++ {
		p.blanks()
		if p.i == len(p.s) || p.s[p.i] == ']' || p.s[p.i] == '\n' {
			break
		}
		if count > 0 {
			p.put(",", p.i, p.i)
		}
		p.goValue(false)
	}
	p.goClose("]")
}

func (p *lenient) goOpen(bracket string) {
	p.put(bracket, p.i, p.i+1)
	p.i++
	p.depth++
}

func (p *lenient) goClose(bracket string) {
	p.depth--
	start := p.i
	if p.i < len(p.s) && p.s[p.i] == ']' {
		p.i++
	} else {
		p.note(OddCut, p.i, WantEnd)
	}
	p.put(bracket, start, p.i)
}

// goValue reads a value of a map, or an element of a list.
func (p *lenient) goValue(ofMap bool) {
	*p.steps--
	start := p.i
	switch {
	case ascii.HasAt(p.s, start, "map[") && p.depth < MaxDepth:
		p.i += len("map")
		p.goMap()
	case ascii.HasAt(p.s, start, "[") && p.depth < MaxDepth:
		p.goList()
	default:
		p.i = goScalarEnd(p.s, start, ofMap)
		*p.steps -= (p.i - start) / bytesPerStep
		if word := p.s[start:p.i]; word == "<nil>" || word == "" {
			p.put("null", start, p.i)
		} else {
			p.scalar(start, p.i)
		}
	}
}

// goScalarEnd returns where a value without brackets ends: at the bracket that closes
// what it stands in, at the end of its line, or before the next key; of a list, at a
// blank.
func goScalarEnd(s string, i int, ofMap bool) int {
	for level := 0; i < len(s); i++ {
		switch s[i] {
		case '\n':
			return i
		case '[':
			level++
		case ']':
			if level--; level < 0 {
				return i
			}
		case ' ':
			if !ofMap || goKey(s, i+1) > 0 {
				return i
			}
		}
	}
	return i
}

// goKey returns the length of the key at i of a map, which a colon follows; 0 if none
// stands there. An address in a value has none: https://.
func goKey(s string, i int) int {
	end := i
	for end < len(s) && end-i < maxName && ascii.IsToken(s[end]) {
		end++
	}
	if end == i || ascii.IsDigit(s[i]) || end == len(s) || s[end] != ':' || strings.HasPrefix(s[end:], "://") {
		return 0
	}
	return end - i
}
