package explain

import (
	"strconv"
	"strings"

	"wrongnumber/catalog"
	"wrongnumber/catalog/json"
	"wrongnumber/catalog/phrases"
	"wrongnumber/catalog/problems"
	"wrongnumber/wasm/ascii"
	"wrongnumber/wasm/paste"
)

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
		if !r.repeats(i) {
			r.explainFinding(r.found[i])
		}
	}
	r.dropWrapper()
	r.conclude()
}

// dropWrapper drops an error of which nothing is known but words, and whose words hold
// the answer that is explained behind it: a program has put its own object around it.
func (r *explanations) dropWrapper() {
	if len(r.errors) < 2 {
		return
	}
	outer, inner := r.errors[0], r.errors[1]
	if outer.code == "" && outer.status == 0 && !outer.has && !inner.field && inner.status+len(inner.code) > 0 && inner.text != "" && strings.Contains(outer.text, inner.text) {
		r.errors = append(r.errors[:0], r.errors[1:]...)
	}
}

// repeats reports whether the same answer stood directly before: a client that prints
// its error prints the answer in it as well.
func (r *answers) repeats(i int) bool {
	if i == 0 {
		return false
	}
	f, before := r.found[i], r.found[i-1]
	return f.shape == before.shape && f.obj.Root.Raw == before.obj.Root.Raw && f.doc != before.doc
}

// tally counts the items of a list of answers, such as the segments of an SMS.
type tally struct {
	failed, all int // recipients, or parts where nothing says how many
	items       int
	counted     bool // the items say how many recipients they stand for
}

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
	if m == nil || m.Value.Type != json.Composite {
		return
	}
	list := json.ElementsOf(&m.Value)
	first := m.Object(&r.pool.Pool).Members // which are read already
	for i := range first {
		if first[i].Value.IsObject() {
			r.explainElement(f, first[i].Object(&r.pool.Pool), &t)
		}
		list.Skip(&first[i].Value)
	}
	var raw json.Value
	for t.items < paste.MaxDocuments && list.Next(&raw) {
		if raw.IsObject() {
			r.explainElement(f, r.pool.Object(&raw), &t)
		}
	}
	if t.failed > 0 && t.failed < t.all {
		r.outcome = outcomePartial
		key := phrases.Partial
		if t.counted {
			key = phrases.PartialRecipients
		}
		r.headline = r.say2(key, itoa(t.failed), itoa(t.all))
	}
}

// explainElement explains one item of a list, and counts it.
func (r *explanations) explainElement(f *finding, item *paste.Object, t *tally) {
	before := len(r.errors)
	r.explainItem(f, item, t)
	n := f.shape.standsFor(item)
	t.items++
	t.counted = t.counted || n > 1
	t.all += n
	if len(r.errors) > before {
		t.failed += n
	}
}

// standsFor returns how many recipients an item of a list stands for, by the fact
// "count" of the shape.
func (s *shape) standsFor(item *paste.Object) int {
	for i := range s.facts {
		if s.facts[i].name == "count" {
			if n, err := strconv.Atoi(paste.Plain(item.Get(s.facts[i].path))); err == nil && 1 < n && n <= maxCount {
				return n
			}
		}
	}
	return 1
}

// maxCount bounds the number of recipients that an item stands for.
const maxCount = 1_000_000

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
	if s.kind == "instructions" {
		if r.headline == "" && len(r.errors) == 0 {
			r.headline = r.say(phrases.Reference)
			r.problem(problems.ExplainConfiguration, problems.NoSpan, problems.NoSpan)
		}
		return
	}
	if s.kind == "success" || isSuccess(s, word) {
		switch r.outcome {
		case outcomeUnknown:
			r.outcome = outcomeSuccess
			if t == nil {
				r.explainSuccess(s, word)
			}
		case outcomeSuccess:
			r.headline = "" // several, each with its own
		case outcomeError:
			r.outcome = outcomePartial
		}
		return
	}
	x := r.newExplanation(r.sender(s.owner), word, f.doc.Place(code))
	x.status = r.statusOf(f, item)
	if n := paste.Status(word); x.status == 0 && n >= 400 && s.owner.generic {
		x.status = n
	}
	x.text = firstText(item, s.paths[listText])
	if x.status == 0 && s.owner.generic {
		x.status = statusLeading(x.text)
	}
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
	if len(entries) == 0 {
		entries = r.codeElsewhere(f, item, x)
	}
	if len(entries) == 0 && x.owner != f.shape.owner {
		x.api = "" // the shape's is another's
	}
	if len(entries) == 0 && x.owner.generic && r.byCode(f, x) {
		return
	}
	if n := x.statusAsCode(f); len(entries) == 0 && n != 0 && (x.status == 0 || x.status == n) {
		x.code, x.status = "", n // HTTP's number, given as a code
	}
	if len(entries) == 0 {
		entries = r.entryWorded(f, x)
	}
	if len(entries) == 0 && x.code == "" && r.codeInText(x) {
		return
	}
	if len(entries) == 0 && !r.brief && !x.owner.generic {
		if api := r.apiAround(x.owner.provider); api != "" {
			x.api = api // the shape's alone would not have told
		}
	}
	r.addMeanings(f, x, entries)
	before := len(r.errors)
	r.fieldErrors(f, item)
	if before > 0 && len(r.errors) > before && x.code == "" && x.text == "" && !x.has {
		r.errors = append(r.errors[:before-1], r.errors[before:]...) // the fields say it all
	}
	if t == nil {
		r.rivals(f, x)
	}
}

// statusAsCode returns the HTTP status that stands as the code in an answer of
// anybody's shape, where a provider sent the answer; 0 where the code is none.
func (x *explanation) statusAsCode(f *finding) int {
	if n := paste.Status(x.code); n >= 400 && f.shape.owner.generic && !x.owner.generic {
		return n
	}
	return 0
}

// codeElsewhere returns the entries of another member that may hold the code, where
// nobody knows the first one's, and takes that code: an event may say in short how
// a call ended, and at length in a word that no document lists.
func (r *identified) codeElsewhere(f *finding, item *paste.Object, x *explanation) []catalog.Entry {
	paths := f.shape.paths[listCode]
	for i := range paths {
		v := item.Get(paths[i])
		if code := paste.Plain(v); code != "" && code != x.code && !f.shape.fragment {
			first, at := x.code, x.at
			x.code, x.at = code, f.doc.Place(v)
			if entries := r.lookUp(f, item, x); len(entries) > 0 {
				x.text = joined(first, x.text)
				return entries
			}
			x.code, x.at = first, at
		}
	}
	return nil
}

// byCode explains an answer of anybody's shape by its code, where a catalog
// has it. It reports whether one does.
func (r *explanations) byCode(f *finding, x *explanation) bool {
	if x.code == "" || ascii.AllDigits(x.code) || statusNamed(x.code) != 0 || r.elsewhere(f) {
		return false
	}
	entries := withoutStatuses(r.findAnywhere(x.code))
	if len(entries) == 0 || entries[0].Code() != x.code {
		return false
	}
	if cause, ok := entries[0].Cause(); ok && isAnybodys(x.code) && !r.isNamed(&entries[0]) {
		x.entry, x.has = cause, true
		x.note = r.inferredFrom(x, x.status)
		r.addError(x, nil)
		return true
	}
	for i := range entries[:min(len(entries), maxMeanings)] {
		y := r.another(x)
		y.owner = r.ownerOfEntry(&entries[i])
		r.addMeanings(f, y, entries[i:i+1])
	}
	if r.who.owner == nil || r.who.owner.generic {
		r.who.take(r.ownerOfEntry(&entries[0]), r.who.sure)
		r.who.evident(phrases.EvidenceCode, r.who.owner.name, x.code)
		r.otherOwners(entries)
	}
	return true
}

// entryWorded returns the entry whose text stands in an answer without a code.
func (r *identified) entryWorded(f *finding, x *explanation) []catalog.Entry {
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

// codeInText explains an answer whose text is nothing but a code, with words that call
// it one: "Vonage error: 29".
func (r *explanations) codeInText(x *explanation) bool {
	at := strings.Index(r.reader.Paste.S, x.text)
	return len(x.text) > 1 && at >= 0 && x.status == 0 && r.explainAlone(&prose{s: r.reader.Paste.S, from: at, to: at + len(x.text)})
}

// elsewhere reports whether the paste says that an answer is from nobody in the
// catalog.
func (r *answers) elsewhere(f *finding) bool {
	return r.foreign && r.named < hostScore || linksElsewhere(f.obj, r.generic())
}

// sender returns the provider that the user named, whoever the answer looks
// to be from; and for an answer of anybody's shape the one whose host is in the
// paste, or the only one that is named beside it.
func (r *answers) sender(seen *owner) *owner {
	if r.chosen != nil {
		return r.chosen
	}
	if !seen.generic || r.brief {
		return seen
	}
	named, names := seen, 0
	for i, score := range r.scores {
		if score >= hostScore {
			return &r.owners[i]
		}
		if score > 0 && r.owners[i].answers() {
			named = &r.owners[i]
			names++
		}
	}
	if names == 1 && !r.foreign {
		return named
	}
	return seen
}

// explainSuccess heads the report with what the catalog says of a code that is no
// error: the message waits, or is on its way.
func (r *explanations) explainSuccess(s *shape, code string) {
	if s.owner.provider == nil || code == "" {
		return
	}
	for _, api := range s.apis {
		if found := r.find(s.owner.provider, api, code); len(found) == 1 {
			texts := found[0].Texts(r.o.Lang)
			r.headline = joined(texts.Title(nil), texts.Meaning(nil))
			return
		}
	}
}

func isSuccess(s *shape, code string) bool {
	for _, word := range s.success {
		if word == "*" || ascii.EqualFold(word, code) && code != "" {
			return true
		}
	}
	return false
}

func firstOfPaths(item *paste.Object, paths []*paste.Path) *json.Value {
	for i := range paths {
		if item.Keys&paths[i].First == 0 {
			continue
		}
		if v := item.Get(paths[i]); paste.Plain(v) != "" {
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
func longerText(text string, item *paste.Object, paths []*paste.Path) string {
	for i := range paths {
		if longer := item.Text(paths[i]); len(longer) > len(text) && text != "" && longer[:len(text)] == text {
			text = longer
		}
	}
	return text
}

func firstText(item *paste.Object, paths []*paste.Path) string {
	return paste.Plain(firstOfPaths(item, paths))
}

// rivals explains the same answer as the providers would that it could come
// from as well, where nothing decides between them.
func (r *explanations) rivals(f *finding, x *explanation) {
	if r.who.sure == certain || r.o.Provider != "" {
		return
	}
	for _, rival := range f.rivals {
		if x.code == "" && r.who.sure == guess && rival.score == f.score && !rival.shape.owner.generic {
			x.note = joined(x.note, r.say1(phrases.WhyShape, rival.shape.owner.name))
		}
		if !rival.known || rival.score < f.score-leadScore || rival.shape.owner.provider == nil || rival.shape.owner.generic {
			continue
		}
		other := *f
		other.shape, other.rivals = rival.shape, nil
		y := r.newExplanation(rival.shape.owner, x.code, x.at)
		y.status, y.param, y.value, y.valued, y.text, y.wait = x.status, x.param, x.value, x.valued, x.text, x.wait
		if entries := r.lookUp(&other, other.obj, y); len(entries) > 0 {
			r.addMeanings(&other, y, entries[:1])
		}
	}
}
