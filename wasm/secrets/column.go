package secrets

import (
	"strings"
)

// Tables in text: CSV (RFC 4180) and its kin with semicolons or tabs, tables
// drawn with bars as databases print them. The name of a secret in the head says
// what stands below it.

// maxHead is how long the first line of a table may be.
const maxHead = 2000

// column masks what stands below the name s[i:end] if it is in the head of a
// table, or beside it if the line is a name and a value and nothing else.
// It reports whether it was either.
func (f *finder) column(i, end int, kind Kind) bool {
	s := f.s
	from := headStart(s, i)
	head := lineAt(s, from)
	f.steps -= len(head)
	if len(head) > maxHead {
		return false
	}
	by := delimiter(head)
	index, count := -1, cells(head, by)
	for n := range count {
		start, stop := cellAt(head, by, n)
		if from+start <= i && from+stop == end { // "API password" too
			index = n
		}
		if cell := head[start:stop]; cell == "" && by != '|' || len(cell) > maxName || strings.IndexAny(cell, "=:(){}") >= 0 || strings.Count(cell, " ") > 2 {
			return false
		}
		f.steps -= stop
	}
	if index < 0 {
		return false
	}
	if index+1 < count {
		start, stop := cellAt(head, by, index+1)
		if value := head[start:stop]; canBe(value) && !isWords(value) && (count == 2 || hasDigit(value)) {
			isPair := count == 2 && by != '|'
			if isPair {
				f.secret(from+start, from+stop, kind)
			}
			return isPair // else what separates the two says so
		}
	}
	found, ruled := false, false
	for at := from + len(head) + 1; at < len(s); {
		line := lineAt(s, at)
		f.steps -= len(line)
		if f.steps < 0 {
			break
		}
		if isRule(line) {
			ruled = true
		} else {
			if strings.TrimSpace(line) == "" || cells(line, by) != count || count == 1 && !ruled {
				break
			}
			start, stop := cellAt(line, by, index)
			if value := line[start:stop]; len(value) >= 2 && f.isCell(s[i:end], value) {
				f.secret(at+start, at+stop, kind)
				found = true
			}
		}
		at += len(line) + 1
	}
	return found
}

// isCell reports whether a cell below a name is secret.
func (f *finder) isCell(name, value string) bool {
	if isPasswordName(name) {
		return !isState(value)
	}
	return f.isSecret(name, value, colon, false)
}

// headStart returns where the first cell of the line begins that i is in: the
// line may be the value of a member or parameter.
func headStart(s string, i int) int {
	least := max(0, i-maxHead)
	for i > least && s[i-1] != '\n' && s[i-1] != '=' && (s[i-1] != '"' || i < 3 || s[i-2] != ':' && s[i-3] != ':') {
		i--
	}
	return i
}

// lineAt returns the line that begins at a place, without its end.
func lineAt(s string, at int) string {
	if n := strings.IndexByte(s[at:], '\n'); n >= 0 {
		return s[at : at+n]
	}
	return s[at:]
}

// delimiter returns what separates the cells of a line, 0 where nothing does.
func delimiter(line string) byte {
	for _, by := range []byte("|\t;,") {
		if strings.IndexByte(line, by) >= 0 {
			return by
		}
	}
	return 0
}

// cellAt returns where a cell of a line stands, counted from 0, without blanks
// and quotes around it.
func cellAt(line string, by byte, index int) (from, to int) {
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
	for from < to && strings.IndexByte(around, line[from]) >= 0 {
		from++
	}
	for to > from && strings.IndexByte(around, line[to-1]) >= 0 {
		to--
	}
	return from, to
}

// cells returns how many cells a line has.
func cells(line string, by byte) int {
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

// isRule reports whether a line is a rule between the head and the rows.
func isRule(line string) bool {
	return strings.Count(line, "-")+strings.Count(line, "=") >= 3 && strings.Trim(line, " -+=|:\t\r") == ""
}

// endsCell reports whether a token that ends at a place may fill a cell.
func endsCell(s string, end int) bool {
	for end < len(s) && (s[end] == '"' || s[end] == ' ') {
		end++
	}
	return end < len(s) && strings.IndexByte(",;\t|\r\n", s[end]) >= 0
}
