package e164

// Signs that are written for a program: as web addresses (RFC 3986 §2.1), JSON and
// programs, HTML, or mail (RFC 2045 §6.7) have them. An input with such signs is read as
// what they mean, so that their own digits are never digits of a number.

import (
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"wrongnumber/catalog/numbering"
	"wrongnumber/catalog/problems"
)

// escapes is an input with its escaped signs decoded.
type escapes struct {
	units  [maxUnits]uint16
	at     [maxUnits + 1]uint8 // where each unit begins in the input
	n      int
	found  int
	listed bool // all are signs that are read, too, and not only looked through
}

// decode reports whether there are escaped signs.
func (e *escapes) decode(input []uint16) bool {
	e.listed = true
	for i := 0; i < len(input); i++ {
		r, size := rune(input[i]), 1
		if first := r; r == '%' || r == '\\' || r == '&' || r == '=' {
			if sign, n := escaped(input, i); sign > 0 {
				r, size = sign, n
				e.found++
				e.listed = e.listed && (sign == '+' || sign == ' ' || sign > ' ' && sign <= '~' && sign != '%' && first != '&')
			}
		}
		if r > 0xFFFF {
			high, low := utf16.EncodeRune(r)
			e.add(uint16(high), i)
			r = low
		}
		e.add(uint16(r), i)
		i += size - 1
	}
	e.at[e.n] = uint8(len(input))
	return e.found > 0
}

func (e *escapes) add(unit uint16, at int) {
	e.units[e.n], e.at[e.n] = unit, uint8(at)
	e.n++
}

// escaped returns the sign that is escaped at a place, and its code units; 0 if none is.
// Where digits may follow a sign that only looks like the beginning, none is.
func escaped(input []uint16, i int) (sign rune, size int) {
	rest := input[i:]
	if len(rest) < 2 {
		return 0, 0
	}
	before := 1
	switch first, next := rest[0], rest[1]; {
	case first == '&':
		return entity(rest)
	case first != '\\':
	case next == 'x':
		before = 2
	case next == 'u':
		digits := rest[2:min(len(rest), 6)]
		return value(digits, 16), 2 + len(digits)
	case next == '+':
		return '+', 2
	default:
		return 0, 0
	}
	sign, size = octets(rest, before)
	isBehind := i > 1 && (input[i-1] == ')' || input[i-1]-'0' <= 9 && (input[i-2]-'0' <= 9 || input[i-2] == '+'))
	switch {
	case sign == '\n' || sign == '\r' || sign >= 0xA0 || sign >= ' ' && rest[0] != '=':
	case sign == '+' && len(rest) > size && rest[size]-'0' <= 9:
	case isBehind && (sign == ' ' || sign == '-' || sign == '(' || sign == ')'):
	default:
		return 0, 0
	}
	return sign, size
}

// octets returns the sign that one octet or more make in UTF-8, each two hexadecimal
// digits behind so many units.
func octets(input []uint16, before int) (sign rune, size int) {
	var text [utf8.UTFMax]byte
	n, each := 0, before+2
	for n < len(text) && len(input) >= (n+1)*each && input[n*each] == input[0] {
		octet := value(input[n*each+before:(n+1)*each], 16)
		if octet < 0 {
			break
		}
		text[n] = byte(octet)
		n++
	}
	sign, length := utf8.DecodeRune(text[:n])
	if sign == utf8.RuneError && text[0] != 0xA0 {
		return 0, 0
	} else if sign == utf8.RuneError {
		sign = 0xA0 // Latin-1
	}
	return sign, length * each
}

// entity is escaped for HTML.
func entity(input []uint16) (sign rune, size int) {
	end := 1
	for end < len(input)-1 && input[end] != ';' {
		end++
	}
	switch name := input[1:end]; {
	case input[end] != ';' || end < 4:
	case name[0] == '#' && name[1]|0x20 == 'x':
		sign = value(name[2:], 16)
	case name[0] == '#':
		sign = value(name[1:], 10)
	case len(name) == 4 && equalUnits(name, "plus"):
		sign = '+'
	case len(name) == 4 && equalUnits(name, "nbsp"):
		sign = ' '
	}
	if sign == 0xA0 {
		sign = ' '
	}
	return max(sign, 0), end + 1
}

// value returns what digits of a base mean, -1 where they are not that.
func value(digits []uint16, base rune) rune {
	sum := rune(-1)
	for _, unit := range digits {
		digit := rune(unit - '0')
		if digit > 9 {
			if digit = rune(unit|0x20) - 'a' + 10; digit < 10 {
				return -1
			}
		}
		if sum = max(sum, 0)*base + digit; digit >= base || sum > utf8.MaxRune {
			return -1
		}
	}
	return sum
}

// examineEscaped is examine for an input with escaped signs. It reports false for any
// other. What only shows where they are decoded is suggested, and changes no verdict.
// Deviation: the library takes %2B for two digits and a letter.
func examineEscaped(r *Report, input []uint16, region numbering.Region, form form) bool {
	var e escapes
	if len(input) > maxUnits || !e.decode(input) {
		return false
	}
	before := len(r.Problems)
	examineDecoded(r, e.units[:e.n], region, form, input, e.at[:])
	for i := before; i < len(r.Problems); i++ {
		p := &r.Problems[i]
		p.Start, p.End = int(e.at[p.Start]), int(e.at[p.End])
	}
	if r.suggested.IsZero() {
		r.propose(&r.Number, problems.E164ReadAsWritten, "")
	}
	if r.Sendable, r.Checks.Format = false, Failed; e.listed {
		return true
	}
	f := finder{input: input, report: r, first: r.first}
	f.number, _ = readPart(input, region)
	if f.number.IsZero() {
		f.failure = notANumber
	}
	f.fill()
	return true
}

// foundEscapes notes stretches of escaped signs, up to three, but for those within a text
// that is none of the number, and marks that nobody sees.
func (f *finder) foundEscapes() {
	const most = 3
	before, ends := len(f.report.Problems), f.at
	for i, found := 0, 0; i < len(f.input) && found < most; i++ {
		from := i
		for i < len(f.input) && ends[i+1] != ends[i]+1 {
			i++
		}
		at := span{from, i}
		sign := visible(f.input[from:i])
		if len(sign) == 0 || f.isToldOf(at, before) {
			continue
		}
		found++
		if isBlank(sign[0]) && sign[0] != ' ' && sign[0] != 0xA0 {
			f.foundText(problems.E164Text, at, f.quote(f.escaped[ends[from]:ends[i]]))
		} else if f.foundText(problems.E164UrlEncoded, at, f.quote(f.escaped[ends[from]:ends[i]])) {
			text := f.quote(sign)
			f.addArgs(oneIf(isBlank(sign[0])), strings.TrimSpace(text))
		}
	}
}

// isToldOf reports whether a place is within one of the first problems, which is about
// that.
func (f *finder) isToldOf(at span, count int) bool {
	for _, p := range f.report.Problems[:count] {
		if (p.Code == problems.E164Text || p.Code == problems.E164TwoNumbers) && at.start >= p.Start && at.end <= p.End {
			return true
		}
	}
	return false
}
