package paste

import (
	"strings"
	"unicode/utf8"

	"wrongnumber/wasm/ascii"
)

// Platforms that forward a request often send its body as base64 (RFC 4648 §4), in a
// string of JSON.

// minBase64 is the least length of a body in base64, in bytes.
const minBase64 = 24

// mayHoldBase64 reports whether a string of a document may be a body in base64: it
// begins as JSON in base64 does, a member says that there is base64, or the document
// is a forwarded request.
func mayHoldBase64(s string) bool {
	return strings.Contains(s, `"eyJ`) || strings.Contains(s, `"W3si`) || strings.Contains(s, "ase64") || strings.Contains(s, `"httpMethod"`)
}

// base64 reads the JSON, the XML or the form that a string of a document holds in
// base64.
func (r *Reader) base64(t *Text, from, to, level int) {
	if to-from < minBase64 || to-from > maxLayer {
		return
	}
	inner := withoutBase64(t, from, to)
	if inner == nil {
		return
	}
	r.steps -= stepsPerLayer + stepsPerUnwrapped*(to-from)
	if mayHold(inner.S) {
		r.scan(inner, level)
	} else if strings.Count(inner.S, "=") >= manyPairs {
		r.forms(inner, level)
	}
}

// withoutBase64 decodes a stretch of t from base64, and returns nil where it is not
// the base64 of a text.
func withoutBase64(t *Text, from, to int) *Text {
	w := newRewriter((to - from) * 3 / 4)
	w.run(3, 4, from)
	var ok bool
	if w.out, ok = ascii.AppendBase64(w.out, t.S[from:to]); !ok || !utf8.Valid(w.out) {
		return nil
	}
	return w.text(t)
}
