package paste

import (
	"strings"
	"testing"
)

// TestTable: each row is an object of its own, which knows where it stands in the
// paste, also below what a log sets before its lines.
func TestTable(t *testing.T) {
	const table = "name,status,code\n\"a, b\",failed,6\nc,NULL,\n"
	for _, paste := range []string{table, "api_1  | " + strings.ReplaceAll(strings.TrimSpace(table), "\n", "\napi_1  | ")} {
		var pool Pool
		r := NewReader(&Reader{}, &pool)
		r.Open([]byte(paste))
		r.Read()
		want := []struct{ json, row string }{
			{`{"name":"a, b","status":"failed","code":"6"}`, `"a, b",failed,6`},
			{`{"name":"c"}`, "c,NULL,"},
		}
		if len(r.Docs) != len(want) {
			t.Fatalf("%q holds %d documents, want %d", paste, len(r.Docs), len(want))
		}
		for i, d := range r.Docs {
			if d.Text.S != want[i].json || paste[d.At:d.End] != want[i].row {
				t.Errorf("row %d of %q is %s at %q, want %s at %q", i, paste, d.Text.S, paste[d.At:d.End], want[i].json, want[i].row)
			}
		}
	}
}
