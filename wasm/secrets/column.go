package secrets

import (
	"strings"
	"wrongnumber/wasm/ascii"

	"wrongnumber/catalog/keys"
	"wrongnumber/wasm/paste"
)

// Tables in text: CSV (RFC 4180) and its kin with semicolons or tabs, tables
// drawn with bars as databases print them. The name of a secret in the head says
// what stands below it.

// column masks what stands below the name s[i:end] if it is in the head of a
// table, or beside it if the line is a name and a value and nothing else.
// It reports whether it was either.
func (f *finder) column(i, end int, kind Kind) bool {
	s := f.s
	from := headStart(s, i)
	isRow := f.table.head < from && from < f.table.end
	head := paste.LineAt(s, from)
	f.steps -= len(head)
	if len(head) > paste.MaxHead {
		return false
	}
	by := paste.Delimiter(head)
	isDrawn := by == '|' || by == paste.Box
	index, count := -1, paste.Cells(head, by)
	for n := range count {
		start, stop := paste.CellAt(head, by, n)
		if from+start <= i && from+stop == end { // "API password" too
			index = n
		}
		if cell := head[start:stop]; cell == "" && !isDrawn || len(cell) > maxName || strings.IndexAny(cell, "=:(){}") >= 0 || strings.Count(cell, " ") > 2 {
			return false
		}
		f.steps -= stop
	}
	if index < 0 {
		return false
	}
	if !isRow && from > 0 {
		above := s[max(0, from-paste.MaxHead):max(0, from-1)]
		above = above[lastByte(above, '\n')+1:]
		f.steps -= len(above)
		isRow = by != 0 && paste.Cells(above, by) == count && !paste.IsRule(above)
	}
	if index+1 < count {
		start, stop := paste.CellAt(head, by, index+1)
		if value := head[start:stop]; canBe(value) && !isWords(value) && (count == 2 || hasDigit(value)) || isRow && count == 2 && isPasswordName(s[i:end]) && !isState(value) && !isSentence(value) {
			first, _, isTwo := ascii.Cut(value, " ")
			isPair := count == 2 && !isDrawn && !(isTwo && isIDName(first))
			if isPair {
				f.secret(from+start, from+stop, kind)
			}
			return isPair // else what separates the two says so
		}
	}
	if strings.HasPrefix(head, "||") {
		index, count = index/2, (count+1)/2 // of Confluence
	}
	if isRow {
		return false // of a table that has been looked through
	}
	f.table.head, f.table.end = from, from
	found, ruled := false, false
	for at := from + len(head) + 1; at < len(s); {
		line := paste.LineAt(s, at)
		f.steps -= len(line)
		if f.steps < 0 {
			break
		}
		if paste.IsRule(line) {
			ruled = true
		} else {
			if strings.TrimSpace(line) == "" || paste.Cells(line, by) != count || count == 1 && !ruled {
				break
			}
			start, stop := paste.CellAt(line, by, index)
			if value := line[start:stop]; len(value) >= 2 && f.isCell(s[i:end], value) {
				f.secret(at+start, at+stop, kind)
				found = true
			}
		}
		at += len(line) + 1
		f.table.end = at
	}
	return found
}

// isHeading reports whether the token s[i:end] may head a column that blanks set
// apart: two of them or an end of the line stand before it and behind it.
func (f *finder) isHeading(i, end int) bool {
	s := f.s
	return (i < 2 || s[i-1] == '\n' || s[i-1] == ' ' && s[i-2] == ' ') && (end+1 >= len(s) || s[end+1] == ' ' || s[end+1] == '-')
}

// alignedColumn masks what stands below the name s[i:end] where blanks set the
// columns of a table apart, as in lists that programs print. It reports whether it
// was such a name.
func (f *finder) alignedColumn(i, end int) bool {
	s := f.s
	from := headStart(s, i)
	if f.table.head < from && from < f.table.end || from > 0 && s[from-1] != '\n' {
		return false
	}
	head := paste.LineAt(s, from)
	f.steps -= len(head)
	if len(head) > paste.MaxHead || strings.IndexAny(head, ":=|,;\t(){}\"") >= 0 || !strings.Contains(strings.TrimSpace(head), "  ") {
		return false
	}
	if i == from && !strings.Contains(strings.TrimLeft(s[end:from+len(strings.TrimRight(head, " \r"))], " "), "  ") {
		return false // a name and a value
	}
	found := false
	at := from + len(head) + 1
	for at < len(s) && f.steps >= 0 {
		line := paste.LineAt(s, at)
		f.steps -= len(line)
		if !paste.IsRule(line) {
			cell := i - from
			if len(line) <= cell || cell > 0 && line[cell-1] != ' ' {
				break
			}
			to := cell
			for to < len(line) && line[to] > ' ' {
				to++
			}
			if value := line[cell:to]; len(value) >= 2 && f.isCell(s[i:end], value) {
				f.secret(at+cell, at+to, maskSecret)
				found = true
			}
		}
		at += len(line) + 1
	}
	if found {
		f.table.head, f.table.end = from, at
	}
	return found
}

// isCell reports whether a cell below a name is secret.
func (f *finder) isCell(name, value string) bool {
	if isSIMName(name) {
		return isSIMKey(value) || (len(value) == 8 || len(value) == 16) && (name[0]|0x20) == 'a' && count(value, keys.Hexes) == len(value)
	}
	if isPasswordName(name) {
		return !isState(value)
	}
	return f.isSecret(name, value, colon, false)
}

// headStart returns where the first cell of the line begins that i is in: the
// line may be the value of a member or parameter.
func headStart(s string, i int) int {
	least := max(0, i-paste.MaxHead)
	for i > least && s[i-1] != '\n' && s[i-1] != '=' && (s[i-1] != '"' || i < 3 || s[i-2] != ':' && s[i-3] != ':') {
		i--
	}
	return i
}

// endsCell reports whether a token that ends at a place may fill a cell.
func endsCell(s string, end int) bool {
	for end < len(s) && (s[end] == '"' || s[end] == ' ') {
		end++
	}
	return end < len(s) && (strings.IndexByte(",;\t|\r\n", s[end]) >= 0 || ascii.At(s, end, "│"))
}
