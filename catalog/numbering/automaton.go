package numbering

// MaxDigits is the longest national number there is an answer for. It is
// libphonenumber's limit; ITU-T E.164 §6.2.1 allows 15 digits with the calling
// code, but some countries have assigned longer ones.
const MaxDigits = 17

// Classify returns the region and the type of a national number, given as
// ASCII digits. The type is Unknown where the number is not valid; the region
// is 0 where a plan has several and no one of them claims the number.
func (p Plan) Classify(digits []byte) (Region, Type) {
	row := &plans[p]
	label := walk(int(row.classify), digits)
	return labelRegions[row.labels+label>>4], Type(label & 15)
}

// walk follows the digits from a node and returns the label of where they end.
// It takes three steps a turn, for in WebAssembly a turn costs as much as those.
func walk(node int, digits []byte) uint16 {
	rest := len(digits)
	if rest > MaxDigits {
		return 0
	}
	for ; rest > 2 && node >= leafCount; rest -= 3 {
		next := digits[len(digits)-rest:]
		if node = step(node, next[0]); node < leafCount {
			return leaves[node*leafSize+rest-1]
		}
		if node = step(node, next[1]); node < leafCount {
			return leaves[node*leafSize+rest-2]
		}
		node = step(node, next[2])
	}
	for ; rest > 0 && node >= leafCount; rest-- {
		node = step(node, digits[len(digits)-rest])
	}
	if node < leafCount {
		return leaves[node*leafSize+rest]
	}
	return states[(node-leafCount)*stateSize+stateLabel]
}

// step follows one digit from a node that is not a leaf.
func step(node int, digit byte) int {
	return int(states[(node-leafCount)*stateSize+int(digit-'0')])
}

// Longest returns how many of the digits valid numbers begin with, and whether
// more digits can follow those. Where they are all of the digits, more must
// follow; where nothing can follow, there are too many.
func (p Plan) Longest(digits []byte) (length int, more bool) {
	var nodes [MaxDigits + 1]int
	nodes[0] = int(plans[p].classify)
	for most := min(len(digits), MaxDigits); length < most && nodes[length] != 0; length++ {
		nodes[length+1] = descend(nodes[length], digits[length])
	}
	// Once no number begins with them, none does with more of them.
	for length > 0 && !alive(nodes[length], MaxDigits-length) {
		length--
	}
	return length, p.next(nodes[length], length, true) != 0
}

// Next returns which digits can follow these in a valid number: bit d stands
// for digit d.
func (p Plan) Next(digits []byte) uint16 {
	node := int(plans[p].classify)
	for _, digit := range digits {
		node = descend(node, digit)
	}
	return p.next(node, len(digits), false)
}

// next returns which digits can follow at a node behind so many digits; with
// any it stops at the first.
func (p Plan) next(node, length int, any bool) (set uint16) {
	for d := byte('0'); d <= '9' && length < MaxDigits && !(any && set != 0); d++ {
		if alive(descend(node, d), MaxDigits-length-1) {
			set |= 1 << (d - '0')
		}
	}
	return set
}

// Totals returns how many digits the valid numbers have that begin with these:
// bit n stands for n digits in all.
func (p Plan) Totals(digits []byte) uint32 {
	if len(digits) > MaxDigits {
		return 0
	}
	node := int(plans[p].classify)
	for _, digit := range digits {
		node = descend(node, digit)
	}
	return totals(node) << len(digits) & (2<<MaxDigits - 1)
}

// Deciding returns how many of the digits are enough to tell that no number
// which begins with them has one of the lengths in a set, at most all of them,
// and what Totals says of those.
func (p Plan) Deciding(digits []byte, set uint32) (first int, lengths uint32) {
	node := int(plans[p].classify)
	for first < len(digits) && first < MaxDigits {
		node = descend(node, digits[first])
		first++
		lengths = totals(node) << first
		if lengths&set == 0 {
			return first, lengths
		}
	}
	return first, totals(node) << first
}

// A leaf of which some digits have been walked is written as a number above
// those of all nodes: how many they are, times inLeaf, and the leaf.
const inLeaf = 1 << 16

// descend follows one digit from any node, also from within a leaf.
func descend(node int, digit byte) int {
	if node%inLeaf < leafCount {
		return node + inLeaf
	}
	return step(node, digit)
}

// alive reports whether a valid number ends after limit more digits at most.
// One does behind every state, as TestWalk makes sure.
func alive(node, limit int) bool {
	return node%inLeaf >= leafCount || totals(node)&(2<<limit-1) != 0
}

// totals returns after how many more digits valid numbers end: bit n stands for n.
func totals(node int) uint32 {
	if leaf := node % inLeaf; leaf < leafCount {
		return leafTotals[leaf] >> (node / inLeaf)
	}
	return totalSets[stateTotals[node-leafCount]]
}
