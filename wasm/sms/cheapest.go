package sms

import "wrongnumber/catalog/gsm"

// maxTrims bounds the places that are considered for trimming.
const maxTrims = 500

// setCheapest finds the smallest set of edits that takes a segment off a message
// of several: either every foreign character is replaced, and it becomes GSM
// 7-bit, or enough of what nobody reads is trimmed. Of two sets the smaller
// counts, then the one that loses nothing, then the replacements.
func (r *Report) setCheapest(text []uint16, s *scan, o *Options) {
	c, most := &r.Cheapest, maxTrims
	if w := &r.Rewritten; w.OK && w.Segments < len(r.Segments) && !r.CostlyCut {
		most = len(r.Costly)
		if !w.Lossy {
			most--
		}
		c.OK, c.All, c.Encoding, c.Segments, c.Lossy = true, true, GSM7, w.Segments, w.Lossy
	}
	if most == 0 {
		return
	}
	if size, ok := r.trim(text, s, o, most); ok {
		c.OK, c.All, c.Encoding, c.Segments, c.Lossy = true, false, size.Encoding, size.Segments, false
		return
	}
	c.Edits = c.Edits[:0]
}

// reset makes it none; the edits keep their memory.
func (c *Cheapest) reset() {
	c.OK, c.All, c.Encoding, c.Segments, c.Lossy, c.Edits = false, false, Auto, 0, false, c.Edits[:0]
}

// trim finds the fewest trims, at most so many, that take a segment off, and
// what the message is then. The greatest are taken first; if the cuts between
// segments fall so that they do not do, all are.
func (r *Report) trim(text []uint16, s *scan, o *Options, most int) (Size, bool) {
	if looseSpaces(text)+s.invisible < r.UnitsOver {
		return Size{}, false
	}
	all := r.appendTrims(r.work.edits[:0], text)
	r.work.edits = all
	taken, sum := 0, 0
	for sum < r.UnitsOver && taken < min(most, len(all)) {
		best := taken
		for i := taken + 1; i < len(all); i++ {
			if all[i].gain() > all[best].gain() {
				best = i
			}
		}
		sum += all[best].gain()
		all[taken], all[best] = all[best], all[taken]
		taken++
	}
	if sum < r.UnitsOver {
		return Size{}, false
	}
	size := r.trimmed(text, o, all[:taken])
	if size.Segments >= len(r.Segments) && len(all) <= most {
		size = r.trimmed(text, o, all)
	}
	return size, size.Segments < len(r.Segments)
}

// trimmed makes trims the report's edits, in order of place, and returns what
// the text is with them made.
func (r *Report) trimmed(text []uint16, o *Options, trims []Edit) Size {
	edits := r.Cheapest.Edits[:0]
	for _, e := range trims {
		edits = append(edits, e)
		for i := len(edits) - 1; i > 0 && edits[i-1].Start > e.Start; i-- {
			edits[i-1], edits[i] = edits[i], edits[i-1]
		}
	}
	r.Cheapest.Edits = edits
	r.work.text = appendEdited(r.work.text[:0], text, edits)
	return r.size(r.work.text, o)
}

// gain is the units a trim takes away: all that is trimmed costs one unit in
// either encoding.
func (e *Edit) gain() int { return e.End - e.Start }

// appendTrims appends what can go without a reader missing it: spaces at the
// beginning, at the end, before a line end and after another space, the CR of
// CR LF, and invisible characters.
func (r *Report) appendTrims(dst []Edit, text []uint16) []Edit {
	for i := 0; i < len(text); i++ {
		u := text[i]
		if u > ' ' || u == ' ' && i > 0 && i+1 < len(text) && text[i-1] > ' ' && text[i+1] > ' ' {
			continue // no space, or one that parts two words
		}
		e := Edit{Start: i, End: i}
		switch {
		case u == ' ':
			e.Start, e.End = spaces(text, i)
			i = e.End - 1
		case u == '\r' && following(text, i) == '\n':
			e.End++
		}
		dst = appendTrim(dst, e.Start, e.End)
	}
	for i := range r.Costly {
		if c := &r.Costly[i]; c.Replacement.Kind == gsm.Invisible {
			dst = appendTrim(dst, c.Start, c.End)
		}
	}
	return dst
}

func appendTrim(dst []Edit, start, end int) []Edit {
	if start == end || len(dst) == maxTrims {
		return dst
	}
	return append(dst, Edit{Start: start, End: end})
}

// spaces returns the spaces from i on that can go: all but the first if they
// part two words.
func spaces(text []uint16, i int) (start, end int) {
	end = i + 1
	for end < len(text) && text[end] == ' ' {
		end++
	}
	if i > 0 && text[i-1] != '\n' && end < len(text) && text[end] != '\n' && text[end] != '\r' {
		i++
	}
	return i, end
}
