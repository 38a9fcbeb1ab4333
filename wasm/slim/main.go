// Command slim makes a linked module quick to start and small. The module
// answers as before; a panic in it prints neither the names nor the lines of
// its functions.
//
//	slim wrong-number.wasm [unpacked.bin …]
//
// rewrites the file in place. Seven things are done:
//
//   - The module is started, and stored as it is then, so that no browser has
//     to start it again. The files that it embeds and unpacks when it starts,
//     those named, are blanked.
//   - Go's linker leaves out every run of eight zero bytes of the data, which
//     makes tens of thousands of data segments, each with a header of its own.
//     They are joined: zeros cost a compressor less than headers.
//   - In the runtime's function table (pclntab), names, files, lines and inlined
//     calls are blanked, and all about functions that the garbage collector
//     never sees at work. What it and the stack unwinder read stays.
//   - Functions that never run are replaced by a trap: those that the start-up
//     needed, those that diagnose, and those that nothing calls.
//   - Functions outside the runtime are made plain: they cannot be left in the
//     middle, so the garbage collector runs between two calls of the host. Their
//     basic blocks, between which Go jumps by way of a switch, are nested.
//   - What Go computes in more instructions than it takes is computed in fewer.
//   - What explains errors is taken to a second module within the first.
//
// Nothing of this is Go's promise: the layout of the function table is that of
// the Go release in go.mod, and slim stops with an error where it finds
// another.
package main

import (
	"fmt"
	"log"
	"maps"
	"os"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) < 2 {
		log.Fatal("usage: slim module.wasm [unpacked.bin …]")
	}
	file := os.Args[1]
	module, err := os.ReadFile(file)
	if err != nil {
		log.Fatal(err)
	}
	var unpacked [][]byte
	for _, name := range os.Args[2:] {
		content, err := os.ReadFile(name)
		if err != nil {
			log.Fatal(err)
		}
		unpacked = append(unpacked, content)
	}
	if module, err = slim(module, unpacked); err != nil {
		log.Fatalf("slim: %s: %v", file, err)
	}
	if err := os.WriteFile(file, module, 0o644); err != nil {
		log.Fatal(err)
	}
}

// slim returns the module as it is once it has started, without what it then
// no longer needs.
func slim(module []byte, unpacked [][]byte) ([]byte, error) {
	module, err := standIn(module)
	if err != nil {
		return nil, fmt.Errorf("runtime: %w", err)
	}
	if module, err = started(module); err != nil {
		return nil, fmt.Errorf("start-up: %w", err)
	}
	return strip(module, unpacked)
}

// strip returns a started module with its code and data sections rewritten.
func strip(module []byte, unpacked [][]byte) ([]byte, error) {
	m, err := memoryImage(module)
	if err != nil {
		return nil, err
	}
	if err := m.blank(unpacked); err != nil {
		return nil, err
	}
	table, err := findFunctions(m)
	if err != nil {
		return nil, fmt.Errorf("function table: %w", err)
	}
	functions := table.functions()
	stack, err := findStack(module, m)
	if err != nil {
		return nil, fmt.Errorf("stack: %w", err)
	}
	m.clearStack(stack)
	trapped := idle(functions)
	never, err := unreachable(module, m, functions, trapped)
	if err != nil {
		return nil, fmt.Errorf("calls: %w", err)
	}
	maps.Copy(trapped, never)
	plain, err := newPlainCode(module, stack, functions, trapped)
	if err != nil {
		return nil, fmt.Errorf("calls: %w", err)
	}
	framed := func(i int) bool { return !trapped[i] && !plain.plain[i] }
	table.blank(framed)

	module, err = rewriteCode(module, func(i int, code []byte) ([]byte, error) {
		if trapped[i] {
			return trapBody, nil
		}
		return code, nil
	})
	if err != nil {
		return nil, err
	}
	module, err = rewrite(module, dataSection, func([]byte) ([]byte, error) { return m.appendData(nil), nil })
	if err != nil {
		return nil, err
	}
	if module, err = makePlain(module, plain); err != nil {
		return nil, err
	}
	if module, err = split(module, functions, plain.inner); err != nil {
		return nil, fmt.Errorf("second module: %w", err)
	}
	return module, nil
}
