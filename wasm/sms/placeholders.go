package sms

import (
	"strconv"
	"strings"
	"unicode/utf16"

	"wrongnumber/catalog/problems"
)

// maxFilled bounds the length that a template is filled to, and that of a text
// that is rewritten: more code units than 255 segments of 153 septets hold.
const maxFilled = 40000

// stand-ins for the characters of a value.
const (
	plainStandIn   = 'x'
	foreignStandIn = 'я' // one code unit, in no Latin alphabet
)

// gap is a placeholder as it stands in the text, braces included.
type gap struct {
	start, end         int
	nameStart, nameEnd int
}

// maxLeft is how many placeholders are reported that nobody described.
const maxLeft = 20

// maxGap is the most code units of a placeholder.
const maxGap = 80

// pairs are what stands before and behind a name, and whether that may be words.
var pairs = [...]struct {
	open, shut string
	words      bool
}{
	{"{#", "#}", false}, {"{!", "}", true}, {"%%", "%%", false}, {"%", "%", false}, {"##", "##", false}, {"#", "#", false},
	{"*|", "|*", false}, {"((", "))", true}, {"<%", "%>", true}, {"<<", ">>", true}, {"[[", "]]", true}, {"[", "]", true},
}

// gapAt returns the placeholder that begins at i: {name}, {{ name }}, ${name}, a name
// between one of the pairs, $name, or %s and %d as programs write them.
func gapAt(text []uint16, i int) (g gap, found bool) {
	for k := range pairs {
		p := &pairs[k]
		if text[i] != uint16(p.open[0]) {
			continue
		}
		if g, found = gapBetween(text, i, p.open, p.shut, p.words); !found {
			continue
		}
		switch name := text[g.nameStart:g.nameEnd]; p.open {
		case "#":
			return g, isUpper(name)
		case "[":
			return g, isField(lower(name))
		case "%":
			// %u00E9 and %C3%A9 are characters.
			isOctet := len(name) == 2 && isHex(name) && g.end+2 <= len(text) && isHex(text[g.end:g.end+2])
			return g, !isOctet && (name[0] != 'u' || len(name) < 5 || !isHex(name[1:5]))
		}
		return g, true
	}
	switch text[i] {
	case '{':
		return gapInBraces(text, i)
	case '$':
		if following(text, i) == '{' {
			g, found = gapInBraces(text, i+1)
			g.start = i
			return g, found
		}
		return gapOfShell(text, i)
	case '%':
		return gapOfPrint(text, i)
	}
	return g, false
}

// fields are what names in single brackets end with, in which brands stand as well.
const fields = " name code date time number link url amount "

// isField reports whether words in brackets name a field.
func isField(name string) bool {
	return strings.Contains(name, "_") || strings.Contains(fields, " "+name[strings.LastIndex(name, " ")+1:]+" ")
}

func isHex(units []uint16) bool {
	for _, u := range units {
		if u-'0' > 9 && (u|0x20)-'a' > 5 {
			return false
		}
	}
	return true
}

// gapOfShell is about $name: small letters, three at least.
func gapOfShell(text []uint16, i int) (g gap, found bool) {
	end := i + 1
	for end < len(text) && (text[end]-'a' < 26 || text[end] == '_') {
		end++
	}
	g = gap{i, end, i + 1, end}
	return g, end-i > 3 && text[end-1] != '_' && (end == len(text) || !isNameUnit(text[end]) || text[end] == '.') && (i == 0 || !isNameUnit(text[i-1]))
}

// gapInBraces is about one or two braces, a name, as many braces. Within two,
// anything that is not a brace or a line end may stand; within one, a name or words
// that begin with a letter.
func gapInBraces(text []uint16, i int) (g gap, found bool) {
	g = gap{start: i, nameStart: i + 1}
	if following(text, i) == '{' {
		g.nameStart++
	}
	braces := g.nameStart - i
	behind, words := g.nameStart, false
	for behind < len(text) && behind < i+maxGap && text[behind] != '}' {
		u := text[behind]
		switch {
		case isNameUnit(u):
		case braces == 2 && u >= ' ' && u != '{', u == '=' && behind > g.nameStart:
		case u == ' ' && behind > g.nameStart && text[behind-1] != ' ':
			words = true
		default:
			return g, false
		}
		behind++
	}
	g.nameEnd = behind
	if braces == 2 {
		for g.nameStart < g.nameEnd && text[g.nameStart] == ' ' {
			g.nameStart++
		}
	} else if words && !isLatinLetter(text[g.nameStart]) {
		return g, false
	}
	for g.nameEnd > g.nameStart && text[g.nameEnd-1] == ' ' {
		g.nameEnd--
	}
	g.end = behind + braces
	return g, g.nameEnd > g.nameStart && (braces == 2 || g.nameEnd == behind) && g.end <= len(text) && text[behind] == '}' && text[g.end-1] == '}'
}

// gapOfPrint is about %s, %d and %1$s, which programs fill. A share of a hundred
// is none.
func gapOfPrint(text []uint16, i int) (g gap, found bool) {
	end := i + 1
	for end < len(text) && text[end]-'0' <= 9 {
		end++
	}
	if end > i+1 {
		if end == len(text) || text[end] != '$' {
			return g, false
		}
		end++
	}
	before := i - 1
	for before >= 0 && text[before] == ' ' {
		before--
	}
	if end == len(text) || text[end] != 's' && text[end] != 'd' || before >= 0 && text[before]-'0' <= 9 {
		return g, false
	}
	g = gap{i, end + 1, i + 1, end + 1}
	return g, g.end == len(text) || text[g.end] != '\'' && (!isNameUnit(text[g.end]) || text[g.end] == '.' || text[g.end] == '-')
}

func isUpper(units []uint16) bool {
	for _, u := range units {
		if u-'a' < 26 {
			return false
		}
	}
	return true
}

// hasGap reports whether there is a placeholder.
func hasGap(text []uint16) bool {
	for i, u := range text {
		if u < 0x80 && isMark(u) {
			if _, found := gapAt(text, i); found {
				return true
			}
		}
	}
	return false
}

func isMark(u uint16) bool {
	return u == '{' || u == '%' || u == '#' || u == '(' || u == '$' || u == '*' || u == '<' || u == '['
}

// gapBetween returns the placeholder that begins at i with one mark, ends with
// another, and has a name of letters, digits and underscores between them, two at
// least, or words: %FIRST_NAME%. A share of a hundred is none.
func gapBetween(text []uint16, i int, open, shut string, words bool) (g gap, found bool) {
	g = gap{start: i, nameStart: i + len(open)}
	if g.nameStart >= len(text) || !isText(text[i:g.nameStart], open) || i > 0 && text[i-1]-'0' <= 9 {
		return g, false
	}
	for words && g.nameStart < len(text) && (text[g.nameStart] == ' ' || text[g.nameStart] == '=') {
		g.nameStart++
	}
	end := g.nameStart
	for end < len(text) && end < i+maxGap && (isLatinLetter(text[end]) || text[end] == '_' || end > g.nameStart && (text[end]-'0' <= 9 || words && (text[end] == ' ' || isNameUnit(text[end])))) {
		end++
	}
	g.nameEnd, g.end = end, end+len(shut)
	for g.nameEnd > g.nameStart && text[g.nameEnd-1] == ' ' {
		g.nameEnd--
	}
	return g, g.nameEnd-g.nameStart >= 2 && g.end <= len(text) && isText(text[end:g.end], shut)
}

func isText(units []uint16, ascii string) bool {
	for i := range ascii {
		if units[i] != uint16(ascii[i]) {
			return false
		}
	}
	return true
}

// holdsMarks reports whether a sign stands in the text that placeholders or what is
// escaped begin with: %, $, #, (, & or <. The scan has seen those of the extension table.
func holdsMarks(text []uint16) bool {
	for ; len(text) >= 2*lanes; text = text[2*lanes:] {
		t := (*[2 * lanes]uint16)(text)
		if marksIn(lanesOf((*[lanes]uint16)(t[:])))|marksIn(lanesOf((*[lanes]uint16)(t[lanes:]))) != 0 {
			return true
		}
	}
	for _, u := range text {
		if u == '%' || u == '#' || u == '(' || u == '&' || u == '$' || u == '<' {
			return true
		}
	}
	return false
}

// marksIn is not 0 where a lane is one of them: a lane less one has a high bit only
// where it was 0. $ and % differ in their last bit.
func marksIn(x uint64) uint64 {
	a, b, c, d, e := x&^laneOnes^'$'*laneOnes, x^'#'*laneOnes, x^'('*laneOnes, x^'&'*laneOnes, x^'<'*laneOnes
	return ((a-laneOnes)&^a | (b-laneOnes)&^b | (c-laneOnes)&^c | (d-laneOnes)&^d | (e-laneOnes)&^e) & laneHighs
}

func isNameUnit(u uint16) bool {
	return isLatinLetter(u) || u >= '0' && u <= '9' || u == '_' || u == '-' || u == '.' || u >= 0xC0
}

// placeholdersByName returns the first of each name.
func (o *Options) placeholdersByName() map[string]*Placeholder {
	if len(o.Placeholders) == 0 {
		return nil
	}
	named := make(map[string]*Placeholder, len(o.Placeholders))
	for i := len(o.Placeholders) - 1; i >= 0; i-- {
		named[o.Placeholders[i].Name] = &o.Placeholders[i]
	}
	return named
}

// setRange measures the text with the placeholders filled with the least and
// with the greatest of what they may hold. A placeholder whose lengths nobody
// said stays as it is, and is reported.
func (r *Report) setRange(text []uint16, o *Options) {
	named := o.placeholdersByName()
	r.fill(text, named, false)
	if !r.Range.OK {
		return
	}
	r.Range.Least = r.size(r.work.text, o)
	r.fill(text, named, true)
	r.Range.Greatest = r.size(r.work.text, o)
	r.addRange(o)
}

// addRange says how many segments there can be, and from which length on there is
// one more than the most of them.
func (r *Report) addRange(o *Options) {
	least, greatest := r.Range.Least.Segments, r.Range.Greatest.Segments
	f := o.frame(r.Range.Greatest.Encoding)
	next := greatest*f.capacity(greatest > 1) + 1
	same, one, most := "", "", strconv.Itoa(greatest)
	if least == greatest {
		same, most = "1", ""
		if least == 1 {
			one = "1"
		}
	}
	r.add(problems.SMSRange, problems.NoSpan, 0, same, strconv.Itoa(least), most, one, strconv.Itoa(next))
}

// fill makes a copy of the text with its placeholders filled; with the least, it
// reports those that nobody described.
func (r *Report) fill(text []uint16, named map[string]*Placeholder, greatest bool) {
	left := 0
	dst := r.work.text[:0]
	copied := 0 // up to where dst has the text, but for what was filled
	for i := 0; i < len(text); {
		if !isMark(text[i]) {
			i++
			continue
		}
		g, found := gapAt(text, i)
		if !found {
			i++
			continue
		}
		i = g.end
		var p *Placeholder
		if named != nil {
			p = named[string(utf16.Decode(text[g.nameStart:g.nameEnd]))]
		}
		if p == nil {
			if !greatest && left < maxLeft {
				r.add(problems.SMSPlaceholderLeft, g.start, g.end, string(utf16.Decode(text[g.start:g.end])))
				left++
			}
			continue
		}
		dst = append(dst, text[copied:g.start]...)
		copied = g.end
		r.Range.OK = true
		length, unit := p.Least, uint16(plainStandIn)
		if greatest {
			length = max(p.Least, p.Greatest)
			if p.Foreign {
				unit = foreignStandIn
			}
		}
		for range max(0, min(length, maxFilled-len(dst))) {
			dst = append(dst, unit)
		}
	}
	r.work.text = append(dst, text[copied:]...)
}
