package e164

import (
	"bytes"

	"wrongnumber/catalog/numbering"
	"wrongnumber/catalog/problems"
)

// maxE164 is the longest international number: 15 digits with the calling
// code (ITU-T E.164 §6.2.1).
const maxE164 = 15

// maxDirect is the longest input that is read directly, in code units:
// separators between all digits are rare.
const maxDirect = 2 * maxE164

// direct is what nearly all inputs are: a plus sign, the digits of an
// international number, perhaps with separators between them, and no national
// prefix. Anything else is left to a finder, which gives the same answers to
// everything, but has more to look for.
type direct struct {
	plan   numbering.Plan // 0 where the calling code is not assigned
	digits []byte         // with the calling code, four or more
}

// isStrict reports whether the input is a plus sign and 4 to 15 digits. It
// looks at four units at a time, for in WebAssembly a turn of a loop costs more
// than to look at one.
func isStrict(input []uint16) bool {
	n := len(input)
	return n >= 5 && n <= 1+maxE164 && input[0] == '+' &&
		areDigits(input[1:5]) && areDigits(input[n-4:]) &&
		(n <= 9 || areDigits(input[5:9])) && (n <= 13 || areDigits(input[9:13]))
}

// areDigits reports whether four units are digits: with 6 added a digit's
// value stays below 16, and no other's does.
func areDigits(units []uint16) bool {
	a, b, c, d := units[0]^'0', units[1]^'0', units[2]^'0', units[3]^'0'
	return a|b|c|d|(a+6)|(b+6)|(c+6)|(d+6) < 16
}

// part copies the digits behind a plus sign to the buffer, and finds what
// stands between them. It reports false where that is anything but separators,
// or where there are more digits than the buffer holds.
func part[Unit byte | uint16](input []Unit, buffer []byte) (digits []byte, found separators, ok bool) {
	if len(input) < 5 || len(input) > maxDirect || input[0] != '+' {
		return nil, found, false
	}
	count, last := 0, input[len(input)-1]
	for i, unit := range input[1:] {
		if unit-'0' <= 9 {
			if count == len(buffer) {
				return nil, found, false
			}
			buffer[count] = byte(unit)
			count++
			continue
		}
		// A point before the last digits may be a spreadsheet's.
		if unit != ' ' && unit != '-' && unit != '(' && unit != ')' && (unit != '.' || i+4 >= len(input) || last-'0' > 9) {
			return nil, found, false
		}
		if before := input[i]; before == '+' || before-'0' <= 9 {
			found.add(span{i + 1, i + 1})
		}
		if found.count == 1 {
			found.first.end = i + 2
		}
	}
	return buffer[:count], found, count >= 4
}

// planOf returns the plan of an international number.
func planOf(digits []byte) numbering.Plan {
	return numbering.PlanOf(digits[0], digits[1], digits[2])
}

// national returns the digits behind the calling code.
func (d *direct) national() []byte { return d.digits[d.plan.CodeLength():] }

// hasPrefix reports whether these begin with a national prefix.
func (d *direct) hasPrefix() bool {
	national := d.national()
	if !d.plan.MayHavePrefix(national[0]) {
		return false
	}
	var rest [maxE164]byte
	_, found := stripPrefix(rest[:0], d.plan.Main(), national)
	return found
}

// strictDigits copies the digits of a strict input to a buffer.
func strictDigits(input []uint16, buffer *[maxE164]byte) []byte {
	digits := input[1:]
	digits = digits[:min(len(digits), len(buffer))]
	for i, digit := range digits {
		buffer[i] = byte(digit)
	}
	return buffer[:len(digits)]
}

// classify returns the short form of a report on an international number, and
// whether it can be told without a finder.
func classify(digits []byte, separators int, region string) (v Verdict, ok bool) {
	d := direct{planOf(digits), digits}
	if d.plan == 0 {
		v.Problem = problems.E164CallingCode
		return v, digits[0] != '0'
	}
	national := d.national()
	if len(national) < 2 {
		return v, false
	}
	if d.plan.MayHavePrefix(national[0]) {
		var buffer [maxE164 + 2]byte
		if rest, found := stripPrefix(buffer[:0], d.plan.Main(), national); found && !bytes.Equal(rest, national) {
			return d.classifyRest(rest, region)
		}
	}
	v.Region, v.Type = d.plan.Classify(national)
	v.Possible = d.plan.IsPossible(len(national))
	if v.Type == numbering.Unknown {
		if mayBeInside(digits, region) {
			return v, false
		}
		v.Problem = d.wrong()
		return v, v.Problem != 0
	}
	if len(digits) > maxE164 || !v.Possible || isOld(d.plan, national) != nil {
		return v, false
	}
	v.Valid = true
	if separators > 0 {
		v.Problem = problems.E164Separators
		return v, true
	}
	v.Sendable = true
	v.Problem = typeNote(d.plan, v.Type)
	if d.plan.Reserved(national) != "" {
		v.Problem = problems.E164Fiction
	}
	return v, true
}

// classifyParted is classify for an input that may have separators.
func classifyParted[Unit byte | uint16](input []Unit, region string) (v Verdict, ok bool) {
	var buffer [maxE164 + 2]byte // people add a digit or two
	digits, found, ok := part(input, buffer[:])
	if !ok {
		return v, false
	}
	return classify(digits, found.count, region)
}

// classifyRest is classify for a number of which this is left without its
// national prefix.
func (d *direct) classifyRest(rest []byte, region string) (v Verdict, ok bool) {
	national := d.national()
	if len(rest) < 2 || len(rest) >= len(national) || !bytes.HasSuffix(national, rest) {
		return v, false
	}
	v.Region, v.Type = d.plan.Classify(rest)
	v.Possible = d.plan.IsPossible(len(rest))
	if v.Type != numbering.Unknown {
		v.Valid, v.Problem = true, problems.E164TrunkPrefix
		return v, d.plan.CodeLength()+len(rest) <= maxE164
	}
	if mayBeRepaired(d.digits) || mayBeInside(d.digits, region) {
		return v, false
	}
	if v.Problem = problems.E164Reserved; d.plan.Reserved(rest) == "" {
		v.Problem = d.wrongDigits(rest, true)
	}
	return v, true
}

// wrong returns what is wrong with a number that is not valid, and 0 where it
// may be one that can be repaired.
func (d *direct) wrong() problems.Code {
	national := d.national()
	if mayBeRepaired(d.digits) || isEmergency(d.plan, national) {
		return 0
	}
	if d.plan.Reserved(national) != "" {
		return problems.E164Reserved
	}
	trunk := trunkLength(d.plan, national)
	if d.plan.Machine(national[trunk:]) != nil {
		return problems.E164Machine
	}
	return d.wrongDigits(national[trunk:], trunk > 0)
}

// wrongDigits returns what is wrong with the digits behind the calling code, or
// behind a national prefix.
func (d *direct) wrongDigits(national []byte, behind bool) problems.Code {
	switch fitNational(d.plan.Main(), len(national), behind) {
	case tooShort:
		return problems.E164TooShort
	case tooLong:
		return problems.E164TooLong
	case between:
		return problems.E164Length
	case fitsArea:
		if isArea(d.plan, national) {
			return problems.E164Incomplete
		}
		if isBeginning(d.plan, national) {
			return problems.E164TooShort
		}
		return problems.E164Local
	}
	problem, _ := rangeProblem(d.plan, national)
	return problem
}

func isValid(plan numbering.Plan, national []byte) bool {
	if len(national) < 2 {
		return false
	}
	_, kind := plan.Classify(national)
	return kind != numbering.Unknown
}

// direct fills the report, and reports true, for a number that can be read
// directly. A calling code that is not assigned may be digits of a region's.
func (r *Report) direct(input []uint16, region string) bool {
	var buffer [maxE164]byte
	var found separators
	var digits []byte
	ok := true
	if isStrict(input) {
		digits = strictDigits(input, &buffer)
	} else {
		digits, found, ok = part(input, buffer[:])
	}
	if !ok {
		return false
	}
	d := direct{planOf(digits), digits}
	if d.plan == 0 {
		if region != "" || digits[0] == '0' {
			return false
		}
		r.explain(input, &d)
		return true
	}
	national := d.national()
	if len(national) < 2 || d.hasPrefix() {
		return false
	}
	r.Number.set(d.plan, national)
	valid, possible := r.Number.IsValid(), r.Number.IsPossible()
	if valid && (!possible || isOld(d.plan, national) != nil) {
		r.Number = Number{}
		return false
	}
	if !valid {
		if mayBeRepaired(digits) || mayBeInside(digits, region) || isEmergency(d.plan, national) {
			r.Number = Number{}
			return false
		}
		r.explain(input, &d)
		return true
	}
	r.Checks = Checks{Passed, Passed, Passed, Passed}
	r.Sendable, r.Valid, r.Possible = found.count == 0, true, possible
	r.SMS = smsOf(&r.Number)
	if !r.Sendable {
		r.Checks.Format = Failed
		r.addSeparators(&found)
		r.propose(&r.Number, problems.E164ReadAsWritten, "")
	}
	if r.quiet {
		if r.first = problems.E164Separators; r.Sendable {
			r.first = firstNote(d.plan, r.Number.kind, national)
		}
		return true
	}
	r.addNotes(&r.Number, len(input))
	return true
}

// explain says what is wrong with a number that was read directly.
func (r *Report) explain(input []uint16, d *direct) {
	f := finder{input: input, report: r, plain: true, form: r.form}
	f.line.plain(input)
	f.plan, f.origin, f.number = d.plan, fromPlus, r.Number
	if d.plan == 0 {
		f.failure = unknownCode
		f.explainCode()
	} else {
		f.national = d.plan.CodeLength()
		f.explainNumber()
	}
	f.finish()
	r.Checks, r.Possible, r.first = f.checks(), f.number.IsPossible(), f.first
}
