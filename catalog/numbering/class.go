package numbering

// Class is what ReadList finds out about a number, packed so that it is one
// store:
//
//	p r s kkkkk gggggggg
//
// p the number is possible, r it may be reserved, s there are separators
// between its digits, k its Kind, g its region. The zero Class is none.
type Class uint16

const (
	classKind     = 8 // the bit behind the region
	classParted   = 1 << 13
	classReserved = 1 << 14
	classPossible = 15 // the bit
)

// Key is all of the class but the region and whether the number is possible: a
// number below Keys, to look up in a table what it means.
func (c Class) Key() int { return int(c>>classKind) & (Keys - 1) }

// Keys is how many keys there can be.
const Keys = 1 << (classPossible - classKind)

// Key returns the key of a kind, with separators or without, and of a number
// that may be reserved or is not.
func (k Kind) Key(parted, reserved bool) int {
	class := Class(k) << classKind
	if parted {
		class |= classParted
	}
	if reserved {
		class |= classReserved
	}
	return class.Key()
}

// Region is the region that Plan.Classify returns.
func (c Class) Region() Region { return Region(c & 0xFF) }

// Possible is 1 where Plan.IsPossible, else 0.
func (c Class) Possible() byte { return byte(c >> classPossible) }

// Kind is the type of a valid number, or what is wrong with one that is not
// valid. Kinds of valid numbers are their types; where there is a national
// prefix before the number, BehindPrefix is added. The zero Kind is for what a
// list leaves open.
type Kind uint8

const (
	Unassigned    Kind = Kind(Voicemail) + 1 + iota // no numbers begin with these digits
	RangeTooLong                                    // those that do are shorter
	RangeTooShort                                   // those that do are longer
	NoPlan                                          // the calling code is not assigned
	TooShort                                        // all numbers of the plan are longer
	TooLong                                         // or shorter
	BetweenLengths
	LocalLength  // as dialled within one area
	BehindPrefix // with all types it takes as many kinds as five bits hold
)

// Caution is what a list must know of a plan besides its numbers: what makes
// digits mean something else, and what is said of numbers of a wrong length.
type Caution struct {
	_ [0]func() // nothing compares two: that code would be large
	// Doubts has for every digit that a national number can begin with the
	// lengths for which there is more to it, perhaps a national prefix: bit n
	// for valid numbers of n digits, bit 16+n for those that are not.
	Doubts [10]uint32

	// Strips are the lengths, bit n for n digits, for which there is just this
	// to it: it begins with Prefix, which is a national prefix, and the number
	// is the rest.
	Strips uint16
	Prefix uint8

	// Repeats are the lengths for which there is more to a number that is not
	// valid and begins with its calling code once more: whose first octets are
	// CodeDigits, of those that are set in CodeMask.
	Repeats, CodeDigits, CodeMask uint32

	// Lengths has what is wrong with n digits, where the plan has no numbers of
	// that length: bits 2n and 2n+1 are a Kind, counted from TooShort.
	// PrefixLengths is the same for the n digits behind Prefix.
	Lengths, PrefixLengths uint32
}

// Cautions are those of all plans.
type Cautions [256]Caution
