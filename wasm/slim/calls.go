package main

// Which functions the module can come to run: those that its exports call, and
// what they call, and so on; and those whose address stands in its memory or
// in its code, from where they are called indirectly. A method can also be
// found through its type, when an interface is asked for another one, which a
// panic does of the runtime's types alone (see types.go).

import (
	"encoding/binary"
	"strings"
)

// exportFunction is the kind of an export that is a function.
const exportFunction = 0

// body is what the code of one function refers to.
type body struct {
	calls     []int    // functions, as calls count them: imports come first
	constants []uint64 // that could be addresses of functions
}

// isMethod reports whether a name could be that of a method. Of what else has a
// type in its name, such as a function with type parameters, it is said too.
func isMethod(name string) bool {
	if strings.ContainsAny(name, "([") {
		return true
	}
	_, member, found := strings.Cut(localName(name), ".")
	return found && !strings.HasPrefix(member, "func")
}

// localName returns a function's name without its package.
func localName(name string) string {
	_, local, _ := strings.Cut(name[strings.LastIndexByte(name, '/')+1:], ".")
	return local
}

// calls is who calls whom in a module.
type calls struct {
	bodies    []body
	imports   int // functions that are imported: calls count them first
	addressed int // how many functions have an address: those behind them are only called by their number
	reached   []bool
	rest      []int // of those reached, whose own calls are still to be followed
}

// unreachable returns which functions nothing can come to call. Those in idle
// call nothing.
func unreachable(module []byte, m image, functions []function, idle map[int]bool) (map[int]bool, error) {
	c, err := readCalls(module)
	if err != nil {
		return nil, err
	}
	exports, err := exportedFunctions(module)
	if err != nil {
		return nil, err
	}
	for _, f := range exports {
		c.reach(f - c.imports)
	}
	for _, f := range c.addressedIn(m) {
		c.reach(f)
	}
	named := make([]bool, len(c.bodies))
	for _, f := range functions {
		named[f.index] = true
		if isMethod(f.name) && isRuntime(f.name) {
			c.reach(f.index)
		}
	}
	for f := range c.bodies {
		if !named[f] { // it is the linker's own
			c.reach(f)
		}
	}
	c.follow(idle)

	never := map[int]bool{}
	for f, reached := range c.reached {
		if !reached {
			never[f] = true
		}
	}
	return never, nil
}

func (c *calls) reach(f int) {
	if f >= 0 && f < len(c.bodies) && !c.reached[f] {
		c.reached[f] = true
		c.rest = append(c.rest, f)
	}
}

// follow reaches what those that are reached call, but for the idle ones.
func (c *calls) follow(idle map[int]bool) {
	for len(c.rest) > 0 {
		f := c.rest[len(c.rest)-1]
		c.rest = c.rest[:len(c.rest)-1]
		if idle[f] {
			continue
		}
		for _, called := range c.bodies[f].calls {
			c.reach(called - c.imports)
		}
		for _, value := range c.bodies[f].constants {
			if f := addressed(value); f < c.addressed {
				c.reach(f)
			}
		}
	}
}

func readCalls(module []byte) (c calls, err error) {
	if c.imports, err = countEntries(module, importSection); err != nil { // Go imports nothing but functions
		return c, err
	}
	_, section, _, err := cutSection(module, codeSection)
	if err != nil {
		return c, err
	}
	c.bodies, err = readBodies(section)
	c.reached = make([]bool, len(c.bodies))
	c.addressed = len(c.bodies)
	return c, err
}

// addressed returns the function whose address a program counter is, as the code
// section counts them, and -1 or less for any other number. Its low 16 bits are a
// place in the function: the beginning, or what follows it in runtime.goexit, to
// which goroutines return. All others are addresses of calls, and numbers.
func addressed(pc uint64) int {
	if pc>>40 != 0 || pc&0xffff > 1 {
		return -1
	}
	return int(pc>>16) - firstFunction
}

// addressedIn returns the functions whose address stands in memory: the program
// counter of their beginning, which no return address is.
func (c *calls) addressedIn(m image) (functions []int) {
	for at := -m.base & 7; at+8 <= len(m.bytes); at += 8 {
		pc := binary.LittleEndian.Uint64(m.bytes[at:])
		if f := addressed(pc); pc&0xffff == 0 && f >= 0 && f < len(c.bodies) {
			functions = append(functions, f)
		}
	}
	return functions
}

func exportedFunctions(module []byte) (functions []int, err error) {
	_, section, _, err := cutSection(module, exportSection)
	if err != nil {
		return nil, err
	}
	err = eachExport(section, func(name string, kind byte, index int, _ []byte) {
		if kind == exportFunction {
			functions = append(functions, index)
		}
	})
	return functions, err
}

// eachExport calls found for every export of a section.
func eachExport(section []byte, found func(name string, kind byte, index int, whole []byte)) error {
	in := reader{bytes: section}
	for range in.unsigned() {
		start := in.at
		name := in.take(int(in.unsigned()))
		kind := in.take(1)
		index := in.unsigned()
		if in.cut {
			return errCut
		}
		found(string(name), kind[0], int(index), section[start:in.at])
	}
	return nil
}

// readBodies reads what the functions of a code section refer to.
func readBodies(section []byte) (bodies []body, err error) {
	err = eachFunction(section, func(code []byte) error {
		_, instructions, err := readFunction(code)
		if err != nil {
			return err
		}
		var b body
		for at, i := range instructions {
			const address = 6 // in beforeCall, the address to return to
			switch {
			case i.op == opCall:
				b.calls = append(b.calls, int(i.operand))
			case i.op == opI64Const && (at < address || !startsWith(instructions[at-address:], beforeCall)):
				b.constants = append(b.constants, uint64(i.operand))
			}
		}
		bodies = append(bodies, b)
		return nil
	})
	return bodies, err
}
