package numbering

import "math/bits"

// The tables, unpacked once when the program starts: packed they are half as
// large to download, unpacked they are fast to use. Nothing changes them
// afterwards.

var (
	// states has stateSize numbers for every state: for each digit the node
	// it leads to, then the label of digits that end here. A node is a leaf
	// where its number is below leafCount, else a state.
	states = unpackStates(packedStates)
	// leaves has leafSize labels for every leaf: of digits that end here, that
	// have one more, and so on. In a leaf only their number matters.
	leaves = unpackLeaves(packedLeaves)

	// plans is in words, for every question begins with a few of them.
	plans   = words(unpackPlanes(packedPlans, planSize))
	regions = unpackPlanes(packedRegions, regionSize)
	// codes has, for every three digits, the plan of the calling code they
	// begin with.
	codes = findCodes()
	// names has, for every two letters, the region they are the code of.
	names = findNames()
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

// unpackPlanes reads what planes of the generator writes.
func unpackPlanes(packed string, size int) string {
	table := make([]byte, len(packed))
	count := len(packed) / size
	for i := range len(packed) {
		table[i%count*size+i/count] = packed[i]
	}
	return string(table)
}

// words reads a table of nothing but 16-bit words.
func words(table string) []uint16 {
	out := make([]uint16, len(table)/2)
	for i := range out {
		out[i] = word(table, 2*i)
	}
	return out
}

func findCodes() (codes [1000]uint8) {
	for p := Plan(1); int(p) < len(packedPlans)/planSize; p++ {
		first, last := p.CallingCode(), p.CallingCode()
		for range 3 - p.CodeLength() {
			first, last = 10*first, 10*last+9
		}
		for n := first; n <= last; n++ {
			codes[n] = uint8(p)
		}
	}
	return codes
}

func findNames() (names [26 * 26]uint8) {
	for r := Region(1); int(r) < RegionCount; r++ {
		if code := r.String(); len(code) == 2 {
			names[26*int(code[0]-'A')+int(code[1]-'A')] = uint8(r)
		}
	}
	return names
}
