package secrets

import (
	"strings"

	"wrongnumber/wasm/ascii"
)

// number masks a telephone number: a plus sign and at least seven digits, with
// or without separators, or 10 to 15 digits that nothing says to be an id or a
// point in time. It returns where to go on.
func (f *finder) number(i, end int) int {
	s := f.s
	if i > 0 && (ascii.IsLetter(s[i-1]) && !f.isEncodedPlus(i) || s[i-1] == '#') {
		return end
	}
	plus := s[i] == '+' || f.isEncodedPlus(i)
	from := i
	if s[i] == '+' {
		from++
	}
	stop, digits := f.numberEnd(from, plus)
	if digits == 0 {
		return end
	}
	number := s[from:stop]
	if plus && digits >= 7 || !plus && stop == end && digits >= 10 && !isTime(number) && !f.isIDAt(i) {
		f.hide(from, stop, maskNumber, partly(number))
		return max(end, stop)
	}
	return end
}

// isEncodedPlus reports whether a percent-encoded plus sign stands before i.
func (f *finder) isEncodedPlus(i int) bool {
	return i >= 3 && f.s[i-3] == '%' && f.s[i-2] == '2' && f.s[i-1]|0x20 == 'b'
}

// isID reports whether the word before i, or the name that it is the value of,
// says that it is an id, a time or an amount.
func (f *finder) isIDAt(i int) bool {
	if f.isID {
		return true
	}
	if f.after == 0 || f.after > i || i-f.after > 6 {
		return false
	}
	for _, c := range []byte(f.s[f.after:i]) {
		if strings.IndexByte(" \t=:#\"'([\\", c) < 0 {
			return false
		}
	}
	word := f.s[f.before:f.after]
	if i == f.after+1 && f.s[f.after] == ' ' && ascii.AmongFold(" call message ", word) {
		return false // "call 49151…" is what people write of numbers
	}
	return isIDName(word)
}

// numberEnd returns the end of the longest number at i that has at most 15
// digits and ends where a word does, and how many digits it has. After a plus
// sign its groups may be set apart, each by one separator or a bracket.
func (f *finder) numberEnd(i int, plus bool) (stop, digits int) {
	s := f.s
	stop = i
	for k, n := i, 0; k < len(s) && n <= 15; k++ {
		switch c := s[k]; {
		case c-'0' < 10:
			n++
			next := k + 1
			if n <= 15 && (next == len(s) || endsNumber(s[next])) {
				stop, digits = next, n
			}
		case !plus || strings.IndexByte(" -.()/", c) < 0 || k > i && !ascii.IsDigit(s[k-1]) && s[k-1] != ')' && c != '(' || k == i && c != '(':
			return stop, digits
		}
	}
	return stop, digits
}

// endsNumber reports whether a number ends before a byte: none that a word is
// made of, and no colon.
func endsNumber(c byte) bool {
	return c == '-' || c == '.' || c != ':' && !ascii.IsToken(c)
}

// national returns the end of a number under a name for numbers, written as
// people write it: digits, and separators between them; 0 where it is none.
func national(s string, i int) int {
	stop, n := 0, 0
	for k := i; k < len(s) && k < i+28; k++ {
		c := s[k]
		if ascii.IsDigit(c) {
			n++
			if k+1 == len(s) || endsNumber(s[k+1]) {
				stop = k + 1
			}
			continue
		}
		if k == i && (c == '+' || c == '(') {
			continue
		}
		if strings.IndexByte(" -()/", c) < 0 || k > i && s[k-1] == ' ' && c == ' ' {
			break
		}
	}
	if n < 7 || n > 15 {
		return 0
	}
	return stop
}
