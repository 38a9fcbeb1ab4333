package abi

import (
	"wrongnumber/catalog/numbering"
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
	numbering.ReadList(list.classes, text, lengths, e164.Cautions)
	code := regionCode(region)
	for _, at := range c.setRead(lengths, code != "") {
		// A host may have written fewer octets than the lengths say.
		start := min(int(at.start), len(text))
		end := min(start+int(lengths[at.row]), len(text))
		c.set(int(at.row), e164.ClassifyASCII(text[start:end], code))
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

// setRead sets all rows by their classes, and returns those that have to be
// looked at one by one. Like ReadList, it is a loop without calls, and without a
// jump that depends on a row.
func (c *columns) setRead(lengths []uint16, regional bool) []place {
	classes := list.classes
	n := len(classes)
	// So that no index in the loop has to be checked.
	lengths, rest := lengths[:n], list.rest[:n]
	region, problem := c.region[:2*n], c.problem[:2*n]
	numType, sendable, valid, possible := c.numType[:n], c.sendable[:n], c.valid[:n], c.possible[:n]
	asked := bit(regional)
	count, start := 0, uint32(0)
	for i, class := range classes {
		m := e164.Meanings[class.Key()]
		put(region, i, uint16(class.Region()))
		put(problem, i, uint16(m.Problem()))
		numType[i] = byte(m.Type())
		sendable[i] = m.Sendable()
		valid[i] = m.Valid()
		possible[i] = class.Possible()
		rest[count] = place{uint32(i), start}
		count += int(m.Open() | m.Regional()&asked)
		start += uint32(lengths[i])
	}
	return rest[:count]
}

// put writes value i of a column of 16 bits.
func put(column []byte, i int, value uint16) {
	at := column[2*i : 2*i+2]
	at[0], at[1] = byte(value), byte(value>>8)
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
	put(c.region, i, uint16(v.Region))
	put(c.problem, i, uint16(v.Problem))
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
