package e164

// Numbers of a few digits that mean something only within a country.

import (
	"wrongnumber/catalog/numbering"
	"wrongnumber/catalog/problems"
	"wrongnumber/catalog/short"
)

// mostService is the most digits of a number that is a service and never the
// sender of messages: short codes for those have five and more.
const mostService = 4

// mostEmergency is the most digits of an emergency number.
const mostEmergency = 3

// isEmergency reports whether the digits behind a calling code are an emergency
// number, which is dialled without one.
func isEmergency(plan numbering.Plan, national []byte) bool {
	return len(national) <= mostEmergency && short.Find(plan.Main().String(), national) == short.Emergency
}

// isEmergencyAbroad finds an emergency number behind a calling code.
func (f *finder) isEmergencyAbroad(t *line) bool {
	digits := t.all()
	if !t.plus {
		if !hasDigits(digits, "00") {
			return false
		}
		digits = digits[2:]
	}
	if len(digits) < 3 || planOf(digits) == 0 {
		return false
	}
	plan := planOf(digits)
	national := digits[plan.CodeLength():]
	if !isEmergency(plan, national) {
		return false
	}
	f.whole = true
	if f.foundText(problems.E164Emergency, f.all(), f.text(national)) {
		f.addArgs(plan.Main().String(), oneIf(true))
	}
	return true
}

// isShort finds a short number that is assigned, or a code with a star.
func (f *finder) isShort() bool {
	t := f.typed()
	if f.isEmergencyAbroad(t) {
		return true
	}
	if t.plus || t.count < 2 || t.count > short.MaxDigits {
		return false
	}
	at := f.all()
	if first := f.input[at.start]; first == '*' || first == '#' {
		return f.isStarCode(at)
	}
	for _, unit := range f.input[at.start:at.end] {
		if unit-'0' > 9 && unit != ' ' && unit != '-' && unit != '.' {
			return false
		}
	}
	region := f.region.String()
	code := problems.Code(0)
	switch kind := short.Find(region, t.all()); {
	case kind == short.Emergency:
		code = problems.E164Emergency
	case region == "" && isEmergencyMost(t.all()):
		code = problems.E164EmergencyMost
	case short.IsHelpline(t.all()) && (region == "" || short.HasHelplines(region)):
		code = problems.E164Helpline
	case kind == short.Service && t.count <= mostService:
		code = problems.E164ShortService
	default:
		return false
	}
	f.whole = true
	if !f.foundText(code, at, f.text(t.all())) {
		return true
	}
	switch code {
	case problems.E164Emergency:
		f.addArgs(region, "")
	case problems.E164ShortService:
		f.arg(region)
	case problems.E164EmergencyMost:
		f.arg(oneIf(string(t.all()) == "112"))
	}
	return true
}

// isEmergencyMost reports the emergency numbers that dozens of regions share.
func isEmergencyMost(digits []byte) bool {
	return len(digits) == 3 && (string(digits) == "112" || string(digits) == "911" || string(digits) == "999")
}

// isStarCode finds a code that begins with a star or a hash: telephones dial
// them, networks do not.
func (f *finder) isStarCode(at span) bool {
	for _, unit := range f.input[at.start:at.end] {
		if unit-'0' > 9 && unit != '*' && unit != '#' {
			return false
		}
	}
	f.whole = true
	if f.foundTyped(problems.E164StarCode, at) {
		f.arg(oneIf(f.region == 0))
		f.arg(f.region.String())
	}
	return true
}
