package paste

import (
	"strings"
	"unicode/utf8"

	"wrongnumber/catalog/json"
	"wrongnumber/wasm/ascii"
)

// The bounds of one paste. What lies beyond one of them is not read, and a
// problem says so.
const (
	MaxPaste     = 1 << 20 // bytes
	MaxDocuments = 64
	maxUnpacked  = 8 // how often a string may hold JSON whose strings hold JSON
)

// Reading costs about one step for each byte of a string and one for each value,
// and again for text that has to be read twice. This many steps are enough for any
// real paste, and stop one that was made to be slow.
const (
	stepsPerByte = 3
	minSteps     = 1 << 20
	stepsPerTry  = 50 // of what is no document after all
)

// Reader finds the documents and HTTP heads in a paste.
type Reader struct {
	pool   *Pool
	Paste  *Text
	Places Places
	Docs   []Document
	Heads  []Head
	steps  int
	Over   bool // there are more documents than are read
	deep   bool // something nests too deep to be read
	Whole  bool // the paste is one JSON text and nothing else
	Last   int  // end of the last document, in bytes of the paste
}

// NewReader returns a reader in the memory of an old one.
func NewReader(old *Reader, p *Pool) Reader {
	p.reset()
	return Reader{pool: p, Docs: old.Docs[:0], Heads: old.Heads[:0]}
}

// Open takes what was pasted: its first MiB, as valid UTF-8. It reports whether
// there is more.
func (r *Reader) Open(pasted []byte) (cut bool) {
	cut = len(pasted) > MaxPaste
	if cut {
		pasted = pasted[:MaxPaste]
	}
	paste := string(pasted)
	if cut {
		paste = paste[:lastWhole(paste)]
	}
	r.Places = newPlaces(paste)
	if !r.Places.ascii && !utf8.ValidString(paste) {
		paste = strings.ToValidUTF8(paste, "\uFFFD")
		r.Places = newPlaces(paste)
	}
	r.Paste = r.pool.text(paste)
	return cut
}

// Read reads the whole paste. JSON that needs nothing done to it, the common
// case, is taken as it is.
func (r *Reader) Read() {
	s := r.Paste.S
	r.steps = stepsPerByte*len(s) + minSteps
	from, to := Trimmed(s)
	if from == to {
		return
	}
	if (s[from] == '{' || s[from] == '[') && readStrict(s[:to], from).end == to {
		r.accept(Document{Text: r.pool.copyOf(r.Paste, from, to), At: from, End: to})
		r.Whole = true
		return
	}
	t := withoutPrefixes(r.Paste)
	r.readHeads(t)
	r.scan(t, 0)
	if len(r.Docs) == 0 {
		r.fragment(t)
	}
	r.assignHeads()
	if len(r.Docs) == 0 {
		r.list(r.Paste, false) // whose addresses have forms in them
	}
	if len(r.Docs) == 0 {
		r.forms(t, 0)
	}
	if len(r.Docs) == 0 {
		r.table(t)
	}
	if len(r.Docs) == 0 {
		r.list(t, true)
	}
}

// Trimmed returns the stretch of s without the white space, byte order mark
// and invisible code points around it.
func Trimmed(s string) (from, to int) {
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

// Nesting returns how deep brackets nest outside strings.
func Nesting(s string) int {
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

// TooDeep reports whether something nests too deep to be read: part of the
// paste, or the whole of it.
func (r *Reader) TooDeep() bool {
	s := r.Paste.S
	return r.deep || len(r.Docs) == 0 && len(s) > 2*MaxDepth && (s[0] == '[' || s[0] == '{') && Nesting(s) > MaxDepth
}

// Exhausted reports whether reading was given up since it took too long.
func (r *Reader) Exhausted() bool { return r.steps <= 0 && len(r.Paste.S) > 0 }

// LineAndColumn returns the line and the column, both counted from 1, of a
// byte of the paste. A column is a UTF-16 code unit.
func (r *Reader) LineAndColumn(at int) (line, column int) {
	s := r.Paste.S[:at]
	start := strings.LastIndexByte(s, '\n') + 1
	return 1 + strings.Count(s, "\n"), 1 + codeUnits(s[start:])
}

// accept keeps a document and reads the strings in it that hold another.
func (r *Reader) accept(d Document) {
	if len(r.Docs) >= MaxDocuments {
		r.Over = true
		return
	}
	r.Docs = append(r.Docs, d)
	r.Last = max(r.Last, d.End)
	if d.Unpacked >= maxUnpacked {
		return
	}
	s := d.Text.S
	forms := strings.IndexByte(s, '&') >= 0
	encoded := mayHoldBase64(s)
	if !forms && !encoded && !strings.Contains(s, `\"`) && !strings.Contains(s, `{'`) && strings.IndexByte(s, '<') < 0 {
		return
	}
	for i := 0; i < len(s) && !r.Over && r.steps > 0; i++ {
		if s[i] != '"' {
			continue
		}
		end := json.StringEnd(s, i)
		if mayHold(s[i+1 : end-1]) {
			r.steps -= stepsPerLayer + stepsPerUnwrapped*(end-i)
			r.scan(unescaped(d.Text, i+1, end-1), d.Unpacked+1)
		} else if forms && strings.Count(s[i+1:end-1], "=") >= manyPairs {
			r.forms(unescaped(d.Text, i+1, end-1), d.Unpacked+1)
		} else if encoded {
			r.base64(d.Text, i+1, end-1, d.Unpacked+1)
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

// scan looks for JSON, or what can be read as it, anywhere in t.
func (r *Reader) scan(t *Text, level int) {
	s := t.S
	marks := scanMarks
	if holdsXML(s) {
		marks[0] |= 1 << '<'
	}
	for i := 0; r.steps > 0 && !r.Over; {
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
func (r *Reader) candidate(t *Text, i, level int) int {
	s := t.S
	if layer, end := r.layer(t, i, level); layer != nil {
		before := len(r.Docs)
		r.scan(layer, level+1)
		if len(r.Docs) > before {
			return end
		}
		return i + 1
	}
	if !opens(s, i) {
		return i + 1
	}
	strict := readStrict(s, i)
	if strict.end >= 0 && strict.pairs > 0 && !strict.blank {
		r.steps -= strict.end - i
		d := Document{Text: r.pool.copyOf(t, i, strict.end), Unpacked: level, Request: sentByCurl(s[:i])}
		d.At, d.End = t.Origin(i, strict.end)
		r.accept(d)
		return strict.end
	}
	r.steps -= (strict.at - i) / bytesPerStep
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
		r.steps -= stepsPerTry + 6*(p.i-i)
		return i + 1
	}
	d := Document{Text: p.text(t), Unpacked: level, Odd: p.odd}
	d.At, d.End = t.Origin(i, p.i)
	if p.slip.Set {
		d.Slip = p.slip
		d.Slip.At, _ = t.Origin(p.slip.At, p.slip.At)
	}
	d.Request = sentByCurl(s[:i])
	r.accept(d)
	return max(p.i, i+1)
}

// opens reports whether the bracket at i may begin a value worth reading.
func opens(s string, i int) bool {
	rest := strings.TrimLeft(s[i+1:min(len(s), i+200)], " \t\r\n")
	switch s[i] {
	case '<':
		return strings.HasPrefix(rest, "?xml ") || i+1 < len(s) && ascii.IsLetter(s[i+1])
	case '{':
		return !strings.Contains(rest[:min(len(rest), 40)], " bytes data]") // curl -v
	case '[':
		if opensGoMap(s, i) || opensJava(s, i, rest) {
			return true
		}
		return rest != "" && (strings.IndexByte("{[\"'", rest[0]) >= 0 || curlyQuote(rest) > 0) && Placeholder(s[i:]) == 0
	case '(':
		return opensPHP(s, i) || i > 0 && ascii.IsLetter(s[i-1]) && nextIsPair(rest)
	}
	return false
}

// opensJava reports whether the bracket at i opens the members of an object of Java,
// behind the name of its class: "Result [status=4, text=null]".
func opensJava(s string, i int, rest string) bool {
	before := strings.TrimRight(s[max(0, i-2):i], " ")
	if before == "" || !ascii.IsLetter(before[len(before)-1]) || !nextIsPair(rest) {
		return false
	}
	comma := strings.Index(rest, ", ")
	return comma > 0 && nextIsPair(rest[comma+1:])
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
func (r *Reader) fragment(t *Text) {
	s := t.S
	for i := 0; i < len(s); i++ {
		if s[i] != '"' && s[i] != '\'' || r.insideHead(t, i) {
			continue
		}
		end := i + 1
		for end < len(s) && (ascii.IsLetter(s[end]) || ascii.IsDigit(s[end]) || s[end] == '_' || s[end] == '-') {
			end++
		}
		rest := strings.TrimLeft(s[min(end+1, len(s)):], " \t")
		if end == i+1 || end >= len(s) || s[end] != s[i] || !strings.HasPrefix(rest, ":") && !strings.HasPrefix(rest, "=>") {
			continue
		}
		p := lenient{t: t, s: s, i: i, steps: &r.steps}
		p.note(oddGarbage, i, WantValue)
		p.put("{", i, i)
		c := container{p: &p, closing: '}', isMap: true}
		p.depth++
		c.items()
		p.put("}", p.i, p.i)
		if p.pairs > 0 {
			d := Document{Text: p.text(t), Odd: p.odd &^ OddCut}
			d.At, d.End = t.Origin(i, p.i)
			d.Slip = Slip{d.At, WantBrace, oddGarbage, true}
			r.accept(d)
		}
		return
	}
}
