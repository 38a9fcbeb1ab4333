package explain

import "strings"

// A parser that stops quotes where it stopped: the answer that the program got, whole
// or cut, stands in the words of the exception. It tells what went wrong only where it
// is itself an error; a list of calls, or a message that was accepted, is what the
// program failed to read, and no failure of the API.

// sourceMarks stand before what a parser quotes: Jackson, pydantic, and the serialization
// of Kotlin.
var sourceMarks = [...]string{"[Source: (", "input_value=", "JSON input: "}

// dropQuoted drops what parsers quote and what tells of no error, and forgets that it
// was cut or broken.
func (r *answers) dropQuoted() {
	if r.reader.Whole {
		return
	}
	kept := r.found[:0]
	for _, f := range r.found {
		at, _ := f.doc.Text.Origin(f.obj.Root.Index, f.obj.Root.Index+1)
		if (r.isQuoted(at) || r.isQuoted(f.doc.At)) && firstText(f.obj, f.shape.paths[listText]) == "" {
			f.doc.Odd, r.quoted = 0, true
			continue
		}
		kept = append(kept, f)
	}
	r.found = kept
}

// isQuoted reports whether a place of the paste is where a parser quotes its source.
func (r *input) isQuoted(at int) bool {
	before := r.reader.Paste.S[max(0, at-maxSourceMark):at]
	before = before[strings.LastIndexByte(before, '\n')+1:]
	for _, mark := range sourceMarks {
		if strings.Contains(before, mark) {
			return true
		}
	}
	return false
}

// maxSourceMark bounds what stands between such a mark and what it quotes.
const maxSourceMark = 40
