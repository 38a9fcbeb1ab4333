package e164

import (
	"bytes"
	"strconv"
	"unicode/utf16"

	"wrongnumber/catalog/numbering"
	"wrongnumber/catalog/problems"
)

// finder looks for what is wrong with one input.
type finder struct {
	reader
	input      []uint16
	region     numbering.Region
	form       form
	report     *Report
	first      problems.Code
	plain      bool  // the input is plain
	any        *line // all digits of an input that is not
	head       int   // how many of its digits stand before letters
	isHead     bool  // the number is made of those
	separators separators
	claims     [6]span // places that a problem already accounts for
	claimed    int
	whole      bool // a problem accounts for the whole input
	tail       span // what stands behind a number in a messenger's id
	keypad     bool // the number makes sense with its letters as digits
	sendable   bool
	escaped    []uint16 // what was typed, if it has escaped signs
	at         []uint8  // where each unit of the input begins in that
	unclear    bool     // two readings are numbers of different types

	candidate Number // a valid number that the input may stand for
	dropped   int    // digits of a national prefix that it does not have
}

// scan is what a finder needs for an input that is not plain. It is apart
// because it is large.
type scan struct {
	text  text
	typed line
}

// span is a half-open range of code units.
type span struct{ start, end int }

// examine looks at an input that is not simply right. It fills the report.
func examine(r *Report, input []uint16, region numbering.Region, form form) {
	examineDecoded(r, input, region, form, nil, nil)
}

// examineDecoded is examine for an input of which it is known what was typed, with
// escaped signs, and where each unit begins in that.
func examineDecoded(r *Report, input []uint16, region numbering.Region, form form, escaped []uint16, at []uint8) {
	f := finder{input: input, region: region, report: r, form: form, escaped: escaped, at: at}
	if f.line.plain(input) {
		f.plain, f.head = true, f.line.count
		f.readLine(region)
		f.readBracketed()
		f.find()
	} else if escaped == nil && examineEscaped(r, input, region, form) {
		return
	} else if f.isReadable() {
		var s scan
		f.any = &s.typed // not in readAny, so that it stays on the stack
		f.readAny(&s)
		f.find()
		f.signs(&s.text)
	}
	f.finish()
	f.fill()
}

// fill fills the report with the verdict.
func (f *finder) fill() {
	r, n := f.report, &f.number
	r.Number, r.Checks, r.SMS = *n, f.checks(), smsOf(n)
	r.Sendable, r.Valid, r.Possible, r.first = f.sendable, n.IsValid(), n.IsPossible(), f.first
}

// isReadable reports whether the input has anything to read and is not too
// long; if not it says so.
func (f *finder) isReadable() bool {
	f.failure, f.whole = notANumber, true
	if len(f.input) > maxUnits {
		f.failure = tooMany
		f.found(problems.E164TooMuchText, span{0, len(f.input)})
		return false
	}
	if f.isEmpty() {
		f.found(problems.E164Empty, span{0, len(f.input)})
		return false
	}
	f.failure, f.whole = readable, false
	return true
}

// readAny reads an input that is not plain.
func (f *finder) readAny(s *scan) {
	f.line.count, f.line.plus = 0, false
	s.text.decode(f.input)
	if s.text.domain {
		f.cutMessenger(&s.text)
	}
	f.head = s.typed.fill(&s.text)
	f.readText(&s.text, f.region)
	if f.tail.end > 0 {
		f.readAsAbroad()
	}
}

// typed returns all digits of the input.
//
//go:noinline
func (f *finder) typed() *line {
	if f.plain {
		return &f.line
	}
	return f.any
}

// find finds what is wrong with the number, the most important first.
func (f *finder) find() {
	valid := f.number.IsValid()
	f.sendable = f.number.canBeSent() && f.isWrittenAs(&f.number)
	switch {
	case f.sendable:
	case (!f.plain || f.line.point) && (f.foundMissing() || f.foundUnfilled() || f.foundMasked() || f.sheet() || f.foundMessenger()):
	case f.aside(), !f.plain && f.around(), f.americanBehindPlus():
	case valid && f.isWords() && f.number.kind != numbering.TollFree && typeNotes[f.number.kind] != problems.E164ServiceNumber:
		f.whole = true
		f.number, f.failure = Number{}, notANumber
		f.found(problems.E164NotANumber, f.all())
	case valid && !f.number.IsPossible():
		if f.found(problems.E164InsideOnly, f.all()) {
			f.arg(string(f.number.AppendNational(nil)))
			f.arg(f.number.place())
		}
	case valid:
		f.explainOrigin()
	case f.secondNumber(), f.longWord():
	case f.callerCode(nationalCallerCodes):
	case f.repair():
	case !f.plain && f.hidesDigit():
	default:
		f.explainFailure()
	}
	if f.number.IsValid() {
		f.findOldForm()
	}
}

// mostHouse is the most digits of a house number.
const mostHouse = 5

// isWords reports whether letters that were read as digits are those of a text, such as a
// street: small ones behind a blank and few digits. Words that are dialled so belong to
// numbers of services.
// Deviation: the library takes them for digits.
func (f *finder) isWords() bool {
	if f.letters == 0 || f.head > mostHouse {
		return false
	}
	small, loose := false, false
	for i, unit := range f.input {
		small = small || unit-'a' < 26
		loose = loose || i > 0 && isLetter(rune(unit)) && isSpace(rune(f.input[i-1]))
	}
	return small && loose
}

// findOldForm is about a number that the plan still has, though its country has
// switched it off.
func (f *finder) findOldForm() {
	r := isOld(f.number.plan, f.number.national())
	if r == nil {
		return
	}
	var buffer [numbering.MaxDigits + 4]byte
	f.candidate = Number{}
	f.candidate.set(f.number.plan, r.Append(buffer[:0], f.number.national()))
	if f.found(problems.E164OldForm, f.all()) {
		f.arg(r.Until)
		f.arg(f.shown(string(f.candidate.AppendE164(nil))))
	}
	f.report.Suggestion, f.report.suggested = Suggestion{}, Number{}
	f.suggest(problems.E164ReadRenumbered, "")
}

// readBracketed reads digits that begin with the calling code of the default
// region and go on with a 0 in brackets as an international number.
// Deviation: the library reads such digits as a national number, where it can.
func (f *finder) readBracketed() {
	l, plan := &f.line, f.region.Plan()
	if f.region == 0 || f.origin != fromRegion || planOf(l.digits[:]) != plan || !f.bracketedZero(l, plan) {
		return
	}
	f.readAsAbroad()
}

// readAsAbroad reads digits as a number whose plus sign is missing, if that is one.
func (f *finder) readAsAbroad() {
	as := reader{line: f.line}
	as.line.plus = true
	if as.readLine(f.region); as.number.IsValid() && !f.line.plus {
		f.reader = as
		f.line.plus, f.origin = false, fromDigits
	}
}

// bracketedZero reports whether digits begin with the calling code of a plan, but
// no plus sign, and go on with a 0 in brackets.
func (f *finder) bracketedZero(l *line, plan numbering.Plan) bool {
	size := plan.CodeLength()
	if l.plus || plan == 0 || l.count < size+4 || l.digits[size] != '0' {
		return false
	}
	zero := l.span(size, size+1)
	return f.outer(zero) != zero
}

// finish adds what comes behind all other problems.
func (f *finder) finish() {
	if f.escaped != nil && !f.done() {
		f.foundEscapes()
	}
	if !f.whole && !f.done() {
		f.foundSeparators()
	}
	if f.first == 0 && !f.sendable {
		f.explainForm()
	}
	f.suggestDesk()
	f.repeatedCode()
	if f.number.IsValid() && !f.unclear {
		f.notes()
	}
}

// repeatedCode tells both readings of a valid number that begins with its calling code
// once more, apart from what follows, where that is a mobile number by itself.
func (f *finder) repeatedCode() {
	n, l := &f.number, &f.line
	size := n.plan.CodeLength()
	if f.isSilent() || !f.plain || f.origin != fromPlus || !n.IsValid() || n.kind == numbering.Mobile || f.separators.count < 2 || l.count < 2*size+4 ||
		!bytes.Equal(l.digits[:size], l.digits[size:2*size]) || int(l.at[size]) == l.end(size-1) || int(l.at[2*size]) == l.end(2*size-1) ||
		!f.inPlan(n.plan, n.national()[size:]) || f.candidate.kind != numbering.Mobile {
		return
	}
	paths := [2]path{{number: *n}, {number: f.candidate, count: 1}}
	paths[1].edits[0] = edit{twiceStep, uint8(size), uint8(2 * size), 0}
	f.tellBoth(&paths, 0)
}

// done reports whether nothing more has to be found.
func (f *finder) done() bool { return f.report.wants == verdictOnly && f.first != 0 }

// isSilent reports whether no texts are wanted.
func (f *finder) isSilent() bool { return f.report.wants != everything }

// found notes a problem. It reports whether its arguments are wanted.
func (f *finder) found(code problems.Code, at span) bool {
	if code == problems.E164MissingPlus && f.form.of != nil && f.form.of.Plus != numbering.PlusRequired {
		return false
	}
	if f.first == 0 {
		f.first = code
	}
	if f.isSilent() {
		return false
	}
	f.report.Problems = append(f.report.Problems, problems.Problem{Code: code, Start: at.start, End: at.end})
	if code.TakesPlus() {
		f.arg(oneIf(f.form.asksForPlus()))
	}
	return true
}

// foundText is found for a problem with one argument.
func (f *finder) foundText(code problems.Code, at span, text string) bool {
	if !f.found(code, at) {
		return false
	}
	f.arg(text)
	return true
}

// foundTyped is foundText where the argument is what stands at the place.
func (f *finder) foundTyped(code problems.Code, at span) bool {
	if !f.found(code, at) {
		return false
	}
	typed := f.words(at)
	f.arg(typed)
	if code == problems.E164Text && typed == "whatsapp:" {
		f.arg(oneIf(true))
	}
	return true
}

// arg adds an argument to the problem found last, addArgs several. Copied into its many
// callers it costs more than a call.
//
//go:noinline
func (f *finder) arg(text string) {
	r := f.report
	last := &r.Problems[len(r.Problems)-1]
	r.args = append(r.args, text)
	last.Args = r.args[len(r.args)-1-len(last.Args):]
}

//go:noinline
func (f *finder) addArgs(texts ...string) {
	r := f.report
	last := &r.Problems[len(r.Problems)-1]
	r.args = append(r.args, texts...)
	last.Args = r.args[len(r.args)-len(last.Args)-len(texts):]
}

// argNumber adds a number as an argument.
func (f *finder) argNumber(n int) { f.arg(strconv.Itoa(n)) }

// claim says that a problem accounts for a place, so that no other does.
//
//go:noinline
func (f *finder) claim(at span) {
	if f.claimed < len(f.claims) {
		f.claims[f.claimed] = at
		f.claimed++
	}
}

// isClaimed returns the end of the claim that the place is in, else 0.
//
//go:noinline
func (f *finder) isClaimed(at int) int {
	for _, c := range f.claims[:f.claimed] {
		if at >= c.start && at < c.end {
			return c.end
		}
	}
	return 0
}

// suggest proposes the candidate, unless another number has been proposed or it
// cannot be sent, and adds the assumption behind it.
//
//go:noinline
func (f *finder) suggest(because problems.Code, arg string) {
	f.report.propose(&f.candidate, because, arg)
}

// propose proposes a number, for one reason, if none has been proposed.
//
//go:noinline
func (f *finder) propose(n *Number, because problems.Code) {
	if f.report.suggested.IsZero() {
		f.report.propose(n, because, "")
	}
}

func (r *Report) propose(n *Number, because problems.Code, arg string) {
	if r.wants == verdictOnly || !n.canBeSent() {
		return
	}
	if r.suggested.IsZero() {
		if r.suggested = *n; n.HasExtension() {
			r.suggested.extension = [maxExtension]byte{}
		}
		if r.wants == everything {
			var buffer [1 + maxE164]byte
			r.Suggestion.E164 = string(n.AppendE164(buffer[:0]))
		}
	} else if r.suggested.plan != n.plan || r.suggested.digits != n.digits {
		return
	}
	if r.wants == everything {
		r.reasons = r.Suggestion.because(because, arg, r.reasons)
	}
}

// because adds an assumption. Its argument goes to the end of a list, which it
// returns.
func (s *Suggestion) because(code problems.Code, arg string, args []string) []string {
	n := len(s.Because)
	if n == cap(s.Because) {
		s.Because = append(s.Because, problems.Problem{})
	}
	s.Because = s.Because[:n+1]
	p := &s.Because[n]
	p.Code, p.Start, p.End, p.Args = code, problems.NoSpan, 0, nil
	if arg != "" {
		args = append(args, arg)
		p.Args = args[len(args)-1:]
	}
	return args
}

// canBeSent reports whether the number in E.164 form is sendable.
func (n *Number) canBeSent() bool {
	return n.IsValid() && n.IsPossible() && n.plan.CodeLength()+int(n.length) <= maxE164
}

// isWrittenAs reports whether the input is the number in E.164 form.
func (f *finder) isWrittenAs(n *Number) bool {
	if len(f.input) != 1+n.plan.CodeLength()+int(n.length) {
		return false
	}
	var buffer [1 + 3 + numbering.MaxDigits]byte
	e164 := n.AppendE164(buffer[:0])
	if len(e164) > 1+maxE164 {
		return false
	}
	for i, c := range e164 {
		if uint16(c) != f.input[i] {
			return false
		}
	}
	return true
}

// checks says how far the number got.
func (f *finder) checks() Checks {
	c := Checks{Format: Failed}
	if isE164Form(f.input) {
		c.Format = Passed
	}
	switch f.failure {
	case unknownCode:
		c.CallingCode = Failed
	case tooFew, tooMany:
		if f.plan != 0 {
			c.CallingCode, c.Length = Passed, Failed
		}
	case readable:
		c.CallingCode, c.Length = Passed, Failed
		if f.number.IsPossible() {
			c.Length, c.Pattern = Passed, Failed
		}
		if f.number.IsValid() {
			c.Length, c.Pattern = Passed, Passed
		}
	}
	return c
}

// isE164Form reports whether the input is a plus sign and 1 to 15 digits
// (ITU-T E.164 §6).
func isE164Form(input []uint16) bool {
	if len(input) < 2 || len(input) > 1+maxE164 || input[0] != '+' {
		return false
	}
	for _, unit := range input[1:] {
		if unit-'0' > 9 {
			return false
		}
	}
	return true
}

func (f *finder) isEmpty() bool {
	for _, unit := range f.input {
		if !isBlank(unit) {
			return false
		}
	}
	return true
}

// words returns a part of the input as text, cut where it is long, or "" where
// texts are of no use.
func (f *finder) words(at span) string {
	if f.isSilent() {
		return ""
	}
	if f.form.assumed && at.start == 0 && at.end > 1 {
		at.start = 1 // the plus sign was not typed
	}
	return f.quote(f.input[at.start:at.end])
}

// quote is words for what is not in the input.
func (f *finder) quote(units []uint16) string {
	if f.isSilent() {
		return ""
	}
	const most = 40
	var ascii [most]byte
	n := 0
	for n < len(units) && n < most && units[n]-' ' <= '~'-' ' {
		ascii[n] = byte(units[n])
		n++
	}
	if n == len(units) {
		return digitsText(ascii[:n])
	}
	if units = visible(units); len(units) > most {
		return string(utf16.Decode(units[:most])) + "…"
	}
	return string(utf16.Decode(units))
}

// digitsText is string without allocating for what is mostly quoted: prefixes.
func digitsText(ascii []byte) string {
	switch string(ascii) {
	case "0":
		return "0"
	case "00":
		return "00"
	case "011":
		return "011"
	case "1":
		return "1"
	case "8":
		return "8"
	}
	return string(ascii)
}

// visible leaves out what would not be seen within quotation marks.
func visible(units []uint16) []uint16 {
	for i, unit := range units {
		if !isInvisible(rune(unit)) {
			continue
		}
		seen := append([]uint16(nil), units[:i]...)
		for _, unit := range units[i:] {
			isSecondSpace := unit == ' ' && len(seen) > 0 && seen[len(seen)-1] == ' '
			if !isInvisible(rune(unit)) && !isSecondSpace {
				seen = append(seen, unit)
			}
		}
		return seen
	}
	return units
}

// typedText returns the number as it was typed, to quote it.
func (f *finder) typedText() string { return f.words(f.typedSpan()) }

// typedSpan returns where the number stands.
func (f *finder) typedSpan() span {
	at := f.all()
	if f.plain || f.any == nil || f.line.count == 0 {
		return at
	}
	digits := f.line.span(0, f.line.count)
	if f.line.plus {
		for digits.start > at.start && !isPlus(rune(f.input[digits.start])) {
			digits.start--
		}
	}
	if digits.start >= digits.end {
		return at
	}
	return f.wide(digits)
}

// all returns the input without space and invisible marks around it.
func (f *finder) all() span {
	at := span{0, len(f.input)}
	for at.start < at.end && isBlank(f.input[at.start]) {
		at.start++
	}
	for at.end > at.start && isBlank(f.input[at.end-1]) {
		at.end--
	}
	return at
}

// isBlank reports whether a code unit is white space or invisible: no ASCII that
// prints is.
func isBlank(unit uint16) bool {
	return unit-'!' > '~'-'!' && (isSpace(rune(unit)) || isInvisible(rune(unit)))
}

// place returns where the digits [from, to) of the number that was read stand
// in the input. The context of a tel: URI stands behind the digits it goes
// before; then it is the whole input.
func (f *finder) place(from, to int) span {
	at := f.line.span(from, to)
	if at.start >= at.end {
		return f.all()
	}
	return at
}

// international sets the candidate to the number that the digits are, calling
// code and all, and reports whether it is valid. A national prefix behind the
// code is taken off; dropped is how many digits that were.
func (f *finder) international(digits []byte) bool {
	f.dropped = 0
	if len(digits) < 4 {
		return false
	}
	plan := numbering.PlanOf(digits[0], digits[1], digits[2])
	if plan == 0 {
		return false
	}
	national := digits[plan.CodeLength():]
	if f.inPlan(plan, national) {
		return true
	}
	prefix := plan.Main().NationalPrefix()
	if prefix == "" || !hasDigits(national, prefix) {
		return false
	}
	f.dropped = len(prefix)
	return f.inPlan(plan, national[len(prefix):])
}

// inPlan sets the candidate to the number that national digits are, and
// reports whether it is valid.
func (f *finder) inPlan(plan numbering.Plan, national []byte) bool {
	if len(national) < 2 || len(national) > numbering.MaxDigits {
		return false
	}
	f.candidate = Number{}
	f.candidate.set(plan, national)
	return f.candidate.IsValid()
}

// wide widens a place over a bracket that opens before it.
func (f *finder) wide(at span) span {
	if at.start > 0 && f.input[at.start-1] == '(' {
		at.start--
	}
	return at
}

// outer widens a place over brackets around it.
//
//go:noinline
func (f *finder) outer(at span) span {
	if at.start > 0 && at.end < len(f.input) && f.input[at.start-1] == '(' && f.input[at.end] == ')' {
		return span{at.start - 1, at.end + 1}
	}
	return at
}

// code returns the number's calling code as text, as words does.
func (f *finder) code() string { return f.codeOf(f.plan) }

func (f *finder) codeOf(plan numbering.Plan) string {
	if f.isSilent() {
		return ""
	}
	return strconv.Itoa(plan.CallingCode())
}

// text returns digits as text, as words does.
//
//go:noinline
func (f *finder) text(digits []byte) string {
	if f.isSilent() {
		return ""
	}
	return string(digits)
}

// hasDigits reports whether the digits begin with others.
//
//go:noinline
func hasDigits(digits []byte, prefix string) bool {
	return prefix == "" || len(digits) >= len(prefix) && digits[0] == prefix[0] && string(digits[:len(prefix)]) == prefix
}
