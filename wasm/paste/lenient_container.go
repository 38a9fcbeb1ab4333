package paste

import "strings"

// The reading of objects, arrays and tuples. Which of them a bracket opens
// is only known from what stands in it: PHP writes maps in square brackets,
// Elixir tuples in braces, Kotlin objects in parentheses. So the opening
// bracket is written first and corrected once the first item has been read.

// container reads what stands between open and its closing bracket.
func (p *lenient) container(open, closing byte) {
	c := container{p: p, closing: closing, at: len(p.out), isMap: open == '{'}
	p.put(bracketOf(c.isMap, true), p.i, p.i+1)
	p.i++
	p.depth++
	if p.depth > MaxDepth {
		p.note(oddDeep, p.i, WantEnd)
		p.skipNested(closing)
	} else {
		c.items()
	}
	p.depth--
	p.put(bracketOf(c.isMap, false), max(p.i-1, 0), p.i)
}

func bracketOf(isMap, open bool) string {
	switch {
	case isMap && open:
		return "{"
	case isMap:
		return "}"
	case open:
		return "["
	}
	return "]"
}

// skipNested skips to the bracket that closes a container too deep to read.
func (p *lenient) skipNested(closing byte) {
	level, start := 1, p.i
	for ; p.i < len(p.s) && level > 0; p.i++ {
		switch p.s[p.i] {
		case '{', '[', '(':
			level++
		case '}', ']', ')':
			level--
		}
	}
	*p.steps -= p.i - start
}

type container struct {
	p       *lenient
	closing byte
	at      int // where the opening bracket stands in p.out
	isMap   bool
	count   int
	garbage int
}

// items reads items up to the closing bracket, or to the first place where no item
// can stand.
func (c *container) items() {
	p := c.p
	for {
		p.space()
		if p.eof() {
			p.note(OddCut, p.i, c.wanted())
			return
		}
		switch p.s[p.i] {
		case c.closing:
			p.i++
			return
		case '}', ']', ')':
			p.note(oddGarbage, p.i, c.wanted())
			if p.depth == 1 || c.closing == ')' {
				p.i++ // the wrong bracket; nothing else can be meant
			}
			return
		case ',', ';':
			p.i++
			p.space()
			if p.i < len(p.s) && p.s[p.i] == c.closing {
				p.note(oddTrailingComma, p.i, c.next())
			}
			continue
		}
		if !c.item() {
			return
		}
	}
}

// wanted is what strict JSON would have between two items.
func (c *container) wanted() Want {
	if c.isMap {
		return WantCommaOrBrace
	}
	return WantCommaOrBracket
}

// next is what strict JSON would have after a comma.
func (c *container) next() Want {
	if c.isMap {
		return WantKey
	}
	return WantValue
}

// item reads one member or element, and reports whether to go on.
func (c *container) item() bool {
	p := c.p
	if p.dots() {
		return true
	}
	start, out, runs := p.i, len(p.out), len(p.runs)
	if c.count > 0 && !c.separated() {
		p.note(oddMissingComma, p.i, c.wanted())
	}
	if c.count > 0 {
		p.put(",", start, start)
	}
	mark, markRuns := len(p.out), len(p.runs)
	if c.count == 0 || c.isMap {
		if p.key() {
			return c.member()
		}
		p.i = start
		p.out, p.runs = p.out[:mark], p.runs[:markRuns]
		if c.count == 0 {
			c.become(false)
		} else if p.out = p.out[:out]; true {
			p.runs = p.runs[:runs]
			return c.skipGarbage()
		}
	}
	p.value(false)
	if p.i == start { // nothing could be read
		p.out, p.runs = p.out[:out], p.runs[:runs]
		return c.skipGarbage()
	}
	c.count++
	return true
}

// member reads the value after a key. The first member decides that the
// container is an object.
func (c *container) member() bool {
	p := c.p
	c.become(true)
	equal := p.separator()
	if p.printR() {
		c.count++
		p.pairs++
		return true
	}
	out := len(p.out)
	p.value(equal)
	if len(p.out) == out {
		p.note(oddGarbage, p.i, WantValue)
		p.put("null", p.i, p.i)
	}
	c.count++
	p.pairs++
	return true
}

func (c *container) become(isMap bool) {
	c.isMap = isMap
	c.p.out[c.at] = bracketOf(isMap, true)[0]
}

// separated reports whether a comma, or in printouts without commas a line
// break, stands before the item.
func (c *container) separated() bool {
	lineBreak := false
	for i := c.p.i - 1; i >= 0; i-- {
		switch c.p.s[i] {
		case ' ', '\t', '\r':
		case ',', ';':
			return true
		case '\n':
			lineBreak = true
		default:
			return lineBreak && c.p.odd&(oddPHP|oddEqual) != 0 || c.p.odd&oddComment != 0 && c.commaBefore(i)
		}
	}
	return true
}

// commaBefore reports whether a comma stands somewhere in the lines before i
// that hold nothing but a comment.
func (c *container) commaBefore(i int) bool {
	from := max(0, i-400)
	j := strings.LastIndexByte(c.p.s[from:i], ',')
	return j >= 0 && !strings.ContainsAny(c.p.s[from+j:i], "{}[]")
}

// skipGarbage skips text that is not an item, up to the next comma or line, and gives
// up the container after three of them.
func (c *container) skipGarbage() bool {
	p := c.p
	p.note(oddGarbage, p.i, c.next())
	c.garbage++
	if c.garbage > 3 {
		p.odd |= OddCut
		return false
	}
	n := strings.IndexAny(p.s[p.i+1:], ",\n}])")
	if n < 0 {
		p.i = len(p.s)
		return true
	}
	p.i += 1 + n
	*p.steps -= 1 + n/16
	return true
}

// dots skips "...", "…" and "... 3 more items", which stand for what was left
// out.
func (p *lenient) dots() bool {
	rest := p.s[p.i:]
	if !strings.HasPrefix(rest, "...") && !strings.HasPrefix(rest, "…") {
		return false
	}
	p.note(oddPlaceholder, p.i, WantValue)
	n := strings.IndexAny(rest, ",\n}])")
	if n < 0 {
		n = len(rest)
	}
	p.i += n
	return true
}
