// Package gsm holds the alphabets of SMS: which characters cost how much, and
// what may stand in place of those that cost too much.
//
// A short message carries 140 octets (3GPP TS 23.040 §9.2.3.24). Written in the
// GSM 7-bit default alphabet (3GPP TS 23.038 §6.2.1) they hold 160 septets =
// 140*8/7; written in UCS-2 they hold 70 code units. The default alphabet has
// 127 characters and the escape 0x1B, which says that the next septet is of the
// extension table (§6.2.1.1): ^ { } \ [ ~ ] | € and the form feed cost two
// septets each. Lower-case é, è, ù, ì, ò, à, ä, ö, ü, ñ, å, æ, ø and ß are in
// the alphabet; ç, á, í, ó, ú, ê, ô, ã, õ, the grave accent as a character and
// the tab are not.
//
// Thirteen national languages have tables of their own (§6.2.1.2): a locking
// shift table takes the place of the default alphabet, a single shift table
// that of the extension table. Each one used is announced in the user data
// header, by three octets. Few networks promise to honour them, so nothing
// here uses them unless asked.
//
// The data stand in alphabets.txt, replacements.txt and reasons.txt; table.go is
// generated from them.
package gsm

//go:generate go run ./gen

// The classes of code units: those of the alphabet by their septets, the others
// by whether something may stand in their place.
const (
	Replaceable = 0 // outside the alphabet, with a replacement; or a surrogate
	Basic       = 1 // one septet
	Extended    = 2 // two septets, in the extension table
	Unknown     = 3 // outside the alphabet, without a replacement
	Alike       = 4 // outside the alphabet, a letter that looks like a Latin one
)

// ClassOf returns the class of a code unit.
func ClassOf(unit uint16) uint8 {
	return blockClasses[int(blockOf[unit>>6])<<6|int(unit&63)]
}

// Septets returns what a code unit costs in the default alphabet and its
// extension table: 1, 2, or 0 for a character they lack. All their characters
// are single code units.
func Septets(unit uint16) int {
	class := ClassOf(unit)
	if class >= Unknown {
		return 0
	}
	return int(class)
}
