package json

import (
	"strings"
	"testing"

	"github.com/tidwall/gjson"
)

var texts = []string{
	`{"a":1,"b":{"c":[10,{"d":"x"},[true,null]],"e.f":"y","":0},"f":2}`,
	` [ "a" , -1.5e3 , {} , [ ] , false ] `,
	`{"s":"tab\tquote\" \\ \/ ü \ud83d\ude00 \ud83d x","t":"é\u00e9"}`,
	`"text"`, `12`, `-0`, `null`, `true`, `false`, `{}`, `[]`, ` `, ``, `{"a" : "b" , "c":{"x":{"y":{"z":[[[1]]]}}}}`,
	`{"n":[0,-7,1.9,-1.9,12e3,12E+2,1700000000.25,17e-1,9007199254740991,0.5,1e0],"q":["12","x","-3","4.7",""]}`,
	// Not valid.
	`{`, `[1,]`, `{"a"}`, `{"a":}`, `{a:1}`, `01`, `1.`, `.5`, `+1`, `1e`, `"\x"`, `"\u12g4"`, `"a`, "\"\x01\"", `nul`, `tru`, `[1 2]`, `{"a":1 "b":2}`, `{"a":1}}`, `1 2`, `-`, `'a'`, "\u00a0 1",
}

var paths = []string{"a", "b", "b.c", "b.c.0", "b.c.1.d", "b.c.2.1", "b.c.9", `b.e\.f`, "b.", "", "0", "1", "2.x", "s", "t", "n.4", "q.0", "c.x.y.z.0.0.0", "a.b", "x.y.z"}

// What is read is what gjson reads.
func TestReadsAsGJSON(t *testing.T) {
	for _, text := range texts {
		compare(t, text, paths)
	}
}

func FuzzReadsAsGJSON(f *testing.F) {
	for i, text := range texts {
		f.Add(text, paths[i%len(paths)])
	}
	f.Fuzz(func(t *testing.T, text, path string) {
		for _, sign := range path {
			switch sign {
			case '*', '?', '#', '|', '@', '!', '(', '[', '{', '\\', '"':
				return // gjson does more with these, and less with an odd backslash
			}
		}
		if strings.HasPrefix(path, "..") || len(path) > 9 {
			return // lines of JSON, and numbers of elements that nothing has
		}
		compare(t, text, []string{path})
	})
}

func compare(t *testing.T, text string, paths []string) {
	t.Helper()
	if got, want := Valid(text), gjson.Valid(text); got != want {
		t.Errorf("Valid(%q) = %v, want %v", text, got, want)
	}
	if !gjson.Valid(text) {
		var all func(v Value)
		all = func(v Value) {
			if v.Type == Composite {
				v.ForEach(func(_, v Value) bool { all(v); return true })
			}
		}
		all(Parse(text)) // without failing
		for _, path := range paths {
			Get(text, path)
		}
		return
	}
	same(t, text, Parse(text), gjson.Parse(text))
	if root := Parse(text); root.Type != Composite || repeats(root) {
		return // gjson looks for brackets in a string, and for a key further on
	}
	for _, path := range paths {
		same(t, path+" of "+text, Get(text, path), gjson.Get(text, path))
	}
}

// repeats reports whether a key stands twice in an object.
func repeats(v Value) (twice bool) {
	seen := map[string]bool{}
	v.ForEach(func(key, value Value) bool {
		twice = twice || v.IsObject() && seen[key.Str] || value.Type == Composite && repeats(value)
		seen[key.Str] = true
		return true
	})
	return twice
}

// same holds a value and what is in it to gjson's.
func same(t *testing.T, of string, got Value, want gjson.Result) {
	t.Helper()
	kind := map[gjson.Type]Type{gjson.Null: Null, gjson.False: False, gjson.True: True, gjson.Number: Number, gjson.String: String, gjson.JSON: Composite}[want.Type]
	if got.Type != kind || got.Raw != want.Raw || got.Str != want.Str || got.Index != want.Index || got.Exists() != want.Exists() {
		t.Errorf("%s: %#v, want %#v", of, got, want)
		return
	}
	if n := want.Int(); got.Type == Number && -1e15 < want.Float() && want.Float() < 1e15 && got.Int() != n {
		t.Errorf("%s: Int of %s is %d, want %d", of, got.Raw, got.Int(), n)
	}
	elements, i := got.Array(), 0
	if len(elements) != len(want.Array()) {
		t.Errorf("%s: %d elements, want %d", of, len(elements), len(want.Array()))
	}
	var keys, wantKeys []string
	var values []gjson.Result
	want.ForEach(func(key, value gjson.Result) bool {
		wantKeys, values = append(wantKeys, key.Str), append(values, value)
		return true
	})
	got.ForEach(func(key, value Value) bool {
		keys = append(keys, key.Str)
		if i < len(values) && got.Type == Composite {
			if wantKeys[i] != key.Str {
				t.Errorf("%s: key %q, want %q", of, key.Str, wantKeys[i])
			}
			same(t, of, value, values[i])
		}
		i++
		return true
	})
	if len(keys) != len(wantKeys) {
		t.Errorf("%s: %d members, want %d", of, len(keys), len(wantKeys))
	}
}
