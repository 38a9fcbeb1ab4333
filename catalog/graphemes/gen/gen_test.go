package main

import (
	"bytes"
	"os"
	"strings"
	"testing"
)

func TestReadChanges(t *testing.T) {
	got, err := readChanges("# a comment\n0000-0009 Control\n000A LF\n\n000D CR\n0300-036F Extend\n")
	if err != nil {
		t.Fatal(err)
	}
	want := []uint32{
		0x0<<propertyBits | 3,
		0xA<<propertyBits | 2,
		0xB << propertyBits,
		0xD<<propertyBits | 1,
		0xE << propertyBits,
		0x300<<propertyBits | 4,
		0x370 << propertyBits,
	}
	if len(got) != len(want) {
		t.Fatalf("readChanges = %#x, want %#x", got, want)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("change %d is %#x, want %#x", i, got[i], want[i])
		}
	}
}

func TestReadChangesErrors(t *testing.T) {
	for _, text := range []string{"000A Nothing", "000B LF\n000A CR", "000A-0009 LF", "zzz LF", "000A"} {
		if _, err := generate(text); err == nil || !strings.Contains(err.Error(), "not the next range") {
			t.Errorf("generate(%q): %v, want an error about the range", text, err)
		}
	}
}

// TestTableIsCurrent fails if the data were changed without go generate.
func TestTableIsCurrent(t *testing.T) {
	text, err := os.ReadFile("../properties.txt")
	if err != nil {
		t.Fatal(err)
	}
	source, err := generate(string(text))
	if err != nil {
		t.Fatal(err)
	}
	again, _ := generate(string(text))
	table, err := os.ReadFile("../table.go")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(source, table) || !bytes.Equal(source, again) {
		t.Error("catalog/graphemes/table.go is not of its data: run go generate ./catalog/graphemes")
	}
}
