package main

// Go compiles the basic blocks of a function to nested blocks of WebAssembly,
// within one loop whose head jumps to the block whose number is in local 0, so
// that a function can be left and entered again in the middle, where it calls:
//
//	loop
//	  block 2
//	    block 1
//	      block 0
//	        local.get 0  br_table 0 1 2
//	      end
//	      …basic block 0…
//	    end
//	    …basic block 1…
//	  end
//	  …basic block 2…
//	end
//
// Every jump goes by way of the head: i32.const number, local.set 0, br loop.
// An engine cannot see through that: to it, any block may follow any other, and
// whatever a local holds must outlive them all. What is found out here is which
// block does.

import "slices"

// none is no frame, and no region.
const none = -1

// flow is where a function's jumps go. A frame is a block, loop or if, numbered
// by when it was opened; frame 0 is the function. A region is what stands
// between the ends of two blocks that the head jumps to: a basic block.
type flow struct {
	instructions []instruction
	targets      [][]int // of each instruction, the frames that it can branch to
	opened       []int   // of each instruction, the frame that it opens

	head    int // the loop with the switch
	table   int // the instruction that is the switch
	regions []region
	jumps   []jump
}

// region is the instructions start … end, behind the end of a block.
type region struct{ block, start, end int }

// jump is a jump by way of the head.
type jump struct{ at, from, to int } // the instruction br, and two regions

func newFlow(instructions []instruction) *flow {
	f := &flow{instructions: instructions, head: none}
	f.read()
	return f
}

// read resolves the labels of all branches and finds the head and its regions.
func (f *flow) read() {
	f.targets = make([][]int, len(f.instructions))
	f.opened = make([]int, len(f.instructions))
	open, frames, lastLoop := []int{0}, 1, none
	for at, i := range f.instructions {
		switch i.op {
		case opBlock, opLoop, opIf:
			if i.op == opLoop {
				lastLoop = frames
			}
			f.opened[at] = frames
			open = append(open, frames)
			frames++
		case opEnd:
			frame := open[len(open)-1]
			open = open[:len(open)-1]
			if f.head != none {
				f.endFrame(frame, at)
			}
		case opBr, opBrIf, opBrTable:
			for _, label := range i.labels() {
				f.targets[at] = append(f.targets[at], open[len(open)-1-label])
			}
			if i.op == opBrTable && f.head == none && lastLoop != none && f.instructions[at-1].isLocal0(opLocalGet) {
				f.head, f.table = lastLoop, at
			}
			if i.op == opBr && f.isByHead(at) {
				f.jumps = append(f.jumps, jump{at: at, from: len(f.regions) - 1})
			}
		}
	}
	if f.head == none {
		return
	}
	for n := range f.jumps {
		j := &f.jumps[n]
		block := f.targets[f.table][f.instructions[j.at-2].operand] // of the number in local 0
		j.to = slices.IndexFunc(f.regions, func(r region) bool { return r.block == block })
	}
}

// jumpAt returns the region to which a jump goes that ends at an instruction,
// none if none does.
func (f *flow) jumpAt(at int) (region int) {
	n, found := slices.BinarySearchFunc(f.jumps, at, func(j jump, at int) int { return j.at - at })
	if !found {
		return none
	}
	return f.jumps[n].to
}

// endFrame ends the region that ends with a frame, and begins the one behind it.
func (f *flow) endFrame(frame, at int) {
	isBlock := frame != f.head && slices.Contains(f.targets[f.table], frame)
	if n := len(f.regions); n > 0 && (isBlock || frame == f.head) {
		f.regions[n-1].end = at
	}
	if isBlock {
		f.regions = append(f.regions, region{block: frame, start: at + 1})
	}
}

// isByHead reports whether a branch ends a jump by way of the head.
func (f *flow) isByHead(at int) bool {
	return f.head != none && f.targets[at][0] == f.head &&
		f.instructions[at-1].isLocal0(opLocalSet) && f.instructions[at-2].op == opI32Const
}

// fallsThrough reports whether what follows a region can run after it without a
// jump.
func (f *flow) fallsThrough(region int) bool {
	r := f.regions[region]
	if r.start == r.end {
		return true
	}
	switch last := f.instructions[r.end-1]; last.op {
	case opBr, opReturn, opUnreachable:
		return false
	}
	return true
}
