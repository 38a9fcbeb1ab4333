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

// direct is the beginning of the full reading, and the end for what nearly all
// inputs are: a number behind a plus sign, perhaps with separators, which is valid,
// or is wrong and cannot be repaired. It fills the report and reports true. For
// anything that may have more to it, it reports false.
func (r *Report) direct(input []uint16, region numbering.Region) bool {
	var buffer [maxE164 + 2]byte // people add a digit or two
	var found separators
	digits, ok := buffer[:0], true
	if isStrict(input) {
		digits = strictDigits(input, buffer[:])
	} else {
		digits, found, ok = part(input, buffer[:])
	}
	if !ok {
		return false
	}
	plan := planOf(digits)
	if plan == 0 {
		return false
	}
	national := digits[plan.CodeLength():]
	if len(national) < 2 || hasNationalPrefix(plan, national) {
		return false
	}
	r.Number.set(plan, national)
	if !r.Number.IsValid() && !mayBeRepaired(digits) && !isInside(digits, region) && !isEmergency(plan, national) {
		if r.wants == verdictOnly {
			r.Possible, r.first = r.Number.IsPossible(), faultOf(plan, national)
		} else {
			r.explain(input, plan)
		}
		return true
	}
	isRepeated := r.wants == everything && found.count > 1 && r.Number.kind != numbering.Mobile && bytes.HasPrefix(national, digits[:plan.CodeLength()])
	if !r.Number.canBeSent() || isOld(plan, national) != nil || isRepeated {
		r.Number = Number{}
		return false
	}
	r.Checks = Checks{Passed, Passed, Passed, Passed}
	r.Sendable, r.Valid, r.Possible = found.count == 0, true, true
	r.SMS = smsOf(&r.Number)
	if !r.Sendable {
		r.Checks.Format = Failed
		r.addSeparators(&found)
		r.propose(&r.Number, problems.E164ReadAsWritten, "")
	}
	if r.wants != everything {
		if r.first = problems.E164Separators; r.Sendable {
			r.first = firstNote(plan, r.Number.kind, national)
		}
		return true
	}
	r.addNotes(&r.Number, len(input))
	return true
}

// explain says what is wrong with a number that has been read.
func (r *Report) explain(input []uint16, plan numbering.Plan) {
	f := finder{input: input, report: r, plain: true, form: r.form}
	f.line.plain(input)
	f.plan, f.origin, f.number, f.national = plan, fromPlus, r.Number, plan.CodeLength()
	f.explainNumber()
	f.finish()
	f.fill()
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

// strictDigits copies the digits of a strict input to a buffer.
func strictDigits(input []uint16, buffer []byte) []byte {
	digits := input[1:]
	digits = digits[:min(len(digits), len(buffer))]
	for i, digit := range digits {
		buffer[i] = byte(digit)
	}
	return buffer[:len(digits)]
}

// part copies the digits behind a plus sign to the buffer, and finds what
// stands between them. It reports false where that is anything but separators,
// or where there are more digits than the buffer holds.
func part(input []uint16, buffer []byte) (digits []byte, found separators, ok bool) {
	if len(input) < 5 || len(input) > maxDirect || input[0] != '+' {
		return nil, found, false
	}
	count, last := 0, input[len(input)-1]
	if last == ')' || input[1] == '(' {
		return nil, found, false // perhaps of brackets behind the number, or around an area code
	}
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

// hasNationalPrefix reports whether national digits begin with a national prefix.
func hasNationalPrefix(plan numbering.Plan, national []byte) bool {
	if !plan.MayHavePrefix(national[0]) {
		return false
	}
	var rest [maxE164 + 2]byte
	_, found := stripPrefix(rest[:0], plan.Main(), national)
	return found
}

func isValid(plan numbering.Plan, national []byte) bool {
	if len(national) < 2 {
		return false
	}
	_, kind := plan.Classify(national)
	return kind != numbering.Unknown
}
