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

//go:noinline
func (e *Entry) word(column int) string {
	return e.Provider.word(column, e.index)
}

// API returns the id of the api.
//
//go:noinline
func (e *Entry) API() string { return e.word(columnAPI) }

// Code returns the code as the provider spells it.
//
//go:noinline
func (e *Entry) Code() string { return e.Provider.code(e.index) }

// Party returns who must act: "developer", "account", …
func (e *Entry) Party() string { return e.word(columnParty) }

// Checks returns what a value named by the error is: "number", "message" or "".
func (e *Entry) Checks() string { return e.word(columnChecks) }

// Incomplete reports whether the provider does not publish enough to say more.
func (e *Entry) Incomplete() bool { return e.word(columnIncomplete) == "true" }

// Before reports whether an entry stands before another one of its file.
func (e *Entry) Before(other *Entry) bool { return e.index < other.index }

// Permanence says whether the same would fail again: "permanent", "temporary",
// "none" for what is no error, and "" where it cannot be told.
func (e *Entry) Permanence() string { return e.word(columnPermanence) }

// When returns words, with spaces between them, of which one must stand in an
// answer or its request for this entry to be meant, where others have the same
// code in the same api; "" for an entry that is meant without.
func (e *Entry) When() string { return e.word(columnWhen) }

// Broad reports whether an entry, which is a cause, is so general that codes that
// come from it say little about each other.
func (e *Entry) Broad() bool { return e.word(columnBroad) == "true" }

// Deprecated reports whether the provider has given the code up.
func (e *Entry) Deprecated() bool { return e.word(columnDeprecated) == "true" }

// CauseName returns the name of what the code comes from; "" where the entry names
// none.
func (e *Entry) CauseName() string { return e.word(columnCause) }

// Cause returns what the code comes from, which codes of other providers may
// come from too. It is an entry of causes.json, whose code is its name.
func (e *Entry) Cause() (Entry, bool) {
	name := e.word(columnCause)
	if name == "" || e.Provider.set.causes == nil {
		return Entry{}, false
	}
	return e.Provider.set.causes.first(name)
}

// Retry says whether the same request can succeed later: kind is "no",
// "after-fix", "wait" or "backoff". afterSeconds is 0 where no time is known.
func (e *Entry) Retry() (kind string, afterSeconds int) {
	kind, after, ok := strings.Cut(e.word(columnRetry), " ")
	if ok {
		afterSeconds, _ = strconv.Atoi(after)
	}
	return kind, max(afterSeconds, 0)
}

// Title returns the headline: one sentence.
func (t *Texts) Title(value Value) string { return t.text(columnTitle, value) }

// Meaning returns what happened.
func (t *Texts) Meaning(value Value) string { return t.text(columnMeaning, value) }

// Causes returns the likely causes, the likeliest first. It and Fix may return
// the same slice again, which is not to be changed.
func (t *Texts) Causes(value Value) []string { return t.list(columnCauses, value) }

// Fix returns what to do, in order.
func (t *Texts) Fix(value Value) []string { return t.list(columnFix, value) }

// Note returns what else there is to know, such as changed meanings and
// contradictions; "" if there is nothing.
func (t *Texts) Note(value Value) string { return t.text(columnNote, value) }

// Customer returns the sentence for an end customer, free of internals: the
// entry's own, or the shared one it names; "" where no end customer is
// concerned.
func (t *Texts) Customer() string { return t.customer }

// APIName returns what the api is called, and its id where it has no name.
func (t *Texts) APIName() string { return t.apiName }

// DocURL returns the address of the provider's own page, and "" if there is
// none.
func (e *Entry) DocURL() string { return e.reading().docURL }

// Console returns where in the provider's console the error shows or is put right:
// the labels of the console from its start, and the address of the page, "" where
// that is not known.
func (e *Entry) Console() (path, url string) {
	path, url, ok := strings.Cut(e.word(columnConsole), " https://")
	if !ok {
		return path, ""
	}
	if url = "https://" + url; e.Provider.set.host {
		url = pageOf(url)
	}
	return path, url
}

// Example returns a line of the request as it should be; "" if there is none.
func (e *Entry) Example() string { return e.word(columnExample) }

// HTTP returns the statuses the code comes with; none where that is not
// published.
func (e *Entry) HTTP() []int { return e.AppendHTTP(nil) }

// HasHTTP reports whether the code comes with that status, of three digits.
func (e *Entry) HasHTTP(status string) bool { return strings.Contains(e.word(columnHTTP), status) }

// AppendHTTP appends what HTTP returns.
func (e *Entry) AppendHTTP(statuses []int) []int {
	for rest := e.word(columnHTTP); rest != ""; {
		var word string
		word, rest, _ = strings.Cut(rest, " ")
		if status, err := strconv.Atoi(word); err == nil {
			statuses = append(statuses, status)
		}
	}
	return statuses
}

// Source returns the document the entry's facts come from. Its date is that
// of the reading, year and month.
func (e *Entry) Source() (title, url, date string) {
	source := &e.reading().source
	return source[0], source[1], source[2]
}
