package explain

import (
	"strings"

	"wrongnumber/catalog"
	"wrongnumber/catalog/encode"
	"wrongnumber/catalog/phrases"
	"wrongnumber/catalog/problems"
	"wrongnumber/wasm/e164"
	"wrongnumber/wasm/paste"
	"wrongnumber/wasm/secrets"
	"wrongnumber/wasm/sms"
)

// Options say how a paste is to be explained. The zero Options recognise the
// provider by themselves and answer in English.
type Options struct {
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

// Refused returns what of them is left out, and why, a sentence each.
func (h *Hosted) Refused() []string {
	if h == nil {
		return nil
	}
	return h.refused
}

// Host reads a host's catalogs, JSON, unless they are those it read last; nil
// if there are none. Who explains with the same ones again and again, while
// others are read between, keeps it for Options.
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

// New returns an Explainer for the providers of set.
func New(set *catalog.Set) *Explainer {
	e := &Explainer{set: set}
	e.value = func(name string) (string, bool) { return e.last.valueOf(e.filled, name) }
	return e
}

// report is one paste on its way to being explained.
type report struct {
	*Explainer
	o      Options
	set    *catalog.Set
	owners []owner
	names  *nameIndex
	reader paste.Reader

	found    []*finding
	request  *paste.Document
	hosts    []hostSeen
	scores   []int // of each owner, by what stands around the documents
	named    int   // the greatest of scores
	foreign  bool  // the paste is about a host that is nobody's
	errors   []*explanation
	facts    []fact
	problems []problems.Problem
	args     []string        // of all problems
	entries  []catalog.Entry // that were found
	chosen   *owner          // whom the user named; nil if nobody, or somebody unknown
	lead     *owner          // who answered; nil where nothing tells
	sure     confidence
	evidence []saying
	others   []alternative
	kind     string
	span     paste.Place // what was explained
	outcome  outcome
	headline string
	amounts  []amount
	said     []catalog.Said // texts and labels of the catalog in the paste
	listened bool           // said is filled
	doubled  bool           // a key that stands twice was noted
	brief    bool           // for a group of a log: no checks, no masks
	packed   bool           // the report is going to be packed
}

// saying is a phrase with its arguments.
type saying struct {
	key           phrases.Key
	first, second string
}

// alternative is another owner that it could be.
type alternative struct {
	owner *owner
	why   string
}

// confidence says how sure the recognition of a provider is.
type confidence uint8

const (
	guess confidence = iota
	likely
	certain
)

func (c confidence) String() string { return confidences[c] }

var confidences = [...]string{"guess", "likely", "certain"}

// outcome says what a paste is about as a whole.
type outcome uint8

const (
	outcomeUnknown outcome = iota
	outcomeError
	outcomePartial
	outcomeSuccess
	outcomeRequest
)

func (o outcome) String() string { return outcomes[o] }

var outcomes = [...]string{"unknown", "error", "partial", "success", "request"}

// AppendReport explains a paste, in UTF-8, and appends the ErrorReport of the
// public contract. Bytes that are not UTF-8 are read as U+FFFD, one for each
// run of them.
func (e *Explainer) AppendReport(dst, pasted []byte, o Options) []byte {
	w := encode.Writer{Out: e.buffer[:0]}
	r := e.newReport(pasted, o)
	r.explain()
	r.write(&w)
	e.buffer = w.Out
	return append(dst, w.Out...)
}

// Pack explains a paste as AppendReport does, and packs the report behind what
// w holds.
func (e *Explainer) Pack(w *encode.Writer, pasted []byte, o Options) {
	w.Packed = true
	r := e.newReport(pasted, o)
	r.packed = true
	r.explain()
	r.write(w)
}

// newReport returns a report on a paste, in the memory of the one before.
func (e *Explainer) newReport(pasted []byte, o Options) *report {
	e.pool.numFindings, e.pool.numExplanations = 0, 0
	r := &e.last
	*r = report{
		Explainer: e, o: o,
		found: r.found[:0], hosts: r.hosts[:0], scores: r.scores[:0], errors: r.errors[:0], facts: r.facts[:0],
		problems: r.problems[:0], args: r.args[:0], entries: r.entries[:0], evidence: r.evidence[:0], others: r.others[:0],
		amounts: r.amounts[:0], said: r.said[:0],
		reader: paste.NewReader(&r.reader, &e.pool.Pool),
	}
	r.catalogs()
	if r.reader.Open(pasted) {
		n := len(r.reader.Paste.S)
		r.problem1(problems.ExplainTooLarge, n, n, "1")
	}
	return r
}

// catalogs takes the shapes of the Explainer's set, or of that set and the
// host's catalogs, reading either only once.
func (r *report) catalogs() {
	r.readCatalogs()
	for i := range r.owners {
		if o := &r.owners[i]; r.o.Provider != "" && o.id == r.o.Provider {
			r.chosen = o
			return
		}
	}
}

func (r *report) readCatalogs() {
	e := r.Explainer
	if e.owners == nil {
		e.owners = compile(e.set)
		e.names = namesOf(e.owners)
	}
	r.set, r.owners, r.names = e.set, e.owners, e.names
	if r.o.Catalogs == "" {
		return
	}
	h := r.o.Hosted
	if h == nil {
		h = e.Host(r.o.Catalogs)
	}
	for _, refused := range h.refused {
		r.problem1(problems.ExplainCatalog, problems.NoSpan, problems.NoSpan, refused)
	}
	r.set, r.owners, r.names = h.set, h.owners, h.names
}

// explain reads, recognises and explains the paste.
func (r *report) explain() {
	r.reader.Read()
	r.recognise()
	switch {
	case r.explainSaid():
	case len(r.found) > 0:
		r.explainFound()
		r.explainEvent()
	default:
		r.explainText()
	}
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

// withoutCredentials takes what gives access to anything out of all that the
// report quotes of the paste. Telephone numbers stay: the report is about them.
func (r *report) withoutCredentials() {
	if r.masks.Nothing() {
		return
	}
	safe := r.masks.Credentials
	for _, x := range r.errors {
		x.text, x.value, x.param, x.sentence, x.doc = safe(x.text), safe(x.value), safe(x.param), safe(x.sentence), safe(x.doc)
		x.title, x.meaning, x.note = safe(x.title), safe(x.meaning), safe(x.note)
	}
	for i := range r.facts {
		r.facts[i].value = safe(r.facts[i].value)
	}
	for i := range r.args {
		r.args[i] = safe(r.args[i])
	}
	for i := range r.evidence {
		e := &r.evidence[i]
		e.first, e.second = safe(e.first), safe(e.second)
	}
	r.headline = safe(r.headline)
}

// recognise looks for answers in all documents.
func (r *report) recognise() {
	r.scores = r.hints()
	for _, score := range r.scores {
		r.named = max(r.named, score)
	}
	rec := recogniser{
		e: r.Explainer, owners: r.owners, chosen: r.o.Provider, found: r.found,
		shapes: r.names.shapes, hints: r.scores, named: r.named, foreign: r.foreign,
	}
	for i := range r.reader.Docs {
		rec.recognise(&r.reader.Docs[i])
	}
	r.found, r.request = rec.found, rec.request
	if rec.over || r.reader.Over {
		r.problem1(problems.ExplainTooMany, problems.NoSpan, problems.NoSpan, itoa(paste.MaxDocuments))
	}
	r.dropWeak()
}

// dropWeak drops the findings of anybody's shape where a provider's was found.
func (r *report) dropWeak() {
	best := -1
	for i := range r.found {
		best = max(best, r.found[i].score)
	}
	kept := r.found[:0]
	for _, f := range r.found {
		if best < likelyScore || f.score >= likelyScore || f.score > best-leadScore {
			kept = append(kept, f)
		}
	}
	r.found = kept
}

// problem adds a problem with the paste. Its place is in bytes of the paste.
func (r *report) problem(code problems.Code, start, end int) {
	r.problemWith(code, start, end)
}

// problem1 adds a problem with one argument.
func (r *report) problem1(code problems.Code, start, end int, arg string) {
	r.problemWith(code, start, end, arg)
}

// problem2 adds a problem with two arguments.
func (r *report) problem2(code problems.Code, start, end int, first, second string) {
	r.problemWith(code, start, end, first, second)
}

// problemWith adds a problem with any number of arguments.
func (r *report) problemWith(code problems.Code, start, end int, args ...string) {
	before := len(r.args)
	r.args = append(r.args, args...)
	r.problems = append(r.problems, problems.Problem{Code: code, Start: start, End: end, Args: r.args[before:]})
}
