package main

// Starting Go's runtime takes a browser longer than anything else in a page's
// life: four hundred functions are compiled to run once, always with the same
// result. So they are run here, and the module begins with the memory and the
// globals that they leave behind. Explanations are made ready last: what only
// that changes is not needed by whoever checks numbers (see split.go).

import (
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"strings"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/imports/wasi_snapshot_preview1"
)

const (
	pageSize = 1 << 16

	exportGlobal = 3

	typeI32 = 0x7f
	typeI64 = 0x7e

	// globalPrefix begins the names under which the globals are exported while
	// the module runs here.
	globalPrefix = "slim.global."

	// initialize is the export that starts a reactor (WASI preview 1).
	initialize = "_initialize"

	// readyChecks and readyExplanations are the exports that do what every host
	// would wait for first, in this order.
	readyChecks       = "ready_checks"
	readyExplanations = "ready_explanations"
)

// state is what a running module holds.
type state struct {
	memory  []byte
	globals []global
}

// started returns the module as it is after its start-up: with the memory and
// the globals that running initialize leaves, and without that export. Before is
// its memory as it was before explanations were made ready, of the same length.
func started(module []byte) (ready, before []byte, err error) {
	globals, err := countEntries(module, globalSection)
	if err != nil {
		return nil, nil, err
	}
	open, err := rewrite(module, exportSection, func(section []byte) ([]byte, error) {
		return appendGlobalExports(section, globals)
	})
	if err != nil {
		return nil, nil, err
	}
	checks, all, err := run(open, globals, "0")
	if err != nil {
		return nil, nil, err
	}
	marked, allMarked, err := run(open, globals, "1")
	if err != nil {
		return nil, nil, err
	}
	clearFreed(checks.memory, marked.memory)
	clearFreed(all.memory, allMarked.memory)
	for _, step := range []struct {
		section byte
		change  func([]byte) ([]byte, error)
	}{
		{memorySection, func([]byte) ([]byte, error) {
			return appendUnsigned([]byte{1, 0}, uint64(len(all.memory)/pageSize)), nil
		}},
		{globalSection, func([]byte) ([]byte, error) { return appendGlobals(nil, all.globals), nil }},
		{exportSection, dropExports},
		{dataSection, func([]byte) ([]byte, error) { return image{0, all.memory}.appendData(nil), nil }},
	} {
		if module, err = rewrite(module, step.section, step.change); err != nil {
			return nil, nil, fmt.Errorf("section %d: %w", step.section, err)
		}
	}
	return module, append(checks.memory, make([]byte, len(all.memory)-len(checks.memory))...), nil
}

func appendGlobalExports(section []byte, globals int) ([]byte, error) {
	count, n := unsigned(section)
	if n == 0 {
		return nil, errCut
	}
	out := appendUnsigned(nil, count+uint64(globals))
	out = append(out, section[n:]...)
	for i := range globals {
		name := fmt.Sprintf("%s%d", globalPrefix, i)
		out = append(appendUnsigned(out, uint64(len(name))), name...)
		out = appendUnsigned(append(out, exportGlobal), uint64(i))
	}
	return out, nil
}

// dropExports leaves out what only this program calls.
func dropExports(section []byte) ([]byte, error) {
	var kept []byte
	count := 0
	err := eachExport(section, func(name string, kind byte, _ int, whole []byte) {
		if kind != exportFunction || name != initialize && name != readyChecks && name != readyExplanations {
			kept = append(kept, whole...)
			count++
		}
	})
	return append(appendUnsigned(nil, uint64(count)), kept...), err
}

func appendGlobals(dst []byte, globals []global) []byte {
	dst = appendUnsigned(dst, uint64(len(globals)))
	for _, g := range globals {
		dst = append(dst, g.kind, 1, opI64Const)
		if g.kind == typeI32 {
			dst[len(dst)-1] = opI32Const
		}
		dst = appendSigned(dst, g.value)
		dst = append(dst, opEnd)
	}
	return dst
}

// run starts the module and returns what it holds when checks are ready, and
// when all is. The clock stands still and the random numbers are zeros, so that
// the same source makes the same bytes. With clobber "1", the garbage collector
// overwrites what it frees with clobbered.
func run(module []byte, globals int, clobber string) (checks, all state, err error) {
	ctx := context.Background()
	r := wazero.NewRuntimeWithConfig(ctx, wazero.NewRuntimeConfigInterpreter())
	defer r.Close(ctx)
	wasi_snapshot_preview1.MustInstantiate(ctx, r)
	var said bytes.Buffer
	config := wazero.NewModuleConfig().WithStartFunctions(initialize).WithStderr(&said).
		WithEnv("GODEBUG", "gcstoptheworld=1,gcshrinkstackoff=1,clobberfree="+clobber).
		WithRandSource(zeros{}).
		WithWalltime(func() (int64, int32) { return 1, 0 }, 1).
		WithNanotime(func() int64 { return 1 }, 1)
	m, err := r.InstantiateWithConfig(ctx, module, config)
	if err != nil {
		return checks, all, fmt.Errorf("%w\n%s", err, strings.TrimSpace(said.String()))
	}
	for _, step := range []struct {
		export string
		state  *state
	}{{readyChecks, &checks}, {readyExplanations, &all}} {
		if _, err := m.ExportedFunction(step.export).Call(ctx); err != nil {
			return checks, all, fmt.Errorf("%s: %w\n%s", step.export, err, strings.TrimSpace(said.String()))
		}
		*step.state = stateOf(m, globals)
	}
	for _, g := range []int{stackPointerGlobal, goroutineGlobal} {
		if g < globals && checks.globals[g] != all.globals[g] {
			return checks, all, fmt.Errorf("global %d is %#x when checks are ready, and %#x when all is", g, checks.globals[g].value, all.globals[g].value)
		}
	}
	return checks, all, nil
}

// clobbered is what the garbage collector overwrites with (clobberfree in
// runtime/mgcsweep.go), word by word.
const clobbered = 0xdeadbeef

// clearFreed clears in memory what marked has overwritten: what was freed and is
// not used again. Otherwise both are alike.
func clearFreed(memory, marked []byte) {
	for at := 0; at+4 <= min(len(memory), len(marked)); at += 4 {
		if binary.LittleEndian.Uint32(marked[at:]) == clobbered {
			clear(memory[at : at+4])
		}
	}
}

// stateOf returns a copy of what a module holds.
func stateOf(m api.Module, globals int) (s state) {
	view, _ := m.Memory().Read(0, m.Memory().Size())
	s.memory = bytes.Clone(view)
	for i := range globals {
		g := m.ExportedGlobal(fmt.Sprintf("%s%d", globalPrefix, i))
		if g.Type() == api.ValueTypeI32 {
			s.globals = append(s.globals, global{typeI32, int64(int32(uint32(g.Get())))})
		} else {
			s.globals = append(s.globals, global{typeI64, int64(g.Get())})
		}
	}
	return s
}

// zeros is a source of random numbers, all of them zero.
type zeros struct{}

func (zeros) Read(b []byte) (int, error) {
	clear(b)
	return len(b), nil
}
