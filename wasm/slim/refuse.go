package main

// What the code to be linked must not do, since the modules are changed in ways
// that forbid it: start a goroutine, recover, use a channel, start the garbage
// collector by hand, or bring in fmt. The calls say so, and so the build stops
// with the path that leads there.

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// refused are functions of the runtime that nothing outside it may call, and what
// a call of them is in the source.
var refused = map[string]string{
	"runtime.newproc":   "a go statement",
	"runtime.gorecover": "recover",
	"runtime.makechan":  "a channel",
	"runtime.chansend1": "a channel",
	"runtime.chanrecv1": "a channel",
	"runtime.chanrecv2": "a channel",
	"runtime.closechan": "a channel",
	// Types other than the runtime's have no methods to be found (see types.go).
	"runtime.typeAssert":      "a question for another interface",
	"runtime.interfaceSwitch": "a question for another interface",
	"runtime.assertE2I":       "a question for another interface",
	"runtime.assertE2I2":      "a question for another interface",
	"runtime.selectgo":        "select",
	"runtime.selectnbsend":    "select",
	"runtime.selectnbrecv":    "select",
	"runtime.block":           "select",
}

// collecting are the functions, beside the allocator's, that start the garbage
// collector: what is called before the modules are stored, and a goroutine that
// never gets its turn.
var collecting = map[string]bool{"runtime.GC": true, "runtime.forcegchelper": true}

// refuse returns an error that names what a linked module does of that, and how
// its exports come to it.
func refuse(module []byte, functions []function) error {
	c, err := readCalls(module)
	if err != nil {
		return err
	}
	names := make([]string, len(c.bodies))
	for _, f := range functions {
		names[f.index] = f.name
	}
	exports, err := exportedFunctions(module)
	if err != nil {
		return err
	}
	from := callers(c, exports, names)
	found := map[string][]string{} // the shortest path to each
	for f, body := range c.bodies {
		for _, called := range body.calls {
			what := ""
			if called >= c.imports {
				what = refusal(names[f], names[called-c.imports])
			}
			if what == "" || from[f] < 0 && !isRuntime(names[f]) {
				continue
			}
			if path := pathTo(f, from, names); found[what] == nil || len(path) < len(found[what]) {
				found[what] = path
			}
		}
	}
	var all []error
	for _, what := range slices.Sorted(maps.Keys(found)) {
		all = append(all, fmt.Errorf("%s, which the modules cannot run: %s", what, strings.Join(found[what], " → ")))
	}
	return errors.Join(all...)
}

// refusal returns what is wrong with a call, "" where nothing is.
func refusal(caller, called string) string {
	switch {
	case called == collector && !strings.HasPrefix(caller, allocator) && !collecting[caller]:
		return "a garbage collection in the middle of a call"
	case isRuntime(caller):
		return "" // what the runtime does for itself
	case strings.HasPrefix(called, "fmt."):
		return "fmt"
	}
	return refused[called]
}

// callers returns of each function one that calls it or holds its address, on the
// shortest way from an export; -1 where there is none outside the runtime.
func callers(c calls, exports []int, names []string) []int {
	from := make([]int, len(c.bodies))
	for i := range from {
		from[i] = -1
	}
	var next []int
	visit := func(f, caller int) {
		if f >= 0 && f < len(from) && from[f] < 0 {
			from[f] = caller
			next = append(next, f)
		}
	}
	follow := func() {
		for len(next) > 0 {
			f := next[0]
			next = next[1:]
			if names[f] == "" || isRuntime(names[f]) {
				continue
			}
			for _, called := range c.bodies[f].calls {
				visit(called-c.imports, f)
			}
			for _, value := range c.bodies[f].constants {
				visit(addressed(value), f)
			}
		}
	}
	for _, f := range exports {
		visit(f-c.imports, f-c.imports)
	}
	follow()
	for f, name := range names { // functions in variables are called as well
		if strings.HasPrefix(name, "main.") || strings.HasPrefix(name, "wrongnumber/") || strings.HasPrefix(name, "github.com/") {
			visit(f, f)
			follow()
		}
	}
	return from
}

// pathTo returns the names on the way from an export to a function.
func pathTo(f int, from []int, names []string) []string {
	path := []string{names[f]}
	for from[f] >= 0 && from[f] != f {
		f = from[f]
		path = append(path, names[f])
	}
	slices.Reverse(path)
	return path
}
