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
// whatever a local holds must outlive them all. Here jumps are made direct:
//
//   - A jump forwards goes to the end of a block that is open.
//   - For jumps backwards a loop is made of the basic blocks between, if there
//     is one place alone where it is entered: by jumps, and behind calls, where
//     the function can be entered again. Go has the condition of a loop behind
//     what it repeats, so the loop may be entered in its middle; then its basic
//     blocks are turned round until that place is its beginning.
//
// What remains goes by way of the head as before.

import "slices"

// straighten returns the code of a function with its jumps made direct. index
// is the number of the function as the code section counts them.
func straighten(index int, code []byte) ([]byte, error) {
	locals, instructions, err := readShortened(code)
	if err != nil {
		return nil, err
	}
	f := newFlow(instructions)
	if len(f.regions) == 0 {
		return tidy(appendInstructions(slices.Clone(locals), instructions))
	}
	f.findLoops(f.enteredAgain(index))
	return tidy(f.append(slices.Clone(locals)))
}

// readShortened reads a function, and shortens what stands in a row.
func readShortened(code []byte) (locals []byte, instructions []instruction, err error) {
	locals, instructions, err = readFunction(code)
	instructions = slices.DeleteFunc(instructions, func(i instruction) bool { return i.op == opNop })
	return locals, shortenReturns(shortenAddresses(instructions)), err
}

// none is no frame, and no region.
const none = -1

// flow is where a function's jumps go. A frame is a block, loop or if, numbered
// by when it was opened; frame 0 is the function. A region is what stands
// between the ends of two blocks that the head jumps to: a basic block.
type flow struct {
	instructions []instruction
	targets      [][]int // of each instruction, the frames that it can branch to
	opened       []int   // of each instruction, the frame that it opens

	head    int   // the loop with the switch
	table   int   // the instruction that is the switch
	numbers []int // the regions of the numbers in local 0
	regions []region
	after   int // the instruction that ends the last region
	jumps   []jump
	loops   []loop // the outer ones before those within them
}

// region is the instructions start … end, behind the end of a block.
type region struct{ block, start, end int }

// jump is a jump by way of the head.
type jump struct{ at, from, to int } // the instruction br, and two regions

// loop is regions that become a loop: first … last, entered at one of them.
type loop struct{ first, last, entry int }

func (l loop) has(region int) bool { return l.first <= region && region <= l.last }

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
	for _, frame := range f.targets[f.table] {
		f.numbers = append(f.numbers, slices.IndexFunc(f.regions, func(r region) bool { return r.block == frame }))
	}
	for n := range f.jumps {
		j := &f.jumps[n]
		j.to = f.numbers[f.instructions[j.at-2].operand]
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
	if frame == f.head {
		f.after = at
	}
}

// isByHead reports whether a branch ends a jump by way of the head.
func (f *flow) isByHead(at int) bool {
	return f.head != none && f.targets[at][0] == f.head &&
		f.instructions[at-1].isLocal0(opLocalSet) && f.instructions[at-2].op == opI32Const
}

// enteredAgain returns the regions at which the function is entered again after
// a call: calls leave its address and the number of the region in memory. A call
// that nothing may run after, such as a panic, does not return.
func (f *flow) enteredAgain(index int) (regions []int) {
	for _, i := range f.instructions {
		if i.op != opI64Const || addressed(uint64(i.operand)) != index {
			continue
		}
		number := int(i.operand & 0xffff)
		if number >= len(f.numbers) || f.numbers[number] == none {
			continue
		}
		if region := f.numbers[number]; f.instructions[f.regions[region].start].op != opUnreachable {
			regions = append(regions, region)
		}
	}
	return regions
}

// findLoops finds the loops that jumps backwards ask for and that can be made,
// given the regions at which the function is entered again.
func (f *flow) findLoops(entered []int) {
	for _, j := range f.jumps {
		if j.to != none && j.to <= j.from {
			f.loops = append(f.loops, loop{first: j.to, last: j.from})
		}
	}
	f.nestLoops()
	var failed []loop
	for at := len(f.loops) - 1; at >= 0; at-- { // the inner ones first
		l := f.loops[at]
		l.entry = f.entryOf(l, entered)
		// Without a loop within it, its jumps backwards need the head.
		if l.entry == none || slices.ContainsFunc(failed, func(inner loop) bool { return l.has(inner.first) }) ||
			slices.ContainsFunc(f.loops[at+1:], func(inner loop) bool { return l.has(inner.first) && inner.has(l.entry) && inner.entry != l.entry }) {
			failed = append(failed, l)
			f.loops = slices.Delete(f.loops, at, at+1)
			continue
		}
		f.loops[at] = l
	}
}

// nestLoops merges the loops that begin at the same region, makes those longer
// that end within another, and sorts the outer ones before the inner ones.
func (f *flow) nestLoops() {
	slices.SortFunc(f.loops, func(a, b loop) int {
		if a.first != b.first {
			return a.first - b.first
		}
		return b.last - a.last
	})
	f.loops = slices.CompactFunc(f.loops, func(a, b loop) bool { return a.first == b.first })
	for changed := true; changed; {
		changed = false
		for at := range f.loops {
			outer := &f.loops[at]
			for _, inner := range f.loops[at+1:] {
				if outer.has(inner.first) && inner.last > outer.last {
					outer.last, changed = inner.last, true
				}
			}
		}
	}
}

// entryOf returns the one region at which a loop is entered, none if there are
// several.
func (f *flow) entryOf(l loop, entered []int) int {
	entry := none
	for _, j := range f.jumps {
		if l.has(j.to) && !l.has(j.from) {
			entered = append(entered, j.to)
		}
	}
	if l.first == 0 || f.fallsThrough(l.first-1) {
		entered = append(entered, l.first)
	}
	for _, region := range entered {
		if !l.has(region) {
			continue
		}
		if entry != none && entry != region {
			return none
		}
		entry = region
	}
	// What follows the loop must be a block that it can jump to.
	if l.last == len(f.regions)-1 && f.fallsThrough(l.last) {
		return none
	}
	return entry
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
