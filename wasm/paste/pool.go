package paste

import "wrongnumber/catalog/json"

// Pool is the memory of one report, which the next one uses again. What does
// not fit into it is allocated.
type Pool struct {
	objects [32]*Object
	texts   [8]Text
	numTexts,
	numObjects int
}

// reset makes all of the pool's memory free.
func (p *Pool) reset() { p.numTexts, p.numObjects = 0, 0 }

// text returns the paste as a text.
func (p *Pool) text(paste string) *Text {
	t := p.anyText()
	*t = Text{S: paste}
	return t
}

// copyOf returns the text of a stretch of t.
func (p *Pool) copyOf(t *Text, start, end int) *Text {
	c := p.anyText()
	*c = Text{S: t.S[start:end], parent: t, base: start}
	return c
}

// anyText returns a text with any content.
func (p *Pool) anyText() *Text {
	if p.numTexts == len(p.texts) {
		return new(Text)
	}
	p.numTexts++
	return &p.texts[p.numTexts-1]
}

// Object reads an object, a value that stands at its Index in a document.
func (p *Pool) Object(root *json.Value) *Object {
	var o *Object
	if p.numObjects < len(p.objects) {
		kept := &p.objects[p.numObjects]
		p.numObjects++
		if *kept == nil {
			*kept = &Object{pool: p}
		}
		o = *kept
	} else {
		o = &Object{pool: p}
	}
	o.read(root)
	return o
}
