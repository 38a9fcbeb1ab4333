package catalog

import "strings"

// Words are compared in two ways: in codes a separator is as good as another
// and case does not count; in texts only case does not.

// word is one word of a query.
type word struct {
	text  string // in lower case
	plain string // as codes are compared
}

// wordsOf returns the words of a query, without those that say only that a
// status or a code follows.
func wordsOf(text string) []word {
	small := []byte(text)
	lowerCase(small)
	fields := strings.FieldsFunc(string(small), func(r rune) bool {
		return r <= ' ' || r == ',' || r == ';' || r == '"' || r == '\'' || r == '(' || r == ')'
	})
	if len(fields) > maxWords {
		fields = fields[:maxWords]
	}
	var words, telling []word
	for _, field := range fields {
		w := word{field, plainCode(field)}
		words = append(words, w)
		if !oneOf(field, "http", "status", "code") {
			telling = append(telling, w)
		}
	}
	if len(telling) == 0 {
		return words
	}
	return telling
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

// plainCode returns a code with small letters and one kind of separator.
func plainCode(code string) string {
	b := []byte(code)
	for i, c := range b {
		b[i] = plain(c)
	}
	return string(b)
}

// searchText is what words are looked for in: an entry's code as plainCode
// writes it and its statuses; and in lower case and all languages its titles,
// the names of its provider and api, and its other texts.
type searchText struct{ code, http, titles, names, rest string }

// searchable returns the texts of all entries, made at the first call. They
// are kept, since a search comes with every key that is pressed.
func (p *Provider) searchable() []searchText {
	if p.search == nil {
		p.index()
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
	return searchText{plainCode(e.Code), e.statuses(), string(titles), string(names), string(rest)}
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
