package main

// Formatting rules. A rule is chosen by the leading digits and the length of
// a number, and its groups have fixed widths once the length is known: so a
// choice is a label of an automaton, and the label says everything.

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/nyaruka/phonenumbers"
)

// layout is a rule at one length: the widths of its groups and the template
// they are put into.
type layout struct {
	widths   [5]uint8
	template string // a byte 1 to 5 stands for that group
}

// layouts numbers the layouts of all plans. Number 0 is no rule: the digits
// are written as they are.
type layouts struct {
	list  []layout
	ids   map[layout]uint16
	pairs [][2]uint16 // of a national and an international layout
	bases []int       // for each plan, where its pairs begin
}

func newLayouts() *layouts {
	l := &layouts{ids: map[layout]uint16{}}
	l.id(layout{})
	return l
}

func (l *layouts) id(of layout) uint16 {
	id, ok := l.ids[of]
	if !ok {
		id = uint16(len(l.list))
		l.ids[of] = id
		l.list = append(l.list, of)
	}
	return id
}

// pair returns the number of a pair among those of the plan it is called for.
func (l *layouts) pair(of [2]uint16) uint16 {
	base := l.bases[len(l.bases)-1]
	if at := slices.Index(l.pairs[base:], of); at >= 0 {
		return uint16(at)
	}
	l.pairs = append(l.pairs, of)
	return uint16(len(l.pairs) - 1 - base)
}

// format adds the formatting automaton of a plan, whose rules are those of
// its main region, and returns its start. Its labels are pairs of layouts,
// counted from the plan's base so that equal numbers of different plans have
// equal labels.
func (l *layouts) format(g *graph, m *phonenumbers.PhoneMetadata) (int, error) {
	l.bases = append(l.bases, len(l.pairs))
	l.pair([2]uint16{})
	var components []component
	var national, international []rule
	var err error
	if components, national, err = rules(components, m.GetNumberFormat(), true); err != nil {
		return 0, err
	}
	list := m.GetIntlNumberFormat()
	if len(list) == 0 {
		list = m.GetNumberFormat()
	}
	if components, international, err = rules(components, list, false); err != nil {
		return 0, err
	}
	return g.build(components, func(matches []bool, length int) (uint16, error) {
		var pair [2]uint16
		for i, of := range [2][]rule{national, international} {
			chosen, found := choose(of, matches)
			if !found {
				continue
			}
			widths, err := chosen.widths(length)
			if err != nil {
				return 0, err
			}
			pair[i] = l.id(layout{widths, chosen.template})
		}
		return l.pair(pair), nil
	})
}

// rule is a formatting rule and its components: the leading digits, or -1,
// and the pattern.
type rule struct {
	leading, pattern int
	groups           [][2]int // least and most digits of each
	template         string
}

func choose(rules []rule, matches []bool) (rule, bool) {
	for _, r := range rules {
		if matches[r.pattern] && (r.leading < 0 || matches[r.leading]) {
			return r, true
		}
	}
	return rule{}, false
}

func rules(components []component, formats []*phonenumbers.NumberFormat, national bool) ([]component, []rule, error) {
	var out []rule
	for _, f := range formats {
		r := rule{leading: -1}
		// Only the last leading-digits pattern counts: those before it are
		// its beginnings, for formatting while typing.
		if n := len(f.LeadingDigitsPattern); n > 0 {
			c, err := pattern(f.LeadingDigitsPattern[n-1], true, 0)
			if err != nil {
				return nil, nil, err
			}
			r.leading = len(components)
			components = append(components, c)
		}
		c, err := pattern(f.GetPattern(), false, 0)
		if err != nil {
			return nil, nil, err
		}
		r.pattern = len(components)
		components = append(components, c)
		if r.groups, err = groups(f.GetPattern()); err != nil {
			return nil, nil, err
		}
		prefix := ""
		if national {
			prefix = f.GetNationalPrefixFormattingRule()
		}
		if r.template, err = template(f.GetFormat(), prefix, len(r.groups)); err != nil {
			return nil, nil, err
		}
		out = append(out, r)
	}
	return components, out, nil
}

var (
	groupsPattern = regexp.MustCompile(`^(\(\\d(\{\d+(,\d+)?\})?\))+$`)
	groupPattern  = regexp.MustCompile(`\(\\d(?:\{(\d+)(?:,(\d+))?\})?\)`)
)

// groups reads a formatting pattern, which is a row of groups of any digits.
func groups(expr string) ([][2]int, error) {
	if !groupsPattern.MatchString(expr) {
		return nil, fmt.Errorf("formatting pattern %q is not a row of groups of digits", expr)
	}
	var out [][2]int
	for _, match := range groupPattern.FindAllStringSubmatch(expr, -1) {
		least, most := 1, 1
		if match[1] != "" {
			least, _ = strconv.Atoi(match[1])
			most = least
		}
		if match[2] != "" {
			most, _ = strconv.Atoi(match[2])
		}
		out = append(out, [2]int{least, most})
	}
	if len(out) > 5 {
		return nil, fmt.Errorf("formatting pattern %q has %d groups (capacity 5)", expr, len(out))
	}
	return out, nil
}

// widths gives each group as many digits as it can have, first come first
// served, as a regular expression does.
func (r rule) widths(length int) ([5]uint8, error) {
	spare := length
	for _, g := range r.groups {
		spare -= g[0]
	}
	var widths [5]uint8
	for i, g := range r.groups {
		extra := min(spare, g[1]-g[0])
		widths[i] = uint8(g[0] + extra)
		spare -= extra
	}
	if spare != 0 {
		return widths, fmt.Errorf("%d digits do not fit the groups %v", length, r.groups)
	}
	return widths, nil
}

// template writes the national prefix rule into the format's first group, as
// libphonenumber does, and the group references as bytes.
// Deviation: the library's Go port replaces that group by group 1, because it
// inserts the rule as it stands; in Argentina that writes 09 for 011.
func template(format, prefixRule string, groups int) (string, error) {
	if prefixRule != "" {
		at := strings.IndexByte(format, '$')
		if at < 0 || at+1 >= len(format) {
			return "", fmt.Errorf("format %q has no group", format)
		}
		first := format[at : at+2]
		format = format[:at] + strings.ReplaceAll(prefixRule, "$1", first) + format[at+2:]
	}
	var out []byte
	for i := 0; i < len(format); i++ {
		if format[i] != '$' {
			out = append(out, format[i])
			continue
		}
		i++
		if i == len(format) || format[i] < '1' || int(format[i]-'0') > groups {
			return "", fmt.Errorf("format %q refers to a group that is not there", format)
		}
		out = append(out, format[i]-'0')
	}
	return string(out), nil
}
