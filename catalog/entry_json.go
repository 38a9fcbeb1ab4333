package catalog

import (
	"strconv"
	"strings"

	"github.com/tidwall/gjson"
)

// AppendTexts appends the members of a JSON object that are the entry's texts
// and where they come from, without the braces around them:
//
//	"title":"…","meaning":"…","causes":[…],"fix":[…],"customer":"…",
//	"note":"…"|null,"party":"…","docUrl":"…"|null,
//	"source":{"title":"…","url":"…","date":"…"}|null,"incomplete":false
func (e *Entry) AppendTexts(dst []byte, lang Lang, value Value) []byte {
	l := e.lines(lang)
	dst = append(dst, `"title":`...)
	dst = l.appendJSON(dst, value)
	dst = append(dst, `,"meaning":`...)
	dst = l.appendJSON(dst, value)
	dst = append(dst, `,"causes":`...)
	dst = l.appendListJSON(dst, e.causes(), value)
	dst = append(dst, `,"fix":`...)
	dst = l.appendListJSON(dst, e.steps(), value)
	dst = append(dst, `,"customer":`...)
	dst = gjson.AppendJSONString(dst, e.Customer(lang))
	dst = append(dst, `,"note":`...)
	if e.has(flagNote) {
		dst = l.appendJSON(dst, value)
	} else {
		dst = append(dst, "null"...)
	}
	dst = append(dst, `,"party":`...)
	dst = gjson.AppendJSONString(dst, e.Party)
	dst = append(dst, `,"docUrl":`...)
	dst = appendNullable(dst, e.DocURL())
	dst = append(dst, `,"source":`...)
	dst = e.appendSource(dst)
	dst = append(dst, `,"incomplete":`...)
	return strconv.AppendBool(dst, e.Incomplete)
}

func (e *Entry) appendSource(dst []byte) []byte {
	title, url, date := e.Source()
	if title == "" {
		return append(dst, "null"...)
	}
	dst = append(dst, `{"title":`...)
	dst = gjson.AppendJSONString(dst, title)
	dst = append(dst, `,"url":`...)
	dst = appendNullable(dst, url)
	dst = append(dst, `,"date":`...)
	dst = appendNullable(dst, date)
	return append(dst, '}')
}

// AppendJSON appends {"kind":…,"afterSeconds":…}, whose seconds are null where
// none are known.
func (r Retry) AppendJSON(dst []byte) []byte {
	dst = append(dst, `{"kind":`...)
	dst = gjson.AppendJSONString(dst, r.Kind)
	dst = append(dst, `,"afterSeconds":`...)
	if r.AfterSeconds == 0 {
		dst = append(dst, "null"...)
	} else {
		dst = strconv.AppendInt(dst, int64(r.AfterSeconds), 10)
	}
	return append(dst, '}')
}

// AppendEntryJSON appends the whole entry as JSON, the way lookup answers it:
// AppendTexts preceded by provider, api, code, statuses and retry. match says
// what the entry was found by.
func AppendEntryJSON(dst []byte, e *Entry, lang Lang, match string) []byte {
	dst = append(dst, `{"provider":`...)
	dst = gjson.AppendJSONString(dst, e.Provider.ID)
	dst = append(dst, `,"providerName":`...)
	dst = gjson.AppendJSONString(dst, e.Provider.Name)
	dst = append(dst, `,"api":`...)
	dst = gjson.AppendJSONString(dst, e.API)
	dst = append(dst, `,"apiName":`...)
	dst = gjson.AppendJSONString(dst, e.Provider.APIName(e.API, lang))
	dst = append(dst, `,"code":`...)
	dst = gjson.AppendJSONString(dst, e.Code)
	dst = append(dst, `,"httpStatuses":[`...)
	for i, status := range e.HTTP() {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = strconv.AppendInt(dst, int64(status), 10)
	}
	dst = append(dst, `],"retry":`...)
	dst = e.Retry.AppendJSON(dst)
	dst = append(dst, `,"match":`...)
	dst = gjson.AppendJSONString(dst, match)
	dst = append(dst, ',')
	dst = e.AppendTexts(dst, lang, nil)
	return append(dst, '}')
}

// appendJSON appends the next line as a JSON string. Most lines name no values
// and are quoted while their words are written in full: the words need no
// quoting.
func (l *lines) appendJSON(dst []byte, value Value) []byte {
	text, rest := cutLine(l.rest)
	if strings.IndexByte(text, '{') >= 0 {
		return gjson.AppendJSONString(dst, l.next(value))
	}
	l.rest = rest
	dst = append(dst, '"')
	for i := range len(text) {
		c := text[i]
		switch word := l.dictionary[c]; {
		case word != "":
			dst = append(dst, word...)
		case c == '"' || c == '\\':
			dst = append(dst, '\\', c)
		case c < ' ':
			dst = append(dst, ' ')
		default:
			dst = append(dst, c)
		}
	}
	return append(dst, '"')
}

// appendListJSON appends the next n lines as a JSON array of strings, without
// those that are empty when they are filled.
func (l *lines) appendListJSON(dst []byte, n int, value Value) []byte {
	dst = append(dst, '[')
	start := len(dst)
	for range n {
		before := len(dst)
		if before > start {
			dst = append(dst, ',')
		}
		quote := len(dst)
		dst = l.appendJSON(dst, value)
		if len(dst) == quote+len(`""`) {
			dst = dst[:before]
		}
	}
	return append(dst, ']')
}

func appendNullable(dst []byte, s string) []byte {
	if s == "" {
		return append(dst, "null"...)
	}
	return gjson.AppendJSONString(dst, s)
}
