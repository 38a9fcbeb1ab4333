package paste

import (
	"strings"
	"unicode/utf8"

	"wrongnumber/wasm/ascii"
)

// lenient reads anything that looks like a JSON value, the way programs print
// their data and people copy it, and rewrites it as strict JSON:
//
//	JSON with slips       {“code”: "x", /* why */ }
//	JavaScript, Node      { code: 'x', details: [Object], n: undefined }
//	Python                {'code': 'x', 'n': None}, b'…', u'…', Decimal('1.50')
//	Ruby                  {"code"=>"x", :n=>nil}, {code: "x"}
//	PHP                   Array ( [code] => x ), array('code' => 'x'), ["code"]=> string(1) "x"
//	Elixir, Erlang        %{"code" => "x"}, {:error, …}, <<"…">>
//	Java, Kotlin, Swift   {code=x, n=null}, Name{code='x'}, Name(code=x), Name [code=x]
//	Go                    map[code:x n:<nil>]
//
// It never gives up inside a value: it adds what is missing, skips what it cannot
// read, and remembers the first departure from strict JSON.
type lenient struct {
	rewriter
	t     *Text
	s     string
	i     int
	depth int
	steps *int // left before reading stops; shared by the whole paste
	plain bool // values have no quotes, as in PHP's print_r
	odd   Oddity
	slip  Slip
	pairs int // members read
	// The line that lineEnd looked for last.
	lineFrom, lineTo int
}

// Oddity is a set of ways in which a text is not strict JSON.
type Oddity uint32

const (
	oddSingleQuote Oddity = 1 << iota
	oddBareKey
	oddWord // None, nil, undefined
	oddArrow
	oddEqual
	oddCurlyQuote
	oddComment
	oddTrailingComma
	oddMissingComma
	oddMissingColon
	oddMissingQuote
	oddInnerQuote
	oddWrapped // a line break inside a string
	OddCut
	oddGarbage
	oddPlaceholder // [Object]
	oddEscape
	oddPHP
	oddElixir
	oddPython
	oddGo
	oddDeep
	OddXML
	OddForm
	OddTable
	OddList // names and values without anything around them
)

// Printout holds the oddities that no JSON writer makes by mistake: the text
// is another language's way to print data.
const Printout = oddSingleQuote | oddBareKey | oddWord | oddArrow | oddEqual |
	oddPHP | oddElixir | oddPython | oddGo | oddPlaceholder

// Slip is the first place where a text departs from strict JSON.
type Slip struct {
	At   int // byte offset in the text that is read
	Want Want
	Odd  Oddity
	Set  bool
}

// Want is what strict JSON would have at a place.
type Want uint8

const (
	WantValue Want = iota
	WantKey
	WantColon
	WantCommaOrBrace
	WantCommaOrBracket
	WantQuote
	WantEnd
	WantNoBreak
	WantEscape
	WantNoComment
	WantBrace
)

// MaxDepth is how deep objects and arrays may nest. Providers need 6.
const MaxDepth = 64

func (p *lenient) note(o Oddity, at int, w Want) {
	p.odd |= o
	if !p.slip.Set || at < p.slip.At {
		p.slip = Slip{at, w, o, true}
	}
}

func (p *lenient) eof() bool { return p.i >= len(p.s) || *p.steps <= 0 }

// value reads one value. inEqual says that it follows "key=", as in Java,
// where a bare value ends at the next ", key=".
func (p *lenient) value(inEqual bool) {
	*p.steps--
	p.space()
	if p.eof() {
		p.note(OddCut, len(p.s), WantValue)
		p.put("null", len(p.s), len(p.s))
		return
	}
	switch c := p.s[p.i]; {
	case c == '{':
		p.container('{', '}')
	case c == '[':
		p.bracket(inEqual)
	case c == '(':
		p.note(oddPython, p.i, WantValue)
		p.container('(', ')')
	case c == '%':
		p.elixir(inEqual)
	case c == '<':
		p.angle(inEqual)
	case c == '"':
		p.str('"', 1)
	case c == '\'' || c == '`':
		p.note(oddSingleQuote, p.i, WantQuote)
		p.str(c, 1)
	case c >= utf8.RuneSelf && p.curly():
	default:
		p.bare(inEqual)
	}
}

// bracket reads "[": an array, or a placeholder such as [Object].
func (p *lenient) bracket(inEqual bool) {
	if opensGoMap(p.s, p.i) {
		p.goMap()
		return
	}
	n := Placeholder(p.s[p.i:])
	if n == 0 {
		p.container('[', ']')
		return
	}
	start := p.i
	p.note(oddPlaceholder, start, WantValue)
	p.i += n
	p.blanks()
	if p.i < len(p.s) && p.s[p.i] == '{' {
		p.container('{', '}') // [Object: null prototype] { … }
		return
	}
	p.put(`"`, start, start)
	p.copy(p.s, start, start+n)
	p.put(`"`, start+n, start+n)
}

// Placeholder returns the length of what Node's util.inspect prints in place
// of a value, [Object] or [Function: x] or [Circular *1], and 0 for a "[" that
// begins an array.
func Placeholder(s string) int {
	if len(s) < 3 || s[1] < 'A' || s[1] > 'Z' {
		return 0
	}
	for i := 2; i < len(s) && i < 64; i++ {
		switch c := s[i]; {
		case c == ']':
			return i + 1
		case ascii.IsLetter(c) || ascii.IsDigit(c) || c == ' ' || c == ':' || c == '*' || c == '_':
		default:
			return 0
		}
	}
	return 0
}

// elixir reads %{…} and %Name{…}.
func (p *lenient) elixir(inEqual bool) {
	i := p.i + 1
	for i < len(p.s) && (ascii.IsLetter(p.s[i]) || ascii.IsDigit(p.s[i]) || p.s[i] == '.' || p.s[i] == '_') {
		i++
	}
	if i >= len(p.s) || p.s[i] != '{' {
		p.bare(inEqual)
		return
	}
	p.note(oddElixir, p.i, WantValue)
	p.i = i
	p.container('{', '}')
}

// angle reads Erlang's <<"…">>, and Node's <ref *1> { … }; what else stands in
// angle brackets, <Buffer 7b> or <Response [401]>, is taken as a string.
func (p *lenient) angle(inEqual bool) {
	rest := p.s[p.i:]
	if strings.HasPrefix(rest, `<<"`) {
		p.note(oddElixir, p.i, WantValue)
		p.i += 2
		p.str('"', 1)
		if ascii.HasAt(p.s, p.i, ">>") {
			p.i += 2
		}
		return
	}
	end := strings.IndexAny(rest[:min(len(rest), maxName)], ">\n")
	if end < 0 || rest[end] != '>' {
		p.bare(inEqual)
		return
	}
	p.note(oddPlaceholder, p.i, WantValue)
	if strings.HasPrefix(rest, "<ref ") {
		p.i += end + 1
		p.value(inEqual)
		return
	}
	p.quoted(p.i, p.i+end+1)
	p.i += end + 1
}

// quoted writes s[from:to] as a string.
func (p *lenient) quoted(from, to int) {
	p.put(`"`, from, from)
	p.chars(from, to)
	p.put(`"`, to, to)
}

// chars writes s[from:to] as it must stand in a JSON string.
func (p *lenient) chars(from, to int) {
	for i := from; i < to; i++ {
		p.char(i)
	}
}

// char writes byte i of the source as it must stand in a JSON string.
func (p *lenient) char(i int) {
	switch c := p.s[i]; {
	case c == '"' || c == '\\':
		p.put("\\"+p.s[i:i+1], i, i+1)
	case c < 0x20:
		p.put(controlEscape(c), i, i+1)
	default:
		p.copy(p.s, i, i+1)
	}
}

const hexDigits = "0123456789abcdef"

func controlEscape(c byte) string {
	switch c {
	case '\n':
		return `\n`
	case '\r':
		return `\r`
	case '\t':
		return `\t`
	}
	return `\u00` + hexDigits[c>>4:c>>4+1] + hexDigits[c&15:c&15+1]
}

// space skips white space and comments.
func (p *lenient) space() {
	for p.i < len(p.s) {
		c := p.s[p.i]
		switch {
		case c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\v' || c == '\f':
			p.i++
		case c == '/' && ascii.HasAt(p.s, p.i, "//"):
			p.note(oddComment, p.i, WantNoComment)
			p.skipTo("\n")
		case c == '/' && ascii.HasAt(p.s, p.i, "/*"):
			p.note(oddComment, p.i, WantNoComment)
			p.skipTo("*/")
		case c == '#' && p.lineStart() && !ascii.HasAt(p.s, p.i, "#<"):
			p.note(oddComment, p.i, WantNoComment)
			p.skipTo("\n")
		case c < utf8.RuneSelf:
			return
		default:
			n := blankRune(p.s[p.i:])
			if n == 0 {
				return
			}
			p.i += n
		}
	}
}

// blanks skips white space within a line.
func (p *lenient) blanks() {
	for p.i < len(p.s) && (p.s[p.i] == ' ' || p.s[p.i] == '\t') {
		p.i++
	}
}

func (p *lenient) skipTo(end string) {
	n := strings.Index(p.s[p.i:], end)
	if n < 0 {
		p.i = len(p.s)
		return
	}
	p.i += n + len(end)
}

// lineStart reports whether nothing but blanks stands before p.i in its line.
func (p *lenient) lineStart() bool {
	for i := p.i - 1; i >= 0; i-- {
		switch p.s[i] {
		case ' ', '\t':
		case '\n':
			return true
		default:
			return false
		}
	}
	return true
}

// blankRune returns the length of an invisible code point at the start of s
// that people copy with a text: no-break space, zero width space, byte order
// mark, line separators.
func blankRune(s string) int {
	for _, r := range [...]string{"\u00a0", "\ufeff", "\u200b", "\u200c", "\u200d", "\u2060", "\u2028", "\u2029", "\u202f", "\u3000", "\u200e", "\u200f"} {
		if strings.HasPrefix(s, r) {
			return len(r)
		}
	}
	return 0
}
