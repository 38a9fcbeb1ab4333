package explain

import (
	"strings"

	"wrongnumber/catalog"
	"wrongnumber/catalog/encode"
	"wrongnumber/catalog/phrases"
	"wrongnumber/wasm/ascii"
	"wrongnumber/wasm/paste"

	"github.com/tidwall/gjson"
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
	number   encode.Writer // holds the NumberReport on the value, if any
	message  string        // the MessageReport on the value
	sentence string        // what that check found, or how the answer's amounts stand
}

// newExplanation returns the explanation of a code, which may be "", that
// stands at a place of the paste.
func (r *input) newExplanation(o *owner, code string, at paste.Place) *explanation {
	x := r.pool.explanation()
	number := encode.Writer{Out: x.number.Out[:0], Words: x.number.Words[:0], Packed: r.packed}
	*x = explanation{owner: o, code: code, at: at, valued: paste.Nowhere, number: number}
	return x
}

// another returns a copy of an explanation.
func (r *input) another(x *explanation) *explanation {
	y := r.newExplanation(x.owner, x.code, x.at)
	number := y.number
	*y = *x
	y.number = number
	y.number.Append(&x.number)
	return y
}

// hasNumber reports whether the value was checked as a number.
func (x *explanation) hasNumber() bool { return len(x.number.Out) > 0 }

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
}

// explainFound explains all answers that were found.
func (r *explanations) explainFound() {
	lead := 0
	for i := range r.found {
		if r.found[i].score > r.found[lead].score {
			lead = i
		}
	}
	f := r.found[lead]
	r.who = r.identify(f)
	r.span = paste.At(f.doc.Text.Origin(f.obj.Root.Index, f.obj.Root.Index+len(f.obj.Root.Raw)))
	for i := range r.found {
		r.explainFinding(r.found[i])
	}
	r.conclude()
}

// tally counts the items of a list of answers, such as the segments of an SMS.
type tally struct{ failed, all int }

// explainFinding explains one answer: each error in it, and the errors of its
// fields. The errors of items whose success codes say so are left out.
func (r *explanations) explainFinding(f *finding) {
	s := f.shape
	r.survey(f)
	r.fact(f, f.obj, s)
	if s.each == nil {
		r.explainItem(f, f.obj, nil)
		return
	}
	var t tally
	m := f.obj.At(s.each)
	if m == nil || m.Value.Type != gjson.JSON {
		return
	}
	list := paste.ElementsOf(&m.Value)
	first := m.Object(&r.pool.Pool).Members // which are read already
	for i := range first {
		if first[i].Value.IsObject() {
			r.explainElement(f, first[i].Object(&r.pool.Pool), &t)
		}
		list.Skip(&first[i].Value)
	}
	var raw gjson.Result
	for t.all < paste.MaxDocuments && list.Next(&raw) {
		if raw.IsObject() {
			r.explainElement(f, r.pool.Object(&raw), &t)
		}
	}
	if t.failed > 0 && t.failed < t.all {
		r.outcome = outcomePartial
		r.headline = r.say2(phrases.Partial, itoa(t.failed), itoa(t.all))
	}
}

// explainElement explains one item of a list, and counts it.
func (r *explanations) explainElement(f *finding, item *paste.Object, t *tally) {
	before := len(r.errors)
	r.explainItem(f, item, t)
	t.all++
	if len(r.errors) > before {
		t.failed++
	}
}

// explainItem explains one answer, or one item of a list of them.
func (r *explanations) explainItem(f *finding, item *paste.Object, t *tally) {
	s := f.shape
	if t != nil {
		r.itemFacts(f, item)
	}
	code := s.codeOf(item)
	word := paste.Plain(code)
	if word == "" {
		word = s.constant
	}
	if s.kind == "success" || isSuccess(s, word) {
		if r.outcome == outcomeUnknown {
			r.outcome = outcomeSuccess
		}
		return
	}
	x := r.newExplanation(r.sender(s.owner), word, f.doc.Place(code))
	x.status = r.statusOf(f, item)
	if n := paste.Status(word); x.status == 0 && n >= 400 && s.owner.generic {
		x.status = n
	}
	x.text = firstText(item, s.paths[listText])
	if f.doc.Odd&paste.OddCut != 0 {
		x.text = longerText(x.text, item, s.paths[listText])
	}
	if v := firstOfPaths(item, s.paths[listParam]); paste.Plain(v) != "" && paste.Plain(v) != "null" {
		x.param = paste.Plain(v)
		r.addFact(phrases.FactParam, x.param, f.doc.Place(v))
	}
	if x.param == "" {
		x.param = paramSaid(x.text)
		r.addFact(phrases.FactParam, x.param, paste.Nowhere)
	}
	if v := firstOfPaths(item, s.paths[listValue]); paste.Plain(v) != "" {
		x.value, x.valued = paste.Plain(v), f.doc.Place(v)
	}
	x.doc = firstText(item, s.paths[listDoc])
	if x.doc == "" {
		x.doc = firstText(item, s.owner.links)
	}
	x.lasts = firstText(item, s.paths[listPermanent])
	x.wait = r.waitOf(f, item, x)
	r.balance(f, item)
	r.compareAmounts(f, item, x)
	entries := r.lookUp(f, item, x)
	if len(entries) == 0 && x.owner != f.shape.owner {
		x.api = "" // the shape's is another's
	}
	if len(entries) == 0 && x.owner.generic && r.byCode(f, x) {
		return
	}
	if len(entries) == 0 && x.code == "" {
		entries = r.worded(f, x)
	}
	r.add(f, x, entries)
	r.fieldErrors(f, item)
	if t == nil {
		r.rivals(f, x)
	}
}

// byCode explains an answer of anybody's shape by its code, where a catalog
// has it. It reports whether one does.
func (r *explanations) byCode(f *finding, x *explanation) bool {
	if x.code == "" || ascii.AllDigits(x.code) || statusNamed(x.code) != 0 || r.elsewhere(f) {
		return false
	}
	entries := withoutStatuses(r.foundAnywhere(x.code))
	if len(entries) == 0 || entries[0].Code() != x.code {
		return false
	}
	for i := range entries[:min(len(entries), maxMeanings)] {
		y := r.another(x)
		y.owner = r.ownerOfEntry(&entries[i])
		r.add(f, y, entries[i:i+1])
	}
	if r.who.owner == nil || r.who.owner.generic {
		r.who.take(r.ownerOfEntry(&entries[0]), r.who.sure)
		r.who.evident(phrases.EvidenceCode, r.who.owner.name, x.code)
		r.otherOwners(entries)
	}
	return true
}

// worded returns the entry whose text stands in an answer without a code.
func (r *identified) worded(f *finding, x *explanation) []catalog.Entry {
	if x.owner.generic {
		return nil
	}
	r.listen()
	for i := range r.said {
		hit := &r.said[i]
		if hit.Provider == x.owner.provider && !hit.IsLabel() && !hit.Common && f.doc.At <= hit.Start && hit.End <= f.doc.End {
			x.code = hit.Entry.Code()
			return []catalog.Entry{hit.Entry}
		}
	}
	return nil
}

// elsewhere reports whether the paste says that an answer is from nobody in the
// catalog.
func (r *answers) elsewhere(f *finding) bool {
	return r.foreign && r.named < hostScore || linksElsewhere(f.obj, r.generic())
}

// sender returns the provider that the user named, whoever the answer looks
// to be from; and for an answer of anybody's shape the one whose host is in the
// paste.
func (r *answers) sender(seen *owner) *owner {
	if r.chosen != nil {
		return r.chosen
	}
	if !seen.generic || r.brief {
		return seen
	}
	for i, score := range r.scores {
		if score >= hostScore {
			return &r.owners[i]
		}
	}
	return seen
}

// add adds an explanation for each of the entries that its code may mean, or
// an inferred one where there is none.
func (r *explanations) add(f *finding, x *explanation, entries []catalog.Entry) {
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
		r.finish(x, f)
		return
	}
	for i := range entries {
		y := x
		if i > 0 {
			y = r.another(x)
		}
		y.entry, y.has, y.known, y.api = entries[i], true, true, entries[i].API()
		if len(entries) > 1 {
			y.note = r.say2(phrases.Ambiguous, y.owner.provider.APIName(y.api, r.o.Lang), x.code)
		}
		r.finish(y, f)
	}
}

// finish runs the checks on an explanation's own values and keeps it.
func (r *explanations) finish(x *explanation, f *finding) {
	r.outcome = max(r.outcome, outcomeError)
	if r.outcome == outcomeSuccess {
		r.outcome = outcomePartial
	}
	r.join(x, f)
	r.errors = append(r.errors, x)
}

// lookUp returns the entries of the error's code: those of the api that the
// answer names, else of the apis its shape belongs to, else of any.
func (r *identified) lookUp(f *finding, item *paste.Object, x *explanation) []catalog.Entry {
	p := x.owner.provider
	if p == nil || x.code == "" {
		return nil
	}
	if n := paste.Status(x.code); x.owner.generic && n > 0 && n < 400 {
		return nil // of an error, it has no meaning in HTTP
	}
	if api := r.apiSaid(p); api != "" {
		if found := r.find(p, api, x.code); len(found) > 0 {
			return found[:1]
		}
	}
	apis := r.productAPIs(f, item)
	var all []catalog.Entry
	for i := range len(apis) + len(f.shape.apis) {
		var api string
		if i < len(apis) {
			api = apis[i]
		} else {
			api = f.shape.apis[i-len(apis)]
		}
		found := r.find(p, api, x.code)
		if len(found) == 0 {
			if other := p.Alias(api, x.code); other != x.code {
				found = r.find(p, api, other)
			}
		}
		found = r.variants(found, x)
		if len(found) > 0 && !f.shape.ambiguous {
			return found
		}
		all = append(all, found...)
	}
	if len(all) > 0 {
		all = r.meant(all, x)
		return all[:min(len(all), maxMeanings)]
	}
	if len(f.shape.apis) > 0 {
		x.api = f.shape.apis[0]
	}
	if len(apis) > 0 {
		x.api = apis[0]
	}
	found := r.find(p, "", x.code)
	if x.owner == f.shape.owner && !f.shape.fragment && !f.shape.owner.generic && len(found) > 0 && len(f.shape.apis) > 0 && ascii.AllDigits(x.code) {
		return nil // a number of another api is another error
	}
	return found[:min(len(found), 2)]
}

// variants returns those of the entries of one code in one api that an answer
// can mean: by its HTTP status, and by words in it or around it. Where nothing
// tells, all of them.
func (r *input) variants(entries []catalog.Entry, x *explanation) []catalog.Entry {
	if len(entries) < 2 {
		return entries
	}
	if x.status != 0 {
		st := itoa(x.status)
		kept := entries[:0:0]
		for i := range entries {
			if entries[i].HasHTTP(st) {
				kept = append(kept, entries[i])
			}
		}
		if len(kept) == 1 {
			return kept
		}
	}
	for _, text := range [...]string{x.text, r.reader.Paste.S} {
		for i := len(entries) - 1; i >= 0; i-- {
			if says(text, entries[i].When()) {
				return entries[i : i+1]
			}
		}
	}
	return entries[:min(len(entries), maxMeanings)]
}

// meant returns the entry of several apis that the words of an answer name, or
// else those that need no word.
func (r *input) meant(entries []catalog.Entry, x *explanation) []catalog.Entry {
	kept := entries[:0:0]
	for i := range entries {
		when := entries[i].When()
		if says(x.text, when) {
			return entries[i : i+1]
		}
		if when == "" {
			kept = append(kept, entries[i])
		}
	}
	if len(kept) == 0 {
		return entries
	}
	return kept
}

// says reports whether one of the words, which have spaces between them, stands
// in a text.
func says(text, words string) bool {
	for words != "" {
		var word string
		word, words, _ = strings.Cut(words, " ")
		if ascii.IndexFold(text, word) >= 0 {
			return true
		}
	}
	return false
}

// find returns the entries of a code of a provider, and nil if there are none.
// They hold until the next report.
func (r *input) find(p *catalog.Provider, api, code string) []catalog.Entry {
	return r.keep(p.AppendFound(r.entries, api, code))
}

// foundAnywhere does that for all providers but the generic one.
func (r *input) foundAnywhere(code string) []catalog.Entry {
	return r.keep(r.set.AppendFound(r.entries, code))
}

// keep keeps the entries found so far, and returns those that are new.
func (r *input) keep(entries []catalog.Entry) []catalog.Entry {
	before, n := len(r.entries), len(entries)
	r.entries = entries
	if n == before {
		return nil
	}
	return entries[before:n:n]
}

// maxMeanings bounds the meanings of one code that are shown.
const maxMeanings = 4

// productAPIs returns the apis that the address of an error's type names, as
// in …/api-errors/messages#1020.
func (r *input) productAPIs(f *finding, item *paste.Object) []string {
	if !f.shape.fragment {
		return nil
	}
	paths := f.shape.paths[listCode]
	for i := range paths {
		if apis := f.shape.owner.productOf(item.Get(&paths[i]).Str); apis != nil {
			return apis
		}
	}
	return nil
}

// productOf returns the apis of the longest product name in an address.
func (o *owner) productOf(address string) []string {
	if len(o.products) == 0 {
		return nil
	}
	if cut := strings.IndexByte(address, '#'); cut >= 0 {
		address = address[:cut]
	}
	address = strings.TrimRight(address, "/")
	best, longest := -1, 0
	for at := 0; at < len(address); at++ {
		if address[at] != '/' || at+1 == len(address) || o.initials>>(address[at+1]&31)&1 == 0 {
			continue
		}
		rest := address[at+1:]
		for i := range o.products {
			path := o.products[i].path
			n := len(path)
			if n < longest || n == longest && i >= best || n > len(rest) || n < len(rest) && rest[n] != '/' {
				continue
			}
			if rest[0] == path[0] && rest[:n] == path {
				best, longest = i, n
			}
		}
	}
	if best < 0 {
		return nil
	}
	return o.products[best].apis
}

func isSuccess(s *shape, code string) bool {
	for _, word := range s.success {
		if word == "*" || ascii.EqualFold(word, code) && code != "" {
			return true
		}
	}
	return false
}

func firstOfPaths(item *paste.Object, paths []paste.Path) *gjson.Result {
	for i := range paths {
		if item.Keys&paths[i].First == 0 {
			continue
		}
		if v := item.Get(&paths[i]); paste.Plain(v) != "" {
			return v
		}
	}
	return &paste.Nothing
}

// paramSaid returns the parameter that a sentence names in backticks, or in
// quotes behind a word that says so; "" if there is none.
func paramSaid(text string) string {
	for i := 0; i < len(text); i++ {
		c := text[i]
		if c != '`' && c != '\'' && c != '"' {
			continue
		}
		end := i + 1
		for end < len(text) && (ascii.IsLetter(text[end]) || text[end] == '_' || text[end] == '.') {
			end++
		}
		named := c == '`' || endsWith(strings.TrimRight(text[:i], " :"), paramWords[:])
		if named && end < len(text) && text[end] == c && end-i > 1 && end-i <= maxParam {
			return text[i+1 : end]
		}
	}
	return ""
}

// maxParam bounds the name of a parameter, in bytes.
const maxParam = 40

// paramWords are what stands before the name of a parameter in quotes.
var paramWords = [...]string{"parameter", "param", "field", "property", "argument", "attribute"}

// longerText returns the text of an answer that goes on where one was cut.
func longerText(text string, item *paste.Object, paths []paste.Path) string {
	for i := range paths {
		if longer := item.Text(&paths[i]); len(longer) > len(text) && text != "" && longer[:len(text)] == text {
			text = longer
		}
	}
	return text
}

func firstText(item *paste.Object, paths []paste.Path) string {
	return paste.Plain(firstOfPaths(item, paths))
}

// rivals explains the same answer as the providers would that it could come
// from as well, where nothing decides between them.
func (r *explanations) rivals(f *finding, x *explanation) {
	if r.who.sure == certain || r.o.Provider != "" {
		return
	}
	for _, rival := range f.rivals {
		if !rival.known || rival.score < f.score-leadScore || rival.shape.owner.provider == nil || rival.shape.owner.generic {
			continue
		}
		other := *f
		other.shape, other.rivals = rival.shape, nil
		y := r.newExplanation(rival.shape.owner, x.code, x.at)
		y.status, y.param, y.value, y.valued, y.text, y.wait = x.status, x.param, x.value, x.valued, x.text, x.wait
		if entries := r.lookUp(&other, other.obj, y); len(entries) > 0 {
			r.add(&other, y, entries[:1])
		}
	}
}
