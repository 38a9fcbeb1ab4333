package e164

import (
	"wrongnumber/catalog"
	"wrongnumber/catalog/encode"
	"wrongnumber/catalog/problems"
)

// AppendJSON appends the report as the NumberReport of the public contract: what
// a host must make of the record that crosses. No module writes it.
// Where provider is not "", providerCodes are that provider's alone.
func (r *Report) AppendJSON(dst []byte, input string, lang catalog.Lang, provider string) []byte {
	w := &encode.Writer{Out: append(dst, '{')}
	w.StringMember("input", input)
	w.BoolMember("sendable", r.Sendable)
	w.Key("checks")
	w.Object()
	for i, check := range [...]Check{r.Checks.Format, r.Checks.CallingCode, r.Checks.Length, r.Checks.Pattern} {
		w.Key(checkNames[i])
		if check == NotReached {
			w.Null()
		} else {
			w.Bool(check == Passed)
		}
	}
	w.End()
	w.BoolMember("possible", r.Possible)
	w.BoolMember("valid", r.Valid)
	r.Number.write(w)
	w.StringMember("sms", r.SMS.String())
	w.List("problems", len(r.Problems))
	for i := range r.Problems {
		writeProblem(w, &r.Problems[i], lang, provider)
	}
	w.EndArray()
	w.Key("suggestion")
	if r.Suggestion.E164 == "" {
		w.Null()
	} else {
		r.Suggestion.write(w, lang)
	}
	w.List("readings", len(r.Readings))
	for i := range r.Readings {
		r.Readings[i].write(w, lang)
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

func (s *Suggestion) write(w *encode.Writer, lang catalog.Lang) {
	w.Object()
	w.StringMember("e164", s.E164)
	var reasons []byte
	for i := range s.Because {
		if i > 0 {
			reasons = append(reasons, ' ')
		}
		reasons = s.Because[i].AppendMessage(reasons, lang)
	}
	w.StringMember("because", string(reasons))
	w.End()
}

var (
	checkNames  = [...]string{"format", "callingCode", "length", "pattern"}
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
	var room [96]byte
	forms, international, national, rfc3966 := n.AppendFormats(room[:0])
	w.Object()
	for i, length := range [...]int{international, national, rfc3966} {
		w.Key(formatNames[i])
		w.Bytes(forms[:length])
		forms = forms[length:]
	}
	w.End()
}

func writeProblem(w *encode.Writer, p *problems.Problem, lang catalog.Lang, provider string) {
	w.Object()
	w.StringMember("code", p.Code.Slug())
	w.StringMember("severity", p.Code.Severity().String())
	var room [256]byte
	w.Key("message")
	w.Bytes(p.AppendMessage(room[:0], lang))
	w.SpanMember(p.Start, p.End)
	if codes := ProviderCodes(p.Code, provider); w.Optional(len(codes) > 0) {
		w.List("providerCodes", len(codes))
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
