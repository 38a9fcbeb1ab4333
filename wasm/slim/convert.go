package main

// The instructions with which Go's functions begin, call and end, and what they
// are in a plain function (see plain.go).

import (
	"errors"
	"slices"
)

const (
	opNop          = 0x01
	opElse         = 0x05
	opCallIndirect = 0x11
	opGlobalGet    = 0x23
	opI32Load      = 0x28
	opI64Load32U   = 0x35
	opI64Store     = 0x37
	opI32LeU       = 0x4d
	opI32Sub       = 0x6b
)

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
	// takeStack takes the stack pointer from where a caller, or a called function,
	// left it: at the beginning and behind calls.
	takeStack = []pattern{{opGlobalGet, 0}, {opLocalSet, stackPointer}}

	// makeFrame makes room for the variables of a function.
	makeFrame = []pattern{
		{opLocalGet, stackPointer}, {opI32Const, anyOperand}, {opI32Sub, anyOperand}, {opLocalTee, stackPointer}, {opGlobalSet, 0},
	}

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
		case startsWith(in[at:], makeFrame):
			out = append(append(out, in[at:at+3]...), localSet(stackPointer))
			at += len(makeFrame) - 1
		case startsWith(in[at:], takeStack):
			// Behind a call of what has no frame, the stack is as it was.
			if at == 0 {
				out = append(out, localGet(0), in[1])
			}
			at += len(takeStack) - 1
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
		case (in[at].op == opGlobalGet || in[at].op == opGlobalSet) && in[at].operand == stackPointerGlobal:
			return nil, errors.New("the stack pointer is used in another way than is known")
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
	if !startsWith(in[n:], takeStack) {
		return nil, 0
	}
	n += len(takeStack)
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

func localSet(local int64) instruction {
	return instruction{op: opLocalSet, operand: local, bytes: appendUnsigned([]byte{opLocalSet}, uint64(local))}
}

func constant32(value int64) instruction {
	return instruction{op: opI32Const, operand: value, bytes: appendSigned([]byte{opI32Const}, value)}
}
