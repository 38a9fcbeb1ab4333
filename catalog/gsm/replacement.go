package gsm

import (
	"math/bits"

	"wrongnumber/catalog"
)

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
	Same
	Own
	Stroke
)

// Lossy reports whether a reader misses something: an accent, the look of a
// sign. A look-alike is lossy too, being another letter.
func (k Kind) Lossy() bool { return k >= Symbol && k <= LookAlike || k >= Own }

// Look is the number of a character's name. The numbers are of this build.
type Look uint8

// NoLook is that of a character without a name: its picture says it.
const NoLook Look = 255

// NumLooks counts the names.
const NumLooks = Look(len(looks))

// Name returns what the character is called, and "" for NoLook.
func (l Look) Name(lang catalog.Lang) string {
	if l >= NumLooks {
		return ""
	}
	return looks[l][lang]
}

// extensionSigns are the characters of the extension table, less the euro sign.
const extensionSigns = "\f^{}\\[~]|"

// ExtensionLook returns what a character of the extension table is called.
func ExtensionLook(unit uint16) Look {
	for i := range len(extensionSigns) {
		if uint16(extensionSigns[i]) == unit {
			return extensionLook + Look(i)
		}
	}
	return extensionLook + Look(len(extensionSigns))
}

// Digit returns the replacement of a digit that is drawn in some way.
func Digit(digit byte) Replacement {
	return Replacement{Symbol, NoLook, styledTexts[styledLetters+int(digit-'0')]}
}

// Replacement is what may stand in place of a character the alphabet lacks.
type Replacement struct {
	Kind Kind
	Look Look // of the character that is replaced
	text uint8
}

// NumTexts counts the different texts of replacements.
const NumTexts = len(replacementTexts)

// TextAt returns the text of an index below NumTexts.
func TextAt(i int) string { return replacementTexts[i] }

// TextIndex returns the index of the replacement's text.
func (r Replacement) TextIndex() int { return int(r.text) }

// Text returns what stands in place of the character, written in the alphabet.
// It is empty where the character is left out.
func (r Replacement) Text() string {
	if r.Kind == None {
		return ""
	}
	return replacementTexts[r.text]
}

// Units returns the length of the replacement in code units.
func (r Replacement) Units() int {
	if r.Kind == None {
		return 0
	}
	return int(textUnits[r.text])
}

// Septets returns the length of the replacement in septets.
func (r Replacement) Septets() int {
	if r.Kind == None {
		return 0
	}
	return int(textSeptets[r.text])
}

// Compose returns the letter of the alphabet that a base letter and a combining
// mark are together, as é is e and U+0301: of Kind None if they are not one.
func Compose(base, mark uint16) Replacement {
	for i := range compositions {
		if c := &compositions[i]; c.mark == mark && c.base == base {
			return Replacement{Composed, NoLook, c.text}
		}
	}
	return Replacement{Look: NoLook}
}

// ReplacementOf returns what may stand in place of a character, of Kind None
// where there is nothing.
func ReplacementOf(r rune) Replacement {
	if uint32(r) > 0xFFFF {
		return styled(r)
	}
	return ReplacementOfUnit(uint16(r))
}

// ReplacementOfUnit is ReplacementOf for a character of one code unit.
func ReplacementOfUnit(unit uint16) Replacement {
	block := &blockReplaced[blockOf[unit>>6]]
	bit := uint64(1) << (unit & 63)
	if block.units&bit == 0 {
		return Replacement{Look: NoLook}
	}
	i := int(block.first) + bits.OnesCount64(block.units&(bit-1))
	look := Look(replacedLooks[i])
	return Replacement{Kind(lookKinds[look]), look, replacedTexts[i]}
}

// The styled alphabets have A to Z and a to z, or 0 to 9, in this order.
const (
	styledLetters = 52
	styledDigits  = 10
)

// styled reads the mathematical letters and digits, which adverts use as a
// typeface: thirteen alphabets from U+1D400, five rows of digits from U+1D7CE.
func styled(r rune) Replacement {
	switch {
	case r >= 0x1D400 && r < 0x1D400+13*styledLetters:
		i := int(r-0x1D400) % styledLetters
		return Replacement{Symbol, NoLook, styledTexts[i]}
	case r >= 0x1D7CE && r <= 0x1D7FF:
		i := int(r-0x1D7CE) % styledDigits
		return Replacement{Symbol, NoLook, styledTexts[styledLetters+i]}
	}
	return Replacement{Look: NoLook}
}
