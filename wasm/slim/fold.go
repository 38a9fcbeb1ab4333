package main

// What Go's compiler computes in more instructions than it takes: it makes a
// condition an integer of 64 bits and that a condition again, negates it twice,
// cuts constants to 32 bits, and adds what a store could add itself.

const (
	opI32Eqz = 0x45
	opI64Eqz = 0x50
	opI64Eq  = 0x51

	firstComparison, lastComparison = 0x45, 0x66
	firstStore, lastStore           = 0x36, 0x3e
)

// negated are the comparisons of integers and their opposites.
var negated = map[byte]byte{
	0x46: 0x47, 0x48: 0x4e, 0x49: 0x4f, 0x4a: 0x4c, 0x4b: 0x4d, // i32: eq ne, lt ge, gt le
	0x51: 0x52, 0x53: 0x59, 0x54: 0x5a, 0x55: 0x57, 0x56: 0x58, // i64
}

func init() {
	for from, to := range negated {
		negated[to] = from
	}
}

// fold returns the instructions with less computed.
func fold(in []instruction) []instruction {
	out := in[:0:0]
	for _, i := range in {
		out = append(out, i)
		for again := true; again; {
			out, again = foldEnd(out)
		}
	}
	return foldStores(out)
}

// foldEnd folds the last instructions, if it can.
func foldEnd(in []instruction) (out []instruction, folded bool) {
	n := len(in)
	if n < 2 {
		return in, false
	}
	a, b := in[n-2], in[n-1]
	rest := in[:n-2]
	isConstant := a.op == opI32Const || a.op == opI64Const
	switch {
	case a.op == opI64Const && b.op == opI32Wrap:
		return append(rest, constant32(int64(int32(a.operand)))), true
	case a.op == opI32Const && b.op == opI64Extend:
		return append(rest, constant64(int64(uint32(a.operand)))), true
	case isConstant && (b.op == opI32Eqz || b.op == opI64Eqz):
		return append(rest, constant32(truth(a.operand == 0))), true
	case a.op == opI32Const && b.op == opBrIf:
		if a.operand == 0 {
			return rest, true
		}
		b.op = opBr
		b.bytes = appendUnsigned([]byte{opBr}, uint64(b.operand))
		return append(rest, b), true
	case a.op == opI64Const && a.operand == 0 && b.op == opI64Eq:
		return append(rest, simple(opI64Eqz)), true
	case a.op == opI64Extend && b.op == opI32Wrap:
		return rest, true
	case a.op == opI64Extend && b.op == opI64Eqz:
		return append(rest, simple(opI32Eqz)), true
	case b.op == opI32Eqz && negated[a.op] != 0:
		return append(rest, simple(negated[a.op])), true
	case a.op == opI32Eqz && b.op == opI32Eqz && n > 2 && firstComparison <= in[n-3].op && in[n-3].op <= lastComparison:
		return rest, true
	case (b.op == opBrIf || b.op == opIf) && a.op == opI32Eqz && n > 2 && in[n-3].op == opI32Eqz:
		return append(in[:n-3], b), true
	case a.op == opLocalSet && b.op == opLocalGet && a.operand == b.operand:
		return append(rest, instruction{op: opLocalTee, operand: a.operand, bytes: appendUnsigned([]byte{opLocalTee}, uint64(a.operand))}), true
	case b.op == opUnreachable && a.op == opEnd && n > 3 && in[n-3].op == opUnreachable && in[n-4].op == opIf:
		return append(in[:n-4], b), true
	}
	return in, false
}

// foldStores has stores add what was added to the stack pointer.
func foldStores(in []instruction) []instruction {
	added := make([]int64, len(in)) // of each store, what it is to add
	gone := make([]bool, len(in))
	for at := range in {
		if !startsWith(in[at:], []pattern{{opLocalGet, stackPointer}, {opI32Const, anyOperand}, {opI32Add, anyOperand}}) {
			continue
		}
		if to := storeTo(in, at+3); to != none && 0 <= in[at+1].operand && in[at+1].operand < 1<<30 {
			added[to] = in[at+1].operand
			gone[at+1], gone[at+2] = true, true
		}
	}
	out := in[:0:0]
	for at, i := range in {
		switch {
		case gone[at]:
		case added[at] != 0:
			out = append(out, i.withOffset(added[at]))
		default:
			out = append(out, i)
		}
	}
	return out
}

// storeTo returns the store that stores to the address computed just before at,
// none if something else uses it.
func storeTo(in []instruction, at int) int {
	for height := 1; at < len(in); at++ {
		pops, pushes, known := in[at].operands()
		switch {
		case !known:
			return none
		case pops >= height:
			if height == 2 && firstStore <= in[at].op && in[at].op <= lastStore {
				return at
			}
			return none
		}
		height += pushes - pops
	}
	return none
}

// operands returns how many operands an instruction takes and leaves, of those
// that compute.
func (i instruction) operands() (pops, pushes int, known bool) {
	switch op := i.op; {
	case op == opLocalGet, op == opGlobalGet, op == opI32Const, op == opI64Const, op == 0x43, op == 0x44:
		return 0, 1, true
	case op == opLocalTee, firstLoad <= op && op <= lastLoad:
		return 1, 1, true
	case op == opLocalSet && i.operand != stackPointer:
		return 1, 0, true
	case op == 0x1b: // select
		return 3, 1, true
	case op == opI32Eqz, op == opI64Eqz, 0x67 <= op && op <= 0x69, 0x79 <= op && op <= 0x7b,
		0x8b <= op && op <= 0x91, 0x99 <= op && op <= 0x9f, 0xa7 <= op && op <= 0xc4:
		return 1, 1, true
	case 0x45 <= op && op <= 0xa6:
		return 2, 1, true
	case firstStore <= op && op <= lastStore:
		return 2, 0, true
	}
	return 0, 0, false
}

func simple(op byte) instruction { return instruction{op: op, bytes: []byte{op}} }

func constant64(value int64) instruction {
	return instruction{op: opI64Const, operand: value, bytes: appendSigned([]byte{opI64Const}, value)}
}

func truth(is bool) int64 {
	if is {
		return 1
	}
	return 0
}
