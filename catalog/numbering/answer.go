package numbering

// Answer is what a provider answers to a number it does not take. The data are
// the sections "numbers" of the provider files.
type Answer struct{ Provider, Code string }
