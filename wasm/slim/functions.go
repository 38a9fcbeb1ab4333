package main

// The functions of a module: their types, and the table through which they are
// called indirectly (WebAssembly Core Specification §5.5.4 to §5.5.12). All
// functions that are not imported stand in the table one behind the other.

import (
	"errors"
	"fmt"
)

const (
	typeSection     = 1
	functionSection = 3
	tableSection    = 4
	elementSection  = 9
)

// functionTypes returns of each function that is not imported its type.
func functionTypes(module []byte) (types []int, err error) {
	_, section, _, err := cutSection(module, functionSection)
	if err != nil {
		return nil, err
	}
	in := reader{bytes: section}
	for range in.unsigned() {
		types = append(types, int(in.unsigned()))
	}
	if in.cut {
		return nil, errCut
	}
	return types, nil
}

// findType returns the number of a type of functions.
func findType(module []byte, wanted string) (int, error) {
	_, section, _, err := cutSection(module, typeSection)
	if err != nil {
		return 0, err
	}
	in := reader{bytes: section}
	for kind := range int(in.unsigned()) {
		start := in.at
		in.take(1)
		in.take(int(in.unsigned()))
		in.take(int(in.unsigned()))
		if !in.cut && string(section[start:in.at]) == wanted {
			return kind, nil
		}
	}
	return 0, fmt.Errorf("it has no type of functions % x", wanted)
}

// appendFunctions returns the module with functions of a type appended, and in
// the table.
func appendFunctions(module []byte, bodies [][]byte, kind string) ([]byte, error) {
	number, err := findType(module, kind)
	if err != nil {
		return nil, err
	}
	types, err := functionTypes(module)
	if err != nil {
		return nil, err
	}
	imports, err := countEntries(module, importSection) // Go imports nothing but functions
	if err != nil {
		return nil, err
	}
	if err := checkTable(module, imports, len(types)); err != nil {
		return nil, err
	}
	all := len(types) + len(bodies)
	for _, step := range []struct {
		section byte
		change  func([]byte) ([]byte, error)
	}{
		{functionSection, func(section []byte) ([]byte, error) {
			_, n := unsigned(section)
			out := append(appendUnsigned(nil, uint64(all)), section[n:]...)
			for range bodies {
				out = appendUnsigned(out, uint64(number))
			}
			return out, nil
		}},
		{tableSection, func(section []byte) ([]byte, error) {
			return appendUnsigned(append([]byte{}, section[:3]...), uint64(firstFunction+all)), nil
		}},
		{elementSection, func([]byte) ([]byte, error) { return elements(imports, all), nil }},
		{codeSection, func(section []byte) ([]byte, error) {
			_, n := unsigned(section)
			out := append(appendUnsigned(nil, uint64(all)), section[n:]...)
			for _, body := range bodies {
				out = append(appendUnsigned(out, uint64(len(body))), body...)
			}
			return out, nil
		}},
	} {
		if module, err = rewrite(module, step.section, step.change); err != nil {
			return nil, err
		}
	}
	return module, nil
}

// elements returns a section that puts so many functions in the table.
func elements(imports, count int) []byte {
	out := append(append([]byte{1, 0}, constant32(firstFunction).bytes...), opEnd)
	out = appendUnsigned(out, uint64(count))
	for i := range count {
		out = appendUnsigned(out, uint64(imports+i))
	}
	return out
}

// checkTable holds the table against what is known of it.
func checkTable(module []byte, imports, count int) error {
	_, section, _, err := cutSection(module, elementSection)
	if err != nil {
		return err
	}
	if string(section) != string(elements(imports, count)) {
		return errors.New("the table of functions is laid out in another way than is known")
	}
	return nil
}
