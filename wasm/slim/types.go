package main

// What Go keeps about types (src/internal/abi/type.go), of which a running module
// reads little: the allocator and the collector read sizes and where pointers are,
// a switch the hash. Names, methods and fields are for reflection and for
// messages. A type that neither code nor data refers to is not read at all.

import (
	"bytes"
	"encoding/binary"
	"slices"
	"unicode/utf8"
)

// Offsets in a type, and of the parts behind it.
const (
	typeHash   = 16
	typeFlags  = 20
	typeKind   = 23
	typeName   = 40 // and what a pointer to it is; offsets of 32 bits from the first type
	typeSize   = 48
	typeFields = 56 // of a struct: address of its fields, and how many

	methodSize = 16
	fieldSize  = 24

	flagUncommon = 1 << 0 // the type has a package and methods
	flagMask     = 1 << 4 // where its pointers are is found out from its fields

	kindArray, kindChan, kindFunc, kindInterface, kindMap, kindPointer, kindSlice, kindStruct = 17, 18, 19, 20, 21, 22, 23, 25
)

// sizeOfKind is how large a type is without what stands behind it, where it is
// not typeSize. A map's differs between releases, and none has methods.
var sizeOfKind = map[byte]int{kindArray: 72, kindChan: 64, kindFunc: 56, kindInterface: 80, kindMap: 104, kindPointer: 56, kindSlice: 56, kindStruct: 80}

// sizes are how large a value of each kind is; anySize is that of arrays and structs.
const (
	sizes   = "\x00\x01\x08\x01\x02\x04\x08\x08\x01\x02\x04\x08\x08\x04\x08\x08\x10\xff\x08\x08\x10\x08\x08\x18\x10\xff\x08"
	anySize = 0xff
)

// types are those of a module, from the address start to end.
type types struct {
	memory     []byte
	start, end int
	all        []int // addresses, in order
}

// findTypes finds the types between two addresses, where strings and embedded files
// are as well. A type is known by what other data would hardly have: a kind, a size
// that fits it, a hash, alignments and a name.
func findTypes(memory []byte, start, end int) types {
	t := types{memory: memory, start: start, end: end}
	for at := start; at+typeSize <= end; at += 8 {
		b := memory[at : at+typeSize]
		kind, align, isPower := b[typeKind]&31, b[21], b[21]&(b[21]-1) == 0
		if kind == 0 || int(kind) >= len(sizes) || align == 0 || align > 16 || !isPower || b[22] != align {
			continue
		}
		size, hash := binary.LittleEndian.Uint64(b), binary.LittleEndian.Uint32(b[typeHash:])
		if size > 1<<32 || binary.LittleEndian.Uint64(b[8:]) > size || size%uint64(align) != 0 || sizes[kind] != anySize && uint64(sizes[kind]) != size || hash == 0 {
			continue
		}
		if name := t.name(t.offset(at + typeName)); len(name) > 0 {
			t.all = append(t.all, at)
		}
	}
	return t
}

// leave drops what looks like a type within files that are embedded: in hundreds of
// thousands of octets something does by chance.
func (t *types) leave(files [][]byte) {
	for _, file := range files {
		from := bytes.Index(t.memory, file)
		t.all = slices.DeleteFunc(t.all, func(at int) bool { return from >= 0 && at+typeSize > from && at < from+len(file) })
	}
}

func (t *types) word(at int) int   { return int(binary.LittleEndian.Uint64(t.memory[at:])) }
func (t *types) offset(at int) int { return t.start + int(binary.LittleEndian.Uint32(t.memory[at:])) }

// name returns the text of the name at an address, nil if there is none: behind an
// octet of flags and its length.
func (t *types) name(at int) []byte {
	if at < t.start || at+2 > t.end || t.memory[at] > 15 {
		return nil
	}
	size, n := unsigned(t.memory[at+1 : min(t.end, at+6)])
	at += 1 + n
	if n == 0 || size == 0 || size > 4096 || at+int(size) > t.end {
		return nil
	}
	text := t.memory[at : at+int(size)]
	if !utf8.Valid(text) || bytes.IndexFunc(text, func(r rune) bool { return r < ' ' }) >= 0 {
		return nil
	}
	return text
}

// uncommon returns where the package and methods of a type are, 0 if it has none,
// and how many methods.
func (t *types) uncommon(at int) (place, methods int) {
	if t.memory[at+typeFlags]&flagUncommon == 0 {
		return 0, 0
	}
	place = at + max(typeSize, sizeOfKind[t.memory[at+typeKind]&31])
	return place, int(binary.LittleEndian.Uint16(t.memory[place+4:]))
}

// methods returns where the methods of a type begin.
func (t *types) methods(place int) int {
	return place + int(binary.LittleEndian.Uint32(t.memory[place+8:]))
}

// fields returns where the fields of a struct are, and how many.
func (t *types) fields(at int) (place, count int) {
	if t.memory[at+typeKind]&31 != kindStruct {
		return 0, 0
	}
	return t.word(at + typeFields), t.word(at + typeFields + 8)
}

// isRuntimes reports whether a panic can be about a value of the type, whose
// methods say what it is about.
func (t *types) isRuntimes(at int) bool {
	place, _ := t.uncommon(at)
	return place > 0 && isRuntime(string(t.name(t.offset(place)))+".")
}

// live returns which types code or data refer to, or a type of these.
func (t *types) live(refersTo func(found func(address uint64))) map[int]bool {
	live := map[int]bool{}
	var rest []int
	reach := func(address uint64) {
		if address < uint64(t.start) || address >= uint64(t.end) {
			return
		}
		i, found := slices.BinarySearch(t.all, int(address))
		if !found {
			i--
		}
		if i >= 0 && !live[t.all[i]] {
			live[t.all[i]] = true
			rest = append(rest, i)
		}
	}
	refersTo(reach)
	for len(rest) > 0 {
		i := rest[len(rest)-1]
		rest = rest[:len(rest)-1]
		end := t.end
		if i+1 < len(t.all) {
			end = t.all[i+1]
		}
		for at := t.all[i] + typeSize; at+8 <= end; at += 8 {
			reach(uint64(t.word(at)))
		}
	}
	return live
}

// blankUnread blanks what is not read: by code that is not trapped, and by way of
// the data, before or when all is ready.
func (t *types) blankUnread(c calls, trapped map[int]bool, before []byte) {
	constants := map[uint64]bool{}
	for f, body := range c.bodies {
		for _, constant := range body.constants {
			constants[constant] = constants[constant] || !trapped[f]
		}
	}
	t.blank(func(found func(address uint64)) {
		for constant, isRead := range constants {
			if isRead {
				found(constant)
			}
		}
		for _, memory := range [][]byte{t.memory, before} {
			for at := 0; at+8 <= len(memory); at += 8 {
				if at < t.start || at >= t.end {
					found(binary.LittleEndian.Uint64(memory[at:]))
				}
			}
		}
	}, func(hash uint32) bool { return constants[uint64(hash)] })
}

// blank blanks what is not read. RefersTo calls found with what could be the
// address of a type in code and in data, and isHash says whether code compares the
// hash of a type with one.
func (t *types) blank(refersTo func(found func(address uint64)), isHash func(hash uint32) bool) {
	// The names come last: the types are known by them.
	var names []int
	kept := map[int]bool{}
	runtimes := map[int]bool{}
	for _, at := range t.all {
		runtimes[at] = t.isRuntimes(at)
		if t.memory[at+typeKind]&31 == kindInterface { // what is asked of a type
			for i := range t.word(at + 64) {
				kept[t.offset(t.word(at+56)+8*i)] = true
			}
		}
		names = append(names, t.offset(at+typeName))
		place, methods := t.uncommon(at)
		if place > 0 {
			names = append(names, t.offset(place))
		}
		for i := range methods {
			names = append(names, t.offset(t.methods(place)+methodSize*i))
		}
		fields, count := t.fields(at)
		for i := range count {
			names = append(names, t.word(fields+fieldSize*i))
		}
	}
	for _, at := range t.all {
		fields, count := t.fields(at)
		if t.memory[at+typeFlags]&flagMask == 0 && count > 0 {
			clear(t.memory[fields : fields+fieldSize*count])
		}
		if !isHash(binary.LittleEndian.Uint32(t.memory[at+typeHash:])) {
			clear(t.memory[at+typeHash : at+typeFlags])
		}
		clear(t.memory[at+typeName : at+typeSize])
		if t.memory[at+typeKind]&31 == kindPointer { // what it points to
			clear(t.memory[at+typeSize : at+typeSize+8])
		}
		place, methods := t.uncommon(at)
		for i := range methods {
			if method := t.methods(place) + methodSize*i; !runtimes[at] || !kept[t.offset(method)] {
				clear(t.memory[method : method+methodSize])
			}
		}
		if place > 0 && !runtimes[at] {
			clear(t.memory[place : place+methodSize])
		}
	}
	live := t.live(refersTo)
	for _, at := range t.all {
		if live[at] {
			continue
		}
		if fields, count := t.fields(at); count > 0 {
			clear(t.memory[fields : fields+fieldSize*count])
		}
		clear(t.memory[at : at+max(typeSize, sizeOfKind[t.memory[at+typeKind]&31])])
	}
	for _, at := range names {
		if name := t.name(at); !kept[at] && name != nil {
			_, n := unsigned(t.memory[at+1:])
			clear(t.memory[at : at+1+n+len(name)]) // what remains could look like an address
		}
	}
}
