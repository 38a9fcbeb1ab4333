package catalog

import "wrongnumber/catalog/encode"

// WriteJSON writes the whole entry, the way a look-up answers it. match says
// what the entry was found by, and missing which words of the query are not in
// it.
func (e *Entry) WriteJSON(w *encode.Writer, lang Lang, match string, missing []string) {
	texts := e.Texts(lang)
	w.Object()
	w.StringMember("provider", e.Provider.ID)
	w.StringMember("providerName", e.Provider.Name)
	w.StringMember("api", e.API())
	w.StringMember("apiName", texts.APIName())
	w.StringMember("code", e.Code())
	w.Key("httpStatuses")
	w.Array()
	for _, status := range e.HTTP() {
		w.Int(status)
	}
	w.EndArray()
	w.NullableMember("permanence", e.Permanence())
	kind, afterSeconds := e.Retry()
	w.Key("retry")
	w.Object()
	w.StringMember("kind", kind)
	w.Key("afterSeconds")
	if afterSeconds == 0 {
		w.Null()
	} else {
		w.Int(afterSeconds)
	}
	w.End()
	w.StringMember("match", match)
	w.StringsMember("missing", missing)
	w.StringMember("title", texts.Title(nil))
	w.StringMember("meaning", texts.Meaning(nil))
	w.StringsMember("causes", texts.Causes(nil))
	w.StringsMember("fix", texts.Fix(nil))
	w.NullableMember("customer", texts.Customer())
	w.NullableMember("note", texts.Note(nil))
	w.StringMember("party", e.Party())
	w.NullableMember("docUrl", e.DocURL())
	e.WriteSource(w)
	w.BoolMember("incomplete", e.Incomplete())
	w.BoolMember("deprecated", e.Deprecated())
	e.writeCause(w, lang)
	w.End()
}

// writeCause writes the members "cause", null where the entry names none, and
// "related": the codes that come from the same cause elsewhere, or from the
// cause that the entry itself is, the first of each provider.
func (e *Entry) writeCause(w *encode.Writer, lang Lang) {
	causes := e.Provider.set.causes
	cause, named := *e, e.Provider == causes
	if !named {
		cause, named = e.Cause()
	}
	w.Key("cause")
	if !named {
		w.Null()
	} else {
		w.Object()
		w.StringMember("id", cause.Code())
		w.StringMember("title", cause.Texts(lang).Title(nil))
		w.End()
	}
	w.Key("related")
	w.Array()
	if named {
		for _, p := range e.Provider.set.providers {
			if other, ok := p.firstOf(cause.Code()); ok && p != e.Provider {
				w.Object()
				w.StringMember("provider", p.ID)
				w.StringMember("providerName", p.Name)
				w.StringMember("api", other.API())
				w.StringMember("code", other.Code())
				w.End()
			}
		}
	}
	w.EndArray()
}

// WriteSource writes the member "source": the document the entry's facts come
// from, null where it is not known. The zero Entry has none.
func (e *Entry) WriteSource(w *encode.Writer) {
	w.Key("source")
	title, url, date := "", "", ""
	if e.Provider != nil {
		title, url, date = e.Source()
	}
	if title == "" {
		w.Null()
		return
	}
	w.Object()
	w.StringMember("title", title)
	w.NullableMember("url", url)
	w.NullableMember("date", date)
	w.End()
}
