// Package json reads JSON (RFC 8259) where it stands: a Value is a stretch of a
// text with its place, and nothing is decoded but strings. It reads what Valid
// accepts. Of anything else it makes something, without failing; who reads
// what others wrote asks Valid first.
//
// It makes of valid JSON what github.com/tidwall/gjson makes of it, which a test
// holds it to. That would add 19 KB to the modules, for numbers with a
// fraction and for queries, of which nothing is needed here.
package json

import (
	"math"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// Type is what a value is.
type Type uint8

const (
	Null Type = iota // or nothing at all, which Exists tells
	False
	True
	Number
	String
	Composite // an object or an array
)

// Value is a value in a text. The zero Value is none.
type Value struct {
	_     [0]func() // nothing compares two: that code would be large
	Type  Type
	Raw   string // as it stands in the text; of a Composite that was parsed, to the end of it
	Str   string // of a String, without quotes and escapes
	Index int    // where Raw begins in the text, in octets
}

// Parse returns the value that a text begins with, behind white space.
func Parse(text string) (v Value) {
	i := skipBlank(text, 0)
	if i < len(text) && (text[i] == '{' || text[i] == '[') {
		return Value{Type: Composite, Raw: text[i:], Index: i}
	}
	readValue(text, i, 0, &v)
	return v
}

// Get returns the value at a path in a text.
func Get(text, path string) Value { return Parse(text).Get(path) }

// Exists reports whether v is a value, null among them.
func (v Value) Exists() bool { return v.Type != Null || v.Raw != "" }

// IsObject reports whether v is an object.
func (v Value) IsObject() bool { return v.Type == Composite && v.Raw[0] == '{' }

// IsArray reports whether v is an array.
func (v Value) IsArray() bool { return v.Type == Composite && v.Raw[0] == '[' }

// String returns the text of a string, any other value as it is written, and ""
// for null.
func (v Value) String() string {
	switch v.Type {
	case String:
		return v.Str
	case Null:
		return ""
	}
	return v.Raw
}

// Int returns a number without its fraction, and 0 for anything else. One of more
// than 18 digits is the largest there is.
func (v Value) Int() int64 {
	if v.Type != Number {
		return 0
	}
	digits, negative := strings.CutPrefix(v.Raw, "-")
	n, shift, point := int64(0), 0, false
	for ; digits != "" && (digits[0]-'0' <= 9 || digits[0] == '.'); digits = digits[1:] {
		switch {
		case digits[0] == '.':
			point = true
		case n < 1e17:
			n = 10*n + int64(digits[0]-'0')
			if point {
				shift--
			}
		case !point:
			shift++
		}
	}
	if digits != "" && digits[0]|0x20 == 'e' {
		shift += int(Value{Type: Number, Raw: strings.TrimPrefix(digits[1:], "+")}.Int())
	}
	for ; shift < 0 && n != 0; shift++ {
		n /= 10
	}
	for ; shift > 0 && n < 1e17 && n != 0; shift-- {
		n *= 10
	}
	if shift > 0 && n != 0 {
		n = math.MaxInt64
	}
	if negative {
		return -n
	}
	return n
}

// Get returns the value at a path, the zero Value if there is none. A path is keys
// of objects and numbers of elements, counted from 0, with a point between them; a
// backslash takes a point that is part of a key.
func (v Value) Get(path string) Value {
	for more := true; more && v.Exists(); {
		var key string
		key, path, more = cutPath(path)
		v = v.Member(key)
	}
	return v
}

// cutPath cuts the first key off a path, and reports whether there is another.
func cutPath(path string) (key, rest string, more bool) {
	i := strings.IndexAny(path, `.\`)
	if i < 0 {
		return path, "", false
	}
	if path[i] == '.' {
		return path[:i], path[i+1:], true
	}
	var b strings.Builder
	for i = 0; i < len(path) && path[i] != '.'; i++ {
		if path[i] == '\\' && i+1 < len(path) {
			i++
		}
		b.WriteByte(path[i])
	}
	if i == len(path) {
		return b.String(), "", false
	}
	return b.String(), path[i+1:], true
}

// Member returns the value of a key of an object, the first if it stands there
// twice, or the element of an array whose number the key is.
func (v Value) Member(key string) Value {
	list := ElementsOf(&v)
	at := -1
	if v.IsArray() {
		if at = number(key); at < 0 {
			return Value{}
		}
	}
	var found Value
	for i := 0; list.Next(&found); i++ {
		if i == at || at < 0 && list.Key == key {
			return found
		}
	}
	return Value{}
}

// number returns the number that a key of up to nine digits is, and -1 for any
// other.
func number(key string) int {
	if key == "" || len(key) > 9 {
		return -1
	}
	n := 0
	for i := range len(key) {
		if key[i]-'0' > 9 {
			return -1
		}
		n = 10*n + int(key[i]-'0')
	}
	return n
}

// ForEach calls f for each member of an object with its key, a String, for each
// element of an array, and for any other value once, until f returns false.
func (v Value) ForEach(f func(key, value Value) bool) {
	if v.Type != Composite {
		if v.Exists() {
			f(Value{}, v)
		}
		return
	}
	var key, value Value
	if v.IsObject() {
		key.Type = String
	}
	for list := ElementsOf(&v); list.Next(&value); {
		if key.Str, key.Raw = list.Key, list.raw; !f(key, value) {
			return
		}
	}
}

// Array returns the elements of an array, any other value as the only one, and
// none for null.
func (v Value) Array() (all []Value) {
	switch {
	case v.Type == Null:
		return nil
	case !v.IsArray():
		return []Value{v}
	}
	var element Value
	for list := ElementsOf(&v); list.Next(&element); {
		all = append(all, element)
	}
	return all
}

// Elements goes through the elements of an array, or through the members of an
// object; through none where it is neither.
type Elements struct {
	Key      string // of the member that Next has read
	raw      string // that as it stands
	s        string
	i, index int
}

// ElementsOf returns the elements of a value.
func ElementsOf(v *Value) Elements {
	if v.Type != Composite {
		return Elements{}
	}
	return Elements{s: v.Raw, i: 1, index: v.Index}
}

// Skip goes on behind an element.
func (e *Elements) Skip(v *Value) { e.i = v.Index - e.index + len(v.Raw) }

// Next reads the next element, and reports whether there is one.
func (e *Elements) Next(v *Value) bool {
	i := skipBlank(e.s, e.i)
	if i < len(e.s) && e.s[i] == ',' {
		i = skipBlank(e.s, i+1)
	}
	if e.s != "" && e.s[0] == '{' && i < len(e.s) && e.s[i] == '"' {
		start := i
		e.Key, i = readString(e.s, i)
		e.raw = e.s[start:i]
		for i < len(e.s) && e.s[i] != ':' {
			i++
		}
		i = skipBlank(e.s, i+1)
	}
	if i >= len(e.s) || e.s[i] == ']' || e.s[i] == '}' {
		return false
	}
	e.i = readValue(e.s, i, e.index, v)
	return true
}

// readValue reads the value at i of a text that stands at index, and returns where
// it ends.
func readValue(s string, i, index int, v *Value) int {
	*v = Value{}
	if i >= len(s) {
		return i
	}
	end := i
	switch s[i] {
	case '"':
		v.Type = String
		v.Str, end = readString(s, i)
	case '{', '[':
		v.Type = Composite
		end = compositeEnd(s, i)
	default:
		for end < len(s) && s[end] > ' ' && s[end] != ',' && s[end] != '}' && s[end] != ']' {
			end++
		}
		switch s[i] {
		case 't':
			v.Type = True
		case 'f':
			v.Type = False
		case 'n':
		default:
			v.Type = Number
		}
	}
	v.Raw, v.Index = s[i:end], index+i
	return max(end, i+1)
}

// compositeEnd returns the end of the object or array that begins at i.
func compositeEnd(s string, i int) int {
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

// readString reads the string that begins at i, and returns where it ends.
func readString(s string, i int) (text string, end int) {
	for end = i + 1; end < len(s) && s[end] != '"'; end++ {
		if s[end] == '\\' {
			end = StringEnd(s, end-1)
			return unescape(s[i+1 : end]), end
		}
	}
	return s[i+1 : end], min(end+1, len(s))
}

// StringEnd returns the end of the string that begins at i, behind its closing
// quote.
func StringEnd(s string, i int) int {
	for i++; i < len(s) && s[i] != '"'; i++ {
		if s[i] == '\\' {
			i++
		}
	}
	return min(i+1, len(s))
}

// unescape returns what a string means, up to its closing quote.
func unescape(s string) string {
	text := make([]byte, 0, len(s))
	for i := 0; i < len(s) && s[i] != '"'; i++ {
		c := s[i]
		if c == '\\' && i+1 < len(s) {
			i++
			c = s[i]
			if at := strings.IndexByte("bfnrt", c); at >= 0 {
				c = "\b\f\n\r\t"[at]
			} else if c == 'u' {
				r, size := codePoint(s[i+1:])
				text = utf8.AppendRune(text, r)
				i += size
				continue
			}
		}
		text = append(text, c)
	}
	return string(text)
}

// codePoint returns the code point that is written behind \u, in so many octets: 4
// digits, or a pair of surrogates.
func codePoint(s string) (r rune, size int) {
	if r = hex(s); r < 0 {
		return utf8.RuneError, 0
	}
	if utf16.IsSurrogate(r) && len(s) >= 10 && s[4] == '\\' && s[5] == 'u' {
		return utf16.DecodeRune(r, hex(s[6:])), 10
	}
	return r, 4
}

// hex returns the value of four hexadecimal digits, and -1 for anything else.
func hex(s string) (value rune) {
	if len(s) < 4 {
		return -1
	}
	for i := range 4 {
		c, lower := s[i], s[i]|0x20
		switch {
		case c-'0' <= 9:
			value = value<<4 | rune(c-'0')
		case lower-'a' < 6:
			value = value<<4 | rune(lower-'a'+10)
		default:
			return -1
		}
	}
	return value
}

func skipBlank(s string, i int) int {
	for i < len(s) && s[i] <= ' ' {
		i++
	}
	return i
}
