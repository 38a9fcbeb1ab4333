package catalog

import (
	"strconv"
	"strings"
)

// Entry is what a provider's code means. The zero Entry is no entry.
type Entry struct {
	Provider *Provider
	index    int
}

func (e *Entry) word(column int) string { return e.Provider.word(column, e.index) }

// API returns the id of the api.
func (e *Entry) API() string { return e.word(columnAPI) }

// Code returns the code as the provider spells it.
func (e *Entry) Code() string { return e.Provider.code(e.index) }

// Party returns who must act: "developer", "account", …
func (e *Entry) Party() string { return e.word(columnParty) }

// Checks returns what a value named by the error is: "number", "message" or "".
func (e *Entry) Checks() string { return e.word(columnChecks) }

// Incomplete reports whether the provider does not publish enough to say more.
func (e *Entry) Incomplete() bool { return e.word(columnIncomplete) == "true" }

// Retry says whether the same request can succeed later: kind is "no",
// "after-fix", "wait" or "backoff". afterSeconds is 0 where no time is known.
func (e *Entry) Retry() (kind string, afterSeconds int) {
	kind, after, _ := strings.Cut(e.word(columnRetry), " ")
	afterSeconds, _ = strconv.Atoi(after)
	return kind, max(afterSeconds, 0)
}

// Title returns the headline: one sentence.
func (e *Entry) Title(lang Lang, value Value) string { return e.text(columnTitle, lang, value) }

// Meaning returns what happened.
func (e *Entry) Meaning(lang Lang, value Value) string { return e.text(columnMeaning, lang, value) }

// Causes returns the likely causes, the likeliest first.
func (e *Entry) Causes(lang Lang, value Value) []string { return e.list(columnCauses, lang, value) }

// Fix returns what to do, in order.
func (e *Entry) Fix(lang Lang, value Value) []string { return e.list(columnFix, lang, value) }

// Note returns what else there is to know, such as changed meanings and
// contradictions; "" if there is nothing.
func (e *Entry) Note(lang Lang, value Value) string { return e.text(columnNote, lang, value) }

// Customer returns the sentence for an end customer, free of internals: the
// entry's own, or the shared one it names.
func (e *Entry) Customer(lang Lang) string {
	if own := e.text(columnCustomer, lang, nil); own != "" {
		return own
	}
	return e.Provider.set.sentence(e.word(columnSentence), lang)
}

func (e *Entry) text(column int, lang Lang, value Value) string {
	if list := e.list(column, lang, value); list != nil {
		return list[0]
	}
	return ""
}

// list returns the lines of one of the texts, their values filled in, without
// those that are empty then.
func (e *Entry) list(column int, lang Lang, value Value) []string {
	rest, dictionary := e.Provider.lines(lang, e.index), e.Provider.set.dictionary(lang)
	for range e.Provider.linesBefore(column, e.index) {
		_, rest = cutLine(rest)
	}
	var list []string
	for range e.Provider.cell(column, e.index) {
		var line string
		line, rest = cutLine(rest)
		line = dictionary.expanded(line)
		if strings.IndexByte(line, '{') >= 0 {
			line = string(AppendText(nil, line, value))
		}
		if line != "" {
			list = append(list, line)
		}
	}
	return list
}

// DocURL returns the address of the provider's own page, and "" if there is
// none.
func (e *Entry) DocURL() string {
	code, anchor, other := strings.Cut(e.Provider.codes[e.index], "\t")
	if !other {
		anchor = code
	}
	return e.Provider.docURL(e.API(), anchor)
}

// HTTP returns the statuses the code comes with; none where that is not
// published.
func (e *Entry) HTTP() []int {
	var statuses []int
	for _, word := range strings.Fields(e.word(columnHTTP)) {
		if status, err := strconv.Atoi(word); err == nil {
			statuses = append(statuses, status)
		}
	}
	return statuses
}

// Source returns the document the entry's facts come from. Its date is that
// of the reading, year and month.
func (e *Entry) Source() (title, url, date string) {
	sources, id := e.Provider.packed[partSources], e.word(columnSource)
	return field(sources, id, 1), field(sources, id, 2), field(sources, id, 3)
}
