package explain

import (
	"strings"

	"wrongnumber/catalog/phrases"
	"wrongnumber/catalog/problems"
	"wrongnumber/wasm/ascii"
	"wrongnumber/wasm/paste"
)

// A paste in which no answer was found: a status line, a link to the
// documentation, a code or a word, prose with a code in it, an HTML page, or
// nothing that can be explained.

// prose is such a paste.
type prose struct {
	_        [0]func() // nothing compares two: that code would be large
	s        string
	from, to int // of s without the white space around it
	status   int // the HTTP status that it names; 0 if it names none
	at       paste.Place
}

// readings are the ways to read prose, in the order in which they are tried.
// Each explains what it knows how to read, and reports whether there was
// anything. The first that does ends it.
var readings = [...]func(*explanations, *prose) bool{
	(*explanations).explainLinks,
	(*explanations).explainCodes,
	(*explanations).explainPhrase,
	(*explanations).explainReason,
	(*explanations).explainStatusOf,
	(*explanations).explainHeaders,
	(*explanations).explainWeak,
	(*explanations).explainRequest,
	(*explanations).nothing,
}

// explainText explains a paste in which no answer was found.
func (r *explanations) explainText() {
	p := prose{s: r.reader.Paste.S}
	p.from, p.to = paste.Trimmed(p.s)
	if p.from == p.to {
		r.problem(problems.ExplainEmpty, problems.NoSpan, problems.NoSpan)
		return
	}
	if docs := r.reader.Docs; len(docs) > 0 && docs[0].Odd&(paste.OddForm|paste.OddList) != 0 && r.request == nil {
		r.reader.Docs = docs[:0] // an address in a text
	}
	r.begin()
	p.status, p.at = r.statusInText(p.s)
	if p.status != 0 {
		r.addFact(phrases.FactStatus, itoa(p.status), p.at)
	}
	for i := range readings {
		if readings[i](r, &p) {
			break
		}
	}
	r.plainHeaders()
	r.conclude()
}

// inText returns the finding of an error that is not an object of a document,
// below the given head.
func (r *input) inText(o *owner, h *paste.Head) *finding {
	f := r.pool.finding()
	f.shape, f.doc = &o.bare, &r.pool.document
	*f.doc = paste.Document{Text: r.reader.Paste, Head: h}
	return f
}

// nothing says that there is nothing to explain, and what was looked for.
func (r *explanations) nothing(p *prose) bool {
	switch {
	case r.isHTML():
	case isToken(p.s[p.from:p.to]):
		r.problem(problems.ExplainToken, p.from, p.to)
	case r.isListed(): // by lookUpListed
	case r.isConfiguration(p), r.isProgram(p), r.isList():
		r.headline = r.say(phrases.Reference)
		r.problem(problems.ExplainConfiguration, p.from, p.to)
	case len(r.reader.Docs) > 0:
		d := &r.reader.Docs[0]
		r.span = paste.At(d.At, d.End)
		r.problem(problems.ExplainNoError, d.At, d.End)
	default:
		r.problem(problems.ExplainNothing, problems.NoSpan, problems.NoSpan)
	}
	return true
}

// isToken reports whether a text is a JSON Web Token (RFC 7519) and nothing else,
// as it is or as a header field carries it.
func isToken(s string) bool {
	if n := strings.LastIndexByte(s, ' '); n >= 0 && ascii.IndexFold(s[:n+1], "bearer ") >= 0 && n < maxTokenName {
		s = s[n+1:]
	}
	if !strings.HasPrefix(s, "eyJ") || strings.Count(s, ".") != 2 {
		return false
	}
	for i := range len(s) {
		if !ascii.IsToken(s[i]) {
			return false
		}
	}
	return true
}

// maxTokenName bounds what may stand before a token that is alone.
const maxTokenName = 40
