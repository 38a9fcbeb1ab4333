package e164

// What the input would have to be read as to be a valid number, but for edits of
// its digits, which search.go finds. Nothing here changes the number that was
// read: a repair is a problem and a suggestion.

import (
	"wrongnumber/catalog/numbering"
	"wrongnumber/catalog/problems"
	"wrongnumber/catalog/templates"
)

// sheet finds what spreadsheets make of numbers.
func (f *finder) sheet() bool {
	at := f.all()
	start := at.start
	for start < at.end && (f.input[start] == '\'' || f.input[start] == '+') {
		start++
	}
	units := f.input[start:at.end]
	whole := countDigits(units)
	if whole == 0 || whole == len(units) || (units[whole] != '.' && units[whole] != ',' && units[whole]|0x20 != 'e') {
		return false
	}
	rest := units[whole:]
	fraction := 0
	if rest[0] == '.' || rest[0] == ',' {
		fraction = countDigits(rest[1:])
		rest = rest[1+fraction:]
	}
	if len(rest) == 0 {
		return whole >= 7 && f.decimal(span{start + whole, at.end})
	}
	if whole != 1 || rest[0]|0x20 != 'e' {
		return false
	}
	return f.scientific(fraction, rest[1:], span{start, at.end})
}

// foundMissing finds what a program wrote for a value that it did not have, alone or with a
// calling code.
func (f *finder) foundMissing() bool {
	at := f.all()
	if f.plain || f.any == nil || f.any.count > mostMissing || at.end == at.start || f.number.IsValid() {
		return false
	}
	for i := at.start; i < at.end; i++ {
		v := templates.ValueAt(f.input, i)
		if v == nil || i > 0 && isLetter(rune(f.input[i-1])) || i+len(v.Text) < at.end && isLetter(rune(f.input[i+len(v.Text)])) {
			continue
		}
		// Nothing else may stand there but digits, and signs that stand beside them.
		for j := at.start; j < at.end; j++ {
			if r := rune(f.input[j]); (j < i || j >= i+len(v.Text)) && !isNumberSign(r) && !isPunctuation(r) {
				return false
			}
		}
		f.whole = true
		f.number, f.failure = Number{}, notANumber
		f.foundTyped(problems.E164EmptyValue, span{i, i + len(v.Text)})
		return true
	}
	return false
}

// foundUnfilled finds the placeholder of a template, in braces, behind a dollar sign or
// alone between signs.
func (f *finder) foundUnfilled() bool {
	at := f.all()
	if f.plain || f.any == nil || f.any.count > mostMissing {
		return false
	}
	open := at.start
	for open < at.end && f.input[open] != '{' {
		open++
	}
	end := at.end
	for end > open && f.input[end-1] != '}' {
		end--
	}
	if open == end {
		at = f.unquoted(at)
		for at.start+1 < at.end && (f.input[at.start] == '+' || f.input[at.start]-'0' <= 9) {
			at.start++ // a calling code
		}
		open, end = at.start, at.end
		for open < end && !f.beginsUnfilled(span{open, end}) {
			open++
		}
		if open > at.start && open < end && f.input[open] == '[' && isLetter(rune(f.input[open-1])) {
			open = at.start // os.environ['TO']
		}
		if open == end {
			if open = at.start; !f.isVariable(at) {
				return false
			}
		}
	} else if open > at.start && (f.input[open-1] == '$' || f.input[open-1] == '%' || f.input[open-1] == '#') {
		open--
	}
	for _, unit := range f.input[open:end] {
		if isLetter(rune(unit)) {
			f.whole = true
			f.number, f.failure = Number{}, notANumber
			if f.foundTyped(problems.E164Masked, span{open, end}) {
				f.addArgs("", "", "1", "1")
			}
			return true
		}
	}
	return false
}

// unquoted returns a place without the quotation marks around it.
func (f *finder) unquoted(at span) span {
	for at.end-at.start > 2 && (f.input[at.start] == '"' || f.input[at.start] == '\'') && f.input[at.end-1] == f.input[at.start] {
		at.start++
		at.end--
	}
	return at
}

// beginsUnfilled reports whether a variable stands at the beginning of a text, behind a
// dollar sign, or signs such as brackets around all of it.
func (f *finder) beginsUnfilled(at span) bool {
	if at.end < at.start+2 {
		return false
	}
	first, second, last := f.input[at.start], f.input[at.start+1], f.input[at.end-1]
	switch first {
	case '$':
		return isLetter(rune(second)) || second == '_'
	case '%', '[', '<':
		return first == last || first+2 == last
	}
	return false
}

// isVariable reports whether the input is the name of a variable: one that a sign marks,
// as :to and %s, or for a number, of a word or some that underscores, points, hyphens or
// capitals join, as TO_NUMBER, user.phone and toNumber.
func (f *finder) isVariable(at span) bool {
	first, start, hyphens, named := f.input[at.start], at.start, 0, false
	if (first == ':' || first == '%') && at.start+1 < at.end && isLetter(rune(f.input[at.start+1])) {
		return first != '%' || at.start+2 == at.end
	}
	for i := at.start; i < at.end; i++ {
		switch unit := f.input[i]; {
		case unit == '_' || (unit == '.' || unit == '-') && i > at.start && i+1 < at.end:
			if unit == '-' {
				hyphens++
			}
			named = named || isWord(numberWords, f.input[start:i])
			start = i + 1
		case unit-'0' <= 9 && i > at.start:
		case !isLetter(rune(unit)) || unit >= 0x80:
			return false
		case i > start && unit < 'a' && f.input[i-1] >= 'a':
			named = named || isWord(numberWords, f.input[start:i])
			start = i
		}
	}
	// One hyphen is that of a name.
	return hyphens != 1 && (named || isWord(numberWords, f.input[start:at.end]))
}

// mostMissing is the most digits of a calling code, with its prefix, beside what is
// missing.
const mostMissing = 5

// foundMasked finds digits that somebody has hidden: two signs or more of one kind, three
// where others use them too, among or behind others that can be seen. Signs around a
// number are a frame, and an x beside another letter is part of a word.
func (f *finder) foundMasked() bool {
	l := f.typed()
	if l == nil || l.count == 0 || f.number.IsValid() && f.letters == 0 {
		return false
	}
	from, to, lone := -1, -1, len(f.input) // a lone x hides a digit where others follow
	for i := int(l.at[0]); i < len(f.input); {
		sign, end := f.input[i], i+1
		for end < len(f.input) && (f.input[end] == sign || isLetterMask(sign) && isLetterMask(f.input[end])) {
			end++
		}
		isWord := isLetter(rune(sign)) && (isLetter(rune(f.input[i-min(i, 1)])) && i > 0 || end < len(f.input) && isLetter(rune(f.input[end])))
		if end-i >= leastMask(sign) && !isWord && f.input[f.all().start] != sign && (sign != '.' || end == len(f.input)) {
			if from < 0 {
				from = i
				if isLetterMask(sign) {
					from = min(from, lone)
				}
			}
			to = end
		} else if sign-'0' <= 9 {
			lone = len(f.input)
		} else if isLetterMask(sign) && !isWord && f.input[i-1]-'0' <= 9 {
			lone = i
		}
		i = end
	}
	if from < 0 || l.count+to-from < leastNumber && !(l.plus && l.count <= 3) {
		return false
	}
	f.foundMask(span{from, to})
	return true
}

// leastMask returns how many of a sign one behind the other hide digits.
func leastMask(sign uint16) int {
	switch {
	case sign == '…':
		return 1
	case isMask(sign):
		return 2
	case sign == '?' || sign == '#' || sign == '.' || sign|0x20 >= 'n' && sign|0x20 <= 'z':
		return 3
	}
	return maxUnits
}

// isLetterMask reports the letters that stand for digits in plans: NXX-XXXX.
func isLetterMask(sign uint16) bool { return sign|0x20 == 'x' || sign|0x20 == 'n' }

// foundMask notes what is hidden.
// Deviation: the library reads letters that hide digits as the digits on their keys.
// Where there are no others, that is a number that nobody meant.
func (f *finder) foundMask(at span) {
	f.whole = true
	hidden, gap := 0, f.input[at.start] == '_'
	for _, unit := range f.input[at.start:at.end] {
		if isLetter(rune(unit)) {
			hidden++
		}
		gap = gap && (unit == '_' || isPunctuation(rune(unit)))
	}
	if f.letters <= hidden {
		f.number, f.failure = Number{}, notANumber
	}
	if gap {
		at = f.wide(at)
	}
	if f.foundTyped(problems.E164Masked, at) {
		one := at.end == at.start+1 && f.input[at.start] != '…'
		f.addArgs(oneIf(one && !gap), oneIf(!one && !gap), oneIf(gap))
	}
	if l := f.typed(); hasDigits(l.all(), "521") && (l.plus || f.tail.end > 0) && l.count+at.end-at.start == len("5215512345678") {
		f.tellOld(&planOf(l.all()).Renumberings()[0], l.span(2, 3), false) // the 1 of Mexico
	}
	f.besideMask()
}

// besideMask finds what stands before and behind a number that is hidden in part: a
// label, the parts of a link, the domain of a messenger.
func (f *finder) besideMask() {
	if f.plain {
		return
	}
	if f.tail.end > 0 {
		f.foundTyped(problems.E164Text, f.tail)
	}
	f.uri()
	head, word := f.all(), false
	for i := head.start; i < head.end; i++ {
		unit := rune(f.input[i])
		if isNumberSign(unit) {
			head.end = i
		}
		word = word || isLetter(unit) && !isLetterMask(uint16(unit))
	}
	if word && f.isClaimed(head.start) == 0 {
		f.foundTyped(problems.E164Text, f.trim(head))
	}
}

// hidesDigit finds one digit that somebody has hidden: a sign right behind a digit
// of what makes no number without it, or an x at the end where one digit is missing.
func (f *finder) hidesDigit() bool {
	// Behind so few digits an x announces no extension.
	if at := f.extension; at.start > 0 && f.input[at.start]|0x20 == 'x' && f.input[at.start-1]-'0' <= 9 && at.end-at.start >= leastNumber && f.any.count < leastNumber {
		f.foundMask(span{at.start, at.start + 1})
		return true
	}
	if f.any == nil || f.any.count+1 < leastNumber {
		return false
	}
	for i := 1; i < len(f.input); i++ {
		sign := f.input[i]
		if isMask(sign) && !isLetter(rune(sign)) && f.input[i-1]-'0' <= 9 && (i+1 == len(f.input) || f.input[i+1]-'0' <= 9) {
			f.foundMask(span{i, i + 1})
			return true
		}
	}
	last := len(f.input) - 1
	if f.input[last]|0x20 == 'x' && (f.input[last-1]-'0' <= 9 || isSpace(rune(f.input[last-1]))) && f.letters <= 1 && f.lacksDigit() {
		f.foundMask(span{last, last + 1})
		return true
	}
	return false
}

// lacksDigit reports whether what was typed is a number with one more digit.
func (f *finder) lacksDigit() bool {
	n := f.any.count
	for digit := byte('0'); digit <= '9' && n < maxE164; digit++ {
		r := reader{line: *f.any}
		r.line.digits[n] = digit
		r.line.count++
		if r.readLine(f.region); r.number.IsValid() {
			return true
		}
	}
	return false
}

func isMask(sign uint16) bool {
	return sign == 'x' || sign == 'X' || sign == '*' || sign == '_' || sign == '•' || sign == '●'
}

// decimal finds ".0" behind a number.
func (f *finder) decimal(at span) bool {
	for _, unit := range f.input[at.start+1 : at.end] {
		if unit != '0' {
			return false
		}
	}
	if at.end-at.start < 2 || at.end-at.start > 3 {
		return false
	}
	f.foundTyped(problems.E164Decimal, at)
	f.explainPart(span{0, at.start}, problems.E164ReadSheet, "")
	return true
}

// scientific finds a number such as 4.91512E+12. It has one digit before the
// point; where as many follow as the exponent says, none is lost.
func (f *finder) scientific(fraction int, exponent []uint16, at span) bool {
	if len(exponent) > 0 && exponent[0] == '+' {
		exponent = exponent[1:]
	}
	if len(exponent) == 0 || len(exponent) > 2 || countDigits(exponent) != len(exponent) {
		return false
	}
	power := 0
	for _, unit := range exponent {
		power = 10*power + int(unit-'0')
	}
	f.whole = true
	if fraction != power {
		f.foundTyped(problems.E164DigitsLost, at)
		return true
	}
	f.foundTyped(problems.E164Scientific, at)
	f.suggestDigits(f.typed().digits[:1+fraction])
	return true
}

func countDigits(units []uint16) int {
	n := 0
	for n < len(units) && units[n]-'0' <= 9 {
		n++
	}
	return n
}

// suggestDigits suggests the digits that a spreadsheet has left.
func (f *finder) suggestDigits(digits []byte) {
	switch {
	case f.report.wants == verdictOnly:
	case f.international(digits):
		f.suggest(problems.E164ReadSheet, "")
		if t := f.typed(); !t.plus {
			f.explainMissingPlus(t.span(0, f.candidate.plan.CodeLength()))
		}
	case f.inRegion(digits):
		f.suggest(problems.E164ReadSheet, "")
	}
}

// maxDesk is the most digits of an extension behind a hyphen alone.
const maxDesk = 6

// suggestDesk suggests what stands before the last hyphen of a number that is too
// long: behind it many write an extension. Where numbers have several lengths, more than
// a few digits may as well belong to it.
func (f *finder) suggestDesk() {
	if c := f.first; f.report.wants == verdictOnly || c != problems.E164TooLong && c != problems.E164TooLongNational && c != problems.E164RangeTooLong {
		return
	}
	at := len(f.input) - 1
	for at > 0 && f.input[at]-'0' <= 9 {
		at--
	}
	n := len(f.input) - 1 - at
	if n > 0 && n <= maxDesk && f.input[at] == '-' && f.readAgain(f.input[:at]) && (n <= mostExtra || exactly(f.candidate.plan.Totals(f.candidate.national()[:3])) == 1) {
		f.suggest(problems.E164ReadWithout, f.words(span{at + 1, len(f.input)}))
	}
}

// inRegion sets the candidate to the number that digits are when they are
// dialled in the default region, and reports whether it is valid.
func (f *finder) inRegion(digits []byte) bool {
	if f.region == 0 {
		return false
	}
	var r reader
	r.line.count = copy(r.line.digits[:], digits)
	r.readLine(f.region)
	f.candidate = r.number
	return f.candidate.IsValid()
}

// readAgain sets the candidate to what a part of the input is read as, and
// reports whether it is valid.
//
//go:noinline
func (f *finder) readAgain(input []uint16) bool {
	f.candidate, _ = readPart(input, f.region)
	return f.candidate.IsValid()
}

// readPart reads a part of an input, and returns how many of its digits were taken off
// as a national prefix. Copied into its callers it costs more than a call.
//
//go:noinline
func readPart(input []uint16, region numbering.Region) (n Number, trunk int) {
	var r reader
	var t text
	t.decode(input)
	r.readText(&t, region)
	return r.number, r.trunk
}

// leastNumber is how many digits two numbers in one input must have each: the
// fewest of most plans.
const leastNumber = 7

// secondNumber finds two numbers in one input.
func (f *finder) secondNumber() bool {
	l := f.typed()
	for i := leastNumber; i+leastNumber <= l.count; i++ {
		between := f.input[l.end(i-1):int(l.at[i])]
		isPair := isGap(between) && f.isPair(l, i, isLabel(between)) || f.isAlike(l, i, between)
		isLong := l.count > maxE164 && isGap(between) && isLabel(between) // for a number and what belongs to it
		if !isPair && !isLong && !parts(between) {
			continue
		}
		start := int(l.at[i])
		if before := f.input[start-1]; before == '+' || before == '(' {
			start--
		}
		sure := isPair || f.readAgain(f.input[:l.end(i-1)]) || f.readFirst(l, i)
		if !sure && !isLong && !partsForSure(between) && !f.isTooMuch(l, i) {
			continue
		}
		at := span{start, len(f.input)}
		f.found(problems.E164TwoNumbers, at)
		if sure {
			f.explainPart(span{0, l.end(i - 1)}, problems.E164ReadFirst, "")
		} else {
			f.claim(span{l.end(i - 1), len(f.input)})
		}
		return true
	}
	return false
}

// isGap reports whether what stands between two digits is a space, or words between
// spaces, perhaps in brackets.
func isGap(between []uint16) bool {
	if len(between) == 0 || !isSpace(rune(between[0])) && between[0] != '(' && (between[0] < 0x80 || !isWordSign(between[0])) {
		return false
	}
	for _, unit := range between {
		switch r := rune(unit); {
		case isSpace(r) || isWordSign(unit):
		case r != '(' && r != ')' && r != '-' && r != ':' && r != '.' && r != ',':
			return false
		}
	}
	return true
}

// isLabel reports whether words stand there.
func isLabel(between []uint16) bool {
	for _, unit := range between {
		if isWordSign(unit) {
			return true
		}
	}
	return false
}

// isWordSign reports whether a code unit is a sign of words, of any script.
func isWordSign(unit uint16) bool {
	r := rune(unit)
	return isLetter(r) || r >= 0xC0 && !isJunk(r) && digit(r) == 0
}

// isAlike reports whether digits that are too many for one number are a valid one before
// a place, and after it as many, or as many as end it in its stead, behind a sign. It
// sets the candidate to the first.
func (f *finder) isAlike(l *line, at int, between []uint16) bool {
	rest := l.count - at
	if l.count <= maxE164 || l.plus && l.count <= maxE164+2 || len(between) == 0 || len(between) == 1 && isSpace(rune(between[0])) || rest > at || !f.readAgain(f.input[:l.end(at-1)]) || !f.candidate.canBeSent() {
		return false
	}
	n := int(f.candidate.length)
	return rest == at || rest == n || rest == n+1 && l.digits[at] == '0' || rest < n && f.endsWith(l.digits[at:l.count])
}

// isPair reports whether the digits before a place and those from there on are a
// valid number each, written alike and, where no label tells them apart, of one
// length. It sets the candidate to the first.
func (f *finder) isPair(l *line, at int, labelled bool) bool {
	if l.plus && l.count <= maxE164+2 {
		return false // too many digits of one number
	}
	first, trunk := readPart(f.input[:l.end(at-1)], f.region)
	if !first.canBeSent() {
		return false
	}
	to := at + 1
	for to < l.count && !isLabel(f.input[l.end(to-1):int(l.at[to])]) {
		to++
	}
	second, secondTrunk := readPart(f.input[l.at[at]:l.end(to-1)], first.region)
	isPair := second.canBeSent() && (labelled || second.length == first.length) && (l.plus || secondTrunk == trunk) ||
		f.international(l.digits[at:to]) && f.dropped == 0 && f.candidate.length == first.length
	f.candidate, f.dropped = first, 0
	return isPair
}

// isTooMuch reports whether the digits around a place are too many for one number,
// and stand in two groups that are long enough for one each.
func (f *finder) isTooMuch(l *line, at int) bool {
	if l.count <= maxE164+2 {
		return false
	}
	for i := at - leastNumber + 1; i < at+leastNumber; i++ {
		if i != at && parts(f.input[l.end(i-1):int(l.at[i])]) {
			return false
		}
	}
	return true
}

// readFirst sets the candidate to what the first digits of two numbers were meant to
// be, where that is clear.
func (f *finder) readFirst(l *line, count int) bool {
	s := search{region: f.region}
	if !s.run(l.digits[:count], l.plus) || s.count > 1 {
		return false
	}
	f.candidate = s.found[0].number
	return true
}

// parts reports whether what stands between two digits can part two numbers.
func parts(between []uint16) bool {
	for _, unit := range between {
		switch unit {
		case '/', '\\', '&', ',', ';', '|', '\n', '\r', '\t', '+', '<', '>', '、', '，', '；', '・', '／':
			return true
		}
	}
	for _, word := range [...]string{" or ", " and ", " oder ", " und "} {
		if len(between) == len(word) && equalUnits(between, word) {
			return true
		}
	}
	return false
}

// partsForSure is parts for signs that do not stand within a number.
func partsForSure(between []uint16) bool {
	for _, unit := range between {
		if unit == ';' || unit == '|' || unit == '\n' || unit == '+' {
			return true
		}
	}
	return false
}

func equalUnits(units []uint16, ascii string) bool {
	for i := range len(ascii) {
		if units[i] != uint16(ascii[i]) {
			return false
		}
	}
	return true
}

// repair looks for what makes the input a valid number.
func (f *finder) repair() bool {
	if !f.plain {
		f.leaveExtension()
		if f.repairLetters() {
			return true
		}
	}
	// Letters may be words behind the number, or stand for digits.
	typed := f.typed()
	if f.head < typed.count && f.follow(typed, f.head) {
		f.isHead = true
		return true
	}
	if f.follow(typed, typed.count) {
		return true
	}
	f.keypad = f.failure == noCallingCode && f.letters > 0 && f.follow(&f.line, f.line.count)
	return f.keypad
}

// leastWord is the fewest letters of a word that is dialled.
const leastWord = 4

// longWord finds letters of a toll-free number's word that are more than it has digits:
// nobody has to dial them.
func (f *finder) longWord() bool {
	l := &f.line
	for cut := 1; f.letters-cut >= leastWord && isLetter(rune(f.input[l.at[l.count-cut]])); cut++ {
		at := span{int(l.at[l.count-cut]), f.all().end}
		if f.readAgain(f.input[:at.start]) && f.candidate.kind == numbering.TollFree {
			f.foundTyped(problems.E164Text, at)
			f.explainPart(span{0, at.start}, problems.E164ReadWithout, f.words(at))
			return true
		}
	}
	return false
}

// leaveExtension leaves the digits of an extension out of those that were typed.
func (f *finder) leaveExtension() {
	if f.extension.end == 0 {
		return
	}
	for f.any.count > 0 && int(f.any.at[f.any.count-1]) >= f.extension.start {
		f.any.count--
	}
	f.head = min(f.head, f.any.count)
}

// maxLetters is the most letters that are taken for digits; more are a word.
const maxLetters = 4

// repairLetters reads the letters that look like digits as those, if there are
// no others: O is 0, and l, I and a bar are 1.
func (f *finder) repairLetters() bool {
	r := reader{line: line{plus: f.typed().plus}}
	found, places := 0, [maxLetters]int{}
	for i, unit := range f.input {
		digit := byte(unit)
		switch c := rune(unit); {
		case c-'0' <= 9 && c >= '0':
			r.line.add(digit, uint8(i), 1)
			continue
		case c == 'O' || c == 'o':
			digit = '0'
		case c == 'l' || c == 'I' || c == '|':
			digit = '1'
		case isLetter(c) || c >= 0x80:
			return false
		default:
			continue
		}
		if found == maxLetters {
			return false
		}
		places[found] = i
		found++
		r.line.add(digit, uint8(i), 1)
	}
	if found == 0 || !r.line.plus && f.region == 0 {
		return false
	}
	if r.readLine(f.region); !r.number.IsValid() {
		return false
	}
	f.candidate = r.number
	for _, place := range places[:found] {
		at, ascii := span{place, place + 1}, "1"
		if f.input[place]|0x20 == 'o' {
			ascii = "0"
		}
		f.claim(at)
		if f.found(problems.E164LookAlike, at) {
			f.addArgs("1", "", "", f.words(at), ascii)
		}
	}
	f.suggest(problems.E164ReadLookAlikes, "")
	if r.trunk == 0 || r.national < r.trunk {
		return true
	}
	at := f.outer(r.line.span(r.national-r.trunk, r.national))
	if r.origin == fromRegion {
		if f.foundText(problems.E164NationalPrefix, at, f.codeOf(r.plan)) {
			f.arg(digitsText(r.line.digits[r.national-r.trunk : r.national]))
		}
		f.suggest(problems.E164ReadInRegion, f.candidate.place())
	} else {
		f.foundTrunk(at, r.plan)
		f.suggest(problems.E164ReadWithout, f.words(at))
	}
	return true
}
