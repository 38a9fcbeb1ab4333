package main

// The functions of Go's runtime that never run in a module that has started:
// those of the start-up, those that would start threads or wait for something,
// and those that only explain a crash or watch a program run. The linker must
// keep them, since the runtime could come to call them. Their bodies are
// replaced by a trap. A panic still writes what it is about; it then ends in
// that trap where it would have written where it came from, and a host sees the
// same either way.

import "strings"

// trapBody is the body of a function without locals that traps.
var trapBody = []byte{0, opUnreachable, opEnd}

// idleFiles are source files of which nothing runs. A star at the end of a
// pattern stands for anything, here and below.
var idleFiles = []string{
	// Traces of execution, profiles, dumps of memory.
	"runtime/trace.go", "runtime/traceallocfree.go", "runtime/tracebuf.go", "runtime/tracecpu.go", "runtime/traceevent.go",
	"runtime/traceexp.go", "runtime/tracemap.go", "runtime/traceregion.go", "runtime/traceruntime.go", "runtime/tracestack.go",
	"runtime/tracestatus.go", "runtime/tracestring.go", "runtime/tracetime.go", "runtime/tracetype.go",
	"runtime/heapdump.go", "runtime/hexdump.go", "runtime/mcheckmark.go", "runtime/mprof.go", "runtime/profbuf.go",
	// Timers, files, channels: a call never waits.
	"runtime/chan.go", "runtime/netpoll*", "runtime/select.go", "runtime/synctest.go", "runtime/time.go",
	"internal/runtime/exithook/*", "syscall/*",
}

// idleNames are further functions that do not run.
var idleNames = []string{
	// Start-up. What only they call is found by its calls.
	"runtime.rt0_go", "runtime.doInit1", "runtime.main*", "runtime.mallocinit", "runtime.schedinit", "runtime.newproc*",
	// Goroutines that end, and other threads.
	"runtime.gdestroy", "runtime.goexit0", "runtime.goexit1", "runtime.gfput", "runtime.gfpurge", "runtime.mexit", "runtime.mstart*",
	"runtime.allocm*", "runtime.newextram", "runtime.oneNewExtraM", "runtime.lockextra", "runtime.unlockextra", "runtime.addExtraM",
	"runtime.newm", "runtime.newm1", "runtime.stopm", "runtime.startm", "runtime.handoffp", "runtime.stoplockedm", "runtime.startlockedm",
	"runtime.gcstopm", "runtime.stealWork", "runtime.checkRunqsNoP", "runtime.checkTimersNoP", "runtime.checkIdleGCNoP",
	"runtime.wakeNetPoller", "runtime.preemptPark", "runtime.reentersyscall*", "runtime.entersyscall*", "runtime.exitsyscall*",
	"runtime.syscallingThread.*", "runtime.checkdead*", "runtime.(*p).destroy*", "runtime.runqsteal", "runtime.runqgrab",
	"runtime.defaultGOMAXPROCS*",
	// Locks that another goroutine holds, and calls that are deferred, for a panic
	// finds none (see standIns).
	"runtime.(*semaRoot).*", "runtime.acquireSudog", "runtime.releaseSudog", "runtime.recovery",
	// Goroutines, on the way out of a panic.
	"runtime.dopanic_m", "runtime.dumpgstatus", "runtime.goroutineheader", "runtime.printAncestorTraceback*", "runtime.printArgs*",
	"runtime.printFuncName", "runtime.printOneCgoTraceback", "runtime.printanycustomtype", "runtime.printcreatedby*",
	"runtime.traceback1*", "runtime.traceback2", "runtime.tracebackHexdump*", "runtime.tracebacksomeothers*", "runtime.tracebackPCs",
	"runtime.(*Frames).Next", "runtime.fpunwindExpand",
	// Memory: the garbage collector runs between two calls, so they do not help
	// it; what it finds has no finalizer; and none is given back.
	"runtime.gcAssistAlloc*", "runtime.gcParkAssist",
	"runtime.queuefinalizer", "runtime.freeSpecial", "runtime.addspecial", "runtime.gcScanFinalizer", "runtime.findGoroutineLeaks",
	"runtime.(*cleanupQueue).enqueue", "runtime.(*cleanupQueue).wake",
	"runtime.printScavTrace",
	"runtime.(*mspan).reportZombies", "runtime.badPointer", "runtime.checkFinalizersAndCleanups*", "runtime.gcDumpObject",
	// Statistics, and what only they print.
	"runtime.schedtrace", "runtime.schedtrace.*", "runtime.profilealloc", "runtime.printfloat*", "runtime.printcomplex*",
	// Comparing types that are made while a program runs, and what nobody compares.
	"runtime.typesEqual",
	"type:.eq.runtime.*", "type:.eq.internal/*", "type:.eq.syscall.*", "type:.eq.io*", "type:.eq.time.*", "type:.eq.[2]runtime.*",
	// The texts of errors about numbers that cannot be read.
	"strconv.(*NumError).Error", "strconv.Quote", "strconv.quote", "strconv.quoteWith",
	"strconv.appendQuotedWith", "strconv.appendEscapedRune", "strconv.IsPrint",
	// Numbers of 32 bits, in hexadecimal, as powers of two, complex: all
	// that are read and written are decimal numbers of 64 bits.
	"internal/strconv.atof32", "internal/strconv.dboxFtoa32", "internal/strconv.fmtB",
	"internal/strconv.fmtX", "internal/strconv.AppendComplex",
}

// runs are those among them that run all the time, to find out that there is
// nothing to do.
var runs = []string{
	"runtime.(*mProfCycleHolder).*", "runtime.mProf_*", "runtime.(*timers).check", "runtime.(*timers).wakeTime",
	"runtime.traceAcquire", "runtime.traceAllocFreeEnabled", "runtime.traceLocker.ok", "runtime.traceRelease",
}

// idle returns which functions never run.
func idle(functions []function) map[int]bool {
	found := map[int]bool{}
	for _, f := range functions {
		if isIdle(f) {
			found[f.index] = true
		}
	}
	return found
}

// isIdle reports whether a function never runs.
func isIdle(f function) bool {
	if matches(runs, f.name) {
		return false
	}
	return isInitializer(f.name) || matches(idleFiles, f.file) || matches(idleNames, f.name)
}

// isInitializer reports whether a name is that of a function init of a package,
// of which there is one that the compiler makes, and numbered ones.
func isInitializer(name string) bool {
	return strings.TrimRight(localName(name), ".0123456789") == "init"
}

// matches reports whether one of the patterns is the name; a star at the end of
// a pattern stands for anything.
func matches(patterns []string, name string) bool {
	for _, pattern := range patterns {
		if prefix, found := strings.CutSuffix(pattern, "*"); found && strings.HasPrefix(name, prefix) {
			return true
		}
		if pattern == name {
			return true
		}
	}
	return false
}
