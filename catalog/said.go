package catalog

import "strings"

// Fixed texts of errors and the marks beside a code are found in any paste: the
// members "said" and "common" of the entries, and the section "labels". All of
// a Set are looked for in one pass. Of each text four bytes are its anchor;
// a position whose four bytes are nobody's anchor, which is nearly every one,
// is left after one look into a table of bits.

// Said is a text of a provider's file that stands in a paste.
type Said struct {
	_          [0]func() // nothing compares two: that code would be large
	Provider   *Provider
	Entry      Entry // what it means; the zero Entry where it is a label
	Common     bool  // others say it too
	Start, End int
	Code       Stretch // what {code} or {number} stands for
	Status     Stretch // what {status} stands for
	Text       Stretch // what {text} stands for
	label      int
	steps      int // that matching took where a pattern leaves something open
}

// Stretch is a part of a text, in bytes; it is empty where there is none.
type Stretch struct{ Start, End int }

// Of returns that part of a text.
func (s Stretch) Of(text string) string { return text[s.Start:s.End] }

// Label is what a file says of the marks beside its codes.
type Label struct {
	API    string // where the code is looked up; "" is any
	Kind   string // what it marks, where that is no error's code
	Status string // the HTTP status that it stands for
	index  int
}

// IsLabel reports whether a text is a label rather than an entry's own.
//
//go:noinline
func (s *Said) IsLabel() bool { return s.Entry.Provider == nil }

// Label returns what the file says of a label.
func (s *Said) Label() Label {
	lines := s.Provider.packed[partLabels]
	for range s.label {
		_, lines = cutLine(lines)
	}
	line, _ := cutLine(lines)
	l := Label{index: s.label}
	l.API, line, _ = strings.Cut(line, "\t")
	l.Kind, l.Status, _ = strings.Cut(line, "\t")
	return l
}

// Alias returns the code that a word stands for in an api of the provider, and
// the word itself where it stands for none: 6 of curl is dns.
func (p *Provider) Alias(api, word string) string {
	if len(p.packed[partAliases]) < 2 {
		return word
	}
	if code := field(p.packed[partAliases], api+" "+word, 1); code != "" {
		return code
	}
	return word
}

// EachAlias calls each for every alias of the provider: its table, the word, and
// the code that the word stands for, perhaps behind an api and a slash.
func (p *Provider) EachAlias(each func(table, word, code string)) {
	_, lines, _ := strings.Cut(p.packed[partAliases], "\n")
	for lines != "" {
		var line string
		line, lines = cutLine(lines)
		key, code, _ := strings.Cut(line, "\t")
		if table, word, ok := strings.Cut(key, " "); ok {
			each(table, word, code)
		}
	}
}

// The kinds of pattern.
const (
	saidByEntry = iota
	commonByEntry
	saidByLabel
	saidByAddress // a label of that kind, or of a source, which names no error; told when the index is made
)

// farStep is a step in partTargets behind which the next byte adds to it. The
// first label is counted from 0 again.
const farStep = 255

// pattern is a text that is looked for.
type pattern struct {
	at     uint32 // in the texts of its file
	length uint8
	anchor uint8
	kind   uint8
	file   uint8
	target uint16
	first  uint8 // of its text, in small letters
}

// saidIndex finds the patterns of a Set. Every second byte is looked at, so a
// pattern stands in it twice: by the four bytes of its anchor and by those one
// further on.
type saidIndex struct {
	bits     [1 << 11]uint32 // of the hashes that are somebody's
	heads    [1 << 12]uint16 // nodes, counted from 1, by the upper bits of the hash
	next     []uint16        // behind a node, the next one of its head
	patterns []pattern
	steps    int // of all patterns in the paste that is being read
}

// anchorHash returns 16 bits for four bytes whose case does not count.
func anchorHash(key uint32) uint32 { return (key | 0x20202020) * 2654435761 >> 16 }

func keyAt(s string, i int) uint32 {
	return uint32(s[i]) | uint32(s[i+1])<<8 | uint32(s[i+2])<<16 | uint32(s[i+3])<<24
}

// indexSaid returns the index of all patterns, made at the first call.
func (s *Set) indexSaid() *saidIndex {
	if s.said != nil {
		return s.said
	}
	x := new(saidIndex)
	n := 0
	for file := range s.speakers() {
		n += len(s.speaker(file).packed[partAnchors])
	}
	x.patterns = make([]pattern, 0, n)
	x.next = make([]uint16, 2*n)
	for file := range s.speakers() {
		k := s.speaker(file).packed
		anchors, kinds, steps, texts := k[partAnchors], k[partKinds], k[partTargets], k[partSaid]
		at, target, labels := 0, 0, false
		lines, line, read := k[partLabels], "", -1
		for i := range len(anchors) {
			length := strings.IndexByte(texts[at:], '\n')
			if kinds[i] == saidByLabel && !labels {
				target, labels = 0, true
			}
			for steps[0] == farStep {
				target, steps = target+farStep, steps[1:]
			}
			target, steps = target+int(steps[0]), steps[1:]
			kind := kinds[i]
			if kind == saidByLabel {
				for ; read < target; read++ {
					line, lines = cutLine(lines)
				}
				if _, rest, _ := strings.Cut(line, "\t"); strings.HasPrefix(rest, "address\t") || strings.HasPrefix(rest, "source\t") {
					kind = saidByAddress
				}
			}
			x.add(pattern{uint32(at), uint8(length), anchors[i], kind, uint8(file), uint16(target), lower(texts[at])}, texts)
			at += length + 1
		}
	}
	s.said = x
	return x
}

// speakers returns how many files there are whose texts are looked for: those of
// the providers, and the causes.
func (s *Set) speakers() int {
	if s.causes == nil {
		return len(s.providers)
	}
	return len(s.providers) + 1
}

// speaker returns one of them.
func (s *Set) speaker(file int) *Provider {
	if file == len(s.providers) {
		return s.causes
	}
	return s.providers[file]
}

func (x *saidIndex) add(y pattern, texts string) {
	text := texts[y.at:][:y.length]
	for shift := range 2 {
		h := anchorHash(keyAt(text, int(y.anchor)+shift))
		x.bits[h>>5] |= 1 << (h & 31)
		node := 2*len(x.patterns) + shift
		x.next[node] = x.heads[h>>4]
		x.heads[h>>4] = uint16(node + 1)
	}
	x.patterns = append(x.patterns, y)
}

// maxSaid bounds the texts that are found in one paste, and maxSteps what it may
// take to find them: a paste made of nothing but beginnings of patterns is given
// up.
const (
	maxSaid  = 256
	maxSteps = 1 << 20
)

// AppendSaid appends the texts of all files that stand in a paste, in the order
// in which they begin. Of two of one file that overlap the longer counts, an entry's
// before a label, and what is telling before what is common; but a label without a
// code and what stands in the words that it takes in both count.
func (s *Set) AppendSaid(found []Said, paste string) []Said {
	x := s.indexSaid()
	before := len(found)
	if len(paste) < 4 || len(x.patterns) == 0 {
		return found
	}
	x.steps = 0
	key := keyAt(paste, 0)
	for i := 0; ; i += 2 {
		if h := anchorHash(key); x.bits[h>>5]>>(h&31)&1 != 0 {
			found = s.appendSaidAt(found, paste, i, h, false)
			if len(found)-before >= maxSaid {
				break
			}
		}
		if i+6 > len(paste) {
			break
		}
		key = key>>16 | uint32(paste[i+4])<<16 | uint32(paste[i+5])<<24
	}
	return ordered(found, before)
}

// Says reports whether any text of a file stands in a line of a log, common
// ones and addresses left aside.
func (s *Set) Says(line []byte) bool {
	x := s.indexSaid()
	if len(line) < 5 || len(x.patterns) == 0 {
		return false
	}
	var room [4]Said
	text := "" // the line, once it is needed
	x.steps = 0
	key := uint32(line[0]) | uint32(line[1])<<8 | uint32(line[2])<<16 | uint32(line[3])<<24
	for i := 0; ; i += 2 {
		if h := anchorHash(key); x.bits[h>>5]>>(h&31)&1 != 0 {
			if text == "" {
				text = string(line)
			}
			if len(s.appendSaidAt(room[:0], text, i, h, true)) > 0 {
				return true
			}
		}
		if i+6 > len(line) {
			return false
		}
		key = key>>16 | uint32(line[i+4])<<16 | uint32(line[i+5])<<24
	}
}

// appendSaidAt appends the patterns whose anchor stands at i; of an error alone,
// where those are asked for.
func (s *Set) appendSaidAt(found []Said, paste string, i int, h uint32, ofError bool) []Said {
	x := s.said
	for node := x.heads[h>>4]; node != 0; node = x.next[node-1] {
		y := &x.patterns[(node-1)/2]
		start := i - int((node-1)&1) - int(y.anchor)
		if start < 0 || lower(paste[start]) != y.first || ofError && (y.kind == commonByEntry || y.kind == saidByAddress) {
			continue
		}
		p := s.speaker(int(y.file))
		text := p.packed[partSaid][y.at:][:y.length]
		if x.steps > maxSteps {
			return found
		}
		hit := Said{Provider: p, Common: y.kind == commonByEntry}
		matches := hit.matches(text, int(y.anchor), paste, start)
		x.steps += hit.steps
		if !matches {
			continue
		}
		if y.kind >= saidByLabel {
			hit.label = int(y.target)
		} else {
			p.index()
			hit.Entry = Entry{p, int(y.target)}
		}
		found = append(found, hit)
	}
	return found
}

// Brings reports whether a text of an entry of the same file stands in the words that
// a label without a code takes in: "with message '{text}'".
func (s *Said) Brings(other *Said) bool {
	return s.Provider == other.Provider && s.IsLabel() && !other.IsLabel() && s.Code.End == 0 && s.Text.Start < other.End && other.Start < s.Text.End
}

// isNearer reports whether the code of a label stands further on than that of
// another which takes in the same: what a sentence says last of an error is what
// it says in particular. A class of errors with a status says more than any class of
// the SDK.
func (s *Said) isNearer(other *Said) bool {
	if !s.IsLabel() || !other.IsLabel() {
		return false
	}
	return other.Code.End > 0 && s.Code.Start > other.Code.Start || s.Code.End == 0 && other.Label().Status == "" && s.Label().Status != ""
}

// ordered sorts what was found from one on by its beginning, and drops what is
// part of something longer of the same file.
func ordered(found []Said, from int) []Said {
	kept := found[:from]
	for _, hit := range found[from:] {
		at := len(kept)
		drop := false
		for i := from; i < len(kept); i++ {
			old := &kept[i]
			if old.Provider != hit.Provider || old.Start >= hit.End || hit.Start >= old.End || old.Brings(&hit) || hit.Brings(old) {
				continue
			}
			more := old.End - old.Start - (hit.End - hit.Start)
			if more > 0 || more == 0 && !(old.IsLabel() && !hit.IsLabel() || old.Common && !hit.Common || hit.isNearer(old)) {
				drop = true
				break
			}
			kept = append(kept[:i], kept[i+1:]...)
			i--
		}
		if drop {
			continue
		}
		for at = len(kept); at > from && kept[at-1].Start > hit.Start; at-- {
		}
		kept = append(kept, Said{})
		copy(kept[at+1:], kept[at:])
		kept[at] = hit
	}
	return kept
}
