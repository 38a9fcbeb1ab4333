package abi

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

// The picture in number.go is what the module writes, word by word.
func TestPictureOfNumber(t *testing.T) {
	record := ValidateNumber(units("+4915112345678"), 0, 0)
	source, err := os.ReadFile("number.go")
	if err != nil {
		t.Fatal(err)
	}
	rows := 0
	for line := range strings.Lines(string(source)) {
		if run, isRun := strings.CutPrefix(line, "//\trun "); isRun {
			if got := fmt.Sprintf("%q", record.Run); got != strings.TrimSpace(run) {
				t.Errorf("run = %s, want %s", got, strings.TrimSpace(run))
			}
			continue
		}
		row, isRow := strings.CutPrefix(line, "//\toctet ")
		if !isRow {
			continue
		}
		var at int
		var value string
		if n, err := fmt.Sscan(row, &at, &value); n != 2 {
			t.Fatalf("number.go: %q: %v", row, err)
		}
		if at != wordSize*rows {
			t.Errorf("number.go: octet %d follows octet %d", at, wordSize*(rows-1))
		}
		rows++
		if at == 0 {
			continue // only a host sees the address
		}
		var want uint32
		if _, err := fmt.Sscanf(value, "%v", &want); err != nil {
			t.Fatalf("number.go: %q: %v", value, err)
		}
		if got := record.Words[at/wordSize]; got != want {
			t.Errorf("octet %d = %#08x, want %#08x", at, got, want)
		}
	}
	if want := 1 + numberWords; rows != want {
		t.Errorf("the picture in number.go has %d rows, want %d", rows, want)
	}
}
