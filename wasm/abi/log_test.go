package abi

import (
	"strings"
	"testing"

	"github.com/tidwall/gjson"
)

// Logs are told apart by their handles, whatever is called between two pieces:
// another log, an explanation, one with other catalogs.
func TestLogs(t *testing.T) {
	const acme = `{"id": "acme", "name": "Acme", "shapes": [{"id": "fault", "when": [{"path": "fault.id", "is": "string"}], "weight": 60, "code": ["fault.id"]}],
		"errors": [{"code": "E42", "title": "The phone is switched off."}]}`
	open := func(catalogs string) uint32 { return OpenLog(nil, []byte(catalogs), 0, 0) }
	report := func(handle uint32) gjson.Result { return gjson.ParseBytes(CloseLog(handle).Run) }
	first, second := open(""), open(acme)
	for range 100 {
		ReadLog(first, []byte(`{"error":{"code":"message_too_long"}}`+"\n"+`{"error":{"code":"number_not_sms`))
		ReadLog(second, []byte(`{"fault":{"id":"E42"}`))
		ExplainError([]byte(`{"fault":{"id":"E7"}}`), nil, []byte(strings.ReplaceAll(acme, "E42", "E7")), 0, 0)
		ReadLog(first, []byte(`_capable"}}`+"\n"))
		ReadLog(second, []byte("}\n"))
	}
	for _, tt := range []struct {
		handle uint32
		path   string
		want   string
	}{
		{first, "groups.#.code", `["message_too_long","number_not_sms_capable"]`},
		{second, "groups.#.code", `["E42"]`},
		{second, "groups.0.count", "100"},
	} {
		log := *openLogs[tt.handle-1]
		if got := gjson.GetBytes(log.AppendReport(nil), tt.path).Raw; got != tt.want {
			t.Errorf("log %d has the %s %s, want %s", tt.handle, tt.path, got, tt.want)
		}
	}
	if got := report(first).Get("errors").Int(); got != 200 {
		t.Errorf("the first log has %d errors, want 200", got)
	}
	if third := open(""); third != first {
		t.Errorf("a third log has the handle %d, want %d, which is free", third, first)
	}
	ReadLog(9, nil)
	if got := report(9); got.Type != gjson.Null {
		t.Errorf("a log that nobody opened has the report %s, want null", got)
	}
	report(first)
	report(second)
	if got := report(second); got.Type != gjson.Null {
		t.Errorf("a closed log has the report %s, want null", got)
	}
}
