package abi

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf16"

	"wrongnumber/catalog"
	"wrongnumber/catalog/encode"
	"wrongnumber/catalog/gsm"
	"wrongnumber/catalog/problems"
	"wrongnumber/wasm/e164"
	"wrongnumber/wasm/sms"
)

// The reports on numbers and messages as JSON objects of the public contract: what
// the package in web/ must read from the records. They are written from the
// reports' fields and not from the records, and so they check both.

func numberJSON(r *e164.Report, input string, lang catalog.Lang, provider string) []byte {
	w := &encode.Writer{Out: []byte("{")}
	w.StringMember("input", input)
	w.BoolMember("sendable", r.Sendable)
	w.Key("checks")
	w.Object()
	names := [...]string{"format", "callingCode", "length", "pattern"}
	for i, check := range [...]e164.Check{r.Checks.Format, r.Checks.CallingCode, r.Checks.Length, r.Checks.Pattern} {
		w.Key(names[i])
		if check == e164.NotReached {
			w.Null()
		} else {
			w.Bool(check == e164.Passed)
		}
	}
	w.End()
	w.BoolMember("possible", r.Possible)
	w.BoolMember("valid", r.Valid)
	writeNumberJSON(w, &r.Number)
	w.StringMember("sms", [...]string{"unknown", "likely", "unlikely"}[r.SMS])
	writeProblemsJSON(w, r.Problems, lang, func(code problems.Code) []e164.ProviderCode {
		return e164.ProviderCodes(code, provider)
	})
	w.Key("suggestion")
	if r.Suggestion.E164 == "" {
		w.Null()
	} else {
		writeSuggestionJSON(w, &r.Suggestion, lang)
	}
	w.List("readings", len(r.Readings))
	for i := range r.Readings {
		writeSuggestionJSON(w, &r.Readings[i], lang)
	}
	w.EndArray()
	w.Key("provider")
	if r.Provider.ID == "" {
		w.Null()
	} else {
		w.Object()
		w.StringMember("id", r.Provider.ID)
		w.BoolMember("accepted", r.Provider.Accepted)
		w.NullableMember("write", r.Provider.Write)
		w.End()
	}
	w.End()
	return w.Out
}

// writeNumber writes what the number is: null for each member where there is none.
func writeNumberJSON(w *encode.Writer, n *e164.Number) {
	var e164, national, code, region string
	if !n.IsZero() {
		e164, national = string(n.AppendE164(nil)), string(n.AppendNationalNumber(nil))
		code, region = n.CallingCode(), n.Region().String()
	}
	w.NullableMembers("e164", e164, "nationalNumber", national, "callingCode", code, "region", region, "type", n.Type().String())
	w.Key("formats")
	if n.IsZero() {
		w.Null()
		return
	}
	w.Object()
	w.StringMembers("international", string(n.AppendInternational(nil)), "national", string(n.AppendNational(nil)),
		"rfc3966", string(n.AppendRFC3966(nil)))
	w.End()
}

func writeSuggestionJSON(w *encode.Writer, s *e164.Suggestion, lang catalog.Lang) {
	var reasons []string
	for _, reason := range s.Because {
		reasons = append(reasons, string(reason.AppendMessage(nil, lang)))
	}
	w.Object()
	w.StringMembers("e164", s.E164, "because", strings.Join(reasons, " "))
	w.End()
}

func messageJSON(r *sms.Report, text []uint16, lang catalog.Lang) []byte {
	w := &encode.Writer{Out: []byte("{")}
	w.StringMember("encoding", r.Encoding.String())
	writeInts(w, "units unitsPerSegment unitsLeft charactersUntilNext unitsOver",
		r.Units, r.UnitsPerSegment, r.UnitsLeft, r.UnitsLeft, r.UnitsOver)
	w.Key("header")
	if r.HeaderOctets == 0 {
		w.Null()
	} else {
		bits := 8 // of the reference number, which 3GPP TS 23.040 has in two widths
		if r.HeaderOctets == 7 {
			bits = 16
		}
		w.Object()
		writeInts(w, "octets referenceBits", r.HeaderOctets, bits)
		w.End()
	}
	w.List("segments", len(r.Segments))
	for _, s := range r.Segments {
		w.Object()
		writeInts(w, "start end units", s.Start, s.End, s.Units)
		w.End()
	}
	w.EndArray()
	w.Key("counts")
	w.Object()
	c := &r.Counts
	writeInts(w, "graphemes codePoints codeUnits octets", c.Graphemes, c.CodePoints, c.CodeUnits, c.Octets)
	w.End()
	w.List("costly", len(r.Costly))
	for i := range r.Costly {
		writeCostlyJSON(w, &r.Costly[i], text, lang)
	}
	w.EndArray()
	w.IntMember("costlyTotal", r.CostlyTotal)
	w.Key("gsm7")
	if r.Rewritten.OK {
		w.Object()
		w.Key("text")
		writeUnits(w, r.AppendRewritten(nil, text))
		writeInts(w, "segments units", r.Rewritten.Segments, r.Rewritten.Units)
		w.BoolMember("lossy", r.Rewritten.Lossy)
		w.End()
	} else {
		w.Null()
	}
	writeCheapestJSON(w, r)
	if extras := r.AppendExtras(nil); len(extras) > 0 {
		w.Raw(string(extras[1 : len(extras)-1])) // without its braces
	} else {
		w.NullableMembers("languageTables", "", "placeholders", "")
	}
	writeLimitJSON(w, &r.Limit)
	writeProblemsJSON(w, r.Problems, lang, func(code problems.Code) (codes []e164.ProviderCode) {
		for _, one := range r.ProviderCodes(code) {
			codes = append(codes, e164.ProviderCode{Provider: r.Limit.Provider, Code: one})
		}
		return codes
	})
	w.End()
	return w.Out
}

// writeInts writes members whose values are integers; a space parts the names.
func writeInts(w *encode.Writer, names string, values ...int) {
	for i, name := range strings.Fields(names) {
		w.IntMember(name, values[i])
	}
}

func writeCostlyJSON(w *encode.Writer, c *sms.Costly, text []uint16, lang catalog.Lang) {
	w.Object()
	w.SpanMember(c.Start, c.End)
	w.Key("char")
	writeUnits(w, text[c.Start:c.End])
	w.IntMember("codePoint", int(c.CodePoint))
	name := c.Replacement.Look.Name(lang)
	if name == "" {
		name = nameOf(text[c.Start:c.End], rune(c.CodePoint))
	}
	w.StringMember("name", name)
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

// nameOf is what a character without a name is called: an emoji by all its code points,
// of a stretch of letters the first, a letter by its mark.
func nameOf(char []uint16, codePoint rune) string {
	points := utf16.Decode(char)
	isLetter := codePoint < 0x2000 || codePoint >= 0x2E80 && codePoint <= 0xFFFF
	more := ""
	if isLetter {
		if len(points) > 1 && points[0] == codePoint {
			more = " …"
		}
		points = []rune{codePoint}
	}
	names := make([]string, len(points))
	for i, point := range points {
		names[i] = fmt.Sprintf("U+%04X", point)
	}
	return strings.Join(names, " ") + more
}

func writeCheapestJSON(w *encode.Writer, r *sms.Report) {
	w.Key("cheapest")
	if !r.Cheapest.OK {
		w.Null()
		return
	}
	edits := r.Cheapest.Edits
	for i := 0; r.Cheapest.All && i < len(r.Costly); i++ {
		c := &r.Costly[i]
		edits = append(edits, sms.Edit{Start: c.Start, End: c.End, Replacement: c.Replacement})
	}
	w.Object()
	w.List("edits", len(edits))
	for i := range edits {
		w.Object()
		w.SpanMember(edits[i].Start, edits[i].End)
		w.StringMember("replacement", edits[i].Replacement.Text())
		w.End()
	}
	w.EndArray()
	w.StringMember("encoding", r.Cheapest.Encoding.String())
	w.IntMember("segments", r.Cheapest.Segments)
	w.BoolMember("lossy", r.Cheapest.Lossy)
	w.End()
}

func writeLimitJSON(w *encode.Writer, l *sms.Limit) {
	w.Key("limit")
	if l.Provider == "" {
		w.Null()
		return
	}
	w.Object()
	w.StringMembers("provider", l.Provider, "channel", l.Channel)
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

// writeProblemsJSON writes the problems with what providers answer to each.
func writeProblemsJSON(w *encode.Writer, list []problems.Problem, lang catalog.Lang, answers func(problems.Code) []e164.ProviderCode) {
	w.List("problems", len(list))
	for _, p := range list {
		w.Raw(string(p.AppendJSON(nil, lang, func(dst []byte) []byte {
			codes := answers(p.Code)
			if len(codes) == 0 {
				return dst
			}
			more := encode.Writer{Out: dst}
			more.List("providerCodes", len(codes))
			for _, c := range codes {
				more.Object()
				more.StringMembers("provider", c.Provider, "code", c.Code)
				more.End()
			}
			more.EndArray()
			return more.Out
		})))
	}
	w.EndArray()
}

// writeUnits writes a text of code units. It escapes all but printable ASCII, as a
// lone surrogate cannot be written in UTF-8.
func writeUnits(w *encode.Writer, text []uint16) {
	quoted := []byte{'"'}
	for _, u := range text {
		if u < ' ' || u > '~' || u == '"' || u == '\\' {
			quoted = fmt.Appendf(quoted, `\u%04x`, u)
		} else {
			quoted = append(quoted, byte(u))
		}
	}
	w.Raw(string(append(quoted, '"')))
}
