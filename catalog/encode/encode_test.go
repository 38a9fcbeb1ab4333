package encode

import (
	"encoding/json"
	"slices"
	"testing"
)

func TestWriter(t *testing.T) {
	tests := []struct {
		name  string
		write func(w *Writer)
		want  string
	}{
		{"empty object", func(w *Writer) { w.Object(); w.End() }, `{}`},
		{"empty array", func(w *Writer) { w.Array(); w.EndArray() }, `[]`},
		{"one value", func(w *Writer) { w.Int(-7) }, `-7`},
		{"members", func(w *Writer) {
			w.Object()
			w.StringMember("a", `x"y`)
			w.NullableMember("b", "")
			w.BoolMember("c", true)
			w.IntMember("d", 3)
			w.End()
		}, `{"a":"x\"y","b":null,"c":true,"d":3}`},
		{"nested", func(w *Writer) {
			w.Array()
			w.Object()
			w.SpanMember(1, 2)
			w.End()
			w.Object()
			w.StringsMember("s", []string{"", ","})
			w.StringsMember("t", nil)
			w.End()
			w.Bool(false)
			w.EndArray()
		}, `[{"span":{"start":1,"end":2}},{"s":["",","],"t":[]},false]`},
		{"controls", func(w *Writer) { w.String("a\n\tb\x00\x1f\x7f\\\"<é😀") }, `"a\n\tb\u0000\u001f` + "\x7f" + `\\\"<é😀"`},
		// A string that ends as an opening does is quoted, so its last byte
		// is never taken for one.
		{"strings like openings", func(w *Writer) {
			w.Array()
			w.String("{")
			w.String(":")
			w.EndArray()
		}, `["{",":"]`},
	}
	for _, test := range tests {
		var w Writer
		test.write(&w)
		if got := string(w.Out); got != test.want || !json.Valid(w.Out) {
			t.Errorf("%s: wrote %s, want %s", test.name, got, test.want)
		}
	}
}

func TestPacked(t *testing.T) {
	w := Writer{Out: []byte("before"), Packed: true}
	w.Object()
	w.StringMember("a", "é")
	w.NullableMember("b", "")
	w.BoolMember("c", true)
	w.Key("d")
	w.Raw(`{"x":1}`)
	w.StringsMember("e", []string{"", "y"})
	if w.Optional(false) {
		w.Int(9)
	}
	if w.Optional(true) {
		w.SpanMember(3, 4)
	}
	w.End()
	words := []uint32{2, None, 1, 7, 2, 0, 1, 0, 1, 3, 4}
	if out := `beforeé{"x":1}y`; string(w.Out) != out || !slices.Equal(w.Words, words) {
		t.Errorf("packed as %q, %v, want %q, %v", w.Out, w.Words, out, words)
	}
}
