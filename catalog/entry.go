package catalog

import (
	"strconv"
	"strings"
)

// Entry is what a provider's code means. The zero Entry is no entry.
type Entry struct {
	Provider   *Provider
	API        string // id of the api
	Code       string // as the provider spells it
	Party      string // who must act: "developer", "account", …
	Checks     string // what a value named by the error is: "number", "message" or ""
	Retry      Retry
	Incomplete bool // the provider does not publish enough to say more

	index int
}

// Retry says whether the same request can succeed later. Kind is "no",
// "after-fix", "wait" or "backoff". AfterSeconds is 0 where no time is known.
type Retry struct {
	Kind         string
	AfterSeconds int
}

func (p *Provider) entry(i int) Entry {
	kind, after, _ := strings.Cut(p.word(columnRetry, i), " ")
	seconds, _ := strconv.Atoi(after)
	return Entry{
		Provider:   p,
		API:        p.word(columnAPI, i),
		Code:       p.code(i),
		Party:      p.word(columnParty, i),
		Checks:     p.word(columnChecks, i),
		Retry:      Retry{kind, seconds},
		Incomplete: p.packed.cell(columnFlags, i)&flagIncomplete != 0,

		index: i,
	}
}

// lines is an entry's texts in one language, as they are packed, in the order
// in which they are taken off.
type lines struct {
	rest       string
	dictionary *dictionary
}

func (e *Entry) lines(lang Lang) lines {
	return lines{e.Provider.texts(lang, e.index), &e.Provider.packed.dictionaries[lang]}
}

// skip leaves n lines out.
func (l *lines) skip(n int) {
	for range n {
		_, l.rest = cutLine(l.rest)
	}
}

// next returns a line, its words in full and its values filled in.
func (l *lines) next(value Value) string {
	var text string
	text, l.rest = cutLine(l.rest)
	text = l.dictionary.expanded(text)
	if strings.IndexByte(text, '{') < 0 {
		return text
	}
	return string(AppendText(nil, text, value))
}

// appendLine appends a line, its words in full.
func (l *lines) appendLine(dst []byte) []byte {
	var text string
	text, l.rest = cutLine(l.rest)
	return l.dictionary.appendExpanded(dst, text)
}

// list returns n lines without what is empty when it is filled.
func (l *lines) list(n int, value Value) []string {
	var list []string
	for range n {
		if text := l.next(value); text != "" {
			list = append(list, text)
		}
	}
	return list
}

// causes and steps return how many there are; the others whether there is one.
func (e *Entry) causes() int { return e.Provider.packed.cell(columnCauses, e.index) }
func (e *Entry) steps() int  { return e.Provider.packed.cell(columnFix, e.index) }
func (e *Entry) has(flag int) bool {
	return e.Provider.packed.cell(columnFlags, e.index)&flag != 0
}

// Title returns the headline: one sentence.
func (e *Entry) Title(lang Lang, value Value) string {
	l := e.lines(lang)
	return l.next(value)
}

// Meaning returns what happened.
func (e *Entry) Meaning(lang Lang, value Value) string {
	l := e.lines(lang)
	l.skip(1)
	return l.next(value)
}

// Causes returns the likely causes, the likeliest first.
func (e *Entry) Causes(lang Lang, value Value) []string {
	l := e.lines(lang)
	l.skip(2)
	return l.list(e.causes(), value)
}

// Fix returns what to do, in order.
func (e *Entry) Fix(lang Lang, value Value) []string {
	l := e.lines(lang)
	l.skip(2 + e.causes())
	return l.list(e.steps(), value)
}

// Note returns what else there is to know, such as changed meanings and
// contradictions; "" if there is nothing.
func (e *Entry) Note(lang Lang, value Value) string {
	if !e.has(flagNote) {
		return ""
	}
	l := e.lines(lang)
	l.skip(2 + e.causes() + e.steps())
	return l.next(value)
}

// Customer returns the sentence for an end customer, free of internals: the
// entry's own, or the shared one it names.
func (e *Entry) Customer(lang Lang) string {
	if !e.has(flagCustomer) {
		return e.Provider.set.customerText(e.Provider.word(columnCustomer, e.index), lang)
	}
	l := e.lines(lang)
	l.skip(e.Provider.packed.lines(e.index) - 1)
	return l.next(nil)
}

// DocURL returns the address of the provider's own page, and "" if there is
// none.
func (e *Entry) DocURL() string {
	code, anchor, other := strings.Cut(e.Provider.codes[e.index], "\t")
	if !other {
		anchor = code
	}
	return e.Provider.docURL(e.API, anchor)
}

// HTTP returns the statuses the code comes with; none where that is not
// published.
func (e *Entry) HTTP() []int {
	var statuses []int
	for _, word := range strings.Fields(e.statuses()) {
		if status, err := strconv.Atoi(word); err == nil {
			statuses = append(statuses, status)
		}
	}
	return statuses
}

func (e *Entry) statuses() string { return e.Provider.word(columnHTTP, e.index) }

// Source returns the document the entry's facts come from. Its date is that
// of the reading, year and month.
func (e *Entry) Source() (title, url, date string) {
	s := e.Provider.source(e.Provider.word(columnSource, e.index))
	return s.title, s.url, s.date
}
