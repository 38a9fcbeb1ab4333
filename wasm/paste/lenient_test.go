package paste

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"wrongnumber/catalog/json"

	"github.com/tidwall/gjson"
)

// TestLenient: what each way to print a value becomes.
func TestLenient(t *testing.T) {
	tests := []struct{ in, want string }{
		{`{'a': 'can't', 'b': "don't"}`, `{"a":"can't","b":"don't"}`},
		{"{ a: 'one ' +\n    'two', b: 1 }", `{"a":"one two","b":1}`},
		{`{a: undefined, b: NaN, c: None, d: nil, e: True}`, `{"a":null,"b":null,"c":null,"d":null,"e":true}`},
		{`{a: [Object], b: [Function: x], c: <Buffer 7b>}`, `{"a":"[Object]","b":"[Function: x]","c":"<Buffer 7b>"}`},
		{`{"a": Decimal('1.50'), "b": (1, 2), "c": u'x', "d": b'y'}`, `{"a":"1.50","b":[1,2],"c":"x","d":"y"}`},
		{`{:a=>:b, "c"=>nil}`, `{"a":"b","c":null}`},
		{`{a=1, b=x, y, c=null}`, `{"a":1,"b":"x, y","c":null}`},
		{`Name{a='x', b=2}`, `{"a":"x","b":2}`},
		{`[a: 1, b: "x"]`, `{"a":1,"b":"x"}`},
		{`['a' => 1, 'b' => [2]]`, `{"a":1,"b":[2]}`},
		{`{:ok, %{"a" => 1}}`, `["ok",{"a":1}]`},
		{`{“a”: “x”,}`, `{"a":"x"}`},
		{`{"a": 1 /* one */, // two` + "\n" + `"b": 2}`, `{"a":1,"b":2}`},
		{`{"a": "\x41\u0042\u{43}"}`, `{"a":"A\u0042C"}`},
		{`{"a": "D:\Dev\x"}`, `{"a":"D:\\Dev\\x"}`},
		{`{"a": 007, "b": 1e5, "c": +1}`, `{"a":"007","b":1e5,"c":"+1"}`},
		{`{"a": "x`, `{"a":"x"}`},
		{`array(4) { ["a"]=> string(4) "it's" ["b"]=> int(7) ["c"]=> NULL [0]=> array(1) { ["d"]=> bool(true) } }`, `{"a":"it's","b":7,"c":null,"0":{"d":true}}`},
		{`{"a": [1, {"b": `, `{"a":[1,{"b":null}]}`},
		{`{"a": 1, ... 3 more items }`, `{"a":1}`},
	}
	for _, test := range tests {
		steps := 1 << 20
		p := lenient{t: &Text{S: test.in}, s: test.in, steps: &steps}
		p.value(false)
		if got := compact(string(p.out)); got != test.want {
			t.Errorf("reading %s gives %s, want %s", test.in, got, test.want)
		}
	}
}

// TestOneLine: the end of the line that all values stand in is looked for once,
// so that twice the values take twice the steps.
func TestOneLine(t *testing.T) {
	taken := func(values int) int {
		s := "[{a: 1, " + strings.Repeat("b: 2, ", values) + "c: 3}]"
		steps := 1 << 30
		p := lenient{t: &Text{S: s}, s: s, steps: &steps}
		p.value(false)
		return 1<<30 - steps
	}
	if few, many := taken(1000), taken(2000); many > 2*few+few/10 {
		t.Errorf("2000 values in a line take %d steps, 1000 take %d", many, few)
	}
}

// FuzzLenient: what is read leniently is strict JSON, and of strict JSON
// nothing is changed but the space around its tokens.
func FuzzLenient(f *testing.F) {
	addTexts(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		s := strings.ToValidUTF8(string(data), "\uFFFD")
		steps := stepsPerByte*len(s) + minSteps
		p := lenient{t: &Text{S: s}, s: s, steps: &steps}
		p.value(false)
		if out := string(p.out); len(out) > 0 && Nesting(out) <= 4*MaxDepth && !gjson.Valid(out) {
			t.Fatalf("reading %q leniently gives %q, which is not JSON", s, out)
		}
		if Nesting(s) > MaxDepth || !gjson.Valid(s) || blanks(s) {
			return
		}
		if got, want := string(p.out), compact(s); got != want {
			t.Errorf("reading the JSON %q leniently gives %q, want %q", s, got, want)
		}
	})
}

// FuzzStrict: what is read strictly is what gjson takes for valid, and it could
// have been read leniently as well.
func FuzzStrict(f *testing.F) {
	addTexts(f)
	for _, text := range [...]string{`[-0.5e+1,0,10]`, `[01]`, `[1.]`, `[1e]`, `[-]`, `{"a":tru}`, `{"a" :"\u00fG"}`, `[1 2]`, `{"a":1,}`, `[,]`, `{"a":"\x"}`, "[\"\u00a0\"]", "[1\v]"} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		s := strings.TrimSpace(strings.ToValidUTF8(string(data), "\uFFFD"))
		if s == "" || s[0] != '{' && s[0] != '[' {
			return
		}
		v := readStrict(s, 0)
		if got, want := v.end == len(s), Nesting(s) <= MaxDepth && gjson.Valid(s); got != want {
			t.Fatalf("readStrict(%q) ends at %d of %d; valid: %v", s, v.end, len(s), want)
		}
		if v.end < 0 {
			return
		}
		checkMembers(t, s[:v.end])
		if v.blank || v.pairs == 0 {
			return
		}
		steps := stepsPerByte*len(s) + minSteps
		p := lenient{t: &Text{S: s}, s: s, steps: &steps}
		p.value(false)
		if p.i != v.end || p.pairs != v.pairs || p.odd != 0 || p.slip.Set {
			t.Errorf("reading %q leniently: end %d, %d members, oddities %b; strictly %d, %d", s, p.i, p.pairs, p.odd, v.end, v.pairs)
		}
	})
}

// checkMembers checks that what is read of an object or array is what stands in it.
func checkMembers(t *testing.T, s string) {
	root := json.Parse(s)
	o := new(Pool).Object(&root)
	list, n := json.ElementsOf(&root), 0
	root.ForEach(func(key, want json.Value) bool {
		var got json.Value
		if !list.Next(&got) || got.Type != want.Type || got.Raw != want.Raw || got.Str != want.Str || got.Index != want.Index {
			t.Errorf("element %d of %q is %+v, want %+v", n, s, got, want)
		}
		if n < len(o.Members) {
			if m := &o.Members[n]; m.Value.Raw != want.Raw || m.Value.Index != want.Index || root.IsObject() && m.Key != key.Str {
				t.Errorf("member %d of %q is %+v, want %q: %+v", n, s, m, key.Str, want)
			}
		} else if root.IsObject() && n < MaxMembers {
			t.Errorf("%q has no member %d", s, n)
		}
		n++
		return n < 2*MaxMembers
	})
}

// blanks reports whether s holds an invisible code point that reading skips.
func blanks(s string) bool {
	for i := range s {
		if blankRune(s[i:]) > 0 {
			return true
		}
	}
	return false
}

// compact returns JSON without the white space around its tokens.
func compact(s string) string {
	var b []byte
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '"':
			end := json.StringEnd(s, i)
			b = append(b, s[i:end]...)
			i = end - 1
		case c > ' ':
			b = append(b, c)
		}
	}
	return string(b)
}

func addTexts(f *testing.F) {
	pastes, _ := filepath.Glob("../explain/testdata/*.txt")
	for _, file := range pastes {
		paste, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(paste)
	}
}

// TestPrintouts: values of languages that need something before the bracket.
func TestPrintouts(t *testing.T) {
	for _, test := range []struct{ in, want string }{
		{`got map[a-b:4 text:Not here, sorry at:https://x.example/a?b c:<nil> d:[x y map[e:1]] f:12:30:00]`, `{"a-b":4,"text":"Not here, sorry","at":"https://x.example/a?b","c":null,"d":["x","y",{"e":1}],"f":"12:30:00"}`},
		{`map[a:map[b:] c:`, `{"a":{"b":null},"c":null}`},
		{`map[a:x [y] z]`, `{"a":"x [y] z"}`},
		{`Result [a=4, b=null, c=x y]`, `{"a":4,"b":null,"c":"x y"}`},
		{`map[int]string`, ""},
		{`Status [a=4]`, ""},
		{`the list [a=4, b=5]`, `{"a":4,"b":5}`},
	} {
		var r Reader
		r.pool = new(Pool)
		r.Open([]byte(test.in))
		r.Read()
		got := ""
		if len(r.Docs) > 0 {
			got = compact(r.Docs[0].Text.S)
		}
		if got != test.want {
			t.Errorf("reading %s gives %s, want %s", test.in, got, test.want)
		}
	}
}
