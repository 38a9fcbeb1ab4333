package paste

import (
	"strings"

	"wrongnumber/wasm/ascii"
)

// Tables: CSV (RFC 4180) and its kin with semicolons or tabs, tables drawn with bars as
// databases print them and Markdown has them. A row is read as an object whose keys
// stand in the head.

// The bounds of a table.
const (
	maxColumns = 60
	MaxHead    = 2000 // of the line with the names, in bytes
	maxColumn  = 40   // of a name
)

// table reads the first table of a text whose head names a code, an error or a status:
// each row is a document.
func (r *Reader) table(t *Text) {
	s := t.S
	for at := 0; at < len(s) && r.steps > 0; {
		head := LineAt(s, at)
		r.steps -= len(head)
		by := Delimiter(head)
		if names := columnsOf(head, by); names != nil {
			if r.rows(t, names, by, at+len(head)+1) {
				return
			}
		}
		at += len(head) + 1
	}
}

// columnsOf returns the names in the head of a table, nil if it is none.
func columnsOf(head string, by byte) []string {
	if len(head) > MaxHead {
		return nil
	}
	count := Cells(head, by)
	if count < 3 || count > maxColumns {
		return nil
	}
	names := make([]string, count)
	tells := false
	for n := range names {
		from, to := CellAt(head, by, n)
		name := head[from:to]
		edge := (by == '|' || by == Box) && (n == 0 || n == count-1)
		if name == "" && edge {
			continue
		}
		if !isColumn(name) {
			return nil
		}
		tells = tells || isOutcome(name)
		names[n] = name
	}
	if !tells {
		return nil
	}
	return names
}

// isOutcome reports whether a name is that of a code, a status or the like.
func isOutcome(name string) bool {
	for _, word := range [...]string{"code", "status", "error", "cause", "reason"} {
		if ascii.IndexFold(name, word) >= 0 {
			return true
		}
	}
	return false
}

// isColumn reports whether a cell may be the name of a column: up to three words of
// letters, digits and what joins them.
func isColumn(name string) bool {
	if name == "" || len(name) > maxColumn || !ascii.IsLetter(name[0]) || strings.Count(name, " ") > 2 {
		return false
	}
	for i := range len(name) {
		if c := name[i]; !ascii.IsToken(c) && c != ' ' {
			return false
		}
	}
	return true
}

// rows reads the rows below the head of a table, and reports whether there are any.
func (r *Reader) rows(t *Text, names []string, by byte, at int) bool {
	s := t.S
	found := false
	for at < len(s) && !r.Over && r.steps > 0 {
		line := LineAt(s, at)
		r.steps -= len(names) * len(line)
		if !IsRule(line) {
			if len(line) > maxLayer || strings.TrimSpace(line) == "" || Cells(line, by) != len(names) {
				break
			}
			r.row(t, names, by, at, line)
			found = true
		}
		at += len(line) + 1
	}
	return found
}

// row reads one row as an object, without its empty cells.
func (r *Reader) row(t *Text, names []string, by byte, at int, line string) {
	p := lenient{t: t, s: t.S}
	p.put("{", at, at)
	for n, name := range names {
		from, to := CellAt(line, by, n)
		if cell := line[from:to]; name == "" || cell == "" || cell == "NULL" || cell == `\N` {
			continue
		}
		if p.pairs > 0 {
			p.put(",", at+from, at+from)
		}
		p.put(`"`+name+`":`, at+from, at+from)
		p.quoted(at+from, at+to)
		p.pairs++
	}
	p.put("}", at+len(line), at+len(line))
	d := Document{Text: p.text(t), Odd: OddTable}
	d.At, d.End = t.Origin(at, at+len(line))
	r.accept(d)
}

// LineAt returns the line that begins at a place, without its end.
//
//go:noinline
func LineAt(s string, at int) string { return s[at:lineEnd(s, at)] }

// Box is the last byte of the line that stands between cells where a table is drawn with
// lines (U+2502); its other bytes are no part of a cell.
const Box = 0x82

// Delimiter returns what separates the cells of a line, 0 where nothing does.
func Delimiter(line string) byte {
	if strings.Contains(line, "│") {
		return Box
	}
	for _, by := range []byte("|\t;,") {
		if strings.IndexByte(line, by) >= 0 {
			return by
		}
	}
	return 0
}

// CellAt returns where a cell of a line stands, counted from 0, without blanks
// and quotes around it.
func CellAt(line string, by byte, index int) (from, to int) {
	inQuotes := false
	for to < len(line) {
		switch c := line[to]; {
		case c == '"':
			inQuotes = !inQuotes
		case c == by && !inQuotes && index == 0:
			return trimCell(line, from, to)
		case c == by && !inQuotes:
			index--
			from = to + 1
		}
		to++
	}
	return trimCell(line, from, to)
}

func trimCell(line string, from, to int) (int, int) {
	const around = " \t\r\"'`"
	if strings.HasSuffix(line[from:to], "\xE2\x94") {
		to -= 2 // of a line
	}
	for from < to && strings.IndexByte(around, line[from]) >= 0 {
		from++
	}
	for to > from && strings.IndexByte(around, line[to-1]) >= 0 {
		to--
	}
	return from, to
}

// Cells returns how many cells a line has.
func Cells(line string, by byte) int {
	n, inQuotes := 1, false
	for i := range len(line) {
		if line[i] == '"' {
			inQuotes = !inQuotes
		} else if line[i] == by && by != 0 && !inQuotes {
			n++
		}
	}
	return n
}

// IsRule reports whether a line is a rule between the head and the rows.
func IsRule(line string) bool {
	marks := 0
	for i := range len(line) {
		switch c := line[i]; { // 0xE2 begins the signs of a drawn line
		case c == '-', c == '=', c == 0xE2:
			marks++
		case c < 0x80 && strings.IndexByte(" +|:\t\r", c) < 0, c >= 0xC0:
			return false
		}
	}
	return marks >= 3
}
