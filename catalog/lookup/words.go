package lookup

import (
	_ "embed"
	"slices"
	"strings"

	"wrongnumber/catalog"
)

//go:embed words.txt
var wordsFile string

// section returns the lines of a section of words.txt.
func section(name string) []string {
	_, text, _ := strings.Cut(wordsFile, "\n["+name+"]\n")
	text, _, _ = strings.Cut(text, "\n[")
	var lines []string
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			lines = append(lines, line)
		}
	}
	return lines
}

// language is what words.txt says, in numbers of stems.
type language struct {
	groups   [][]int32         // the stems of each group of synonyms
	groupsOf map[int32][]int32 // a stem's groups
	phrases  [][]phrase        // by their first stem
	stemsOf  map[int32][]int32 // the stems of a phrase, by its own
	stop     map[string]bool
	filler   map[string]bool
	units    map[string]bool
	same     map[string]string // what stands for a word in queries
	names    map[string][]name // by their first word
	often    map[string]uint8  // how often people meet an entry, 1 to 3

	symptoms  []symptoms
	inSymptom map[int32]bool // the stems of any
}

// How often people meet an entry; up to 3 for the commonest.
const (
	oftenNever = iota
	oftenSome
)

// oftenOf returns how often people meet an entry.
func (l *language) oftenOf(e *catalog.Entry) uint8 {
	interface_ := e.Provider.ID + "/" + e.API() + "/"
	if class, ok := l.often[interface_+e.Code()]; ok {
		return class
	}
	if class, ok := l.often[interface_]; ok {
		return class
	}
	return oftenSome
}

// phrase is several words that count as one: their stems, and its own word.
type phrase struct {
	stems []int32
	word  int32
}

// name is what a provider or an interface is called, folded. The empty
// provider is any.
type name struct {
	_                   [0]func()
	text, provider, api string
	shared              bool // a word that others use as well
}

// readLanguage reads words.txt.
func (x *Index) readLanguage() {
	l := &x.language
	l.groupsOf, l.stemsOf = map[int32][]int32{}, map[int32][]int32{}
	l.same = map[string]string{}
	for _, line := range section("same") {
		usual, others, _ := strings.Cut(line, "=")
		for other := range strings.FieldsSeq(folded(others)) {
			l.same[other] = folded(usual)
		}
	}
	for _, line := range section("synonyms") {
		var group []int32
		for member := range strings.SplitSeq(line, ",") {
			if stem := x.member(folded(member)); stem >= 0 {
				group = append(group, stem)
				l.groupsOf[stem] = append(l.groupsOf[stem], int32(len(l.groups)))
			}
		}
		l.groups = append(l.groups, group)
	}
	for _, line := range section("phrases") {
		x.member(folded(line))
	}
	l.stop, l.filler, l.units = wordSet("stop"), wordSet("filler"), wordSet("units")
	for word := range l.stop {
		x.words[x.intern(word)].empty = true
	}
	l.inSymptom = map[int32]bool{}
	x.readSymptoms()
	l.often = map[string]uint8{}
	for _, line := range section("often") {
		class, addresses, _ := strings.Cut(line, " ")
		for address := range strings.FieldsSeq(addresses) {
			l.often[address] = class[0] - '0'
		}
	}
	l.names = map[string][]name{}
	for _, line := range section("names") {
		text, of, strong := strings.Cut(line, "=")
		if !strong {
			text, of, _ = strings.Cut(line, "~")
		}
		provider, api, _ := strings.Cut(strings.TrimSpace(of), "/")
		if provider == "*" {
			provider = ""
		}
		l.addName(name{text: folded(text), provider: provider, api: api, shared: !strong})
	}
}

// usual returns the word that stands for another in the texts, or the word itself.
func (l *language) usual(word string) string {
	if usual, ok := l.same[word]; ok {
		return usual
	}
	return word
}

func (l *language) addName(n name) {
	first, _ := cutWord(n.text)
	l.names[first] = append(l.names[first], n)
}

// begins reports whether any phrase begins with a stem.
func (l *language) begins(stem int32) bool {
	return stem >= 0 && int(stem) < len(l.phrases) && l.phrases[stem] != nil
}

func wordSet(section_ string) map[string]bool {
	set := map[string]bool{}
	for _, line := range section(section_) {
		for word := range strings.FieldsSeq(folded(line)) {
			set[word] = true
		}
	}
	return set
}

// member returns the stem of a word, or of a phrase, which it makes known.
func (x *Index) member(text string) int32 {
	if text == "" {
		return -1
	}
	if strings.IndexByte(text, ' ') < 0 {
		return x.words[x.intern(text)].stem
	}
	p := phrase{word: x.intern(text)}
	for word := range strings.FieldsSeq(text) {
		p.stems = append(p.stems, x.words[x.intern(x.language.usual(word))].stem)
	}
	own := x.words[p.word].stem
	if x.language.stemsOf[own] != nil {
		return own
	}
	x.language.stemsOf[own] = p.stems
	first := p.stems[0]
	for int(first) >= len(x.language.phrases) {
		x.language.phrases = append(x.language.phrases, nil)
	}
	x.language.phrases[first] = append(x.language.phrases[first], p)
	return own
}

// maxGap is how many words that say nothing may stand between those of a phrase:
// "the memory of the phone is full".
const maxGap = 2

// phraseAt returns the longest phrase that a row of words begins with, given as
// their stems and whether each says nothing, and how many words it takes up.
// Within three words and more others may stand, too, if loose: "the message does
// not yet arrive".
func (l *language) phraseAt(stems []int32, empty []bool, loose bool) (longest phrase, length int) {
	first := stems[0]
	if !l.begins(first) {
		return longest, 0
	}
	phrases := l.phrases[first]
next:
	for i := range phrases {
		p := &phrases[i]
		if len(p.stems) > len(stems) || len(p.stems) <= len(longest.stems) || len(p.stems) > 1 && !slices.Contains(stems[1:min(2+maxGap, len(stems))], p.stems[1]) {
			continue
		}
		at, gap := 0, 0
		for _, stem := range p.stems {
			for at < len(stems) && stems[at] != stem && gap < maxGap && (empty[at] || loose && len(p.stems) > 2) {
				at, gap = at+1, gap+1
			}
			if at == len(stems) || stems[at] != stem {
				continue next
			}
			at++
		}
		longest, length = *p, at
	}
	return longest, length
}
