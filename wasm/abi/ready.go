package abi

import (
	"unicode/utf16"

	"wrongnumber/catalog"
)

// ReadyChecks does what would otherwise be done for the first checks: it names
// what there is, writes the texts that the host keeps, makes what is kept from
// call to call, and makes the stack as large as it will ever be. The module is
// stored as it is afterwards (see wasm/slim), so no host ever calls it.
func ReadyChecks() {
	lang := uint32(catalog.English)
	Names()
	NumberTexts(lang)
	// A number for films, and one with several problems.
	for _, number := range []string{"+12025550142", "0049 (0) 15112"} {
		ValidateNumber(utf16.Encode([]rune(number)), 0, 0)
	}
	ValidateMessage(utf16.Encode([]rune("“Zoë” pays 5 €…")), nil, 0, 0, 0)
	deepen(stackDepth)
	output.forget()
}

// ReadyExplanations does the same for the first explanations, after ReadyChecks:
// it reads the catalog's shapes, which takes a page some 70 ms. What is found
// faster than it is loaded, such as the indexes of codes, is not made here.
func ReadyExplanations() { theExplainer().Ready() }

// stackDepth is how many frames of deepen are on the stack at once: three times
// what the most deeply nested paste takes (50 KB).
const stackDepth = 150

// deepen makes the stack grow by a kilobyte each time.
//
//go:noinline
func deepen(times int) byte {
	var frame [1024]byte
	if times > 0 {
		frame[times] = deepen(times - 1)
	}
	return frame[0]
}
