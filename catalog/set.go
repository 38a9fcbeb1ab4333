package catalog

import (
	_ "embed"
	"strconv"

	"wrongnumber/catalog/json"
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
	causes       *Provider    // whose entries are what codes come from; nil in a Set of causes alone
	shared       []string     // what the table holds for all files
	host         bool         // the providers' texts are a host's, without dictionary
	errors       int          // of a host's catalogs
	values       int          // of the same
	refused      []*FileError // while they are read
	dictionaries [numLangs]*dictionary
	words        *wordLists                // of all files of a table, read when first needed
	readings     [2 * numReadings]*reading // those of causes come second
	said         *saidIndex                // made when first needed
	related      [][]Entry                 // by cause, the first entry of each provider; made when first needed
}

// NewSet returns the Set of the providers known to Wrong Number itself.
func NewSet() *Set { return readTable(table) }

// With returns a Set that also holds the providers in catalogs: one provider
// file or an array of them, as JSON, which a host gives and which may be
// anybody's. They are tried before the others. A file that breaks a rule is
// left out, and an address that is no web page's is left out of its file; the
// errors say so of each.
func (s *Set) With(catalogs string) (*Set, []*FileError) {
	if text := unsafeJSON(catalogs); text != "" {
		return s, []*FileError{{"", text}}
	}
	with := &Set{causes: s.causes, shared: s.shared, host: true}
	root := json.Parse(catalogs)
	if !root.IsArray() {
		with.add(s, root, "")
	} else {
		i := 0
		root.ForEach(func(_, file json.Value) bool {
			at := "[" + strconv.Itoa(i) + "]"
			if i++; i > maxFiles {
				with.refuse(at, beyond(maxFiles, "catalogs"))
				return false
			}
			with.add(s, file, at)
			return true
		})
	}
	refused := with.refused
	with.refused = nil
	with.providers = append(with.providers, s.providers...)
	return with, refused
}

// add adds a host's provider to those of builtIn, or says what is wrong with its
// file, and where. Its path begins with at.
func (s *Set) add(builtIn *Set, file json.Value, at string) {
	// Counting takes a fraction of the time that checking takes.
	count := countIn(file.Raw)
	path, text := count.path, count.text
	switch {
	case text != "":
	case s.errors+count.errors > maxErrors:
		path, text = ".errors", beyond(maxErrors, "errors in all catalogs")
	case s.values+count.values > maxValues:
		text = beyond(maxValues, "values in all catalogs")
	default:
		if path, text = s.checkFile(file); text == "" {
			path, text = checkHosted(file)
		}
	}
	id := file.Get("id").Str
	switch {
	case text != "":
	case builtIn.Provider(id) != nil:
		path, text = ".id", is(id, ", which is built in; choose another")
	case s.Provider(id) != nil:
		path, text = ".id", is(id, ", as in an earlier catalog; each needs its own")
	}
	if text != "" {
		s.refuse(at+path, text)
		return
	}
	k := pack(file, s.causes, nil, nil)
	if k == nil {
		s.refuse(at, tooManyWords)
		return
	}
	s.errors += count.errors
	s.values += count.values
	s.refuseAddresses(file, at)
	s.providers = append(s.providers, newProvider(s, k))
}

// refuse notes that something of a host's is left out, and why.
func (s *Set) refuse(path, text string) {
	if len(s.refused) < maxRefused {
		s.refused = append(s.refused, &FileError{path, text})
	}
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
	bucket := bucketOf(code)
	for _, p := range s.providers {
		if p.ID != GenericID && !p.Protocol {
			found = p.appendFoundIn(bucket, found, "", code)
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

// wordsOf returns the words of a provider: its own, or those of its table.
func (s *Set) wordsOf(p *Provider) *wordLists {
	if own := p.packed[partWords]; own != "" {
		return readWordLists(own)
	}
	if s.words == nil {
		s.words = readWordLists(s.shared[sharedWords])
	}
	return s.words
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
