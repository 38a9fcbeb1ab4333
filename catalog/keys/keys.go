// Package keys has how the keys, tokens and account ids of issuers begin, and what
// follows. They stand in keys.txt, from which table.go is generated: a new form is a
// line there.
package keys

//go:generate go run ./gen

// Letters is a set of bytes.
type Letters uint8

const (
	Word  Letters = iota // A to Z, a to z, 0 to 9, "_", "-", "."
	Hexes                // hexadecimal digits
	Alnum                // A to Z, a to z, 0 to 9
	Upper                // A to Z, 0 to 9
	Digit                // Word without "_", a digit among them
)

// Form is how the keys or account ids of an issuer look.
type Form struct {
	Prefix string
	Least  int  // bytes that follow at least
	Just   bool // no more than these follow
	Of     Letters
}

// Of returns the forms of keys that begin with a letter, in either case.
func Of(letter byte) []Form {
	if i := letter | 0x20 - 'a'; i < 26 {
		return keys[i]
	}
	return nil
}

// Accounts are the forms of the ids of accounts.
func Accounts() []Form { return accounts[:] }
