package e164

// Reading a number from what people type, as libphonenumber does.

import (
	"bytes"

	"wrongnumber/catalog/numbering"
)

// failure says why nothing could be read.
type failure uint8

const (
	readable      failure = iota
	notANumber            // no digits, or among things that are not in numbers
	noCallingCode         // no plus sign, and no region to read it in
	unknownCode           // a calling code that is not assigned
	codeOnly              // hardly more than a calling code
	tooFew                // fewer than two digits of a national number
	tooMany               // more digits or text than any number has
)

// origin says where the calling code of a number was taken from.
type origin uint8

const (
	fromRegion origin = iota // the default region's; the input is national
	fromPlus                 // it stands behind a plus sign
	fromPrefix               // it stands behind an international prefix
	fromDigits               // it stands at the beginning without either
)

// reader reads one input. It is large and lives on the stack.
type reader struct {
	line    line        // what was read, but for an extension
	buffer  [2][40]byte // for taking a national prefix off
	number  Number
	failure failure
	origin  origin
	letters int // how many of the digits are letters
	prefix  int // digits of an international prefix
	plan    numbering.Plan
	// national is where the number's own digits begin in line, behind any
	// prefix; -1 where they were changed, so that they do not stand there.
	national int
	// trunk is how many digits before national were taken off as a national
	// prefix.
	trunk     int
	extension span               // where an extension stands
	dialled   [maxExtension]byte // its digits
}

// readText reads a text with a default region, which may be 0. The text is
// used up.
func (r *reader) readText(t *text, region numbering.Region) {
	if !t.cut() || !viable(t.all()) {
		r.failure = notANumber
		return
	}
	r.line.plus = isPlus(t.runes[0])
	r.cutExtension(t)
	r.normalize(t)
	r.readLine(region)
	if r.letters > 0 && r.number.IsValid() {
		if at := looseLetters(t); at > 0 {
			head := reader{line: line{plus: r.line.plus}, extension: r.extension, dialled: r.dialled}
			t.n = at
			head.normalize(t)
			if head.readLine(region); head.number.IsValid() {
				*r = head
			}
		}
	}
}

// looseLetters returns where letters stand behind a blank and not as part of a
// vanity number, 0 if they do not: then they are words, if the number makes sense
// without them.
// Deviation: the library takes any three letters for digits.
func looseLetters(t *text) int {
	runes := t.all()
	for i, r := range runes {
		if isLetter(r) && r|0x20 != 'x' {
			if i > 0 && isSpace(runes[i-1]) {
				return i
			}
			return 0
		}
	}
	return 0
}

// readLine reads the digits in line.
func (r *reader) readLine(region numbering.Region) {
	if r.failure = r.parse(region); r.failure != readable {
		r.number = Number{}
		return
	}
	r.number.extension = r.dialled
}

func (r *reader) parse(region numbering.Region) failure {
	plus := r.line.plus
	if !plus && region == 0 {
		return noCallingCode
	}
	digits := r.line.all()
	var failed failure
	if plus {
		digits, failed = r.international(digits)
		r.origin = fromPlus
	}
	if !plus || failed == unknownCode && region != 0 {
		code := failed
		digits, failed = r.regional(r.line.all(), region)
		if plus && failed == readable && r.plan == 0 {
			return code
		}
	}
	if failed != readable {
		return failed
	}
	if r.plan != 0 {
		region = r.plan.Main()
	} else {
		r.plan = region.Plan()
	}
	return r.setNational(digits, region)
}

// international takes the calling code off digits that begin with one.
func (r *reader) international(digits []byte) ([]byte, failure) {
	if len(digits) < 3 {
		return nil, codeOnly
	}
	r.plan = numbering.PlanOf(digits[0], digits[1], digits[2])
	if r.plan == 0 {
		return nil, unknownCode
	}
	return digits[r.plan.CodeLength():], readable
}

// regional takes an international prefix with its calling code off digits that
// are written in a region, or the region's own calling code where they make
// no sense with it.
func (r *reader) regional(digits []byte, region numbering.Region) ([]byte, failure) {
	r.origin = fromRegion
	// A calling code does not begin with 0, so before a 0 it is no prefix.
	if n := region.InternationalPrefix(digits); n > 0 && (n == len(digits) || digits[n] != '0') {
		r.origin, r.prefix = fromPrefix, n
		return r.international(digits[n:])
	}
	plan := region.Plan()
	var code [3]byte
	rest, found := bytes.CutPrefix(digits, plan.AppendCallingCode(code[:0]))
	if !found {
		return digits, readable
	}
	if stripped, ok := region.StripPrefix(r.buffer[0][:0], rest); ok {
		rest = stripped
	}
	if !region.General(digits) && region.General(rest) || fit(region, len(digits)) == tooLong {
		r.origin, r.plan = fromDigits, plan
		return rest, readable
	}
	return digits, readable
}

// setNational takes a national prefix off the national digits and sets the number.
func (r *reader) setNational(digits []byte, region numbering.Region) failure {
	if len(digits) < 2 {
		return tooFew
	}
	before := len(digits)
	if region == r.plan.Main() && !r.plan.MayHavePrefix(digits[0]) {
		return r.set(digits, before)
	}
	digits, _ = stripPrefix(r.buffer[1][:0], region, digits)
	return r.set(digits, before)
}

// stripPrefix takes a national prefix off digits, into a buffer, and reports
// whether there is one. Where the rest has no length of the plan, it is part of
// the number: short numbers begin with anything.
func stripPrefix(buffer []byte, region numbering.Region, digits []byte) ([]byte, bool) {
	if rest, ok := region.StripPrefix(buffer, digits); ok {
		if f := fit(region, len(rest)); f == fits || f == tooLong {
			return rest, true
		}
	}
	return digits, false
}

// set sets the number to national digits, of which there were so many before a
// national prefix was taken off.
func (r *reader) set(digits []byte, before int) failure {
	if len(digits) < 2 {
		return tooFew
	}
	if len(digits) > numbering.MaxDigits {
		return tooMany
	}
	r.number.set(r.plan, digits)
	r.national, r.trunk = r.line.count-len(digits), before-len(digits)
	if r.trunk < 0 || !bytes.HasSuffix(r.line.all(), digits) {
		r.national, r.trunk = -1, 0
	}
	return readable
}

// length is how a number of digits fits a region.
type length uint8

const (
	fits     length = iota
	fitsArea        // for dialling within one area
	tooShort
	tooLong
	between // neither, but no number has this many
)

// fit says how n digits fit the lengths of a region's numbers.
func fit(region numbering.Region, n int) length {
	full, local := region.Lengths()
	switch {
	case local>>n&1 == 1:
		return fitsArea
	case full>>n&1 == 1:
		return fits
	case full>>n == 0:
		return tooLong
	case full&(1<<n-1) == 0:
		return tooShort
	}
	return between
}

// cut reduces the text to where a number may stand: from the first digit or
// plus sign to the last digit or letter, without a second number. Of a tel:
// URI (RFC 3966) it makes its number, in the context that the URI gives.
func (t *text) cut() bool {
	if at := index(t.all(), ";phone-context="); at >= 0 {
		if !t.context(at) {
			return false
		}
	} else if !t.extract() {
		return false
	}
	if at := index(t.all(), ";isub="); at > 0 {
		t.n = at
	}
	return true
}

// extract is cut for anything but a tel: URI with a context.
func (t *text) extract() bool {
	from := 0
	for from < t.n && digit(t.runes[from]) == 0 && !isPlus(t.runes[from]) {
		from++
	}
	to := t.n
	for to > from && isJunk(t.runes[to-1]) {
		to--
	}
	t.slice(from, to)
	for i := 1; i < t.n; i++ {
		if t.runes[i] != 'x' {
			continue
		}
		// "302/x2303" is a second number, or a second extension.
		before := i - 1
		for before > 0 && t.runes[before] == ' ' {
			before--
		}
		if t.runes[before] == '/' || t.runes[before] == '\\' {
			t.n = before
			break
		}
	}
	return t.n > 0
}

// context applies the phone-context parameter at index at: a context that is
// a number goes before the number, one that is a domain says nothing.
func (t *text) context(at int) bool {
	from := at + len(";phone-context=")
	to := from
	for to < t.n && t.runes[to] != ';' {
		to++
	}
	if !globalDigits(t.runes[from:to]) && !domainName(t.runes[from:to]) {
		return false
	}
	if at == 0 {
		return t.extract()
	}
	number := 0
	if tel := index(t.runes[:at], "tel:"); tel >= 0 {
		number = tel + len("tel:")
	}
	whole := *t
	t.n = 0
	if whole.runes[from] == '+' {
		t.add(&whole, from, to)
	}
	t.add(&whole, number, at)
	return true
}

// add appends a part of another text.
func (t *text) add(of *text, from, to int) {
	copy(t.runes[t.n:], of.runes[from:to])
	copy(t.at[t.n:], of.at[from:to])
	copy(t.size[t.n:], of.size[from:to])
	t.n += to - from
}

// globalDigits reports whether the text is a plus sign and digits with visual
// separators (RFC 3966 §3, global-number-digits).
func globalDigits(runes []rune) bool {
	if len(runes) == 0 || runes[0] != '+' {
		return false
	}
	found := false
	for _, r := range runes[1:] {
		switch {
		case digit(r) != 0:
			found = true
		case r != '-' && r != '.' && r != '(' && r != ')':
			return false
		}
	}
	return found
}

// domainName reports whether the text is a domain name (RFC 3966 §3,
// domainname): labels of letters, digits and inner hyphens, the last of which
// begins with a letter.
func domainName(runes []rune) bool {
	if n := len(runes); n > 0 && runes[n-1] == '.' {
		runes = runes[:n-1]
	}
	start := 0
	for i := 0; i <= len(runes); i++ {
		if i < len(runes) && runes[i] != '.' {
			if !isLetter(runes[i]) && digit(runes[i]) == 0 && runes[i] != '-' {
				return false
			}
			continue
		}
		if i == start || runes[start] == '-' || runes[i-1] == '-' {
			return false
		}
		if i == len(runes) {
			return isLetter(runes[start])
		}
		start = i + 1
	}
	return false
}

// viable reports whether the text could be a number: at least three digits,
// with plus signs only before them, letters only behind the third digit, and
// perhaps an extension; or just two digits.
func viable(runes []rune) bool {
	third, end := body(runes)
	if third < 0 {
		return len(runes) == 2 && digit(runes[0]) != 0 && digit(runes[1]) != 0
	}
	if end == len(runes) {
		return true
	}
	for from := third; from <= end; from++ {
		if _, _, ok := extension(runes[from:]); ok {
			return true
		}
	}
	return false
}

// body returns where the third digit of a number ends, -1 if it has none, and
// how far there are only things that can be in a number.
func body(runes []rune) (third, end int) {
	for end < len(runes) && isPlus(runes[end]) {
		end++
	}
	third = -1
	for digits := 0; end < len(runes); end++ {
		switch r := runes[end]; {
		case digit(r) != 0:
			if digits++; digits == 3 {
				third = end + 1
			}
		case isPunctuation(r) || r == '*':
		case isLetter(r) && third >= 0:
		default:
			return third, end
		}
	}
	return third, end
}

// normalize fills line. With three letters or more the number is a vanity
// number, whose letters stand for the digits on their keys.
// Deviation: digits of every script are digits, in a vanity number too,
// because they are to whoever typed them; the library's port knows three
// scripts, and drops them beside letters.
func (r *reader) normalize(t *text) {
	letters := 0
	for _, c := range t.all() {
		if isLetter(c) {
			letters++
		}
	}
	for i, c := range t.all() {
		d := digit(c)
		if d == 0 && letters >= 3 && isLetter(c) {
			d = keypad(c)
			r.letters++
		}
		if d != 0 {
			r.line.add(d, t.at[i], t.size[i])
		}
	}
}
