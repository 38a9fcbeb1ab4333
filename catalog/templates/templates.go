// Package templates has what is left of a template or a program in a text that
// should have been filled in: placeholders as people and systems write them, and the
// values that programs write where one is missing.
//
// The data are templates.json, from which table.go is generated.
package templates

//go:generate go run ./gen

// Inside is what may stand between the ends of a placeholder.
type Inside uint8

const (
	Name  Inside = iota // letters, digits, underscores, and points between them
	Words               // the same with spaces and hyphens
	Code                // anything printed
)

// Only is what must hold of it besides.
type Only uint8

const (
	Any   Only = iota
	Upper      // no small letters, unless it is a field as below
	Field      // an underscore, or a name of Fields last
)

// Placeholder is a way to write one.
type Placeholder struct {
	Open, Shut string // in ASCII
	Inside     Inside
	Only       Only
}

// Where says where a value is taken for one that is missing.
type Where uint8

const (
	Word     Where = iota // as a word of its own
	Anywhere              // also beside letters
	Greeted               // behind a greeting
)

// Value is what a program writes for a missing value.
type Value struct {
	Text  string // in ASCII
	Where Where
}

// ValueAt returns the value that stands at an index of UTF-16 code units, nil if none.
func ValueAt(text []uint16, i int) *Value {
next:
	for k := range Values {
		v := &Values[k]
		if text[i] != uint16(v.Text[0]) || i+len(v.Text) > len(text) {
			continue
		}
		for j := range len(v.Text) {
			if text[i+j] != uint16(v.Text[j]) {
				continue next
			}
		}
		return v
	}
	return nil
}
