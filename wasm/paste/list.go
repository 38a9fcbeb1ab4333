package paste

import (
	"strings"

	"wrongnumber/wasm/ascii"
)

// A list of names and values without anything around it: as logs print them,
// "status=29 error-text=…", and as people copy them from a page, "status: 29,
// error-text: …" or one a line, perhaps as a table of two columns, "status | 29".

// The bounds of such a list, in bytes and pairs.
const (
	maxListed   = 4 << 10
	minListed   = 3
	maxPairName = 40
)

// list reads a paste that is a list of names and values as one JSON object: one of
// name=value, before whose first what stands is left aside, or one of name: value or
// name | value, which must be all there is.
func (r *Reader) list(t *Text, assigned bool) {
	s := t.S
	from, to := Trimmed(s)
	if to-from > maxListed || len(r.Heads) > 0 {
		return
	}
	mark := byte(':')
	if name, _ := pairAt(s, from, to, mark); name == 0 {
		mark = '|'
	}
	if assigned {
		mark = '='
		for from < to {
			if name, _ := pairAt(s, from, to, mark); name > 0 {
				break
			}
			for from < to && !isPairGap(s[from]) {
				from++
			}
			for from < to && isPairGap(s[from]) {
				from++
			}
		}
	}
	p := lenient{t: t, s: s, steps: &r.steps}
	begin, tells := from, mark != '|' // which also stands behind the names of services
	p.put("{", from, from)
	for from < to {
		nameEnd, at := pairAt(s, from, to, mark)
		if line := LineAt(s, from); nameEnd == 0 && mark == '|' && IsRule(line) {
			from = min(to, from+len(line)+1)
			continue
		}
		if nameEnd == 0 {
			return
		}
		if p.pairs > 0 {
			p.put(",", from, from)
		}
		p.quoted(from, nameEnd)
		tells = tells || isOutcome(s[from:nameEnd])
		p.put(":", nameEnd, at)
		end, next := valueAt(s, at, to, mark)
		switch {
		case end > at+1 && (s[at] == '"' || s[at] == '\'') && s[end-1] == s[at]:
			p.quoted(at+1, end-1)
		case isNumber(s[at:end]) && end-at <= maxListedNumber:
			p.copy(s, at, end)
		default:
			p.quoted(at, end)
		}
		p.pairs++
		r.steps -= end - from
		from = next
	}
	p.put("}", to, to)
	if p.pairs < minListed || !tells {
		return
	}
	d := Document{Text: p.text(t), Odd: OddList}
	d.At, d.End = t.Origin(begin, to)
	r.accept(d)
}

// maxListedNumber is the most digits that are written as a number. More may be a phone
// number, and are written as a string.
const maxListedNumber = 6

// pairAt returns where the name at i ends and where its value begins; 0 where
// there is no pair.
func pairAt(s string, i, to int, mark byte) (nameEnd, at int) {
	if i >= to || !ascii.IsLetter(s[i]) {
		return 0, 0
	}
	end := i
	for end < to && end-i <= maxPairName && ascii.IsToken(s[end]) {
		end++
	}
	at = end
	for at < to && (s[at] == ' ' || s[at] == '\t') {
		at++
	}
	if at >= to || s[at] != mark || mark == '=' && at != end {
		return 0, 0
	}
	at++
	if mark == ':' && (at >= to || s[at] != ' ' && s[at] != '\t' && s[at] != '\n') {
		return 0, 0 // a time, an address
	}
	for at < to && (s[at] == ' ' || s[at] == '\t') && mark != '=' {
		at++
	}
	return end, at
}

// valueAt returns where the value ends that begins at i, and where the next pair
// begins.
func valueAt(s string, i, to int, mark byte) (end, next int) {
	if i < to && (s[i] == '"' || s[i] == '\'') {
		if n := strings.IndexByte(s[i+1:to], s[i]); n >= 0 {
			end = i + n + 2
			for next = end; next < to && isPairGap(s[next]); next++ {
			}
			return end, next
		}
	}
	for end = i; end < to; end++ {
		if !isPairGap(s[end]) {
			continue
		}
		comma := false
		for next = end; next < to && isPairGap(s[next]); next++ {
			comma = comma || s[next] == ',' || s[next] == ';' || s[next] == '\n'
		}
		if name, _ := pairAt(s, next, to, mark); next == to || name > 0 && (comma || mark == '=') || strings.IndexByte(s[end:next], '\n') >= 0 {
			break
		}
		end = next - 1
	}
	next = end
	for next < to && isPairGap(s[next]) {
		next++
	}
	return end, next
}

// isPairGap reports whether a byte may stand between two pairs.
func isPairGap(c byte) bool { return c <= ' ' || c == ',' || c == ';' }
