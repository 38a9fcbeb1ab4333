package paste

import (
	"strings"

	"wrongnumber/catalog/json"
	"wrongnumber/wasm/ascii"
)

// Path says where a value of an object stands, as package json reads it.
type Path struct {
	Text  string
	keys  []string
	First uint64 // bit of the first key: an object without it has nothing there
	plain bool   // the keys after the first are nothing but keys
}

// NewPath reads a path.
func NewPath(text string) Path {
	p := Path{Text: text, keys: strings.Split(text, "."), plain: true}
	p.First = keyBit(p.keys[0])
	for _, key := range p.keys[1:] {
		p.plain = p.plain && isPlainKey(key)
	}
	return p
}

// isPlainKey reports whether a part of a path is a key as it stands.
func isPlainKey(key string) bool {
	for i := range len(key) {
		if c := key[i]; !ascii.IsLetter(c) && !ascii.IsDigit(c) && c != '_' && c != '-' {
			return false
		}
	}
	return key != ""
}

// Get returns the value at a path of the object.
func (o *Object) Get(p *Path) *json.Value {
	if m := o.At(p); m != nil {
		return &m.Value
	}
	return &Nothing
}

// At returns the member at a path, and nil if there is none.
func (o *Object) At(p *Path) *Member {
	if o.Keys&p.First == 0 {
		return nil
	}
	m := o.find(p.keys[0])
	rest := len(p.keys[0]) + 1
	for _, key := range p.keys[1:] {
		if m == nil || m.Value.Type != json.Composite {
			return nil
		}
		if !p.plain || m.Value.Raw[0] == '[' && (len(key) != 1 || !ascii.IsDigit(key[0])) {
			return m.walk(p.Text[rest:])
		}
		if m.inner == nil {
			m.Object(o.pool)
		}
		o = m.inner
		next := o.find(key)
		if next == nil && len(o.Members) == MaxMembers {
			return m.walk(p.Text[rest:])
		}
		m = next
		rest += len(key) + 1
	}
	return m
}

// Object returns what is in the value, an object or an array.
func (m *Member) Object(p *Pool) *Object {
	if m.inner == nil {
		m.inner = p.Object(&m.Value)
	}
	return m.inner
}

// walk leaves the rest of a path to package json.
func (m *Member) walk(rest string) *Member { return &Member{Value: m.Value.Get(rest)} }

// FirstIn returns the first object of the list at a path, looking at as many
// elements as have a number of one digit; empty if there is none.
func (o *Object) FirstIn(p *Path) *Object {
	if m := o.At(p); m != nil && m.Value.Type == json.Composite {
		list := m.Object(o.pool)
		for i := range list.Members {
			if element := &list.Members[i]; element.Value.IsObject() {
				return element.Object(o.pool)
			}
		}
	}
	return &Object{}
}

// Text returns the scalar at a path as it is written, or "".
func (o *Object) Text(p *Path) string { return Plain(o.Get(p)) }

// keyBit returns one of 64 bits for a key, so that most shapes are ruled out
// by one comparison.
func keyBit(key string) uint64 {
	if key == "" {
		return 1
	}
	return 1 << ((uint(key[0])*7 + uint(key[len(key)-1])*3 + uint(len(key))) & 63)
}
