package secrets

import (
	"strings"
	"testing"
	"unicode/utf8"

	"wrongnumber/wasm/secrets/planting"

	"github.com/tidwall/gjson"
)

// FuzzPlanted: a credential in a paste of random structure comes out nowhere,
// and JSON stays JSON.
func FuzzPlanted(f *testing.F) {
	kinds := planting.Kinds(2)
	for seed := range uint64(500) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		paste, kind, isJSON := planting.Random(seed, kinds)
		got := masked(paste)
		if strings.Contains(got, kind.Plain) {
			t.Errorf("%s of %q in\n%s\nis masked as\n%s", kind.Name, kind.Value, paste, got)
		}
		if isJSON && gjson.Valid(paste) && !gjson.Valid(got) {
			t.Errorf("%s\nis no JSON once masked:\n%s", paste, got)
		}
	})
}

// FuzzAny: whatever is pasted, JSON stays JSON and text stays text.
func FuzzAny(f *testing.F) {
	kinds := planting.Kinds(3)
	for i, form := range planting.Forms {
		f.Add(form.Write(kinds[i]))
	}
	for _, paste := range []string{"token=", "curl -u", "-----BEGIN PRIVATE KEY-----", "name=\"key\"", "Authorization:", "<token>", "\"token\",\"", "%7B%22token%22%3A", "x://a:b@", "+1", "bot123456789:AA"} {
		f.Add(paste)
	}
	f.Fuzz(func(t *testing.T, paste string) {
		if !utf8.ValidString(paste) {
			return
		}
		got := masked(paste)
		if !utf8.ValidString(got) {
			t.Errorf("%q is masked as %q, which is not UTF-8", paste, got)
		}
		if isDocument := gjson.Parse(paste).IsObject() || gjson.Parse(paste).IsArray(); isDocument && gjson.Valid(paste) && !gjson.Valid(got) {
			t.Errorf("%q is no JSON once masked: %q", paste, got)
		}
	})
}
