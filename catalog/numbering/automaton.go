package numbering

// MaxDigits is the longest national number there is an answer for. It is
// libphonenumber's limit; ITU-T E.164 §6.2.1 allows 15 digits with the calling
// code, but some countries have assigned longer ones.
const MaxDigits = 17

// Classify returns the region and the type of a national number, given as
// ASCII digits. The type is Unknown where the number is not valid; the region
// is 0 where a plan has several and no one of them claims the number.
func (p Plan) Classify(digits []byte) (Region, Type) {
	label := walk(p.field(planClassify), digits)
	if label>>4 != 0 {
		return p.Region(int(label>>4) - 1), Type(label & 15)
	}
	if p.Regions() == 1 {
		return p.Main(), Unknown
	}
	return 0, Unknown
}

// walk follows the digits from a node and returns the label of where they end.
func walk(node int, digits []byte) uint16 {
	if len(digits) > MaxDigits {
		return 0
	}
	for i, digit := range digits {
		if node < leafCount {
			return word(leaves, node*leafSize+2*(len(digits)-i))
		}
		node = step(node, digit)
	}
	if node < leafCount {
		return word(leaves, node*leafSize)
	}
	return word(states, (node-leafCount)*stateSize+stateLabel)
}

// step follows one digit from a node that is not a leaf.
func step(node int, digit byte) int {
	state := node - leafCount
	next := int(word(states, state*stateSize+2*int(digit-'0')))
	if next >= leafCount {
		next += state // states are stored as the distance to them
	}
	return next
}

// Prefix says what the plan has behind the first digits of a national number.
type Prefix struct {
	Length int    // how many of the digits still begin a valid number
	Next   uint16 // bit d: digit d can follow them
	Totals uint32 // bit n: they can become a valid number of n digits in all
}

// Longest returns what is known of the longest beginning of the digits that
// valid numbers begin with. Length is all of them where the digits are right
// and only their number is not.
func (p Plan) Longest(digits []byte) Prefix {
	node := p.field(planClassify)
	length := 0
	for ; length < len(digits) && length < MaxDigits; length++ {
		next := descend(node, digits[length])
		if totals(next, 0, MaxDigits-length-1) == 0 {
			break
		}
		node = next
	}
	known := Prefix{Length: length, Totals: totals(node, 0, MaxDigits-length) << length}
	for d := byte('0'); d <= '9' && length < MaxDigits; d++ {
		if totals(descend(node, d), 0, MaxDigits-length-1) != 0 {
			known.Next |= 1 << (d - '0')
		}
	}
	return known
}

// A leaf with some of its digits walked is written as a number above all
// nodes: descended counts the digits in its upper bits.
const descended = 1 << 16

// descend follows one digit from any node, also from within a leaf.
func descend(node int, digit byte) int {
	if node%descended < leafCount {
		return node + descended
	}
	return step(node, digit)
}

// totals returns after how many more digits a node has valid numbers: bit n
// stands for n. It looks no further than limit digits.
func totals(node, depth, limit int) uint32 {
	if limit < 0 {
		return 0
	}
	if node%descended < leafCount {
		var set uint32
		walked := node / descended
		for n := 0; n <= limit && walked+n <= MaxDigits; n++ {
			if word(leaves, node%descended*leafSize+2*(walked+n))&15 != 0 {
				set |= 1 << n
			}
		}
		return set
	}
	var set uint32
	if word(states, (node-leafCount)*stateSize+stateLabel)&15 != 0 {
		set = 1
	}
	last := -1
	for d := byte('0'); d <= '9'; d++ {
		if next := step(node, d); next != last {
			set |= totals(next, depth+1, limit-1) << 1
			last = next
		}
	}
	return set
}
