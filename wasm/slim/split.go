package main

// Most code and data explains errors, and who checks numbers needs none of it.
// So the module is written as two: the first holds what the checks can come to
// run, and everything as it is when they are ready; the second adds the rest. It
// shares memory, globals and the table of functions with the first, puts its own
// functions into the table, and writes over memory what explanations need there.
// Both together are what the one module was, as long as nothing is called before
// the second is instantiated. The table's name is a mark of the build, so that the
// second fits no other first.

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"strings"
)

const (
	exportTable  = 1
	exportMemory = 2

	// The names by which the first module exports what the second one imports.
	sharedModule = "checks"
	memoryName   = "memory"
	tableName    = "table-" // and the mark of the build
	globalName   = "global"
)

// lateNames are functions that only the second module has, although the first
// calls them: it finds them in the table of functions, where the second puts them,
// and traps where that is not there. They run when garbage is collected, which the
// first alone never does (main.collector); when an interface is asked for another one,
// as only a panic does; and for the problems of pastes. Were one of them needed
// nevertheless, the first alone would trap, and both together answer as before.
var lateNames = []string{
	"runtime.GC", "runtime.forcegchelper", "runtime.itabInit", "wrongnumber/catalog/problems.explainEntry",
}

// leftBehind are functions whose values are stored where no check finds them: on
// the runtime's own stack, and as what goroutines run. Neither this list nor the one
// above can be derived: the runtime's calls do not say that it never collects or
// waits. A name too few makes the first module larger; a name too many makes it
// trap, which compare finds, as it also runs the checks with the first alone.
var leftBehind = []string{"runtime.main*", "runtime.init*", "runtime.gc*", "runtime.Gosched", "runtime.updateMaxProcs*", "runtime.(*scavengerState)*"}

// laterExports are the exports of the second module.
var laterExports = []string{"about", "close_log", "explain_error", "explained_value", "lookup", "open_log", "read_log"}

// splitter makes two modules of one. It counts functions as calls do.
type splitter struct {
	imports int          // functions that are imported: calls count them first
	types   []int        // of each function that is not imported, its type
	isInner map[int]bool // the functions that are only called by their number
	later   []int        // the functions of the second module, in order
	called  map[int]bool // the functions that the second module calls
	late    map[int]bool // those of the second module that the first calls nevertheless
	exports []string     // the exports of the second module
	table   string       // the name of the shared table, with the mark of the build
}

// split returns the two modules. Memory is first linked, then before, when checks
// are ready, and at last as it is when all is. Inner is of each plain function the one that is called directly; exports
// are those of the second module.
func split(module []byte, exports []string, functions []function, inner map[int]int, linked, before, memory image) (first, second []byte, err error) {
	s := splitter{exports: exports, isInner: map[int]bool{}, called: map[int]bool{}, late: map[int]bool{}}
	if s.types, err = functionTypes(module); err != nil {
		return nil, nil, err
	}
	c, err := readCalls(module)
	if err != nil {
		return nil, nil, err
	}
	s.imports = c.imports
	if err := checkTable(module, s.imports, len(s.types)); err != nil {
		return nil, nil, err
	}
	c.addressed -= len(inner) // they are the last ones
	for _, f := range inner {
		s.isInner[f] = true
	}
	build := sha256.New()
	for _, part := range [][]byte{module, before.bytes, memory.bytes} {
		build.Write(part)
	}
	s.table = tableName + hex.EncodeToString(build.Sum(nil)[:8])
	if err := s.choose(module, c, functions, inner, linked, before); err != nil {
		return nil, nil, err
	}
	if second, err = s.second(module, before, memory); err != nil {
		return nil, nil, err
	}
	first, err = s.first(module, before)
	return first, second, err
}

// choose finds out which functions are the second module's: those that no check
// can come to call. Checks call what their exports do, and so on; what they call
// by way of the table has its address in their code, or in data that their code
// refers to, or was stored when it started. What the runtime refers to is not followed further: from there on it
// finds all types and all tables of methods.
//
// Were a function missed here, a check would trap where only the first module is
// there, and nothing would change where both are.
func (s *splitter) choose(module []byte, c calls, functions []function, inner map[int]int, linked, before image) error {
	_, section, _, err := cutSection(module, exportSection)
	if err != nil {
		return err
	}
	// Only the host calls what the second module exports. A number in the code
	// that looks like the address of such a function is none.
	isHosts := map[int]bool{}
	err = eachExport(section, func(name string, kind byte, index int, _ []byte) {
		switch {
		case kind != exportFunction:
		case slices.Contains(s.exports, name):
			isHosts[index-c.imports] = true
		default:
			c.reach(index - c.imports)
		}
	})
	if err != nil {
		return err
	}
	isLeftBehind := map[int]bool{}
	for _, f := range functions {
		isLeftBehind[f.index] = matches(leftBehind, f.name)
	}
	reach := func(f int) {
		if !isHosts[f] && !isLeftBehind[f] {
			c.reach(f)
		}
	}
	ours := make([]bool, len(c.bodies)) // the functions that have a name, and are not the runtime's
	named := make([]bool, len(c.bodies))
	for _, f := range functions {
		named[f.index] = true
		ours[f.index] = !isRuntime(f.name)
		if inner, found := inner[f.index]; found {
			named[inner-c.imports] = true
			ours[inner-c.imports] = ours[f.index]
		}
		if strings.HasSuffix(f.name, ".Error") && isRuntime(f.name) {
			c.reach(f.index) // a panic finds it by its type
		}
	}
	followed := make([]bool, len(c.bodies))
	for _, f := range functions {
		if matches(lateNames, f.name) {
			s.late[f.index+s.imports] = true
			c.reached[f.index], followed[f.index] = true, true
		}
	}
	for f, body := range c.bodies {
		callsImport := slices.ContainsFunc(body.calls, func(called int) bool { return called < c.imports })
		if !named[f] || callsImport { // it is the linker's own, or only the first can have it
			c.reach(f)
		}
	}
	eachStored(linked, before, reach)
	graph := newDataGraph(c, image{0, before.bytes[:linked.base+len(linked.bytes)]}, linked)
	for again := true; again; {
		c.follow(nil)
		again = false
		for f, body := range c.bodies {
			if c.reached[f] && !followed[f] {
				followed[f], again = true, true
				graph.follow(body.constants, ours[f], reach)
			}
		}
	}
	for f := range s.late {
		c.reached[f-s.imports] = false
	}
	for f, body := range c.bodies {
		if !c.reached[f] {
			s.later = append(s.later, f+s.imports)
		}
		for _, called := range body.calls {
			isLater := called >= c.imports && !c.reached[called-c.imports]
			if c.reached[f] && isLater && !s.late[called] {
				return fmt.Errorf("function %d of the first calls function %d of the second", f, called-c.imports)
			}
			s.called[called] = s.called[called] || !c.reached[f]
		}
	}
	return nil
}

// isRuntime reports whether a function is of the runtime, or of what it is made of.
func isRuntime(name string) bool {
	name = strings.TrimPrefix(name, "type:.eq.")
	return strings.HasPrefix(name, "runtime.") || strings.HasPrefix(name, "internal/")
}

// slot returns the place of a function in the table.
func (s *splitter) slot(f int) instruction { return constant32(int64(firstFunction + f - s.imports)) }

// callIndirect calls the function of the table whose place is on the stack.
func callIndirect(kind int) []byte {
	return append(appendUnsigned([]byte{opCallIndirect}, uint64(kind)), 0)
}

// second returns the second module.
func (s *splitter) second(module []byte, before, memory image) ([]byte, error) {
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
	_, exports, _, err := cutSection(module, exportSection)
	if err != nil {
		return nil, err
	}
	exports, err = s.chosenExports(exports, true, func(f int) int { return slices.Index(s.later, f) })
	if err != nil {
		return nil, err
	}
	code, err := s.laterCode(module)
	if err != nil {
		return nil, err
	}
	number := func(f int) int { n, _ := slices.BinarySearch(s.later, f); return n }
	out := []byte("\x00asm\x01\x00\x00\x00")
	out = appendSection(out, typeSection, types)
	out = appendSection(out, importSection, imports)
	out = appendSection(out, functionSection, functions)
	out = appendSection(out, exportSection, exports)
	out = appendSection(out, elementSection, s.elements(s.later, number))
	out = appendSection(out, codeSection, code)
	return appendSection(out, dataSection, memory.appendChanges(nil, before)), nil
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
	out = append(entry(out, memoryName, exportMemory), memory[1:]...)
	out = append(entry(out, s.table, exportTable), table[1:]...)
	for i, global := range shared {
		out = append(entry(out, fmt.Sprint(globalName, i), exportGlobal), global.kind, 1)
	}
	return out, nil
}

// elements puts functions in the table, those that are neighbours with one
// segment. What is only called by its number, within its own module, needs no
// place there.
func (s *splitter) elements(functions []int, number func(f int) int) []byte {
	functions = slices.DeleteFunc(slices.Clone(functions), func(f int) bool {
		_, isLater := slices.BinarySearch(s.later, f)
		return s.isInner[f] && (isLater || !s.called[f])
	})
	var segments []byte
	count := 0
	for at := 0; at < len(functions); count++ {
		end := at + 1
		for end < len(functions) && functions[end] == functions[end-1]+1 {
			end++
		}
		segments = append(append(append(segments, 0), s.slot(functions[at]).bytes...), opEnd)
		segments = appendUnsigned(segments, uint64(end-at))
		for ; at < end; at++ {
			segments = appendUnsigned(segments, uint64(number(functions[at])))
		}
	}
	return append(appendUnsigned(nil, uint64(count)), segments...)
}

// laterCode returns the code of the second module, which calls that of the first
// by way of the table.
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

// first returns the first module: the functions of the second are traps in it,
// which nothing calls, but for the late ones.
func (s *splitter) first(module []byte, before image) ([]byte, error) {
	var kept []int
	for f := s.imports; f < s.imports+len(s.types); f++ {
		if _, found := slices.BinarySearch(s.later, f); !found {
			kept = append(kept, f)
		}
	}
	module, err := rewriteCode(module, func(i int, code []byte) ([]byte, error) {
		f := i + s.imports
		if s.late[f] {
			body := append([]byte{0, opLocalGet, 0}, s.slot(f).bytes...)
			return append(append(body, callIndirect(s.types[i])...), opEnd), nil
		}
		if _, found := slices.BinarySearch(s.later, f); found {
			return trapBody, nil
		}
		return code, nil
	})
	if err != nil {
		return nil, err
	}
	for _, step := range []struct {
		section byte
		change  func([]byte) ([]byte, error)
	}{
		{exportSection, func(section []byte) ([]byte, error) { return s.firstExports(module, section) }},
		{elementSection, func([]byte) ([]byte, error) { return s.elements(kept, func(f int) int { return f }), nil }},
		{dataSection, func([]byte) ([]byte, error) { return before.appendData(nil), nil }},
	} {
		if module, err = rewrite(module, step.section, step.change); err != nil {
			return nil, err
		}
	}
	return module, nil
}

// firstExports returns the exports of the first module, which are also what the
// second one imports.
func (s *splitter) firstExports(module, section []byte) ([]byte, error) {
	_, globals, _, err := cutSection(module, globalSection)
	if err != nil {
		return nil, err
	}
	shared, err := readGlobals(globals)
	if err != nil {
		return nil, err
	}
	own, err := s.chosenExports(section, false, func(f int) int { return f })
	if err != nil {
		return nil, err
	}
	count, n := unsigned(own)
	out := appendUnsigned(nil, count+uint64(1+len(shared)))
	out = append(out, own[n:]...)
	out = append(appendName(out, s.table), exportTable, 0)
	for i := range shared {
		out = appendUnsigned(append(appendName(out, fmt.Sprint(globalName, i)), exportGlobal), uint64(i))
	}
	return out, nil
}

// chosenExports returns those of a section's exports that are the second
// module's, or those that are not, with the numbers that their functions have.
func (s *splitter) chosenExports(section []byte, later bool, number func(f int) int) ([]byte, error) {
	var out []byte
	count, misplaced := 0, false
	err := eachExport(section, func(name string, kind byte, index int, _ []byte) {
		if slices.Contains(s.exports, name) != later {
			return
		}
		count++
		if kind == exportFunction {
			index = number(index)
		}
		misplaced = misplaced || index < 0
		out = appendUnsigned(append(appendName(out, name), kind), uint64(index))
	})
	if err == nil && misplaced {
		err = errors.New("an export of the second module is something that only the first can call")
	}
	if err == nil && later && count != len(s.exports) {
		err = errors.New("one of the second module's exports is missing")
	}
	return append(appendUnsigned(nil, uint64(count)), out...), err
}

func appendName(dst []byte, name string) []byte {
	return append(appendUnsigned(dst, uint64(len(name))), name...)
}
