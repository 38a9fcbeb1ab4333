package catalog

import (
	"strings"

	"github.com/tidwall/gjson"
)

// StatusAPI is the api under which a provider's HTTP statuses stand, each with
// its three digits as the code.
const StatusAPI = "http"

// Provider is one provider's file.
type Provider struct {
	ID   string // "cloudvno"
	Name string // "CloudVNO"

	set      *Set // whose customer sentences the entries use
	packed   *packed
	sections []section

	// Made when first needed.
	words   []string
	codes   []string // with their anchors
	heads   [numBuckets]int32
	next    []int32         // entry of the same bucket
	starts  [numLangs][]int // where each entry's lines begin
	apis    []api
	sources []source
	search  []searchText
}

type section struct{ name, raw string }

func newProvider(set *Set, k *packed) *Provider {
	p := &Provider{set: set, packed: k}
	gjson.Parse(k.head).ForEach(func(key, value gjson.Result) bool {
		switch key.Str {
		case "id":
			p.ID = value.String()
		case "name":
			p.Name = value.String()
		}
		p.sections = append(p.sections, section{key.String(), value.Raw})
		return true
	})
	return p
}

// Section returns a section of the file, such as "shapes" or "headers". A
// section that is not there does not exist, in gjson's sense. The sections
// "limits" and "numbers" of the built-in providers are compiled into tables of
// their own and not found here.
func (p *Provider) Section(name string) gjson.Result {
	for i := range p.sections {
		if p.sections[i].name == name {
			return gjson.Parse(p.sections[i].raw)
		}
	}
	return gjson.Result{}
}

// Find returns the entries of a code, in the order of the file. The empty api
// is every api. A code that stands nowhere as it is spelled is looked for
// without regard to the case of its letters.
func (p *Provider) Find(api, code string) []Entry {
	p.index()
	var found, folded []Entry
	for i := p.heads[bucketOf(code)]; i != noEntry; i = p.next[i] {
		line := p.codes[i]
		if !beginsWith(line, code) || api != "" && p.word(columnAPI, int(i)) != api {
			continue
		}
		if line[:len(code)] == code {
			found = append(found, p.entry(int(i)))
		} else {
			folded = append(folded, p.entry(int(i)))
		}
	}
	if len(found) == 0 {
		return folded
	}
	return found
}

// index splits the codes and words and hashes the codes, at the first call.
func (p *Provider) index() {
	if p.words != nil {
		return
	}
	p.words = splitLines(p.packed.words)
	p.codes = splitLines(p.packed.codes)
	for i := range p.heads {
		p.heads[i] = noEntry
	}
	p.next = make([]int32, len(p.codes))
	// Backwards, so that the entries of a bucket are in the order of the file.
	for i := len(p.codes) - 1; i >= 0; i-- {
		bucket := bucketOf(p.code(i))
		p.next[i] = p.heads[bucket]
		p.heads[bucket] = int32(i)
	}
}

const (
	numBuckets = 256 // the largest provider has some 440 codes
	noEntry    = -1
)

// bucketOf returns the bucket of a code, which is that of the code in any
// case: the FNV-1a hash of its small letters.
func bucketOf(code string) int {
	hash := uint32(2166136261)
	for i := range len(code) {
		hash = (hash ^ uint32(lower(code[i]))) * 16777619
	}
	return int((hash ^ hash>>16) % numBuckets)
}

// code returns the code of entry i.
func (p *Provider) code(i int) string {
	code := p.codes[i]
	if tab := strings.IndexByte(code, '\t'); tab >= 0 {
		return code[:tab]
	}
	return code
}

// word returns the word that stands in a column for entry i.
func (p *Provider) word(column, i int) string { return p.words[p.packed.cell(column, i)] }

// texts returns the lines of entry i and all that follow.
func (p *Provider) texts(lang Lang, i int) string {
	if p.starts[lang] == nil {
		p.starts[lang] = startsOf(p.packed, lang)
	}
	return p.packed.texts[lang][p.starts[lang][i]:]
}

// startsOf returns where each entry's lines begin.
func startsOf(k *packed, lang Lang) []int {
	starts := make([]int, k.len())
	text := k.texts[lang]
	at := 0
	for i := range starts {
		starts[i] = at
		for range k.lines(i) {
			at += strings.IndexByte(text[at:], '\n') + 1
		}
	}
	return starts
}

// beginsWith reports whether the code in a line of codes is code, but for the
// case of its letters.
func beginsWith(line, code string) bool {
	return len(line) >= len(code) && (len(line) == len(code) || line[len(code)] == '\t') &&
		sameLetters(line[:len(code)], code)
}

// sameLetters reports whether a and b differ in nothing but the case of ASCII
// letters.
func sameLetters(a, b string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range len(a) {
		if lower(a[i]) != lower(b[i]) {
			return false
		}
	}
	return true
}

func lower(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		return c + 'a' - 'A'
	}
	return c
}
