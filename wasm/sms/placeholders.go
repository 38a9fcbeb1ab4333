package sms

import (
	"strconv"
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

// gapAt returns the placeholder that begins at i: %NAME%, *|NAME|*, or one or two braces, a name of
// letters, digits, dots, hyphens and underscores, as many braces. Within two,
// spaces may stand around the name and in it.
func gapAt(text []uint16, i int) (g gap, found bool) {
	switch text[i] {
	case '{':
	case '%':
		return gapBetween(text, i, "%", "%")
	case '*':
		return gapBetween(text, i, "*|", "|*")
	default:
		return g, false
	}
	g = gap{start: i, nameStart: i + 1}
	if following(text, i) == '{' {
		g.nameStart++
	}
	braces := g.nameStart - i
	for braces == 2 && g.nameStart < len(text) && text[g.nameStart] == ' ' {
		g.nameStart++
	}
	behind := g.nameStart
	for g.nameEnd = g.nameStart; behind < len(text) && (isNameUnit(text[behind]) || braces == 2 && text[behind] == ' '); behind++ {
		if text[behind] != ' ' {
			g.nameEnd = behind + 1
		}
	}
	g.end = behind + braces
	return g, g.nameEnd > g.nameStart && g.end <= len(text) && text[behind] == '}' && text[g.end-1] == '}'
}

// gapBetween returns the placeholder that begins at i with one mark, ends with
// another, and has a name of letters, digits and underscores between them, two at
// least: %FIRST_NAME%. A share of a hundred is none.
func gapBetween(text []uint16, i int, open, shut string) (g gap, found bool) {
	g = gap{start: i, nameStart: i + len(open)}
	end := g.nameStart
	for end < len(text) && (isLatinLetter(text[end]) || text[end] == '_' || text[end]-'0' <= 9 && end > g.nameStart) {
		end++
	}
	g.nameEnd, g.end = end, end+len(shut)
	return g, end-g.nameStart >= 2 && g.end <= len(text) && isText(text[i:g.nameStart], open) && isText(text[end:g.end], shut) &&
		(i == 0 || text[i-1]-'0' > 9)
}

func isText(units []uint16, ascii string) bool {
	for i := range ascii {
		if units[i] != uint16(ascii[i]) {
			return false
		}
	}
	return true
}

// hasPercent reports whether a percent sign stands in the text.
func hasPercent(text []uint16) bool {
	for ; len(text) >= lanes; text = text[lanes:] {
		x := lanesOf((*[lanes]uint16)(text)) ^ '%'*laneOnes
		if (x-laneOnes)&^x&laneHighs != 0 {
			return true
		}
	}
	for _, u := range text {
		if u == '%' {
			return true
		}
	}
	return false
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
	for i := 0; i < len(text); {
		var p *Placeholder
		g, found := gapAt(text, i)
		if found && named != nil {
			p = named[string(utf16.Decode(text[g.nameStart:g.nameEnd]))]
		}
		if p == nil {
			if found && !greatest && left < maxLeft {
				r.add(problems.SMSPlaceholderLeft, g.start, g.end, string(utf16.Decode(text[g.start:g.end])))
				left++
			}
			end := i + 1
			if found {
				end = g.end
			}
			dst = append(dst, text[i:end]...)
			i = end
			continue
		}
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
		i = g.end
	}
	r.work.text = dst
}
