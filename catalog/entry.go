package catalog

import "github.com/tidwall/gjson"

// Entry is what a provider's code means. The zero Entry is no entry.
type Entry struct {
	Provider   *Provider
	API        string // id of the api
	Code       string // as the provider spells it
	Party      string // who must act: "developer", "account", …
	Checks     string // what a value named by the error is: "number", "message" or ""
	Retry      Retry
	Incomplete bool // the provider does not publish enough to say more

	// Raw JSON of the file.
	http, title, meaning, causes, fix, note string
	customer, anchor, source                string
}

// Retry says whether the same request can succeed later. Kind is "no",
// "after-fix", "wait" or "backoff". AfterSeconds is 0 where no time is known.
type Retry struct {
	Kind         string
	AfterSeconds int
}

func (p *Provider) entry(i *indexed) Entry {
	e := Entry{Provider: p, API: i.api, Code: i.code}
	gjson.Parse(i.raw).ForEach(func(key, value gjson.Result) bool {
		switch key.Str {
		case "http":
			e.http = value.Raw
		case "title":
			e.title = value.Raw
		case "meaning":
			e.meaning = value.Raw
		case "causes":
			e.causes = value.Raw
		case "fix":
			e.fix = value.Raw
		case "note":
			e.note = value.Raw
		case "customer":
			e.customer = value.Raw
		case "party":
			e.Party = value.String()
		case "retry":
			e.Retry = retryOf(value)
		case "checks":
			e.Checks = value.String()
		case "anchor":
			e.anchor = value.String()
		case "source":
			e.source = value.String()
		case "incomplete":
			e.Incomplete = value.Bool()
		}
		return true
	})
	if e.Party == "" {
		e.Party = "unknown"
	}
	if e.Retry.Kind == "" {
		e.Retry.Kind = "no"
	}
	return e
}

func retryOf(value gjson.Result) Retry {
	if !value.IsObject() {
		return Retry{Kind: value.String()}
	}
	return Retry{value.Get("kind").String(), int(value.Get("afterSeconds").Int())}
}

// Title returns the headline: one sentence.
func (e *Entry) Title(lang Lang, value Value) string { return filled(e.title, lang, value) }

// Meaning returns what happened.
func (e *Entry) Meaning(lang Lang, value Value) string { return filled(e.meaning, lang, value) }

// Causes returns the likely causes, the likeliest first.
func (e *Entry) Causes(lang Lang, value Value) []string { return filledList(e.causes, lang, value) }

// Fix returns what to do, in order.
func (e *Entry) Fix(lang Lang, value Value) []string { return filledList(e.fix, lang, value) }

// Note returns what else there is to know: changed meanings, contradictions.
func (e *Entry) Note(lang Lang, value Value) string { return filled(e.note, lang, value) }

// Customer returns the sentence for an end customer, free of internals.
func (e *Entry) Customer(lang Lang) string { return textIn(e.customerRaw(), lang).String() }

// customerRaw returns the entry's own sentence, or the shared one it names.
func (e *Entry) customerRaw() string {
	key := gjson.Parse(e.customer)
	if key.Type != gjson.String {
		return e.customer
	}
	return customerText(key.Str).Raw
}

func customerText(key string) gjson.Result {
	var found gjson.Result
	gjson.Parse(customerTexts).ForEach(func(k, text gjson.Result) bool {
		if k.Str == key {
			found = text
		}
		return !found.Exists()
	})
	return found
}

// DocURL returns the address of the provider's own page, and "" if there is
// none.
func (e *Entry) DocURL() string { return e.Provider.docURL(e.API, e.anchor) }

// HTTP returns the statuses the code comes with; none where that is not
// published.
func (e *Entry) HTTP() []int {
	var statuses []int
	gjson.Parse(e.http).ForEach(func(_, status gjson.Result) bool {
		statuses = append(statuses, int(status.Int()))
		return true
	})
	return statuses
}

// Source returns the document the entry's facts come from. Its date is that
// of the reading, year and month.
func (e *Entry) Source() (title, url, date string) {
	var source gjson.Result
	e.Provider.Section("sources").ForEach(func(key, value gjson.Result) bool {
		if key.Str == e.source {
			source = value
		}
		return !source.Exists()
	})
	return source.Get("title").String(), source.Get("url").String(), source.Get("date").String()
}

// textIn returns the text or list of a language from {"en":…,"de":…}. A file
// of a host may leave a language out, or write the text alone.
func textIn(raw string, lang Lang) gjson.Result {
	text := gjson.Parse(raw)
	if !text.IsObject() {
		return text
	}
	if in := text.Get(lang.String()); in.Exists() {
		return in
	}
	return text.Get(English.String())
}

func filled(raw string, lang Lang, value Value) string {
	return string(AppendText(nil, textIn(raw, lang).String(), value))
}

func filledList(raw string, lang Lang, value Value) []string {
	var list []string
	textIn(raw, lang).ForEach(func(_, text gjson.Result) bool {
		list = append(list, string(AppendText(nil, text.String(), value)))
		return true
	})
	return list
}
