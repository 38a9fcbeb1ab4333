package lookup

import (
	"math/bits"
	"strings"

	"wrongnumber/catalog"
)

// The ways in which a word is found, by what they are worth.
const (
	worthInner    = 1
	worthMisspelt = 3
	worthPrefix   = 4
	worthCompound = 5
	worthSynonym  = 6
	worthStem     = 8
	worthWord     = 10
)

// wordFound is a word of the catalog that a word of the query finds.
type wordFound struct {
	word  int32
	worth uint8
}

// phraseFound is a phrase that a term finds, whose words may stand apart.
type phraseFound struct {
	stems []int32
	worth uint8
}

// termsOf returns what a word of a query looks for: itself, or where nobody
// knows it, the parts of the compound that it is.
func (x *Index) termsOf(word string) []term {
	t := term{text: word}
	x.expand(&t, t.text)
	if stem := x.stemOf(word); stem >= 0 && x.language.inSymptom[stem] {
		t.known = true
	}
	if t.known {
		return []term{t}
	}
	if parts := x.parts(word); parts != nil {
		var terms []term
		for _, part := range parts {
			t := term{text: part}
			x.expand(&t, t.text)
			terms = append(terms, t)
		}
		return terms
	}
	t.misspelt = true
	x.expandMisspelt(&t)
	if !t.known && len(word) >= minInner {
		x.expandInside(&t, word, minInner)
	}
	return []term{t}
}

const (
	minPrefix = 3
	minInner  = 4
)

// add adds a word that a term finds.
func (x *Index) add(t *term, word int32, worth uint8) {
	if len(x.words[word].postings) > 0 {
		t.found = append(t.found, wordFound{word, worth})
		t.known = true
	}
}

// expand adds what a word finds, but for misspellings and inner parts.
func (x *Index) expand(t *term, word string) {
	if n, ok := x.number(word); ok {
		x.add(t, n, worthWord)
	}
	if s, ok := x.stems[stem(word)]; ok {
		x.addFamily(t, s, worthStem)
		x.addSynonyms(t, s, worthSynonym)
	}
	x.expandInside(t, word, minPrefix)
}

// expandPhrase adds what a phrase finds.
func (x *Index) expandPhrase(t *term, p phrase) {
	x.add(t, p.word, worthWord)
	x.addPhrase(t, p.stems, worthStem)
	x.addSynonyms(t, x.words[p.word].stem, worthSynonym)
	t.known = true
}

// addPhrase adds a phrase whose words may stand apart from each other.
func (x *Index) addPhrase(t *term, stems []int32, worth uint8) {
	if len(stems) <= maxPhrase {
		t.phrases = append(t.phrases, phraseFound{stems, worth})
	}
}

// maxPhrase is how many words a phrase has that is looked for apart.
const maxPhrase = 7

func (x *Index) addFamily(t *term, stem int32, worth uint8) {
	for _, n := range x.family[stem] {
		x.add(t, n, worth)
	}
}

func (x *Index) addSynonyms(t *term, stem int32, worth uint8) {
	for _, group := range x.language.groupsOf[stem] {
		for _, member := range x.language.groups[group] {
			if member == stem {
				continue
			}
			x.addFamily(t, member, worth)
			if stems := x.language.stemsOf[member]; stems != nil {
				x.addPhrase(t, stems, worth-1)
			}
		}
	}
}

// expandInside adds the words that a word stands in: those that begin with it,
// and compounds that it is a part of. Where nothing has been found, with
// least letters or more, any word that holds it.
func (x *Index) expandInside(t *term, word string, least int) {
	part := word
	if root := stem(part); len(root) >= minInner {
		part = root
	}
	if len(part) < least {
		return
	}
	letters := lettersOf(part)
	for n, of := range x.letters {
		if letters&^of != 0 {
			continue
		}
		text := x.words[n].text
		at := strings.Index(text, part)
		if at < 0 || strings.IndexByte(text, ' ') >= 0 { // no, or a phrase
			continue
		}
		n, before, after := int32(n), text[:at], text[at+len(part):]
		switch {
		case before == "" && least == minPrefix && strings.HasPrefix(text, word):
			x.add(t, n, worthPrefix)
		case before == "" && len(after) >= minPart && x.isPart(linked(after)), after == "" && x.isPart(before),
			before != "" && x.isPart(before) && stem(part+after) == part:
			x.add(t, n, worthCompound)
		case least == minInner:
			x.add(t, n, worthInner)
		}
	}
}

// minPart is how many letters a part of a compound has at least, and
// minCompound a compound.
const (
	minPart     = 3
	minCompound = 8
)

// isPart reports whether a part of a compound is a word of its own, perhaps
// with a letter that links it to the next.
func (x *Index) isPart(part string) bool {
	for _, link := range [...]string{"", "s", "n", "es", "en", "er", "e"} {
		word, ok := strings.CutSuffix(part, link)
		if !ok || len(word) < minPart {
			continue
		}
		if n, ok := x.number(word); ok && len(x.words[n].postings) > 0 {
			return true
		}
		if s, ok := x.stems[stem(word)]; ok && len(word) > minPart && x.isUsed(s) {
			return true
		}
	}
	return false
}

// isUsed reports whether a form of the stem stands in the catalog or has
// synonyms.
func (x *Index) isUsed(stem int32) bool {
	for _, n := range x.family[stem] {
		if len(x.words[n].postings) > 0 {
			return true
		}
	}
	return len(x.language.groupsOf[stem]) > 0
}

// linked returns what follows the first part of a compound without the letter
// that links them.
func linked(after string) string {
	for _, link := range [...]string{"s", "n"} {
		if rest, ok := strings.CutPrefix(after, link); ok && len(rest) >= minPart {
			return rest
		}
	}
	return after
}

// parts returns the known words that a compound is made of, longest first
// part first, or nil.
func (x *Index) parts(word string) []string {
	if len(word) < minCompound {
		return nil
	}
	for cut := len(word) - minPart; cut >= minPart; cut-- {
		if !x.isPart(word[:cut]) {
			continue
		}
		if rest := word[cut:]; x.isPart(rest) {
			return []string{word[:cut], rest}
		} else if more := x.parts(rest); more != nil {
			return append([]string{word[:cut]}, more...)
		}
	}
	return nil
}

// expandMisspelt adds the words that may be meant by one that nobody knows:
// one edit away for up to six letters, two beyond.
func (x *Index) expandMisspelt(t *term) {
	if len(t.text) < 4 || strings.ContainsAny(t.text, "0123456789") {
		return
	}
	allowed := 1
	if len(t.text) > 6 {
		allowed = 2
	}
	var nearest []int32
	letters := lettersOf(t.text)
	for i, of := range x.letters {
		if bits.OnesCount32(of^letters) > 2*allowed {
			continue
		}
		w := &x.words[i]
		if d := len(w.text) - len(t.text); d > allowed || -d > allowed || strings.ContainsAny(w.text, " 0123456789") {
			continue
		}
		switch n := catalog.Distance(t.text, w.text, allowed+1); {
		case n < allowed || n == allowed && nearest == nil:
			allowed, nearest = n, append(nearest[:0], int32(i))
		case n == allowed:
			nearest = append(nearest, int32(i))
		}
	}
	for _, n := range nearest {
		x.add(t, n, worthMisspelt)
		x.addFamily(t, x.words[n].stem, worthMisspelt)
		x.addSynonyms(t, x.words[n].stem, worthMisspelt-1)
	}
}

// lettersOf returns a bit for each letter that stands in a folded word, and one
// for all else. An edit changes two of them at most.
func lettersOf(word string) uint32 {
	set := uint32(0)
	for i := range len(word) {
		set |= 1 << min(word[i]-'a', 26)
	}
	return set
}
