package main

import (
	"bytes"
	"encoding/binary"
	"slices"
	"strings"
	"testing"
)

func TestLEB128(t *testing.T) {
	for _, value := range []uint64{0, 1, 127, 128, 624485, 1<<32 - 1} {
		b := appendUnsigned(nil, value)
		if got, n := unsigned(b); got != value || n != len(b) {
			t.Errorf("unsigned(% x) = %d, %d, want %d, %d", b, got, n, value, len(b))
		}
	}
	for _, value := range []int64{0, 63, 64, -1, -64, -65, -123456, 1<<31 - 1, -1 << 31} {
		b := appendSigned(nil, value)
		if got, n := signed(b); got != value || n != len(b) {
			t.Errorf("signed(% x) = %d, %d, want %d, %d", b, got, n, value, len(b))
		}
	}
	if _, n := unsigned([]byte{0x80}); n != 0 {
		t.Errorf("unsigned of a cut integer has length %d, want 0", n)
	}
}

// section returns a data section of segments {offset, bytes}.
func section(segments ...any) []byte {
	b := appendUnsigned(nil, uint64(len(segments)/2))
	for i := 0; i < len(segments); i += 2 {
		b = append(b, 0, opI32Const)
		b = appendSigned(b, int64(segments[i].(int)))
		b = append(b, opEnd)
		b = appendUnsigned(b, uint64(len(segments[i+1].(string))))
		b = append(b, segments[i+1].(string)...)
	}
	return b
}

func TestDataIsJoinedAndCut(t *testing.T) {
	zeros := strings.Repeat("\x00", gap)
	tests := []struct {
		name     string
		in, want []byte
	}{
		{"one segment", section(100, "abc"), section(100, "abc")},
		{"near ones are joined", section(100, "abc", 108, "d"), section(100, "abc\x00\x00\x00\x00\x00d")},
		{"far ones are not", section(100, "abc", 103+gap, "d"), section(100, "abc", 103+gap, "d")},
		{"a long run of zeros is left out", section(100, "abc"+zeros+"d"), section(100, "abc", 103+gap, "d")},
		{"leading and trailing zeros are left out", section(100, "\x00abc\x00"), section(101, "abc")},
		{"an address above 2 GiB", section(-256, "abc"), section(-256, "abc")},
	}
	for _, test := range tests {
		image, err := readData(test.in)
		if err != nil {
			t.Errorf("%s: readData: %v", test.name, err)
			continue
		}
		if got := image.appendData(nil); !bytes.Equal(got, test.want) {
			t.Errorf("%s: got %d bytes % .24x, want % x", test.name, len(got), got, test.want)
		}
	}
}

func TestBlank(t *testing.T) {
	m := image{0, []byte("packed, unpacked, once")}
	if err := m.blank([][]byte{[]byte("once")}); err != nil || string(m.bytes) != "packed, unpacked, \x00\x00\x00\x00" {
		t.Errorf("blank = %v, and the data is %q", err, m.bytes)
	}
	for _, file := range []string{"packed", "absent"} {
		if err := m.blank([][]byte{[]byte(file)}); err == nil {
			t.Errorf("blank takes %q, which is not there once", file)
		}
	}
}

func TestBadModules(t *testing.T) {
	const header = "\x00asm\x01\x00\x00\x00"
	tests := []struct{ name, module, want string }{
		{"not a module", "<!doctype html>", "not a WebAssembly module"},
		{"no data section", header, "no section 11"},
		{"cut in a section", header + "\x0b\x7f\x01", "ends early"},
		{"cut in a segment", header + "\x0b\x06\x01\x00\x41\x00\x0b\x09", "ends early"},
		{"a passive segment", header + "\x0b\x04\x01\x01\x01a", "not an active one"},
		{"no function table", header + "\x0b\x07\x01\x00\x41\x00\x0b\x01a", "not found"},
	}
	for _, test := range tests {
		if _, _, err := strip([]byte(test.module), nil, image{}, layout{}, embedded{}); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: strip = %v, want an error with %q", test.name, err, test.want)
		}
	}
}

// TestBlankTracebacks builds a function table of two functions that share a
// table of values, the one as stack depths and the other as lines, and have a
// tree of inlined calls (FUNCDATA 3) and pointer maps (FUNCDATA 0).
func TestBlankTracebacks(t *testing.T) {
	const (
		base       = 4096
		funcData   = 4
		recordSize = recordTables + 4*funcData
	)
	const (
		tree    = "tree"
		maps    = "\x01\x00\x00\x00\x02\x00\x00\x00" // one map of two bits
		buckets = (1<<16 + 2 + bucketSpan - 1) / bucketSpan * bucketSize
	)
	names := "\x00main.parse\x00runtime.main\x00"
	files := "parse.go\x00"
	shared := []byte{2, 1, 0}     // one pair, then the end
	line := []byte{0, 9, 4, 1, 0} // the first pair may begin with zero
	file := []byte{2, 9, 0}
	values := slices.Concat([]byte{0}, shared, line, file)

	table := slices.Concat(magic, make([]byte, 64), []byte(names), make([]byte, 4), []byte(files), values)
	put := func(at, value int) { binary.LittleEndian.PutUint64(table[at:], uint64(value)) }
	put(headerFunctions, 2)
	put(headerNames, 72)
	put(headerUnits, 72+len(names))
	put(headerFiles, 72+len(names)+4)
	put(headerPCValues, 72+len(names)+4+len(files))
	put(headerRecords, len(table))
	records := len(table)
	table = append(table, make([]byte, 24+2*recordSize)...)
	binary.LittleEndian.PutUint32(table[records+4:], 24)
	binary.LittleEndian.PutUint32(table[records+12:], 24+recordSize)
	field := func(function, offset int) []byte {
		return table[records+24+function*recordSize+offset:]
	}
	set := func(function, offset, value int) {
		binary.LittleEndian.PutUint32(field(function, offset), uint32(value))
	}
	for i := range 2 {
		binary.LittleEndian.PutUint32(table[records+8*i:], uint32(firstFunction+i))
	}
	set(0, recordName, 1)
	set(0, recordFile, 9) // its first value is 2: file 0, plus one, zigzag-encoded
	set(0, recordDepth, 1)
	set(0, recordLine, 4)
	set(1, recordName, 12)
	set(1, recordLine, 1)
	for function := range 2 {
		field(function, recordFuncData)[0] = funcData
		for k := range funcData {
			set(function, recordTables+4*k, noData)
		}
	}
	set(0, recordTables+4*3, 0) // the tree
	set(0, recordTables, 4)     // the maps
	set(1, recordTables, 12)
	binary.LittleEndian.PutUint32(table[records+16:], firstFunction+2)

	l := layouts["go1.26"]
	moduleData := make([]byte, l.gofunc+8)
	binary.LittleEndian.PutUint64(moduleData, base)
	binary.LittleEndian.PutUint64(moduleData[8:], base+72)
	binary.LittleEndian.PutUint64(moduleData[l.gofunc:], uint64(base+len(table)+len(moduleData)))
	binary.LittleEndian.PutUint64(moduleData[l.findfunctab:], uint64(base+len(table)+len(moduleData)+len(tree+maps+maps)))
	binary.LittleEndian.PutUint64(moduleData[l.types:], base)
	binary.LittleEndian.PutUint64(moduleData[l.etypes:], base)
	binary.LittleEndian.PutUint64(moduleData[l.minpc:], firstFunction<<16)
	binary.LittleEndian.PutUint64(moduleData[l.maxpc:], (firstFunction+1)<<16|2)
	m := image{base, slices.Concat(table, moduleData, []byte(tree+maps+maps), []byte(strings.Repeat("b", buckets)))}
	table = m.bytes

	functionTable, err := findFunctions(m, l)
	if err != nil {
		t.Fatal(err)
	}
	for _, wrong := range []layout{
		{l.findfunctab + 8, l.minpc, l.maxpc, l.types, l.etypes, l.gofunc},
		{l.findfunctab, l.minpc + 8, l.maxpc, l.types, l.etypes, l.gofunc},
		{l.findfunctab, l.minpc, l.maxpc + 8, l.types, l.etypes, l.gofunc},
		{l.findfunctab, l.minpc, l.maxpc, l.types, l.etypes, l.gofunc - 8},
	} {
		if _, err := findFunctions(m, wrong); err == nil && wrong.findfunctab == l.findfunctab {
			t.Errorf("findFunctions takes the layout %v, in which a field is somewhere else", wrong)
		}
		if err := checkSource(wrong, "testdata/symtab.go"); err == nil || !strings.Contains(err.Error(), "slim reads it at") {
			t.Errorf("checkSource(%v) = %v, want an error that says where the field is", wrong, err)
		}
	}
	wantFunctions := []function{{"main.parse", "parse.go", 0}, {"runtime.main", "", 1}}
	if got := functionTable.functions(); !slices.Equal(got, wantFunctions) {
		t.Errorf("functions are %v, want %v", got, wantFunctions)
	}
	functionTable.blank(func(int) bool { return true })
	get := func(function, offset int) uint32 { return binary.LittleEndian.Uint32(field(function, offset)) }
	if got := get(0, recordName); got != 0 {
		t.Errorf("main.parse has its name at %d, want 0: none", got)
	}
	name := table[72+int(get(1, recordName)):]
	if !bytes.HasPrefix(name, []byte("runtime.\x00")) {
		t.Errorf("runtime.main is called %q, want runtime.", name[:10])
	}
	if got := get(0, recordLine); got != 0 {
		t.Errorf("main.parse has its lines at %d, want 0: none", got)
	}
	if got := get(0, recordTables+4*3); got != noData {
		t.Errorf("main.parse has its inlined calls at %d, want none", got)
	}
	if bytes.Contains(table, []byte("parse")) {
		t.Error("a function or file name is still there")
	}
	got := table[72+len(names)+4+len(files)+1:][:len(shared)+len(line)+len(file)]
	want := slices.Concat(shared, make([]byte, len(line)+len(file)))
	if !bytes.Equal(got, want) {
		t.Errorf("tables of values are % x, want % x: stack depths stay", got, want)
	}
	if got, want := string(table[len(table)-len(tree+maps+maps)-buckets:]), "\x00\x00\x00\x00"+maps+maps+strings.Repeat("\x00", buckets); got != want {
		t.Errorf("function data and buckets are %q, want %q", got, want)
	}

	functionTable.blank(func(index int) bool { return index == 1 })
	if got := get(0, recordName) | get(0, recordDepth); got != 0 {
		t.Error("main.parse has a record, although nobody sees a frame of it")
	}
	if index := table[records : records+20]; binary.LittleEndian.Uint32(index[8:]) != firstFunction+1 || binary.LittleEndian.Uint32(index[16:]) != firstFunction+2 {
		t.Errorf("the index is % x", index)
	}
	if get(1, recordName) == 0 {
		t.Error("runtime.main has lost its record with it")
	}
}

func TestIsIdle(t *testing.T) {
	tests := []struct {
		name, file string
		want       bool
	}{
		{"runtime.schedtrace", "runtime/proc.go", true},
		{"runtime.schedtrace.func1", "runtime/proc.go", true},
		{"runtime.schedule", "runtime/proc.go", false},
		{"runtime.traceLocker.GoStart", "runtime/traceruntime.go", true},
		{"runtime.(*hexdumper).write", "runtime/hexdump.go", true},
		{"runtime.netpoll", "runtime/netpoll_wasip1.go", true},
		// These run all the time, to find out that nothing is traced.
		{"runtime.traceLocker.ok", "runtime/traceruntime.go", false},
		{"runtime.traceAcquire", "runtime/traceruntime.go", false},
		{"runtime.traceRelease", "runtime/traceruntime.go", false},
		{"runtime.(*unwinder).next", "runtime/traceback.go", false},
		// These say what a panic is about.
		{"runtime.printpanics", "runtime/panic.go", false},
		{"runtime.printpanicval", "runtime/error.go", false},
		// These are functions init, which run at start-up, and methods of that name.
		{"runtime.init.5", "runtime/proc.go", true},
		{"github.com/tidwall/gjson.init.0", "github.com/tidwall/gjson/gjson.go", true},
		{"wrongnumber/catalog/numbering.init", "<autogenerated>", true},
		{"runtime.(*mspan).init", "runtime/mheap.go", false},
		{"runtime.initSpan", "runtime/mheap.go", false},
		{"strconv.(*NumError).Error", "strconv/number.go", true},
		{"strconv.AppendInt", "strconv/number.go", false},
		{"internal/strconv.atof32", "internal/strconv/atof.go", true},
		{"internal/strconv.atof64", "internal/strconv/atof.go", false},
		{"main.schedtrace", "main.go", false},
	}
	for _, test := range tests {
		if got := isIdle(function{name: test.name, file: test.file}); got != test.want {
			t.Errorf("isIdle(%q in %s) = %v, want %v", test.name, test.file, got, test.want)
		}
	}
}

func TestIsMethod(t *testing.T) {
	tests := []struct {
		name string
		want bool
	}{
		{"runtime.(*mheap).alloc", true},
		{"runtime.funcInfo.entry", true},
		{"slices.insertionSort[go.shape.int]", true},
		{"runtime.mallocinit", false},
		{"runtime.schedtrace.func1", false},
		{"github.com/tidwall/gjson.Get", false},
		{"github.com/tidwall/gjson.Result.Get", true},
	}
	for _, test := range tests {
		if got := isMethod(test.name); got != test.want {
			t.Errorf("isMethod(%q) = %v, want %v", test.name, got, test.want)
		}
	}
}

func TestRewriteFunctions(t *testing.T) {
	// Three functions: `i32.const 1`, `nop`, and `i32.const 2`.
	code := []byte{3, 4, 0, 0x41, 1, 0x0b, 3, 0, 1, 0x0b, 4, 0, 0x41, 2, 0x0b}
	want := []byte{3, 4, 0, 0x41, 1, 0x0b, 3, 0, 0, 0x0b, 3, 0, 0, 0x0b}
	trap := func(i int, code []byte) ([]byte, error) {
		if i > 0 {
			return trapBody, nil
		}
		return code, nil
	}
	got, err := rewriteFunctions(code, trap)
	if err != nil || !bytes.Equal(got, want) {
		t.Errorf("rewriteFunctions = % x, %v, want % x", got, err, want)
	}
	if _, err := rewriteFunctions(code[:8], trap); err == nil {
		t.Error("rewriteFunctions takes a section that ends early")
	}
}
