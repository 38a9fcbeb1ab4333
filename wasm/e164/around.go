package e164

// What stands around a number and is no part of it, though it is made of digits: a
// service code before it, a calling code with a plus sign of its own, the end of a
// second number behind it. What is left without it is read by itself.

import (
	"strings"

	"wrongnumber/catalog/problems"
)

// around finds what stands around a number. What was read stays what it is.
func (f *finder) around() bool {
	return f.inQuery() || f.pauses() || f.callerCode(callerCodes) || f.leadingO() || f.doubledPlus() || f.shortSecond()
}

// numberWords are the names of what is a number: of a link's parameters, and in those of
// variables.
const numberWords = " phone number numero phonenumber to tel mobile msisdn recipient receiver sender from name addresses "

// inQuery finds a number in a link that has digits before it, as in
// "…?text=Order+12&phone=491512345678".
func (f *finder) inQuery() bool {
	at, digits := f.all(), 0
	for i := at.start; i < at.end; i++ {
		unit := f.input[i]
		if unit-'0' <= 9 {
			digits++
		}
		if digits == 0 || unit != '&' && unit != '?' {
			continue
		}
		from := i + 1
		for from < at.end && isLetter(rune(f.input[from])) {
			from++
		}
		if from+leastNumber >= at.end || f.input[from] != '=' || !isWord(numberWords, f.input[i+1:from]) {
			continue
		}
		from++
		to := from
		for to < at.end && f.input[to] != '&' {
			to++
		}
		before := span{at.start, from}
		f.foundTyped(problems.E164Text, before)
		if to < at.end {
			f.foundTyped(problems.E164Text, span{to, at.end})
		}
		f.explainPart(span{from, to}, problems.E164ReadWithout, f.words(before))
		return true
	}
	return false
}

// pauses finds what a telephone dials by itself behind a number, pauses between: the
// code of a conference, as in "+14155552671,,123456789#,,0#".
func (f *finder) pauses() bool {
	if f.extension.end > 0 {
		return false
	}
	at, digits := f.all(), 0
	for i := at.start; i+1 < at.end; i++ {
		if unit := f.input[i]; unit-'0' <= 9 {
			digits++
		} else if digits >= leastNumber && (unit == ',' || unit == ';') && isDialled(f.input[i:at.end]) {
			behind := span{i, at.end}
			for i < at.end && f.input[i]-'0' > 9 && f.input[i] != '*' {
				i++
			}
			f.foundText(problems.E164Extension, behind, f.words(span{i, at.end}))
			f.explainPart(span{at.start, behind.start}, problems.E164ReadWithout, f.words(behind))
			return true
		}
	}
	return false
}

// isDialled reports whether units are digits, pauses and the signs of keys: two pauses one
// behind the other, or a key that ends digits.
func isDialled(units []uint16) bool {
	found := false
	for i, unit := range units {
		switch {
		case unit == '#' || unit == ',' && i > 0 && units[i-1] == ',':
			found = true
		case unit-'0' > 9 && unit != ',' && unit != ';' && unit != '*' && unit != ' ':
			return false
		}
	}
	return found
}

// Codes that are dialed before a number to hide the caller's own, or to show it:
// those of GSM (3GPP TS 22.030 §6.5.5.1 and Annex B) and of North America, and those
// of fixed networks, each behind its region.
const (
	callerCodes         = "#31# *31# *31* #30# *30# *67 *82"
	nationalCallerCodes = "GB141 GB1470 IE141 AU1831 AU1832 JP184 JP186 HK133 FR3651 ES067 NZ0197"
)

// callerCode finds one of a list of such codes. Digits alone must stand before a
// number.
func (f *finder) callerCode(list string) bool {
	region, at := "", f.all()
	if list[0] >= 'A' {
		if f.region == 0 || f.typed().plus {
			return false
		}
		region = f.region.String()
	}
	for list != "" {
		code := list
		if n := strings.IndexByte(list, ' '); n >= 0 {
			code, list = list[:n], list[n+1:]
		} else {
			list = ""
		}
		if region == "" && f.input[at.start] != uint16(code[0]) {
			continue
		}
		code = strings.TrimPrefix(code, region)
		end := at.start + len(code)
		if end+leastNumber < at.end && equalUnits(f.input[at.start:], code) && (region == "" || f.readAgain(f.input[end:])) {
			at.end = end
			f.foundTyped(problems.E164CallerCode, at)
			f.explainPart(span{end, len(f.input)}, problems.E164ReadWithout, f.words(at))
			return true
		}
	}
	return false
}

// leadingO finds the letter O for the 0 that a number begins with.
func (f *finder) leadingO() bool {
	at := f.all().start
	return f.input[at]|0x20 == 'o' && at+1 < len(f.input) && f.input[at+1]-'0' <= 9 && f.repairLetters()
}

// doubledPlus finds a calling code before a number that has its own behind a plus
// sign, as in "+49 +49 151 …": so form fields with a code of their own are filled.
func (f *finder) doubledPlus() bool {
	l, from := f.any, 0
	if hasDigits(l.all(), "00") {
		from = len("00")
	}
	for i := from + 1; i <= from+3 && i < l.count; i++ {
		start := int(l.at[i]) - 1
		if f.input[start] != '+' {
			continue
		}
		plan := planOf(l.digits[from:])
		if plan == 0 || plan.CodeLength() != i-from || !f.readAgain(f.input[start:]) {
			return false
		}
		at := f.trim(span{f.all().start, start})
		if own := f.candidate.plan; own == plan {
			f.foundTwice(at, f.codeOf(own), "")
		} else {
			f.foundTwice(at, f.codeOf(plan), f.codeOf(own))
		}
		f.explainPart(span{start, len(f.input)}, problems.E164ReadWithout, f.words(at))
		return true
	}
	return false
}

// foundTwice notes a calling code that stands there twice, or beside another.
func (f *finder) foundTwice(at span, code, other string) {
	if f.foundText(problems.E164CodeTwice, at, code) {
		f.addArgs(oneIf(other != ""), other)
	}
}

// shortSecond finds the last digits of a second number behind a whole one, as in
// "089 1234567/8" and "0151 12345678, -79".
func (f *finder) shortSecond() bool {
	l := f.any
	from := l.count // the first digit of those that end numbers
	for i := l.count - 1; i >= leastNumber; i-- {
		between := f.input[l.end(i-1):int(l.at[i])]
		if len(between) == 0 {
			continue
		}
		if from-i > 4 || !partsShort(between) {
			break
		}
		from = i
	}
	last := 0
	for from+last < l.count && (last == 0 || l.end(from+last-1) == int(l.at[from+last])) {
		last++
	}
	if last == 0 || last > 2 && from < 10 || from < leastNumber+1 || l.end(l.count-1) != f.all().end {
		return false
	}
	first := span{0, l.end(from - 1)}
	if !f.readAgain(f.input[:first.end]) || f.candidate.HasExtension() || last > 3 && (f.number.IsValid() || !f.endsWith(l.digits[from:from+last])) {
		return false
	}
	f.found(problems.E164TwoNumbers, span{int(l.at[from]), f.all().end})
	f.explainPart(first, problems.E164ReadFirst, "")
	return true
}

// endsWith reports whether the candidate is a number with other last digits too.
func (f *finder) endsWith(digits []byte) bool {
	n := f.candidate
	if len(digits) > int(n.length) {
		return false
	}
	copy(n.digits[int(n.length)-len(digits):], digits)
	return isValid(n.plan, n.national())
}

// partsShort reports whether what stands between two digits parts the end of a
// second number from a first: a comma needs a hyphen, else it announces an extension.
func partsShort(between []uint16) bool {
	sure, comma, hyphen := false, false, false
	for _, unit := range between {
		switch {
		case isLetter(rune(unit)):
			return false
		case unit == '/' || unit == '&' || unit == 'à':
			sure = true
		case unit == ',' || unit == ';':
			comma = true
		case unit == '-':
			hyphen = true
		}
	}
	return sure || comma && hyphen
}

// explainPart says what is wrong with a part of the input, and suggests what stands
// there, for one more reason.
func (f *finder) explainPart(at span, because problems.Code, arg string) {
	f.whole, f.unclear = true, true
	if f.done() {
		return
	}
	r := f.report
	before := len(r.Problems)
	examine(r, f.input[at.start:at.end], f.region, f.form)
	for i := before; i < len(r.Problems); i++ {
		r.Problems[i].Start += at.start
		r.Problems[i].End += at.start
	}
	if f.candidate = r.suggested; r.Sendable {
		f.candidate = r.Number
	}
	if list := r.Suggestion.Because; len(list) > 0 && list[0].Code == problems.E164ReadAsWritten {
		r.Suggestion.Because = list[:0]
	}
	f.suggest(because, arg)
}
