package main

import (
	"bytes"
	"context"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
)

// functionBodies returns the code section of functions without locals.
func functionBodies(bodies ...string) string {
	out := appendUnsigned(nil, uint64(len(bodies)))
	for _, body := range bodies {
		out = appendUnsigned(out, uint64(len(body)+2))
		out = append(append(append(out, 0), body...), opEnd)
	}
	return string(out)
}

// whole is a module in which functions of both modules to be call each other,
// and count in a global and in the octet at 1024. Its functions stand in the
// table from 4096 on, as Go's do; its code refers to the address of a function
// that stands in data, at 12288.
//
//	(module
//	  (import "host" "used" (func $used (param i32) (result i32)))
//	  (func (export "run") …)          ;; $beside by the table + $early
//	  (func $direct …)                 ;; later: $pair of local 0 and $beside
//	  (func $beside …)                 ;; counts, returns the counts
//	  (func $early (export "early") …) ;; counts, returns $used of local 0
//	  (func $pair (param i32 i32) …)   ;; later: $early of local 0 * 100 + local 1
//	  (func (export "alone") …)        ;; later: $early + $direct
//	  (func (export "other") …))       ;; later: $beside by the table
var whole = module(
	typeSection, "\x02\x60\x01\x7f\x01\x7f\x60\x02\x7f\x7f\x01\x7f",
	importSection, "\x01\x04host\x04used\x00\x00",
	functionSection, "\x07\x00\x00\x00\x00\x01\x00\x00",
	tableSection, "\x01\x70\x00\x87\x20",
	memorySection, "\x01\x00\x01",
	globalSection, "\x02\x7f\x01\x41\x05\x0b\x7e\x01\x42\x07\x0b", // i32 5, i64 7
	exportSection, "\x05\x06memory\x02\x00\x03run\x00\x01\x05early\x00\x04\x05alone\x00\x06\x05other\x00\x07",
	elementSection, "\x01\x00\x41\x80\x20\x0b\x07\x01\x02\x03\x04\x05\x06\x07",
	codeSection, functionBodies(
		"\x42\x80\xe0\x00\x1a\x20\x00\x41\x82\x20\x11\x00\x00\x20\x00\x10\x04\x6a", // i64.const 12288, drop, …
		"\x20\x00\x20\x00\x10\x03\x10\x05",
		"\x23\x00\x20\x00\x6a\x24\x00"+ // global 0 += local 0
			"\x41\x80\x08\x41\x80\x08\x2d\x00\x00\x20\x00\x6a\x3a\x00\x00"+ // the octet += local 0
			"\x23\x00\x23\x01\xa7\x6a\x41\x80\x08\x2d\x00\x00\x6a", // global 0 + global 1 + the octet
		"\x23\x00\x41\x01\x6a\x24\x00\x20\x00\x10\x00", // global 0 += 1
		"\x20\x00\x10\x04\x41\xe4\x00\x6c\x20\x01\x6a",
		"\x20\x00\x10\x04\x20\x00\x10\x02\x6a",
		"\x20\x00\x41\x82\x20\x11\x00\x00",
	),
	dataSection, "\x02\x00\x41\x80\x08\x0b\x01\x07\x00\x41\x80\xe0\x00\x0b\x08\x00\x00\x02\x10\x00\x00\x00\x00",
)

var (
	// wholeFunctions are the functions of whole, and wholeInner says that $pair is
	// what another one is made plain of.
	wholeFunctions = []function{
		{"wrongnumber/wasm/abi.run", "", 0},
		{"wrongnumber/wasm/explain.direct", "", 1},
		{"wrongnumber/wasm/sms.beside", "", 2},
		{"wrongnumber/wasm/e164.early", "", 3},
		{"wrongnumber/wasm/abi.alone", "", 5},
		{"wrongnumber/wasm/abi.other", "", 6},
	}
	wholeInner = map[int]int{1: 5}
	wholeLater = []string{"alone", "other"}
)

// splitWhole splits a variant of whole; when checks are ready, the octet is 3.
func splitWhole(t *testing.T, module []byte) (first, second []byte, err error) {
	t.Helper()
	return splitFunctions(t, module, wholeFunctions)
}

func splitFunctions(t *testing.T, module []byte, functions []function) (first, second []byte, err error) {
	t.Helper()
	m, err := memoryImage(module)
	if err != nil {
		t.Fatal(err)
	}
	memory := m.extended(pageSize)
	before := image{0, bytes.Clone(memory.bytes)}
	before.bytes[1024] = 3
	return split(module, wholeLater, functions, wholeInner, m, before, memory)
}

// host runs a module, and a second one that adds to it.
type host struct{ first, second api.Module }

func newHost(t *testing.T, first, second []byte) (h host) {
	t.Helper()
	ctx := context.Background()
	r := wazero.NewRuntimeWithConfig(ctx, wazero.NewRuntimeConfigInterpreter())
	t.Cleanup(func() { r.Close(ctx) })
	used := func(x uint32) uint32 { return 3 * x }
	if _, err := r.NewHostModuleBuilder("host").NewFunctionBuilder().WithFunc(used).Export("used").Instantiate(ctx); err != nil {
		t.Fatal(err)
	}
	instantiate := func(module []byte, name string) api.Module {
		m, err := r.InstantiateWithConfig(ctx, module, wazero.NewModuleConfig().WithName(name))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		return m
	}
	h.first = instantiate(first, sharedModule)
	if second != nil {
		h.second = instantiate(second, "second")
	}
	return h
}

func (h host) call(name string, x uint64) (uint64, error) {
	function := h.first.ExportedFunction(name)
	if function == nil {
		function = h.second.ExportedFunction(name)
	}
	results, err := function.Call(context.Background(), x)
	if err != nil {
		return 0, err
	}
	return results[0], nil
}

// TestSplit: two modules answer as the one did, whichever export is called first.
func TestSplit(t *testing.T) {
	first, second, err := splitWhole(t, whole)
	if err != nil {
		t.Fatal(err)
	}
	type called struct {
		name string
		x    uint64
	}
	tests := []struct {
		calls []called
		want  []uint64
	}{
		// $beside(1) = 6+7+8, $early(1) = 3; the octet is 8 then.
		{[]called{{"run", 1}, {"early", 2}, {"other", 3}}, []uint64{21 + 3, 6, 11 + 7 + 11}},
		// $early(2) = 6, then 100*$used(2) + $beside(2) = 600 + (8+7+9).
		{[]called{{"alone", 2}, {"run", 1}, {"alone", 2}}, []uint64{6 + 624, 10 + 7 + 10 + 3, 6 + 633}},
	}
	for _, test := range tests {
		before := newHost(t, whole, nil)
		after := newHost(t, first, second)
		for i, c := range test.calls {
			if value, err := before.call(c.name, c.x); err != nil || value != test.want[i] {
				t.Fatalf("%s(%d) of the test's module is %d, %v, want %d", c.name, c.x, value, err, test.want[i])
			}
			if value, err := after.call(c.name, c.x); err != nil || value != test.want[i] {
				t.Errorf("%s(%d) is %d, %v, once split, want %d", c.name, c.x, value, err, test.want[i])
			}
		}
	}
}

// TestFirstAlone: without the second, the first answers what it has exports for,
// with memory as it was when checks were ready.
func TestFirstAlone(t *testing.T) {
	first, _, err := splitWhole(t, whole)
	if err != nil {
		t.Fatal(err)
	}
	h := newHost(t, first, nil)
	// $beside(1) = 6+7+4, $early(1) = 3.
	if value, err := h.call("run", 1); err != nil || value != 17+3 {
		t.Errorf("run(1) is %d, %v, want 20", value, err)
	}
	for _, name := range wholeLater {
		if h.first.ExportedFunction(name) != nil {
			t.Errorf("the first module exports %s", name)
		}
	}
}

// TestLaterSections: the second module has the code that the first one gave up,
// and puts into the table what can be called from there.
func TestLaterSections(t *testing.T) {
	first, second, err := splitWhole(t, whole)
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		what    string
		module  []byte
		section byte
		want    string
	}{
		{"functions", second, functionSection, "\x04\x00\x01\x00\x00"}, // direct, pair, alone, other
		{"elements", second, elementSection, "\x02" +
			"\x00\x41\x81\x20\x0b\x01\x00" + // direct, at 4097
			"\x00\x41\x85\x20\x0b\x02\x02\x03"}, // alone and other, from 4101 on
		{"elements of the first", first, elementSection, "\x02" +
			"\x00\x41\x80\x20\x0b\x01\x01" + // run
			"\x00\x41\x82\x20\x0b\x02\x03\x04"}, // beside and early
		{"exports", second, exportSection, "\x02\x05alone\x00\x02\x05other\x00\x03"},
		{"data", second, dataSection, "\x01\x00\x41\x80\x08\x0b\x01\x07"},
		{"imports", second, importSection, "\x04" +
			"\x06checks\x06memory\x02\x00\x01" +
			"\x06checks\x05table\x01\x70\x00\x87\x20" +
			"\x06checks\x07global0\x03\x7f\x01" +
			"\x06checks\x07global1\x03\x7e\x01"},
	} {
		_, section, _, err := cutSection(test.module, test.section)
		section = buildMark.ReplaceAll(section, []byte("\x05table"))
		if err != nil || string(section) != test.want {
			t.Errorf("%s: % x, %v, want % x", test.what, section, err, test.want)
		}
	}

	_, code, _, err := cutSection(first, codeSection)
	if err != nil {
		t.Fatal(err)
	}
	var traps []int
	i := 0
	err = eachFunction(code, func(body []byte) error {
		if bytes.Equal(body, trapBody) {
			traps = append(traps, i)
		}
		i++
		return nil
	})
	if want := []int{1, 4, 5, 6}; err != nil || !slices.Equal(traps, want) {
		t.Errorf("functions %v of the first module are traps, %v, want %v", traps, err, want)
	}
}

// buildMark finds the name of the shared table, with its length.
var buildMark = regexp.MustCompile(`\x16table-[0-9a-f]{16}`)

// TestMarkOfBuild: of two builds that differ in one octet of data, neither second
// module fits the other's first.
func TestMarkOfBuild(t *testing.T) {
	first, second, err := splitWhole(t, whole)
	if err != nil {
		t.Fatal(err)
	}
	other, otherSecond, err := splitWhole(t, replaced(t, dataSection, "\x01\x07", "\x01\x08"))
	if err != nil {
		t.Fatal(err)
	}
	marks := []string{}
	for _, m := range [][]byte{first, second, other, otherSecond} {
		marks = append(marks, string(buildMark.Find(m)))
	}
	if marks[0] == "" || marks[0] != marks[1] || marks[2] != marks[3] || marks[0] == marks[2] {
		t.Errorf("the marks are %q", marks)
	}
}

// TestLate: what only the second module has, and the first calls, traps where the
// second is not there, and runs where it is.
func TestLate(t *testing.T) {
	functions := slices.Clone(wholeFunctions)
	functions[3].name = "runtime.itabInit" // $early, which run calls, and which is to return its parameter
	m := replaced(t, codeSection, "\x24\x00\x20\x00\x10\x00", "\x24\x00\x20\x00\x01\x01")
	m, err := rewrite(m, exportSection, func(section []byte) ([]byte, error) {
		return bytes.Replace(section, []byte("\x05early\x00\x04"), []byte("\x05early\x00\x01"), 1), nil
	})
	if err != nil {
		t.Fatal(err)
	}
	first, second, err := splitFunctions(t, m, functions)
	if err != nil {
		t.Fatal(err)
	}
	if value, err := newHost(t, first, nil).call("run", 1); err == nil {
		t.Errorf("run(1) of the first module alone is %d, want a trap", value)
	}
	if value, err := newHost(t, first, second).call("run", 1); err != nil || value != 21+1 {
		t.Errorf("run(1) is %d, %v, want 22", value, err)
	}
}

// TestFirstKeepsWhatOnlyItCanCall: what calls an import stays, though only
// explanations call it.
func TestFirstKeepsWhatOnlyItCanCall(t *testing.T) {
	m := replaced(t, codeSection, "\x10\x04\x20\x00\x10\x02\x6a", "\x10\x00\x20\x00\x10\x02\x6a") // alone calls $used
	if _, _, err := splitWhole(t, m); err == nil || !strings.Contains(err.Error(), "only the first can call") {
		t.Errorf("an export of the second module calls an import: %v", err)
	}
}

func TestSplitSaysWhatFails(t *testing.T) {
	tests := []struct {
		name           string
		section        byte
		old, new, want string
	}{
		{"the table begins elsewhere", elementSection, "\x41\x80\x20", "\x41\x81\x20", "laid out"},
		{"the table is in another order", elementSection, "\x02\x03", "\x03\x02", "laid out"},
		{"the table lacks a function", elementSection, "\x07\x01\x02\x03\x04\x05\x06\x07", "\x06\x01\x02\x03\x04\x05\x06", "laid out"},
		{"an export is called otherwise", exportSection, "\x05alone", "\x05alane", "exports is missing"},
	}
	for _, test := range tests {
		bad := replaced(t, test.section, test.old, test.new)
		if _, _, err := splitWhole(t, bad); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: %v, want an error with %q", test.name, err, test.want)
		}
	}
}

// replaced returns whole with something replaced that stands in a section once.
func replaced(t *testing.T, section byte, old, new string) []byte {
	t.Helper()
	changed, err := rewrite(whole, section, func(section []byte) ([]byte, error) {
		if n := bytes.Count(section, []byte(old)); n != 1 {
			t.Fatalf("% x stands in the section %d times", old, n)
		}
		return bytes.Replace(section, []byte(old), []byte(new), 1), nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return changed
}

func TestDataGraph(t *testing.T) {
	m := image{0, make([]byte, 3*4096+64)}
	word := func(at int, value uint64) {
		for i := range 8 {
			m.bytes[at+i] = byte(value >> (8 * i))
		}
	}
	word(firstData, (firstFunction+1)<<16)      // a function
	word(firstData+8, firstData+32)             // the address of what follows …
	word(firstData+16, (firstFunction+2)<<16)   // of what another constant refers to
	word(firstData+32, (firstFunction+3)<<16)   // … a function
	word(firstData+48, 1<<64-1)                 // no address
	word(firstData+40, (firstFunction+4)<<16|5) // the middle of a function
	c := calls{bodies: []body{{constants: []uint64{firstData}}, {constants: []uint64{firstData + 16}}}}
	g := newDataGraph(c, m, m)
	var reached []int
	g.follow(c.bodies[0].constants, true, func(f int) { reached = append(reached, f) })
	if slices.Sort(reached); !slices.Equal(reached, []int{1, 3}) {
		t.Errorf("data refers to functions %v, want 1 and 3", reached)
	}
}
