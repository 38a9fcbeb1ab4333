package main

// Which Go release linked a module, and where in the runtime's data it keeps what
// slim reads. Nothing of that is promised, so slim only takes releases that were
// verified, holds what it knows of them against the sources of the toolchain at
// hand, and leaves the modules of any other release as they were linked.

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// layout is where the fields of runtime.moduledata are that slim reads: the
// addresses of findfunctab, of the first and the last program counter, of the
// types and their end, and of the data that FUNCDATA counts from. In octets.
type layout struct{ findfunctab, minpc, maxpc, types, etypes, gofunc int }

// layouts are those of the releases that were verified.
var layouts = map[string]layout{
	"go1.26": {152, 160, 168, 296, 304, 320},
	"go1.27": {152, 160, 168, 296, 312, 344},
}

// linkedBy returns the release that linked a module, such as "go1.26.8": what its
// section of producers says (WebAssembly tool conventions, ProducersSection.md).
func linkedBy(module []byte) string {
	const compiler = "\x0eGo cmd/compile"
	_, after, found := strings.Cut(string(module), "\x0cprocessed-by")
	if _, after, found = strings.Cut(after, compiler); !found || after == "" {
		return "an unknown compiler"
	}
	in := reader{bytes: []byte(after[:min(len(after), 128)])}
	return string(in.take(int(in.unsigned())))
}

// verified names the releases that were verified.
func verified() string { return strings.Join(slices.Sorted(maps.Keys(layouts)), " and ") }

// layoutOf returns the layout of a release, given in full.
func layoutOf(release string) (l layout, known bool) {
	minor := release
	if parts := strings.SplitN(release, ".", 3); len(parts) == 3 {
		minor = parts[0] + "." + parts[1]
	}
	l, known = layouts[minor]
	return l, known
}

// checkSource holds a layout against the runtime's own source.
func checkSource(l layout, symtab string) error {
	file, err := parser.ParseFile(token.NewFileSet(), symtab, nil, parser.SkipObjectResolution)
	if err != nil {
		return err
	}
	offsets, err := offsetsIn(file, "moduledata", "gofunc")
	if err != nil {
		return err
	}
	for _, field := range []struct {
		name string
		at   int
	}{{"findfunctab", l.findfunctab}, {"minpc", l.minpc}, {"maxpc", l.maxpc}, {"types", l.types}, {"etypes", l.etypes}, {"gofunc", l.gofunc}} {
		if at, found := offsets[field.name]; !found || at != field.at {
			return fmt.Errorf("runtime.moduledata: %s is at %d in %s, slim reads it at %d", field.name, at, symtab, field.at)
		}
	}
	return nil
}

// offsetsIn returns the offsets of the fields of a struct up to one of them. All
// of these are addresses and slices of them, of 8 and 24 octets.
func offsetsIn(file *ast.File, name, last string) (map[string]int, error) {
	offsets := map[string]int{}
	at := 0
	for node := range ast.Preorder(file) {
		spec, isType := node.(*ast.TypeSpec)
		if !isType || spec.Name.Name != name {
			continue
		}
		fields, isStruct := spec.Type.(*ast.StructType)
		if !isStruct {
			break
		}
		for _, field := range fields.Fields.List {
			if of, isSelector := field.Type.(*ast.SelectorExpr); isSelector && of.Sel.Name == "NotInHeap" {
				continue // it is empty
			}
			size := 0
			switch of := field.Type.(type) {
			case *ast.StarExpr:
				size = 8
			case *ast.ArrayType:
				if of.Len == nil {
					size = 24
				}
			case *ast.Ident:
				if of.Name == "uintptr" || of.Name == "int" {
					size = 8
				}
			}
			for _, name := range field.Names {
				offsets[name.Name] = at
				if name.Name == last {
					return offsets, nil
				}
				at += size
			}
			if size == 0 || len(field.Names) == 0 {
				return nil, fmt.Errorf("%s.%v has a size that is not known", name, field.Names)
			}
		}
	}
	return nil, fmt.Errorf("there is no %s.%s", name, last)
}

// symtabFile returns the runtime's source of the toolchain at hand.
func symtabFile() (string, error) {
	root, err := exec.Command("go", "env", "GOROOT").Output()
	return filepath.Join(strings.TrimSpace(string(root)), "src/runtime/symtab.go"), err
}
