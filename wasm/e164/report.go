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

// Suggestion is a number that the input may stand for, and the assumptions
// behind it, one for each edit. The zero Suggestion is none.
type Suggestion struct {
	E164    string
	Because []problems.Problem // of no severity, as they are no problems
}

// detail is how much of a report is wanted.
type detail uint8

const (
	everything     detail = iota
	suggestionOnly        // the verdict and what is suggested, without texts
	verdictOnly
)

// Report is what there is to say about one input.
type Report struct {
	Sendable        bool // the input as it is: strict E.164, valid and possible
	Checks          Checks
	Possible, Valid bool
	Number          Number // zero where nothing could be read
	SMS             SMS
	Problems        []problems.Problem // the most important first
	Suggestion      Suggestion
	Readings        []Suggestion // numbers that the input may stand for alike

	// Provider is the verdict of the provider asked for; it is zero without one.
	Provider Acceptance

	form      form
	wants     detail
	suggested Number        // what is suggested
	first     problems.Code // of the first problem, where texts are not wanted
	args      []string      // of all problems, one behind the other
	reasons   []string      // the same of the suggestion's assumptions
}

// Country returns the region of the number or of what is suggested, else the main
// one of its calling code; "" where nothing could be read.
func (r *Report) Country() string {
	n := &r.Number
	switch {
	case n.IsValid():
		return n.region.String()
	case !r.suggested.IsZero():
		n = &r.suggested
	}
	if n.IsZero() {
		return ""
	}
	return n.place()
}

// Verdict is the short form of a Report, for lists. Its problem is the first that
// the Report has.
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
	r.validate(input, defaultRegion, form{})
}

func (r *Report) validate(input []uint16, defaultRegion string, form form) {
	r.reset()
	r.form = form
	if region := regionOf(defaultRegion); !r.direct(input, region) {
		examine(r, input, region, form)
	}
}

// reset empties the report, but for what was asked for. It goes by member, for
// most are numbers already and the others keep what they have allocated.
func (r *Report) reset() {
	r.Sendable, r.Possible, r.Valid = false, false, false
	r.Checks, r.SMS, r.Number = Checks{}, SMSUnknown, Number{}
	r.Problems, r.args, r.reasons = r.Problems[:0], r.args[:0], r.reasons[:0]
	r.first, r.suggested.plan = 0, 0
	if r.Suggestion.E164 != "" || r.Provider.ID != "" || len(r.Readings) > 0 {
		r.dropFinds()
	}
}

// dropFinds empties what few reports have.
func (r *Report) dropFinds() {
	r.Provider, r.Readings = Acceptance{}, nil
	r.Suggestion = Suggestion{Because: r.Suggestion.Because[:0]}
}

// regionOf returns the region of a code in either case, 0 for no region.
// UK and EL are what the United Kingdom and Greece are often called by: the
// first is reserved for it in ISO 3166-1, the second is the European Union's.
func regionOf(code string) numbering.Region {
	switch code {
	case "UK", "uk":
		code = "GB"
	case "EL", "el":
		code = "GR"
	}
	if region := numbering.RegionOf(code); region != 0 || len(code) != 2 {
		return region
	}
	upper := [2]byte{code[0] &^ 0x20, code[1] &^ 0x20}
	return numbering.RegionOf(string(upper[:]))
}

func smsOf(n *Number) SMS {
	switch n.kind {
	case numbering.Mobile:
		return SMSLikely
	case numbering.TollFree:
		if n.plan.CallingCode() == 1 {
			return SMSUnknown
		}
		return SMSUnlikely
	case numbering.FixedLine, numbering.PremiumRate, numbering.SharedCost,
		numbering.Pager, numbering.UAN, numbering.Voicemail:
		return SMSUnlikely
	}
	return SMSUnknown
}
