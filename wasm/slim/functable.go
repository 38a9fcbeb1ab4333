package main

// The runtime's function table, pclntab, as Go 1.20 to 1.26 lay it out
// (src/runtime/symtab.go, src/internal/abi/symtab.go):
//
//	header    magic, instruction size, pointer size, counts, then the offsets
//	          of the five parts
//	names     function names, each ended by a zero
//	units     file numbers of each compilation unit
//	files     file names
//	pcvalues  tables from program counters to values: stack depth, file, line,
//	          pointer maps; two functions may share one
//	functions an index of program counters, then a record each

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
)

// magic begins the table: its number, two zeros, instruction size 1, pointer
// size 8. WebAssembly's addresses have 32 bits, but Go's pointers on it 64.
var magic = []byte{0xf1, 0xff, 0xff, 0xff, 0, 0, 1, 8}

// Offsets in the header, each of a 64-bit integer.
const (
	headerFunctions = 8
	headerNames     = 32
	headerUnits     = 40
	headerFiles     = 48
	headerPCValues  = 56
	headerRecords   = 64
)

// Offsets in a function's record, each of a 32-bit integer.
const (
	recordName      = 4
	recordDepth     = 16
	recordFile      = 20
	recordLine      = 24
	recordPCData    = 28 // how many further tables
	recordUnit      = 32
	recordStartLine = 36
	recordTables    = 44 // the further tables begin
)

// runtimeName is what every function of package runtime is called afterwards:
// the scheduler tells its own goroutines by this prefix. All others have no
// name.
const runtimeName = "runtime."

// blankTracebacks blanks names, files and lines in the function table found in
// the image.
func blankTracebacks(image []byte) error {
	at := bytes.Index(image, magic)
	if at < 0 {
		return errors.New("not found: this Go release lays it out in another way")
	}
	table := image[at:]
	header := func(offset int) int { return int(binary.LittleEndian.Uint64(table[offset:])) }
	names, units, files := header(headerNames), header(headerUnits), header(headerFiles)
	pcvalues, records := header(headerPCValues), header(headerRecords)
	count := header(headerFunctions)
	if !(0 < names && names < units && units <= files && files < pcvalues && pcvalues < records && records+8*count < len(table)) {
		return errors.New("its parts are not in the order known: this Go release lays it out in another way")
	}

	needed := make([]bool, records-pcvalues)
	lines := make([]bool, records-pcvalues)
	for i := range count {
		record := table[records+int(binary.LittleEndian.Uint32(table[records+8*i+4:])):]
		field := func(offset int) int { return int(binary.LittleEndian.Uint32(record[offset:])) }
		values := table[pcvalues:records]
		mark(lines, values, field(recordFile))
		mark(lines, values, field(recordLine))
		mark(needed, values, field(recordDepth))
		for k := range field(recordPCData) {
			mark(needed, values, field(recordTables+4*k))
		}

		name := 0
		if bytes.HasPrefix(table[names+field(recordName):], []byte(runtimeName)) {
			name = 1
		}
		binary.LittleEndian.PutUint32(record[recordName:], uint32(name))
		for _, offset := range []int{recordFile, recordLine, recordUnit, recordStartLine} {
			binary.LittleEndian.PutUint32(record[offset:], 0)
		}
	}
	for i := range lines {
		if lines[i] && !needed[i] {
			table[pcvalues+i] = 0
		}
	}
	clear(table[names:pcvalues])
	copy(table[names+1:], runtimeName)
	if units-names < len(runtimeName)+2 {
		return fmt.Errorf("its names take %d bytes, too few", units-names)
	}
	return nil
}

// mark marks the bytes of the table of values at offset; offset 0 is none. The
// table is pairs of variable-length integers, ended by a zero where a pair
// would begin; the first pair alone may begin with zero.
func mark(marks []bool, values []byte, offset int) {
	if offset == 0 {
		return
	}
	at := offset
	for first := true; ; first = false {
		delta, n := unsigned(values[at:])
		at += n
		if delta == 0 && !first {
			break
		}
		_, n = unsigned(values[at:])
		at += n
	}
	for i := offset; i < at; i++ {
		marks[i] = true
	}
}
