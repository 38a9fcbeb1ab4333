package numbering

// Answer is what a provider answers to a number it does not take. The data are
// the sections "numbers" of the provider files.
type Answer struct{ Provider, Code string }

// Form is how a provider wants the numbers of recipients.
type Form struct {
	Provider, Name string
	Plus           Plus
	Separators     bool // it takes spaces, hyphens and brackets among the digits
}

// Plus says whether a number has its plus sign.
type Plus uint8

const (
	PlusRequired Plus = iota
	PlusOptional
	PlusForbidden
)

// FormOf returns the form of a provider, nil for one that is not known.
//
//go:noinline
func FormOf(provider string) *Form {
	for i := range Forms {
		if Forms[i].Provider == provider {
			return &Forms[i]
		}
	}
	return nil
}
