package abi

import "unicode/utf8"

// wordSize is the octets of a word.
const wordSize = 4

// record writes the output buffer: words first, then the run, which is all
// strings one after the other as UTF-8. It knows how many words there are
// before the first string is written.
type record struct {
	buffer []byte
	run    int // offset of the run
}

// newRecord begins a record of so many words, its length not counted.
func newRecord(words int) record {
	run := wordSize * (1 + words)
	if cap(output) < run {
		output = make([]byte, 0, 2*run)
	}
	buffer := output[:run]
	clear(buffer)
	return record{buffer: buffer, run: run}
}

// set writes word i. Word 0 is the length, which finish writes. (The package
// encoding/binary would bring reflect into the module.)
func (r *record) set(i int, word uint32) {
	b := r.buffer[wordSize*i:][:wordSize]
	b[0], b[1], b[2], b[3] = byte(word), byte(word>>8), byte(word>>16), byte(word>>24)
}

// word returns what set wrote.
func (r *record) word(i int) uint32 {
	b := r.buffer[wordSize*i:][:wordSize]
	return uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16 | uint32(b[3])<<24
}

// mark returns the place where the next string begins.
func (r *record) mark() int { return len(r.buffer) }

// since returns the length of what was appended since mark, in UTF-16 code
// units, by which the host cuts the run once it is decoded.
func (r *record) since(mark int) uint32 {
	for i, b := range r.buffer[mark:] {
		if b >= utf8.RuneSelf {
			return r.recode(mark, mark+i)
		}
	}
	return uint32(len(r.buffer) - mark)
}

// recode is since for what stops being ASCII at the offset from. What is not
// UTF-8 becomes U+FFFD here, since a decoder of the host's would count it in
// its own way.
func (r *record) recode(mark, from int) uint32 {
	units := uint32(from - mark)
	valid := true
	for i := from; i < len(r.buffer); {
		c, size := utf8.DecodeRune(r.buffer[i:])
		valid = valid && (c != utf8.RuneError || size > 1)
		units++
		if c > 0xFFFF {
			units++
		}
		i += size
	}
	if !valid {
		tail := string(r.buffer[from:])
		r.buffer = r.buffer[:from]
		for _, c := range tail {
			r.buffer = utf8.AppendRune(r.buffer, c)
		}
	}
	return units
}

// ascii is since for what is known to be ASCII.
func (r *record) ascii(mark int) uint32 { return uint32(len(r.buffer) - mark) }

// text appends a string to the run and returns its length in code units.
func (r *record) text(s string) uint32 {
	mark := r.mark()
	r.buffer = append(r.buffer, s...)
	return r.since(mark)
}

// runLength returns the octets of the run so far.
func (r *record) runLength() uint32 { return uint32(len(r.buffer) - r.run) }

// finish writes the length and keeps the buffer for the next record.
func (r *record) finish() []byte {
	r.set(0, uint32(len(r.buffer)-wordSize))
	output = r.buffer[:0]
	return r.buffer
}
