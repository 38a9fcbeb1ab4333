package e164

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf16"
)

// Texts put together from what people, programs and spreadsheets put into a
// field for a number.
func TestCoherence(t *testing.T) {
	t.Parallel()
	rnd := rand.New(rand.NewPCG(29, 31))
	parts := strings.Split("+49|+1|+44|+52 1|+54|+55|+39|+229|0049|00|011|(0)|0|'|\"|=|tel:|Tel. | |  |-|(|)|/| / |,|;|\n|\t| or |ext. 12|x5|;ext=7|;phone-context=+49|E+12|4.9|.0|\u202a|\u202c|\u200b|\u00ad|\ufeff|＋|４|٣|𝟗|abc|FLOWERS|MyBrand|_|…|é|151|1511|12345678|415|5552671|7700 900123|555 0123|98765432|11|15|999|0|1|2|3|4|5|6|7|8|9", "|")
	regions := []string{"", "US", "DE", "GB", "AR", "BR", "MX", "IT", "RU", "JP", "CN", "SM", "AG", "de", "ZZ"}
	for i := range sampled(200000) {
		if skipped(i) {
			continue
		}
		var b strings.Builder
		for range 1 + rnd.IntN(9) {
			b.WriteString(parts[rnd.IntN(len(parts))])
		}
		text, region := b.String(), regions[rnd.IntN(len(regions))]
		checkReport(t, utf16.Encode([]rune(text)), text, region)
		if t.Failed() {
			return
		}
	}
}

// A valid number in E.164 form costs no allocation, and a verdict never does.
func TestAllocations(t *testing.T) {
	for _, input := range []string{"+4915112345678", "+14155552671", "+442079460123", "+78005553535"} {
		var r Report
		in := units(input)
		Validate(&r, in, "")
		notes := len(r.Problems)
		if n := testing.AllocsPerRun(100, func() { Validate(&r, in, "") }); n > 0 && notes == 0 {
			t.Errorf("Validate(%q) allocates %v times", input, n)
		}
	}
	for _, bench := range benchmarks {
		in := units(bench.input)
		l := Lister{Region: bench.region}
		if n := testing.AllocsPerRun(100, func() { l.Row(in) }); n > 0 {
			t.Errorf("a row of %q in %q allocates %v times", bench.input, bench.region, n)
		}
	}
	for _, test := range problemTests {
		in := units(test.input)
		l := Lister{Region: test.region}
		if n := testing.AllocsPerRun(10, func() { l.Row(in) }); n > 0 {
			t.Errorf("a row of %q in %q allocates %v times", test.input, test.region, n)
		}
	}
}
