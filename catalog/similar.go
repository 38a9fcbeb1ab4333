package catalog

import "strings"

// maxCode is the longest misspelt code that is compared with the known ones.
const maxCode = 64

// Similar returns the entry whose code is nearest to a misspelt one, where one
// is near enough to be meant: a quarter of its letters may be wrong, at most
// three. The empty api is every api. Numbers are never similar, in codes either:
// 1330 is no misspelling of 1331, nor E500 one of E400.
func (p *Provider) Similar(api, code string) (Entry, bool) {
	nearest, least := -1, AllowedEdits(code)+1
	if least == 0 {
		return Entry{}, false
	}
	p.index()
	for i := range p.codes {
		if api != "" && p.word(columnAPI, i) != api {
			continue
		}
		if n := p.edits(i, code, least); n < least {
			nearest, least = i, n
		}
	}
	if nearest < 0 {
		return Entry{}, false
	}
	return Entry{p, nearest}, true
}

// edits returns how many edits turn code into that of entry i, at most limit,
// which it also is where the entry's code is a number or has other digits.
func (p *Provider) edits(i int, code string, limit int) int {
	known := p.code(i)
	if !hasLetter(known) || !sameDigits(code, known) {
		return limit
	}
	return edits(code, known, limit)
}

// sameDigits reports whether two codes have the same digits in the same order.
func sameDigits(a, b string) bool {
	i := 0
	for j := range len(b) {
		if b[j] < '0' || b[j] > '9' {
			continue
		}
		for i < len(a) && (a[i] < '0' || a[i] > '9') {
			i++
		}
		if i == len(a) || a[i] != b[j] {
			return false
		}
		i++
	}
	return !strings.ContainsAny(a[i:], "0123456789")
}

// AllowedEdits returns how many edits away a code may be that is meant by the
// misspelt one: -1 for one too short, too long or without letters.
func AllowedEdits(code string) int {
	if len(code) < 4 || len(code) > maxCode || !hasLetter(code) {
		return -1
	}
	return min(len(code)/4, 3)
}

func hasLetter(s string) bool {
	for i := range len(s) {
		if c := lower(s[i]); 'a' <= c && c <= 'z' {
			return true
		}
	}
	return false
}

// edits returns how many insertions, deletions, replacements and swaps of
// neighbours turn a into b, letters compared without case and separators as
// one: the optimal string alignment distance, which is that of Damerau and
// Levenshtein without edits inside a swap. It stops at limit and returns it.
func edits(a, b string, limit int) int {
	return Distance(PlainCode(a), PlainCode(b), limit)
}

// Distance returns how many insertions, deletions, replacements and swaps of
// neighbouring bytes turn a into b, at most limit. The limit bounds the recursion,
// and so does that an edit is tried only where the two differ: what begins
// alike costs nothing.
func Distance(a, b string, limit int) int {
	for a != "" && b != "" && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	if a == "" || b == "" || limit <= 1 || max(len(a)-len(b), len(b)-len(a)) >= limit {
		return min(len(a)+len(b), limit)
	}
	limit--
	limit = Distance(a[1:], b[1:], limit)
	limit = Distance(a[1:], b, limit)
	limit = Distance(a, b[1:], limit)
	if len(a) > 1 && len(b) > 1 && a[0] == b[1] && a[1] == b[0] {
		limit = Distance(a[2:], b[2:], limit)
	}
	return limit + 1
}

// plain returns the letter in lower case, and every separator as one.
func plain(c byte) byte {
	switch c {
	case '_', '-', ' ', ':', '.', '/':
		return '_'
	}
	return lower(c)
}
