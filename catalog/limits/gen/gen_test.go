package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const sample = `{"id": "acme", "name": "Acme", "limits": [{
	"channel": "sms", "api": "messages", "name": "SMS", "offered": true, "segmented": true,
	"text": {"max": 500, "unit": "code-units", "documented": true, "disputed": null, "codes": ["7"]},
	"sender": {"alphanumeric": null, "digits": 15, "id": 0, "plus": "required", "documented": true, "codes": []},
	"recipient": null, "source": "Acme, reference", "date": "2026"}]}`

func TestGenerate(t *testing.T) {
	var f file
	if err := json.Unmarshal([]byte(sample), &f); err != nil {
		t.Fatal(err)
	}
	source, err := generate([]file{f})
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`Provider: "acme", ProviderName: "Acme", ID: "sms"`, `Max: 500, Disputed: 0, Documented: true, Codes: []string{"7"}`, `Alphanumeric: -1, Digits: 15`} {
		if !strings.Contains(string(source), want) {
			t.Errorf("the source lacks %s", want)
		}
	}
	if strings.Contains(string(source), "Recipient:") {
		t.Error("a recipient that is null is written")
	}
}

func TestCheck(t *testing.T) {
	tests := []struct{ old, new, want string }{
		{`"SMS"`, `""`, "are required"},
		{`"code-units"`, `"octets"`, `the unit is "octets"`},
		{`"max": 500`, `"max": null`, "a documented limit has a max"},
		{`"disputed": null`, `"disputed": 500`, "a disputed limit is below max"},
		{`"plus": "required"`, `"plus": "maybe"`, `plus is "maybe"`},
	}
	for _, test := range tests {
		var f file
		if err := json.Unmarshal([]byte(strings.Replace(sample, test.old, test.new, 1)), &f); err != nil {
			t.Fatal(err)
		}
		if _, err := generate([]file{f}); err == nil || !strings.Contains(err.Error(), test.want) || !strings.Contains(err.Error(), "acme, sms") {
			t.Errorf("generate with %s: %v, want an error of acme, sms with %q", test.new, err, test.want)
		}
	}
}

// TestTableIsCurrent fails if a limits section was changed without go generate.
func TestTableIsCurrent(t *testing.T) {
	names, err := filepath.Glob("../../providers/*.json")
	if err != nil || len(names) == 0 {
		t.Fatalf("no provider files: %v", err)
	}
	var files []file
	for _, name := range names {
		f, err := read(name)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		files = append(files, f)
	}
	source, err := generate(files)
	if err != nil {
		t.Fatal(err)
	}
	table, err := os.ReadFile("../table.go")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(source, table) {
		t.Error("catalog/limits/table.go is not of its data: run go generate ./catalog/limits")
	}
}
