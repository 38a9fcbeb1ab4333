package main

import "testing"

// The powers of ten go unless code that runs has the address of one of their words.
func TestBlankPowers(t *testing.T) {
	const base, at = 4096, 64
	for _, test := range []struct {
		constant uint64
		trapped  bool
		blank    bool
	}{
		{base + at - 8, false, true},
		{base + at, false, false},
		{base + at, true, true},
		{base + at + 8*801, false, false},
		{base + at + 8*801 + 5, false, true}, // a number of that size
		{base + at + 16*countOfPowers, false, true},
	} {
		m := image{base, make([]byte, at+16*countOfPowers+64)}
		for i := at; i < at+16*countOfPowers; i += 16 {
			m.bytes[i+7] = 0x80
		}
		copy(m.bytes[at:], powersOfTen)
		var c calls
		c.bodies = append(c.bodies, body{constants: []uint64{test.constant}})
		m.blankPowers(c, map[int]bool{0: test.trapped})
		if got := m.bytes[at] == 0; got != test.blank {
			t.Errorf("blankPowers with the constant %d, trapped %v, blanks: %v, want %v", test.constant, test.trapped, got, test.blank)
		}
	}
}
