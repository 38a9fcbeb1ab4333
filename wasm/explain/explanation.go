package explain

import (
	"wrongnumber/catalog"
	"wrongnumber/catalog/phrases"
	"wrongnumber/wasm/e164"
	"wrongnumber/wasm/paste"
	"wrongnumber/wasm/sms"
)

// explanation is one error of an answer and what is known about it.
type explanation struct {
	owner  *owner
	api    string
	code   string
	known  bool // the owner's catalog has the code
	entry  catalog.Entry
	has    bool // entry is there, for the code or at least for the status
	at     paste.Place
	status int
	param  string
	value  string
	valued paste.Place
	text   string // what the answer itself says
	doc    string // address that the answer names
	lasts  string // "true" or "false" where the answer says whether it is permanent
	page   string // that of a code without an entry
	field  bool   // it is one of the field errors of the error before it

	texts // in place of the entry's

	wait     wait
	number   *e164.Report // on the value, where it was checked as a number
	message  *sms.Report  // or as a text
	sentence string       // what that check found, or how the answer's amounts stand
}

// newExplanation returns the explanation of a code, which may be "", that
// stands at a place of the paste.
//
//go:noinline
func (r *input) newExplanation(o *owner, code string, at paste.Place) *explanation {
	x := r.pool.explanation()
	*x = explanation{owner: o, code: code, at: at, valued: paste.Nowhere}
	return x
}

// another returns a copy of an explanation.
func (r *input) another(x *explanation) *explanation {
	y := r.pool.explanation()
	*y = *x
	return y
}

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

// explanations is the fifth step: the errors of a paste, and what it is about as a
// whole.
type explanations struct {
	identified
	errors   []*explanation
	outcome  outcome
	headline string
	span     paste.Place // what was explained
	isCode   bool        // the paste is a code alone
	begun    bool        // who is named in it is settled, no answer was found
	looked   bool        // its codes are looked up: none of them occurred
}

// addMeanings adds an explanation for each of the entries that its code may mean, or
// an inferred one where there is none.
func (r *explanations) addMeanings(f *finding, x *explanation, entries []catalog.Entry) {
	for i := range r.errors {
		if old := r.errors[i]; old.owner == x.owner && old.code == x.code && old.text == x.text && old.param == x.param && old.value == x.value && (f.context.wrapped || f.doc.Unpacked > 0) {
			return // the same answer twice, parsed and as text
		}
	}
	if x.status != 0 && x.code != "" {
		r.contradiction(x, entries)
	}
	if len(entries) == 0 {
		r.infer(x)
		r.addError(x, f)
		return
	}
	for i := range entries {
		y := x
		if i > 0 {
			y = r.another(x)
		}
		y.entry, y.has, y.known, y.api = entries[i], true, true, entries[i].API()
		if entries[i].Provider.ID == catalog.GenericID && r.worded(y) {
			y.known = false
		} else if saysLittle(statusNamed(entries[i].Code())) && entries[i].When() == "" {
			r.worded(y) // bad-request is no more than a status, unless its words chose the entry
		}
		if len(entries) > 1 {
			y.note = r.say2(phrases.Ambiguous, y.owner.provider.APIName(y.api, r.o.Lang), x.code)
		}
		r.addError(y, f)
	}
}

// addError runs the checks on an explanation's own values and keeps it.
func (r *explanations) addError(x *explanation, f *finding) {
	r.outcome = max(r.outcome, outcomeError)
	if r.outcome == outcomeSuccess {
		r.outcome, r.headline = outcomePartial, ""
	}
	r.join(x, f)
	r.errors = append(r.errors, x)
}
