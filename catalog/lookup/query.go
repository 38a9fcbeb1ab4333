package lookup

import (
	"slices"
	"strings"

	"wrongnumber/catalog"
)

// maxWords is how many words of a query count, and maxQuery how many bytes.
const (
	maxWords = 12
	maxQuery = 1000
)

// query is a query that has been read.
type query struct {
	whole    string   // all of it, as a code
	words    int      // in it
	hash     uint32   // of it, folded
	address  string   // of a documentation page, in a form to compare
	provider string   // that it names; "" for none
	shared   string   // the name, where others' interfaces have it as well; else ""
	apis     []string // interfaces that it names
	terms    []term
	empty    []int32 // the stems of its words that say nothing by themselves

	// perInterface is a factor, in quarters, for an entry of the interface that
	// is named.
	perInterface int
	asStatus     bool // it says that its number is an HTTP status
}

// term is one thing to look for: a code, a word or a phrase.
type term struct {
	text   string
	code   string // as plain writes it; "" for words
	status bool   // the code can be an HTTP status
	found  []wordFound
	known  bool  // anything in the catalog is it
	weight uint8 // what it says, as rare as it is

	misspelt bool // or only an inner part of words

	phrases []phraseFound
}

// readQuery reads the text of a query.
func (x *Index) readQuery(text string) *query {
	if len(text) > maxQuery {
		text = text[:maxQuery]
	}
	text = strings.ToValidUTF8(strings.TrimSpace(text), " ")
	all := folded(text)
	q := &query{whole: plain(text), words: strings.Count(all, " ") + 1, hash: hashOf([]byte(all))}
	var pieces, words []string
	for _, chunk := range strings.Fields(text) {
		if _, rest, ok := strings.Cut(chunk, "://"); ok {
			q.address = comparable(rest)
			chunk = x.readAddress(q, rest)
		}
		if number := strings.Map(func(r rune) rune {
			if r == ',' || r == '.' {
				return -1
			}
			return r
		}, chunk); len(number) > 3 && len(number) < len(chunk) && isNumber(number) && x.isCode(number) { // 30,008
			chunk = number
		}
		pieces = append(pieces, strings.FieldsFunc(chunk, separates)...)
	}
	for i, piece := range pieces {
		piece = strings.TrimRight(piece, ".:!?")
		code := plain(piece)
		known := x.isCode(code)
		if name, value, ok := strings.Cut(piece, ":"); ok && !known && len(x.byCode[plain(value)]) > 0 { // stat:UNDELIV
			words = append(words, strings.Fields(folded(name))...)
			piece, code, known = value, plain(value), true
		}
		counts := isNumber(code) && i+1 < len(pieces) && x.language.units[folded(pieces[i+1])] // 30 seconds
		if !counts && (known && isSpelledAsCode(piece) || isNumber(code) && len(code) < 8 && !x.isOnlyWord(code, known)) {
			q.terms = append(q.terms, x.codeTerm(piece, code))
			words = append(words, "")
			continue
		}
		if whole := folded(strings.ReplaceAll(piece, "-", "")); strings.Contains(piece, "-") && x.isWord(whole) { // Anrufer-Nummer
			words = append(words, whole)
			continue
		}
		words = append(words, x.humps(piece)...)
	}
	x.readWords(q, words[:min(len(words), 2*maxWords)])
	q.terms = q.terms[:min(len(q.terms), maxWords)]
	return q
}

// humps returns the words of a piece, where nobody knows it also those that begin
// with a capital within: UserIsOptedOut.
func (x *Index) humps(piece string) []string {
	whole := folded(piece)
	if len(whole) != len(piece) || strings.Contains(whole, " ") || x.isWord(whole) || x.language.names[whole] != nil {
		return strings.Fields(whole)
	}
	begin := 0
	var words []string
	for i := 1; i < len(piece); i++ {
		if 'A' <= piece[i] && piece[i] <= 'Z' && 'a' <= piece[i-1] && piece[i-1] <= 'z' {
			words = append(words, strings.Fields(folded(piece[begin:i]))...)
			begin = i
		}
	}
	return append(words, strings.Fields(folded(piece[begin:]))...)
}

// isCode reports whether a code is that of an entry, or its other name.
func (x *Index) isCode(code string) bool {
	return len(x.byCode[code]) > 0 || len(x.byAlias[code]) > 0
}

// codeTerm returns the term of a code. A status is also one of its hundred: 502 is 5xx.
func (x *Index) codeTerm(piece, code string) term {
	t := term{text: piece, code: code, status: isStatus(code)}
	if t.status {
		if n, ok := x.number(code[:1] + "xx"); ok {
			x.add(&t, n, worthWord)
		}
	} else if word := folded(piece); !strings.ContainsAny(word, " 0123456789") { // SPAM
		x.expand(&t, word)
	}
	return t
}

// isWord reports whether a word stands in the catalog.
func (x *Index) isWord(word string) bool {
	n, ok := x.number(word)
	return ok && len(x.words[n].postings) > 0
}

// isOnlyWord reports whether a number stands in texts, and is no code.
func (x *Index) isOnlyWord(number string, known bool) bool {
	_, word := x.number(number)
	return word && !known && !isStatus(number)
}

// separates reports whether a character parts the pieces of a query.
func separates(r rune) bool {
	return strings.ContainsRune("#/,;()[]{}\"'`<>=|„“”‚‘’«»", r)
}

// isSpelledAsCode reports whether a word is written as no word of a language
// is: with digits, separators, or in capitals.
func isSpelledAsCode(word string) bool {
	return strings.ContainsAny(word, "0123456789_:") || len(word) > 3 && strings.ToUpper(word) == word
}

func isStatus(code string) bool {
	return len(code) == 3 && isNumber(code) && '1' <= code[0] && code[0] <= '5'
}

// comparable returns an address as it is compared: without its scheme, "www.",
// the language among its segments, and a slash at its end.
func comparable(address string) string {
	_, address, _ = strings.Cut("://"+address, "://")
	address = strings.TrimPrefix(address, "www.")
	for _, lang := range [...]string{"/en/", "/de/", "/en-us/"} {
		address = strings.Replace(address, lang, "/", 1)
	}
	return strings.TrimRight(address, "/")
}

// readAddress reads what an address says: its host the provider, a segment of
// its path the interface, and the fragment or the last segment the code. It
// returns what is left to read as words and codes.
func (x *Index) readAddress(q *query, address string) string {
	host, path, _ := strings.Cut(address, "/")
	for _, p := range x.set.Providers() {
		for _, known := range p.Section("hosts").Array() {
			if host == known.Str || strings.HasSuffix(host, "."+known.Str) {
				q.provider = p.ID
			}
		}
	}
	path, fragment, _ := strings.Cut(path, "#")
	path, _, _ = strings.Cut(path, "?")
	segments := strings.Split(strings.TrimRight(path, "/"), "/")
	last := segments[len(segments)-1]
	for _, segment := range segments {
		for _, p := range x.set.Providers() {
			if p.ID == q.provider && p.HasAPI(segment) {
				q.apis = append(q.apis[:0], segment)
			}
		}
	}
	if fragment != "" {
		return fragment
	}
	if slices.Contains(q.apis, last) {
		return ""
	}
	return last
}

// readWords reads the words of a query; "" stands where a code was.
func (x *Index) readWords(q *query, words []string) {
	for i, word := range words {
		words[i] = x.language.usual(word)
	}
	words = x.takeNames(q, words)
	stems, empty := make([]int32, len(words)), make([]bool, len(words))
	for i, word := range words {
		stems[i], empty[i] = x.stemOf(word), x.language.stop[word]
		if empty[i] || x.language.filler[word] {
			q.empty = append(q.empty, stems[i])
		}
	}
	var dropped []string
	for i := 0; i < len(words); i++ {
		word := words[i]
		if word == "" {
			continue
		}
		if p, length := x.language.phraseAt(stems[i:], empty[i:], true); length > 0 {
			t := term{text: strings.Join(words[i:i+length], " ")}
			x.expandPhrase(&t, p)
			q.terms = append(q.terms, t)
			for between := i; between < i+length; between++ { // what is no part of it
				if word := words[between]; word != "" && !empty[between] && !slices.Contains(p.stems, stems[between]) {
					q.terms = append(q.terms, x.termsOf(word)...)
				}
			}
			i += length - 1
			continue
		}
		if x.language.stop[word] || x.language.filler[word] {
			dropped = append(dropped, word)
			q.asStatus = q.asStatus || word == "http" || word == "status"
			continue
		}
		q.terms = append(q.terms, x.termsOf(word)...)
	}
	if len(q.terms) == 0 && q.provider == "" && len(q.apis) == 0 {
		for _, word := range dropped {
			q.terms = append(q.terms, x.termsOf(word)...)
		}
	}
}

// stemOf returns the stem of a word, and -1 where none of its forms is known.
func (x *Index) stemOf(word string) int32 {
	if n, ok := x.number(word); ok {
		return x.words[n].stem
	}
	if s, ok := x.stems[stem(word)]; ok {
		return s
	}
	return -1
}

// takeNames takes the names of providers and interfaces out of the words. The
// name of an interface stays among them unless a code stands beside it: "sms"
// is a word, too.
func (x *Index) takeNames(q *query, words []string) []string {
	var rest []string
	codes := len(q.terms) > 0
	q.perInterface = 5 // "sms" names an interface and is a word
	if codes {
		q.perInterface = 20
	}
	for i := 0; i < len(words); {
		n, length := x.nameAt(words[i:])
		switch {
		case length == 0:
			rest = append(rest, words[i])
			i++
			continue
		case n.provider != "" && (q.provider == "" || !n.shared && (q.shared != "" || x.isProtocol(q.provider))):
			q.provider, q.shared = n.provider, ""
			if n.shared {
				q.shared = n.text
			}
		}
		if n.shared {
			rest = append(rest, words[i:i+length]...)
		}
		if n.api != "" {
			q.apis = append(q.apis, n.api)
			if !codes {
				rest = append(rest, words[i:i+length]...)
			}
		}
		i += length
	}
	return rest
}

// isProtocol reports whether a name is that of a protocol, which gives way to that of
// a provider who speaks it.
func (x *Index) isProtocol(id string) bool {
	p := x.set.Provider(id)
	return p != nil && p.Protocol
}

// nameAt returns the longest name that a row of words begins with, and of how
// many words it is.
func (x *Index) nameAt(words []string) (longest name, length int) {
	if words[0] == "" {
		return name{}, 0
	}
	for _, n := range x.language.names[words[0]] {
		rest := n.text
		for i := 0; i < len(words); i++ {
			word, more := cutWord(rest)
			if word != words[i] {
				break
			}
			if rest = more; rest == "" {
				if i+1 > length {
					longest, length = n, i+1
				}
				break
			}
		}
	}
	return longest, length
}

// addNames makes the names of the set's providers and interfaces known.
func (x *Index) addNames() {
	for _, p := range x.set.Providers() {
		if p.ID != catalog.GenericID {
			x.language.addName(name{text: folded(p.ID), provider: p.ID})
			x.language.addName(name{text: folded(p.Name), provider: p.ID})
		}
	}
	for _, p := range x.set.Providers() {
		if p.ID == catalog.GenericID {
			continue
		}
		for _, api := range p.APIs() {
			x.language.addName(name{text: folded(api), api: api})
		}
		table := ""
		p.EachAlias(func(next, _, _ string) {
			if next != table && !p.HasAPI(next) {
				x.language.addName(name{text: folded(next), provider: p.ID, api: next})
			}
			table = next
		})
	}
}
