package explain

import (
	"strings"

	"wrongnumber/catalog/phrases"
	"wrongnumber/catalog/problems"
)

// paste says what is wrong with the paste itself: broken or cut JSON, another
// language's printout, an HTML page, a request beside the answer.
func (r *report) paste() {
	if r.kind == "" || r.kind == "text" && len(r.reader.docs) > 0 {
		r.kind = r.kindOf()
	}
	told := 0
	for i := range r.reader.docs {
		d := &r.reader.docs[i]
		if told < maxPasteProblems && r.isExplained(d) && r.documentProblem(d) {
			told++
		}
	}
	if r.reader.deep || r.tooDeep() {
		r.problem1(problems.ExplainTooDeep, problems.NoSpan, problems.NoSpan, itoa(maxDepth))
	}
	if r.reader.steps <= 0 && len(r.reader.paste.s) > 0 {
		r.problem(problems.ExplainTooComplex, problems.NoSpan, problems.NoSpan)
	}
	if len(r.errors) > 0 && len(r.reader.docs) == 0 {
		r.isHTML()
	}
}

// isExplained reports whether an answer was found in a document, or in none.
func (r *report) isExplained(d *document) bool {
	for i := range r.found {
		if r.found[i].doc == d {
			return true
		}
	}
	return len(r.found) == 0
}

// maxPasteProblems is for how many documents their slips are told.
const maxPasteProblems = 4

// kindOf says what the paste is.
func (r *report) kindOf() string {
	for i := range r.reader.heads {
		if r.reader.heads[i].answer && len(r.reader.heads[i].fields) > 0 || r.reader.heads[i].status != 0 {
			return "http"
		}
	}
	if len(r.reader.docs) == 0 {
		return "text"
	}
	d := &r.reader.docs[0]
	if len(r.found) > 0 {
		d = r.found[0].doc
	}
	from, to := trimmed(r.reader.paste.s)
	switch {
	case d.unpacked > 0 || d.odd&oddForm != 0:
		return "embedded"
	case d.odd&printout != 0:
		return "literal"
	case d.odd&oddXML != 0:
		return "xml"
	case r.reader.docs[0].at == from && (r.reader.last >= to || d.odd != 0):
		return "json"
	}
	return "embedded"
}

// documentProblem says where a document departs from JSON, unless a program
// printed it so on purpose.
// It reports whether there was anything to say.
func (r *report) documentProblem(d *document) bool {
	s := d.slip
	if !s.set {
		return false
	}
	from := min(s.at, len(r.reader.paste.s))
	to := min(from+1, len(r.reader.paste.s))
	for to < len(r.reader.paste.s) && r.reader.paste.s[to]&0xC0 == 0x80 {
		to++
	}
	switch {
	case d.odd&printout != 0:
		if d.odd&oddCut != 0 {
			r.problem(problems.ExplainCut, d.end, d.end)
		}
		r.problem1(problems.ExplainPrintout, d.at, d.end, r.languageOf(d))
	case s.odd == oddCut:
		r.problem(problems.ExplainCut, from, to)
	default:
		r.problemWith(problems.ExplainBroken, from, to, append(r.lineAndColumn(from), r.say(wants[s.want]))...)
		if d.odd&oddCut != 0 {
			r.problem(problems.ExplainCut, d.end, d.end)
		}
	}
	return true
}

// wants are the phrases for what JSON would have at a place.
var wants = [...]phrases.Key{
	wantValue:          phrases.WantValue,
	wantKey:            phrases.WantKey,
	wantColon:          phrases.WantColon,
	wantCommaOrBrace:   phrases.WantCommaOrBrace,
	wantCommaOrBracket: phrases.WantCommaOrBracket,
	wantQuote:          phrases.WantQuote,
	wantEnd:            phrases.WantEnd,
	wantNoBreak:        phrases.WantNoBreak,
	wantEscape:         phrases.WantEscape,
	wantNoComment:      phrases.WantNoComment,
	wantBrace:          phrases.WantBrace,
}

// languageOf names the language whose printout a document is.
func (r *report) languageOf(d *document) string {
	switch odd := d.odd; {
	case odd&oddPHP != 0:
		return "PHP"
	case odd&oddElixir != 0:
		return "Elixir"
	case odd&oddEqual != 0:
		return "Java"
	case odd&oddArrow != 0:
		return "Ruby"
	case odd&oddPython != 0 || odd&oddSingleQuote != 0 && odd&(oddBareKey|oddPlaceholder) == 0:
		return "Python"
	}
	return "JavaScript"
}

// lineAndColumn returns the line and the column, both counted from 1, of a
// byte of the paste. A column is a UTF-16 code unit.
func (r *report) lineAndColumn(at int) []string {
	s := r.reader.paste.s[:at]
	start := strings.LastIndexByte(s, '\n') + 1
	return []string{itoa(1 + strings.Count(s, "\n")), itoa(1 + codeUnits(s[start:]))}
}

// tooDeep reports whether the paste is JSON but for how deep it nests.
func (r *report) tooDeep() bool {
	s := r.reader.paste.s
	return len(r.reader.docs) == 0 && len(s) > 2*maxDepth && (s[0] == '[' || s[0] == '{') && nesting(s) > maxDepth
}

// isHTML reports whether the paste is, or complains of, an HTML page where
// JSON was expected, and says so.
func (r *report) isHTML() bool {
	s := r.reader.paste.s
	at := -1
	for _, mark := range [...]string{"<!doctype html", "<html", "Unexpected token <", "Unexpected token '<'"} {
		if at = indexFold(s, mark); at >= 0 {
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
func (r *report) conclude() {
	switch {
	case len(r.errors) > 0:
	case r.outcome == outcomeSuccess:
		r.headline = r.say(phrases.Success)
		r.problem(problems.ExplainSuccess, problems.NoSpan, problems.NoSpan)
	}
	if r.request != nil && len(r.errors) > 0 {
		r.problem(problems.ExplainRequestToo, r.request.at, r.request.end)
	}
	r.overHTTP200()
}

// overHTTP200 notes that an answer reports an error although its status says
// success.
func (r *report) overHTTP200() {
	for i := range r.errors {
		if st := r.errors[i].status; st >= 200 && st < 300 {
			r.problem1(problems.ExplainFailedOK, problems.NoSpan, problems.NoSpan, itoa(st))
			return
		}
	}
}
