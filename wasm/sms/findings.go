package sms

import (
	"strconv"

	"wrongnumber/catalog/gsm"
	"wrongnumber/catalog/problems"
)

func (r *Report) add(code problems.Code, start, end int, args ...string) {
	r.Problems = append(r.Problems, problems.Problem{Code: code, Start: start, End: end, Args: args})
}

func decimal(n int) string { return strconv.Itoa(n) }

// addProblems says in words what the scan found, the gravest first.
func (r *Report) addProblems(text []uint16, s *scan, o *Options) {
	if len(text) == 0 {
		r.add(problems.SMSEmpty, problems.NoSpan, 0)
		return
	}
	if n := len(r.Segments); n > maxSegments {
		r.add(problems.SMSTooManySegments, r.Segments[maxSegments].Start, len(text), decimal(n))
	}
	if s.foreign > 0 {
		r.addForeign(text, s, o)
	}
	if s.crlf > 0 {
		r.add(problems.SMSCrlf, problems.NoSpan, 0, decimal(s.crlf))
	}
	if o.Encoding == UCS2 && s.foreign == 0 {
		r.addDemanded(text, o)
	}
}

func (r *Report) addForeign(text []uint16, s *scan, o *Options) {
	if r.Encoding == GSM7 {
		at := r.firstForeign()
		r.add(problems.SMSNotGsm, at.Start, at.End, decimal(s.foreign))
	}
	if text[0] == 0xFEFF {
		r.add(problems.SMSByteOrderMark, 0, 1)
	}
	if s.halves > 0 {
		r.add(problems.SMSLoneSurrogate, s.half-1, s.half, decimal(s.halves))
	}
	if s.controls > 0 {
		r.add(problems.SMSControl, s.control-1, s.control, codePoint(rune(text[s.control-1])), decimal(s.controls))
	}
	if s.lookAlike > 0 {
		c := &r.Costly[s.lookAlike-1]
		latin := gsm.ReplacementOf(c.CodePoint).Text()
		r.add(problems.SMSLookAlike, c.Start, c.End, string(c.CodePoint), latin, codePoint(c.CodePoint))
	}
	if r.Rewritten.OK && r.Rewritten.Segments < len(r.Segments) {
		r.add(problems.SMSReplaceable, problems.NoSpan, 0, decimal(s.foreign), decimal(r.Rewritten.Segments), decimal(len(r.Segments)))
	}
}

// addDemanded says what UCS-2 costs a text that does not need it.
func (r *Report) addDemanded(text []uint16, o *Options) {
	free := *o
	free.Encoding = Auto
	if size := r.size(text, &free); size.Segments < len(r.Segments) {
		r.add(problems.SMSUcs2Demanded, problems.NoSpan, 0, decimal(size.Segments), decimal(len(r.Segments)))
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
	r.add(problems.SMSLanguageTables, problems.NoSpan, 0, tables, decimal(r.Tables.Segments), decimal(len(r.Segments)))
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
