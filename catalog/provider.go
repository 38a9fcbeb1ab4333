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
	words  []string
	codes  []string        // with their anchors
	starts [numLangs][]int // where each entry's lines begin
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
	for i := range p.codes {
		known := p.code(i)
		if len(known) != len(code) || api != "" && p.word(columnAPI, i) != api {
			continue
		}
		if known == code {
			found = append(found, p.entry(i))
		} else if sameLetters(known, code) {
			folded = append(folded, p.entry(i))
		}
	}
	if len(found) == 0 {
		return folded
	}
	return found
}

// index splits the codes and words, at the first call.
func (p *Provider) index() {
	if p.words == nil {
		p.words = splitLines(p.packed.words)
		p.codes = splitLines(p.packed.codes)
	}
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

// APIName returns what an api is called, and its id where it has no name.
func (p *Provider) APIName(id string, lang Lang) string {
	if name := p.api(id).Get("name"); name.Exists() {
		return textIn(name, lang).String()
	}
	return id
}

func (p *Provider) api(id string) gjson.Result {
	var found gjson.Result
	p.Section("apis").ForEach(func(_, api gjson.Result) bool {
		if api.Get("id").String() == id {
			found = api
			return false
		}
		return true
	})
	return found
}

// docURL returns the address of an entry's documentation: an anchor that is a
// whole address, else the pattern of the api or the file with the anchor in
// it. Without an anchor it is the address of the whole page.
func (p *Provider) docURL(api, anchor string) string {
	if strings.HasPrefix(anchor, "https://") {
		return anchor
	}
	docs := p.api(api).Get("docs").String()
	if docs == "" {
		docs = p.Section("docs").String()
	}
	if anchor == "" {
		page, _, _ := strings.Cut(docs, "#{anchor}")
		return page
	}
	return strings.Replace(docs, "{anchor}", anchor, 1)
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
