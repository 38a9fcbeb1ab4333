package paste

import (
	"strings"

	"wrongnumber/wasm/ascii"
)

// XML (XML 1.0, fifth edition) is read as the JSON that says the same, so that
// one shape knows an answer in either form:
//
//	<a><b>x</b></a>           {"a":{"b":"x"}}
//	<bs><b>x</b><b>y</b></bs> {"bs":["x","y"]}: a list, by its name
//
// Attributes are left out, and so are the prefixes of names. No DTD is read, so
// nothing that one defines is ever expanded. What is not well-formed is no XML,
// unless only its end is missing, and so is what has text beside elements: the
// tags in a text, or a page.

// pageMarks are what HTML pages, but no answers in XML, hold.
var pageMarks = [...]string{"<!doctype html", "<html", "<head>", "<body"}

// holdsXML reports whether there may be XML in s.
func holdsXML(s string) bool {
	if !strings.Contains(s, "</") {
		return false
	}
	for i := range pageMarks {
		if ascii.IndexFold(s, pageMarks[i]) >= 0 {
			return false
		}
	}
	return true
}

// nameAt returns the stretch of the name at i without its prefix; an empty one
// if there is none.
func nameAt(s string, i int) (from, to int) {
	from = min(i, len(s))
	for to = from; to < len(s); to++ {
		switch c := s[to]; {
		case c == ':':
			from = to + 1
		case ascii.IsToken(c) || c >= 0x80:
		default:
			return from, to
		}
	}
	return from, to
}

// xml reads the document at p.i. What is none, or an element without others,
// has no members.
func (p *lenient) xml() {
	p.odd |= OddXML
	p.put("{", p.i, p.i)
	p.untilTag()
	if !p.element("", false) || p.out[len(p.out)-1] == '"' {
		p.pairs = 0
	}
	p.put("}", p.i, p.i)
}

// untilTag skips all up to the next tag. It reports whether that is a start
// tag, and whether there is only white space before, which may be escaped as it
// is in a string.
func (p *lenient) untilTag() (starts, blank bool) {
	blank = true
	for !p.eof() {
		c := p.s[p.i]
		if c == '<' && !p.skipped() {
			return !ascii.HasAt(p.s, p.i, "</"), blank
		}
		if c == '\\' && p.i+1 < len(p.s) && ascii.HasByte("nrt", p.s[p.i+1]) {
			p.i += 2
			continue
		}
		blank = blank && (c <= ' ' || c == '<')
		p.i++
	}
	p.isCut()
	return false, blank
}

// skips are what begins with "<" and is no tag, and how it ends.
var skips = [...]struct{ begin, end string }{{"<!--", "-->"}, {cdata, "]]>"}, {"<?", "?>"}, {"<!", ">"}}

const cdata = "<![CDATA["

// skipped skips a comment and the like to its last byte. It reports whether
// there is one.
func (p *lenient) skipped() bool {
	for i := range skips {
		if ascii.HasAt(p.s, p.i, skips[i].begin) {
			p.skipTo(skips[i].end)
			p.i--
			return true
		}
	}
	return false
}

// isCut reports whether the text ends before the document does.
func (p *lenient) isCut() bool {
	if !p.eof() {
		return false
	}
	p.i = len(p.s)
	p.note(OddCut, p.i, WantEnd)
	return true
}

// tagEnd moves to the end of the start tag at p.i. It reports whether there is
// one.
func (p *lenient) tagEnd() bool {
	quote := byte(0)
	for p.i++; p.i < len(p.s); p.i++ {
		switch c := p.s[p.i]; {
		case c == quote:
			quote = 0
		case quote != 0:
		case c == '"' || c == '\'':
			quote = c
		case c == '<':
			return false
		case c == '>':
			p.i++
			return true
		}
	}
	return false
}

// elementSteps is what an element costs beside its bytes, which are read and
// written.
const elementSteps = 16

// element reads the element at p.i, as an item of a list or as a member, and
// sets a separator before it. It reports whether what was read is well-formed
// so far.
func (p *lenient) element(separator string, item bool) bool {
	start := p.i
	from, to := nameAt(p.s, start+1)
	if !p.tagEnd() || from == to {
		return p.isCut()
	}
	if p.depth++; p.depth > MaxDepth {
		p.note(oddDeep, start, WantValue)
		return false
	}
	p.put(separator, start, start)
	if !item {
		p.quoted(from, to)
		p.put(":", to, to)
		p.pairs++
	}
	name := p.s[from:to]
	ok := true
	if p.s[p.i-2] == '/' {
		p.put(`""`, p.i, p.i)
	} else {
		ok = p.content(name) && p.endTag(name)
	}
	*p.steps -= 2*(p.i-start) + elementSteps
	p.depth--
	return ok
}

// content reads what stands between the tags of an element.
func (p *lenient) content(name string) bool {
	from := p.i
	starts, blank := p.untilTag()
	if !starts {
		p.characters(from, p.i)
		return true
	}
	list := p.isList(name)
	begin, end := "{", "}"
	if list {
		begin, end = "[", "]"
	}
	p.put(begin, from, from)
	for separator := ""; starts && blank; separator = "," {
		if !p.element(separator, list) {
			return false
		}
		starts, blank = p.untilTag()
	}
	p.put(end, p.i, p.i)
	return blank
}

// isList reports whether an element whose first child is at p.i is a list:
// messages of message, and as RFC 9457 appendix B has it, anything of i.
func (p *lenient) isList(name string) bool {
	from, to := nameAt(p.s, p.i+1)
	child := p.s[from:to]
	return child == "i" || len(name) == len(child)+1 && ascii.HasAt(name, 0, child) && name[len(child)] == 's'
}

// endTag reads the end tag at p.i.
func (p *lenient) endTag(name string) bool {
	from, to := nameAt(p.s, p.i+2)
	if p.s[from:to] == name {
		p.skipTo(">")
		return true
	}
	p.i = to
	return p.isCut()
}

// characters writes the text s[from:to] as a string.
func (p *lenient) characters(from, to int) {
	s, end := p.s, p.i
	first, last := Trimmed(s[from:to])
	from, to = from+first, from+last
	p.put(`"`, from, from)
	for i := from; i < to; i++ {
		switch s[i] {
		case '<':
			p.i = i
			p.skipped()
			if ascii.HasAt(s, i, cdata) {
				p.chars(i+len(cdata), p.i-len("]]"))
			}
			i = p.i
		case '&':
			text, n := reference(s[i:to])
			if n == 0 {
				p.char(i)
				continue
			}
			if c := text[0]; c < ' ' || c == '"' || c == '\\' {
				text = controlEscape(c)
			}
			p.put(text, i, i+n)
			i += n - 1
		default:
			p.char(i)
		}
	}
	p.put(`"`, to, to)
	p.i = end
}
