package sms

import (
	"unicode/utf16"

	"wrongnumber/catalog/problems"
)

// maxFilled bounds the length that a template is filled to, and that of a text
// that is rewritten: more code units than 255 segments of 153 septets hold.
const maxFilled = 40000

// stand-ins for the characters of a value.
const (
	plainStandIn   = 'x'
	foreignStandIn = 'я' // one code unit, in no Latin alphabet
)

// gap is a placeholder as it stands in the text, braces included.
type gap struct {
	start, end         int
	nameStart, nameEnd int
}

// gapAt returns the placeholder that begins at i: one or two braces, a name of
// letters, digits, dots, hyphens and underscores, as many braces.
func gapAt(text []uint16, i int) (g gap, found bool) {
	if text[i] != '{' {
		return g, false
	}
	g = gap{start: i, nameStart: i + 1}
	if following(text, i) == '{' {
		g.nameStart++
	}
	g.nameEnd = g.nameStart
	for g.nameEnd < len(text) && isNameUnit(text[g.nameEnd]) {
		g.nameEnd++
	}
	g.end = g.nameEnd + g.nameStart - g.start
	return g, g.nameEnd > g.nameStart && g.end <= len(text) && text[g.nameEnd] == '}' && text[g.end-1] == '}'
}

func isNameUnit(u uint16) bool {
	return isLatinLetter(u) || u >= '0' && u <= '9' || u == '_' || u == '-' || u == '.' || u >= 0xC0
}

// placeholdersByName returns the first of each name.
func (o *Options) placeholdersByName() map[string]*Placeholder {
	if len(o.Placeholders) == 0 {
		return nil
	}
	named := make(map[string]*Placeholder, len(o.Placeholders))
	for i := len(o.Placeholders) - 1; i >= 0; i-- {
		named[o.Placeholders[i].Name] = &o.Placeholders[i]
	}
	return named
}

// setRange measures the text with the placeholders filled with the least and
// with the greatest of what they may hold. A placeholder whose lengths nobody
// said stays as it is; the first of them is reported.
func (r *Report) setRange(text []uint16, o *Options) {
	named := o.placeholdersByName()
	left := r.fill(text, named, false)
	if left.end > 0 {
		r.add(problems.SMSPlaceholderLeft, left.start, left.end, string(utf16.Decode(text[left.start:left.end])))
	}
	if !r.Range.OK {
		return
	}
	r.Range.Least = r.size(r.work.text, o)
	r.fill(text, named, true)
	r.Range.Greatest = r.size(r.work.text, o)
	if least, greatest := r.Range.Least.Segments, r.Range.Greatest.Segments; least != greatest {
		r.addCounted(problems.SMSRange, problems.NoSpan, 0, least, greatest)
	}
}

// fill makes a copy of the text with its placeholders filled, and returns the
// first of those that nobody described.
func (r *Report) fill(text []uint16, named map[string]*Placeholder, greatest bool) (left gap) {
	dst := r.work.text[:0]
	for i := 0; i < len(text); {
		var p *Placeholder
		g, found := gapAt(text, i)
		if found && named != nil {
			p = named[string(utf16.Decode(text[g.nameStart:g.nameEnd]))]
		}
		if p == nil {
			if found && left.end == 0 {
				left = g
			}
			dst = append(dst, text[i])
			i++
			continue
		}
		r.Range.OK = true
		length, unit := p.Least, uint16(plainStandIn)
		if greatest {
			length = max(p.Least, p.Greatest)
			if p.Foreign {
				unit = foreignStandIn
			}
		}
		for range max(0, min(length, maxFilled-len(dst))) {
			dst = append(dst, unit)
		}
		i = g.end
	}
	r.work.text = dst
	return left
}
