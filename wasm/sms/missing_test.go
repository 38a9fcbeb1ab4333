package sms

import (
	"strings"
	"testing"
	"unicode/utf16"

	"wrongnumber/catalog/problems"
)

// What a program writes for a missing value is named, wherever it stands; the same
// words of people are not.
func TestMissingValues(t *testing.T) {
	tests := []struct{ text, want string }{
		{"Hi undefined, your code is NaN", "undefined NaN"},
		{"[object Object] was booked", "[object Object]"},
		{"Hi null, see you", "null"},
		{"Your order null is ready", "null"},
		{"It is NULL", "NULL"},
		{"Hi null  see you", "null"},
		{"Hi None, your code is ready", "None"},
		{"Dear None! Total $None, €None", "None None None"},
		{"Hello (null), hello <nil>", "(null) <nil>"},
		{"Hi %!s(MISSING), row #N/A", "%!s(MISSING) #N/A"},
		{"a undefined b undefined c undefined d undefined", "undefined undefined undefined"},
		{"Your slot: undefined.", "undefined"},
		{"Order-undefined", "undefined"},
		// Words of people.
		{"None of the seats is free. Nonetheless, come!", ""},
		{"This is null and void", ""},
		{"Um null Uhr, null Euro, null und nichtig", ""},
		{"The undefinedness of nullable NaNs", ""},
		{"Nobody called. Nothing new.", ""},
	}
	for _, test := range tests {
		for pad := range 9 { // wherever the lanes begin
			text := strings.Repeat(".", pad) + test.text
			r := measured(text, Options{})
			var got []string
			for _, p := range r.Problems {
				if p.Code == problems.SMSEmptyValue {
					got = append(got, p.Args[0])
				}
			}
			if got := strings.Join(got, " "); got != test.want {
				t.Errorf("%q has %q, want %q", text, got, test.want)
			}
		}
	}
}

// The quick look finds what a slow one finds, wherever the lanes begin.
func TestMarksIn(t *testing.T) {
	for _, sign := range []string{"#", "$", "%", "&", "(", "<", "@", "::", "??", "?", "'", ")", "\"", ":", "efi", "nul", "NUL", "ef", "full", "NaN", "Non", "é", "я", "&'", "'&", "e", "Nn", "¦", "ẃ"} {
		marks := strings.ContainsAny(sign, "#$%&(<@") || sign == "::" || sign == "??"
		words := sign == "efi" || sign == "nul" || sign == "NUL" || sign == "NaN" || sign == "Non"
		for pad := range 20 {
			for more := range 12 {
				text := strings.Repeat("-", pad) + sign + strings.Repeat("ü", more%2) + strings.Repeat("-", more)
				if gotMarks, gotWords := marksIn(utf16.Encode([]rune(text))); gotMarks != marks || gotWords != words {
					t.Fatalf("marksIn(%q) = %v, %v, want %v, %v", text, gotMarks, gotWords, marks, words)
				}
			}
		}
	}
}

// What an encoding lost has left question marks; people write those behind words.
func TestLostCharacters(t *testing.T) {
	tests := []struct{ text, want string }{
		{"Your caf??s are open", "??"},
		{"K??LER 3 is too warm", "??"},
		{"???? Sale ends today", "????"},
		{"Happy birthday ????????", "????????"},
		{"Really?? Yes??", ""},
		{"What???? No!", ""},
		{"Are you there ??? Call me", ""},
		{"See example.com/a??b", ""},
		{"", ""},
	}
	var r Report
	for _, test := range tests {
		Measure(&r, utf16.Encode([]rune(test.text)), &Options{})
		got := ""
		for _, p := range r.Problems {
			if p.Code == problems.SMSLostCharacters {
				got += p.Args[0]
			}
		}
		if got != test.want {
			t.Errorf("%q has lost %q, want %q", test.text, got, test.want)
		}
	}
}

// TestMarksBesideOthers: what is not ASCII is no sign, and hides none beside it.
func TestMarksBesideOthers(t *testing.T) {
	for _, other := range []string{"📦", "ж", "～"} {
		text := "about " + other + " twelve o'clock " + other + other + " today"
		if marks, words := marksIn(utf16.Encode([]rune(text))); marks || words {
			t.Errorf("marksIn(%q) = %v, %v, want false twice", text, marks, words)
		}
		for at := range 9 {
			for _, sign := range []string{"#", "$", "%", "&", "(", "<", "@", "::"} {
				text := "abcdefghi"[:at] + other + sign + "twelve"
				if marks, _ := marksIn(utf16.Encode([]rune(text))); !marks {
					t.Errorf("marksIn(%q) finds no sign", text)
				}
			}
		}
	}
}
