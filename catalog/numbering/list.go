package numbering

const (
	// listLeast and listMost are how long the rows are that are read in place:
	// the eight octets that end such a row are in it, and with the first eight
	// they are all of it.
	listLeast = 9
	listMost  = 16

	// partedLeast and partedMost are how long rows are of which the digits are
	// read one by one, without separators and with them, which are seldom
	// between all digits.
	partedLeast = 5
	partedMost  = 30

	// listWalk is how many national digits lead to a leaf at most.
	listWalk = 8

	// ListSlack is how many octets must stand behind a row for ReadList to read
	// it, for it takes eight at a time, wherever the row ends.
	ListSlack = 8
)

// ReadList classifies the rows of a text, which stand one behind the other and
// have these lengths. It reads what is nothing but a plus sign and the digits
// of an international number, perhaps with separators between them, and leaves
// the zero Kind for all else, and for numbers that the cautions have doubts of.
//
// This is the only place where the digits of a million numbers are looked at,
// so it is made for WebAssembly: a loop in which nothing is called, which takes
// eight octets at a time, and of which few jumps depend on the digits, for there
// is no telling which digits come.
func ReadList(classes []Class, text []byte, lengths []uint16, cautions *Cautions) {
	table, ends := states, leaves
	all := cautions[:] // found to be there once, not in the loop
	end := len(text) - ListSlack
	at := 0
	var parts [partedMost + ListSlack]byte
	for row, length := range lengths {
		source, first, n := text, at, int(length)
		at += n
		if n > partedMost || at > end {
			continue
		}
		class := Class(0)
		// A digit becomes its value. Any other octet becomes more than 9, so
		// that 6 makes it more than 15. The plus sign becomes 0, and nothing
		// else does.
		head := eight(text, first) ^ ('0'*ones - '0' + '+')
		if head&0xFF != 0 {
			continue
		}
		if n < listLeast || n > listMost || !areDigits(head, eight(text, at-8)^'0'*ones) {
			// Its digits are read where they stand one behind the other.
			source, first, n = parts[:], 0, 1
			found := uint8(0)
			for i := at - int(length) + 1; i < at; i++ {
				octet := text[i]
				is := octets[octet]
				parts[n&31] = octet
				n += int(is & octetDigit)
				found |= is
			}
			// A point before the last digits may be a spreadsheet's, what stands in
			// brackets at the end no part of the number, and what stands in some behind
			// the plus sign an area code.
			if found >= octetOther || n < partedLeast || n > listMost || text[at-1] == ')' || text[at-int(length)+1] == '(' ||
				found >= octetPoint && (octets[text[at-1]] != octetDigit || text[at-2] == '.' || text[at-3] == '.') {
				continue
			}
			class = Class(found/octetSeparator&1) * classParted
			head = eight(source, 0) ^ '0'*ones
		}
		// Multiplied, the three digits stand side by side.
		plan := codes[(head>>8&0x0F0F0F)*(1<<24|1<<12|1)>>16&0xFFF]
		if plan == 0 {
			if head>>8&15 != 0 {
				classes[row] = class | Class(NoPlan)<<classKind
			}
			continue
		}
		p := &plans[plan]
		first += 1 + int(p.codeLength)
		rest := n - 1 - int(p.codeLength)
		start := eight(source, first)
		caution := &all[plan]
		doubt := caution.Doubts[start&15] >> (rest & 15)
		digits := start
		if doubt&1 != 0 {
			if uint8(start) != caution.Prefix || caution.Strips>>(rest&15)&1 == 0 {
				continue
			}
			rest--
			digits = eight(source, first+1)
			start, doubt = 0, 0 // from here on the sign of a prefix
		}
		possible := p.full >> (rest & 31) & 1
		class |= Class(possible)<<classPossible | Class(p.mayBeReserved(digits))*classReserved

		node := int(p.classify)
		left := rest
		for ; left > 0 && node >= leafCount; left-- {
			node = int(table[(node-leafCount)*stateSize+int(digits&15)])
			digits >>= 8
		}
		var label int
		if node < leafCount {
			label = int(ends[node*leafSize+left])
		} else {
			label = int(table[(node-leafCount)*stateSize+stateLabel])
		}
		kind := Kind(label & 15)
		switch {
		case kind == 0:
			kind = caution.fault(start, uint(rest), possible)
			if kind == 0 {
				kind = rangeFault(node, uint(left))
			}
			if uint32(start)&caution.CodeMask == caution.CodeDigits {
				doubt |= caution.Repeats >> (rest & 15) << 16
			}
			if doubt>>16&1 != 0 {
				kind = 0
			}
		case start == 0:
			kind += BehindPrefix
		}
		// The label of what is not valid has a region too, where there is but one.
		region := labelRegions[int(p.labels)+label>>4]
		classes[row] = class | Class(region) | Class(kind)<<classKind
	}
}

// fault returns what is wrong with the length of a number that is not valid, of
// which these are the first digits, or 0 where they stand behind a prefix. It is
// 0 where the length is possible.
func (c *Caution) fault(start uint64, length uint, possible uint32) Kind {
	lengths := c.Lengths
	switch {
	case start == 0:
		lengths = c.PrefixLengths
	case uint8(start) == c.Prefix:
		// It is a prefix, but the rest is too short to do without.
		lengths, possible = c.PrefixLengths<<2, 0
	}
	if possible != 0 {
		return 0
	}
	return TooShort + Kind(lengths>>(2*length&31)&3)
}

// rangeFault returns what is wrong with a number that is not valid but for its
// length, of which so many digits are left at a node.
func rangeFault(node int, left uint) Kind {
	switch {
	case node >= leafCount || leafTotals[node]>>(left&31) != 0:
		return RangeTooShort
	case leafTotals[node] != 0:
		return RangeTooLong
	}
	return Unassigned
}

// areDigits reports whether the octets of a head, but the first, and of a tail
// are below 10.
func areDigits(head, tail uint64) bool {
	return (head|(head+6*ones)|tail|(tail+6*ones))&(0xF0*ones) == 0
}

// What an octet is between the digits of a number.
const (
	octetDigit     = 1
	octetSeparator = 2
	octetPoint     = 4 // a separator that may be a decimal point
	octetOther     = 8
)

// octets has what every octet is.
var octets = findOctets()

func findOctets() (octets [256]uint8) {
	for i := range octets {
		octets[i] = octetOther
	}
	for digit := '0'; digit <= '9'; digit++ {
		octets[digit] = octetDigit
	}
	for _, separator := range " ()-" {
		octets[separator] = octetSeparator
	}
	octets['.'] = octetSeparator | octetPoint
	return octets
}

// ones times an octet is that octet eight times.
const ones = 0x0101010101010101

// eight returns eight octets as one number, the first as the lowest. The
// compiler makes one load of it.
func eight(text []byte, at int) uint64 {
	b := text[at : at+8]
	return uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 |
		uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56
}

// mayBeReserved is 1 where national digits, the first eight of them, can be
// those of a reserved number, else 0: a quick test that spares most numbers the
// search. All ranges of the plan have some digits that are fixed; their hashes
// are in a set.
func (p *planRow) mayBeReserved(digits uint64) uint64 {
	hash := p.hash(digits)
	return p.reservedSet[hash/64] >> (hash % 64) & 1
}

// hash makes a number below 256 of the digits that are fixed.
func (p *planRow) hash(digits uint64) uint64 {
	fixed := digits >> (p.reservedAt & 63) << (-p.reservedWidth & 63)
	return fixed * 0x9E3779B97F4A7C15 >> 56
}
