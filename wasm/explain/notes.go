package explain

import (
	"wrongnumber/catalog"
	"wrongnumber/catalog/phrases"
	"wrongnumber/catalog/problems"
	"wrongnumber/wasm/paste"
)

// notes are what the steps say beside the errors: facts that an answer states,
// and problems with the paste.
type notes struct {
	facts    []fact
	problems []problems.Problem
	args     []string // of all problems
}

// fact is something an answer says beside the error itself.
type fact struct {
	_                  [0]func() // nothing compares two: that code would be large
	name, label, value string
	at                 paste.Place
}

// addFact adds a fact of which phrases has the label.
func (r *identified) addFact(fact phrases.Key, value string, at paste.Place) {
	r.addLabelled(fact.Fact(), r.say(fact), value, at)
}

// addLabelled adds a fact, unless it is known already.
func (r *identified) addLabelled(name, label, value string, at paste.Place) {
	if value == "" || len(r.facts) >= maxFacts {
		return
	}
	for i := range r.facts {
		if r.facts[i].value == value && r.facts[i].name == name {
			return
		}
	}
	r.facts = append(r.facts, fact{name: name, label: label, value: value, at: at})
}

// maxFacts bounds the facts of one report.
const maxFacts = 64

func factOf(facts []fact, name string) string {
	for i := range facts {
		known := facts[i].name
		if known == "" || name == "" || known[0] != name[0] && known[0]-'a' < 26 && name[0]-'a' < 26 {
			continue
		}
		if sameName(known, name) {
			return facts[i].value
		}
	}
	return ""
}

// sameName reports whether a fact's name, request-id, is the one a text uses,
// which may be spelled requestId or request_id.
func sameName(name, used string) bool {
	if name == used {
		return true
	}
	i := 0
	for k := 0; k < len(used); k++ {
		if used[k] == '_' || used[k] == '-' {
			continue
		}
		for i < len(name) && name[i] == '-' {
			i++
		}
		if i >= len(name) || name[i]|0x20 != used[k]|0x20 {
			return false
		}
		i++
	}
	return i == len(name)
}

// bounds says what was left out: catalogs that cannot be read, and what goes
// beyond the bounds of the steps so far.
func (r *identified) bounds() {
	for _, refused := range r.refused {
		r.problem1(problems.ExplainCatalog, problems.NoSpan, problems.NoSpan, catalog.FaultIn(r.o.Lang, refused))
	}
	if r.isCut {
		n := len(r.reader.Paste.S)
		r.problem1(problems.ExplainTooLarge, n, n, "1")
	}
	if r.over || r.reader.Over {
		r.problem1(problems.ExplainTooMany, problems.NoSpan, problems.NoSpan, itoa(paste.MaxDocuments))
	}
}

// problem adds a problem with the paste. Its place is in bytes of the paste.
//
//go:noinline
func (r *identified) problem(code problems.Code, start, end int) {
	r.problemWith(code, start, end)
}

// problem1 adds a problem with one argument.
//
//go:noinline
func (r *identified) problem1(code problems.Code, start, end int, arg string) {
	r.problemWith(code, start, end, arg)
}

// problem2 adds a problem with two arguments.
func (r *identified) problem2(code problems.Code, start, end int, first, second string) {
	r.problemWith(code, start, end, first, second)
}

// problemWith adds a problem with any number of arguments. Copied into its many callers it
// costs more than a call.
//
//go:noinline
func (r *identified) problemWith(code problems.Code, start, end int, args ...string) {
	before := len(r.args)
	r.args = append(r.args, args...)
	r.problems = append(r.problems, problems.Problem{Code: code, Start: start, End: end, Args: r.args[before:]})
}
