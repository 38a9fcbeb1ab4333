package paste

import "github.com/tidwall/gjson"

// Object is a JSON object of an answer, read once, with its members at hand.
type Object struct {
	Root    gjson.Result
	Members []Member
	Keys    uint64 // bits of its keys
	pool    *Pool
	within  gjson.Result // holds what part returned

	// kept is a value that a reader of the object derived from it and will
	// want again; keptBy is who that was, nil for nobody.
	KeptBy any
	Kept   *gjson.Result
}

// Member is a member of an object, or an element of an array.
type Member struct {
	Key   string
	Value gjson.Result
	inner *Object // the value as an object, once something in it was asked for
}

// MaxMembers bounds the members of one object that shapes are tried on.
const MaxMembers = 64

// Nothing is what stands where a path leads nowhere. It is only read.
var Nothing gjson.Result

// read reads the members; where a key stands twice, its first value counts. Of
// an array it reads the first elements, whose keys are their numbers.
func (o *Object) read(root *gjson.Result) {
	o.Root = *root
	o.Keys = 0
	o.KeptBy = nil
	o.Members = o.Members[:0]
	if root.IsArray() {
		o.readElements(root)
		return
	}
	s := root.Raw
	for i := 1; len(o.Members) < MaxMembers; {
		i = skipTo(s, i, '"')
		if i >= len(s) {
			break
		}
		key, end := readString(s, i)
		for end < len(s) && s[end] != ':' {
			end++
		}
		m := o.newMember(key)
		i = readValue(s, end+1, root.Index, &m.Value)
	}
	if len(o.Members) >= minPairs && o.Members[0].Value.Type == gjson.JSON {
		o.unwrap()
	}
}

// unwrap takes the elements for the values where each value is a list of one
// scalar, as parsers of queries and forms make them.
func (o *Object) unwrap() {
	for i := range o.Members {
		if v := &o.Members[i].Value; v.Type != gjson.JSON || v.Raw[0] != '[' {
			return
		}
	}
	var only, more gjson.Result
	for pass := range 2 {
		for i := range o.Members {
			m := &o.Members[i]
			list := ElementsOf(&m.Value)
			if pass == 0 && (!list.Next(&only) || only.Type == gjson.JSON || list.Next(&more)) {
				return
			}
			if pass == 1 {
				list.Next(&only)
				m.Value = only
			}
		}
	}
}

// newMember appends a member without a value.
func (o *Object) newMember(key string) *Member {
	n := len(o.Members)
	if n < cap(o.Members) {
		o.Members = o.Members[:n+1]
	} else {
		o.Members = append(o.Members, Member{})
	}
	m := &o.Members[n]
	m.Key, m.inner = key, nil
	m.Value = gjson.Result{}
	o.Keys |= keyBit(key)
	return m
}

const digits = "0123456789"

func (o *Object) readElements(root *gjson.Result) {
	var element gjson.Result
	list := ElementsOf(root)
	for i := 0; i < len(digits) && list.Next(&element); i++ {
		o.newMember(digits[i : i+1]).Value = element
	}
}

// Elements goes through the elements of an array, or through the values of an
// object; through none where it is neither.
type Elements struct {
	s        string
	i, index int
}

// ElementsOf returns the elements of a list.
func ElementsOf(list *gjson.Result) Elements {
	if list.Type != gjson.JSON {
		return Elements{}
	}
	return Elements{list.Raw, 1, list.Index}
}

// Skip goes on behind an element.
func (e *Elements) Skip(v *gjson.Result) { e.i = v.Index - e.index + len(v.Raw) }

// Next reads the next element, and reports whether there is one.
func (e *Elements) Next(v *gjson.Result) bool {
	i := skipBlank(e.s, e.i)
	if i < len(e.s) && e.s[i] == ',' {
		i = skipBlank(e.s, i+1)
	}
	if e.s != "" && e.s[0] == '{' && i < len(e.s) && e.s[i] == '"' {
		i = skipBlank(e.s, skipTo(e.s, StringEnd(e.s, i), ':')+1)
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
			end = StringEnd(s, end-1)
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
			i = StringEnd(s, i) - 1
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
func (o *Object) member(key string) *Member {
	if o.Keys&keyBit(key) == 0 {
		return nil
	}
	return o.find(key)
}

// find is member for a key that probably is there.
func (o *Object) find(key string) *Member {
	for i := range o.Members {
		if m := &o.Members[i]; len(m.Key) == len(key) && m.Key == key {
			return m
		}
	}
	return nil
}

// Value returns the value of a key.
func (o *Object) Value(key string) *gjson.Result {
	if m := o.member(key); m != nil {
		return &m.Value
	}
	return &Nothing
}

// Plain returns a scalar as it is written: numbers keep their zeros, and a
// number too large for a float64 its digits.
func Plain(v *gjson.Result) string {
	switch v.Type {
	case gjson.String:
		return v.Str
	case gjson.Number, gjson.True, gjson.False:
		return v.Raw
	}
	return ""
}

// Part returns a part of a value of the object, of which there is one at a time.
func (o *Object) Part(kind gjson.Type, text string, at int) *gjson.Result {
	o.within = gjson.Result{Type: kind, Str: text, Raw: text, Index: at}
	return &o.within
}

// IsKey reports whether a colon follows the string that ends at i.
func IsKey(s string, i int) bool {
	for i < len(s) && (s[i] == ' ' || s[i] == '\n' || s[i] == '\t' || s[i] == '\r') {
		i++
	}
	return i < len(s) && s[i] == ':'
}
