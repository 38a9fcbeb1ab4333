package main

// What data code refers to: constants in it are addresses of variables, types and
// tables of methods, and in these stand addresses of others, and of functions.
// Where one of them ends is not known; it is taken to end where the next begins
// that any code refers to.

import (
	"encoding/binary"
	"slices"
)

type dataGraph struct {
	image  image
	starts []uint64 // all addresses that code refers to, in order
	seen   map[uint64]bool
}

// newDataGraph reads which data the code of a module refers to, and what the linker
// laid out.
func newDataGraph(c calls, m, linked image) dataGraph {
	g := dataGraph{image: m, seen: map[uint64]bool{}}
	for _, body := range c.bodies {
		for _, constant := range body.constants {
			if g.holds(constant) {
				g.starts = append(g.starts, constant)
			}
		}
	}
	for at := -linked.base & 7; at+8 <= len(linked.bytes); at += 8 {
		if word := binary.LittleEndian.Uint64(linked.bytes[at:]); word&7 == 0 && g.holds(word) {
			g.starts = append(g.starts, word)
		}
	}
	slices.Sort(g.starts)
	g.starts = slices.Compact(g.starts)
	return g
}

// eachStored calls reach for every function whose value, a pointer to its
// address, was stored in memory when the module started.
func eachStored(linked, before image, reach func(f int)) {
	word := func(m image, at int) uint64 { return binary.LittleEndian.Uint64(m.bytes[at:]) }
	linked = linked.extended(len(before.bytes))
	for at := 0; at+8 <= len(before.bytes); at += 8 {
		target := word(before, at)
		if target == word(linked, at) || target < firstData || target > uint64(len(before.bytes)-8) || target&7 != 0 {
			continue
		}
		if pc := word(before, int(target)); pc&0xffff == 0 {
			reach(addressed(pc))
		}
	}
}

func (g *dataGraph) holds(address uint64) bool {
	return address >= firstData && address < uint64(len(g.image.bytes)-7)
}

// mapTypeEnd returns where the part of a map's type ends that holds the function by
// which its keys are hashed; 0 where none begins at an address (internal/abi.MapType).
// A number in the code that happens to be an address in it would cut it short, and
// the map of whoever uses it would trap.
func (g *dataGraph) mapTypeEnd(start uint64) uint64 {
	const (
		alignAt, kindAt = 21, 23
		kindMap         = 21
		hasherEnd       = 80
	)
	bytes := g.image.bytes[start:]
	if start&7 != 0 || len(bytes) < hasherEnd || binary.LittleEndian.Uint64(bytes) != 8 || bytes[alignAt] != 8 || bytes[kindAt]&31 != kindMap {
		return 0
	}
	return start + hasherEnd
}

// follow calls reach for every function whose address stands in data that the
// constants refer to, and for every one whose value stands there; deeply, also in
// what that refers to.
func (g *dataGraph) follow(constants []uint64, deeply bool, reach func(f int)) {
	rest := slices.Clone(constants)
	for len(rest) > 0 {
		start := rest[len(rest)-1]
		rest = rest[:len(rest)-1]
		if !g.holds(start) || g.seen[start] {
			continue
		}
		g.seen[start] = deeply
		next, _ := slices.BinarySearch(g.starts, start+1)
		end := uint64(len(g.image.bytes))
		if next < len(g.starts) {
			end = max(g.starts[next], g.mapTypeEnd(start))
		}
		for at := (start + 7) &^ 7; at+8 <= end; at += 8 {
			word := binary.LittleEndian.Uint64(g.image.bytes[at:])
			if f := addressed(word); word&0xffff == 0 && f >= 0 {
				reach(f)
			}
			if deeply {
				rest = append(rest, word)
			} else if g.holds(word) && word&7 == 0 {
				if pc := binary.LittleEndian.Uint64(g.image.bytes[word:]); pc&0xffff == 0 {
					reach(addressed(pc)) // the value of a function
				}
			}
		}
	}
}
