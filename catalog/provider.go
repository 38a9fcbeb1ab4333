package catalog

import (
	"strings"

	"wrongnumber/catalog/json"
)

// StatusAPI is the api under which a provider's HTTP statuses stand, each with
// its three digits as the code.
const StatusAPI = "http"

// Provider is one provider's file.
type Provider struct {
	ID   string // "cloudvno"
	Name string // "CloudVNO"

	// Protocol: the file is that of a protocol, such as SIP. It explains codes, but
	// it is never who answered.
	Protocol bool

	set    *Set // whose customer sentences the entries use
	packed packed
	stride int    // from a column to the next one
	docs   string // the pattern of the addresses of its documentation

	// Made when first needed.
	apis   uint64 // a bit for each way that an api's id begins and ends
	words  *wordLists
	codes  []codeLine
	heads  [numBuckets]int32
	starts [numLangs][]int // where each entry's lines begin, and the last one's end
}

// codeLine is where in partCodes an entry's code stands, and what finds it.
type codeLine struct {
	start, end int32 // of the code
	line       int32 // where its line ends
	next       int32 // the next entry of its bucket
}

func newProvider(set *Set, k packed) *Provider {
	p := &Provider{set: set, packed: k, stride: len(k[partColumns]) / numColumns}
	p.ID = p.Section("id").String()
	p.Name = p.Section("name").String()
	p.docs = p.Section("docs").String()
	p.Protocol = p.Section("kind").String() == "protocol"
	return p
}

// Section returns a section of the file, such as "shapes" or "headers". A
// section that is not there does not Exist. What the entries need has forms of its
// own, and is not found here in the built-in providers, nor are "limits" and
// "numbers", which are compiled elsewhere.
//
//go:noinline
func (p *Provider) Section(name string) json.Value {
	return json.Get(p.packed[partHead], name)
}

// Find returns the entries of a code, in the order of the file. The empty api
// is every api. A code that stands nowhere as it is spelled is looked for
// without regard to the case of its letters.
func (p *Provider) Find(api, code string) []Entry { return p.AppendFound(nil, api, code) }

// Len returns how many entries the provider has.
func (p *Provider) Len() int {
	p.index()
	return len(p.codes)
}

// Entry returns entry i, in the order of the file.
func (p *Provider) Entry(i int) Entry { return Entry{p, i} }

// first returns the first entry of a code.
func (p *Provider) first(code string) (Entry, bool) {
	p.index()
	for i := p.heads[bucketOf(code)]; i != noEntry; i = p.codes[i-1].next {
		if p.code(int(i-1)) == code {
			return Entry{p, int(i - 1)}, true
		}
	}
	return Entry{}, false
}

// Has reports whether there is an entry of a code, as Find finds it.
func (p *Provider) Has(code string) bool {
	p.index()
	for i := p.heads[bucketOf(code)]; i != noEntry; i = p.codes[i-1].next {
		if sameLetters(p.code(int(i-1)), code) {
			return true
		}
	}
	return false
}

// Spells reports whether there is an entry of a code that is spelled so.
func (p *Provider) Spells(code string) bool {
	p.index()
	for i := p.heads[bucketOf(code)]; i != noEntry; i = p.codes[i-1].next {
		if p.code(int(i-1)) == code {
			return true
		}
	}
	return false
}

// HasIn reports whether there is an entry of a code in one of the apis.
func (p *Provider) HasIn(apis []string, code string) bool {
	p.index()
	for i := p.heads[bucketOf(code)]; i != noEntry; i = p.codes[i-1].next {
		if !sameLetters(p.code(int(i-1)), code) {
			continue
		}
		e := Entry{p, int(i - 1)}
		for _, api := range apis {
			if e.API() == api {
				return true
			}
		}
	}
	return false
}

// AppendFound appends what Find returns.
func (p *Provider) AppendFound(found []Entry, api, code string) []Entry {
	return p.appendFoundIn(bucketOf(code), found, api, code)
}

// appendFoundIn is AppendFound with the bucket of the code.
func (p *Provider) appendFoundIn(bucket uint8, found []Entry, api, code string) []Entry {
	p.index()
	before, exact := len(found), false
	for i := p.heads[bucket]; i != noEntry; i = p.codes[i-1].next {
		e := Entry{p, int(i - 1)}
		known := e.Code()
		if !sameLetters(known, code) || api != "" && api != e.API() {
			continue
		}
		if known == code && !exact {
			found, exact = found[:before], true
		}
		if known == code || !exact {
			found = append(found, e)
		}
	}
	return found
}

// index reads the words, and hashes the codes, at the first call.
func (p *Provider) index() {
	if p.words != nil {
		return
	}
	p.words = p.set.wordsOf(p)
	lines := p.packed[partCodes]
	p.codes = make([]codeLine, 0, strings.Count(lines, "\n"))
	c := codeLine{end: -1}
	for i := range len(lines) {
		switch lines[i] {
		case '\t':
			c.end = int32(i)
		case '\n':
			c.line = int32(i)
			if c.end < 0 {
				c.end = c.line
			}
			p.codes = append(p.codes, c)
			c = codeLine{start: int32(i + 1), end: -1}
		}
	}
	// Backwards, so that the entries of a bucket are in the order of the file.
	for i := len(p.codes) - 1; i >= 0; i-- {
		bucket := &p.heads[bucketOf(p.code(i))]
		p.codes[i].next = *bucket
		*bucket = int32(i + 1)
	}
}

const (
	numBuckets = 256 // the largest provider has some 440 codes
	noEntry    = 0   // buckets hold the numbers of entries counted from 1
)

// bucketOf returns the bucket of a code, which is that of the code in any
// case: the FNV-1a hash of its bytes, bit 5 set.
func bucketOf(code string) uint8 {
	hash := uint32(2166136261)
	for i := range len(code) {
		hash = (hash ^ uint32(code[i]|0x20)) * 16777619
	}
	return uint8(hash ^ hash>>16)
}

// code returns the code of entry i.
func (p *Provider) code(i int) string {
	c := &p.codes[i]
	return p.packed[partCodes][c.start:c.end]
}

// anchor returns the anchor of entry i in the addresses of its documentation,
// which is its code where the file names no other.
func (p *Provider) anchor(i int) string {
	c := &p.codes[i]
	if c.end == c.line {
		return p.code(i)
	}
	return p.packed[partCodes][c.end+1 : c.line]
}

// cell returns what stands in a column for entry i.
func (p *Provider) cell(column, i int) int {
	return int(p.packed[partColumns][column*p.stride+i])
}

// linesBefore returns how many lines of the texts before a column entry i has.
func (p *Provider) linesBefore(column, i int) int {
	n := 0
	for before := range column {
		n += p.cell(before, i)
	}
	return n
}

// word returns the word that stands in a column for entry i.
//
//go:noinline
func (p *Provider) word(column, i int) string { return p.words[column][p.cell(column, i)] }

// lines returns the lines of entry i, as they are packed.
func (p *Provider) lines(lang Lang, i int) string {
	text := p.packed[partTexts+int(lang)]
	starts := p.starts[lang]
	if starts == nil {
		starts = p.startsIn(text)
		p.starts[lang] = starts
	}
	return text[starts[i]:starts[i+1]]
}

// startsIn finds where the lines of each entry begin.
func (p *Provider) startsIn(text string) []int {
	starts := make([]int, len(p.codes)+1)
	at := 0
	for i := range p.codes {
		for range p.linesBefore(numTexts, i) {
			at += strings.IndexByte(text[at:], '\n') + 1
		}
		starts[i+1] = at
	}
	return starts
}

// sameLetters reports whether a and b differ in nothing but the case of ASCII
// letters.
func sameLetters(a, b string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range len(a) {
		if a[i] != b[i] && lower(a[i]) != lower(b[i]) {
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
