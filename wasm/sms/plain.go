package sms

import "math/bits"

// Most of a text is plain: from U+0020 to U+007F and of one septet. Such code
// units are passed by four at a time, as the lanes of 64 bits, without a branch
// for each: in WebAssembly a branch that is taken costs more than all the
// arithmetic here.
const (
	laneOnes  = 0x0001_0001_0001_0001
	laneHighs = 0x8000 * laneOnes
	lanes     = 4
	laneBits  = 16
)

// plainEnd returns the end of the plain code units from i on. An underscore is
// not taken for plain, which saves telling it from what stands around it.
func plainEnd(text []uint16, i int) int {
	for len(text)-i >= 2*lanes {
		t := (*[2 * lanes]uint16)(text[i:])
		a, b := notPlain(lanesOf((*[lanes]uint16)(t[:]))), notPlain(lanesOf((*[lanes]uint16)(t[lanes:])))
		if a|b == 0 {
			i += 2 * lanes
			continue
		}
		if a == 0 {
			a = b
			i += lanes
		}
		return i + bits.TrailingZeros64(a)/laneBits
	}
	if len(text)-i >= lanes {
		if other := notPlain(lanesOf((*[lanes]uint16)(text[i:]))); other != 0 {
			return i + bits.TrailingZeros64(other)/laneBits
		}
		i += lanes
	}
	var rest [lanes]uint16 // and NUL, which is not plain
	copy(rest[:], text[i:])
	return i + bits.TrailingZeros64(notPlain(lanesOf(&rest)))/laneBits
}

func lanesOf(t *[lanes]uint16) uint64 {
	return uint64(t[0]) | uint64(t[1])<<16 | uint64(t[2])<<32 | uint64(t[3])<<48
}

// notPlain returns a value whose lowest bit that is set is in the lowest lane
// that is not plain: that is from U+0080 on, below the space, the grave accent,
// or in a group of the brackets' or of the braces', U+005B to U+005F and U+007B
// to U+007F.
func notPlain(x uint64) uint64 {
	high := x & (0xFF80 * laneOnes)
	low := x & (0x7F * laneOnes)
	// Each sum sets a lane's high bit from the said character on.
	fromSpace := low + (0x8000-' ')*laneOnes
	notGrave := low ^ '`'*laneOnes + 0x7FFF*laneOnes
	fromBrace := low | 0x20*laneOnes + (0x8000-'{')*laneOnes
	return high | laneHighs&(fromBrace|^(fromSpace&notGrave))
}

// looseSpaces returns how many spaces and controls stand beside one before, or
// at an end of the text: no more can be trimmed.
func looseSpaces(text []uint16) int {
	loose, before := 0, uint64(laneHighs) // as if one stood before the text
	for ; len(text) >= 2*lanes; text = text[2*lanes:] {
		t := (*[2 * lanes]uint16)(text)
		a, b := upToSpace(lanesOf((*[lanes]uint16)(t[:]))), upToSpace(lanesOf((*[lanes]uint16)(t[lanes:])))
		loose += bits.OnesCount64(a&behind(before, a)>>1 | b&behind(a, b))
		before = b
	}
	// The rest, and spaces behind it: of those only the first counts, which is
	// loose if the text ends with one.
	rest := [2 * lanes]uint16{' ', ' ', ' ', ' ', ' ', ' ', ' ', ' '}
	n := copy(rest[:], text)
	a, b := upToSpace(lanesOf((*[lanes]uint16)(rest[:]))), upToSpace(lanesOf((*[lanes]uint16)(rest[lanes:])))
	loose += bits.OnesCount64(a&behind(before, a)>>1 | b&behind(a, b))
	return loose - (2*lanes - 1 - n)
}

// behind moves the lanes of b by one; the last of a comes to stand before them.
func behind(a, b uint64) uint64 { return b<<laneBits | a>>(64-laneBits) }

// upToSpace sets the high bit of the lanes up to U+0020.
func upToSpace(x uint64) uint64 {
	above := x&^laneHighs + (0x7FFF-' ')*laneOnes
	return laneHighs &^ (above | x)
}
