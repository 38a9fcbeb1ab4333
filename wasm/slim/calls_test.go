package main

import (
	"slices"
	"testing"
)

func TestOnlyAddressesReachFunctions(t *testing.T) {
	pc := func(f, place uint64) uint64 { return (firstFunction+f)<<16 | place }
	c := calls{
		bodies:    []body{{constants: []uint64{pc(1, 0), pc(2, 8), pc(3, 0)}}, {}, {}, {}},
		addressed: 3, // the last one is only called by its number
		reached:   make([]bool, 4),
	}
	c.reach(0)
	c.follow(nil)
	if want := []bool{true, true, false, false}; !slices.Equal(c.reached, want) {
		t.Errorf("reached %v, want %v", c.reached, want)
	}
}
