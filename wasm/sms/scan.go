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
	crlfAt  int  // the first of them
	joining bool // a character that may join with another in a cluster
	firm    bool // a foreign character that nothing can replace
	lossy   bool // a replacement that loses something
	marks   bool // a brace, a bracket, a bar or another sign that a placeholder may begin with

	invisible int // characters without a width, of which some may stay

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
	for i := 0; i < len(text); {
		u := text[i]
		if u == ' ' && i+1 < len(text) {
			i++ // between two words of a script that is not plain
			u = text[i]
		}
		if u < 0x80 {
			if i = plainEnd(text, i); i == len(text) {
				return
			}
			u = text[i]
		}
		switch class := gsm.ClassOf(u); {
		case class == gsm.Basic:
			s.octets += moreOctets(u)
			s.marks = s.marks || u == '_' && following(text, i) == '_'
			if u == '\r' && following(text, i) == '\n' {
				if s.crlf++; s.crlf == 1 {
					s.crlfAt = i
				}
			}
			i++
		case class == gsm.Extended:
			s.octets += moreOctets(u)
			r.scanExtended(s, text, i, o)
			i++
		case class == gsm.Replaceable || class == gsm.Alike && !r.isLetter(text, i):
			i = r.scanForeign(s, text, i, o)
		default:
			i = r.scanStretch(s, text, i, o)
		}
	}
}

// scanExtended takes in the character of the extension table at i.
func (r *Report) scanExtended(s *scan, text []uint16, i int, o *Options) {
	s.doubles++
	s.marks = s.marks || text[i] == '{' || text[i] == '|' || text[i] == '[' || text[i] == '\\' || text[i] == '~' || text[i] == '^'
	if s.encoding(o.Encoding) == UCS2 {
		return
	}
	r.CostlyTotal++
	c := r.next()
	c.Start, c.End, c.CodePoint = i, i+1, rune(text[i])
	c.Reason, c.Replacement.Look = gsm.Extension, gsm.ExtensionLook(text[i])
}

// scanForeign takes in the character at i, which is outside the alphabet, and
// returns its end.
func (r *Report) scanForeign(s *scan, text []uint16, i int, o *Options) int {
	r.startForeign(s, o)
	u := text[i]
	s.octets += moreOctets(u)
	point, end := rune(u), i+1
	if u >= 0xD800 && u < 0xE000 {
		point, end = s.scanSurrogate(text, i)
	}
	if point >= 0x300 && !s.joining {
		s.joining = graphemes.MayJoin(point)
	}
	s.foreign++
	r.CostlyTotal++
	c := r.next()
	c.Start, c.End, c.CodePoint = i, end, point
	r.describe(c, s, text)
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
	end, octets, joining := start, 0, uint8(0)
	for end < len(text) {
		u := text[end]
		if class := gsm.ClassOf(u); class != gsm.Unknown && (class != gsm.Alike || !r.isLetter(text, end)) {
			break
		}
		octets += moreOctets(u)
		joining |= graphemes.UnitMayJoin(u)
		end++
	}
	s.octets += octets
	s.joining = s.joining || joining != 0
	s.firm = true
	s.foreign += end - start
	r.CostlyTotal += end - start
	if !r.lengthen(len(r.Costly), start, end) {
		c := r.next()
		c.Start, c.End, c.CodePoint = start, end, rune(text[start])
		c.Reason, c.Replacement.Look = gsm.Foreign, gsm.NoLook
	}
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
