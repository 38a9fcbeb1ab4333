package e164

import (
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"wrongnumber/catalog"
	"wrongnumber/catalog/problems"
)

var fuzzSeeds = []struct{ input, region string }{
	{"+4915112345678", ""},                              // strict
	{"+49 (0)151 12345678", "DE"},                       // a trunk prefix
	{"011 54 9 11 8765 4321 ext. 1234", "US"},           // an international prefix, an extension
	{"tel:253-0000;isub=12;phone-context=+1-650", "US"}, // RFC 3966
	{"1-800-FLOWERS", "US"},                             // a vanity number
	{"4.91512E+12", ""},                                 // a spreadsheet's
	{"015112345678 / 030 1234567", "DE"},                // two numbers
	{"＋４９ ᠑᠖᠕", "AR"},                                   // digits of other scripts
	{"\u202a+49\u200b151\u202c", ""},                    // invisible marks
	{"+5215512345678", "MX"},                            // an old form
	{"0343 15 555 1212", "AR"},                          // a transformation
	{"MyBrand", ""},                                     // a sender ID
}

// The report is coherent whatever the input: its spans are in the input, it is
// sendable if and only if there is no error, the verdict is its short form,
// and what it suggests can be sent.
func FuzzValidate(f *testing.F) {
	for _, seed := range fuzzSeeds {
		f.Add(seed.input, seed.region)
	}
	f.Fuzz(func(t *testing.T, input, region string) {
		checkReport(t, utf16.Encode([]rune(input)), input, region)
	})
}

// Lone surrogates are code units like others.
func FuzzUnits(f *testing.F) {
	f.Add([]byte("+\x0049\x00"), "DE")
	f.Add([]byte("\x00\xd8+\x001\x00"), "")
	f.Add([]byte("p\x00 \x00 \x00\xff\xbe1\x001\x00"), "DE") // blanks of the input's own in a message
	f.Fuzz(func(t *testing.T, octets []byte, region string) {
		var input []uint16
		for i := 0; i+1 < len(octets); i += 2 {
			input = append(input, uint16(octets[i])|uint16(octets[i+1])<<8)
		}
		checkReport(t, input, string(utf16.Decode(input)), region)
	})
}

func checkReport(t *testing.T, input []uint16, text, region string) {
	var r Report
	Validate(&r, input, region)
	errors := 0
	for _, p := range r.Problems {
		if p.Start < 0 || p.Start > p.End || p.End > len(input) || p.Start == p.End && len(input) > 0 {
			t.Errorf("%q in %q: %s has the span [%d, %d) of %d", text, region, p.Code.Slug(), p.Start, p.End, len(input))
		}
		if p.Code.Severity() == problems.Error {
			errors++
		}
		checkMessage(t, p, text, region)
	}
	if r.Sendable != (errors == 0) {
		t.Errorf("%q in %q: sendable is %v with %d errors", text, region, r.Sendable, errors)
	}
	if r.Sendable && string(r.Number.AppendE164(nil)) != string(utf16.Decode(input)) {
		t.Errorf("%q in %q: sendable, but read as %s", text, region, r.Number.AppendE164(nil))
	}
	first := problems.Code(0)
	if len(r.Problems) > 0 {
		first = r.Problems[0].Code
	}
	want := Verdict{r.Sendable, r.Valid, r.Possible, r.Number.Type(), r.Number.Region(), first}
	for _, numbers := range []bool{false, true} {
		if got := (&Lister{Region: region, Numbers: numbers}).Row(input).Verdict; got != want {
			t.Errorf("row of %q in %q = %+v, want %+v", text, region, got, want)
		}
	}
	if s := r.Suggestion; s.E164 != "" {
		if len(s.Because) == 0 {
			t.Errorf("%q in %q: the suggestion %s has no reason", text, region, s.E164)
		}
		for _, because := range s.Because {
			checkMessage(t, because, text, region)
		}
		var again Report
		if Validate(&again, utf16.Encode([]rune(s.E164)), ""); !again.Sendable {
			t.Errorf("%q in %q: the suggestion %s cannot be sent", text, region, s.E164)
		}
	}
}

// checkMessage makes sure that a message has all its values.
func checkMessage(t *testing.T, p problems.Problem, text, region string) {
	for _, lang := range []catalog.Lang{catalog.English, catalog.German} {
		message := string(p.AppendMessage(nil, lang))
		if !utf8.ValidString(message) || message == "" || strings.Contains(message, "  ") && !strings.Contains(text, "  ") {
			t.Errorf("%q in %q: %s says %q", text, region, p.Code.Slug(), message)
		}
	}
}

// Writing a number and reading it again gives the same number.
func FuzzFormats(f *testing.F) {
	for _, seed := range fuzzSeeds {
		f.Add(seed.input, seed.region)
	}
	f.Fuzz(func(t *testing.T, input, region string) {
		var r Report
		Validate(&r, units(input), region)
		if !r.Valid {
			return
		}
		n := r.Number
		for _, written := range [][]byte{n.AppendInternational(nil), n.AppendRFC3966(nil)} {
			var again Report
			Validate(&again, units(string(written)), "")
			if again.Number != n {
				t.Errorf("%q in %q is written %q, which is read as %s", input, region, written, again.Number.AppendE164(nil))
			}
		}
	})
}

// Both sides agree on everything, but for the listed divergences.
func FuzzOracle(f *testing.F) {
	for _, seed := range fuzzSeeds {
		f.Add(seed.input, seed.region)
	}
	f.Fuzz(func(t *testing.T, input, region string) {
		if !utf8.ValidString(input) || regionOf(region).String() != region {
			return // the library takes regions in upper case only
		}
		c := comparison{T: t}
		c.compare(input, region)
	})
}
