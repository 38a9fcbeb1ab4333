package sms

import (
	"unicode/utf16"

	"wrongnumber/catalog/problems"
)

// maxFilled bounds the length that a template is filled to: more code units
// than 255 segments of 153 septets hold.
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

// nextGap returns the next placeholder from i on: one or two braces, a name of
// letters, digits, dots, hyphens and underscores, as many braces.
func nextGap(text []uint16, i int) (gap, bool) {
	for ; i < len(text); i++ {
		if text[i] != '{' {
			continue
		}
		g := gap{start: i, nameStart: i + 1}
		if g.nameStart < len(text) && text[g.nameStart] == '{' {
			g.nameStart++
		}
		g.nameEnd = g.nameStart
		for g.nameEnd < len(text) && isNameUnit(text[g.nameEnd]) {
			g.nameEnd++
		}
		g.end = g.nameEnd + g.nameStart - g.start
		if g.nameEnd > g.nameStart && g.end <= len(text) && text[g.nameEnd] == '}' && text[g.end-1] == '}' {
			return g, true
		}
	}
	return gap{}, false
}

func isNameUnit(u uint16) bool {
	return isLatinLetter(u) || u >= '0' && u <= '9' || u == '_' || u == '-' || u == '.' || u >= 0xC0
}

func (o *Options) placeholder(name []uint16) *Placeholder {
	for i := range o.Placeholders {
		if string(utf16.Decode(name)) == o.Placeholders[i].Name {
			return &o.Placeholders[i]
		}
	}
	return nil
}

// setRange measures the text with the placeholders filled with the least and
// with the greatest of what they may hold. A placeholder whose lengths nobody
// said stays as it is.
func (r *Report) setRange(text []uint16, o *Options) {
	g, found := nextGap(text, 0)
	for at := 0; found; g, found = nextGap(text, at) {
		at = g.end
		if o.placeholder(text[g.nameStart:g.nameEnd]) != nil {
			r.Range.OK = true
			continue
		}
		r.add(problems.SMSPlaceholderLeft, g.start, g.end, string(utf16.Decode(text[g.start:g.end])))
		if len(o.Placeholders) == 0 {
			break
		}
	}
	if !r.Range.OK {
		return
	}
	r.work.text = fill(r.work.text[:0], text, o, false)
	r.Range.Least = r.size(r.work.text, o)
	r.work.text = fill(r.work.text[:0], text, o, true)
	r.Range.Greatest = r.size(r.work.text, o)
	if least, greatest := r.Range.Least.Segments, r.Range.Greatest.Segments; least != greatest {
		r.addCounted(problems.SMSRange, problems.NoSpan, 0, least, greatest)
	}
}

// fill appends the text with its placeholders filled.
func fill(dst, text []uint16, o *Options, greatest bool) []uint16 {
	kept := 0
	for {
		g, found := nextGap(text, kept)
		if !found {
			return append(dst, text[kept:]...)
		}
		p := o.placeholder(text[g.nameStart:g.nameEnd])
		if p == nil {
			dst = append(dst, text[kept:g.end]...)
			kept = g.end
			continue
		}
		dst = append(dst, text[kept:g.start]...)
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
		kept = g.end
	}
}
