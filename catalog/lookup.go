package catalog

import "strings"

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
	provider *Provider
	entry    int
	worth    int
	match    string
}

// AppendLookup appends the entries that a query finds, best first, as a JSON
// array of what AppendEntryJSON writes. Where nothing is found, it answers the
// codes that may be meant by a misspelt one.
func (s *Set) AppendLookup(dst []byte, q Query) []byte {
	limit := min(q.Limit, MaxLimit)
	if limit <= 0 {
		limit = DefaultLimit
	}
	hits := s.search(q, limit)
	if len(hits) == 0 {
		hits = s.similar(q, limit)
	}
	dst = append(dst, '[')
	for i := range hits {
		if i > 0 {
			dst = append(dst, ',')
		}
		e := hits[i].provider.entry(hits[i].entry)
		dst = AppendEntryJSON(dst, &e, q.Lang, hits[i].match)
	}
	return append(dst, ']')
}

func (s *Set) search(q Query, limit int) []hit {
	words := wordsOf(q.Text)
	if len(words) == 0 {
		return nil
	}
	whole := plainCode(strings.TrimSpace(q.Text))
	var hits []hit
	for _, p := range s.providers {
		if q.Provider != "" && p.ID != q.Provider {
			continue
		}
		p.index()
		for i := range p.codes {
			h := hit{provider: p, entry: i}
			h.worth, h.match = p.worth(i, whole, words)
			if h.worth > 0 {
				hits = keep(hits, h, limit)
			}
		}
	}
	return hits
}

// similar returns the entries whose code may be meant by the query.
func (s *Set) similar(q Query, limit int) []hit {
	code := strings.TrimSpace(q.Text)
	allowed := allowedEdits(code)
	var hits []hit
	for _, p := range s.providers {
		if q.Provider != "" && p.ID != q.Provider {
			continue
		}
		p.index()
		for i := range p.codes {
			if !hasLetter(p.code(i)) {
				continue
			}
			if n := edits(code, p.code(i), allowed+1); n <= allowed {
				hits = keep(hits, hit{p, i, maxCode - n, matchSimilar}, limit)
			}
		}
	}
	return hits
}

// keep inserts a hit behind those that are worth as much, and drops the worst
// where there are more than limit.
func keep(hits []hit, h hit, limit int) []hit {
	if len(hits) == limit {
		if hits[limit-1].worth >= h.worth {
			return hits
		}
		hits = hits[:limit-1]
	}
	hits = append(hits, h)
	i := len(hits) - 1
	for ; i > 0 && hits[i-1].worth < h.worth; i-- {
		hits[i] = hits[i-1]
	}
	hits[i] = h
	return hits
}

// worth returns what an entry is worth to the query, and by what it was found:
// its best word's way.
func (p *Provider) worth(i int, whole string, words []word) (int, string) {
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
func (text *searchText) worth(w word) int {
	if text.code == w.plain {
		return worthCode
	}
	if isStatus(w.text) && strings.Contains(text.http, w.text) {
		return worthStatus
	}
	if len(w.plain) > 1 {
		switch at := strings.Index(text.code, w.plain); {
		case at == 0:
			return worthPrefix
		case at > 0:
			return worthPart
		}
	}
	switch {
	case len(w.text) < minWord:
		return 0
	case strings.Contains(text.titles, w.text):
		return worthTitle
	case strings.Contains(text.names, w.text):
		return worthProvider
	case strings.Contains(text.rest, w.text):
		return worthText
	}
	return 0
}
