package explain

import (
	"wrongnumber/catalog/phrases"
	"wrongnumber/catalog/problems"
	"wrongnumber/wasm/ascii"
	"wrongnumber/wasm/paste"
)

// pasteProblems says what is wrong with the paste itself: broken or cut JSON, another
// language's printout, an HTML page, a request beside the answer.
func (r *explanations) pasteProblems() {
	told := 0
	for i := range r.reader.Docs {
		d := &r.reader.Docs[i]
		if told < maxPasteProblems && r.isExplained(d) && r.documentProblem(d) {
			told++
		}
	}
	if r.reader.TooDeep() {
		r.problem1(problems.ExplainTooDeep, problems.NoSpan, problems.NoSpan, itoa(paste.MaxDepth))
	}
	if r.reader.Exhausted() {
		r.problem(problems.ExplainTooComplex, problems.NoSpan, problems.NoSpan)
	}
	if len(r.errors) > 0 && len(r.reader.Docs) == 0 {
		r.isHTML()
	}
}

// isExplained reports whether something in a document is explained, or nothing is in
// the whole paste.
func (r *explanations) isExplained(d *paste.Document) bool {
	for i := range r.found {
		if r.found[i].doc == d {
			return true
		}
	}
	for _, x := range r.errors {
		if d.At <= x.at.Start && x.at.Start < d.End {
			return len(r.found) == 0
		}
	}
	return len(r.found)+len(r.errors) == 0
}

// maxPasteProblems is for how many documents their slips are told.
const maxPasteProblems = 4

// documentProblem says where a document departs from JSON, unless a program
// printed it so on purpose.
// It reports whether there was anything to say.
func (r *identified) documentProblem(d *paste.Document) bool {
	s := d.Slip
	if !s.Set {
		return false
	}
	from := min(s.At, len(r.reader.Paste.S))
	to := min(from+1, len(r.reader.Paste.S))
	for to < len(r.reader.Paste.S) && r.reader.Paste.S[to]&0xC0 == 0x80 {
		to++
	}
	switch {
	case d.Odd&paste.Printout != 0:
		if d.Odd&paste.OddCut != 0 {
			r.problem(problems.ExplainCut, d.End, d.End)
		}
		r.problem1(problems.ExplainPrintout, d.At, d.End, d.Language())
	case s.Odd == paste.OddCut:
		r.problem(problems.ExplainCut, from, to)
	default:
		line, column := r.reader.LineAndColumn(from)
		r.problemWith(problems.ExplainBroken, from, to, itoa(line), itoa(column), r.say(wants[s.Want]))
		if d.Odd&paste.OddCut != 0 {
			r.problem(problems.ExplainCut, d.End, d.End)
		}
	}
	return true
}

// wants are the phrases for what JSON would have at a place.
var wants = [...]phrases.Key{
	paste.WantValue:          phrases.WantValue,
	paste.WantKey:            phrases.WantKey,
	paste.WantColon:          phrases.WantColon,
	paste.WantCommaOrBrace:   phrases.WantCommaOrBrace,
	paste.WantCommaOrBracket: phrases.WantCommaOrBracket,
	paste.WantQuote:          phrases.WantQuote,
	paste.WantEnd:            phrases.WantEnd,
	paste.WantNoBreak:        phrases.WantNoBreak,
	paste.WantEscape:         phrases.WantEscape,
	paste.WantNoComment:      phrases.WantNoComment,
	paste.WantBrace:          phrases.WantBrace,
}

// isHTML reports whether the paste is, or complains of, an HTML page where
// JSON was expected, and says so.
func (r *identified) isHTML() bool {
	s := r.reader.Paste.S
	at := -1
	for _, mark := range [...]string{"<!doctype html", "<html", "Unexpected token <", "Unexpected token '<'"} {
		if at = ascii.IndexFold(s, mark); at >= 0 {
			break
		}
	}
	if at < 0 {
		return false
	}
	r.problem(problems.ExplainHTML, at, min(at+5, len(s)))
	return true
}

// conclude settles what the paste is as a whole.
func (r *explanations) conclude() {
	switch {
	case len(r.errors) > 0:
	case r.outcome == outcomeSuccess:
		if r.headline == "" {
			r.headline = r.say(phrases.Success)
		}
		r.problem(problems.ExplainSuccess, problems.NoSpan, problems.NoSpan)
	}
	if r.request != nil && len(r.errors) > 0 {
		var d draft
		if r.takeAll(&d, r.request); d.to != "" || d.from != "" || d.text != "" || d.channel != "" {
			r.problem(problems.ExplainRequestToo, r.request.At, r.request.End)
		}
	}
	r.overHTTP200()
	if r.areStates() {
		r.outcome = outcomeUnknown
	}
}

// overHTTP200 notes that an answer reports an error although its status says
// success.
func (r *explanations) overHTTP200() {
	for i := range r.errors {
		if st := r.errors[i].status; st >= 200 && st < 300 {
			r.problem1(problems.ExplainFailedOK, problems.NoSpan, problems.NoSpan, itoa(st))
			return
		}
	}
}
