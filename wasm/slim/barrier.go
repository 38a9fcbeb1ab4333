package main

// Wherever Go writes a pointer, it asks whether garbage is being collected, and
// if so tells the collector. In a call of the host it never is.

import (
	"fmt"
	"slices"
	"strings"
)

// barrierFlag reads a flag of 32 bits.
var barrierFlag = []pattern{{opI64Const, anyOperand}, {opI32Wrap, anyOperand}, {opI64Load32U, anyOperand}}

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
