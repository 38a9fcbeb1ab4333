package catalog

import (
	"strings"

	"wrongnumber/catalog/encode"
)

// Query is what Lookup looks for.
type Query struct {
	Text     string // a code, a part of one, words, an HTTP status, a provider
	Provider string // id of the only provider to look in; "" for all
	Lang     Lang   // language of the answer; words are found in every language
	Limit    int    // how many entries at most; 0 is DefaultLimit
}

// The number of entries that Lookup answers.
const (
	DefaultLimit = 20
	MaxLimit     = 200
)

// The ways in which an entry is found, best first, as their names on the wire.
const (
	matchCode    = "code"    // the code itself
	matchStatus  = "status"  // it comes with this HTTP status
	matchPart    = "part"    // a part of the code
	matchText    = "text"    // words of the provider, the api or the texts
	matchSimilar = "similar" // a code that may be meant
)

// maxWords is how many words of a query count.
const maxWords = 8

// minWord is how many bytes a word has at least that is looked for in texts.
const minWord = 3

// What a match of one word is worth. An entry is as good as the sum over all
// words, each of which must be found in it; an equal code beats any sum.
const (
	worthText     = 1
	worthProvider = 2
	worthTitle    = 4
	worthPart     = 8
	worthPrefix   = 10
	worthStatus   = 12
	worthCode     = 32
	worthExact    = 1000
)

type hit struct {
	entry Entry
	worth int
	match string
}

// AppendLookup appends the entries that a query finds, best first, as a JSON
// array of what WriteJSON writes. Where nothing is found, it answers the codes
// that may be meant by a misspelt one.
func (s *Set) AppendLookup(dst []byte, q Query) []byte {
	hits := s.search(&q, wordsOf(q.Text))
	if hits == nil {
		hits = s.search(&q, nil)
	}
	limit := min(q.Limit, MaxLimit)
	if limit <= 0 {
		limit = DefaultLimit
	}
	w := encode.Writer{Out: append(dst, '[')}
	for range min(limit, len(hits)) {
		h := best(hits)
		h.entry.WriteJSON(&w, q.Lang, h.match)
		h.worth = 0
	}
	w.EndArray()
	return w.Out
}

// best returns the hit that is worth most, the first of several.
func best(hits []hit) *hit {
	best := &hits[0]
	for i := range hits {
		if hits[i].worth > best.worth {
			best = &hits[i]
		}
	}
	return best
}

// search returns the entries that the words of a query find; without words,
// those whose code may be meant by the query.
func (s *Set) search(q *Query, words []string) []hit {
	code := strings.TrimSpace(q.Text)
	whole := plainCode(code)
	allowed := allowedEdits(code)
	var hits []hit
	for _, p := range s.providers {
		if q.Provider != "" && p.ID != q.Provider {
			continue
		}
		p.index()
		for i := range p.codes {
			worth, match := 0, matchSimilar
			if words != nil {
				worth, match = p.worth(i, whole, words)
			} else if n := p.edits(i, code, allowed+1); n <= allowed {
				worth = maxCode - n
			}
			if worth > 0 {
				hits = append(hits, hit{Entry{p, i}, worth, match})
			}
		}
	}
	return hits
}

// worth returns what an entry is worth to the query, and by what it was found:
// its best word's way.
func (p *Provider) worth(i int, whole string, words []string) (int, string) {
	text := &p.searchable()[i]
	if text.code == whole {
		return worthExact, matchCode
	}
	sum, best := 0, 0
	for _, word := range words {
		n := text.worth(word)
		if n == 0 {
			return 0, ""
		}
		sum += n
		best = max(best, n)
	}
	switch {
	case best >= worthCode:
		return sum, matchCode
	case best >= worthStatus:
		return sum, matchStatus
	case best >= worthPart:
		return sum, matchPart
	}
	return sum, matchText
}

// worth returns what an entry is worth to one word, and 0 where it is not in
// it.
func (text *searchText) worth(word string) int {
	code := plainCode(word)
	if text.code == code {
		return worthCode
	}
	if isStatus(word) && strings.Contains(text.http, word) {
		return worthStatus
	}
	if len(code) > 1 {
		switch at := strings.Index(text.code, code); {
		case at == 0:
			return worthPrefix
		case at > 0:
			return worthPart
		}
	}
	if len(word) < minWord {
		return 0
	}
	worth := 0
	for _, lines := range text.texts {
		title, rest := cutLine(lines)
		switch {
		case strings.Contains(title, word):
			return worthTitle
		case strings.Contains(rest, word):
			worth = worthText
		}
	}
	if strings.Contains(text.names, word) {
		return worthProvider
	}
	return worth
}
