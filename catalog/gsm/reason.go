package gsm

import "wrongnumber/catalog"

// Reason says why a character is costly. The numbers cross the boundary of the
// module and never change their meaning.
type Reason uint8

// The reasons that are not those of a replacement.
const (
	Extension Reason = 1
	Foreign   Reason = 2
	Pair      Reason = 3
	Half      Reason = 4
)

// kindReasons is where the reasons of the kinds of replacement begin.
const kindReasons = 10

// ReasonOf returns the reason of a kind of replacement.
func ReasonOf(k Kind) Reason { return kindReasons + Reason(k) }

// String returns the reason's name on the wire.
func (r Reason) String() string {
	if int(r) >= len(reasons) {
		return ""
	}
	return reasons[r].name
}

// Text returns the reason in words.
func (r Reason) Text(lang catalog.Lang) string {
	if int(r) >= len(reasons) {
		return ""
	}
	return reasons[r].text[lang]
}
