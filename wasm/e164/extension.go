package e164

// Extensions: the digits that are dialled once a call has been answered. There
// is no standard way to write them but RFC 3966's ";ext=", so the many ways
// that libphonenumber knows are read.

import (
	"strings"
	"unicode/utf8"
)

// cutExtension takes an extension off the end of the text into the number, if
// what is left could be a number.
func (r *reader) cutExtension(t *text) {
	runes := t.all()
	if len(runes) == 0 || digit(runes[len(runes)-1]) == 0 && runes[len(runes)-1] != '#' {
		return
	}
	for from := range runes {
		digits, length, ok := extension(runes[from:])
		if !ok {
			continue
		}
		if r := lower(runes[from]); (r == 'p' || r == 'w') && from > 0 && isLetter(runes[from-1]) {
			continue // within a word
		}
		if !viable(runes[:from]) {
			return
		}
		for i := range length {
			r.dialled[i] = digit(runes[from+digits+i])
		}
		r.extension = t.span(from, t.n)
		t.n = from
		return
	}
}

// label is a way to announce an extension.
type label struct {
	text   string // in lower case
	most   int    // the most digits there can be behind it
	commas bool   // commas may stand before it
}

// wordLabels are the labels that are words, by their first letter, and signLabels those
// that begin with no letter from a to z.
var (
	wordLabels = [26][]label{
		// Deviation: the library does not know anexo, apparat, durchwahl, interno,
		// nebenstelle, option, poste, press, ramal, toestel and wewn, and reads their
		// letters as digits where there are three.
		'a' - 'a': {{"anexo", 20, true}, {"apparat", 20, true}, {"app", 20, true}},
		'd' - 'a': {{"durchwahl", 20, true}, {"dw", 20, true}},
		'e' - 'a': {
			{"extensio\u0301n", 20, true}, {"extensio\u0301", 20, true}, {"extensión", 20, true}, {"extensió", 20, true},
			{"extension", 20, true}, {"extensio", 20, true}, {"extn", 20, true}, {"ext", 20, true},
		},
		'i' - 'a': {{"interno", 20, true}, {"int", 9, true}},
		'n' - 'a': {{"nebenstelle", 20, true}},
		'o' - 'a': {{"option", 9, true}},
		'p' - 'a': {{"poste", 20, true}, {"press", 9, true}, {"p", 9, true}}, // telephones pause at p, and wait at w
		'r' - 'a': {{"ramal", 20, true}},
		't' - 'a': {{"toestel", 20, true}},
		'w' - 'a': {{"wewn", 20, true}, {"w", 9, true}},
		'x' - 'a': {
			{"xtensio\u0301n", 20, true}, {"xtensio\u0301", 20, true}, {"xtensión", 20, true}, {"xtensió", 20, true},
			{"xtension", 20, true}, {"xtensio", 20, true}, {"xtn", 20, true}, {"xt", 20, true}, {"x", 9, true},
		},
	}
	signLabels = []label{
		{"ｅｘｔｎ", 20, true}, {"ｅｘｔ", 20, true}, {"ｘｔｎ", 20, true}, {"ｘｔ", 20, true}, {"доб", 20, true},
		{"转", 9, true}, {"轉", 9, true}, {"分机", 9, true}, {"分機", 9, true}, {"内線", 9, true}, {"內線", 9, true}, {"내선", 9, true},
		{"ｘ", 9, true}, {"#", 9, true}, {"＃", 9, true}, {"~", 9, true}, {"～", 9, true}, {"ｉｎｔ", 9, true},
		{",,", 15, false}, {";", 15, false}, {",", 9, false},
	}
)

// extension reports whether the text is an extension from its beginning to
// its end, and where its digits stand.
func extension(runes []rune) (at, length int, ok bool) {
	if len(runes) == 0 || runes[0] >= '0' && runes[0] <= '9' {
		return 0, 0, false
	}
	isHash := runes[len(runes)-1] == '#'
	switch first := lower(runes[0]); {
	case first >= 'a' && first <= 'z':
		at, length = behindLabel(runes, wordLabels[first-'a'], 0, 0)
		return at, length, length > 0
	case first == '-' && !isHash, first == '(', first == ')', first == '.', first == '/', first == '+':
		return 0, 0, false
	}
	if hasPrefix(runes, ";ext=") {
		if length = digitsToEnd(runes[5:], 20, false); length > 0 {
			return 5, length, true
		}
	}
	spaces := skip(runes, 0, " \u00A0\t")
	commas := skip(runes, 0, " \u00A0\t,")
	if commas < len(runes) {
		if c := lower(runes[commas]) - 'a'; c >= 0 && c < 26 {
			if at, length = behindLabel(runes, wordLabels[c], spaces, commas); length > 0 {
				return at, length, true
			}
		}
	}
	if mayBeSign(runes, spaces) || mayBeSign(runes, commas) {
		if at, length = behindLabel(runes, signLabels, spaces, commas); length > 0 {
			return at, length, true
		}
	}
	if !isHash {
		return 0, 0, false
	}
	// The American way: "- 503#".
	at = skip(runes, 0, "- ")
	length = digitsToEnd(runes[at:], 6, true)
	return at, length, at > 0 && length > 0
}

// behindLabel returns where the digits stand behind the first of some labels that
// stands behind spaces, or behind these and commas; length is 0 where none does.
func behindLabel(runes []rune, labels []label, spaces, commas int) (at, length int) {
	for i := range labels {
		l := &labels[i]
		at = spaces
		if l.commas {
			at = commas
		}
		if first := rune(l.text[0]); first < 0x80 && (at == len(runes) || lower(runes[at]) != first) || !hasPrefix(runes[at:], l.text) {
			continue
		}
		at += utf8.RuneCountInString(l.text)
		if l.text == "," {
			at = skip(runes, at, ",")
		}
		if at < len(runes) && (runes[at] == ':' || runes[at] == '.' || runes[at] == '．') {
			at++
		}
		at = skip(runes, at, " \u00A0\t,-")
		// Deviation: the library does not know brackets around a word or its digits. Full-width
		// signs, which begin with the octet EF, stay as they are.
		if first := rune(l.text[0]); at < len(runes) && (isLetter(first) || first >= 0x80 && first != 0xEF) && strings.ContainsRune("()[]（）", runes[at]) {
			at = skip(runes, at+1, " :.")
		}
		if length = digitsToEnd(runes[at:], l.most, false) + digitsToEnd(runes[at:], l.most, true); length > 0 {
			return at, length
		}
	}
	return 0, 0
}

// mayBeSign reports whether a label that begins with no letter can stand there.
func mayBeSign(runes []rune, at int) bool {
	return at < len(runes) && (runes[at] >= 0x80 || strings.IndexByte("#~;,", byte(runes[at])) >= 0)
}

// skip passes the signs of a set.
func skip(runes []rune, at int, set string) int {
	for at < len(runes) && strings.ContainsRune(set, runes[at]) {
		at++
	}
	return at
}

// digitsToEnd returns how many digits the text is, 0 if it is anything else
// or longer. With hash it must end in a sign #.
func digitsToEnd(runes []rune, most int, hash bool) int {
	if hash {
		if len(runes) == 0 || runes[len(runes)-1] != '#' {
			return 0
		}
		runes = runes[:len(runes)-1]
	}
	if len(runes) > most {
		return 0
	}
	for _, r := range runes {
		if digit(r) == 0 {
			return 0
		}
	}
	return len(runes)
}

// hasPrefix reports whether the text begins with word, in either case.
func hasPrefix(runes []rune, word string) bool {
	i := 0
	for _, r := range word {
		if i == len(runes) || lower(runes[i]) != r {
			return false
		}
		i++
	}
	return true
}

// lower returns the small form of the letters that labels are made of.
func lower(r rune) rune {
	switch {
	case r >= 'A' && r <= 'Z', r >= 'А' && r <= 'Я', r >= 'Ａ' && r <= 'Ｚ':
		return r + 0x20
	case r == 'Ó':
		return 'ó'
	}
	return r
}
