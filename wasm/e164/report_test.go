package e164

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf16"

	"wrongnumber/catalog"
	"wrongnumber/catalog/problems"
)

// problemList writes problems as "code@text", so that a case shows the place.
func problemList(input []uint16, list []problems.Problem) string {
	var words []string
	for _, p := range list {
		slug := strings.TrimPrefix(p.Code.Slug(), "e164/")
		words = append(words, slug+"@"+string(utf16.Decode(input[p.Start:p.End])))
	}
	return strings.Join(words, " ")
}

var problemTests = []struct{ input, region, want, suggestion string }{
	// Right as it is: ITU-T E.164 §6, and in the plan.
	{"+4915112345678", "", "", ""},
	{"+14155552671", "", "", ""},
	{"+4915112345678", "US", "", ""},
	// Nothing, or nothing like a number.
	{"", "", "empty@", ""},
	{" \u200b ", "", "empty@ \u200b ", ""},
	{"call me maybe", "", "not-a-number@call me maybe", ""},
	{"+49", "", "incomplete@+49", ""},
	{"+", "", "not-a-number@+", ""},
	{strings.Repeat("1", 251), "", "too-much-text@" + strings.Repeat("1", 251), ""},
	// The prefix for calls abroad instead of the plus sign, and both.
	{"004915112345678", "", "international-prefix@00", "+4915112345678"},
	{"004915112345678", "DE", "international-prefix@00", "+4915112345678"},
	{"0114915112345678", "", "international-prefix@011", "+4915112345678"},
	{"0114915112345678", "US", "international-prefix@011", "+4915112345678"},
	{"+004915112345678", "", "plus-and-prefix@00", "+4915112345678"},
	{"+004915112345678", "DE", "plus-and-prefix@00", "+4915112345678"},
	// A plus sign that is missing.
	{"4915112345678", "", "missing-plus@49", "+4915112345678"},
	{"14155552671", "US", "missing-plus@1", "+14155552671"},
	// As DE's national number 4915112345678 it is valid too, in Leer.
	{"4915112345678", "DE", "missing-plus@49 fixed-line@4915112345678", "+4915112345678"},
	// National numbers.
	{"015112345678", "DE", "national-prefix@0", "+4915112345678"},
	{"015112345678", "de", "national-prefix@0", "+4915112345678"},
	{"4155552671", "US", "national@4155552671", "+14155552671"},
	{"4155552671", "", "no-calling-code@4155552671", ""},
	// A national prefix behind the calling code.
	{"+49(0)15112345678", "", "trunk-prefix@(0)", "+4915112345678"},
	{"+49015112345678", "", "trunk-prefix@0", "+4915112345678"},
	{"+78912345 6789", "", "trunk-prefix@8 separators@ ", "+7912345" + "6789"},
	{"+340612345678", "", "trunk-prefix@0", "+34612345678"}, // Spain has no national prefix
	{"0049 (0)15112345678", "DE", "international-prefix@00 trunk-prefix@(0) separators@ ", "+4915112345678"},
	{"0049 (0)15112345678", "", "international-prefix@00 trunk-prefix@(0) separators@ ", "+4915112345678"},
	{"49015112345678", "", "missing-plus@49 trunk-prefix@0", "+4915112345678"},
	// Calling codes.
	{"+9991234567", "", "calling-code@999", ""},
	{"+0151234567", "", "calling-code-zero@0", ""},
	{"+49+4915112345678", "", "plus-misplaced@+", "+494915112345678"},
	// How many digits.
	{"+1234", "", "too-short@234", ""},
	{"+1415555267188", "", "too-long@88", ""},
	{"+8001234567", "", "too-short@1234567", ""},
	{"+499912345678901234567890", "", "too-long@4567890", ""},
	{"+14155552", "", "local@4155552", ""},
	{"+3541234567", "", "unassigned@1", ""},
	{"+35412345678", "", "length@12345678", ""}, // Iceland: 7 or 9
	{"081234567890123", "GB", "too-long@0123", ""},
	{"+49301234567890123", "", "over-15-digits@+49301234567890123 fixed-line@+49301234567890123", ""},
	// The right length, but not in the plan.
	{"+15551234567", "", "unassigned@5", ""},
	{"+4914123456789", "", "unassigned@4", ""},
	{"+4915112345", "", "range-too-short@+4915112345", ""},
	{"+49151123456789", "", "range-too-long@9", ""},
	// Old forms.
	{"+5215512345678", "", "mexico-1@1", "+525512345678"},
	{"+54111512345678", "", "argentina-15@+54111512345678", "+5491112345678"},
	{"+551187654321", "", "brazil-9@8", "+5511987654321"},
	{"+22997000000", "", "benin-01@9", "+2290197000000"},
	{"+39612345678", "", "italy-0@6", "+390612345678"},
	{"+541112345678", "", "fixed-line@+541112345678 argentina-9@+541112345678", ""},
	// Letters.
	{"+1-800-FLOWERS", "", "letters@FLOWERS separators@- toll-free@+1-800-FLOWERS", "+18003569377"},
	{"1-800-FLOWERS", "", "missing-plus@1 letters@FLOWERS separators@-", "+18003569377"},
	{"+49 151 12345678 (mobile)", "", "text@(mobile) separators@ ", "+4915112345678"},
	{"030 1234567 extra 12", "DE", "national@030 1234567 extra 12 text@extra separators@ ", "+49301234567"},
	// Letters that look like digits.
	{"+1415555O671", "", "look-alike@O", "+14155550671"},
	{"015112345l78", "DE", "look-alike@l", "+4915112345178"},
	// Two numbers.
	{"+4915112345678/+49301234567", "", "two-numbers@+49301234567", "+4915112345678"},
	{"+14155552671;+14155552672", "", "two-numbers@+14155552672", "+14155552671"},
	{"015112345678 oder 03012345678", "DE", "two-numbers@03012345678", "+4915112345678"},
	// Invisible marks, and digits that look like digits.
	{"\u202a+4915112345678\u202c", "", "invisible@\u202a", "+4915112345678"},
	{"+49\u200b15112345678", "", "invisible@\u200b", "+4915112345678"},
	{"＋４９15112345678", "", "look-alike@＋４９", "+4915112345678"},
	// What spreadsheets make of numbers.
	{"4.91512E+12", "", "digits-lost@4.91512E+12", ""},
	{"4,91512E+12", "DE", "digits-lost@4,91512E+12", ""},
	{"4.915112345678E+12", "", "scientific@4.915112345678E+12", "+4915112345678"},
	{"4915112345678.0", "", "decimal@.0", "+4915112345678"},
	{"+963094456785.00 ", "", "decimal@.00 separators@ ", ""},
	{"'+4915112345678", "", "apostrophe@'", "+4915112345678"},
	// Extensions.
	{"+14155552671 ext. 12", "", "extension@ ext. 12", "+14155552671"},
	{"+14155552671;ext=12", "", "extension@;ext=12", "+14155552671"},
	{"tel:+14155552671", "", "uri@tel:", "+14155552671"},
	// Legal senders.
	{"12345", "", "short-code@12345", ""},
	{"12345", "US", "short-code@12345", ""},
	{"MyBrand", "", "sender-id@MyBrand", ""},
	{"ACME 24", "DE", "sender-id@ACME 24", ""},
	// Reserved for fiction.
	{"+12025550123", "", "fiction@+12025550123", ""},
	{"+442079460123", "", "fiction@+442079460123 fixed-line@+442079460123", ""},
	{"+447700900123", "", "reserved@7700900123", ""},
	// Types that take no SMS.
	{"+18005551234", "", "toll-free@+18005551234", ""},
	{"+390612345678", "", "fixed-line@+390612345678", ""},
	// Other signs.
	{"+49 151 12345678", "", "separators@ ", "+4915112345678"},
	{"+4915112345678!", "", "text@!", "+4915112345678"},
	{"+49151_12345678", "", "text@_", "+4915112345678"},
	{"Tel +4915112345678", "", "text@Tel", "+4915112345678"},
	{"++4915112345678", "", "plus-misplaced@+", "+4915112345678"},
}

func TestProblems(t *testing.T) {
	for _, test := range problemTests {
		input := units(test.input)
		var r Report
		Validate(&r, input, test.region)
		if got := problemList(input, r.Problems); got != test.want || r.Suggestion.E164 != test.suggestion {
			t.Errorf("Validate(%q, %q) = %q, suggestion %q, want %q, suggestion %q",
				test.input, test.region, got, r.Suggestion.E164, test.want, test.suggestion)
		}
	}
}

func TestChecks(t *testing.T) {
	const no, bad, ok = NotReached, Failed, Passed
	tests := []struct {
		input, region string
		want          Checks
	}{
		{"+4915112345678", "", Checks{ok, ok, ok, ok}},
		{"+4914123456789", "", Checks{ok, ok, ok, bad}},
		{"+1234", "", Checks{ok, ok, bad, no}},
		{"+14155552", "", Checks{ok, ok, bad, no}}, // only for local dialling
		{"+9991234567", "", Checks{ok, bad, no, no}},
		{"+49", "", Checks{ok, no, no, no}},
		{"+49 15112345678", "", Checks{bad, ok, ok, ok}},
		{"015112345678", "DE", Checks{bad, ok, ok, ok}},
		{"015112345678", "", Checks{bad, no, no, no}},
		{"hello", "", Checks{bad, no, no, no}},
		{"+499912345678901234567890", "", Checks{bad, ok, bad, no}},
		{"", "", Checks{bad, no, no, no}},
	}
	for _, test := range tests {
		var r Report
		Validate(&r, units(test.input), test.region)
		if r.Checks != test.want {
			t.Errorf("Validate(%q, %q).Checks = %v, want %v", test.input, test.region, r.Checks, test.want)
		}
	}
}

func TestSMS(t *testing.T) {
	tests := []struct {
		input string
		want  SMS
	}{
		{"+4915112345678", SMSLikely},
		{"+493012345678", SMSUnlikely},
		{"+18005551234", SMSUnlikely},
		{"+14155552671", SMSUnknown}, // the plan does not tell fixed lines from mobile phones
		{"+1234", SMSUnknown},
	}
	for _, test := range tests {
		var r Report
		Validate(&r, units(test.input), "")
		if r.SMS != test.want {
			t.Errorf("Validate(%q).SMS = %v, want %v", test.input, r.SMS, test.want)
		}
	}
}

func TestMessages(t *testing.T) {
	tests := []struct {
		input, region string
		lang          catalog.Lang
		want          string
	}{
		{"+1234", "", catalog.English, "+1234 has 3 digits after +1; a number there has 10. 7 digits are missing."},
		{"+1415555267", "", catalog.English, "+1415555267 has 9 digits after +1; a number there has 10. 1 digit is missing."},
		{"+1234", "", catalog.German, "+1234 hat 3 Stellen nach +1; eine Rufnummer hat dort 10. Es fehlen 7 Stellen."},
		{"+1415555267", "", catalog.German, "+1415555267 hat 9 Stellen nach +1; eine Rufnummer hat dort 10. Es fehlt 1 Stelle."},
		{"0041 44 12", "DE", catalog.English, "0041 44 12 has 4 digits after 0041; a number there has at least 9. 5 digits are missing."},
		{"020 7946 09", "GB", catalog.English, "020 7946 09 has 8 digits after 0; no number there has that many, but 7 or 9."},
		// A national prefix behind the calling code is no part of the range.
		{"+49 (0)151 2345678", "", catalog.English, "Numbers that begin with +491512 have 11 digits after +49, +49 (0)151 2345678 has 10. 1 digit is missing."},
		{"0151 2345678", "DE", catalog.English, "Numbers that begin with 01512 have 11 digits after +49, 0151 2345678 has 10. 1 digit is missing."},
		{"+4914123456789", "", catalog.English, "No number there begins with +4914: +491 goes on with 3, 5–8. Check this digit and the ones before it."},
	}
	for _, test := range tests {
		var r Report
		Validate(&r, units(test.input), test.region)
		got := ""
		if len(r.Problems) > 0 {
			got = string(r.Problems[0].AppendMessage(nil, test.lang))
		}
		if got != test.want {
			t.Errorf("Validate(%q, %q) says %q, want %q", test.input, test.region, got, test.want)
		}
	}
}

func TestProviderCodes(t *testing.T) {
	tests := []struct {
		code     problems.Code
		provider string
		want     string
	}{
		{problems.E164TooShort, "cloudvno", "[{cloudvno invalid_phone_number}]"},
		{problems.E164TooShort, "vonage", "[{vonage 3} {vonage 1170} {vonage 1430}]"},
		{problems.E164TooShort, "telephonyio", "[{telephonyio invalid_parameter}]"},
		{problems.E164TooShort, "vobiz", "[{vobiz VALIDATION_ERROR} {vobiz INVALID_FORMAT}]"},
		{problems.E164FixedLine, "", "[{cloudvno number_not_sms_capable}]"},
		{problems.E164MissingPlus, "vonage", "[]"}, // Vonage takes numbers without it
		{problems.E164MissingPlus, "cloudvno", "[{cloudvno invalid_phone_number}]"},
		{problems.E164Fiction, "", "[]"},
		{0, "", "[]"},
	}
	for _, test := range tests {
		codes := append([]ProviderCode{}, ProviderCodes(test.code, test.provider)...)
		if got := fmt.Sprint(codes); got != test.want {
			t.Errorf("ProviderCodes(%s, %q) = %s, want %s", test.code.Slug(), test.provider, got, test.want)
		}
	}
}

// The errors are those with numbers below the first that is none.
func TestErrorsBelowFiction(t *testing.T) {
	for code := problems.Code(1); code < 100; code++ {
		if isError := code.Severity() == problems.Error; code.Slug() != "" && isError != (code < problems.E164Fiction) {
			t.Errorf("%s has number %d and severity %s", code.Slug(), code, code.Severity())
		}
	}
}

func TestAppendJSON(t *testing.T) {
	tests := []struct{ input, region, want string }{
		{"+4915112345678", "", `{"input":"+4915112345678","sendable":true,` +
			`"checks":{"format":true,"callingCode":true,"length":true,"pattern":true},"possible":true,"valid":true,` +
			`"e164":"+4915112345678","nationalNumber":"15112345678","callingCode":"49","region":"DE","type":"mobile",` +
			`"formats":{"international":"+49 1511 2345678","national":"01511 2345678","rfc3966":"tel:+49-1511-2345678"},` +
			`"sms":"likely","problems":[],"suggestion":null}`},
		{"hello \"you\"", "", `{"input":"hello \"you\"","sendable":false,` +
			`"checks":{"format":false,"callingCode":null,"length":null,"pattern":null},"possible":false,"valid":false,` +
			`"e164":null,"nationalNumber":null,"callingCode":null,"region":null,"type":"unknown","formats":null,` +
			`"sms":"unknown","problems":[{"code":"e164/not-a-number","severity":"error","message":` +
			`"There is no number in this text. Write +, country calling code, national number: +14155550123.",` +
			`"span":{"start":0,"end":11},"providerCodes":[{"provider":"cloudvno","code":"invalid_phone_number"}]}],"suggestion":null}`},
		{"+1 415 555 2671", "", `{"input":"+1 415 555 2671","sendable":false,` +
			`"checks":{"format":false,"callingCode":true,"length":true,"pattern":true},"possible":true,"valid":true,` +
			`"e164":"+14155552671","nationalNumber":"4155552671","callingCode":"1","region":"US","type":"fixed-line-or-mobile",` +
			`"formats":{"international":"+1 415-555-2671","national":"(415) 555-2671","rfc3966":"tel:+1-415-555-2671"},` +
			`"sms":"unknown","problems":[{"code":"e164/separators","severity":"error","message":` +
			`"Remove the separators: E.164 is + and digits only, without spaces, brackets or hyphens.",` +
			`"span":{"start":2,"end":3},"providerCodes":[{"provider":"cloudvno","code":"invalid_phone_number"}]}],` +
			`"suggestion":{"e164":"+14155552671","because":"The same number without what does not belong to it."}}`},
	}
	for _, test := range tests {
		var r Report
		Validate(&r, units(test.input), test.region)
		if got := string(r.AppendJSON(nil, test.input, catalog.English, "cloudvno")); got != test.want {
			t.Errorf("%q as JSON:\n got %s\nwant %s", test.input, got, test.want)
		}
	}
}
