package main

// Minimised automata over the digits of national numbers. All of them share
// one space of nodes, so equal tails are stored once.

import (
	"cmp"
	"encoding/binary"
	"fmt"
	"math"
	"slices"
)

// maxLength is the longest national number that is read: libphonenumber's
// limit, which is above the 15 of ITU-T E.164 because some numbers are.
const maxLength = 17

// node is a state of an automaton.
type node struct {
	label uint16
	next  [10]int
}

// graph holds the nodes. A leaf is a node whose label after r more digits
// depends on r alone; it is stored as the vector of those labels.
type graph struct {
	nodes  []node
	ids    map[node]int
	leaves map[int][]uint16
}

func newGraph() *graph {
	return &graph{ids: map[node]int{}, leaves: map[int][]uint16{}}
}

// constant returns the leaf that has one label whatever follows.
func (g *graph) constant(label uint16) int {
	key := node{label: label}
	for d := range key.next {
		key.next[d] = -1
	}
	if id, ok := g.ids[key]; ok {
		return id
	}
	id := g.insert(key)
	g.leaves[id] = slices.Repeat([]uint16{label}, maxLength+1)
	return id
}

func (g *graph) insert(n node) int {
	id := len(g.nodes)
	g.nodes = append(g.nodes, n)
	g.ids[n] = id
	return id
}

// add returns the node that is equal to n.
func (g *graph) add(n node) int {
	child := n.next[0]
	same := true
	for _, other := range n.next {
		same = same && other == child
	}
	vector, leaf := g.leaves[child]
	if same && leaf {
		own := append([]uint16{n.label}, vector[:maxLength]...)
		if !slices.ContainsFunc(own, func(l uint16) bool { return l != n.label }) && g.nodes[child].label == n.label && g.constant(n.label) == child {
			return child
		}
		if id, ok := g.ids[n]; ok {
			return id
		}
		id := g.insert(n)
		g.leaves[id] = own
		return id
	}
	if id, ok := g.ids[n]; ok {
		return id
	}
	return g.insert(n)
}

// build determinises the components side by side and returns the start node.
// The label of a digit string is label(matches, its length), where matches
// says which components match it.
func (g *graph) build(components []component, label func(matches []bool, length int) (uint16, error)) (int, error) {
	b := builder{g, components, label, map[string]int{}}
	var start []uint64
	for i, c := range components {
		set := map[uint32]bool{}
		c.closure(set, uint32(c.prog.Start))
		start = append(start, keys(i, set)...)
	}
	return b.node(start, 0)
}

type builder struct {
	*graph
	components []component
	label      func([]bool, int) (uint16, error)
	seen       map[string]int
}

// node returns the node of a set of positions (component, instruction) after
// so many digits.
func (b *builder) node(set []uint64, length int) (int, error) {
	key := make([]byte, 0, 8*len(set)+1)
	for _, position := range set {
		key = binary.LittleEndian.AppendUint64(key, position)
	}
	key = append(key, byte(length))
	if id, ok := b.seen[string(key)]; ok {
		return id, nil
	}
	matches := make([]bool, len(b.components))
	for _, position := range set {
		i, pc := int(position>>32), uint32(position)
		if b.components[i].accepts(pc, length) {
			matches[i] = true
		}
	}
	own, err := b.label(matches, length)
	if err != nil {
		return 0, err
	}
	var id int
	if length > maxLength || len(set) == 0 {
		id = b.constant(own)
	} else {
		n := node{label: own}
		for d := range n.next {
			n.next[d], err = b.node(b.after(set, '0'+rune(d)), length+1)
			if err != nil {
				return 0, err
			}
		}
		id = b.add(n)
	}
	b.seen[string(key)] = id
	return id, nil
}

// after returns the positions that follow set on a digit.
func (b *builder) after(set []uint64, digit rune) []uint64 {
	var next []uint64
	for len(set) > 0 {
		i := int(set[0] >> 32)
		c := b.components[i]
		to := map[uint32]bool{}
		for len(set) > 0 && int(set[0]>>32) == i {
			c.step(to, uint32(set[0]), digit)
			set = set[1:]
		}
		next = append(next, keys(i, to)...)
	}
	return next
}

func keys(i int, set map[uint32]bool) []uint64 {
	positions := make([]uint64, 0, len(set))
	for pc := range set {
		positions = append(positions, uint64(i)<<32|uint64(pc))
	}
	slices.Sort(positions)
	return positions
}

// numbered is a graph whose nodes have their final numbers: the leaves first,
// those that are used most at the front, then the states, in the order in
// which they are met from each start, level by level.
type numbered struct {
	leaves [][]uint16
	states []node // next holds final numbers
	starts []int
}

// number gives every node that is reachable from the starts its number.
func (g *graph) number(starts []int) (numbered, error) {
	none := g.constant(0)
	var leaves, order []int
	uses := map[int]int{none: math.MaxInt - 1<<32} // leaf 0 is that without labels
	leaves = append(leaves, none)
	meet := func(id int) {
		if uses[id]++; uses[id] > 1 {
			return
		}
		if _, leaf := g.leaves[id]; leaf {
			leaves = append(leaves, id)
			return
		}
		order = append(order, id)
	}
	for _, start := range starts {
		at := len(order)
		meet(start)
		for ; at < len(order); at++ {
			for _, child := range g.nodes[order[at]].next {
				meet(child)
			}
		}
	}
	slices.SortStableFunc(leaves, func(a, b int) int { return cmp.Compare(uses[b], uses[a]) })
	final := map[int]int{}
	var out numbered
	for i, id := range leaves {
		final[id] = i
		out.leaves = append(out.leaves, g.leaves[id])
	}
	for i, id := range order {
		final[id] = len(leaves) + i
	}
	for _, id := range order {
		n := g.nodes[id]
		for d, child := range n.next {
			n.next[d] = final[child]
		}
		out.states = append(out.states, n)
	}
	for _, start := range starts {
		out.starts = append(out.starts, final[start])
	}
	if total := len(leaves) + len(order); total > 1<<16 {
		return out, fmt.Errorf("%d states; a state number is 16 bits", total)
	}
	return out, nil
}
