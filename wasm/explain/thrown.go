package explain

import (
	"strings"

	"wrongnumber/catalog"
	"wrongnumber/wasm/ascii"
	"wrongnumber/wasm/paste"
)

// Most exceptions of an SDK say in a sentence of their own what it did not accept. No
// list holds all of those sentences; that the SDK threw it is seen from the name of
// the class or from the frame below it, and what kind of mistake it was from the class.

// argumentClasses are in the names of exceptions about a value that was passed.
var argumentClasses = [...]string{"Argument", "ValueError", "OutOf", "Length", "IllegalState", "Validation", "Format", "RangeError"}

// explainOwnError explains an exception that the SDK of somebody named threw, and that no
// entry knows.
func (r *explanations) explainOwnError() bool {
	if r.who.owner == nil || r.who.owner.provider == nil || r.who.owner.generic {
		return false
	}
	s := r.reader.Paste.S
	limit := min(len(s), 16<<10)
	for from, tried := 0, 0; from < limit && tried < maxThrowers; tried++ {
		at, end := nextClass(s[:limit], from)
		if at < 0 {
			return false
		}
		from = end
		text := saidBy(s, at, end)
		if text == "" || r.wasSent(at) || !r.thrownBy(r.who.owner.provider, at, end) {
			continue
		}
		code := "sdk-error"
		for _, name := range &argumentClasses {
			if strings.Contains(s[at:end], name) {
				code = "argument"
			}
		}
		r.tellSetUp(code, text, at, end)
		return true
	}
	return false
}

// tellSetUp explains what a stretch of the paste stands for, by an entry of the transport.
func (r *explanations) tellSetUp(code, text string, at, end int) {
	e := r.set.Provider(transportID).Find("", code)[0]
	x := r.newExplanation(r.ownerOfEntry(&e), code, paste.At(at, end))
	x.text = text
	r.tell(x, e)
	r.conclude()
}

// unsetWords say in a line that a setting in it has no value.
var unsetWords = [...]string{"not set", "is missing", "missing ", "is required", "undefined", "not defined", "not found", "must be", "unset", "not configured", "is empty"}

// explainUnset explains a variable of the environment that has no value, where its name
// begins with a provider's: "ACME_API_KEY is not defined".
func (r *explanations) explainUnset() bool {
	s := r.reader.Paste.S
	for at, limit := 0, min(len(s), 16<<10); at < limit; at++ {
		if s[at] != '_' {
			continue
		}
		from, end := at, at
		for from > 0 && 'A' <= s[from-1] && s[from-1] <= 'Z' {
			from--
		}
		for end < len(s) && ('A' <= s[end] && s[end] <= 'Z' || s[end] == '_') {
			end++
		}
		if at-from > 2 && end-at > 2 && (from == 0 || !ascii.IsToken(s[from-1])) && r.ownerNamed(s[from:at]) != nil {
			first, last := r.lineAround(at)
			for _, word := range &unsetWords {
				if ascii.IndexFold(s[first:last], word) < 0 {
					continue
				}
				code := "missing-key"
				if strings.Contains(s[at:end], "PRIVATE") || strings.Contains(s[at:end], "APPLICATION") {
					code = "missing-private-key"
				}
				r.begin()
				r.tellSetUp(code, "", from, end)
				return true
			}
		}
		at = end
	}
	return false
}

// maxThrowers bounds how many names of exceptions are tried.
const maxThrowers = 100

// nextClass returns where the next name of an exception's class stands in a text, from a
// place on; -1 if there is none.
func nextClass(s string, from int) (at, end int) {
	for {
		n := strings.IndexByte(s[from:], 'E')
		if n < 0 {
			return -1, -1
		}
		at = from + n
		switch {
		case strings.HasPrefix(s[at:], "Error"):
			end = at + len("Error")
		case strings.HasPrefix(s[at:], "Exception"):
			end = at + len("Exception")
		default:
			from = at + 1
			continue
		}
		from = end
		for first := max(0, at-maxClass); at > first && (ascii.IsToken(s[at-1]) || strings.IndexByte(".\\:", s[at-1]) >= 0); {
			at--
		}
		if end == len(s) || strings.IndexByte(":)]( ", s[end]) >= 0 {
			return at, end
		}
	}
}

// maxClass bounds the name of a class without its last word, in bytes.
const maxClass = 120

// saidBy returns what an exception says whose class stands at a place: "Class: words", or
// in Ruby "words (Class)".
func saidBy(s string, at, end int) string {
	line, behind := s[strings.LastIndexByte(s[:at], '\n')+1:at], paste.LineAt(s, end)
	text, ok := strings.CutPrefix(behind, ": ")
	if !ok && strings.HasSuffix(line, " (") && strings.HasPrefix(behind, ")") {
		_, text, ok = strings.Cut(line[:len(line)-2], "': ")
	}
	if n := strings.Index(text, " in /"); n > 0 {
		text = text[:n] // as PHP writes where
	}
	if text = strings.TrimSpace(text); !ok || strings.IndexByte(text, ' ') < 0 {
		return ""
	}
	return text[:paste.WholeRunes(text, min(len(text), maxThrown))]
}

// thrownBy reports whether an SDK threw the exception whose class stands at a place: the
// line names it, or the innermost frame that is not the language's own.
func (r *input) thrownBy(p *catalog.Provider, at, end int) bool {
	s := r.reader.Paste.S
	from, to := r.lineAround(at)
	if r.isMarked(p, from, to) {
		return true
	}
	if frame := strings.LastIndex(s[:at], "File \""); frame >= 0 { // Python, innermost last
		from, to = r.lineAround(frame)
		return r.isMarked(p, from, to)
	}
	for range maxInner {
		if to >= len(s) {
			return false
		}
		from, to = r.lineAround(to + 1)
		if r.isMarked(p, from, to) {
			return true
		}
		if line := s[from:to]; isFrame(line) && !isLanguages(line) {
			return false
		}
	}
	return false
}

// maxInner is how many lines below an exception are looked at.
const maxInner = 6

// isFrame reports whether a line is a frame of a stack trace.
func isFrame(line string) bool {
	line = strings.TrimLeft(line, " \t")
	return strings.HasPrefix(line, "at ") || strings.HasPrefix(line, "#") || strings.HasPrefix(line, "from ")
}

// isLanguages reports whether a frame is of a language's own library.
func isLanguages(line string) bool {
	for _, home := range [...]string{"node:", "(internal/", "at java", "at jdk.", "at System.", "at kotlin"} {
		if strings.Contains(line, home) {
			return true
		}
	}
	return false
}

// isMarked reports whether a label of a provider stands in a stretch of the paste.
func (r *input) isMarked(p *catalog.Provider, from, to int) bool {
	for i := range r.said {
		if hit := &r.said[i]; hit.IsLabel() && hit.Provider == p && from <= hit.Start && hit.End <= to {
			return true
		}
	}
	return false
}
