package explain

import (
	"strings"

	"github.com/tidwall/gjson"
)

// object is a JSON object of an answer, read once, with its members at hand.
type object struct {
	root    gjson.Result
	members []member
	keys    uint64 // bits of its keys
	pool    *pool
}

type member struct {
	key   string
	value gjson.Result
	inner *object // the value as an object, once something in it was asked for
}

// maxMembers bounds the members of one object that shapes are tried on.
const maxMembers = 64

// nothing is what stands where a path leads nowhere. It is only read.
var nothing gjson.Result

// pool is the memory of one report, which the next one uses again. What does
// not fit into it is allocated.
type pool struct {
	objects      [32]*object
	findings     [8]*finding
	explanations [8]*explanation
	document     document // the paste as a whole
	numObjects,
	numFindings,
	numExplanations int
}

// reset makes all of the pool's memory free.
func (p *pool) reset() { p.numObjects, p.numFindings, p.numExplanations = 0, 0, 0 }

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

// read reads the members; where a key stands twice, its first value counts. Of
// an array it reads the first elements, whose keys are their numbers.
func (o *object) read(root *gjson.Result) {
	o.root = *root
	o.keys = 0
	o.members = o.members[:0]
	if root.IsArray() {
		o.readElements(root)
		return
	}
	s := root.Raw
	for i := 1; len(o.members) < maxMembers; {
		i = skipTo(s, i, '"')
		if i >= len(s) {
			return
		}
		end := stringEnd(s, i)
		key := s[i+1 : max(i+1, end-1)]
		if strings.IndexByte(key, '\\') >= 0 {
			key = gjson.Parse(s[i:end]).Str
		}
		i = skipTo(s, end, ':')
		m := o.newMember(key)
		i = readValue(s, skipBlank(s, i+1), root.Index, &m.value)
	}
}

// newMember appends a member without a value.
func (o *object) newMember(key string) *member {
	n := len(o.members)
	if n < cap(o.members) {
		o.members = o.members[:n+1]
	} else {
		o.members = append(o.members, member{})
	}
	m := &o.members[n]
	m.key, m.inner = key, nil
	m.value = gjson.Result{}
	o.keys |= keyBit(key)
	return m
}

const digits = "0123456789"

func (o *object) readElements(root *gjson.Result) {
	var element gjson.Result
	list := elementsOf(root)
	for i := 0; i < len(digits) && list.next(&element); i++ {
		o.newMember(digits[i : i+1]).value = element
	}
}

// elements goes through the elements of an array, or through the values of an
// object; through none where it is neither.
type elements struct {
	s        string
	i, index int
}

func elementsOf(list *gjson.Result) elements {
	if list.Type != gjson.JSON {
		return elements{}
	}
	return elements{list.Raw, 1, list.Index}
}

// next reads the next element, and reports whether there is one.
func (e *elements) next(v *gjson.Result) bool {
	i := skipBlank(e.s, e.i)
	if i < len(e.s) && e.s[i] == ',' {
		i = skipBlank(e.s, i+1)
	}
	if e.s != "" && e.s[0] == '{' && i < len(e.s) && e.s[i] == '"' {
		i = skipBlank(e.s, skipTo(e.s, stringEnd(e.s, i), ':')+1)
	}
	if i >= len(e.s) || e.s[i] == ']' || e.s[i] == '}' {
		return false
	}
	e.i = readValue(e.s, i, e.index, v)
	return true
}

// readValue reads the value that begins at i of JSON, which stands at index,
// and returns where it ends. It makes what gjson makes of it, but for the
// float64 of a number.
func readValue(s string, i, index int, v *gjson.Result) int {
	if i >= len(s) {
		return i
	}
	end := i
	switch c := s[i]; c {
	case '"':
		end = stringEnd(s, i)
		v.Type = gjson.String
		if v.Str = s[i+1 : max(i+1, end-1)]; strings.IndexByte(v.Str, '\\') >= 0 {
			v.Str = gjson.Parse(s[i:end]).Str
		}
	case '{', '[':
		end = bracketEnd(s, i)
		v.Type = gjson.JSON
	default:
		for end < len(s) && s[end] > ' ' && s[end] != ',' && s[end] != '}' && s[end] != ']' {
			end++
		}
		switch c {
		case 't':
			v.Type = gjson.True
		case 'f':
			v.Type = gjson.False
		case 'n':
			v.Type = gjson.Null
		default:
			v.Type = gjson.Number
		}
	}
	v.Raw, v.Index = s[i:end], index+i
	return max(end, i+1)
}

// bracketEnd returns the end of the object or array that begins at i.
func bracketEnd(s string, i int) int {
	level := 0
	for ; i < len(s); i++ {
		switch s[i] {
		case '"':
			i = stringEnd(s, i) - 1
		case '{', '[':
			level++
		case '}', ']':
			if level--; level == 0 {
				return i + 1
			}
		}
	}
	return len(s)
}

// skipTo returns the offset of c at or after i, and len(s) if there is none.
func skipTo(s string, i int, c byte) int {
	for i < len(s) && s[i] != c {
		i++
	}
	return i
}

func skipBlank(s string, i int) int {
	for i < len(s) && s[i] <= ' ' {
		i++
	}
	return i
}

// path says where a value of an object stands: a gjson path.
type path struct {
	text  string
	keys  []string
	plain bool // the keys after the first are nothing but keys
}

func newPath(text string) path {
	p := path{text: text, keys: strings.Split(text, "."), plain: true}
	for _, key := range p.keys[1:] {
		p.plain = p.plain && isPlainKey(key)
	}
	return p
}

// isPlainKey reports whether gjson reads a part of a path as a key and nothing
// else, where it stands in an object.
func isPlainKey(key string) bool {
	for i := range len(key) {
		if c := key[i]; !isLetter(c) && !isDigit(c) && c != '_' && c != '-' {
			return false
		}
	}
	return key != ""
}

// get returns the value at a path of the object.
func (o *object) get(p *path) *gjson.Result {
	if m := o.at(p); m != nil {
		return &m.value
	}
	return &nothing
}

// at returns the member at a path, and nil if there is none.
func (o *object) at(p *path) *member {
	m := o.member(p.keys[0])
	rest := len(p.keys[0]) + 1
	for _, key := range p.keys[1:] {
		if m == nil || m.value.Type != gjson.JSON {
			return nil
		}
		if !p.plain || m.value.Raw[0] == '[' && (len(key) != 1 || !isDigit(key[0])) {
			return m.walk(p.text[rest:])
		}
		o = m.object(o.pool)
		next := o.member(key)
		if next == nil && len(o.members) == maxMembers {
			return m.walk(p.text[rest:])
		}
		m = next
		rest += len(key) + 1
	}
	return m
}

// object returns what is in the value, an object or an array.
func (m *member) object(p *pool) *object {
	if m.inner == nil {
		m.inner = p.object(&m.value)
	}
	return m.inner
}

// walk leaves the rest of a path to gjson.
func (m *member) walk(rest string) *member { return &member{value: m.value.Get(rest)} }

// firstIn returns the first object of the list at a path, looking at as many
// elements as have a number of one digit; empty if there is none.
func (o *object) firstIn(p *path) *object {
	if m := o.at(p); m != nil && m.value.Type == gjson.JSON {
		list := m.object(o.pool)
		for i := range list.members {
			if element := &list.members[i]; element.value.IsObject() {
				return element.object(o.pool)
			}
		}
	}
	return &object{}
}

// text returns the scalar at a path as it is written, or "".
func (o *object) text(p *path) string { return plain(o.get(p)) }

// member returns the first member of that key, and nil if there is none.
func (o *object) member(key string) *member {
	if o.keys&keyBit(key) == 0 {
		return nil
	}
	for i := range o.members {
		if o.members[i].key == key {
			return &o.members[i]
		}
	}
	return nil
}

// value returns the value of a key.
func (o *object) value(key string) *gjson.Result {
	if m := o.member(key); m != nil {
		return &m.value
	}
	return &nothing
}

// plain returns a scalar as it is written: numbers keep their zeros, and a
// number too large for a float64 its digits.
func plain(v *gjson.Result) string {
	switch v.Type {
	case gjson.String:
		return v.Str
	case gjson.Number, gjson.True, gjson.False:
		return v.Raw
	}
	return ""
}
