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
}

type member struct {
	key   string
	value gjson.Result
}

// maxMembers bounds the members of one object that shapes are tried on.
const maxMembers = 64

// readObject reads the members of an object into o; where a key stands twice,
// its first value counts.
func readObject(root *gjson.Result, o *object) {
	o.root = *root
	o.members = make([]member, 0, 12)
	o.keys = 0
	root.ForEach(func(key, value gjson.Result) bool {
		o.members = append(o.members, member{key.Str, value})
		o.keys |= keyBit(key.Str)
		return len(o.members) < maxMembers
	})
}

// get returns the value at a path of the object.
func (o *object) get(path string) gjson.Result {
	first, rest, nested := strings.Cut(path, ".")
	v := o.member(first)
	if nested && v.IsObject() || nested && v.IsArray() {
		return v.Get(rest)
	}
	if nested {
		return gjson.Result{}
	}
	return v
}

// text returns the scalar at a path as it is written, or "".
func (o *object) text(path string) string {
	v := o.get(path)
	return plain(&v)
}

func (o *object) member(key string) gjson.Result {
	for i := range o.members {
		if o.members[i].key == key {
			return o.members[i].value
		}
	}
	return gjson.Result{}
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
