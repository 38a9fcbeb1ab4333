package lookup

import (
	"strings"
	"unicode/utf8"
)

// Folding and stemming. A folded text holds small letters, digits and single
// spaces; letters of other scripts stay as they are.

// appendFolded appends a text, folded, without a space at its ends.
func appendFolded[T string | []byte](dst []byte, text T) []byte {
	begin := len(dst)
	for i := 0; i < len(text); {
		c := text[i]
		switch {
		case 'a' <= c && c <= 'z' || '0' <= c && c <= '9':
			dst = append(dst, c)
		case 'A' <= c && c <= 'Z':
			dst = append(dst, c|0x20)
		case c >= utf8.RuneSelf:
			r, size := utf8.DecodeRuneInString(string(text[i:min(i+utf8.UTFMax, len(text))]))
			dst = appendFoldedRune(dst, begin, r)
			i += size
			continue
		case (c == ',' || c == '.') && groups(text, i): // 1,600 is 1600
		case len(dst) > begin && dst[len(dst)-1] != ' ':
			dst = append(dst, ' ')
		}
		i++
	}
	if len(dst) > begin && dst[len(dst)-1] == ' ' {
		dst = dst[:len(dst)-1]
	}
	return dst
}

// appendFoldedRune appends a character that is not ASCII to a text that begins at
// begin.
func appendFoldedRune(dst []byte, begin int, r rune) []byte {
	switch {
	case r < 0xC0 || r == '×' || r == '÷' || 0x2000 <= r && r < 0x2C00 || 0x3000 <= r && r < 0x3040:
		if len(dst) > begin && dst[len(dst)-1] != ' ' {
			dst = append(dst, ' ')
		}
	case r < 0x180:
		dst = append(dst, latin(r)...)
	case 0x300 <= r && r < 0x370: // combining marks
	case 0xFF01 <= r && r <= 0xFF5E: // full-width ASCII
		dst = appendFolded(dst, string(r-0xFF01+'!'))
	default:
		dst = append(dst, string(r)...)
	}
	return dst
}

// groups reports whether a separator at i groups the digits of a number in
// thousands.
func groups[T string | []byte](text T, i int) bool {
	isDigit := func(i int) bool { return i >= 0 && i < len(text) && '0' <= text[i] && text[i] <= '9' }
	return isDigit(i-1) && isDigit(i+1) && isDigit(i+2) && isDigit(i+3) && !isDigit(i+4)
}

// hashOf returns the FNV-1a hash of a folded text.
func hashOf(folded []byte) uint32 {
	h := hashStart
	for _, c := range folded {
		h = hashByte(h, c)
	}
	return h
}

const hashStart = uint32(2166136261)

func hashByte(hash uint32, c byte) uint32 { return (hash ^ uint32(c)) * 16777619 }

func folded(text string) string { return string(appendFolded(nil, text)) }

// latin returns how a letter of the blocks Latin-1 Supplement and Latin
// Extended-A is folded.
func latin(r rune) string {
	switch r {
	case 'ä', 'Ä', 'æ', 'Æ':
		return "ae"
	case 'ö', 'Ö', 'œ', 'Œ', 'ø', 'Ø':
		return "oe"
	case 'ü', 'Ü':
		return "ue"
	case 'ß':
		return "ss"
	case 'þ', 'Þ':
		return "th"
	}
	const supplement = "aaaaaaaceeeeiiiidnooooo ouuuuyts" // À to ß; the small letters are 32 further on
	if r < 0x100 {
		return supplement[(r-0xC0)%32:][:1]
	}
	const extended = "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllllllll" +
		"nnnnnnnnnoooooooorrrrrrsssssssstttttt" + "uuuuuuuuuuuuwwyyyzzzzzzs"
	if i := int(r - 0x100); i < len(extended) {
		return extended[i : i+1]
	}
	return ""
}

// cutWord returns the first word of a folded text and what follows it.
func cutWord(text string) (word, rest string) {
	word, rest, _ = strings.Cut(text, " ")
	return word, rest
}

// minStem is how many letters a stem keeps.
const minStem = 4

// endings are what a stem loses, the longer ones first.
var endings = [...]string{
	"ationen", "ations", "ation", "ungen", "ionen", "ings", "ions", "ung", "ing", "ion", "ies", "ten", "ed", "en", "er", "es", "em", "te", "e", "n", "s", "t", "y",
}

// verbal are the prefixes that a German participle keeps before its "ge":
// ab-ge-lehnt.
var verbal = [...]string{
	"", "ab", "an", "auf", "aus", "bei", "durch", "ein", "fehl", "frei", "frueh", "nach", "vor", "weg", "weiter", "zu", "zurueck",
}

// stem returns what a word has in common with its other forms. It takes
// endings off until none is left, so that a plural of a derived word and the
// word itself end up alike.
func stem(word string) string {
	for i := range len(word) {
		if '0' <= word[i] && word[i] <= '9' {
			return word
		}
	}
	if root, ok := participle(word); ok {
		word = root
	}
cut:
	for _, ending := range endings {
		if len(word)-len(ending) >= minStem && strings.HasSuffix(word, ending) {
			word = word[:len(word)-len(ending)]
			goto cut
		}
	}
	return word
}

// participle returns a German participle without its "ge".
func participle(word string) (string, bool) {
	if !strings.HasSuffix(word, "t") && !strings.HasSuffix(word, "en") {
		return "", false
	}
	for _, prefix := range verbal {
		if rest, ok := strings.CutPrefix(word, prefix); ok {
			if rest, ok = strings.CutPrefix(rest, "ge"); ok && len(rest) > minStem {
				return prefix + rest, true
			}
		}
	}
	return "", false
}
