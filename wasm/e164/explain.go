package e164

// What is wrong with a number that was read, or why none was.

import (
	"math/bits"
	"strconv"
	"strings"

	"wrongnumber/catalog/numbering"
	"wrongnumber/catalog/problems"
)

// explainOrigin says why a valid number cannot be sent as it is written, so
// far as its calling code and its prefixes are concerned.
func (f *finder) explainOrigin() {
	f.candidate = f.number
	if f.report.wants != verdictOnly && f.usesKeypad() {
		f.suggest(problems.E164ReadKeypad, "")
	}
	if length := f.plan.CodeLength() + int(f.number.length); length > maxE164 && f.found(problems.E164Over15Digits, f.all()) {
		f.argNumber(length)
	}
	if f.isCodeRepeated() {
		return
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
		f.explainTrunk()
	default:
		f.explainNational()
	}
	if inserted := f.inserted(); inserted != "" {
		f.candidate = f.number
		f.suggest(problems.E164ReadWith, inserted)
		return
	}
	f.propose(&f.number, problems.E164ReadAsWritten)
}

// isCodeRepeated is mayRepeatCode for a valid number.
func (f *finder) isCodeRepeated() bool {
	if f.origin == fromRegion || f.origin == fromPlus || f.number.kind == numbering.Mobile {
		return false
	}
	p := path{number: f.number, count: 1}
	p.edits[0] = edit{prefixStep, 0, uint8(f.prefix), 0}
	if f.origin == fromDigits {
		p.edits[0] = edit{plusStep, 0, uint8(f.plan.CodeLength()), 0}
	}
	return f.mayRepeatCode(&p, &f.line)
}

// inserted returns the digits that reading put before the national ones, such as
// the one area code of a small country, "" if none.
func (f *finder) inserted() string {
	if f.isSilent() || f.number.IsZero() {
		return ""
	}
	typed := f.line.all()
	if f.origin != fromRegion {
		typed = typed[f.prefix+f.plan.CodeLength():]
	}
	national := string(f.number.national())
	if len(typed) == len(national) || !strings.HasSuffix(national, string(typed)) {
		return ""
	}
	return national[:len(national)-len(typed)]
}

// explainMissingPlus is about the candidate, whose calling code is there.
func (f *finder) explainMissingPlus(at span) {
	if f.found(problems.E164MissingPlus, at) {
		f.arg(f.codeOf(f.candidate.plan))
	}
	f.suggest(problems.E164ReadCallingCode, f.codeOf(f.candidate.plan))
}

// explainTrunk is about a national prefix behind the calling code.
func (f *finder) explainTrunk() {
	if f.trunk > 0 {
		f.explainTrunkAt(f.place(f.national-f.trunk, f.national))
		return
	}
	if from, fifteen := f.argentina(); fifteen > 0 {
		if from < fifteen && f.line.digits[from] == '0' {
			f.explainTrunkAt(f.place(from, from+1))
		}
		f.foundArgentina(fifteen)
	}
}

func (f *finder) explainTrunkAt(at span) {
	at = f.outer(at)
	f.foundTrunk(at, f.candidate.plan)
	f.suggest(problems.E164ReadWithout, f.words(at))
}

// foundTrunk notes a national prefix behind a calling code, or a 0 in its place
// where nobody dials one.
func (f *finder) foundTrunk(at span, plan numbering.Plan) {
	f.claim(at)
	if !f.foundTyped(problems.E164TrunkPrefix, at) {
		return
	}
	isZero := f.input[at.start] == '0' || f.input[at.start] == '(' && f.input[at.start+1] == '0'
	f.addArgs(f.codeOf(plan), oneIf(isZero && !strings.HasPrefix(plan.Main().NationalPrefix(), "0")))
}

// argentina finds the 15 that reading took out of a mobile number of Argentina,
// and where its national digits begin, perhaps with a 0.
func (f *finder) argentina() (from, fifteen int) {
	n, typed := f.number.national(), f.line.all()
	if f.national >= 0 || f.plan.CallingCode() != 54 || len(n) != 11 || n[0] != '9' || len(typed) < 12 {
		return 0, 0
	}
	start := len(typed) - 12
	for area := 2; area <= 4; area++ {
		if string(typed[start:start+area]) == string(n[1:1+area]) && string(typed[start+area:]) == "15"+string(n[1+area:]) {
			if start > 0 && typed[start-1] == '0' && (f.origin == fromRegion || start > f.prefix+f.plan.CodeLength()) {
				return start - 1, start + area
			}
			return start, start + area
		}
	}
	return 0, 0
}

func (f *finder) foundArgentina(fifteen int) {
	f.found(problems.E164Argentina15, f.place(fifteen, fifteen+2))
	f.suggest(problems.E164ReadArgentina, f.argentinaPlus())
}

// argentinaPlus is the argument of the assumption that a 9 stands for the 15.
func (f *finder) argentinaPlus() string { return oneIf(f.form.asksForPlus()) }

// explainNational is about a number that is written as inside its country.
func (f *finder) explainNational() {
	from, fifteen := f.argentina()
	switch {
	case f.trunk > 0:
		at := f.outer(f.place(f.national-f.trunk, f.national))
		f.claim(at)
		if f.plan.CallingCode() == 33 && f.isOverseas() {
			return
		}
		if f.foundText(problems.E164NationalPrefix, at, f.code()) {
			prefix := f.words(at)
			if strings.Contains(prefix, "(") != strings.Contains(prefix, ")") {
				prefix = f.trunkText() // as in "8 (029) …"
			}
			f.arg(prefix)
		}
	case fifteen > from && f.line.digits[from] == '0':
		at := f.outer(f.place(from, from+1))
		f.claim(at)
		if f.found(problems.E164NationalPrefix, at) {
			f.arg(f.code() + " 9")
			f.arg(f.words(at))
		}
	case f.line.count >= 4 && planOf(f.line.all()) == f.plan && f.international(f.line.all()):
		if f.dropped == 0 && f.candidate != f.number {
			// The digits are a valid number as they are, but also with the
			// calling code of the region that they begin with.
			f.tellTwo(f.candidate, edit{plusStep, 0, uint8(f.plan.CodeLength()), 0})
			return
		}
		f.explainMissingPlus(f.place(0, f.plan.CodeLength()))
		f.explainDropped(f.plan.CodeLength())
		return
	default:
		f.candidate = f.number
		f.foundNational(f.wide(f.place(0, f.line.count)))
	}
	f.candidate = f.number
	f.suggest(problems.E164ReadInRegion, f.number.place())
	if fifteen > 0 {
		f.foundArgentina(fifteen)
	}
}

// foundNational is about the candidate, written without its calling code and, in
// most countries, without the prefix that is dialled before it there.
func (f *finder) foundNational(at span) {
	inserted := f.inserted()
	if !f.foundText(problems.E164National, at, f.codeOf(f.candidate.plan)+inserted) {
		return
	}
	prefix := f.candidate.region.NationalPrefix()
	var room [2 * numbering.MaxDigits]byte
	if dialled := f.candidate.AppendNational(room[:0]); inserted != "" || prefix != "0" || dialled[0] != '0' || f.candidate.national()[0] == '0' || f.candidate.plan.CallingCode() == 91 && f.candidate.kind == numbering.Mobile {
		prefix = ""
	}
	f.arg(oneIf(prefix != ""))
	f.arg(prefix)
}

// isOverseas reports nine digits behind a 0 that are a number of France as well
// as one of its territories.
func (f *finder) isOverseas() bool {
	if f.number.length != 9 {
		return false
	}
	var s search
	s.length = copy(s.room[:], f.line.all())
	s.work.edits[0], s.work.count = edit{nationalPrefixStep, 0, uint8(f.trunk), 0}, 1
	s.overseas(f.line.count - 9)
	if s.count == 0 {
		return false
	}
	f.tellTwo(s.found[0].number, s.found[0].edits[:s.found[0].count]...)
	return true
}

// tellTwo reports another number that a valid national one may stand for alike.
func (f *finder) tellTwo(other Number, edits ...edit) {
	var paths [2]path
	paths[0].number, paths[1].number = f.number, other
	paths[0].edits[0], paths[0].count = edit{nationalStep, 0, uint8(f.line.count), 0}, 1
	paths[1].count = copy(paths[1].edits[:], edits)
	preferred := 1
	if smsOf(&f.number) == SMSLikely || paths[1].endsWith(overseasStep) {
		preferred = 0
	}
	f.tellBoth(&paths, preferred)
}

// explainDropped is about a national prefix that the candidate does not have:
// it begins at a digit of what was typed.
func (f *finder) explainDropped(from int) {
	if f.dropped > 0 {
		f.explainTrunkAt(f.typed().span(from, from+f.dropped))
	}
}

// explainForm is for a valid number that nothing in particular is wrong with.
func (f *finder) explainForm() {
	if !f.number.IsValid() {
		if f.report.suggested.IsZero() { // else nothing but a plus sign was missing
			f.found(problems.E164NotANumber, f.all())
		}
		return
	}
	if f.found(problems.E164Form, f.all()) {
		f.arg(f.shown(string(f.number.AppendE164(nil))))
	}
}

// explainFailure says why the input is not a valid number.
func (f *finder) explainFailure() {
	if !f.plain && f.isAddress() || f.isProse() {
		f.whole = true
		f.found(problems.E164NotANumber, f.all())
		return
	}
	if f.isShort() {
		return
	}
	t := f.typed()
	prefix, found := f.typedPrefix(t)
	if !found && f.foundSender() {
		return
	}
	switch {
	case found && t.plus:
		at := t.span(0, prefix)
		f.claim(at)
		f.foundTyped(problems.E164PlusAndPrefix, at)
		f.explainAs(fromPrefix, prefix)
	case found:
		at := t.span(0, prefix)
		f.claim(at)
		f.foundTyped(problems.E164InternationalPrefix, at)
		f.explainAs(fromPrefix, prefix)
	case f.isLikelyCode(t):
		f.foundText(problems.E164MissingPlus, t.span(0, planOf(t.digits[:3]).CodeLength()), f.codeOf(planOf(t.digits[:3])))
		f.explainAs(fromDigits, 0)
	case !f.mayBeNumber(t, t.count):
		f.whole = true
		f.found(problems.E164TooMuchText, f.all())
	default:
		f.explainReading()
	}
}

// isAddress reports whether the input is a web or mail address with too few digits in
// a row for a number.
func (f *finder) isAddress() bool {
	isAddress, row := false, 0
	for i, unit := range f.input {
		switch {
		case unit-'0' <= 9:
			if row++; row == leastNumber {
				return false
			}
		case unit == '@' || unit == '/' && i > 0 && f.input[i-1] == '/':
			isAddress = f.tail.end == 0
			row = 0
		case isLetter(rune(unit)) || unit == '/':
			row = 0
		}
	}
	return isAddress
}

// maxWord is the most digits and letters of a number without its calling code that
// ends with a word.
const maxWord = 11

// isProse reports whether words stand behind too few digits for a number, and are
// too long to be dialled.
func (f *finder) isProse() bool {
	return f.letters > 0 && f.head < leastNumber && (f.line.count > maxWord || f.isWords()) && !f.line.plus && f.extension.end == 0
}

// typedPrefix returns how many of the typed digits are an international prefix
// before something that can be a number: 00 wherever one is, the others where
// the input is not read in a region that it could be national in.
func (f *finder) typedPrefix(t *line) (count int, found bool) {
	digits := t.all()
	if len(digits) < 5 || digits[0] != '0' && f.origin != fromPrefix {
		return 0, false
	}
	for _, prefix := range prefixes[:2] {
		switch {
		case !hasDigits(digits, prefix) || digits[len(prefix)] == '0':
		case prefix == "011" && f.region != 0 && f.region.NationalPrefix() == "0":
		case f.origin == fromPrefix && f.failure == readable && f.prefix != len(prefix):
		default:
			return len(prefix), true
		}
	}
	if !t.plus && f.failure == readable && f.origin == fromPrefix && f.line.count == t.count {
		return f.prefix, true
	}
	return 0, false
}

// isLikelyCode reports whether digits without a plus sign begin with a calling
// code, though what follows is no valid number: eleven digits with a 1, or ten
// and more that go on as numbers there do, and are not one of North America.
func (f *finder) isLikelyCode(t *line) bool {
	if f.isAmerican(t) || t.plus || t.count < 10 || t.count > maxE164 || t.digits[0] == '0' || f.failure == readable && f.origin != fromDigits || f.region != 0 && f.origin != fromDigits {
		return false
	}
	digits := t.all()
	plan := planOf(digits)
	if plan == 0 {
		return false
	}
	if f.tail.end > 0 {
		return true // before a messenger's domain stands a calling code
	}
	national := digits[plan.CodeLength():]
	if digits[0] == '1' {
		return len(digits) == 11
	}
	if len(digits) == 10 && isWholeInside(digits) {
		return false
	}
	length, _ := plan.Longest(national)
	return f.origin == fromDigits && f.failure == readable || plan.Reserved(national) != "" ||
		length >= 3 || length == 2 && plan.CodeLength() == 3 && fit(plan.Main(), len(national)) == fits
}

// isWholeInside reports whether ten digits are a number of North America or a mobile
// number of India: there nothing is dialled before them.
func isWholeInside(digits []byte) bool {
	_, kind := numbering.PlanOf('9', '1', '0').Classify(digits)
	return kind == numbering.Mobile || isValid(numbering.PlanOf('1', '0', '0'), digits)
}

// explainAs explains what is typed as a number with its calling code, behind so
// many digits of a prefix. What was read stays what it is.
func (f *finder) explainAs(how origin, prefix int) {
	was := struct {
		number                  Number
		failure                 failure
		origin                  origin
		plan                    numbering.Plan
		prefix, national, trunk int
	}{f.number, f.failure, f.origin, f.plan, f.prefix, f.national, f.trunk}
	if f.any != nil {
		f.line = *f.any
	}
	f.number, f.origin, f.prefix, f.trunk = Number{}, how, prefix, 0
	digits, failed := f.reader.international(f.line.all()[prefix:])
	if failed == readable {
		failed = f.reader.setNational(digits, f.plan.Main())
	}
	f.failure = failed
	f.explainReading()
	f.number, f.failure, f.origin, f.plan = was.number, was.failure, was.origin, was.plan
	f.prefix, f.national, f.trunk = was.prefix, was.national, was.trunk
}

// explainReading says why what was read is not a valid number.
func (f *finder) explainReading() {
	switch f.failure {
	case notANumber:
		if f.typed().plus && f.typed().count > 0 && f.typed().count < 3 {
			f.explainIncomplete(nil)
		} else if f.typed().count < 3 {
			f.whole = true
			f.found(problems.E164NotANumber, f.all())
		} else {
			f.explainHead()
		}
	case noCallingCode:
		if areZeros(f.typed().all()) {
			f.whole = true
			f.found(problems.E164NotANumber, f.all())
			return
		}
		f.found(problems.E164NoCallingCode, f.all())
	case unknownCode:
		f.explainCode()
	case codeOnly, tooFew:
		f.explainIncomplete(nil)
	case tooMany:
		f.national = 0
		if f.origin != fromRegion {
			f.national = f.prefix + f.plan.CodeLength()
		}
		f.explainLength(f.line.digits[f.national:f.line.count])
	default:
		if f.letters > 0 && f.head >= leastNumber {
			f.explainHead() // the letters are of words
			return
		}
		f.explainNumber()
	}
}

// explainHead is about the digits before a text that keeps the input from being
// read, where there are enough of them. What was read stays nothing.
func (f *finder) explainHead() {
	t := f.typed()
	if !t.plus && f.region == 0 || min(f.head, t.count) < leastNumber {
		return
	}
	was := f.reader
	f.line = *t
	f.line.count, f.letters = min(f.head, t.count), 0
	if f.readLine(f.region); !f.number.IsValid() {
		f.explainReading()
	}
	f.reader = was
}

// explainIncomplete is about a calling code with hardly anything behind it, or
// with an area code only. It shows an example of a number there, or of any where
// the code is not clear.
func (f *finder) explainIncomplete(area []byte) {
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
	if area != nil {
		plan = f.plan
	}
	f.candidate = Number{}
	f.candidate.set(plan, []byte(plan.Main().Example()))
	fixed := area != nil && isAreaOfFixedLines(f.plan, area)
	f.arg(oneIf(area == nil))
	f.arg(oneIf(fixed))
	f.arg(oneIf(area != nil && !fixed))
	f.arg(string(area))
	f.arg(f.shown(string(f.candidate.AppendE164(nil))))
}

// explainNumber is about a number that was read but is not valid.
func (f *finder) explainNumber() {
	digits := f.number.national()
	if authority := f.plan.Reserved(digits); authority != "" {
		f.foundText(problems.E164Reserved, f.nationalSpan(0, len(digits)), authority)
		f.explainZero()
		return
	}
	_, fifteen := f.argentina()
	if n := trunkLength(f.plan, digits); n > 0 && f.trunk == 0 && f.national >= 0 {
		digits = digits[n:]
		f.trunk, f.national = n, f.national+n
	}
	if m := f.plan.Machine(digits); m != nil {
		f.explainMachine(m, digits)
		return
	}
	if f.hasExtraZero(digits) {
		digits = digits[1:]
		at := f.outer(f.place(f.national, f.national+1))
		f.national++
		f.claim(at)
		f.foundTyped(problems.E164Text, at)
	}
	if length, _ := f.plan.Longest(digits); fifteen > 0 && f.line.count-len(digits)+length >= fifteen+2 {
		f.national = f.line.count - len(digits) // of those behind the 15
	}
	f.explainLength(digits)
	if f.trunk > 0 && f.national >= f.trunk && f.origin == fromRegion {
		// Who adds the digits that are missing has that to mend as well.
		if f.foundText(problems.E164NationalPrefix, f.outer(f.place(f.national-f.trunk, f.national)), f.code()) {
			f.arg(f.trunkText())
		}
	}
	f.explainZero()
	if fifteen > 0 {
		f.found(problems.E164Argentina15, f.place(fifteen, fifteen+2))
	}
	if r := wasRenumbered(f.plan, digits); r != nil && f.found(problems.E164RenumberedSince, f.nationalSpan(0, len(digits))) {
		f.arg(f.plan.Main().String())
		f.argNumber(int(r.Digits))
		f.arg(r.Since)
	}
}

// hasExtraZero reports whether a 0 stands before a number as it is dialled where nobody
// dials one, and makes it too long.
func (f *finder) hasExtraZero(digits []byte) bool {
	n := len(digits)
	main := f.plan.Main()
	return f.origin == fromRegion && f.trunk == 0 && f.national >= 0 && digits[0] == '0' && f.plan.Totals(digits[:1]) == 0 &&
		fit(main, n) == tooLong && fit(main, n-1) == fits
}

// explainMachine is about a number of a range for machines, which the plan leaves out.
func (f *finder) explainMachine(m *numbering.Machine, digits []byte) {
	if f.found(problems.E164Machine, f.nationalSpan(0, len(digits))) {
		f.addArgs(f.plan.Main().String(), f.codeOf(f.plan)+m.Begins)
		f.argNumber(int(m.Length))
		f.addArgs(f.codeOf(f.plan), numbering.Date)
	}
	f.explainZero()
}

// faultOf returns what is wrong with a number behind a calling code which is not
// valid: the problem that explainNumber tells.
func faultOf(plan numbering.Plan, national []byte) problems.Code {
	if plan.Reserved(national) != "" {
		return problems.E164Reserved
	}
	trunk := trunkLength(plan, national)
	digits := national[trunk:]
	if plan.Machine(digits) != nil {
		return problems.E164Machine
	}
	return lengthFault(plan, digits, trunk > 0, false)
}

// lengthFault returns what is wrong with national digits that stand behind a
// national prefix or not, and behind a calling code or inside their region: they
// are too few, too many, or wrong at one digit.
func lengthFault(plan numbering.Plan, digits []byte, behindPrefix, inside bool) problems.Code {
	if isFifteen(plan, digits) || isNinth(plan, digits) {
		return problems.E164Local
	}
	switch fitNational(plan.Main(), len(digits), behindPrefix) {
	case tooShort:
		if !inside && !behindPrefix && mayBeShortCode(plan, len(digits)) {
			return problems.E164ShortCode
		}
		return problems.E164TooShort
	case tooLong:
		return problems.E164TooLong
	case between:
		return problems.E164Length
	case fitsArea:
		switch {
		case isArea(plan, digits):
			return problems.E164Incomplete
		case inside:
			return problems.E164Local
		case fitNational(plan.Main(), len(digits), true) == between && !isBeginning(plan, digits):
			return problems.E164Length
		}
		return problems.E164TooShort // nobody dials a calling code within one area
	}
	problem, _ := rangeProblem(plan, digits)
	return problem
}

// isFifteen reports digits of Argentina that are dialled for a mobile number inside its
// area: 15 and six to eight digits, all ten but the area code. The 9 may stand before
// them that is dialled from abroad.
func isFifteen(plan numbering.Plan, digits []byte) bool {
	if hasDigits(digits, "9") {
		digits = digits[1:]
	}
	return plan.CallingCode() == 54 && hasDigits(digits, "15") && len(digits) >= 8 && len(digits) <= 10
}

// isNinth reports digits of Brazil that are a mobile number without its area code: a 9
// and eight more.
func isNinth(plan numbering.Plan, digits []byte) bool {
	return plan.CallingCode() == 55 && len(digits) == 9 && digits[0] == '9'
}

// trunkLength returns how many of the digits of a number that is not valid are a
// national prefix, which stays with a number that is too short without it: for
// people they are not among the digits that count. Where the prefix is the calling
// code over again, as in North America, it counts among digits that are as many as
// a number has: the first of them is wrong.
func trunkLength(plan numbering.Plan, national []byte) int {
	if len(national) == 0 || !plan.MayHavePrefix(national[0]) {
		return 0
	}
	prefix := plan.Main().NationalPrefix()
	if prefix == "" || !hasDigits(national, prefix) || len(national) <= len(prefix) {
		return 0
	}
	var code [3]byte
	if string(plan.AppendCallingCode(code[:0])) == prefix && fit(plan.Main(), min(len(national), 31)) == fits {
		return 0
	}
	return len(prefix)
}

// explainZero is about a national prefix behind the calling code of a number
// that is not valid. Of zeros alone none is one.
func (f *finder) explainZero() {
	if f.trunk > 0 && f.national >= f.trunk && f.origin != fromRegion && !areZeros(f.number.national()) {
		f.foundTrunk(f.outer(f.place(f.national-f.trunk, f.national)), f.plan)
	}
}

// areZeros reports whether digits are zeros alone.
func areZeros(digits []byte) bool {
	for _, digit := range digits {
		if digit != '0' {
			return false
		}
	}
	return true
}

// maxShortCode is the most digits of a short code that sends messages.
const maxShortCode = 6

// foundSender notes what is no number but may be the sender of a message: a short
// code, or letters and digits, at most 11 of them (3GPP TS 23.040 §9.1.2.5).
func (f *finder) foundSender() bool {
	if f.plain && f.line.count > maxShortCode {
		return false
	}
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
	case letters == 0 && digits == length && digits >= 3 && digits <= maxShortCode:
		f.foundShortCode("")
		return true
	}
	return false
}

// mayBeShortCode reports the lengths of short codes of North America.
func mayBeShortCode(plan numbering.Plan, n int) bool {
	return plan.CallingCode() == 1 && (n == maxShortCode-1 || n == maxShortCode)
}

// foundShortCode notes what may be a short code, perhaps behind +1.
func (f *finder) foundShortCode(plus string) {
	f.whole = true
	if f.foundTyped(problems.E164ShortCode, f.all()) {
		f.arg(plus)
	}
}

// explainCode is about a calling code that does not exist.
func (f *finder) explainCode() {
	l := f.typed()
	from := 0
	if f.origin == fromPrefix {
		from = f.prefix
	}
	if from >= l.count {
		f.explainIncomplete(nil)
		return
	}
	if l.digits[from] == '0' {
		f.found(problems.E164CallingCodeZero, l.span(from, from+1))
		return
	}
	to := min(from+3, l.count)
	if f.foundText(problems.E164CallingCode, l.span(from, to), f.text(l.digits[from:to])) {
		f.arg(numbering.Date)
	}
}

// explainLength is about national digits behind a calling code that exists:
// whether they are too few, too many, or wrong at one digit.
func (f *finder) explainLength(digits []byte) {
	n := len(digits)
	full, _ := f.plan.Main().Lengths()
	inside := f.origin == fromRegion
	fault := lengthFault(f.plan, digits, f.trunk > 0, inside)
	if (fault == problems.E164TooShort || fault == problems.E164Length) && inside {
		// The first digits may decide how many more there must be.
		length, _ := f.plan.Longest(digits)
		if longer := f.plan.Totals(digits[:length]) & full; longer > 1<<n && longer&(1<<n-1) == 0 && longer != full>>n<<n {
			f.explainRangeLength(digits, length, problems.E164RangeTooShort)
			return
		}
	}
	switch fault {
	case problems.E164TooShort:
		least := n + bits.TrailingZeros32(full>>n)
		f.foundLength(fault, f.nationalSpan(0, n), n, full, least, least-n)
	case problems.E164TooLong:
		most := bits.Len32(full) - 1
		if length, _ := f.plan.Longest(digits); length > 0 && n < 32 {
			if goal := bits.Len32(f.plan.Totals(digits[:length])) - 1; goal > 0 && goal < most {
				f.explainTooLongFor(digits, length, goal)
				return
			}
		}
		f.foundLength(fault, f.nationalSpan(most, n), n, full, most, n-most)
	case problems.E164Length:
		if f.explainRangeOfOne(digits) {
			return
		}
		below := bits.Len32(full&(1<<n-1)) - 1
		above := n + bits.TrailingZeros32(full>>n)
		f.foundLength(fault, f.nationalSpan(0, n), n, 0, below, above)
	case problems.E164ShortCode:
		f.foundShortCode(oneIf(true))
	case problems.E164Incomplete:
		f.explainIncomplete(digits)
	case problems.E164Local:
		f.foundTyped(fault, f.nationalSpan(0, n))
	default:
		f.explainRange(digits)
	}
}

// explainRangeOfOne is about a length that no number of the plan has, where all numbers
// that begin with the first digits have one and the same. It reports whether they do.
func (f *finder) explainRangeOfOne(digits []byte) bool {
	n := len(digits)
	length, _ := f.plan.Longest(digits)
	totals := f.plan.Totals(digits[:length])
	if length == 0 || exactly(totals) == 0 {
		return false
	}
	goal := bits.TrailingZeros32(totals)
	first, _ := f.plan.Deciding(digits[:length], ^(uint32(1) << goal))
	if first > maxArea {
		return false // all but the number, not a range of it
	}
	if f.origin == fromRegion {
		problem := problems.E164RangeTooLong
		if goal > n {
			problem = problems.E164RangeTooShort
		}
		f.explainRangeLength(digits, length, problem)
		return true
	}
	at := f.nationalSpan(0, n)
	if goal < n {
		at = f.nationalSpan(goal, n)
	}
	if f.found(problems.E164Length, at) {
		f.addArgs(f.typedText(), strconv.Itoa(n-first), "1", "", f.beginning(digits[:first]), strconv.Itoa(goal-first), "1", "", numbering.Date)
	}
	return true
}

// explainTooLongFor is about more digits than any number has, where numbers that
// begin with the first of them have fewer still.
func (f *finder) explainTooLongFor(digits []byte, length, goal int) {
	if f.origin == fromRegion {
		f.explainRangeLength(digits, length, problems.E164RangeTooLong)
		return
	}
	n := len(digits)
	if !f.found(problems.E164TooLong, f.nationalSpan(goal, n)) {
		return
	}
	first, totals := f.plan.Deciding(digits[:length], ^(uint32(1)<<(goal+1) - 1))
	f.addArgs(f.typedText(), strconv.Itoa(n-first), "1", "", f.beginning(digits[:first]), strconv.Itoa(exactly(totals)),
		strconv.Itoa(goal-first), strconv.Itoa(n-goal), numbering.Date)
}

// maxArea is the most digits of an area code in plans that have numbers as short
// as one for dialling within an area.
const maxArea = 4

// isBeginning reports whether full numbers begin with all of these digits. Behind
// a calling code that is what they are: nobody dials it within one area.
func isBeginning(plan numbering.Plan, digits []byte) bool {
	length, more := plan.Longest(digits)
	return length == len(digits) && more
}

// isArea reports whether digits are an area code, or another beginning of full
// numbers, and not a number within an area.
func isArea(plan numbering.Plan, digits []byte) bool {
	return len(digits) <= maxArea && isBeginning(plan, digits)
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
// stand behind no calling code the problem is worded for the region: its code is
// three above. The set of lengths is 0 where the text does not need to say
// whether it has one.
func (f *finder) foundLength(code problems.Code, at span, n int, lengths uint32, a, b int) {
	inside := f.origin == fromRegion
	if inside {
		code += problems.E164TooShortNational - problems.E164TooShort
	}
	if !f.found(code, at) {
		return
	}
	trunk := f.trunkText()
	f.addArgs(f.typedText(), strconv.Itoa(n), oneIf(trunk == ""), trunk)
	if inside {
		f.arg(f.region.String())
	} else {
		f.arg(f.beginning(nil))
	}
	if lengths != 0 {
		f.argNumber(exactly(lengths))
	}
	f.argNumber(a)
	if code == problems.E164Length {
		f.arg("") // not one length alone
	}
	f.addArgs(strconv.Itoa(b), numbering.Date)
	if code == problems.E164TooShortNational {
		f.arg(oneIf(f.lacksArea(n)))
	}
}

// trunkText returns the national prefix as it was typed.
func (f *finder) trunkText() string {
	if f.trunk > 0 && f.national >= f.trunk {
		return f.text(f.line.digits[f.national-f.trunk : f.national])
	}
	return ""
}

// nationalSpan returns the place of the national digits [from, to), that of
// the whole input where they do not stand in it.
func (f *finder) nationalSpan(from, to int) span {
	if f.national < 0 || f.national+to > f.line.count || from >= to {
		return f.all()
	}
	at := f.place(f.national+from, f.national+to)
	if from == 0 && to > maxArea {
		at = f.wide(at)
	}
	return at
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
		f.addArgs(f.beginning(national[:length]), string(national[length:length+1]), digitList(f.plan.Next(national[:length])), numbering.Date)
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

// beginning shows the first national digits behind what stands before them: the
// national (trunk) prefix where it is dialled, else the calling code.
func (f *finder) beginning(national []byte) string {
	if f.trunk > 0 && f.origin == fromRegion {
		return f.trunkText() + string(national)
	}
	var room [1 + 3 + numbering.MaxDigits]byte
	return string(addDigits(f.plan.AppendCallingCode(add(room[:0], "+")), national))
}

// explainRangeLength is about a range whose numbers have more digits or fewer.
// It names the shortest beginning that decides this.
func (f *finder) explainRangeLength(national []byte, length int, problem problems.Code) {
	n := len(national)
	if problem == problems.E164RangeTooShort && f.lacksArea(n) {
		totals := f.plan.Totals(national[:length])
		goal := bits.TrailingZeros32(totals &^ (1<<(n+1) - 1))
		f.foundLength(problems.E164TooShort, f.typedSpan(), n, totals, goal, goal-n)
		return
	}
	if !f.found(problem, f.typedSpan()) {
		return
	}
	// The lengths that would be right: above or below this one.
	wrong := uint32(1)<<(n+1) - 1
	if problem == problems.E164RangeTooLong {
		most := bits.Len32(f.plan.Totals(national[:length])) - 1
		wrong = ^(uint32(1)<<(most+1) - 1)
	}
	first, totals := f.plan.Deciding(national[:length], wrong)
	goal := bits.TrailingZeros32(totals &^ wrong)
	missing := goal - n
	if problem == problems.E164RangeTooLong {
		goal = bits.Len32(totals) - 1
		missing = n - goal
		at := f.nationalSpan(goal, n)
		last := &f.report.Problems[len(f.report.Problems)-1]
		last.Start, last.End = at.start, at.end
	}
	trunk := f.trunkText()
	f.addArgs(f.typedText(), f.beginning(national[:first]), f.code(), strconv.Itoa(n), oneIf(trunk == ""), trunk,
		strconv.Itoa(exactly(totals)), strconv.Itoa(goal), strconv.Itoa(missing), numbering.Date)
}

// lacksArea reports whether so many digits may be a number without its area code, whose
// first digits say nothing of its range.
func (f *finder) lacksArea(n int) bool {
	return f.origin == fromRegion && n >= leastLocal && f.trunkText() == "" && strings.Contains(areas, f.region.String())
}

// areas are regions whose numbers are all dialed with their area code and were not
// always, and leastLocal is the fewest digits that people write without it.
const (
	areas      = "BE CH ES GR IT PL PT"
	leastLocal = 6
)

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

// isAreaOfFixedLines reports whether a number that begins with these digits is a
// fixed line, as far as a few of them tell.
func isAreaOfFixedLines(plan numbering.Plan, area []byte) bool {
	var digits [numbering.MaxDigits]byte
	n := copy(digits[:], area)
	lengths := plan.Totals(area)
	for _, digit := range []byte("23456") {
		for i := n; i < len(digits); i++ {
			digits[i] = digit
		}
		for left := lengths; left != 0; left &= left - 1 {
			if _, kind := plan.Classify(digits[:bits.TrailingZeros32(left)]); kind == numbering.FixedLine || kind == numbering.FixedLineOrMobile {
				return true
			}
		}
	}
	return false
}
