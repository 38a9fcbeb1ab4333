package sms

// What a text brings along from where it was: HTML entities, %20 and \n that nobody
// decoded, and UTF-8 that was read in another encoding.

import (
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"wrongnumber/catalog/gsm"
	"wrongnumber/catalog/problems"
)

// maxEscaped is how many different stretches are reported that were not decoded.
const maxEscaped = 3

// addEscaped reports the first stretches that were not decoded.
func (r *Report) addEscaped(text []uint16) {
	var w word // the one that was looked at last
	before := len(r.Problems)
	for _, i := range r.work.marks {
		length, sign := 0, rune(0)
		switch u := text[i]; u {
		case '<':
			if length, sign = tagAt(text[i:]); length > 0 && sign == 0 {
				r.add(problems.SMSTag, i, i+length, string(utf16.Decode(text[i:i+length])))
				return
			}
		case '&':
			length, sign = entityAt(text[i:])
		case '%', '\\':
			if i >= w.end {
				w = wordAt(text, i)
			}
			if u == '%' {
				length, sign = percentAt(text, i, &w)
			} else {
				length, sign = backslashAt(text, i, &w)
			}
		}
		if length == 0 {
			continue
		}
		space, line, shown := "", "", ""
		switch sign {
		case ' ', 0xA0, '\t':
			space = "1"
		case '\n':
			line = "1"
		default:
			if shown = string(sign); isPunctuation(sign) {
				shown = quoted(shown)
			}
		}
		typed := string(utf16.Decode(text[i : i+length]))
		if n := len(r.Problems); n == before || r.Problems[n-1].Args[0] != typed {
			r.add(problems.SMSEscaped, i, i+length, typed, space, line, shown)
			if n+1 == before+maxEscaped {
				return
			}
		}
	}
}

// leastJoined is how many plus signs stand for the spaces of a text that has none.
const leastJoined = 2

// addJoined reports the first plus sign of a text in which such signs stand between its
// words, as forms are sent: Hi+John,+your+code. Between single letters they join those.
func (r *Report) addJoined(text []uint16) {
	first, count := 0, 0
	for i, u := range text {
		switch {
		case u == ' ':
			return
		case u == '+' && i > 1 && i+1 < len(text) && text[i-1] != '+' && text[i-2] != '+' && isLatinLetter(text[i+1]):
			if count++; count == 1 {
				first = i
			}
		}
	}
	if count >= leastJoined {
		r.add(problems.SMSEscaped, first, first+1, "+", "1", "", "")
	}
}

// isPunctuation reports the signs of ASCII, and those of typesetting, which a reader
// would take for part of the sentence that they stand in.
func isPunctuation(sign rune) bool {
	isAlphanumeric := sign-'0' <= 9 && sign >= '0' || (sign|0x20)-'a' < 26 && sign|0x20 >= 'a'
	return sign < 0x7F && !isAlphanumeric || sign >= '‐' && sign <= '‧'
}

// quoted puts a sign between straight quotation marks, which are the same in every
// language.
func quoted(sign string) string {
	if sign == `"` {
		return `'"'`
	}
	return `"` + sign + `"`
}

// tags are the names of HTML elements that texts are written with; those that end
// a line stand first.
const tags = " br p div b i u a em strong span ul li "

// tagAt returns how long the HTML tag is that a text begins with, 0 if there is none,
// and '\n' for one that ends a line.
func tagAt(text []uint16) (length int, sign rune) {
	from := 1
	if following(text, 0) == '/' {
		from++
	}
	end := from
	for end < len(text) && isLatinLetter(text[end]) {
		end++
	}
	at := strings.Index(tags, " "+lower(text[from:end])+" ")
	if at < 0 || end == from {
		return 0, 0
	}
	if at < len(" br p") {
		sign = '\n'
	}
	for end < len(text) && end < maxGap && text[end] != '>' && text[end] != '<' {
		end++
	}
	if end == len(text) || text[end] != '>' {
		return 0, 0
	}
	return end + 1, sign
}

// entities are the names of HTML that people meet, and what they stand for.
var entities = [...]struct {
	name string
	sign rune
}{{"amp", '&'}, {"quot", '"'}, {"apos", '\''}, {"lt", '<'}, {"gt", '>'}, {"nbsp", ' '}, {"euro", '€'}, {"rsquo", '’'}, {"ndash", '–'},
	{"eacute", 'é'}, {"egrave", 'è'}, {"agrave", 'à'}, {"ccedil", 'ç'}, {"auml", 'ä'}, {"ouml", 'ö'}, {"uuml", 'ü'}, {"szlig", 'ß'},
	{"aacute", 'á'}, {"iacute", 'í'}, {"oacute", 'ó'}, {"uacute", 'ú'}, {"ntilde", 'ñ'}, {"hellip", '…'}, {"ldquo", '“'}, {"rdquo", '”'},
	{"copy", '©'}, {"reg", '®'}, {"trade", '™'}, {"pound", '£'}, {"laquo", '«'}, {"raquo", '»'}}

// entityAt returns how long the HTML entity is that a text begins with, and what it
// stands for; 0 if there is none.
func entityAt(text []uint16) (length int, sign rune) {
	const most = 8
	end := 1
	for end < len(text) && end < most && text[end] != ';' {
		end++
	}
	if end == len(text) || text[end] != ';' || end < 3 {
		return 0, 0
	}
	name := ascii(text[1:end])
	for i := range entities {
		if entities[i].name == name {
			return end + 1, entities[i].sign
		}
	}
	if name == "" || name[0] != '#' {
		return 0, 0
	}
	base, digits := 10, name[1:]
	if digits[0]|0x20 == 'x' {
		base, digits = 16, digits[1:]
	}
	if n, err := strconv.ParseUint(digits, base, 16); err == nil && n >= '\t' {
		if n == '\r' {
			n = '\n'
		}
		return end + 1, rune(n)
	}
	return 0, 0
}

// word is what stands between two spaces.
type word struct {
	end    int
	isLink bool
	path   int // where a path goes on in it that begins as C:\ does; the text's end where none does
}

// wordAt returns the word around an index.
func wordAt(text []uint16, i int) word {
	start, end := i, i
	for start > 0 && text[start-1] > ' ' {
		start--
	}
	for end < len(text) && text[end] > ' ' {
		end++
	}
	letters := ascii(text[start:end])
	w := word{end: end, isLink: strings.Contains(letters, "/") || strings.Contains(letters, "www."), path: len(text)}
	if n := strings.Index(letters, ":\\"); n >= 0 {
		w.path = start + n + len(":\\")
	}
	return w
}

// percentAt returns the same for %20 and its like, outside links, where they belong.
func percentAt(text []uint16, i int, w *word) (length int, sign rune) {
	if i+2 >= len(text) || w.isLink {
		return 0, 0
	}
	if length, sign = octetsAt(text, i); length > 0 || i > 0 && text[i-1]-'0' <= 9 {
		return length, sign
	}
	if length, sign = hexAt(text, i); length > 0 {
		return length, sign
	}
	n, err := strconv.ParseUint(ascii(text[i+1:i+3]), 16, 8)
	switch sign = rune(n); {
	case err != nil:
	case sign == '\n', sign >= ' ' && sign <= '/', sign >= ':' && sign <= '@':
		return 3, sign
	}
	return 0, 0
}

// octetsAt returns the same for a character beyond ASCII, of which each octet of UTF-8
// is written so: %C3%A9.
func octetsAt(text []uint16, i int) (length int, sign rune) {
	var octets [utf8.UTFMax]byte
	n := 0
	for at := i; n < len(octets) && at+3 <= len(text) && text[at] == '%' && isHex(text[at+1:at+3]); at += 3 {
		octet, _ := strconv.ParseUint(ascii(text[at+1:at+3]), 16, 8)
		octets[n] = byte(octet)
		n++
	}
	if sign, length = utf8.DecodeRune(octets[:n]); length < 2 {
		return 0, 0
	}
	return 3 * length, sign
}

// hexAt returns the same for four hexadecimal digits behind \u or %u.
func hexAt(text []uint16, i int) (length int, sign rune) {
	if following(text, i) == 'u' && i+6 <= len(text) {
		if n, err := strconv.ParseUint(ascii(text[i+2:i+6]), 16, 32); err == nil && n > ' ' {
			return 6, rune(n)
		}
	}
	return 0, 0
}

// backslashAt returns the same for \u20AC, \xe9, \n and \", but not within a path such
// as C:\new.
func backslashAt(text []uint16, i int, w *word) (length int, sign rune) {
	if length, sign = hexAt(text, i); length > 0 {
		return length, sign
	}
	next := following(text, i)
	switch {
	case i > 0 && text[i-1] == ':' || w.path <= i:
	case next == 'n':
		return 2, '\n'
	case next == '"' || next == '\'':
		return 2, rune(next)
	case next == 't' && i+2 < len(text) && (text[i+2] <= ' ' || isUpper(text[i+2:i+3])):
		return 2, '\t'
	case next == 'x' && i+4 <= len(text) && isHex(text[i+2:i+4]):
		n, _ := strconv.ParseUint(ascii(text[i+2:i+4]), 16, 8)
		return 4, rune(n)
	}
	return 0, 0
}

// lower is ascii in small letters.
func lower(text []uint16) string {
	octets := []byte(ascii(text))
	for i, c := range octets {
		if c-'A' < 26 {
			octets[i] = c | 0x20
		}
	}
	return string(octets)
}

// ascii returns a text with an octet for every code unit, 0 for what is not ASCII.
//
//go:noinline
func ascii(text []uint16) string {
	octets := make([]byte, len(text))
	for i, u := range text {
		if u < 0x80 {
			octets[i] = byte(u)
		}
	}
	return string(octets)
}

// addMisread reports what stands for characters that were read in the wrong
// encoding: those that are lost, and the first that can be told.
func (r *Report) addMisread(text []uint16) {
	lost, at := 0, 0
	for i := range r.Costly {
		c := &r.Costly[i]
		if c.Reason != gsm.Foreign {
			continue
		}
		for j := c.Start; j < c.End; j++ {
			if text[j] == utf8.RuneError {
				first(&lost, &at, j)
			}
		}
	}
	if lost > 0 {
		r.addCounted(problems.SMSReplacementCharacter, at, at+1, lost)
	}
	for i := range r.Costly {
		for start := r.Costly[i].Start; start < r.Costly[i].End; start++ {
			if length, right := misreadAt(text[start:]); length > 0 {
				r.add(problems.SMSWrongEncoding, start, start+length, string(utf16.Decode(text[start:start+length])), string(right))
				return
			}
		}
	}
}

// isMisread reports whether the unit at an index is of a character that was read in
// the wrong encoding: nothing like it stands for that.
func isMisread(text []uint16, i int) bool {
	for start := max(0, i-utf8.UTFMax+1); start <= i; start++ {
		if length, _ := misreadAt(text[start:]); start+length > i {
			return true
		}
	}
	return false
}

// addLost reports the first question marks that a program put for what an encoding does
// not have, one for each octet: two and more within a word, and four of an emoji.
func (r *Report) addLost(text []uint16) {
	var w word // the one that was looked at last
	for _, i := range r.work.marks {
		if markKinds[text[i]] != ofLost {
			continue
		}
		end := i + 2
		for end < len(text) && text[end] == '?' {
			end++
		}
		isWithin := i > 0 && end < len(text) && isLatinLetter(text[i-1]) && isLatinLetter(text[end])
		isAlone := end-i >= utf8.UTFMax && (end-i)%utf8.UTFMax == 0 && (i == 0 || text[i-1] <= ' ') && (end == len(text) || text[end] <= ' ')
		if !isWithin && !isAlone {
			continue
		}
		if i >= w.end {
			w = wordAt(text, i)
		}
		if !w.isLink {
			r.add(problems.SMSLostCharacters, i, end, ascii(text[i:end]))
			return
		}
	}
}

// misreadAt returns how long the character is that a text begins with if its octets
// of UTF-8 were read as Windows-1252, and which it is. An à before a no-break space
// is one in capitals as well: Ã stays what it is there.
func misreadAt(text []uint16) (length int, right rune) {
	if text[0] < 0xC2 || text[0] > 0xF4 {
		return 0, 0
	}
	var octets [4]byte
	n := 0
	for n < len(text) && n < len(octets) {
		octet := octetOf(text[n])
		if octet < 0x80 || n > 0 && octet >= 0xC0 {
			break
		}
		octets[n] = octet
		n++
	}
	if n < 2 || octets[0] < 0xC3 || octets[1] == 0xA0 && octets[0] == 0xC3 {
		if n < 2 || octets[0] != 0xC2 || octets[1] < 0xA1 {
			return 0, 0
		}
	}
	right, length = utf8.DecodeRune(octets[:n])
	// Of two signs in a row that people write, few other letters come out.
	if right == utf8.RuneError || length == 2 && right >= 0x180 && (right < 0x370 || right >= 0x460) {
		return 0, 0
	}
	return length, right
}

// windows1252 are the characters of the octets from 0x80 to 0x9F; a space is none.
var windows1252 = [...]uint16{'€', ' ', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', ' ', 'Ž', ' ',
	' ', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', ' ', 'ž', 'Ÿ'}

// octetOf returns the octet that a character is in Windows-1252, or ISO 8859-1, 0 if
// it is none of the upper half.
func octetOf(unit uint16) byte {
	if unit >= 0x80 && unit <= 0xFF {
		return byte(unit)
	}
	if unit < 'Œ' || unit > '™' {
		return 0
	}
	for i, u := range windows1252 {
		if unit == u {
			return 0x80 + byte(i)
		}
	}
	return 0
}
