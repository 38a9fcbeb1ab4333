package numbering

// The tables against the rules they are made of: the metadata's regular
// expressions, tried one by one as libphonenumber does.

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/nyaruka/phonenumbers"
)

// slowPlan is a calling code with its regions' metadata, the main one first.
type slowPlan struct {
	code    int
	regions []*phonenumbers.PhoneMetadata
}

func slowPlans(t *testing.T) []slowPlan {
	collection, err := phonenumbers.MetadataCollection()
	if err != nil {
		t.Fatal(err)
	}
	var list []slowPlan
	for code := range phonenumbers.GetSupportedCallingCodes() {
		p := slowPlan{code: code}
		for _, id := range phonenumbers.GetRegionCodesForCountryCode(code) {
			for _, m := range collection.GetMetadata() {
				if m.GetId() == id && int(m.GetCountryCode()) == code {
					p.regions = append(p.regions, m)
				}
			}
		}
		list = append(list, p)
	}
	slices.SortFunc(list, func(a, b slowPlan) int { return a.code - b.code })
	return list
}

// expressions are compiled once.
type expressions map[string]*regexp.Regexp

func (e expressions) whole(expr, digits string) bool { return e.match("^(?:"+expr+")$", digits) }

func (e expressions) begin(expr, digits string) bool { return e.match("^(?:"+expr+")", digits) }

func (e expressions) match(expr, digits string) bool {
	re := e[expr]
	if re == nil {
		re = regexp.MustCompile(expr)
		e[expr] = re
	}
	return re.MatchString(digits)
}

func (e expressions) is(digits string, d *phonenumbers.PhoneNumberDesc) bool {
	if lengths := d.GetPossibleLength(); len(lengths) > 0 && !slices.Contains(lengths, int32(len(digits))) {
		return false
	}
	return e.whole(d.GetNationalNumberPattern(), digits)
}

func (e expressions) kind(digits string, m *phonenumbers.PhoneMetadata) Type {
	fixed, mobile := e.is(digits, m.GetFixedLine()), e.is(digits, m.GetMobile())
	same := m.GetSameMobileAndFixedLinePattern()
	switch {
	case !e.is(digits, m.GetGeneralDesc()):
		return Unknown
	case e.is(digits, m.GetPremiumRate()):
		return PremiumRate
	case e.is(digits, m.GetTollFree()):
		return TollFree
	case e.is(digits, m.GetSharedCost()):
		return SharedCost
	case e.is(digits, m.GetVoip()):
		return VoIP
	case e.is(digits, m.GetPersonalNumber()):
		return PersonalNumber
	case e.is(digits, m.GetPager()):
		return Pager
	case e.is(digits, m.GetUan()):
		return UAN
	case e.is(digits, m.GetVoicemail()):
		return Voicemail
	case fixed && (same || mobile):
		return FixedLineOrMobile
	case fixed:
		return FixedLine
	case mobile && !same:
		return Mobile
	}
	return Unknown
}

func (e expressions) classify(digits string, p slowPlan) (string, Type) {
	for _, m := range p.regions {
		kind := e.kind(digits, m)
		switch leading := m.GetLeadingDigits(); {
		case len(p.regions) == 1, leading == "" && kind != Unknown, leading != "" && e.begin(leading, digits):
			return m.GetId(), kind
		}
	}
	return "", Unknown
}

// write formats digits by the first rule that suits them.
func (e expressions) write(digits string, formats []*phonenumbers.NumberFormat, national bool) string {
	for _, f := range formats {
		if !e.whole(f.GetPattern(), digits) {
			continue
		}
		if n := len(f.GetLeadingDigitsPattern()); n > 0 && !e.begin(f.GetLeadingDigitsPattern()[n-1], digits) {
			continue
		}
		format := f.GetFormat()
		if rule := f.GetNationalPrefixFormattingRule(); national && rule != "" {
			at := strings.Index(format, "$")
			format = format[:at] + strings.ReplaceAll(rule, "$1", format[at:at+2]) + format[at+2:]
		}
		// ${1} keeps Go from reading the digits behind it as part of the name.
		format = regexp.MustCompile(`\$(\d)`).ReplaceAllString(format, "$${${1}}")
		return e["^(?:"+f.GetPattern()+")$"].ReplaceAllString(digits, format)
	}
	return digits
}

// boundaries returns national numbers on both sides of every boundary of an
// automaton: for each of its states, each digit after which it goes on
// differently, at all lengths a number can have.
func boundaries(start int) []string {
	var list []string
	seen := map[int]bool{}
	var visit func(node int, prefix string)
	visit = func(node int, prefix string) {
		if node < leafCount {
			for length := 0; length <= MaxDigits; length++ {
				if length >= len(prefix) {
					list = append(list, prefix+"23456789012345678"[:length-len(prefix)])
				}
			}
			return
		}
		if seen[node] {
			return
		}
		seen[node] = true
		list = append(list, prefix)
		last := -1
		for d := byte('0'); d <= '9'; d++ {
			if next := step(node, d); next != last {
				visit(next, prefix+string(d))
				last = next
			}
		}
	}
	visit(start, "")
	return list
}

func TestAgainstRules(t *testing.T) {
	e := expressions{}
	numbers := 0
	for i, slow := range slowPlans(t) {
		if testing.Short() && i%20 != 0 {
			continue
		}
		p := plan(strconv.Itoa(slow.code))
		for _, digits := range boundaries(int(plans[p].classify)) {
			numbers++
			region, kind := p.Classify([]byte(digits))
			if wantRegion, wantKind := e.classify(digits, slow); region.String() != wantRegion || kind != wantKind {
				t.Errorf("+%d.Classify(%s) = %q, %v, want %q, %v", slow.code, digits, region, kind, wantRegion, wantKind)
			}
		}
		main := slow.regions[0]
		abroad := main.GetIntlNumberFormat()
		if len(abroad) == 0 {
			abroad = main.GetNumberFormat()
		}
		for _, digits := range boundaries(int(plans[p].format)) {
			numbers++
			national, international := p.Layouts([]byte(digits))
			if got, want := string(national.Append(nil, []byte(digits))), e.write(digits, main.GetNumberFormat(), true); got != want {
				t.Errorf("+%d %s is written %q in its country, want %q", slow.code, digits, got, want)
			}
			if got, want := string(international.Append(nil, []byte(digits))), e.write(digits, abroad, false); got != want {
				t.Errorf("+%d %s is written %q abroad, want %q", slow.code, digits, got, want)
			}
		}
		if t.Failed() {
			return
		}
	}
	t.Logf("%d numbers", numbers)
}

// The programs give what the expressions give they are made of.
func TestProgramsAgainstRules(t *testing.T) {
	e := expressions{}
	for i, slow := range slowPlans(t) {
		if testing.Short() && i%5 != 0 {
			continue
		}
		for _, m := range slow.regions {
			r := RegionOf(m.GetId())
			if r == 0 {
				continue
			}
			for _, digits := range programInputs(m) {
				if got, want := r.General([]byte(digits)), e.whole(m.GetGeneralDesc().GetNationalNumberPattern(), digits); got != want {
					t.Errorf("%s.General(%s) = %v, want %v", r, digits, got, want)
				}
				re := regexp.MustCompile("^(?:" + m.GetInternationalPrefix() + ")")
				if got, want := r.InternationalPrefix([]byte(digits)), len(re.FindString(digits)); got != want {
					t.Errorf("%s.InternationalPrefix(%s) = %d, want %d", r, digits, got, want)
				}
			}
		}
	}
}

// programInputs are digits that prefixes are made of, before an example and
// alone.
func programInputs(m *phonenumbers.PhoneMetadata) []string {
	example := m.GetFixedLine().GetExampleNumber()
	list := []string{example, m.GetMobile().GetExampleNumber(), example + "1"}
	for _, prefix := range []string{"0", "00", "000", "001", "0011", "0014", "002", "009", "01", "010", "011", "0119", "015", "014", "119", "810", "8", "80", "1", "18", "99", "990", "16", "0001", "00125", "1401", "19"} {
		list = append(list, prefix, prefix+example)
	}
	return list
}

// Abroad, one separator stands between two groups and none at the ends, so a
// tel: URI is as long as that; and no number is longer than a host can read.
func TestSeparatorsAbroad(t *testing.T) {
	const most = 28
	for p := Plan(1); p.CallingCode() != 0; p++ {
		for _, digits := range boundaries(int(plans[p].format)) {
			if len(digits) < 2 || len(digits) > MaxDigits {
				continue // no number
			}
			_, layout := p.Layouts([]byte(digits))
			written := string(layout.Append(append(p.AppendCallingCode([]byte("+")), ' '), []byte(digits)))
			wasDigit := false
			for i := 1; i < len(written); i++ {
				isDigit := written[i]-'0' <= 9
				if !isDigit && (!wasDigit || i == len(written)-1 || written[i] > '0') {
					t.Errorf("%s is written %q", digits, written)
				}
				wasDigit = isDigit
			}
			if len(written) > most {
				t.Errorf("%s is written %q: %d octets, more than %d", digits, written, len(written), most)
			}
		}
	}
}
