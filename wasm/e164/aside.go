package e164

// Text with digits of its own around a number: a label with an ordinal before it, as in
// "Tel 2: …", and hours, a price or a floor behind it, as in "… (9-17 h)".

import (
	"strings"

	"wrongnumber/catalog/problems"
)

// maxAside is the most digits of such a text; none of its groups has more than two.
const maxAside = 4

// aside finds text before and behind digits that are a number without it. What was
// read stays what it is.
func (f *finder) aside() bool {
	at := f.all()
	if f.plain && (at.end-at.start < leastNumber || f.input[at.end-1] != ')' && !isOrdinal(f.input[at.start:])) {
		return false
	}
	end := f.behindStart(at)
	core := span{f.headEnd(at.start, end), end}
	if core.start < 0 {
		if core.start = at.start; end == at.end {
			return false
		}
	}
	before, behind := f.trim(span{at.start, core.start}), f.trim(span{core.end, at.end})
	because := before
	if core.start > at.start {
		f.foundTyped(problems.E164Text, before)
	} else {
		because = behind
	}
	if core.end < at.end {
		f.foundTyped(problems.E164Text, behind)
	}
	f.explainPart(core, problems.E164ReadWithout, f.words(because))
	if core.start > at.start && core.end < at.end {
		f.suggest(problems.E164ReadWithout, f.words(behind))
	}
	return true
}

// isWhole reports whether a part of the input is a number, but for what is dialed
// before it. It sets the candidate.
func (f *finder) isWhole(at span) bool {
	return f.readAgain(f.input[at.start:at.end]) && f.candidate.canBeSent()
}

// isOrdinal reports whether a text begins with an ordinal that a sign marks: "1)", "2."
// and "(2)".
func isOrdinal(units []uint16) bool {
	if len(units) > 3 && units[0] == '(' && units[2] == ')' {
		return units[1]-'1' < 9
	}
	return len(units) > 2 && units[0]-'1' < 9 && (units[1] == ')' || units[1] == '.' && isSpace(rune(units[2])))
}

// headEnd returns where a number begins behind a label that has digits, -1 if there is
// no label.
func (f *finder) headEnd(start, end int) int {
	letters, digits, group := false, 0, 0
	isMarked := isOrdinal(f.input[start:end]) // a sign says that the last digits are none of the number
	byOrdinal := isMarked
	for i := start; i < end; i++ {
		unit := f.input[i]
		before := uint16(' ')
		if i > start {
			before = f.input[i-1]
		}
		switch {
		case unit == '+':
			if digits > 0 && (letters || byOrdinal || isMarked) && f.isWhole(span{i, end}) {
				return i
			}
			return -1
		case unit-'0' <= 9 || unit == '(' && i > start:
			isStart := unit == '(' || before-'0' > 9 && !isLetter(rune(before)) && before != '-' && before != '/'
			if isStart && digits > 0 && (letters || byOrdinal) && f.isBehindLabel(span{start, i}, end, isMarked && letters) {
				return i
			}
			if unit == '(' {
				continue
			}
			if group++; group > 2 || unit == '0' && group == 1 && digits == 0 {
				return -1
			}
			if digits++; digits > maxAside {
				return -1
			}
			isMarked = false
			continue
		case isWordSign(unit):
			letters = true
			isMarked = digits > 0
		case unit == ':' || unit == '=' || unit == ')' && i > start+1:
			isMarked = digits > 0
		}
		group = 0
	}
	return -1
}

// isBehindLabel reports whether what stands behind a label is the number. Where no sign
// parts them, the digits of the label may be a calling code or an area code, unless a
// national prefix follows.
func (f *finder) isBehindLabel(label span, end int, isMarked bool) bool {
	if !f.isWhole(span{label.end, end}) {
		return false
	}
	if isMarked {
		return true
	}
	rest := f.candidate
	l := line{}
	for i := label.start; i < end && (f.extension.end == 0 || i < f.extension.start); i++ {
		if unit := f.input[i]; unit-'0' <= 9 {
			l.add(byte(unit), uint8(i), 1)
		}
	}
	whole := reader{line: l}
	whole.readLine(f.region)
	isTrunk := false
	for i := label.end; i < end && i < label.end+2; i++ {
		isTrunk = isTrunk || f.input[i] == '0'
	}
	ordinal := 0
	for _, unit := range f.input[label.start:label.end] {
		if unit-'0' <= 9 {
			ordinal++
		}
	}
	switch {
	case whole.number.IsValid() && (!isTrunk || whole.number.digits == rest.digits):
		return false
	case ordinal > 1 && !isTrunk:
		return false
	}
	code := l.digits[0] == '1' || l.digits[0] == '7'
	return isTrunk || !code || !f.international(l.all())
}

// unitWords are words behind digits that are none of a number: of time, money and floors.
const unitWords = " h hr hrs hour hours std uhr ct cent cents min eur euro chf am pm og ug stock etage floor st nd rd th piso a p m "

// behindStart returns where text begins behind a number, the end if there is none.
func (f *finder) behindStart(at span) int {
	last := f.input[at.end-1]
	if open := f.opening(at); open > at.start {
		if f.isAsideInBrackets(span{open + 1, at.end - 1}) && f.isWhole(span{at.start, f.trim(span{at.start, open}).end}) || last == ')' && f.hasHead(at.start, open) {
			return f.trim(span{at.start, open}).end
		}
		return at.end
	}
	if f.plain {
		return at.end
	}
	// A domain, as a SIP URI has one.
	digits, from := 0, at.start
	for i := at.start; i < at.end; i++ {
		unit := f.input[i]
		if unit-'0' <= 9 {
			digits++
		} else if unit == '@' && f.tail.end == 0 && (digits >= leastNumber || f.isWhole(span{at.start, i})) {
			return i
		}
	}
	// The first letter behind the number.
	digits = 0
	for ; from < at.end; from++ {
		unit := f.input[from]
		if unit-'0' <= 9 {
			digits++
		} else if digits >= leastNumber && (isLetter(rune(unit)) || unit == '€') {
			break
		}
	}
	to := from
	for to < at.end && isLetter(rune(f.input[to])) {
		to++
	}
	if from == at.end {
		return at.end
	}
	word := f.input[from:to]
	isUnit := f.input[from] == '€' || isWord(unitWords, word) || len(word) > 0 && word[0]|0x20 == 'x' && len(word) == 1 && to+1 < at.end && isLetter(rune(f.input[to+1]))
	isJoin := isWord(" bis to till ", word)
	if !isUnit && !isJoin {
		return at.end
	}
	// Back over the digits that belong to it: those that signs join, and not blanks.
	start, group, count := from, 0, 0
	for i := from - 1; i > at.start; i-- {
		unit := f.input[i]
		switch {
		case unit-'0' <= 9:
			if group++; group > 2 {
				return at.end
			}
			start, count = i, count+1
		case group == 0 && count == 0 && (unit == ' ' || unit == '.'):
		case count > 0 && count < maxAside && f.isJoin(i):
			group = 0
		default:
			i = at.start
		}
	}
	if count == 0 || count > maxAside {
		return at.end
	}
	if before := f.input[start-1]; before-'0' <= 9 || before == '+' || isLetter(rune(before)) {
		return at.end
	}
	end := start
	for end > at.start && f.input[end-1]-'0' > 9 {
		end--
	}
	if end == start || isJoin && !f.isWhole(span{at.start, end}) {
		return at.end
	}
	if f.isWhole(span{at.start, end}) || f.hasHead(at.start, end) {
		return end
	}
	return at.end
}

// isJoin reports whether a sign joins the digits on both sides of it to one time or
// sum.
func (f *finder) isJoin(i int) bool {
	switch f.input[i] {
	case '-', '–', ':', ',', '.':
		return f.input[i-1]-'0' <= 9 && f.input[i+1]-'0' <= 9
	}
	return false
}

// hasHead reports whether a number stands behind a label before a place.
func (f *finder) hasHead(start, end int) bool {
	return f.headEnd(start, end) >= 0
}

// opening returns where the brackets open that the input ends with, -1 if it does not.
func (f *finder) opening(at span) int {
	open := uint16('(')
	switch f.input[at.end-1] {
	case ')':
	case ']':
		open = '['
	default:
		return -1
	}
	for i := at.end - 2; i > at.start; i-- {
		if f.input[i] == open {
			return i
		}
	}
	return -1
}

// isAsideInBrackets reports whether what stands in brackets behind a number is none of
// it: words, or digits in groups of one or two.
func (f *finder) isAsideInBrackets(at span) bool {
	group, hasLetters, isShort := 0, false, true
	if at.start >= at.end {
		return false
	}
	for _, unit := range f.input[at.start:at.end] {
		switch {
		case unit-'0' <= 9:
			group++
			isShort = isShort && group <= 2
			continue
		case isLetter(rune(unit)) || unit == '€':
			hasLetters = true
		}
		group = 0
	}
	return isShort && (hasLetters || at.end-at.start <= len("00:00-00:00")) && f.extension.end == 0
}

// isWord reports whether a word is one of a list, each between spaces, in either case.
func isWord(list string, word []uint16) bool {
	var room [14]byte
	if len(word) == 0 || len(word) > len(room)-2 {
		return false
	}
	room[0] = ' '
	for i, unit := range word {
		room[1+i] = byte(unit | 0x20)
	}
	room[1+len(word)] = ' '
	return strings.Contains(list, string(room[:2+len(word)]))
}
