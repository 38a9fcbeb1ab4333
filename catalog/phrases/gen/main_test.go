package main

import (
	"bytes"
	"os"
	"strings"
	"testing"
)

// TestFresh: the table is what the generator makes of phrases.json.
func TestFresh(t *testing.T) {
	data, err := os.ReadFile("../phrases.json")
	if err != nil {
		t.Fatal(err)
	}
	want, err := generate(data)
	if err != nil {
		t.Fatal(err)
	}
	if got, _ := os.ReadFile("../table.go"); !bytes.Equal(got, want) {
		t.Error("table.go is stale: run go generate ./catalog/phrases")
	}
}

func TestGenerateRefuses(t *testing.T) {
	tests := []struct{ in, want string }{
		{`{"a": {"en": "x"}}`, "needs exactly the texts en and de"},
		{`{"a": {"en": "x {n}", "de": "y"}}`, "en has [n], de has []"},
		{`{"a": {"en": "{x} {y} {z}", "de": "{x} {y} {z}"}}`, "has 3 arguments, capacity 2"},
	}
	for _, test := range tests {
		if _, err := generate([]byte(test.in)); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("generate(%s) = %v, want %q", test.in, err, test.want)
		}
	}
}
