package sms

// Values that a program writes where one is missing: undefined, null, [object Object].

import (
	"strings"

	"wrongnumber/catalog/problems"
	"wrongnumber/catalog/templates"
)

// maxMissing is how many such values are reported.
const maxMissing = 3

// addMissing reports the first values that are missing.
func (r *Report) addMissing(text []uint16) {
	found, end := 0, 0
	for _, i := range r.work.marks {
		if i < end || markKinds[text[i]]&ofMissing == 0 {
			continue
		}
		if length := missingAt(text, i); length > 0 {
			r.add(problems.SMSEmptyValue, i, i+length, ascii(text[i:i+length]))
			if found++; found == maxMissing {
				return
			}
			end = i + length
		}
	}
}

// missingAt returns how long the value is that a program wrote at i for one that is
// missing, 0 if there is none.
func missingAt(text []uint16, i int) int {
	v := templates.ValueAt(text, i)
	if v == nil {
		return 0
	}
	end := i + len(v.Text)
	isWord := (i == 0 || !isNameUnit(text[i-1]) || text[i-1] == '-' || text[i-1] == '€') && (end == len(text) || !isNameUnit(text[end]) || text[end] == '.' || text[end] == '-')
	switch {
	case v.Where == templates.Anywhere,
		v.Where == templates.Word && isWord && !goesOn(text[end:]),
		v.Where == templates.Greeted && isWord && isGreeted(text[:i]):
		return len(v.Text)
	}
	return 0
}

// goesOn reports whether a word follows that null stands before in texts of people:
// "null and void", and a noun of German, "null Uhr".
func goesOn(behind []uint16) bool {
	if len(behind) < 2 || behind[0] != ' ' {
		return false
	}
	next, _, _ := strings.Cut(ascii(behind[1:min(len(behind), 5)]), " ")
	return next == "and" || next == "und" || next != "" && next[0]-'A' < 26
}

// isGreeted reports whether a text ends with a greeting, or the sign of a currency.
func isGreeted(before []uint16) bool {
	if n := len(before); n > 0 && (before[n-1] == '$' || before[n-1] == '€' || before[n-1] == '£') {
		return true
	}
	word := strings.TrimRight(lower(before[max(0, len(before)-12):]), " ")
	word = word[strings.LastIndexAny(word, " \n,.!\x00")+1:]
	return word != "" && strings.Contains(templates.Greetings, " "+word+" ")
}
