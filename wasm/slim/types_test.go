package main

import (
	"bytes"
	"encoding/binary"
	"slices"
	"strings"
	"testing"
)

// TestBlankTypes builds four types: a struct of ours with a method and a field, a
// pointer of the runtime's with two methods, an interface that asks for one of
// these, and one that nothing refers to.
func TestBlankTypes(t *testing.T) {
	const (
		start              = 64
		sizeStruct         = 80
		ours, theirs, dead = start + 256, start + 512, start + 768
		asks, asked        = start + 1536, start + 1664
		fields             = ours + sizeStruct + 2*methodSize
		hash               = 0x01020304
	)
	memory := make([]byte, 2048)
	names := start + 8
	name := func(text string) (at int) {
		at = names
		names += copy(memory[at:], string([]byte{1, byte(len(text))})+text)
		return at
	}
	put := func(at, value int) { binary.LittleEndian.PutUint32(memory[at:], uint32(value)) }
	describe := func(at int, kind byte, text, from, method string, size int) {
		put(at, 8)
		memory[at+21], memory[at+22], memory[at+typeKind], memory[at+typeFlags] = 8, 8, kind, flagUncommon
		put(at+typeHash, hash)
		put(at+typeName, name(text)-start)
		put(at+size, name(from)-start)
		put(at+size+4, 1)
		put(at+size+8, methodSize)
		put(at+size+methodSize, name(method)-start)
	}
	describe(ours, kindStruct, "explain.report", "wrongnumber/wasm/explain", "ticket", sizeStruct)
	put(ours+typeFields, fields)
	put(ours+typeFields+8, 1)
	put(fields, name("paste"))
	describe(theirs, kindPointer, "*runtime.boundsError", "runtime", "Error", 56)
	put(theirs+56+4, 2)
	put(theirs+56+2*methodSize, name("unasked")-start)
	put(theirs+typeSize, ours)
	describe(asks, kindInterface, "error", "", "", 80)
	put(asks, 16)
	memory[asks+typeFlags] = 0
	put(asks+56, asked)
	put(asks+64, 1)
	put(asked, int(binary.LittleEndian.Uint32(memory[theirs+56+methodSize:])))
	describe(dead, kindPointer, "*explain.unused", "wrongnumber/wasm/explain", "unused", 56)

	// Other data with a kind, alignments and the offset of a name, as a table may have.
	const table = start + 1024
	copy(memory[table:], memory[ours:ours+typeSize])
	put(table, 0)
	put(table+typeHash, 0)

	found := findTypes(memory, start, len(memory))
	if len(found.all) != 4 {
		t.Fatalf("types are at %v, want four", found.all)
	}
	embedded := findTypes(memory, start, len(memory))
	embedded.leave([][]byte{memory[dead : dead+typeSize]})
	if len(embedded.all) != 3 || slices.Contains(embedded.all, dead) {
		t.Errorf("without an embedded file that looks like one, types are at %v", embedded.all)
	}
	found.blank(func(found func(uint64)) { found(ours); found(theirs); found(asks) }, func(uint32) bool { return false })
	for _, gone := range []string{"report", "ticket", "paste", "unused", "wasm/explain", "boundsError", "unasked"} {
		if bytes.Contains(memory, []byte(gone)) {
			t.Errorf("the name %q is still there", gone)
		}
	}
	if !bytes.Contains(memory, []byte("Error")) || memory[theirs+56+4] != 2 {
		t.Error("the runtime's type has lost its method, which says what a panic is about")
	}
	if got := memory[theirs+56+2*methodSize : theirs+56+3*methodSize]; !bytes.Equal(got, make([]byte, methodSize)) {
		t.Errorf("the method that no interface asks for is % x", got)
	}
	if got := memory[theirs+typeSize : theirs+56]; !bytes.Equal(got, make([]byte, 8)) {
		t.Errorf("what the pointer points to is % x", got)
	}
	if memory[ours+typeKind] != kindStruct || memory[ours+21] != 8 {
		t.Error("the type of ours has lost what is read of it")
	}
	if got := strings.Trim(string(memory[ours+typeName:fields+fieldSize]), "\x00"); len(got) > 1+typeFields+8+8-typeName {
		t.Errorf("names, methods and fields of it are % x", got)
	}
	if got := memory[dead : dead+typeSize]; !bytes.Equal(got, make([]byte, typeSize)) {
		t.Errorf("what nothing refers to is % x", got)
	}
}
