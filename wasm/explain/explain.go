package explain

import (
	"strings"

	"wrongnumber/catalog"
	"wrongnumber/catalog/encode"
	"wrongnumber/catalog/problems"
	"wrongnumber/wasm/e164"
	"wrongnumber/wasm/paste"
	"wrongnumber/wasm/secrets"
	"wrongnumber/wasm/sms"
)

// Options say how a paste is to be explained. The zero Options recognise the
// provider by themselves and answer in English.
type Options struct {
	_        [0]func()    // nothing compares two: that code would be large
	Provider string       // id of the provider that the user named, or ""
	Lang     catalog.Lang // of every text in the report
	Catalogs string       // further provider files, as JSON, or ""
	Hosted   *Hosted      // what Explainer.Host has read of them, or nil
	Now      int64        // Unix seconds; 0 where the time is not known
	Unmasked bool         // leave secrets and personal numbers as they are
}

// Explainer explains pastes with one set of catalogs. It keeps what it has
// read of them, and the buffers of the last report; it is not safe for
// concurrent use.
type Explainer struct {
	set    *catalog.Set
	owners []owner
	names  *nameIndex

	hosted *Hosted // what was read of the last Options.Catalogs

	number  e164.Report
	message sms.Report
	units   []uint16
	buffer  []byte       // the last report, as JSON
	words   []byte       // a phrase being written
	covered []byte       // the masked paste
	filled  *explanation // whose texts value fills in
	value   catalog.Value
	ticket  []byte // the ticket of the last report
	keys    []string
	last    report // whose slices the next report uses again
	pool    memory
	masks   secrets.Masks // of the last report
	kept    []paste.Place
}

// Hosted is what was read of a host's catalogs; nil is none.
type Hosted struct {
	text    string
	set     *catalog.Set
	owners  []owner
	names   *nameIndex
	refused []string
}

// Refused returns what is left out of the catalogs, and why, a sentence each.
func (h *Hosted) Refused() []string {
	if h == nil {
		return nil
	}
	return h.refused
}

// Set returns the providers of a host and the built-in ones.
func (h *Hosted) Set() *catalog.Set { return h.set }

// Host reads a host's catalogs, JSON, unless they are those it read last; nil if there
// are none. A caller that explains with the same catalogs again and again, while others
// are read in between, keeps the result and passes it in Options.
func (e *Explainer) Host(catalogs string) *Hosted {
	if catalogs == "" {
		return nil
	}
	if h := e.hosted; h != nil && h.text == catalogs {
		return h
	}
	set, refused := e.set.With(catalogs)
	h := &Hosted{text: catalogs, set: set, owners: compile(set)}
	h.names = namesOf(h.owners)
	for _, mistake := range refused {
		h.refused = append(h.refused, mistake.Error())
	}
	e.hosted = h
	return h
}

// Set returns the providers that a call explains with, whose catalogs h are; h may be nil.
func (e *Explainer) Set(h *Hosted) *catalog.Set {
	if h == nil {
		return e.set
	}
	return h.set
}

// New returns an Explainer for the providers of set.
func New(set *catalog.Set) *Explainer {
	e := &Explainer{set: set}
	e.value = func(name string) (string, bool) { return e.last.valueOf(e.filled, name) }
	return e
}

// Ready reads the shapes of the set's providers, which takes most of the time of a
// first explanation.
func (e *Explainer) Ready() {
	if e.owners == nil {
		e.owners = compile(e.set)
		e.names = namesOf(e.owners)
	}
}

// report is the last step: what is written of a paste. Each step embeds what the
// step before it found, so none can write what a later one owns.
type report struct{ explanations }

// AppendReport explains a paste, in UTF-8, and appends the ErrorReport of the
// public contract. Bytes that are not UTF-8 are read as U+FFFD, one for each
// run of them.
func (e *Explainer) AppendReport(dst, pasted []byte, o Options) []byte {
	w := encode.Writer{Out: e.buffer[:0]}
	r := e.read(pasted, o)
	r.explainPaste()
	r.encode(&w)
	e.buffer = w.Out
	return append(dst, w.Out...)
}

// Pack explains a paste as AppendReport does, and packs the report behind what
// w holds.
func (e *Explainer) Pack(w *encode.Writer, pasted []byte, o Options) {
	w.Packed = true
	r := e.read(pasted, o)
	r.explainPaste()
	r.encode(w)
}

// explainPaste says what a paste that was read means.
func (r *report) explainPaste() {
	r.surroundings.look()
	r.answers.recognise()
	r.nameWithin()
	r.bounds()
	switch {
	case r.explainSaid():
	case r.explainOwnAnswer():
	case len(r.found) > 0:
		r.explainFound()
		r.explainEvent()
	default:
		r.explainText()
	}
	r.lookUpListed()
	r.pasteProblems()
	r.tokenFact()
	r.mask()
}

// mask finds what is to be hidden of the paste.
func (r *report) mask() {
	if r.o.Unmasked {
		r.masks.None(r.reader.Paste.S)
		return
	}
	r.masks.Find(&r.reader, r.toKeep())
	if r.masks.IsExhausted() && !r.reader.Exhausted() {
		r.problem(problems.ExplainTooComplex, problems.NoSpan, problems.NoSpan)
	}
	r.withoutCredentials()
}

// toKeep returns where in the paste the codes stand, the names of fields and
// the ids to quote, which are never masked.
func (r *report) toKeep() []paste.Place {
	r.kept = r.kept[:0]
	for _, x := range r.errors {
		r.kept = append(r.kept, x.at)
	}
	for i := range r.facts {
		if f := &r.facts[i]; f.name == "code" || f.name == "param" || strings.HasSuffix(f.name, "-id") {
			r.kept = append(r.kept, f.at)
		}
	}
	return r.kept
}

// withoutCredentials takes whatever gives access to something out of all that the
// report quotes of the paste. Telephone numbers stay: the report is about them.
func (r *report) withoutCredentials() {
	if r.masks.Nothing() {
		return
	}
	safe := r.masks.WithoutCredentials
	if r.masks.IsExhausted() { // what is quoted may hold what was not found
		safe = func(quoted string) string {
			if quoted == "" {
				return ""
			}
			return "***"
		}
	}
	for _, x := range r.errors {
		x.text, x.value, x.param, x.sentence, x.doc = safe(x.text), safe(x.value), safe(x.param), safe(x.sentence), safe(x.doc)
		x.title, x.meaning, x.note = r.masks.WithoutCredentials(x.title), r.masks.WithoutCredentials(x.meaning), r.masks.WithoutCredentials(x.note)
	}
	for i := range r.facts {
		r.facts[i].value = safe(r.facts[i].value)
	}
	for i := range r.args {
		r.args[i] = safe(r.args[i])
	}
	for i := range r.who.evidence {
		e := &r.who.evidence[i]
		e.first, e.second = safe(e.first), safe(e.second)
	}
	r.headline = safe(r.headline)
}

// Checked returns the value of error i of the last report in code units, and the
// report on it: on a number, on a text, or neither.
func (e *Explainer) Checked(i int) (value []uint16, number *e164.Report, message *sms.Report) {
	if i >= len(e.last.errors) {
		return nil, nil, nil
	}
	x := e.last.errors[i]
	e.units = appendUnits(e.units[:0], x.value)
	if x.message != nil && len(e.units) != x.message.Counts.CodeUnits { // a credential in it was masked
		sms.Measure(x.message, e.units, &sms.Options{Provider: e.last.providerID(x)})
	}
	return e.units, x.number, x.message
}
