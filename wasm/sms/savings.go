package sms

import "wrongnumber/catalog/gsm"

// setSavings finds for each costly character how many segments fewer the
// message has without it. A character that cannot bring the units below the
// next lesser number of segments is passed by; the others are tried. Of foreign
// letters only a single stretch is: nobody leaves out one letter of a script.
func (r *Report) setSavings(text []uint16, s *scan, o *Options) {
	now := len(r.Segments)
	if now == 1 || now > maxSegments || r.CostlyCut {
		return
	}
	if len(r.Costly) == 1 {
		r.Costly[0].Saving = max(0, now-r.without(text, r.work.places[0], o))
		return
	}
	found := false
	for i := range r.work.characters {
		c := &r.work.characters[i]
		c.saving = 0
		if r.canSave(c, s, o) {
			c.saving = max(0, now-r.without(text, uint8(i), o))
			found = found || c.saving > 0
		}
	}
	if !found {
		return
	}
	for i, index := range r.work.places {
		if index != noCharacter {
			r.Costly[i].Saving = r.work.characters[index].saving
		}
	}
}

// canSave reports whether the units without a character could do with fewer
// segments.
func (r *Report) canSave(c *character, s *scan, o *Options) bool {
	switch {
	case c.places == 0:
		return false
	case r.Encoding == GSM7:
		return -c.gsm7 >= r.UnitsOver
	case o.Encoding == Auto && c.places == s.foreign:
		return true // the message becomes GSM 7-bit
	}
	return c.reason != gsm.Extension && -c.ucs2 >= r.UnitsOver
}

// without returns the segments of the text with one character replaced, or left
// out if it has no replacement.
func (r *Report) without(text []uint16, index uint8, o *Options) int {
	edits := r.work.edits[:0]
	for i, at := range r.work.places {
		if at == index {
			edits = append(edits, r.Costly[i].edit())
		}
	}
	r.work.edits = edits
	r.work.text = appendEdited(r.work.text[:0], text, edits)
	return r.size(r.work.text, o).Segments
}

// edit returns the edit that takes the character away.
func (c *Costly) edit() Edit {
	return Edit{c.Start, c.End, c.Replacement}
}
