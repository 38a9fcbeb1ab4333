package sms

import "wrongnumber/catalog/gsm"

// maxCostly bounds the places that a report lists. A text of 150 code units has
// fewer; a page of Russian has more, and nobody reads them one by one.
const maxCostly = 1000

// maxCharacters bounds the different costly characters that are remembered
// with their number; more than that is a text in a script of ideographs.
const maxCharacters = 200

// character is one costly character, wherever it stands.
type character struct {
	r           rune
	septets     uint8 // 2 in the extension table, 0 outside the alphabet
	places      int   // listed
	reason      gsm.Reason
	replacement gsm.Replacement
	ucs2, gsm7  int // units more, all places replaced, in either encoding
	saving      int
}

// workspace is memory that one Measure leaves to the next.
type workspace struct {
	characters []character
	slots      [256]uint8 // characters by hash: index+1, 0 is free
	other      character  // one beyond maxCharacters
	places     []uint8    // of Report.Costly: index+1 into characters, 0 is none
	text       []uint16   // a changed copy of the text
	edits      []Edit     // candidates
	segments   []Segment  // of a changed copy
	counts     []unitCount
}

func (w *workspace) reset() {
	if len(w.characters) > 0 {
		w.characters = w.characters[:0]
		w.slots = [256]uint8{}
	}
	w.places = w.places[:0]
}

// character returns what is known of a character, and its index plus one: 0 if
// there are too many to remember it.
func (w *workspace) character(r rune) (*character, uint8) {
	slot := uint8(uint32(r) * 0x9E3779B1 >> 24)
	for w.slots[slot] != 0 {
		i := w.slots[slot]
		if w.characters[i-1].r == r {
			return &w.characters[i-1], i
		}
		slot++
	}
	if len(w.characters) == maxCharacters {
		w.other = describe(r)
		return &w.other, 0
	}
	w.characters = append(w.characters, describe(r))
	w.slots[slot] = uint8(len(w.characters))
	return &w.characters[len(w.characters)-1], uint8(len(w.characters))
}

func describe(r rune) character {
	c := character{r: r}
	switch {
	case r <= 0xFFFF && gsm.Septets(uint16(r)) == 2:
		c.septets, c.reason = 2, gsm.Extension
		return c
	case r >= 0xD800 && r < 0xE000:
		c.reason = gsm.Half
		return c
	}
	c.replacement = gsm.ReplacementOf(r)
	switch {
	case c.replacement.Kind != gsm.None:
		c.reason = gsm.ReasonOf(c.replacement.Kind)
	case r > 0xFFFF:
		c.reason = gsm.Pair
	default:
		c.reason = gsm.Foreign
	}
	return c
}

// add takes in a place where the character stands: what the message's units
// change by if it goes.
func (c *character) add(at *Costly) {
	c.places++
	width := at.End - at.Start
	c.ucs2 -= width
	c.gsm7 -= width
	if c.septets == 2 {
		c.gsm7--
	}
	for _, r := range at.Replacement.Text() {
		c.ucs2++
		c.gsm7 += gsm.Septets(uint16(r))
	}
}
