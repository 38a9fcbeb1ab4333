package e164

// What is wrong with a number that was read, or why none was.

import (
	"math/bits"

	"wrongnumber/catalog/numbering"
	"wrongnumber/catalog/problems"
)

// explainOrigin says why a valid number cannot be sent as it is written, so
// far as its calling code and its prefixes are concerned.
func (f *finder) explainOrigin() {
	f.candidate = f.number
	if f.report != nil && f.usesKeypad() {
		f.suggest(problems.E164ReadKeypad, "")
	}
	if length := f.plan.CodeLength() + int(f.number.length); length > maxE164 && f.found(problems.E164Over15Digits, f.all()) {
		f.argNumber(length)
	}
	switch f.origin {
	case fromPlus:
		f.explainTrunk()
	case fromPrefix:
		at := f.place(0, f.prefix)
		f.claim(at)
		problem := problems.E164InternationalPrefix
		if f.typed().plus {
			problem = problems.E164PlusAndPrefix
		}
		f.foundTyped(problem, at)
		f.suggest(problems.E164ReadPrefix, f.words(at))
		f.explainTrunk()
	case fromDigits:
		f.explainMissingPlus(f.place(0, f.plan.CodeLength()))
	default:
		f.explainNational()
	}
	f.propose(&f.number, problems.E164ReadAsWritten, "")
}

// explainMissingPlus is about the candidate, whose calling code is there.
func (f *finder) explainMissingPlus(at span) {
	if f.found(problems.E164MissingPlus, at) {
		f.arg(f.codeOf(f.candidate.plan))
		f.suggest(problems.E164ReadCallingCode, f.codeOf(f.candidate.plan))
	}
}

// explainDropped is about a national prefix that the candidate does not have:
// it begins at a digit of what was typed.
func (f *finder) explainDropped(from int) {
	if f.dropped > 0 {
		f.explainTrunkAt(f.typed().span(from, from+f.dropped))
	}
}

// explainTrunk is about a national prefix behind the calling code.
func (f *finder) explainTrunk() {
	if f.trunk > 0 {
		f.explainTrunkAt(f.place(f.national-f.trunk, f.national))
	} else if f.national < 0 && f.plan.CallingCode() == 54 && f.found(problems.E164Argentina15, f.all()) {
		f.suggest(problems.E164ReadRenumbered, "")
	}
}

func (f *finder) explainTrunkAt(at span) {
	at = f.outer(at)
	f.claim(at)
	if f.foundTyped(problems.E164TrunkPrefix, at) {
		f.arg(f.codeOf(f.candidate.plan))
		f.suggest(problems.E164ReadWithout, f.words(at))
	}
}

// explainNational is about a number that is written as inside its country.
func (f *finder) explainNational() {
	switch {
	case f.trunk > 0:
		at := f.outer(f.place(f.national-f.trunk, f.national))
		f.claim(at)
		if f.foundText(problems.E164NationalPrefix, at, f.code()) {
			f.arg(f.words(at))
		}
	case f.international(f.line.all()) && f.candidate.plan == f.plan:
		// The digits are a valid number as they are, but also with the
		// calling code of the region that they begin with. People leave out a
		// plus sign more often than they live in such an area.
		f.explainMissingPlus(f.place(0, f.plan.CodeLength()))
		return
	default:
		f.foundText(problems.E164National, f.place(0, f.line.count), f.code())
	}
	f.propose(&f.number, problems.E164ReadInRegion, f.region.String())
}

// explainForm is for a valid number that nothing in particular is wrong with.
func (f *finder) explainForm() {
	if !f.number.IsValid() {
		f.found(problems.E164NotANumber, f.all())
		return
	}
	if f.found(problems.E164Form, f.all()) {
		f.arg(string(f.number.AppendE164(nil)))
	}
}

// explainFailure says why the input is not a valid number.
func (f *finder) explainFailure() {
	if f.isSender() {
		return
	}
	switch f.failure {
	case notANumber:
		if f.typed().plus && f.typed().count > 0 && f.typed().count < 3 {
			f.explainIncomplete()
		} else if f.typed().count < 3 {
			f.whole = true
			f.found(problems.E164NotANumber, f.all())
		}
	case noCallingCode:
		f.found(problems.E164NoCallingCode, f.all())
	case unknownCode:
		f.explainCode()
	case codeOnly, tooFew:
		f.explainIncomplete()
	case tooMany:
		f.national = 0
		if f.origin != fromRegion {
			f.national = f.prefix + f.plan.CodeLength()
		}
		f.explainLength(f.line.digits[f.national:f.line.count])
	default:
		f.explainNumber()
	}
}

// explainIncomplete is about a calling code with hardly anything behind it. It
// shows an example of a number there, or of any where the code is not clear.
func (f *finder) explainIncomplete() {
	if !f.found(problems.E164Incomplete, f.all()) {
		return
	}
	var code [3]byte
	copy(code[:], "000")
	l := f.typed()
	copy(code[:], l.digits[f.prefix:max(f.prefix, l.count)])
	plan := numbering.PlanOf(code[0], code[1], code[2])
	if plan == 0 || plan.CodeLength() > l.count-f.prefix {
		plan = numbering.PlanOf('1', '0', '0')
	}
	f.candidate = Number{}
	f.candidate.set(plan, []byte(plan.Main().Example()))
	f.arg(string(f.candidate.AppendE164(nil)))
}

// explainNumber is about a number that was read but is not valid.
func (f *finder) explainNumber() {
	digits := f.number.national()
	if authority := f.plan.Reserved(digits); authority != "" {
		f.foundText(problems.E164Reserved, f.nationalSpan(0, len(digits)), authority)
		return
	}
	// A national prefix stays with a number that is too short without it. For
	// people it is not among the digits that count.
	prefix := f.plan.Main().NationalPrefix()
	if f.trunk == 0 && f.national >= 0 && prefix != "" && hasDigits(digits, prefix) && len(digits) > len(prefix) {
		digits = digits[len(prefix):]
		f.trunk, f.national = len(prefix), f.national+len(prefix)
	}
	f.explainLength(digits)
}

// isSender finds what is no number but may be the sender of a message: a short
// code, or letters and digits, at most 11 of them (3GPP TS 23.040 §9.1.2.5).
func (f *finder) isSender() bool {
	at := f.all()
	letters, digits := 0, 0
	for _, unit := range f.input[at.start:at.end] {
		switch r := rune(unit); {
		case isLetter(r):
			letters++
		case r >= '0' && r <= '9':
			digits++
		case r != ' ' && r != '-' && r != '_' && r != '.' && r != '&':
			return false
		}
	}
	length := at.end - at.start
	switch {
	case letters > 0 && length <= 11:
		f.whole = true
		f.foundTyped(problems.E164SenderId, at)
		return true
	case letters == 0 && digits == length && digits >= 3 && digits <= 6:
		f.whole = true
		f.foundTyped(problems.E164ShortCode, at)
		return true
	}
	return false
}

// explainCode is about a calling code that does not exist.
func (f *finder) explainCode() {
	l := f.typed()
	from := 0
	if f.origin == fromPrefix {
		from = f.prefix
	}
	if from >= l.count {
		f.explainIncomplete()
		return
	}
	if l.digits[from] == '0' {
		f.found(problems.E164CallingCodeZero, l.span(from, from+1))
		return
	}
	to := min(from+3, l.count)
	f.foundText(problems.E164CallingCode, l.span(from, to), f.text(l.digits[from:to]))
}

// explainLength is about national digits behind a calling code that exists:
// whether they are too few, too many, or wrong at one digit.
func (f *finder) explainLength(digits []byte) {
	n := len(digits)
	main := f.plan.Main()
	full, _ := main.Lengths()
	switch fitNational(main, n, f.trunk > 0) {
	case tooShort:
		least := bits.TrailingZeros32(full)
		f.foundLength(problems.E164TooShort, f.nationalSpan(0, n), n, full, least, least-n)
	case tooLong:
		most := bits.Len32(full) - 1
		f.foundLength(problems.E164TooLong, f.nationalSpan(most, n), n, full, most, n-most)
	case between:
		below := bits.Len32(full&(1<<n-1)) - 1
		above := n + bits.TrailingZeros32(full>>n)
		f.foundLength(problems.E164Length, f.nationalSpan(0, n), n, 0, below, above)
	case fitsArea:
		if f.found(problems.E164Local, f.nationalSpan(0, n)) {
			f.arg(f.typedText())
		}
	default:
		f.explainRange(digits)
	}
}

// fitNational is fit for digits that may stand behind a national prefix, where
// what is dialled within one area does not.
func fitNational(region numbering.Region, n int, behindPrefix bool) length {
	how := fit(region, min(n, 31))
	if how == fitsArea && behindPrefix {
		how = between
		if full, _ := region.Lengths(); full&(1<<n-1) == 0 {
			how = tooShort
		}
	}
	return how
}

// foundLength notes that n digits are the wrong number of them. Where they
// stand behind nothing the problem is worded for the region: its code is
// three above. The set of lengths is 0 where the text does not need to say
// whether it has one.
func (f *finder) foundLength(code problems.Code, at span, n int, lengths uint32, a, b int) {
	if f.origin == fromRegion && f.trunk == 0 {
		code += problems.E164TooShortNational - problems.E164TooShort
	}
	if f.foundText(code, at, f.typedText()) {
		f.argNumber(n)
		f.arg(f.after())
		if lengths != 0 {
			f.argNumber(exactly(lengths))
		}
		f.argNumber(a)
		f.argNumber(b)
	}
}

// after names what the national digits stand behind, as it was typed; for
// digits behind nothing it names the region they were read in.
func (f *finder) after() string {
	trunk := ""
	if f.trunk > 0 && f.national >= f.trunk {
		trunk = f.text(f.line.digits[f.national-f.trunk : f.national])
	}
	if f.report == nil {
		return ""
	}
	switch f.origin {
	case fromPlus:
		return "+" + f.code() + trunk
	case fromPrefix:
		return string(f.line.digits[:f.prefix]) + f.code() + trunk
	case fromDigits:
		return f.code() + trunk
	}
	if trunk == "" {
		return f.region.String()
	}
	return trunk
}

// nationalSpan returns the place of the national digits [from, to), that of
// the whole input where they do not stand in it.
func (f *finder) nationalSpan(from, to int) span {
	if f.national < 0 || f.national+to > f.line.count || from >= to {
		return f.all()
	}
	return f.place(f.national+from, f.national+to)
}

// explainRange is about a number whose length the plan has, but not in the
// range that its digits belong to.
func (f *finder) explainRange(national []byte) {
	problem, length := rangeProblem(f.plan, national)
	if problem != problems.E164Unassigned {
		f.explainRangeLength(national, length, problem)
		return
	}
	if f.found(problem, f.nationalSpan(length, length+1)) {
		f.arg(f.lead() + string(national[:length]))
		f.arg(string(national[length : length+1]))
		f.arg(digitList(f.plan.Next(national[:length])))
	}
}

// rangeProblem returns what is wrong with a number whose length the plan has,
// and how many of its digits others begin with.
func rangeProblem(plan numbering.Plan, national []byte) (problems.Code, int) {
	length, more := plan.Longest(national)
	switch {
	case !more:
		return problems.E164RangeTooLong, length
	case length == len(national):
		return problems.E164RangeTooShort, length
	}
	return problems.E164Unassigned, length
}

// lead is what stands before the national digits, to show a prefix with: the
// national (trunk) prefix where it is dialled, else the calling code.
func (f *finder) lead() string {
	if f.trunk > 0 && f.origin == fromRegion {
		return f.after()
	}
	return "+" + f.code()
}

// explainRangeLength is about a range whose numbers have more digits or fewer.
func (f *finder) explainRangeLength(national []byte, length int, problem problems.Code) {
	n, prefix := len(national), national[:length]
	if !f.found(problem, f.all()) {
		return
	}
	totals := f.plan.Totals(prefix)
	for length > 1 && f.plan.Totals(prefix[:length-1]) == totals {
		length--
	}
	goal := bits.TrailingZeros32(totals >> n << n)
	missing := goal - n
	if problem == problems.E164RangeTooLong {
		goal = bits.Len32(totals) - 1
		missing = n - goal
		at := f.nationalSpan(goal, n)
		last := &f.report.Problems[len(f.report.Problems)-1]
		last.Start, last.End = at.start, at.end
	}
	f.arg(f.typedText())
	f.arg(f.lead() + string(prefix[:length]))
	f.arg(f.code())
	f.argNumber(n)
	f.argNumber(exactly(totals))
	f.argNumber(goal)
	f.argNumber(missing)
}

// exactly is 1 where a set of lengths has just one, for texts that say "at
// least" otherwise.
func exactly(lengths uint32) int {
	if bits.OnesCount32(lengths) == 1 {
		return 1
	}
	return 0
}

// digitList writes a set of digits, such as "1, 5–9".
func digitList(set uint16) string {
	const digits = "0123456789"
	list := ""
	for d := 0; d < 10; d++ {
		if set>>d&1 == 0 {
			continue
		}
		if list != "" {
			list += ", "
		}
		list += digits[d : d+1]
		last := d
		for last < 9 && set>>(last+1)&1 == 1 {
			last++
		}
		if last > d+1 {
			list += "–" + digits[last:last+1]
			d = last
		}
	}
	return list
}
