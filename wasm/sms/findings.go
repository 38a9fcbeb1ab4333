package sms

import (
	"strconv"

	"wrongnumber/catalog/gsm"
	"wrongnumber/catalog/problems"
	"wrongnumber/catalog/signs"
)

// add adds a problem. Copied into its many callers it costs more than a call.
//
//go:noinline
func (r *Report) add(code problems.Code, start, end int, args ...string) {
	r.Problems = append(r.Problems, problems.Problem{Code: code, Start: start, End: end, Args: args})
}

// addCounted adds a problem whose arguments are numbers.
func (r *Report) addCounted(code problems.Code, start, end int, numbers ...int) {
	args := make([]string, len(numbers))
	for i, n := range numbers {
		args[i] = strconv.Itoa(n)
	}
	r.add(code, start, end, args...)
}

// addProblems says in words what the scan found, the gravest first.
func (r *Report) addProblems(text []uint16, s *scan, o *Options) {
	if len(text) == 0 {
		r.add(problems.SMSEmpty, problems.NoSpan, 0)
	} else if isBlank(text) {
		r.add(problems.SMSBlank, 0, len(text))
	}
	if n := len(r.Segments); n > maxSegments {
		r.addCounted(problems.SMSTooManySegments, r.Segments[maxSegments].Start, len(text), n)
	}
	if s.foreign > 0 {
		r.addForeign(text, s)
	}
	if r.Encoding == UCS2 && o.Encoding == Auto && s.firm && !o.ReplaceLookalikes && len(r.Segments) > 1 && len(text) <= maxFilled {
		r.addLookAlikesHelp(text, o)
	}
	if r.Encoding == UCS2 && o.Encoding == Auto && len(r.Segments) > 1 && len(r.Costly) > 1 && !r.CostlyCut {
		r.addEmojiHelp(text, o)
	}
	if r.Encoding == GSM7 && len(r.Segments) > 1 {
		r.addExtension(text, o)
	}
	if s.crlf > 0 {
		r.addCounted(problems.SMSCrlf, s.crlfAt, s.crlfAt+2, s.crlf)
	}
	if o.Encoding == UCS2 && s.foreign == 0 {
		r.addDemanded(text, o)
	}
}

// addLookAlikesHelp says what it would save to replace all letters that look like
// Latin ones, if that is all that makes the message UCS-2.
func (r *Report) addLookAlikesHelp(text []uint16, o *Options) {
	dst := r.work.text[:0]
	for i, u := range text {
		switch gsm.ClassOf(u) {
		case gsm.Basic, gsm.Extended:
			dst = append(dst, u)
			continue
		}
		replaced := gsm.ReplacementOfUnit(u)
		if replaced.Kind == gsm.None || isMisread(text, i) {
			return
		}
		for _, c := range replaced.Text() {
			dst = append(dst, uint16(c))
		}
	}
	r.work.text = dst
	if size := r.size(dst, o); size.Encoding == GSM7 && size.Segments < len(r.Segments) {
		r.addCounted(problems.SMSLookAlikesHelp, problems.NoSpan, 0, size.Segments, len(r.Segments))
	}
}

// addEmojiHelp says what it would save to leave out all emoji and to replace what else
// makes the message UCS-2, where none of them saves anything alone.
func (r *Report) addEmojiHelp(text []uint16, o *Options) {
	edits, count := r.work.edits[:0], 0
	for i := range r.Costly {
		switch c := &r.Costly[i]; {
		case c.Saving > 0 || c.Reason == gsm.Foreign:
			return
		case c.Reason != gsm.Extension:
			if c.Replacement.Kind == gsm.None {
				count++
			}
			edits = append(edits, c.edit())
		}
	}
	r.work.edits = edits
	r.work.text = appendEdited(r.work.text[:0], text, edits)
	if size := r.size(r.work.text, o); count > 1 && size.Segments < len(r.Segments) {
		r.addCounted(problems.SMSEmojiHelp, problems.NoSpan, 0, len(edits), size.Segments, len(r.Segments))
	}
}

// addExtension names the first character of the extension table without which the
// message has fewer segments, and a plain sign for it if that does as well. What stands
// in a placeholder has to stay.
func (r *Report) addExtension(text []uint16, o *Options) {
	const maxSame = 100 // places that are looked at, for one character and for all
	skipped := 0
	for i := range r.Costly {
		c := &r.Costly[i]
		if c.Saving == 0 || c.Reason != gsm.Extension || isControl(c.CodePoint) || c.CodePoint == '\f' {
			continue
		}
		count, inGap := 0, false
		for j := range r.Costly[:min(len(r.Costly), maxSame)] {
			if same := &r.Costly[j]; same.CodePoint == c.CodePoint {
				count++
				inGap = inGap || isWithinGap(text, same.Start)
			}
		}
		if inGap {
			if skipped++; skipped == maxSame {
				return
			}
			continue
		}
		all, other, with := "", "", ""
		if count > 1 {
			all = "1"
		}
		if sign := plainSign(c.CodePoint); sign != 0 {
			dst := append(r.work.text[:0], text...)
			for at := range dst {
				if dst[at] == uint16(c.CodePoint) {
					dst[at] = sign
				}
			}
			r.work.text = dst
			if r.size(dst, o).Segments <= len(r.Segments)-c.Saving {
				other, with = "1", string(rune(sign))
			}
		}
		r.add(problems.SMSExtensionCosts, c.Start, c.End, string(c.CodePoint), other, with,
			strconv.Itoa(len(r.Segments)-c.Saving), strconv.Itoa(len(r.Segments)), all)
		return
	}
}

// plainSign returns a sign of the basic table that may stand for one of the
// extension table, 0 if there is none.
func plainSign(point rune) uint16 {
	switch point {
	case '{', '[':
		return '('
	case '}', ']':
		return ')'
	case '|', '\\':
		return '/'
	case '~':
		return '-'
	}
	return 0
}

func (r *Report) addForeign(text []uint16, s *scan) {
	if r.Encoding == GSM7 {
		at := r.firstForeign()
		r.addCounted(problems.SMSNotGsm, at.Start, at.End, s.foreign)
	}
	if text[0] == 0xFEFF {
		r.add(problems.SMSByteOrderMark, 0, 1)
	}
	if s.halves > 0 {
		r.addCounted(problems.SMSLoneSurrogate, s.half, s.half+1, s.halves)
	}
	r.addMisread(text)
	if s.controls > 0 {
		r.add(problems.SMSControl, s.control, s.control+1, codePoint(rune(text[s.control])), strconv.Itoa(s.controls))
	}
	if s.lookAlikes > 0 {
		c := rune(text[s.lookAlike])
		r.add(problems.SMSLookAlike, s.lookAlike, s.lookAlike+1, string(c), gsm.ReplacementOf(c).Text(), codePoint(c))
	}
}

// addDemanded says what UCS-2 costs a text that does not need it.
func (r *Report) addDemanded(text []uint16, o *Options) {
	free := *o
	free.Encoding = Auto
	if size := r.size(text, &free); size.Segments < len(r.Segments) {
		r.addCounted(problems.SMSUcs2Demanded, problems.NoSpan, 0, size.Segments, len(r.Segments))
	}
}

// addTables says what the shift tables would save.
func (r *Report) addTables() {
	if !r.Tables.OK || r.Tables.Segments >= len(r.Segments) {
		return
	}
	locking, single := r.Tables.Locking, r.Tables.Single
	tables := locking.Tag()
	switch {
	case locking == 0:
		tables = single.Tag()
	case single != 0 && single != locking:
		tables += ", " + single.Tag()
	}
	r.add(problems.SMSLanguageTables, problems.NoSpan, 0, tables, strconv.Itoa(r.Tables.Segments), strconv.Itoa(len(r.Segments)))
}

func (r *Report) firstForeign() *Costly {
	for i := range r.Costly {
		if r.Costly[i].Reason != gsm.Extension {
			return &r.Costly[i]
		}
	}
	return &Costly{Start: problems.NoSpan}
}

// codePoint writes U+ and four to six digits.
func codePoint(r rune) string {
	digits := strconv.FormatUint(uint64(r), 16)
	b := []byte("U+0000"[:max(2, 6-len(digits))])
	for i := range len(digits) {
		c := digits[i]
		if c >= 'a' {
			c -= 'a' - 'A'
		}
		b = append(b, c)
	}
	return string(b)
}

// isBlank reports whether nothing of a text can be seen. It looks no further than
// to the first sign that can.
func isBlank(text []uint16) bool {
	for _, u := range text {
		if !signs.IsSpace(rune(u)) && !signs.IsInvisible(rune(u)) {
			return false
		}
	}
	return true
}
