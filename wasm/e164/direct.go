package e164

import (
	"wrongnumber/catalog/numbering"
	"wrongnumber/catalog/problems"
)

// maxE164 is the longest international number: 15 digits with the calling
// code (ITU-T E.164 §6.2.1).
const maxE164 = 15

// direct reads what nearly all inputs are: a plus sign, the digits of an
// international number, perhaps with separators between them, and no national
// prefix. What it does not read is left to a finder, which gives the same
// answers to everything, but has more to look for.
type direct struct {
	digits     [maxE164]byte
	count      int
	separators separators
	plan       numbering.Plan // 0 where the calling code is not assigned
}

// maxDirect is the longest input that is read, in code units: separators
// between all digits are rare.
const maxDirect = 2 * maxE164

// read reports whether the input is one to read. It must be done first.
func (d *direct) read(input []uint16) bool {
	if len(input) < 5 || len(input) > maxDirect || input[0] != '+' {
		return false
	}
	count := 0
	for i, unit := range input[1:] {
		if unit-'0' <= 9 {
			if count == maxE164 {
				return false
			}
			d.digits[count] = byte(unit)
			count++
			continue
		}
		// A point before the last digits may be a spreadsheet's.
		if unit != ' ' && unit != '-' && unit != '(' && unit != ')' && (unit != '.' || i+4 >= len(input)) {
			return false
		}
		if before := input[i]; before == '+' || before-'0' <= 9 {
			d.separators.add(span{i + 1, i + 1})
		}
		if d.separators.count == 1 {
			d.separators.first.end = i + 2
		}
	}
	if count < 4 {
		return false
	}
	d.count = count
	d.plan = numbering.PlanOf(d.digits[0], d.digits[1], d.digits[2])
	if d.plan == 0 {
		return d.digits[0] != '0'
	}
	national := d.national()
	if len(national) < 2 {
		return false
	}
	if d.plan.MayHavePrefix(national[0]) {
		var buffer [40]byte
		_, found := stripPrefix(buffer[:0], d.plan.Main(), national)
		return !found
	}
	return true
}

// national returns the digits behind the calling code.
func (d *direct) national() []byte {
	return d.digits[d.plan.CodeLength():d.count]
}

// verdict returns the short form of a report; ok is false where it takes a
// finder.
func (d *direct) verdict() (v Verdict, ok bool) {
	if d.plan == 0 {
		v.Problem = problems.E164CallingCode
		return v, true
	}
	national := d.national()
	v.Region, v.Type = d.plan.Classify(national)
	v.Possible = d.plan.IsPossible(len(national))
	switch {
	case v.Type == numbering.Unknown:
		v.Problem = d.wrong(national)
		return v, v.Problem != 0
	case d.separators.count > 0:
		v.Problem = problems.E164Separators
	default:
		v.Sendable = true
		v.Problem = firstNote(d.plan, v.Type, national)
	}
	v.Valid = true
	return v, true
}

// wrong returns what is wrong with a number that is not valid, and 0 where it
// may be one that can be repaired.
func (d *direct) wrong(national []byte) problems.Code {
	code := d.digits[:d.plan.CodeLength()]
	main := d.plan.Main()
	if national[0] == '0' || hasDigits(national, string(code)) || hasOldForms(d.plan) || hasPrefixOf(national, main) {
		return 0
	}
	if d.plan.Reserved(national) != "" {
		return problems.E164Reserved
	}
	switch fit(main, len(national)) {
	case tooShort:
		return problems.E164TooShort
	case tooLong:
		return problems.E164TooLong
	case between:
		return problems.E164Length
	case fitsArea:
		return problems.E164Local
	}
	problem, _ := rangeProblem(d.plan, national)
	return problem
}

// fill fills a report on a valid number, to an input of so many code units.
func (d *direct) fill(r *Report, units int) {
	r.Checks = Checks{Passed, Passed, Passed, Passed}
	r.Sendable, r.Valid, r.Possible = d.separators.count == 0, true, r.Number.IsPossible()
	r.SMS = smsOf(r.Number.kind)
	if !r.Sendable {
		r.Checks.Format = Failed
		r.addSeparators(&d.separators)
		r.propose(&r.Number, problems.E164ReadAsWritten, "")
	}
	r.addNotes(&r.Number, units)
}

// hasPrefixOf reports whether national digits begin with a region's national
// prefix.
func hasPrefixOf(national []byte, region numbering.Region) bool {
	prefix := region.NationalPrefix()
	return prefix != "" && hasDigits(national, prefix)
}
