package sms

import (
	"wrongnumber/catalog/graphemes"
	"wrongnumber/catalog/gsm"
)

// dropCostly empties the list.
func (r *Report) dropCostly() {
	r.Costly, r.CostlyTotal, r.CostlyCut = r.Costly[:0], 0, false
}

// next lists a character that the caller fills in. If the list is full, it
// returns one that is not of it. (To fill in a place is cheaper than to copy a
// character there: WebAssembly copies and clears by a call to its host.)
func (r *Report) next() *Costly {
	n := len(r.Costly)
	if n >= maxCostly {
		r.CostlyCut = true
		r.work.spare = Costly{}
		return &r.work.spare
	}
	r.Costly = append(r.Costly, Costly{})
	return &r.Costly[n]
}

// describe fills in what there is to say of the character listed last, which is
// outside the alphabet. A foreign letter lengthens the stretch before it.
func (r *Report) describe(c *Costly, s *scan, text []uint16) {
	full := c == &r.work.spare
	if full && s.firm {
		return
	}
	if c.CodePoint > 0xFFFF {
		c.Replacement = gsm.ReplacementOf(c.CodePoint)
	} else {
		c.Replacement = gsm.ReplacementOfUnit(uint16(c.CodePoint))
	}
	if c.Start > 0 && (isFraction(c.CodePoint) || isSuperscript(c.CodePoint)) && (text[c.Start-1]-'0' <= 9 || isSuperscript(rune(text[c.Start-1]))) {
		c.Replacement.Kind = gsm.None // 1¼ is not 11/4, nor 10² 102
	}
	if isMisread(text, c.Start) {
		c.Replacement.Kind = gsm.None
	}
	if c.CodePoint == degree && isNumero(text, c.Start) {
		look := c.Replacement.Look
		c.Replacement = gsm.ReplacementOfUnit(ordinal)
		c.Replacement.Kind, c.Replacement.Look = gsm.Symbol, look
	}
	c.Reason = gsm.ReasonOf(c.Replacement.Kind)
	switch kind := c.Replacement.Kind; {
	case kind == gsm.None:
		c.Reason = reasonOf(c.CodePoint)
	case kind == gsm.Invisible || kind >= gsm.Mark:
		r.fit(c, s, text)
	}
	if c.CodePoint < 0x80 && isControl(c.CodePoint) {
		first(&s.controls, &s.control, c.Start)
	}
	if !s.firm {
		s.note(c)
	}
	if c.Reason != gsm.Foreign {
		return
	}
	before := len(r.Costly)
	if !full {
		before--
	}
	if r.lengthen(before, c.Start, c.End) {
		r.Costly = r.Costly[:before]
	}
}

// degree is what many keyboards have for ordinal, the raised o of a number: n° 12.
const degree, ordinal = 0xB0, 0xBA

// isNumero reports whether what stands before an index is the n of n°, a word of
// its own.
func isNumero(text []uint16, i int) bool {
	return i > 0 && text[i-1]|0x20 == 'n' && (i == 1 || !isNameUnit(text[i-2]))
}

// isSuperscript reports the raised digits and signs of exponents.
func isSuperscript(r rune) bool {
	return r == '²' || r == '³' || r == '¹' || r >= 0x2070 && r <= 0x207B
}

func isFraction(r rune) bool { return r >= 0xBC && r <= 0xBE || r >= 0x2150 && r <= 0x215F }

// lengthen makes the last of the first n that are listed end where a foreign
// letter or a stretch of them does, if it is a stretch that ends where they
// begin.
func (r *Report) lengthen(n, start, end int) bool {
	if n == 0 || r.Costly[n-1].Reason != gsm.Foreign || r.Costly[n-1].End != start {
		return false
	}
	r.Costly[n-1].End = end
	return true
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

// note keeps what a foreign character says about the text with every
// replacement made.
func (s *scan) note(c *Costly) {
	s.firm = c.Replacement.Kind == gsm.None
	s.lossy = s.lossy || c.Replacement.Kind.Lossy()
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

// fit decides what a character's surroundings say about its replacement, and
// keeps what that says about the whole.
func (r *Report) fit(c *Costly, s *scan, text []uint16) {
	kind := c.Replacement.Kind
	fit(c, text, r.lookAlikes)
	switch {
	case kind == gsm.Invisible:
		s.invisible++
	case c.Reason == gsm.ReasonOf(gsm.LookAlike) && besideLatin(text, c.Start, c.End):
		first(&s.lookAlikes, &s.lookAlike, c.Start)
	}
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

// keycap is the mark that draws a key around a digit.
const keycap = 0x20E3

func betweenLatin(text []uint16, start, end int) bool {
	return (start == 0 || text[start-1] < latinEnd) && (end == len(text) || text[end] < latinEnd || text[end] == keycap)
}

// besideLatin reports whether a Latin letter stands beside a place, or a digit there and
// the nearest letter before it, or else behind it, is a Latin one.
func besideLatin(text []uint16, start, end int) bool {
	if start > 0 && isLatinLetter(text[start-1]) || end < len(text) && isLatinLetter(text[end]) {
		return true
	}
	const near = 24
	if (start == 0 || text[start-1]-'0' > 9) && (end == len(text) || text[end]-'0' > 9) {
		return false
	}
	for i := start - 1; i >= 0 && i > start-near; i-- {
		if isLatinLetter(text[i]) || text[i] >= 0xC0 {
			return text[i] < latinEnd
		}
	}
	for i := end; i < len(text) && i < end+near; i++ {
		if isLatinLetter(text[i]) || text[i] >= 0xC0 {
			return text[i] < latinEnd
		}
	}
	return false
}

func isLatinLetter(u uint16) bool { return u|0x20 >= 'a' && u|0x20 <= 'z' }

// mergeClusters makes one entry of what is listed of one grapheme cluster: a
// reader sees one character. What is merged is replaced by what its parts are,
// where all of them are.
func (r *Report) mergeClusters(text []uint16) {
	kept := 0
	for i := range r.Costly {
		c, counted := r.Costly[i], 1
		if c.Reason == gsm.Foreign {
			counted = c.End - c.Start // a stretch counts all its letters
		}
		switch {
		case kept > 0 && r.Costly[kept-1].merge(&c, text):
			r.CostlyTotal -= counted
			continue
		case counted > 1 && clusterEnd(text, c.Start) >= c.End:
			r.CostlyTotal -= counted - 1
		}
		r.Costly[kept] = c
		kept++
	}
	r.Costly = r.Costly[:kept]
	for i := range r.Costly {
		r.Costly[i].widenKeycap(text)
	}
}

// maxCluster is how far the end of a cluster is looked for. No character that a
// reader knows has nearly as many code units; a text of marks alone has.
const maxCluster = 1000

func clusterEnd(text []uint16, start int) int {
	return graphemes.Next(text[:min(len(text), start+maxCluster)], start)
}

// merge takes in the character that is listed behind this one, where both are of
// one cluster, and reports whether it has.
func (c *Costly) merge(next *Costly, text []uint16) bool {
	// The first cluster of a stretch of letters ends within it.
	if next.Start != c.End || next.Start >= clusterEnd(text, c.Start) {
		return false
	}
	switch {
	case c.Replacement.Kind == gsm.None || next.Replacement.Kind == gsm.None:
		if c.Replacement.Kind != gsm.None && c.Replacement.Text() != "" {
			return false
		}
		c.Replacement.Kind = gsm.None
	case next.Replacement.Text() == "":
	case c.Replacement.Text() == "":
		c.Replacement = next.Replacement
	default:
		return false
	}
	c.End = next.End
	c.Saving = max(c.Saving, next.Saving)
	return true
}

// widenKeycap takes in the digit that a key is drawn around.
func (c *Costly) widenKeycap(text []uint16) {
	if c.End == 0 || text[c.End-1] != keycap || c.Start == 0 || text[c.Start-1]-'0' > 9 || c.Replacement.Kind == gsm.None {
		return
	}
	c.Start--
	c.Replacement, c.Reason = gsm.Digit(byte(text[c.Start])), gsm.ReasonOf(gsm.Symbol)
}
