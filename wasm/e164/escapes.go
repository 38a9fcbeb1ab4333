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
			if sign, n := escaped(input, i); n > 0 {
				r, size = sign, n
				e.found++
				e.listed = e.listed && (sign == '+' || sign == ' ' || sign > ' ' && sign <= '~' && sign != '%' && (first == '%' || first == '\\' && n > 2))
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

// isEscaped reports whether a unit was escaped.
func (e *escapes) isEscaped(i int) bool { return e.at[i+1]-e.at[i] > 1 || e.at[i+1] == e.at[i] }

// escaped returns the sign that is escaped at a place, and its code units; 0 if none is.
// Where digits may follow a sign that only looks like the beginning, none is.
func escaped(input []uint16, i int) (sign rune, size int) {
	rest := input[i:]
	if len(rest) < 2 {
		return 0, 0
	}
	switch first, next := rest[0], rest[1]; {
	case first == '&':
		return entity(rest)
	case first == '%' || first == '=':
		sign, size = octets(rest, 1)
		isBehind := i > 1 && (input[i-1] == ')' || input[i-1]-'0' <= 9 && input[i-2]-'0' <= 9 || input[i-2] == '+')
		switch {
		case sign == '\n' || sign == '\r' || sign >= 0xA0:
			return sign, size
		case sign < ' ' || sign > '~':
		case first == '%' || sign == '+' && len(rest) > size && rest[size]-'0' <= 9,
			isBehind && (sign == ' ' || sign == '-' || sign == '(' || sign == ')'):
			return sign, size
		}
	case next == 'x':
		if sign, size = octets(rest, 2); sign >= ' ' {
			return sign, size
		}
	case next == 'u':
		digits, end := rest[2:min(len(rest), 6)], 6
		if len(digits) > 0 && digits[0] == '{' {
			for end = 3; end < len(rest)-1 && rest[end] != '}'; end++ {
			}
			digits = rest[3:end]
			end++
		}
		if sign = value(digits, 16); sign > 0 && len(rest) >= end {
			return sign, end
		}
	case next == 'n' || next == 'r' || next == 't':
		return '\n', 2
	case next == '+' || next == '-' || next == '(' || next == ')' || next == '.' || next == '/':
		return rune(next), 2
	}
	return 0, 0
}

// octets returns the sign that one octet or more make in UTF-8, each two hexadecimal
// digits behind so many units.
func octets(input []uint16, before int) (sign rune, size int) {
	var text [utf8.UTFMax]byte
	n := 0
	for each := before + 2; n < len(text) && len(input) >= (n+1)*each && input[n*each] == input[0] && input[n*each+before-1] == input[before-1]; n++ {
		octet := value(input[n*each+before:(n+1)*each], 16)
		if octet < 0 {
			break
		}
		text[n] = byte(octet)
	}
	sign, length := utf8.DecodeRune(text[:n])
	if sign == utf8.RuneError {
		if text[0] != 0xA0 {
			return 0, 0
		}
		sign = 0xA0 // Latin-1
	}
	return sign, length * (before + 2)
}

// entity is escaped for HTML.
func entity(input []uint16) (sign rune, size int) {
	const most = 8
	end := 1
	for end < len(input) && end < most && input[end] != ';' {
		end++
	}
	if end == len(input) || input[end] != ';' {
		return 0, 0
	}
	switch name := input[1:end]; {
	case name[0] == '#' && len(name) > 1 && name[1]|0x20 == 'x':
		sign = value(name[2:], 16)
	case name[0] == '#':
		sign = value(name[1:], 10)
	default:
		for _, known := range [...]string{"+plus", " nbsp", "\"quot", "'apos", "&amp", "<lt", ">gt"} {
			if len(name) == len(known)-1 && equalUnits(name, known[1:]) {
				sign = rune(known[0])
			}
		}
	}
	if sign <= 0 {
		return 0, 0
	}
	if sign == 0xA0 {
		sign = ' '
	}
	return sign, end + 1
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
	examine(r, e.units[:e.n], region, form)
	for i := before; i < len(r.Problems); i++ {
		p := &r.Problems[i]
		p.Start, p.End = int(e.at[p.Start]), int(e.at[p.End])
	}
	if r.suggested.IsZero() {
		r.propose(&r.Number, problems.E164ReadAsWritten, "")
	}
	e.tell(r, before, input)
	r.Sendable, r.Checks.Format = false, Failed
	if e.listed {
		return true
	}
	var raw reader
	var t text
	t.decode(input)
	raw.readText(&t, region)
	f := finder{reader: raw, input: input}
	r.Number, r.Checks, r.SMS = raw.number, f.checks(), smsOf(&raw.number)
	r.Valid, r.Possible = raw.number.IsValid(), raw.number.IsPossible()
	return true
}

// tell adds a problem for each stretch of escaped signs, up to three, before what comes
// behind all others. A text that is none of the number accounts for those within.
func (e *escapes) tell(r *Report, before int, input []uint16) {
	const most = 3
	to := before
	for to < len(r.Problems) && r.Problems[to].Code != problems.E164Separators && r.Problems[to].Code.Severity() == problems.Error {
		to++
	}
	for i, found := 0, 0; i < e.n && found < most; i++ {
		if !e.isEscaped(i) {
			continue
		}
		from := i
		for i+1 < e.n && e.isEscaped(i+1) {
			i++
		}
		at := span{int(e.at[from]), int(e.at[i+1])}
		if isWithin(at, r.Problems[before:to]) {
			continue
		}
		code, sign := problems.E164UrlEncoded, visible(e.units[from:i+1])
		if len(sign) == 0 {
			continue // marks that nobody sees are told of
		}
		for len(sign) > 0 && (sign[0] == '\n' || sign[0] == '\r') {
			sign = sign[1:]
		}
		if len(sign) == 0 {
			code = problems.E164Text
		}
		found++
		if r.first == 0 || r.first == problems.E164Separators || r.first.Severity() != problems.Error {
			r.first = code
		}
		if r.wants != everything {
			return
		}
		text := string(utf16.Decode(visible(input[at.start:at.end])))
		r.add(code, 0, text, oneIf(len(sign) > 0 && isBlank(sign[0])), strings.TrimSpace(string(utf16.Decode(sign))))
		last := len(r.Problems) - 1
		p := r.Problems[last]
		p.Start, p.End = at.start, at.end
		copy(r.Problems[to+1:], r.Problems[to:last])
		r.Problems[to] = p
		to++
	}
}

// isWithin reports whether a place is within a text that is none of the number, or behind
// it.
func isWithin(at span, list []problems.Problem) bool {
	for _, p := range list {
		switch p.Code {
		case problems.E164Text, problems.E164Extension, problems.E164TwoNumbers, problems.E164UrlEncoded:
			if at.start >= p.Start && at.end <= p.End {
				return true
			}
		}
	}
	return false
}
