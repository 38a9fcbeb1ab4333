package abi

import (
	"encoding/binary"
	"math"
	"slices"
	"unicode/utf8"

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
// more that are nobody's.
func ValidateNumbers(lengths []uint16, text []byte, region, wishes uint32) Record {
	list.begin(nil)
	return list.read(lengths, text, region, wishes)
}

// ValidateUnits does the same for a list of so many numbers of any text: before
// each stands how many code units it has. What is missing is empty.
func ValidateUnits(rows int, units []uint16, region, wishes uint32) Record {
	list.begin(units)
	end := 0
	for range rows {
		start := end
		if start < len(units) {
			start, end = start+1, min(start+1+int(units[start]), len(units))
		}
		list.add(start, end)
	}
	return list.read(list.lengths, list.slacked(), region, wishes)
}

// ValidateLines does the same for the lines of a text, which end in a line feed, or
// a carriage return and a line feed. The last one may lack it.
func ValidateLines(text []uint16, region, wishes uint32) Record {
	list.begin(text)
	for start := 0; start < len(text); {
		end := start
		for end < len(text) && text[end] != '\n' {
			end++
		}
		if end > start && text[end-1] == '\r' {
			list.add(start, end-1)
		} else {
			list.add(start, end)
		}
		start = end + 1
	}
	return list.read(list.lengths, list.slacked(), region, wishes)
}

// read answers with the columns of rows that have these lengths. Most numbers are
// read all at once; then those are read in full that this was not enough for, and
// all where the provider takes digits without a plus sign.
func (w *workspace) read(lengths []uint16, text []byte, region, wishes uint32) Record {
	lister.Region, lister.Of, lister.Numbers = regionCode(region), formOf(wishes), wishes&wishNumbers != 0
	c := newColumns(len(lengths), wishes)
	w.reset(len(lengths))
	if of := lister.Of; of == nil || of.Plus == numbering.PlusRequired {
		numbering.ReadList(w.classes, text, lengths, e164.Cautions)
	}
	rest := c.setRead(lengths, region != 0)
	copy(c.accepted, c.sendable)
	for _, at := range rest {
		// A host may have written fewer octets than the lengths say.
		start := min(int(at.start), len(text))
		end := min(start+int(lengths[at.row]), len(text))
		c.add(int(at.row), w.units(int(at.row), text[start:end]))
	}
	if c.numbers != nil {
		c.setNumbers(lengths, text, rest)
	}
	return c.finish(1)
}

// setNumbers sets the numbers of the rows that were not read in full: those that are valid but for their separators, and those behind a national
// prefix. What else is wrong and known at once has no repair.
func (c *columns) setNumbers(lengths []uint16, text []byte, rest []place) {
	start := 0
	for i, length := range lengths {
		end := min(start+int(length), len(text))
		if len(rest) > 0 && int(rest[0].row) == i {
			rest = rest[1:]
		} else if c.valid[i] == 1 {
			if problems.Code(c.problemAt(i)) == problems.E164TrunkPrefix {
				c.add(i, list.units(i, text[start:end]))
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

// mostRow is how many code units of a row are read: more than any number has.
const mostRow = 256

// foreign is the octet of what is not ASCII: no number has it.
const foreign = 0xFF

// list is what is found out about a list, kept to be used again.
var list workspace

type workspace struct {
	classes []numbering.Class
	rest    []place
	row     [mostRow]uint16

	// Of rows of any text: the text, where each row starts in it, and their octets
	// and lengths, as ReadList takes them.
	source  []uint16
	starts  []uint32
	octets  []byte
	lengths []uint16
}

// begin begins a list whose rows stand in a text; it is nil where all are ASCII.
func (w *workspace) begin(source []uint16) {
	w.source, w.starts, w.octets, w.lengths = source, w.starts[:0], w.octets[:0], w.lengths[:0]
	w.octets = slices.Grow(w.octets, len(source)+numbering.ListSlack)
}

// add adds a row of the text.
func (w *workspace) add(start, end int) {
	end = min(end, start+mostRow)
	w.starts = append(w.starts, uint32(start))
	w.lengths = append(w.lengths, uint16(end-start))
	at := len(w.octets)
	w.octets = w.octets[:at+end-start]
	row := w.octets[at:]
	for i, unit := range w.source[start:end] {
		if unit >= utf8.RuneSelf {
			unit = foreign
		}
		row[i] = byte(unit)
	}
}

// slacked returns the octets of all rows, with the slack that ReadList needs.
func (w *workspace) slacked() []byte { return w.octets[:len(w.octets)+numbering.ListSlack] }

// units returns a row as code units, up to more than any number has.
func (w *workspace) units(row int, octets []byte) []uint16 {
	if w.source != nil {
		start := int(w.starts[row])
		return w.source[start : start+int(w.lengths[row])]
	}
	octets = octets[:min(len(octets), mostRow)]
	for i, octet := range octets {
		w.row[i] = uint16(octet)
	}
	return w.row[:len(octets)]
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

// add sets a row by the full reading.
func (c *columns) add(i int, input []uint16) {
	row := lister.Row(input)
	put(c.region, i, uint16(row.Region))
	put(c.problem, i, uint16(row.Problem))
	c.numType[i] = byte(row.Type)
	c.sendable[i] = bit(row.Sendable)
	c.valid[i] = bit(row.Valid)
	c.possible[i] = bit(row.Possible)
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

func bit(b bool) byte {
	if b {
		return 1
	}
	return 0
}
