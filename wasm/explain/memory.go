package explain

import "wrongnumber/wasm/paste"

// memory is what one report is made in, and the next one uses again. What does
// not fit into it is allocated.
type memory struct {
	paste.Pool
	findings     [8]*finding
	explanations [8]*explanation
	document     paste.Document // the paste as a whole
	evidence     [8]saying
	others       [4]alternative
	numFindings,
	numExplanations int
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
