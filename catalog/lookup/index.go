package lookup

import (
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

	numbers map[string]int32 // of words
	words   []word
	stems   map[string]int32
	family  [][]int32 // the words of each stem
	blob    string    // every word, each after a line feed
	starts  []int32   // where each word stands in blob

	language language
	scratch  scratch
}

// entry is what is known of an entry without its texts.
type entry struct {
	catalog.Entry
	code   string        // as plain writes it
	titles [numLangs]int // words in its title
	hashes [numLangs]uint32
	often  uint8 // how often people meet it
}

// word is a word of the catalog, or a phrase.
type word struct {
	text     string
	letters  uint32 // a bit for each that stands in it
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

// read reads the catalog, once.
func (x *Index) read() {
	if x.numbers != nil {
		return
	}
	x.numbers, x.stems, x.byCode, x.byAlias = map[string]int32{}, map[string]int32{}, map[string][]int32{}, map[string][]int32{}
	x.readLanguage()
	x.addNames()
	r := reader{Index: x}
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
	var blob strings.Builder
	x.starts = make([]int32, len(x.words))
	for i := range x.words {
		blob.WriteByte('\n')
		x.starts[i] = int32(blob.Len())
		blob.WriteString(x.words[i].text)
	}
	blob.WriteByte('\n')
	x.blob = blob.String()
}

// intern returns the number of a folded word.
func (x *Index) intern(text string) int32 {
	if n, ok := x.numbers[text]; ok {
		return n
	}
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
	x.numbers[text] = n
	x.words = append(x.words, word{text: text, letters: lettersOf(text), stem: s})
	return n
}

// reader reads entries into an Index.
type reader struct {
	*Index
	folded []byte
	stems  []int32
	empty  []bool // the words that say nothing
}

func (r *reader) add(e catalog.Entry) {
	at := int32(len(r.entries))
	added := entry{Entry: e, code: plain(e.Code())}
	added.often = r.language.oftenOf(&e)
	r.byCode[added.code] = append(r.byCode[added.code], at)
	for lang := range catalog.Lang(numLangs) {
		texts := e.Texts(lang)
		added.titles[lang] = r.text(at, lang, inTitle, texts.Title(nil))
		added.hashes[lang] = hashOf(r.folded)
		r.text(at, lang, inMeaning, texts.Meaning(nil))
		r.text(at, lang, inNames, texts.APIName())
		for _, cause := range texts.Causes(nil) {
			r.text(at, lang, inNames, cause)
		}
		for _, step := range texts.Fix(nil) {
			r.text(at, lang, inFix, step)
		}
		r.text(at, lang, inTitle, e.Code())
		r.text(at, lang, inNames, e.API())
		if cause, ok := e.Cause(); ok {
			r.text(at, lang, inFix, cause.Texts(lang).Title(nil))
		}
	}
	r.entries = append(r.entries, added)
}

// addAliases adds the words that stand for codes of a provider, such as
// ESME_RTHROTTLED. A number does so only beside the name of its table, as 6 of
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
		added.titles[lang] = r.text(at, lang, inFix, e.Texts(lang).Title(nil))
		added.hashes[lang] = hashOf(r.folded)
	}
	r.entries = append(r.entries, added)
}

// text posts the words of a text, and returns how many there are.
func (r *reader) text(entry int32, lang catalog.Lang, weight uint8, text string) int {
	r.folded = appendFolded(r.folded[:0], text)
	r.stems, r.empty = r.stems[:0], r.empty[:0]
	for rest := r.folded; len(rest) > 0; {
		end := 0
		for end < len(rest) && rest[end] != ' ' {
			end++
		}
		n, ok := r.numbers[string(rest[:end])]
		if !ok {
			n = r.intern(string(rest[:end]))
		}
		r.post(n, entry, lang, weight)
		r.stems = append(r.stems, r.words[n].stem)
		r.empty = append(r.empty, r.words[n].empty)
		rest = rest[min(end+1, len(rest)):]
	}
	for i := range r.stems {
		if p, length := r.language.phraseAt(r.stems[i:], r.empty[i:], false); length > 0 {
			r.post(p.word, entry, lang, weight)
		}
	}
	return len(r.stems)
}

func (r *reader) post(n, entry int32, lang catalog.Lang, weight uint8) {
	w := &r.words[n]
	last := len(w.postings) - 1
	if last < 0 || w.postings[last].entry != entry {
		w.postings = append(w.postings, posting{entry: entry})
		last++
	}
	w.postings[last].weights[lang] = max(w.postings[last].weights[lang], weight)
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
