package explain

import (
	"wrongnumber/wasm/e164"
	"wrongnumber/wasm/paste"
	"wrongnumber/wasm/sms"
)

// memory is what one report is made in, and the next one uses again. What does
// not fit into it is allocated.
type memory struct {
	paste.Pool
	findings                                              [8]*finding
	explanations                                          [8]*explanation
	document                                              paste.Document // the paste as a whole
	evidence                                              [8]saying
	others                                                [4]alternative
	numbers                                               [4]*e164.Report
	messages                                              [2]*sms.Report
	numFindings, numExplanations, numNumbers, numMessages int
}

// number returns a report on a number with any content.
func (p *memory) number() *e164.Report {
	if p.numNumbers == len(p.numbers) {
		return new(e164.Report)
	}
	n := &p.numbers[p.numNumbers]
	p.numNumbers++
	if *n == nil {
		*n = new(e164.Report)
	}
	return *n
}

// message returns a report on a text with any content.
func (p *memory) message() *sms.Report {
	if p.numMessages == len(p.messages) {
		return new(sms.Report)
	}
	m := &p.messages[p.numMessages]
	p.numMessages++
	if *m == nil {
		*m = new(sms.Report)
	}
	return *m
}

// explanation returns an explanation with any content.
func (p *memory) explanation() *explanation {
	if p.numExplanations == len(p.explanations) {
		return new(explanation)
	}
	x := &p.explanations[p.numExplanations]
	p.numExplanations++
	if *x == nil {
		*x = new(explanation)
	}
	return *x
}

// finding returns a new finding.
func (p *memory) finding() *finding {
	if p.numFindings == len(p.findings) {
		return &finding{}
	}
	f := &p.findings[p.numFindings]
	p.numFindings++
	if *f == nil {
		*f = &finding{}
	} else {
		**f = finding{rivals: (*f).rivals[:0]}
	}
	return *f
}
