package main

// A metadata pattern as a nondeterministic automaton over digits. The states
// are the instructions that regexp/syntax compiles the pattern to.

import (
	"fmt"
	"regexp/syntax"
)

// component is one pattern of an automaton that runs many side by side.
type component struct {
	prog    *syntax.Prog
	prefix  bool   // the pattern has matched once a prefix of the digits does
	lengths uint32 // bit n: n digits may match; 0 is any length
}

// pattern compiles an expression of the metadata, which must consume digits
// and nothing else.
func pattern(expr string, prefix bool, lengths uint32) (component, error) {
	tree, err := syntax.Parse(expr, syntax.Perl)
	if err != nil {
		return component{}, err
	}
	prog, err := syntax.Compile(tree.Simplify())
	if err != nil {
		return component{}, err
	}
	for _, inst := range prog.Inst {
		if inst.Op == syntax.InstEmptyWidth {
			return component{}, fmt.Errorf("pattern %q has an anchor", expr)
		}
	}
	return component{prog, prefix, lengths}, nil
}

// closure adds pc and everything reachable from it without a digit to set.
func (c component) closure(set map[uint32]bool, pc uint32) {
	if set[pc] {
		return
	}
	set[pc] = true
	inst := &c.prog.Inst[pc]
	switch inst.Op {
	case syntax.InstAlt, syntax.InstAltMatch:
		c.closure(set, inst.Out)
		c.closure(set, inst.Arg)
	case syntax.InstCapture, syntax.InstNop:
		c.closure(set, inst.Out)
	}
}

// step adds to next what follows pc on a digit.
func (c component) step(next map[uint32]bool, pc uint32, digit rune) {
	inst := &c.prog.Inst[pc]
	switch inst.Op {
	case syntax.InstRune, syntax.InstRune1, syntax.InstRuneAny, syntax.InstRuneAnyNotNL:
		if inst.MatchRune(digit) {
			c.closure(next, inst.Out)
		}
	case syntax.InstMatch:
		if c.prefix {
			next[pc] = true
		}
	}
}

// accepts reports whether pc is where the pattern has matched so many digits.
func (c component) accepts(pc uint32, length int) bool {
	return c.prog.Inst[pc].Op == syntax.InstMatch && (c.lengths == 0 || c.lengths>>length&1 == 1)
}
