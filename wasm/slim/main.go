// Command slim takes out of a linked module what only a traceback reads, and
// lays its data out so that it compresses well. The module runs as before; a
// panic in it prints neither the names nor the lines of its functions.
//
//	slim wrong-number.wasm
//
// rewrites the file in place. Two things are done:
//
//   - Go's linker leaves out every run of eight zero bytes of the data, which
//     makes tens of thousands of data segments, each with a header of its own.
//     They are joined: zeros cost a compressor less than headers.
//   - The names, files, lines and inlined calls in the runtime's function table
//     (pclntab) are blanked. What the garbage collector and the stack unwinder
//     read in it stays.
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

// slim returns the module with its data section rewritten.
func slim(module []byte) ([]byte, error) {
	before, data, after, err := cutDataSection(module)
	if err != nil {
		return nil, err
	}
	image, err := readData(data)
	if err != nil {
		return nil, fmt.Errorf("data section: %w", err)
	}
	if err := blankTracebacks(image); err != nil {
		return nil, fmt.Errorf("function table: %w", err)
	}
	section := image.appendData(nil)
	out := append([]byte{}, before...)
	out = append(out, dataSection)
	out = appendUnsigned(out, uint64(len(section)))
	out = append(out, section...)
	return append(out, after...), nil
}
