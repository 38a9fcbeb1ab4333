package e164

import (
	"strconv"

	"wrongnumber/catalog/numbering"
	"wrongnumber/catalog/problems"
)

// notes adds what is worth knowing of a valid number.
func (f *finder) notes() {
	if !f.isSilent() {
		f.report.addNotes(&f.number, len(f.input))
	} else if f.first == 0 {
		f.first = firstNote(f.number.plan, f.number.kind, f.number.national())
	}
}

// addNotes adds what is worth knowing of a valid number to an input of so many
// code units.
func (r *Report) addNotes(n *Number, units int) {
	if r.wants != everything {
		return
	}
	if authority := n.plan.Reserved(n.national()); authority != "" {
		r.add(problems.E164Fiction, units, authority)
	}
	switch code := typeNote(n.plan, n.kind); code {
	case 0:
	case problems.E164ServiceNumber:
		extra := ""
		if n.kind == numbering.Voicemail {
			extra = digitsOverMobile(n)
		}
		r.add(code, units, oneIf(extra != ""), extra)
	default:
		r.add(code, units)
	}
	if isArgentineFixedLine(n) {
		r.add(problems.E164Argentina9, units)
	}
}

// digitsOverMobile returns how many digits a number has behind those of a mobile number,
// "" if it does not begin with one: in Italy voicemail has two more.
func digitsOverMobile(n *Number) string {
	for extra := 1; extra <= mostExtra; extra++ {
		if _, kind := n.plan.Classify(n.national()[:int(n.length)-extra]); kind == numbering.Mobile {
			return strconv.Itoa(extra)
		}
	}
	return ""
}

// addSeparators adds that there are separators.
func (r *Report) addSeparators(found *separators) {
	if r.wants != everything {
		return
	}
	r.args = append(r.args, oneIf(r.form.asksForPlus()), strconv.Itoa(found.count))
	r.Problems = append(r.Problems, problems.Problem{
		Code: problems.E164Separators, Start: found.first.start, End: found.first.end, Args: r.args,
	})
}

//go:noinline
func (r *Report) add(code problems.Code, units int, args ...string) {
	from := len(r.args)
	if code.TakesPlus() {
		r.args = append(r.args, oneIf(r.form.asksForPlus()))
	}
	r.args = append(r.args, args...)
	r.Problems = append(r.Problems, problems.Problem{Code: code, End: units, Args: r.args[from:]})
}

// firstNote returns the code of the first of the notes, 0 if there is none.
func firstNote(plan numbering.Plan, kind numbering.Type, national []byte) problems.Code {
	if plan.Reserved(national) != "" {
		return problems.E164Fiction
	}
	return typeNote(plan, kind)
}

// typeNote returns the problem of sending an SMS to a type of number, 0 if there
// is none. Toll-free numbers of North America are sold for messages.
func typeNote(plan numbering.Plan, kind numbering.Type) problems.Code {
	if kind == numbering.TollFree && plan.CallingCode() == 1 {
		return 0
	}
	return typeNotes[kind]
}

// typeNotes are the problems of sending an SMS to a type of number.
var typeNotes = [16]problems.Code{
	numbering.FixedLine:   problems.E164FixedLine,
	numbering.TollFree:    problems.E164TollFree,
	numbering.PremiumRate: problems.E164PremiumRate,
	numbering.SharedCost:  problems.E164ServiceNumber,
	numbering.UAN:         problems.E164ServiceNumber,
	numbering.Voicemail:   problems.E164ServiceNumber,
	numbering.Pager:       problems.E164ServiceNumber,
}

// isArgentineFixedLine reports whether the number is a fixed line in Argentina
// that would be a mobile number with a 9 before it: there a mobile number has
// the form of a fixed line, and only the 9 tells them apart.
func isArgentineFixedLine(n *Number) bool {
	if n.kind != numbering.FixedLine || n.plan.CallingCode() != 54 || n.length == numbering.MaxDigits {
		return false
	}
	var digits [numbering.MaxDigits]byte
	digits[0] = '9'
	copy(digits[1:], n.national())
	_, kind := n.plan.Classify(digits[:n.length+1])
	return kind == numbering.Mobile
}
