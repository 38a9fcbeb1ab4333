package sms

import "wrongnumber/catalog/gsm"

// dropCostly empties the list.
func (r *Report) dropCostly() {
	r.Costly, r.CostlyTotal, r.CostlyCut = r.Costly[:0], 0, false
}

// addForeign completes and lists a character that is outside the alphabet. A
// foreign letter behind another one lengthens its stretch.
func (r *Report) addForeign(s *scan, text []uint16, c *Costly) {
	full := len(r.Costly) >= maxCostly
	r.CostlyCut = r.CostlyCut || full
	if full && s.firm {
		return
	}
	c.Replacement = gsm.ReplacementOf(c.CodePoint)
	switch kind := c.Replacement.Kind; {
	case kind == gsm.None:
		c.Reason = reasonOf(c.CodePoint)
	case kind == gsm.Invisible || kind >= gsm.Mark:
		c.Reason = gsm.ReasonOf(kind)
		fit(c, text, r.lookAlikes)
	default:
		c.Reason = gsm.ReasonOf(kind)
	}
	s.note(c)
	switch {
	case c.Reason == gsm.Foreign:
		r.addStretch(c)
	case !full:
		r.Costly = append(r.Costly, *c)
	}
}

// reasonOf returns the reason of a character without a replacement.
func reasonOf(point rune) gsm.Reason {
	switch {
	case point > 0xFFFF:
		return gsm.Pair
	case point >= 0xD800 && point < 0xE000:
		return gsm.Half
	}
	return gsm.Foreign
}

// addStretch lists a foreign letter, or lengthens the stretch that it follows.
func (r *Report) addStretch(at *Costly) {
	n := len(r.Costly)
	if n > 0 && r.Costly[n-1].Reason == gsm.Foreign && r.Costly[n-1].End == at.Start {
		r.Costly[n-1].End = at.End
		return
	}
	if n >= maxCostly {
		r.CostlyCut = true
		return
	}
	r.Costly = append(r.Costly, *at)
}

// note keeps what a foreign character says about the whole.
func (s *scan) note(c *Costly) {
	if c.Reason == gsm.ReasonOf(gsm.LookAlike) {
		first(&s.lookAlikes, &s.lookAlike, c.Start)
	}
	if c.CodePoint < 0x80 && isControl(c.CodePoint) {
		first(&s.controls, &s.control, c.Start)
	}
	kind := c.Replacement.Kind
	s.firm = s.firm || kind == gsm.None
	if s.firm {
		return
	}
	s.lossy = s.lossy || kind.Lossy()
	septets := c.Replacement.Septets()
	s.growth += septets - (c.End - c.Start)
	s.escapes = s.escapes || septets > c.Replacement.Units()
}

// isControl reports the controls of C0 that are not in the alphabet, but for
// the tab, which is a space, and the vertical tab, which ends a line; and
// delete.
func isControl(r rune) bool {
	return r < 0x20 && r != '\t' && r != '\v' && r != '\f' || r == 0x7F
}

// fit decides what a character's surroundings say about its replacement.
func fit(c *Costly, text []uint16, lookAlikes bool) {
	switch c.Replacement.Kind {
	case gsm.LookAlike:
		if !besideLatin(text, c.Start, c.End) {
			c.Reason, c.Replacement.Look = gsm.Foreign, gsm.NoLook
		}
		if !lookAlikes {
			c.Replacement.Kind = gsm.None
		} else {
			c.Reason = gsm.ReasonOf(gsm.LookAlike)
		}
	case gsm.Mark:
		fitMark(c, text)
	case gsm.Invisible:
		if joins(c.CodePoint) && !betweenLatin(text, c.Start, c.End) {
			c.Replacement.Kind, c.Reason = gsm.None, gsm.Foreign
		}
	}
}

// fitMark takes the letter before a mark with it, where they are one letter of
// the alphabet. A mark on a letter of another script stays.
func fitMark(c *Costly, text []uint16) {
	if c.Start == 0 {
		return
	}
	base := text[c.Start-1]
	if composed := gsm.Compose(base, uint16(c.CodePoint)); composed.Kind != gsm.None {
		c.Start--
		c.Replacement, c.Reason = composed, gsm.ReasonOf(gsm.Composed)
		return
	}
	if base >= latinEnd {
		c.Replacement.Kind, c.Reason = gsm.None, gsm.Foreign
	}
}

// latinEnd is the first code unit behind the Latin blocks and their marks.
const latinEnd = 0x370

// joins reports whether an invisible character changes how its neighbours are
// drawn: the joiners, and the selectors of an emoji's colours.
func joins(r rune) bool {
	return r == 0x200C || r == 0x200D || r >= 0xFE00 && r <= 0xFE0F
}

func betweenLatin(text []uint16, start, end int) bool {
	return (start == 0 || text[start-1] < latinEnd) && (end == len(text) || text[end] < latinEnd)
}

func besideLatin(text []uint16, start, end int) bool {
	return start > 0 && isLatinLetter(text[start-1]) || end < len(text) && isLatinLetter(text[end])
}

func isLatinLetter(u uint16) bool { return u|0x20 >= 'a' && u|0x20 <= 'z' }
