package main

import (
	"bytes"
	"testing"
)

// producers is a module with the section that says who linked it.
func producers(release string) []byte {
	content := append([]byte("\x09producers\x02\x08language\x01\x02Go"), byte(len(release)))
	content = append(append(content, release...), "\x0cprocessed-by\x01\x0eGo cmd/compile"...)
	content = append(append(content, byte(len(release))), release...)
	return appendSection([]byte("\x00asm\x01\x00\x00\x00"), 0, content)
}

func TestRelease(t *testing.T) {
	tests := []struct {
		release string
		known   bool
	}{
		{"go1.26", true},
		{"go1.26.8", true},
		{"go1.26.8-X:nogreenteagc", true},
		{"go1.27.3", true},
		{"go1.25.9", false},
		{"go1.28.0", false},
		{"go1.28rc1", false},
		{"go1.260.1", false},
		{"devel go1.27-abcdef", false},
		{"", false},
	}
	for _, test := range tests {
		release := linkedBy(producers(test.release))
		if release != test.release {
			t.Errorf("linkedBy is %q, want %q", release, test.release)
		}
		if _, known := layoutOf(release); known != test.known {
			t.Errorf("layoutOf(%q) is known: %v, want %v", release, known, test.known)
		}
	}
	if got := linkedBy(starting); got != "an unknown compiler" {
		t.Errorf("linkedBy of a module that does not say it is %q", got)
	}
}

// TestLayoutOfThisToolchain: what slim knows of the release at hand is what its
// source says.
func TestLayoutOfThisToolchain(t *testing.T) {
	symtab, err := symtabFile()
	if err != nil {
		t.Skip(err)
	}
	known := 0
	for _, l := range layouts {
		if checkSource(l, symtab) == nil {
			known++
		}
	}
	if known != 1 {
		t.Errorf("%d of the layouts are that of %s, want one", known, symtab)
	}
}

// TestPlain: any other release, and -plain, give the module as it was linked and
// one that adds nothing.
func TestPlain(t *testing.T) {
	module := producers("go1.28.1")
	for _, plain := range []bool{false, true} {
		checks, explanations := product(module, plain, embedded{})
		if !bytes.Equal(checks, module) || !bytes.Equal(explanations, empty) {
			t.Errorf("plain %v: the product is % x and % x", plain, checks, explanations)
		}
	}
}
