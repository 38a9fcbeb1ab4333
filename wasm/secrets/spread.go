package secrets

import (
	"sort"
	"strings"

	"wrongnumber/wasm/ascii"
	"wrongnumber/wasm/paste"
)

// A value that is masked in one place is masked wherever it stands. All values
// are looked for in one pass over a text: a filter of the hashes of their
// beginnings says where one may stand, and a sorted list which one does.

// value is what was masked somewhere.
type value struct {
	_      [0]func()
	text   string
	with   string
	kind   Kind
	parent int32 // the longest other one that this one begins with; -1 is none
}

// leastValue is the least length of a value that is masked within words too. A shorter
// one, of at least leastWord, is masked where it is a whole word.
const (
	leastValue = 6
	leastWord  = 4
	filterBits = 14
)

// values are all values that were masked.
type values struct {
	list   []value
	sorted bool
	filter []uint64 // bits by hash, made where there are values
}

func (v *values) reset() {
	v.list, v.sorted = v.list[:0], false
}

// add adds a value that was masked.
func (v *values) add(text, with string, kind Kind) {
	switch {
	case len(text) < leastWord, len(text) > 4096, isKeyword(text):
		return
	case kind < maskEmail && isWords(text) && (len(text) < 10 || strings.IndexByte(text, '_') >= 0):
		return // a word, which is one wherever else it stands
	case kind == maskNumber && digitsIn(text) < 7:
		return
	case strings.HasPrefix(text, "-----BEGIN"):
		return
	}
	if n := len(v.list); n > 0 && v.list[n-1].text == text {
		return
	}
	if with != "" && with[0] == '"' {
		with = with[1 : len(with)-1]
	}
	v.list = append(grown(v.list), value{text: text, with: with, kind: kind, parent: -1})
	v.sorted = false
	if kind == maskNumber || kind == maskEmail {
		return
	}
	// What the value is made of: the credentials behind a scheme, the password
	// behind a user, the values of cookies.
	if blank := strings.IndexByte(text, ' '); blank > 0 && isScheme(text[:blank]) {
		rest := text[blank+1:]
		v.add(rest, "***", kind)
		if plain := decoded(rest); ascii.EqualFold(text[:blank], "basic") && plain != "" {
			v.add(plain, "***", kind)
		}
	}
	if user, password, ok := ascii.Cut(text, ":"); ok && len(password) >= leastValue && strings.IndexByte(user, ' ') < 0 && strings.IndexByte(user, '=') < 0 {
		v.add(password, "***", kind)
	}
	if kind == maskCookie || strings.IndexByte(text, '=') > 0 && strings.IndexByte(text, ';') > 0 {
		for rest := text; rest != ""; {
			var pair string
			pair, rest, _ = ascii.Cut(rest, ";")
			name, cookie, ok := ascii.Cut(strings.TrimSpace(pair), "=")
			if ok && len(cookie) >= leastValue && canBe(cookie) && !ascii.AmongFold(" path domain expires max-age samesite ", name) {
				v.add(cookie, "***", maskSecret)
			}
		}
	}
}

// sort puts the values in order and makes the filter.
func (v *values) sort() {
	if v.sorted {
		return
	}
	v.sorted = true
	sort.Sort(byText(v.list))
	kept := v.list[:0]
	for _, x := range v.list {
		if n := len(kept); n == 0 || kept[n-1].text != x.text {
			kept = append(kept, x)
		}
	}
	v.list = kept
	if v.filter == nil {
		v.filter = make([]uint64, 1<<filterBits/64)
	}
	clear(v.filter)
	for i := range v.list {
		h := hashAt(v.list[i].text, 0)
		v.filter[h/64] |= 1 << (h % 64)
		v.list[i].parent = -1
		for p := int32(i) - 1; p >= 0; p = v.list[p].parent {
			if strings.HasPrefix(v.list[i].text, v.list[p].text) {
				v.list[i].parent = p
				break
			}
		}
	}
}

type byText []value

func (b byText) Len() int           { return len(b) }
func (b byText) Less(i, k int) bool { return b[i].text < b[k].text }
func (b byText) Swap(i, k int)      { b[i], b[k] = b[k], b[i] }

// hashAt is the hash of leastWord bytes.
func hashAt(s string, i int) uint32 {
	return (uint32(s[i]) | uint32(s[i+1])<<8 | uint32(s[i+2])<<16 | uint32(s[i+3])<<24) * 2654435761 >> (32 - filterBits)
}

// at returns the longest value that stands at i of a text.
func (v *values) at(s string, i int) *value {
	rest := s[i:]
	lo, hi := 0, len(v.list)
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if text := v.list[mid].text; text <= rest[:min(len(rest), len(text))] {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	for k := int32(lo) - 1; k >= 0; k = v.list[k].parent {
		x := &v.list[k]
		if !strings.HasPrefix(rest, x.text) {
			continue
		}
		if (len(x.text) < leastValue || ascii.AllDigits(x.text)) && !isWholeWord(s, i, i+len(x.text)) {
			continue
		}
		return x
	}
	return nil
}

// isWholeWord reports whether no letter or digit stands before or behind, but for
// those of what is percent-encoded.
func isWholeWord(s string, from, to int) bool {
	return (from == 0 || !isWordByte(s[from-1]) || from >= 3 && s[from-3] == '%' || from >= 5 && s[from-5:from-2] == "%25") && (to == len(s) || !isWordByte(s[to]))
}

func isWordByte(c byte) bool { return ascii.IsDigit(c) || ascii.IsLetter(c) }

// spread masks the values wherever they stand in a stretch of a text.
func (all *Masks) spread(t *paste.Text, i, end int) {
	v := &all.values
	s := t.S[:end]
	for i+leastWord <= len(s) {
		if h := hashAt(s, i); v.filter[h/64]>>(h%64)&1 != 0 {
			if x := v.at(s, i); x != nil {
				if from, to := t.Origin(i, i+len(x.text)); !all.isCovered(from, to) {
					all.list = append(grown(all.list), mask{start: from, end: to, kind: x.kind, with: x.with})
				}
				i += len(x.text)
				continue
			}
		}
		i++
	}
}

// cover returns a text without the values; of telephone numbers too, if asked.
func (all *Masks) cover(text string, numbers bool) string {
	v := &all.values
	if len(v.list) == 0 || len(text) < leastWord {
		return text
	}
	v.sort()
	var b []byte
	last := 0
	for i := 0; i+leastWord <= len(text); {
		if h := hashAt(text, i); v.filter[h/64]>>(h%64)&1 != 0 {
			if x := v.at(text, i); x != nil && (numbers || x.kind != maskNumber && x.kind != maskAccount && x.kind != maskEmail) {
				b = append(append(b, text[last:i]...), x.with...)
				i += len(x.text)
				last = i
				continue
			}
		}
		i++
	}
	if last == 0 {
		return text
	}
	return string(append(b, text[last:]...))
}
