package sms

// maxCostly bounds the places that a report lists. A text of 150 code units has
// fewer; a page has more, and nobody reads them one by one.
const maxCostly = 1000

// maxCharacters bounds the different costly characters that are tried; more
// than that is a text in a script of ideographs.
const maxCharacters = 200

// noCharacter is the index of a character that is not tried.
const noCharacter = 255

// character is one costly character, wherever it stands.
type character struct {
	point       rune
	places      int
	gain, gain7 int  // units fewer without it, in the message's encoding and in GSM 7-bit
	escapes     bool // the replacement has a character of the extension table
	saving      int
}

// workspace is memory that one Measure leaves to the next.
type workspace struct {
	spare      Costly // one that the full list does not take
	characters []character
	slots      [256]uint8 // characters by hash: index+1, 0 is free
	places     []uint8    // of Report.Costly: index into characters
	marks      []int      // where signs of markKinds stand in the text
	text       []uint16   // a changed copy of the text
	edits      []Edit     // candidates
	segments   []Segment  // of a changed copy
	counts     []unitCount
}

// collect makes the list of the characters that are tried.
func (r *Report) collect() {
	w := &r.work
	w.characters, w.places, w.slots = w.characters[:0], w.places[:0], [256]uint8{}
	for i := range r.Costly {
		at := &r.Costly[i]
		index := uint8(noCharacter)
		if r.isTried(at) {
			index = w.character(at.CodePoint)
		}
		w.places = append(w.places, index)
		if index == noCharacter {
			continue
		}
		c := &w.characters[index]
		c.places++
		c.gain += at.gain(r.Encoding)
		c.gain7 += at.gain(GSM7)
		c.escapes = c.escapes || at.Replacement.Septets() > at.Replacement.Units()
	}
}

// character returns the index of a character: noCharacter if there are too many.
func (w *workspace) character(point rune) uint8 {
	slot := uint8(uint32(point) * 0x9E3779B1 >> 24)
	for ; w.slots[slot] != 0; slot++ {
		if i := w.slots[slot] - 1; w.characters[i].point == point {
			return i
		}
	}
	n := len(w.characters)
	if n == maxCharacters {
		return noCharacter
	}
	w.characters = append(w.characters, character{point: point})
	w.slots[slot] = uint8(n + 1)
	return uint8(n)
}
