package sms

import (
	"wrongnumber/catalog/graphemes"
	"wrongnumber/catalog/problems"
)

// Measure fills the report with what is to be said about a text, given as
// UTF-16 code units. Nothing the report held before counts; its memory is used
// again. It takes time in proportion to the length of the text, and for a text
// of plain characters no memory.
func Measure(r *Report, text []uint16, o *Options) {
	r.reset(o)
	var s scan
	r.scan(&s, text, o)
	r.count(text, &s)
	r.Encoding = s.encoding(o.Encoding)
	f := o.frame(r.Encoding)
	r.segment(text, &s, &f)
	if r.Encoding == UCS2 && o.Encoding == Auto && !s.firm && len(text) <= maxFilled {
		r.setRewritten(text, &s, o)
	}
	if n := len(r.Segments); n > 1 && n <= maxSegments {
		r.setSavings(text, &s, o)
		r.setCheapest(text, &s, o)
	}
	if s.joining || s.pairs > 0 {
		r.mergeClusters(text)
	}
	r.addProblems(text, &s, o)
	r.addJoined(text)
	marks, words := marksIn(text)
	if marks || s.marks || words {
		r.listMarks(text)
		r.addEscaped(text)
		if r.hasGap(text) {
			r.setRange(text, o)
		}
		r.addMissing(text)
		r.addLost(text)
	}
	if o.UnknownLanguage != "" {
		r.add(problems.SMSUnknownLanguage, problems.NoSpan, 0, o.UnknownLanguage)
	}
	if o.Languages != 0 {
		r.setTables(text, o)
		r.addTables()
	}
	if o.Provider != "" {
		r.setLimit(text, o)
	}
}

func (r *Report) reset(o *Options) {
	r.dropCostly()
	r.UnitsOver, r.lookAlikes = 0, o.ReplaceLookalikes
	r.Segments, r.Problems = r.Segments[:0], r.Problems[:0]
	r.Rewritten = Rewritten{}
	r.Cheapest.reset()
	if r.HasExtras() {
		r.Tables, r.Range = TableChoice{}, Range{}
	}
	if r.Limit.Provider != "" {
		r.Limit = Limit{}
	}
}

func (r *Report) count(text []uint16, s *scan) {
	n, c := len(text), &r.Counts
	c.CodeUnits = n
	c.CodePoints = n - s.pairs
	c.Octets = n + s.octets
	c.Graphemes = n - s.pairs - s.crlf
	if s.joining {
		c.Graphemes = graphemes.Count(text)
	}
}
