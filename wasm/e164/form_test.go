package e164

import (
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"

	"wrongnumber/catalog"
	"wrongnumber/catalog/numbering"
	"wrongnumber/catalog/problems"
)

var (
	bare     = &numbering.Form{Provider: "acme", Name: "Acme", Plus: numbering.PlusForbidden}
	either   = &numbering.Form{Provider: "acme", Name: "Acme", Plus: numbering.PlusOptional}
	withPlus = &numbering.Form{Provider: "acme", Name: "Acme", Plus: numbering.PlusRequired}
)

// What a provider makes of an input, and what to write instead.
func TestAcceptance(t *testing.T) {
	tests := []struct {
		input, region string
		of            *numbering.Form
		accepted      bool
		write, want   string
	}{
		{"33678120345", "", bare, true, "", ""},
		{"33678120345", "FR", bare, true, "", ""},
		{"4915112345678", "DE", bare, true, "", ""}, // the calling code is what it wants first
		{"33678120345", "", either, true, "", ""},
		{"33 678 120 345", "", either, false, "+33678120345", "separators@ "},
		{"Tel 33678120345", "", either, false, "+33678120345", "text@Tel"},
		{"33678120345", "", withPlus, false, "+33678120345", "missing-plus@33"},
		{"+33678120345", "", bare, true, "33678120345", "plus-forbidden@+"},
		{"+33678120345", "", either, true, "", ""},
		{"+33678120345", "", withPlus, true, "", ""},
		{"0033678120345", "", bare, false, "33678120345", "international-prefix@00"},
		{"0678120345", "FR", bare, false, "33678120345", "national-prefix@0"},
		{"678120345", "FR", bare, false, "33678120345", "national@678120345"},
		{"33 678 120 345", "", bare, false, "33678120345", "separators@ "},
		{"447700900456", "", bare, false, "", "reserved@7700900456"},
		{"4915112345", "", bare, false, "", "range-too-short@4915112345"},
		{"5213312345678", "", bare, false, "523312345678", "mexico-1@1"},
		{"999", "", bare, false, "", "emergency-most@999"},
		{"", "", bare, false, "", "empty@"},
		{"493012345678", "", bare, true, "", "fixed-line@493012345678"},
	}
	for _, test := range tests {
		var r Report
		input := units(test.input)
		ValidateFor(&r, input, test.region, test.of)
		got := problemList(input, r.Problems)
		if r.Provider.Accepted != test.accepted || r.Provider.Write != test.write || got != test.want {
			t.Errorf("ValidateFor(%q, %q, %d): accepted %v, write %q, %s, want %v, %q, %s", test.input, test.region, test.of.Plus,
				r.Provider.Accepted, r.Provider.Write, got, test.accepted, test.write, test.want)
		}
	}
}

// No text asks for a plus sign that the provider does not want, and a list has
// the rows of the single calls.
func TestForms(t *testing.T) {
	rnd := rand.New(rand.NewPCG(41, 43))
	var inputs []string
	for _, test := range problemTests {
		inputs = append(inputs, test.input, strings.TrimPrefix(test.input, "+"))
	}
	for plan := numbering.Plan(1); plan.CallingCode() != 0; plan++ {
		for range 8 {
			input := mutate(rnd, plan, plan.Main())
			inputs = append(inputs, input, strings.TrimPrefix(input, "+"), "00"+strings.TrimPrefix(input, "+"))
		}
	}
	for _, of := range []*numbering.Form{nil, bare, either, withPlus} {
		for _, region := range []string{"", "DE", "MX"} {
			lister := Lister{Region: region, Of: of, Numbers: true}
			for _, input := range inputs {
				text := utf16.Encode([]rune(input))
				var r Report
				ValidateFor(&r, text, region, of)
				checkRow(t, lister.Row(text), &r, input, region, of)
				if of == bare {
					checkBare(t, &r, input, region)
				}
			}
		}
	}
}

func checkRow(t *testing.T, got Listing, r *Report, input, region string, of *numbering.Form) {
	t.Helper()
	first := problems.Code(0)
	if len(r.Problems) > 0 {
		first = r.Problems[0].Code
	}
	want := Listing{Verdict{r.Sendable, r.Valid, r.Possible, r.Number.Type(), r.Number.Region(), first}, r.Sendable, 0}
	if of != nil {
		want.Accepted = r.Provider.Accepted
	}
	e164 := r.Suggestion.E164
	if e164 == "" && (want.Sendable || want.Accepted) {
		e164 = string(r.Number.AppendE164(nil))
	}
	if e164 != "" {
		want.E164, _ = strconv.ParseInt(e164[1:], 10, 64)
	}
	if got != want {
		t.Errorf("row of %q in %q = %+v, want %+v", input, region, got, want)
	}
}

func checkBare(t *testing.T, r *Report, input, region string) {
	t.Helper()
	for _, p := range r.Problems {
		if p.Code == problems.E164MissingPlus {
			t.Errorf("%q in %q: a plus sign is missed", input, region)
		}
		if p.Start < 0 || p.End > len(units(input)) || p.Start > p.End {
			t.Errorf("%q in %q: %s is at [%d, %d)", input, region, p.Code.Slug(), p.Start, p.End)
		}
		message := string(p.AppendMessage(nil, catalog.English))
		for _, asks := range []string{"Put +", "Put a +", "Write +", "Write the +", "Without +", "E.164 is +"} {
			if strings.Contains(message, asks) {
				t.Errorf("%q in %q: %s", input, region, message)
			}
		}
	}
	if w := r.Provider.Write; strings.HasPrefix(w, "+") {
		t.Errorf("%q in %q: write %s", input, region, w)
	}
}
