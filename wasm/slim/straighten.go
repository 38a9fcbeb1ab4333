package main

import "slices"

// append appends the function with its loops and its direct jumps.
func (f *flow) append(dst []byte) []byte {
	w := flowWriter{flow: f, out: dst, open: []int{0}}
	for at := range f.table - 1 {
		if !slices.ContainsFunc(f.regions, func(r region) bool { return r.block == f.opened[at] }) {
			w.write(at)
		}
	}
	nodes := f.nodes(0, len(f.regions)-1, f.loops)
	w.beginBlocks(nodes)
	w.write(f.table - 1)
	w.write(f.table)
	w.end()
	w.nodesInTurn(nodes)
	for at := f.after; at < len(f.instructions); at++ {
		w.write(at)
	}
	return w.out
}

// node is a region, or a loop and what is in it. It is entered at one place.
type node struct {
	loop   // of a region, that region is the first, the last and the entry
	isLoop bool
	loops  []loop // within the loop
}

// nodes returns the regions first … last as nodes, given the loops among them.
func (f *flow) nodes(first, last int, loops []loop) (nodes []node) {
	for region := first; region <= last; region++ {
		n := node{loop: loop{region, region, region}}
		if len(loops) > 0 && loops[0].first == region {
			within := 1
			for within < len(loops) && loops[0].has(loops[within].first) {
				within++
			}
			n = node{loops[0], true, loops[1:within]}
			loops, region = loops[within:], n.last
		}
		nodes = append(nodes, n)
	}
	return nodes
}

// flowWriter writes the instructions of a function; it knows which frames are
// open.
type flowWriter struct {
	*flow
	out  []byte
	open []int
}

// loopFrame is the frame of a loop that is made.
func loopFrame(l loop) int { return -2 - l.first }

// beginBlocks begins the blocks at whose ends the nodes begin.
func (w *flowWriter) beginBlocks(nodes []node) {
	for _, n := range slices.Backward(nodes) {
		w.begin([]byte{opBlock, blockType}, w.regions[n.entry].block)
	}
}

// nodesInTurn writes nodes, each but the first behind the end of its block.
func (w *flowWriter) nodesInTurn(nodes []node) {
	for at, n := range nodes {
		if at > 0 {
			w.end()
		}
		w.node(n)
		next := len(w.regions)
		if at+1 < len(nodes) {
			next = nodes[at+1].entry
		}
		w.fallThrough(n.last, next)
	}
}

// node writes a region, or a loop and what is in it, from its entry on.
func (w *flowWriter) node(n node) {
	if !n.isLoop {
		w.region(w.regions[n.first])
		return
	}
	nodes := w.nodes(n.first, n.last, n.loops)
	entry := slices.IndexFunc(nodes, func(inner node) bool { return inner.has(n.entry) })
	nodes = slices.Concat(nodes[entry:], nodes[:entry])
	w.begin([]byte{opLoop, blockType}, loopFrame(n.loop))
	w.beginBlocks(nodes[1:])
	w.nodesInTurn(nodes)
	w.end()
}

// fallThrough writes a jump to what follows a region, unless that is written
// next or nothing gets there from it.
func (w *flowWriter) fallThrough(region, next int) {
	if region+1 != next && w.fallsThrough(region) {
		w.branch(opBr, w.frameOf(region+1))
	}
}

// region writes the instructions of a region.
func (w *flowWriter) region(r region) {
	for at := r.start; at < r.end; at++ {
		i := w.instructions[at]
		if i.op == opIf && at+4 < r.end && w.instructions[at+4].op == opEnd {
			if frame := w.direct(at + 3); frame != none {
				w.branch(opBrIf, frame)
				at += 4
				continue
			}
		}
		if i.op == opI32Const && at+2 < r.end {
			if frame := w.direct(at + 2); frame != none {
				w.branch(opBr, frame)
				at += 2
				continue
			}
		}
		w.write(at)
	}
}

// direct returns the frame to branch to instead of a jump by way of the head
// that ends at an instruction, none if that is no such jump or must stay one.
func (w *flowWriter) direct(at int) (frame int) {
	to := w.jumpAt(at)
	if to == none {
		return none
	}
	return w.frameOf(to)
}

// frameOf returns the frame to branch to in order to get to a region, none if
// only the head leads there.
func (w *flowWriter) frameOf(region int) int {
	for _, frame := range slices.Backward(w.open) {
		if frame == w.regions[region].block {
			return frame
		}
		if l := slices.IndexFunc(w.loops, func(l loop) bool { return loopFrame(l) == frame }); l >= 0 && w.loops[l].entry == region {
			return frame
		}
	}
	return none
}

// write writes an instruction as it is, but for its labels.
func (w *flowWriter) write(at int) {
	switch i := w.instructions[at]; i.op {
	case opBlock, opLoop, opIf:
		w.begin(i.bytes, w.opened[at])
	case opEnd:
		w.end()
	case opBr, opBrIf:
		w.branch(i.op, w.targets[at][0])
	case opBrTable:
		w.table(w.targets[at])
	default:
		w.out = append(w.out, i.bytes...)
	}
}

func (w *flowWriter) begin(instruction []byte, frame int) {
	w.out = append(w.out, instruction...)
	w.open = append(w.open, frame)
}

func (w *flowWriter) end() {
	w.out = append(w.out, opEnd)
	w.open = w.open[:len(w.open)-1]
}

func (w *flowWriter) branch(op byte, frame int) {
	w.out = appendUnsigned(append(w.out, op), uint64(w.label(frame)))
}

// table writes a switch. What the head no longer jumps to, because it is in a
// loop, gets the label of the first region.
func (w *flowWriter) table(frames []int) {
	w.out = appendUnsigned(append(w.out, opBrTable), uint64(len(frames)-1))
	for _, frame := range frames {
		w.out = appendUnsigned(w.out, uint64(max(0, w.label(frame))))
	}
}

// label returns how many frames are open within the one given, none if that is
// not open.
func (w *flowWriter) label(frame int) int {
	at := slices.Index(w.open, frame)
	if at < 0 {
		return none
	}
	return len(w.open) - 1 - at
}
