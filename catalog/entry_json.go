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
	dst = append(dst, `"title":`...)
	dst = appendFilledJSON(dst, textIn(e.title, lang), value)
	dst = append(dst, `,"meaning":`...)
	dst = appendFilledJSON(dst, textIn(e.meaning, lang), value)
	dst = append(dst, `,"causes":`...)
	dst = appendFilledListJSON(dst, textIn(e.causes, lang), value)
	dst = append(dst, `,"fix":`...)
	dst = appendFilledListJSON(dst, textIn(e.fix, lang), value)
	dst = append(dst, `,"customer":`...)
	dst = appendFilledJSON(dst, textIn(e.customerRaw(), lang), nil)
	dst = append(dst, `,"note":`...)
	dst = appendNullable(dst, e.Note(lang, value))
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

// appendFilledJSON appends a text as a JSON string. A text without
// placeholders is in JSON already.
func appendFilledJSON(dst []byte, text gjson.Result, value Value) []byte {
	if text.Type != gjson.String {
		return append(dst, `""`...)
	}
	if strings.IndexByte(text.Raw, '{') < 0 {
		return append(dst, text.Raw...)
	}
	return gjson.AppendJSONString(dst, string(AppendText(nil, text.Str, value)))
}

func appendFilledListJSON(dst []byte, list gjson.Result, value Value) []byte {
	dst = append(dst, '[')
	first := true
	list.ForEach(func(_, text gjson.Result) bool {
		if !first {
			dst = append(dst, ',')
		}
		first = false
		dst = appendFilledJSON(dst, text, value)
		return true
	})
	return append(dst, ']')
}

func appendNullable(dst []byte, s string) []byte {
	if s == "" {
		return append(dst, "null"...)
	}
	return gjson.AppendJSONString(dst, s)
}
