package paste

import "unicode/utf8"

// Text is something to read: the paste itself, or what was made of a stretch
// of it by unescaping, or by rewriting a printout as JSON. Every byte knows
// the stretch of the paste it stands for.
type Text struct {
	S      string
	parent *Text // nil: the paste
	runs   []run // ascending by at; nil with a parent: a plain copy of it
	base   int   // where in the parent a plain copy begins
}

// run says where the bytes from at on come from, up to the next run: so many
// bytes each from so many of the parent, one stretch behind the other, from on.
// Bytes that are copied come one from one, those of %41 one from three, and what
// was put in comes from none.
type run struct {
	at, from  int32
	bytes, of int32 // of 0: the bytes stand before from
}

// source returns the stretch of the parent that byte i of the text comes from.
func (r *run) source(i int) (int, int) {
	from := int(r.from) + (i-int(r.at))/int(r.bytes)*int(r.of)
	return from, from + int(r.of)
}

// Origin returns the stretch of the paste, in bytes, that [start, end) of the
// text stands for.
func (t *Text) Origin(start, end int) (int, int) {
	for ; t.parent != nil; t = t.parent {
		if t.runs == nil {
			start, end = start+t.base, end+t.base
			continue
		}
		last := end
		if last > start {
			last--
		}
		from, _ := t.up(start)
		_, to := t.up(last)
		start, end = from, max(from, to)
	}
	return start, min(end, len(t.S))
}

// up returns the stretch of the parent that byte i stands for.
func (t *Text) up(i int) (int, int) {
	lo, hi := 0, len(t.runs)
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if int(t.runs[mid].at) <= i {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo == 0 {
		return t.base, t.base
	}
	return t.runs[lo-1].source(i)
}

// rewriter builds a text out of stretches of another.
type rewriter struct {
	out  []byte
	runs []run
}

// newRewriter returns a rewriter with room for so many bytes.
func newRewriter(room int) rewriter { return rewriter{out: make([]byte, 0, room)} }

// copy appends s[from:to] of the parent's s as it is.
func (w *rewriter) copy(s string, from, to int) {
	if from < to {
		w.run(1, 1, from)
		w.out = append(w.out, s[from:to]...)
	}
}

// put appends what stands for [from, to) of the parent without being it.
func (w *rewriter) put(s string, from, to int) {
	if s == "" {
		return
	}
	if from == to {
		w.run(1, 0, from)
	} else {
		w.run(len(s), to-from, from)
	}
	w.out = append(w.out, s...)
}

// run begins a run of bytes that come so many from so many each, unless the last
// one goes on with them. A text of nothing but escapes is one run.
func (w *rewriter) run(bytes, of, from int) {
	at := len(w.out)
	n := len(w.runs)
	if n > 0 {
		last := &w.runs[n-1]
		if int(last.bytes) == bytes && int(last.of) == of && int(last.from)+(at-int(last.at))/bytes*of == from {
			return
		}
	}
	if n == cap(w.runs) {
		// Doubled, for within a call no memory is given back.
		w.runs = append(make([]run, 0, max(8, 2*n)), w.runs...)
	}
	w.runs = append(w.runs, run{int32(at), int32(from), int32(bytes), int32(of)})
}

func (w *rewriter) text(parent *Text) *Text {
	runs := w.runs
	if runs == nil {
		runs = []run{{bytes: 1}}
	}
	return &Text{S: string(w.out), parent: parent, runs: runs}
}

// Places turns byte offsets of the paste into UTF-16 code units, the unit of
// every span that is handed out.
type Places struct {
	s     string
	ascii bool
	marks []int // code units before each block of the paste
}

// placesBlock is the number of bytes between two marks.
const placesBlock = 1024

func newPlaces(s string) Places {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return Places{s: s}
		}
	}
	return Places{s: s, ascii: true}
}

// At returns the number of code units before byte i of the paste.
func (p *Places) At(i int) int {
	if p.ascii && i <= len(p.s) {
		return i
	}
	return p.count(min(i, len(p.s)))
}

// count is At for a paste that is not all ASCII.
func (p *Places) count(i int) int {
	if p.ascii {
		return i
	}
	if p.marks == nil {
		total := 0
		for start := 0; start <= len(p.s); start += placesBlock {
			p.marks = append(p.marks, total)
			total += codeUnits(p.s[start:min(start+placesBlock, len(p.s))])
		}
	}
	block := i / placesBlock
	return p.marks[block] + codeUnits(p.s[block*placesBlock:i])
}

// codeUnits returns the number of UTF-16 code units of valid UTF-8, which may
// be cut inside a code point: a code point counts where its first byte stands.
func codeUnits(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c >= 0xF0:
			n += 2
		case c < 0x80 || c >= 0xC0:
			n++
		}
	}
	return n
}

// WholeRunes returns the largest length up to n at which no code point of s is
// cut.
func WholeRunes[T string | []byte](s T, n int) int {
	for n > 0 && n < len(s) && !utf8.RuneStart(s[n]) {
		n--
	}
	return n
}

// lastWhole returns the length of s without a code point cut at its end.
func lastWhole(s string) int {
	for i := len(s) - 1; i >= 0 && i >= len(s)-utf8.UTFMax; i-- {
		if utf8.RuneStart(s[i]) {
			if utf8.FullRuneInString(s[i:]) {
				return len(s)
			}
			return i
		}
	}
	return len(s)
}
