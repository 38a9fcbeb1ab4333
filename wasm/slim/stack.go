package main

// The stack of the goroutine that runs when a module is stored: every call of the
// host runs on it.

import (
	"encoding/binary"
	"errors"
	"fmt"
)

const (
	stackPointerGlobal = 0
	goroutineGlobal    = 2 // the address of a runtime.g, which begins with the ends of its stack
)

// stack is a piece of memory that is used from its high end down to pointer.
type stack struct{ low, pointer, high int64 }

// findStack finds the stack of a started module.
func findStack(module []byte, m image) (s stack, err error) {
	_, section, _, err := cutSection(module, globalSection)
	if err != nil {
		return s, err
	}
	globals, err := readGlobals(section)
	if err != nil {
		return s, err
	}
	at := int(globals[goroutineGlobal]) - m.base
	if at < 0 || at+16 > len(m.bytes) {
		return s, errors.New("no goroutine runs")
	}
	s.low = int64(binary.LittleEndian.Uint64(m.bytes[at:]))
	s.pointer = globals[stackPointerGlobal]
	s.high = int64(binary.LittleEndian.Uint64(m.bytes[at+8:]))
	if s.pointer < s.low || s.pointer > s.high {
		return s, fmt.Errorf("the stack pointer is %#x, outside the stack, which is %#x to %#x", s.pointer, s.low, s.high)
	}
	return s, nil
}

// readGlobals returns the values of a section of globals, all of them constants.
func readGlobals(section []byte) (values []int64, err error) {
	in := reader{bytes: section}
	for range in.unsigned() {
		in.take(2) // type, and whether it can change
		value, err := in.instruction()
		if err != nil {
			return nil, err
		}
		values = append(values, value.operand)
		in.take(1) // the end
	}
	if in.cut || len(values) <= goroutineGlobal {
		return nil, errCut
	}
	return values, nil
}

// clearStack clears what was on the stack before.
func (m image) clearStack(s stack) {
	clear(m.bytes[int(s.low)-m.base : int(s.pointer)-m.base])
}
