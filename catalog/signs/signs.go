// Package signs says which signs of a text nobody sees, for numbers, messages
// and senders alike.
package signs

// IsSpace reports whether r is white space: it can be seen as a gap. The blank of
// Braille (U+2800) is no space by its Unicode category, but looks like one.
func IsSpace(r rune) bool {
	return r == ' ' || r >= '\t' && r <= '\r' || r == 0xA0 || r >= 0x2000 && r <= 0x200A ||
		r == 0x202F || r == 0x205F || r == 0x2800 || r == 0x3000
}

// IsInvisible reports whether r leaves no trace at all: the code points with the
// Unicode property Default_Ignorable_Code_Point (UAX #44), separators of lines and
// paragraphs, and controls but white space.
func IsInvisible(r rune) bool {
	if r < 0x300 {
		return r == 0xAD || r < 0x20 && !IsSpace(r) || r >= 0x7F && r < 0xA0
	}
	for i := 0; i < len(invisible); i += 2 {
		if r >= invisible[i] && r <= invisible[i+1] {
			return true
		}
	}
	return false
}

// invisible are ranges, from and to.
var invisible = [...]rune{
	0x200B, 0x200F, 0x2028, 0x202E, 0x2060, 0x206F, 0xFEFF, 0xFEFF, 0xFE00, 0xFE0F,
	0x34F, 0x34F, 0x61C, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180F, 0x3164, 0x3164,
	0xFFA0, 0xFFA0, 0xFFF0, 0xFFF8, 0x1BCA0, 0x1BCA3, 0x1D173, 0x1D17A, 0xE0000, 0xE0FFF,
}
