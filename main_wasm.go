//go:build wasip1

// Command wrongnumber is the WebAssembly module: a WASI reactor, which is to
// say a library. Its exports are the functions of package abi, one line each;
// the only thing added here is what slices are to a host, addresses.
package main

import (
	"unsafe"

	"wrongnumber/wasm/abi"
)

func main() {}

//go:wasmexport abi_version
func abiVersion() uint32 { return abi.Version }

//go:wasmexport alloc
func alloc(octets uint32) uint32 { return addressOf(unsafe.SliceData(abi.Input(int(octets)))) }

//go:wasmexport names
func names() uint32 { return answer(abi.Names()) }

//go:wasmexport about
func about() uint32 { return answer(abi.About()) }

//go:wasmexport validate_number
func validateNumber(text, provider, region, lang uint32) uint32 {
	return answer(abi.ValidateNumber(units(0, text), units(text, provider), region, lang))
}

//go:wasmexport validate_numbers
func validateNumbers(text, lengths, region uint32) uint32 {
	return answer(abi.ValidateNumbers(units(lengths, text), units(0, lengths), region))
}

//go:wasmexport validate_lines
func validateLines(text, region uint32) uint32 {
	return answer(abi.ValidateLines(units(0, text), region))
}

//go:wasmexport validate_message
func validateMessage(text, provider, channel, more, wishes uint32) uint32 {
	in := fields{units(0, text+provider+channel+more)}
	return answer(abi.ValidateMessage(in.next(text), in.next(provider), in.next(channel), in.next(more), wishes))
}

//go:wasmexport preflight
func preflight(to, from, text, provider, channel, region, lang uint32) uint32 {
	in := fields{units(0, to+from+text+provider+channel)}
	return answer(abi.Preflight(in.next(to), in.next(from), in.next(text), in.next(provider), in.next(channel), region, lang))
}

//go:wasmexport lookup
func lookup(query, provider, limit, lang uint32) uint32 {
	return answer(abi.Lookup(units(0, query), units(query, provider), limit, lang))
}

// units returns so many code units of the input, from an offset on.
func units(from, length uint32) []uint16 { return abi.Input(0)[from:][:length:length] }

// fields are texts that stand one after the other in the input.
type fields struct{ rest []uint16 }

// next cuts off the next one, of so many code units.
func (f *fields) next(length uint32) []uint16 {
	field := f.rest[:length:length]
	f.rest = f.rest[length:]
	return field
}

// answer returns the address of a record.
func answer(record []byte) uint32 { return addressOf(unsafe.SliceData(record)) }

func addressOf[T any](of *T) uint32 { return uint32(uintptr(unsafe.Pointer(of))) }
