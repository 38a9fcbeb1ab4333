package main

import "testing"

// edited returns what a change makes of instructions.
func edited(t *testing.T, in string, change func([]instruction) []instruction) string {
	t.Helper()
	_, instructions, err := readFunction([]byte("\x00" + in))
	if err != nil {
		t.Fatalf("% x: %v", in, err)
	}
	var out []byte
	for _, i := range change(instructions) {
		out = append(out, i.bytes...)
	}
	return string(out)
}

func TestShorten(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"the address of a variable",
			"\x20\x01\xad\x42\x08\x7c\xa7\x1a", "\x20\x01\x41\x08\x6a\x1a"},
		{"a load from there",
			"\x20\x01\xad\x42\x08\x7c\xa7\x29\x03\x10\x1a", "\x20\x01\x29\x03\x18\x1a"},
		{"a distance that is not from the stack pointer",
			"\x20\x02\xad\x42\x08\x7c\xa7\x1a", "\x20\x02\xad\x42\x08\x7c\xa7\x1a"},
		{"a distance below the stack",
			"\x20\x01\xad\x42\x78\x7c\xa7\x1a", "\x20\x01\xad\x42\x78\x7c\xa7\x1a"},
		{"a return",
			"\x20\x01\x41\x30\x6a\x22\x01\x24\x00\x20\x01\x41\x08\x6a\x22\x01\x24\x00\x41\x00\x0f",
			"\x20\x01\x41\x38\x6a\x24\x00\x41\x00\x0f"},
		{"two sums before anything else",
			"\x20\x01\x41\x30\x6a\x22\x01\x24\x00\x20\x01\x41\x08\x6a\x22\x01\x24\x00\x01",
			"\x20\x01\x41\x30\x6a\x22\x01\x24\x00\x20\x01\x41\x08\x6a\x22\x01\x24\x00\x01"},
	}
	for _, test := range tests {
		shorten := func(in []instruction) []instruction { return shortenReturns(shortenAddresses(in)) }
		if got := edited(t, test.in, shorten); got != test.want {
			t.Errorf("%s: % x, want % x", test.name, got, test.want)
		}
	}
}

func TestFold(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"a condition of 64 bits, negated twice", "\x20\x02\x50\xad\x50\x45\x0d\x00", "\x20\x02\x50\x0d\x00"},
		{"a comparison negated", "\x20\x02\x20\x03\x53\x45\x0d\x00", "\x20\x02\x20\x03\x59\x0d\x00"},
		{"a comparison of floats negated: NaN is neither", "\x20\x02\x20\x03\x63\x45\x1a", "\x20\x02\x20\x03\x63\x45\x1a"},
		{"a number negated twice is a truth, not the number", "\x20\x02\x45\x45\x1a", "\x20\x02\x45\x45\x1a"},
		{"a number negated twice, as a condition", "\x20\x02\x45\x45\x0d\x00", "\x20\x02\x0d\x00"},
		{"a constant cut to 32 bits", "\x42\xff\xff\xff\xff\xff\x00\xa7\x1a", "\x41\x7f\x1a"},
		{"a branch that is always taken", "\x42\x00\x50\xad\x50\x45\x0d\x01", "\x0c\x01"},
		{"a branch that is never taken", "\x42\x01\x50\x0d\x01\x1a", "\x1a"},
		{"what is kept and taken at once", "\x21\x02\x20\x02\x1a", "\x22\x02\x1a"},
		{"a trap if, and then a trap", "\x04\x40\x00\x0b\x00", "\x00"},
		{"a store on the stack", "\x20\x01\x41\x08\x6a\x20\x02\x37\x03\x10", "\x20\x01\x20\x02\x37\x03\x18"},
		{"a store on the stack of what is computed",
			"\x20\x01\x41\x08\x6a\x20\x01\x29\x03\x30\x20\x02\x7c\x37\x03\x00",
			"\x20\x01\x20\x01\x29\x03\x30\x20\x02\x7c\x37\x03\x08"},
		{"a sum that is stored", "\x20\x02\x20\x01\x41\x08\x6a\x36\x02\x00", "\x20\x02\x20\x01\x41\x08\x6a\x36\x02\x00"},
		{"a sum that is kept", "\x20\x01\x41\x08\x6a\x21\x02", "\x20\x01\x41\x08\x6a\x21\x02"},
	}
	for _, test := range tests {
		if got := edited(t, test.in, fold); got != test.want {
			t.Errorf("%s: % x, want % x", test.name, got, test.want)
		}
	}
}
