package main

// What writes the instructions of a function with other frames around them.

import "slices"

// flowWriter writes the instructions of a function; it knows which frames are
// open.
type flowWriter struct {
	*flow
	out  []byte
	open []int
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

// table writes a switch.
func (w *flowWriter) table(frames []int) {
	w.out = appendUnsigned(append(w.out, opBrTable), uint64(len(frames)-1))
	for _, frame := range frames {
		w.out = appendUnsigned(w.out, uint64(w.label(frame)))
	}
}

// label returns how many frames are open within the one given.
func (w *flowWriter) label(frame int) int { return len(w.open) - 1 - slices.Index(w.open, frame) }
