package abi

import (
	"runtime"

	"wrongnumber/catalog"
)

// Ready does what would otherwise be done for the first calls: it names what
// there is, writes the texts that the host keeps, reads the catalog's shapes,
// and lets the garbage collector run once, for which it starts its workers. The
// module is stored as it is afterwards (see wasm/slim), so no host ever calls it.
func Ready() {
	lang := uint32(catalog.English)
	Names()
	NumberTexts(lang)
	ExplainError(nil, nil, nil, lang, 0)
	runtime.GC()
}
