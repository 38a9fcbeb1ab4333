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

// planted are planted into pastes by the fuzz targets and must come out of
// them nowhere.
var planted = [...]string{"sk_live_5ecre75ecre7", "eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.c2lnbg", "+4915150505050"}

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
		for i, secret := range planted {
			at := len(paste) * i / len(planted)
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
