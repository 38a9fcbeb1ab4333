package secrets

import (
	"strings"

	"wrongnumber/catalog/phrases"
	"wrongnumber/wasm/ascii"
	"wrongnumber/wasm/paste"
)

// mask is a stretch of the paste that is not to be passed on, and what stands
// in its place.
type mask struct {
	start, end int // bytes of the paste
	kind       Kind
	with       string
}

// Kind says what kind of thing a mask hides.
type Kind uint8

const (
	maskSecret Kind = iota
	maskJWT
	maskAccount
	maskEmail
	maskNumber
	maskCookie

	numKinds = int(maskCookie) + 1
)

// Name is the kind's name on the wire.
func (k Kind) Name() string {
	return [...]string{"secret", "jwt", "account", "email", "number", "cookie"}[k]
}

// Label is what the kind is called in words.
func (k Kind) Label() phrases.Key {
	return [...]phrases.Key{phrases.MaskSecret, phrases.MaskJWT, phrases.MaskAccount,
		phrases.MaskEmail, phrases.MaskNumber, phrases.MaskCookie}[k]
}

// maxMasks bounds the masks of one report. A paste with more is handed out
// masked as a whole.
const maxMasks = 4096

// Masks are the stretches of one paste that are not to be passed on, in order.
// The zero masks hide nothing.
type Masks struct {
	paste     string
	list      []mask
	respelled bool   // values may be spelled otherwise than in the paste
	off       bool   // nothing is to be hidden
	words     []byte // what masked writes
}

// None makes that nothing of a paste is hidden.
func (all *Masks) None(paste string) {
	*all = Masks{paste: paste, list: all.list[:0], words: all.words, off: true}
}

// Find finds what is to be masked in what was read: by key and form on the parse
// trees of the documents, by form and by what stands before it everywhere else.
func (all *Masks) Find(r *paste.Reader) {
	s := r.Paste.S
	*all = Masks{paste: s, list: all.list[:0], words: all.words}
	f := forms{s: s, add: all.addMask}
	f.tree = len(r.Docs) == 1 && r.Whole
	f.find(0, len(s))
	for i := range r.Heads {
		for _, field := range r.Heads[i].Fields {
			if kind, ok := secretKey(field.Name); ok && field.Value != "" {
				all.hide(field.At, field.End, kind, hidden(field.Value))
			}
		}
	}
	for i := range r.Docs {
		all.maskDocument(&r.Docs[i])
	}
	all.sortMasks()
	all.respelled = strings.IndexByte(s, '\\') >= 0 || strings.IndexByte(s, '&') >= 0 || strings.IndexByte(s, '%') >= 0 ||
		!r.Whole
}

// Counts returns how many masks there are of each kind.
func (all *Masks) Counts() (counts [numKinds]int) {
	for i := range all.list {
		counts[all.list[i].kind]++
	}
	return counts
}

// Within reports whether all masks lie in a stretch of the paste.
func (all *Masks) Within(from, to int) bool {
	n := len(all.list)
	return n == 0 || n < maxMasks && all.list[0].start >= from && all.list[n-1].end <= to
}

func (all *Masks) hide(start, end int, kind Kind, with string) {
	all.addMask(mask{start, end, kind, with})
}

func (all *Masks) addMask(m mask) {
	if len(all.list) < maxMasks && m.start < m.end {
		all.list = append(all.list, m)
	}
}

// sortMasks orders the masks; of two that overlap it keeps one that covers
// both.
func (all *Masks) sortMasks() {
	for gap := len(all.list) / 2; gap > 0; gap /= 2 { // Shell's sort
		for i := gap; i < len(all.list); i++ {
			for k := i; k >= gap && all.list[k].before(&all.list[k-gap]); k -= gap {
				all.list[k], all.list[k-gap] = all.list[k-gap], all.list[k]
			}
		}
	}
	kept := all.list[:0]
	for _, m := range all.list {
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
	all.list = kept
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
func (all *Masks) maskDocument(d *paste.Document) {
	s := d.Text.S
	key, named := "", false
	for i := 0; i < len(s); {
		switch c := s[i]; {
		case c == '"':
			end := paste.StringEnd(s, i)
			inside := s[i+1 : max(i+1, end-1)]
			if end < len(s) && s[end] == ':' || paste.IsKey(s, end) {
				key = inside
			} else {
				switch key {
				case "field", "name", "param", "parameter":
					_, named = secretKey(inside)
				}
				all.maskValue(d, key, inside, i+1, end-1, named && key == "value")
			}
			i = end
		case ascii.IsDigit(c) || c == '-':
			end := i + 1
			for end < len(s) && (ascii.IsDigit(s[end]) || strings.IndexByte(".eE+-", s[end]) >= 0) {
				end++
			}
			all.maskValue(d, key, s[i:end], i, end, named && key == "value")
			i = end
		case c == '}':
			named = false
			i++
		default:
			i++
		}
	}
}

func (all *Masks) maskValue(d *paste.Document, key, value string, from, to int, secret bool) {
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
	bare := from == 0 || d.Text.S[from-1] != '"'
	if !masked {
		n := 0
		if len(value) >= 7 && len(value) <= 24 {
			n = digitsIn(value)
		}
		looks := bare && n >= 10 && ascii.AllDigits(value) && !isTimeStamp(value)
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
	start, end := d.Text.Origin(from, to)
	if bare {
		with = `"` + with + `"`
	}
	all.hide(start, end, kind, with)
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
		if !ascii.IsDigit(c) {
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

// Masked returns s[start:end] of the paste with its masks.
func (all *Masks) Masked(start, end int) string {
	if len(all.list) == 0 {
		return all.paste[start:end]
	}
	all.words = all.Append(all.words[:0], start, end)
	return string(all.words)
}

// Append appends what masked returns.
func (all *Masks) Append(dst []byte, start, end int) []byte {
	s := all.paste
	if len(all.list) >= maxMasks {
		return append(dst, "***"...)
	}
	i := start
	for k := range all.list {
		m := &all.list[k]
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

// Safe returns a value of the paste without what is masked in the paste, and
// without what is masked for its form.
func (all *Masks) Safe(value string) string {
	if all.off || value == "" {
		return value
	}
	value = all.Without(value)
	if !all.respelled {
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

// Nothing reports whether no text has anything to hide.
func (all *Masks) Nothing() bool { return all.off || len(all.list) == 0 && !all.respelled }

// Without replaces in a text all that is masked in the paste.
func (all *Masks) Without(text string) string {
	s := all.paste
	for i := range all.list {
		if i >= maxReplaced {
			break
		}
		if secret := s[all.list[i].start:all.list[i].end]; len(secret) >= 3 && len(secret) <= len(text) {
			text = strings.ReplaceAll(text, secret, all.list[i].with)
		}
	}
	return text
}

// maxReplaced bounds the masks that are looked for in each text.
const maxReplaced = 256
