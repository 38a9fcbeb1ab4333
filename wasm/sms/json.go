package sms

import (
	"strconv"
	"unicode/utf16"
	"unicode/utf8"

	"wrongnumber/catalog"
	"wrongnumber/catalog/gsm"
	"wrongnumber/catalog/problems"

	"github.com/tidwall/gjson"
)

// AppendJSON appends the report on the text as the JSON object of the public
// contract, with names, reasons and messages in the given language.
func (r *Report) AppendJSON(dst []byte, text []uint16, lang catalog.Lang) []byte {
	dst = append(dst, `{"encoding":"`...)
	dst = append(dst, r.Encoding.String()...)
	dst = appendMember(append(dst, '"'), "units", r.Units)
	dst = appendMember(dst, "unitsPerSegment", r.UnitsPerSegment)
	dst = appendMember(dst, "unitsLeft", r.UnitsLeft)
	dst = appendMember(dst, "charactersUntilNext", r.UnitsLeft)
	dst = appendMember(dst, "unitsOver", r.UnitsOver)
	dst = r.appendHeader(append(dst, `,"header":`...))
	dst = r.appendSegments(append(dst, `,"segments":[`...))
	dst = append(dst, `],"counts":{"graphemes":`...)
	dst = strconv.AppendInt(dst, int64(r.Counts.Graphemes), 10)
	dst = appendMember(dst, "codePoints", r.Counts.CodePoints)
	dst = appendMember(dst, "codeUnits", r.Counts.CodeUnits)
	dst = appendMember(dst, "octets", r.Counts.Octets)
	dst = r.appendCostly(append(dst, `},"costly":[`...), text, lang)
	dst = appendMember(append(dst, ']'), "costlyTotal", r.CostlyTotal)
	dst = r.appendRewritten(append(dst, `,"gsm7":`...))
	dst = r.appendRare(append(dst, ','))
	dst = r.appendLimit(append(dst, `,"limit":`...))
	dst = append(dst, `,"problems":[`...)
	for i, p := range r.Problems {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = p.AppendJSON(dst, lang, func(dst []byte) []byte { return r.appendCodes(dst, p) })
	}
	return append(dst, `]}`...)
}

// AppendExtras appends the members of the report that are rarely there, as one
// JSON object: cheapest, languageTables, placeholders. It appends nothing if all
// of them are null.
func (r *Report) AppendExtras(dst []byte) []byte {
	if len(r.Cheapest.Edits) == 0 && !r.Tables.OK && !r.Range.OK {
		return dst
	}
	return append(r.appendRare(append(dst, '{')), '}')
}

func (r *Report) appendRare(dst []byte) []byte {
	dst = r.appendCheapest(append(dst, `"cheapest":`...))
	dst = r.appendTables(append(dst, `,"languageTables":`...))
	return r.appendRange(append(dst, `,"placeholders":`...))
}

func appendMember(dst []byte, name string, value int) []byte {
	dst = append(dst, ',', '"')
	dst = append(dst, name...)
	dst = append(dst, '"', ':')
	return strconv.AppendInt(dst, int64(value), 10)
}

func (r *Report) appendHeader(dst []byte) []byte {
	if r.HeaderOctets == 0 {
		return append(dst, "null"...)
	}
	bits := 8
	if r.HeaderOctets == wideHeader {
		bits = 16
	}
	dst = append(dst, `{"octets":`...)
	dst = strconv.AppendInt(dst, int64(r.HeaderOctets), 10)
	return append(appendMember(dst, "referenceBits", bits), '}')
}

func (r *Report) appendSegments(dst []byte) []byte {
	for i, s := range r.Segments {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = append(dst, `{"start":`...)
		dst = strconv.AppendInt(dst, int64(s.Start), 10)
		dst = appendMember(dst, "end", s.End)
		dst = append(appendMember(dst, "units", s.Units), '}')
	}
	return dst
}

func (r *Report) appendCostly(dst []byte, text []uint16, lang catalog.Lang) []byte {
	for i := range r.Costly {
		c := &r.Costly[i]
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = catalog.AppendSpan(append(dst, `{"span":`...), c.Start, c.End)
		dst = appendText(append(dst, `,"char":`...), text[c.Start:c.End])
		dst = appendMember(dst, "codePoint", int(c.CodePoint))
		dst = append(dst, `,"name":`...)
		dst = gjson.AppendJSONString(dst, c.Name(lang))
		dst = append(dst, `,"reason":`...)
		dst = gjson.AppendJSONString(dst, c.Reason.Text(lang))
		dst = append(dst, `,"replacement":`...)
		if c.Replacement.Kind == gsm.None {
			dst = append(dst, "null"...)
		} else {
			dst = gjson.AppendJSONString(dst, c.Replacement.Text())
		}
		dst = strconv.AppendBool(append(dst, `,"lossy":`...), c.Replacement.Kind.Lossy())
		dst = append(appendMember(dst, "saving", c.Saving), '}')
	}
	return dst
}

// Name returns what the character is called, or its code point where the
// catalog has no name for it.
func (c *Costly) Name(lang catalog.Lang) string {
	if name := gsm.ReplacementOf(c.CodePoint).Name(lang); name != "" {
		return name
	}
	return codePoint(c.CodePoint)
}

func (r *Report) appendRewritten(dst []byte) []byte {
	if !r.Rewritten.OK {
		return append(dst, "null"...)
	}
	dst = appendText(append(dst, `{"text":`...), r.Rewritten.Text)
	dst = appendMember(dst, "segments", r.Rewritten.Segments)
	dst = appendMember(dst, "units", r.Rewritten.Units)
	dst = strconv.AppendBool(append(dst, `,"lossy":`...), r.Rewritten.Lossy)
	return append(dst, '}')
}

func (r *Report) appendCheapest(dst []byte) []byte {
	if len(r.Cheapest.Edits) == 0 {
		return append(dst, "null"...)
	}
	dst = append(dst, `{"edits":[`...)
	for i, e := range r.Cheapest.Edits {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = catalog.AppendSpan(append(dst, `{"span":`...), e.Start, e.End)
		dst = gjson.AppendJSONString(append(dst, `,"replacement":`...), e.Text)
		dst = append(dst, '}')
	}
	dst = append(dst, `],"encoding":"`...)
	dst = append(dst, r.Cheapest.Encoding.String()...)
	dst = appendMember(append(dst, '"'), "segments", r.Cheapest.Segments)
	dst = strconv.AppendBool(append(dst, `,"lossy":`...), r.Cheapest.Lossy)
	return append(dst, '}')
}

func (r *Report) appendTables(dst []byte) []byte {
	t := &r.Tables
	if !t.OK {
		return append(dst, "null"...)
	}
	dst = appendLanguage(append(dst, `{"locking":`...), t.Locking)
	dst = appendLanguage(append(dst, `,"single":`...), t.Single)
	dst = appendMember(dst, "units", t.Units)
	dst = appendMember(dst, "unitsPerSegment", t.UnitsPerSegment)
	dst = appendMember(dst, "segments", t.Segments)
	return append(appendMember(dst, "headerOctets", t.HeaderOctets), '}')
}

func appendLanguage(dst []byte, l gsm.Language) []byte {
	if l == 0 {
		return append(dst, "null"...)
	}
	return append(append(append(dst, '"'), l.String()...), '"')
}

func (r *Report) appendRange(dst []byte) []byte {
	if !r.Range.OK {
		return append(dst, "null"...)
	}
	dst = r.Range.Least.appendJSON(append(dst, `{"least":`...))
	dst = r.Range.Greatest.appendJSON(append(dst, `,"greatest":`...))
	return append(dst, '}')
}

func (s Size) appendJSON(dst []byte) []byte {
	dst = append(dst, `{"encoding":"`...)
	dst = append(dst, s.Encoding.String()...)
	dst = appendMember(append(dst, '"'), "units", s.Units)
	return append(appendMember(dst, "segments", s.Segments), '}')
}

func (r *Report) appendLimit(dst []byte) []byte {
	l := &r.Limit
	if l.Provider == "" {
		return append(dst, "null"...)
	}
	dst = gjson.AppendJSONString(append(dst, `{"provider":`...), l.Provider)
	dst = gjson.AppendJSONString(append(dst, `,"channel":`...), l.Channel)
	if l.Max > 0 {
		dst = appendMember(dst, "max", l.Max)
	} else {
		dst = append(dst, `,"max":null`...)
	}
	dst = gjson.AppendJSONString(append(dst, `,"unit":`...), l.Unit)
	dst = appendMember(dst, "count", l.Count)
	dst = strconv.AppendBool(append(dst, `,"exceeded":`...), l.Exceeded)
	dst = strconv.AppendBool(append(dst, `,"documented":`...), l.Documented)
	return append(dst, '}')
}

// appendCodes appends the member providerCodes, if the provider has any.
func (r *Report) appendCodes(dst []byte, p problems.Problem) []byte {
	codes := r.ProviderCodes(p)
	if len(codes) == 0 {
		return dst
	}
	dst = append(dst, `,"providerCodes":[`...)
	for i, code := range codes {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = gjson.AppendJSONString(append(dst, `{"provider":`...), r.Limit.Provider)
		dst = gjson.AppendJSONString(append(dst, `,"code":`...), code)
		dst = append(dst, '}')
	}
	return append(dst, ']')
}

// appendText quotes a text of code units. A lone surrogate, which UTF-8 cannot
// write, becomes its escape.
func appendText(dst []byte, text []uint16) []byte {
	const digits = "0123456789abcdef"
	dst = append(dst, '"')
	for i := 0; i < len(text); i++ {
		u := text[i]
		switch {
		case u == '"' || u == '\\':
			dst = append(dst, '\\', byte(u))
		case u >= 0x20 && u < 0x7F:
			dst = append(dst, byte(u))
		case isPair(text, i):
			dst = utf8.AppendRune(dst, utf16.DecodeRune(rune(u), rune(text[i+1])))
			i++
		case u < 0xA0 || u >= 0xD800 && u < 0xE000:
			dst = append(dst, '\\', 'u', digits[u>>12], digits[u>>8&15], digits[u>>4&15], digits[u&15])
		default:
			dst = utf8.AppendRune(dst, rune(u))
		}
	}
	return append(dst, '"')
}
