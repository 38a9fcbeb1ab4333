package gsm

import "wrongnumber/catalog"

// Kind says what kind of character is replaced, and so what is lost by it.
type Kind uint8

// The kinds, in the order of their wire numbers; None is no replacement.
const (
	None Kind = iota
	Quote
	Dash
	Ellipsis
	Space
	Line
	Ligature
	Invisible
	Width
	Symbol
	Letter
	Mark
	LookAlike
	Composed
)

// Lossy reports whether a reader misses something: an accent, the look of a
// sign. A look-alike is lossy too, being another letter.
func (k Kind) Lossy() bool { return k >= Symbol && k <= LookAlike }

type look struct {
	kind Kind
	name [2]string
}

// Replacement is what may stand in place of a character the alphabet lacks.
type Replacement struct {
	Text string // in the alphabet; empty where the character is left out
	Kind Kind
	look uint8
}

// Name returns what the character is called, and "" where its picture says it.
func (r Replacement) Name(lang catalog.Lang) string {
	if r.Kind == None || r.look == styledLook {
		return ""
	}
	return looks[r.look].name[lang]
}

// Compose returns the letter of the alphabet that a base letter and a combining
// mark are together, as é is e and U+0301: of Kind None if they are not one.
func Compose(base, mark uint16) Replacement {
	for i := range compositions {
		if c := &compositions[i]; c.mark == mark && c.base == base {
			return Replacement{c.letter, Composed, styledLook}
		}
	}
	return Replacement{}
}

// ReplacementOf returns what may stand in place of a character, of Kind None
// where there is nothing.
func ReplacementOf(r rune) Replacement {
	if r > 0xFFFF {
		return styled(r)
	}
	lo, hi := 0, len(replacements)
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if rune(replacements[mid].unit) < r {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo == len(replacements) || rune(replacements[lo].unit) != r {
		return Replacement{}
	}
	e := replacements[lo]
	return Replacement{replacementTexts[e.text], looks[e.look].kind, e.look}
}

const (
	letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
	digits  = "0123456789"
)

// styledLook has no name: the picture says it.
const styledLook = 255

// styled reads the mathematical letters and digits, which adverts use as a
// typeface: thirteen alphabets from U+1D400, five rows of digits from U+1D7CE.
func styled(r rune) Replacement {
	switch {
	case r >= 0x1D400 && r < 0x1D400+13*rune(len(letters)):
		i := int(r-0x1D400) % len(letters)
		return Replacement{letters[i : i+1], Symbol, styledLook}
	case r >= 0x1D7CE && r <= 0x1D7FF:
		i := int(r-0x1D7CE) % len(digits)
		return Replacement{digits[i : i+1], Symbol, styledLook}
	}
	return Replacement{}
}
