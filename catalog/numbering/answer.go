package numbering

// Answer is what a provider answers to a number it does not take. The data are
// the sections "numbers" of the provider files.
type Answer struct {
	Provider, Code string
	// NoSMS is for numbers that are right but take no SMS; else the answer is
	// for numbers that are wrong.
	NoSMS bool
	// PlusOptional says that the provider takes numbers without a plus sign.
	PlusOptional bool
}
