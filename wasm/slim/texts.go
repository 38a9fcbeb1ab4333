package main

// The texts that code refers to, such as the runtime's messages. The linker puts
// them one behind the other, without anything between them. Where code takes the
// address of one, its length stands close by.

import (
	"encoding/binary"
	"slices"
	"unicode/utf8"
)

// lengthWithin is how many constants further on the length of a text stands.
const lengthWithin = 3

// blankTexts blanks the texts among the types that only functions refer to which
// never run. A number that looks like an address blanks nothing: one text would
// have to end there, and the length behind it would have to lead to another.
func (t *types) blankTexts(c calls, trapped map[int]bool, before []byte) {
	type piece struct{ start, end uint64 }
	isText := map[piece]bool{}
	isRead := map[uint64]bool{}
	found := func(address uint64, read bool) {
		if address >= uint64(t.start) && address < uint64(t.end) {
			isRead[address] = isRead[address] || read
		}
	}
	for f, body := range c.bodies {
		for i, constant := range body.constants {
			found(constant, !trapped[f])
			for _, length := range body.constants[i+1 : min(len(body.constants), i+1+lengthWithin)] {
				isText[piece{constant, constant + length}] = true
			}
		}
	}
	for _, memory := range [][]byte{t.memory, before} {
		for at := 0; at+16 <= len(memory); at += 8 {
			address, length := binary.LittleEndian.Uint64(memory[at:]), binary.LittleEndian.Uint64(memory[at+8:])
			found(address, true)
			if isRead[address] {
				isText[piece{address, address + length}] = true
			}
		}
	}
	starts := make([]uint64, 0, len(isRead)+1)
	for start := range isRead {
		starts = append(starts, start)
	}
	slices.Sort(starts)
	starts = append(starts, uint64(t.end))
	for i := 1; i+1 < len(starts); i++ {
		before, start, end := starts[i-1], starts[i], starts[i+1]
		if text := t.memory[start:end]; !isRead[start] && isText[piece{before, start}] && isText[piece{start, end}] && isPrintable(text) {
			clear(text)
		}
	}
}

// isPrintable reports whether b is letters, signs and white space.
func isPrintable(b []byte) bool {
	return utf8.Valid(b) && !slices.ContainsFunc(b, func(c byte) bool { return c < ' ' && c != '\n' && c != '\t' })
}
