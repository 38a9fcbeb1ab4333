package main

// The data section of a WebAssembly module (WebAssembly Core Specification
// §5.5.14): its segments are read into one image of linear memory, and written
// from it again, cut only where zeros are many.

import (
	"bytes"
	"errors"
	"fmt"
)

const (
	opI32Const = 0x41
	opEnd      = 0x0b

	// gap is the shortest run of zeros left out between two segments. Shorter
	// ones are cheaper as zeros: a segment's header is about 8 bytes that do
	// not compress.
	gap = 128

	// changeGap is the same between two changes, and for bytes that do not change.
	changeGap = 24

	// firstData is where the linker puts the first data (wasmMinDataAddr in
	// cmd/link/internal/ld): smaller constants are numbers.
	firstData = 4096 + 8192
)

var errCut = errors.New("it ends early")

// image is linear memory as the data section sets it up, from base on.
type image struct {
	base  int
	bytes []byte
}

// memoryImage returns the image that a module's data section sets up.
func memoryImage(module []byte) (image, error) {
	_, data, _, err := cutSection(module, dataSection)
	if err != nil {
		return image{}, err
	}
	m, err := readData(data)
	if err != nil {
		return image{}, fmt.Errorf("data section: %w", err)
	}
	return m, nil
}

// extended returns the image with all of memory up to size in it.
func (m image) extended(size int) image {
	all := image{0, make([]byte, size)}
	copy(all.bytes[m.base:], m.bytes)
	return all
}

// readData reads a data section of active segments of memory 0.
func readData(section []byte) (image, error) {
	type segment struct {
		offset int
		bytes  []byte
	}
	count, at := unsigned(section)
	if at == 0 {
		return image{}, errCut
	}
	segments := make([]segment, 0, count)
	low, high := 1<<32, 0
	for range count {
		if len(section) < at+2 || section[at] != 0 || section[at+1] != opI32Const {
			return image{}, fmt.Errorf("segment %d is not an active one at a constant address", len(segments))
		}
		offset, n := signed(section[at+2:])
		at += 2 + n
		if n == 0 || at >= len(section) || section[at] != opEnd {
			return image{}, fmt.Errorf("segment %d has an address of more than one instruction", len(segments))
		}
		size, n := unsigned(section[at+1:])
		at += 1 + n
		end := at + int(size)
		if n == 0 || end > len(section) {
			return image{}, errCut
		}
		s := segment{int(uint32(offset)), section[at:end]}
		segments = append(segments, s)
		low = min(low, s.offset)
		high = max(high, s.offset+len(s.bytes))
		at = end
	}
	if len(segments) == 0 {
		return image{}, errors.New("it is empty")
	}
	m := image{base: low, bytes: make([]byte, high-low)}
	for _, s := range segments {
		copy(m.bytes[s.offset-low:], s.bytes)
	}
	return m, nil
}

// blank blanks files that are embedded, each of which must be there once.
func (m image) blank(files [][]byte) error {
	for i, file := range files {
		if n := bytes.Count(m.bytes, file); n != 1 {
			return fmt.Errorf("file %d of those unpacked is %d times in the data, not once", i+1, n)
		}
		at := bytes.Index(m.bytes, file)
		clear(m.bytes[at : at+len(file)])
	}
	return nil
}

// powersOfTen begins the table that floating-point numbers are read and written by:
// 10^-348 to 10^347, of 128 bits each, the first of which is set
// (src/internal/strconv/pow10tab.go).
const (
	powersOfTen   = "\x88\x02\x1c\x08\xa0\xd5\x8f\xfa\x53\xe4\x60\xcd\x69\xc8\x32\x17"
	countOfPowers = 696
)

// blankPowers blanks that table, if the code that reads it never runs: no other has
// the address of one of its words. Another number as large is none of them.
func (m image) blankPowers(c calls, trapped map[int]bool) {
	at := bytes.Index(m.bytes, []byte(powersOfTen))
	end := at + 16*countOfPowers
	if at < 0 || end > len(m.bytes) {
		return
	}
	for i := at; i < end; i += 16 {
		if m.bytes[i+7]&0x80 == 0 {
			return
		}
	}
	for f, body := range c.bodies {
		for _, constant := range body.constants {
			if !trapped[f] && constant >= uint64(m.base+at) && constant < uint64(m.base+end) && (constant-uint64(m.base+at))%8 == 0 {
				return
			}
		}
	}
	clear(m.bytes[at:end])
}

// appendData appends the content of a data section that sets up the image.
func (m image) appendData(dst []byte) []byte {
	var segments []byte
	count := 0
	for at := 0; at < len(m.bytes); {
		if m.bytes[at] == 0 {
			at++
			continue
		}
		end := at + segmentLength(m.bytes[at:])
		segments = appendSegment(segments, m.base+at, m.bytes[at:end])
		count++
		at = end
	}
	dst = appendUnsigned(dst, uint64(count))
	return append(dst, segments...)
}

// appendChanges appends the content of a data section that makes this image of
// another one, which begins at the same address and is as long.
func (m image) appendChanges(dst []byte, from image) []byte {
	var segments []byte
	count := 0
	for at := 0; at < len(m.bytes); {
		if m.bytes[at] == from.bytes[at] {
			at++
			continue
		}
		end := at + 1
		for i := end; i < len(m.bytes) && i < end+changeGap; i++ {
			if m.bytes[i] != from.bytes[i] {
				end = i + 1
			}
		}
		segments = appendSegment(segments, m.base+at, m.bytes[at:end])
		count++
		at = end
	}
	return append(appendUnsigned(dst, uint64(count)), segments...)
}

// appendSegment appends a segment that puts bytes at an address.
func appendSegment(dst []byte, address int, content []byte) []byte {
	dst = appendSigned(append(dst, 0, opI32Const), int64(int32(uint32(address))))
	dst = appendUnsigned(append(dst, opEnd), uint64(len(content)))
	return append(dst, content...)
}

// segmentLength returns how many bytes stand before the next gap.
func segmentLength(b []byte) int {
	end := 0
	for i := range b {
		if b[i] != 0 {
			end = i + 1
		} else if i+1-end >= gap {
			break
		}
	}
	return end
}
