package explain

import (
	"strings"

	"wrongnumber/catalog"
	"wrongnumber/catalog/encode"
	"wrongnumber/catalog/phrases"
	"wrongnumber/wasm/ascii"
	"wrongnumber/wasm/paste"
	"wrongnumber/wasm/secrets"
)

// encode writes the report as the ErrorReport of the public contract. The order
// of the members is that of the interface in web/src/types.ts.
func (r *report) encode(w *encode.Writer) {
	w.Object()
	w.Key("input")
	w.Object()
	w.StringMember("kind", r.kind())
	r.encodeSpan(w, r.span, r.span.End > r.span.Start)
	w.End()
	w.StringMember("outcome", r.outcome.String())
	w.NullableMember("headline", r.headline)
	r.encodeProvider(w)
	w.List("errors", len(r.errors))
	var first texts
	for i, x := range r.errors {
		said := r.textsOf(x)
		r.encodeExplanation(w, x, &said)
		if i == 0 {
			first = said
		}
	}
	w.EndArray()
	r.encodeFacts(w)
	r.encodeProblems(w)
	r.covered = r.masks.Append(r.covered[:0], 0, len(r.reader.Paste.S))
	w.Key("ticket")
	w.Bytes(r.ticket(r.covered, &first))
	w.Key("masked")
	w.Bytes(r.covered)
	r.encodeMasks(w)
	w.End()
}

// kind says what the paste is, as a form of text.
func (r *report) kind() string {
	from, to := paste.Trimmed(r.reader.Paste.S)
	switch {
	case from == to:
		return "empty"
	case r.isCode:
		return "code"
	case r.begun && len(r.reader.Docs) == 0:
		return "text"
	}
	for i := range r.reader.Heads {
		if r.reader.Heads[i].Answer && len(r.reader.Heads[i].Fields) > 0 || r.reader.Heads[i].Status != 0 {
			return "http"
		}
	}
	if len(r.reader.Docs) == 0 {
		return "text"
	}
	d := &r.reader.Docs[0]
	if len(r.found) > 0 {
		d = r.found[0].doc
	}
	switch {
	case d.Unpacked > 0 || d.Odd&(paste.OddForm|paste.OddList) != 0:
		return "embedded"
	case d.Odd&paste.Printout != 0:
		return "literal"
	case d.Odd&paste.OddXML != 0:
		return "xml"
	case r.reader.Docs[0].At == from && (r.reader.Last >= to || d.Odd != 0):
		return "json"
	}
	return "embedded"
}

func (r *report) encodeProvider(w *encode.Writer) {
	w.Key("provider")
	w.Object()
	id := ""
	if r.who.owner != nil {
		id = r.who.owner.catalogID()
	}
	w.NullableMember("id", id)
	w.StringMembers("name", r.providerName(), "confidence", r.who.sure.String())
	w.List("evidence", len(r.who.evidence))
	for i := range r.who.evidence {
		e := &r.who.evidence[i]
		r.words = phrases.Append(r.words[:0], e.key, r.o.Lang, e.first, e.second)
		w.Bytes(r.words)
	}
	w.EndArray()
	w.End()
	w.List("alternatives", len(r.who.others))
	for i := range r.who.others {
		w.Object()
		other := &r.who.others[i]
		w.StringMembers("id", other.owner.id, "name", other.owner.name, "why", other.why)
		w.End()
	}
	w.EndArray()
}

// catalogID returns the id of a provider that the catalog has, or "".
func (o *owner) catalogID() string {
	if o.provider == nil || o.generic {
		return ""
	}
	return o.id
}

// providerName returns who answered, in words.
func (r *identified) providerName() string {
	if r.who.owner == nil || r.who.owner.generic {
		return r.say(phrases.UnknownProvider)
	}
	return r.who.owner.name
}

func (r *report) encodeExplanation(w *encode.Writer, x *explanation, said *texts) {
	w.Object()
	id, name := "", ""
	if x.owner != nil && !x.owner.generic {
		id, name = x.owner.catalogID(), x.owner.name
	}
	w.NullableMembers("provider", id, "providerName", name, "api", x.api, "apiName", r.apiName(x), "code", x.code)
	w.BoolMember("known", x.known)
	encodeStatus(w, x.status)
	r.encodeTexts(w, x, said)
	r.encodeRetry(w, x)
	w.NullableMembers("param", x.param, "value", x.value, "said", x.text)
	w.BoolMember("field", x.field)
	r.encodeSpan(w, x.at, true)
	// The report on the value is the host's to ask for; here it is for whom.
	if w.Optional(x.number != nil) {
		w.StringMember("number", r.providerID(x))
	}
	if w.Optional(x.message != nil) {
		w.StringMember("message", r.providerID(x))
	}
	w.End()
}

func encodeStatus(w *encode.Writer, status int) {
	w.Key("httpStatus")
	if status == 0 {
		w.Null()
		return
	}
	w.Int(status)
}

// encodeTexts writes what the catalog, or inference, says of an error.
func (r *report) encodeTexts(w *encode.Writer, x *explanation, said *texts) {
	w.StringMembers("title", said.title, "meaning", said.meaning)
	w.NullableMember("finding", x.sentence)
	w.StringsMember("causes", said.causes)
	w.StringsMember("fix", said.fix)
	x.entry.WriteConsole(w)
	example := ""
	if x.has {
		example = x.entry.Example()
	}
	w.NullableMembers("example", example, "customer", said.customer, "note", said.note)
	w.StringMember("party", r.actorOf(x))
	w.NullableMembers("permanence", x.permanence(), "docUrl", r.pageOf(x))
	x.entry.WriteSource(w)
	w.BoolMember("incomplete", x.has && x.entry.Incomplete())
	x.entry.WriteCause(w, r.o.Lang, maxRelated)
}

// maxRelated bounds the codes of other providers that are named.
const maxRelated = 6

// permanence says whether the same would fail again, as the answer itself or
// else the catalog says: "permanent", "temporary", "none" for what is no error,
// or "" where nothing tells.
func (x *explanation) permanence() string {
	switch {
	case x.lasts == "true":
		return "permanent"
	case x.lasts == "false":
		return "temporary"
	case x.has:
		return x.entry.Permanence()
	}
	return ""
}

// actorOf returns who must act.
func (r *input) actorOf(x *explanation) string {
	switch {
	case x.has:
		return x.entry.Party()
	case x.field:
		return "developer"
	}
	return "unknown"
}

// pageOf returns the page that documents an error, or "".
func (r *input) pageOf(x *explanation) string {
	doc := x.page
	if doc == "" && x.has {
		doc = x.entry.DocURL()
		if x.entry.Provider.ID == transportID && (x.entry.API() == setUpAPI || ascii.IndexFold(r.reader.Paste.S, "curl") < 0) {
			doc = "" // the page is curl's
		}
	}
	if link := r.linkOf(x); link != "" && (doc == "" || !x.known) {
		return link
	}
	return doc
}

// linkOf returns the page that an answer itself links to, if it is its sender's:
// on a host of a recognised provider, or of whoever sent what nobody in the
// catalog sends.
func (r *input) linkOf(x *explanation) string {
	if x.owner == nil || !strings.HasPrefix(x.doc, "https://") || strings.IndexByte(x.doc, ' ') >= 0 {
		return ""
	}
	if x.owner.ownsHost(paste.HostOf(x.doc)) || x.owner.generic && r.ownerOf(paste.HostOf(x.doc)) == nil {
		return x.doc
	}
	return ""
}

// apiName returns what the api of an error is called.
func (r *input) apiName(x *explanation) string {
	if x.known && x.owner != nil && x.owner.provider == x.entry.Provider && x.api != "" && x.owner.catalogID() != "" {
		return x.entry.Texts(r.o.Lang).APIName()
	}
	return x.owner.apiName(x.api, r.o.Lang)
}

// apiName returns what an api of a provider is called.
func (o *owner) apiName(api string, lang catalog.Lang) string {
	if o == nil || api == "" || o.catalogID() == "" {
		return ""
	}
	return o.provider.APIName(api, lang)
}

// maxSchedule bounds the attempts of a schedule.
const maxSchedule = 5

// overruled returns the kind of retry where the answer itself says whether the
// error is permanent: its word goes before the catalog's.
func overruled(kind, permanent string) string {
	switch {
	case permanent == "true" && (kind == "wait" || kind == "backoff"):
		return "no"
	case permanent == "false" && kind == "no":
		return "wait"
	}
	return kind
}

// encodeRetry writes whether and when to try again. A wait that the answer
// states goes before the catalog's. A backoff whose time is not known has a schedule,
// which says after how many seconds each attempt follows the one before: 1, 2, 4, ….
func (r *report) encodeRetry(w *encode.Writer, x *explanation) {
	kind, seconds := r.retryOf(x)
	known := seconds > 0 || x.wait.known && kind == "wait"
	w.Key("retry")
	w.Object()
	w.StringMember("kind", kind)
	w.Key("afterSeconds")
	if known {
		w.Int(seconds)
	} else {
		w.Null()
	}
	if w.Optional(kind == "backoff" && !known) {
		w.List("scheduleSeconds", maxSchedule)
		for i := range maxSchedule {
			w.Int(1 << i)
		}
		w.EndArray()
	}
	w.End()
}

func (r *report) encodeFacts(w *encode.Writer) {
	w.List("facts", len(r.facts))
	for i := range r.facts {
		f := &r.facts[i]
		w.Object()
		w.StringMembers("name", f.name, "label", f.label, "value", f.value)
		r.encodeSpan(w, f.at, true)
		w.End()
	}
	w.EndArray()
}

func (r *report) encodeProblems(w *encode.Writer) {
	w.List("problems", len(r.problems))
	for i := range r.problems {
		p := &r.problems[i]
		r.words = p.AppendMessage(r.words[:0], r.o.Lang)
		w.Object()
		w.StringMembers("code", p.Code.Slug(), "severity", p.Code.Severity().String())
		w.Key("message")
		w.Bytes(r.words)
		r.encodeSpan(w, paste.At(p.Start, p.End), true)
		w.Optional(false) // providerCodes: no provider answers with these
		w.End()
	}
	w.EndArray()
}

// encodeSpan writes a stretch of the paste in code units, if it is one and is
// to be told.
func (r *report) encodeSpan(w *encode.Writer, at paste.Place, told bool) {
	if !w.Optional(told && at.Start >= 0) {
		return
	}
	w.SpanMember(r.reader.Places.At(at.Start), r.reader.Places.At(at.End))
}

// encodeMasks writes what was masked: how many of each kind.
func (r *report) encodeMasks(w *encode.Writer) {
	counts := r.masks.Counts()
	kinds := 0
	for _, n := range counts {
		if n > 0 {
			kinds++
		}
	}
	w.List("maskedList", kinds)
	for i, n := range counts {
		if n == 0 {
			continue
		}
		w.Object()
		w.StringMembers("kind", secrets.Kind(i).Name(), "label", r.say(secrets.Kind(i).Label()))
		w.IntMember("count", n)
		w.End()
	}
	w.EndArray()
}

// retryOf returns whether and when to send again: the kind, and for one that
// waits the seconds, 0 where they are not known.
func (r *report) retryOf(x *explanation) (kind string, seconds int) {
	kind = "after-fix"
	if x.has {
		kind, seconds = x.entry.Retry()
		kind = overruled(kind, x.lasts)
	} else if x.wait.known || x.status >= 500 || x.status == 429 {
		kind = "backoff"
	}
	if later := kind == "wait" || kind == "backoff"; x.wait.known && (later || x.status == 429 || x.status == 503) {
		return "wait", int(x.wait.seconds)
	}
	return kind, seconds
}
