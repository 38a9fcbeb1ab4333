// Package abi is the boundary of the module: what its host may call, and how
// what goes in and what comes out lies in memory.
//
// A WebAssembly module and its host share nothing but numbers and one array of
// octets, the linear memory. So every call follows one pattern:
//
//  1. The host asks for the input buffer, if it needs a larger one than it has,
//     and writes the input there: text that is measured (numbers, messages) as
//     UTF-16 code units, so that lone surrogates and offsets survive; pasted
//     text as UTF-8; lists of ASCII alone as octets.
//  2. It calls, with the lengths of what it wrote and a few small numbers.
//  3. The call returns the address of a record. A record is words at fixed
//     places, and a run of octets, whose address is the first of the words.
//     What the others are is the call's own matter.
//
// The module owns all buffers; the host may write the input buffer after Input
// and read the record until the next call. Buffers only ever grow.
//
// Reports on numbers and messages are packed: what is a number is a word, and
// every string is in the run, of which the host reads what it cannot tell by
// itself. Reading them so costs a host a fifth of what it costs to parse the
// same as JSON, and these are the calls made on every key press. An explanation,
// whose members nest, is packed too, as package encode describes. The rest
// answers in JSON.
// Lists of numbers come back as columns.
//
// Words are unsigned, of 32 bits, little-endian. Wire numbers (types, regions,
// problem codes, flags) are append-only. Version changes whenever a host that
// was made for the version before would misread anything.
//
// Here, everything is slices: addresses exist in main_wasm.go alone, so these
// functions run, and are tested, natively as they stand.
package abi

import (
	"wrongnumber/catalog"
)

//go:generate go run ./contract/gen

// Version is the version of the boundary that this package describes.
const Version = 8

const (
	// floor is what the buffers begin with, so that a host that checks one
	// number after the other never has to ask for more. In octets.
	floor = 4096

	// MaxInput is the largest input buffer there is, in octets. A host cuts
	// longer lists and logs into pieces; it has the last word on texts.
	MaxInput = 64 << 20
)

// The buffers: the module's only state that outlives a call, but for what the
// catalog has indexed and the open logs. They are package-level so that the
// garbage collector sees them while the host holds their addresses.
var (
	input  = make([]uint16, floor/2)
	output = answer{make([]uint32, 0, floor/wordSize), make([]byte, 0, floor)}
)

// Input returns the input buffer, grown to hold at least the given number of
// octets. What was written before is lost where it grows. Zero is legal; more
// than MaxInput returns nil.
func Input(octets int) []uint16 {
	if octets < 0 || octets > MaxInput {
		return nil
	}
	if units := (octets + 1) / 2; units > len(input) {
		input = make([]uint16, max(units, min(2*len(input), MaxInput/2)))
	}
	return input
}

// language returns the language of a wire number; an unknown one is English.
func language(number uint32) catalog.Lang {
	if number == uint32(catalog.German) {
		return catalog.German
	}
	return catalog.English
}
