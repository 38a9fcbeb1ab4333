package sms

import (
	"strconv"
	"strings"
	"unicode/utf16"

	"wrongnumber/catalog/problems"
	"wrongnumber/catalog/templates"
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

// gapAt returns the placeholder that begins at i: {name}, {{ name }}, a name or code
// between two signs of templates.Placeholders, $name, or %s and %d as programs write
// them.
func gapAt(text []uint16, i int) (g gap, found bool) {
	first := text[i]
	if (first == '#' || first == '$') && following(text, i) == '{' && (following(text, i+1) == '#' || hasNear(text, i, '{', nil)) {
		return g, false // the sign is text before one in braces
	}
	for k := range templates.Placeholders {
		p := &templates.Placeholders[k]
		if first != uint16(p.Open[0]) {
			continue
		}
		if g, found = gapBetween(text, i, p); !found {
			continue
		}
		name := text[g.nameStart:g.nameEnd]
		switch {
		case p.Only == templates.Upper:
			return g, isUpper(name) || isField(name)
		case p.Only == templates.Field:
			if isField(name) {
				return g, text[g.nameStart-1] != ' ' || first == '<' && text[g.nameEnd] == ' '
			}
			// [DOCTOR] beside [NAME]; at the beginning it is who writes.
			return g, first == '[' && i > 0 && isUpper(name) && hasNear(text, i, '[', p)
		case len(p.Open) == 1 && first == '%':
			// %u00E9 and %C3%A9 are characters.
			isOctet := len(name) == 2 && isHex(name) && g.end+2 <= len(text) && isHex(text[g.end:g.end+2])
			return g, !isOctet && (name[0] != 'u' || len(name) < 5 || !isHex(name[1:5]))
		}
		return g, true
	}
	switch first {
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

// hasNear reports whether a placeholder stands near a place, among so many of its first
// sign before it or behind it: one in braces without another sign, or of the form p.
func hasNear(text []uint16, at int, sign uint16, p *templates.Placeholder) bool {
	const near, most = 320, 6
	for step := -1; step <= 1; step += 2 {
		for i, signs := at+step, 0; i >= 0 && i < len(text) && (i-at)*step < near && signs < most; i += step {
			if text[i] != sign {
				continue
			}
			signs++
			if p == nil && i != at+1 && isBareGap(text, i) {
				return true
			}
			if p != nil {
				if g, found := gapBetween(text, i, p); found && isField(text[g.nameStart:g.nameEnd]) {
					return true
				}
			}
		}
	}
	return false
}

// isBareGap reports whether a placeholder begins with a brace.
func isBareGap(text []uint16, i int) bool {
	if i > 0 && text[i-1] < 0x80 && strings.IndexByte("{#$@%", byte(text[i-1])) >= 0 {
		return false
	}
	_, found := gapAt(text, i)
	return found
}

// isWithinGap reports whether a place is within a placeholder.
func isWithinGap(text []uint16, at int) bool {
	for i := at; i >= 0 && i > at-maxGap; i-- {
		if u := text[i]; u < 0x80 && markKinds[u]&ofGap != 0 {
			if g, found := gapAt(text, i); found && at < g.end {
				return true
			}
		}
	}
	return false
}

// isField reports whether words name a field.
func isField(words []uint16) bool {
	name := lower(words)
	return strings.Contains(name, "_") || strings.Contains(templates.Fields, " "+name[strings.LastIndex(name, " ")+1:]+" ")
}

func isHex(units []uint16) bool {
	for _, u := range units {
		if u-'0' > 9 && (u|0x20)-'a' > 5 {
			return false
		}
	}
	return true
}

// gapOfShell is about $name: small letters, three at least, capitals among them, or
// the name of a field in capitals, as $FIRST_NAME, or any between quotation marks; $AAPL
// is a share.
func gapOfShell(text []uint16, i int) (g gap, found bool) {
	end := i + 1
	for end < len(text) && (isLatinLetter(text[end]) || text[end] == '_') {
		end++
	}
	g = gap{i, end, i + 1, end}
	if end-i <= 3 || text[end-1] == '_' || end < len(text) && isNameUnit(text[end]) && text[end] != '.' || i > 0 && isNameUnit(text[i-1]) && text[i-1] != '.' {
		return g, false
	}
	if i > 0 && end < len(text) && text[i-1] == text[end] && (text[end] == '\'' || text[end] == '"') {
		return g, true
	}
	return g, text[i+1]-'a' < 26 || isField(text[i+1:end])
}

// gapInBraces is about one or two braces, a name, as many braces. Within two,
// anything that is not a brace or a line end may stand; within one, a name or words
// that begin with a letter, and behind a name what is to be done with it.
func gapInBraces(text []uint16, i int) (g gap, found bool) {
	g = gap{start: i, nameStart: i + 1}
	if following(text, i) == '{' {
		g.nameStart++
	}
	braces := g.nameStart - i
	behind, words, code := g.nameStart, false, false
	for behind < len(text) && behind < i+maxGap && text[behind] != '}' {
		u := text[behind]
		switch {
		case isNameUnit(u):
		case braces == 2 && u >= ' ' && u != '{', code && u >= ' ' && u != '{':
		case behind > g.nameStart && (u == '=' || u == '|' || u == ':' || u == ',' || u == '[' || u == '?' || u == '('):
			code = true
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
	} else if (words || code) && !isLatinLetter(text[g.nameStart]) && !isIndexed(text[g.nameStart:behind]) {
		return g, false
	}
	for g.nameEnd > g.nameStart && text[g.nameEnd-1] == ' ' {
		g.nameEnd--
	}
	g.end = behind + braces
	return g, g.nameEnd > g.nameStart && (braces == 2 || code || g.nameEnd == behind) && g.end <= len(text) && text[behind] == '}' && text[g.end-1] == '}'
}

// isIndexed reports whether a name is the index of a value and how it is printed: 1:C.
func isIndexed(name []uint16) bool {
	return len(name) > 2 && name[0]-'0' <= 9 && name[1] == ':' && isLatinLetter(name[2])
}

// gapOfPrint is about %s, %d, %@, %.2f and %1$s, which programs fill. A share of a
// hundred is none.
func gapOfPrint(text []uint16, i int) (g gap, found bool) {
	end := i + 1
	for end < len(text) && (text[end]-'0' <= 9 || text[end] == '.' || text[end] == '$') {
		end++
	}
	before := i - 1
	for before >= 0 && text[before] == ' ' {
		before--
	}
	if end == len(text) || !isPrinted(text[end], end > i+1) || before >= 0 && text[before]-'0' <= 9 {
		return g, false
	}
	g = gap{i, end + 1, i + 1, end + 1}
	return g, g.end == len(text) || text[g.end] != '\'' && (!isNameUnit(text[g.end]) || text[g.end] == '.' || text[g.end] == '-')
}

// isPrinted reports whether a letter says how a value is printed; behind digits, that
// are those that stand there.
func isPrinted(u uint16, digits bool) bool {
	return u == 's' || u == 'd' || u == 'f' && digits || u == '@' && !digits
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
func (r *Report) hasGap(text []uint16) bool {
	for _, i := range r.work.marks {
		if markKinds[text[i]]&ofGap != 0 {
			if _, found := gapAt(text, i); found {
				return true
			}
		}
	}
	return false
}

// gapBetween returns the placeholder of one form that begins at i: %FIRST_NAME%. Its
// name has two letters at least. Behind a digit there is none: that is a share of a
// hundred.
func gapBetween(text []uint16, i int, p *templates.Placeholder) (g gap, found bool) {
	g = gap{start: i, nameStart: i + len(p.Open)}
	if g.nameStart >= len(text) || !isText(text[i:g.nameStart], p.Open) || i > 0 && text[i-1]-'0' <= 9 {
		return g, false
	}
	words, code, closed := p.Inside == templates.Words, p.Inside == templates.Code, p.Open == p.Shut && p.Inside != templates.Code
	if (closed || p.Open == "<") && (words || p.Only == templates.Field) && i > 0 && isNameUnit(text[i-1]) {
		return g, false
	}
	for p.Inside != templates.Name && g.nameStart < len(text) && (text[g.nameStart] == ' ' || text[g.nameStart] == '=') {
		g.nameStart++
	}
	end, letters := g.nameStart, 0
	for ; end < len(text) && end < i+maxGap; end++ {
		u := text[end]
		if u == uint16(p.Shut[0]) && end+len(p.Shut) <= len(text) && isText(text[end:end+len(p.Shut)], p.Shut) {
			break
		}
		isLetter := isLatinLetter(u)
		switch {
		case isLetter:
			letters++
		case u == '_', code && u >= ' ' && u != '{' && u != '\n':
		case end == g.nameStart:
			return g, false
		case u-'0' <= 9, u == '.' && p.Only != templates.Upper, words && (u == ' ' || isNameUnit(u) || u == '/' && p.Only == templates.Field):
		case words && u == '?' && following(text, end) == '?':
			code = true // ((name??text)) is text if there is a name
		default:
			return g, false
		}
	}
	g.nameEnd, g.end = end, end+len(p.Shut)
	if end >= i+maxGap || g.end > len(text) || letters == 0 {
		return g, false
	}
	for g.nameEnd > g.nameStart && text[g.nameEnd-1] == ' ' {
		g.nameEnd--
	}
	return g, g.nameEnd-g.nameStart >= 2 || code && g.nameEnd > g.nameStart
}

func isText(units []uint16, ascii string) bool {
	for i := range ascii {
		if units[i] != uint16(ascii[i]) {
			return false
		}
	}
	return true
}

// isNameUnit is not copied into its many callers, which costs more than a call.
//
//go:noinline
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
	end := 0    // of the last placeholder
	for _, i := range r.work.marks {
		if i < end || markKinds[text[i]]&ofGap == 0 {
			continue
		}
		g, found := gapAt(text, i)
		if !found {
			continue
		}
		end = g.end
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
