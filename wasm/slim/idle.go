package main

// The functions of Go's runtime that only explain a crash or watch a program
// run: traces of goroutines and of execution, profiles, dumps of memory. A
// module has no use for them, but the linker must keep them, since the runtime
// could come to call them. Their bodies are replaced by a trap. A panic still
// writes what it is about; it then ends in that trap where it would have
// written where it came from, and a host sees the same either way.

import (
	"slices"
	"strings"
)

const (
	codeSection = 10

	opUnreachable = 0x00
)

// trapBody is the body of a function without locals that traps.
var trapBody = []byte{0, opUnreachable, opEnd}

// diagnoses are the names of these functions, the prefix "runtime." left out. A
// name that ends in a star stands for all that begin so: methods, or the
// functions inside one. Nothing here runs while no execution trace and no
// profile is asked for, which a module cannot do, and nothing has panicked.
var diagnoses = []string{
	// Goroutines, on the way out of a panic.
	"dopanic_m", "dumpgstatus", "goroutineheader", "printAncestorTraceback*", "printArgs*",
	"printFuncName", "printOneCgoTraceback", "printanycustomtype", "printcreatedby*",
	"traceback1*", "traceback2", "tracebackHexdump*", "tracebacksomeothers*", "(*Frames).Next",
	// Memory.
	"(*mspan).reportZombies", "badPointer", "checkFinalizersAndCleanups*", "gcDumpObject",
	"hexdump*", "(*hexdumper).*",
	// The scheduler, profiles, execution traces.
	"schedtrace", "schedtrace.*", "(*profBuf).*", "dumpStacksRec*", "saveblockevent*", "traceAdvance*", "traceReadCPU",
	"traceRegisterLabelsAndReasons", "traceStack", "traceSyncBatch", "traceLocker.*",
	"traceWriter.*", "(*traceMap).*", "(*traceRegionAlloc).*", "(*traceStackTable).*",
	"(*traceStringTable).*", "(*traceTypeTable).*",
}

// runs is the one among them that runs all the time: it says that nothing is
// traced.
const runs = "traceLocker.ok"

// errorTexts are functions that write the text of an error about a number that
// cannot be read. Nothing in the module asks such an error for its text.
var errorTexts = []string{
	"strconv.(*NumError).Error", "strconv.Quote", "strconv.quote", "strconv.quoteWith",
	"strconv.appendQuotedWith", "strconv.appendEscapedRune", "strconv.IsPrint",
}

// otherFloats are functions that read and write numbers as nothing in the module
// does: of 32 bits, in hexadecimal, as powers of two, complex. gjson reads and
// writes decimal numbers of 64 bits.
var otherFloats = []string{
	"internal/strconv.atof32", "internal/strconv.dboxFtoa32", "internal/strconv.fmtB",
	"internal/strconv.fmtX", "internal/strconv.AppendComplex",
}

// isIdle reports whether the function of that name is one that never runs here:
// one of diagnoses, errorTexts or otherFloats.
func isIdle(name string) bool {
	if slices.Contains(errorTexts, name) || slices.Contains(otherFloats, name) {
		return true
	}
	name, isRuntime := strings.CutPrefix(name, runtimeName)
	if !isRuntime || name == runs {
		return false
	}
	for _, pattern := range diagnoses {
		prefix, isPrefix := strings.CutSuffix(pattern, "*")
		if name == pattern || isPrefix && strings.HasPrefix(name, prefix) {
			return true
		}
	}
	return false
}

// trapFunctions returns a code section in which the functions given, counted as
// the section counts them, do nothing but trap.
func trapFunctions(section []byte, trap map[int]bool) ([]byte, error) {
	count, at := unsigned(section)
	out := append([]byte{}, section[:at]...)
	for i := range int(count) {
		length, n := unsigned(section[at:])
		end := at + n + int(length)
		if n == 0 || end > len(section) {
			return nil, errCut
		}
		if trap[i] {
			out = append(appendUnsigned(out, uint64(len(trapBody))), trapBody...)
		} else {
			out = append(out, section[at:end]...)
		}
		at = end
	}
	return out, nil
}
