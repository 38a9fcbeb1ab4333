package abi

import "runtime"

// Ready does what would otherwise be done for the first calls: it names what
// there is, and lets the garbage collector run once, for which it starts its
// workers. The module is stored as it is afterwards (see wasm/slim), so no host
// ever calls it.
func Ready() {
	Names()
	runtime.GC()
}
