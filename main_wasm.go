//go:build wasip1

// Command wrongnumber is the WebAssembly module: a WASI reactor, which is to
// say a library. Its exports are the functions of package abi, one line each;
// added here is what slices are to a host, addresses, and that garbage is
// collected between two calls.
package main

import (
	"runtime"
	"unsafe"

	"wrongnumber/wasm/abi"
)

func main() {}

// garbage says that the garbage collector is due.
var garbage bool

// collectLater is what the runtime calls when it would start the garbage
// collector in the middle of a call (see wasm/slim).
//
//go:nosplit
//go:noinline
func collectLater() { garbage = true }

// collector is the garbage collector, and nil where there are no explanations:
// checks hardly make garbage, and a host makes a new instance of what has grown.
var collector func()

// collect collects garbage between two calls, if it is due.
func collect() {
	if garbage && collector != nil {
		garbage = false
		collector()
	}
}

//go:wasmexport abi_version
func abiVersion() uint32 { return abi.Version }

//go:wasmexport ready_checks
func readyChecks() {
	abi.ReadyChecks()
	// The first collection starts the collector's workers.
	runtime.GC()
}

//go:wasmexport ready_explanations
func readyExplanations() {
	abi.ReadyExplanations()
	collector = runtime.GC
	collectLater()
	collect()
}

//go:wasmexport alloc
func alloc(octets uint32) uint32 { return addressOf(unsafe.SliceData(abi.Input(int(octets)))) }

//go:wasmexport names
func names() uint32 { return answer(abi.Names()) }

//go:wasmexport about
func about() uint32 { return answer(abi.About()) }

//go:wasmexport validate_number
func validateNumber(text, region, provider uint32) uint32 {
	return answer(abi.ValidateNumber(units(text), region, provider))
}

//go:wasmexport number_texts
func numberTexts(lang uint32) uint32 { return answer(abi.NumberTexts(lang)) }

//go:wasmexport validate_numbers
func validateNumbers(rows, text, region, wishes uint32) uint32 {
	lengths := units(rows + (text+1)/2)[:rows]
	return answer(abi.ValidateNumbers(lengths, octets(2*rows + text)[2*rows:], region, wishes))
}

//go:wasmexport validate_units
func validateUnits(list, rows, region, wishes uint32) uint32 {
	return answer(abi.ValidateUnits(int(rows), units(list), region, wishes))
}

//go:wasmexport validate_lines
func validateLines(text, region, wishes uint32) uint32 {
	return answer(abi.ValidateLines(units(text), region, wishes))
}

//go:wasmexport validate_message
func validateMessage(text, provider, channel, more, wishes uint32) uint32 {
	in := units(text + provider + channel + more)
	return answer(abi.ValidateMessage(in[:text:text], in[text:], provider, channel, wishes))
}

//go:wasmexport preflight
func preflight(to, from, text, provider, channel, region, lang uint32) uint32 {
	in := parts[uint16]{units(to + from + text + provider + channel)}
	return answer(abi.Preflight(in.next(to), in.next(from), in.next(text), in.next(provider), in.next(channel), region, lang))
}

//go:wasmexport draft_number
func draftNumber() uint32 { return answer(abi.DraftNumber()) }

//go:wasmexport draft_message
func draftMessage() uint32 { return answer(abi.DraftMessage()) }

//go:wasmexport explain_error
func explainError(paste, provider, catalogs, lang uint32, now float64) uint32 {
	in := parts[byte]{octets(paste + provider + catalogs)}
	return answer(abi.ExplainError(in.next(paste), in.next(provider), in.next(catalogs), lang, now))
}

//go:wasmexport explained_value
func explainedValue(index, lang uint32) uint32 { return answer(abi.ExplainedValue(index, lang)) }

//go:wasmexport open_log
func openLog(provider, catalogs, lang uint32, now float64) uint32 {
	in := parts[byte]{octets(provider + catalogs)}
	return abi.OpenLog(in.next(provider), in.next(catalogs), lang, now)
}

//go:wasmexport read_log
func readLog(log, piece uint32) uint32 {
	errors := abi.ReadLog(log, octets(piece))
	collect()
	return errors
}

//go:wasmexport close_log
func closeLog(log uint32) uint32 { return answer(abi.CloseLog(log)) }

//go:wasmexport lookup
func lookup(query, provider, catalogs, limit, lang uint32) uint32 {
	in := parts[byte]{octets(query + provider + catalogs)}
	return answer(abi.Lookup(in.next(query), in.next(provider), in.next(catalogs), limit, lang))
}

// units returns the first code units of the input.
func units(length uint32) []uint16 { return abi.Input(int(2 * length))[:length:length] }

// octets returns the first octets of the input.
func octets(length uint32) []byte {
	return unsafe.Slice((*byte)(unsafe.Pointer(unsafe.SliceData(abi.Input(int(length))))), length)
}

// parts are texts that stand one after the other in the input.
type parts[Unit byte | uint16] struct{ rest []Unit }

// next cuts off the next one, of the given length.
func (p *parts[Unit]) next(length uint32) []Unit {
	part := p.rest[:length:length]
	p.rest = p.rest[length:]
	return part
}

// answer returns the address of a record, which begins with that of its run.
func answer(record abi.Record) uint32 {
	collect()
	record.Words[0] = addressOf(unsafe.SliceData(record.Run))
	return addressOf(unsafe.SliceData(record.Words))
}

func addressOf[T any](of *T) uint32 { return uint32(uintptr(unsafe.Pointer(of))) }
