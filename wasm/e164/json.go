package e164

import (
	"wrongnumber/catalog"
	"wrongnumber/catalog/encode"
	"wrongnumber/catalog/problems"
)

// AppendJSON appends the report as the NumberReport of the public contract.
// Where provider is not "", providerCodes are that provider's alone.
func (r *Report) AppendJSON(dst []byte, input string, lang catalog.Lang, provider string) []byte {
	// The Writer looks at what stands before a value, so it begins with
	// nothing.
	var w encode.Writer
	w.Object()
	w.StringMember("input", input)
	w.BoolMember("sendable", r.Sendable)
	w.Key("checks")
	w.Object()
	writeCheck(&w, "format", r.Checks.Format)
	writeCheck(&w, "callingCode", r.Checks.CallingCode)
	writeCheck(&w, "length", r.Checks.Length)
	writeCheck(&w, "pattern", r.Checks.Pattern)
	w.End()
	w.BoolMember("possible", r.Possible)
	w.BoolMember("valid", r.Valid)
	r.Number.write(&w)
	w.StringMember("sms", r.SMS.String())
	w.Key("problems")
	w.Array()
	for i := range r.Problems {
		writeProblem(&w, &r.Problems[i], lang, provider)
	}
	w.EndArray()
	w.Key("suggestion")
	if r.Suggestion.E164 == "" {
		w.Null()
	} else {
		w.Object()
		w.StringMember("e164", r.Suggestion.E164)
		w.StringMember("because", string(r.Suggestion.Because.AppendMessage(nil, lang)))
		w.End()
	}
	w.End()
	return append(dst, w.Out...)
}

// write writes the members that say what the number is: for the zero Number
// all are null, and its type is unknown.
func (n *Number) write(w *encode.Writer) {
	e164, code := "", ""
	if !n.IsZero() {
		e164, code = string(n.AppendE164(nil)), n.CallingCode()
	}
	w.NullableMember("e164", e164)
	w.NullableMember("nationalNumber", n.NationalNumber())
	w.NullableMember("callingCode", code)
	w.NullableMember("region", n.region.String())
	w.StringMember("type", n.kind.String())
	w.Key("formats")
	if n.IsZero() {
		w.Null()
		return
	}
	forms, international, national, _ := n.AppendFormats(nil)
	w.Object()
	w.StringMember("international", string(forms[:international]))
	w.StringMember("national", string(forms[international:international+national]))
	w.StringMember("rfc3966", string(forms[international+national:]))
	w.End()
}

func writeProblem(w *encode.Writer, p *problems.Problem, lang catalog.Lang, provider string) {
	w.Object()
	w.StringMember("code", p.Code.Slug())
	w.StringMember("severity", p.Code.Severity().String())
	w.StringMember("message", string(p.AppendMessage(nil, lang)))
	w.SpanMember(p.Start, p.End)
	if codes := ProviderCodes(p.Code, provider); len(codes) > 0 {
		w.Key("providerCodes")
		w.Array()
		for _, c := range codes {
			w.Object()
			w.StringMember("provider", c.Provider)
			w.StringMember("code", c.Code)
			w.End()
		}
		w.EndArray()
	}
	w.End()
}

// writeCheck writes a check as a boolean, null where it was not reached.
func writeCheck(w *encode.Writer, name string, c Check) {
	if c == NotReached {
		w.NullableMember(name, "")
		return
	}
	w.BoolMember(name, c == Passed)
}
