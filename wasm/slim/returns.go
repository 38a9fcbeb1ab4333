package main

// A function of Go's that returns takes its frame off the stack, and then the
// address that its caller had put there:
//
//	local.get 1  i32.const 48  i32.add  local.tee 1  global.set 0
//	local.get 1  i32.const 8  i32.add  local.tee 1  global.set 0  i32.const 0  return
//
// Nobody looks at the stack in between, so both are taken off at once.

const (
	opLocalTee  = 0x22
	opGlobalSet = 0x24
)

// shortenReturns returns the instructions with both sums made one.
func shortenReturns(in []instruction) []instruction {
	out := in[:0:0]
	for at := 0; at < len(in); at++ {
		first, found := isPop(in[at:])
		second, again := int64(0), false
		if found {
			second, again = isPop(in[at+5:])
		}
		if !again || at+11 >= len(in) || in[at+10].op != opI32Const || in[at+11].op != opReturn {
			out = append(out, in[at])
			continue
		}
		sum := instruction{op: opI32Const, operand: first + second, bytes: appendSigned([]byte{opI32Const}, first+second)}
		out = append(out, in[at], sum, in[at+2], in[at+4])
		at += 9
	}
	return out
}

// isPop reports whether the instructions begin by taking something off the
// stack, and how much.
func isPop(in []instruction) (octets int64, found bool) {
	if len(in) < 5 || in[0].op != opLocalGet || in[0].operand != stackPointer || in[1].op != opI32Const ||
		in[2].op != opI32Add || in[3].op != opLocalTee || in[3].operand != stackPointer || in[4].op != opGlobalSet || in[4].operand != 0 {
		return 0, false
	}
	return in[1].operand, true
}
