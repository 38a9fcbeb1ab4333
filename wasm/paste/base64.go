package paste

import (
	"strings"
	"unicode/utf8"

	"wrongnumber/wasm/ascii"
)

// Platforms that pass a request on hand its body over in base64 (RFC 4648 §4), in a
// string of JSON.

// minBase64 is how long the base64 of a body is at least, in bytes.
const minBase64 = 24

// mayHoldBase64 reports whether a string of a document may be the base64 of a body:
// its beginning is that of JSON, a member says that there is some, or a request is
// passed on.
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

// withoutBase64 returns the text that a stretch of t is the base64 of, nil where it
// is that of none.
func withoutBase64(t *Text, from, to int) *Text {
	w := newRewriter((to - from) * 3 / 4)
	w.run(3, 4, from)
	var ok bool
	if w.out, ok = ascii.AppendBase64(w.out, t.S[from:to]); !ok || !utf8.Valid(w.out) {
		return nil
	}
	return w.text(t)
}
