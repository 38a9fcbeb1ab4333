package main

import (
	"os"
	"strings"
	"testing"
)

func TestTableIsCurrent(t *testing.T) {
	data, err := os.ReadFile("../keys.txt")
	if err != nil {
		t.Fatal(err)
	}
	want, err := generate(string(data))
	if err != nil {
		t.Fatal(err)
	}
	if got, _ := os.ReadFile("../table.go"); string(got) != want {
		t.Error("table.go is not of its data: run go generate ./catalog/keys")
	}
}

func TestFaults(t *testing.T) {
	for in, want := range map[string]string{
		"key\tabc_\t12\tword":        "is no line of",
		"key\tabc_\t12\twords\tAcme": "what follows abc_",
		"key\tabc_\t5\tword\tAcme":   "what follows abc_",
		"token\tabc_\t9\tword\tAcme": "abc_ is no key",
		"key\t_abc\t9\tword\tAcme":   "_abc is no key",
	} {
		if _, err := generate(in); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("generate(%q): %v, want %q", in, err, want)
		}
	}
}
