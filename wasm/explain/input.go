package explain

import (
	"wrongnumber/catalog"
	"wrongnumber/wasm/paste"
)

// input is the first step: the paste as package paste reads it, with the
// catalogs that explain it.
type input struct {
	*Explainer
	o       Options
	set     *catalog.Set
	owners  []owner
	names   *nameIndex
	chosen  *owner   // whom the user named; nil if nobody, or somebody unknown
	refused []string // why catalogs of the host are not used
	reader  paste.Reader
	isCut   bool // the paste is longer than what is read
	brief   bool // for a group of a log: no checks, no masks

	entries  []catalog.Entry // that were found
	said     []catalog.Said  // texts and labels of the catalog in the paste
	listened bool            // said is filled

	absent *catalog.Provider // who does not speak, though the form would be its; nil for nobody
}

// read reads a paste into the memory of the report before it.
func (e *Explainer) read(pasted []byte, o Options) *report {
	e.pool.numFindings, e.pool.numExplanations, e.pool.numNumbers, e.pool.numMessages = 0, 0, 0, 0
	r := &e.last
	*r = report{explanations{
		identified: identified{
			answers: answers{
				surroundings: surroundings{
					input: input{
						Explainer: e, o: o, entries: r.entries[:0], said: r.said[:0],
						reader: paste.NewReader(&r.reader, &e.pool.Pool),
					},
					hosts: r.hosts[:0], scores: r.scores[:0],
				},
				found: r.found[:0],
			},
			notes:   notes{facts: r.facts[:0], problems: r.problems[:0], args: r.args[:0]},
			amounts: r.amounts[:0],
		},
		errors: r.errors[:0],
	}}
	r.catalogs()
	r.isCut = r.reader.Open(pasted)
	r.reader.Read()
	return r
}

// catalogs takes the shapes of the Explainer's set, or of that set and the
// host's catalogs, reading either only once.
func (r *input) catalogs() {
	r.readCatalogs()
	for i := range r.owners {
		if o := &r.owners[i]; r.o.Provider != "" && o.id == r.o.Provider {
			r.chosen = o
			return
		}
	}
}

func (r *input) readCatalogs() {
	e := r.Explainer
	e.Ready()
	r.set, r.owners, r.names = e.set, e.owners, e.names
	if r.o.Catalogs == "" {
		return
	}
	h := r.o.Hosted
	if h == nil {
		h = e.Host(r.o.Catalogs)
	}
	r.set, r.owners, r.names, r.refused = h.set, h.owners, h.names, h.refused
}
