package main

import (
	"encoding/binary"
	"testing"
)

// TestBlankTexts lays out texts one behind the other, as the linker does: one that a
// function reads, one that only a trapped function does, one in a table, and one
// that a number in the trapped function seems to point into.
func TestBlankTexts(t *testing.T) {
	const start = 16
	const live, dead, listed, long = start, start + 4, start + 8, start + 14
	memory := append(make([]byte, start), "livedeadlistedlonger text"...)
	end := len(memory)
	memory = append(memory, make([]byte, 24+(-end&7))...)
	binary.LittleEndian.PutUint64(memory[len(memory)-16:], listed)
	binary.LittleEndian.PutUint64(memory[len(memory)-8:], 6)
	c := calls{bodies: []body{
		{constants: []uint64{live, 4, long, 11}},
		{constants: []uint64{1, dead, 7, 4, listed, 6, long + 2, 5}},
	}}
	types := types{memory: memory, start: start, end: end}
	types.blankTexts(c, map[int]bool{1: true}, nil)
	if got, want := string(memory[start:end]), "live\x00\x00\x00\x00listedlonger text"; got != want {
		t.Errorf("texts are %q, want %q", got, want)
	}
}
