package main

// Patterns with groups, which the reader runs as small programs: the rules
// that find a national or an international prefix, and the general
// description of a region's numbers that the rules are checked against.

import (
	"fmt"
	"regexp/syntax"
)

// The instructions are 16-bit words; the reader's side is program.go of
// catalog/numbering.
//
//	0 ccccc mmmmmmmmmm   c digits, each one of the set m (bit d: digit d)
//	10 oooooooooooooo    go on; if that fails, continue o words further
//	110 ooooooooooooo    continue o words further
//	1110 000000000sss    remember the position as s (2g start, 2g+1 end of group g)
//	1111 000000000001    only at the end of the digits
//	1111 000000000000    matched
const (
	opSplit = 0x8000
	opJump  = 0xC000
	opSave  = 0xE000
	opEnd   = 0xF001
	opMatch = 0xF000

	maxRun   = 31 // capacity of c
	maxSplit = 1<<14 - 1
	maxJump  = 1<<13 - 1
	maxGroup = 3 // s is 3 bits: groups 1 to 3
)

// program compiles an expression of the metadata. A program has no loops, so
// it always ends: an unbounded repetition is an error.
func program(expr string) ([]uint16, error) {
	tree, err := syntax.Parse(expr, syntax.Perl)
	if err != nil {
		return nil, err
	}
	var p compiler
	p.emit(tree)
	if p.err != nil {
		return nil, fmt.Errorf("%q: %w", expr, p.err)
	}
	return append(p.words, opMatch), nil
}

type compiler struct {
	words  []uint16
	target int // the highest position that something jumps to
	err    error
}

func (p *compiler) fail(format string, args ...any) {
	if p.err == nil {
		p.err = fmt.Errorf(format, args...)
	}
}

func (p *compiler) emit(re *syntax.Regexp) {
	switch re.Op {
	case syntax.OpEmptyMatch:
	case syntax.OpLiteral:
		for _, r := range re.Rune {
			p.digits(1, digitSet(r, r))
		}
	case syntax.OpCharClass:
		var set uint16
		for i := 0; i < len(re.Rune); i += 2 {
			set |= digitSet(re.Rune[i], re.Rune[i+1])
		}
		p.digits(1, set)
	case syntax.OpCapture:
		if re.Cap > maxGroup {
			p.fail("group %d; a program holds %d", re.Cap, maxGroup)
		}
		p.words = append(p.words, opSave|uint16(2*re.Cap))
		p.emit(re.Sub[0])
		p.words = append(p.words, opSave|uint16(2*re.Cap+1))
	case syntax.OpConcat:
		for _, sub := range re.Sub {
			p.emit(sub)
		}
	case syntax.OpAlternate:
		p.alternate(re.Sub)
	case syntax.OpQuest:
		p.optional(re.Sub[0], 1)
	case syntax.OpRepeat:
		if re.Max < 0 {
			p.fail("a repetition without end")
			return
		}
		for range re.Min {
			p.emit(re.Sub[0])
		}
		p.optional(re.Sub[0], re.Max-re.Min)
	case syntax.OpEndText:
		p.words = append(p.words, opEnd)
	default:
		p.fail("operation %v", re.Op)
	}
}

// digits appends a run, as part of the run before it where that is the same
// set and nothing can jump between the two.
func (p *compiler) digits(count int, set uint16) {
	if set == 0 {
		p.fail("something that is not a digit")
	}
	last := len(p.words) - 1
	if last >= p.target && p.words[last]&0x83FF == set && int(p.words[last]>>10)+count <= maxRun {
		p.words[last] += uint16(count) << 10
		return
	}
	p.words = append(p.words, uint16(count)<<10|set)
}

func digitSet(lo, hi rune) uint16 {
	var set uint16
	for d := range 10 {
		if r := '0' + rune(d); lo <= r && r <= hi {
			set |= 1 << d
		}
	}
	return set
}

// optional appends re up to n times, as often as possible.
func (p *compiler) optional(re *syntax.Regexp, n int) {
	if n == 0 {
		return
	}
	split := p.hole()
	p.emit(re)
	p.optional(re, n-1)
	p.fill(split, opSplit, maxSplit)
}

func (p *compiler) alternate(subs []*syntax.Regexp) {
	var jumps []int
	for i, sub := range subs {
		if i == len(subs)-1 {
			p.emit(sub)
			break
		}
		split := p.hole()
		p.emit(sub)
		jumps = append(jumps, p.hole())
		p.fill(split, opSplit, maxSplit)
	}
	for _, jump := range jumps {
		p.fill(jump, opJump, maxJump)
	}
}

// hole appends a word that fill completes once its target is known.
func (p *compiler) hole() int {
	p.words = append(p.words, 0)
	return len(p.words) - 1
}

func (p *compiler) fill(at int, op uint16, capacity int) {
	offset := len(p.words) - at
	if offset > capacity {
		p.fail("an offset of %d (capacity %d)", offset, capacity)
	}
	p.words[at] = op | uint16(offset)
	p.target = len(p.words)
}
