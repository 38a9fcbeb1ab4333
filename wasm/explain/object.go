package explain

import "github.com/tidwall/gjson"

// object is a JSON object of an answer, read once, with its members at hand.
type object struct {
	root    gjson.Result
	members []member
	keys    uint64 // bits of its keys
	pool    *pool
	coder   *shape // whose codeOf the code is; nil before it was asked for
	code    *gjson.Result
	within  gjson.Result // holds a code that is a part of a value
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

// read reads the members; where a key stands twice, its first value counts. Of
// an array it reads the first elements, whose keys are their numbers.
func (o *object) read(root *gjson.Result) {
	o.root = *root
	o.keys = 0
	o.coder = nil
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
		key, end := readString(s, i)
		for end < len(s) && s[end] != ':' {
			end++
		}
		m := o.newMember(key)
		i = readValue(s, end+1, root.Index, &m.value)
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

// skip goes on behind an element.
func (e *elements) skip(v *gjson.Result) { e.i = v.Index - e.index + len(v.Raw) }

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

// readString reads the JSON string that begins at i, and returns where it ends.
func readString(s string, i int) (text string, end int) {
	for end = i + 1; end < len(s) && s[end] != '"'; end++ {
		if s[end] == '\\' {
			end = stringEnd(s, end-1)
			return gjson.Parse(s[i:end]).Str, end
		}
	}
	return s[i+1 : end], min(end+1, len(s))
}

// readValue reads the value at i of JSON, which stands at index, or behind
// white space there, and returns where it ends. It makes what gjson makes of it, but for the
// float64 of a number.
func readValue(s string, i, index int, v *gjson.Result) int {
	for i < len(s) && s[i] <= ' ' {
		i++
	}
	if i >= len(s) {
		return i
	}
	end := i
	switch c := s[i]; c {
	case '"':
		v.Type = gjson.String
		v.Str, end = readString(s, i)
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

// member returns the first member of that key, and nil if there is none.
func (o *object) member(key string) *member {
	if o.keys&keyBit(key) == 0 {
		return nil
	}
	return o.find(key)
}

// find is member for a key that probably is there.
func (o *object) find(key string) *member {
	for i := range o.members {
		if m := &o.members[i]; len(m.key) == len(key) && m.key == key {
			return m
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
