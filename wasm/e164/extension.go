package e164

// Extensions: the digits that are dialled once a call has been answered. There
// is no standard way to write them but RFC 3966's ";ext=", so the many ways
// that libphonenumber knows are read.

import "unicode/utf8"

// cutExtension takes an extension off the end of the text into the number, if
// what is left could be a number.
func (r *reader) cutExtension(t *text) {
	runes := t.all()
	for from := range runes {
		digits, length, ok := extension(runes[from:])
		if !ok {
			continue
		}
		if !viable(runes[:from]) {
			return
		}
		for i := range length {
			r.number.extension[i] = digit(runes[from+digits+i])
		}
		r.extension = t.span(from, t.n)
		t.n = from
		return
	}
}

// extension reports whether the text is an extension from its beginning to
// its end, and where its digits stand.
func extension(runes []rune) (digits, length int, ok bool) {
	if len(runes) == 0 || !mayBeginExtension(runes[0]) {
		return 0, 0, false
	}
	if hasPrefix(runes, ";ext=") {
		if length := digitsToEnd(runes[5:], 20, false); length > 0 {
			return 5, length, true
		}
	}
	at := skip(runes, 0, true)
	if end := explicitLabel(runes, at); end > 0 {
		if digits, length := afterLabel(runes, end, 20); length > 0 {
			return digits, length, true
		}
	}
	if end := ambiguousLabel(runes, at); end > 0 {
		if digits, length := afterLabel(runes, end, 9); length > 0 {
			return digits, length, true
		}
	}
	at = 0
	for at < len(runes) && (runes[at] == '-' || runes[at] == ' ') {
		at++
	}
	if length := digitsToEnd(runes[at:], 6, true); at > 0 && length > 0 {
		return at, length, true
	}
	return commas(runes)
}

func mayBeginExtension(r rune) bool {
	switch r {
	case ' ', 0xA0, '\t', ',', ';', '-', 'e', 'E', 'x', 'X', 'a', 'A', 'i', 'I', '#', '~',
		'ｅ', 'Ｅ', 'ｘ', 'Ｘ', '＃', '～', 'ｉ', 'Ｉ', 'д', 'Д':
		return true
	}
	return false
}

// commas reads an extension behind the signs that a telephone waits at: two
// commas or a semicolon, or any number of commas.
func commas(runes []rune) (digits, length int, ok bool) {
	at := skip(runes, 0, false)
	end := at
	for end < len(runes) && runes[end] == ',' {
		end++
	}
	if end == at && at < len(runes) && runes[at] == ';' {
		digits, length = afterLabel(runes, at+1, 15)
		return digits, length, length > 0
	}
	if end == at {
		return 0, 0, false
	}
	most := 9
	if end >= at+2 {
		most = 15
	}
	digits, length = afterLabel(runes, end, most)
	return digits, length, length > 0
}

// skip passes spaces, tabs and, where they are allowed, commas.
func skip(runes []rune, at int, commas bool) int {
	for at < len(runes) && (runes[at] == ' ' || runes[at] == 0xA0 || runes[at] == '\t' || commas && runes[at] == ',') {
		at++
	}
	return at
}

// afterLabel returns where the digits behind a label stand, and how many they
// are, if they are the end of the text but for a sign #.
func afterLabel(runes []rune, at, most int) (digits, length int) {
	if at < len(runes) && (runes[at] == ':' || runes[at] == '.' || runes[at] == '．') {
		at++
	}
	for at < len(runes) && (runes[at] == ' ' || runes[at] == 0xA0 || runes[at] == '\t' || runes[at] == ',' || runes[at] == '-') {
		at++
	}
	length = digitsToEnd(runes[at:], most, false)
	if length == 0 {
		length = digitsToEnd(runes[at:], most, true)
	}
	return at, length
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

// labels are the words for an extension, each before those it begins with.
var labels = [...]string{
	"extensio\u0301n", "extensio\u0301", "extensión", "extensió", "extension", "extensio", "extn", "ext",
	"xtensio\u0301n", "xtensio\u0301", "xtensión", "xtensió", "xtension", "xtensio", "xtn", "xt",
	"ｅｘｔｎ", "ｅｘｔ", "ｘｔｎ", "ｘｔ", "доб", "anexo",
}

// explicitLabel returns where a word for an extension ends, 0 if there is none.
func explicitLabel(runes []rune, at int) int {
	for _, label := range labels {
		if hasPrefix(runes[at:], label) {
			return at + utf8.RuneCountInString(label)
		}
	}
	return 0
}

// ambiguousLabel returns where a sign that can mean an extension ends.
func ambiguousLabel(runes []rune, at int) int {
	if at == len(runes) {
		return 0
	}
	switch lower(runes[at]) {
	case 'x', 'ｘ', '#', '＃', '~', '～':
		return at + 1
	}
	if hasPrefix(runes[at:], "int") || hasPrefix(runes[at:], "ｉｎｔ") {
		return at + 3
	}
	return 0
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
