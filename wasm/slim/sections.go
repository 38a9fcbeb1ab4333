package main

// The sections of a WebAssembly module (WebAssembly Core Specification §5.5).

import (
	"bytes"
	"errors"
	"fmt"
)

const (
	headerLength = 8 // magic and version

	importSection = 2
	memorySection = 5
	globalSection = 6
	exportSection = 7
	codeSection   = 10
	dataSection   = 11
)

// cutSection returns what stands before the section of an id, its content, and
// what stands after it.
func cutSection(module []byte, wanted byte) (before, content, after []byte, err error) {
	if !bytes.HasPrefix(module, []byte("\x00asm\x01\x00\x00\x00")) {
		return nil, nil, nil, errors.New("this is not a WebAssembly module of version 1")
	}
	for at := headerLength; at < len(module); {
		id := module[at]
		size, n := unsigned(module[at+1:])
		start := at + 1 + n
		end := start + int(size)
		if n == 0 || end > len(module) {
			return nil, nil, nil, errCut
		}
		if id == wanted {
			return module[:at], module[start:end], module[end:], nil
		}
		at = end
	}
	return nil, nil, nil, fmt.Errorf("it has no section %d", wanted)
}

// countEntries returns how many entries a section has.
func countEntries(module []byte, id byte) (int, error) {
	_, section, _, err := cutSection(module, id)
	if err != nil {
		return 0, err
	}
	count, n := unsigned(section)
	if n == 0 {
		return 0, errCut
	}
	return int(count), nil
}

// appendSection appends a section of the id given.
func appendSection(dst []byte, id byte, content []byte) []byte {
	dst = appendUnsigned(append(dst, id), uint64(len(content)))
	return append(dst, content...)
}

// rewrite returns the module with one section changed.
func rewrite(module []byte, id byte, change func([]byte) ([]byte, error)) ([]byte, error) {
	before, content, after, err := cutSection(module, id)
	if err != nil {
		return nil, err
	}
	if content, err = change(content); err != nil {
		return nil, err
	}
	return append(appendSection(append([]byte{}, before...), id, content), after...), nil
}
