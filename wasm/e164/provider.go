package e164

import (
	"wrongnumber/catalog/numbering"
	"wrongnumber/catalog/problems"
)

// ProviderCode is what a provider answers to a number with a problem.
type ProviderCode struct{ Provider, Code string }

// ProviderCodes returns what the providers answer to a number with the given
// problem: all of them or, where provider is not "", that one.
func ProviderCodes(code problems.Code, provider string) []ProviderCode {
	var codes []ProviderCode
	for i := range numbering.Answers {
		a := &numbering.Answers[i]
		if (provider == "" || provider == a.Provider) && isAnswer(a, code) {
			codes = append(codes, ProviderCode{a.Provider, a.Code})
		}
	}
	return codes
}

// isAnswer reports whether a provider gives this answer to a problem: to
// whatever makes a number wrong, or to one that takes no SMS.
func isAnswer(a *numbering.Answer, code problems.Code) bool {
	switch code {
	case problems.E164FixedLine, problems.E164TollFree, problems.E164PremiumRate, problems.E164ServiceNumber:
		return a.NoSMS
	case problems.E164MissingPlus:
		return !a.NoSMS && !a.PlusOptional
	}
	return !a.NoSMS && code.Slug() != "" && code.Severity() == problems.Error
}
