package sms

import (
	"unicode/utf16"

	"wrongnumber/catalog/graphemes"
	"wrongnumber/catalog/gsm"
)

// scan is what one walk over the text finds.
type scan struct {
	doubles int  // characters of the extension table
	foreign int  // code points outside the alphabet
	pairs   int  // surrogate pairs
	octets  int  // of UTF-8, beyond one for each code unit
	crlf    int  // CR LF
	joining bool // a character that may join with another in a cluster
	firm    bool // a foreign character that nothing can replace
	lossy   bool // a replacement that loses something
	gap     bool // a placeholder

	// The replacements of foreign characters: their septets less the code units
	// they stand for; whether one of them is of the extension table.
	growth  int
	escapes bool

	halves, controls, lookAlikes int // lone surrogates, controls, look-alikes
	half, control, lookAlike     int // the place of the first of each
}

// encoding returns the encoding that a wish comes to.
func (s *scan) encoding(wish Encoding) Encoding {
	switch {
	case wish != Auto:
		return wish
	case s.foreign > 0:
		return UCS2
	}
	return GSM7
}

// units returns the units of a text of n code units.
func (s *scan) units(n int, e Encoding) int {
	if e == UCS2 {
		return n
	}
	return n + s.doubles - s.pairs
}

// scan walks over the text once and lists what is costly.
func (r *Report) scan(s *scan, text []uint16, o *Options) {
	for i := plainEnd(text, 0); i < len(text); i = plainEnd(text, i) {
		i = r.scanOther(s, text, i, o)
	}
}

// scanOther takes in the code point at i, which is not plain, or the stretch of
// foreign letters from i on, and returns its end.
func (r *Report) scanOther(s *scan, text []uint16, i int, o *Options) int {
	u := text[i]
	switch class := gsm.ClassOf(u); class {
	case gsm.Basic:
		s.octets += moreOctets(u)
		if u == '\r' && following(text, i) == '\n' {
			s.crlf++
		}
		return i + 1
	case gsm.Extended:
		s.octets += moreOctets(u)
		s.doubles++
		if u == '{' && !s.gap {
			_, s.gap = gapAt(text, i)
		}
		if s.encoding(o.Encoding) == GSM7 {
			r.addExtended(i, rune(u))
		}
		return i + 1
	case gsm.Unknown, gsm.Alike:
		if class == gsm.Unknown || r.isLetter(text, i) {
			return r.scanStretch(s, text, i, o)
		}
	}
	r.startForeign(s, o)
	s.foreign++
	s.octets += moreOctets(u)
	point, end := rune(u), i+1
	if u >= 0xD800 && u < 0xE000 {
		point, end = s.scanSurrogate(text, i)
	}
	if point >= 0x300 && !s.joining {
		s.joining = graphemes.MayJoin(point)
	}
	r.addCharacter(s, text, i, end, point)
	return end
}

// isLetter reports whether the look-alike at i is but a letter of its script:
// it is not beside a Latin one, so nothing is to be said of it alone.
func (r *Report) isLetter(text []uint16, i int) bool {
	return !r.lookAlikes && !besideLatin(text, i, i+1)
}

// scanStretch takes in a stretch of letters of a foreign script, for which
// nothing may stand, and returns its end.
func (r *Report) scanStretch(s *scan, text []uint16, start int, o *Options) int {
	r.startForeign(s, o)
	end := start
	for end < len(text) {
		u := text[end]
		class := gsm.ClassOf(u)
		if class < gsm.Unknown || class == gsm.Alike && !r.isLetter(text, end) {
			break
		}
		s.octets += moreOctets(u)
		end++
	}
	for at := start; at < end && !s.joining; at++ {
		s.joining = graphemes.MayJoin(rune(text[at]))
	}
	s.firm = true
	s.foreign += end - start
	r.CostlyTotal += end - start
	r.addStretch(&Costly{
		Start: start, End: end, CodePoint: rune(text[start]),
		Reason: gsm.Foreign, Replacement: gsm.Replacement{Look: gsm.NoLook},
	})
	return end
}

// moreOctets returns the octets of a code unit in UTF-8 beyond one. Half a
// surrogate pair stands for the other half, which is not counted.
func moreOctets(u uint16) int {
	// A difference below zero has a sign bit.
	return int(uint32(0x7F-int32(u))>>31 + uint32(0x7FF-int32(u))>>31)
}

// startForeign prepares the list for a character outside the alphabet.
func (r *Report) startForeign(s *scan, o *Options) {
	if s.foreign == 0 && o.Encoding == Auto {
		r.dropCostly() // what was listed costs in GSM 7-bit alone
	}
}

// scanSurrogate returns the code point at i and its end.
func (s *scan) scanSurrogate(text []uint16, i int) (point rune, end int) {
	if isPair(text, i) {
		s.pairs++
		return utf16.DecodeRune(rune(text[i]), rune(text[i+1])), i + 2
	}
	first(&s.halves, &s.half, i)
	return rune(text[i]), i + 1
}

// first counts a finding and keeps the place of the first.
func first(count, place *int, at int) {
	if *count == 0 {
		*place = at
	}
	*count++
}

// following returns the code unit behind i, and 0 at the end of the text.
func following(text []uint16, i int) rune {
	if i+1 < len(text) {
		return rune(text[i+1])
	}
	return 0
}
