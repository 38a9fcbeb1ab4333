package explain

import (
	"strings"

	"wrongnumber/catalog"
	"wrongnumber/catalog/phrases"
	"wrongnumber/catalog/problems"
)

// explainText explains a paste in which no answer was found: a status line, a
// link to the documentation, a code or a word, prose with a code in it, an
// HTML page, or nothing that can be explained.
func (r *report) explainText() {
	s := r.reader.paste.s
	from, to := trimmed(s)
	if from == to {
		r.kind = "empty"
		r.problem(problems.ExplainEmpty, problems.NoSpan, problems.NoSpan)
		return
	}
	r.kind = "text"
	if len(r.reader.docs) > 0 {
		r.kind = ""
	}
	r.span = place{from, to}
	r.provider()
	st, at := r.statusInText(s)
	if st != 0 {
		r.addFact("status", itoa(st), at)
	}
	switch {
	case r.explainLinks(st):
	case r.explainCodes(st, from, to):
	case st == 0 && r.explainReason(s):
	case st != 0:
		r.explainStatus(st, at, from, to)
	case r.explainHeaders():
	default:
		r.nothing()
	}
	r.plainHeaders()
	r.conclude()
}

// inText returns the finding of an error that is not an object of a document,
// below the given head.
func (r *report) inText(o *owner, h *head) *finding {
	return &finding{shape: &shape{owner: o}, doc: &document{t: r.reader.paste, head: h}}
}

// provider takes the provider that the user chose, or that the paste names.
func (r *report) provider() {
	best := 0
	for i := range r.owners {
		score := r.scores[i]
		if r.owners[i].id != "" && r.owners[i].id == r.o.Provider {
			score += chosenScore
		}
		if score > best {
			best = score
			r.lead = &r.owners[i]
		}
	}
	switch {
	case best >= chosenScore:
		r.sure = certain
		r.evident(r.say1(phrases.EvidenceChosen, r.lead.name))
	case best >= hostScore:
		r.sure = likely
	}
	if r.lead != nil {
		r.evidence = append(r.evidence, r.aroundEvidence(r.lead)...)
	}
}

// explainLinks explains the codes that links to a provider's pages name, in
// the fragment or as the last part of the path.
func (r *report) explainLinks(st int) bool {
	s := r.reader.paste.s
	for i := 0; i < len(s); {
		n := strings.Index(s[i:], "://")
		if n < 0 {
			break
		}
		start := i + n
		end := start + 3
		for end < len(s) && s[end] > ' ' && strings.IndexByte("\"'<>)]},\\`", s[end]) < 0 {
			end++
		}
		i = end
		address := strings.TrimRight(s[start:end], ".;:")
		o := r.ownerOf(hostOf("x" + address))
		if o == nil {
			continue
		}
		code, apis := codeOfLink(o, address)
		if code == "" || code == "…" {
			continue
		}
		at := start + strings.LastIndex(address, code)
		x := newExplanation(o, code, place{at, at + len(code)})
		x.status = st
		if r.addCode(x, apis, code == address[strings.LastIndexAny(address, "/#")+1:]) {
			r.sure = certain
			if o.generic {
				r.sure = guess
			}
			r.lead = o
			if len(r.evidence) == 0 {
				r.evident(r.say1(phrases.EvidenceHost, hostOf("x"+address)))
			}
			return true
		}
	}
	return false
}

// ownerOf returns the owner of a host.
func (r *report) ownerOf(host string) *owner {
	for i := range r.owners {
		if host != "" && r.owners[i].ownsHost(host) {
			return &r.owners[i]
		}
	}
	return nil
}

// codeOfLink returns the code that an address names, and the apis its product
// stands for: what follows the last "#", or the last segment of a path below
// "errors".
func codeOfLink(o *owner, address string) (string, []string) {
	apis := o.productOf("x" + address)
	if cut := strings.LastIndexByte(address, '#'); cut >= 0 {
		return address[cut+1:], apis
	}
	cut := strings.LastIndexByte(strings.TrimRight(address, "/"), '/')
	if cut > 0 && strings.Contains(address[:cut+1], "/errors/") {
		return strings.TrimRight(address, "/")[cut+1:], apis
	}
	return "", nil
}

// addCode explains a code of a known owner. It reports whether there was an
// entry, or anything is to be said even without.
func (r *report) addCode(x *explanation, apis []string, always bool) bool {
	var entries []catalog.Entry
	if p := x.owner.provider; p != nil {
		for _, api := range apis {
			if found := p.Find(api, x.code); len(found) > 0 {
				entries = found[:1]
				break
			}
		}
		if entries == nil {
			entries = p.Find("", x.code)
		}
	}
	if len(entries) == 0 && !always {
		return false
	}
	if len(apis) > 0 {
		x.api = apis[0]
	}
	r.addFact("code", x.code, x.at)
	r.add(r.inText(x.owner, nil), x, entries[:min(len(entries), maxMeanings)])
	return true
}

// explainCodes explains the words of the paste that are codes. A paste that is
// one word is looked up in all catalogs; in prose, only what looks like a code
// counts: invalid_phone_number, RATE_LIMIT_EXCEEDED, user:error:not-found, or a
// number that "code" stands before.
func (r *report) explainCodes(st, from, to int) bool {
	s := r.reader.paste.s
	inner := strings.Trim(s[from:to], "\"'`.,;()[]")
	if isCodeWord(inner) && len(inner) > 0 {
		at := from + strings.Index(s[from:to], inner)
		if r.explainWord(inner, at, st, true) {
			r.kind = "code"
			return true
		}
		return false
	}
	found, words := false, 0
	for i := from; i < to && len(r.errors) < maxWords && words < maxLookups; {
		end := i
		for end < to && (isLetter(s[end]) || isDigit(s[end]) || strings.IndexByte("_-:", s[end]) >= 0) {
			end++
		}
		if end == i {
			i++
			continue
		}
		word := strings.TrimRight(s[i:end], ":-")
		if likeCode(word) || allDigits(word) && afterCode(s[from:i]) {
			words++
			found = r.explainWord(word, i, st, false) || found
		}
		i = end
	}
	return found
}

// maxWords bounds the codes of prose that are explained, maxLookups those that
// are looked for.
const (
	maxWords   = 8
	maxLookups = 1000
)

// explainWord looks a word up: in the catalog of the provider that the paste
// names, else in all.
func (r *report) explainWord(word string, at, st int, alone bool) bool {
	if n := status(word); n != 0 && r.codesOf(word) == nil {
		return false
	}
	entries := r.codesOf(word)
	if len(entries) == 0 {
		return alone && !allDigits(word) && r.misspelt(word, at, st) || r.foreignCode(word, at, st)
	}
	for i := range entries[:min(len(entries), maxMeanings)] {
		x := newExplanation(r.ownerOfEntry(&entries[i]), entries[i].Code, place{at, at + len(word)})
		x.status = st
		r.addFact("code", word, x.at)
		r.add(r.inText(x.owner, nil), x, entries[i:i+1])
	}
	if r.lead == nil || r.lead.provider != entries[0].Provider {
		r.lead = r.ownerOfEntry(&entries[0])
		r.sure = guess
		if sameProvider(entries) && !allDigits(word) {
			r.sure = likely
		}
	}
	r.evident(r.say2(phrases.EvidenceCode, r.lead.name, word))
	if !sameProvider(entries) || len(entries) > 1 {
		r.problem1(problems.ExplainOnlyCode, at, at+len(word), word)
		r.otherOwners(entries)
	}
	return true
}

// codesOf returns the entries of a code: those of the lead provider if it has
// any, else those of all.
func (r *report) codesOf(word string) []catalog.Entry {
	found := r.codesLike(word)
	for i := range found {
		if found[i].Code != word {
			continue
		}
		exact := found[:0]
		for _, e := range found {
			if e.Code == word {
				exact = append(exact, e)
			}
		}
		return exact
	}
	return found
}

// codesLike is codesOf without regard to the case of letters.
func (r *report) codesLike(word string) []catalog.Entry {
	if r.lead != nil && r.lead.provider != nil {
		if found := withoutStatuses(r.lead.provider.Find("", word)); len(found) > 0 || r.sure == certain {
			return found
		}
	}
	if r.lead != nil && r.lead.provider == nil {
		return nil
	}
	return withoutStatuses(r.set.Find(word))
}

// withoutStatuses drops the entries that are HTTP statuses: a number on its
// own is told by explainStatus to be one.
func withoutStatuses(entries []catalog.Entry) []catalog.Entry {
	kept := entries[:0]
	for _, e := range entries {
		if e.API != catalog.StatusAPI {
			kept = append(kept, e)
		}
	}
	return kept
}

func sameProvider(entries []catalog.Entry) bool {
	for i := range entries {
		if entries[i].Provider != entries[0].Provider {
			return false
		}
	}
	return true
}

func (r *report) ownerOfEntry(e *catalog.Entry) *owner {
	for i := range r.owners {
		if r.owners[i].provider == e.Provider {
			return &r.owners[i]
		}
	}
	return nil
}

func (r *report) otherOwners(entries []catalog.Entry) {
	for i := range entries {
		o := r.ownerOfEntry(&entries[i])
		known := o == r.lead
		for k := range r.others {
			known = known || r.others[k].owner == o
		}
		if !known {
			r.others = append(r.others, alternative{o, r.say2(phrases.WhyCode, o.name, entries[i].Code)})
		}
	}
}

// misspelt explains the code that a single word is nearest to.
func (r *report) misspelt(word string, at, st int) bool {
	if len(word) < 5 {
		return false
	}
	for i := range r.owners {
		o := &r.owners[i]
		if o.provider == nil || o.generic || r.lead != nil && r.lead != o {
			continue
		}
		meant, ok := o.provider.Similar("", word)
		if !ok {
			continue
		}
		x := newExplanation(o, meant.Code, place{at, at + len(word)})
		x.status = st
		x.note = r.say2(phrases.DidYouMean, word, meant.Code)
		r.problem2(problems.ExplainDidYouMean, at, at+len(word), word, meant.Code)
		r.lead = o
		r.add(r.inText(o, nil), x, []catalog.Entry{meant})
		return true
	}
	return false
}

// foreignCode keeps the number of an error of somebody who is recognised, but
// not in the catalog.
func (r *report) foreignCode(word string, at, st int) bool {
	if r.lead == nil || r.lead.provider != nil || !allDigits(word) {
		return false
	}
	x := newExplanation(r.lead, word, place{at, at + len(word)})
	x.status = st
	return r.addCode(x, nil, true)
}

func hasUpper(s string) bool { return lowered(s) != s }

// likeCode reports whether a word of prose looks like a code.
func likeCode(word string) bool {
	if len(word) < 4 || len(word) > 64 || !isLetter(word[0]) {
		return false
	}
	return strings.IndexByte(word, '_') > 0 || strings.Count(word, ":") >= 2 ||
		strings.Count(word, "-") >= 1 && !hasUpper(word) ||
		!hasLower(word) && len(word) >= 6
}

// afterCode reports whether the text before a number says that the number is
// a code: "code: 2", "error 21608", "[HTTP 400] 21608", "status 29".
func afterCode(before string) bool {
	before = strings.TrimRight(before[max(0, len(before)-24):], " \t:=#'\"([")
	if strings.HasSuffix(before, "]") || strings.HasSuffix(before, "ERROR 401") {
		return strings.Contains(before, "HTTP")
	}
	if cut := strings.LastIndexByte(before, ' '); cut >= 0 && status(before[cut+1:]) != 0 && indexFold(before, "http") >= 0 {
		return true // HTTP ERROR 401: 20003
	}
	for _, word := range [...]string{"code", "error", "status", "err-code", "errors/"} {
		if len(before) >= len(word) && strings.EqualFold(before[len(before)-len(word):], word) {
			return true
		}
	}
	return false
}

// statusInText returns the HTTP status that a paste without an answer names.
func (r *report) statusInText(s string) (int, place) {
	for i := range r.reader.heads {
		if h := &r.reader.heads[i]; h.answer && h.status != 0 {
			return h.status, place{h.statusAt[0], h.statusAt[1]}
		}
	}
	return r.statusIn(s[:min(len(s), 64<<10)])
}

// statusIn returns the first HTTP status in prose.
func (r *report) statusIn(s string) (int, place) {
	for i := 0; i+3 <= len(s); i++ {
		if !isDigit(s[i]) || i > 0 && (isDigit(s[i-1]) || isLetter(s[i-1]) || strings.IndexByte("_+.", s[i-1]) >= 0) {
			continue
		}
		n := status(s[i : i+3])
		if n == 0 || i+3 < len(s) && (isDigit(s[i+3]) || isLetter(s[i+3]) || s[i+3] == '_') {
			continue
		}
		if namesStatus(s, i, n) {
			return n, place{i, i + 3}
		}
	}
	return 0, nowhere
}

// namesStatus reports whether the text around a number says that it is an
// HTTP status: it is all there is, "HTTP", "status" or "code" stands before
// it, or its reason phrase behind it.
func namesStatus(s string, i, n int) bool {
	if strings.TrimSpace(s) == s[i:i+3] {
		return true
	}
	before := strings.TrimRight(s[max(0, i-24):i], " \t:=([\"'<")
	for _, word := range [...]string{"http", "status", "status code", "statuscode", "http error", "response"} {
		if len(before) >= len(word) && strings.EqualFold(before[len(before)-len(word):], word) {
			return true
		}
	}
	after := strings.TrimLeft(s[i+3:min(len(s), i+40)], " \t-:)")
	if strings.HasPrefix(after, "Client Error") || strings.HasPrefix(after, "Server Error") {
		return true
	}
	for k := range reasons {
		if reasons[k].status == n && startsReason(after, reasons[k].name) {
			return true
		}
	}
	return false
}

// startsReason reports whether text begins with a reason phrase, given without
// its spaces.
func startsReason(text, reason string) bool {
	k := 0
	for i := 0; i < len(text) && k < len(reason); i++ {
		if text[i] == ' ' {
			continue
		}
		if text[i]|0x20 != reason[k] {
			return false
		}
		k++
	}
	return k == len(reason)
}

// explainStatus explains an HTTP status that comes without anything else.
func (r *report) explainStatus(st int, at place, from, to int) {
	if st < 400 {
		r.outcome = outcomeSuccess
		return
	}
	if to-from <= 64 {
		r.kind = "code"
	}
	x := newExplanation(r.lead, "", at)
	x.status = st
	if x.owner == nil {
		x.owner = r.generic()
	}
	f := r.inText(x.owner, r.answerHead())
	x.wait = r.waitOf(f, &object{}, x)
	r.headFacts(f)
	r.infer(x)
	r.finish(x, nil)
}

// explainReason explains the reason phrase of an HTTP status, "Unauthorized",
// in prose that names a provider.
func (r *report) explainReason(s string) bool {
	if r.lead == nil {
		return false
	}
	for i := 0; i < len(s); i++ {
		if s[i] < 'A' || s[i] > 'Z' || i > 0 && (isLetter(s[i-1]) || s[i-1] == '\\') {
			continue
		}
		for k := range reasons {
			name := reasons[k].name
			if !startsReason(s[i:min(len(s), i+40)], name) {
				continue
			}
			end := i
			for n := 0; n < len(name); end++ {
				if s[end] != ' ' {
					n++
				}
			}
			if end == len(s) || !isLetter(s[end]) && s[end] != '\\' && s[end] != '.' {
				r.explainStatus(reasons[k].status, place{i, end}, 0, len(s))
				return true
			}
		}
	}
	return false
}

// explainHeaders explains header fields that ask to wait, without a status.
func (r *report) explainHeaders() bool {
	h := r.answerHead()
	if h == nil {
		return false
	}
	o := r.lead
	if o == nil {
		o = r.generic()
	}
	x := newExplanation(o, "", nowhere)
	f := r.inText(o, h)
	r.headFacts(f)
	x.wait = r.waitOf(f, &object{}, x)
	if !x.wait.known {
		return false
	}
	x.title = r.say1(phrases.WaitTitle, r.duration(x.wait.seconds))
	x.meaning = r.say(phrases.WaitMeaning)
	x.fix = []string{r.say1(phrases.WaitFix, r.duration(x.wait.seconds))}
	r.finish(x, nil)
	return true
}

func (r *report) answerHead() *head {
	for i := range r.reader.heads {
		if r.reader.heads[i].answer {
			return &r.reader.heads[i]
		}
	}
	return nil
}

// generic returns the owner of what is anybody's.
func (r *report) generic() *owner {
	for i := range r.owners {
		if r.owners[i].generic {
			return &r.owners[i]
		}
	}
	return nil
}

// plainHeaders collects facts from a head without a body.
func (r *report) plainHeaders() {
	if h := r.answerHead(); h != nil && len(r.errors) > 0 {
		r.headFacts(r.inText(r.errors[0].owner, h))
	}
}

// nothing says that there is nothing to explain, and what was looked for.
func (r *report) nothing() {
	switch {
	case r.request != nil:
		r.outcome = outcomeRequest
		r.problem(problems.ExplainRequest, r.request.at, r.request.end)
	case r.isHTML():
	case len(r.reader.docs) > 0:
		d := &r.reader.docs[0]
		r.span = place{d.at, d.end}
		r.problem(problems.ExplainNoError, d.at, d.end)
	default:
		r.problem(problems.ExplainNothing, problems.NoSpan, problems.NoSpan)
	}
}
