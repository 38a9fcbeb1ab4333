package sms

import (
	"cmp"
	"slices"

	"wrongnumber/catalog/gsm"
)

// maxTrims bounds the places that are considered for trimming.
const maxTrims = 500

// setCheapest finds the smallest set of edits that takes a segment off: either
// every foreign character is replaced, and the message becomes GSM 7-bit, or
// enough of what nobody reads is trimmed. Of two sets the smaller counts, then
// the one that loses nothing, then the one that saves more.
func (r *Report) setCheapest(text []uint16, o *Options) {
	now := len(r.Segments)
	if now == 1 || now > maxSegments {
		return
	}
	if r.Rewritten.OK && r.Rewritten.Segments < now && r.CostlyTotal == len(r.Costly) {
		for i := range r.Costly {
			c := &r.Costly[i]
			r.Cheapest.Edits = append(r.Cheapest.Edits, Edit{c.Start, c.End, c.Replacement.Text(), c.Replacement.Kind})
		}
		r.Cheapest.Encoding, r.Cheapest.Segments, r.Cheapest.Lossy = GSM7, r.Rewritten.Segments, r.Rewritten.Lossy
	}
	edits, size := r.trim(text, o)
	if len(edits) == 0 || size.Segments >= now {
		return
	}
	all := len(r.Cheapest.Edits)
	if all > 0 && (len(edits) > all || len(edits) == all && !r.Cheapest.Lossy) {
		return
	}
	r.Cheapest = Cheapest{append(r.Cheapest.Edits[:0], edits...), size.Encoding, size.Segments, false}
}

// trim returns the fewest trims that take enough units away, in order of
// place, and what the message is then. The greatest come first; if the cuts
// between segments fall so that they do not do, all are taken.
func (r *Report) trim(text []uint16, o *Options) ([]Edit, Size) {
	r.work.edits = r.appendTrims(r.work.edits[:0], text)
	all := r.work.edits
	slices.SortStableFunc(all, func(a, b Edit) int { return cmp.Compare(b.gain(), a.gain()) })
	sum, n := 0, 0
	for n < len(all) && sum < r.UnitsOver {
		sum += all[n].gain()
		n++
	}
	if sum < r.UnitsOver {
		return nil, Size{}
	}
	for ; ; n = len(all) {
		edits := all[:n]
		slices.SortFunc(edits, func(a, b Edit) int { return cmp.Compare(a.Start, b.Start) })
		r.work.text = appendEdited(r.work.text[:0], text, edits)
		size := r.size(r.work.text, o)
		if size.Segments < len(r.Segments) || n == len(all) {
			return edits, size
		}
	}
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
		if u > ' ' {
			continue
		}
		if u == ' ' {
			start, end := spaces(text, i)
			if start < end {
				dst = append(dst, Edit{start, end, "", gsm.Space})
			}
			i = end - 1
		}
		if u == '\r' && following(text, i) == '\n' {
			dst = append(dst, Edit{i, i + 1, "", gsm.Line})
		}
		if len(dst) == maxTrims {
			return dst
		}
	}
	for i := range r.Costly {
		if c := &r.Costly[i]; c.Replacement.Kind == gsm.Invisible && len(dst) < maxTrims {
			dst = append(dst, Edit{c.Start, c.End, "", gsm.Invisible})
		}
	}
	return dst
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
