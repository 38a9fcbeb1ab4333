package main

import (
	"bytes"
	"context"
	"slices"
	"testing"

	"github.com/tetratelabs/wazero"
)

// goFunction returns the code of a function with so many basic blocks, as Go lays
// them out. Local 0 is the number of the block and the parameter; local 1 counts
// and local 2, which is returned, sums up. A letter A to E jumps to block 0 to 4;
// a small letter does so if local 1 is less than 9, "?" and a letter if it is odd;
// "+" and "=" count and sum. Anything else is instructions, to the block's end.
func goFunction(blocks ...string) []byte {
	code := "\x01\x02\x7f\x02\x40\x03\x40" // two locals, block, loop
	table := string([]byte{opBrTable, byte(len(blocks) - 1)})
	for i := range blocks {
		code += "\x02\x40"
		table += string([]byte{byte(i)})
	}
	code += "\x20\x00" + table
	for i, block := range blocks {
		code += "\x0b"
		toLoop := len(blocks) - 1 - i
		for at := 0; at < len(block); at++ {
			switch c := block[at]; {
			case 'A' <= c && c <= 'E':
				code += byHead(c-'A', toLoop)
			case 'a' <= c && c <= 'e':
				code += "\x20\x01\x41\x09\x48\x04\x40" + byHead(c-'a', toLoop+1) + "\x0b"
			case c == '?':
				at++
				code += "\x20\x01\x41\x01\x71\x04\x40" + byHead(block[at]-'A', toLoop+1) + "\x0b"
			case c == '+':
				code += "\x20\x01\x41\x01\x6a\x21\x01" // local 1 += 1
			case c == '=':
				code += "\x20\x02\x20\x01\x6a\x21\x02" // local 2 += local 1
			case c == '!':
				// As behind a call: the address of block 2 of function 0.
				code += "\x42\x82\x80\x80\x80\x01\x1a"
			default: // instructions as they are
				code += block[at:]
				at = len(block)
			}
		}
	}
	return []byte(code + "\x0b\x0b\x20\x02\x0b")
}

// byHead jumps to a block by way of the head, which is so many labels away.
func byHead(block byte, label int) string {
	return string([]byte{opI32Const, block, opLocalSet, 0, opBr, byte(label)})
}

func TestStructure(t *testing.T) {
	const end = "\x20\x02\x0f" // returns local 2
	tests := []struct {
		name   string
		blocks []string
		want   int32
		done   bool
	}{
		{"one block", []string{"+=" + end}, 1, true},
		{"forwards, over a block", []string{"+c", "+", "=" + end}, 1, true},
		{"two ways that meet", []string{"+?C", "+D", "++", "=" + end}, 3, true},
		{"two ways that do not", []string{"?C", "+=" + end, "+" + end}, 1, true},
		{"backwards, the condition in front", []string{"+", "=+b", end}, 36, true},
		{"backwards, the condition behind", []string{"C", "=+", "b", end}, 36, true},
		{"with a choice", []string{"D", "+?D", "=", "b", end}, 2 + 4 + 6 + 8, true},
		{"a loop in a loop", []string{"", "=", "+?C", "b", end}, 0 + 2 + 4 + 6 + 8, true},
		{"left in the middle", []string{"C", "=+?E", "b", end, "=" + end}, 1, true},
		{"written in another order", []string{"D", "=" + end, "+B", "C"}, 1, true},
		{"entered again behind a call", []string{"+", "=!", "+b", end}, 36, true},
		{"with a block that traps in it", []string{"+", "=+!D", "\x00", "b", end}, 36, true},
		{"entered at two places", []string{"?C", "=", "+b", end}, 36, false},
	}
	for _, test := range tests {
		code := goFunction(test.blocks...)
		if before := call(t, code); before != test.want {
			t.Fatalf("%s: the code of the test returns %d, want %d", test.name, before, test.want)
		}
		locals, instructions, err := readFunction(code)
		if err != nil {
			t.Fatal(err)
		}
		got, err := newFlow(instructions).appendStructured(slices.Clone(locals))
		if (err == nil) != test.done {
			t.Errorf("%s: %v, want done = %v", test.name, err, test.done)
		}
		if err != nil {
			continue
		}
		if got, err = tidy(got); err != nil {
			t.Errorf("%s: tidy: %v", test.name, err)
		}
		if after := call(t, got); after != test.want {
			t.Errorf("%s: structured, it returns %d, want %d: % x", test.name, after, test.want, got)
		}
		if bytes.Contains(got, []byte{opLocalSet, 0}) || bytes.Contains(got, []byte{opBrTable}) {
			t.Errorf("%s: something goes by way of the head: % x", test.name, got)
		}
	}
}

func TestTidy(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"a block that nothing leaves", "\x02\x40\x20\x00\x1a\x0b\x0b", "\x20\x00\x1a\x0b"},
		{"a block that is left at its end", "\x02\x40\x0c\x00\x0b\x0b", "\x0b"},
		{"a block that is left from within", "\x02\x40\x20\x00\x0d\x00\x20\x00\x1a\x0b\x0b", "\x02\x40\x20\x00\x0d\x00\x20\x00\x1a\x0b\x0b"},
		{"labels over a block that is gone", "\x02\x40\x02\x40\x20\x00\x0d\x01\x0b\x20\x00\x1a\x0b\x0b", "\x02\x40\x20\x00\x0d\x00\x20\x00\x1a\x0b\x0b"},
		{"an instruction that does nothing", "\x01\x0b", "\x0b"},
		{"what nothing gets to", "\x0f\x20\x00\x1a\x02\x40\x0c\x00\x0b\x0b", "\x0f\x0b"},
		{"behind a branch, until where it goes", "\x02\x40\x0c\x00\x20\x00\x1a\x0b\x20\x00\x1a\x0b", "\x20\x00\x1a\x0b"},
		{"both sides of a condition", "\x20\x00\x04\x40\x0f\x05\x0f\x0b\x20\x00\x1a\x0b", "\x20\x00\x04\x40\x0f\x05\x0f\x0b\x20\x00\x1a\x0b"},
	}
	for _, test := range tests {
		got, err := tidy([]byte("\x00" + test.in))
		if want := "\x00" + test.want; err != nil || string(got) != want {
			t.Errorf("%s: % x, %v, want % x", test.name, got, err, want)
		}
	}
}

// call runs a function from i32 to i32 on 0.
func call(t *testing.T, code []byte) int32 {
	t.Helper()
	ctx := context.Background()
	r := wazero.NewRuntimeWithConfig(ctx, wazero.NewRuntimeConfigInterpreter())
	defer r.Close(ctx)
	section := appendUnsigned([]byte{1}, uint64(len(code)))
	m, err := r.Instantiate(ctx, module(
		1, "\x01\x60\x01\x7f\x01\x7f",
		3, "\x01\x00",
		exportSection, "\x01\x01f\x00\x00",
		codeSection, string(append(section, code...)),
	))
	if err != nil {
		t.Fatalf("% x: %v", code, err)
	}
	results, err := m.ExportedFunction("f").Call(ctx, 0)
	if err != nil {
		t.Fatalf("% x: %v", code, err)
	}
	return int32(uint32(results[0]))
}
