package catalog

import "strings"

// Words are compared in two ways: in codes a separator is as good as another
// and case does not count; in texts only case does not.

// wordsOf returns the words of a query in small letters, without those that
// say only that a status or a code follows.
func wordsOf(text string) []string {
	b := []byte(lowerCase(text))
	for i, c := range b {
		if strings.IndexByte(",;\"'()", c) >= 0 {
			b[i] = ' '
		}
	}
	words := strings.Fields(string(b))
	words = words[:min(len(words), maxWords)]
	telling := 0
	for _, word := range words {
		if !oneOf(word, "http status code") {
			words[telling] = word
			telling++
		}
	}
	if telling == 0 {
		return words
	}
	return words[:telling]
}

// oneOf reports whether a word is one of those in a list, which have a space
// between them.
func oneOf(word, list string) bool {
	for list != "" {
		var known string
		if known, list, _ = strings.Cut(list, " "); known == word {
			return true
		}
	}
	return false
}

// isStatus reports whether a word is an HTTP status: three digits.
func isStatus(word string) bool {
	for i := range len(word) {
		if word[i] < '0' || word[i] > '9' {
			return false
		}
	}
	return len(word) == 3
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
// writes it and its statuses; and in lower case and all languages the names of
// its provider and api, and its texts, the title first.
type searchText struct {
	code, http, names string
	texts             [numLangs]string
}

// searchable returns the texts of all entries, made at the first call. They
// are kept, since a search comes with every key that is pressed.
func (p *Provider) searchable() []searchText {
	if p.search != nil {
		return p.search
	}
	p.index()
	p.search = make([]searchText, len(p.codes))
	for i := range p.search {
		text := &p.search[i]
		api := p.word(columnAPI, i)
		text.code = plainCode(p.code(i))
		text.http = p.word(columnHTTP, i)
		// Between two texts stands a line feed, which no word holds.
		names := []string{p.ID, p.Name, api, p.APIName(api, English), p.APIName(api, German)}
		for lang := range Lang(numLangs) {
			text.texts[lang] = lowerCase(p.set.dictionary(lang).expanded(p.lines(lang, i)))
		}
		text.names = lowerCase(strings.Join(names, "\n"))
	}
	return p.search
}

// lowerCase turns A to Z and À to Þ into their small letters. In UTF-8, À to Þ
// are C3 80 to C3 9E, and their small letters are 20 hexadecimal further on.
func lowerCase(text string) string {
	b := []byte(text)
	for i, c := range b {
		if 0x80 <= c && c <= 0x9E && i > 0 && b[i-1] == 0xC3 {
			b[i] = c + 0x20
		} else {
			b[i] = lower(c)
		}
	}
	return string(b)
}
