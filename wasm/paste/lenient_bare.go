package paste

import (
	"strings"

	"wrongnumber/wasm/ascii"
)

// The reading of values without quotes: numbers, words, calls, and the bare
// values of Java.

// bare reads a value that begins with neither a bracket nor a quote.
func (p *lenient) bare(inEqual bool) {
	start := p.i
	if p.s[start] == ':' && start+1 < len(p.s) && ascii.IsLetter(p.s[start+1]) {
		p.i++ // a Ruby or Elixir atom
		start++
	}
	if ascii.IsLetter(p.s[start]) || p.s[start] == '\\' || p.s[start] == '_' {
		if p.named() {
			return
		}
	}
	end := p.bareEnd(start, inEqual)
	for end > start && (p.s[end-1] == ' ' || p.s[end-1] == '\t' || p.s[end-1] == '\r') {
		end--
	}
	p.i = end
	if end == start {
		return
	}
	if p.frames() {
		return
	}
	p.scalar(start, end)
}

// scalar writes s[from:to] as a number or literal if it is one, else as a
// string.
func (p *lenient) scalar(from, to int) {
	word := p.s[from:to]
	switch word {
	case "true", "false", "null":
		p.copy(p.s, from, to)
		return
	case "True", "TRUE":
		p.word("true", from, to, oddPython)
		return
	case "False", "FALSE":
		p.word("false", from, to, oddPython)
		return
	case "None":
		p.word("null", from, to, oddPython)
		return
	case "nil", "NULL", "undefined", "NaN", "Infinity", "-Infinity":
		p.word("null", from, to, oddWord)
		return
	}
	if isNumber(word) {
		p.copy(p.s, from, to)
		return
	}
	p.note(oddMissingQuote, from, WantValue)
	p.quoted(from, to)
}

func (p *lenient) word(json string, from, to int, odd Oddity) {
	p.note(odd|oddWord, from, WantValue)
	p.put(json, from, to)
}

// isNumber reports whether s is a number by RFC 8259 §6.
func isNumber(s string) bool {
	i := 0
	if i < len(s) && s[i] == '-' {
		i++
	}
	whole := i
	for i < len(s) && ascii.IsDigit(s[i]) {
		i++
	}
	if i == whole || s[whole] == '0' && i > whole+1 {
		return false
	}
	if i < len(s) && s[i] == '.' {
		frac := i + 1
		for i++; i < len(s) && ascii.IsDigit(s[i]); i++ {
		}
		if i == frac {
			return false
		}
	}
	if i < len(s) && s[i]|0x20 == 'e' {
		i++
		if i < len(s) && (s[i] == '+' || s[i] == '-') {
			i++
		}
		exp := i
		for ; i < len(s) && ascii.IsDigit(s[i]); i++ {
		}
		if i == exp {
			return false
		}
	}
	return i == len(s)
}

// bareEnd returns where a bare value ends: at a comma, a closing bracket or a
// line break; after "key=", at a comma only if another "key=" follows it.
func (p *lenient) bareEnd(i int, inEqual bool) int {
	level := 0
	for ; i < len(p.s); i++ {
		switch c := p.s[i]; c {
		case '\n':
			return i
		case '/':
			if i > 0 && p.s[i-1] == ' ' && (ascii.HasAt(p.s, i, "/*") || ascii.HasAt(p.s, i, "//")) {
				return i
			}
		case ';':
			if !inEqual {
				return i
			}
		case ',':
			if level <= 0 && (!inEqual || nextIsPair(p.s[i+1:])) {
				return i
			}
		case '(', '[', '{':
			if c == '[' && p.keyOfDump(i) {
				return i
			}
			if ascii.HasAt(p.s, i, "(truncated...") {
				p.note(OddCut, i, WantEnd)
				return i
			}
			level++
		case ')', ']', '}':
			if level <= 0 {
				return i
			}
			level--
		}
	}
	return i
}

// nextIsPair reports whether s begins with "key=".
func nextIsPair(s string) bool {
	s = strings.TrimLeft(s, " \t\r\n")
	i := 0
	for i < len(s) && (ascii.IsLetter(s[i]) || ascii.IsDigit(s[i]) || s[i] == '_' || s[i] == '-' || s[i] == '.') {
		i++
	}
	return i > 0 && i < len(s) && s[i] == '='
}

// named reads a value that begins with a name: a string with a prefix as in
// Python, a call as in Decimal('1.5') or string(4) "1.50", an object with its
// class before it. It reports whether there was one.
func (p *lenient) named() bool {
	i := p.i
	for i < len(p.s) && (ascii.IsLetter(p.s[i]) || ascii.IsDigit(p.s[i]) || strings.IndexByte("_.$\\:", p.s[i]) >= 0) {
		i++
	}
	if i >= len(p.s) || i-p.i > maxName {
		return false
	}
	name := p.s[p.i:i]
	if (p.s[i] == '"' || p.s[i] == '\'') && len(name) <= 2 {
		p.note(oddPython, p.i, WantValue)
		p.i = i
		p.str(p.s[i], 1)
		return true
	}
	at := i
	for at < len(p.s) && (p.s[at] == ' ' || p.s[at] == '\t' || p.s[at] == '\n' || p.s[at] == '\r') {
		at++
	}
	switch {
	case p.s[i] == '(':
		return p.call(name, i)
	case at < len(p.s) && p.s[at] == '{' && !strings.Contains(p.s[i:at], "\n"):
		p.note(oddBareKey, p.i, WantValue)
		p.i = at
		p.container('{', '}')
		return true
	case ascii.HasAt(p.s, i, " Object") || name == "Array" && at < len(p.s) && p.s[at] == '(':
		open := strings.IndexByte(p.s[i:min(len(p.s), i+maxName)], '(')
		if open < 0 || strings.TrimSpace(p.s[i:i+open]) != "Object" && strings.TrimSpace(p.s[i:i+open]) != "" {
			return false
		}
		p.note(oddPHP, p.i, WantValue)
		p.i = i + open
		p.container('(', ')')
		return true
	}
	return false
}

// call reads name(…). A single value in the parentheses is the value meant;
// a length there, as in string(4) "1.50" or array(2) { … }, announces it.
func (p *lenient) call(name string, open int) bool {
	closing := strings.IndexByte(p.s[open:min(len(p.s), open+maxName)], ')')
	if closing > 0 && ascii.AllDigits(p.s[open+1:open+closing]) && (name == "string" || name == "array" || name == "object") {
		p.note(oddPHP, p.i, WantValue)
		p.i = open + closing + 1
		p.value(false)
		return true
	}
	if name == "object" && closing > 0 { // object(stdClass)#3 (1) { … }
		brace := strings.IndexByte(p.s[open+closing:min(len(p.s), open+closing+24)], '{')
		if brace < 0 {
			return false
		}
		p.note(oddPHP, p.i, WantValue)
		p.i = open + closing + brace
		p.container('{', '}')
		return true
	}
	if strings.Contains(name, ".") && !strings.Contains(name, "ecimal") || name == "datetime" {
		return false // datetime.datetime(2026, 11, 2): taken as it stands
	}
	p.note(oddPython, p.i, WantValue)
	out, runs := len(p.out), len(p.runs)
	p.i = open
	p.container('(', ')')
	p.onlyElement(out, runs)
	return true
}

// onlyElement replaces an array of one scalar, written from out on, by the
// scalar.
func (p *lenient) onlyElement(out, runs int) {
	inside := p.out[out:]
	if len(inside) < 3 || inside[0] != '[' || inside[1] == '{' || inside[1] == '[' {
		return
	}
	quoted := false
	for i := 1; i < len(inside)-1; i++ {
		switch {
		case quoted && inside[i] == '\\':
			i++
		case inside[i] == '"':
			quoted = !quoted
		case !quoted && inside[i] == ',':
			return
		}
	}
	inside[0], inside[len(inside)-1] = ' ', ' '
}

// frames skips the stack frames that Node prints behind an error which is the
// value of a member. If its own members follow in braces, they are the value.
func (p *lenient) frames() bool {
	i := p.i
	for {
		rest := strings.TrimLeft(p.s[p.lineEnd(i):], " \t\r\n")
		if !strings.HasPrefix(rest, "at ") {
			return false
		}
		i = len(p.s) - len(rest)
		end := strings.IndexByte(rest, '\n')
		if end < 0 {
			return false
		}
		*p.steps -= end / bytesPerStep
		if frame := strings.TrimRight(rest[:end], " \r"); strings.HasSuffix(frame, " {") {
			p.i = i + len(frame) - 1
			p.container('{', '}')
			return true
		}
		if next := strings.TrimLeft(rest[end:], " \t\r\n"); !strings.HasPrefix(next, "at ") {
			p.i = i + end
			p.put("null", i, i)
			return true
		}
	}
}

// bytesPerStep is how many bytes are looked over in the time of a step.
const bytesPerStep = 8

// lineEnd returns where the line of i ends. One line may hold all values of a
// paste, so its end is looked for once.
func (p *lenient) lineEnd(i int) int {
	if i < p.lineFrom || i >= p.lineTo {
		p.lineFrom, p.lineTo = i, lineEnd(p.s, i)
		*p.steps -= (p.lineTo - i) / bytesPerStep
	}
	return p.lineTo
}
