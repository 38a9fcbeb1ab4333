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
	e.WriteConsole(w)
	w.NullableMember("example", e.Example())
	w.NullableMember("customer", texts.Customer())
	w.NullableMember("note", texts.Note(nil))
	w.StringMember("party", e.Party())
	w.NullableMember("docUrl", e.DocURL())
	e.WriteSource(w)
	w.BoolMember("incomplete", e.Incomplete())
	w.BoolMember("deprecated", e.Deprecated())
	e.WriteCause(w, lang, len(e.Provider.set.providers))
	w.End()
}

// WriteConsole writes the member "console": where to look in the provider's
// console, null where that is not known. The zero Entry has none.
func (e *Entry) WriteConsole(w *encode.Writer) {
	w.Key("console")
	path, url := "", ""
	if e.Provider != nil {
		path, url = e.Console()
	}
	if path == "" {
		w.Null()
		return
	}
	w.Object()
	w.StringMember("path", path)
	w.NullableMember("url", url)
	w.End()
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
