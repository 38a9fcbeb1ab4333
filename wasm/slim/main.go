// Command slim takes out of a linked module what only a traceback reads, and
// lays its data out so that it compresses well. The module runs as before; a
// panic in it prints neither the names nor the lines of its functions.
//
//	slim wrong-number.wasm
//
// rewrites the file in place. Three things are done:
//
//   - Go's linker leaves out every run of eight zero bytes of the data, which
//     makes tens of thousands of data segments, each with a header of its own.
//     They are joined: zeros cost a compressor less than headers.
//   - The names, files, lines and inlined calls in the runtime's function table
//     (pclntab) are blanked. What the garbage collector and the stack unwinder
//     read in it stays.
//   - Functions of the runtime that only diagnose are replaced by a trap.
//
// Nothing of this is Go's promise: the layout of the function table is that of
// the Go release in go.mod, and slim stops with an error where it finds
// another.
package main

import (
	"fmt"
	"log"
	"os"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) != 2 {
		log.Fatal("usage: slim module.wasm")
	}
	file := os.Args[1]
	module, err := os.ReadFile(file)
	if err != nil {
		log.Fatal(err)
	}
	slimmed, err := slim(module)
	if err != nil {
		log.Fatalf("slim: %s: %v", file, err)
	}
	if err := os.WriteFile(file, slimmed, 0o644); err != nil {
		log.Fatal(err)
	}
}

// slim returns the module with its code and data sections rewritten.
func slim(module []byte) ([]byte, error) {
	before, data, after, err := cutSection(module, dataSection)
	if err != nil {
		return nil, err
	}
	image, err := readData(data)
	if err != nil {
		return nil, fmt.Errorf("data section: %w", err)
	}
	diagnosing, err := blankTracebacks(image)
	if err != nil {
		return nil, fmt.Errorf("function table: %w", err)
	}
	before, code, between, err := cutSection(before, codeSection)
	if err != nil {
		return nil, err
	}
	code, err = trapFunctions(code, diagnosing)
	if err != nil {
		return nil, fmt.Errorf("code section: %w", err)
	}
	out := appendSection(append([]byte{}, before...), codeSection, code)
	out = appendSection(append(out, between...), dataSection, image.appendData(nil))
	return append(out, after...), nil
}
