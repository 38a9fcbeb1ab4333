package catalog

import (
	"strconv"

	"github.com/tidwall/gjson"
)

// AppendTexts appends the members of a JSON object that are the entry's texts
// and where they come from, without the braces around them:
//
//	"title":"…","meaning":"…","causes":[…],"fix":[…],"customer":"…",
//	"note":"…"|null,"party":"…","docUrl":"…"|null,
//	"source":{"title":"…","url":"…","date":"…"}|null,"incomplete":false
func (e *Entry) AppendTexts(dst []byte, lang Lang, value Value) []byte {
	t := e.texts(lang)
	dst = append(dst, `"title":`...)
	dst = gjson.AppendJSONString(dst, filled(t.title, value))
	dst = append(dst, `,"meaning":`...)
	dst = gjson.AppendJSONString(dst, filled(t.meaning, value))
	dst = append(dst, `,"causes":`...)
	dst = appendStrings(dst, filledList(t.causes, value))
	dst = append(dst, `,"fix":`...)
	dst = appendStrings(dst, filledList(t.fix, value))
	dst = append(dst, `,"customer":`...)
	dst = gjson.AppendJSONString(dst, t.customer)
	dst = append(dst, `,"note":`...)
	dst = appendNullable(dst, filled(t.note, value))
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

func appendStrings(dst []byte, list []string) []byte {
	dst = append(dst, '[')
	for i, s := range list {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = gjson.AppendJSONString(dst, s)
	}
	return append(dst, ']')
}

func appendNullable(dst []byte, s string) []byte {
	if s == "" {
		return append(dst, "null"...)
	}
	return gjson.AppendJSONString(dst, s)
}
