package abi

import "unicode/utf8"

// wordSize is the octets of a word.
const wordSize = 4

// Record is what a call answers with: words at fixed places, and the run, which
// is all strings one after the other as UTF-8. Word 0 is left for the address
// of the run. The next call writes over both. It is handed on by its address,
// since WebAssembly copies more than two words by a call to its host.
type Record struct{ *answer }

type answer struct {
	Words []uint32
	Run   []byte
}

// forget overwrites what was answered last, of which nothing is stored then.
func (a *answer) forget() {
	clear(a.Words[:cap(a.Words)])
	clear(a.Run[:cap(a.Run)])
}

// newRecord begins a record of so many words after word 0.
func newRecord(words int) Record {
	words++
	if cap(output.Words) < words {
		output.Words = make([]uint32, 2*words)
	}
	output.Words, output.Run = output.Words[:words], output.Run[:0]
	clear(output.Words)
	return Record{&output}
}

// set writes word i.
func (r *Record) set(i int, word uint32) { r.Words[i] = word }

// mark returns the place where the next string begins.
func (r *Record) mark() int { return len(r.Run) }

// since returns the length of what was appended since mark, in UTF-16 code
// units, by which the host cuts the run once it is decoded.
func (r *Record) since(mark int) uint32 {
	for i, b := range r.Run[mark:] {
		if b >= utf8.RuneSelf {
			return r.recode(mark, mark+i)
		}
	}
	return r.ascii(mark)
}

// recode is since for what stops being ASCII at the offset from. What is not
// UTF-8 becomes U+FFFD here, since a decoder of the host's would count it in
// its own way.
func (r *Record) recode(mark, from int) uint32 {
	units := uint32(from - mark)
	valid := true
	for i := from; i < len(r.Run); {
		c, size := utf8.DecodeRune(r.Run[i:])
		valid = valid && (c != utf8.RuneError || size > 1)
		units++
		if c > 0xFFFF {
			units++
		}
		i += size
	}
	if !valid {
		tail := string(r.Run[from:])
		r.Run = r.Run[:from]
		for _, c := range tail {
			r.Run = utf8.AppendRune(r.Run, c)
		}
	}
	return units
}

// ascii is since for what is known to be ASCII.
func (r *Record) ascii(mark int) uint32 { return uint32(len(r.Run) - mark) }

// text appends a string to the run and returns its length in code units.
func (r *Record) text(s string) uint32 {
	mark := r.mark()
	r.Run = append(r.Run, s...)
	return r.since(mark)
}

// finish writes the octets of the run to a word.
func (r *Record) finish(word int) Record {
	r.Words[word] = uint32(len(r.Run))
	return *r
}
