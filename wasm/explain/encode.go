package explain

import (
	"strconv"

	"wrongnumber/catalog"
	"wrongnumber/catalog/phrases"
	"wrongnumber/catalog/problems"
)

// append appends the report as the ErrorReport of the public contract. The
// order of the members is fixed.
func (r *report) append(dst []byte) []byte {
	dst = append(dst, `{"input":{"kind":`...)
	dst = appendString(dst, r.kind)
	if r.span[1] > r.span[0] {
		dst = r.appendSpan(append(dst, ","...), place{r.span[0], r.span[1]})
	}
	dst = append(dst, `},"outcome":"`...)
	dst = append(dst, r.outcome.String()...)
	dst = append(dst, `","headline":`...)
	dst = appendNullable(dst, r.headline)
	dst = r.appendProvider(dst)
	dst = append(dst, `,"errors":[`...)
	for i := range r.errors {
		dst = comma(dst, i)
		dst = r.appendExplanation(dst, &r.errors[i])
	}
	dst = append(dst, `],"facts":[`...)
	for i := range r.facts {
		dst = comma(dst, i)
		dst = r.appendFact(dst, &r.facts[i])
	}
	dst = append(dst, `],"problems":[`...)
	for i, p := range r.problems {
		dst = comma(dst, i)
		if p.Start != problems.NoSpan {
			p.Start, p.End = r.places.at(p.Start), r.places.at(p.End)
		}
		dst = p.AppendJSON(dst, r.o.Lang, nil)
	}
	dst = append(dst, `],"ticket":`...)
	dst = appendString(dst, r.ticket())
	dst = append(dst, `,"masked":`...)
	dst = appendString(dst, r.masked(0, len(r.reader.paste.s)))
	dst = append(dst, `,"maskedList":[`...)
	dst = r.appendMasks(dst)
	return append(dst, "]}"...)
}

func comma(dst []byte, i int) []byte {
	if i > 0 {
		return append(dst, ',')
	}
	return dst
}

func (r *report) appendProvider(dst []byte) []byte {
	dst = append(dst, `,"provider":{"id":`...)
	id := ""
	if r.lead != nil && r.lead.provider != nil && !r.lead.generic {
		id = r.lead.id
	}
	dst = appendNullable(dst, id)
	dst = append(dst, `,"name":`...)
	dst = appendString(dst, r.providerName())
	dst = append(dst, `,"confidence":"`...)
	dst = append(dst, r.sure.String()...)
	dst = append(dst, `","evidence":[`...)
	for i, text := range r.evidence {
		dst = appendString(comma(dst, i), text)
	}
	dst = append(dst, `]},"alternatives":[`...)
	for i := range r.others {
		dst = append(comma(dst, i), `{"id":`...)
		dst = appendString(dst, r.others[i].owner.id)
		dst = append(dst, `,"name":`...)
		dst = appendString(dst, r.others[i].owner.name)
		dst = append(dst, `,"why":`...)
		dst = appendString(dst, r.others[i].why)
		dst = append(dst, '}')
	}
	return append(dst, ']')
}

// providerName returns who answered, in words.
func (r *report) providerName() string {
	if r.lead == nil || r.lead.generic {
		return r.say(phrases.UnknownProvider)
	}
	return r.lead.name
}

func (r *report) appendExplanation(dst []byte, x *explanation) []byte {
	dst = append(dst, `{"provider":`...)
	id, name := "", ""
	if x.owner != nil && !x.owner.generic {
		name = x.owner.name
		if x.owner.provider != nil {
			id = x.owner.id
		}
	}
	dst = appendNullable(dst, id)
	dst = append(dst, `,"providerName":`...)
	dst = appendNullable(dst, name)
	dst = append(dst, `,"api":`...)
	dst = appendNullable(dst, x.api)
	dst = append(dst, `,"apiName":`...)
	dst = appendNullable(dst, r.apiName(x))
	dst = append(dst, `,"code":`...)
	dst = appendNullable(dst, x.code)
	dst = append(dst, `,"known":`...)
	dst = strconv.AppendBool(dst, x.known)
	dst = append(dst, `,"httpStatus":`...)
	if x.status == 0 {
		dst = append(dst, "null"...)
	} else {
		dst = strconv.AppendInt(dst, int64(x.status), 10)
	}
	dst = r.appendTexts(dst, x)
	dst = r.appendRetry(dst, x)
	dst = append(dst, `,"param":`...)
	dst = appendNullable(dst, x.param)
	dst = append(dst, `,"value":`...)
	dst = appendNullable(dst, x.value)
	dst = append(dst, `,"said":`...)
	dst = appendNullable(dst, x.text)
	dst = append(dst, `,"field":`...)
	dst = strconv.AppendBool(dst, x.field)
	if x.at.start >= 0 {
		dst = r.appendSpan(append(dst, ','), x.at)
	}
	if x.number != nil {
		dst = append(dst, `,"number":`...)
		dst = append(dst, x.number...)
	}
	if x.message != nil {
		dst = append(dst, `,"message":`...)
		dst = append(dst, x.message...)
	}
	return append(dst, '}')
}

// appendTexts appends what the catalog, or inference, says of an error.
func (r *report) appendTexts(dst []byte, x *explanation) []byte {
	r.fill(x)
	dst = append(dst, `,"title":`...)
	dst = appendString(dst, x.title)
	dst = append(dst, `,"meaning":`...)
	dst = appendString(dst, joined(x.meaning, x.sentence))
	dst = append(dst, `,"finding":`...)
	dst = appendNullable(dst, x.sentence)
	dst = append(dst, `,"causes":`...)
	dst = appendStrings(dst, x.causes)
	dst = append(dst, `,"fix":`...)
	dst = appendStrings(dst, x.fix)
	party, customer, note, doc := "unknown", "", x.note, ""
	if x.has {
		party, customer = x.entry.Party, x.entry.Customer(r.o.Lang)
		doc = x.entry.DocURL()
	}
	if x.field && !x.has {
		party = "developer"
	}
	if doc == "" && x.owner != nil && x.owner.ownsHost(hostOf(x.doc)) {
		doc = x.doc
	}
	dst = append(dst, `,"customer":`...)
	dst = appendNullable(dst, customer)
	dst = append(dst, `,"note":`...)
	dst = appendNullable(dst, note)
	dst = append(dst, `,"party":`...)
	dst = appendString(dst, party)
	dst = append(dst, `,"docUrl":`...)
	dst = appendNullable(dst, doc)
	dst = append(dst, `,"source":`...)
	dst = r.appendSource(dst, x)
	dst = append(dst, `,"incomplete":`...)
	return strconv.AppendBool(dst, x.has && x.entry.Incomplete)
}

func (r *report) appendSource(dst []byte, x *explanation) []byte {
	title, url, date := "", "", ""
	if x.has {
		title, url, date = x.entry.Source()
	}
	if title == "" {
		return append(dst, "null"...)
	}
	dst = append(dst, `{"title":`...)
	dst = appendString(dst, title)
	dst = append(dst, `,"url":`...)
	dst = appendNullable(dst, url)
	dst = append(dst, `,"date":`...)
	dst = appendNullable(dst, date)
	return append(dst, '}')
}

// fill takes the entry's texts, with the answer's values in them, once.
func (r *report) fill(x *explanation) {
	if x.filled || !x.has {
		return
	}
	x.filled = true
	value := r.value(x)
	if x.title == "" {
		x.title = x.entry.Title(r.o.Lang, value)
		x.causes = x.entry.Causes(r.o.Lang, value)
	}
	if x.meaning == "" {
		x.meaning = x.entry.Meaning(r.o.Lang, value)
	}
	if x.fix == nil {
		x.fix = x.entry.Fix(r.o.Lang, value)
	}
	x.note = joined(x.note, x.entry.Note(r.o.Lang, value))
}

// apiName returns what the provider's api is called; an HTTP status is none.
func (r *report) apiName(x *explanation) string {
	if x.owner == nil || x.owner.provider == nil || x.api == "" || x.owner.generic {
		return ""
	}
	return x.owner.provider.APIName(x.api, r.o.Lang)
}

// maxSchedule bounds the attempts of a schedule.
const maxSchedule = 5

// appendRetry appends whether and when to try again. A wait that the answer
// states goes before the catalog's. Where no time is known, a schedule says
// after how many seconds each attempt follows the one before: 1, 2, 4, ….
func (r *report) appendRetry(dst []byte, x *explanation) []byte {
	retry := catalog.Retry{Kind: "no"}
	if x.has {
		retry = x.entry.Retry
	} else if x.wait.known || x.status >= 500 || x.status == 429 {
		retry.Kind = "backoff"
	} else {
		retry.Kind = "after-fix"
	}
	seconds, known := int64(retry.AfterSeconds), retry.AfterSeconds > 0
	if x.wait.known && (retry.Kind == "wait" || retry.Kind == "backoff" || x.status == 429 || x.status == 503) {
		retry.Kind, seconds, known = "wait", x.wait.seconds, true
	}
	dst = append(dst, `,"retry":{"kind":`...)
	dst = appendString(dst, retry.Kind)
	dst = append(dst, `,"afterSeconds":`...)
	if known {
		dst = strconv.AppendInt(dst, seconds, 10)
	} else {
		dst = append(dst, "null"...)
	}
	if !known && (retry.Kind == "backoff" || retry.Kind == "wait") {
		dst = append(dst, `,"scheduleSeconds":[`...)
		step := int64(1)
		for i := range maxSchedule {
			dst = strconv.AppendInt(comma(dst, i), step, 10)
			step *= 2
		}
		dst = append(dst, ']')
	}
	return append(dst, '}')
}

func (r *report) appendFact(dst []byte, f *fact) []byte {
	dst = append(dst, `{"name":`...)
	dst = appendString(dst, f.name)
	dst = append(dst, `,"label":`...)
	dst = appendString(dst, f.label)
	dst = append(dst, `,"value":`...)
	dst = appendString(dst, f.value)
	if f.at.start >= 0 {
		dst = r.appendSpan(append(dst, ','), f.at)
	}
	return append(dst, '}')
}

// appendSpan appends "span":{…} of a stretch of the paste, in code units.
func (r *report) appendSpan(dst []byte, at place) []byte {
	dst = append(dst, `"span":`...)
	return catalog.AppendSpan(dst, r.places.at(at.start), r.places.at(at.end))
}

// appendMasks appends what was masked: how many of each kind.
func (r *report) appendMasks(dst []byte) []byte {
	var counts [maskCookie + 1]int
	for i := range r.masks {
		counts[r.masks[i].kind]++
	}
	first := true
	for kind, n := range counts {
		if n == 0 {
			continue
		}
		if !first {
			dst = append(dst, ',')
		}
		first = false
		dst = append(dst, `{"kind":`...)
		dst = appendString(dst, maskKind(kind).name())
		dst = append(dst, `,"label":`...)
		dst = appendString(dst, r.say(maskKind(kind).label()))
		dst = append(dst, `,"count":`...)
		dst = strconv.AppendInt(dst, int64(n), 10)
		dst = append(dst, '}')
	}
	return dst
}

// appendString appends a JSON string. Its text is valid UTF-8 already.
func appendString(dst []byte, s string) []byte {
	dst = append(dst, '"')
	plain := 0
	for i := range len(s) {
		c := s[i]
		if c >= ' ' && c != '"' && c != '\\' && c != 0x7F {
			continue
		}
		dst = append(dst, s[plain:i]...)
		plain = i + 1
		switch c {
		case '"', '\\':
			dst = append(dst, '\\', c)
		case 0x7F:
			dst = append(dst, `\u007f`...)
		default:
			dst = append(dst, controlEscape(c)...)
		}
	}
	dst = append(dst, s[plain:]...)
	return append(dst, '"')
}

func appendNullable(dst []byte, s string) []byte {
	if s == "" {
		return append(dst, "null"...)
	}
	return appendString(dst, s)
}

func appendStrings(dst []byte, all []string) []byte {
	dst = append(dst, '[')
	for i, s := range all {
		dst = appendString(comma(dst, i), s)
	}
	return append(dst, ']')
}
