package secrets

import (
	"strings"

	"wrongnumber/wasm/ascii"
)

// Names and values in elements, attributes and parts of forms, and those that YAML
// has in two lines.

// tagEnd returns where the content of the element begins whose name is s[i:end];
// 0 where that is no name of an element.
func (f *finder) tagEnd(i, end int) int {
	s := f.s
	open := i - 1
	if open > 0 && s[open] == ':' {
		for open--; open > 0 && ascii.IsToken(s[open]); {
			open--
		}
	}
	if open < 0 || s[open] != '<' {
		return 0
	}
	stop := strings.IndexByte(ahead(s, end, 300), '>')
	if stop < 0 || stop > 0 && s[end+stop-1] == '/' || strings.IndexByte(s[end:end+stop], '<') >= 0 {
		return 0
	}
	at := end + stop + 1
	if ascii.At(s, at, "<![CDATA[") {
		at += len("<![CDATA[")
	} else if at < len(s) && s[at] == ' ' {
		rest := s[at+1 : min(len(s), at+maxElement)]
		word, _, more := ascii.Cut(rest, " ")
		if more && !hasDigit(word) && !strings.Contains(rest, "</") {
			return 0 // a component that a sentence names: the <OTSession> component
		}
	}
	return at
}

// maxElement bounds where the end of an element is looked for.
const maxElement = 400

// arrayEnd returns where the brackets of an array end that begin at a place, as
// [] or [32] do; 0 where none do.
func arrayEnd(s string, at int) int {
	end := at + 1 + digitsAt(s, min(len(s), at+1))
	if end < len(s) && s[end] == ']' {
		return end + 1
	}
	return 0
}

// markup are the elements of HTML that stand around words.
var markup = ascii.NewWords(" a b big br code dd div dl dt em font h1 h2 h3 h4 i input kbd label li mark p pre samp small span strong tt u ul ")

// behindTags returns where the text begins behind what marks it at a place: tags of
// HTML, stars and ticks of Markdown.
func behindTags(s string, at int) int {
	for at < len(s) {
		switch {
		case s[at] == '<' && at+1 < len(s) && (ascii.IsLetter(s[at+1]) || s[at+1] == '/'):
			n := strings.IndexAny(ahead(s, at, 80), ">\n")
			name, _ := firstWord(strings.TrimLeft(ahead(s, at, 12), "</"))
			if n < 0 || !markup.HasFold(name) || s[at+n] == '\n' || ascii.At(s, at, "</t") {
				return at
			}
			at += n + 1
		case s[at] == ' ', s[at] == '*' && (s[at-1] == '*' || at+1 < len(s) && s[at+1] == '*'):
			at++
		default:
			return at
		}
	}
	return at
}

// nextElement returns where the content of the element begins that follows the
// one which ends at a place: <name>api_key</name><value>; 0 where none does.
func (f *finder) nextElement(at int) (from int, isCell bool) {
	s := f.s
	if !ascii.At(s, at, "</") {
		return 0, false
	}
	stop := strings.IndexByte(ahead(s, at, 80), '>')
	if stop < 0 {
		return 0, false
	}
	at += stop + 1
	at = skip(s, at, " \t\r\n")
	if at+1 >= len(s) || s[at] != '<' || !ascii.IsLetter(s[at+1]) {
		return 0, false
	}
	stop = strings.IndexByte(ahead(s, at, 80), '>')
	if stop < 0 {
		return 0, false
	}
	name := s[at+1 : at+min(stop, f.tokenEnd(at+1)-at)]
	if inner := "<string>"; ascii.At(s, at+stop+1, inner) {
		stop += len(inner)
	}
	if isCell = ascii.AmongFold(" td dd ", name); !isCell && !ascii.AmongFold(" value val string content v data ", name) {
		return 0, false
	}
	return at + stop + 1, isCell
}

// part masks the value that an attribute names which begins at a place, if it is
// that of a secret: the next attribute, what the element holds, or the part of a
// form (RFC 7578 §4.2).
func (f *finder) part(at, end int) int {
	s := f.s
	from, to := f.quoted(at)
	if to == 0 || to+1 >= len(s) {
		return end
	}
	kind, ok := kindOf(s[from:to])
	if !ok || kind == maskEmail {
		return end
	}
	next := to + 1
	for range 4 { // attributes
		next = skip(s, next, " ")
		stop := f.tokenEnd(next)
		if stop == next || stop == len(s) || s[stop] != '=' {
			break
		}
		first, last := f.quoted(stop + 1)
		if last > first && ascii.AmongFold(" value val v content default ", s[next:stop]) {
			if inner, end := quotedAt(s[:last], first); end == last-1 {
				first, last = inner, end // '"…"'
			}
			f.secret(first, last, kind)
			return last
		}
		if last == 0 {
			break
		}
		next = last + 1
	}
	if next < len(s) && s[next] == '>' {
		if stop := strings.IndexByte(s[next:], '<'); stop > 1 && !isState(s[next+1:next+stop]) && strings.IndexByte(s[next+1:next+stop], ' ') < 0 {
			f.secret(next+1, next+stop, kind)
			return next + stop
		}
	}
	rest := s[to+1:]
	body := strings.Index(rest[:min(len(rest), 300)], "\n\n")
	if crlf := strings.Index(rest[:min(len(rest), 300)], "\r\n\r\n"); crlf >= 0 && (body < 0 || crlf < body) {
		body = crlf + 2
	}
	if body < 0 || strings.Contains(rest[:body], "--") {
		return end
	}
	value := to + 1 + body + 2
	stop := value
	for stop < len(s) && s[stop] != '\n' && s[stop] != '\r' {
		stop++
	}
	if value < stop {
		f.secret(value, stop, kind)
	}
	return max(end, stop)
}

// isAttribute reports whether the name at i is that of an attribute of an element.
func (f *finder) isAttribute(i int) bool {
	before := back(f.s, i, maxTold)
	return lastByte(before, '<') > lastByte(before, '>')
}

// maxArguments bounds the list of arguments that is looked through for one, and
// maxLine the line that may be a value.
const (
	maxArguments = 1000
	maxLine      = 4000
)

// lastQuoted returns the inside of the last string of a list that begins at a
// place with its bracket; 0 where there is none.
func (f *finder) lastQuoted(at int) (from, to int) {
	var list [8]argument
	for _, a := range list[:f.arguments(at, list[:], 0)] {
		if a.to > 0 {
			from, to = a.from, a.to
		}
	}
	if to > 0 {
		// Clojure has no commas.
		if first, last := f.quoted(min(len(f.s), to+2)); last > 0 && f.s[to+1] == ' ' {
			from, to = first, last
		}
	}
	return from, to
}

// lineBelow masks the value in the line below one that names it, as YAML has
// it: "- name: API_KEY", "value: …".
func (f *finder) lineBelow(at, end int) int {
	s := f.s
	from, to := f.quoted(at)
	if to == 0 {
		from, to = at, f.tokenEnd(at)
	}
	kind, ok := kindOf(s[from:to])
	k := to
	for k < len(s) && (s[k] == '"' || s[k] == '\'' || s[k] == ' ' || s[k] == '\r') {
		k++
	}
	if !ok || kind == maskEmail || k >= len(s) || s[k] != '\n' {
		return end
	}
	k = skip(s, k, " \t\r\n")
	if !ascii.At(s, k, "value:") {
		return end
	}
	from, to, _ = f.valueAt(k, k+len("value: "), equals, kind)
	if from >= to || from > len(s) {
		return end
	}
	f.secret(from, to, kind)
	return to
}
