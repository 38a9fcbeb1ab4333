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
	"errors"
	"fmt"
	"slices"
	"strings"
)

const (
	opElse         = 0x05
	opCallIndirect = 0x11
	opDrop         = 0x1a
	opGlobalGet    = 0x23
	opI32Load      = 0x28
	opI64Load32U   = 0x35
	opI64Store     = 0x37
	opI32LeU       = 0x4d
	opI32Sub       = 0x6b
	opNop          = 0x01

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

// findBarrier returns the address of runtime.writeBarrier: what all functions
// read that call one.
func (p *plainCode) findBarrier(module []byte, functions []function) (address int64, err error) {
	barriers := map[int64]bool{}
	for _, f := range functions {
		if strings.HasPrefix(f.name, "runtime.gcWriteBarrier") {
			barriers[int64(f.index+p.imports)] = true
		}
	}
	read := map[int64]int{}
	callers := 0
	_, section, _, err := cutSection(module, codeSection)
	if err != nil {
		return 0, err
	}
	index := -1
	err = eachFunction(section, func(code []byte) error {
		index++
		if !p.plain[index] {
			return nil
		}
		_, instructions, err := readFunction(code)
		if err != nil || !slices.ContainsFunc(instructions, func(i instruction) bool { return i.op == opCall && barriers[i.operand] }) {
			return err
		}
		callers++
		seen := map[int64]bool{}
		for at, i := range instructions {
			if startsWith(instructions[at:], barrierFlag) && !seen[i.operand] {
				seen[i.operand] = true
				read[i.operand]++
			}
		}
		return nil
	})
	var found []int64
	for address, times := range read {
		if times == callers {
			found = append(found, address)
		}
	}
	if err == nil && len(found) != 1 {
		err = fmt.Errorf("the flag of the write barrier is not found among %d functions", callers)
	}
	if err != nil {
		return 0, err
	}
	return found[0], nil
}

// has reports whether a function is made plain.
func (p *plainCode) has(index int) bool { return p != nil && p.plain[index] }

// pattern is an instruction, of any operand if that is anyOperand.
type pattern struct {
	op      byte
	operand int64
}

const anyOperand = -1 << 63

var (
	// beforeCall makes room on the stack and leaves the address of the call there.
	beforeCall = []pattern{
		{opLocalGet, stackPointer}, {opI32Const, 8}, {opI32Sub, anyOperand}, {opLocalTee, stackPointer}, {opGlobalSet, 0},
		{opLocalGet, stackPointer}, {opI64Const, anyOperand}, {opI64Store, anyOperand},
	}
	// afterCall takes the stack as the called function left it.
	afterCall = []pattern{{opGlobalGet, 0}, {opLocalSet, stackPointer}}

	// enter takes the stack pointer from where a caller left it.
	enter = []pattern{{opGlobalGet, 0}, {opLocalSet, stackPointer}}
	// leave leaves it to the caller, and says that the function ran to its end.
	leave = []pattern{
		{opLocalGet, stackPointer}, {opI32Const, anyOperand}, {opI32Add, anyOperand}, {opGlobalSet, 0}, {opI32Const, 0}, {opReturn, anyOperand},
	}
	// leaveFor leaves for another function, goOnWith does so without a frame.
	leaveFor = []pattern{
		{opLocalGet, stackPointer}, {opI32Const, anyOperand}, {opI32Add, anyOperand}, {opGlobalSet, 0}, {opI32Const, 0}, {opCall, anyOperand}, {opReturn, anyOperand},
	}
	goOnWith = []pattern{{opI32Const, 0}, {opCall, anyOperand}, {opReturn, anyOperand}}

	setGlobal0 = instruction{op: opGlobalSet, bytes: []byte{opGlobalSet, 0}}

	// guard begins the test whether the stack is large enough.
	guard = []pattern{{opLocalGet, stackPointer}, {opGlobalGet, goroutineGlobal}, {opI32Wrap, anyOperand}, {opI32Load, anyOperand}}
	more  = []pattern{{opI32Const, anyOperand}, {opI32Add, anyOperand}}
	grows = []pattern{{opI32LeU, anyOperand}, {opIf, anyOperand}}

	// barrierFlag reads a flag of 32 bits.
	barrierFlag = []pattern{{opI64Const, anyOperand}, {opI32Wrap, anyOperand}, {opI64Load32U, anyOperand}}

	trapIf = []instruction{{op: opIf, bytes: []byte{opIf, blockType}}, simple(opUnreachable), simple(opEnd)}
)

func startsWith(in []instruction, patterns []pattern) bool {
	if len(in) < len(patterns) {
		return false
	}
	for i, p := range patterns {
		if in[i].op != p.op || p.operand != anyOperand && in[i].operand != p.operand {
			return false
		}
	}
	return true
}

// convert returns the instructions of a function as those of a plain one.
func (p *plainCode) convert(in []instruction) (out []instruction, err error) {
	in = forgetStackPointer(in)
	for at := 0; at < len(in); at++ {
		switch {
		case startsWith(in[at:], guard):
			n, test := p.guard(in[at:])
			if n == 0 {
				return nil, errors.New("the test of the stack is made in another way than is known")
			}
			out = append(out, test...)
			at += n - 1
		case startsWith(in[at:], beforeCall):
			out = append(out, in[at:at+3]...)
			n := 0
			if out, n = p.call(out, in[at+len(beforeCall):]); n == 0 {
				return nil, errors.New("a call is made in another way than is known")
			}
			at += len(beforeCall) + n - 1
		case startsWith(in[at:], enter):
			// Behind a call of what has no frame, the stack is as it was.
			if at == 0 {
				out = append(out, localGet(0), in[1])
			}
			at += len(enter) - 1
		case startsWith(in[at:], leave):
			out = append(out, simple(opReturn))
			at += len(leave) - 1
		case startsWith(in[at:], leaveFor):
			out = p.callAtEnd(append(out, in[at:at+3]...), in[at+5])
			at += len(leaveFor) - 1
		case startsWith(in[at:], goOnWith):
			out = p.callAtEnd(append(out, localGet(stackPointer)), in[at+1])
			at += len(goOnWith) - 1
		case in[at].operand == p.barrier && startsWith(in[at:], barrierFlag):
			out = append(out, constant64(0))
			at += len(barrierFlag) - 1
		default:
			out = append(out, in[at])
		}
	}
	return out, nil
}

// forgetStackPointer returns the instructions without keeping the stack pointer
// in its local where the function ends.
func forgetStackPointer(in []instruction) (out []instruction) {
	for at, i := range in {
		if startsWith(in[at:], []pattern{{opLocalTee, stackPointer}, {opGlobalSet, 0}, {opI32Const, 0}}) &&
			(in[at+3].op == opReturn || in[at+3].op == opCall && in[at+4].op == opReturn) {
			continue
		}
		out = append(out, i)
	}
	return out
}

// guard returns how many instructions the test of the stack is, with what makes
// it grow, and the test that is made instead.
func (p *plainCode) guard(in []instruction) (n int, test []instruction) {
	limit := p.limit
	n = len(guard)
	if startsWith(in[n:], more) {
		limit += in[n].operand
		n += len(more)
	}
	if !startsWith(in[n:], grows) {
		return 0, nil
	}
	test = append(test, in[0], constant32(limit), in[n])
	end := slices.IndexFunc(in, func(i instruction) bool { return i.op == opEnd })
	isGrowing := slices.ContainsFunc(in[:end], func(i instruction) bool {
		return i.op == opCall && p.grow[int(i.operand)-p.imports]
	})
	if !isGrowing {
		return 0, nil
	}
	return end + 1, append(test, trapIf...)
}

// call appends a call whose instructions, behind those before it, are given, and
// returns how many they are.
func (p *plainCode) call(out, in []instruction) ([]instruction, int) {
	n := slices.IndexFunc(in, func(i instruction) bool { return i.op == opCall || i.op == opCallIndirect }) + 1
	call, called := in[:n], in[n-1]
	if !startsWith(in[n:], afterCall) {
		return nil, 0
	}
	n += len(afterCall)
	switch {
	case in[n].op == opBrIf:
		n++
	case startsWith(in[n:], []pattern{{opIf, anyOperand}, {opUnreachable, anyOperand}, {opEnd, anyOperand}}):
		n += 3
	default:
		return nil, 0
	}
	if inner, found := p.innerOf(called); found {
		return append(out, callOf(inner)), n
	}
	out = append(append(out, setGlobal0), call...)
	if called.op == opCall && p.panics[int(called.operand)-p.imports] {
		return append(out, simple(opUnreachable)), n
	}
	return append(out, trapIf...), n
}

// callAtEnd appends a call with which the function ends, and for which the stack
// pointer is on the stack as when it began.
func (p *plainCode) callAtEnd(out []instruction, called instruction) []instruction {
	if inner, found := p.innerOf(called); found {
		return append(out, callOf(inner), simple(opReturn))
	}
	out = append(out, setGlobal0, constant32(0), called)
	return append(append(out, trapIf...), simple(opReturn))
}

// innerOf returns the function to call directly for one that is called.
func (p *plainCode) innerOf(called instruction) (inner int, found bool) {
	if called.op != opCall {
		return 0, false
	}
	inner, found = p.inner[int(called.operand)-p.imports]
	return inner, found
}

// outer returns the code of a function that calls a plain one as the runtime and
// the table of functions know it: with the stack pointer in global 0, where it
// finds and takes off the address to return to.
func outer(inner int) []byte {
	code := []byte{0, opGlobalGet, 0, opLocalTee, 0}
	code = append(code, callOf(inner).bytes...)
	return append(code, opLocalGet, 0, opI32Const, 8, opI32Add, opGlobalSet, 0, opI32Const, 0, opEnd)
}

func callOf(f int) instruction {
	return instruction{op: opCall, operand: int64(f), bytes: appendUnsigned([]byte{opCall}, uint64(f))}
}

func localGet(local int64) instruction {
	return instruction{op: opLocalGet, operand: local, bytes: appendUnsigned([]byte{opLocalGet}, uint64(local))}
}

func constant32(value int64) instruction {
	return instruction{op: opI32Const, operand: value, bytes: appendSigned([]byte{opI32Const}, value)}
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
