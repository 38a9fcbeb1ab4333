package secrets

import (
	"sort"
	"strings"

	"wrongnumber/catalog/json"
	"wrongnumber/catalog/phrases"
	"wrongnumber/wasm/paste"
)

// mask is a stretch of the paste that is not to be passed on, and what stands
// in its place.
type mask struct {
	_          [0]func()
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

// Masks are the stretches of one paste that are not to be passed on, in order.
// The zero masks hide nothing.
type Masks struct {
	paste  string
	list   []mask
	values values
	texts  []*paste.Text // what was looked through, to be looked through for the values
	off    bool          // nothing is to be hidden
	steps  int           // that are left, as stepsPerByte says
	found  int           // how many of the list are in order, while the values are looked for
	words  []byte        // what Masked writes
	room   *tree         // for documents, free to use
	docs   []paste.Document
	kinds  []namedKind // what the names of the paste are
}

func (all *Masks) reset(paste string) {
	all.values.reset()
	clear(all.kinds) // their names are of the last paste
	if (len(paste) >= longPaste) != (len(all.kinds) == manyNames) {
		all.kinds = nil
	}
	*all = Masks{paste: paste, list: all.list[:0], values: all.values, texts: all.texts[:0], words: all.words, room: all.room, kinds: all.kinds}
}

// None leaves all of a paste as it is.
func (all *Masks) None(paste string) {
	all.reset(paste)
	all.off = true
}

// Find finds what is to be masked in what was read. What stands at one of the
// places to keep is not masked: the code of the error, and the names of fields.
func (all *Masks) Find(r *paste.Reader, keep []paste.Place) {
	all.reset(r.Paste.S)
	all.steps = stepsPerByte*len(r.Paste.S) + minSteps
	isJSON := false
	all.docs = r.Docs
	for i := range r.Docs {
		if d := &r.Docs[i]; d.Odd&paste.OddTable == 0 { // a table is read as text, see column
			all.tree(d, r.Whole && i == 0)
			isJSON = true
		}
	}
	if !r.Whole {
		all.layers(r.Paste, isJSON, false, 0)
	}
	if all.IsExhausted() {
		all.hideWhole(r.Whole)
		return
	}
	all.drop(keep)
	if len(all.list) == 0 {
		return
	}
	all.sortMasks()
	all.found = len(all.list)
	all.values.sort()
	if len(all.values.list) > 0 {
		if r.Whole {
			all.spreadStrings(&r.Docs[0])
		}
		for _, t := range all.texts {
			all.spread(t, 0, len(t.S))
		}
		all.drop(keep)
	}
	all.sortMasks()
}

// hideWhole masks all of the paste, for it was not looked through to its end.
func (all *Masks) hideWhole(isJSON bool) {
	with := "***"
	if isJSON {
		with = `"***"`
	}
	all.list = append(all.list[:0], mask{start: 0, end: len(all.paste), kind: maskSecret, with: with})
	all.values.sort()
}

// maxLayers is how often wrapping is taken off a text within a text.
const maxLayers = 3

// layers looks through a text, and through what it becomes once its escapes,
// references and percent-encoding are taken off.
func (all *Masks) layers(t *paste.Text, isJSON, isID bool, depth int) {
	all.texts = append(all.texts, t)
	f := finder{t: t, s: t.S, out: all, isJSON: isJSON && depth == 0, isID: isID}
	f.all()
	if depth > 0 {
		all.trees(t)
	}
	if depth == maxLayers || all.steps < 0 {
		return
	}
	s := t.S
	if strings.IndexByte(s, '\\') >= 0 {
		if inner := paste.Unescaped(t); inner != nil {
			all.steps -= stepsPerUnwrapping
			all.layers(inner, false, isID, depth+1)
		}
	}
	if strings.IndexByte(s, '%') >= 0 {
		if inner := paste.Unpercented(t); inner != nil {
			all.steps -= stepsPerUnwrapping
			all.layers(inner, false, isID, depth+1)
		}
	}
	if strings.IndexByte(s, '&') >= 0 && strings.IndexByte(s, ';') >= 0 {
		if inner := paste.Unreferenced(t); inner != nil {
			all.steps -= stepsPerUnwrapping
			all.layers(inner, false, isID, depth+1)
		}
	}
}

// maxTrees bounds the attempts to read JSON in a text.
const maxTrees = 200

// trees looks through the JSON in a text that was wrapped. The documents of the paste
// itself are read elsewhere.
func (all *Masks) trees(t *paste.Text) {
	for i, tries := 0, 0; i < len(t.S) && tries < maxTrees; i++ {
		if t.S[i] != '{' {
			continue
		}
		tries++
		d, end := paste.StrictAt(t, i)
		all.steps -= end - i
		if d.Text != nil {
			all.tree(&d, false)
			i = d.End - 1
		}
	}
}

// spreadStrings masks the values in the strings of a document that nothing has
// looked through.
func (all *Masks) spreadStrings(d *paste.Document) {
	s := d.Text.S
	for i := 0; i < len(s); {
		if s[i] != '"' {
			i++
			continue
		}
		end := json.StringEnd(s, i)
		from, to := i+1, max(i+1, end-1)
		all.spread(d.Text, from, to)
		if strings.IndexByte(s[from:to], '\\') >= 0 {
			inside := paste.Unescaped(paste.Inside(d.Text, from, to))
			all.spread(inside, 0, len(inside.S))
		}
		i = end
	}
}

// hide masks a stretch of a text, and notes its value so that it is masked elsewhere
// too.
func (all *Masks) hide(t *paste.Text, from, to int, kind Kind, with string) {
	if from >= to {
		return
	}
	if first, last := derived(t.S[from:to]); last > 0 {
		if from, to, with = from+first, from+last, "***"; from == to {
			return
		}
	}
	start, end := t.Origin(from, to)
	if start < end {
		all.list = append(grown(all.list), mask{start: start, end: end, kind: kind, with: with})
		if kind != maskEmail {
			all.values.add(t.S[from:to], with, kind)
		}
	}
}

// grown returns a list with room for one more, doubled where there is none: within
// a call no memory is given back, and append grows a long list in small steps.
func grown[T any](list []T) []T {
	if len(list) < cap(list) {
		return list
	}
	return append(make([]T, 0, max(8, 2*len(list))), list...)
}

// drop takes out the masks that overlap a place to keep.
func (all *Masks) drop(keep []paste.Place) {
	if len(keep) == 0 {
		return
	}
	first, last := keep[0].Start, 0
	for _, k := range keep {
		first, last = min(first, k.Start), max(last, k.End)
	}
	kept := all.list[:0]
	var dropped []string
	for _, m := range all.list {
		if m.start < first || m.end > last {
			kept = append(kept, m)
			continue
		}
		isKept := false
		for _, k := range keep {
			// A prefix tells a key wherever it stands, and so does a plus sign a number.
			told := m.kind <= maskJWT && m.with != "***" && m.with != `"***"` || m.kind >= maskEmail && (m.start != k.Start || m.end != k.End)
			isKept = isKept || !told && k.Start >= 0 && k.Start < k.End && m.start >= k.Start && m.end <= k.End
		}
		if !isKept {
			kept = append(kept, m)
		} else {
			dropped = append(dropped, all.paste[m.start:m.end])
		}
	}
	all.list = kept
	for _, text := range dropped {
		all.forget(text)
	}
}

// forget takes a value out of those that are masked wherever they stand, as long as no
// mask is left for it.
func (all *Masks) forget(text string) {
	for _, m := range all.list {
		if all.paste[m.start:m.end] == text {
			return
		}
	}
	for i, v := range all.values.list {
		if v.text == text {
			all.values.list = append(all.values.list[:i], all.values.list[i+1:]...)
			all.values.sorted = false
			return
		}
	}
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
	return n == 0 || all.list[0].start >= from && all.list[n-1].end <= to
}

// sortMasks orders the masks; of two that overlap it keeps one that covers
// both.
func (all *Masks) sortMasks() {
	if !sort.IsSorted(byPlace(all.list)) {
		sort.Sort(byPlace(all.list))
	}
	kept := all.list[:0]
	for _, m := range all.list {
		if n := len(kept); n > 0 && m.start < kept[n-1].end {
			last := &kept[n-1]
			if m.end > last.end {
				last.end = m.end
				last.with = "***"
			} else if last.kind == maskNumber && m.kind == maskSecret {
				last.with = "***" // %2522482915 holds no number
			}
			continue
		}
		kept = append(kept, m)
	}
	all.list = kept
}

type byPlace []mask

func (b byPlace) Len() int           { return len(b) }
func (b byPlace) Less(i, k int) bool { return b[i].before(&b[k]) }
func (b byPlace) Swap(i, k int)      { b[i], b[k] = b[k], b[i] }

// isCovered reports whether one of the masks that are in order covers a stretch of
// the paste.
func (all *Masks) isCovered(from, to int) bool {
	lo, hi := 0, all.found
	for lo < hi {
		if mid := int(uint(lo+hi) >> 1); all.list[mid].start <= from {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo > 0 && all.list[lo-1].end >= to
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

// Masked returns s[start:end] of the paste with its masks.
func (all *Masks) Masked(start, end int) string {
	if len(all.list) == 0 {
		return all.paste[start:end]
	}
	all.words = all.Append(all.words[:0], start, end)
	return string(all.words)
}

// Append appends what Masked returns.
func (all *Masks) Append(dst []byte, start, end int) []byte {
	s := all.paste
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

// WithoutCredentials returns a text of the paste without what gives access to anything.
// Numbers and addresses of people stay.
func (all *Masks) WithoutCredentials(text string) string { return all.cover(text, false) }

// IsExhausted reports whether the search took too long and was given up. All of the
// paste is masked then.
func (all *Masks) IsExhausted() bool { return all.steps < 0 }

// Nothing reports whether there is nothing to hide in any text.
func (all *Masks) Nothing() bool { return all.off || len(all.list) == 0 }

// Safe returns a text of the paste, or one that it is quoted in, without all
// that is masked in the paste.
func (all *Masks) Safe(text string) string { return all.cover(text, true) }
