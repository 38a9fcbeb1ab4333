package main

// Go can leave a function wherever it calls another, to run another goroutine or
// to move to a larger stack, and enter it again there later. So every call
// leaves its address on the stack, and asks afterwards whether it was left; and
// every function begins with a switch to where it is to go on.
//
// Nothing outside the runtime needs that here. A call of the host runs on one
// goroutine and never waits; its stack has its full size when the module is
// stored; and the garbage collector runs between two calls (main.collect). Such
// functions are made plain: they call and return, as WebAssembly does, and trap
// where they would have been left or where the stack would have had to grow.

import (
	"fmt"
	"slices"
)

const (
	// stackReserve is how many octets of stack a plain function leaves to those
	// of the runtime that it calls, which could grow it.
	stackReserve = 16 << 10

	// stackLeast is how large the stack must be that plain functions run on.
	stackLeast = 256 << 10
)

// plainNames are the functions that never wait and only run in a call of the
// host: all but the runtime, what it is made of, and main, which has it collect
// garbage.
var plainNames = []string{"wrongnumber/*", "github.com/*", "bytes.*", "slices.*", "strconv.*", "strings.*", "unicode.*", "unicode/*"}

// growNames are functions that make the stack grow.
var growNames = []string{"runtime.morestack*"}

// panicNames are functions that never return.
var panicNames = []string{"runtime.gopanic", "runtime.goPanic*", "runtime.panic*", "runtime.throw", "runtime.fatal"}

// plainCode makes functions plain. It counts functions as the code section does.
type plainCode struct {
	plain   map[int]bool
	panics  map[int]bool // the functions that never return
	grow    map[int]bool // the functions that make the stack grow
	imports int          // as many more are the functions that calls count
	inner   map[int]int  // of each plain function, the one that is called directly, as calls count
	limit   int64        // where the stack ends for plain functions
	barrier int64        // the address of what says whether garbage is being collected
}

// newPlainCode finds out which functions of a started module are to be plain.
// None of those trapped is.
func newPlainCode(module []byte, stack stack, functions []function, trapped map[int]bool) (*plainCode, error) {
	c, err := readCalls(module)
	if err != nil {
		return nil, err
	}
	p := &plainCode{plain: map[int]bool{}, panics: map[int]bool{}, grow: map[int]bool{}, imports: c.imports}
	for _, f := range functions {
		p.plain[f.index] = !trapped[f.index] && matches(plainNames, f.name)
		p.panics[f.index] = matches(panicNames, f.name)
		p.grow[f.index] = matches(growNames, f.name)
	}
	if stack.high-stack.low < stackLeast {
		return nil, fmt.Errorf("the stack has %d octets, fewer than %d", stack.high-stack.low, stackLeast)
	}
	p.limit = stack.low + stackReserve
	p.inner = map[int]int{}
	for index := range c.bodies {
		if p.plain[index] {
			p.inner[index] = c.imports + len(c.bodies) + len(p.inner)
		}
	}
	p.barrier, err = p.findBarrier(module, functions)
	return p, err
}

// makePlain returns the module with its plain functions made plain and all others
// shortened. What a plain function was is appended, and takes the stack pointer;
// in its place is what the table of functions needs.
func makePlain(module []byte, p *plainCode) ([]byte, error) {
	var inner [][]byte
	module, err := rewriteCode(module, func(index int, code []byte) ([]byte, error) {
		if !p.plain[index] {
			return shorten(code)
		}
		code, err := p.body(code)
		inner = append(inner, code)
		return outer(p.inner[index]), err
	})
	if err != nil {
		return nil, err
	}
	return appendFunctions(module, inner, "\x60\x01\x7f\x00") // of the stack pointer, to nothing
}

// shorten returns the code of a function with what stands in a row made shorter.
func shorten(code []byte) ([]byte, error) {
	locals, instructions, err := readFunction(code)
	if err != nil {
		return nil, err
	}
	return tidy(appendInstructions(slices.Clone(locals), shortenReturns(shortenAddresses(instructions))))
}

// body returns the code of a plain function.
func (p *plainCode) body(code []byte) ([]byte, error) {
	locals, instructions, err := readFunction(code)
	if err != nil {
		return nil, err
	}
	if instructions, err = p.convert(shortenReturns(shortenAddresses(instructions))); err != nil {
		return nil, err
	}
	f := newFlow(instructions)
	out := slices.Clone(locals)
	if len(f.regions) == 0 {
		return tidy(appendInstructions(out, withoutSwitch(instructions)))
	}
	if out, err = f.appendStructured(out); err != nil {
		return nil, err
	}
	return tidy(out)
}

// withoutSwitch returns the instructions of a function without jumps, without
// the switch to where it would be entered again: it is entered at its beginning,
// which stands behind that.
func withoutSwitch(in []instruction) []instruction {
	at := slices.IndexFunc(in, func(i instruction) bool { return i.op == opBrTable })
	if at < 1 || !in[at-1].isLocal0(opLocalGet) {
		return in
	}
	return slices.Delete(slices.Clone(in), at-1, at+1)
}
