package numbering

import "math/bits"

// The tables of the automata, unpacked once when the program starts: packed
// they are half as large to download, unpacked they are fast to walk. Nothing
// changes them afterwards.

var (
	// states has stateSize numbers for every state: for each digit the node
	// it leads to, then the label of digits that end here. A node is a leaf
	// where its number is below leafCount, else a state.
	states = unpackStates(packedStates)
	// leaves has leafSize labels for every leaf: of digits that end here, that
	// have one more, and so on. In a leaf only their number matters.
	leaves = unpackLeaves(packedLeaves)
)

const (
	stateSize  = 11
	stateLabel = 10
	leafSize   = MaxDigits + 1
)

// unpackStates reads what packStates of the generator writes. It runs before
// the first answer, so it goes from change to change and not from digit to
// digit.
func unpackStates(packed string) []uint16 {
	table := make([]uint16, stateCount*stateSize)
	in := numbers{packed, 2 * stateCount}
	next := 0
	for i := range stateCount {
		next = max(next, i+1)
		mask := word(packed, 2*i)
		row := table[i*stateSize : (i+1)*stateSize]
		for changes := mask &^ (1 << stateLabel); changes != 0; {
			d := bits.TrailingZeros16(changes)
			changes &= changes - 1
			target := in.next()
			switch {
			case target == 0:
				target = leafCount + next
				next++
			case target <= leafCount:
				target--
			default:
				target = 2*leafCount + next - target
			}
			end := min(bits.TrailingZeros16(changes), stateLabel)
			for ; d < end; d++ {
				row[d] = uint16(target)
			}
		}
		if mask>>stateLabel != 0 {
			row[stateLabel] = uint16(in.next())
		}
	}
	return table
}

// unpackLeaves reads what packLeaves of the generator writes.
func unpackLeaves(packed string) []uint16 {
	table := make([]uint16, leafCount*leafSize)
	in := numbers{packed, 0}
	for i := range leafCount {
		mask, label := in.next(), 0
		for n := range leafSize {
			if mask>>n&1 == 1 {
				label = in.next()
			}
			table[i*leafSize+n] = uint16(label)
		}
	}
	return table
}

// numbers reads numbers of seven bits an octet, the lowest first.
type numbers struct {
	packed string
	at     int
}

func (n *numbers) next() int {
	octet := n.packed[n.at]
	n.at++
	if octet < 0x80 {
		return int(octet)
	}
	value := int(octet & 0x7F)
	for shift := 7; ; shift += 7 {
		octet = n.packed[n.at]
		n.at++
		value |= int(octet&0x7F) << shift
		if octet < 0x80 {
			return value
		}
	}
}
