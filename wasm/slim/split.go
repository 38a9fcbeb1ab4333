package main

// A browser checks all code of a module before any of it runs, and most of this
// one's explains errors: a page that checks a number waits for that in vain. So
// such functions are taken to a second module, which stands in a section of the
// first. The two share memory, globals and the table of functions.
//
// In the first module such a function is a few instructions: it has the host
// instantiate the second, which puts its own functions in the table, and calls
// the one that is now in its place. So it does not matter for the answers which
// functions are taken; it should be those that a number or a message does not
// need.

import (
	"errors"
	"fmt"
	"slices"
)

const (
	customSection = 0

	exportTable  = 1
	exportMemory = 2

	// laterSection is the custom section that holds the second module, hostName
	// the module of its import that the host provides.
	laterSection = "later"
	hostName     = "wrongnumber"
	linkName     = "link"

	// The names by which the first module exports what the second one imports.
	tableName    = "table"
	globalName   = "global"
	sharedModule = "first"
)

// laterNames and laterFiles are the functions of the second module.
var (
	laterNames = []string{"wrongnumber/wasm/explain.*", "wrongnumber/wasm/logs.*", "wrongnumber/wasm/paste.*", "wrongnumber/wasm/secrets.*", "wrongnumber/wasm/ascii.*", "wrongnumber/wasm/preflight.*", "wrongnumber/catalog.*", "github.com/*"}

	// The garbage collector, for when there is garbage, and panics.
	laterFiles = []string{
		"runtime/mgc.go", "runtime/mgcmark*", "runtime/proc.go", "runtime/stack.go", "runtime/stkframe.go", "runtime/traceback.go",
		"runtime/symtab.go", "runtime/panic.go", "runtime/error.go", "runtime/print.go",
	}
	// Allocations ask this, whether it is time.
	firstNames = []string{"runtime.gcTrigger.test"}
)

// isLater reports whether a function is to be in the second module.
func isLater(f function) bool {
	return !matches(firstNames, f.name) && (matches(laterNames, f.name) || matches(laterFiles, f.file))
}

// splitter takes functions out of a module.
type splitter struct {
	imports int   // functions that are imported: calls count them first
	types   []int // of each function that is not imported, its type
	goType  int   // the type of Go\'s functions, from i32 to i32: no other one is taken
	link    int   // the import that is the host's link
	later   []int // the functions taken, as calls count them, in order
}

// split returns the module with the functions for which isLater is true in a
// section of their own. Some have an inner one that goes with them.
func split(module []byte, functions []function, inner map[int]int) ([]byte, error) {
	s := splitter{}
	if err := s.read(module); err != nil {
		return nil, err
	}
	for _, f := range functions {
		if isLater(f) && s.types[f.index] == s.goType {
			s.later = append(s.later, f.index+s.imports)
			if inner, found := inner[f.index]; found {
				s.later = append(s.later, inner)
			}
		}
	}
	slices.Sort(s.later)
	second, err := s.second(module)
	if err != nil {
		return nil, err
	}
	if module, err = s.first(module); err != nil {
		return nil, err
	}
	content := appendName(nil, laterSection)
	return appendSection(module, customSection, append(content, second...)), nil
}

// read reads what there is to know of the functions.
func (s *splitter) read(module []byte) error {
	c, err := readCalls(module)
	if err != nil {
		return err
	}
	s.imports = c.imports
	called := map[int]bool{}
	for _, b := range c.bodies {
		for _, f := range b.calls {
			called[f] = true
		}
	}
	for s.link = range s.imports + 1 {
		if !called[s.link] {
			break
		}
	}
	if s.link == s.imports {
		return errors.New("all its imports are needed: none can be what links the second module")
	}

	s.types, err = functionTypes(module)
	if err != nil {
		return err
	}
	if s.goType, err = findType(module, "\x60\x01\x7f\x01\x7f"); err != nil {
		return err
	}
	return checkTable(module, s.imports, len(s.types))
}

// slot returns the place of a function in the table.
func (s *splitter) slot(f int) instruction { return constant32(int64(firstFunction + f - s.imports)) }

// callIndirect calls the function of the table whose place is on the stack.
func callIndirect(kind int) []byte {
	return append(appendUnsigned([]byte{opCallIndirect}, uint64(kind)), 0)
}

// second returns the second module.
func (s *splitter) second(module []byte) ([]byte, error) {
	_, types, _, err := cutSection(module, typeSection)
	if err != nil {
		return nil, err
	}
	imports, err := s.shared(module)
	if err != nil {
		return nil, err
	}
	functions := appendUnsigned(nil, uint64(len(s.later)))
	for _, f := range s.later {
		functions = appendUnsigned(functions, uint64(s.types[f-s.imports]))
	}
	code, err := s.laterCode(module)
	if err != nil {
		return nil, err
	}
	out := []byte("\x00asm\x01\x00\x00\x00")
	out = appendSection(out, typeSection, types)
	out = appendSection(out, importSection, imports)
	out = appendSection(out, functionSection, functions)
	out = appendSection(out, elementSection, s.laterElements())
	return appendSection(out, codeSection, code), nil
}

// shared returns the imports of the second module: what the modules share.
func (s *splitter) shared(module []byte) ([]byte, error) {
	_, globals, _, err := cutSection(module, globalSection)
	if err != nil {
		return nil, err
	}
	_, memory, _, err := cutSection(module, memorySection)
	if err != nil {
		return nil, err
	}
	_, table, _, err := cutSection(module, tableSection)
	if err != nil {
		return nil, err
	}
	entry := func(dst []byte, name string, kind byte) []byte {
		return append(appendName(appendName(dst, sharedModule), name), kind)
	}
	shared, err := readGlobals(globals)
	if err != nil {
		return nil, err
	}
	out := appendUnsigned(nil, uint64(2+len(shared)))
	out = append(entry(out, "memory", exportMemory), memory[1:]...)
	out = append(entry(out, tableName, exportTable), table[1:]...)
	for i, global := range shared {
		out = append(entry(out, fmt.Sprint(globalName, i), exportGlobal), global.kind, 1)
	}
	return out, nil
}

// laterElements puts the functions of the second module in the table, those
// that are neighbours with one segment.
func (s *splitter) laterElements() []byte {
	var segments []byte
	count := 0
	for at := 0; at < len(s.later); count++ {
		end := at + 1
		for end < len(s.later) && s.later[end] == s.later[end-1]+1 {
			end++
		}
		segments = append(append(append(segments, 0), s.slot(s.later[at]).bytes...), opEnd)
		segments = appendUnsigned(segments, uint64(end-at))
		for ; at < end; at++ {
			segments = appendUnsigned(segments, uint64(at))
		}
	}
	return append(appendUnsigned(nil, uint64(count)), segments...)
}

// laterCode returns the code of the second module, which calls those of the
// first by way of the table.
func (s *splitter) laterCode(module []byte) (code []byte, err error) {
	_, section, _, err := cutSection(module, codeSection)
	if err != nil {
		return nil, err
	}
	code = appendUnsigned(nil, uint64(len(s.later)))
	f := s.imports - 1
	err = eachFunction(section, func(body []byte) error {
		f++
		if _, found := slices.BinarySearch(s.later, f); !found {
			return nil
		}
		locals, instructions, err := readFunction(body)
		if err != nil {
			return err
		}
		out := slices.Clone(locals)
		for _, i := range instructions {
			if i.op != opCall {
				out = append(out, i.bytes...)
				continue
			}
			called := int(i.operand)
			if n, found := slices.BinarySearch(s.later, called); found {
				out = appendUnsigned(append(out, opCall), uint64(n))
				continue
			}
			if called < s.imports {
				return fmt.Errorf("it calls import %d, which the second module does not have", called)
			}
			out = append(out, s.slot(called).bytes...)
			out = append(out, callIndirect(s.types[called-s.imports])...)
		}
		code = append(appendUnsigned(code, uint64(len(out))), out...)
		return nil
	})
	return code, err
}

// first returns the module without the code of the functions taken.
func (s *splitter) first(module []byte) ([]byte, error) {
	module, err := rewriteCode(module, func(i int, code []byte) ([]byte, error) {
		if _, found := slices.BinarySearch(s.later, i+s.imports); !found {
			return code, nil
		}
		stub := appendUnsigned([]byte{0, opCall}, uint64(s.link))
		stub = append(append(stub, opLocalGet, 0), s.slot(i+s.imports).bytes...)
		return append(append(stub, callIndirect(s.types[i])...), opEnd), nil
	})
	if err != nil {
		return nil, err
	}
	if module, err = rewrite(module, exportSection, s.appendExports(module)); err != nil {
		return nil, err
	}
	nothing, err := findType(module, "\x60\x00\x00")
	if err != nil {
		return nil, err
	}
	return rewrite(module, importSection, func(section []byte) ([]byte, error) {
		out := appendUnsigned(nil, uint64(s.imports))
		at := 0
		err := eachImport(section, func(whole []byte) {
			if at == s.link {
				whole = append(appendName(appendName(nil, hostName), linkName), exportFunction, byte(nothing))
			}
			out = append(out, whole...)
			at++
		})
		return out, err
	})
}

// appendExports adds what the second module imports.
func (s *splitter) appendExports(module []byte) func([]byte) ([]byte, error) {
	return func(section []byte) ([]byte, error) {
		_, globals, _, err := cutSection(module, globalSection)
		if err != nil {
			return nil, err
		}
		shared, err := readGlobals(globals)
		if err != nil {
			return nil, err
		}
		count, n := unsigned(section)
		out := appendUnsigned(nil, count+uint64(1+len(shared)))
		out = append(out, section[n:]...)
		out = append(appendName(out, tableName), exportTable, 0)
		for i := range shared {
			out = appendUnsigned(append(appendName(out, fmt.Sprint(globalName, i)), exportGlobal), uint64(i))
		}
		return out, nil
	}
}

// eachImport calls found for every import of a section, all of them functions.
func eachImport(section []byte, found func(whole []byte)) error {
	in := reader{bytes: section}
	for range in.unsigned() {
		start := in.at
		in.take(int(in.unsigned()))
		in.take(int(in.unsigned()))
		kind := in.take(1)[0]
		in.unsigned()
		if in.cut || kind != exportFunction {
			return errors.New("an import is no function")
		}
		found(section[start:in.at])
	}
	return nil
}

func appendName(dst []byte, name string) []byte {
	return append(appendUnsigned(dst, uint64(len(name))), name...)
}
