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
	if len(globals) <= goroutineGlobal {
		return s, errCut
	}
	at := int(globals[goroutineGlobal].value) - m.base
	if at < 0 || at+16 > len(m.bytes) {
		return s, errors.New("no goroutine runs")
	}
	s.low = int64(binary.LittleEndian.Uint64(m.bytes[at:]))
	s.pointer = globals[stackPointerGlobal].value
	s.high = int64(binary.LittleEndian.Uint64(m.bytes[at+8:]))
	if s.pointer < s.low || s.pointer > s.high {
		return s, fmt.Errorf("the stack pointer is %#x, outside the stack, which is %#x to %#x", s.pointer, s.low, s.high)
	}
	return s, nil
}

// global is a global: its type, and the constant that it begins with.
type global struct {
	kind  byte
	value int64
}

// readGlobals returns what is in a section of globals.
func readGlobals(section []byte) (globals []global, err error) {
	in := reader{bytes: section}
	for range in.unsigned() {
		kind := in.take(2)[0] // the other octet says whether it can change
		constant, err := in.instruction()
		if err != nil {
			return nil, err
		}
		globals = append(globals, global{kind, constant.operand})
		in.take(1) // the end
	}
	if in.cut {
		return nil, errCut
	}
	return globals, nil
}

// clearStack clears what was on the stack before.
func (m image) clearStack(s stack) {
	clear(m.bytes[int(s.low)-m.base : int(s.pointer)-m.base])
}
