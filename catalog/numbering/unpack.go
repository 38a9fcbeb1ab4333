package numbering

import (
	"math/bits"
	"strings"
)

// The tables, unpacked once when the program starts: packed they are half as
// large to download, unpacked they are fast to use. Nothing changes them
// afterwards.

var (
	// states has stateSize numbers for every state: for each digit the node
	// it leads to, then the label of digits that end here; the rest is there for
	// a row to be found by a shift. A node is a leaf where its number is below
	// leafCount, else a state.
	states = unpackStates(packedStates)
	// leaves has leafSize labels for every leaf: of digits that end here, that
	// have one more, and so on. In a leaf only their number matters.
	leaves = unpackLeaves(packedLeaves)
	// leafTotals has, for every leaf, after how many digits valid numbers end:
	// bit n stands for n.
	leafTotals = findLeafTotals()
	// stateTotals has the same for every state, as an index into totalSets.
	stateTotals, totalSets = findStateTotals()

	// plans has room for every Plan there can be, so that none is checked.
	plans = unpackPlans(packedPlans)
	// labelRegions has, for every plan, the region that a label stands for: none
	// or the only one, then those of the plan.
	labelRegions = findLabelRegions()
	regions      = unpackPlanes(packedRegions, regionSize)
	// lengths has what most questions about a region are about.
	lengths = unpackLengths()
	// codes has, for every three digits of four bits each, the plan of the
	// calling code they begin with.
	codes = findCodes()
	// names has, for every two letters, the region they are the code of.
	names = findNames()
)

const (
	stateSize  = 16
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

// findStateTotals returns what leafTotals has for every state, as the number of a set,
// and the sets.
func findStateTotals() (numbers []uint16, sets []uint32) {
	of := make([]uint32, stateCount) // 0 is not known yet: a number ends behind every state
	numbers = make([]uint16, stateCount)
	for i := range stateCount {
		set := findTotals(of, leafCount+i)
		at := 0
		for at < len(sets) && sets[at] != set {
			at++
		}
		if at == len(sets) {
			sets = append(sets, set)
		}
		numbers[i] = uint16(at)
	}
	return numbers, sets
}

// findTotals returns after how many more digits valid numbers end at a node, and
// keeps it.
func findTotals(of []uint32, node int) uint32 {
	if node < leafCount {
		return leafTotals[node]
	}
	set := of[node-leafCount]
	if set != 0 {
		return set
	}
	row := states[(node-leafCount)*stateSize:][:stateSize]
	if row[stateLabel]&15 != 0 {
		set = 1
	}
	last := uint16(0)
	for _, next := range row[:stateLabel] {
		if next != last {
			set |= findTotals(of, int(next)) << 1
		}
		last = next
	}
	of[node-leafCount] = set
	return set
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

func findLeafTotals() []uint32 {
	sets := make([]uint32, leafCount)
	for i, label := range leaves {
		if label&15 != 0 {
			sets[i/leafSize] |= 1 << (i % leafSize)
		}
	}
	return sets
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

// planRow is what table.go lists for a plan.
type planRow struct {
	reservedSet               [4]uint64 // see mayBeReserved
	full                      uint32
	classify, labels          uint16 // the second is the first of its labelRegions
	codeLength                uint8
	reservedAt, reservedWidth uint8
	main                      Region
	regions                   uint8
	code, format, pairs       uint16
	members, reserved         uint16
	reservedCount, first      uint16
	changes, changesEnd       uint8 // in Renumberings
}

func unpackPlans(packed string) (rows [256]planRow) {
	count := len(packed) / planSize
	for i := range count {
		field := func(at int) uint16 {
			return uint16(packed[at*count+i]) | uint16(packed[(at+1)*count+i])<<8
		}
		row := &rows[i]
		*row = planRow{
			code:          field(planCode),
			classify:      field(planClassify),
			format:        field(planFormat),
			pairs:         field(planPairs),
			members:       field(planMembers),
			reserved:      field(planReserved),
			reservedCount: field(planReservedCount),
			first:         field(planFirst),
			regions:       uint8(field(planRegions)),
			full:          uint32(field(planFull)) | uint32(field(planFull+2))<<16,
			codeLength:    1,
		}
		row.main = Region(members[row.members])
		row.setReserved()
		for j := range Renumberings {
			if Renumberings[j].CallingCode == row.code {
				if row.changesEnd == 0 {
					row.changes = uint8(j)
				}
				row.changesEnd = uint8(j + 1)
			}
		}
		for limit := uint16(10); row.code >= limit && row.codeLength < 3; limit *= 10 {
			row.codeLength++
		}
	}
	return rows
}

type lengthSets struct{ full, local uint32 }

func unpackLengths() (sets [256]lengthSets) {
	for r := range RegionCount {
		at := r * regionSize
		sets[r] = lengthSets{long(regions, at+regionFull), long(regions, at+regionLocal)}
	}
	return sets
}

// setReserved sets what mayBeReserved needs: at which bit of the digits those
// begin that are fixed in all ranges of the plan, at least four of the first
// eight, how many bits there are of them, and the set of their hashes.
func (p *planRow) setReserved() {
	all := make([]string, p.reservedCount)
	for i := range all {
		all[i] = rangeNumbers(int(p.reserved) + i)
	}
	areFixed := func(start, end int) bool {
		for _, numbers := range all {
			if end > len(numbers) || strings.Contains(numbers[start:end], "x") {
				return false
			}
		}
		return end <= 8
	}
	start, end := 0, 4
	for !areFixed(start, end) && end < 8 {
		start, end = start+1, end+1
	}
	for areFixed(start, end+1) && len(all) > 0 {
		end++
	}
	p.reservedAt, p.reservedWidth = uint8(8*start), uint8(8*(end-start))
	for _, numbers := range all {
		hash := p.hash(eight([]byte(numbers+"-------"), 0))
		p.reservedSet[hash/64] |= 1 << (hash % 64)
	}
}

func findLabelRegions() []Region {
	var all []Region
	for p := range len(packedPlans) / planSize {
		row := &plans[p]
		row.labels = uint16(len(all))
		none := Region(0)
		if row.regions == 1 {
			none = row.main
		}
		all = append(all, none)
		for i := range int(row.regions) {
			all = append(all, Plan(p).Region(i))
		}
	}
	return all
}

func findCodes() (codes [1 << 12]uint8) {
	for p := Plan(1); int(p) < len(packedPlans)/planSize; p++ {
		first, last := p.CallingCode(), p.CallingCode()
		for range 3 - p.CodeLength() {
			first, last = 10*first, 10*last+9
		}
		for n := first; n <= last; n++ {
			codes[n/100<<8|n/10%10<<4|n%10] = uint8(p)
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
