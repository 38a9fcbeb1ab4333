package main

// Once jumps are direct and functions plain, much of what Go's compiler nested
// has no use: blocks to whose ends nothing jumps, the switch of a function to
// which nothing goes back, and instructions that nothing gets to.

// tidy returns the code of a function without them. isPlain says that it is
// only entered at its beginning.
func tidy(code []byte, isPlain bool) ([]byte, error) {
	for {
		tidier, err := tidyOnce(code, isPlain)
		if err != nil || len(tidier) == len(code) {
			return tidier, err
		}
		code = tidier
	}
}

func tidyOnce(code []byte, isPlain bool) ([]byte, error) {
	locals, instructions, err := readFunction(code)
	if err != nil {
		return nil, err
	}
	f := flow{instructions: fold(instructions), head: none}
	f.read()
	w := tidyWriter{
		flowWriter: flowWriter{flow: &f, out: append([]byte{}, locals...), open: []int{0}},
		kinds:      map[int]byte{},
		used:       map[int]bool{0: true},
		nested:     []int{0},
	}
	for at, frames := range f.targets {
		if frame := f.opened[at]; frame != 0 {
			w.kinds[frame] = f.instructions[at].op
		}
		if f.head == none || at != f.table {
			w.use(frames)
		}
	}
	// A plain function to whose switch nothing goes back needs none: it would
	// only ever go to the first region, which stands behind it.
	w.isSwitched = f.head != none && (!isPlain || w.used[f.head])
	if w.isSwitched {
		w.use(f.targets[f.table])
	}
	for at := range f.instructions {
		w.next(at)
	}
	return w.out, nil
}

// tidyWriter writes the instructions that are needed.
type tidyWriter struct {
	flowWriter
	kinds      map[int]byte // what opens a frame
	used       map[int]bool // the frames that something branches to
	isSwitched bool
	nested     []int // the frames that are open in what is read
	isDead     bool  // nothing gets to the next instruction
}

func (w *tidyWriter) use(frames []int) {
	for _, frame := range frames {
		w.used[frame] = true
	}
}

// next writes an instruction, if it is needed.
func (w *tidyWriter) next(at int) {
	i := w.instructions[at]
	switch i.op {
	case opBlock, opLoop, opIf:
		w.nested = append(w.nested, w.opened[at])
		if w.isDead || i.op != opIf && !w.used[w.opened[at]] {
			return
		}
	case opElse, opEnd:
		frame := w.nested[len(w.nested)-1]
		if i.op == opEnd {
			w.nested = w.nested[:len(w.nested)-1]
		}
		if frame != w.open[len(w.open)-1] {
			return // it was not begun
		}
		w.isDead = false
		w.write(at)
		return
	case opNop:
		return
	}
	if w.isDead {
		return
	}
	if w.head != none && !w.isSwitched && (at == w.flow.table || at == w.flow.table-1) {
		return
	}
	switch i.op {
	case opBr:
		frame := w.nested[len(w.nested)-1]
		if w.instructions[at+1].op == opEnd && w.targets[at][0] == frame && w.kinds[frame] == opBlock {
			return
		}
		w.isDead = true
	case opBrTable, opReturn, opUnreachable:
		w.isDead = true
	}
	w.write(at)
}
