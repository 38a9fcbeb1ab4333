package main

// Once jumps are direct and functions plain, much of what Go's compiler nested
// has no use: blocks to whose ends nothing jumps, and instructions that nothing
// gets to.

// tidy returns the code of a function without them.
func tidy(code []byte) ([]byte, error) {
	for {
		tidier, err := tidyOnce(code)
		if err != nil || len(tidier) == len(code) {
			return tidier, err
		}
		code = tidier
	}
}

func tidyOnce(code []byte) ([]byte, error) {
	locals, instructions, err := readFunction(code)
	if err != nil {
		return nil, err
	}
	f := newFlow(fold(instructions))
	w := tidyWriter{
		flowWriter: flowWriter{flow: f, out: append([]byte{}, locals...), open: []int{0}},
		kinds:      map[int]byte{},
		used:       map[int]bool{0: true},
		nested:     []int{0},
	}
	for at, frames := range f.targets {
		if frame := f.opened[at]; frame != 0 {
			w.kinds[frame] = f.instructions[at].op
		}
		for _, frame := range frames {
			w.used[frame] = true
		}
	}
	for at := range f.instructions {
		w.next(at)
	}
	return w.out, nil
}

// tidyWriter writes the instructions that are needed.
type tidyWriter struct {
	flowWriter
	kinds  map[int]byte // what opens a frame
	used   map[int]bool // the frames that something branches to
	nested []int        // the frames that are open in what is read
	isDead bool         // nothing gets to the next instruction
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
