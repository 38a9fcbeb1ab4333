package sms

import "wrongnumber/catalog/gsm"

// setSavings finds for each costly character how many segments fewer the
// message has without it. A character that cannot bring the units below the
// next lesser number of segments is passed by; the others are tried.
func (r *Report) setSavings(text []uint16, s *scan, o *Options) {
	now := len(r.Segments)
	if now == 1 || now > maxSegments || r.CostlyTotal > len(r.Costly) {
		return
	}
	found := false
	for i := range r.work.characters {
		c := &r.work.characters[i]
		if r.canSave(c, s, o) {
			c.saving = max(0, now-r.without(text, uint8(i+1), o).Segments)
			found = found || c.saving > 0
		}
	}
	if !found {
		return
	}
	for i, index := range r.work.places {
		if index > 0 {
			r.Costly[i].Saving = r.work.characters[index-1].saving
		}
	}
}

// canSave reports whether the units without a character could do with fewer
// segments.
func (r *Report) canSave(c *character, s *scan, o *Options) bool {
	if r.Encoding == UCS2 && o.Encoding == Auto && c.places == s.foreign {
		return true // the message becomes GSM 7-bit
	}
	if c.reason == gsm.Foreign {
		return false // nobody leaves out one letter of a script
	}
	if r.Encoding == UCS2 {
		return c.septets == 0 && -c.ucs2 >= r.UnitsOver
	}
	return -c.gsm7 >= r.UnitsOver
}

// without measures the text with one character replaced, or left out if it has
// no replacement.
func (r *Report) without(text []uint16, index uint8, o *Options) Size {
	edits := r.work.edits[:0]
	for i, at := range r.work.places {
		if at == index {
			c := &r.Costly[i]
			edits = append(edits, Edit{c.Start, c.End, c.Replacement.Text(), c.Replacement.Kind})
		}
	}
	r.work.edits = edits
	r.work.text = appendEdited(r.work.text[:0], text, edits)
	return r.size(r.work.text, o)
}
