package e164

import (
	"math/bits"

	"wrongnumber/catalog/numbering"
	"wrongnumber/catalog/problems"
)

// numbering.ReadList reads a list. It knows nothing of prefixes, of mistakes that can
// be repaired, or of problems. This file works out what ReadList needs to know of
// these, once when the program starts, and says what its classes mean.

// Cautions are those that ReadList needs for its classes to be verdicts.
var Cautions = findCautions()

func findCautions() *numbering.Cautions {
	var cautions numbering.Cautions
	for plan := numbering.Plan(1); plan.CallingCode() != 0; plan++ {
		c := &cautions[plan]
		if prefix := plan.Main().NationalPrefix(); len(prefix) == 1 {
			c.Prefix = prefix[0]
		}
		valid := plan.Totals(nil)
		changes := uint32(0)
		for n := range maxE164 + 1 {
			changes |= mayChange(plan, anyDigit, n) << n
		}
		c.Repeats = (valid | changes) << plan.CodeLength()
		var code [3]byte
		for i, digit := range plan.AppendCallingCode(code[:0]) {
			c.CodeDigits |= uint32(digit) << (8 * i)
			c.CodeMask |= 0xFF << (8 * i)
		}
		for n := range maxE164 + 1 {
			for digit := range byte(10) {
				right, wrong := doubts(plan, '0'+digit, n, valid)
				c.Doubts[digit] |= right<<n | wrong<<(n+16)
			}
			if c.Prefix != 0 && strips(plan, c.Prefix, n) {
				c.Strips |= 1 << n
			}
			c.Lengths |= lengthKind(plan, n, false) << (2 * n)
			c.PrefixLengths |= lengthKind(plan, n, true) << (2 * n)
		}
	}
	return &cautions
}

// strips reports whether a digit is a national prefix before n-1 others,
// whatever they are, and nothing else can be made of all of them.
func strips(plan numbering.Plan, digit byte, n int) bool {
	main := plan.Main()
	if n < 3 || main.StripLengths(digit, n) != 1<<(n-1) || main.MayBeGeneral(digit, n) {
		return false
	}
	f := fit(main, n-1)
	var code [3]byte
	return (f == fits || f == tooLong) && plan.Totals([]byte{digit})>>n&1 == 0 &&
		plan.AppendCallingCode(code[:0])[0] != digit && mayChange(plan, digit, n)|mayChange(plan, anyDigit, n-1) == 0
}

// lengthKind returns what is wrong with n digits, behind a national prefix or
// not, counted from TooShort.
func lengthKind(plan numbering.Plan, n int, behindPrefix bool) uint32 {
	kind := numbering.TooShort
	switch fitNational(plan.Main(), n, behindPrefix) {
	case tooLong:
		kind = numbering.TooLong
	case between:
		kind = numbering.BetweenLengths
	case fitsArea:
		kind = numbering.LocalLength
	}
	return uint32(kind - numbering.TooShort)
}

// doubts says whether the full reading has to judge numbers of n national digits that
// begin with this digit: right is 1 if that is so for valid numbers, wrong if for
// others. valid is the set of the lengths of valid numbers.
func doubts(plan numbering.Plan, digit byte, n int, valid uint32) (right, wrong uint32) {
	if n < 2 {
		return 1, 1
	}
	if n <= mostEmergency || mayBeShortCode(plan, n) {
		wrong = 1
	}
	if plan.MayHavePrefix(digit) {
		for lengths := plan.Main().StripLengths(digit, n); lengths != 0; lengths &= lengths - 1 {
			if f := fit(plan.Main(), bits.TrailingZeros32(lengths)); f == fits || f == tooLong {
				return 1, 1
			}
		}
	}
	if valid>>n&1 == 1 && !plan.IsPossible(n) || plan.CallingCode() == 1 && digit == '8' {
		right = 1 // what a type means for messages depends on the plan
	}
	for _, r := range plan.Renumberings() {
		if r.Until != "" && r.MayMatch(digit, n) {
			right = 1
		}
	}
	// Digits within one area may be the beginning of a full number as well, and too
	// many another country's.
	mayBeArea := fitNational(plan.Main(), n, false) == fitsArea || fitNational(plan.Main(), n, true) == fitsArea || mayHoldCode(plan, n)
	prefix := plan.Main().NationalPrefix()
	twice := n - len("00") - plan.CodeLength()
	switch {
	case plan.CallingCode() == 1 && digit == '1' && fit(plan.Main(), n) == fits:
		return right, 1 // the prefix counts: see trunkLength
	case digit == '0' && (valid>>(n-1)&1 == 1 || mayChange(plan, anyDigit, n-1) == 1 || twice > 0 && valid>>twice&1 == 1), mayChange(plan, digit, n) == 1, mayBeArea:
		return right, 1
	case prefix != "" && digit == prefix[0]:
		if n > len(prefix) && mayChange(plan, anyDigit, n-len(prefix)) == 1 {
			return right, 1
		}
		// What stands behind the prefix must have a wrong length.
		if f := fitNational(plan.Main(), n-1, true); f == fits || f == fitsArea && n-1 <= maxArea || len(prefix) > 1 {
			return right, 1
		}
	}
	return right, wrong
}

// anyDigit stands for whatever digit a number begins with.
const anyDigit = 0

// mayChange is 1 where the last step of a search may find that n digits which
// begin with this one have changed.
func mayChange(plan numbering.Plan, digit byte, n int) uint32 {
	first := []byte{digit}
	if digit == anyDigit {
		first = []byte("0123456789")
	}
	for _, digit := range first {
		for _, r := range plan.Renumberings() {
			if r.MayMatch(digit, n) {
				return 1
			}
		}
		if plan.CallingCode() == 33 && n == 9 && (digit == '2' || digit == '5' || digit == '6') {
			return 1
		}
	}
	if plan.CallingCode() == 54 && (n >= 12 && n <= 14 || digit == '1' && n >= 8 && n <= 10 || digit == '9' && n >= 9 && n <= 11) ||
		plan.CallingCode() == 55 && digit == '9' && n == 9 {
		return 1
	}
	return 0
}

// Meaning is what a list's class means, apart from its region and whether the
// number is possible:
//
//	o r v s tttttttt pppppppppppppppp
//
// o the list leaves it open to the full reading, r it does where there is a default
// region; v valid, s sendable, t the type, p the problem.
type Meaning uint32

const (
	meaningType     = 16 // behind the problem
	meaningSendable = 1 << 24
	meaningValid    = 1 << 25
	meaningRegional = 1 << 26
	meaningOpen     = 1 << 27
)

// Problem is the first problem, 0 if there is none.
func (m Meaning) Problem() problems.Code { return problems.Code(m & 0xFFFF) }

// Type is the number's type.
func (m Meaning) Type() numbering.Type { return numbering.Type(m >> meaningType & 0xFF) }

// Sendable is 1 where the number is sendable, else 0. The other methods answer in the
// same way.
func (m Meaning) Sendable() byte { return byte(m / meaningSendable & 1) }

// Valid is 1 where the number is valid.
func (m Meaning) Valid() byte { return byte(m / meaningValid & 1) }

// Open is 1 where the full reading has to tell.
func (m Meaning) Open() byte { return byte(m / meaningOpen & 1) }

// Regional is 1 where the full reading has to tell if there is a default region.
func (m Meaning) Regional() byte { return byte(m / meaningRegional & 1) }

// Meanings are those of all classes, by their keys.
var Meanings = findMeanings()

func findMeanings() (meanings [numbering.Keys]Meaning) {
	for i := range meanings {
		meanings[i] = meaningOpen
	}
	for kind := numbering.Kind(1); kind < numbering.Unassigned; kind++ {
		valid := Meaning(kind)<<meaningType | meaningValid
		meanings[kind.Key(false, false)] = valid | meaningSendable | Meaning(typeNotes[kind])
		// Other problems come before that of a reserved number.
		for _, reserved := range []bool{false, true} {
			meanings[kind.Key(true, reserved)] = valid | Meaning(problems.E164Separators)
			for _, parted := range []bool{false, true} {
				meanings[(numbering.BehindPrefix+kind).Key(parted, reserved)] = valid | Meaning(problems.E164TrunkPrefix)
			}
		}
	}
	// With a default region, a plus sign may stand before a number of that.
	for _, parted := range []bool{false, true} {
		for i, problem := range faults {
			meanings[(numbering.Unassigned+numbering.Kind(i)).Key(parted, false)] = Meaning(problem) | meaningRegional
		}
		meanings[numbering.NoPlan.Key(parted, false)] |= meaningRegional
	}
	return meanings
}

// faults are the problems of the kinds from Unassigned on.
var faults = [...]problems.Code{
	problems.E164Unassigned, problems.E164RangeTooLong, problems.E164RangeTooShort,
	problems.E164CallingCode, problems.E164TooShort, problems.E164TooLong,
	problems.E164Length, problems.E164Local,
}
