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
	for i, check := range [...]Check{r.Checks.Format, r.Checks.CallingCode, r.Checks.Length, r.Checks.Pattern} {
		w.Key(checkNames[i])
		w.Raw(checkValues[check])
	}
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

var (
	checkNames  = [...]string{"format", "callingCode", "length", "pattern"}
	checkValues = [...]string{"null", "false", "true"} // by Check
	numberNames = [...]string{"e164", "nationalNumber", "callingCode", "region", "type"}
	formatNames = [...]string{"international", "national", "rfc3966"}
)

// write writes the members that say what the number is: for the zero Number
// all are null, and its type is unknown.
func (n *Number) write(w *encode.Writer) {
	values := [len(numberNames)]string{4: n.kind.String()}
	if !n.IsZero() {
		values = [...]string{string(n.AppendE164(nil)), n.NationalNumber(), n.CallingCode(), n.region.String(), n.kind.String()}
	}
	for i, value := range values {
		w.NullableMember(numberNames[i], value)
	}
	w.Key("formats")
	if n.IsZero() {
		w.Null()
		return
	}
	forms, international, national, rfc3966 := n.AppendFormats(nil)
	w.Object()
	for i, length := range [...]int{international, national, rfc3966} {
		w.StringMember(formatNames[i], string(forms[:length]))
		forms = forms[length:]
	}
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
