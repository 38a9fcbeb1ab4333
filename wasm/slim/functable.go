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
//
// A record ends with the offsets of further tables of values (PCDATA) and of
// data outside the table (FUNCDATA), both numbered by what they are for.

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
	"strings"
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
	recordFuncData  = 43 // how much data, in one byte
	recordTables    = 44 // the further tables, then the data
)

// The parts of findfunctab: a bucket of so many bytes for so many program
// counters, most of which no function has, for each has 65,536 of them. It only
// says where to begin to search the index; blank, at its first function.
const (
	bucketSize = 20
	bucketSpan = 4096
)

// noData is the offset of FUNCDATA that a function does not have.
const noData = 1<<32 - 1

var (
	// droppedTables are the PCDATA that nothing but tracebacks and the
	// preemption of threads, which WebAssembly does not have, reads:
	// UnsafePoint, InlTreeIndex, ArgLiveIndex.
	droppedTables = []int{0, 2, 3}

	// droppedData are the FUNCDATA that only tracebacks read: InlTree,
	// ArgInfo, ArgLiveInfo.
	droppedData = []int{3, 5, 6}
)

// runtimeName is what every function of package runtime is called afterwards:
// the scheduler tells its own goroutines by this prefix. All others have no
// name.
const runtimeName = "runtime."

// firstFunction is the program counter of the first function, in the units of
// the index: numbers of functions (funcValueOffset in cmd/link/internal/wasm).
const firstFunction = 0x1000

// function is a function that the table knows.
type function struct {
	name, file string // "runtime.schedtrace", "runtime/proc.go"
	index      int    // as the code section counts them
}

// functionTable is the table in an image, and where its parts are.
type functionTable struct {
	bytes                         []byte
	names, units, files, pcvalues int
	records, count                int
	data                          []byte // that FUNCDATA counts from
	buckets                       []byte // where to begin a search by program counter
	types, etypes                 int    // addresses
}

// findFunctions finds the function table in an image.
func findFunctions(m image, l layout) (t functionTable, err error) {
	at := bytes.Index(m.bytes, magic)
	if at < 0 {
		return t, errors.New("not found: this Go release lays it out in another way")
	}
	t.bytes = m.bytes[at:]
	header := func(offset int) int { return int(binary.LittleEndian.Uint64(t.bytes[offset:])) }
	t.names, t.units, t.files = header(headerNames), header(headerUnits), header(headerFiles)
	t.pcvalues, t.records = header(headerPCValues), header(headerRecords)
	t.count = header(headerFunctions)
	if !(0 < t.names && t.names < t.units && t.units <= t.files && t.files < t.pcvalues && t.pcvalues < t.records && t.records+8*t.count < len(t.bytes)) {
		return t, errors.New("its parts are not in the order known: this Go release lays it out in another way")
	}
	if t.units-t.names < len(runtimeName)+2 {
		return t, fmt.Errorf("its names take %d bytes, too few", t.units-t.names)
	}
	if err := t.findData(m, l, at); err != nil {
		return t, err
	}
	return t, t.checkData()
}

// record is what the table has on one function.
type record []byte

func (t *functionTable) record(i int) (r record, index int) {
	index = int(binary.LittleEndian.Uint32(t.bytes[t.records+8*i:])) - firstFunction
	return record(t.bytes[t.records+int(binary.LittleEndian.Uint32(t.bytes[t.records+8*i+4:])):]), index
}

func (r record) field(offset int) int { return int(binary.LittleEndian.Uint32(r[offset:])) }

func (r record) set(offset, value int) { binary.LittleEndian.PutUint32(r[offset:], uint32(value)) }

// data returns the offsets of the fields that are FUNCDATA.
func (r record) data() (offsets []int) {
	for k := range int(r[recordFuncData]) {
		offsets = append(offsets, recordTables+4*(r.field(recordPCData)+k))
	}
	return offsets
}

// functions returns all functions.
func (t *functionTable) functions() []function {
	all := make([]function, t.count)
	for i := range all {
		r, index := t.record(i)
		all[i] = function{t.text(t.names + r.field(recordName)), t.file(r), index}
	}
	return all
}

// file returns the source file in which the function begins, "" where none is
// known: the first of its values is the number of it within its unit, plus
// one, zigzag-encoded.
func (t *functionTable) file(r record) string {
	if r.field(recordFile) == 0 {
		return ""
	}
	value, _ := unsigned(t.bytes[t.pcvalues+r.field(recordFile):])
	number := r.field(recordUnit) + int(value>>1) - 1
	at := t.units + 4*number
	if value&1 == 1 || at < t.units || at+4 > t.files {
		return ""
	}
	return t.text(t.files + int(binary.LittleEndian.Uint32(t.bytes[at:])))
}

func (t *functionTable) text(at int) string {
	text, _, _ := bytes.Cut(t.bytes[at:], []byte{0})
	return string(text)
}

// blank blanks what only tracebacks read, and all about the functions of which
// the garbage collector never sees a frame.
func (t *functionTable) blank(isSeen func(index int) bool) {
	values := t.bytes[t.pcvalues:t.records]
	needed := make([]bool, len(values))
	needed[0] = true
	var kept, all []int // offsets in data
	// The index is searched from its first entry on. One is enough for those in a row
	// that are not seen, and one record for all of them.
	var entries, blank []byte
	isBlank := false
	for i := range t.count {
		r, index := t.record(i)
		data := r.data()
		for k, offset := range data {
			if r.field(offset) == noData {
				continue
			}
			all = append(all, r.field(offset))
			if isSeen(index) && !slices.Contains(droppedData, k) {
				kept = append(kept, r.field(offset))
			} else {
				r.set(offset, noData)
			}
		}
		entry := t.bytes[t.records+8*i:][:8]
		if isSeen(index) {
			entries, isBlank = append(entries, entry...), false
		} else {
			if blank == nil {
				blank = entry[4:]
			}
			if !isBlank {
				entries, isBlank = append(append(entries, entry[:4]...), blank...), true
			}
			clear(r[:recordTables+4*(r.field(recordPCData)+len(data))])
			continue
		}
		isRuntime := strings.HasPrefix(t.text(t.names+r.field(recordName)), runtimeName)
		r.set(recordName, 0)
		if isRuntime {
			r.set(recordName, 1)
		}
		for _, offset := range []int{recordFile, recordLine, recordUnit, recordStartLine} {
			r.set(offset, 0)
		}
		mark(needed, values, r.field(recordDepth))
		for k := range r.field(recordPCData) {
			if slices.Contains(droppedTables, k) {
				r.set(recordTables+4*k, 0)
			}
			mark(needed, values, r.field(recordTables+4*k))
		}
	}
	index := t.bytes[t.records : t.records+8*t.count+4]
	entries = append(entries, index[8*t.count:]...)
	clear(index[copy(index, entries):])
	for i := range needed {
		if !needed[i] {
			values[i] = 0
		}
	}
	clear(t.bytes[t.names:t.pcvalues])
	copy(t.bytes[t.names+1:], runtimeName)
	clearOthers(t.data, all, kept)
	clear(t.buckets)
}

// findData finds FUNCDATA and findfunctab by way of runtime.moduledata, whose
// first two fields are the addresses of the table, at an offset in the image, and
// of its names.
func (t *functionTable) findData(m image, l layout, table int) error {
	start := binary.LittleEndian.AppendUint64(nil, uint64(m.base+table))
	start = binary.LittleEndian.AppendUint64(start, uint64(m.base+table+t.names))
	at := bytes.Index(m.bytes, start)
	if at < 0 {
		return errors.New("runtime.moduledata is not found: this Go release lays it out in another way")
	}
	field := func(offset int) int { return int(binary.LittleEndian.Uint64(m.bytes[at+offset:])) }
	first := int(binary.LittleEndian.Uint32(t.bytes[t.records:]))
	last := int(binary.LittleEndian.Uint32(t.bytes[t.records+8*t.count:]))
	// maxpc is within the last function.
	if field(l.minpc) != first<<16 || field(l.maxpc)>>16 != last-1 {
		return fmt.Errorf("runtime.moduledata: functions are from %#x to %#x there, and from %#x to %#x in the index", field(l.minpc), field(l.maxpc), first<<16, last<<16)
	}
	address, buckets := field(l.gofunc)-m.base, field(l.findfunctab)-m.base
	size := (field(l.maxpc) - field(l.minpc) + bucketSpan - 1) / bucketSpan * bucketSize
	if address < 0 || address >= len(m.bytes) || buckets < 0 || size < 0 || buckets+size > len(m.bytes) {
		return errors.New("runtime.moduledata points outside the data: this Go release lays it out in another way")
	}
	t.types, t.etypes = max(0, field(l.types)-m.base), field(l.etypes)-m.base // leading zeros are not in the data
	if t.types > t.etypes || t.etypes > len(m.bytes) {
		return errors.New("runtime.moduledata says that types are outside the data: this Go release lays it out in another way")
	}
	t.data, t.buckets = m.bytes[address:], m.bytes[buckets:buckets+size]
	return nil
}

// checkData asks whether what FUNCDATA is counted from can be right: pointer maps
// of arguments and variables (FUNCDATA 0 and 1) begin with how many there are, and
// of how many bits each, and such maps are not large.
func (t *functionTable) checkData() error {
	const most = 1 << 12
	for i := range t.count {
		r, _ := t.record(i)
		for k, offset := range r.data()[:min(2, int(r[recordFuncData]))] {
			at := r.field(offset)
			if at == noData {
				continue
			}
			if at+8 > len(t.data) {
				return errors.New("FUNCDATA is outside the data")
			}
			maps, bits := binary.LittleEndian.Uint32(t.data[at:]), binary.LittleEndian.Uint32(t.data[at+4:])
			if maps == 0 || maps > most || bits > most {
				return fmt.Errorf("function %d has FUNCDATA %d of %d pointer maps of %d bits: it is counted from elsewhere", i, k, maps, bits)
			}
		}
	}
	return nil
}

// clearOthers clears the pieces of data that begin at one of all and are not
// kept. A piece ends where the next begins; the end of the last is not known,
// so it stays.
func clearOthers(data []byte, all, kept []int) {
	slices.Sort(all)
	slices.Sort(kept)
	for i, offset := range all[:max(len(all)-1, 0)] {
		if _, found := slices.BinarySearch(kept, offset); !found {
			clear(data[offset:all[i+1]])
		}
	}
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
