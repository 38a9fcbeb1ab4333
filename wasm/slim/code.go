package main

// The code section of a WebAssembly module (WebAssembly Core Specification
// §5.5.13 and §5.4): functions, their locals and their instructions.

import "fmt"

const (
	opUnreachable = 0x00
	opBlock       = 0x02
	opLoop        = 0x03
	opIf          = 0x04
	opBr          = 0x0c
	opBrIf        = 0x0d
	opBrTable     = 0x0e
	opReturn      = 0x0f
	opCall        = 0x10
	opLocalGet    = 0x20
	opLocalSet    = 0x21
	opI64Const    = 0x42
	opI64Store8   = 0x3c

	blockType = 0x40 // of a block without operands
)

// instruction is an instruction with its operands as they are written.
type instruction struct {
	op      byte
	operand int64 // the first one, if it is a number
	bytes   []byte
}

// labels returns the labels of a branch.
func (i instruction) labels() (labels []int) {
	if i.op != opBrTable {
		return []int{int(i.operand)}
	}
	in := reader{bytes: i.bytes[1:]}
	for range in.unsigned() + 1 {
		labels = append(labels, int(in.unsigned()))
	}
	return labels
}

// isLocal0 reports whether this is the instruction given on local 0.
func (i instruction) isLocal0(op byte) bool { return i.op == op && i.operand == 0 }

// eachFunction calls found for the code of every function of a section.
func eachFunction(section []byte, found func(code []byte) error) error {
	in := reader{bytes: section}
	for i := range in.unsigned() {
		code := in.take(int(in.unsigned()))
		if in.cut {
			return errCut
		}
		if err := found(code); err != nil {
			return fmt.Errorf("function %d: %w", i, err)
		}
	}
	return nil
}

// rewriteCode returns a module in which every function is what change makes of
// it; functions are counted as the code section does.
func rewriteCode(module []byte, change func(i int, code []byte) ([]byte, error)) ([]byte, error) {
	module, err := rewrite(module, codeSection, func(section []byte) ([]byte, error) {
		return rewriteFunctions(section, change)
	})
	if err != nil {
		return nil, fmt.Errorf("code section: %w", err)
	}
	return module, nil
}

// rewriteFunctions returns a code section in which every function is what change
// makes of it.
func rewriteFunctions(section []byte, change func(i int, code []byte) ([]byte, error)) ([]byte, error) {
	count, n := unsigned(section)
	if n == 0 {
		return nil, errCut
	}
	out := appendUnsigned(nil, count)
	i := 0
	err := eachFunction(section, func(code []byte) error {
		code, err := change(i, code)
		i++
		out = append(appendUnsigned(out, uint64(len(code))), code...)
		return err
	})
	return out, err
}

// readFunction returns the locals of a function, as they are written, and its
// instructions.
func readFunction(code []byte) (locals []byte, instructions []instruction, err error) {
	in := reader{bytes: code}
	for range in.unsigned() {
		in.unsigned()
		in.take(1)
	}
	locals = code[:in.at]
	for in.at < len(code) && !in.cut {
		i, err := in.instruction()
		if err != nil {
			return nil, nil, err
		}
		instructions = append(instructions, i)
	}
	if in.cut {
		return nil, nil, errCut
	}
	return locals, instructions, nil
}

func appendInstructions(dst []byte, instructions []instruction) []byte {
	for _, i := range instructions {
		dst = append(dst, i.bytes...)
	}
	return dst
}

// reader reads a section from its beginning to its end.
type reader struct {
	bytes []byte
	at    int
	cut   bool // the section ends early
}

func (in *reader) take(n int) []byte {
	if n < 0 || n > len(in.bytes)-in.at {
		in.at, in.cut = len(in.bytes), true
		return make([]byte, 1)
	}
	in.at += n
	return in.bytes[in.at-n : in.at]
}

func (in *reader) unsigned() uint64 {
	value, n := unsigned(in.bytes[in.at:])
	in.advance(n)
	return value
}

func (in *reader) signed() int64 {
	value, n := signed(in.bytes[in.at:])
	in.advance(n)
	return value
}

func (in *reader) advance(n int) {
	in.at += n
	in.cut = in.cut || n == 0
}

// instruction reads an instruction, of which Go uses those of version 1, the
// conversions that saturate, and the copying and filling of memory.
func (in *reader) instruction() (i instruction, err error) {
	start := in.at
	i.op = in.take(1)[0]
	switch op := i.op; {
	case op == opBlock, op == opLoop, op == opIf, op == opI32Const, op == opI64Const:
		i.operand = in.signed()
	case op == opBr, op == opBrIf, op == opCall, 0x20 <= op && op <= 0x24: // locals, globals
		i.operand = int64(in.unsigned())
	case op == opBrTable:
		for range in.unsigned() + 1 {
			in.unsigned()
		}
	case op == 0x11, 0x28 <= op && op <= 0x3e: // call_indirect, loads and stores
		in.unsigned()
		in.unsigned()
	case op == 0x3f, op == 0x40: // memory.size, memory.grow
		in.take(1)
	case op == 0x43: // f32.const
		in.take(4)
	case op == 0x44: // f64.const
		in.take(8)
	case op == 0xfc:
		switch in.unsigned() {
		case 10: // memory.copy
			in.take(2)
		case 11: // memory.fill
			in.take(1)
		}
	case op <= 0x1b, 0x45 <= op && op <= 0xc4: // no operands
	default:
		return i, fmt.Errorf("unknown instruction %#x", op)
	}
	i.bytes = in.bytes[start:in.at]
	return i, nil
}
