package explain

import (
	"strings"
	"testing"

	"wrongnumber/catalog"
	"wrongnumber/wasm/secrets/planting"

	"github.com/tidwall/gjson"
)

// TestPlanted plants every kind of credential in every form of paste. It comes
// out nowhere in the report, and JSON stays JSON.
func TestPlanted(t *testing.T) {
	e := New(catalog.NewSet())
	plantings, leaks := 0, map[string]int{}
	for _, kind := range planting.Kinds(1) {
		for _, form := range planting.Forms {
			paste := form.Write(kind)
			plantings++
			out := e.AppendReport(nil, []byte(paste), Options{Now: now})
			if strings.Contains(string(out), kind.Plain) {
				leaks[form.Name]++
				t.Errorf("%s of %q as %s: %s\nis masked as %s", kind.Name, kind.Value, form.Name, paste, gjson.GetBytes(out, "masked"))
			}
			masked := gjson.GetBytes(out, "masked").String()
			if gjson.Valid(paste) && !gjson.Valid(masked) {
				t.Errorf("%s as %s is no JSON once masked: %s", kind.Name, form.Name, masked)
			}
			if !strings.Contains(masked, planting.Code) {
				t.Errorf("%s of %q as %s: %s\nis masked as %s, without the code", kind.Name, kind.Value, form.Name, paste, masked)
			}
		}
	}
	if plantings < 2000 {
		t.Errorf("%d plantings, want 2000 at least", plantings)
	}
	t.Logf("%d plantings, leaks by form: %v", plantings, leaks)
}
