package explain

import (
	"strings"
)

// The bounds of one paste. What lies beyond one of them is not read, and a
// problem says so.
const (
	maxPaste     = 1 << 20 // bytes
	maxDocuments = 64
	maxUnpacked  = 8 // how often a string may hold JSON whose strings hold JSON
)

// Reading costs about one step a byte of a string, one a value, and again what
// was read in vain. So many steps suffice for any paste that is not made to be
// slow, and keep one that is from taking long.
const (
	stepsPerByte = 3
	minSteps     = 1 << 20
)

// document is one JSON value found in the paste.
type document struct {
	t        *text // its s is strict JSON
	at, end  int   // in bytes of the paste
	head     *head // of the answer it is the body of; nil if there is none
	request  bool  // it was sent, not answered
	unpacked int   // how many strings it was unpacked from
	odd      oddity
	slip     slip // at is a byte of the paste
}

// reader finds the documents and HTTP heads in a paste.
type reader struct {
	pool  *pool
	paste *text
	docs  []document
	heads []head
	steps int
	over  bool // there are more documents than are read
	deep  bool // something nests too deep to be read
	whole bool // the paste is one JSON text and nothing else
	last  int  // end of the last document, in bytes of the paste
}

// read reads the whole paste. JSON that needs nothing done to it, the common
// case, is taken as it is.
func (r *reader) read() {
	s := r.paste.s
	r.steps = stepsPerByte*len(s) + minSteps
	from, to := trimmed(s)
	if from == to {
		return
	}
	if (s[from] == '{' || s[from] == '[') && readStrict(s[:to], from).end == to {
		r.accept(document{t: r.pool.copyOf(r.paste, from, to), at: from, end: to})
		r.whole = true
		return
	}
	t := withoutPrefixes(r.paste)
	r.readHeads(t)
	r.scan(t, 0)
	if len(r.docs) == 0 {
		r.fragment(t)
	}
	r.assignHeads()
	if len(r.docs) == 0 {
		r.form(t)
	}
}

// trimmed returns the stretch of s without the white space, byte order mark
// and invisible code points around it.
func trimmed(s string) (from, to int) {
	to = len(s)
	for from < to {
		c := s[from]
		if c <= ' ' {
			from++
			continue
		}
		n := 0
		if c >= 0x80 {
			n = blankRune(s[from:])
		}
		if n == 0 {
			break
		}
		from += n
	}
	for to > from && s[to-1] <= ' ' {
		to--
	}
	return from, to
}

// nesting returns how deep brackets nest outside strings.
func nesting(s string) int {
	deepest, level := 0, 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '"':
			for i++; i < len(s) && s[i] != '"'; i++ {
				if s[i] == '\\' {
					i++
				}
			}
		case '{', '[':
			level++
			deepest = max(deepest, level)
		case '}', ']':
			level--
		}
	}
	return deepest
}

// accept keeps a document and reads the strings in it that hold another.
func (r *reader) accept(d document) {
	if len(r.docs) >= maxDocuments {
		r.over = true
		return
	}
	r.docs = append(r.docs, d)
	r.last = max(r.last, d.end)
	if d.unpacked >= maxUnpacked {
		return
	}
	s := d.t.s
	if !strings.Contains(s, `\"`) && !strings.Contains(s, `{'`) && strings.IndexByte(s, '<') < 0 {
		return
	}
	for i := 0; i < len(s); i++ {
		if s[i] != '"' {
			continue
		}
		end := stringEnd(s, i)
		if mayHold(s[i+1 : end-1]) {
			r.scan(unescaped(d.t, i+1, end-1), d.unpacked+1)
		}
		i = end - 1
	}
}

// mayHold reports whether the inside of a string may be JSON or XML.
func mayHold(inside string) bool {
	if strings.IndexByte(inside, '{') >= 0 && strings.IndexByte(inside, ':') >= 0 {
		return true
	}
	return strings.IndexByte(inside, '<') >= 0 && strings.IndexByte(inside, '/') > 0
}

// stringEnd returns the end of the JSON string that begins at i of strict
// JSON, behind its closing quote.
func stringEnd(s string, i int) int {
	for i++; i < len(s) && s[i] != '"'; i++ {
		if s[i] == '\\' {
			i++
		}
	}
	return min(i+1, len(s))
}

// scan looks for JSON, or what can be read as it, anywhere in t.
func (r *reader) scan(t *text, level int) {
	s := t.s
	marks := scanMarks
	if holdsXML(s) {
		marks[0] |= 1 << '<'
	}
	for i := 0; r.steps > 0 && !r.over; {
		for i < len(s) && marks[s[i]>>6]>>(s[i]&63)&1 == 0 {
			i++
		}
		if i == len(s) {
			return
		}
		if level == 0 && r.insideHead(t, i) {
			i = lineEnd(s, i)
			continue
		}
		i = r.candidate(t, i, level)
	}
}

// scanMarks has a bit for each byte that JSON, or a layer around it, may begin
// with.
var scanMarks = [4]uint64{1<<'(' | 1<<'&' | 1<<'%', 1<<('{'-64) | 1<<('['-64)}

// candidate tries what begins at i of t, and returns where to go on.
func (r *reader) candidate(t *text, i, level int) int {
	s := t.s
	if layer, end := r.layer(t, i, level); layer != nil {
		before := len(r.docs)
		r.steps -= len(layer.s)
		r.scan(layer, level+1)
		if len(r.docs) > before {
			return end
		}
		return i + 1
	}
	if !opens(s, i) {
		return i + 1
	}
	if strict := readStrict(s, i); strict.end >= 0 && strict.pairs > 0 && !strict.blank {
		r.steps -= strict.end - i
		d := document{t: r.pool.copyOf(t, i, strict.end), unpacked: level, request: sentByCurl(s[:i])}
		d.at, d.end = t.origin(i, strict.end)
		r.accept(d)
		return strict.end
	}
	p := lenient{t: t, s: s, i: i, steps: &r.steps}
	if s[i] == '(' && opensPHP(s, i) {
		p.odd |= oddPHP
	}
	if s[i] == '<' {
		p.xml()
	} else {
		p.value(false)
	}
	r.deep = r.deep || p.odd&oddDeep != 0
	if p.pairs == 0 {
		r.steps -= p.i - i
		return i + 1
	}
	d := document{t: p.text(t), unpacked: level, odd: p.odd}
	d.at, d.end = t.origin(i, p.i)
	if p.slip.set {
		d.slip = p.slip
		d.slip.at, _ = t.origin(p.slip.at, p.slip.at)
	}
	d.request = sentByCurl(s[:i])
	r.accept(d)
	return max(p.i, i+1)
}

// opens reports whether the bracket at i may begin a value worth reading.
func opens(s string, i int) bool {
	rest := strings.TrimLeft(s[i+1:min(len(s), i+200)], " \t\r\n")
	switch s[i] {
	case '<':
		return strings.HasPrefix(rest, "?xml ") || i+1 < len(s) && isLetter(s[i+1])
	case '{':
		return !strings.Contains(rest[:min(len(rest), 40)], " bytes data]") // curl -v
	case '[':
		return rest != "" && (strings.IndexByte("{[\"'", rest[0]) >= 0 || curlyQuote(rest) > 0) && placeholder(s[i:]) == 0
	case '(':
		return opensPHP(s, i) || i > 0 && isLetter(s[i-1]) && nextIsPair(rest)
	}
	return false
}

// opensPHP reports whether the parenthesis at i begins an array or object of
// PHP's print_r.
func opensPHP(s string, i int) bool {
	before := strings.TrimRight(s[max(0, i-200):i], " \t\r\n")
	rest := strings.TrimLeft(s[i+1:min(len(s), i+200)], " \t\r\n")
	if strings.HasPrefix(rest, "'") || strings.HasPrefix(rest, `"`) {
		return strings.HasSuffix(before, "array") // var_export
	}
	return strings.HasPrefix(rest, "[") && (strings.HasSuffix(before, "Array") || strings.HasSuffix(before, "Object"))
}

// sentByCurl reports whether the text before a document ends with the option
// that makes curl send it.
func sentByCurl(before string) bool {
	before = strings.TrimRight(before[max(0, len(before)-40):], " \t\r\n\"'$=\\")
	if before == "" || before[len(before)-1]|0x20 < 'a' {
		return false
	}
	for _, option := range [...]string{"-d", "--data", "--data-raw", "--data-binary", "--data-ascii", "--json"} {
		if strings.HasSuffix(before, option) {
			return true
		}
	}
	return false
}

// fragment reads members whose outer braces were not copied.
func (r *reader) fragment(t *text) {
	s := t.s
	for i := 0; i < len(s); i++ {
		if s[i] != '"' && s[i] != '\'' || r.insideHead(t, i) {
			continue
		}
		end := i + 1
		for end < len(s) && (isLetter(s[end]) || isDigit(s[end]) || s[end] == '_' || s[end] == '-') {
			end++
		}
		rest := strings.TrimLeft(s[min(end+1, len(s)):], " \t")
		if end == i+1 || end >= len(s) || s[end] != s[i] || !strings.HasPrefix(rest, ":") && !strings.HasPrefix(rest, "=>") {
			continue
		}
		p := lenient{t: t, s: s, i: i, steps: &r.steps}
		p.note(oddGarbage, i, wantValue)
		p.put("{", i, i)
		c := container{p: &p, closing: '}', isMap: true}
		p.depth++
		c.items()
		p.put("}", p.i, p.i)
		if p.pairs > 0 {
			d := document{t: p.text(t), odd: p.odd &^ oddCut}
			d.at, d.end = t.origin(i, p.i)
			d.slip = slip{d.at, wantBrace, oddGarbage, true}
			r.accept(d)
		}
		return
	}
}
