// Package graphemes finds the grapheme clusters of a text: what a reader takes
// for one character, such as a letter with its marks, a flag or a family of
// emoji. The rules are those of UAX #29 §3.1.1 for extended grapheme clusters,
// with the properties of Unicode 17.0.0.
//
// Texts are UTF-16 code units. A lone surrogate is a cluster of its own, or
// with the marks that follow it.
//
// The properties stand in properties.txt; table.go is generated from it.
package graphemes

import (
	"math/bits"
	"unicode/utf16"
)

//go:generate go run ./gen

// The properties, in the order of the generator's list.
const (
	other = iota
	cr
	lf
	control
	extend
	zwj
	regionalIndicator
	prepend
	spacingMark
	hangulL
	hangulV
	hangulT
	syllable
	pictographic
	consonant
	linker
	nonJoiner
	hangulLV // a syllable, told by its place
	hangulLVT
)

// simpleEnd is the first code unit that may join with one before it. Below, a
// cluster is one code unit, but for CR LF.
const simpleEnd = 0x300

// Count returns the number of grapheme clusters.
func Count(text []uint16) int {
	s := segmenter{text: text}
	n := 0
	for i := 0; i < len(text); {
		end, clusters := simpleRun(text, i)
		n += clusters
		if end == len(text) {
			break
		}
		i = s.next(end)
		n++
	}
	return n
}

// simpleRun returns the end of the clusters of one code point that begin at i,
// and their number. The last code point before one that may join is not of
// them, nor is a carriage return.
func simpleRun(text []uint16, i int) (end, clusters int) {
	last := i // where the last of them begins
	for i < len(text) {
		if len(text)-i >= 2*lanes {
			t := (*[2 * lanes]uint16)(text[i:])
			a, b := notSimple((*[lanes]uint16)(t[:])), notSimple((*[lanes]uint16)(t[lanes:]))
			n := bits.TrailingZeros64(a) / laneBits // all four of them if it is 0
			if a == 0 {
				n += bits.TrailingZeros64(b) / laneBits
			}
			if n > 0 {
				i += n
				last = i - 1
				clusters += n
				continue
			}
		}
		r, next := rune(text[i]), i+1
		if r == '\r' {
			break
		}
		if r >= simpleEnd {
			if r >= 0xD800 && r < 0xDC00 && next < len(text) && text[next]&0xFC00 == 0xDC00 {
				r = utf16.DecodeRune(r, rune(text[next]))
				next++
			}
			if MayJoin(r) {
				return last, max(clusters-1, 0)
			}
		}
		last, i = i, next
		clusters++
	}
	return i, clusters
}

// Four code units are looked at together, as the lanes of 64 bits.
const (
	lanes     = 4
	laneBits  = 16
	laneOnes  = 0x0001_0001_0001_0001
	laneHighs = 0x8000 * laneOnes
)

// notSimple returns a value whose lowest bit that is set is in the lowest lane
// that is from U+0200 on or a carriage return.
func notSimple(t *[lanes]uint16) uint64 {
	x := uint64(t[0]) | uint64(t[1])<<16 | uint64(t[2])<<32 | uint64(t[3])<<48
	notCR := x ^ '\r'*laneOnes + 0x7FFF*laneOnes // in the high bit of a lane
	return x&(0xFE00*laneOnes) | laneHighs&^notCR
}

// MayJoin reports whether a code point may be of one cluster with another. In a
// text without such code points every code point is a cluster, but for CR LF.
// It looks at blocks of 16 code points, so it is true of their neighbours too.
func MayJoin(r rune) bool {
	block := uint32(r) >> 4
	return block>>3 >= uint32(len(joinBits)) || joinBits[block>>3]>>(block&7)&1 != 0
}

// UnitMayJoin is MayJoin of a code point of the basic plane, as 1 or 0: so many
// of them can be asked without a branch.
func UnitMayJoin(unit uint16) uint8 { return joinBits[unit>>7] >> (unit >> 4 & 7) & 1 }

// Next returns the end of the cluster that begins at start, which must be
// before the end of the text.
func Next(text []uint16, start int) int {
	s := segmenter{text: text}
	return s.next(start)
}

// segmenter remembers the range of code points that was looked up last: the
// letters of a text mostly stand in one range of the table.
type segmenter struct {
	text     []uint16
	lo, hi   uint32 // half-open
	property uint8
}

func (s *segmenter) next(start int) int {
	text := s.text
	if u := text[start]; u < simpleEnd && u != '\r' && (start+1 == len(text) || text[start+1] < simpleEnd) {
		return start + 1
	}
	before, i := s.propertyAt(start)
	state := enter(before)
	for i < len(text) {
		after, end := s.propertyAt(i)
		if !joins(before, after, state) {
			return i
		}
		state = advance(state, before, after)
		before, i = after, end
	}
	return i
}

// propertyAt returns the property of the code point at i, and its end.
func (s *segmenter) propertyAt(i int) (property uint8, end int) {
	u := s.text[i]
	if u >= 0xD800 && u < 0xDC00 && i+1 < len(s.text) {
		if r := utf16.DecodeRune(rune(u), rune(s.text[i+1])); r != '\uFFFD' {
			return s.lookup(uint32(r)), i + 2
		}
	}
	return s.lookup(uint32(u)), i + 1
}

func (s *segmenter) lookup(r uint32) uint8 {
	// These stand among others, whose range is kept.
	switch {
	case r-' ' <= '~'-' ':
		return other
	case r == 0x200D:
		return zwj
	case r == 0xFE0F:
		return extend
	}
	if r < s.lo || r >= s.hi {
		s.find(r)
	}
	if s.property != syllable {
		return s.property
	}
	if (r-0xAC00)%28 == 0 {
		return hangulLV
	}
	return hangulLVT
}

// find sets the range that holds r: index[0] is of code point 0.
func (s *segmenter) find(r uint32) {
	lo, hi := 0, len(index)
	for hi-lo > 1 {
		mid := int(uint(lo+hi) >> 1)
		if index[mid].first <= r {
			lo = mid
		} else {
			hi = mid
		}
	}
	offset, first := int(index[lo].offset), index[lo].first
	for i := lo * stride; i < len(rangeProperties); i++ {
		length, shift := uint32(0), 0
		for more := true; more; shift += 7 {
			b := rangeLengths[offset]
			offset++
			length |= uint32(b&0x7F) << shift
			more = b >= 0x80
		}
		if r < first+length {
			s.property, s.lo, s.hi = rangeProperties[i], first, first+length
			return
		}
		first += length
	}
	s.property, s.lo, s.hi = other, first, 1<<32-1 // not a code point
}

// state is what of the cluster so far decides about a join to come.
type state uint8

const (
	oddIndicator state = 1 << iota // the last code point is half a flag
	afterPicture                   // Extended_Pictographic Extend*
	afterJoiner                    // …and a zero width joiner: GB11
	inConjunct                     // a consonant and its marks: GB9c
	linked                         // …with a linker among them
)

func enter(property uint8) state {
	switch property {
	case regionalIndicator:
		return oddIndicator
	case pictographic:
		return afterPicture
	case consonant:
		return inConjunct
	}
	return 0
}

// advance returns the state behind a code point that joins what is before it.
func advance(s state, before, after uint8) state {
	switch after {
	case extend, linker:
		s &= afterPicture | inConjunct | linked
		if after == linker && s&inConjunct != 0 {
			s |= linked
		}
		return s
	case nonJoiner:
		return s & afterPicture
	case zwj:
		if s&afterPicture != 0 {
			s |= afterJoiner
		}
		return s &^ (afterPicture | oddIndicator)
	case regionalIndicator:
		if before == regionalIndicator {
			return 0
		}
	}
	return enter(after)
}

// joins reports whether no boundary stands between two code points.
func joins(before, after uint8, s state) bool {
	switch {
	case before == cr:
		return after == lf // GB3, GB4
	case before == lf || before == control || after == cr || after == lf || after == control:
		return false // GB4, GB5
	case after == extend || after == zwj || after == linker || after == nonJoiner || after == spacingMark:
		return true // GB9, GB9a
	case before == prepend:
		return true // GB9b
	case after == consonant:
		return s&linked != 0 // GB9c
	case after == pictographic:
		return before == zwj && s&afterJoiner != 0 // GB11
	case after == regionalIndicator:
		return s&oddIndicator != 0 // GB12, GB13
	}
	return joinsHangul(before, after)
}

// joinsHangul applies GB6, GB7 and GB8.
func joinsHangul(before, after uint8) bool {
	switch before {
	case hangulL:
		return after == hangulL || after == hangulV || after == hangulLV || after == hangulLVT
	case hangulLV, hangulV:
		return after == hangulV || after == hangulT
	case hangulLVT, hangulT:
		return after == hangulT
	}
	return false
}
