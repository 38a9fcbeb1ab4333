package explain

import "github.com/tidwall/gjson"

// pool is the memory of one report, which the next one uses again. What does
// not fit into it is allocated.
type pool struct {
	objects      [32]*object
	findings     [8]*finding
	explanations [8]*explanation
	document     document // the paste as a whole
	texts        [8]text
	numTexts,
	numObjects,
	numFindings,
	numExplanations int
}

// reset makes all of the pool's memory free.
func (p *pool) reset() { p.numTexts, p.numObjects, p.numFindings, p.numExplanations = 0, 0, 0, 0 }

// text returns the paste as a text.
func (p *pool) text(paste string) *text {
	t := p.anyText()
	*t = text{s: paste}
	return t
}

// copyOf returns the text of a stretch of t.
func (p *pool) copyOf(t *text, start, end int) *text {
	c := p.anyText()
	*c = text{s: t.s[start:end], parent: t, base: start}
	return c
}

// anyText returns a text with any content.
func (p *pool) anyText() *text {
	if p.numTexts == len(p.texts) {
		return new(text)
	}
	p.numTexts++
	return &p.texts[p.numTexts-1]
}

// explanation returns an explanation with any content.
func (p *pool) explanation() *explanation {
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

// object reads an object, a value that stands at its Index in a document.
func (p *pool) object(root *gjson.Result) *object {
	var o *object
	if p.numObjects < len(p.objects) {
		kept := &p.objects[p.numObjects]
		p.numObjects++
		if *kept == nil {
			*kept = &object{pool: p}
		}
		o = *kept
	} else {
		o = &object{pool: p}
	}
	o.read(root)
	return o
}

// finding returns a new finding.
func (p *pool) finding() *finding {
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
