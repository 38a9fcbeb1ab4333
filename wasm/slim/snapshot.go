package main

// Starting Go's runtime takes a browser longer than anything else in a page's
// life: four hundred functions are compiled to run once, always with the same
// result. So they are run here, and the module begins with the memory and the
// globals that they leave behind.

import (
	"bytes"
	"context"
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

	// ready is the export that does what every host would wait for first.
	ready = "ready"
)

// started returns the module as it is after its start-up: with the memory and
// the globals that running initialize leaves, and without that export.
func started(module []byte) ([]byte, error) {
	globals, err := countEntries(module, globalSection)
	if err != nil {
		return nil, err
	}
	open, err := rewrite(module, exportSection, func(section []byte) ([]byte, error) {
		return appendGlobalExports(section, globals)
	})
	if err != nil {
		return nil, err
	}
	memory, values, err := run(open, globals)
	if err != nil {
		return nil, err
	}
	for _, step := range []struct {
		section byte
		change  func([]byte) ([]byte, error)
	}{
		{memorySection, func([]byte) ([]byte, error) {
			return appendUnsigned([]byte{1, 0}, uint64(len(memory)/pageSize)), nil
		}},
		{globalSection, func([]byte) ([]byte, error) { return appendGlobals(nil, values), nil }},
		{exportSection, dropExports},
		{dataSection, func([]byte) ([]byte, error) { return image{0, memory}.appendData(nil), nil }},
	} {
		if module, err = rewrite(module, step.section, step.change); err != nil {
			return nil, fmt.Errorf("section %d: %w", step.section, err)
		}
	}
	return module, nil
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
		if kind != exportFunction || name != initialize && name != ready {
			kept = append(kept, whole...)
			count++
		}
	})
	return append(appendUnsigned(nil, uint64(count)), kept...), err
}

func appendGlobals(dst []byte, globals []api.Global) []byte {
	dst = appendUnsigned(dst, uint64(len(globals)))
	for _, g := range globals {
		switch g.Type() {
		case api.ValueTypeI32:
			dst = append(dst, typeI32, 1, opI32Const)
			dst = appendSigned(dst, int64(int32(uint32(g.Get()))))
		default:
			dst = append(dst, typeI64, 1, opI64Const)
			dst = appendSigned(dst, int64(g.Get()))
		}
		dst = append(dst, opEnd)
	}
	return dst
}

// run starts the module and returns what its memory and globals are then. The
// clock stands still and the random numbers are zeros, so that the same source
// makes the same bytes.
func run(module []byte, count int) (memory []byte, globals []api.Global, err error) {
	ctx := context.Background()
	r := wazero.NewRuntimeWithConfig(ctx, wazero.NewRuntimeConfigInterpreter())
	defer r.Close(ctx)
	wasi_snapshot_preview1.MustInstantiate(ctx, r)
	var said bytes.Buffer
	config := wazero.NewModuleConfig().WithStartFunctions(initialize).WithStderr(&said).
		WithEnv("GODEBUG", "gcstoptheworld=1,gcshrinkstackoff=1").
		WithRandSource(zeros{}).
		WithWalltime(func() (int64, int32) { return 1, 0 }, 1).
		WithNanotime(func() int64 { return 1 }, 1)
	m, err := r.InstantiateWithConfig(ctx, module, config)
	if err != nil {
		return nil, nil, fmt.Errorf("%w\n%s", err, strings.TrimSpace(said.String()))
	}
	if _, err := m.ExportedFunction(ready).Call(ctx); err != nil {
		return nil, nil, fmt.Errorf("%w\n%s", err, strings.TrimSpace(said.String()))
	}
	size := m.Memory().Size()
	view, _ := m.Memory().Read(0, size)
	for i := range count {
		globals = append(globals, m.ExportedGlobal(fmt.Sprintf("%s%d", globalPrefix, i)))
	}
	return bytes.Clone(view), globals, nil
}

// zeros is a source of random numbers, all of them zero.
type zeros struct{}

func (zeros) Read(b []byte) (int, error) {
	clear(b)
	return len(b), nil
}
