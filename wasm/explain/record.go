package explain

import (
	"wrongnumber/catalog"
	"wrongnumber/wasm/paste"
)

// Kind is a kind of error, by which those of a log are told apart.
type Kind struct {
	Provider string // id of a provider of the catalog, or ""
	Name     string // of the provider, or ""
	API      string
	Code     string
	Status   int  // of HTTP; 0 where it is not known
	Known    bool // the catalog has the code
	owner    *owner
}

// Same reports whether two errors are of one kind, whoever knows them.
func (k *Kind) Same(other *Kind) bool {
	return k.owner == other.owner && k.API == other.API && k.Code == other.Code && k.Status == other.Status
}

// APIName returns what the api is called, or "".
func (k *Kind) APIName(lang catalog.Lang) string { return k.owner.apiName(k.API, lang) }

// Record is one record of a log, explained as far as a log's groups need it. It
// is the Explainer's last report, and holds until the next.
type Record struct{ r *report }

// Says reports whether a record of a log holds a text by which the catalog knows
// an error.
//
//go:noinline
func (e *Explainer) Says(record []byte) bool { return e.set.Says(record) }

// ReadRecord explains one record of a log.
func (e *Explainer) ReadRecord(record []byte, o Options) Record {
	r := e.read(record, o)
	r.brief = true
	r.surroundings.look()
	r.answers.recognise()
	r.bounds()
	switch {
	case r.explainSaid():
	case len(r.found) > 0:
		r.explainFound()
	default:
		r.explainText()
	}
	return Record{r}
}

// Errors returns how many errors were found in the record.
func (l Record) Errors() int { return len(l.r.errors) }

// Kind returns what error i is, and whether it counts in a log: it rests on
// more than the shape of anybody's answer, since logs are full of objects with
// a message, it is not about a field of the error before it, nor another
// meaning of the same code.
func (l Record) Kind(i int) (Kind, bool) {
	x := l.r.errors[i]
	k := Kind{API: x.api, Code: x.code, Status: x.status, Known: x.known, owner: x.owner}
	named := x.owner != nil && !x.owner.generic
	if named {
		k.Provider, k.Name = x.owner.catalogID(), x.owner.name
	}
	return k, !x.field && (x.known || named || x.status >= 400) && !l.isMeaning(i)
}

// isMeaning reports whether error i is another meaning of a code that an error
// before it has from the same place.
func (l Record) isMeaning(i int) bool {
	x := l.r.errors[i]
	for _, before := range l.r.errors[:i] {
		if x.code != "" && before.code == x.code && before.at == x.at {
			return true
		}
	}
	return false
}

// Describe returns the title of error i, and at most limit bytes of the record,
// both without what is secret or personal.
func (l Record) Describe(i, limit int) (title, sample string) {
	r, x := l.r, l.r.errors[i]
	title = r.textsOf(x).title
	r.mask()
	from, to := paste.Trimmed(r.reader.Paste.S)
	sample = r.masks.Masked(from, to)
	if len(sample) > limit {
		sample = sample[:paste.WholeRunes(sample, limit)]
	}
	return r.masks.Safe(title), sample
}
