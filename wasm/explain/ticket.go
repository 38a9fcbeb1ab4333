package explain

import (
	"bytes"
	"strconv"
	"strings"

	"wrongnumber/catalog/phrases"
	"wrongnumber/wasm/paste"
)

// maxTicketBody bounds the paste inside a ticket, in bytes; maxTried what is
// shown of a request.
const (
	maxTicketBody = 4096
	maxTried      = 400
)

// markdown is a ticket being written. Values of the paste stand in code spans
// on one line, so that none can pass for Markdown.
type markdown struct{ b []byte }

func (m *markdown) text(texts ...string) {
	for _, s := range texts {
		m.b = append(m.b, s...)
	}
}

// item writes "- label: value", and nothing for a value that is not there.
func (m *markdown) item(label, value string, code bool) {
	if value == "" {
		return
	}
	switch {
	case !code:
		m.text("- ", label, ": ", oneLine(value), "\n")
	case isPlain(value):
		m.text("- ", label, ": `", value, "`\n")
	default:
		m.text("- ", label, ": ")
		m.code(value)
		m.text("\n")
	}
}

// code writes a code span (CommonMark §6.1).
func (m *markdown) code(s string) {
	s = oneLine(s)
	ticks := longestRun(s, '`') + 1
	m.fence(ticks)
	if ticks > 1 {
		m.text(" ")
	}
	m.text(s)
	if ticks > 1 {
		m.text(" ")
	}
	m.fence(ticks)
}

// block writes a fenced code block (CommonMark §4.5).
func (m *markdown) block(s []byte) {
	ticks := 3
	if bytes.IndexByte(s, '`') >= 0 {
		ticks = max(ticks, longestRun(string(s), '`')+1)
	}
	m.fence(ticks)
	m.text("\n")
	m.b = append(m.b, s...)
	m.text("\n")
	m.fence(ticks)
	m.text("\n")
}

func (m *markdown) fence(ticks int) {
	for range ticks {
		m.b = append(m.b, '`')
	}
}

// ticket returns Markdown for a support ticket: one line of what happened,
// then who, what, when and what to do, and the masked answer, given the masked
// paste and what is said of the first error. It holds until the next report.
func (r *report) ticket(masked []byte, said *texts) []byte {
	if len(r.errors) == 0 || r.looked {
		return nil
	}
	x := r.errors[0]
	texts := r.safeTexts(x)
	m := markdown{r.Explainer.ticket[:0]}
	title := oneLine(joined(r.headline, texts.safe(said.title)))
	m.text("**", title, "**\n\n- ", r.say(phrases.TicketProvider), ": ", oneLine(r.providerName()))
	if name := r.apiName(x); name != "" {
		m.text(" · ", oneLine(name))
	}
	m.text("\n")
	m.item(r.say(phrases.TicketCode), r.masks.Safe(x.code), true)
	if x.status != 0 {
		m.item(r.say(phrases.TicketStatus), itoa(x.status), false)
	}
	for i := range r.facts {
		if f := &r.facts[i]; f.name != "code" && f.name != "status" && f.name != "jwt-expires" {
			m.item(f.label, r.masks.Safe(f.value), true)
		}
	}
	m.item(r.say(phrases.TicketTried), r.tried(), true)
	m.item(r.say(phrases.TicketActor), r.say(r.actorPhrase(x)), false)
	m.item(r.say(phrases.TicketRetry), r.retryText(x), false)
	m.item(r.say(phrases.TicketConsole), r.consoleOf(x), false)
	m.item(r.say(phrases.TicketPage), r.pageOf(x), false)
	for i := 1; i < len(r.errors); i++ {
		if o := r.errors[i].owner; (Record{r}).isMeaning(i) && o != nil && o != x.owner && r.errors[i].has { // the code of somebody else
			other := r.errors[i].entry.Texts(r.o.Lang)
			m.item(joined(o.name, r.masks.Safe(x.code)), joined(other.Title(nil), r.pageOf(r.errors[i])), false)
		}
	}
	m.text("\n", r.say(phrases.TicketMeaning), " ", oneLine(texts.safe(said.meaning)), "\n")
	for i, step := range said.fix {
		m.text("\n")
		m.b = strconv.AppendInt(m.b, int64(i+1), 10)
		m.text(". ", oneLine(texts.safe(step)))
	}
	if said.customer != "" {
		m.text("\n\n", r.say(phrases.TicketCustomer), " ", oneLine(said.customer))
	}
	m.text("\n\n")
	body := r.maskedAnswer(masked)
	m.block(body[:paste.WholeRunes(body, min(len(body), maxTicketBody))])
	if len(body) > maxTicketBody {
		m.text(r.say(phrases.TicketCut))
		m.text("\n")
	}
	r.Explainer.ticket = m.b
	return m.b
}

// consoleOf returns where to look in the provider's console, "" where that is not
// known.
func (r *report) consoleOf(x *explanation) string {
	if !x.has {
		return ""
	}
	path, url := x.entry.Console()
	return strings.TrimSpace(path + " " + url)
}

// actorPhrase says who must act; of the developer, what: what may be sent again
// unchanged has no fault in its request.
func (r *report) actorPhrase(x *explanation) phrases.Key {
	switch r.actorOf(x) {
	case "developer":
		kind, _ := r.retryOf(x)
		if !x.has || kind != "wait" && kind != "backoff" {
			return phrases.ActorDeveloper
		}
		switch x.entry.CauseName() {
		case "too-fast", "too-many-at-once", "queue-full":
			return phrases.ActorSlower
		}
		return phrases.ActorSelf
	case "account":
		return phrases.ActorAccount
	case "recipient":
		return phrases.ActorRecipient
	case "carrier":
		return phrases.ActorCarrier
	case "provider":
		return phrases.ActorProvider
	}
	return phrases.ActorUnknown
}

// retryText says whether and when to send again.
func (r *report) retryText(x *explanation) string {
	switch kind, seconds := r.retryOf(x); {
	case kind == "wait" && seconds > 0:
		return r.say1(phrases.RetryIn, r.duration(int64(seconds)))
	case kind == "wait":
		return r.say(phrases.RetryWait)
	case kind == "backoff":
		return r.say(phrases.RetryBackoff)
	case kind == "no":
		return r.say(phrases.RetryNo)
	}
	return r.say(phrases.RetryAfterFix)
}

// maskedAnswer returns the masked paste without the space around it.
func (r *report) maskedAnswer(masked []byte) []byte {
	s := r.reader.Paste.S
	from, to := paste.Trimmed(s)
	if r.masks.Within(from, to) {
		return masked[from : len(masked)-(len(s)-to)]
	}
	return r.masks.Append(nil, from, to)
}

// tried returns the request that the paste shows: its first line, or its body.
func (r *report) tried() string {
	for i := range r.reader.Heads {
		h := &r.reader.Heads[i]
		if h.Answer {
			continue
		}
		line, _, _ := strings.Cut(r.masks.Masked(h.At, r.triedEnd(h.At, h.End)), "\n")
		return strings.TrimLeft(line, "> $")
	}
	if r.request == nil {
		return ""
	}
	return r.masks.Masked(r.request.At, r.triedEnd(r.request.At, r.request.End))
}

// triedEnd returns the end of what is shown of a stretch of the paste.
func (r *report) triedEnd(at, end int) int {
	return min(end, paste.WholeRunes(r.reader.Paste.S, at+maxTried))
}

// isPlain reports whether a text is the same in a code span: it has no
// backtick, and nothing that oneLine may replace.
func isPlain(s string) bool {
	for i := range len(s) {
		if c := s[i]; c < ' ' || c == '`' || c == 0xE2 {
			return false
		}
	}
	return true
}

func longestRun(s string, c byte) int {
	longest := 0
	for i := 0; i < len(s); i++ {
		start := i
		for i < len(s) && s[i] == c {
			i++
		}
		longest = max(longest, i-start)
	}
	return longest
}

// oneLine replaces line breaks and other controls by blanks, among them those
// that turn the direction of text around: U+202A to U+202E, U+2066 to U+2069.
//
//go:noinline
func oneLine(s string) string {
	first := 0 // what may be a control, or begin one
	for first < len(s) && s[first]-' ' < 0xE2-' ' {
		first++
	}
	if first == len(s) {
		return s
	}
	b := make([]byte, 0, len(s))
	for _, c := range s {
		if c < ' ' || 0x2028 <= c && c <= 0x202E || 0x2066 <= c && c <= 0x2069 {
			c = ' '
		}
		b = append(b, string(c)...)
	}
	return string(b)
}
