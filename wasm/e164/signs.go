package e164

// What stands in the input besides a plus sign and digits.

import (
	"strings"

	"wrongnumber/catalog/problems"
	"wrongnumber/catalog/signs"
)

// signs finds what E.164 has no place for in an input that is not plain. The
// text is used up by reading, so the input is decoded again.
func (f *finder) signs(t *text) {
	if f.whole || f.done() {
		return
	}
	if f.tail.end > 0 {
		f.foundTyped(problems.E164Text, f.tail)
	}
	f.apostrophe()
	f.uri()
	f.query()
	f.extensionSigns()
	if f.usesKeypad() {
		f.foundLetters()
	}
	t.decode(f.input)
	if t.foreign {
		f.invisible(t)
		f.lookAlikes(t)
	}
	f.pluses(t)
	f.others(t)
}

// isSpace reports whether r is white space that anybody can see.
func isSpace(r rune) bool { return signs.IsSpace(r) }

// isInvisible reports whether r leaves no trace on the screen. Such marks are
// pasted along with numbers from contacts and web pages.
func isInvisible(r rune) bool { return signs.IsInvisible(r) }

// apostrophe finds the sign that marks text for a spreadsheet; with another at the end
// they are quotation marks.
func (f *finder) apostrophe() {
	at := f.all()
	if at.start == at.end {
		return
	}
	if first := f.input[at.start]; first != f.input[at.end-1] && (first == '\'' || first == '’' || first == '`') {
		at.end = at.start + 1
		f.claim(at)
		f.found(problems.E164Apostrophe, at)
	}
}

// uri finds the parts of a tel: URI around its number.
func (f *finder) uri() {
	at := f.all()
	found := span{-1, -1}
	if units := f.input[at.start:at.end]; len(units) > 4 && lowerASCII(units[:3], "tel") && units[3] == ':' && !isBlank(units[4]) {
		found = span{at.start, at.start + 4}
		f.claim(found)
	}
	for i := at.start; i < at.end; i++ {
		if f.input[i] != ';' {
			continue
		}
		rest := f.input[i:at.end]
		if len(rest) > 14 && lowerASCII(rest[:14], ";phone-context") || len(rest) > 5 && lowerASCII(rest[:5], ";isub") {
			params := span{i, at.end}
			f.claim(params)
			if found.start < 0 {
				found = params
			}
			break
		}
	}
	if found.start >= 0 {
		f.found(problems.E164Uri, found)
	}
}

// query finds what follows a number in the query of a link, as in
// "…?phone=491512345678&text=Hi+there": a + stands for a space there.
func (f *finder) query() {
	at, digits := f.all(), 0
	for i := at.start; i < at.end; i++ {
		switch unit := f.input[i]; {
		case unit-'0' <= 9:
			digits++
		case digits >= leastNumber && (unit == '&' || unit == '?'):
			end := i + 1
			for end < at.end && isLetter(rune(f.input[end])) {
				end++
			}
			if end > i+1 && (end == at.end || f.input[end] == '=' || f.input[end] == '&') {
				for at.start = i; isQuerySign(f.input[at.start-1]); {
					at.start--
				}
				f.claim(at)
				f.foundTyped(problems.E164Text, at)
				return
			}
		}
	}
}

// isQuerySign reports the signs that stand before the members of a query, some of them
// without one.
func isQuerySign(unit uint16) bool { return unit == '&' || unit == '?' || unit == ';' || unit == '/' }

// lowerASCII reports whether the units are the text, in either case.
func lowerASCII(units []uint16, ascii string) bool {
	for i := range len(ascii) {
		if lower(rune(units[i])) != rune(ascii[i]) {
			return false
		}
	}
	return true
}

func (f *finder) extensionSigns() {
	length := 0
	for length < maxExtension && f.dialled[length] != 0 {
		length++
	}
	if length == 0 {
		return
	}
	at := f.bracketed(f.extension)
	f.claim(at)
	if first := f.input[at.start]; length >= leastNumber && (first == ',' || first == ';') && !isDialled(f.input[at.start:at.end]) {
		f.found(problems.E164TwoNumbers, at)
		return
	}
	f.foundText(problems.E164Extension, at, f.text(f.dialled[:length]))
}

// bracketed widens a place over the bracket that belongs to one within it.
func (f *finder) bracketed(at span) span {
	for _, unit := range f.input[at.start:at.end] {
		switch unit {
		case '(', '[', '（':
			at.end = f.all().end
		case ')', ']', '）':
			if at.start > 0 {
				at.start--
			}
		}
	}
	return at
}

// usesKeypad reports whether letters were read as digits, and rightly so.
func (f *finder) usesKeypad() bool {
	return (f.number.IsValid() || f.keypad) && f.letters > 0
}

// foundLetters notes the letters of a vanity number.
func (f *finder) foundLetters() {
	first, last := -1, -1
	for i := range f.line.count {
		if isLetter(rune(f.input[f.line.at[i]])) {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	at := f.place(first, last+1)
	f.claim(at)
	if f.foundTyped(problems.E164Letters, at) {
		f.arg(string(f.line.digits[first : last+1]))
	}
}

// invisible finds marks that cannot be seen.
func (f *finder) invisible(t *text) {
	const most = 3 // different ones that are named
	count, first, named := 0, -1, ""
	for i, r := range t.all() {
		if r >= ' ' && r <= '~' || !isInvisible(r) || f.isClaimed(int(t.at[i])) != 0 {
			continue
		}
		if count++; count == 1 {
			first = i
		}
		if f.isSilent() {
			continue
		}
		if name := codePoint(r); !strings.Contains(named, name) && strings.Count(named, ",") < most-1 {
			if named != "" {
				named += ", "
			}
			named += name
		}
	}
	if count > 0 && f.found(problems.E164Invisible, t.span(first, first+1)) {
		f.argNumber(count)
		f.arg(named)
	}
}

// codePoint writes a code point as U+200E.
func codePoint(r rune) string {
	const hex = "0123456789ABCDEF"
	text := ""
	for ; r > 0 || len(text) < 4; r >>= 4 {
		text = hex[r&15:r&15+1] + text
	}
	return "U+" + text
}

// lookAlikes finds the first run of digits and plus signs that are not ASCII, with
// the separators between them.
func (f *finder) lookAlikes(t *text) {
	from := 0
	for from < t.n && !f.isLookAlike(t, from) {
		from++
	}
	to := from
	for i := from; i < t.n && f.isClaimed(int(t.at[i])) == 0; i++ {
		if f.isLookAlike(t, i) {
			to = i + 1
		} else if r := t.runes[i]; isNumberSign(r) || !isPunctuation(r) {
			break
		}
	}
	if to == from || !f.found(problems.E164LookAlike, t.span(from, to)) {
		return
	}
	ascii := ""
	for _, r := range t.runes[from:to] {
		if !isNumberSign(r) || isPlus(r) && !f.form.asksForPlus() {
			continue
		}
		at := 10
		if d := digit(r); d != 0 {
			at = int(d - '0')
		}
		ascii += "0123456789+"[at : at+1]
	}
	f.addArgs("", oneIf(to-from == 1), oneIf(to-from > 1), f.words(t.span(from, to)), ascii)
}

func (f *finder) isLookAlike(t *text, i int) bool {
	r := t.runes[i]
	return r >= 0x80 && isNumberSign(r) && f.isClaimed(int(t.at[i])) == 0
}

// pluses finds plus signs behind the first sign of the number.
func (f *finder) pluses(t *text) {
	if zeros := f.typed().zeros; zeros.end > 0 {
		f.claim(zeros)
		if f.foundText(problems.E164PlusMisplaced, zeros, oneIf(true)) {
			f.arg(f.words(zeros))
		}
		return
	}
	started := false
	for i, r := range t.all() {
		if isPlus(r) && started && f.isClaimed(int(t.at[i])) == 0 {
			if f.foundText(problems.E164PlusMisplaced, t.span(i, i+1), "") {
				f.arg("")
			}
			return
		}
		started = started || isPlus(r) || digit(r) != 0
	}
}

// others finds separators, which are counted, and anything else, which is
// reported up to three times.
func (f *finder) others(t *text) {
	const most = 3
	reported := 0
	f.separators = separators{}
	for i := 0; i < t.n; i++ {
		if f.isClaimed(int(t.at[i])) != 0 || isNumberSign(t.runes[i]) || isInvisible(t.runes[i]) {
			continue
		}
		end, plain := f.run(t, i)
		if !plain && f.standsBehind(int(t.at[i])) {
			for end < t.n && f.isClaimed(int(t.at[end])) == 0 {
				end++ // digits among words are no more of the number than they are
			}
		}
		if !plain && end > i+1 && end < t.n && t.runes[end-1] == '(' {
			end-- // it opens before the number
		}
		at := t.span(i, end)
		switch {
		case plain:
			f.separators.add(at)
		case reported < most:
			reported++
			f.foundTyped(problems.E164Text, f.trim(at))
		}
		i = end - 1
	}
}

// standsBehind reports whether a place is behind the number, though digits follow.
func (f *finder) standsBehind(at int) bool {
	used := f.head
	if !f.isHead {
		used = f.line.count
	}
	return (f.isHead || f.number.IsValid() && f.letters == 0) && used < f.any.count && at >= f.any.end(used-1)
}

// foundSeparators notes the separators between the digits, but for those that
// a problem accounts for.
func (f *finder) foundSeparators() {
	if f.plain {
		f.plainSeparators()
	}
	if f.separators.count > 0 && f.found(problems.E164Separators, f.separators.first) {
		f.argNumber(f.separators.count)
	}
}

// plainSeparators finds the separators of a plain input, which are everything
// in it but digits and the plus sign.
func (f *finder) plainSeparators() {
	if n := len(f.input) - f.line.count; n == 0 || n == 1 && f.line.plus {
		return
	}
	inside := false
	for i, unit := range f.input {
		isSeparator := unit-'0' > 9 && unit != '+' && (f.claimed == 0 || f.isClaimed(i) == 0)
		if isSeparator && !inside {
			f.separators.add(span{i, i})
		}
		if isSeparator && f.separators.count == 1 {
			f.separators.first.end = i + 1
		}
		inside = isSeparator
	}
}

// run returns where a run of other signs ends, and whether they are all usual
// between the digits of a number.
func (f *finder) run(t *text, from int) (end int, plain bool) {
	plain = true
	for end = from; end < t.n && f.isClaimed(int(t.at[end])) == 0 && !isNumberSign(t.runes[end]); end++ {
		r := t.runes[end]
		if isInvisible(r) && plain {
			return end, plain
		}
		if isLetter(r) || !isPunctuation(r) && !isSpace(r) {
			plain = false
		}
	}
	return end, plain
}

// trim takes space and invisible marks off both ends of a place.
func (f *finder) trim(at span) span {
	for at.end > at.start+1 && isBlank(f.input[at.end-1]) {
		at.end--
	}
	for at.start < at.end-1 && isBlank(f.input[at.start]) {
		at.start++
	}
	return at
}

func isNumberSign(r rune) bool { return digit(r) != 0 || isPlus(r) }

// span returns the place of the code points [from, to).
func (t *text) span(from, to int) span {
	return span{int(t.at[from]), int(t.at[to-1]) + int(t.size[to-1])}
}
