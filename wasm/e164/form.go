package e164

// How a provider wants numbers. Some take digits alone, the country calling code
// first: for them a number without a plus sign is right as it stands, and no
// message may ask for one.

import (
	"wrongnumber/catalog/numbering"
	"wrongnumber/catalog/problems"
)

// form is what the provider asked for wants. The zero form is E.164.
type form struct {
	of      *numbering.Form
	assumed bool // a plus sign was put before what was typed
}

// asksForPlus reports whether messages may ask for a plus sign.
func (f form) asksForPlus() bool { return f.of == nil || f.of.Plus != numbering.PlusForbidden }

// Acceptance is what a provider makes of an input. The zero Acceptance is of no
// provider.
type Acceptance struct {
	_        [0]func() // nothing compares two: that code would be large
	ID       string
	Accepted bool // it takes the input as it stands
	// Write is the number in the provider's form, where the input is not that and
	// it is known.
	Write string
}

// leastBare is the fewest digits that are taken for an international number without
// its plus sign. Fewer are a short number, or a part of one.
const leastBare = 7

// ValidateFor is Validate for one provider; nil is none. Its report says what
// that provider makes of the input. Sendable, and everything that is about the
// number, means what it does without one.
func ValidateFor(r *Report, input []uint16, defaultRegion string, of *numbering.Form) {
	if of == nil {
		r.validate(input, defaultRegion, form{})
		return
	}
	if of.Separators && r.validateParted(input, defaultRegion, of) {
		return
	}
	r.validateFor(input, defaultRegion, of)
	if of.Separators {
		r.dropSeparators(input)
	}
}

// validateParted reads a number with separators that the provider takes. It
// reports false where there are none, or the number is not taken without them.
func (r *Report) validateParted(input []uint16, defaultRegion string, of *numbering.Form) bool {
	var buffer [1 + maxE164]uint16
	n := 0
	for i, unit := range input {
		switch {
		case unit-'0' <= 9 || unit == '+' && i == 0:
			if n == len(buffer) {
				return false
			}
			buffer[n] = unit
			n++
		case !isTaken(unit):
			return false
		}
	}
	if n == len(input) {
		return false
	}
	if r.validateFor(buffer[:n], defaultRegion, of); !r.Provider.Accepted {
		return false
	}
	r.Sendable, r.Checks.Format = false, Failed
	for i := range r.Problems {
		r.Problems[i].Start, r.Problems[i].End = 0, len(input)
	}
	return true
}

// isTaken reports whether a provider that takes separators takes this one.
func isTaken(unit uint16) bool { return unit == ' ' || unit == '-' || unit == '(' || unit == ')' }

// dropSeparators drops the problem that there are separators, if the provider takes all
// of them.
func (r *Report) dropSeparators(input []uint16) {
	for _, unit := range input {
		if unit-'0' > 9 && unit != '+' && !isTaken(unit) {
			return
		}
	}
	kept := r.Problems[:0]
	for _, p := range r.Problems {
		if p.Code != problems.E164Separators {
			kept = append(kept, p)
		}
	}
	r.Problems = kept
}

func (r *Report) validateFor(input []uint16, defaultRegion string, of *numbering.Form) {
	if of.Plus == numbering.PlusRequired {
		r.validate(input, defaultRegion, form{of: of})
		r.setAcceptance(of, r.Sendable)
		return
	}
	if isBare(input) && r.validateBare(input, defaultRegion, of) {
		return
	}
	r.validate(input, defaultRegion, form{of: of})
	accepted := r.Sendable
	if accepted && of.Plus == numbering.PlusForbidden && r.wants != everything {
		r.first = problems.E164PlusForbidden
	} else if accepted && of.Plus == numbering.PlusForbidden {
		r.add(problems.E164PlusForbidden, 1, of.Name, string(r.Number.AppendE164(nil))[1:])
		last := len(r.Problems) - 1
		forbidden := r.Problems[last]
		copy(r.Problems[1:], r.Problems[:last])
		r.Problems[0] = forbidden
	}
	if !accepted && of.Plus == numbering.PlusForbidden && r.Valid && r.wants == everything && input[0] == '+' {
		r.add(problems.E164PlusForbidden, 1, of.Name, string(r.Number.AppendE164(nil))[1:])
	}
	r.setAcceptance(of, accepted)
}

// isBare reports whether the input is digits that may be an international number
// without its plus sign.
func isBare(input []uint16) bool {
	return len(input) >= leastBare && len(input) <= maxE164+2 && input[0] != '0' && countDigits(input) == len(input)
}

// validateBare reads digits as an international number. It reports false where
// they are a number of the default region, and not that.
func (r *Report) validateBare(input []uint16, defaultRegion string, of *numbering.Form) bool {
	var buffer [1 + maxE164 + 2]uint16
	buffer[0] = '+'
	n := 1 + copy(buffer[1:], input)
	r.validate(buffer[:n], "", form{of, true})
	accepted := r.Sendable
	if !accepted && defaultRegion == "" && len(input) == 10 && isWholeInside(strictDigits(buffer[:n], make([]byte, maxE164))) {
		return false
	}
	if !accepted && defaultRegion != "" {
		inside := Report{wants: r.wants}
		if inside.validate(input, defaultRegion, form{of: of}); inside.Valid || r.Number.IsZero() {
			return false
		}
	}
	r.Sendable, r.Checks.Format = false, Failed
	for i := range r.Problems {
		p := &r.Problems[i]
		p.Start, p.End = max(p.Start-1, 0), max(p.End-1, 1)
	}
	r.setAcceptance(of, accepted)
	return true
}

func (r *Report) setAcceptance(of *numbering.Form, accepted bool) {
	p := &r.Provider
	p.ID, p.Accepted = of.Provider, accepted
	write := r.Suggestion.E164
	if accepted {
		if of.Plus != numbering.PlusForbidden || len(r.Problems) == 0 || r.Problems[0].Code != problems.E164PlusForbidden {
			return
		}
		write = string(r.Number.AppendE164(nil))
	}
	if write != "" && of.Plus == numbering.PlusForbidden {
		write = write[1:]
	}
	p.Write = write
}

// Listing is a row of a list: the verdict, whether the provider takes the input
// as it stands, and the number to send to instead or, where the input can be
// sent, the number itself, as its digits with the calling code; 0 is none.
type Listing struct {
	Verdict
	Accepted bool
	E164     int64
}

// A Lister makes rows of a list, for one region and one provider, which may be
// nil. It makes no texts, and numbers only where they are wanted.
type Lister struct {
	Region  string
	Of      *numbering.Form
	Numbers bool
	report  Report
}

// Row returns the row of an input. Its verdict and its number are those of
// ValidateFor. It allocates nothing.
func (l *Lister) Row(input []uint16) Listing {
	r := &l.report
	r.wants = verdictOnly
	if l.Numbers {
		r.wants = suggestionOnly
	}
	ValidateFor(r, input, l.Region, l.Of)
	row := Listing{r.verdict(), r.Sendable, 0}
	if l.Of != nil {
		row.Accepted = r.Provider.Accepted
	}
	switch {
	case !r.suggested.IsZero():
		row.E164 = r.suggested.value()
	case row.Sendable || row.Accepted:
		row.E164 = r.Number.value()
	}
	return row
}

// verdict returns the short form of a report without texts.
func (r *Report) verdict() Verdict {
	return Verdict{r.Sendable, r.Valid, r.Possible, r.Number.kind, r.Number.region, r.first}
}

// value returns the digits with the calling code as a number.
func (n *Number) value() int64 {
	value := int64(n.plan.CallingCode())
	for _, digit := range n.national() {
		value = 10*value + int64(digit-'0')
	}
	return value
}
