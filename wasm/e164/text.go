package e164

// What a code point means in a telephone number: a digit, a separator, a
// letter, something invisible. The sets are libphonenumber's where reading
// depends on them.

import "unicode/utf16"

// maxUnits is the longest input that is read, in UTF-16 code units. It is
// libphonenumber's limit, and the bound of everything done here.
// Deviation: the library's Go port counts octets, because its strings are
// UTF-8.
const maxUnits = 250

// text is the input as code points, each with its place: at is the code unit
// it begins at. A text may be put together from parts of the input.
type text struct {
	n     int
	runes [maxUnits]rune
	at    [maxUnits]uint8
	size  [maxUnits]uint8 // code units of each

	// What the input may hold: a sign that is not printed ASCII, an @.
	foreign, domain bool
}

// decode fills t with the input, which must not be longer than maxUnits. A lone
// surrogate stands for itself.
func (t *text) decode(input []uint16) {
	t.n, t.foreign, t.domain = 0, false, false
	for i := 0; i < len(input); i++ {
		r, size := rune(input[i]), 1
		if utf16.IsSurrogate(r) && i+1 < len(input) {
			if pair := utf16.DecodeRune(r, rune(input[i+1])); pair != '\uFFFD' {
				r, size = pair, 2
			}
		}
		if r < ' ' || r > '~' {
			t.foreign = true
		} else if r == '@' {
			t.domain = true
		}
		t.runes[t.n], t.at[t.n], t.size[t.n] = r, uint8(i), uint8(size)
		t.n++
		i += size - 1
	}
}

// slice sets t to the part [from, to) of itself.
func (t *text) slice(from, to int) {
	if from > 0 {
		copy(t.runes[:], t.runes[from:to])
		copy(t.at[:], t.at[from:to])
		copy(t.size[:], t.size[from:to])
	}
	t.n = to - from
}

// all returns the code points.
func (t *text) all() []rune { return t.runes[:t.n] }

// index returns where an ASCII text first stands, and -1 if nowhere.
func index(runes []rune, ascii string) int {
next:
	for i := 0; i+len(ascii) <= len(runes); i++ {
		for j := range len(ascii) {
			if runes[i+j] != rune(ascii[j]) {
				continue next
			}
		}
		return i
	}
	return -1
}

// digit returns the ASCII digit of a decimal digit of any script, and 0 for
// anything else.
func digit(r rune) byte {
	if r < 0x80 {
		if r >= '0' && r <= '9' {
			return byte(r)
		}
		return 0
	}
	lo, hi := 0, len(zeros)
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if zeros[mid] <= r {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo > 0 && r-zeros[lo-1] < 10 {
		return '0' + byte(r-zeros[lo-1])
	}
	return 0
}

// zeros are the digits zero of all scripts but ASCII (Unicode 15, category
// Nd); nine more digits follow each.
var zeros = [...]rune{
	0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66,
	0xCE6, 0xD66, 0xDE6, 0xE50, 0xED0, 0xF20, 0x1040, 0x1090, 0x17E0, 0x1810,
	0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50, 0x1BB0, 0x1C40, 0x1C50, 0xA620, 0xA8D0,
	0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0xFF10, 0x104A0, 0x10D30, 0x11066, 0x110F0,
	0x11136, 0x111D0, 0x112F0, 0x11450, 0x114D0, 0x11650, 0x116C0, 0x11730, 0x118E0, 0x11950,
	0x11C50, 0x11D50, 0x11DA0, 0x11F50, 0x16A60, 0x16AC0, 0x16B50, 0x1D7CE, 0x1D7D8, 0x1D7E2,
	0x1D7EC, 0x1D7F6, 0x1E140, 0x1E2F0, 0x1E4F0, 0x1E950, 0x1FBF0,
}

func isPlus(r rune) bool { return r == '+' || r == '＋' }

func isLetter(r rune) bool { return r|0x20 >= 'a' && r|0x20 <= 'z' }

// isPunctuation reports whether r may stand between the digits of a number.
// The letter x is among them, as a placeholder for a carrier code.
func isPunctuation(r rune) bool {
	switch r {
	case '-', 'x', 'X', ' ', '(', ')', '.', '[', ']', '/', '~',
		0xA0, 0xAD, 0x200B, 0x2053, 0x2060, 0x2212, 0x223C, 0x3000, 0x30FC,
		0xFF08, 0xFF09, 0xFF0D, 0xFF0E, 0xFF0F, 0xFF3B, 0xFF3D, 0xFF5E:
		return true
	}
	return r >= 0x2010 && r <= 0x2015
}

// keypad returns the digit that a letter shares a key with (ITU-T E.161
// §3.1.1).
func keypad(r rune) byte {
	return "22233344455566677778889999"[r|0x20-'a']
}

// isJunk reports whether r is cut off at the end of an input: what is neither
// a letter nor a number, except the sign # of an extension.
// Deviation: of the signs outside ASCII only those of common blocks are junk,
// because a table of all of Unicode's letters would be larger than all of the
// rest; a number with other signs behind it is not read.
func isJunk(r rune) bool {
	if r < 0x80 {
		return r != '#' && digit(r) == 0 && !isLetter(r)
	}
	for i := 0; i < len(junk); i += 2 {
		if r >= junk[i] && r <= junk[i+1] {
			return true
		}
	}
	return false
}

// junk are ranges without letters and numbers, in the order of how common
// they are.
var junk = [...]rune{
	0x2000, 0x206F, // general punctuation, spaces, invisible marks
	0x80, 0xA9, 0xAB, 0xB1, 0xB4, 0xB4, 0xB6, 0xB8, 0xBB, 0xBB, 0xBF, 0xBF, 0xD7, 0xD7, 0xF7, 0xF7,
	0xFEFF, 0xFEFF, 0xFE00, 0xFE0F, // byte order mark, variation selectors
	0xFF01, 0xFF0F, 0xFF1A, 0xFF20, 0xFF3B, 0xFF40, 0xFF5B, 0xFF65, // full-width signs
	0x3000, 0x3004, 0x3008, 0x3020, 0x3030, 0x3030, // CJK signs
	0x20A0, 0x20F0, // currencies
	0x2190, 0x245F, 0x2500, 0x2775, 0x2794, 0x2BFF, // arrows, technical signs, dingbats
	0x0300, 0x036F, // combining accents
	0xD800, 0xDFFF, // lone surrogates
	0x1F000, 0x1F0FF, 0x1F10D, 0x1FBEF, // pictures
	0xE0000, 0xE01EF, // tags
}
