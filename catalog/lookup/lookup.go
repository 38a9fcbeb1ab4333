package lookup

import (
	"math/bits"
	"slices"
	"strings"

	"wrongnumber/catalog"
	"wrongnumber/catalog/encode"
)

// Query is what Append looks for.
type Query struct {
	Text     string       // a code, an HTTP status, an address, words; "" for all
	Provider string       // id of the only provider to look in; "" for all
	Lang     catalog.Lang // language of the answer; words are found in every language
	Limit    int          // how many entries at most; 0 is DefaultLimit
}

// The number of entries that Append answers, at most MaxLimit.
const (
	DefaultLimit = 20
	MaxLimit     = 10000
)

// The ways in which an entry is found, and their names on the wire.
const (
	matchCode    = iota // the code itself
	matchStatus         // it comes with this HTTP status
	matchPart           // a part of the code, or of a word
	matchText           // words of the provider, the api or the texts
	matchSynonym        // words that mean the same
	matchSimilar        // a code or words that may be meant
)

var matchNames = [...]string{"code", "status", "part", "text", "synonym", "similar"}

// hit is an entry that was found.
type hit struct {
	_       [0]func() // nothing compares two: that code would be large
	score   int
	entry   int32
	missing uint16 // a bit for each term that is not in it
	matched uint8  // terms
	covered uint8  // what those weigh, half where they stand in steps only
	titled  uint8  // and what those that stand in its title weigh
	best    uint8
	match   uint8
	symptom uint16 // what the words are worth as a symptom of it
	coded   bool   // its code is asked for, or what is said with it
}

// What codes are worth beside words, whose worth is at most 800 each.
const (
	scoreWhole  = 1 << 20 // the query is the code
	scoreCode   = 8000
	scoreSaid   = 6000 // the query holds words that a provider says with it
	scoreStatus = 3000
	scorePart   = 2000 // the query is a part of the code
	scoreWord   = 150  // a word of the query is the code
	perProvider = 3    // a factor for an entry of the provider that is named
)

// transportID is the file of what programs say before a provider answers: to anybody's
// customers.
const transportID = "transport"

// scratch is what one search after the other uses.
type scratch struct {
	hits []hit
	of   []int32  // an entry's place in hits, counted from 1
	keys []uint64 // the order of hits
	kept []hit    // the first of them
	term []int    // scores of one term, by entry
	text []uint8  // and the weight of the best text that it stands in
	seen []int32  // the entries that have one
	said []catalog.Said
}

// Append appends the entries that a query finds, best first, as a JSON array
// of what [catalog.Entry.WriteJSON] writes.
func (x *Index) Append(dst []byte, q Query) []byte {
	limit := min(q.Limit, MaxLimit)
	if limit <= 0 {
		limit = DefaultLimit
	}
	w := encode.Writer{Out: append(dst, '[')}
	if strings.TrimSpace(q.Text) == "" {
		x.writeAll(&w, &q, limit)
		return w.Out
	}
	read, hits := x.search(&q, limit)
	for _, h := range hits[:min(limit, len(hits))] {
		var missing []string
		for i := range read.terms {
			if h.missing&(1<<i) != 0 {
				missing = append(missing, read.terms[i].text)
			}
		}
		x.entries[h.entry].WriteJSON(&w, q.Lang, matchNames[h.match], missing)
	}
	w.EndArray()
	return w.Out
}

// writeAll writes the entries of a provider, or of all of them, which takes no index.
func (x *Index) writeAll(w *encode.Writer, q *Query, limit int) {
	for _, p := range x.set.Providers() {
		if q.Provider != "" && q.Provider != p.ID {
			continue
		}
		for i := range min(limit, p.Len()) {
			e := p.Entry(i)
			e.WriteJSON(w, q.Lang, matchNames[matchText], nil)
		}
		limit -= min(limit, p.Len())
	}
	w.EndArray()
}

// search returns the entries that a query finds, best first.
func (x *Index) search(q *Query, limit int) (*query, []hit) {
	x.Prepare()
	read := x.readQuery(q.Text)
	s := &x.scratch
	s.hits = s.hits[:0]
	s.of = sized(s.of, len(x.entries))
	s.term = sized(s.term, len(x.entries))
	s.text = sized(s.text, len(x.entries))
	clear(s.of)
	for i := range read.terms {
		x.score(&read.terms[i], i, read, q.Lang)
	}
	x.scoreWhole(read)
	x.scoreSaid(read, q.Text)
	x.scoreSymptoms(read)
	if len(read.terms) == 0 {
		x.scoreNamed(read)
	}
	hits := x.ranked(read, q, limit)
	if len(hits) == 0 && len(read.terms) > 0 {
		x.scoreSimilar(read)
		hits = x.ranked(read, q, limit)
	}
	return read, hits
}

func sized[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n)
	}
	return s[:n]
}

// hit returns the hit of an entry, a new one if need be.
func (x *Index) hit(entry int32) *hit {
	s := &x.scratch
	if s.of[entry] == 0 {
		s.hits = append(s.hits, hit{entry: entry, missing: ^uint16(0)})
		s.of[entry] = int32(len(s.hits))
	}
	return &s.hits[s.of[entry]-1]
}

// score adds what a term is worth to the entries that hold it.
func (x *Index) score(t *term, number int, q *query, lang catalog.Lang) {
	s := &x.scratch
	s.seen = s.seen[:0]
	add := func(entry int32, score int, match, best, text uint8) {
		h := x.hit(entry)
		if s.term[entry] == 0 {
			s.seen = append(s.seen, entry)
			s.text[entry] = 0
			h.matched++
			h.missing &^= 1 << number
		}
		s.text[entry] = max(s.text[entry], text)
		if score > s.term[entry] {
			s.term[entry] = score
		}
		if best > h.best {
			h.best, h.match = best, match
		}
	}
	if t.code != "" {
		ofCode, ofStatus := scoreCode, scoreStatus
		if t.status && len(q.terms) > 1 && !q.asStatus {
			ofCode, ofStatus = scoreCode/10, scoreStatus/10
		}
		isCode := func(entries []int32, score int) {
			for _, entry := range entries {
				add(entry, score, matchCode, 100, inTitle)
				x.hit(entry).coded = true
			}
		}
		isCode(x.byCode[t.code], ofCode)
		isCode(x.byAlias[t.code], ofCode)
		for _, api := range q.apis { // of the table that is named, as CME ERROR 10
			isCode(x.byAlias[api+" "+t.code], ofCode*q.perInterface/4)
		}
		isCode(x.byAlias[q.provider+" "+t.code], ofCode)
		if t.status {
			for _, n := range x.byStatus[t.code] {
				if x.entries[n].code != t.code {
					add(n, ofStatus, matchStatus, 90, inMeaning)
				}
			}
		}
		t.known = t.known || len(s.seen) > 0
	}
	for _, f := range t.found {
		postings := x.words[f.word].postings
		rarity := x.rarity(len(postings))
		var worths [inTitle + 1]int // by the weight, in the language asked for
		for weight := range worths {
			worths[weight] = int(f.worth) * weight * rarity * 6 / 8
		}
		match := matchOf(f.worth)
		for i := range postings {
			p := &postings[i]
			score := worths[p.weights[lang]]
			if other := p.weights[numLangs-1-int(lang)]; other > p.weights[lang] {
				score = max(score, int(f.worth)*int(other)*rarity*5/8)
			}
			add(p.entry, score, match, f.worth, p.best())
		}
	}
	for _, p := range t.phrases {
		count := 0
		x.eachWithAll(p.stems, func(int32, uint8) { count++ })
		rarity := (3 + x.rarity(count)) / 2 // apart they may say something else
		x.eachWithAll(p.stems, func(entry int32, weight uint8) {
			add(entry, int(p.worth)*int(weight)*rarity*6/8, matchOf(p.worth), p.worth, weight)
		})
	}
	if t.code == "" {
		for _, entry := range x.byCode[catalog.PlainCode(t.text)] {
			add(entry, s.term[entry]+scoreWord, matchCode, 95, inTitle)
		}
	}
	switch t.weight = uint8(x.weigh(s.seen, q)); {
	case t.status:
		t.weight = weightOfStatus
	case t.code != "":
		t.weight = weightOfCode
	case t.misspelt:
		t.weight = (t.weight + 1) / 2
	}
	for _, entry := range s.seen {
		h := x.hit(entry)
		h.score += s.term[entry]
		switch s.text[entry] {
		case inTitle:
			h.titled += t.weight
			fallthrough
		case inMeaning:
			h.covered += t.weight
		default:
			h.covered += (t.weight + 1) / 2
		}
		s.term[entry] = 0
	}
}

// weigh returns how much a word says that stands in some entries: of the provider
// that is named, if one is.
func (x *Index) weigh(entries []int32, q *query) int {
	if named := x.set.Provider(q.provider); named != nil {
		count := 0
		for _, n := range entries {
			if x.entries[n].Provider == named {
				count++
			}
		}
		if count == 0 {
			return 1
		}
		return min(bits.Len(uint(named.Len()/count)), x.rarity(len(entries)))
	}
	return x.rarity(len(entries))
}

// rarity returns how much is said by what stands in a number of entries: one for
// all of them, one more each time that they are half as many.
func (x *Index) rarity(entries int) int {
	return min(bits.Len(uint(len(x.entries)/max(entries, 1))), 8)
}

// What codes weigh among words, which weigh 8 at most.
const (
	weightOfStatus = 6
	weightOfCode   = 12
)

func matchOf(worth uint8) uint8 {
	switch worth {
	case worthWord, worthStem:
		return matchText
	case worthSynonym:
		return matchSynonym
	case worthMisspelt, worthMisspelt - 1:
		return matchSimilar
	}
	return matchPart
}

// known returns how many terms anybody knows.
func (q *query) known() uint8 {
	n := uint8(0)
	for i := range q.terms {
		if q.terms[i].known {
			n++
		}
	}
	return n
}

// weight returns what all terms weigh that anybody knows.
func (q *query) weight() uint8 {
	sum := uint8(0)
	for i := range q.terms {
		if q.terms[i].known {
			sum += q.terms[i].weight
		}
	}
	return sum
}

// scoreWhole adds what the whole query is worth as a code, a part of one, or
// the address of a page.
func (x *Index) scoreWhole(q *query) {
	if q.whole == "" {
		return
	}
	all := q.weight()
	add := func(entry int32, score int, match uint8) {
		h := x.hit(entry)
		h.score += score
		h.matched, h.missing, h.covered = uint8(len(q.terms)), 0, all
		if h.best < 100 {
			h.best, h.match = 100, match
		}
	}
	for _, n := range x.byCode[q.whole] {
		add(n, scoreWhole, matchCode)
	}
	if len(q.whole) > 2 && !isNumber(q.whole) {
		first, _ := cutWord(folded(strings.ReplaceAll(q.whole, "_", " ")))
		if n, ok := x.number(first); ok {
			for i := range x.words[n].postings {
				at := x.words[n].postings[i].entry
				if code := x.entries[at].code; len(code) > len(q.whole) && holdsWords(code, q.whole) {
					add(at, scorePart+100*len(q.whole)/len(code), matchPart)
				}
			}
		}
	}
	if q.address == "" {
		return
	}
	page := hashOf([]byte(q.address))
	for i := range x.entries {
		if e := &x.entries[i]; e.page == page && e.code != q.whole && comparable(e.DocURL()) == q.address {
			add(int32(i), scoreWhole, matchCode)
		}
	}
}

// scoreSaid adds what the words are worth that providers and programs say with
// an entry: "getaddrinfo ENOTFOUND".
func (x *Index) scoreSaid(q *query, text string) {
	s := &x.scratch
	all := q.weight()
	coded := false
	for i := range q.terms {
		coded = coded || q.terms[i].code != "" && q.terms[i].known // 21614 not a mobile number
	}
	s.said = x.set.AppendSaid(s.said[:0], text[:min(len(text), maxQuery)])
	for i := range s.said {
		found := &s.said[i]
		entry := found.Entry
		if found.IsLabel() {
			api := found.Label().API
			code := found.Provider.Alias(api, found.Code.Of(text))
			if !found.Provider.HasAPI(api) {
				api = ""
			}
			of := found.Provider.Find(api, code)
			if code == "" || len(of) == 0 {
				continue
			}
			entry = of[0]
		} else if found.Common && entry.Provider.ID != q.provider {
			least := 4                                                                                       // fifths of the query that common words must be
			if entry.Provider.Protocol && !coded && (q.provider == "" || entry.Provider.ID == transportID) { // ModuleNotFoundError twilio
				least = 3
			}
			if 5*(found.End-found.Start) < least*len(text) {
				continue
			}
		}
		for _, n := range x.byCode[plain(entry.Code())] {
			if x.entries[n].Entry == entry {
				h := x.hit(n)
				h.score += scoreSaid
				h.coded, h.matched, h.missing, h.covered = true, uint8(len(q.terms)), 0, all
				if h.best < 100 {
					h.best, h.match = 100, matchText
				}
			}
		}
	}
}

// holdsWords reports whether a part of a code stands in it between separators.
func holdsWords(code, part string) bool {
	at := strings.Index(code, part)
	end := at + len(part)
	return at >= 0 && (at == 0 || code[at-1] == '_') && (end == len(code) || code[end] == '_')
}

// scoreNamed adds the entries of a provider or an interface, where nothing
// else is asked for.
func (x *Index) scoreNamed(q *query) {
	for i := range x.entries {
		e := &x.entries[i]
		if q.provider != "" && e.Provider.ID == q.provider || q.provider == "" && slices.Contains(q.apis, e.API()) {
			h := x.hit(int32(i))
			h.score, h.match = 1, matchText
		}
	}
}

// scoreSimilar adds the entries whose codes may be meant by the query.
func (x *Index) scoreSimilar(q *query) {
	all := q.weight()
	allowed := catalog.AllowedEdits(q.whole)
	if allowed < 0 {
		return
	}
	for i := range x.entries {
		e := &x.entries[i]
		if isNumber(e.code) {
			continue
		}
		if n := catalog.Distance(q.whole, e.code, allowed+1); n <= allowed {
			h := x.hit(int32(i))
			h.score, h.match, h.missing, h.matched, h.covered = 64-n, matchSimilar, 0, uint8(len(q.terms)), all
		}
	}
}

// often are the factors, in eighths, for how often people meet an entry.
var often = [...]int{oftenNever: 6, oftenSome: 8, 10, 12}

// enough is how many entries must hold every word, for those that lack some
// not to be shown.
const enough = 3

// ranked returns the hits in their order: those with every word that anybody
// knows, and where they are few those with at least half of them.
func (x *Index) ranked(q *query, asked *Query, limit int) []hit {
	total, known := q.weight(), q.known()
	named, only := x.set.Provider(q.provider), x.set.Provider(asked.Provider)
	hits := x.scratch.hits[:0]
	full := 0
	most := uint8(0) // that any covers
	for _, h := range x.scratch.hits {
		e := &x.entries[h.entry]
		if asked.Provider != "" && e.Provider != only {
			continue
		}
		switch {
		case e.Provider == named:
			h.score *= perProvider
			if q.shared != "" {
				x.holdsName(&h, q)
			}
		case e.Provider.Protocol:
			h.score = h.score * 3 / 4 // what a provider says of its own goes first
		}
		if len(q.apis) > 0 && (q.perInterface > 5 || named != nil) && slices.Contains(q.apis, e.API()) {
			h.score *= q.perInterface
			h.score /= 4
		}
		if q.asStatus && e.Provider.ID == catalog.GenericID {
			h.score *= 2
		}
		if e.isTitle(q) {
			h.score += scoreWhole
			h.covered, h.missing = total, 0
		}
		h.score += int(h.symptom)
		if len(q.terms) > 0 {
			h.score = h.score * often[e.often] / 8
		}
		matched := int(h.matched)
		h.score += h.score * (matched * 10 / max(min(e.titles[0], e.titles[1]), matched, 1)) / 40
		h.score += h.score * int(h.titled) / max(2*int(total), 1)
		if h.covered >= total {
			full++
		}
		most = max(most, h.covered)
		hits = append(hits, h)
	}
	least := total
	if full < enough {
		least = (total + 2) / 3
	}
	if most < least {
		least = min(least, 1)
	}
	// What is named goes first: the provider, and the code where its interface
	// stands beside it.
	group := func(h *hit) uint64 {
		e := &x.entries[h.entry]
		switch {
		case h.score >= scoreWhole, h.coded && (e.Provider == named || h.missing == 0 || slices.Contains(q.apis, e.API()) && (named == nil || e.Provider.Protocol || q.shared != "")):
			return 2
		case e.Provider == named && (!e.Provider.Protocol || 2*h.covered >= total) && q.shared == "",
			named != nil && e.Provider.ID == transportID && h.covered >= total && h.missing == 0:
			return 1
		}
		return 0
	}
	keys := x.scratch.keys[:0]
	for i := range hits {
		h := &hits[i]
		if h.covered >= least || h.matched >= known || h.coded || named != nil && x.entries[h.entry].Provider == named && 3*int(h.covered) >= int(total) {
			covered := int(min(h.covered, total)) * 16 / max(int(total), 1)
			keys = append(keys, group(h)<<keyGroup|uint64(h.score*covered*covered)<<keyEntry|(1<<keyEntry-1-uint64(h.entry)))
			x.scratch.of[h.entry] = int32(i)
		}
	}
	slices.Sort(keys)
	x.scratch.keys = keys
	kept := x.scratch.kept[:0]
	for _, key := range slices.Backward(keys) {
		if kept = append(kept, hits[x.scratch.of[1<<keyEntry-1-key&(1<<keyEntry-1)]]); len(kept) == max(limit, mixed) {
			break
		}
	}
	x.scratch.kept = kept
	if len(q.terms) > 0 && (q.provider == "" || q.shared != "") && asked.Provider == "" {
		x.mix(kept)
	}
	return kept
}

// The order of hits as one number: their group, what they are worth, and the
// earlier entry of two that are worth the same.
const (
	keyEntry = 20 // bits; a host's catalogs and ours hold fewer than a million entries
	keyGroup = 62
)

// mixed is how many hits mix chooses from.
const mixed = 100

// holdsName notes that an entry of the provider that is named holds its name,
// where the name stayed a word.
func (x *Index) holdsName(h *hit, q *query) {
	for i := range q.terms {
		if q.terms[i].text == q.shared && h.missing&(1<<i) != 0 {
			h.missing &^= 1 << i
			h.matched++
			h.covered += q.terms[i].weight
		}
	}
}

// isTitle reports whether the query is the title of the entry.
func (e *entry) isTitle(q *query) bool {
	for lang := range numLangs {
		if e.titles[lang] == q.words && e.hashes[lang] == q.hash {
			return true
		}
	}
	return false
}

// mix lets at most three of the first five be of one provider, where others
// were found as well as these.
func (x *Index) mix(hits []hit) {
	const first, most = 5, 3
	for i := most; i < min(first, len(hits)); i++ {
		provider := x.entries[hits[i].entry].Provider
		same := 0
		for _, h := range hits[:i] {
			if x.entries[h.entry].Provider == provider {
				same++
			}
		}
		if same < most {
			continue
		}
		for k := i + 1; k < len(hits); k++ {
			if h := hits[k]; x.entries[h.entry].Provider != provider && h.matched >= hits[i].matched && h.score > hits[i].score/2 {
				copy(hits[i+1:k+1], hits[i:k])
				hits[i] = h
				break
			}
		}
	}
}
