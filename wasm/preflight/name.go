package preflight

// Names as senders: alphanumeric addresses (3GPP TS 23.040 §9.1.2.5).

import (
	"strings"
	"unicode/utf16"

	"wrongnumber/catalog/graphemes"
	"wrongnumber/catalog/gsm"
	"wrongnumber/catalog/limits"
	"wrongnumber/catalog/problems"
	"wrongnumber/catalog/signs"
	"wrongnumber/catalog/templates"
)

// maxNameSeptets is what an alphanumeric address holds: ten octets of 7-bit
// characters, 11 = 10*8/7.
const maxNameSeptets = 11

func (c *Report) checkName(from []uint16, a *limits.Address) {
	most := maxNameSeptets
	switch {
	case c.rules == nil:
	case a.Alphanumeric == limits.Unknown:
		c.add(inFrom, problems.PreflightSenderNameUnknown, 0, len(from), nil, c.rules.ProviderName)
	case a.Alphanumeric > 0:
		most = a.Alphanumeric
	case a.Documented || !c.rules.Segmented:
		c.add(inFrom, problems.PreflightSenderNotANumber, 0, len(from), a.Codes, c.rules.ProviderName, c.rules.Name)
		return
	}
	if isMissing(from) {
		c.add(inFrom, problems.SMSEmptyValue, 0, len(from), nil, text(from))
	}
	fits := c.checkNameLength(from, most, a)
	if fits || c.findings[len(c.findings)-1].problem.Code != problems.PreflightSenderSeptets {
		c.checkNameSigns(from, a)
	}
	if fits {
		c.checkSpaces(from, a)
	}
	c.checkCountry(from, a)
}

// isMissing reports whether a text is what a program writes for a missing value.
func isMissing(units []uint16) bool {
	v := templates.ValueAt(units, 0)
	return v != nil && len(v.Text) == len(units)
}

// checkNameLength reports whether a name is short enough, invisible marks left
// out.
func (c *Report) checkNameLength(from []uint16, most int, a *limits.Address) bool {
	end, count, double := 0, 0, -1
	characters := 0
	for i, next := 0, 0; i < len(from); i = next {
		u := from[i]
		if next = graphemes.Next(from, i); signs.IsInvisible(rune(u)) {
			continue
		}
		septets := max(1, gsm.Septets(u))
		if characters++; septets > 1 && double < 0 {
			double = i
		}
		if count += septets; count <= most {
			end = next
		}
	}
	switch {
	case count <= most:
		return true
	case count <= a.Cut:
		c.add(inFrom, problems.PreflightSenderCut, end, len(from), nil, decimal(most), decimal(count), strings.TrimRight(text(from[:end]), " "))
		return true
	case characters <= most:
		c.add(inFrom, problems.PreflightSenderSeptets, double, double+1, a.Codes, decimal(characters), text(from[double:double+1]), decimal(most), decimal(count))
	default:
		c.add(inFrom, problems.PreflightSenderTooLong, end, len(from), a.Codes, decimal(most), decimal(count), decimal(count-most))
	}
	return false
}

// checkNameSigns finds the signs that not every network shows, which it names once
// each, and the first that nobody sees.
func (c *Report) checkNameSigns(from []uint16, a *limits.Address) {
	hidden, list, first, last := false, "", 0, 0
	for i := 0; i < len(from); i++ {
		switch u := from[i]; {
		case isLetter(u) || u >= '0' && u <= '9' || u == ' ' || strings.ContainsRune(a.Signs, rune(u)):
		case signs.IsInvisible(rune(u)):
			if !hidden {
				c.add(inFrom, problems.PreflightSenderInvisible, i, i+1, nil, codePoint(rune(u)))
			}
			hidden = true
		default:
			if list == "" {
				first = i
			}
			last = graphemes.Next(from, i)
			if sign := quoted(text(from[i:last])); list == "" {
				list = sign
			} else if !contains(list, sign) {
				list += ", " + sign
			}
			i = last - 1
		}
	}
	switch {
	case list == "":
	case a.Signs != "":
		space, others := "", ""
		for _, sign := range a.Signs {
			if sign == ' ' {
				space = "1"
			} else {
				others += ", " + quoted(string(sign))
			}
		}
		c.add(inFrom, problems.PreflightSenderSigns, first, last, a.Codes, c.rules.ProviderName, list, space, others)
	default:
		c.add(inFrom, problems.PreflightSenderCharacters, first, last, a.Codes, list)
	}
}

func (c *Report) checkSpaces(from []uint16, a *limits.Address) {
	last := len(from) - 1
	for i, u := range from {
		switch {
		case !signs.IsSpace(rune(u)):
		case i == 0 || i == last:
			c.add(inFrom, problems.PreflightSenderSpaces, i, i+1, nil, "1", "")
			return
		case a.NoSpaces && c.answers(problems.PreflightSenderHasSpaces):
			c.add(inFrom, problems.PreflightSenderHasSpaces, i, i+1, nil, c.rules.ProviderName)
			return
		case a.NoSpaces:
			c.add(inFrom, problems.PreflightSenderSpaces, i, i+1, nil, "", c.rules.ProviderName)
			return
		}
	}
}

// quoted puts a sign between straight quotation marks, which are the same in every
// language, so that a full stop can be read.
func quoted(sign string) string {
	if sign == `"` {
		return `'"'`
	}
	return `"` + sign + `"`
}

// codePoint writes a code point as U+200E.
func codePoint(r rune) string {
	const hex = "0123456789ABCDEF"
	text := ""
	for ; r > 0 || len(text) < 4; r >>= 4 {
		text = hex[r&15:r&15+1] + text
	}
	return "U+" + text
}

//go:noinline
func contains(list, word string) bool { return strings.Contains(list, word) }

// text is not copied into its many callers, which costs more than a call.
//
//go:noinline
func text(units []uint16) string { return string(utf16.Decode(units)) }
