package abi

import (
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
	hostIndex *lookup.Index // of a host's catalogs and ours
)

// indexOf returns the index of all there is: of the same catalogs of a host, the same.
func indexOf(hosted string) *lookup.Index {
	if hosted == "" {
		if index == nil {
			index = lookup.New(catalogs())
		}
		return index
	}
	set := theExplainer().Host(hosted).Set()
	if hostIndex == nil || hostIndex.Set() != set {
		hostIndex = lookup.New(set)
	}
	return hostIndex
}

func catalogs() *catalog.Set {
	if providers == nil {
		providers = catalog.NewSet()
	}
	return providers
}

// maxQuery is how many octets of a query are looked at: no code is nearly as
// long.
const maxQuery = 600

// Lookup answers with the catalog entries that fit a query, as a JSON array. What
// the host's catalogs hold, JSON, is found among the others.
func Lookup(query, provider, hosted []byte, limit, lang uint32) Record {
	r := newRecord(1)
	query = query[:min(len(query), maxQuery)]
	r.Run = indexOf(string(hosted)).Append(r.Run, lookup.Query{
		Text:     string(query),
		Provider: string(provider),
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
