package main

// Before they are written, the modules are held against the one they were made
// of: both answer the same calls, and any difference stops the build. What is
// called are pastes and cut ones, drafts, look-ups and numbers, some thousand.

import (
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"path/filepath"
	"unicode/utf16"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/imports/wasi_snapshot_preview1"
)

// sample is a call of an export: what is written to the input first, and its
// arguments.
type sample struct {
	export    string
	input     []byte
	arguments []uint64
}

func (c sample) String() string { return fmt.Sprintf("%s(%.60q)", c.export, c.input) }

// compare makes the calls in both, and says what differs. In a record, the run is
// as long as word 1 says.
func compare(linked, checks, explanations []byte, calls []sample) error {
	before, err := start(linked, nil)
	if err != nil {
		return fmt.Errorf("as linked: %w", err)
	}
	defer before.close()
	after, err := start(checks, explanations)
	if err != nil {
		return err
	}
	defer after.close()
	differ := 0
	var first sample
	for _, c := range calls {
		want, err := before.answer(c)
		if err != nil {
			return fmt.Errorf("as linked: %v: %w", c, err)
		}
		if got, err := after.answer(c); err != nil || !bytes.Equal(got, want) {
			if differ++; differ == 1 {
				first = c
			}
		}
	}
	if differ > 0 {
		return fmt.Errorf("%d of %d answers differ from the linked module; the first: %v", differ, len(calls), first)
	}
	return nil
}

// running is a module, or two, that answer calls.
type running struct {
	runtime wazero.Runtime
	modules []api.Module
}

func (r running) close() { r.runtime.Close(context.Background()) }

// start instantiates a module, starts it if it is not started yet, and
// instantiates the second one if there is one.
func start(first, second []byte) (r running, err error) {
	ctx := context.Background()
	r.runtime = wazero.NewRuntime(ctx)
	wasi_snapshot_preview1.MustInstantiate(ctx, r.runtime)
	for i, module := range [][]byte{first, second} {
		if module == nil {
			continue
		}
		config := wazero.NewModuleConfig().WithName([]string{sharedModule, "second"}[i]).WithStartFunctions(initialize).
			WithRandSource(zeros{}).WithSysNanotime()
		m, err := r.runtime.InstantiateWithConfig(ctx, module, config)
		if err != nil {
			r.close()
			return r, err
		}
		r.modules = append(r.modules, m)
	}
	return r, nil
}

// call calls an export of one of the modules.
func (r running) call(export string, arguments ...uint64) (uint32, error) {
	for _, m := range r.modules {
		if f := m.ExportedFunction(export); f != nil {
			results, err := f.Call(context.Background(), arguments...)
			if err != nil {
				return 0, err
			}
			return uint32(results[0]), nil
		}
	}
	return 0, fmt.Errorf("there is no export %s", export)
}

// answer returns the octets of the run that a call answers with.
func (r running) answer(c sample) ([]byte, error) {
	at, err := r.call("alloc", uint64(len(c.input)))
	if err != nil {
		return nil, err
	}
	memory := r.modules[0].Memory()
	if !memory.Write(at, c.input) {
		return nil, errCut
	}
	if at, err = r.call(c.export, c.arguments...); err != nil {
		return nil, err
	}
	head, found := memory.Read(at, 8)
	if !found {
		return nil, errCut
	}
	run, found := memory.Read(binary.LittleEndian.Uint32(head), binary.LittleEndian.Uint32(head[4:]))
	if !found {
		return nil, errCut
	}
	return bytes.Clone(run), nil
}

// sampleCalls are the calls of the build: every file of samples as a paste, whole and
// cut, and of its head as a draft and as a query; in English and German.
func sampleCalls(pattern string) (calls []sample, err error) {
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) == 0 {
		return nil, fmt.Errorf("there are no samples %s", pattern)
	}
	for i, file := range files {
		paste := mustRead(file)
		lang := uint64(i & 1)
		now := api.EncodeF64(1.7e9)
		for _, length := range []int{len(paste), len(paste) * (i % 7) / 7, len(paste) * 2 / 3} {
			calls = append(calls, sample{"explain_error", paste[:length], []uint64{uint64(length), 0, 0, lang, now}})
		}
		text := units(string(paste[:min(len(paste), 160)]))
		to := units(fmt.Sprintf("+%d", 4915112345678+i*7919))
		calls = append(calls, sample{"preflight", append(to, text...), []uint64{uint64(len(to) / 2), 0, uint64(len(text) / 2), 0, 0, 0, lang}})
		word := paste[:min(len(paste), 8)]
		calls = append(calls, sample{"lookup", word, []uint64{uint64(len(word)), 0, 0, 10, lang}})
	}
	return calls, nil
}

func units(text string) (octets []byte) {
	for _, unit := range utf16.Encode([]rune(text)) {
		octets = binary.LittleEndian.AppendUint16(octets, unit)
	}
	return octets
}
