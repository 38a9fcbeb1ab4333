package abi

import (
	"wrongnumber/catalog"
	"wrongnumber/catalog/problems"
)

// A problem inside the record of a message.
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

// writeProblems writes the problems from word at on, and their strings. What
// providers would answer to one is appended by codes, unless it is nil.
func writeProblems(
	r *Record, at int, found []problems.Problem, lang catalog.Lang,
	codes func(dst []byte, p *problems.Problem) []byte,
) {
	for i := range found {
		p := &found[i]
		r.set(at, uint32(p.Code.Severity())<<16|uint32(p.Code))
		r.set(at+1, noSpan)
		if p.Start != problems.NoSpan {
			r.set(at+1, uint32(p.Start))
			r.set(at+2, uint32(p.End))
		}
		mark := r.mark()
		r.Run = p.AppendMessage(r.Run, lang)
		r.set(at+3, r.since(mark))
		if codes != nil {
			mark = r.mark()
			r.Run = codes(r.Run, p)
			r.set(at+4, r.since(mark))
		}
		at += problemWords
	}
}

// appendCode appends what one provider would answer.
func appendCode(dst []byte, provider, code string) []byte {
	dst = append(dst, provider...)
	dst = append(dst, '\n')
	dst = append(dst, code...)
	return append(dst, '\n')
}
