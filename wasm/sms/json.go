package sms

import (
	"strconv"
	"strings"

	"wrongnumber/catalog"
	"wrongnumber/catalog/encode"
	"wrongnumber/catalog/gsm"
)

// AppendJSON appends the report on the text as the JSON object of the public
// contract, with names, reasons and messages in the given language: what a host
// must make of the record that crosses. No module writes it.
func (r *Report) AppendJSON(dst []byte, text []uint16, lang catalog.Lang) []byte {
	w := encode.Writer{Out: append(dst, '{')}
	w.StringMember("encoding", r.Encoding.String())
	writeInts(&w, "units unitsPerSegment unitsLeft charactersUntilNext unitsOver",
		r.Units, r.UnitsPerSegment, r.UnitsLeft, r.UnitsLeft, r.UnitsOver)
	r.writeHeader(&w)
	w.Key("segments")
	w.Array()
	for i := range r.Segments {
		s := &r.Segments[i]
		w.Object()
		writeInts(&w, "start end units", s.Start, s.End, s.Units)
		w.End()
	}
	w.EndArray()
	w.Key("counts")
	w.Object()
	c := &r.Counts
	writeInts(&w, "graphemes codePoints codeUnits octets", c.Graphemes, c.CodePoints, c.CodeUnits, c.Octets)
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

// HasExtras reports whether one of the members is there that AppendExtras
// appends.
func (r *Report) HasExtras() bool { return r.Tables.OK || r.Range.OK }

// AppendExtras appends the members that are rarely there, as one JSON object:
// languageTables, placeholders. It appends nothing if both are null.
func (r *Report) AppendExtras(dst []byte) []byte {
	if !r.HasExtras() {
		return dst
	}
	w := encode.Writer{Out: append(dst, '{')}
	r.writeTables(&w)
	r.writeRange(&w)
	w.End()
	return w.Out
}

// writeInts writes members whose values are integers; a space parts the names.
func writeInts(w *encode.Writer, names string, values ...int) {
	for _, value := range values {
		var name string
		name, names, _ = strings.Cut(names, " ")
		w.IntMember(name, value)
	}
}

func (r *Report) writeHeader(w *encode.Writer) {
	w.Key("header")
	if r.HeaderOctets == 0 {
		w.Null()
		return
	}
	bits := 8
	if r.HeaderOctets == wideHeader {
		bits = 16
	}
	w.Object()
	writeInts(w, "octets referenceBits", r.HeaderOctets, bits)
	w.End()
}

func (c *Costly) write(w *encode.Writer, text []uint16, lang catalog.Lang) {
	w.Object()
	w.SpanMember(c.Start, c.End)
	w.Key("char")
	w.Out = appendText(w.Out, text[c.Start:c.End])
	w.IntMember("codePoint", int(c.CodePoint))
	w.StringMember("name", c.Name(lang))
	w.StringMember("reason", strings.Replace(c.Reason.Text(lang), "{units}", strconv.Itoa(c.End-c.Start), 1))
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
	writeInts(w, "segments units", r.Rewritten.Segments, r.Rewritten.Units)
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
	w.StringMember("replacement", e.Replacement.Text())
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
	w.NullableMember("locking", t.Locking.Tag())
	w.NullableMember("single", t.Single.Tag())
	writeInts(w, "units unitsPerSegment segments headerOctets", t.Units, t.UnitsPerSegment, t.Segments, t.HeaderOctets)
	w.BoolMember("replaced", t.Replaced)
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
	writeInts(w, "units segments", s.Units, s.Segments)
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
	for i := range r.Problems {
		p := &r.Problems[i]
		w.Raw("")
		w.Out = p.AppendJSON(w.Out, lang, func(dst []byte) []byte {
			w.Out = dst
			WriteCodes(w, r.Limit.Provider, r.ProviderCodes(p.Code))
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

// appendText quotes a text of code units. All that is not printable ASCII is
// escaped, and so a lone surrogate comes through, which UTF-8 cannot write.
func appendText(dst []byte, text []uint16) []byte {
	const digits = "0123456789abcdef"
	dst = append(dst, '"')
	for _, u := range text {
		if u < ' ' || u > '~' || u == '"' || u == '\\' {
			dst = append(dst, '\\', 'u', digits[u>>12], digits[u>>8&15], digits[u>>4&15], digits[u&15])
			continue
		}
		dst = append(dst, byte(u))
	}
	return append(dst, '"')
}
