package sms

import "wrongnumber/catalog/graphemes"

// Measure fills the report with what is to be said about a text, given as
// UTF-16 code units. Nothing the report held before counts; its memory is used
// again.
func Measure(r *Report, text []uint16, o *Options) {
	r.reset()
	s := r.scan(text, o)
	r.count(text, &s)
	r.Encoding = o.Encoding
	if r.Encoding == Auto {
		r.Encoding = UCS2
		if s.foreign == 0 {
			r.Encoding = GSM7
		}
	}
	f := o.frame(r.Encoding)
	r.segment(text, &s, &f)
}

func (r *Report) reset() {
	segments, costly, list := r.Segments[:0], r.Costly[:0], r.Problems[:0]
	rewritten, edits, work := r.Rewritten.Text[:0], r.Cheapest.Edits[:0], &r.work
	work.reset()
	r.CostlyTotal, r.UnitsOver = 0, 0
	r.Segments, r.Costly, r.Problems = segments, costly, list
	r.Rewritten = Rewritten{Text: rewritten}
	r.Cheapest = Cheapest{Edits: edits}
	r.Tables, r.Range, r.Limit = TableChoice{}, Range{}, Limit{}
}

func (r *Report) count(text []uint16, s *scan) {
	n := len(text)
	r.Counts = Counts{
		CodeUnits:  n,
		CodePoints: n - s.pairs,
		Octets:     n + s.twoOctet + 2*s.more,
		Graphemes:  n - s.crlf,
	}
	if s.joining {
		r.Counts.Graphemes = graphemes.Count(text)
	}
}
