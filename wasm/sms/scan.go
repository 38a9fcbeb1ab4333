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
	joining  bool // a character that may join with another in a cluster
	firm     bool // a foreign character that nothing can replace
	lossy    bool // a replacement that loses something
	unknown  bool // a character beyond those that are remembered
	gap      bool // a placeholder

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

// scan walks over the text once and lists what is costly. It passes by what is
// one septet, one octet and one cluster: ASCII but for the carriage return and
// the characters that cost more.
func (r *Report) scan(s *scan, text []uint16, o *Options) {
	for i := 0; i < len(text); {
		i += plainRun(text[i:])
		for end := min(i+plainBlock, len(text)); i < end; {
			u := text[i]
			if u < 0x80 && gsm.ASCIIClasses[u] == gsm.Basic && u != '\r' {
				i++
				continue
			}
			i = r.scanOther(s, text, i, o)
		}
	}
}

// plainBlock is the number of code units that plainRun looks at together: in
// WebAssembly a jump costs as much as all that is done with them.
const plainBlock = 4

// plainRun returns how many code units at the beginning are of one septet and
// from U+0020 to U+007F, in whole blocks: at most the rest of a block more are.
func plainRun(text []uint16) int {
	n := 0
	for ; len(text)-n >= plainBlock; n += plainBlock {
		t := (*[plainBlock]uint16)(text[n:])
		a, b, c, d := t[0], t[1], t[2], t[3]
		if (a-' ')|(b-' ')|(c-' ')|(d-' ')|a|b|c|d >= 0x80 {
			break
		}
		// Basic is the one class here that is odd.
		if plainClass(a)&plainClass(b)&plainClass(c)&plainClass(d) != gsm.Basic {
			break
		}
	}
	return n
}

func plainClass(u uint16) uint8 { return gsm.ASCIIClasses[u&0x7F] }

// scanOther takes in the code point at i, which is not plain, or the stretch of
// foreign letters from i on, and returns its end.
func (r *Report) scanOther(s *scan, text []uint16, i int, o *Options) int {
	u := text[i]
	s.countOctets(u)
	switch gsm.ClassOf(u) {
	case gsm.Basic:
		if u == '\r' && following(text, i) == '\n' {
			s.crlf++
		}
		return i + 1
	case gsm.Extended:
		s.doubles++
		if u == '{' && !s.gap {
			_, s.gap = gapAt(text, i)
		}
		if s.encoding(o.Encoding) == GSM7 {
			r.addCostly(s, text, i, i+1, rune(u))
		}
		return i + 1
	case gsm.Unknown:
		return r.scanUnknown(s, text, i, o)
	}
	point, end := rune(u), i+1
	if u >= 0xD800 && u < 0xE000 {
		point, end = s.scanSurrogate(text, i)
	}
	if point >= 0x300 && !s.joining {
		s.joining = graphemes.MayJoin(point)
	}
	r.countForeign(s, o)
	r.addCostly(s, text, i, end, point)
	return end
}

// scanUnknown takes in a stretch of letters of a foreign script, for which
// nothing may stand, and returns its end. The octets of the first are counted.
func (r *Report) scanUnknown(s *scan, text []uint16, i int, o *Options) int {
	r.countForeign(s, o)
	end := i + 1
	for end < len(text) && text[end] >= latinEnd && gsm.ClassOf(text[end]) == gsm.Unknown {
		s.countOctets(text[end])
		end++
	}
	for at := i; at < end && !s.joining; at++ {
		s.joining = graphemes.MayJoin(rune(text[at]))
	}
	s.firm = true
	s.foreign += end - i - 1
	r.CostlyTotal += end - i
	r.addStretch(&Costly{
		Start: i, End: end, CodePoint: rune(text[i]),
		Reason: gsm.Foreign, Replacement: gsm.Replacement{Look: gsm.NoLook},
	})
	return end
}

func (s *scan) countOctets(u uint16) {
	switch {
	case u >= 0x800:
		s.more++
	case u >= 0x80:
		s.twoOctet++
	}
}

func (r *Report) countForeign(s *scan, o *Options) {
	if s.foreign == 0 && o.Encoding == Auto {
		r.dropCostly() // what was listed costs in GSM 7-bit alone
	}
	s.foreign++
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
