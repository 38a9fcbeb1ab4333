package main

// Go computes the address of a variable on the stack in 64 bits, and then cuts
// it to the 32 that WebAssembly's addresses have:
//
//	local.get 1  i64.extend_i32_u  i64.const 8  i64.add  i32.wrap_i64  i64.load
//
// The same sum in 32 bits is three instructions, and none where a load follows,
// since a load adds an offset itself: the stack pointer (local 1) is nowhere near
// the end of memory, so the sum does not wrap around.

const (
	opI32Add    = 0x6a
	opI64Add    = 0x7c
	opI32Wrap   = 0xa7
	opI64Extend = 0xad

	firstLoad, lastLoad = 0x28, 0x35

	stackPointer = 1
)

// shortenAddresses returns the instructions with such sums made short.
func shortenAddresses(in []instruction) []instruction {
	out := in[:0:0]
	for at := 0; at < len(in); at++ {
		offset, found := addressSum(in[at:])
		switch {
		case !found:
			out = append(out, in[at])
			continue
		case at+5 < len(in) && firstLoad <= in[at+5].op && in[at+5].op <= lastLoad:
			out = append(out, in[at], in[at+5].withOffset(offset))
			at += 5
		default:
			constant := instruction{op: opI32Const, operand: offset, bytes: appendSigned([]byte{opI32Const}, offset)}
			out = append(out, in[at], constant, instruction{op: opI32Add, bytes: []byte{opI32Add}})
			at += 4
		}
	}
	return out
}

// addressSum reports whether the instructions begin with the address of a
// variable, and its distance from the stack pointer.
func addressSum(in []instruction) (offset int64, found bool) {
	if len(in) < 5 || in[0].op != opLocalGet || in[0].operand != stackPointer ||
		in[1].op != opI64Extend || in[2].op != opI64Const || in[3].op != opI64Add || in[4].op != opI32Wrap {
		return 0, false
	}
	offset = in[2].operand
	return offset, 0 <= offset && offset < 1<<30
}

// withOffset returns a load with so much added to its offset.
func (i instruction) withOffset(offset int64) instruction {
	in := reader{bytes: i.bytes[1:]}
	align, already := in.unsigned(), in.unsigned()
	i.bytes = appendUnsigned(appendUnsigned([]byte{i.op}, align), already+uint64(offset))
	return i
}
