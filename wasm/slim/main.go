// Command slim makes a linked module quick to start and small, and two of it: one
// that checks numbers and messages, and one that adds explanations. Together they
// answer as before; a panic prints neither the names nor the lines of its
// functions.
//
//	slim [-plain] -later table.bin [-later words.txt] linked.wasm checks.wasm explanations.wasm [unpacked.bin …]
//
// Eight things are done:
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
//   - Of types, what only reflection and messages read is blanked, and all of those
//     that nothing refers to; and of texts, those of functions that never run.
//   - Functions that never run are replaced by a trap: those that the start-up
//     needed, those that diagnose, and those that nothing calls.
//   - Functions outside the runtime are made plain: they cannot be left in the
//     middle, so the garbage collector runs between two calls of the host. Their
//     basic blocks, between which Go jumps by way of a switch, are nested.
//   - What Go computes in more instructions than it takes is computed in fewer.
//   - What only explanations run and read is taken to the second module, and with
//     it the embedded files named by -later.
//
// What each is worth, as measured by leaving it out alone: how many KB the two
// modules grow together, compressed with Brotli. All of it leaves 976 KB.
//
//	joined data segments                       29
//	embedded files that were unpacked, blanked 30
//	the stack, cleared                          3
//	the function table (pclntab)              292
//	types                                      38
//	texts of functions that never run           2
//	powers of ten that nothing reads           11
//	functions that never run                  104, of which nothing calls 39
//	plain functions, nested blocks            245, and a number takes 1.5 times as long, a message 1.3
//	addresses computed once                    10
//	less computed                              18
//
// Shorter returns and the last tidying are parts of making functions plain: it
// does not work without them.
//
// This is right for code that starts no goroutine, recovers nowhere, uses no channel
// and never collects garbage in the middle of a call but by way of the allocator.
// The calls of the linked module are read to see that (refuse.go); the build stops
// with the path to what is not so. Three things are not proven: that no function
// which is replaced by a trap is called through an interface that only input can
// bring about; how deep the stack can grow; and that checks alone need none of the
// functions that split.go names: the runtime calls them where it collects, waits or
// starts, and its calls do not say that it never does. For these stand the comparison at
// the end of each build (compare.go) and the tests of the package.
//
// Nothing of this is Go's promise: layouts are those of the releases that were
// verified, and are held against the toolchain's own sources. A module of any
// other release is written as it was linked, as with -plain: all of it is the
// first module then, and the second is empty.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"log"
	"maps"
	"os"
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("slim: ")
	var in embedded
	flag.Func("later", "embedded `file` that only explanations read, as often as there are any", func(name string) error {
		in.later = append(in.later, mustRead(name))
		return nil
	})
	plain := flag.Bool("plain", false, "write the module as it was linked, and an empty one")
	flag.Parse()
	if flag.NArg() < 3 {
		log.Fatal("usage: slim [-plain] [-later file.bin] linked.wasm checks.wasm explanations.wasm [unpacked.bin …]")
	}
	module := mustRead(flag.Arg(0))
	for _, name := range flag.Args()[3:] {
		in.unpacked = append(in.unpacked, mustRead(name))
	}
	checks, explanations := product(module, *plain, in)
	for i, module := range [][]byte{checks, explanations} {
		if err := os.WriteFile(flag.Arg(1+i), module, 0o644); err != nil {
			log.Fatal(err)
		}
	}
}

// empty is a module without anything in it: the second one, where the first is
// as it was linked.
var empty = []byte("\x00asm\x01\x00\x00\x00")

// product returns the two modules to ship.
func product(module []byte, plain bool, in embedded) (checks, explanations []byte) {
	if plain {
		return module, empty
	}
	release := linkedBy(module)
	l, known := layoutOf(release)
	if !known {
		log.Printf("linked by %s, which is not verified (%s are): shipping the module as linked, larger and slower to start", release, verified())
		return module, empty
	}
	return finish(module, l, in)
}

// samples are the pastes that the modules are compared with.
const samples = "wasm/explain/testdata/*.txt"

// finish returns the two modules that one of a verified release is made into.
func finish(module []byte, l layout, in embedded) (checks, explanations []byte) {
	symtab, err := symtabFile()
	if err == nil {
		err = checkSource(l, symtab)
	}
	if err == nil {
		checks, explanations, err = slim(module, l, in)
	}
	var calls []sample
	if err == nil {
		calls, err = sampleCalls(samples)
	}
	if err == nil {
		err = compare(module, checks, explanations, calls)
	}
	if err != nil {
		log.Fatal(err)
	}
	return checks, explanations
}

func mustRead(file string) []byte {
	content, err := os.ReadFile(file)
	if err != nil {
		log.Fatal(err)
	}
	return content
}

// embedded are files that are embedded in the module: those that it unpacks when
// it starts and does not read again, and those that only explanations read.
type embedded struct{ unpacked, later [][]byte }

// slim returns the two modules that a linked one is made into.
func slim(module []byte, l layout, files embedded) (checks, explanations []byte, err error) {
	linked, err := memoryImage(module)
	if err != nil {
		return nil, nil, err
	}
	table, err := findFunctions(linked, l)
	if err != nil {
		return nil, nil, fmt.Errorf("function table: %w", err)
	}
	if err := refuse(module, table.functions()); err != nil {
		return nil, nil, err
	}
	if module, err = standIn(module, l); err != nil {
		return nil, nil, fmt.Errorf("runtime: %w", err)
	}
	module, before, err := started(module)
	if err != nil {
		return nil, nil, fmt.Errorf("start-up: %w", err)
	}
	return strip(module, before, linked, l, files)
}

// strip makes two modules of a started one; before is its memory as it was when
// checks were ready, and linked what the linker laid out.
func strip(module, before []byte, linked image, l layout, files embedded) (checks, explanations []byte, err error) {
	m, err := memoryImage(module)
	if err != nil {
		return nil, nil, err
	}
	m = m.extended(len(before))
	found := bytes.Clone(m.bytes)
	if err := m.blank(files.unpacked); err != nil {
		return nil, nil, err
	}
	table, err := findFunctions(m, l)
	if err != nil {
		return nil, nil, fmt.Errorf("function table: %w", err)
	}
	functions := table.functions()
	stack, err := findStack(module, m)
	if err != nil {
		return nil, nil, fmt.Errorf("stack: %w", err)
	}
	m.clearStack(stack)
	trapped := idle(functions)
	never, err := unreachable(module, m, functions, trapped)
	if err != nil {
		return nil, nil, fmt.Errorf("calls: %w", err)
	}
	maps.Copy(trapped, never)
	plain, err := newPlainCode(module, stack, functions, trapped)
	if err != nil {
		return nil, nil, fmt.Errorf("calls: %w", err)
	}
	framed := func(i int) bool { return !trapped[i] && !plain.plain[i] }
	table.blank(framed)
	types := findTypes(m.bytes, table.types, table.etypes)
	types.leave(files.later)
	c, err := readCalls(module)
	if err != nil {
		return nil, nil, err
	}
	types.blankTexts(c, trapped, before)
	types.blankUnread(c, trapped, before)
	m.blankPowers(c, trapped)

	module, err = rewriteCode(module, func(i int, code []byte) ([]byte, error) {
		if trapped[i] {
			return trapBody, nil
		}
		return code, nil
	})
	if err != nil {
		return nil, nil, err
	}
	if module, err = makePlain(module, plain); err != nil {
		return nil, nil, err
	}

	// What was cleared is cleared in both; what differed is as it was in each.
	first := image{0, before}
	for i := range before {
		if before[i] == found[i] {
			before[i] = m.bytes[i]
		}
	}
	first.clearStack(stack)
	if err := first.blank(files.later); err != nil {
		return nil, nil, err
	}
	if checks, explanations, err = split(module, laterExports, functions, plain.inner, linked, first, m); err != nil {
		return nil, nil, fmt.Errorf("two modules: %w", err)
	}
	return checks, explanations, nil
}
