package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func read(name string) ([]byte, error) { return os.ReadFile("../" + name) }

// TestTableIsCurrent fails where a provider file was edited and not packed.
func TestTableIsCurrent(t *testing.T) {
	want, err := build(read, nil)
	if err != nil {
		t.Fatal(err)
	}
	got, err := read("table.bin")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Error("catalog/table.bin is not what the provider files say: run go generate ./catalog")
	}
}

func TestBuildTwice(t *testing.T) {
	first, err := build(read, nil)
	if err != nil {
		t.Fatal(err)
	}
	second, err := build(read, nil)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(first, second) {
		t.Error("two builds of the same files differ")
	}
}

func TestBuildRefuses(t *testing.T) {
	tests := []struct{ file, text, want string }{
		{"customer.json", `{`, "unexpected end of JSON input"},
		{"providers/http.json", `[]`, "catalog: it is not an object; a catalog is a provider file, or an array of them"},
		{"providers/http.json", `{"id": "http", "name": "HTTP", "errors": [{"code": "404"}]}`, "catalog: http.errors[0].title is missing"},
	}
	for _, tt := range tests {
		_, err := build(func(name string) ([]byte, error) {
			if name == tt.file {
				return []byte(tt.text), nil
			}
			return read(name)
		}, nil)
		if err == nil || err.Error() != tt.want {
			t.Errorf("build with %s = %s: error %v, want %s", tt.file, tt.text, err, tt.want)
		}
	}
}

func TestOrder(t *testing.T) {
	got, err := order(read, []string{"telephonyio", "vonage"})
	if want := []string{"vonage", "telephonyio", "transport", "sip", "q850", "smpp", "gsm", "callkit", "http"}; !slices.Equal(got, want) || err != nil {
		t.Errorf("order(telephonyio vonage) = %v, %v, want %v", got, err, want)
	}
	if _, err := order(read, []string{"nobody"}); err == nil || !strings.HasPrefix(err.Error(), "nobody is no provider; there are ") {
		t.Errorf("order(nobody): error %v", err)
	}
	all, err := order(read, nil)
	files, _ := filepath.Glob("../providers/*.json")
	if err != nil || len(all) != len(files) || all[len(all)-1] != "http" {
		t.Errorf("order() = %v, %v, want the %d files of providers, http last", all, err, len(files))
	}
}

func TestIDsFile(t *testing.T) {
	got := string(idsFile([]string{"vonage", "sip", "http"}, func(id string) bool { return id == "sip" }))
	for _, list := range []string{"providerIds: readonly string[] = [\n  'vonage',\n];", "protocolIds: readonly string[] = [\n  'sip',\n  'http',\n];"} {
		if !strings.Contains(got, list) {
			t.Errorf("idsFile = %s, want %s in it", got, list)
		}
	}
}

func TestCompact(t *testing.T) {
	got, err := compact(func(string) ([]byte, error) { return []byte("{\n  \"a\": \"b c\"\n}\n"), nil }, "x")
	if want := `{"a":"b c"}`; got != want || err != nil {
		t.Errorf("compact = %s, %v, want %s", got, err, want)
	}
	if !json.Valid([]byte(got)) {
		t.Errorf("compact = %s, which is not JSON", got)
	}
}
