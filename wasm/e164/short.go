package e164

// Numbers of a few digits that mean something only within a country.

import (
	"wrongnumber/catalog/problems"
	"wrongnumber/catalog/short"
)

// mostService is the most digits of a number that is a service and never the
// sender of messages: short codes for those have five and more.
const mostService = 4

// isShort finds a short number that is assigned, or a code with a star.
func (f *finder) isShort() bool {
	t := f.typed()
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
	case problems.E164Emergency, problems.E164ShortService:
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
