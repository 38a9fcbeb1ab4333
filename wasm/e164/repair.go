package e164

// What the input would have to be read as to be a valid number. Nothing here
// changes the number that was read: a repair is a problem and a suggestion.

import (
	"wrongnumber/catalog/numbering"
	"wrongnumber/catalog/problems"
)

// sheet finds what spreadsheets make of numbers.
func (f *finder) sheet() bool {
	at := f.all()
	start := at.start
	for start < at.end && (f.input[start] == '\'' || f.input[start] == '+') {
		start++
	}
	units := f.input[start:at.end]
	whole := countDigits(units)
	if whole == 0 || whole == len(units) || (units[whole] != '.' && units[whole] != ',' && units[whole]|0x20 != 'e') {
		return false
	}
	rest := units[whole:]
	fraction := 0
	if rest[0] == '.' || rest[0] == ',' {
		fraction = countDigits(rest[1:])
		rest = rest[1+fraction:]
	}
	if len(rest) == 0 {
		return whole >= 7 && f.decimal(span{start + whole, at.end})
	}
	if whole != 1 || rest[0]|0x20 != 'e' {
		return false
	}
	return f.scientific(fraction, rest[1:], span{start, at.end})
}

// decimal finds ".0" behind a number.
func (f *finder) decimal(at span) bool {
	for _, unit := range f.input[at.start+1 : at.end] {
		if unit != '0' {
			return false
		}
	}
	if at.end-at.start < 2 || at.end-at.start > 3 {
		return false
	}
	f.claim(at)
	f.foundTyped(problems.E164Decimal, at)
	f.suggestDigits(f.typed().digits[:f.typed().count-(at.end-at.start-1)])
	return true
}

// scientific finds a number such as 4.91512E+12. It has one digit before the
// point; where as many follow as the exponent says, none is lost.
func (f *finder) scientific(fraction int, exponent []uint16, at span) bool {
	if len(exponent) > 0 && exponent[0] == '+' {
		exponent = exponent[1:]
	}
	if len(exponent) == 0 || len(exponent) > 2 || countDigits(exponent) != len(exponent) {
		return false
	}
	power := 0
	for _, unit := range exponent {
		power = 10*power + int(unit-'0')
	}
	f.whole = true
	if fraction != power {
		f.foundTyped(problems.E164DigitsLost, at)
		return true
	}
	f.foundTyped(problems.E164Scientific, at)
	f.suggestDigits(f.typed().digits[:1+fraction])
	return true
}

func countDigits(units []uint16) int {
	n := 0
	for n < len(units) && units[n]-'0' <= 9 {
		n++
	}
	return n
}

// suggestDigits suggests the digits that a spreadsheet has left.
func (f *finder) suggestDigits(digits []byte) {
	if f.report != nil && (f.international(digits) || f.inRegion(digits)) {
		f.suggest(problems.E164ReadSheet, "")
	}
}

// inRegion sets the candidate to the number that digits are when they are
// dialled in the default region, and reports whether it is valid.
func (f *finder) inRegion(digits []byte) bool {
	if f.region == 0 {
		return false
	}
	var r reader
	r.line.count = copy(r.line.digits[:], digits)
	r.readLine(f.region)
	f.candidate = r.number
	return f.candidate.IsValid()
}

// readAgain sets the candidate to what a part of the input is read as, and
// reports whether it is valid.
func (f *finder) readAgain(input []uint16) bool {
	var r reader
	var t text
	t.decode(input)
	r.readText(&t, f.region)
	f.candidate = r.number
	return f.candidate.IsValid()
}

// leastNumber is how many digits two numbers in one input must have each: the
// fewest of most plans.
const leastNumber = 7

// secondNumber finds two numbers in one input.
func (f *finder) secondNumber() bool {
	if f.plain {
		return false // nothing plain parts two numbers
	}
	l := f.typed()
	for i := leastNumber; i+leastNumber <= l.count; i++ {
		between := f.input[l.end(i-1):int(l.at[i])]
		if !parts(between) {
			continue
		}
		start := int(l.at[i])
		if f.input[start-1] == '+' {
			start--
		}
		sure := f.readAgain(f.input[:l.end(i-1)])
		if !sure && !partsForSure(between) {
			continue
		}
		at := span{start, len(f.input)}
		f.claim(span{l.end(i - 1), len(f.input)})
		f.found(problems.E164TwoNumbers, at)
		if sure {
			f.suggest(problems.E164ReadFirst, "")
		}
		return true
	}
	return false
}

// parts reports whether what stands between two digits can part two numbers.
func parts(between []uint16) bool {
	for _, unit := range between {
		switch unit {
		case '/', '\\', '&', ',', ';', '|', '\n', '\r', '\t', '+', '<', '>':
			return true
		}
	}
	for _, word := range [...]string{" or ", " and ", " oder ", " und "} {
		if len(between) == len(word) && equalUnits(between, word) {
			return true
		}
	}
	return false
}

// partsForSure is parts for signs that do not stand within a number.
func partsForSure(between []uint16) bool {
	for _, unit := range between {
		if unit == ';' || unit == '|' || unit == '\n' || unit == '+' {
			return true
		}
	}
	return false
}

func equalUnits(units []uint16, ascii string) bool {
	for i := range len(ascii) {
		if units[i] != uint16(ascii[i]) {
			return false
		}
	}
	return true
}

// repair looks for the one change that makes the input a valid number.
func (f *finder) repair() bool {
	if !f.plain && f.repairLetters() {
		return true
	}
	// Letters may be words behind the number, or stand for digits.
	if f.head < f.typed().count && f.repairDigits(f.typed().digits[:f.head]) {
		return true
	}
	if f.repairDigits(f.typed().all()) {
		return true
	}
	f.keypad = f.failure == noCallingCode && f.letters > 0 && f.repairDigits(f.line.all())
	return f.keypad
}

// repairLetters reads the letters that look like digits as those, if there are
// no others: O is 0, and l and I are 1.
func (f *finder) repairLetters() bool {
	var digits [maxUnits]byte
	count, first := 0, -1
	for i, unit := range f.input {
		d := byte(0)
		switch r := rune(unit); {
		case r == 'O' || r == 'o':
			d = '0'
		case r == 'l' || r == 'I':
			d = '1'
		case isLetter(r) || r >= 0x80:
			return false
		case r-'0' <= 9 && r >= '0':
			digits[count] = byte(r)
			count++
		}
		if d == 0 {
			continue
		}
		if first < 0 {
			first = i
		}
		digits[count] = d
		count++
	}
	if first < 0 || !(f.typed().plus && f.international(digits[:count]) || !f.typed().plus && f.inRegion(digits[:count])) {
		return false
	}
	at, ascii := span{first, first + 1}, "1"
	if f.input[first]|0x20 == 'o' {
		ascii = "0"
	}
	f.claim(at)
	if f.foundText(problems.E164LookAlike, at, "1") {
		f.arg(f.words(at))
		f.arg(ascii)
	}
	f.suggest(problems.E164ReadAsWritten, "")
	return true
}

func (f *finder) repairDigits(digits []byte) bool {
	if len(digits) < 4 {
		return false
	}
	if f.typed().plus {
		return f.repairBehindPlus(digits)
	}
	return f.repairWithoutPlus(digits)
}

// prefixes are what people write for or behind a plus sign: the international
// prefixes of most of the world and of North America, and a zero too many.
var prefixes = [...]string{"00", "011", "0"}

// repairPrefix tries what stands behind the first few of the prefixes.
func (f *finder) repairPrefix(digits []byte, first int, problem, because problems.Code) bool {
	for _, prefix := range prefixes[:first] {
		if hasDigits(digits, prefix) && f.international(digits[len(prefix):]) {
			at := f.typed().span(0, len(prefix))
			f.claim(at)
			f.foundText(problem, at, prefix)
			f.suggest(because, prefix)
			f.explainDropped(len(prefix) + f.candidate.plan.CodeLength())
			return true
		}
	}
	return false
}

func (f *finder) repairBehindPlus(digits []byte) bool {
	// A plain input has been read as just that.
	if !(f.plain && f.failure == readable && f.trunk == 0) && f.international(digits) {
		// What else stands there is the business of signs.
		f.suggest(problems.E164ReadAsWritten, "")
		f.explainDropped(f.candidate.plan.CodeLength())
		return true
	}
	if digits[0] == '0' {
		return f.repairPrefix(digits, 3, problems.E164PlusAndPrefix, problems.E164ReadWithout)
	}
	plan := numbering.PlanOf(digits[0], digits[1], digits[2])
	return plan != 0 && f.repairNational(plan, digits, plan.CodeLength())
}

func (f *finder) repairWithoutPlus(digits []byte) bool {
	if !f.plain && f.inRegion(digits) {
		f.foundText(problems.E164National, f.all(), f.codeOf(f.candidate.plan))
		f.suggest(problems.E164ReadInRegion, f.region.String())
		return true
	}
	if digits[0] == '0' && f.repairPrefix(digits, 2, problems.E164InternationalPrefix, problems.E164ReadPrefix) {
		return true
	}
	if f.international(digits) {
		f.explainMissingPlus(f.typed().span(0, f.candidate.plan.CodeLength()))
		f.explainDropped(f.candidate.plan.CodeLength())
		return true
	}
	return f.region != 0 && f.repairNational(f.region.Plan(), digits, 0)
}

// repairNational tries what is often wrong with the national digits, which
// begin at from.
func (f *finder) repairNational(plan numbering.Plan, digits []byte, from int) bool {
	national := digits[from:]
	if len(national) < 3 || len(national) >= numbering.MaxDigits {
		return false
	}
	if national[0] == '0' && f.inPlan(plan, national[1:]) {
		f.explainTrunkAt(f.typed().span(from, from+1))
		return true
	}
	if from > 0 && len(national) >= from && string(national[:from]) == string(digits[:from]) && f.inPlan(plan, national[from:]) {
		if f.foundText(problems.E164CodeTwice, f.typed().span(from, 2*from), f.text(digits[:from])) {
			f.suggest(problems.E164ReadWithout, string(digits[:from]))
		}
		return true
	}
	return f.repairOldForm(plan, national, from)
}

// renumbering is a form of numbers that a country has given up.
type renumbering struct {
	callingCode, length int
	at                  int    // how many national digits stay in front
	remove, insert      string // what goes, what comes
	problem             problems.Code
}

// renumberings are the changes that numbers in address books have not followed.
var renumberings = [...]renumbering{
	// Instituto Federal de Telecomunicaciones, Plan Técnico Fundamental de
	// Numeración, in force 3 August 2019.
	{52, 11, 0, "1", "", problems.E164Mexico1},
	// Anatel, Resolução nº 553/2010: the ninth digit, complete on 6 November
	// 2016.
	{55, 10, 2, "", "9", problems.E164Brazil9},
	// ARCEP Bénin, plan national de numérotage, in force 30 November 2024.
	{229, 8, 0, "", "01", problems.E164Benin01},
	// Italy's fixed lines keep their 0 behind the calling code (ITU-T E.164
	// national numbering plan of Italy).
	{39, 0, 0, "", "0", problems.E164Italy0},
}

// oldForm returns the change that national digits may not have followed, and
// nil if there is none. No country has two for the same digits.
func oldForm(plan numbering.Plan, national []byte) *renumbering {
	code := plan.CallingCode()
	for i := range renumberings {
		r := &renumberings[i]
		if r.callingCode == code && (r.length == 0 || r.length == len(national)) && hasDigits(national[r.at:], r.remove) {
			return r
		}
	}
	return nil
}

// change appends what has become of national digits.
func (r *renumbering) change(dst, national []byte) []byte {
	return addDigits(add(addDigits(dst, national[:r.at]), r.insert), national[r.at+len(r.remove):])
}

func (f *finder) repairOldForm(plan numbering.Plan, national []byte, from int) bool {
	r := oldForm(plan, national)
	if r == nil {
		return false
	}
	var buffer [numbering.MaxDigits + 2]byte
	if !f.inPlan(plan, r.change(buffer[:0], national)) || r.problem == problems.E164Brazil9 && f.candidate.kind != numbering.Mobile {
		return false
	}
	f.found(r.problem, f.typed().span(from+r.at, from+r.at+max(1, len(r.remove))))
	f.suggest(problems.E164ReadRenumbered, "")
	return true
}
