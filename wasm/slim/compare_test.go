package main

import (
	"bytes"
	"strings"
	"testing"
)

// answering is a module that takes input at 1024 and answers with the record at
// 2048, whose run of two octets is at 3072.
var answering = module(
	typeSection, "\x02\x60\x01\x7f\x01\x7f\x60\x05\x7f\x7f\x7f\x7f\x7c\x01\x7f",
	functionSection, "\x02\x00\x01",
	memorySection, "\x01\x00\x01",
	exportSection, "\x03\x06memory\x02\x00\x05alloc\x00\x00\x0dexplain_error\x00\x01",
	codeSection, functionBodies("\x41\x80\x08", "\x41\x80\x10"),
	dataSection, "\x02\x00\x41\x80\x10\x0b\x08\x00\x0c\x00\x00\x02\x00\x00\x00\x00\x41\x80\x18\x0b\x02ok",
)

func TestCompare(t *testing.T) {
	calls := []sample{{"explain_error", []byte("throttled"), []uint64{9, 0, 0, 0, 0}, runOfJSON}}
	if err := compare(answering, answering, empty, calls); err != nil {
		t.Errorf("a module differs from itself: %v", err)
	}
	flipped := bytes.Replace(answering, []byte("\x02ok"), []byte("\x02on"), 1)
	if err := compare(answering, flipped, empty, calls); err == nil || !strings.Contains(err.Error(), `differ from the linked module's; the first: explain_error("throttled")`) {
		t.Errorf("a flipped octet: %v, want an error that names the call", err)
	}
	trapping := bytes.Replace(answering, []byte("\x05\x00\x41\x80\x10\x0b"), []byte("\x05\x00\x00\x01\x01\x0b"), 1)
	if err := compare(answering, trapping, empty, calls); err == nil {
		t.Error("a trap is taken for the same answer")
	}
}
