package e164

import (
	"wrongnumber/catalog/numbering"
	"wrongnumber/catalog/problems"
)

// ProviderCode is what a provider answers to a number with a problem.
type ProviderCode = numbering.Answer

// ProviderCodes returns what the providers answer to a number with the given
// problem: all of them or, where provider is not "", that one. The caller must
// not change the list.
func ProviderCodes(code problems.Code, provider string) []ProviderCode {
	codes := answersTo(code)
	if provider == "" {
		return codes
	}
	for len(codes) > 0 && codes[0].Provider != provider {
		codes = codes[1:]
	}
	end := 0
	for end < len(codes) && codes[end].Provider == provider {
		end++
	}
	return codes[:end]
}

// answersTo returns the answers to what makes a number wrong, or to one that
// takes no SMS.
func answersTo(code problems.Code) []ProviderCode {
	switch code {
	case problems.E164FixedLine, problems.E164TollFree, problems.E164PremiumRate, problems.E164ServiceNumber:
		return numbering.Answers[numbering.WrongAnswers:]
	case problems.E164MissingPlus:
		return numbering.Answers[:numbering.PlusAnswers]
	}
	if code.Slug() == "" || code.Severity() != problems.Error {
		return nil
	}
	return numbering.Answers[:numbering.WrongAnswers]
}
