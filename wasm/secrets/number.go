package secrets

import (
	"strings"

	"wrongnumber/catalog/keys"
	"wrongnumber/wasm/ascii"
)

// amounts stand behind what is counted.
const amounts = " bytes| octets| ms| ns| EUR| USD"

// number masks a telephone number: a plus sign and at least seven digits, with
// or without separators, or 10 to 15 digits that nothing says to be an id or a
// point in time. It returns where to go on.
func (f *finder) number(i, end int) int {
	s := f.s
	if i > 0 && (ascii.IsLetter(s[i-1]) || s[i-1] == '#') {
		return end
	}
	if stop := f.dialled(i); stop > 0 {
		f.hide(i, stop, maskNumber, partly(s[i:stop]))
		return stop
	}
	plus := s[i] == '+'
	from := i
	if s[i] == '+' {
		from++
	}
	stop, digits := f.numberEnd(from, plus)
	if digits == 0 {
		return end
	}
	number := s[from:stop]
	if plus && f.isOfCentre(i) || !plus && oneAt(s, stop, amounts) > 0 {
		return max(end, stop)
	}
	if plus && digits >= 7 || !plus && stop == end && digits >= 10 && !isTime(number) && !f.isIDAt(i) {
		f.hide(from, stop, maskNumber, partly(number))
		return max(end, stop)
	}
	return end
}

// isOfCentre reports whether the number at i is that of an SMSC, which is its operator's.
func (f *finder) isOfCentre(i int) bool {
	return f.after > 0 && f.after < i && i-f.after < 6 && ascii.AmongFold(" smsc csca sca ", f.s[f.before:f.after]) && strings.IndexAny(f.s[f.after:i], ",;\n") < 0
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
	word := f.s[f.before:f.after]
	if i == f.after+1 && f.s[f.after] == '/' && isVersion(word) {
		return digitsAt(f.s, i) >= 15 // /v19.0/106540352242922/messages
	}
	for _, c := range []byte(f.s[f.after:i]) {
		if strings.IndexByte(" \t=:#\"'([\\>", c) < 0 {
			return false
		}
	}
	if i == f.after+1 && f.s[f.after] == ' ' && ascii.EqualFold(word, "call") {
		return false // "call 49151…" is what people write of numbers
	}
	return isIDName(word)
}

// isVersion reports whether a word is that of an interface in its address: v19.0.
func isVersion(word string) bool {
	return len(word) >= 4 && word[0] == 'v' && ascii.IsDigit(word[1]) && strings.IndexByte(word, '.') > 0 && ascii.IsDigit(word[len(word)-1])
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
			if n <= 15 && (next == len(s) || endsNumber(s[next]) || plus && s[next] == ':') {
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

// dialled returns the end of a number at i that is written as it is dialled in
// its country: a zero, the area code, a separator and the rest, as 030 1234567 and
// 0151/23456789; or three, three and four digits, as (415) 555-0123. 0 is none.
func (f *finder) dialled(i int) int {
	s := f.s
	area := digitsAt(s, i)
	k := i + area
	if area == 2 {
		return f.inPairs(i)
	}
	if area < 3 || area > 6 || k+3 >= len(s) || s[i] < '2' && s[i] != '0' || strings.IndexByte(" -/)", s[k]) < 0 || !ascii.IsDigit(s[k+1]) && !ascii.IsDigit(s[k+2]) && !ascii.IsDigit(s[k+3]) ||
		f.isIDAt(i) && !ascii.AmongFold(" at call ", s[f.before:f.after]) {
		return 0
	}
	if f.after == i-1 && f.after-f.before == 4 && count(s[f.before:f.after], keys.Hexes) == 4 && s[f.after] == ' ' {
		return 0 // a dump of bytes
	}
	bracket := i > 0 && s[i-1] == '(' && s[k] == ')'
	if bracket {
		k++
	}
	if k >= len(s) || strings.IndexByte(" -/", s[k]) < 0 && !bracket {
		return 0
	}
	hyphen := s[k] == '-'
	if s[k] == ' ' && k+2 < len(s) && (s[k+1] == '/' || s[k+1] == '-') && s[k+2] == ' ' {
		k += 2
	}
	if strings.IndexByte(" -/", s[k]) >= 0 {
		k++
	}
	if s[i+1] == '0' && ascii.At(s, k, "(0)") {
		k = skip(s, k+len("(0)"), " ") // 0049 (0) 172 …
	}
	first := digitsAt(s, k)
	stop, total, groups := k+first, area+first, 1
	for n := 0; stop+1 < len(s) && (s[stop] == ' ' || s[stop] == '-'); total, groups = total+n, groups+1 {
		if n = digitsAt(s, stop+1); n == 0 {
			break
		}
		stop += 1 + n
	}
	if s[i] == '0' && s[i+1] == '0' && s[i+2] > '0' && area <= 5 && total >= 11 && total <= 17 && !(groups > 2 && total == 4*groups+4) && !(stop < len(s) && (isWordByte(s[stop]) || strings.IndexByte("_:@", s[stop]) >= 0)) {
		return stop // as it is dialled from another country
	}
	if first < 3 || stop < len(s) && (isWordByte(s[stop]) || strings.IndexByte("_:@", s[stop]) >= 0 || (s[stop] == '.' || s[stop] == '/') && digitsAt(s, stop+1) > 0) || isTime(s[k:stop]) {
		return 0
	}
	if s[i] == '0' && s[i+1] != '0' && total >= 9 && total <= 13 {
		return stop
	}
	if s[i] > '1' && area == 3 && (hyphen || bracket) && first == 3 && groups == 2 && total == 10 && s[k+3] == '-' {
		return stop
	}
	return 0
}

// inPairs returns the end of a number at i whose first two digits stand alone: 06 12 34 56
// 78, as in France, or 98765-4321 behind (11), as in Brazil; 0 where there is none.
func (f *finder) inPairs(i int) int {
	s := f.s
	isEnd := func(at int) bool { return at == len(s) || !isWordByte(s[at]) && s[at] != ':' }
	if i > 0 && s[i-1] == '(' && ascii.At(s, i+2, ")") {
		k := skip(s, i+3, " ")
		n := digitsAt(s, k)
		if k += n; (n == 4 || n == 5) && k < len(s) && (s[k] == '-' || s[k] == ' ') && digitsAt(s, k+1) == 4 && isEnd(k+5) {
			return k + 5
		}
		return 0
	}
	const groups, stride = 5, 3
	end := i + groups*stride - 1
	if s[i] != '0' || s[i+1] < '1' || end > len(s) || strings.IndexByte(" .-", s[i+2]) < 0 {
		return 0
	}
	sep := s[i+2]
	for k := i + stride; k < end; k += stride {
		if s[k-1] != sep || digitsAt(s, k) != 2 {
			return 0
		}
	}
	isHex := func(at int) bool { return at >= 0 && at+2 <= len(s) && count(s[at:at+2], keys.Hexes) == 2 }
	if !isEnd(end) || end < len(s) && s[end] == sep && isHex(end+1) || i > 2 && s[i-1] == sep && isHex(i-3) {
		return 0 // octets
	}
	return end
}
