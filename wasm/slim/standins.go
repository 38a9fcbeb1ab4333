package main

// Four things are done in another way than the runtime would, so that its
// garbage collector only ever runs between two calls of the host, and that calls
// need not leave their addresses on the stack (see plain.go).

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

const (
	// collector starts the garbage collector; allocations call it, when it is
	// due, and call what notes that instead.
	collector = "runtime.gcStart"
	allocator = "runtime.mallocgc"
	note      = "main.collectLater"
)

// standIns are functions with another body. A function finds the address to
// return to where the stack pointer is, its arguments and results behind it,
// and takes the address off.
var standIns = map[string][]byte{
	// No deferred function is looked for in a panic: that reads the addresses
	// of calls, and nothing recovers. So the panic says what it is about.
	// func (p *_panic) nextFrame() (ok bool)
	"runtime.(*_panic).nextFrame": {0, opGlobalGet, 0, opI64Const, 0, opI64Store8, 0, 16,
		opGlobalGet, 0, opI32Const, 8, opI32Add, opGlobalSet, 0, opI32Const, 0, opEnd},

	// Nothing recovers, so what a panic prints is all that asks this.
	// func gorecover() any
	"runtime.gorecover": {0, opGlobalGet, 0, opI64Const, 0, opI64Store, 3, 8, opGlobalGet, 0, opI64Const, 0, opI64Store, 3, 16,
		opGlobalGet, 0, opI32Const, 8, opI32Add, opGlobalSet, 0, opI32Const, 0, opEnd},

	// No memory is given back: WebAssembly's only grows. What looks for it waits
	// by a timer.
	// func (s *scavengerState) wake()
	"runtime.(*scavengerState).wake": {0,
		opGlobalGet, 0, opI32Const, 8, opI32Add, opGlobalSet, 0, opI32Const, 0, opEnd},
}

// standIn returns a linked module with these changes.
func standIn(module []byte, l layout) ([]byte, error) {
	m, err := memoryImage(module)
	if err != nil {
		return nil, err
	}
	table, err := findFunctions(m, l)
	if err != nil {
		return nil, fmt.Errorf("function table: %w", err)
	}
	c, err := readCalls(module)
	if err != nil {
		return nil, err
	}
	names := map[int]string{}
	indexes := map[string]int{}
	for _, f := range table.functions() {
		names[f.index] = f.name
		indexes[f.name] = f.index
	}
	for _, name := range append([]string{collector, note}, slices.Sorted(maps.Keys(standIns))...) {
		if _, found := indexes[name]; !found {
			return nil, fmt.Errorf("%s is not found: this Go release names it in another way", name)
		}
	}
	from, to := int64(indexes[collector]+c.imports), int64(indexes[note]+c.imports)
	return rewriteCode(module, func(i int, code []byte) ([]byte, error) {
		if body, found := standIns[names[i]]; found {
			return body, nil
		}
		if !strings.HasPrefix(names[i], allocator) {
			return code, nil
		}
		return redirect(code, from, to)
	})
}

// redirect returns the code of a function with the calls of one function made
// calls of another.
func redirect(code []byte, from, to int64) ([]byte, error) {
	locals, instructions, err := readFunction(code)
	if err != nil {
		return nil, err
	}
	out := slices.Clone(locals)
	for _, i := range instructions {
		if i.op == opCall && i.operand == from {
			i.bytes = appendUnsigned([]byte{opCall}, uint64(to))
		}
		out = append(out, i.bytes...)
	}
	return out, nil
}
