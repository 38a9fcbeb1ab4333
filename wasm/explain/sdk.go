package explain

import (
	"strings"

	"wrongnumber/catalog"
	"wrongnumber/catalog/phrases"
	"wrongnumber/wasm/ascii"
	"wrongnumber/wasm/paste"
)

// The lines that SDKs print name the provider by their classes, and often the
// api, the code and the provider's words.

// explainSDK explains the codes that labels of providers mark, and the texts
// that only they say, in their order; or where nothing else was found, texts
// that others say too, of providers that the paste names.
func (r *explanations) explainSDK(weak bool) bool {
	for i := range r.said {
		hit := &r.said[i]
		if hit.Provider.Protocol || len(r.errors) >= maxWords || hit.Common != weak && !r.isNumbered(hit) && r.broughtBy(hit) == nil {
			continue
		}
		switch {
		case hit.IsLabel():
			r.explainLabel(i)
		case weak && r.scoreOf(hit.Provider) == 0 && !r.marks(hit.Provider), r.scoreOf(hit.Provider) == 0 && (r.foreign || r.saidByAnother(hit) && !r.isNumbered(hit)):
		default:
			r.explainWording(hit)
		}
	}
	if len(r.errors) == 0 && !(weak && r.explainThrown()) {
		return false
	}
	r.ids(false)
	r.conclude()
	return true
}

// areStates reports whether all that was explained are states on the way, such as
// PENDING_ENROUTE, and no errors.
func (r *explanations) areStates() bool {
	for _, x := range r.errors {
		if !x.has || x.entry.Permanence() != "none" {
			return false
		}
	}
	return len(r.errors) > 0
}

// saidByAnother reports whether words stand in an answer of somebody unknown, which
// has a code or status of its own.
func (r *answers) saidByAnother(hit *catalog.Said) bool {
	for _, f := range r.found {
		if f.shape.owner.generic && f.doc.At <= hit.Start && hit.End <= f.doc.End && (f.code != "" || r.statusOfAnswer(f) != 0) {
			return true
		}
	}
	return false
}

// explainThrown explains what an exception of somebody who is named says, where
// that names a cause.
func (r *explanations) explainThrown() bool {
	text := r.thrown()
	if text == "" && r.who.owner != nil {
		text = quotedSentence(r.reader.Paste.S)
	}
	if text == "" || r.stoppedItself() {
		return false
	}
	o := r.who.owner
	if o == nil {
		o = r.generic()
	}
	x := r.newExplanation(o, codeBeside(r.reader.Paste.S), paste.Nowhere)
	x.text = text
	if r.wordedCode(x) == 0 {
		r.worded(x)
	}
	if !x.has {
		return false
	}
	r.addError(x, nil)
	return true
}

// codeBeside returns the code that an exception gives in brackets behind the name of its
// library, in small letters with hyphens: [firebase_auth/quota-exceeded], (auth/code-expired).
// "" if there is none.
func codeBeside(s string) string {
	s = s[:min(len(s), maxThrown)]
	for i := 1; i < len(s); i++ {
		if s[i] != '/' {
			continue
		}
		start, end := i, i+1
		for start > 0 && (s[start-1]|0x20-'a' < 26 || s[start-1] == '_') {
			start--
		}
		for end < len(s) && (s[end]-'a' < 26 || s[end] == '-') {
			end++
		}
		if start > 0 && start < i && end < len(s) && (s[start-1] == '[' && s[end] == ']' || s[start-1] == '(' && s[end] == ')') {
			return s[i+1 : end]
		}
	}
	return ""
}

// quotedSentence returns the first words in quotes of a text that are several: what
// somebody says that a provider answered. "" if there are none.
func quotedSentence(s string) string {
	s = s[:min(len(s), maxThrown)]
	for from := 0; ; {
		open := strings.IndexByte(s[from:], '"')
		if open < 0 {
			return ""
		}
		text, _, closed := strings.Cut(s[from+open+1:], "\"")
		if closed && strings.Count(text, " ") > 1 && ascii.IsLetter(text[0]) {
			return text
		}
		from += open + 1
	}
}

// stoppedItself reports whether the program stopped at a mistake in its own code,
// whose words are not an answer's.
func (r *answers) stoppedItself() bool {
	for i := range r.said {
		hit := &r.said[i]
		if hit.Common && hit.Provider.ID == transportID && (hit.Entry.API() == setUpAPI || hit.Entry.API() == programAPI) && r.fitsTransport(hit, &hit.Entry) {
			return true
		}
	}
	return false
}

// thrown returns what an exception says: the words behind a label of the one who
// speaks, or else behind the name of the exception's class; "" if there are none.
func (r *identified) thrown() string {
	s := r.reader.Paste.S
	for i := range r.said {
		hit := &r.said[i]
		if hit.Text.End > 0 && r.who.owner != nil && hit.Provider == r.who.owner.provider && !r.wasSent(hit.Start) {
			return hit.Text.Of(s)
		}
	}
	limit := min(len(s), 16<<10)
	if open, end := strings.IndexByte(s[:limit], '['), strings.Index(s[:limit], "] "); open >= 0 && end > open && strings.IndexByte(s[open:end], '/') > 0 && strings.IndexByte(s[open:end], ' ') < 0 {
		line, _, _ := strings.Cut(s[end+2:], "\n") // [firebase_auth/quota-exceeded] …
		return line[:paste.WholeRunes(line, min(len(line), maxThrown))]
	}
	for _, class := range [...]string{"Error: ", "Exception: ", "Exception] ", "failed: "} {
		for from := 0; ; {
			n := strings.Index(s[from:limit], class)
			if n < 0 {
				break
			}
			start := from + n + len(class)
			from = start
			end := start
			for end < len(s) && end < start+maxThrown && s[end] != '\n' && s[end] != '\r' {
				end++
			}
			if text := strings.TrimRight(strings.TrimLeft(s[start:end], " \t"), " \t'\",;"); strings.IndexByte(text, ' ') > 0 && text[0] != '{' && !r.wasSent(start) {
				return text[:paste.WholeRunes(text, min(len(text), maxThrown))]
			}
		}
	}
	return ""
}

// maxThrown bounds what an exception is taken to say, in bytes.
const maxThrown = 300

// marks reports whether a label of a provider stands in the paste: a class of
// its SDK.
func (r *input) marks(p *catalog.Provider) bool {
	for i := range r.said {
		if hit := &r.said[i]; hit.Provider == p && hit.IsLabel() && hit.Label().Kind == "" {
			return true
		}
	}
	return false
}

// explainLabel explains what a label marks. One that holds nothing but who
// speaks is left to the rest of the paste.
func (r *explanations) explainLabel(i int) {
	hit := &r.said[i]
	label := hit.Label()
	if label.Kind != "" || r.namedOther(hit) {
		return
	}
	s := r.reader.Paste.S
	word := hit.Code.Of(s)
	status := paste.Status(hit.Status.Of(s))
	if status == 0 {
		status = paste.Status(label.Status)
	}
	if r.wordedWithin(hit) {
		return // by what it says
	}
	if word == "" && status == 0 {
		return
	}
	o := r.ownerOfProvider(hit.Provider)
	x := r.newExplanation(o, word, paste.At(hit.Start, hit.End))
	x.status, x.text = status, hit.Text.Of(s)
	if word == "" {
		r.addLabelledStatus(hit, &label, x)
		return
	}
	x.at = paste.At(hit.Code.Start, hit.Code.End)
	entries := r.codesLabelled(hit, &label, word, x)
	if len(entries) == 0 && namesField(word) {
		return // the head of a table
	}
	if n := paste.Status(word); len(entries) == 0 && status == 0 && n >= 400 && isRegistered(n) {
		x.code, x.status = "", n // "error from Acme: 422"
		r.addLabelledStatus(hit, &label, x)
		return
	}
	if len(entries) == 0 && hit.Text.End == 0 && r.scoreOf(hit.Provider) == 0 {
		if api, _ := hit.Provider.Range(word); api == "" {
			return
		}
	}
	r.claim(hit)
	if n := len(r.errors); n > 0 && r.errors[n-1].owner == o && r.errors[n-1].code == word {
		return // the same code again, as in the link to its page
	}
	if len(entries) > 0 {
		if r.told(entries[0]) {
			return
		}
		x.code = entries[0].Code()
	}
	r.addFact(phrases.FactCode, word, x.at)
	x.api = label.API
	if len(entries) == 1 {
		r.contradictedIn(x, &entries[0])
	}
	r.addMeanings(r.inText(o, r.answerHead()), x, entries)
}

// addLabelledStatus adds what a label says with an HTTP status and no code.
func (r *explanations) addLabelledStatus(hit *catalog.Said, label *catalog.Label, x *explanation) {
	if n := len(r.errors); n > 0 && r.errors[n-1].owner == x.owner && r.errors[n-1].code == "" && r.errors[n-1].status == x.status {
		return // the same class again
	}
	r.claim(hit)
	if x.api = label.API; x.api == "" {
		x.api = r.apiAround(hit.Provider)
	}
	r.infer(x)
	r.addError(x, nil)
}

// namedOther reports whether the same mark is also another provider's whom the
// paste names or who speaks, while it does not name this one.
func (r *identified) namedOther(mark *catalog.Said) bool {
	if r.scoreOf(mark.Provider) > 0 {
		return false
	}
	for i := range r.said {
		if hit := &r.said[i]; hit.IsLabel() && hit.Provider != mark.Provider && hit.Start <= mark.Start && hit.End == mark.End && (r.scoreOf(hit.Provider) > 0 || r.who.owner != nil && r.who.owner.provider == hit.Provider) {
			return true
		}
	}
	return false
}

// codesLabelled returns the entries of a code that a label marks.
func (r *identified) codesLabelled(hit *catalog.Said, label *catalog.Label, word string, x *explanation) []catalog.Entry {
	code := hit.Provider.Alias(label.API, word)
	api := label.API
	if api == "" {
		api = r.apiSaid(hit.Provider)
	}
	if found := r.find(hit.Provider, api, code); len(found) > 0 {
		if sameAPI(found) {
			return r.meant(r.variants(found, x), x)
		}
		return found[:min(len(found), maxMeanings)]
	}
	if label.API != "" && ascii.AllDigits(code) && len(code) < minLone {
		return nil // a number of another api is another error
	}
	// Some print a code with the ending of its class, or without.
	for _, name := range [...]string{code, strings.TrimSuffix(code, "Exception"), code + "Exception"} {
		if found := withoutStatuses(r.find(hit.Provider, "", name)); len(found) > 0 {
			if sameAPI(found) {
				return r.variants(found, x)
			}
			return found[:min(len(found), maxMeanings)]
		}
	}
	return nil
}

// sameAPI reports whether entries are of one api, as those of a code with several
// meanings in it are.
func sameAPI(entries []catalog.Entry) bool {
	for i := range entries {
		if entries[i].API() != entries[0].API() {
			return false
		}
	}
	return true
}

// broughtBy returns the label of the same provider that brings a text with it, as the
// class of an exception does; nil if there is none.
func (r *input) broughtBy(hit *catalog.Said) *catalog.Said {
	for i := range r.said {
		label := &r.said[i]
		if label.Brings(hit) {
			return label
		}
	}
	return nil
}

// wordedWithin reports whether the words that a label brings with it are those
// of an entry, which then is explained.
func (r *input) wordedWithin(label *catalog.Said) bool {
	for i := range r.said {
		if r.broughtBy(&r.said[i]) == label {
			return true
		}
	}
	return false
}

// explainWording explains an entry by a text of it. Where nothing else names
// the provider, that is probable and no more.
func (r *explanations) explainWording(hit *catalog.Said) {
	if hit.Common && r.saidMore(hit) {
		return
	}
	named := r.scoreOf(hit.Provider) > 0 || r.marks(hit.Provider) || r.isNumbered(hit)
	if r.who.owner != nil && r.who.owner.provider != hit.Provider && r.begun {
		if r.isNumbered(hit) {
			r.otherOwners([]catalog.Entry{hit.Entry})
		}
		return
	}
	if api := r.apiSaid(hit.Provider); api != "" && api != hit.Entry.API() && r.saidFor(hit, api) {
		return // the same words of the api that is named count
	}
	if r.linksTo(hit.Provider) {
		return // a link says more than words
	}
	if named := r.namedWith(hit); named != nil {
		r.explainWording(named)
		return
	}
	r.claim(hit)
	entry := r.ofAPINamed(hit)
	x := r.spoken(hit, entry)
	x.text, x.status = hit.Text.Of(r.reader.Paste.S), r.statusOnLine(hit)
	if label := r.broughtBy(hit); label != nil {
		x.text = label.Text.Of(r.reader.Paste.S)
		x.status = max(x.status, paste.Status(label.Status.Of(r.reader.Paste.S)))
	}
	if entry.When() == "" {
		if meant := r.variants(r.find(hit.Provider, entry.API(), entry.Code()), x); len(meant) == 1 {
			entry = meant[0] // the text is that of the code, and others tell which meaning it has
		}
	}
	if !named {
		x.note = r.say(phrases.ByWording)
	}
	r.contradicted(hit, x)
	r.tell(x, entry)
}

// saidMore reports whether a text that others say too is the title of what follows it, which
// only its provider says: "Internal Error (2000) msg: OT_…".
func (r *input) saidMore(hit *catalog.Said) bool {
	for i := range r.said {
		if other := &r.said[i]; other.Provider == hit.Provider && !other.IsLabel() && !other.Common && other.Start >= hit.End && other.Start-hit.End <= maxTitled {
			return true
		}
	}
	return false
}

// maxTitled bounds how far behind a title its subject may stand, in bytes.
const maxTitled = 24

// ofAPINamed returns the entry of a text, or the one that has the same code for the same
// cause in the api that the paste names: several say "Bad Credentials".
func (r *input) ofAPINamed(hit *catalog.Said) catalog.Entry {
	own, _ := hit.Entry.Cause()
	if api := r.apiAround(hit.Provider); api != "" && api != hit.Entry.API() {
		for _, e := range r.find(hit.Provider, api, hit.Entry.Code()) {
			if cause, ok := e.Cause(); ok && cause == own {
				return e
			}
		}
	}
	return hit.Entry
}

// namedWith returns a text that stands beside its code as that of a provider whom the
// paste names and who has the same code in the same api, where it does not name the
// text's own; nil if there is none.
func (r *identified) namedWith(hit *catalog.Said) *catalog.Said {
	if r.scoreOf(hit.Provider) > 0 || !r.isNumbered(hit) {
		return nil
	}
	for i := range r.owners {
		p := r.owners[i].provider
		if p == nil || p.Protocol || r.scoreOf(p) == 0 {
			continue
		}
		if found := r.find(p, hit.Entry.API(), hit.Entry.Code()); len(found) > 0 {
			theirs := *hit
			theirs.Provider, theirs.Entry = p, found[0]
			return &theirs
		}
	}
	return nil
}

// saidFor reports whether the same stretch says an entry of an api, too.
//
//go:noinline
func (r *input) saidFor(hit *catalog.Said, api string) bool {
	for i := range r.said {
		if other := &r.said[i]; !other.IsLabel() && other.Start == hit.Start && other.Entry.API() == api {
			return true
		}
	}
	return false
}

// claim takes the provider of what was said as the one who speaks.
func (r *explanations) claim(hit *catalog.Said) {
	r.begin()
	o := r.ownerOfProvider(hit.Provider)
	sure := guess
	switch marked, numbered := r.marks(hit.Provider), r.isNumbered(hit); {
	case marked && numbered && !r.foreign:
		sure = certain // their class, their words and the code of these
	case hit.IsLabel() || marked || numbered:
		sure = likely
	}
	switch {
	case r.who.owner == o:
		r.who.take(o, max(r.who.sure, sure, likely))
	case r.who.owner != nil: // somebody else's words beside it
	default:
		r.who.take(o, sure)
	}
	s := r.reader.Paste.S
	said := s[hit.Start:min(hit.End, hit.Start+paste.WholeRunes(s[hit.Start:], 60))]
	if len(r.who.evidence) < 3 {
		r.who.evident(phrases.EvidenceSaid, said, o.name)
	}
}

// apiSaid returns the api that the labels of a provider name, where all name
// the same.
//
//go:noinline
func (r *input) apiSaid(p *catalog.Provider) string { return r.apiOfLabels(p, false) }

// apiOfLabels returns the api that all labels of a provider name which are addresses,
// or all others.
func (r *input) apiOfLabels(p *catalog.Provider, addresses bool) string {
	api := ""
	for i := range r.said {
		hit := &r.said[i]
		if hit.Provider != p || !hit.IsLabel() {
			continue
		}
		label := hit.Label()
		if (label.Kind == addressKind) != addresses || label.API == "" {
			continue
		}
		if api != "" && label.API != api {
			return ""
		}
		api = label.API
	}
	return api
}

// addressKind is the kind of a label that only an address or the path of a module
// is: what went there came back in an answer of another api as well, such as a
// receipt.
const addressKind = "address"

// apiOnLine returns the api that the labels of a provider name in the line of a place.
func (r *input) apiOnLine(p *catalog.Provider, at int) string {
	r.listen()
	from, to := r.lineAround(at)
	for i := range r.said {
		if hit := &r.said[i]; hit.Provider == p && hit.IsLabel() && from <= hit.Start && hit.End <= to && hit.Label().API != "" {
			return hit.Label().API
		}
	}
	return ""
}

// lineAround returns the line of the paste that a place is in; an empty one for no place.
func (r *input) lineAround(at int) (from, to int) {
	if at < 0 {
		return 0, 0
	}
	s := r.reader.Paste.S
	return strings.LastIndexByte(s[:at], '\n') + 1, at + len(paste.LineAt(s, at))
}

// apiAround returns the api that the labels of a provider name, or else the one
// whose address stands in the paste.
func (r *input) apiAround(p *catalog.Provider) string {
	if p == nil {
		return ""
	}
	r.listen()
	if api := r.apiSaid(p); api != "" {
		return api
	}
	return r.apiOfLabels(p, true)
}

// ownerOfProvider returns the owner of a provider's file.
func (r *input) ownerOfProvider(p *catalog.Provider) *owner {
	for i := range r.owners {
		if r.owners[i].provider == p {
			return &r.owners[i]
		}
	}
	return nil
}
