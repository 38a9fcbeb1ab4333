package secrets

import (
	"strings"

	"wrongnumber/catalog/json"
	"wrongnumber/wasm/ascii"
	"wrongnumber/wasm/paste"
)

// Expiry returns when the first JSON Web Token in s that says so expires, in
// Unix seconds (RFC 7519 §4.1.4), and where it stands. No signature is checked.
func Expiry(s string) (unix int64, at paste.Place, ok bool) {
	for last := 0; ; { // behind the last token that was looked at
		n := strings.IndexByte(s[last:], 'J')
		if n < 0 {
			return 0, paste.Nowhere, false
		}
		i := last + n - len("ey")
		if i < last || s[i] != 'e' || s[i+1] != 'y' {
			last += n + 1
			continue
		}
		end := i
		for end < len(s) && ascii.IsToken(s[end]) {
			end++
		}
		_, rest, dotted := ascii.Cut(s[i:end], ".")
		payload, _, signed := ascii.Cut(rest, ".")
		if dotted && signed {
			if unix, ok = expires(payload); ok {
				return unix, paste.At(i, end), true
			}
		}
		last = end
	}
}

// expires returns the time at which a token with that payload expires.
func expires(payload string) (int64, bool) {
	decoded, ok := ascii.AppendBase64(nil, payload)
	claims := string(decoded)
	if !ok || len(claims) > 8192 || paste.Nesting(claims) > paste.MaxDepth || !json.Valid(claims) {
		return 0, false
	}
	exp := json.Get(claims, "exp")
	if exp.Type != json.Number {
		return 0, false
	}
	t := exp.Int()
	return t, t > 0 && t <= 1<<36
}
