package main

import (
	"bytes"
	"context"
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
// table from 4096 on, as Go's do.
//
//	(module
//	  (import "host" "used" (func $used (param i32) (result i32)))
//	  (import "host" "spare" (func (param i32) (result i32)))
//	  (func (export "run") …)          ;; $beside by the table + $direct
//	  (func $direct …)                 ;; later: $pair of local 0 and $beside
//	  (func $beside …)                 ;; later: counts, returns the counts
//	  (func $early (export "early") …) ;; counts, returns $used of local 0
//	  (func $pair (param i32 i32) …)   ;; $early of local 0 * 100 + local 1
//	  (func (export "alone") …))       ;; later: $early + $beside
var whole = module(
	typeSection, "\x03\x60\x00\x00\x60\x01\x7f\x01\x7f\x60\x02\x7f\x7f\x01\x7f",
	importSection, "\x02\x04host\x04used\x00\x01\x04host\x05spare\x00\x01",
	functionSection, "\x06\x01\x01\x01\x01\x02\x01",
	tableSection, "\x01\x70\x00\x86\x20",
	memorySection, "\x01\x00\x01",
	globalSection, "\x02\x7f\x01\x41\x05\x0b\x7e\x01\x42\x07\x0b", // i32 5, i64 7
	exportSection, "\x04\x06memory\x02\x00\x03run\x00\x02\x05early\x00\x05\x05alone\x00\x07",
	elementSection, "\x01\x00\x41\x80\x20\x0b\x06\x02\x03\x04\x05\x06\x07",
	codeSection, functionBodies(
		"\x20\x00\x41\x82\x20\x11\x01\x00\x20\x00\x10\x03\x6a",
		"\x20\x00\x20\x00\x10\x04\x10\x06",
		"\x23\x00\x20\x00\x6a\x24\x00"+ // global 0 += local 0
			"\x41\x80\x08\x41\x80\x08\x2d\x00\x00\x20\x00\x6a\x3a\x00\x00"+ // the octet += local 0
			"\x23\x00\x23\x01\xa7\x6a\x41\x80\x08\x2d\x00\x00\x6a", // global 0 + global 1 + the octet
		"\x23\x00\x41\x01\x6a\x24\x00\x20\x00\x10\x00", // global 0 += 1
		"\x20\x00\x10\x05\x41\xe4\x00\x6c\x20\x01\x6a",
		"\x20\x00\x10\x05\x20\x00\x10\x04\x6a",
	),
	dataSection, "\x01\x00\x41\x80\x08\x0b\x01\x07",
)

// wholeFunctions are the functions of whole. $pair is none of Go's by its type,
// so that it stays where it is whatever its name is.
var wholeFunctions = []function{
	{"wrongnumber/wasm/abi.run", "wrongnumber/wasm/abi/abi.go", 0},
	{"wrongnumber/wasm/explain.direct", "wrongnumber/wasm/explain/explain.go", 1},
	{"runtime.gcBeside", "runtime/mgc.go", 2},
	{"wrongnumber/wasm/e164.early", "wrongnumber/wasm/e164/parse.go", 3},
	{"wrongnumber/wasm/explain.pair", "wrongnumber/wasm/explain/explain.go", 4},
	{"wrongnumber/catalog.alone", "wrongnumber/catalog/set.go", 5},
}

// laterModule returns the second module of one that was split.
func laterModule(t *testing.T, module []byte) []byte {
	t.Helper()
	_, section, _, err := cutSection(module, customSection)
	if err != nil {
		t.Fatal(err)
	}
	second, found := bytes.CutPrefix(section, []byte("\x05later"))
	if !found {
		t.Fatalf("the custom section starts with % x", section[:min(6, len(section))])
	}
	return second
}

// host runs a module, and the second one when the first asks for it.
type host struct {
	first api.Module
	asked int
}

// newHost instantiates a module, with a second one if there is any.
func newHost(t *testing.T, module, second []byte) *host {
	t.Helper()
	ctx := context.Background()
	r := wazero.NewRuntimeWithConfig(ctx, wazero.NewRuntimeConfigInterpreter())
	t.Cleanup(func() { r.Close(ctx) })
	h := &host{}
	instantiate := func(module []byte, name string) api.Module {
		compiled, err := r.CompileModule(ctx, module)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		m, err := r.InstantiateModule(ctx, compiled, wazero.NewModuleConfig().WithName(name))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		return m
	}
	link := func() {
		if h.asked++; h.asked == 1 {
			instantiate(second, "second")
		}
	}
	used := func(x uint32) uint32 { return 3 * x }
	builder := r.NewHostModuleBuilder("host")
	builder.NewFunctionBuilder().WithFunc(used).Export("used")
	builder.NewFunctionBuilder().WithFunc(used).Export("spare")
	if _, err := builder.Instantiate(ctx); err != nil {
		t.Fatal(err)
	}
	_, err := r.NewHostModuleBuilder(hostName).NewFunctionBuilder().WithFunc(link).Export(linkName).Instantiate(ctx)
	if err != nil {
		t.Fatal(err)
	}
	h.first = instantiate(module, sharedModule)
	return h
}

func (h *host) call(t *testing.T, name string, x uint64) uint64 {
	t.Helper()
	results, err := h.first.ExportedFunction(name).Call(context.Background(), x)
	if err != nil {
		t.Fatalf("%s(%d): %v", name, x, err)
	}
	return results[0]
}

// TestSplit: two modules answer as the one did, whichever function asks for the
// second first: one that is called by the table, or by its place.
func TestSplit(t *testing.T) {
	got, err := split(whole, wholeFunctions, nil)
	if err != nil {
		t.Fatal(err)
	}
	type called struct {
		name string
		x    uint64
	}
	tests := []struct {
		name  string
		calls []called
		want  []uint64
	}{
		// $beside(1) = 6+7+8, then 100*$used(1) + $beside(1) = 300 + (7+7+9).
		{"by the table", []called{{"run", 1}, {"early", 2}, {"run", 3}}, []uint64{21 + 323, 6, 31 + 937}},
		{"by its place", []called{{"alone", 2}, {"run", 1}, {"alone", 2}}, []uint64{6 + 24, 26 + 300 + 28, 6 + 34}},
	}
	for _, test := range tests {
		before := newHost(t, whole, nil)
		after := newHost(t, got, laterModule(t, got))
		for i, c := range test.calls {
			if value := before.call(t, c.name, c.x); value != test.want[i] {
				t.Fatalf("%s: %s(%d) of the test's module is %d, want %d", test.name, c.name, c.x, value, test.want[i])
			}
			if value := after.call(t, c.name, c.x); value != test.want[i] {
				t.Errorf("%s: %s(%d) is %d once split, want %d", test.name, c.name, c.x, value, test.want[i])
			}
		}
	}
}

// TestSplitIsLazy: nothing asks for the second module that does not need it.
func TestSplitIsLazy(t *testing.T) {
	got, err := split(whole, wholeFunctions, nil)
	if err != nil {
		t.Fatal(err)
	}
	h := newHost(t, got, laterModule(t, got))
	if h.call(t, "early", 1); h.asked != 0 {
		t.Errorf("a function of the first module asks for the second %d times", h.asked)
	}
	if h.call(t, "run", 1); h.asked == 0 {
		t.Error("nothing asks for the second module")
	}
}

// TestLaterSections: the second module has the code that the first one gave up,
// and puts neighbours in the table with one segment.
func TestLaterSections(t *testing.T) {
	got, err := split(whole, wholeFunctions, nil)
	if err != nil {
		t.Fatal(err)
	}
	second := laterModule(t, got)
	for _, test := range []struct {
		what    string
		section byte
		want    string
	}{
		{"functions", functionSection, "\x03\x01\x01\x01"},
		{"elements", elementSection, "\x02" +
			"\x00\x41\x81\x20\x0b\x02\x00\x01" + // direct and beside, from 4097 on
			"\x00\x41\x85\x20\x0b\x01\x02"}, // alone, at 4101
		{"imports", importSection, "\x04" +
			"\x05first\x06memory\x02\x00\x01" +
			"\x05first\x05table\x01\x70\x00\x86\x20" +
			"\x05first\x07global0\x03\x7f\x01" +
			"\x05first\x07global1\x03\x7e\x01"},
	} {
		_, section, _, err := cutSection(second, test.section)
		if err != nil || string(section) != test.want {
			t.Errorf("%s: % x, %v, want % x", test.what, section, err, test.want)
		}
	}

	_, code, _, err := cutSection(got, codeSection)
	if err != nil {
		t.Fatal(err)
	}
	var stubs []int
	i := 0
	err = eachFunction(code, func(body []byte) error {
		if bytes.HasPrefix(body, []byte("\x00\x10\x01\x20\x00")) { // no locals, call link, local.get 0
			stubs = append(stubs, i)
		}
		i++
		return nil
	})
	if want := []int{1, 2, 5}; err != nil || !slices.Equal(stubs, want) {
		t.Errorf("functions %v ask for the second module, %v, want %v", stubs, err, want)
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
		{"the table lacks a function", elementSection, "\x06\x02\x03\x04\x05\x06\x07", "\x05\x02\x03\x04\x05\x06", "laid out"},
		{"every import is called", codeSection, "\x20\x01\x6a\x0b", "\x10\x01\x6a\x0b", "imports are needed"},
		{"no type for link", typeSection, "\x60\x00\x00", "\x60\x00\x01\x7f", "no type of functions 60 00 00"},
		{"no type of Go's functions", typeSection, "\x60\x01\x7f\x01\x7f", "\x60\x01\x7e\x01\x7f", "no type of functions 60 01 7f 01 7f"},
		{"a function to be taken calls an import", codeSection, "\x20\x00\x20\x00\x10\x04", "\x20\x00\x20\x00\x10\x00", "calls import 0"},
		{"an import is a memory", importSection, "spare\x00", "spare\x02", "no function"},
	}
	for _, test := range tests {
		bad, err := rewrite(whole, test.section, func(section []byte) ([]byte, error) {
			if n := bytes.Count(section, []byte(test.old)); n != 1 {
				t.Fatalf("%s: % x stands in the section %d times", test.name, test.old, n)
			}
			return bytes.Replace(section, []byte(test.old), []byte(test.new), 1), nil
		})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := split(bad, wholeFunctions, nil); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: %v, want an error with %q", test.name, err, test.want)
		}
	}
}

func TestIsLater(t *testing.T) {
	tests := []struct {
		name, file string
		want       bool
	}{
		{"wrongnumber/wasm/explain.New", "wrongnumber/wasm/explain/explain.go", true},
		{"wrongnumber/catalog.(*Set).Find", "wrongnumber/catalog/set.go", true},
		{"github.com/tidwall/gjson.Get", "github.com/tidwall/gjson/gjson.go", true},
		{"runtime.gcStart", "runtime/mgc.go", true},
		{"runtime.gcTrigger.test", "runtime/mgc.go", false}, // every allocation asks it
		{"runtime.mallocgc", "runtime/malloc.go", false},
		{"wrongnumber/catalog/numbering.Find", "wrongnumber/catalog/numbering/find.go", false},
		{"wrongnumber/wasm/e164.Parse", "wrongnumber/wasm/e164/parse.go", false},
	}
	for _, test := range tests {
		if got := isLater(function{name: test.name, file: test.file}); got != test.want {
			t.Errorf("isLater(%s) = %v, want %v", test.name, got, test.want)
		}
	}
}
