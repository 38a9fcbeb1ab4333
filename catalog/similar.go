package catalog

// maxCode is the longest misspelt code that is compared with the known ones.
const maxCode = 64

// Similar returns the entry whose code is nearest to a misspelt one, where one
// is near enough to be meant: a quarter of its letters may be wrong, at most
// three. The empty api is every api. Codes that are numbers are never similar:
// 1330 is no misspelling of 1331.
func (p *Provider) Similar(api, code string) (Entry, bool) {
	nearest, least := -1, allowedEdits(code)+1
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
// which it also is where the entry's code is a number.
func (p *Provider) edits(i int, code string, limit int) int {
	known := p.code(i)
	if !hasLetter(known) {
		return limit
	}
	return edits(code, known, limit)
}

// allowedEdits returns how many edits away a code may be that is meant by the
// misspelt one: -1 for one too short, too long or without letters.
func allowedEdits(code string) int {
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
	if len(a) > maxCode || len(b) > maxCode || limit <= 0 ||
		len(a)-len(b) >= limit || len(b)-len(a) >= limit {
		return limit
	}
	// Rows i-2, i-1 and i of the distances between prefixes.
	var rows [3][maxCode + 1]int
	before, last, row := &rows[0], &rows[1], &rows[2]
	for j := range len(b) + 1 {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		least := i
		for j := 1; j <= len(b); j++ {
			x, y := plain(a[i-1]), plain(b[j-1])
			cost := 1
			if x == y {
				cost = 0
			}
			n := min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && x == plain(b[j-2]) && y == plain(a[i-2]) {
				n = min(n, before[j-2]+1)
			}
			row[j] = n
			least = min(least, n)
		}
		if least >= limit {
			return limit
		}
		before, last, row = last, row, before
	}
	return min(last[len(b)], limit)
}

// plain returns the letter in lower case, and every separator as one.
func plain(c byte) byte {
	switch c {
	case '_', '-', ' ', ':', '.', '/':
		return '_'
	}
	return lower(c)
}
