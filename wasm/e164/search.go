package e164

// The search for what digits were meant to be that are no valid number as they
// stand. A path is a few small edits, at most one of each step: the way abroad
// (an international prefix, a plus sign that is missing, a number written as
// inside its country), what is dialled at home (a national prefix, a calling
// code twice), and forms that a country has given up. Only the numbering plan
// decides where a path may end, and the path with the fewest edits wins.
// Nothing here changes the number that was read.

import (
	"bytes"

	"wrongnumber/catalog/numbering"
	"wrongnumber/catalog/problems"
)

// step is what an edit is about.
type step uint8

const (
	prefixStep         step = iota // an international prefix instead of the plus sign
	zeroStep                       // a 0 instead of it, where the calling code is there
	plusPrefixStep                 // the same behind a plus sign
	plusStep                       // the plus sign is missing
	nationalStep                   // the calling code is missing
	nationalPrefixStep             // the same, and a national prefix stands in its place
	trunkStep                      // a national prefix behind the calling code
	twiceStep                      // the calling code twice
	anotherStep                    // another country's calling code before that of the number
	oldStep                        // a form that was given up
	argentinaStep                  // 15 within a mobile number of Argentina
	overseasStep                   // another calling code of French territory
)

// edit is one edit, to the digits [from, to).
type edit struct {
	step     step
	from, to uint8
	rule     uint8 // of oldStep: which of the plan's changes it is, from 1
}

// change returns the change of a plan that an edit is about, nil if of none.
func (e *edit) change(plan numbering.Plan) *numbering.Renumbering {
	if e.rule == 0 {
		return nil
	}
	return &plan.Renumberings()[e.rule-1]
}

// path is the edits that lead to a number.
type path struct {
	number Number
	edits  [4]edit
	count  int
}

func (p *path) all() []edit { return p.edits[:p.count] }

// isInside reports whether the path reads digits as they are dialled inside their
// country: such an edit is the first.
func (p *path) isInside() bool {
	return p.edits[0].step == nationalStep || p.edits[0].step == nationalPrefixStep
}

// endsWith reports whether the last edit is of a step: those that change what a
// number is today are.
func (p *path) endsWith(step step) bool { return p.count > 0 && p.edits[p.count-1].step == step }

// maxSearch is the most digits that are searched: all that small edits leave a
// number of.
const maxSearch = 32

// search is one search. The digits are a copy, so that nothing escapes.
type search struct {
	room   [maxSearch]byte
	length int
	region numbering.Region
	zero   bool // brackets around a 0 say that a calling code stands before it
	work   path
	found  [2]path // the shortest, and another of the same length
	count  int
}

// digits are those that are searched.
func (s *search) digits() []byte { return s.room[:s.length] }

// run searches digits, behind a plus sign or not. It reports whether there is a
// path.
func (s *search) run(digits []byte, plus bool) bool {
	if len(digits) < 4 || len(digits) > maxSearch {
		return false
	}
	s.length = copy(s.room[:], digits)
	if plus {
		s.behindPlus()
	} else {
		s.withoutPlus()
	}
	return s.count > 0
}

// prefixes are what people write for or behind a plus sign: the international
// prefixes of most of the world and of North America, and a zero too many.
var prefixes = [...]string{"00", "011", "0"}

func (s *search) behindPlus() {
	if s.digits()[0] != '0' {
		s.abroad(0)
		if s.count == 0 && isInside(s.digits(), s.region) {
			s.push(nationalStep, 0, s.length)
			s.end(s.region.Plan(), s.digits())
			s.pop()
		}
		return
	}
	for _, prefix := range prefixes {
		if hasDigits(s.digits(), prefix) {
			s.push(plusPrefixStep, 0, len(prefix))
			s.abroad(len(prefix))
			s.pop()
		}
	}
	if s.region != 0 {
		s.inside() // a plus sign before a number as it is dialled there
	}
}

func (s *search) withoutPlus() {
	if s.room[0] == '0' {
		n := 0
		switch {
		case s.room[1] == '0':
			n = len("00")
		case s.room[1] == '1' && s.room[2] == '1':
			n = len("011")
		}
		if n > 0 {
			s.push(prefixStep, 0, n)
			s.abroad(n)
			s.pop()
		}
		// Who dials 011 at home writes it before numbers there, too.
		if american := numbering.PlanOf('1', '0', '0'); n == len("011") && s.count == 0 && len(s.digits()) == n+10 {
			s.push(zeroStep, 0, n)
			s.push(nationalStep, n, n+10)
			s.end(american, s.digits()[n:])
			s.pop()
			s.pop()
		}
	}
	if s.region != 0 {
		if n := s.region.InternationalPrefix(s.digits()); n > 0 && !hasDigits(s.digits(), prefixes[0]) && !hasDigits(s.digits(), prefixes[1]) {
			s.push(prefixStep, 0, n)
			s.abroad(n)
			s.pop()
		}
	}
	if plan := planOf(s.room[1:]); s.region != 0 && s.room[0] == '0' && plan == s.region.Plan() {
		s.push(zeroStep, 0, 1)
		s.push(plusStep, 1, 1+plan.CodeLength())
		s.abroad(1)
		s.pop()
		s.pop()
	}
	if plan := planOf(s.room[:]); plan != 0 && (plan == s.region.Plan() || !s.isDialled()) {
		s.push(plusStep, 0, plan.CodeLength())
		s.abroad(0)
		s.pop()
	}
	if s.region != 0 {
		s.inside()
		return
	}
	// Nothing says that the calling code is there, if more than a plus sign is
	// missing: it may also be the code that is missing.
	if p := &s.found[0]; s.count == 1 && !s.zero && p.count > 1 && p.edits[0].step == plusStep && isValid(p.number.plan, s.digits()) && len(s.digits())+p.number.plan.CodeLength() <= maxE164 {
		other := &s.found[1]
		other.number = Number{}
		other.number.set(p.number.plan, s.digits())
		other.edits[0], other.count = edit{nationalStep, 0, uint8(len(s.digits())), 0}, 1
		s.count = 2
	}
}

// isDialled reports digits that are as many as are dialled in the region, with its
// national prefix before them: then another country's calling code is none of them.
func (s *search) isDialled() bool {
	prefix := s.region.NationalPrefix()
	full, _ := s.region.Lengths()
	return prefix != "" && hasDigits(s.digits(), prefix) && full>>(len(s.digits())-len(prefix))&1 == 1
}

// push adds an edit to the path on its way, pop takes it off.
//
//go:noinline
func (s *search) push(step step, from, to int) {
	s.work.edits[s.work.count] = edit{step, uint8(from), uint8(to), 0}
	s.work.count++
}

func (s *search) pop() { s.work.count-- }

// isOver reports whether a path with one more edit than now would be longer than
// the one that was found.
func (s *search) isOver() bool { return s.count > 0 && s.work.count >= s.found[0].count }

// abroad searches behind a calling code, which begins at from.
func (s *search) abroad(from int) {
	if len(s.digits()) < from+4 {
		return
	}
	code := s.digits()[from:]
	plan := planOf(code)
	if plan == 0 {
		return
	}
	size := plan.CodeLength()
	code, from = code[:size], from+size
	national := s.digits()[from:]
	s.today(plan, from)
	if s.isOver() {
		return
	}
	for _, n := range trunks(plan.Main(), national) {
		if n > 0 {
			s.push(trunkStep, from, from+n)
			s.today(plan, from+n)
			s.pop()
		}
	}
	if mayHoldCode(plan, len(national)) {
		s.another(plan, from)
	}
	for _, prefix := range []string{"", "00"} {
		if twice := len(prefix) + size; hasDigits(national, prefix) && bytes.HasPrefix(national[len(prefix):], code) {
			s.push(twiceStep, from, from+twice)
			s.today(plan, from+twice)
			s.pop()
		}
	}
}

// mayHoldCode reports whether n national digits are so many that another calling
// code may be among them.
func mayHoldCode(plan numbering.Plan, n int) bool {
	full, _ := plan.Main().Lengths()
	return full != 0 && full>>min(n, 31) == 0 && plan.CodeLength()+n <= maxE164
}

// mostExtra is the most digits that slip in at the end of a number; where more
// follow, they are of another number.
const mostExtra = 2

// another searches for a mobile number with its own calling code behind that of
// another country, where a digit too many at the end does not explain it.
func (s *search) another(plan numbering.Plan, from int) {
	national := s.digits()[from:]
	other := planOf(national)
	if other == 0 || other == plan {
		return
	}
	for n := len(national) - 1; n > 4 && n >= len(national)-mostExtra; n-- {
		if isValid(plan, national[:n]) {
			return
		}
	}
	size := other.CodeLength()
	if _, kind := other.Classify(national[size:]); kind == numbering.Mobile {
		s.push(anotherStep, from-plan.CodeLength(), from)
		s.end(other, national[size:])
		s.pop()
	}
}

// inside searches for a number written as it is dialled in the region.
func (s *search) inside() {
	plan := s.region.Plan()
	s.push(nationalStep, 0, len(s.digits()))
	s.today(plan, 0)
	s.pop()
	if s.isOver() {
		return
	}
	for _, n := range trunks(s.region, s.digits()) {
		if n > 0 {
			s.push(nationalPrefixStep, 0, n)
			s.today(plan, n)
			s.pop()
		}
	}
	// A spreadsheet drops the 0 of a prefix such as 06.
	if prefix := s.region.NationalPrefix(); s.count == 0 && len(prefix) > 1 && prefix[0] == '0' && hasDigits(s.digits(), prefix[1:]) {
		s.push(nationalPrefixStep, 0, len(prefix)-1)
		s.today(plan, len(prefix)-1)
		s.pop()
	}
}

// trunks returns how many digits may be a national prefix: by the plan's rule,
// by its name, and a 0 where people put one that the plan does not have.
func trunks(region numbering.Region, national []byte) (counts [3]int) {
	if len(national) == 0 {
		return counts
	}
	var buffer [40]byte
	if plan := region.Plan(); plan.Main() == region && !plan.MayHavePrefix(national[0]) {
	} else if rest, ok := region.StripPrefix(buffer[:0], national); ok && len(rest) < len(national) && bytes.HasSuffix(national, rest) {
		counts[0] = len(national) - len(rest)
	}
	if prefix := region.NationalPrefix(); prefix != "" && hasDigits(national, prefix) && len(prefix) != counts[0] {
		counts[1] = len(prefix)
	}
	if national[0] == '0' && counts[0] != 1 && counts[1] != 1 {
		counts[2] = 1
	}
	return counts
}

// today ends a path at the national digits from an index on, or at what has
// become of them.
func (s *search) today(plan numbering.Plan, from int) {
	national := s.digits()[from:]
	if len(national) < 2 || len(national) > maxE164 {
		return
	}
	s.end(plan, national)
	if s.isOver() {
		return
	}
	var buffer [numbering.MaxDigits + 4]byte
	list := plan.Renumberings()
	for i := range list {
		r := &list[i]
		if !r.Matches(national) {
			continue
		}
		at := from + int(r.At)
		s.push(oldStep, at, at+max(1, int(r.Remove)))
		s.work.edits[s.work.count-1].rule = uint8(i + 1)
		s.end(plan, r.Append(buffer[:0], national))
		s.pop()
	}
	switch plan.CallingCode() {
	case 54:
		s.argentina(plan, from)
	case 33:
		s.overseas(from)
	}
}

// argentina takes the 15 out of a mobile number as it is dialled there, behind
// an area code of two to four digits, and puts the 9 before it that stands for
// it abroad, if that is not there already.
func (s *search) argentina(plan numbering.Plan, from int) {
	national := s.digits()[from:]
	if len(national) > 12 && national[0] == '9' {
		from, national = from+1, national[1:]
	}
	if len(national) == 13 && national[0] == '0' {
		s.push(trunkStep, from, from+1)
		s.fifteen(plan, from+1)
		s.pop()
		return
	}
	s.fifteen(plan, from)
}

func (s *search) fifteen(plan numbering.Plan, from int) {
	national := s.digits()[from:]
	for area := 2; area <= 4 && len(national) == 12; area++ {
		if national[area] != '1' || national[area+1] != '5' {
			continue
		}
		var digits [12]byte
		digits[0] = '9'
		n := 1 + copy(digits[1:], national[:area])
		n += copy(digits[n:], national[area+2:])
		if _, kind := plan.Classify(digits[:n]); kind == numbering.Mobile {
			s.push(argentinaStep, from+area, from+area+2)
			s.end(plan, digits[:n])
			s.pop()
			return
		}
	}
}

// overseasCodes are the calling codes of French territory whose numbers are
// dialled like those of France: Réunion and Mayotte, Guadeloupe, French Guiana,
// Martinique (ARCEP, plan national de numérotation).
var overseasCodes = [...]string{"262", "590", "594", "596"}

// overseasBegins has the first two digits of all their numbers: bit 10a+b.
var overseasBegins = findOverseas()

func findOverseas() (set [2]uint64) {
	for i := range byte(100) {
		for _, code := range overseasCodes {
			if numbering.PlanOf(code[0], code[1], code[2]).Totals([]byte{'0' + i/10, '0' + i%10}) != 0 {
				set[i/64] |= 1 << (i % 64)
			}
		}
	}
	return set
}

// mayBeOverseas reports whether digits begin as numbers of French territory do.
func mayBeOverseas(national []byte) bool {
	i := 10*(national[0]-'0') + national[1] - '0'
	return overseasBegins[i/64]>>(i%64)&1 == 1
}

// overseas tries nine digits that are not a number of France as one of them.
func (s *search) overseas(from int) {
	national := s.digits()[from:]
	if len(national) != 9 || !mayBeOverseas(national) {
		return
	}
	for _, code := range overseasCodes {
		plan := numbering.PlanOf(code[0], code[1], code[2])
		if isValid(plan, national) {
			s.push(overseasStep, from, from+3)
			s.end(plan, national)
			s.pop()
		}
	}
}

// end ends a path at a national number, if it is one.
func (s *search) end(plan numbering.Plan, national []byte) {
	count := s.work.count
	if s.count > 0 && count > s.found[0].count || plan.CodeLength()+len(national) > maxE164 || !plan.IsPossible(len(national)) {
		return
	}
	region, kind := plan.Classify(national)
	if kind == numbering.Unknown {
		return
	}
	n := &s.work.number
	*n = Number{plan: plan, region: region, kind: kind, length: uint8(len(national))}
	copy(n.digits[:], national)
	if count > 0 {
		if r := s.work.edits[count-1].change(plan); r != nil && r.Mobile && n.kind != numbering.Mobile {
			return
		}
	}
	switch {
	case s.count == 0 || count < s.found[0].count:
		s.found[0], s.count = s.work, 1
	case s.count == 1 && s.found[0].number != *n:
		s.found[1], s.count = s.work, 2
	}
}

// mayBeRepaired reports whether the digits behind a plus sign, which are no valid
// number as they stand, have a path without the default region.
func mayBeRepaired(digits []byte) bool {
	if !mayHaveRepair(digits) || isJustLong(digits) {
		return false
	}
	var s search
	return s.run(digits, true)
}

// isJustLong reports digits that are too many, where no other path can be than
// that to another country's mobile number, and it is none.
func isJustLong(digits []byte) bool {
	plan := planOf(digits)
	if plan == 0 || plan.CallingCode() == 54 || len(plan.Renumberings()) > 0 {
		return false
	}
	national := digits[plan.CodeLength():]
	if !mayHoldCode(plan, len(national)) || national[0] == '0' || national[0] == digits[0] || plan.MayHavePrefix(national[0]) {
		return false
	}
	other := planOf(national)
	if other == 0 {
		return true
	}
	_, kind := other.Classify(national[other.CodeLength():])
	return kind != numbering.Mobile
}

// isInside reports whether digits behind a plus sign are exactly a number as it is
// written in a region, without its calling code. Only where all numbers have one
// length does that say enough.
func isInside(digits []byte, region numbering.Region) bool {
	if region == 0 {
		return false
	}
	full, _ := region.Plan().Main().Lengths()
	return full == 1<<len(digits) && isValid(region.Plan(), digits)
}

// mayHaveRepair reports whether there can be a path at all: a quick test that
// spares nearly all numbers the search.
func mayHaveRepair(digits []byte) bool {
	plan := planOf(digits)
	national := digits[plan.CodeLength():]
	n := len(national)
	if plan == 0 || n == 0 || n > maxE164 {
		return true
	}
	c := &Cautions[plan]
	return c.Doubts[national[0]-'0']>>(16+n)&1 == 1 ||
		c.Repeats>>n&1 == 1 && bytes.HasPrefix(national, digits[:plan.CodeLength()])
}

// isOld returns the change of a number that the plan still has in a form that
// was given up, nil if it is not one.
func isOld(plan numbering.Plan, national []byte) *numbering.Renumbering {
	list := plan.Renumberings()
	for i := range list {
		if r := &list[i]; r.Until != "" && r.Matches(national) {
			return r
		}
	}
	return nil
}

// wasRenumbered returns a change that numbers such as this have seen, though it is
// not known what has become of this one.
func wasRenumbered(plan numbering.Plan, national []byte) *numbering.Renumbering {
	n, list := len(national), plan.Renumberings()
	for i := range list {
		r := &list[i]
		if int(r.Length) == n && r.Insert != "" && n < int(r.Digits) && (!r.Some || r.Matches(national)) {
			return r
		}
	}
	return nil
}

// problemOf returns the problem of an edit of oldStep.
func problemOf(r *numbering.Renumbering) problems.Code {
	if r.Insert == "0" {
		return problems.E164Italy0
	}
	switch r.CallingCode {
	case 52:
		return problems.E164Mexico1
	case 55:
		return problems.E164Brazil9
	case 229:
		return problems.E164Benin01
	}
	if r.Insert == "" {
		return problems.E164OldPrefix
	}
	return problems.E164Renumbered
}
