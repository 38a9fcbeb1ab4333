package main

import (
	"encoding/binary"
	"testing"
)

// TestMapType: what hashes the keys of a map is found although a number in the code
// looks like an address within the map's type.
func TestMapType(t *testing.T) {
	const (
		typeAt  = firstData + 64
		valueAt = firstData + 512 // of the function
		hash    = 7
	)
	memory := make([]byte, firstData+1024)
	put := func(at int, word uint64) { binary.LittleEndian.PutUint64(memory[at:], word) }
	put(typeAt, 8)
	memory[typeAt+21], memory[typeAt+23] = 8, 21
	put(typeAt+72, valueAt)
	put(valueAt, (firstFunction+hash)<<16)

	g := dataGraph{image: image{0, memory}, starts: []uint64{typeAt, typeAt + 56, valueAt}, seen: map[uint64]bool{}}
	var reached []int
	g.follow([]uint64{typeAt}, true, func(f int) { reached = append(reached, f) })
	if len(reached) != 1 || reached[0] != hash {
		t.Errorf("functions %v are reached, want %d", reached, hash)
	}
}
