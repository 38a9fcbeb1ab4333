package catalog

import "strings"

// Words are compared in two ways: in codes a separator is as good as another
// and case does not count; in texts only case does not.

// wordsOf returns the words of a query in lower case, without those that say
// only that a status or a code follows.
func wordsOf(text string) []string {
	small := []byte(text)
	lowerCase(small)
	words := strings.FieldsFunc(string(small), func(r rune) bool {
		return r <= ' ' || r == ',' || r == ';' || r == '"' || r == '\'' || r == '(' || r == ')'
	})
	if len(words) > maxWords {
		words = words[:maxWords]
	}
	if len(words) < 2 {
		return words
	}
	var rest []string
	for _, word := range words {
		if !oneOf(word, "http", "status", "code") {
			rest = append(rest, word)
		}
	}
	if len(rest) == 0 {
		return words
	}
	return rest
}

// isStatus reports whether a word is an HTTP status: three digits.
func isStatus(word string) bool {
	if len(word) != 3 {
		return false
	}
	for i := range len(word) {
		if word[i] < '0' || word[i] > '9' {
			return false
		}
	}
	return true
}

// samePlain reports whether a and b are one code, but for the case of letters
// and the kind of separators.
func samePlain(a, b string) bool { return len(a) == len(b) && indexPlain(a, b) == 0 }

// indexPlain returns where b begins in a, compared like samePlain, or -1.
func indexPlain(a, b string) int {
	for i := 0; i+len(b) <= len(a); i++ {
		j := 0
		for j < len(b) && plain(a[i+j]) == plain(b[j]) {
			j++
		}
		if j == len(b) {
			return i
		}
	}
	return -1
}

// searchText is what words are looked for in: an entry's titles, the names of
// its provider and api, and its other texts, in all languages and lower case.
type searchText struct{ titles, names, rest string }

// searchable returns the texts of all entries, made at the first call. They
// are kept, since a search comes with every key that is pressed.
func (p *Provider) searchable() []searchText {
	if p.search == nil {
		p.search = make([]searchText, p.packed.len())
		for i := range p.search {
			p.search[i] = p.searchText(i)
		}
	}
	return p.search
}

func (p *Provider) searchText(i int) searchText {
	e := p.entry(i)
	// Between two texts stands a line feed, which no word holds.
	names := []byte(p.ID + "\n" + p.Name + "\n" + e.API)
	var titles, rest []byte
	for lang := range Lang(numLangs) {
		names = append(append(names, '\n'), p.APIName(e.API, lang)...)
		l := e.lines(lang)
		titles = append(l.appendLine(titles), '\n')
		for range p.packed.lines(i) - 1 {
			rest = append(l.appendLine(rest), '\n')
		}
	}
	lowerCase(names)
	lowerCase(titles)
	lowerCase(rest)
	return searchText{string(titles), string(names), string(rest)}
}

// lowerCase turns A to Z and À to Þ into their small letters. In UTF-8, À to Þ
// are C3 80 to C3 9E, and their small letters are 20 hexadecimal further on.
func lowerCase(text []byte) {
	for i, c := range text {
		switch {
		case c < 0x80:
			text[i] = lower(c)
		case c <= 0x9E && i > 0 && text[i-1] == 0xC3:
			text[i] = c + 0x20
		}
	}
}
