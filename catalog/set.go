package catalog

import (
	_ "embed"
	"strconv"

	"github.com/tidwall/gjson"
)

//go:generate go run ./gen

// table is the packed form of the files in providers/, causes.json and
// customer.json.
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
	providers    []*Provider
	causes       *Provider // whose entries are what codes come from; nil in a Set of causes alone
	shared       []string  // what the table holds for all files
	host         bool      // the providers' texts are a host's, without dictionary
	dictionaries [numLangs]*dictionary
	readings     [2 * numReadings]*reading // those of causes come second
	said         *saidIndex                // made when first needed
}

// NewSet returns the Set of the providers known to Wrong Number itself.
func NewSet() *Set { return readTable(table) }

// With returns a Set that also holds the providers in catalogs: one provider
// file or an array of them, as JSON. They are tried before the others, and one
// with the id of a known provider takes its place. The error is a *FileError.
func (s *Set) With(catalogs string) (*Set, error) {
	if text := unsafeJSON(catalogs); text != "" {
		return nil, &FileError{"", text}
	}
	with := &Set{causes: s.causes, shared: s.shared, host: true}
	single := !gjson.Parse(catalogs).IsArray()
	if single {
		catalogs = "[" + catalogs + "]"
	}
	for i, file := range gjson.Parse(catalogs).Array() {
		if path, text := with.add(file); text != "" {
			if !single {
				path = "[" + strconv.Itoa(i) + "]" + path
			}
			return nil, &FileError{path, text}
		}
	}
	for _, p := range s.providers {
		if with.Provider(p.ID) == nil {
			with.providers = append(with.providers, p)
		}
	}
	return with, nil
}

// add adds a provider, or says what is wrong with its file, and where.
func (s *Set) add(file gjson.Result) (path, text string) {
	if path, text = s.checkFile(file); text != "" {
		return path, text
	}
	k := pack(file, s.causes)
	if k == nil {
		return "", tooManyWords
	}
	p := newProvider(s, k)
	if s.Provider(p.ID) != nil {
		return ".id", is(p.ID, ", as in an earlier catalog; each needs its own")
	}
	s.providers = append(s.providers, p)
	return "", ""
}

// Providers returns the providers in the order in which they are to be tried.
// The slice is the Set's own.
func (s *Set) Providers() []*Provider { return s.providers }

// Causes returns the causes, whose entries are what codes come from.
func (s *Set) Causes() *Provider { return s.causes }

// Provider returns the provider with that id, and nil if there is none.
func (s *Set) Provider(id string) *Provider {
	for _, p := range s.providers {
		if p.ID == id {
			return p
		}
	}
	return nil
}

// Find returns the entries of a code of every provider: neither of the generic
// one nor of a protocol's, whose numbers count only where something says whose
// they are.
func (s *Set) Find(code string) []Entry { return s.AppendFound(nil, code) }

// AppendFound appends what Find returns.
func (s *Set) AppendFound(found []Entry, code string) []Entry {
	for _, p := range s.providers {
		if p.ID != GenericID && !p.Protocol {
			found = p.AppendFound(found, "", code)
		}
	}
	return found
}

// sentence returns the shared customer sentence of that name, and "" if there
// is none.
func (s *Set) sentence(name string, lang Lang) string {
	return field(s.shared[sharedSentences+int(lang)], name, 1)
}

// dictionary returns the one of the texts in a language, read at the first
// call; none for those of a host.
func (s *Set) dictionary(lang Lang) *dictionary {
	if s.dictionaries[lang] == nil && !s.host {
		s.dictionaries[lang] = readDictionary(s.shared[sharedDictionaries+int(lang)])
	}
	return s.dictionaries[lang]
}

// Status returns what an HTTP status means to provider p, which may be nil,
// and where p says nothing of its own about it, what it means anywhere.
func (s *Set) Status(p *Provider, status int) (Entry, bool) {
	code := strconv.Itoa(status)
	var found []Entry
	if p != nil {
		found = p.Find(StatusAPI, code)
	}
	if found == nil {
		if p = s.Provider(GenericID); p != nil {
			found = p.Find(StatusAPI, code)
		}
	}
	if found == nil {
		return Entry{}, false
	}
	return found[0], true
}
