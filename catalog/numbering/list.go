package numbering

// Class is what ReadList finds out about a number, packed so that it is one
// store. The zero Class is none.
type Class uint16

const (
	classType           = 8 // behind the region
	classPossible Class = 1 << 12
	classNoCode   Class = 1 << 13
	classParted   Class = 1 << 14
	classRead     Class = 1 << 15
)

// IsRead reports whether the number was read.
func (c Class) IsRead() bool { return c&classRead != 0 }

// HasCode reports whether the number's calling code is assigned. If not, there
// is no region and no type.
func (c Class) HasCode() bool { return c&classNoCode == 0 }

// IsParted reports whether there are separators between the digits.
func (c Class) IsParted() bool { return c&classParted != 0 }

// IsPossible is what Plan.IsPossible returns.
func (c Class) IsPossible() bool { return c&classPossible != 0 }

// Region is the region that Plan.Classify returns.
func (c Class) Region() Region { return Region(c & 0xFF) }

// Type is the type that Plan.Classify returns.
func (c Class) Type() Type { return Type(c >> classType & 15) }

const (
	// listLeast and listMost are how long the rows are that ReadList reads: the
	// eight octets that end such a row are in it, and with the first eight they
	// are all of it.
	listLeast = 9
	listMost  = 16

	// listParted is how long they are with separators, which are seldom between
	// all digits.
	listParted = 30
	separators = 1<<' ' | 1<<'(' | 1<<')' | 1<<'-' | 1<<'.'

	// ListSlack is how many octets must stand behind a row for ReadList to read
	// it, for it takes eight at a time, wherever the row ends.
	ListSlack = 8
)

// ReadList classifies the rows of a text, which stand one behind the other and
// have these lengths. It reads what is nothing but a plus sign and eight to
// fifteen digits, perhaps with separators between them, and leaves the zero Class for all else, and for numbers that
// have more to them: perhaps a national prefix, or digits that are reserved.
//
// This is the only place where the digits of a million numbers are looked at,
// so it is made for WebAssembly: a loop in which nothing is called, which takes
// eight octets at a time.
func ReadList(classes []Class, text []byte, lengths []uint16) {
	table, ends := states, leaves
	end := len(text) - ListSlack
	at := 0
	var parts [listMost + ListSlack]byte
	for row, length := range lengths {
		source, first, n := text, at, int(length)
		at += n
		if n < listLeast || n > listParted || at > end {
			continue
		}
		class := classRead
		// A digit becomes its value. Any other octet becomes more than 9, so
		// that 6 makes it more than 15. The plus sign becomes 0, and nothing
		// else does.
		head := eight(text, first) ^ ('0'*ones - '0' + '+')
		tail := eight(text, at-8) ^ '0'*ones
		if n > listMost || (head|(head+6*ones+9)|tail|(tail+6*ones))&(0xF0*ones) != 0 {
			if head&0xFF != 0 {
				continue
			}
			// Its digits are read where they stand one behind the other.
			parts[0] = '+'
			n = 1
			for i := first + 1; i < at; i++ {
				c := text[i]
				if c-'0' <= 9 && n < listMost {
					parts[n] = c
					n++
					continue
				}
				// A point before the last digits may be a spreadsheet's.
				if c >= 64 || separators>>c&1 == 0 || c == '.' && i+3 >= at {
					n = 0
					break
				}
			}
			if n < listLeast {
				continue
			}
			source, first = parts[:], 0
			head = eight(source, 0) ^ '0'*ones
			class |= classParted
		}
		plan := codes[100*(head>>8&15)+10*(head>>16&15)+head>>24&15]
		if plan == 0 {
			if head>>8&15 != 0 {
				classes[row] = class | classNoCode
			}
			continue
		}
		p := &plans[plan]
		first += 1 + int(p.codeLength)
		rest := n - 1 - int(p.codeLength)
		digits := eight(source, first)
		if p.first>>(digits&15)&1 != 0 || p.mayBeReserved(digits) {
			continue
		}
		// Without a jump: there is no telling which lengths come.
		class |= classPossible & -Class(p.full>>(rest&31)&1)

		node := int(p.classify)
		for {
			stop := max(rest-8, 0)
			for ; rest > stop && node >= leafCount; rest-- {
				node = int(table[(node-leafCount)*stateSize+int(digits&15)])
				digits >>= 8
			}
			if rest == 0 || node < leafCount {
				break
			}
			first += 8
			digits = eight(source, first)
		}
		var label int
		if node < leafCount {
			label = int(ends[node*leafSize+rest])
		} else {
			label = int(table[(node-leafCount)*stateSize+stateLabel])
		}
		// The label of what is not valid has a region too, where there is but one.
		region := labelRegions[int(p.labels)+label>>4]
		classes[row] = class | Class(region) | Class(label&15)<<classType
	}
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

// mayBeReserved reports whether national digits, the first eight of them, can
// be those of a reserved number: a quick test that spares most numbers the
// search. Where all ranges of the plan have four digits that are fixed, their
// hashes are in a set.
func (p *planRow) mayBeReserved(digits uint64) bool {
	return p.reservedSet>>hash(digits>>(p.reservedAt&63))&1 != 0
}

// hash makes a number below 64 of the first four of the digits.
func hash(digits uint64) uint32 { return uint32(digits) * 0x9E3779B1 >> 26 }
