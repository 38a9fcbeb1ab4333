package abi

import (
	"wrongnumber/catalog/numbering"
	"wrongnumber/catalog/problems"
	"wrongnumber/wasm/e164"
)

// The record of a list of numbers: word 1 is the octets of its run, word 2 the
// number of rows. The run is the columns, one after the other, so that the host
// copies each at once:
//
//	16 bits a row   region, problem
//	 8 bits a row   type, sendable, valid, possible
const (
	columnWords  = 2
	columnOctets = 2 + 2 + 1 + 1 + 1 + 1
)

// ValidateNumbers answers with the columns of a list, all of which is ASCII and
// stands in text, one number behind the other, with numbering.ListSlack octets
// more that are nobody's. Most numbers are read all at once; then those are
// looked at one by one that this was not enough for.
func ValidateNumbers(lengths []uint16, text []byte, region uint32) Record {
	c := newColumns(len(lengths))
	list.reset(len(lengths))
	numbering.ReadList(list.classes, text, lengths)
	code := regionCode(region)
	for _, at := range c.setValid(lengths) {
		// A host may have written fewer octets than the lengths say.
		start := min(int(at.start), len(text))
		end := min(start+int(lengths[at.row]), len(text))
		c.set(int(at.row), e164.ClassifyASCII(text[start:end], list.classes[at.row], code))
	}
	return c.finish(1)
}

// list is what is found out about a list, kept to be used again.
var list workspace

type workspace struct {
	classes []numbering.Class
	rest    []place
}

// place is a row and where it starts.
type place struct{ row, start uint32 }

func (w *workspace) reset(rows int) {
	if cap(w.classes) < rows {
		w.classes, w.rest = make([]numbering.Class, rows), make([]place, rows)
	}
	w.classes = w.classes[:rows]
	clear(w.classes)
}

// setValid sets the rows of the numbers that are valid by their class, and
// returns the others. Like ReadList, it is a loop without calls.
func (c *columns) setValid(lengths []uint16) []place {
	rest := list.rest[:cap(list.rest)]
	count, start := 0, 0
	for i, class := range list.classes {
		kind := class.Type()
		if kind == numbering.Unknown {
			rest[count] = place{uint32(i), uint32(start)}
			count++
			start += int(lengths[i])
			continue
		}
		start += int(lengths[i])
		problem, sendable := e164.Note(kind), byte(1)
		if class.IsParted() {
			problem, sendable = problems.E164Separators, 0
		}
		c.region[2*i], c.region[2*i+1] = byte(class.Region()), 0
		c.problem[2*i], c.problem[2*i+1] = byte(problem), byte(problem>>8)
		c.numType[i] = byte(kind)
		c.sendable[i] = sendable
		c.valid[i] = 1
		c.possible[i] = bit(class.IsPossible())
	}
	return rest[:count]
}

// ValidateUnits does the same for a list of so many numbers of any text: before
// each stands how many code units it has. What is missing is empty.
func ValidateUnits(rows int, list []uint16, region uint32) Record {
	c := newColumns(rows)
	code := regionCode(region)
	for i := range rows {
		start, end := 0, 0
		if len(list) > 0 {
			start, end = 1, min(1+int(list[0]), len(list))
		}
		c.set(i, e164.Classify(list[start:end], code))
		list = list[end:]
	}
	return c.finish(1)
}

// ValidateLines answers with the columns of the lines in text, which end in a
// line feed, or a carriage return and a line feed. The last one may lack it.
func ValidateLines(text []uint16, region uint32) Record {
	c := newColumns(countLines(text))
	code := regionCode(region)
	for i := 0; len(text) > 0; i++ {
		end := lineFeed(text)
		line := text[:end]
		if n := len(line); n > 0 && line[n-1] == '\r' {
			line = line[:n-1]
		}
		c.set(i, e164.Classify(line, code))
		text = text[min(end+1, len(text)):]
	}
	return c.finish(1)
}

// lineFeed returns the offset of the first line feed, or the length of text.
func lineFeed(text []uint16) int {
	for i, unit := range text {
		if unit == '\n' {
			return i
		}
	}
	return len(text)
}

func countLines(text []uint16) int {
	lines := 0
	for _, unit := range text {
		if unit == '\n' {
			lines++
		}
	}
	if n := len(text); n > 0 && text[n-1] != '\n' {
		lines++
	}
	return lines
}

// columns writes the columns of a list of numbers.
type columns struct {
	Record
	region, problem, numType, sendable, valid, possible []byte
}

func newColumns(n int) columns {
	if octets := n * columnOctets; cap(output.Run) < octets {
		output.Run = make([]byte, 0, octets)
	}
	c := columns{Record: newRecord(columnWords)}
	c.Words[2] = uint32(n)
	c.Run = c.Run[:n*columnOctets]
	run := c.Run
	c.region, run = run[:2*n], run[2*n:]
	c.problem, run = run[:2*n], run[2*n:]
	c.numType, run = run[:n], run[n:]
	c.sendable, run = run[:n], run[n:]
	c.valid, c.possible = run[:n], run[n:]
	return c
}

func (c *columns) set(i int, v e164.Verdict) {
	c.region[2*i], c.region[2*i+1] = byte(v.Region), 0
	c.problem[2*i], c.problem[2*i+1] = byte(v.Problem), byte(v.Problem>>8)
	c.numType[i] = byte(v.Type)
	c.sendable[i] = bit(v.Sendable)
	c.valid[i] = bit(v.Valid)
	c.possible[i] = bit(v.Possible)
}

func bit(b bool) byte {
	if b {
		return 1
	}
	return 0
}
