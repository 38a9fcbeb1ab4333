package catalog

import (
	"strconv"
	"strings"

	"github.com/tidwall/gjson"
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
		index:      i,
	}
}

// entryTexts is an entry's texts in one language, unfilled.
type entryTexts struct {
	title, meaning, note, customer string
	causes, fix                    []string
}

func (e *Entry) texts(lang Lang) entryTexts {
	k := e.Provider.packed
	rest := e.Provider.texts(lang, e.index)
	line := func() string {
		var text string
		text, rest = cutLine(rest)
		return k.dictionaries[lang].expanded(text)
	}
	list := func(n int) []string {
		lines := make([]string, n)
		for i := range lines {
			lines[i] = line()
		}
		return lines
	}
	t := entryTexts{title: line(), meaning: line()}
	t.causes = list(k.cell(columnCauses, e.index))
	t.fix = list(k.cell(columnFix, e.index))
	flags := k.cell(columnFlags, e.index)
	if flags&flagNote != 0 {
		t.note = line()
	}
	if flags&flagCustomer != 0 {
		t.customer = line()
	} else {
		t.customer = e.Provider.set.customerText(e.Provider.word(columnCustomer, e.index), lang)
	}
	return t
}

// Title returns the headline: one sentence.
func (e *Entry) Title(lang Lang, value Value) string { return filled(e.texts(lang).title, value) }

// Meaning returns what happened.
func (e *Entry) Meaning(lang Lang, value Value) string { return filled(e.texts(lang).meaning, value) }

// Causes returns the likely causes, the likeliest first.
func (e *Entry) Causes(lang Lang, value Value) []string {
	return filledList(e.texts(lang).causes, value)
}

// Fix returns what to do, in order.
func (e *Entry) Fix(lang Lang, value Value) []string { return filledList(e.texts(lang).fix, value) }

// Note returns what else there is to know: changed meanings, contradictions.
func (e *Entry) Note(lang Lang, value Value) string { return filled(e.texts(lang).note, value) }

// Customer returns the sentence for an end customer, free of internals.
func (e *Entry) Customer(lang Lang) string { return e.texts(lang).customer }

// customerText returns the shared customer sentence of that name.
func (s *Set) customerText(name string, lang Lang) string {
	var found gjson.Result
	s.customer.ForEach(func(key, text gjson.Result) bool {
		if key.Str == name {
			found = textIn(text, lang)
			return false
		}
		return true
	})
	return found.String()
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
	name := e.Provider.word(columnSource, e.index)
	var source gjson.Result
	e.Provider.Section("sources").ForEach(func(key, value gjson.Result) bool {
		if key.Str == name {
			source = value
			return false
		}
		return true
	})
	return source.Get("title").String(), source.Get("url").String(), source.Get("date").String()
}

func filled(text string, value Value) string {
	if strings.IndexByte(text, '{') < 0 {
		return text
	}
	return string(AppendText(nil, text, value))
}

// filledList returns the list filled, without what is empty then.
func filledList(list []string, value Value) []string {
	full := list[:0]
	for _, text := range list {
		if text = filled(text, value); text != "" {
			full = append(full, text)
		}
	}
	return full
}
