package catalog

import (
	"strings"

	"wrongnumber/catalog/encode"
)

// What codes of several providers come from: who knows the code of one finds
// those of the others by their cause.

// WriteCause writes the members "cause", null where the entry names none, and
// "related": the codes that come from the same cause elsewhere, or from the
// cause that the entry itself is, the first of each provider and at most so
// many; none of a broad cause. The zero Entry has neither.
func (e *Entry) WriteCause(w *encode.Writer, lang Lang, most int) {
	cause, named := *e, false
	if e.Provider != nil {
		if named = e.Provider == e.Provider.set.causes; !named {
			cause, named = e.Cause()
		}
	}
	w.Key("cause")
	if !named {
		w.Null()
		w.List("related", 0)
		w.EndArray()
		return
	}
	w.Object()
	w.StringMembers("id", cause.Code(), "title", cause.Texts(lang).Title(nil))
	w.End()
	var room [maxRelated]Entry
	related := room[:0]
	if cause.Broad() {
		most = 0
	}
	for _, other := range e.Provider.set.cameFrom(&cause) {
		if other.Provider != e.Provider && len(related) < min(most, maxRelated) {
			related = append(related, other)
		}
	}
	w.List("related", len(related))
	for i := range related {
		other := &related[i]
		w.Object()
		w.StringMembers("provider", other.Provider.ID, "providerName", other.Provider.Name, "api", other.API(), "code", other.Code())
		w.End()
	}
	w.EndArray()
}

// maxRelated bounds the codes of the same cause that are named.
const maxRelated = 32

// cameFrom returns the first entry of each provider that comes from a cause. It
// looks for them once.
func (s *Set) cameFrom(cause *Entry) []Entry {
	if s.related == nil {
		s.related = make([][]Entry, s.causes.Len())
	}
	list := &s.related[cause.index]
	if *list == nil {
		*list = []Entry{}
		for _, p := range s.providers {
			if first, ok := p.firstOf(cause.Code()); ok {
				*list = append(*list, first)
			}
		}
	}
	return *list
}

// firstOf returns the first entry that names a cause.
func (p *Provider) firstOf(cause string) (Entry, bool) {
	p.index()
	word := p.words.number(columnCause, cause)
	if word < 0 {
		return Entry{}, false
	}
	column := p.packed[partColumns][columnCause*p.stride:]
	i := strings.IndexByte(column[:len(p.codes)], byte(word))
	if i < 0 {
		return Entry{}, false
	}
	return Entry{p, i}, true
}
