package lookup

import (
	"slices"
	"strings"

	"wrongnumber/catalog"
)

// Index is what searches of one Set need, made by the first of them. It is not
// safe for concurrent use.
type Index struct {
	set     *catalog.Set
	entries []entry
	byCode  map[string][]int32 // entries by their code, as plain writes it
	byAlias map[string][]int32 // and by what stands for it: see addAliases

	lexicon lexicon // the numbers of words
	words   []word
	letters []uint32 // a bit for each letter of a word
	stems   map[string]int32
	family  [][]int32 // the words of each stem

	byStatus map[string][]int32 // entries that come with an HTTP status
	sets     []*stemSets        // the entries in which each stem stands

	language language
	scratch  scratch
}

// entry is what is known of an entry without its texts.
type entry struct {
	_ [0]func() // nothing compares two: that code would be large
	catalog.Entry
	code   string        // as plain writes it
	titles [numLangs]int // words in its title
	hashes [numLangs]uint32
	page   uint32 // the hash of the address of its documentation, as comparable writes it
	often  uint8  // how often people meet it
}

// word is a word of the catalog, or a phrase.
type word struct {
	text     string
	stem     int32
	empty    bool // it says nothing
	postings []posting
}

// posting says where a word stands in an entry: the weight of the best text it
// stands in, by language.
type posting struct {
	entry   int32
	weights [numLangs]uint8
}

// best returns the weight of the best text in any language.
func (p *posting) best() uint8 { return max(p.weights[catalog.English], p.weights[catalog.German]) }

const numLangs = int(catalog.German) + 1

// The weights of the texts.
const (
	inFix     = 1
	inMeaning = 2
	inNames   = 2 // names of the interface, and causes
	inTitle   = 4 // and words of the code
)

// New returns the Index of a set.
func New(set *catalog.Set) *Index { return &Index{set: set} }

// Set returns the set that is searched.
func (x *Index) Set() *catalog.Set { return x.set }

// Prepare reads the catalog, once. A search does so where nobody has.
func (x *Index) Prepare() {
	if x.stems != nil {
		return
	}
	x.stems, x.byCode, x.byAlias, x.byStatus = map[string]int32{}, map[string][]int32{}, map[string][]int32{}, map[string][]int32{}
	x.readLanguage()
	x.addNames()
	r := reader{Index: x, kept: map[string][]int32{}}
	for _, p := range x.set.Providers() {
		for i := range p.Len() {
			r.add(p.Entry(i))
		}
		r.addAliases(p)
	}
	causes := x.set.Causes()
	for i := range causes.Len() {
		r.addCause(causes.Entry(i))
	}
	r.finish()
	x.aimSymptoms()
}

// intern returns the number of a folded word.
func (x *Index) intern(text string) int32 {
	hash := hashOf([]byte(text))
	if n := x.find(text, hash); n >= 0 {
		return n
	}
	return x.addWord(text, hash)
}

func (x *Index) addWord(text string, hash uint32) int32 {
	n := int32(len(x.words))
	root := text
	if strings.IndexByte(text, ' ') < 0 {
		root = stem(text)
	}
	s, ok := x.stems[root]
	if !ok {
		s = int32(len(x.family))
		x.stems[root] = s
		x.family = append(x.family, nil)
	}
	x.family[s] = append(x.family[s], n)
	x.words = append(x.words, word{text: text, stem: s})
	x.letters = append(x.letters, lettersOf(text))
	x.lexicon.add(n, hash)
	return n
}

// number returns the number of a folded word, and whether it is known.
func (x *Index) number(text string) (int32, bool) {
	n := x.find(text, hashOf([]byte(text)))
	return n, n >= 0
}

// reader reads entries into an Index.
type reader struct {
	*Index
	folded []byte
	line   []byte
	stems  []int32
	empty  []bool             // the words that say nothing
	found  []int32            // the words of a text
	kept   map[string][]int32 // those of texts that many entries share
	causes [numLangs][]causeWords

	// What has been posted, in the order of the entries, in pieces so that none is
	// ever copied, and for each word which of them is its last, counted from 1.
	posted [][]posted
	count  int
	last   []int32
}

// causeWords are the words of the texts that entries take from a cause.
type causeWords struct {
	title, meaning, causes, fix []int32
	read                        bool
}

type posted struct {
	word int32
	posting
}

func (r *reader) add(e catalog.Entry) {
	at := int32(len(r.entries))
	added := entry{Entry: e, code: plain(e.Code())}
	added.page = hashOf([]byte(comparable(e.DocURL())))
	added.often = r.language.oftenOf(&e)
	r.byCode[added.code] = append(r.byCode[added.code], at)
	for status := range strings.FieldsSeq(e.Statuses()) {
		r.byStatus[status] = append(r.byStatus[status], at)
	}
	cause, hasCause := e.Cause()
	meaning, steps := hasCause && e.TakesMeaning(), hasCause && e.TakesSteps()
	for lang := range catalog.Lang(numLangs) {
		r.line = e.EachText(lang, r.line, func(kind catalog.TextKind, text []byte) {
			words := r.wordsOf(text)
			if kind == catalog.TextTitle {
				added.titles[lang], added.hashes[lang] = len(r.stems), hashOf(r.folded)
			}
			r.post(words, at, lang, weightOf[kind])
		})
		r.post(r.wordsOfShared(e.Provider.APIName(e.API(), lang)), at, lang, inNames)
		r.post(r.wordsOfShared(e.API()), at, lang, inNames)
		r.post(r.wordsOf([]byte(e.Code())), at, lang, inTitle)
		if !hasCause {
			continue
		}
		of := r.wordsOfCause(&cause, lang)
		r.post(of.title, at, lang, inFix)
		if meaning {
			r.post(of.meaning, at, lang, inMeaning)
		}
		if steps {
			r.post(of.causes, at, lang, inNames)
			r.post(of.fix, at, lang, inFix)
		}
	}
	r.entries = append(r.entries, added)
}

// weightOf are the weights of an entry's texts; notes and sentences for customers
// have none.
var weightOf = [...]uint8{catalog.TextTitle: inTitle, catalog.TextMeaning: inMeaning, catalog.TextCause: inNames, catalog.TextFix: inFix}

// wordsOfCause returns the words of a cause's texts.
func (r *reader) wordsOfCause(cause *catalog.Entry, lang catalog.Lang) *causeWords {
	if r.causes[lang] == nil {
		r.causes[lang] = make([]causeWords, r.set.Causes().Len())
	}
	of := &r.causes[lang][cause.Place()]
	if of.read {
		return of
	}
	of.read = true
	cause.EachText(lang, nil, func(kind catalog.TextKind, text []byte) {
		list := [...]*[]int32{catalog.TextTitle: &of.title, catalog.TextMeaning: &of.meaning, catalog.TextCause: &of.causes, catalog.TextFix: &of.fix}[kind]
		*list = append(*list, r.wordsOf(text)...)
	})
	return of
}

// addAliases adds the words that stand for codes of a provider, such as
// ESME_RTHROTTLED. What is several words, such as LOOP_DETECTED, names the entry too. A number does so only beside the name of its table, as 6 of
// curl, or of the provider, as 88 of SMPP.
func (r *reader) addAliases(p *catalog.Provider) {
	p.EachAlias(func(table, word, code string) {
		api, rest, ok := strings.Cut(code, "/")
		if ok {
			code = rest
		} else if api = table; !p.HasAPI(api) {
			api = ""
		}
		word = plain(word)
		for _, n := range r.byCode[plain(code)] {
			e := &r.entries[n]
			if e.Provider != p || api != "" && e.API() != api {
				continue
			}
			if strings.IndexByte(word, '_') > 0 {
				for lang := range catalog.Lang(numLangs) {
					r.post(r.wordsOf([]byte(strings.ReplaceAll(word, "_", " "))), n, lang, inTitle)
				}
			}
			key := word
			if isNumber(word) {
				key = table + " " + word
				if api != "" && api == table {
					r.byAlias[p.ID+" "+word] = append(r.byAlias[p.ID+" "+word], n)
				}
			}
			r.byAlias[key] = append(r.byAlias[key], n)
		}
	})
}

// addCause adds a cause, which is found by its name only: the entries that come
// from it are found by the rest.
func (r *reader) addCause(e catalog.Entry) {
	at := int32(len(r.entries))
	added := entry{Entry: e, code: plain(e.Code())}
	r.byCode[added.code] = append(r.byCode[added.code], at)
	for lang := range catalog.Lang(numLangs) {
		words := r.wordsOf([]byte(e.Texts(lang).Title(nil)))
		added.titles[lang], added.hashes[lang] = len(r.stems), hashOf(r.folded)
		r.post(words, at, lang, inFix)
	}
	r.entries = append(r.entries, added)
}

// wordsOf returns the words and phrases of a text. The next call overwrites
// them; r.folded and r.stems are those of the text.
func (r *reader) wordsOf(text []byte) []int32 {
	r.folded = appendFolded(r.folded[:0], text)
	r.stems, r.empty, r.found = r.stems[:0], r.empty[:0], r.found[:0]
	for at := 0; at < len(r.folded); {
		end, hash := at, hashStart
		for ; end < len(r.folded) && r.folded[end] != ' '; end++ {
			hash = hashByte(hash, r.folded[end])
		}
		word := r.folded[at:end]
		n := r.Index.find(string(word), hash)
		if n < 0 {
			n = r.addWord(string(word), hash)
		}
		w := &r.words[n]
		r.found = append(r.found, n)
		r.stems = append(r.stems, w.stem)
		r.empty = append(r.empty, w.empty)
		at = end + 1
	}
	for i, stem := range r.stems {
		if !r.language.begins(stem) {
			continue
		}
		if p, length := r.language.phraseAt(r.stems[i:], r.empty[i:], false); length > 0 {
			r.found = append(r.found, p.word)
		}
	}
	return r.found
}

// wordsOfShared is wordsOf for a text that comes again and again.
func (r *reader) wordsOfShared(text string) []int32 {
	words, ok := r.kept[text]
	if !ok {
		words = slices.Clone(r.wordsOf([]byte(text)))
		r.kept[text] = words
	}
	return words
}

// sizeOfPiece is how many postings a piece holds.
const sizeOfPiece = 1 << 13

// post notes that words stand in an entry.
func (r *reader) post(words []int32, entry int32, lang catalog.Lang, weight uint8) {
	for len(r.last) < len(r.words) {
		r.last = append(r.last, make([]int32, len(r.words)+1024-len(r.last))...)
	}
	for _, n := range words {
		if at := r.last[n] - 1; at >= 0 {
			if p := &r.posted[at/sizeOfPiece][at%sizeOfPiece]; p.entry == entry {
				p.weights[lang] = max(p.weights[lang], weight)
				continue
			}
		}
		if r.count%sizeOfPiece == 0 {
			r.posted = append(r.posted, make([]posted, sizeOfPiece))
		}
		p := &r.posted[r.count/sizeOfPiece][r.count%sizeOfPiece]
		p.word, p.entry = n, entry
		p.weights[lang] = weight
		r.count++
		r.last[n] = int32(r.count)
	}
}

// finish sorts what was posted by word.
func (r *reader) finish() {
	counts := make([]int32, len(r.words))
	each := func(f func(p *posted)) {
		left := r.count
		for _, piece := range r.posted {
			for i := range piece[:min(left, sizeOfPiece)] {
				f(&piece[i])
			}
			left -= sizeOfPiece
		}
	}
	each(func(p *posted) { counts[p.word]++ })
	all := make([]posting, r.count)
	at := int32(0)
	for n := range r.words {
		end := at + counts[n]
		r.words[n].postings = all[at:at:end]
		at = end
	}
	each(func(p *posted) {
		w := &r.words[p.word]
		w.postings = append(w.postings, p.posting)
	})
	r.sets = make([]*stemSets, len(r.family))
}

// plain returns a code as it is compared: small letters, one kind of
// separator, no leading zeros, hexadecimal numbers without their 0x.
func plain(code string) string {
	code = catalog.PlainCode(code)
	if rest, ok := strings.CutPrefix(code, "0x"); ok {
		code = "0x" + strings.TrimLeft(rest, "0")
	}
	if isNumber(code) {
		code = strings.TrimLeft(code[:len(code)-1], "0") + code[len(code)-1:]
	}
	return code
}

func isNumber(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}
