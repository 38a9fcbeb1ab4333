package sms

import (
	"unicode/utf16"

	"wrongnumber/catalog/graphemes"
	"wrongnumber/catalog/gsm"
)

// scan is what one walk over the text finds.
type scan struct {
	doubles  int  // characters of the extension table
	foreign  int  // code points outside the alphabet
	pairs    int  // surrogate pairs
	twoOctet int  // code units that are two octets in UTF-8
	more     int  // code units beyond those: three, or a pair of them four
	crlf     int  // CR LF
	halves   int  // lone surrogates
	joining  bool // a character that may join with another in a cluster
	firm     bool // a foreign character that nothing can replace

	control   int // the place of the first control character plus one
	controls  int
	lookAlike int // the index in Report.Costly plus one of the first look-alike
	half      int // the place of the first lone surrogate plus one
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

// scan walks over the text once and lists what is costly. It passes by what is
// one septet, one octet and one cluster: ASCII but for the carriage return and
// the characters that cost more.
func (r *Report) scan(text []uint16, o *Options) scan {
	var s scan
	for i := 0; i < len(text); {
		u := text[i]
		if u < 0x80 && gsm.ASCIISeptets[u] == 1 && u != '\r' {
			i++
			continue
		}
		i = r.scanOther(&s, text, i, o)
	}
	return s
}

// scanOther takes in the code point at i, which is not plain, and returns its
// end.
func (r *Report) scanOther(s *scan, text []uint16, i int, o *Options) int {
	u := text[i]
	septets := gsm.Septets(u)
	switch {
	case u >= 0x800:
		s.more++
	case u >= 0x80:
		s.twoOctet++
	}
	switch {
	case septets == 2:
		s.doubles++
		if o.Encoding == UCS2 || o.Encoding == Auto && s.foreign > 0 {
			return i + 1 // in UCS-2 it costs what every character costs
		}
	case septets == 1:
		if u == '\r' && i+1 < len(text) && text[i+1] == '\n' {
			s.crlf++
		}
		return i + 1
	default:
		s.foreign++
	}
	point, end := rune(u), i+1
	if utf16.IsSurrogate(point) {
		point = utf16.DecodeRune(point, following(text, i))
		if point == '\uFFFD' {
			point = rune(u)
			s.halves++
			if s.half == 0 {
				s.half = end
			}
		} else {
			s.pairs++
			end++
		}
	}
	if point >= 0x300 && !s.joining {
		s.joining = graphemes.MayJoin(point)
	}
	r.addCostly(s, text, i, end, point, o)
	return end
}

// following returns the code unit behind i, and 0 at the end of the text.
func following(text []uint16, i int) rune {
	if i+1 < len(text) {
		return rune(text[i+1])
	}
	return 0
}

func (r *Report) addCostly(s *scan, text []uint16, start, end int, point rune, o *Options) {
	if isControl(point) {
		s.controls++
		if s.control == 0 {
			s.control = end
		}
	}
	if s.foreign == 1 && o.Encoding == Auto {
		r.work.reset() // what was listed costs in GSM 7-bit alone
		r.Costly, r.CostlyTotal = r.Costly[:0], 0
	}
	r.CostlyTotal++
	if s.firm && len(r.Costly) >= maxCostly {
		return
	}
	c, index := r.work.character(point)
	n := len(r.Costly)
	if n == cap(r.Costly) {
		r.Costly = append(r.Costly, Costly{})
	}
	r.Costly = r.Costly[:n+1]
	costly := &r.Costly[n]
	costly.Start, costly.End, costly.Saving = start, end, 0
	costly.CodePoint, costly.Reason, costly.Replacement = point, c.reason, c.replacement
	if c.replacement.Kind >= gsm.Invisible {
		fit(costly, text, o)
	}
	if c.septets == 0 && costly.Replacement.Kind == gsm.None {
		s.firm = true
	}
	if len(r.Costly) > maxCostly {
		r.Costly = r.Costly[:maxCostly]
		return
	}
	c.add(costly)
	r.work.places = append(r.work.places, index)
	if s.lookAlike == 0 && costly.Reason == gsm.ReasonOf(gsm.LookAlike) {
		s.lookAlike = len(r.Costly)
	}
}

// isControl reports the controls of C0 that are not in the alphabet, but for
// the tab, which is a space; and delete.
func isControl(r rune) bool {
	return r < 0x20 && r != '\t' && r != '\v' || r == 0x7F
}

func besideLatin(text []uint16, start, end int) bool {
	return start > 0 && isLatinLetter(text[start-1]) || end < len(text) && isLatinLetter(text[end])
}

func isLatinLetter(u uint16) bool { return u|0x20 >= 'a' && u|0x20 <= 'z' }

// fit decides what a character's surroundings say about its replacement.
func fit(c *Costly, text []uint16, o *Options) {
	switch c.Replacement.Kind {
	case gsm.LookAlike:
		if !o.ReplaceLookalikes {
			c.Replacement = gsm.Replacement{}
		}
		if !besideLatin(text, c.Start, c.End) {
			c.Reason = gsm.Foreign
		}
	case gsm.Mark:
		fitMark(c, text)
	case gsm.Invisible:
		if joins(c.CodePoint) && !(betweenLatin(text, c.Start, c.End)) {
			c.Replacement = gsm.Replacement{}
			c.Reason = gsm.Foreign
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
		c.Replacement, c.Reason = gsm.Replacement{}, gsm.Foreign
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
