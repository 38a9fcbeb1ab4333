package sms

import "wrongnumber/catalog/gsm"

// setSavings finds for each costly character of a message of several segments
// how many fewer it has without it. A character that cannot bring the units below the
// next lesser number of segments is passed by. Of foreign letters only a single
// stretch is tried: nobody leaves out one letter of a script.
func (r *Report) setSavings(text []uint16, s *scan, o *Options) {
	if len(r.Costly) == 0 || r.CostlyCut {
		return
	}
	// None gains more than two units, and what all of them cannot save, none can.
	if (2*r.CostlyTotal < r.UnitsOver || r.gains() < r.UnitsOver) && !r.isOneCharacter() {
		return
	}
	r.collect()
	found := false
	for i := range r.work.characters {
		c := &r.work.characters[i]
		if c.gain >= r.UnitsOver || r.forcesUCS2(c, s, o) {
			c.saving = max(0, len(r.Segments)-r.segmentsWithout(uint8(i), text, s, o))
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

// gain is the units that the message has fewer without the character at this
// place, in the given encoding.
func (c *Costly) gain(e Encoding) int {
	width := c.End - c.Start
	switch {
	case c.Reason == gsm.Extension:
		return 2
	case e == GSM7:
		return width - c.Replacement.Septets()
	}
	return width - c.Replacement.Units()
}

// gains sums up what the characters gain that are tried.
func (r *Report) gains() int {
	sum := 0
	for i := range r.Costly {
		if c := &r.Costly[i]; r.isTried(c) {
			sum += max(0, c.gain(r.Encoding))
		}
	}
	return sum
}

// isTried reports whether a character is no letter of a script, or all there is.
func (r *Report) isTried(c *Costly) bool { return c.Reason != gsm.Foreign || len(r.Costly) == 1 }

// isOneCharacter reports whether all that is listed is the same character.
func (r *Report) isOneCharacter() bool {
	for i := range r.Costly {
		if r.Costly[i].CodePoint != r.Costly[0].CodePoint {
			return false
		}
	}
	return true
}

// forcesUCS2 reports whether the message is GSM 7-bit without the character.
func (r *Report) forcesUCS2(c *character, s *scan, o *Options) bool {
	return r.Encoding == UCS2 && o.Encoding == Auto && (len(r.Costly) == 1 || c.places == s.foreign)
}

// segmentsWithout returns the segments of the text with one character replaced,
// or left out if it has no replacement. Mostly they follow from the units.
func (r *Report) segmentsWithout(index uint8, text []uint16, s *scan, o *Options) int {
	c := &r.work.characters[index]
	f, units, even := o.frame(r.Encoding), r.Units-c.gain, s.pairs == 0
	switch {
	case r.forcesUCS2(c, s, o):
		f.encoding = GSM7
		units, even = len(text)+s.doubles-c.gain7, s.doubles == 0 && !c.escapes
	case r.Encoding == GSM7:
		if s.foreign > 0 {
			return r.without(index, text, o) // of which one septet stands in for each
		}
		even = s.doubles == c.places
	}
	n, known := f.count(units, even)
	if known || len(r.Segments) == 2 {
		return n // if not one, then not fewer
	}
	return r.without(index, text, o)
}

// without makes the text without the character and returns its segments.
func (r *Report) without(index uint8, text []uint16, o *Options) int {
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
