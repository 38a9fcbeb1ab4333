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

	sections []section
	index    []indexed
	isRead   bool // index is there
}

type section struct{ name, raw string }

// indexed is where an entry of the file stands. All three are slices of the
// file's text.
type indexed struct{ code, api, raw string }

// newProvider reads the top level of a file.
func newProvider(file string) *Provider {
	p := &Provider{}
	gjson.Parse(file).ForEach(func(key, value gjson.Result) bool {
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

// Section returns a section of the file, such as "shapes" or "limits". A
// section that is not there does not exist, in gjson's sense.
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
	index := p.entries()
	var found, folded []Entry
	for i := range index {
		e := &index[i]
		if len(e.code) != len(code) || api != "" && e.api != api {
			continue
		}
		if e.code == code {
			found = append(found, p.entry(e))
		} else if sameLetters(e.code, code) {
			folded = append(folded, p.entry(e))
		}
	}
	if len(found) == 0 {
		return folded
	}
	return found
}

// entries returns the index of the file's errors, made at the first call.
func (p *Provider) entries() []indexed {
	if p.isRead {
		return p.index
	}
	p.isRead = true
	p.Section("errors").ForEach(func(_, entry gjson.Result) bool {
		i := indexed{raw: entry.Raw}
		entry.ForEach(func(key, value gjson.Result) bool {
			switch key.Str {
			case "code":
				i.code = value.String()
			case "api":
				i.api = value.String()
			}
			return i.code == "" || i.api == ""
		})
		p.index = append(p.index, i)
		return true
	})
	return p.index
}

// APIName returns what an api is called, and its id where it has no name.
func (p *Provider) APIName(id string, lang Lang) string {
	if name := p.api(id).Get("name"); name.Exists() {
		return textIn(name.Raw, lang).String()
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

// docURL returns the address of an entry's documentation: the api's own
// pattern, else the file's, with the entry's anchor in it. An entry without an
// anchor has the address of the whole page.
func (p *Provider) docURL(api, anchor string) string {
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
