package e164

import (
	"wrongnumber/catalog"

	"github.com/tidwall/gjson"
)

// AppendJSON appends the report as the NumberReport of the public contract.
// Where provider is not "", providerCodes are that provider's alone.
func (r *Report) AppendJSON(dst []byte, input string, lang catalog.Lang, provider string) []byte {
	dst = append(dst, `{"input":`...)
	dst = gjson.AppendJSONString(dst, input)
	dst = appendBool(dst, `,"sendable":`, r.Sendable)
	dst = appendBool(dst, `,"checks":{"format":`, r.Checks.Format == Passed)
	dst = appendCheck(dst, `,"callingCode":`, r.Checks.CallingCode)
	dst = appendCheck(dst, `,"length":`, r.Checks.Length)
	dst = appendCheck(dst, `,"pattern":`, r.Checks.Pattern)
	dst = appendBool(dst, `},"possible":`, r.Possible)
	dst = appendBool(dst, `,"valid":`, r.Valid)
	dst = r.Number.appendJSON(dst)
	dst = append(append(append(dst, `,"sms":"`...), r.SMS.String()...), `","problems":[`...)
	for i, p := range r.Problems {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = p.AppendJSON(dst, lang, func(dst []byte) []byte {
			return appendProviderCodes(dst, ProviderCodes(p.Code, provider))
		})
	}
	dst = append(dst, `],"suggestion":`...)
	if r.Suggestion.E164 == "" {
		return append(dst, `null}`...)
	}
	dst = append(append(append(dst, `{"e164":"`...), r.Suggestion.E164...), `","because":`...)
	dst = gjson.AppendJSONString(dst, string(r.Suggestion.Because.AppendMessage(nil, lang)))
	return append(dst, `}}`...)
}

// appendJSON appends the members that say what the number is, all null for
// the zero Number.
func (n *Number) appendJSON(dst []byte) []byte {
	if n.IsZero() {
		return append(dst, `,"e164":null,"nationalNumber":null,"callingCode":null,"region":null,"type":null,"formats":null`...)
	}
	dst = append(n.AppendE164(append(dst, `,"e164":"`...)), `","nationalNumber":"`...)
	dst = append(n.AppendNationalNumber(dst), `","callingCode":"`...)
	dst = append(n.AppendCallingCode(dst), `","region":`...)
	if region := n.region.String(); region != "" {
		dst = append(append(append(dst, '"'), region...), '"')
	} else {
		dst = append(dst, `null`...)
	}
	dst = append(append(append(dst, `,"type":"`...), n.kind.String()...), `","formats":{"international":"`...)
	dst = append(n.AppendInternational(dst), `","national":"`...)
	dst = append(n.AppendNational(dst), `","rfc3966":"`...)
	return append(n.AppendRFC3966(dst), `"}`...)
}

func appendProviderCodes(dst []byte, codes []ProviderCode) []byte {
	for i, c := range codes {
		if i == 0 {
			dst = append(dst, `,"providerCodes":[`...)
		} else {
			dst = append(dst, ',')
		}
		dst = gjson.AppendJSONString(append(dst, `{"provider":`...), c.Provider)
		dst = append(gjson.AppendJSONString(append(dst, `,"code":`...), c.Code), '}')
	}
	if len(codes) > 0 {
		dst = append(dst, ']')
	}
	return dst
}

func appendBool(dst []byte, name string, value bool) []byte {
	dst = append(dst, name...)
	if value {
		return append(dst, "true"...)
	}
	return append(dst, "false"...)
}

func appendCheck(dst []byte, name string, c Check) []byte {
	if c == NotReached {
		return append(append(dst, name...), "null"...)
	}
	return appendBool(dst, name, c == Passed)
}
