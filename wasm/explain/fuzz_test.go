package explain

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"wrongnumber/catalog"

	"github.com/tidwall/gjson"
)

// secrets are planted into pastes by the fuzz targets and must come out of
// them nowhere.
var secrets = [...]string{"sk_live_5ecre75ecre7", "eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.c2lnbg", "+4915150505050"}

func addPastes(f *testing.F) {
	files, _ := filepath.Glob("testdata/*.txt")
	for _, file := range files {
		paste, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(paste)
	}
	f.Add([]byte(`{"a":{"a":{"a":` + strings.Repeat("[", 200)))          // too deep
	f.Add([]byte(strings.Repeat(`{"error":"x","code":"y"}`, 70)))        // too many
	f.Add([]byte("{\"error\":\"\u202eevil\x00\",\"code\":\"\\ud800\"}")) // bidi, NUL, half a pair
	f.Add([]byte("{\"error\":\"\xff\xfe\",\"code\":1e999}"))             // not UTF-8, huge
}

// FuzzReport: a report is JSON, its spans lie in the paste, and what it gives
// away for sharing holds no secret.
func FuzzReport(f *testing.F) {
	addPastes(f)
	e := New(catalog.NewSet())
	f.Fuzz(func(t *testing.T, paste []byte) {
		out := e.AppendReport(nil, paste, Options{Now: now})
		if !gjson.ValidBytes(out) || !utf8.Valid(out) {
			t.Fatalf("AppendReport(%q) is not JSON: %q", paste, out)
		}
		units := int64(len(utf16.Encode([]rune(strings.ToValidUTF8(string(paste), "\uFFFD")))))
		checkSpans(t, gjson.ParseBytes(out), units, 0)
	})
}

// checkSpans checks every span of a report but those of the reports within it,
// which count from the start of their own values.
func checkSpans(t *testing.T, v gjson.Result, units int64, depth int) {
	v.ForEach(func(key, value gjson.Result) bool {
		switch {
		case key.Str == "span":
			start, end := value.Get("start").Int(), value.Get("end").Int()
			if start < 0 || end < start || end > units {
				t.Errorf("span %s lies outside of %d code units", value, units)
			}
		case key.Str == "number" || key.Str == "message" && value.IsObject():
		case value.Type == gjson.JSON && depth < 8:
			checkSpans(t, value, units, depth+1)
		}
		return true
	})
}

// FuzzMask: a secret planted anywhere between two words of a paste is in
// neither the masked paste nor the ticket.
func FuzzMask(f *testing.F) {
	addPastes(f)
	e := New(catalog.NewSet())
	f.Fuzz(func(t *testing.T, paste []byte) {
		if !utf8.Valid(paste) || len(paste) > 1<<16 {
			return
		}
		for i, secret := range secrets {
			at := len(paste) * i / len(secrets)
			for at < len(paste) && paste[at] > ' ' {
				at++
			}
			planted := string(paste[:at]) + " " + secret + " " + string(paste[at:])
			r := gjson.ParseBytes(e.AppendReport(nil, []byte(planted), Options{Now: now}))
			for _, name := range [...]string{"masked", "ticket"} {
				if strings.Contains(r.Get(name).String(), secret) {
					t.Errorf("AppendReport(%q): %s holds %s", planted, name, secret)
				}
			}
		}
	})
}

// FuzzLenient: what is read leniently is strict JSON, and of strict JSON
// nothing is changed but the space around its tokens.
func FuzzLenient(f *testing.F) {
	addPastes(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		s := strings.ToValidUTF8(string(data), "\uFFFD")
		steps := stepsPerByte*len(s) + minSteps
		p := lenient{t: &text{s: s}, s: s, steps: &steps}
		p.value(false)
		if out := string(p.out); len(out) > 0 && nesting(out) <= 4*maxDepth && !gjson.Valid(out) {
			t.Fatalf("reading %q leniently gives %q, which is not JSON", s, out)
		}
		if nesting(s) > maxDepth || !gjson.Valid(s) || blanks(s) {
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
	addPastes(f)
	for _, text := range [...]string{`[-0.5e+1,0,10]`, `[01]`, `[1.]`, `[1e]`, `[-]`, `{"a":tru}`, `{"a" :"\u00fG"}`, `[1 2]`, `{"a":1,}`, `[,]`, `{"a":"\x"}`, "[\"\u00a0\"]", "[1\v]"} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		s := strings.TrimSpace(strings.ToValidUTF8(string(data), "\uFFFD"))
		if s == "" || s[0] != '{' && s[0] != '[' {
			return
		}
		v := readStrict(s, 0)
		if got, want := v.end == len(s), nesting(s) <= maxDepth && gjson.Valid(s); got != want {
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
		p := lenient{t: &text{s: s}, s: s, steps: &steps}
		p.value(false)
		if p.i != v.end || p.pairs != v.pairs || p.odd != 0 || p.slip.set {
			t.Errorf("reading %q leniently: end %d, %d members, oddities %b; strictly %d, %d", s, p.i, p.pairs, p.odd, v.end, v.pairs)
		}
	})
}

// checkMembers checks that what is read of an object or array is what gjson
// reads of it.
func checkMembers(t *testing.T, s string) {
	root := gjson.Parse(s)
	o := new(pool).object(&root)
	list, n := elementsOf(&root), 0
	root.ForEach(func(key, want gjson.Result) bool {
		var got gjson.Result
		if !list.next(&got) || got.Type != want.Type || got.Raw != want.Raw || got.Str != want.Str || got.Index != want.Index {
			t.Errorf("element %d of %q is %+v, want %+v", n, s, got, want)
		}
		if n < len(o.members) {
			if m := &o.members[n]; m.value.Raw != want.Raw || m.value.Index != want.Index || root.IsObject() && m.key != key.Str {
				t.Errorf("member %d of %q is %+v, want %q: %+v", n, s, m, key.Str, want)
			}
		} else if root.IsObject() && n < maxMembers {
			t.Errorf("%q has no member %d", s, n)
		}
		n++
		return n < 2*maxMembers
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
			end := stringEnd(s, i)
			b = append(b, s[i:end]...)
			i = end - 1
		case c > ' ':
			b = append(b, c)
		}
	}
	return string(b)
}

// FuzzLog: a log is read the same in one chunk and in many.
func FuzzLog(f *testing.F) {
	addPastes(f)
	e := New(catalog.NewSet())
	f.Fuzz(func(t *testing.T, log []byte) {
		if len(log) > 1<<16 {
			return
		}
		whole, parts := e.NewLog(Options{}), e.NewLog(Options{})
		whole.Feed(log)
		whole.Finish()
		for i := 0; i < len(log); i += 7 {
			parts.Feed(log[i:min(len(log), i+7)])
		}
		parts.Finish()
		if a, b := whole.AppendReport(nil), parts.AppendReport(nil); string(a) != string(b) {
			t.Errorf("read whole, %q gives\n%s\nin chunks of 7\n%s", log, a, b)
		}
	})
}
