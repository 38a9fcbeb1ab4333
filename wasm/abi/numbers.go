package abi

import (
	"encoding/binary"
	"math"

	"wrongnumber/catalog/numbering"
	"wrongnumber/catalog/problems"
	"wrongnumber/wasm/e164"
)

// The record of a list of numbers: word 1 is the octets of its run, word 2 the
// number of rows. The run is the columns, one after the other, so that the host
// copies each at once:
//
//	16 bits a row   region, problem
//	 8 bits a row   type, sendable, valid, possible, accepted
//	64 bits a row   the number to send to, as a floating-point number of its
//	                digits with the calling code, 0 for none; only if wished for
const (
	columnWords  = 2
	columnOctets = 2 + 2 + 1 + 1 + 1 + 1 + 1
	numberOctets = 8
)

// The wishes about a list: the lowest octet is the provider's number in the forms
// of Names, counted from 1, and 0 for none.
const wishNumbers = 1 << 8

// wishes are the same for a Lister.
func setLister(region, wishes uint32) {
	lister.Region, lister.Of = regionCode(region), formOf(wishes)
}

// formOf returns the form of the provider that a host has named by its number.
func formOf(wishes uint32) *numbering.Form {
	if i := int(wishes & 0xFF); i > 0 && i <= len(numbering.Forms) {
		return &numbering.Forms[i-1]
	}
	return nil
}

// lister is kept from one call to the next, like the other reports.
var lister e164.Lister

// ValidateNumbers answers with the columns of a list, all of which is ASCII and
// stands in text, one number behind the other, with numbering.ListSlack octets
// more that are nobody's. Most numbers are read all at once; then those are
// looked at one by one that this was not enough for.
func ValidateNumbers(lengths []uint16, text []byte, region, wishes uint32) Record {
	c := newColumns(len(lengths), wishes)
	setLister(region, wishes)
	if of := lister.Of; of != nil && of.Plus != numbering.PlusRequired {
		start := 0
		for i, length := range lengths {
			end := min(start+int(length), len(text))
			c.list(i, list.units(text[start:end]))
			start = end
		}
		return c.finish(1)
	}
	list.reset(len(lengths))
	numbering.ReadList(list.classes, text, lengths, e164.Cautions)
	code := regionCode(region)
	rest := c.setRead(lengths, code != "")
	for _, at := range rest {
		// A host may have written fewer octets than the lengths say.
		start := min(int(at.start), len(text))
		end := min(start+int(lengths[at.row]), len(text))
		if c.numbers != nil {
			c.list(int(at.row), list.units(text[start:end]))
			continue
		}
		c.set(int(at.row), e164.ClassifyASCII(text[start:end], code))
	}
	copy(c.accepted, c.sendable)
	if c.numbers != nil {
		c.setNumbers(lengths, text, rest)
	}
	return c.finish(1)
}

// setNumbers sets the numbers of the rows that were not looked at one by one:
// those that are valid but for their separators, and those behind a national
// prefix. What else is wrong and known at once has no repair.
func (c *columns) setNumbers(lengths []uint16, text []byte, rest []place) {
	start := 0
	for i, length := range lengths {
		end := min(start+int(length), len(text))
		if len(rest) > 0 && int(rest[0].row) == i {
			rest = rest[1:]
		} else if c.valid[i] == 1 {
			if problems.Code(c.problemAt(i)) == problems.E164TrunkPrefix {
				c.list(i, list.units(text[start:end]))
			} else {
				c.setNumber(i, digitsOf(text[start:end]))
			}
		}
		start = end
	}
}

// digitsOf returns the digits of a text as a number.
func digitsOf(text []byte) int64 {
	value := int64(0)
	for _, octet := range text {
		if octet-'0' <= 9 {
			value = 10*value + int64(octet-'0')
		}
	}
	return value
}

// list is what is found out about a list, kept to be used again.
var list workspace

type workspace struct {
	classes []numbering.Class
	rest    []place
	row     []uint16
}

// units returns a row of octets as code units, up to more than any number has.
func (w *workspace) units(row []byte) []uint16 {
	const most = 256
	w.row = w.row[:0]
	for _, octet := range row[:min(len(row), most)] {
		w.row = append(w.row, uint16(octet))
	}
	return w.row
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
func ValidateUnits(rows int, list []uint16, region, wishes uint32) Record {
	c := newColumns(rows, wishes)
	setLister(region, wishes)
	for i := range rows {
		start, end := 0, 0
		if len(list) > 0 {
			start, end = 1, min(1+int(list[0]), len(list))
		}
		c.add(i, list[start:end])
		list = list[end:]
	}
	return c.finish(1)
}

// ValidateLines answers with the columns of the lines in text, which end in a
// line feed, or a carriage return and a line feed. The last one may lack it.
func ValidateLines(text []uint16, region, wishes uint32) Record {
	c := newColumns(countLines(text), wishes)
	setLister(region, wishes)
	for i := 0; len(text) > 0; i++ {
		end := lineFeed(text)
		line := text[:end]
		if n := len(line); n > 0 && line[n-1] == '\r' {
			line = line[:n-1]
		}
		c.add(i, line)
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
	region, problem, numType, sendable, valid, possible, accepted []byte
	numbers                                                       []byte // nil if not wished for
}

func newColumns(n int, wishes uint32) columns {
	octets := n * columnOctets
	if wishes&wishNumbers != 0 {
		octets += n * numberOctets
	}
	if cap(output.Run) < octets {
		output.Run = make([]byte, 0, octets)
	}
	c := columns{Record: newRecord(columnWords)}
	c.Words[2] = uint32(n)
	c.Run = c.Run[:octets]
	run := c.Run
	c.region, run = run[:2*n], run[2*n:]
	c.problem, run = run[:2*n], run[2*n:]
	c.numType, run = run[:n], run[n:]
	c.sendable, run = run[:n], run[n:]
	c.valid, run = run[:n], run[n:]
	c.possible, run = run[:n], run[n:]
	c.accepted, run = run[:n], run[n:]
	if wishes&wishNumbers != 0 {
		c.numbers = run
		clear(run)
	}
	return c
}

// add sets a row of any text.
func (c *columns) add(i int, input []uint16) {
	if lister.Of == nil && c.numbers == nil {
		c.set(i, e164.Classify(input, lister.Region))
		c.accepted[i] = c.sendable[i]
		return
	}
	c.list(i, input)
}

// list sets a row with all that a provider makes of it, and its number.
func (c *columns) list(i int, input []uint16) {
	row := lister.Row(input)
	c.set(i, row.Verdict)
	c.accepted[i] = bit(row.Accepted)
	if c.numbers != nil {
		c.setNumber(i, row.E164)
	}
}

func (c *columns) setNumber(i int, number int64) {
	binary.LittleEndian.PutUint64(c.numbers[numberOctets*i:], math.Float64bits(float64(number)))
}

func (c *columns) problemAt(i int) uint16 {
	return uint16(c.problem[2*i]) | uint16(c.problem[2*i+1])<<8
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
