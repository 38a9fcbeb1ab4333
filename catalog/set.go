package catalog

import (
	_ "embed"
	"strconv"

	"github.com/tidwall/gjson"
)

//go:generate go run ./gen

// table is the packed form of the files in providers/ and customer.json.
//
//go:embed table.bin
var table string

// GenericID is the id of the provider that holds what HTTP statuses and
// problem types mean anywhere. It is the last of every Set.
const GenericID = "http"

// Set is the providers that answers are explained with, in the order in which
// they are to be tried. A Set keeps the indexes of its providers, so a caller
// keeps its Set. It is not safe for concurrent use.
type Set struct {
	providers []*Provider
	customer  []sentence
}

// sentence is one for end customers that several entries use.
type sentence struct {
	name string
	text [numLangs]string
}

// NewSet returns the Set of the providers known to Wrong Number itself.
func NewSet() *Set { return readTable(table) }

// With returns a Set that also holds the providers in catalogs: one provider
// file or an array of them, as JSON. They are tried before the others, and one
// with the id of a known provider takes its place. The error is a *FileError.
func (s *Set) With(catalogs string) (*Set, error) {
	if err := checkJSON(catalogs); err != nil {
		return nil, err
	}
	with := &Set{customer: s.customer}
	root := gjson.Parse(catalogs)
	if !root.IsArray() {
		if err := with.add(root, ""); err != nil {
			return nil, err
		}
	}
	for i, file := range root.Array() {
		if !root.IsArray() {
			break
		}
		if err := with.add(file, "["+strconv.Itoa(i)+"]"); err != nil {
			return nil, err
		}
	}
	hosts := Set{providers: with.providers}
	for _, p := range s.providers {
		if hosts.Provider(p.ID) == nil {
			with.providers = append(with.providers, p)
		}
	}
	return with, nil
}

func (s *Set) add(file gjson.Result, at string) error {
	if err := s.checkFile(file, at); err != nil {
		return err
	}
	k, err := pack(file, "")
	if err != nil {
		err.(*FileError).Path = at
		return err
	}
	p := newProvider(s, k)
	if s.Provider(p.ID) != nil {
		return &FileError{at + ".id", "is " + strconv.Quote(p.ID) + ", as in an earlier catalog; each needs its own"}
	}
	s.providers = append(s.providers, p)
	return nil
}

// Providers returns the providers in the order in which they are to be tried.
// The slice is the Set's own.
func (s *Set) Providers() []*Provider { return s.providers }

// Provider returns the provider with that id, and nil if there is none.
func (s *Set) Provider(id string) *Provider {
	for _, p := range s.providers {
		if p.ID == id {
			return p
		}
	}
	return nil
}

// Find returns the entries of a code of every provider but the generic one.
func (s *Set) Find(code string) []Entry {
	var found []Entry
	for _, p := range s.providers {
		if p.ID != GenericID {
			found = append(found, p.Find("", code)...)
		}
	}
	return found
}

// customerText returns the shared customer sentence of that name, and "" if
// there is none.
func (s *Set) customerText(name string, lang Lang) string {
	for i := range s.customer {
		if s.customer[i].name == name {
			return s.customer[i].text[lang]
		}
	}
	return ""
}

// Status returns what an HTTP status means to provider p, which may be nil,
// and where p says nothing of its own about it, what it means anywhere.
func (s *Set) Status(p *Provider, status int) (Entry, bool) {
	code := strconv.Itoa(status)
	for _, p := range [...]*Provider{p, s.Provider(GenericID)} {
		if p == nil {
			continue
		}
		if found := p.Find(StatusAPI, code); len(found) > 0 {
			return found[0], true
		}
	}
	return Entry{}, false
}
