package explain

import (
	"strings"

	"wrongnumber/catalog/phrases"

	"github.com/tidwall/gjson"
)

// jwtFacts says when a JSON Web Token in the paste expires (RFC 7519 §4.1.4)
// and when it was issued. The token itself is never shown; its signature is
// not checked.
func (r *report) jwtFacts() {
	s := r.reader.paste.s
	for last := 0; ; { // behind the last token that was looked at
		n := strings.IndexByte(s[last:], 'J')
		if n < 0 {
			return
		}
		i := last + n - len("ey")
		if i < last || s[i] != 'e' || s[i+1] != 'y' {
			last += n + 1
			continue
		}
		end := i
		for end < len(s) && isTokenByte(s[end]) {
			end++
		}
		_, rest, ok := strings.Cut(s[i:end], ".")
		payload, _, signed := strings.Cut(rest, ".")
		if ok && signed && r.jwt(payload, place{i, end}) {
			return
		}
		last = end
	}
}

func (r *report) jwt(payload string, at place) bool {
	claims := string(base64URL(payload))
	if len(claims) > 8192 || nesting(claims) > maxDepth || !gjson.Valid(claims) {
		return false
	}
	exp := gjson.Get(claims, "exp")
	if exp.Type != gjson.Number {
		return false
	}
	t := exp.Int()
	if t <= 0 || t > 1<<36 {
		return false
	}
	text := string(appendTime(nil, t))
	switch {
	case r.o.Now == 0:
	case t <= r.o.Now:
		text = r.say2(phrases.JWTExpired, text, r.duration(r.o.Now-t))
	default:
		text = r.say2(phrases.JWTValid, text, r.duration(t-r.o.Now))
	}
	r.addFact(phrases.FactJWTExpires, text, at)
	return true
}

// base64URL decodes base64url without padding (RFC 4648 §5), up to the first
// byte that is not part of it.
func base64URL(s string) []byte {
	out := make([]byte, 0, len(s)*3/4)
	bits, n := uint32(0), 0
	for i := range len(s) {
		v := strings.IndexByte("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_", s[i])
		if v < 0 {
			break
		}
		bits, n = bits<<6|uint32(v), n+6
		if n >= 8 {
			n -= 8
			out = append(out, byte(bits>>n))
		}
	}
	return out
}
