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

// labels are tried in this order: the words, each before those it begins with,
// then the signs that can mean something else and the ones that a telephone
// waits at, which announce fewer digits.
var labels = [...]label{
	{"extensio\u0301n", 20, true}, {"extensio\u0301", 20, true}, {"extensión", 20, true}, {"extensió", 20, true},
	{"extension", 20, true}, {"extensio", 20, true}, {"extn", 20, true}, {"ext", 20, true},
	{"xtensio\u0301n", 20, true}, {"xtensio\u0301", 20, true}, {"xtensión", 20, true}, {"xtensió", 20, true},
	{"xtension", 20, true}, {"xtensio", 20, true}, {"xtn", 20, true}, {"xt", 20, true},
	{"ｅｘｔｎ", 20, true}, {"ｅｘｔ", 20, true}, {"ｘｔｎ", 20, true}, {"ｘｔ", 20, true},
	{"доб", 20, true}, {"anexo", 20, true},
	// Deviation: the library does not know these words, and reads their letters
	// as digits where there are three.
	{"durchwahl", 20, true}, {"nebenstelle", 20, true}, {"apparat", 20, true}, {"app", 20, true}, {"dw", 20, true},
	{"poste", 20, true}, {"ramal", 20, true}, {"interno", 20, true}, {"toestel", 20, true}, {"wewn", 20, true}, {"press", 9, true}, {"option", 9, true},
	{"转", 9, true}, {"轉", 9, true}, {"分机", 9, true}, {"分機", 9, true}, {"内線", 9, true}, {"內線", 9, true}, {"내선", 9, true},
	{"x", 9, true}, {"ｘ", 9, true}, {"#", 9, true}, {"＃", 9, true}, {"~", 9, true}, {"～", 9, true},
	{"int", 9, true}, {"ｉｎｔ", 9, true},
	// Telephones pause at p, and wait at w.
	{"p", 9, true}, {"w", 9, true},
	{",,", 15, false}, {";", 15, false}, {",", 9, false},
}

// extension reports whether the text is an extension from its beginning to
// its end, and where its digits stand.
func extension(runes []rune) (at, length int, ok bool) {
	if len(runes) == 0 || runes[0] >= '0' && runes[0] <= '9' {
		return 0, 0, false
	}
	if hasPrefix(runes, ";ext=") {
		if length = digitsToEnd(runes[5:], 20, false); length > 0 {
			return 5, length, true
		}
	}
	spaces := skip(runes, 0, " \u00A0\t")
	commas := skip(runes, 0, " \u00A0\t,")
	if mayBeLabel(runes, spaces) || mayBeLabel(runes, commas) {
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
			length = digitsToEnd(runes[at:], l.most, false) + digitsToEnd(runes[at:], l.most, true)
			if length > 0 {
				return at, length, true
			}
		}
	}
	// The American way: "- 503#".
	at = skip(runes, 0, "- ")
	length = digitsToEnd(runes[at:], 6, true)
	return at, length, at > 0 && length > 0
}

// mayBeLabel reports whether a label can stand there: a quick test for the
// signs of most texts.
func mayBeLabel(runes []rune, at int) bool {
	return at < len(runes) && (runes[at] >= 0x80 || strings.IndexByte("eExXaAiI#~;,dDnNoOpPrRtTwW", byte(runes[at])) >= 0)
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
