package main

import (
	"bytes"
	"strings"
	"testing"
)

// module returns a module of the sections given: id, content, id, content, …
func module(sections ...any) []byte {
	out := []byte("\x00asm\x01\x00\x00\x00")
	for i := 0; i < len(sections); i += 2 {
		out = appendSection(out, byte(sections[i].(int)), []byte(sections[i+1].(string)))
	}
	return out
}

// starting is a module that counts in global 0 and in the octet at 1024: its
// initialize adds 1 to both, ready_checks 10, and value returns their sum;
// ready_explanations adds 5 to the octet.
//
//	(module
//	  (memory (export "memory") 1)
//	  (global (mut i32) (i32.const 5))
//	  (func $add (param i32) …)
//	  (func (export "_initialize") (call $add (i32.const 1)))
//	  (func (export "ready_checks") (call $add (i32.const 10)))
//	  (func (export "value") (result i32) …)
//	  (func (export "ready_explanations") …)
//	  (data (i32.const 1024) "\07"))
var starting = module(
	1, "\x03\x60\x01\x7f\x00\x60\x00\x00\x60\x00\x01\x7f", // types
	3, "\x05\x00\x01\x01\x02\x01", // functions
	memorySection, "\x01\x00\x01",
	globalSection, "\x01\x7f\x01\x41\x05\x0b",
	exportSection, "\x05\x06memory\x02\x00\x0b_initialize\x00\x01\x0cready_checks\x00\x02\x05value\x00\x03"+
		"\x12ready_explanations\x00\x04",
	codeSection, "\x05"+
		// global 0 += local 0; octet at 1024 += local 0
		"\x18\x00\x23\x00\x20\x00\x6a\x24\x00\x41\x80\x08\x41\x80\x08\x2d\x00\x00\x20\x00\x6a\x3a\x00\x00\x0b"+
		"\x06\x00\x41\x01\x10\x00\x0b"+
		"\x06\x00\x41\x0a\x10\x00\x0b"+
		"\x0b\x00\x23\x00\x41\x80\x08\x2d\x00\x00\x6a\x0b"+
		"\x11\x00\x41\x80\x08\x41\x80\x08\x2d\x00\x00\x41\x05\x6a\x3a\x00\x00\x0b", // octet at 1024 += 5
	dataSection, "\x01\x00\x41\x80\x08\x0b\x01\x07",
)

func TestStarted(t *testing.T) {
	got, before, err := started(starting)
	if err != nil {
		t.Fatal(err)
	}
	if len(before) != pageSize || before[1024] != 18 { // 7 + 1 + 10
		t.Errorf("when checks are ready, memory has %d octets, and %d at 1024; want %d, 18", len(before), before[1024], pageSize)
	}
	for _, test := range []struct {
		what    string
		section byte
		want    string
	}{
		{"memory", memorySection, "\x01\x00\x01"},
		{"global 0", globalSection, "\x01\x7f\x01\x41\x10\x0b"},               // 5 + 1 + 10
		{"exports", exportSection, "\x02\x06memory\x02\x00\x05value\x00\x03"}, // neither _initialize nor the other two
		{"data", dataSection, "\x01\x00\x41\x80\x08\x0b\x01\x17"},             // 7 + 1 + 10 + 5
	} {
		_, section, _, err := cutSection(got, test.section)
		if err != nil || string(section) != test.want {
			t.Errorf("%s: % x, %v, want % x", test.what, section, err, test.want)
		}
	}
	again, _, err := started(starting)
	if err != nil || !bytes.Equal(got, again) {
		t.Errorf("the same module is started differently: %v", err)
	}
}

func TestStartedSaysWhatFails(t *testing.T) {
	traps := bytes.Replace(starting, []byte("\x41\x0a\x10\x00"), []byte("\x00\x00\x00\x00"), 1)
	if _, _, err := started(traps); err == nil || !strings.Contains(err.Error(), "unreachable") {
		t.Errorf("a module that traps when it starts: %v, want an error with unreachable", err)
	}
}

func TestStartedKeepsTheStack(t *testing.T) {
	// ready_explanations adds to global 0, the stack pointer, instead.
	moves := bytes.Replace(starting, []byte("\x41\x80\x08\x41\x80\x08\x2d\x00\x00\x41\x05\x6a\x3a\x00\x00\x0b"),
		[]byte("\x23\x00\x41\x05\x6a\x24\x00\x01\x01\x01\x01\x01\x01\x01\x01\x0b"), 1)
	if _, _, err := started(moves); err == nil || !strings.Contains(err.Error(), "global 0") {
		t.Errorf("a module whose stack pointer moves: %v, want an error with global 0", err)
	}
}
