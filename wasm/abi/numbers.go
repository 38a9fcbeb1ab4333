package abi

import "wrongnumber/wasm/e164"

// The columns of a list of n numbers, after the length: six arrays one after
// the other, so that the host copies each at once.
//
//	word 1          n
//	16 bits each    region, problem
//	 8 bits each    type, sendable, valid, possible
const columnOctets = 2 + 2 + 1 + 1 + 1 + 1

// ValidateNumbers answers with the columns of a list of numbers: lengths holds
// how many code units of text each takes.
func ValidateNumbers(lengths, text []uint16, region uint32) []byte {
	c := newColumns(len(lengths))
	code := regionCode(region)
	for i, length := range lengths {
		end := min(int(length), len(text))
		c.set(i, e164.Classify(text[:end], code))
		text = text[end:]
	}
	return c.finish()
}

// ValidateLines answers with the columns of the lines in text, which end in a
// line feed, or a carriage return and a line feed. The last one may lack it.
func ValidateLines(text []uint16, region uint32) []byte {
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
	return c.finish()
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
	record
	region, problem, numType, sendable, valid, possible []byte
}

func newColumns(n int) columns {
	words := 1 + (n*columnOctets+wordSize-1)/wordSize
	c := columns{record: newRecord(words)}
	c.record.set(1, uint32(n))
	rest := c.buffer[2*wordSize:]
	column := func(octets int) []byte {
		of := rest[:n*octets]
		rest = rest[n*octets:]
		return of
	}
	c.region, c.problem = column(2), column(2)
	c.numType, c.sendable, c.valid, c.possible = column(1), column(1), column(1), column(1)
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
