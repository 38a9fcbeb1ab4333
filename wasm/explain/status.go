package explain

import (
	"strings"

	"wrongnumber/catalog"
	"wrongnumber/catalog/phrases"
	"wrongnumber/catalog/problems"
)

// HTTP statuses: of an answer, and of heads that come without a body.

// statusOf returns the HTTP status of an answer: that of its head, of the
// object a client wrapped it in, or the one it repeats itself.
func (r *report) statusOf(f *finding, item *object) int {
	body := 0
	paths := f.shape.paths[listStatus]
	for i := range paths {
		if body = status(item.text(&paths[i])); body != 0 {
			break
		}
	}
	outer := 0
	if f.doc.head != nil {
		outer = f.doc.head.status
	}
	if outer == 0 && f.context.status != nil {
		outer = status(plain(f.context.status))
	}
	if outer == 0 && body == 0 && f.doc.at > 0 && !f.doc.isWhole(len(r.reader.paste.s)) {
		outer = r.statusBefore(f.doc.at)
	}
	if outer != 0 && body != 0 && outer != body {
		r.problem2(problems.ExplainTwoStatuses, problems.NoSpan, problems.NoSpan, itoa(outer), itoa(body))
	}
	if body != 0 {
		return body
	}
	return outer
}

// isWhole reports whether a document is all there is to a paste of that length.
func (d *document) isWhole(length int) bool { return d.at == 0 && d.end == length }

// statusBefore returns the HTTP status that the prose before a document names,
// as in "request failed with status code 401".
func (r *report) statusBefore(at int) int {
	before := r.reader.paste.s[max(0, at-512):at]
	st, where := r.statusIn(before)
	if st != 0 && !r.hasFact("status") {
		from := at - len(before)
		r.addFact(phrases.FactStatus, itoa(st), place{from + where.start, from + where.end})
	}
	return st
}

func (r *report) hasFact(name string) bool {
	return factOf(r.facts, name) != ""
}

// contradiction notes a status that the catalog does not have for the code.
func (r *report) contradiction(x *explanation, entries []catalog.Entry) {
	if x.status < 400 || len(entries) == 0 {
		return
	}
	var room [8]int
	statuses := entries[0].AppendHTTP(room[:0])
	for _, s := range statuses {
		if s == x.status {
			return
		}
	}
	if len(statuses) == 0 {
		return
	}
	r.problemWith(problems.ExplainContradiction, x.at.start, x.at.end, itoa(x.status), x.code, itoa(statuses[0]))
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
		if len(before) >= len(word) && equalFold(before[len(before)-len(word):], word) {
			return true
		}
	}
	after := strings.TrimLeft(s[i+3:min(len(s), i+40)], " \t-:()")
	for _, word := range [...]string{"Client Error", "Server Error", "response"} {
		if strings.HasPrefix(after, word) {
			return true
		}
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
	x := r.newExplanation(r.lead, "", at)
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
	x := r.newExplanation(o, "", nowhere)
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
