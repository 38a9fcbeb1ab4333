package abi

import (
	"unicode/utf16"

	"wrongnumber/catalog"
	"wrongnumber/catalog/encode"
	"wrongnumber/catalog/lookup"
	"wrongnumber/catalog/numbering"
)

// providers is the catalog and its indexes, which are made when they are first
// asked for.
var (
	providers *catalog.Set
	index     *lookup.Index
)

func catalogs() *catalog.Set {
	if providers == nil {
		providers = catalog.NewSet()
	}
	return providers
}

// maxQuery is how many code units of a query are looked at: no code is nearly as
// long.
const maxQuery = 200

// Lookup answers with the catalog entries that fit a query, as a JSON array.
func Lookup(query, provider []uint16, limit, lang uint32) Record {
	r := newRecord(1)
	query = query[:min(len(query), maxQuery)]
	if index == nil {
		index = lookup.New(catalogs())
	}
	r.Run = index.Append(r.Run, lookup.Query{
		Text:     string(utf16.Decode(query)),
		Provider: providerName(provider),
		Lang:     language(lang),
		Limit:    int(limit),
	})
	return r.finish(1)
}

// About answers with what the module is made of, as JSON: the numbering plan
// and the providers.
func About() Record {
	r := newRecord(1)
	w := encode.Writer{Out: r.Run}
	w.Object()
	w.Key("numberingPlan")
	w.Object()
	w.StringMember("source", numbering.Source)
	w.StringMember("release", numbering.Release)
	w.StringMember("metadata", numbering.Metadata)
	w.StringMember("date", numbering.Date)
	w.End()
	w.Key("providers")
	w.Array()
	for _, p := range catalogs().Providers() {
		if p.Protocol {
			continue
		}
		w.Object()
		w.StringMember("id", p.ID)
		w.StringMember("name", p.Name)
		w.Key("apis")
		w.Array()
		for _, id := range p.APIs() {
			w.Object()
			w.StringMember("id", id)
			w.StringMember("name", p.APIName(id, catalog.English))
			w.End()
		}
		w.EndArray()
		w.End()
	}
	w.EndArray()
	w.End()
	r.Run = w.Out
	return r.finish(1)
}
