// Package encode writes values into a growing buffer: as JSON (RFC 8259), or
// packed.
//
// It knows nothing of types: the caller names each member in turn, and the
// Writer puts the commas. There is one reason for it beside tidiness: an append
// of a literal compiles to some 200 bytes of WebAssembly, a call of a Writer's
// method to 40, and the module writes several hundred members.
//
// # Packed values
//
// A reader who knows which members come in which order needs neither names nor
// brackets. Packed, a string is its octets in Out and their number as a word;
// an integer and a boolean are a word; an array is the number of its elements,
// and then these; an object is its members. Where something may be missing,
// Optional says whether it is there. To read that costs a host a fifth of what
// it costs to parse the same as JSON.
package encode

import "strconv"

// Writer writes values to the end of Out. The zero Writer is ready to use, and
// writes JSON. Members and elements are separated by themselves: a value is
// preceded by a comma unless it is the first in its object or array, or follows
// a key.
type Writer struct {
	Out    []byte
	Words  []uint32 // of packed values
	Packed bool
}

// None is the word of a string or an integer that is null.
const None = 0xFFFFFFFF

// separate writes the comma that a value or key after another one needs. What
// stands before tells: nothing, or the end of an opening or of a key.
func (w *Writer) separate() {
	if len(w.Out) == 0 {
		return
	}
	switch w.Out[len(w.Out)-1] {
	case '{', '[', ':', ',':
	default:
		w.byte(',')
	}
}

// Key writes a member's name, which needs no escaping.
func (w *Writer) Key(name string) {
	if w.Packed {
		return
	}
	w.separate()
	w.byte('"')
	w.raw(name)
	w.raw(`":`)
}

// Object begins an object; End ends it.
func (w *Writer) Object() {
	if !w.Packed {
		w.open('{')
	}
}

// Array begins an array; EndArray ends it. A packed one needs List.
func (w *Writer) Array() {
	if !w.Packed {
		w.open('[')
	}
}

// List begins a member that is an array of so many elements.
func (w *Writer) List(name string, length int) {
	if w.Packed {
		w.Words = append(w.Words, uint32(length))
		return
	}
	w.Key(name)
	w.Array()
}

func (w *Writer) open(bracket byte) {
	w.separate()
	w.byte(bracket)
}

// End ends an object.
func (w *Writer) End() {
	if !w.Packed {
		w.byte('}')
	}
}

// EndArray ends an array.
func (w *Writer) EndArray() {
	if !w.Packed {
		w.byte(']')
	}
}

// Optional says whether what comes next is there, and returns it. In JSON it
// writes nothing.
func (w *Writer) Optional(there bool) bool {
	if w.Packed {
		w.Bool(there)
	}
	return there
}

// Raw writes a value that is JSON already; packed, it is a string.
func (w *Writer) Raw(json string) {
	if w.Packed {
		w.String(json)
		return
	}
	w.separate()
	w.raw(json)
}

// String writes a string, quoted and escaped. What is not UTF-8 stays as it
// is; who reads it replaces it.
func (w *Writer) String(s string) {
	if w.Packed {
		w.Words = append(w.Words, uint32(len(s)))
		w.Out = append(w.Out, s...)
		return
	}
	w.separate()
	w.byte('"')
	start := 0 // of what is still to be copied
	for i := range len(s) {
		c := s[i]
		if c >= ' ' && c != '"' && c != '\\' {
			continue
		}
		w.raw(s[start:i])
		start = i + 1
		w.byte('\\')
		switch c {
		case '\n':
			c = 'n'
		case '\t':
			c = 't'
		default:
			if c < ' ' { // RFC 8259 §7
				w.raw("u00")
				w.byte('0' + c>>4)
				c = "0123456789abcdef"[c&0xF]
			}
		}
		w.byte(c)
	}
	w.raw(s[start:])
	w.byte('"')
}

// Bytes writes a string.
func (w *Writer) Bytes(s []byte) {
	if !w.Packed {
		w.String(string(s))
		return
	}
	w.Words = append(w.Words, uint32(len(s)))
	w.Out = append(w.Out, s...)
}

// Append writes a value that another Writer holds, in the form of both.
func (w *Writer) Append(value *Writer) {
	if w.Packed {
		w.Words = append(w.Words, value.Words...)
	} else {
		w.separate()
	}
	w.Out = append(w.Out, value.Out...)
}

// byte and raw write as they are told, without a comma.
func (w *Writer) byte(c byte)  { w.Out = append(w.Out, c) }
func (w *Writer) raw(s string) { w.Out = append(w.Out, s...) }

// Int writes an integer.
func (w *Writer) Int(n int) {
	if w.Packed {
		w.Words = append(w.Words, uint32(n))
		return
	}
	w.separate()
	w.Out = strconv.AppendInt(w.Out, int64(n), 10)
}

// Bool writes true or false.
func (w *Writer) Bool(b bool) {
	if w.Packed {
		var word uint32
		if b {
			word = 1
		}
		w.Words = append(w.Words, word)
		return
	}
	if b {
		w.Raw("true")
	} else {
		w.Raw("false")
	}
}

// Null writes null; packed, it is None.
func (w *Writer) Null() {
	if w.Packed {
		w.Words = append(w.Words, None)
		return
	}
	w.Raw("null")
}

// Members are most of what is written, and a call takes longer than to append a
// word, so packed ones are written here.

// StringMember writes a member whose value is a string.
func (w *Writer) StringMember(name, s string) {
	if w.Packed {
		w.Words = append(w.Words, uint32(len(s)))
		w.Out = append(w.Out, s...)
		return
	}
	w.Key(name)
	w.String(s)
}

// StringMembers writes members whose values are strings, each after its name.
func (w *Writer) StringMembers(namesAndValues ...string) {
	for i := 1; i < len(namesAndValues); i += 2 {
		name, s := namesAndValues[i-1], namesAndValues[i]
		if w.Packed {
			w.Words = append(w.Words, uint32(len(s)))
			w.Out = append(w.Out, s...)
			continue
		}
		w.Key(name)
		w.String(s)
	}
}

// NullableMember writes a member whose value is a string, null where empty.
func (w *Writer) NullableMember(name, s string) {
	switch {
	case s != "":
		w.StringMember(name, s)
	case w.Packed:
		w.Words = append(w.Words, None)
	default:
		w.Key(name)
		w.Null()
	}
}

// NullableMembers writes members whose values are strings, each after its name,
// null where empty.
func (w *Writer) NullableMembers(namesAndValues ...string) {
	for i := 1; i < len(namesAndValues); i += 2 {
		name, s := namesAndValues[i-1], namesAndValues[i]
		switch {
		case !w.Packed:
			w.NullableMember(name, s)
		case s == "":
			w.Words = append(w.Words, None)
		default:
			w.Words = append(w.Words, uint32(len(s)))
			w.Out = append(w.Out, s...)
		}
	}
}

// IntMember writes a member whose value is an integer.
func (w *Writer) IntMember(name string, n int) {
	w.Key(name)
	w.Int(n)
}

// BoolMember writes a member whose value is true or false.
func (w *Writer) BoolMember(name string, b bool) {
	if !w.Packed {
		w.Key(name)
	}
	w.Bool(b)
}

// StringsMember writes a member whose value is an array of strings.
func (w *Writer) StringsMember(name string, list []string) {
	w.List(name, len(list))
	for _, s := range list {
		w.String(s)
	}
	w.EndArray()
}

// SpanMember writes the member "span", a half-open range of UTF-16 code units.
func (w *Writer) SpanMember(start, end int) {
	if w.Packed {
		w.Words = append(w.Words, uint32(start), uint32(end))
		return
	}
	w.Key("span")
	w.Object()
	w.IntMember("start", start)
	w.IntMember("end", end)
	w.End()
}
