package explain

import (
	"strings"

	"github.com/tidwall/gjson"
)

// path says where a value of an object stands: a gjson path.
type path struct {
	text  string
	keys  []string
	first uint64 // bit of the first key: an object without it has nothing there
	plain bool   // the keys after the first are nothing but keys
}

func newPath(text string) path {
	p := path{text: text, keys: strings.Split(text, "."), plain: true}
	p.first = keyBit(p.keys[0])
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
	if o.keys&p.first == 0 {
		return nil
	}
	m := o.find(p.keys[0])
	rest := len(p.keys[0]) + 1
	for _, key := range p.keys[1:] {
		if m == nil || m.value.Type != gjson.JSON {
			return nil
		}
		if !p.plain || m.value.Raw[0] == '[' && (len(key) != 1 || !isDigit(key[0])) {
			return m.walk(p.text[rest:])
		}
		if m.inner == nil {
			m.object(o.pool)
		}
		o = m.inner
		next := o.find(key)
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
