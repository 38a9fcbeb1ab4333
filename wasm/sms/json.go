package sms

import (
	"unicode/utf16"
	"unicode/utf8"

	"wrongnumber/catalog"
	"wrongnumber/catalog/encode"
	"wrongnumber/catalog/gsm"
)

// AppendJSON appends the report on the text as the JSON object of the public
// contract, with names, reasons and messages in the given language.
func (r *Report) AppendJSON(dst []byte, text []uint16, lang catalog.Lang) []byte {
	w := encode.Writer{Out: append(dst, '{')}
	w.StringMember("encoding", r.Encoding.String())
	w.IntMember("units", r.Units)
	w.IntMember("unitsPerSegment", r.UnitsPerSegment)
	w.IntMember("unitsLeft", r.UnitsLeft)
	w.IntMember("charactersUntilNext", r.UnitsLeft)
	w.IntMember("unitsOver", r.UnitsOver)
	r.writeHeader(&w)
	w.Key("segments")
	w.Array()
	for i := range r.Segments {
		s := &r.Segments[i]
		w.Object()
		w.IntMember("start", s.Start)
		w.IntMember("end", s.End)
		w.IntMember("units", s.Units)
		w.End()
	}
	w.EndArray()
	w.Key("counts")
	w.Object()
	w.IntMember("graphemes", r.Counts.Graphemes)
	w.IntMember("codePoints", r.Counts.CodePoints)
	w.IntMember("codeUnits", r.Counts.CodeUnits)
	w.IntMember("octets", r.Counts.Octets)
	w.End()
	w.Key("costly")
	w.Array()
	for i := range r.Costly {
		r.Costly[i].write(&w, text, lang)
	}
	w.EndArray()
	w.IntMember("costlyTotal", r.CostlyTotal)
	r.writeRewritten(&w, text)
	r.writeCheapest(&w)
	r.writeTables(&w)
	r.writeRange(&w)
	r.writeLimit(&w)
	r.writeProblems(&w, lang)
	w.End()
	return w.Out
}

// AppendExtras appends the members that are rarely there, as one JSON object:
// languageTables, placeholders. It appends nothing if both are null.
func (r *Report) AppendExtras(dst []byte) []byte {
	if !r.Tables.OK && !r.Range.OK {
		return dst
	}
	w := encode.Writer{Out: append(dst, '{')}
	r.writeTables(&w)
	r.writeRange(&w)
	w.End()
	return w.Out
}

func (r *Report) writeHeader(w *encode.Writer) {
	w.Key("header")
	if r.HeaderOctets == 0 {
		w.Null()
		return
	}
	w.Object()
	w.IntMember("octets", r.HeaderOctets)
	bits := 8
	if r.HeaderOctets == wideHeader {
		bits = 16
	}
	w.IntMember("referenceBits", bits)
	w.End()
}

func (c *Costly) write(w *encode.Writer, text []uint16, lang catalog.Lang) {
	w.Object()
	w.SpanMember(c.Start, c.End)
	w.Key("char")
	w.Out = appendText(w.Out, text[c.Start:c.End])
	w.IntMember("codePoint", int(c.CodePoint))
	w.StringMember("name", c.Name(lang))
	w.StringMember("reason", c.Reason.Text(lang))
	w.Key("replacement")
	if c.Replacement.Kind == gsm.None {
		w.Null()
	} else {
		w.String(c.Replacement.Text())
	}
	w.BoolMember("lossy", c.Replacement.Kind.Lossy())
	w.IntMember("saving", c.Saving)
	w.End()
}

// Name returns what the character is called, or its code point where the
// catalog has no name for it.
func (c *Costly) Name(lang catalog.Lang) string {
	if name := c.Replacement.Look.Name(lang); name != "" {
		return name
	}
	return codePoint(c.CodePoint)
}

func (r *Report) writeRewritten(w *encode.Writer, text []uint16) {
	w.Key("gsm7")
	if !r.Rewritten.OK {
		w.Null()
		return
	}
	w.Object()
	w.Key("text")
	w.Out = appendText(w.Out, r.AppendRewritten(nil, text))
	w.IntMember("segments", r.Rewritten.Segments)
	w.IntMember("units", r.Rewritten.Units)
	w.BoolMember("lossy", r.Rewritten.Lossy)
	w.End()
}

func (r *Report) writeCheapest(w *encode.Writer) {
	w.Key("cheapest")
	if !r.Cheapest.OK {
		w.Null()
		return
	}
	w.Object()
	w.Key("edits")
	w.Array()
	for i := range r.Cheapest.Edits {
		r.Cheapest.Edits[i].write(w)
	}
	for i := 0; r.Cheapest.All && i < len(r.Costly); i++ {
		e := r.Costly[i].edit()
		e.write(w)
	}
	w.EndArray()
	w.StringMember("encoding", r.Cheapest.Encoding.String())
	w.IntMember("segments", r.Cheapest.Segments)
	w.BoolMember("lossy", r.Cheapest.Lossy)
	w.End()
}

func (e *Edit) write(w *encode.Writer) {
	w.Object()
	w.SpanMember(e.Start, e.End)
	w.StringMember("replacement", e.Text)
	w.End()
}

func (r *Report) writeTables(w *encode.Writer) {
	t := &r.Tables
	w.Key("languageTables")
	if !t.OK {
		w.Null()
		return
	}
	w.Object()
	w.NullableMember("locking", t.Locking.Name())
	w.NullableMember("single", t.Single.Name())
	w.IntMember("units", t.Units)
	w.IntMember("unitsPerSegment", t.UnitsPerSegment)
	w.IntMember("segments", t.Segments)
	w.IntMember("headerOctets", t.HeaderOctets)
	w.End()
}

func (r *Report) writeRange(w *encode.Writer) {
	w.Key("placeholders")
	if !r.Range.OK {
		w.Null()
		return
	}
	w.Object()
	w.Key("least")
	r.Range.Least.write(w)
	w.Key("greatest")
	r.Range.Greatest.write(w)
	w.End()
}

func (s *Size) write(w *encode.Writer) {
	w.Object()
	w.StringMember("encoding", s.Encoding.String())
	w.IntMember("units", s.Units)
	w.IntMember("segments", s.Segments)
	w.End()
}

func (r *Report) writeLimit(w *encode.Writer) {
	l := &r.Limit
	w.Key("limit")
	if l.Provider == "" {
		w.Null()
		return
	}
	w.Object()
	w.StringMember("provider", l.Provider)
	w.StringMember("channel", l.Channel)
	w.Key("max")
	if l.Max > 0 {
		w.Int(l.Max)
	} else {
		w.Null()
	}
	w.StringMember("unit", l.Unit)
	w.IntMember("count", l.Count)
	w.BoolMember("exceeded", l.Exceeded)
	w.BoolMember("documented", l.Documented)
	w.End()
}

func (r *Report) writeProblems(w *encode.Writer, lang catalog.Lang) {
	w.Key("problems")
	w.Array()
	for _, p := range r.Problems {
		w.Raw("")
		w.Out = p.AppendJSON(w.Out, lang, func(dst []byte) []byte {
			w.Out = dst
			WriteCodes(w, r.Limit.Provider, r.ProviderCodes(p))
			return w.Out
		})
	}
	w.EndArray()
}

// WriteCodes writes the member providerCodes, if the provider has any.
func WriteCodes(w *encode.Writer, provider string, codes []string) {
	if len(codes) == 0 {
		return
	}
	w.Key("providerCodes")
	w.Array()
	for _, code := range codes {
		w.Object()
		w.StringMember("provider", provider)
		w.StringMember("code", code)
		w.End()
	}
	w.EndArray()
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
		case isPair(text, i):
			dst = utf8.AppendRune(dst, utf16.DecodeRune(rune(u), rune(text[i+1])))
			i++
		case u < 0x20 || u >= 0x7F && u < 0xA0 || u >= 0xD800 && u < 0xE000:
			dst = append(dst, '\\', 'u', digits[u>>12], digits[u>>8&15], digits[u>>4&15], digits[u&15])
		default:
			dst = utf8.AppendRune(dst, rune(u))
		}
	}
	return append(dst, '"')
}
