package e164

import (
	"wrongnumber/catalog/numbering"
	"wrongnumber/catalog/problems"
)

// Check is the outcome of one step of the validation.
type Check uint8

const (
	NotReached Check = iota // nothing was there to check
	Failed
	Passed
)

// Checks are the steps of the validation. Format is about the input as it is
// written, the others about the number that was read: whether its calling
// code is assigned, whether numbers of the plan have its length, and whether
// its digits are in a range that is assigned.
type Checks struct{ Format, CallingCode, Length, Pattern Check }

// SMS says whether a text message can arrive at numbers of this type. The plan
// does not know more: not whether the number is in use.
type SMS uint8

const (
	SMSUnknown SMS = iota
	SMSLikely
	SMSUnlikely
)

// String returns the name on the wire.
func (s SMS) String() string { return [...]string{"unknown", "likely", "unlikely"}[s] }

// Suggestion is a number that the input may stand for, and the assumption
// behind it. The zero Suggestion is none.
type Suggestion struct {
	E164    string
	Because problems.Problem // of no severity, as it is no problem
}

// Report is what there is to say about one input.
type Report struct {
	Sendable        bool // the input as it is: strict E.164, and valid
	Checks          Checks
	Possible, Valid bool
	Number          Number // zero where nothing could be read
	SMS             SMS
	Problems        []problems.Problem // the most important first
	Suggestion      Suggestion

	args []string // of all problems, one behind the other
}

// Verdict is the short form of a Report, for lists.
type Verdict struct {
	Sendable, Valid, Possible bool
	Type                      numbering.Type
	Region                    numbering.Region
	Problem                   problems.Code // of the first problem; 0 is none
}

// Validate reads input and fills r, which may be used again and again: what it
// has allocated is kept, and the problems of before are overwritten. The input is UTF-16 code units; defaultRegion is the
// CLDR code of the region that a number without a calling code is read in, or
// "". A valid number in E.164 form costs no allocation.
func Validate(r *Report, input []uint16, defaultRegion string) {
	*r = Report{Problems: r.Problems[:0], args: r.args[:0]}
	if !r.direct(input) {
		examine(r, input, regionOf(defaultRegion))
	}
}

// direct fills the report, and reports true, for a valid number that can be
// read directly.
func (r *Report) direct(input []uint16) bool {
	var buffer [maxE164]uint16
	var found separators
	digits, ok := input, true
	if isStrict(input) {
		digits = input[1:]
	} else {
		digits, found, ok = part(input, &buffer)
	}
	if !ok {
		return false
	}
	d, ok := readDirect(digits)
	if !ok || d.plan == 0 {
		return false
	}
	var national [maxE164]byte
	r.Number.set(d.plan, octets(national[:0], d.national()))
	if !r.Number.IsValid() {
		r.Number = Number{}
		return false
	}
	r.fill(&found, len(input))
	return true
}

// Classify gives the verdict alone, without texts and without allocating. Its
// problem is the first that Validate reports.
func Classify(input []uint16, defaultRegion string) Verdict {
	var buffer [maxE164]uint16
	var found separators
	digits, ok := input, true
	if isStrict(input) {
		digits = input[1:]
	} else {
		digits, found, ok = part(input, &buffer)
	}
	if ok {
		// Digits behind a calling code that is not assigned may mean
		// something in a region.
		if d, ok := readDirect(digits); ok && (d.plan != 0 || defaultRegion == "") {
			if v := d.verdict(found.count); v.Problem != 0 || v.Valid {
				return v
			}
		}
	}
	return examine(nil, input, regionOf(defaultRegion))
}

// regionOf returns the region of a code in either case, 0 for no region.
func regionOf(code string) numbering.Region {
	if region := numbering.RegionOf(code); region != 0 || len(code) != 2 {
		return region
	}
	upper := [2]byte{code[0] &^ 0x20, code[1] &^ 0x20}
	return numbering.RegionOf(string(upper[:]))
}

func smsOf(kind numbering.Type) SMS {
	switch kind {
	case numbering.Mobile:
		return SMSLikely
	case numbering.FixedLine, numbering.TollFree, numbering.PremiumRate, numbering.SharedCost,
		numbering.Pager, numbering.UAN, numbering.Voicemail:
		return SMSUnlikely
	}
	return SMSUnknown
}
