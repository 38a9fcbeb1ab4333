package e164

import "wrongnumber/catalog/numbering"

// maxE164 is the longest international number: 15 digits with the calling
// code (ITU-T E.164 §6.2.1).
const maxE164 = 15

// strict reads the common case, a number in E.164 form that no rule for
// prefixes applies to, into digits, and returns its plan and its national
// digits. The plan is 0 for anything else, right or wrong.
func strict(input []uint16, digits *[maxE164]byte) (numbering.Plan, []byte) {
	if len(input) < 5 || len(input) > 1+maxE164 || input[0] != '+' {
		return 0, nil
	}
	read := digits[:len(input)-1]
	for i, unit := range input[1:] {
		if unit-'0' > 9 {
			return 0, nil
		}
		read[i] = byte(unit)
	}
	plan := numbering.PlanOf(digits[0], digits[1], digits[2])
	if plan == 0 {
		return 0, nil
	}
	national := read[plan.CodeLength():]
	if len(national) < 2 || plan.MayHavePrefix(national[0]) {
		return 0, nil
	}
	return plan, national
}
