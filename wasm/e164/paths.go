package e164

// What there is to say of a path that search has found: a problem for each of
// its edits, and the number at its end as a suggestion.

import (
	"bytes"

	"wrongnumber/catalog/numbering"
	"wrongnumber/catalog/problems"
)

// follow searches for what the first digits of a line were meant to be, and
// says so. It reports whether it has found anything.
func (f *finder) follow(l *line, count int) bool {
	if !f.mayBeNumber(l, count) || f.isAmerican(l) || f.isHopeless(l) {
		return false
	}
	s := search{region: f.region, zero: f.tail.end > 0 || f.bracketedZero(l, planOf(l.digits[:]))}
	if !s.run(l.digits[:count], l.plus) {
		return false
	}
	if s.count == 1 {
		if !f.mayRepeatCode(&s.found[0], l) && !f.mayBeAmerican(&s.found[0], l) {
			f.tell(&s.found[0], l)
		}
		return true
	}
	f.tellBoth(&s.found, f.preferred(&s))
	return true
}

// mayBeNumber reports whether so many digits can be one number at all: the ids
// of messengers are longer than any, and nothing says that they are numbers.
func (f *finder) mayBeNumber(l *line, count int) bool {
	return l.plus || f.region != 0 || count <= maxE164 || l.digits[0] == '0'
}

// isHopeless reports digits that no path can begin with: a 0 of some country, which
// nothing names.
func (f *finder) isHopeless(l *line) bool {
	return f.region == 0 && !l.plus && l.digits[0] == '0' && l.digits[1] != '0' && !hasDigits(l.all(), "011")
}

// isAmerican reports whether ten digits without a calling code stand in groups of
// three, three and four: nobody writes a calling code so, but all of North America
// its numbers.
func (f *finder) isAmerican(l *line) bool {
	if l.plus || f.region != 0 || l.count != 10 {
		return false
	}
	if plan := planOf(l.all()); plan.CodeLength() == 3 {
		if length, _ := numbering.PlanOf('1', '0', '0').Longest(l.all()); length < 3 {
			return false // no area code begins so, but another country's number
		}
	}
	for i := 1; i < l.count; i++ {
		if isGap := int(l.at[i]) > l.end(i-1); isGap != (i == 3 || i == 6) {
			return false
		}
	}
	return true
}

// mayBeAmerican is about ten digits that are a number with its calling code, though no
// mobile one, and as they stand a number of North America: both readings are told.
func (f *finder) mayBeAmerican(p *path, l *line) bool {
	plan := numbering.PlanOf('1', '0', '0')
	if f.region != 0 || l.plus || l.count != 10 || f.tail.end > 0 || smsOf(&p.number) == SMSLikely || !isValid(plan, l.all()) {
		return false
	}
	paths := [2]path{*p, {count: 1}}
	paths[1].edits[0] = edit{nationalStep, 0, 10, 0}
	paths[1].number.set(plan, l.all())
	f.tellBoth(&paths, -1)
	return true
}

// americanBehindPlus finds a number of North America behind a plus sign without its
// calling code, which its groups show: +(212) 736-5000.
func (f *finder) americanBehindPlus() bool {
	l, plan := f.typed(), numbering.PlanOf('1', '0', '0')
	if !l.plus || l.count != 10 || f.outer(l.span(0, 3)) == l.span(0, 3) || int(l.at[6]) == l.end(5) || !isValid(plan, l.all()) {
		return false
	}
	paths := [2]path{{number: f.number}, {count: 1}}
	paths[1].edits[0] = edit{nationalStep, 0, 10, 0}
	paths[1].number.set(plan, l.all())
	if !f.number.IsValid() {
		f.tell(&paths[1], l)
		return true
	}
	preferred := -1
	switch f.region.Plan() {
	case plan:
		preferred = 1
	case f.number.plan:
		preferred = 0
	}
	f.tellBoth(&paths, preferred)
	return true
}

// preferred returns which of two paths is to be suggested: that of the default
// region where it is a mobile number, else the other. Without a region it is
// none, -1.
func (f *finder) preferred(s *search) int {
	if f.region == 0 {
		return -1
	}
	for i := range s.found {
		p := &s.found[i]
		if p.isInside() {
			if smsOf(&p.number) == SMSLikely {
				return i
			}
			return 1 - i
		}
	}
	return -1
}

// mayRepeatCode is about a number whose digits go on with its calling code, and
// which is a mobile number without that: both readings are told.
func (f *finder) mayRepeatCode(p *path, l *line) bool {
	n := &p.number
	size := n.plan.CodeLength()
	from := l.count - int(n.length)
	if n.kind == numbering.Mobile || p.count > 1 || l.plus || p.isInside() || from < size ||
		!bytes.Equal(l.digits[from-size:from], l.digits[from:from+size]) || !bytes.HasSuffix(l.all(), n.national()) ||
		!f.inPlan(n.plan, n.national()[size:]) || f.candidate.kind != numbering.Mobile || !f.candidate.IsPossible() {
		return false
	}
	paths := [2]path{*p, *p}
	other := &paths[1]
	other.number = f.candidate
	other.edits[1], other.count = edit{twiceStep, uint8(from), uint8(from + size), 0}, 2
	preferred := -1
	if f.region != 0 && f.region.Plan() == n.plan {
		preferred = 1
	}
	f.tellBoth(&paths, preferred)
	return true
}

// tell reports the edits of a path, and suggests its number.
func (f *finder) tell(p *path, l *line) {
	f.candidate = p.number
	for i := range p.all() {
		f.tellEdit(p, i, l)
		if f.done() {
			return
		}
	}
	f.reasons(p, func(because problems.Code, arg string) { f.suggest(because, arg) })
	f.propose(&f.candidate, problems.E164ReadAsWritten)
}

func (f *finder) tellEdit(p *path, i int, l *line) {
	e := &p.edits[i]
	at := l.span(int(e.from), int(e.to))
	code := f.codeOf(p.number.plan)
	if p.endsWith(overseasStep) {
		code = f.text([]byte("33"))
	}
	switch e.step {
	case prefixStep:
		f.claim(at)
		f.foundTyped(problems.E164InternationalPrefix, at)
	case zeroStep:
		f.claim(at)
		f.foundTyped(problems.E164Text, at)
	case plusPrefixStep:
		f.claim(at)
		f.foundTyped(problems.E164PlusAndPrefix, at)
	case plusStep:
		if p.endsWith(anotherStep) {
			at = l.span(int(e.to), int(e.to)+p.number.plan.CodeLength())
		}
		f.foundText(problems.E164MissingPlus, at, code)
	case nationalStep:
		// What another edit says to write instead of a prefix says it all.
		if last := p.edits[p.count-1]; i+1 < p.count && (last.step == overseasStep || last.rule != 0 && last.from == 0 && last.change(p.number.plan).Insert == "") {
			return
		}
		if start := f.wide(at).start; l.plus && start > 0 && f.input[start-1] == '+' {
			at = span{start - 1, start}
			f.claim(at)
			if f.foundText(problems.E164NationalPrefix, at, code) {
				f.arg(f.words(at))
			}
			return
		}
		f.foundNational(f.wide(at))
	case nationalPrefixStep:
		if p.endsWith(overseasStep) {
			return
		}
		at = f.outer(at)
		if l.plus && at.start > 0 && f.input[at.start-1] == '+' {
			at.start--
		}
		f.claim(at)
		if l.digits[0] == '0' && e.to == 1 && f.region.NationalPrefix() != "0" {
			// Nobody dials it there.
			f.foundTyped(problems.E164Text, at)
			f.foundNational(f.wide(l.span(1, l.count)))
			return
		}
		if p.endsWith(argentinaStep) {
			code += " 9"
		}
		if f.foundText(problems.E164NationalPrefix, at, code) {
			f.arg(f.words(at))
		}
	case trunkStep:
		f.foundTrunk(f.outer(at), p.number.plan)
	case twiceStep:
		f.claim(at)
		f.foundTwice(at, code, "")
	case anotherStep:
		f.claim(at)
		f.foundTwice(at, f.words(at), code)
	case argentinaStep:
		f.found(problems.E164Argentina15, at)
	case oldStep:
		f.tellOld(e.change(p.number.plan), at, p.isInside() && e.from == 0)
	case overseasStep:
		f.tellOverseas(p, e, l)
	}
}

// tellOld reports a form that a country has given up; inside says that it
// begins what was written without a calling code.
func (f *finder) tellOld(r *numbering.Renumbering, at span, inside bool) {
	code := problemOf(r)
	if !f.found(code, at) {
		return
	}
	switch code {
	case problems.E164Italy0:
		f.addArgs(f.candidate.place(), f.codeOf(f.candidate.plan), oneIf(f.candidate.kind == numbering.FixedLine))
	case problems.E164Mexico1, problems.E164OldPrefix:
		f.claim(at)
		write := ""
		if inside {
			write = f.shown("+" + f.codeOf(f.candidate.plan))
		}
		f.addArgs(oneIf(inside), write, f.words(at))
		if code == problems.E164OldPrefix {
			f.arg(f.candidate.place())
		}
		f.arg(r.Since)
	case problems.E164Renumbered:
		old := ""
		if r.Remove > 0 {
			old = f.words(at)
		}
		f.arg(r.Since)
		f.arg(f.candidate.place())
		f.argNumber(int(r.Digits))
		f.arg(oneIf(r.Remove == 0))
		f.arg(r.Insert)
		f.arg(old)
		f.arg(f.codeOf(f.candidate.plan))
	}
}

// tellOverseas reports a number of French territory with the calling code of
// France, or with the prefix that is dialled instead of it.
func (f *finder) tellOverseas(p *path, e *edit, l *line) {
	old, at, bare := "+33", f.all(), false
	switch {
	case e.from == 0:
		at = l.span(0, l.count)
		old, bare = "", true
	case l.plus || p.edits[0].step == prefixStep || p.edits[0].step == plusStep:
		// The calling code stands before any trunk prefix.
		to := int(e.from)
		for _, t := range p.all() {
			if t.step == trunkStep {
				to = int(t.from)
			}
		}
		at = l.span(to-2, to)
		if l.plus && at.start > 0 && f.input[at.start-1] == '+' {
			at.start--
		} else {
			old = "33"
		}
	default:
		at = f.outer(l.span(0, int(e.from)))
		f.claim(at)
		old = f.words(at)
	}
	if f.found(problems.E164Overseas, at) {
		f.arg("0" + string(l.digits[e.from:e.from+3]))
		f.arg(p.number.place())
		f.arg(f.codeOf(p.number.plan))
		f.arg(oneIf(bare))
		f.arg(old)
	}
}

// tellBoth reports two numbers that the input may stand for alike, of which the
// one given is suggested, or none.
func (f *finder) tellBoth(paths *[2]path, preferred int) {
	if preferred >= 0 {
		p := &paths[preferred]
		f.candidate = p.number
		f.reasons(p, func(because problems.Code, arg string) { f.suggest(because, arg) })
		f.propose(&f.candidate, problems.E164ReadAsWritten)
	}
	f.unclear = paths[0].number.kind != paths[1].number.kind
	if !f.found(problems.E164TwoReadings, f.all()) {
		return
	}
	f.report.Readings = f.report.Readings[:0]
	for i := range paths {
		p := &paths[i]
		var room [2 * numbering.MaxDigits]byte
		f.arg(string(p.number.AppendInternational(room[:0])))
		reading := Suggestion{E164: string(p.number.AppendE164(room[:0])), Because: make([]problems.Problem, 0, p.count)}
		f.reasons(p, func(because problems.Code, arg string) { reading.because(because, arg, nil) })
		if p.count == 0 {
			reading.because(problems.E164ReadAsWritten, "", nil)
		}
		f.report.Readings = append(f.report.Readings, reading)
	}
}

// reasons calls yield with the assumption behind each edit of a path.
func (f *finder) reasons(p *path, yield func(because problems.Code, arg string)) {
	if f.isSilent() {
		return
	}
	code := f.codeOf(p.number.plan)
	for _, e := range p.all() {
		switch e.step {
		case prefixStep, plusPrefixStep:
			yield(problems.E164ReadPrefix, digitsText(f.typed().digits[e.from:e.to]))
		case plusStep:
			yield(problems.E164ReadCallingCode, code)
		case nationalStep, nationalPrefixStep:
			if !p.endsWith(overseasStep) {
				yield(problems.E164ReadInRegion, p.number.place())
			}
		case zeroStep, trunkStep, anotherStep:
			yield(problems.E164ReadWithout, digitsText(f.typed().digits[e.from:e.to]))
		case twiceStep:
			yield(problems.E164ReadWithout, code)
		case argentinaStep:
			yield(problems.E164ReadArgentina, f.argentinaPlus())
		case oldStep:
			switch r := e.change(p.number.plan); {
			case r.Insert == "" && r.CallingCode != 52:
				yield(problems.E164ReadWithout, digitsText(f.typed().digits[e.from:e.to]))
			case r.Since == "":
				yield(problems.E164ReadWith, r.Insert)
			default:
				yield(problems.E164ReadRenumbered, "")
			}
		case overseasStep:
			yield(problems.E164ReadInRegion, p.number.place())
		}
	}
}

// oneIf is the argument of a template's {name|one|many} that says yes.
// Copied into its many callers it costs more than a call.
//
//go:noinline
func oneIf(yes bool) string {
	if yes {
		return "1"
	}
	return ""
}

// shown returns a number in E.164 form, or the beginning of one, as the provider
// wants it.
func (f *finder) shown(e164 string) string {
	if !f.form.asksForPlus() {
		return e164[1:]
	}
	return e164
}
