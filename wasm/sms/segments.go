package sms

import (
	"wrongnumber/catalog/graphemes"
	"wrongnumber/catalog/gsm"
)

// maxSegments is the greatest sequence number of the header: one octet
// (3GPP TS 23.040 §9.2.3.24.1).
const maxSegments = 255

// userDataOctets is what a short message carries, header included.
const userDataOctets = 140

// The header is one octet of its own length and the information elements: each
// has two octets before its data, which are reference number, total and
// sequence number for a concatenated message.
const (
	narrowHeader = 1 + 2 + 3
	wideHeader   = 1 + 2 + 4
)

// frame is how a message is cut: what a unit is, and how many a segment holds.
// It is of two words, which are copied at once.
type frame struct {
	encoding        Encoding
	locking, single gsm.Language
	shift           uint8 // octets of the shift tables' information elements
	concatenation   uint8 // octets of the header of a concatenated message
	keepGraphemes   bool
	free            int // the end of a cluster too long to be kept whole
}

func (o *Options) frame(e Encoding) frame {
	f := frame{encoding: e, concatenation: narrowHeader, keepGraphemes: o.KeepGraphemes}
	if o.WideReference {
		f.concatenation = wideHeader
	}
	return f
}

// header returns the octets of the header of a segment.
func (f *frame) header(concatenated bool) int {
	switch {
	case concatenated:
		return int(f.concatenation + f.shift)
	case f.shift > 0:
		return 1 + int(f.shift)
	}
	return 0
}

// capacity returns the units a segment holds.
func (f *frame) capacity(concatenated bool) int {
	octets := userDataOctets - f.header(concatenated)
	if f.encoding == UCS2 {
		return octets / 2
	}
	return octets * 8 / 7
}

// step returns the end of what stands at i and must not be cut, and its units.
func (f *frame) step(text []uint16, i int) (end, units int) {
	if !f.keepGraphemes || i < f.free {
		return f.stepCharacter(text, i)
	}
	end = graphemes.Next(text, i)
	for at := i; at < end; {
		next, n := f.stepCharacter(text, at)
		at, units = next, units+n
	}
	if units > f.capacity(true) {
		f.free = end
		return f.stepCharacter(text, i)
	}
	return end, units
}

func (f *frame) stepCharacter(text []uint16, i int) (end, units int) {
	end = i + 1
	u := text[i]
	if u >= 0xD800 && u < 0xDC00 && end < len(text) && text[end] >= 0xDC00 && text[end] < 0xE000 {
		end++
	}
	if f.encoding == UCS2 {
		return end, end - i
	}
	return end, f.septets(u)
}

// septets returns what a character costs in the frame's tables. A character
// they lack costs the one septet that stands in for it.
func (f *frame) septets(u uint16) int {
	n := 0
	if f.shift == 0 {
		n = gsm.Septets(u)
	} else {
		n = shiftSeptets(u, f.locking, f.single)
	}
	return max(n, 1)
}

// shiftSeptets returns what a character costs with a pair of shift tables: 0 if
// neither has it.
func shiftSeptets(u uint16, locking, single gsm.Language) int {
	inLocking, inSingle := gsm.Tables(u)
	switch {
	case inLocking.Has(locking):
		return 1
	case inSingle.Has(single):
		return 2
	}
	return 0
}

// cut appends the segments of a text of which every segment holds capacity
// units.
func (f *frame) cut(dst []Segment, text []uint16, capacity int) []Segment {
	segment := Segment{}
	f.free = 0
	for i := 0; i < len(text); {
		end, units := f.step(text, i)
		if segment.Units+units > capacity {
			dst = appendSegment(dst, segment.Start, i, segment.Units)
			segment = Segment{Start: i}
		}
		segment.Units += units
		i = end
	}
	return appendSegment(dst, segment.Start, len(text), segment.Units)
}

// cutEven is cut for a text in which every code unit is one unit, but for the
// pairs of UCS-2.
func cutEven(dst []Segment, text []uint16, capacity int) []Segment {
	start := 0
	for len(text)-start > capacity {
		end := start + capacity
		if isPair(text, end-1) {
			end--
		}
		dst = appendSegment(dst, start, end, end-start)
		start = end
	}
	return appendSegment(dst, start, len(text), len(text)-start)
}

// cutDefault is cut for a text of the default alphabet and its extension table.
func cutDefault(dst []Segment, text []uint16, capacity int) []Segment {
	start, units := 0, 0
	for i := 0; i < len(text); {
		plain := plainEnd(text[:min(i+capacity-units, len(text))], i) - i
		i += plain
		units += plain
		if i == len(text) {
			break
		}
		septets := int(gsm.ClassOf(text[i]))
		if units+septets > capacity {
			dst = appendSegment(dst, start, i, units)
			start, units = i, 0
		}
		units += septets
		i++
	}
	return appendSegment(dst, start, len(text), units)
}

func appendSegment(dst []Segment, start, end, units int) []Segment {
	return append(dst, Segment{start, end, units})
}

// isPair reports whether a surrogate pair stands at i.
func isPair(text []uint16, i int) bool {
	return i+1 < len(text) && text[i] >= 0xD800 && text[i] < 0xDC00 && text[i+1] >= 0xDC00 && text[i+1] < 0xE000
}

// even reports whether every code unit of the text is one unit of the frame.
func (f *frame) even(s *scan) bool {
	return !f.keepGraphemes && (f.encoding == UCS2 || s.doubles == 0 && s.pairs == 0)
}

// count returns the number of segments of a text of so many units, if that says
// it: if they fit into one, or if even says that each segment can be filled.
func (f *frame) count(units int, even bool) (n int, known bool) {
	if units <= f.capacity(false) {
		return 1, true
	}
	capacity := f.capacity(true)
	return (units + capacity - 1) / capacity, even && !f.keepGraphemes
}

// segments appends the segments of a text of so many units.
func (f *frame) segments(dst []Segment, text []uint16, units int, s *scan) []Segment {
	if units <= f.capacity(false) {
		return appendSegment(dst, 0, len(text), units)
	}
	return f.several(dst, text, f.capacity(true), s)
}

// several appends the segments of a text that needs more than one.
func (f *frame) several(dst []Segment, text []uint16, capacity int, s *scan) []Segment {
	switch {
	case f.even(s):
		return cutEven(dst, text, capacity)
	case f.encoding == GSM7 && f.shift == 0 && !f.keepGraphemes && s.foreign == 0:
		return cutDefault(dst, text, capacity)
	}
	return f.cut(dst, text, capacity)
}

// segment fills in the report's units and segments.
func (r *Report) segment(text []uint16, s *scan, f *frame) {
	r.Units = s.units(len(text), f.encoding)
	single := f.capacity(false)
	if r.Units <= single {
		r.UnitsPerSegment, r.UnitsLeft = single, single-r.Units
		r.HeaderOctets = f.header(false)
		r.Segments = appendSegment(r.Segments, 0, len(text), r.Units)
		return
	}
	r.UnitsPerSegment = f.capacity(true)
	r.HeaderOctets = f.header(true)
	r.Segments = f.several(r.Segments, text, r.UnitsPerSegment, s)
	n := len(r.Segments)
	r.UnitsLeft = r.UnitsPerSegment - r.Segments[n-1].Units
	fewer := single
	if n > 2 {
		fewer = (n - 1) * r.UnitsPerSegment
	}
	r.UnitsOver = max(1, r.Units-fewer)
}
