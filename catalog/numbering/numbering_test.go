package numbering

import (
	"math/rand/v2"
	"testing"
)

func plan(code string) Plan {
	padded := code + "00"
	return PlanOf(padded[0], padded[1], padded[2])
}

func TestPlanOf(t *testing.T) {
	tests := []struct {
		digits string
		code   int
		main   string
	}{
		{"141", 1, "US"}, {"100", 1, "US"}, {"199", 1, "US"},
		{"491", 49, "DE"}, {"447", 44, "GB"}, {"790", 7, "RU"},
		{"353", 353, "IE"}, {"352", 352, "LU"},
		{"800", 800, "001"}, {"808", 808, "001"}, {"870", 870, "001"}, {"878", 878, "001"},
		{"881", 881, "001"}, {"882", 882, "001"}, {"883", 883, "001"}, {"888", 888, "001"}, {"979", 979, "001"},
		// Not assigned.
		{"999", 0, ""}, {"210", 0, ""}, {"000", 0, ""}, {"012", 0, ""}, {"899", 0, ""},
	}
	for _, test := range tests {
		p := PlanOf(test.digits[0], test.digits[1], test.digits[2])
		if p.CallingCode() != test.code || p.Main().String() != test.main {
			t.Errorf("PlanOf(%s) = +%d of %q, want +%d of %q", test.digits, p.CallingCode(), p.Main(), test.code, test.main)
		}
	}
}

func TestRegionOf(t *testing.T) {
	tests := []struct {
		code        string
		callingCode int
	}{
		{"US", 1}, {"CA", 1}, {"DE", 49}, {"GG", 44}, {"KZ", 7}, {"VA", 39},
		{"", 0}, {"D", 0}, {"DEU", 0}, {"de", 0}, {"ZZ", 0}, {"00", 0}, {"001", 0}, {"\xff\xff", 0},
	}
	for _, test := range tests {
		r := RegionOf(test.code)
		if got := r.Plan().CallingCode(); got != test.callingCode {
			t.Errorf("RegionOf(%q) has calling code %d, want %d", test.code, got, test.callingCode)
		}
		if r != 0 && r.String() != test.code {
			t.Errorf("RegionOf(%q).String() = %q", test.code, r)
		}
	}
}

func TestClassify(t *testing.T) {
	tests := []struct {
		code, digits, region string
		kind                 Type
	}{
		{"49", "15112345678", "DE", Mobile},
		{"49", "3012345678", "DE", FixedLine},
		{"1", "4155552671", "US", FixedLineOrMobile},
		{"1", "4165550123", "CA", FixedLineOrMobile},
		{"1", "8005551234", "US", TollFree},
		{"1", "2684601234", "AG", FixedLine},
		{"44", "7400123456", "GB", Mobile},
		{"44", "7781123456", "GG", Mobile},
		{"7", "7710009998", "KZ", Mobile},
		{"39", "0669812345", "VA", FixedLine},
		{"800", "12345678", "001", TollFree},
		// In a plan of one region every number is that region's.
		{"49", "1", "DE", Unknown},
		{"49", "", "DE", Unknown},
		{"49", "123456789012345678", "DE", Unknown},
		// In a shared plan a number is a region's by its leading digits.
		{"1", "268", "AG", Unknown},
		{"1", "5551234567", "", Unknown},
	}
	for _, test := range tests {
		region, kind := plan(test.code).Classify([]byte(test.digits))
		if region.String() != test.region || kind != test.kind {
			t.Errorf("+%s.Classify(%s) = %q, %v, want %q, %v", test.code, test.digits, region, kind, test.region, test.kind)
		}
	}
}

func TestLayouts(t *testing.T) {
	tests := []struct{ code, digits, national, international string }{
		{"49", "15112345678", "01511 2345678", "1511 2345678"},
		{"1", "4155552671", "(415) 555-2671", "415-555-2671"},
		{"44", "2079460123", "020 7946 0123", "20 7946 0123"},
		{"33", "123456789", "01 23 45 67 89", "1 23 45 67 89"},
		// The national prefix goes before the area code, not before the 9.
		{"54", "91123456789", "011 15-2345-6789", "9 11 2345-6789"},
		// Too short for any rule.
		{"49", "1", "1", "1"},
	}
	for _, test := range tests {
		digits := []byte(test.digits)
		national, international := plan(test.code).Layouts(digits)
		if got := string(national.Append(nil, digits)); got != test.national {
			t.Errorf("+%s %s is written %q in its country, want %q", test.code, test.digits, got, test.national)
		}
		if got := string(international.Append(nil, digits)); got != test.international {
			t.Errorf("+%s %s is written %q abroad, want %q", test.code, test.digits, got, test.international)
		}
	}
}

func TestStripPrefix(t *testing.T) {
	tests := []struct {
		region, digits, want string
		ok                   bool
	}{
		{"DE", "015112345678", "15112345678", true},
		{"DE", "15112345678", "15112345678", false},
		{"US", "14155552671", "4155552671", true},
		{"RU", "89123456789", "9123456789", true},
		{"RU", "8001234567", "8001234567", false}, // the 8 belongs to the number
		{"AR", "01115" + "23456789", "9" + "11" + "23456789", true},
		{"AR", "0343" + "15" + "5551212", "9" + "343" + "5551212", true},
		{"BR", "0" + "15" + "1123456789", "1123456789", true}, // a carrier code
		{"AG", "4601234", "2684601234", true},
		{"SM", "886377", "0549886377", true},
		{"IT", "0669812345", "0669812345", false},
	}
	for _, test := range tests {
		got, ok := RegionOf(test.region).StripPrefix(nil, []byte(test.digits))
		if ok != test.ok || ok && string(got) != test.want {
			t.Errorf("%s.StripPrefix(%s) = %s, %v, want %s, %v", test.region, test.digits, got, ok, test.want, test.ok)
		}
	}
}

func TestInternationalPrefix(t *testing.T) {
	tests := []struct {
		region, digits string
		want           int
	}{
		{"DE", "0049", 2}, {"DE", "049", 0}, {"US", "01144", 3}, {"US", "0044", 0},
		{"AU", "001149", 4}, {"RU", "81049", 3}, {"JP", "01049", 3}, {"DE", "", 0},
	}
	for _, test := range tests {
		if got := RegionOf(test.region).InternationalPrefix([]byte(test.digits)); got != test.want {
			t.Errorf("%s.InternationalPrefix(%s) = %d, want %d", test.region, test.digits, got, test.want)
		}
	}
}

func TestLongest(t *testing.T) {
	tests := []struct {
		code, digits string
		length       int
		next         uint16
	}{
		{"49", "15112345678", 11, 0},                      // complete
		{"49", "151123456789", 11, 0},                     // one too many
		{"49", "1511234567", 10, 1<<10 - 1},               // one missing
		{"49", "14", 1, 1<<3 | 1<<5 | 1<<6 | 1<<7 | 1<<8}, // no range 14
		{"1", "1", 0, 1<<10 - 1<<2},                       // area codes begin with 2 to 9
		{"49", "", 0, 1<<10 - 1<<1},
	}
	for _, test := range tests {
		length, more := plan(test.code).Longest([]byte(test.digits))
		if length != test.length || more != (test.next != 0) {
			t.Errorf("+%s.Longest(%s) = %d, %v, want %d, %v", test.code, test.digits, length, more, test.length, test.next != 0)
		}
		if next := plan(test.code).Next([]byte(test.digits)[:length]); next != test.next {
			t.Errorf("+%s.Next(%s) = %b, want %b", test.code, test.digits[:length], next, test.next)
		}
	}
}

func TestTotals(t *testing.T) {
	tests := []struct {
		code, digits string
		want         uint32
	}{
		{"49", "15112", 1 << 11}, {"1", "415", 1 << 10}, {"1", "41555526711", 0},
		{"354", "3", 1 << 9}, {"49", "123456789012345678", 0},
	}
	for _, test := range tests {
		if got := plan(test.code).Totals([]byte(test.digits)); got != test.want {
			t.Errorf("+%s.Totals(%s) = %b, want %b", test.code, test.digits, got, test.want)
		}
	}
}

func TestReserved(t *testing.T) {
	tests := []struct{ code, digits, want string }{
		{"1", "2025550123", "NANPA"}, {"1", "4165550199", "NANPA"},
		{"1", "2025550200", ""}, {"1", "2025551212", ""}, {"1", "20255501234", ""},
		{"44", "7700900000", "Ofcom"}, {"44", "7700900999", "Ofcom"}, {"44", "7700901000", ""},
		{"44", "2079460999", "Ofcom"}, {"44", "2079461000", ""},
		{"49", "3023125123", "Bundesnetzagentur"}, {"61", "491570156", "ACMA"}, {"33", "639981234", "ARCEP"},
		{"49", "301", ""}, {"7", "9123456789", ""},
	}
	for _, test := range tests {
		if got := plan(test.code).Reserved([]byte(test.digits)); got != test.want {
			t.Errorf("+%s.Reserved(%s) = %q, want %q", test.code, test.digits, got, test.want)
		}
	}
}

// The shape of the data: a number here changes with the release, and is looked
// at when it does.
func TestShape(t *testing.T) {
	for _, s := range []struct {
		what      string
		got, want int
	}{
		{"plans", len(packedPlans)/planSize - 1, 215},
		{"regions", len(regions)/regionSize - 1, 254},
		{"regions with a constant", RegionCount - 1, 254},
		{"calling code of the first plan", Plan(1).CallingCode(), 1},
		{"calling code of the last plan", Plan(215).CallingCode(), 998},
		{"regions of +1", plan("1").Regions(), 25},
		{"states", len(states) / stateSize, stateCount},
		{"types", len(TypeNames), int(Voicemail) + 1},
	} {
		if s.got != s.want {
			t.Errorf("%s: %d, want %d", s.what, s.got, s.want)
		}
	}
	if Release != "v1.8.1" {
		t.Errorf("Release = %q", Release)
	}
	size := 0
	for _, table := range []string{packedPlans, members, regions, packedStates, packedLeaves, pairs, layouts, programs, texts, reserved} {
		size += len(table)
	}
	const ceiling = 110_000
	if size > ceiling {
		t.Errorf("the tables have %d bytes, more than %d", size, ceiling)
	}
}

// A national prefix begins with a digit that the rule for prefixes can begin
// with: callers ask for it only then.
func TestMayHavePrefix(t *testing.T) {
	for p := Plan(1); p.CallingCode() != 0; p++ {
		if prefix := p.Main().NationalPrefix(); prefix != "" && !p.MayHavePrefix(prefix[0]) {
			t.Errorf("+%d: MayHavePrefix(%c) = false, the national prefix is %s", p.CallingCode(), prefix[0], prefix)
		}
	}
}

// This is counted on of the automata of regions and types: that eight digits
// lead to a leaf, for ReadList, and that more digits make a valid number at every
// state, so that what begins no number is known by its leaf.
func TestWalk(t *testing.T) {
	known := map[int]int{} // the longest way from a state
	var longest func(node int) int
	longest = func(node int) int {
		if node < leafCount {
			return 0
		}
		if way, ok := known[node]; ok {
			return way
		}
		way, living := 0, false
		for digit := byte('0'); digit <= '9'; digit++ {
			next := step(node, digit)
			way = max(way, 1+longest(next))
			living = living || next >= leafCount || leafTotals[next] != 0
		}
		if !living {
			t.Errorf("no number passes state %d", node)
		}
		known[node] = way
		return way
	}
	for p := Plan(1); p.CallingCode() != 0; p++ {
		if way := longest(int(plans[p].classify)); way > listWalk {
			t.Errorf("+%d: the automaton looks at %d digits, a list at %d", p.CallingCode(), way, listWalk)
		}
	}
}

// What StripPrefix leaves has a length that StripLengths tells.
func TestStripLengths(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	stripped := 0
	for region := Region(1); int(region) < RegionCount; region++ {
		for range 2000 {
			digits := []byte(region.NationalPrefix() + region.Example())
			digits = digits[random.IntN(3)*random.IntN(2):]
			for range random.IntN(4) {
				digits[random.IntN(len(digits))] = '0' + byte(random.IntN(10))
			}
			rest, ok := region.StripPrefix(nil, digits)
			if !ok {
				continue
			}
			stripped++
			if lengths := region.StripLengths(digits[0], len(digits)); lengths>>len(rest)&1 == 0 {
				t.Fatalf("%s.StripPrefix(%s) = %s, but StripLengths = %b", region, digits, rest, lengths)
			}
		}
	}
	if stripped < 100_000 {
		t.Errorf("%d prefixes were stripped: too few to compare", stripped)
	}
}

// Deciding is Totals of one beginning after the other, held against a set.
func TestDeciding(t *testing.T) {
	for plan := Plan(1); plan.CallingCode() != 0; plan++ {
		example := []byte(plan.Main().Example())
		for n := range MaxDigits + 1 {
			for _, set := range []uint32{1 << n, 2<<n - 1, 1<<MaxDigits - 1<<n} {
				want := 1
				for want < len(example) && plan.Totals(example[:want])&set != 0 {
					want++
				}
				first, lengths := plan.Deciding(example, set)
				if first != want || lengths != plan.Totals(example[:want]) {
					t.Errorf("+%d.Deciding(%s, %b) = %d, %b, want %d", plan.CallingCode(), example, set, first, lengths, want)
				}
			}
		}
	}
}
