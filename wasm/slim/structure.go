package main

// A plain function is only entered at its beginning, so its basic blocks can be
// nested by who dominates whom: after Norman Ramsey, Beyond Relooper (ICFP
// 2022), §3. What a basic block dominates is written with it: behind the end of
// a block, where jumps from several places meet, and otherwise where the one
// jump to it stood. A basic block to which something jumps back begins a loop.

import (
	"cmp"
	"errors"
	"slices"
)

// structure is the basic blocks of a function and how they are to be nested.
type structure struct {
	*flow
	order    []int   // of each region, its number in reverse postorder; none if nothing gets there
	parent   []int   // of each region, the region that dominates it immediately
	children [][]int // of each region, those of its children that stand behind the end of a block, the last one first
	isLoop   []bool  // of each region, whether something jumps back to it
}

// loopFrame is the frame of the loop that begins with a region.
func loopFrame(region int) int { return -2 - region }

// errTwoEntries is the error for a function that would need its head.
var errTwoEntries = errors.New("it has a loop that is entered at two places")

// appendStructured appends the function without a head.
func (f *flow) appendStructured(dst []byte) ([]byte, error) {
	s := structure{flow: f}
	if !s.dominate(s.sort()) {
		return nil, errTwoEntries
	}
	w := structuredWriter{flowWriter{flow: f, out: dst, open: []int{0}}, &s}
	for _, i := range f.instructions[:f.table-1] {
		if i.op != opBlock && i.op != opLoop {
			w.out = append(w.out, i.bytes...)
		}
	}
	w.tree(0)
	return append(w.out, opUnreachable, opEnd), nil
}

// successors returns the regions that can follow a region.
func (f *flow) successors(region int) (next []int) {
	for _, j := range f.jumps {
		if j.from == region && j.to != none {
			next = append(next, j.to)
		}
	}
	if f.fallsThrough(region) && region+1 < len(f.regions) {
		next = append(next, region+1)
	}
	return next
}

// sort numbers the regions in reverse postorder, and returns them in it.
func (s *structure) sort() (sorted []int) {
	s.order = make([]int, len(s.regions))
	for region := range s.order {
		s.order[region] = none
	}
	var visit func(region int)
	visit = func(region int) {
		s.order[region] = 0
		for _, next := range s.successors(region) {
			if s.order[next] == none {
				visit(next)
			}
		}
		sorted = append(sorted, region)
	}
	visit(0)
	slices.Reverse(sorted)
	for number, region := range sorted {
		s.order[region] = number
	}
	return sorted
}

// dominate finds who dominates whom (Cooper, Harvey and Kennedy, A Simple, Fast
// Dominance Algorithm), where blocks end and loops begin. It reports whether
// every loop is entered at one place.
func (s *structure) dominate(sorted []int) bool {
	before := make([][]int, len(s.regions))
	for _, region := range sorted {
		for _, next := range s.successors(region) {
			before[next] = append(before[next], region)
		}
	}
	s.parent = make([]int, len(s.regions))
	for region := range s.parent {
		s.parent[region] = none
	}
	s.parent[0] = 0
	for changed := true; changed; {
		changed = false
		for _, region := range sorted[1:] {
			parent := none
			for _, from := range before[region] {
				if s.parent[from] != none {
					parent = s.common(from, parent)
				}
			}
			changed = changed || parent != s.parent[region]
			s.parent[region] = parent
		}
	}
	s.children = make([][]int, len(s.regions))
	s.isLoop = make([]bool, len(s.regions))
	for _, region := range sorted {
		forwards := 0
		for _, from := range before[region] {
			switch {
			case s.order[from] < s.order[region]:
				forwards++
			case s.common(from, region) != region:
				return false
			default:
				s.isLoop[region] = true
			}
		}
		if forwards > 1 {
			s.children[s.parent[region]] = append(s.children[s.parent[region]], region)
		}
	}
	for _, children := range s.children {
		slices.SortFunc(children, func(a, b int) int { return cmp.Compare(s.order[b], s.order[a]) })
	}
	return true
}

// common returns the nearest region that dominates both.
func (s *structure) common(a, b int) int {
	if b == none {
		return a
	}
	for a != b {
		for s.order[a] > s.order[b] {
			a = s.parent[a]
		}
		for s.order[b] > s.order[a] {
			b = s.parent[b]
		}
	}
	return a
}

// structuredWriter writes regions with what they dominate.
type structuredWriter struct {
	flowWriter
	structure *structure
}

// tree writes a region and all that it dominates.
func (w *structuredWriter) tree(region int) {
	isLoop := w.structure.isLoop[region]
	if isLoop {
		w.begin([]byte{opLoop, blockType}, loopFrame(region))
	}
	children := w.structure.children[region]
	for _, child := range children {
		w.begin([]byte{opBlock, blockType}, w.regions[child].block)
	}
	w.region(region)
	for _, child := range slices.Backward(children) {
		w.end()
		w.tree(child)
	}
	if isLoop {
		w.end()
	}
}

// region writes the instructions of a region, and where they go.
func (w *structuredWriter) region(region int) {
	r := w.regions[region]
	for at := r.start; at < r.end; at++ {
		i := w.instructions[at]
		if i.op == opIf && at+4 < r.end && w.instructions[at+4].op == opEnd {
			if to := w.jumpAt(at + 3); to != none && w.frameOf(to) != none {
				w.branch(opBrIf, w.frameOf(to))
				at += 4
				continue
			}
		}
		if i.op == opI32Const && at+2 < r.end {
			if to := w.jumpAt(at + 2); to != none {
				w.goTo(to)
				at += 2
				continue
			}
		}
		w.write(at)
	}
	if w.fallsThrough(region) {
		w.goTo(region + 1)
	}
}

// frameOf returns the frame to branch to in order to get to a region, none if it
// is to be written where the branch would be.
func (w *structuredWriter) frameOf(region int) int {
	for _, frame := range slices.Backward(w.open) {
		if frame == w.regions[region].block || frame == loopFrame(region) {
			return frame
		}
	}
	return none
}

// goTo goes on with a region: with a branch, or by writing it here.
func (w *structuredWriter) goTo(region int) {
	switch {
	case region == len(w.regions):
		w.out = append(w.out, opUnreachable)
	case w.frameOf(region) != none:
		w.branch(opBr, w.frameOf(region))
	default:
		w.tree(region)
	}
}
