package explain

import (
	"strings"

	"wrongnumber/catalog/phrases"
)

// mask is a stretch of the paste that is not to be passed on, and what stands
// in its place.
type mask struct {
	start, end int // bytes of the paste
	kind       maskKind
	with       string
}

// maskKind says what kind of thing a mask hides.
type maskKind uint8

const (
	maskSecret maskKind = iota
	maskJWT
	maskAccount
	maskEmail
	maskNumber
	maskCookie
)

// name is the kind's name on the wire.
func (k maskKind) name() string {
	return [...]string{"secret", "jwt", "account", "email", "number", "cookie"}[k]
}

func (k maskKind) label() phrases.Key {
	return [...]phrases.Key{phrases.MaskSecret, phrases.MaskJWT, phrases.MaskAccount,
		phrases.MaskEmail, phrases.MaskNumber, phrases.MaskCookie}[k]
}

// maxMasks bounds the masks of one report. A paste with more is handed out
// masked as a whole.
const maxMasks = 4096

// collectMasks finds what is to be masked: by key and form on the parse trees
// of the documents, by form and by what stands before it everywhere else.
func (r *report) collectMasks() {
	if r.o.Unmasked {
		return
	}
	s := r.reader.paste.s
	f := forms{s: s, add: r.addMask}
	f.tree = len(r.reader.docs) == 1 && r.reader.whole
	f.find(0, len(s))
	for i := range r.reader.heads {
		for _, field := range r.reader.heads[i].fields {
			if kind, ok := secretKey(field.name); ok && field.value != "" {
				r.hide(field.at, field.end, kind, hidden(field.value))
			}
		}
	}
	for i := range r.reader.docs {
		r.maskDocument(&r.reader.docs[i])
	}
	r.sortMasks()
	r.respelled = strings.IndexByte(s, '\\') >= 0 || strings.IndexByte(s, '&') >= 0 || strings.IndexByte(s, '%') >= 0 ||
		!r.reader.whole
}

func (r *report) hide(start, end int, kind maskKind, with string) {
	r.addMask(mask{start, end, kind, with})
}

func (r *report) addMask(m mask) {
	if len(r.masks) < maxMasks && m.start < m.end {
		r.masks = append(r.masks, m)
	}
}

// sortMasks orders the masks; of two that overlap it keeps one that covers
// both.
func (r *report) sortMasks() {
	for gap := len(r.masks) / 2; gap > 0; gap /= 2 { // Shell's sort
		for i := gap; i < len(r.masks); i++ {
			for k := i; k >= gap && r.masks[k].before(&r.masks[k-gap]); k -= gap {
				r.masks[k], r.masks[k-gap] = r.masks[k-gap], r.masks[k]
			}
		}
	}
	kept := r.masks[:0]
	for _, m := range r.masks {
		if n := len(kept); n > 0 && m.start < kept[n-1].end {
			last := &kept[n-1]
			if m.end > last.end {
				last.end = m.end
				last.with = "***"
			}
			continue
		}
		kept = append(kept, m)
	}
	r.masks = kept
}

// before reports whether m stands before b, or begins where b does and covers
// more. Of two on the same stretch the one that was found on the parse tree and
// needs quotes goes first, and then a secret before what it looks like: a number.
func (m *mask) before(b *mask) bool {
	if m.start != b.start {
		return m.start < b.start
	}
	if m.end != b.end {
		return m.end > b.end
	}
	if quoted := m.with[0] == '"'; quoted != (b.with[0] == '"') {
		return quoted
	}
	if isNumber := m.kind == maskNumber; isNumber != (b.kind == maskNumber) {
		return !isNumber
	}
	return len(m.with) > len(b.with)
}

// maskDocument masks the values of a document whose keys or forms say that
// they are secret or personal. A number that is masked becomes a string, so
// that the document stays JSON.
func (r *report) maskDocument(d *document) {
	s := d.t.s
	key, named := "", false
	for i := 0; i < len(s); {
		switch c := s[i]; {
		case c == '"':
			end := stringEnd(s, i)
			inside := s[i+1 : max(i+1, end-1)]
			if end < len(s) && s[end] == ':' || isKey(s, end) {
				key = inside
			} else {
				switch key {
				case "field", "name", "param", "parameter":
					_, named = secretKey(inside)
				}
				r.maskValue(d, key, inside, i+1, end-1, named && key == "value")
			}
			i = end
		case isDigit(c) || c == '-':
			end := i + 1
			for end < len(s) && (isDigit(s[end]) || strings.IndexByte(".eE+-", s[end]) >= 0) {
				end++
			}
			r.maskValue(d, key, s[i:end], i, end, named && key == "value")
			i = end
		case c == '}':
			named = false
			i++
		default:
			i++
		}
	}
}

// isKey reports whether a colon follows the string that ends at i.
func isKey(s string, i int) bool {
	for i < len(s) && (s[i] == ' ' || s[i] == '\n' || s[i] == '\t' || s[i] == '\r') {
		i++
	}
	return i < len(s) && s[i] == ':'
}

func (r *report) maskValue(d *document, key, value string, from, to int, secret bool) {
	if value == "" {
		return
	}
	kind, masked := maskSecret, secret
	with := ""
	if !secret {
		kind, masked = secretKey(key)
		if masked && kind == maskSecret && strings.IndexByte(value, ' ') >= 0 && !alwaysSecret(key) {
			masked = false // "Is required" says what is wrong with a secret
		}
	}
	bare := from == 0 || d.t.s[from-1] != '"'
	if !masked {
		n := 0
		if len(value) >= 7 && len(value) <= 24 {
			n = digitsIn(value)
		}
		looks := bare && n >= 10 && allDigits(value) && !isTimeStamp(value)
		if (looks || n >= 7 && isNumberKey(key)) && n <= 15 {
			kind, masked, with = maskNumber, true, partly(value)
		}
	}
	if !masked {
		return
	}
	if with == "" {
		with = hidden(value)
	}
	start, end := d.t.origin(from, to)
	if bare {
		with = `"` + with + `"`
	}
	r.hide(start, end, kind, with)
}

// hidden returns what stands for a secret: its prefix where that says only
// what kind of key it is, and stars.
func hidden(value string) string {
	for _, prefix := range &toldPrefixes {
		if strings.HasPrefix(value, prefix) && len(value) > len(prefix)+6 {
			return prefix + "***"
		}
	}
	return "***"
}

var toldPrefixes = [...]string{"Bearer ", "Basic ", "sk_live_", "sk_test_", "pk_live_", "pk_test_", "MA_", "SA_", "AC", "SK", "KEY"}

// partly hides the middle of a number: +14155550123 becomes +14*******23.
func partly(number string) string {
	var room [32]byte
	b := append(room[:0], number...)
	seen, total := 0, digitsIn(number)
	for i, c := range b {
		if !isDigit(c) {
			continue
		}
		seen++
		if seen > 2 && seen <= total-2 {
			b[i] = '*'
		}
	}
	return string(b)
}

func digitsIn(s string) int {
	n := 0
	for i := range len(s) {
		if s[i]-'0' < 10 {
			n++
		}
	}
	return n
}

// masked returns s[start:end] of the paste with its masks.
func (r *report) masked(start, end int) string {
	if len(r.masks) == 0 {
		return r.reader.paste.s[start:end]
	}
	r.words = r.appendMasked(r.words[:0], start, end)
	return string(r.words)
}

// appendMasked appends what masked returns.
func (r *report) appendMasked(dst []byte, start, end int) []byte {
	s := r.reader.paste.s
	if len(r.masks) >= maxMasks {
		return append(dst, "***"...)
	}
	i := start
	for k := range r.masks {
		m := &r.masks[k]
		if m.end <= start || m.start >= end {
			continue
		}
		if m.start > i {
			dst = append(dst, s[i:m.start]...)
		}
		dst = append(dst, m.with...)
		i = max(i, m.end)
	}
	if i < end {
		dst = append(dst, s[i:end]...)
	}
	return dst
}

// safe returns a value of the paste without what is masked in the paste, and
// without what is masked for its form.
func (r *report) safe(value string) string {
	if r.o.Unmasked || value == "" {
		return value
	}
	value = r.withoutMasked(value)
	if !r.respelled {
		return value // all forms in it were found in the paste already
	}
	var b []byte
	last := 0
	f := forms{s: value}
	f.add = func(m mask) {
		if m.start >= last {
			b = append(b, value[last:m.start]...)
			b = append(b, m.with...)
			last = m.end
		}
	}
	f.find(0, len(value))
	if last == 0 {
		return value
	}
	return string(append(b, value[last:]...))
}

// withoutMasked replaces in a text all that is masked in the paste.
func (r *report) withoutMasked(text string) string {
	s := r.reader.paste.s
	for i := range r.masks {
		if i >= maxReplaced {
			break
		}
		if secret := s[r.masks[i].start:r.masks[i].end]; len(secret) >= 3 && len(secret) <= len(text) {
			text = strings.ReplaceAll(text, secret, r.masks[i].with)
		}
	}
	return text
}

// maxReplaced bounds the masks that are looked for in each text.
const maxReplaced = 256

// safeTexts makes texts of the catalog safe that are filled with values of the
// paste: what is masked of these is masked in them. Their own example numbers
// stay.
type safeTexts struct {
	r           *report
	value, text string // of the error
	safeValue,
	safeText string
}

func (r *report) safeTexts(x *explanation) safeTexts {
	return safeTexts{r, x.value, x.text, r.safe(x.value), r.safe(x.text)}
}

// safe returns a text without what is masked.
func (t *safeTexts) safe(text string) string {
	if t.r.o.Unmasked || len(t.r.masks) == 0 && !t.r.respelled {
		return text
	}
	if t.safeValue != t.value {
		text = strings.ReplaceAll(text, t.value, t.safeValue)
	}
	if t.safeText != t.text {
		text = strings.ReplaceAll(text, t.text, t.safeText)
	}
	return t.r.withoutMasked(text)
}
