package main

// Before they are written, the modules are held against the one they were made
// of: all answer the same calls, and any difference stops the build. What is
// called are numbers, messages, drafts, pastes and cut ones, look-ups and a log,
// some thousand; the first module also answers by itself what it can.

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
	run       int // the word of the record that the length of its run stands in; 0: what is returned is all
}

func (c sample) String() string { return fmt.Sprintf("%s(%.60q)", c.export, c.input) }

// compare makes the calls in the linked module, in both that are made of it, and in
// the first of them alone, and says what differs.
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
	alone, err := start(checks, nil)
	if err != nil {
		return fmt.Errorf("the first alone: %w", err)
	}
	defer alone.close()
	differ := 0
	var first string
	for _, c := range calls {
		want, err := before.answer(c)
		if err != nil {
			return fmt.Errorf("as linked: %v: %w", c, err)
		}
		for _, finished := range []struct {
			running
			name string
		}{{alone, " of the first module alone"}, {after, ""}} {
			if !finished.has(c.export) {
				continue
			}
			if got, err := finished.answer(c); err != nil || !bytes.Equal(got, want) {
				if differ++; differ == 1 {
					first = c.String() + finished.name
				}
			}
		}
	}
	if differ > 0 {
		return fmt.Errorf("%d answers to %d calls differ from the linked module's; the first: %s", differ, len(calls), first)
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

// has reports whether one of the modules has an export.
func (r running) has(export string) bool {
	for _, m := range r.modules {
		if m.ExportedFunction(export) != nil {
			return true
		}
	}
	return false
}

// answer returns what a call answers with: the words of its record up to the
// length of its run, and the run; or the number that it returns.
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
	if c.run == 0 {
		return binary.LittleEndian.AppendUint32(nil, at), nil
	}
	const word = 4
	head, found := memory.Read(at, uint32(word*(c.run+1)))
	if !found {
		return nil, errCut
	}
	run, found := memory.Read(binary.LittleEndian.Uint32(head), binary.LittleEndian.Uint32(head[word*c.run:]))
	if !found {
		return nil, errCut
	}
	return append(bytes.Clone(head[word:]), run...), nil
}

// The words of records that hold the length of the run (package abi).
const (
	runOfJSON    = 1
	runOfNumber  = 7
	runOfMessage = 26
)

// sampleCalls are the calls of the build: every file of samples as a paste, whole and
// cut, as a message, and of its head as a draft and as a query, in English and
// German; numbers as people write them; and all files as one log.
func sampleCalls(pattern string) (calls []sample, err error) {
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) == 0 {
		return nil, fmt.Errorf("there are no samples %s", pattern)
	}
	call := func(run int, export string, input []byte, arguments ...uint64) {
		calls = append(calls, sample{export, input, arguments, run})
	}
	now := api.EncodeF64(1.7e9)
	const log = 1 // the handle of the first one that is opened
	call(0, "open_log", nil, 0, 0, 0, now)
	for i, file := range files {
		paste := mustRead(file)
		lang := uint64(i & 1)
		for _, length := range []int{len(paste), len(paste) * (i % 7) / 7, len(paste) * 2 / 3} {
			call(runOfJSON, "explain_error", paste[:length], uint64(length), 0, 0, lang, now)
		}
		text := units(string(paste[:min(len(paste), 160)]))
		number := fmt.Sprintf("+%d", 4915112345678+i*7919)
		to := units(number)
		call(runOfJSON, "preflight", append(to, text...), uint64(len(to)/2), 0, uint64(len(text)/2), 0, 0, 0, lang)
		message := units(string(paste[:min(len(paste), 50*i%1000)]))
		call(runOfMessage, "validate_message", message, uint64(len(message)/2), 0, 0, 0, 0)
		word := paste[:min(len(paste), 8)]
		call(runOfJSON, "lookup", word, uint64(len(word)), 0, 0, 10, lang)
		call(0, "read_log", paste, log, uint64(len(paste)))
	}
	call(runOfJSON, "close_log", nil, log)
	for i := range numbersCalled {
		for k, text := range writtenNumbers(i) {
			region := uint64(regions[(i+k)%len(regions)][0])<<8 | uint64(regions[(i+k)%len(regions)][1])
			written := units(text)
			call(runOfNumber, "validate_number", written, uint64(len(written)/2), region*uint64(k&1), 0)
		}
	}
	return calls, nil
}

const numbersCalled = 400

var regions = [...]string{"DE", "US", "GB", "FR", "BR", "IT"}

// writtenNumbers writes the digits that a number gives in ways that are right and
// wrong.
func writtenNumbers(i int) []string {
	digits := fmt.Sprint(1000000000 + i*i*104729%9000000000)
	code := [...]string{"1", "44", "49", "33", "55", "39", "7", "999"}[i%8]
	return []string{
		"+" + code + digits,
		"+" + code + " (" + digits[:3] + ") " + digits[3:6] + "-" + digits[6:],
		"00" + code + digits[:4+i%7],
		"0" + digits[:9],
		code + "." + digits[:3] + "." + digits[3:] + " ext. " + digits[8:],
		"tel:+" + code + digits[:6] + "O" + digits[6:],
	}
}

func units(text string) (octets []byte) {
	for _, unit := range utf16.Encode([]rune(text)) {
		octets = binary.LittleEndian.AppendUint16(octets, unit)
	}
	return octets
}
