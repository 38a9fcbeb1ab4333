package sms

import "wrongnumber/catalog/gsm"

// maxCostly bounds the places that a report lists. A text of 150 code units has
// fewer; a page has more, and nobody reads them one by one.
const maxCostly = 1000

// maxCharacters bounds the different costly characters that are remembered
// with their number; more than that is a text in a script of ideographs.
const maxCharacters = 200

// noCharacter is the index of a character that is not remembered.
const noCharacter = 255

// character is one costly character, wherever it stands.
type character struct {
	r           rune
	reason      gsm.Reason
	replacement gsm.Replacement
	places      int  // listed
	ucs2, gsm7  int  // units more, all places replaced, in either encoding
	escapes     bool // a replacement is of the extension table
	saving      int
}

// workspace is memory that one Measure leaves to the next.
type workspace struct {
	characters []character
	slots      [256]uint8 // characters by hash: index+1, 0 is free
	other      character  // one beyond maxCharacters
	places     []uint8    // of Report.Costly: index into characters
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

// character returns what is known of a character, and its index: noCharacter if
// there are too many to remember it.
func (w *workspace) character(r rune) (*character, uint8) {
	slot := uint8(uint32(r) * 0x9E3779B1 >> 24)
	for w.slots[slot] != 0 {
		i := w.slots[slot] - 1
		if w.characters[i].r == r {
			return &w.characters[i], i
		}
		slot++
	}
	n := len(w.characters)
	if n == maxCharacters {
		w.other = character{r: r}
		w.other.describe()
		return &w.other, noCharacter
	}
	w.characters = append(w.characters, character{r: r})
	w.characters[n].describe()
	w.slots[slot] = uint8(n + 1)
	return &w.characters[n], uint8(n)
}

// describe finds out what a character costs and what may stand in its place.
func (c *character) describe() {
	c.replacement = gsm.ReplacementOf(c.r)
	switch {
	case c.replacement.Kind != gsm.None:
		c.reason = gsm.ReasonOf(c.replacement.Kind)
	case c.r > 0xFFFF:
		c.reason = gsm.Pair
	case c.r >= 0xD800 && c.r < 0xE000:
		c.reason = gsm.Half
	case gsm.Septets(uint16(c.r)) == 2:
		c.reason = gsm.Extension
	default:
		c.reason = gsm.Foreign
	}
}

// add takes in a place where the character stands: what the message's units
// change by if it goes.
func (c *character) add(at *Costly) {
	c.places++
	width := at.End - at.Start
	c.ucs2 -= width
	c.gsm7 -= width
	if c.reason == gsm.Extension {
		c.gsm7--
	}
	if at.Replacement.Kind == gsm.None {
		return
	}
	for _, r := range at.Replacement.Text() {
		septets := gsm.Septets(uint16(r))
		c.ucs2++
		c.gsm7 += septets
		c.escapes = c.escapes || septets == 2
	}
}
