package e164

import (
	"math/rand/v2"
	"reflect"
	"strconv"
	"testing"
	"unicode/utf16"

	"wrongnumber/catalog/numbering"
)

// A direct reading gives the answers of a finder, to whatever it takes.
func TestDirect(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	each := 400
	if testing.Short() {
		each = 40
	}
	direct, taken := 0, 0
	for plan := numbering.Plan(1); plan.CallingCode() != 0; plan++ {
		for i := range each * plan.Regions() {
			region := plan.Region(i % plan.Regions())
			input := mutate(random, plan, region)
			taken++
			if read(t, input) {
				direct++
			}
		}
	}
	if 4*direct < taken {
		t.Errorf("%d of %d inputs were read directly: too few to compare", direct, taken)
	}
}

// read compares the two ways, and reports whether there are two.
func read(t *testing.T, text string) bool {
	t.Helper()
	input := utf16.Encode([]rune(text))
	for _, region := range []string{"", "GB", "US"} {
		in := regionOf(region)
		full := Report{wants: verdictOnly}
		examine(&full, input, in, form{})
		if got, want := listed(text, region), full.verdict(); got != want {
			t.Errorf("verdict of %q in a list in %q = %+v, want %+v", text, region, got, want)
		}
	}
	var got, want Report
	if !got.direct(input, 0) {
		return false
	}
	examine(&want, input, 0, form{})
	got.args, want.args, got.first, want.first = nil, nil, 0, 0
	if !reflect.DeepEqual(got, want) {
		t.Errorf("report of %q = %+v, want %+v", text, got, want)
	}
	return true
}

// listed returns the verdict of a number between two others in a list.
func listed(text, region string) Verdict {
	const before, behind = "+49151", "+442079460123"
	lengths := []uint16{uint16(len(before)), uint16(len(text)), uint16(len(behind))}
	classes := make([]numbering.Class, len(lengths))
	numbering.ReadList(classes, []byte(before+text+behind+"12345678"), lengths, Cautions)
	class := classes[1]
	m := Meanings[class.Key()]
	if m.Open() == 1 || m.Regional() == 1 && region != "" {
		return (&Lister{Region: region}).Row(units(text)).Verdict
	}
	return Verdict{m.Sendable() == 1, m.Valid() == 1, class.Possible() == 1, m.Type(), class.Region(), m.Problem()}
}

// A list takes nearly all numbers from the table, or the test above compares
// little.
func TestListed(t *testing.T) {
	for region := numbering.Region(1); int(region) < numbering.RegionCount; region++ {
		number := "+" + strconv.Itoa(region.Plan().CallingCode()) + region.Example()
		classes := make([]numbering.Class, 1)
		numbering.ReadList(classes, []byte(number+"        "), []uint16{uint16(len(number))}, Cautions)
		if m := Meanings[classes[0].Key()]; m.Valid() == 0 && !region.Plan().HasReserved() && isOld(region.Plan(), []byte(region.Example())) == nil {
			t.Errorf("%s was not read", number)
		}
	}
}

// mutate returns a number of a region: an example with some digits changed,
// added or taken off, and with separators.
func mutate(random *rand.Rand, plan numbering.Plan, region numbering.Region) string {
	code := strconv.Itoa(plan.CallingCode())
	digits := []byte(region.Example())
	for range random.IntN(4) {
		digits[random.IntN(len(digits))] = '0' + byte(random.IntN(10))
	}
	switch random.IntN(8) {
	case 0:
		digits = digits[:len(digits)-random.IntN(4)]
	case 1:
		for range random.IntN(4) {
			digits = append(digits, '0'+byte(random.IntN(10)))
		}
	case 2:
		digits = append([]byte(region.NationalPrefix()), digits...)
	case 3:
		digits = append([]byte(code), digits...)
	case 4:
		code = strconv.Itoa(random.IntN(1000))
	}
	text := "+" + code + string(digits)
	for random.IntN(3) == 0 {
		at := 1 + random.IntN(len(text))
		text = text[:at] + []string{" ", "-", ".", "(", ")", ".0", ") "}[random.IntN(7)] + text[at:]
	}
	return text
}
