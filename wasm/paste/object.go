package paste

import "wrongnumber/catalog/json"

// Object is a JSON object of an answer, read once, with its members at hand.
type Object struct {
	Root    json.Value
	Members []Member
	Keys    uint64 // bits of its keys
	pool    *Pool
	within  json.Value // holds what part returned

	// kept is a value that a reader of the object derived from it and will
	// want again; keptBy is who that was, nil for nobody.
	KeptBy any
	Kept   *json.Value
}

// Member is a member of an object, or an element of an array.
type Member struct {
	_     [0]func() // nothing compares two: that code would be large
	Key   string
	Value json.Value
	inner *Object // the value as an object, once something in it was asked for
}

// Under returns an object that has nothing but a value, under a key.
func (p *Pool) Under(key string, v *json.Value) *Object {
	return &Object{Root: *v, Members: []Member{{Key: key, Value: *v}}, Keys: keyBit(key), pool: p}
}

// MaxMembers bounds the members of one object that shapes are tried on.
const MaxMembers = 64

// Nothing is what stands where a path leads nowhere. It is only read.
var Nothing json.Value

// read reads the members; where a key stands twice, its first value counts. Of
// an array it reads the first elements, whose keys are their numbers.
func (o *Object) read(root *json.Value) {
	o.Root = *root
	o.Keys = 0
	o.KeptBy = nil
	o.Members = o.Members[:0]
	if root.IsArray() {
		o.readElements(root)
		return
	}
	for list := json.ElementsOf(root); len(o.Members) < MaxMembers; {
		var v json.Value
		if !list.Next(&v) {
			break
		}
		o.newMember(list.Key).Value = v
	}
	if len(o.Members) >= minPairs && o.Members[0].Value.Type == json.Composite {
		o.unwrap()
	}
}

// unwrap takes the elements for the values where each value is a list of one
// scalar, as parsers of queries and forms make them.
func (o *Object) unwrap() {
	for i := range o.Members {
		if v := &o.Members[i].Value; v.Type != json.Composite || v.Raw[0] != '[' {
			return
		}
	}
	var only, more json.Value
	for pass := range 2 {
		for i := range o.Members {
			m := &o.Members[i]
			list := json.ElementsOf(&m.Value)
			if pass == 0 && (!list.Next(&only) || only.Type == json.Composite || list.Next(&more)) {
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
	o.Keys |= keyBit(key)
	return m
}

const digits = "0123456789"

func (o *Object) readElements(root *json.Value) {
	var element json.Value
	list := json.ElementsOf(root)
	for i := 0; i < len(digits) && list.Next(&element); i++ {
		o.newMember(digits[i : i+1]).Value = element
	}
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
func (o *Object) Value(key string) *json.Value {
	if m := o.member(key); m != nil {
		return &m.Value
	}
	return &Nothing
}

// Plain returns a scalar as it is written: numbers keep their zeros, and a
// number too large for a float64 its digits.
//
//go:noinline
func Plain(v *json.Value) string {
	switch v.Type {
	case json.String:
		return v.Str
	case json.Number, json.True, json.False:
		return v.Raw
	}
	return ""
}

// Part returns a part of a value of the object. It is valid until the next call.
func (o *Object) Part(kind json.Type, text string, at int) *json.Value {
	o.within = json.Value{Type: kind, Str: text, Raw: text, Index: at}
	return &o.within
}

// IsKey reports whether a colon follows the string that ends at i.
func IsKey(s string, i int) bool {
	for i < len(s) && (s[i] == ' ' || s[i] == '\n' || s[i] == '\t' || s[i] == '\r') {
		i++
	}
	return i < len(s) && s[i] == ':'
}
