package main

import (
	"context"
	"strings"
	"testing"

	"github.com/tetratelabs/wazero"
)

func TestConvert(t *testing.T) {
	const (
		before   = "\x20\x01\x41\x08\x6b\x22\x01\x24\x00\x20\x01\x42\x82\x80\x80\x80\x01\x37\x03\x00"
		room     = "\x20\x01\x41\x08\x6b"
		makeRoom = room + "\x24\x00"
		after    = "\x23\x00\x21\x01\x0d\x04"
		trap     = "\x04\x40\x00\x0b"
		indirect = "\x42\x10\x88\xa7\x21\x00\x41\x00\x20\x00\x11\x00\x00"
		test     = "\x20\x01\x23\x02\xa7\x28\x02\x10"
	)
	// Calls count them so: 0 is imported, 1 makes the stack grow, 2 is plain, 3 panics.
	p := &plainCode{plain: map[int]bool{1: true}, panics: map[int]bool{2: true}, grow: map[int]bool{0: true}, imports: 1, inner: map[int]int{1: 9}, limit: 1000, barrier: 2000}
	tests := []struct{ name, in, want string }{
		{"a call of a plain function", before + "\x41\x00\x10\x02" + after, room + "\x10\x09"},
		{"the beginning", "\x23\x00\x21\x01", "\x20\x00\x21\x01"},
		{"a call of what has no frame", "\x23\x00\x21\x01\x10\x05\x23\x00\x21\x01\x21\x02", "\x20\x00\x21\x01\x10\x05\x21\x02"},
		{"a frame", "\x20\x01\x41\x30\x6b\x22\x01\x24\x00", "\x20\x01\x41\x30\x6b\x21\x01"},
		{"a return", "\x20\x01\x41\x38\x6a\x24\x00\x41\x00\x0f", "\x0f"},
		{"a return without a frame", "\x20\x01\x41\x08\x6a\x22\x01\x24\x00\x41\x00\x0f", "\x0f"},
		{"a plain function at the end", "\x20\x01\x41\x38\x6a\x24\x00\x41\x00\x10\x02\x0f", "\x20\x01\x41\x38\x6a\x10\x09\x0f"},
		{"another one at the end", "\x41\x00\x10\x01\x0f", "\x20\x01\x24\x00\x41\x00\x10\x01" + trap + "\x0f"},
		{"a call of another one", before + "\x41\x00\x10\x01" + after, makeRoom + "\x41\x00\x10\x01" + trap},
		{"a panic", before + "\x41\x00\x10\x03" + after, makeRoom + "\x41\x00\x10\x03\x00"},
		{"an indirect call", "\x20\x02" + before + indirect + after, "\x20\x02" + makeRoom + indirect + trap},
		{"a call that must not be left", before + "\x41\x00\x10\x01\x23\x00\x21\x01" + trap, makeRoom + "\x41\x00\x10\x01" + trap},
		{"the test of the stack", test + "\x4d\x04\x40" + before + "\x41\x00\x10\x01" + after + "\x0b", "\x20\x01\x41\xe8\x07\x4d" + trap},
		{"that of a large frame", test + "\x41\x30\x6a\x4d\x04\x40" + before + "\x41\x00\x10\x01" + after + "\x0b", "\x20\x01\x41\x98\x08\x4d" + trap},
		{"the flag of the write barrier", "\x42\xd0\x0f\xa7\x35\x02\x00", "\x42\x00"},
		{"another flag", "\x42\xd1\x0f\xa7\x35\x02\x00", "\x42\xd1\x0f\xa7\x35\x02\x00"},
	}
	for _, test := range tests {
		convert := func(in []instruction) []instruction {
			out, err := p.convert(in)
			if err != nil {
				t.Errorf("%s: %v", test.name, err)
			}
			return out
		}
		if got := edited(t, test.in, convert); got != test.want {
			t.Errorf("%s: % x, want % x", test.name, got, test.want)
		}
	}

	for _, in := range []string{before + "\x41\x00\x10\x02\x1a\x0b", test + "\x4d\x1a\x0b"} {
		_, instructions, _ := readFunction([]byte("\x00" + in))
		if _, err := p.convert(instructions); err == nil || !strings.Contains(err.Error(), "in another way") {
			t.Errorf("% x: %v, want an error that says that it is unknown", in, err)
		}
	}
}

func TestRedirect(t *testing.T) {
	got, err := redirect([]byte("\x00\x10\x05\x10\x06\x0b"), 5, 300)
	if want := "\x00\x10\xac\x02\x10\x06\x0b"; err != nil || string(got) != want {
		t.Errorf("redirect = % x, %v, want % x", got, err, want)
	}
}

func TestFindStack(t *testing.T) {
	// The goroutine at 4096 has a stack from 8192 to 12288.
	const low, high = "\x00\x20\x00\x00\x00\x00\x00\x00", "\x00\x30\x00\x00\x00\x00\x00\x00"
	globals := func(pointer string) []byte {
		return module(globalSection, "\x03\x7f\x01\x41"+pointer+"\x0b\x7e\x01\x42\x00\x0b\x7e\x01\x42\x80\x20\x0b")
	}
	m := image{4096, append([]byte(low+high), make([]byte, 8192)...)}
	m.bytes[8191-4096], m.bytes[8192-4096], m.bytes[9215-4096], m.bytes[9216-4096] = 1, 1, 1, 1
	s, err := findStack(globals("\x80\xc8\x00"), m)
	if want := (stack{8192, 9216, 12288}); err != nil || s != want {
		t.Fatalf("findStack = %v, %v, want %v", s, err, want)
	}
	m.clearStack(s)
	if got := [4]byte{m.bytes[8191-4096], m.bytes[8192-4096], m.bytes[9215-4096], m.bytes[9216-4096]}; got != [4]byte{1, 0, 0, 1} {
		t.Errorf("around what is cleared stands %v, want 1, 0, 0, 1", got)
	}
	if _, err := findStack(globals("\x80\x08"), m); err == nil {
		t.Error("a stack pointer outside the stack is taken")
	}
}

// TestStandIns calls them with the stack pointer at 1024 and ones in memory.
func TestStandIns(t *testing.T) {
	ctx := context.Background()
	for name, body := range standIns {
		r := wazero.NewRuntimeWithConfig(ctx, wazero.NewRuntimeConfigInterpreter())
		defer r.Close(ctx)
		m, err := r.Instantiate(ctx, module(
			1, "\x01\x60\x01\x7f\x01\x7f",
			3, "\x01\x00",
			memorySection, "\x01\x00\x01",
			globalSection, "\x01\x7f\x01\x41\x80\x08\x0b",
			exportSection, "\x03\x01f\x00\x00\x02sp\x03\x00\x06memory\x02\x00",
			codeSection, string(append(appendUnsigned([]byte{1}, uint64(len(body))), body...)),
			dataSection, "\x01\x00\x41\x80\x08\x0b\x18"+strings.Repeat("\x01", 24),
		))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		unwinds, err := m.ExportedFunction("f").Call(ctx, 0)
		if err != nil || unwinds[0] != 0 {
			t.Errorf("%s returns %v, %v, want 0", name, unwinds, err)
		}
		if sp := m.ExportedGlobal("sp").Get(); sp != 1032 {
			t.Errorf("%s leaves the stack pointer at %d, want 1032", name, sp)
		}
		if result, _ := m.Memory().ReadByte(1024 + 16); (name != "runtime.(*scavengerState).wake") != (result == 0) {
			t.Errorf("%s leaves %d where a result is", name, result)
		}
	}
}
