package abi

import (
	"unicode/utf16"

	"wrongnumber/catalog"
	"wrongnumber/catalog/gsm"
	"wrongnumber/catalog/numbering"

	"github.com/tidwall/gjson"
)

// providers is the catalog and its indexes, which are made when they are first
// asked for.
var providers *catalog.Set

func catalogs() *catalog.Set {
	if providers == nil {
		providers = catalog.NewSet()
	}
	return providers
}

// Lookup answers with the catalog entries that fit a query, as a JSON array.
func Lookup(query, provider []uint16, limit, lang uint32) Record {
	r := newRecord(1)
	r.Run = catalogs().AppendLookup(r.Run, catalog.Query{
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
	b := r.Run
	b = append(b, `{"numberingPlan":{"source":"`...)
	b = append(b, numbering.Source...)
	b = append(b, `","release":"`...)
	b = append(b, numbering.Release...)
	b = append(b, `"},"providers":[`...)
	for i, p := range catalogs().Providers() {
		if i > 0 {
			b = append(b, ',')
		}
		b = appendProvider(b, p)
	}
	b = append(b, `]}`...)
	r.Run = b
	return r.finish(1)
}

func appendProvider(b []byte, p *catalog.Provider) []byte {
	b = append(b, `{"id":`...)
	b = gjson.AppendJSONString(b, p.ID)
	b = append(b, `,"name":`...)
	b = gjson.AppendJSONString(b, p.Name)
	b = append(b, `,"apis":[`...)
	first := true
	p.Section("apis").ForEach(func(_, api gjson.Result) bool {
		if !first {
			b = append(b, ',')
		}
		first = false
		id := api.Get("id").String()
		b = append(b, `{"id":`...)
		b = gjson.AppendJSONString(b, id)
		b = append(b, `,"name":`...)
		b = gjson.AppendJSONString(b, p.APIName(id, catalog.English))
		b = append(b, '}')
		return true
	})
	return append(b, `]}`...)
}

// Names answers with the names of the wire numbers in packed records, as JSON:
// {"types":[…],"regions":[…],"reasons":[[…],[…]],"looks":[[…],[…]],
// "replacements":[…]}. The first name of a list is that of number 0; reasons and
// looks stand by language.
func Names() Record {
	r := newRecord(1)
	b := append(r.Run, `{"types":[`...)
	for i, name := range numbering.TypeNames {
		b = appendName(b, i, name)
	}
	b = append(b, `],"regions":[`...)
	for i := range numbering.RegionCount {
		b = appendName(b, i, numbering.Region(i).String())
	}
	b = append(b, `],"reasons":`...)
	b = appendNamesByLang(b, maxReasons, func(i int, lang catalog.Lang) string {
		return gsm.Reason(i).Text(lang)
	})
	b = append(b, `,"looks":`...)
	b = appendNamesByLang(b, int(gsm.NumLooks), func(i int, lang catalog.Lang) string {
		return gsm.Look(i).Name(lang)
	})
	b = append(b, `,"replacements":[`...)
	for i := range gsm.NumTexts {
		b = appendName(b, i, gsm.TextAt(i))
	}
	r.Run = append(b, `]}`...)
	return r.finish(1)
}

// appendNamesByLang appends an array of names for each language.
func appendNamesByLang(b []byte, n int, name func(i int, lang catalog.Lang) string) []byte {
	for lang := catalog.English; lang <= catalog.German; lang++ {
		b = append(b, "[,"[min(lang, 1)])
		b = append(b, '[')
		for i := range n {
			b = appendName(b, i, name(i, lang))
		}
		b = append(b, ']')
	}
	return append(b, ']')
}

// maxReasons is above every gsm.Reason there is.
const maxReasons = 32

// appendName appends the name of number i.
func appendName(b []byte, i int, name string) []byte {
	if i > 0 {
		b = append(b, ',')
	}
	return gjson.AppendJSONString(b, name)
}
