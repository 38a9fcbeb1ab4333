// Package e164 reads, checks and writes telephone numbers.
package e164

import (
	"wrongnumber/catalog"
	"wrongnumber/catalog/numbering"
	"wrongnumber/catalog/problems"
)

// Check is the outcome of one step of the validation.
type Check uint8

const (
	NotReached Check = iota // an earlier step failed, so there was nothing to check
	Failed
	Passed
)

// Checks are the steps of the validation, each stronger than the one before.
type Checks struct{ Format, CallingCode, Length, Pattern Check }

// SMS says whether a text message can arrive at a number of this type.
type SMS uint8

const (
	SMSUnknown SMS = iota
	SMSLikely
	SMSUnlikely
)

// String returns the name on the wire.
func (s SMS) String() string { return [...]string{"unknown", "likely", "unlikely"}[s] }

// Suggestion is a number the input may have meant, and the assumption made.
// The zero Suggestion is none: E164 is "".
type Suggestion struct {
	E164    string
	Because problems.Problem
}

// Report is what there is to say about one input.
type Report struct {
	Sendable        bool
	Checks          Checks
	Possible, Valid bool
	Number          Number // IsZero where nothing could be read
	SMS             SMS
	Problems        []problems.Problem
	Suggestion      Suggestion
}

// Verdict is the short form of a Report, for lists.
type Verdict struct {
	Sendable, Valid, Possible bool
	Type                      numbering.Type
	Region                    numbering.Region
	Problem                   problems.Code // of the first problem; 0 is none
}

// Validate reads input and fills r, which may be used again and again: its
// slices are kept. The input is UTF-16 code units, defaultRegion a CLDR region
// code or "".
func Validate(r *Report, input []uint16, defaultRegion string) {
	*r = Report{Problems: r.Problems[:0]}
	if n, ok := strict(input); ok {
		r.Number = n
	} else {
		var read reader
		read.read(input, regionOf(defaultRegion))
		r.Number = read.number
		if read.failure != readable {
			r.Number = Number{}
		}
	}
	r.Valid, r.Possible = r.Number.IsValid(), r.Number.IsPossible()
}

func regionOf(code string) numbering.Region {
	return numbering.RegionOf(code)
}

// Classify gives the verdict alone, without texts and without allocating.
func Classify(input []uint16, defaultRegion string) Verdict { return Verdict{} }

// AppendJSON appends the NumberReport of the public contract. Where provider
// is not "", providerCodes hold that provider's alone.
func (r *Report) AppendJSON(dst []byte, input string, lang catalog.Lang, provider string) []byte {
	return dst
}

// ProviderCode is what a provider answers to a number with a problem.
type ProviderCode struct{ Provider, Code string }

// ProviderCodes returns what the providers answer to a number with the given
// problem, all of them or, where provider is not "", that one's.
func ProviderCodes(code problems.Code, provider string) []ProviderCode { return nil }
