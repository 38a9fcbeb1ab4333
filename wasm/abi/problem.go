package abi

import (
	"wrongnumber/catalog"
	"wrongnumber/catalog/problems"
	"wrongnumber/wasm/e164"
)

// A problem inside a record.
//
//	word 0   MSB  16 severity | 16 code  LSB
//	word 1   start of its span; noSpan where it has none
//	word 2   end of its span
//	word 3   length of its message
//	word 4   length of its provider codes: "vonage\n3\nvobiz\n…"
//
// Its strings follow in the run, the message first.
const problemWords = 5

// noSpan is the start of a problem that is about the whole input.
const noSpan = 0xFFFFFFFF

// writeProblems writes the problems from word at on, and their strings.
func writeProblems(r *record, at int, found []problems.Problem, provider string, lang catalog.Lang) {
	for i := range found {
		p := &found[i]
		r.set(at, uint32(p.Code.Severity())<<16|uint32(p.Code))
		r.set(at+1, noSpan)
		if p.Start != problems.NoSpan {
			r.set(at+1, uint32(p.Start))
			r.set(at+2, uint32(p.End))
		}
		mark := r.mark()
		r.buffer = p.AppendMessage(r.buffer, lang)
		r.set(at+3, r.since(mark))
		r.set(at+4, writeCodes(r, e164.ProviderCodes(p.Code, provider)))
		at += problemWords
	}
}

// writeCodes appends what providers would answer and returns its length.
func writeCodes(r *record, codes []e164.ProviderCode) uint32 {
	mark := r.mark()
	for i, c := range codes {
		if i > 0 {
			r.buffer = append(r.buffer, '\n')
		}
		r.buffer = append(r.buffer, c.Provider...)
		r.buffer = append(r.buffer, '\n')
		r.buffer = append(r.buffer, c.Code...)
	}
	return r.since(mark)
}
