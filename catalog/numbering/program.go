package numbering

import "math/bits"

// The instructions of a program, one 16-bit word each:
//
//	0 ccccc mmmmmmmmmm   c digits, each one of the set m (bit d: digit d)
//	10 oooooooooooooo    go on; if that fails, continue o words further
//	110 ooooooooooooo    continue o words further
//	1110 000000000sss    remember the position as s (2g start, 2g+1 end of group g)
//	1111 000000000001    only at the end of the digits
//	1111 000000000000    matched
//
// Nothing leads back, so a program always ends.
const (
	opSplit = 0x8000
	opJump  = 0xC000
	opSave  = 0xE000
	opEnd   = 0xF001
	opMatch = 0xF000
)

// match is a program at work. groups are the positions of its groups, -1
// where a group took no part, groups[0] and [1] those of the whole match.
type match struct {
	digits []byte
	whole  bool // the match must reach the end of the digits
	groups [8]int8
}

// run reports whether the program at word pc matches digits from position at,
// preferring what the expression it was made of prefers.
func (m *match) run(pc, at int) bool {
	for {
		op := word(programs, 2*pc)
		switch {
		case op < opSplit:
			for n := op >> 10; n > 0; n-- {
				if at == len(m.digits) || op>>(m.digits[at]-'0')&1 == 0 {
					return false
				}
				at++
			}
			pc++
		case op < opJump:
			saved := m.groups
			if m.run(pc+1, at) {
				return true
			}
			m.groups = saved
			pc += int(op - opSplit)
		case op < opSave:
			pc += int(op - opJump)
		case op < opMatch:
			m.groups[op&7] = int8(at)
			pc++
		case op == opEnd:
			if at != len(m.digits) {
				return false
			}
			pc++
		default:
			if m.whole && at != len(m.digits) {
				return false
			}
			m.groups[1] = int8(at)
			return true
		}
	}
}

// start returns a match at the beginning of digits.
func start(digits []byte) match {
	return match{digits: digits[:min(len(digits), maxProgramDigits)], groups: [8]int8{0, -1, -1, -1, -1, -1, -1, -1}}
}

// maxProgramDigits keeps positions within a byte. No program looks that far.
const maxProgramDigits = 100

// InternationalPrefix returns how many of the digits are the region's
// international prefix, such as 2 for "00"; 0 where they begin with none.
func (r Region) InternationalPrefix(digits []byte) int {
	m := start(digits)
	if program := word(regions, int(r)*regionSize+regionIDD); program == 0 || !m.run(int(program), 0) {
		return 0
	}
	return int(m.groups[1])
}

// General reports whether the digits fit the general description of the
// region's national numbers. It is looser than being valid, and what the
// rules for national prefixes are checked against.
func (r Region) General(digits []byte) bool {
	m := match{digits: digits, whole: true}
	return len(digits) <= maxProgramDigits && m.run(int(word(regions, int(r)*regionSize+regionGeneral)), 0)
}

// MayHavePrefix reports whether the main region's rule for national prefixes
// can apply to a number that begins with this digit: a quick test that spares
// most numbers the rule.
func (p Plan) MayHavePrefix(digit byte) bool {
	return plans[p].first>>(digit-'0')&1 != 0
}

// StripPrefix applies the region's rule for national prefixes. It appends to
// dst what is left of the digits once the prefix, and a carrier code with it,
// is off, or what the rule turns them into. It reports false, and appends
// nothing, where the rule does not apply: also where it would make a number
// that fits the region into one that does not.
func (r Region) StripPrefix(dst, digits []byte) ([]byte, bool) {
	at := int(r) * regionSize
	m := start(digits)
	if program := word(regions, at+regionRule); program == 0 || !m.run(int(program), 0) {
		return dst, false
	}
	out := m.expand(dst, text(int(word(regions, at+regionTransform))))
	out = append(out, digits[m.groups[1]:]...)
	if r.General(digits) && !r.General(out[len(dst):]) {
		return dst, false
	}
	return out, true
}

// StripLengths returns how many digits StripPrefix can leave of n digits that
// begin with this one: bit m stands for m digits. It may say too much, as it
// looks neither at the other digits nor at what the rule does with them.
func (r Region) StripLengths(first byte, n int) (lengths uint32) {
	at := int(r) * regionSize
	rule := int(word(regions, at+regionRule))
	if rule == 0 {
		return 0
	}
	added := len(text(int(word(regions, at+regionTransform))))
	for ends := findEnds(rule, 0, n, first); ends != 0; ends &= ends - 1 {
		least := n - bits.TrailingZeros32(ends)
		if most := n + added; added > 0 {
			lengths |= 2<<most - 1<<least // the groups hold any of the digits
		} else {
			lengths |= 1 << least
		}
	}
	return lengths
}

// MayBeGeneral reports whether General can hold for n digits that begin with
// this one.
func (r Region) MayBeGeneral(first byte, n int) bool {
	return findEnds(int(word(regions, int(r)*regionSize+regionGeneral)), 0, n, first)>>n&1 == 1
}

// findEnds returns where a program at word pc can match to that has reached
// position at, with n digits of which the first is known: bit i stands for i.
func findEnds(pc, at, n int, first byte) uint32 {
	for {
		op := word(programs, 2*pc)
		switch {
		case op < opSplit:
			count := int(op >> 10)
			if at+count > n || count > 0 && at == 0 && op>>(first-'0')&1 == 0 {
				return 0
			}
			at += count
			pc++
		case op < opJump:
			return findEnds(pc+1, at, n, first) | findEnds(pc+int(op-opSplit), at, n, first)
		case op < opSave:
			pc += int(op - opJump)
		case op < opMatch:
			pc++
		case op == opEnd:
			if at != n {
				return 0
			}
			pc++
		default:
			return 1 << at
		}
	}
}

// expand appends a transformation, in which a byte below '0' stands for the
// group of that number. It is for matches in which all its groups take part,
// and appends nothing for others.
func (m *match) expand(dst []byte, transform string) []byte {
	out := dst
	for i := 0; i < len(transform); i++ {
		group := 2 * int(transform[i])
		if transform[i] >= '0' {
			out = append(out, transform[i])
			continue
		}
		if m.groups[group] < 0 {
			return dst
		}
		out = append(out, m.digits[m.groups[group]:m.groups[group+1]]...)
	}
	return out
}
