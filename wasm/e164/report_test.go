package e164

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"wrongnumber/catalog"
	"wrongnumber/catalog/numbering"
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
	{"4915112345678", "DE", "two-readings@4915112345678", "+4915112345678"},
	// National numbers.
	{"015112345678", "DE", "national-prefix@0", "+4915112345678"},
	{"015112345678", "de", "national-prefix@0", "+4915112345678"},
	{"4155552671", "US", "national@4155552671", "+14155552671"},
	{"4155552671", "", "no-calling-code@4155552671", ""},
	// Of Hungary's 06 the 0 is lost.
	{"6207654321", "HU", "national-prefix@6", "+36207654321"},
	{"6 20 765 4321", "HU", "national-prefix@6 separators@ ", "+36207654321"},
	{"612345678", "HU", "national-prefix@6", "+3612345678"},
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
	{"+49+4915112345678", "", "code-twice@+49", "+4915112345678"},
	{"+49 +49 160 1234567", "", "code-twice@+49 separators@ ", "+491601234567"},
	{"0046 +46 70 123 45 67", "", "code-twice@0046 separators@ ", "+46701234567"},
	{"+1 +61 412 345 678", "", "code-twice@+1 separators@ ", "+61412345678"},
	// The same without a second plus sign: the longer number is one of the plan too.
	{"0049 49 160 1234567", "DE", "two-readings@0049 49 160 1234567 separators@ ", "+491601234567"},
	{"006262812345679", "", "two-readings@006262812345679", ""},
	{"004949112345", "", "international-prefix@00", "+4949112345"},
	// How many digits.
	{"+1234", "", "too-short@234", ""},
	{"+1415555267188", "", "too-long@88", ""},
	{"+8001234567", "", "too-short@1234567", ""},
	{"+499912345678901234567890", "", "too-long@4567890", ""},
	{"+14155552", "", "too-short@4155552", ""},
	{"+3541234567", "", "unassigned@1", ""},
	{"+35412345678", "", "length@12345678", ""}, // Iceland: 7 or 9
	// Numbers that begin so have one length, which is not next to this one.
	{"+61 412 987 654 32", "", "length@32 separators@ ", ""},
	{"1300 4567 890", "AU", "length-national@1300 4567 890 separators@ ", ""}, // 10 or 12
	{"0412 987 654 32", "AU", "range-too-long@32 national-prefix@0 separators@ ", ""},
	{"+7 921 765 43 21 0", "", "length@0 separators@ ", ""},
	{"+41 78 765 43 21 0", "", "length@0 separators@ ", ""},
	{"081234567890123", "GB", "too-long-national@0123 national-prefix@0", ""},
	{"+49301234567890123", "", "over-15-digits@+49301234567890123 fixed-line@+49301234567890123", ""},
	// The right length, but not in the plan.
	{"+15551234567", "", "unassigned@5", ""},
	{"+4914123456789", "", "unassigned@4", ""},
	{"+4915112345", "", "range-too-short@+4915112345", ""},
	{"+49151123456789", "", "range-too-long@9", ""},
	// Old forms.
	{"+5215512345678", "", "mexico-1@1", "+525512345678"},
	{"+54111512345678", "", "argentina-15@15", "+5491112345678"},
	{"+551187654321", "", "brazil-9@8", "+5511987654321"},
	{"+22997000000", "", "benin-01@9", "+2290197000000"},
	{"+39612345678", "", "italy-0@6", "+390612345678"},
	{"+541112345678", "", "fixed-line@+541112345678 argentina-9@+541112345678", ""},
	// Letters.
	{"+1-800-FLOWERS", "", "letters@FLOWERS separators@-", "+18003569377"},
	{"1-800-FLOWERS", "", "missing-plus@1 letters@FLOWERS separators@-", "+18003569377"},
	{"+49 151 12345678 (mobile)", "", "text@(mobile) separators@ ", "+4915112345678"},
	{"030 1234567 extra 12", "DE", "national-prefix@0 text@extra 12 separators@ ", "+49301234567"},
	{"(415) 555-2671 ext 2 or 3", "US", "national@(415) 555-2671 text@ext 2 or 3 separators@(", "+14155552671"},
	{"+49 151 12345678 Raum 4", "", "text@Raum 4 separators@ ", "+4915112345678"},
	// Letters that look like digits.
	{"+1415555O671", "", "look-alike@O", "+14155550671"},
	{"+49 I60 l2345O7", "", "look-alike@I look-alike@l look-alike@O separators@ ", "+491601234507"},
	{"O160 1234567", "DE", "look-alike@O national-prefix@O separators@ ", "+491601234567"},
	{"Oslo 12345678", "NO", "unassigned@1 text@Oslo", ""},
	{"+4420 7123 ????", "", "masked@????", ""},
	{"+49 160 12####", "", "masked@####", ""},
	// A digit that is hidden, and a sign that only refers to a note.
	{"(512) 5550-21*", "", "masked@*", ""},
	{"+49151*2345678", "", "masked@*", ""},
	{"+1 415 555 018x", "", "masked@x", ""},
	{"+44 7400 12345 x", "", "masked@x", ""},
	{"0612 34 56 7x", "FR", "masked@x", ""},
	{"+49 151 12345678*", "", "text@* separators@ ", "+4915112345678"},
	{"0049 151 12345678*", "", "international-prefix@00 text@* separators@ ", "+4915112345678"},
	// Where the national prefix is the calling code, it counts among enough digits.
	{"+11234567890", "", "unassigned@1", ""},
	{"11234567890", "", "missing-plus@1 unassigned@1", ""},
	{"+1123456789", "", "too-short@23456789 trunk-prefix@1", ""},
	// The calling code of the sender's country before a whole number of another.
	{"+12348031234567", "", "code-twice@1", "+2348031234567"},
	{"+141555526719", "", "too-long@9", ""},
	// Extensions as East Asia writes them.
	{"+86 138 0013 8000 转 8001", "", "extension@ 转 8001 separators@ ", "+8613800138000"},
	{"03-3555-0123 内線12", "JP", "national-prefix@0 extension@ 内線12 separators@- fixed-line@03-3555-0123 内線12", "+81335550123"},
	// The 8 before the 0 of the Soviet Union.
	{"8 044 234 56 78", "UA", "old-prefix@8 0 separators@ ", "+380442345678"},
	{"+380 8 067 234 56 78", "", "old-prefix@8 0 separators@ ", "+380672345678"},
	{"80672345678", "UA", "old-prefix@80", "+380672345678"},
	{"015112345l78", "DE", "look-alike@l national-prefix@0", "+4915112345178"},
	// Two numbers.
	{"+4915112345678/+49301234567", "", "two-numbers@+49301234567", "+4915112345678"},
	{"+14155552671;+14155552672", "", "two-numbers@+14155552672", "+14155552671"},
	{"015112345678 oder 03012345678", "DE", "two-numbers@03012345678 national-prefix@0", "+4915112345678"},
	// Two numbers that only a space or a word parts, both whole and of one length.
	{"612345678 612345679", "ES", "two-numbers@612345679 national@612345678", "+34612345678"},
	{"+34612345678 612345679", "", "two-numbers@612345679", "+34612345678"},
	{"06 12 34 56 78 07 98 76 54 32", "FR", "two-numbers@07 98 76 54 32 national-prefix@0 separators@ ", "+33612345678"},
	{"(415) 555-2671 (415) 555-2672", "US", "two-numbers@(415) 555-2672 national@(415) 555-2671 separators@(", "+14155552671"},
	{"06 12 34 56 78 ou 07 98 76 54 32", "FR", "two-numbers@07 98 76 54 32 national-prefix@0 separators@ ", "+33612345678"},
	{"+4915112345678 4915112345679", "", "two-numbers@4915112345679", "+4915112345678"},
	{"0151 1234 5678 9012", "DE", "range-too-long@9012 national-prefix@0 separators@ ", ""},
	{"06 12 34 56 78 (perso) 01 23 45 67 89 (bureau)", "FR", "two-numbers@01 23 45 67 89 (bureau) national-prefix@0 separators@ ", "+33612345678"},
	{"Mobil: 0160 1234567 Büro: 030 12345678", "DE", "two-numbers@030 12345678 national-prefix@0 text@Mobil: separators@ ", "+491601234567"},
	{"415-555-2671 home 415-555-2672 work", "US", "two-numbers@415-555-2672 work national@415-555-2671 separators@-", "+14155552671"},
	// The last digits of a second number.
	{"030 1234567/68", "DE", "two-numbers@68 national-prefix@0 separators@  fixed-line@030 1234567", "+49301234567"},
	{"+49 30 12345-10/-11", "", "two-numbers@11 separators@  fixed-line@+49 30 12345-10", "+49301234510"},
	{"0160 1234567, -68", "DE", "two-numbers@68 national-prefix@0 separators@ ", "+491601234567"},
	{"06 12 34 56 78 / 79 / 80", "FR", "two-numbers@79 / 80 national-prefix@0 separators@ ", "+33612345678"},
	{"07781 123456/7", "GB", "two-numbers@7 national-prefix@0 separators@ ", "+447781123456"},
	{"0160/1234567", "DE", "national-prefix@0 separators@/", "+491601234567"},
	{"030/123 45 67", "DE", "national-prefix@0 separators@/ fixed-line@030/123 45 67", "+49301234567"},
	// A code for the caller's own number before a number.
	{"#31#0612345678", "FR", "caller-code@#31# national-prefix@0", "+33612345678"},
	{"*31#+4915112345678", "", "caller-code@*31#", "+4915112345678"},
	{"*67 415 555 2671", "US", "caller-code@*67 national@415 555 2671 separators@ ", "+14155552671"},
	{"141 07781 123456", "GB", "caller-code@141 national-prefix@0 separators@ ", "+447781123456"},
	{"1831 0412 345 678", "AU", "caller-code@1831 national-prefix@0 separators@ ", "+61412345678"},
	{"#31#", "FR", "star-code@#31#", ""},
	// Emergency numbers have no calling code.
	{"+34 112", "", "emergency@+34 112", ""},
	{"+34112", "US", "emergency@+34112", ""},
	{"0034112", "", "emergency@0034112", ""},
	{"+33 17", "", "emergency@+33 17", ""},
	{"+33 19", "", "too-short@19 separators@ ", ""},
	// Invisible marks, and digits that look like digits.
	{"\u202a+4915112345678\u202c", "", "invisible@\u202a", "+4915112345678"},
	{"+49\u200b15112345678", "", "invisible@\u200b", "+4915112345678"},
	{"＋４９15112345678", "", "look-alike@＋４９", "+4915112345678"},
	// What spreadsheets make of numbers.
	{"4.91512E+12", "", "digits-lost@4.91512E+12", ""},
	{"4,91512E+12", "DE", "digits-lost@4,91512E+12", ""},
	{"4.915112345678E+12", "", "scientific@4.915112345678E+12 missing-plus@4.9", "+4915112345678"},
	{"4915112345678.0", "", "decimal@.0 missing-plus@49", "+4915112345678"},
	{"+963094456785.00 ", "", "decimal@.00 range-too-short@+963094456785 trunk-prefix@0", ""},
	{"'+4915112345678", "", "apostrophe@'", "+4915112345678"},
	// Extensions.
	{"+14155552671 ext. 12", "", "extension@ ext. 12", "+14155552671"},
	{"+14155552671;ext=12", "", "extension@;ext=12", "+14155552671"},
	{"tel:+14155552671", "", "uri@tel:", "+14155552671"},
	{"+14155552671p12", "", "extension@p12", "+14155552671"},
	{"030 1234567 w 4", "DE", "national-prefix@0 extension@ w 4 separators@  fixed-line@030 1234567 w 4", "+49301234567"},
	{"+1 415 555 2671 press 3", "", "extension@ press 3 separators@ ", "+14155552671"},
	{"+1-800-54-HELP1", "", "letters@HELP separators@-", "+18005443571"},
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
	{"+18005551234", "", "", ""}, // sold for messages too
	{"+448001111234", "", "toll-free@+448001111234", ""},
	{"+390612345678", "", "fixed-line@+390612345678", ""},
	// Other signs.
	{"+49 151 12345678", "", "separators@ ", "+4915112345678"},
	{"+4915112345678!", "", "text@!", "+4915112345678"},
	{"+49151_12345678", "", "text@_", "+4915112345678"},
	{"Tel +4915112345678", "", "text@Tel", "+4915112345678"},
	{"++4915112345678", "", "plus-misplaced@+", "+4915112345678"},
	// Short numbers: for emergencies, of services, codes with a star.
	{"999", "GB", "emergency@999", ""},
	{"112", "ES", "emergency@112", ""},
	{"112", "", "emergency-most@112", ""},
	{"000", "AU", "emergency@000", ""},
	{"116111", "AT", "helpline@116111", ""},
	{"116111", "", "helpline@116111", ""},
	{"101", "GB", "short-service@101", ""},
	{"15", "FR", "emergency@15", ""},
	{"*2407", "IL", "star-code@*2407", ""},
	{"*100#", "", "star-code@*100#", ""},
	{"63975", "", "short-code@63975", ""},
	{"12345", "US", "short-code@12345", ""},
	{"311", "US", "short-service@311", ""},
	{"911", "US", "emergency@911", ""},
	{"+18552345678", "", "", ""},
	{"110", "DE", "emergency@110", ""},
	// E.164 has 15 digits at most, though plans have longer numbers.
	{"+4921012345678", "", "fixed-line@+4921012345678", ""},
	{"+49210123456789", "", "fixed-line@+49210123456789", ""},
	{"+492101234567890", "", "fixed-line@+492101234567890", ""},
	{"+4921012345678901", "", "over-15-digits@+4921012345678901 fixed-line@+4921012345678901", ""},
	{"+49210123456789012", "", "over-15-digits@+49210123456789012 fixed-line@+49210123456789012", ""},
	// Three digits of a national number, the first a national prefix.
	{"+44012", "", "too-short@12 trunk-prefix@0", ""},
	{"+7812", "", "too-short@12 trunk-prefix@8", ""},
	// Groups of three, three and four are American: no calling code begins them.
	{"(555) 123-4567", "", "no-calling-code@(555) 123-4567 separators@(", ""},
	{"456-789-0123", "", "no-calling-code@456-789-0123 separators@-", ""},
	// A plus sign before a number as it is dialed at home.
	{"+0407123477", "AU", "national-prefix@+0", "+61407123477"},
	{"+330692123456", "", "trunk-prefix@0 overseas@+33", "+262692123456"},
	// Edits that combine: prefixes, a missing plus sign, national prefixes, old
	// forms; what is read where no path leads to a number.
	{"00336123456", "", "international-prefix@00 too-short@6123456", ""},
	{"+0048512345", "", "plus-and-prefix@00 range-too-short@+0048512345", ""},
	{"004989", "", "international-prefix@00 incomplete@004989", ""},
	{"0022966123456", "", "international-prefix@00 benin-01@6", "+2290166123456"},
	{"5213312345678", "", "missing-plus@52 mexico-1@1", "+523312345678"},
	{"5213312345678", "MX", "missing-plus@52 mexico-1@1", "+523312345678"},
	{"5213398765432@c.us", "", "missing-plus@52 mexico-1@1 text@@c.us", "+523398765432"},
	{"+52 045 81 8123 4567", "", "mexico-1@045 separators@ ", "+528181234567"},
	{"01 33 3123 4567", "MX", "mexico-1@01 separators@ ", "+523331234567"},
	{"045 33 3123 4567", "MX", "mexico-1@045 separators@ ", "+523331234567"},
	{"22997123456", "", "missing-plus@229 benin-01@9", "+2290197123456"},
	{"553198765432", "", "missing-plus@55 brazil-9@9", "+5531998765432"},
	{"553198765432", "BR", "missing-plus@55 brazil-9@9", "+5531998765432"},
	{"39281207345", "", "missing-plus@39 italy-0@2", "+390281207345"},
	{"0039281207345", "", "international-prefix@00 italy-0@2", "+390281207345"},
	{"54 351 15 2345678", "", "missing-plus@54 argentina-15@15 separators@ ", "+5493512345678"},
	{"0+436641234567", "", "plus-misplaced@0", "+436641234567"},
	{"0351 15 234 5678", "AR", "national-prefix@0 argentina-15@15 separators@ ", "+5493512345678"},
	{"011 15 6012-7345", "AR", "national-prefix@0 argentina-15@15 separators@ ", "+5491160127345"},
	{"+54 0351 15 234 5678", "", "trunk-prefix@0 argentina-15@15 separators@ ", "+5493512345678"},
	{"+13104321", "", "inside-only@+13104321 service-number@+13104321", ""},
	{"0821 2345 678901", "ID", "range-too-long@1 national-prefix@0 separators@ ", ""},
	{"+358401234567890", "", "range-too-long@90", ""},
	{"07123 456 7890", "GB", "too-long-national@0 national-prefix@0 separators@ ", ""},
	{"+44 (0) 20 79", "", "too-short@20 79 trunk-prefix@(0) separators@ ", ""},
	{"+330612", "", "too-short@612 trunk-prefix@0", ""},
	{"19231234567", "", "missing-plus@1 unassigned@3", ""},
	{"4915112345", "", "missing-plus@49 range-too-short@4915112345", ""},
	{"447700900456", "", "missing-plus@44 reserved@7700900456", ""},
	{"+4989", "", "incomplete@+4989", ""},
	{"+3361", "", "too-short@61", ""},
	{"3923456789", "", "two-readings@3923456789", ""},
	{"3902345678", "IT", "two-readings@3902345678", "+393902345678"},
	{"49541234567", "DE", "two-readings@49541234567 fixed-line@49541234567", "+49541234567"},
	{"+22547123456", "", "renumbered@4", "+2250747123456"},
	{"+22544123456", "", "renumbered@4", "+2250544123456"},
	{"+22541123456", "", "renumbered@4", "+2250141123456"},
	{"0022508123456", "", "international-prefix@00 renumbered@0", "+2250708123456"},
	{"+22522412345", "", "renumbered@2", "+2252722412345"},
	{"+22520801234", "", "renumbered@2", "+2252120801234"},
	{"+22560123456", "", "too-short@60123456 renumbered-since@60123456", ""},
	{"+22520112345", "", "too-short@20112345 renumbered-since@20112345", ""},
	{"+841231234567", "", "renumbered@123", "+84831234567"},
	{"01661234567", "VN", "national-prefix@0 renumbered@16", "+84361234567"},
	{"+841991234567", "", "renumbered@199", "+84591234567"},
	{"+24107123456", "", "old-form@+24107123456", "+24177123456"},
	{"+33690123456", "", "overseas@+33", "+590690123456"},
	{"0694123456", "FR", "overseas@0", "+594694123456"},
	{"+33 6 96 12 34 56", "", "overseas@+33 separators@ ", "+596696123456"},
	{"0262123456", "FR", "overseas@0", "+262262123456"},
	{"+33639204578", "", "overseas@+33", "+262639204578"},
	{"0596123456", "FR", "national-prefix@0 fixed-line@0596123456", "+33596123456"},
	{"(312) 456-7890", "US", "national@(312) 456-7890 separators@(", "+13124567890"},
	{"49(0)8912345678", "DE", "missing-plus@49 trunk-prefix@(0) fixed-line@49(0)8912345678", "+498912345678"},
	{"07781 123456", "GB", "national-prefix@0 separators@ ", "+447781123456"},
	{"0012", "", "short-code@0012", ""},
	{"120363041234567890", "", "too-much-text@120363041234567890", ""},
	{"0041 44 12", "DE", "international-prefix@00 too-short@44 12 separators@ ", ""},
	{"49 (0) 30 1234567", "", "missing-plus@49 trunk-prefix@(0) separators@ ", "+49301234567"},
	{"33 1 23 45 67 89", "FR", "missing-plus@33 separators@  fixed-line@33 1 23 45 67 89", "+33123456789"},
	{"00000", "", "short-code@00000", ""},
	{"+541115", "", "too-short@1115", ""},
	{"0694123456", "", "no-calling-code@0694123456", ""},
	{"0+436641234567", "", "plus-misplaced@0", "+436641234567"},
	{"00+436641234567", "", "plus-misplaced@00", "+436641234567"},
	{"+44\ufe0e7911234567", "", "invisible@\ufe0e", "+447911234567"},
	{"+49\u180e15112345678", "", "invisible@\u180e", "+4915112345678"},
	{"0151\u316412345678", "DE", "national-prefix@0 invisible@\u3164", "+4915112345678"},
	{"+33\u2800612345678", "", "separators@\u2800", "+33612345678"},
	{"13124567890x44", "", "missing-plus@1 extension@x44", "+13124567890"},
	{"312-456-7890 x44", "", "no-calling-code@312-456-7890 x44 extension@ x44 separators@-", ""},
	{"0044 (0)161 496 0000 x3", "", "international-prefix@00 trunk-prefix@(0) extension@ x3 separators@ ", "+441614960000"},
	{"+49 89 1234567 App. 5", "", "extension@ App. 5 separators@  fixed-line@+49 89 1234567 App. 5", "+49891234567"},
	{"+49 89 1234567 Durchwahl 5", "", "extension@ Durchwahl 5 separators@  fixed-line@+49 89 1234567 Durchwahl 5", "+49891234567"},
	{"+33 1 23 45 67 89 poste 12", "", "extension@ poste 12 separators@  fixed-line@+33 1 23 45 67 89 poste 12", "+33123456789"},
	{"%2B4915112345678", "", "url-encoded@%2B", "+4915112345678"},
	// The calling code of a country where no area code of North America begins so.
	{"297 560 1234", "", "missing-plus@297 separators@ ", "+2975601234"},
	{"267 321 2345", "", "no-calling-code@267 321 2345 separators@ ", ""},
	{"%2b33678120345", "", "url-encoded@%2b", "+33678120345"},
	// Dots, letters and underscores for digits that nobody is to see, or has entered.
	{"+44 7911 12....", "", "masked@....", ""},
	{"+44 7911 12…", "", "masked@…", ""},
	{"+44 7911 12NNNN", "", "masked@NNNN", ""},
	{"+1 555 NXX XXXX", "", "masked@NXX XXXX", ""},
	{"+44 7911 NNNNNN", "", "masked@NNNNNN", ""},
	{"+44 7911 YYYYYY", "", "masked@YYYYYY", ""},
	{"+1 (___) ___-____", "", "masked@(___) ___-____", ""},
	{"+44 7911 123456...", "", "separators@ ", "+447911123456"},
	{"+1 800 AAA HELP", "", "letters@AAA HELP separators@ ", "+18002224357"},
	{"+49 151 12.34", "", "range-too-short@+49 151 12.34 separators@ ", ""},
	// A 0 before the calling code of the region.
	{"0919876543210", "IN", "text@0 missing-plus@91", "+919876543210"},
	{"091 98765 43210", "IN", "text@0 missing-plus@91 separators@ ", "+919876543210"},
	{"091-9876543210", "IN", "text@0 missing-plus@91 separators@-", "+919876543210"},
	// The calling code twice, where what stands there is a valid number as well.
	{"+62 62 812345678", "", "separators@  two-readings@+62 62 812345678", "+6262812345678"},
	{"+62 628 12345678", "", "separators@  fixed-line@+62 628 12345678", "+6262812345678"},
	// The bracket behind a label is the number's.
	{"Ph: (02) 9876 5432", "AU", "national-prefix@0 text@Ph: separators@( fixed-line@Ph: (02) 9876 5432", "+61298765432"},
	// Nobody dials a 0 before ten digits of India.
	{"9812345678", "IN", "national@9812345678", "+919812345678"},
	// A bar for a 1.
	{"0|71 1234567", "DE", "look-alike@| national-prefix@0 separators@ ", "+491711234567"},
	{"+44 79|1 123457", "", "look-alike@| separators@ ", "+447911123457"},
	// What programs write for a number that they do not have.
	{"undefined", "", "empty-value@undefined", ""},
	{"null", "US", "empty-value@null", ""},
	{"None", "DE", "empty-value@None", ""},
	{"NaN", "", "empty-value@NaN", ""},
	{"[object Object]", "", "empty-value@[object Object]", ""},
	{"+undefined", "", "empty-value@undefined", ""},
	{"+49undefined", "", "empty-value@undefined", ""},
	{"+49 null", "US", "empty-value@null", ""},
	{"(null)", "", "empty-value@(null)", ""},
	{"nullable", "", "sender-id@nullable", ""},
	{"+4915112345678undefined", "", "text@undefined", "+4915112345678"},
	// The plus sign as programs, HTML and mail write it.
	{`\u002B33678120345`, "", `url-encoded@\u002B`, "+33678120345"},
	{`\x2b33678120345`, "", `url-encoded@\x2b`, "+33678120345"},
	{`\+33 6 78 12 03 45`, "", `url-encoded@\+ separators@ `, "+33678120345"},
	{"&#43;33678120345", "", "url-encoded@&#43;", "+33678120345"},
	{"&#x2B;33678120345", "", "url-encoded@&#x2B;", "+33678120345"},
	{"&plus;33678120345", "", "url-encoded@&plus;", "+33678120345"},
	{"=2B33678120345", "", "url-encoded@=2B", "+33678120345"},
	{"+33&nbsp;678120345", "", "url-encoded@&nbsp; separators@&nbsp;", "+33678120345"},
	// Ranges for machines are not in the plan, so nothing is said to be wrong with them.
	{"+345901234567890", "", "machine@5901234567890", ""},
	{"+34 59 01234567890", "", "machine@59 01234567890 separators@ ", ""},
	{"+47581234567890", "", "machine@581234567890", ""},
	{"+371300000012345", "", "machine@300000012345", ""},
	{"+337000004704017", "", "machine@7000004704017", ""},
	{"07000004704017", "FR", "machine@7000004704017", ""},
	{"+351490123456789", "", "machine@490123456789", ""},
	{"+34590123456789", "", "too-long@789", ""},
	// Nigeria put 20 before its fixed lines.
	{"+23412345678", "", "renumbered@1", "+2342012345678"},
	{"042253197", "NG", "national-prefix@0 renumbered@4", "+2342042253197"},
	{"+23480255581", "", "too-short@80255581", ""},
	// What is cut off behind a hyphen must leave a number of the usual length.
	{"+27-82-1234-56789", "", "too-long@89 separators@-", ""},
	{"082-1234-56789", "ZA", "range-too-long@89 national-prefix@0 separators@-", ""},
	{"+358-40-1234-567890", "", "range-too-long@90 separators@-", ""},
	{"212-736-5000-123", "US", "too-long-national@123 separators@-", "+12127365000"},
	// A plus sign before a number of North America without its calling code.
	{"+(516) 736-5000", "US", "two-readings@+(516) 736-5000 separators@(", "+15167365000"},
	{"+(516) 736-5000", "", "two-readings@+(516) 736-5000 separators@(", ""},
	{"+(212) 736-5000", "", "national-prefix@+ separators@(", "+12127365000"},
	{"+(351) 912 345 678", "", "separators@(", "+351912345678"},
	// In Russia the 8 is what is dialed before a number, not Japan's calling code.
	{"81112345678", "RU", "unassigned@1 national-prefix@8", ""},
	{"8 111 234 56 78", "RU", "unassigned@1 national-prefix@8 separators@ ", ""},
	// The end of a second number, and a second number without its area code.
	{"+44 29 2018 0055/0098", "", "two-numbers@0098 separators@  fiction@+44 29 2018 0055 fixed-line@+44 29 2018 0055", "+442920180055"},
	{"212-736-5000/5001", "US", "two-numbers@5001 national@212-736-5000 separators@-", "+12127365000"},
	{"089 1234567/1234568", "DE", "two-numbers@1234568 national-prefix@0 separators@  fixed-line@089 1234567", "+49891234567"},
	{"(32) 2577602-2577603", "CL", "two-numbers@2577603 national@(32) 2577602 separators@(", "+56322577602"},
	{"011-49511234-49511235", "AR", "two-numbers@49511235 national-prefix@0 separators@- fixed-line@011-49511234 argentina-9@011-49511234", "+541149511234"},
	{"9876543210-9876543211", "IN", "two-numbers@9876543211 national@9876543210", "+919876543210"},
	{"0612345678 - 0612345679", "FR", "two-numbers@0612345679 national-prefix@0", "+33612345678"},
	{"0301234/5678", "DE", "national-prefix@0 separators@/ fixed-line@0301234/5678", "+493012345678"},
	// Words between them, of any language.
	{"13609086289 或 13609086280", "CN", "two-numbers@13609086280 national@13609086289", "+8613609086289"},
	{"13609086289、13609086280", "CN", "two-numbers@13609086280 national@13609086289", "+8613609086289"},
	{"090-1234-5678または090-1234-5679", "JP", "two-numbers@090-1234-5679 national-prefix@0 separators@-", "+819012345678"},
	{"+7 916 123-45-67 или 8 495 123-45-67", "", "two-numbers@8 495 123-45-67 separators@ ", "+79161234567"},
	{"0501234567 veya 0551234567", "TR", "two-numbers@0551234567", ""},
	{"01 23 45 67 89 à 92", "FR", "two-numbers@92 national-prefix@0 separators@  fixed-line@01 23 45 67 89", "+33123456789"},
	// A 0 that belongs to the number.
	{"+242 66123456", "", "italy-0@6 separators@ ", "+242066123456"},
	{"789881234", "CI", "national@789881234 italy-0@7", "+2250789881234"},
	{"+225 0789881234", "", "separators@ ", "+2250789881234"},
	// A word with more letters than the number has digits.
	{"1-800-CONTACTS", "US", "text@S missing-plus@1 letters@CONTACT separators@-", "+18002668228"},
	{"212-736-500 mobile", "US", "too-short-national@212-736-500 text@mobile separators@-", ""},
	// A 0 before a number where nobody dials one.
	{"0555-555-0123", "US", "text@0 unassigned@5 separators@-", ""},
	{"62410000", "BJ", "national@62410000 benin-01@6", "+2290162410000"},
	{"162410000", "BJ", "national@162410000 italy-0@1", "+2290162410000"},
	// A mobile number of Argentina as it is dialed inside its area.
	{"15 6677 3399", "AR", "local@15 6677 3399 separators@ ", ""},
	{"+541566773399", "", "local@1566773399", ""},
	{"+5491566773399", "", "local@91566773399", ""},
	{"+54 9 15 667-7339", "", "local@9 15 667-7339 separators@ ", ""},
	// A lone x where others hide digits.
	{"+41 7x xxx xx xx", "", "masked@x xxx xx xx", ""},
	{"+44 20 7946 0018 ext 12 or mobile 07911 123456", "", "two-numbers@12 or mobile 07911 123456 separators@  fiction@+44 20 7946 0018 fixed-line@+44 20 7946 0018", "+442079460018"},
	// Whatever is escaped, its digits are none of the number.
	{"+33 6 78 12 03 45&#13;", "", "text@&#13; separators@ ", "+33678120345"},
	{"+49 30 1234567%0D%0A", "", "text@%0D%0A separators@  fixed-line@+49 30 1234567%0D%0A", "+49301234567"},
	{"+49 30 1234567=0D", "", "text@=0D separators@  fixed-line@+49 30 1234567=0D", "+49301234567"},
	{"212&#8209;736&#x2011;5000", "US", "national@212&#8209;736&#x2011;5000 url-encoded@&#8209; url-encoded@&#x2011; separators@&#8209;", "+12127365000"},
	{"+49&#40;0&#41;30 1234567", "", "trunk-prefix@&#40;0&#41; url-encoded@&#40; url-encoded@&#41; separators@  fixed-line@+49&#40;0&#41;30 1234567", "+49301234567"},
	{`+33\u00a0678120345`, "", `url-encoded@\u00a0 separators@\u00a0`, "+33678120345"},
	{"%E2%80%AA+33678120345%E2%80%AC", "", "invisible@%E2%80%AA", "+33678120345"},
	{"+33=C2=A0678120345", "", "url-encoded@=C2=A0 separators@=C2=A0", "+33678120345"},
	{"+33=20678=20120345", "", "url-encoded@=20 url-encoded@=20 separators@=20", "+33678120345"},
	{"&lt;+33678120345&gt;", "", "text@&lt; text@&gt;", "+33678120345"},
	{"Phone=2127365000", "US", "national@2127365000 text@Phone=", "+12127365000"},
	{"tel=0171 1234567", "DE", "national-prefix@0 text@tel= separators@ ", "+491711234567"},
	{"to=%2B33678120345", "", "text@to= url-encoded@%2B", "+33678120345"},
	{"+44%207911%20234567", "", "url-encoded@%20 url-encoded@%20 separators@%20", "+447911234567"},
	{"4915112345678:12@s.whatsapp.net", "", "missing-plus@49 text@:12@s.whatsapp.net", "+4915112345678"},
	{"33678120345@c.us", "", "missing-plus@33 text@@c.us", "+33678120345"},
	// Before its domain stands a calling code, though the digits could be national too.
	{"49891234567@c.us", "DE", "missing-plus@49 text@@c.us fixed-line@49891234567@c.us", "+49891234567"},
	{"551187654321@c.us", "BR", "missing-plus@55 brazil-9@8 text@@c.us", "+5511987654321"},
	{"520612345678@s.whatsapp.net", "", "missing-plus@52 unassigned@0 text@@s.whatsapp.net", ""},
	// Zeros alone have no national prefix.
	{"+91 00000 00000", "", "unassigned@0 separators@ ", ""},
	// Addresses and words with a few digits.
	{"jo.2024@mail.example", "DE", "not-a-number@jo.2024@mail.example", ""},
	{"https://wa.me/message/AB12CD34EF56G7", "", "not-a-number@https://wa.me/message/AB12CD34EF56G7", ""},
	{"17A Market Road, Leeds", "GB", "not-a-number@17A Market Road, Leeds", ""},
	{"204 Dental Clinic", "US", "not-a-number@204 Dental Clinic", ""},
	{"1234 Cedar St", "US", "not-a-number@1234 Cedar St", ""},
	{"1234 Mill Rd", "US", "not-a-number@1234 Mill Rd", ""},
	{"1 800 flowers", "US", "missing-plus@1 letters@flowers separators@ ", "+18003569377"},
	{"000-000-0000", "", "not-a-number@000-000-0000", ""},
	{"sip:+4412345678@pbx.example:5060", "", "text@@pbx.example:5060 too-short@12345678 text@sip:", ""},
	// A mobile number of Brazil without its area code.
	{"987 654 321", "BR", "local@987 654 321 separators@ ", ""},
	{"+55 98765-4321", "", "local@98765-4321 separators@ ", ""},
	{"+55 (11) 1234-5678", "", "unassigned@1 separators@ (", ""},
	{"911", "", "emergency-most@911", ""},
	{"+4411749603", "", "too-short@11749603", ""},
	{"+35193XXXXXXX", "", "masked@XXXXXXX", ""},
	// What else is wrong with a number that is hidden in part.
	{"to=+33678XXXXXX", "", "masked@XXXXXX text@to=", ""},
	{"tel:+33678xxxxxx", "", "masked@xxxxxx uri@tel:", ""},
	{"Mobile: +44 7911 12****", "", "masked@**** text@Mobile:", ""},
	{"33678****@c.us", "", "masked@**** text@@c.us", ""},
	{"+52155123456**@s.whatsapp.net", "", "masked@** mexico-1@1 text@@s.whatsapp.net", ""},
	{"+52551234****", "", "masked@****", ""},
	// A short code behind the calling code of North America.
	{"+1 63975", "US", "short-code@+1 63975", ""},
	{"+1639752", "", "short-code@+1639752", ""},
	{"+16397521", "", "too-short@6397521", ""},
	{"+163975", "GB", "short-code@+163975", ""},
	{"+1 6397", "", "too-short@6397 separators@ ", ""},
	// The prefix is said where a wrong digit is.
	{"0444567890", "BE", "unassigned@4 national-prefix@0", ""},
	// Names of variables for a number.
	{"TO_NUMBER", "", "masked@TO_NUMBER", ""},
	{"my_phone", "", "masked@my_phone", ""},
	{"request.body.to", "", "masked@request.body.to", ""},
	{"env['PHONE_TO']", "", "masked@env['PHONE_TO']", ""},
	{"MY_SHOP", "", "sender-id@MY_SHOP", ""},
	{"**+4915112345678**", "", "text@** text@**", "+4915112345678"},
	{"**07911 123456**", "GB", "national-prefix@0 text@** text@** separators@ ", "+447911123456"},
	{"1-800-EXXON-11", "US", "missing-plus@1 letters@EXXON separators@-", "+18003996611"},
	{"07911 123456??", "", "no-calling-code@07911 123456?? text@?? separators@ ", ""},
	{"+24205686****", "", "masked@****", ""},
	{"+33 6 12 xx xx 78", "", "masked@xx xx", ""},
	{"sms:+491511234567?body=Hi", "", "range-too-short@+491511234567 text@?body=Hi text@sms:", ""},
	{"+54 9 011 15 2345 6789", "", "trunk-prefix@0 argentina-15@15 separators@ ", "+5491123456789"},
	{"+161411439768", "", "code-twice@1", "+61411439768"},
	{"161411439768", "", "missing-plus@61 code-twice@1", "+61411439768"},
	{"+161455526718", "", "too-long@8", ""},
	{"+549300000000005@c.us", "", "too-long@05 text@@c.us", ""},
	{"120363041234567890@g.us", "", "messenger-id@120363041234567890@g.us", ""},
	{"FR.4471830926650018", "", "messenger-id@FR.4471830926650018", ""},
	{"+13104321", "", "inside-only@+13104321 service-number@+13104321", ""},
	{"+24107123456", "", "old-form@+24107123456", "+24177123456"},
	{"+241 07 12 34 56", "", "old-form@+241 07 12 34 56 separators@ ", "+24177123456"},
	{"49(0)8912345678", "DE", "missing-plus@49 trunk-prefix@(0) fixed-line@49(0)8912345678", "+498912345678"},
	{"0596501234", "FR", "two-readings@0596501234 fixed-line@0596501234", "+33596501234"},
	{"+1-800-FLOWERS", "", "letters@FLOWERS separators@-", "+18003569377"},
	{"1 800 FLOWERS", "US", "missing-plus@1 letters@FLOWERS separators@ ", "+18003569377"},
	{"+49 151 1234 mobil", "", "range-too-short@+49 151 1234 text@mobil separators@ ", ""},
	// Two numbers, though nothing tells which country the first is in.
	{"2233445566,2233445577", "", "two-numbers@2233445577", ""},
	{"2233445566 / 2233445577 / 2233445588", "", "two-numbers@2233445577 / 2233445588", ""},
	{"1,234,567,890,123,456,789", "", "too-much-text@1,234,567,890,123,456,789", ""},
	// A plus sign before a number of a region whose numbers have one length.
	{"+7045551234", "US", "national-prefix@+", "+17045551234"},
	{"+704 555 1234", "US", "national-prefix@+ separators@ ", "+17045551234"},
	{"+7045551234", "", "too-short@045551234", ""},
	{"+441511234", "DE", "range-too-short@+441511234", ""},
	// What a spreadsheet made of a number has no plus sign either.
	{"33678120345.0", "", "decimal@.0 missing-plus@33", "+33678120345"},
	{"3.3678120345E+10", "", "scientific@3.3678120345E+10 missing-plus@3.3", "+33678120345"},
	{"+33678120345.0", "", "decimal@.0", "+33678120345"},
	// An extension that only a hyphen announces, where the number is too long with it.
	{"+32 25551234-2107", "", "too-long@2107 separators@ ", "+3225551234"},
	{"+33 1 99 00 12 34-56", "", "too-long@56 separators@ ", "+33199001234"},
	{"+32 25551234 2107", "", "too-long@2107 separators@ ", ""},
	{"+49 30 12345-67", "", "separators@  fixed-line@+49 30 12345-67", "+49301234567"},
	// Digits of another script on both sides of separators.
	{"０９０－１２３４－５６７８", "JP", "national-prefix@０ look-alike@９０－１２３４－５６７８ separators@－", "+819012345678"},
	// A bracket around the first digits belongs to what is too short.
	{"+1 (234) 555 01", "", "too-short@(234) 555 01 separators@ (", ""},
	// A 0 where nobody dials one.
	{"0415 555 2671", "US", "text@0 national@415 555 2671 separators@ ", "+14155552671"},
	{"0612345678", "ES", "text@0 national@612345678", "+34612345678"},
	// Chile put a 2 before the numbers of Santiago.
	{"+5625551234", "", "renumbered@2", "+56225551234"},
	// Colombia put 60 before its area codes, Cameroon 6 before mobile numbers.
	{"+57 1 2345678", "", "renumbered@1 separators@ ", "+576012345678"},
	{"0023777123456", "", "international-prefix@00 renumbered@7", "+237677123456"},
	{"+237 22 23 45 67", "", "renumbered@2 separators@ ", "+237222234567"},
	{"972541234567", "", "missing-plus@972 unassigned@1", ""},
	// Ten digits that are a whole number of India.
	{"9812345678", "", "no-calling-code@9812345678", ""},
	{"4915112345", "", "missing-plus@49 range-too-short@4915112345", ""},
	// Brackets around an extension, or around the word before it.
	{"+49 30 901820 доб. (15)", "", "extension@ доб. (15) separators@  fixed-line@+49 30 901820 доб. (15)", "+4930901820"},
	{"+7 (495) 957-93-57 (доб.) 46011", "", "extension@(доб.) 46011 separators@ ( fixed-line@+7 (495) 957-93-57 (доб.) 46011", "+74959579357"},
	{"+14258828080 x(123)", "", "extension@ x(123)", "+14258828080"},
	{"+49 30 901820 внутр. (15)", "", "text@внутр. (15) separators@ ", "+4930901820"},
	{"+972 3 123 4567 שלוחה (12)", "", "text@שלוחה (12) separators@ ", "+97231234567"},
	// A + in the query of a link is a space.
	{"https://wa.me/573013117452?text=Order+12345", "", "missing-plus@57 text@?text=Order+12345 text@https://wa.me/", "+573013117452"},
	{"whatsapp://send?phone=+573013117452&text=Hi+there", "", "text@&text=Hi+there text@whatsapp://send?phone=", "+573013117452"},
	{"https://wa.me/?text=Order+12345&phone=573013117452&app=1", "", "text@https://wa.me/?text=Order+12345&phone= text@&app=1 missing-plus@57", "+573013117452"},
	// The national prefix of a number with an extension is no ordinal of its label.
	{"тел.: 8 (800) 555-35-35 (доб. 3)", "RU", "national-prefix@8 extension@доб. 3 text@тел.: separators@ ( toll-free@тел.: 8 (800) 555-35-35 (доб. 3)", "+78005553535"},
	{"'+4915112345678", "", "apostrophe@'", "+4915112345678"},
	{"'+4915112345678'", "", "text@' text@'", "+4915112345678"},
	// A template that was not filled in.
	{"{{phone}}", "", "masked@{{phone}}", ""},
	{"+49${user.phone}", "", "masked@${user.phone}", ""},
	{"%PHONE%", "DE", "masked@%PHONE%", ""},
	{"[Phone 2]", "", "masked@[Phone 2]", ""},
	{"$mobile", "", "masked@$mobile", ""},
	{"+49$mobile", "", "masked@$mobile", ""},
	{"'$CUSTOMER'", "", "masked@$CUSTOMER", ""},
	{"$_POST['mobile']", "", "masked@$_POST['mobile']", ""},
	{"%s", "", "masked@%s", ""},
	{"+49GUEST_MOBILE_NUMBER", "", "masked@GUEST_MOBILE_NUMBER", ""},
	{"SMS_FROM", "", "masked@SMS_FROM", ""},
	{"E164_MOBILE", "", "masked@E164_MOBILE", ""},
	{"+44xxx", "", "masked@xxx", ""},
	{"+44***", "", "masked@***", ""},
	{"Number1Shop", "", "sender-id@Number1Shop", ""},
	{"Recipient", "", "masked@Recipient", ""},
	{"+49<customer's mobile>", "", "masked@<customer's mobile>", ""},
	{"+49 [mobile]", "", "masked@[mobile]", ""},
	{":recipient", "", "masked@:recipient", ""},
	{"settings.TEST_PHONE", "", "masked@settings.TEST_PHONE", ""},
	{"customerPhone", "", "masked@customerPhone", ""},
	{"Bar.Cafe", "", "sender-id@Bar.Cafe", ""},
	{"your-mobile-number", "", "masked@your-mobile-number", ""},
	{"+tu_numero", "", "masked@tu_numero", ""},
	{"X-Mobile", "", "sender-id@X-Mobile", ""},
	// Ten digits of two countries, where neither is a mobile number.
	{"6463500740", "", "two-readings@6463500740", ""},
	{"6582345677", "", "missing-plus@65", "+6582345677"},
	// The 1 that Mexico gave up, with digits hidden behind it.
	{"+5213312****89", "", "masked@**** mexico-1@1", ""},
	{"52133123xxxxx@c.us", "", "masked@xxxxx mexico-1@1 text@@c.us", ""},
	// The 15 of Argentina in a number that is none.
	{"(380) 15 765-4321", "AR", "unassigned@7 argentina-15@15 separators@(", ""},
	// What a telephone dials behind a number.
	{"+16465588656,,123456789#", "", "extension@,,123456789#", "+16465588656"},
	{"18005551212,,,2#,,,,,456", "", "extension@,,,2#,,,,,456 missing-plus@1", "+18005551212"},
	{"+49 69 7104 9922,,98765432101#,,,,*0246#", "", "extension@,,98765432101#,,,,*0246# separators@  fixed-line@+49 69 7104 9922", "+496971049922"},
	// The prefix for calls abroad before a number at home.
	{"0114155552671", "", "text@011 national@4155552671", "+14155552671"},
	{"011-415-555-2671", "US", "text@011 national@415-555-2671 separators@-", "+14155552671"},
	{"sms:?body=Code%20123456&to=+573013117452", "", "text@sms:?body=Code%20123456&to=", "+573013117452"},
	{"https://wa.me/573013117452/?text&app=0", "", "missing-plus@57 text@/?text&app=0 text@https://wa.me/", "+573013117452"},
	// Nobody dials a calling code within one area.
	{"+921057562", "", "too-short@1057562", ""},
	{"1057562", "PK", "local@1057562", ""},
	// The 0 is to be mended as well as what is missing.
	{"07590 01006", "GB", "range-too-short@07590 01006 national-prefix@0 separators@ ", ""},
	{"Telefon 0170 111222", "DE", "range-too-short@0170 111222 national-prefix@0 text@Telefon separators@ ", ""},
	// Behind what a spreadsheet has added, the rest is read.
	{"2025550123.0", "", "decimal@.0 no-calling-code@2025550123", ""},
	{"7590010066.0", "GB", "decimal@.0 national@7590010066", "+447590010066"},
	// A label is no link.
	{"Tel: +20 2 38501291", "", "text@Tel: separators@  fixed-line@Tel: +20 2 38501291", "+20238501291"},
	// Letters that hide digits are not those of a keypad.
	{"+4477009XXXXX", "", "masked@XXXXX", ""},
	{"+49 17x 1234567", "", "masked@x", ""},
	{"017x 1234567", "DE", "masked@x", ""},
}

func TestProblems(t *testing.T) {
	for _, test := range problemTests {
		input := units(test.input)
		var r Report
		Validate(&r, input, test.region)
		if len(input) == len(test.input) {
			read(t, test.input)
		}
		if got := problemList(input, r.Problems); got != test.want || r.Suggestion.E164 != test.suggestion {
			t.Errorf("Validate(%q, %q) = %q, suggestion %q, want %q, suggestion %q",
				test.input, test.region, got, r.Suggestion.E164, test.want, test.suggestion)
		}
	}
}

// Where an input can be two numbers, both are named, and only a default region
// makes one of them a suggestion.
func TestReadings(t *testing.T) {
	tests := []struct{ input, region, want, suggestion string }{
		{"3923456789", "", "+39023456789 +393923456789", ""},
		{"3902345678", "IT", "+393902345678 +3902345678", "+393902345678"},
		{"49541234567", "DE", "+4949541234567 +49541234567", "+49541234567"},
		{"0596501234", "FR", "+33596501234 +596596501234", "+33596501234"},
		{"4915112345678", "", "", "+4915112345678"}, // a plus sign is all that is missing
	}
	for _, test := range tests {
		var r Report
		Validate(&r, units(test.input), test.region)
		var readings []string
		for _, reading := range r.Readings {
			readings = append(readings, reading.E164)
		}
		if got := strings.Join(readings, " "); got != test.want || r.Suggestion.E164 != test.suggestion {
			t.Errorf("Validate(%q, %q): readings %q, suggestion %q, want %q, %q", test.input, test.region, got, r.Suggestion.E164, test.want, test.suggestion)
		}
	}
}

// Where all letters hide digits, no number is read, valid or not.
func TestHidden(t *testing.T) {
	for _, input := range []string{"+4477009XXXXX", "+4915100xxxxxxx", "0151 00xxxxxx", "0700 XXXX 12", "+44 7911 12****", "+44 7911 12345*"} {
		var r Report
		Validate(&r, units(input), "DE")
		if r.Valid || r.Possible || !r.Number.IsZero() {
			t.Errorf("Validate(%q) reads %s, valid %v", input, r.Number.AppendE164(nil), r.Valid)
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
		{"+18005551234", SMSUnknown},
		{"+448001111234", SMSUnlikely},
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
		{"+1234", "", catalog.English, "+1234 has 3 digits after +1; a number there has 10. 7 digits are missing (numbering plan of {date})."},
		{"+1415555267", "", catalog.English, "+1415555267 has 9 digits after +1; a number there has 10. 1 digit is missing (numbering plan of {date})."},
		{"+44 7911 12....", "", catalog.English, ".... hides digits. Enter the whole number."},
		{"+44 7911 12NNNN", "", catalog.German, "NNNN verdeckt Ziffern. Geben Sie die vollständige Rufnummer ein."},
		{"+1 415 555 267x", "", catalog.English, "x hides a digit. Enter the whole number."},
		{"+1 (___) ___-____", "", catalog.German, "(___) ___-____ ist nicht ausgefüllt. Geben Sie die vollständige Rufnummer ein."},
		{"+345901234567890", "", catalog.English, "Numbers in Spain that begin with +3459 are for machines (M2M) and have 13 digits after +34. The numbering plan of {date} leaves them out, so this one could not be checked."},
		{"9812345678", "IN", catalog.English, "This is how the number is dialed inside the country. Put +91 before it."},
		{"9123456789", "IR", catalog.English, "Both the 0 of national dialing and the country calling code are missing. Put +98 before it."},
		{"8 (029) 123-45-67", "BY", catalog.English, "This is how the number is dialed inside the country. Write +375 instead of the leading 80."},
		{"+1234", "", catalog.German, "+1234 hat 3 Stellen nach +1; eine Rufnummer hat dort 10. Es fehlen 7 Stellen (Rufnummernplan, Stand {date})."},
		{"+1415555267", "", catalog.German, "+1415555267 hat 9 Stellen nach +1; eine Rufnummer hat dort 10. Es fehlt 1 Stelle (Rufnummernplan, Stand {date})."},
		{"+61 412 987 654 32", "", catalog.English, "+61 412 987 654 32 has 10 digits after +614; a number there has 8 (numbering plan of {date})."},
		{"+61 412 987 654 32", "", catalog.German, "+61 412 987 654 32 hat 10 Stellen nach +614; eine Rufnummer hat dort 8 (Rufnummernplan, Stand {date})."},
		{"+35412345678", "", catalog.English, "+35412345678 has 8 digits after +354; a number there has 7 or 9 (numbering plan of {date})."},
		{"+41 44 12", "DE", catalog.English, "+41 44 12 has 4 digits after +41; a number there has at least 9. At least 5 digits are missing (numbering plan of {date})."},
		{"6543210", "PL", catalog.English, "6543210 has 7 digits; a number in Poland has 9. 2 digits are missing, perhaps the area code (numbering plan of {date})."},
		{"$mobile", "", catalog.English, "$mobile is not filled in. Enter what belongs there."},
		{"whatsapp:+4915112345678", "", catalog.English, "“whatsapp:” is not part of the number. Remove it, unless the provider expects it for WhatsApp, as Twilio does."},
		{"020 7946 09", "GB", catalog.English, "Numbers that begin with 02 have 10 digits after +44, but 020 7946 09 has 8 without the 0. 2 digits are missing (numbering plan of {date})."},
		{"020 7946 09", "GB", catalog.German, "Rufnummern, die mit 02 beginnen, haben 10 Stellen nach +44, 020 7946 09 hat 8 ohne die 0. Es fehlen 2 Stellen (Rufnummernplan, Stand {date})."},
		{"07700 90", "GB", catalog.English, "Numbers that begin with 07 have 10 digits after +44, but 07700 90 has 6 without the 0. 4 digits are missing (numbering plan of {date})."},
		// A national prefix behind the calling code is no part of the range, and
		// the shortest beginning that decides is named.
		{"+49 (0)151 2345678", "", catalog.English, "Numbers that begin with +4915 have at least 11 digits after +49, but +49 (0)151 2345678 has 10 without the 0. At least 1 digit is missing (numbering plan of {date})."},
		{"0151 2345678", "DE", catalog.English, "Numbers that begin with 015 have at least 11 digits after +49, but 0151 2345678 has 10 without the 0. At least 1 digit is missing (numbering plan of {date})."},
		{"+358401234567890", "", catalog.English, "Numbers that begin with +3584 have at most 10 digits after +358, but +358401234567890 has 12. That is 2 digits too many (numbering plan of {date})."},
		{"+4914123456789", "", catalog.English, "No number begins with +4914: after +491 comes 3, 5–8 (numbering plan of {date}). Check the digits up to this one; newer ranges are not known here."},
		{"+52 045 81 8123 4567", "", catalog.German, "Entfernen Sie 045: Mexiko hat das am 3. August 2019 abgeschafft."},
		{"01 33 3123 4567", "MX", catalog.English, "Write +52 instead of 01: Mexico stopped using it on 3 August 2019."},
		{"+22547123456", "", catalog.English, "Since 31 January 2021, this number in Côte d’Ivoire has 10 digits. Insert 07 after +225."},
		{"+841231234567", "", catalog.German, "Seit dem 15. September 2018 hat diese Rufnummer in Vietnam 9 Stellen. Schreiben Sie 83 statt 123 nach +84."},
		{"+33690123456", "", catalog.English, "Numbers that begin with 0690 belong to Guadeloupe: write +590 instead of +33."},
		{"0694123456", "FR", catalog.German, "Rufnummern, die mit 0694 beginnen, gelten in Französisch-Guayana: Schreiben Sie +594 statt 0."},
		{"+1415555O671", "", catalog.German, "„O“ sieht nur wie eine Ziffer aus. Schreiben Sie 0."},
		{"+٤٩١٥١١٢٣٤٥٦٧٨", "", catalog.English, "“٤٩١٥١١٢٣٤٥٦٧٨” are not ASCII characters. Write 4915112345678."},
		{"8 044 234 56 78", "UA", catalog.English, "Write +380 instead of 8 0: it has not been dialed in Ukraine since 14 October 2009."},
		{"+380 8 067 234 56 78", "", catalog.German, "Entfernen Sie 8 0: Das wird in der Ukraine seit dem 14. Oktober 2009 nicht mehr gewählt."},
		{"(512) 5550-21*", "", catalog.English, "* hides a digit. Enter the whole number."},
		{"0+436641234567", "", catalog.English, "Nothing can come before the +. Remove 0."},
		{"+4989", "", catalog.English, "This ends after the area code 89; the number itself is missing. Write the whole number, such as +4915123456789."},
		{"%2B4915112345678", "", catalog.English, "“%2B” is a + as programs or web pages write it. Decode it before you send."},
		{"+13104321", "", catalog.English, "310-4321 is dialed inside Canada only. It cannot be reached from abroad or by SMS."},
		{"+24107123456", "", catalog.English, "The old form of this number was switched off on 6 April 2024. Write +24177123456."},
	}
	for _, test := range tests {
		var r Report
		Validate(&r, units(test.input), test.region)
		got := ""
		if len(r.Problems) > 0 {
			got = string(r.Problems[0].AppendMessage(nil, test.lang))
		}
		if want := strings.ReplaceAll(test.want, "{date}", problems.Date(numbering.Date, test.lang)); got != want {
			t.Errorf("Validate(%q, %q) says %q, want %q", test.input, test.region, got, want)
		}
	}
}

// A suggestion says every step it took.
func TestReasons(t *testing.T) {
	tests := []struct {
		input, region string
		lang          catalog.Lang
		want          string
	}{
		{"+39 02 1234567", "", catalog.English, "The same number without the extra characters."},
		{"+39612345678", "", catalog.English, "With 0 it is a valid number."},
		{"54 351 15 2345678", "", catalog.English, "The first digits are read as the country calling code 54. The 15 is replaced by the 9 after +54."},
		{"0351 15 234 5678", "AR", catalog.German, "Gelesen als Rufnummer in Argentinien. Die 15 ist durch die 9 nach +54 ersetzt."},
		{"8 044 234 56 78", "UA", catalog.English, "Read as a number in Ukraine. Without 80 it is a valid number."},
		{"+22997000000", "", catalog.English, "The number in its current form."},
		{"+1415555O671", "", catalog.German, "Was wie eine Ziffer aussieht, wird als diese Ziffer gelesen."},
		{"#31#0612345678", "FR", catalog.English, "Read as a number in France. Without #31# it is a valid number."},
	}
	for _, test := range tests {
		var r Report
		Validate(&r, units(test.input), test.region)
		var got []byte
		for i, because := range r.Suggestion.Because {
			if i > 0 {
				got = append(got, ' ')
			}
			got = because.AppendMessage(got, test.lang)
		}
		if string(got) != test.want {
			t.Errorf("Validate(%q, %q) suggests %s because %q, want %q", test.input, test.region, r.Suggestion.E164, got, test.want)
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
		{problems.E164FixedLine, "cloudvno", "[{cloudvno number_not_sms_capable}]"},
		{problems.E164FixedLine, "twilio", "[{twilio 21614}]"},
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

// What the texts say of digits that are missing, were put in, or are too many.
func TestWords(t *testing.T) {
	tests := []struct{ input, region, english, german string }{
		{"7911123456", "GB", "Both the 0 of national dialing and the country calling code are missing. Put +44 before it.",
			"Es fehlen die 0 der Wahl im Inland und die Ländervorwahl. Setzen Sie +44 davor."},
		{"1300123456", "AU", "This is how the number is dialed inside the country. Put +61 before it.",
			"So wird die Rufnummer innerhalb des Landes gewählt. Setzen Sie +61 davor."},
		{"4155552671", "US", "This is how the number is dialed inside the country. Put +1 before it.",
			"So wird die Rufnummer innerhalb des Landes gewählt. Setzen Sie +1 davor."},
		{"2345678", "BB", "This is how the number is dialed inside the country. Put +1246 before it.",
			"So wird die Rufnummer innerhalb des Landes gewählt. Setzen Sie +1246 davor."},
		{"+974 0 3312 3456", "", "Remove 0: numbers like this have no leading 0 after +974.", "Entfernen Sie 0: Solche Rufnummern haben keine führende 0 nach +974."},
		{"+34 (0)612 345 678", "", "Remove (0): numbers like this have no leading 0 after +34.", "Entfernen Sie (0): Solche Rufnummern haben keine führende 0 nach +34."},
		{"+61 0412 345 678", "", "Remove 0: it is dialed only inside the country, not after +61.", "Entfernen Sie 0: Das wird nur innerhalb des Landes gewählt, nicht nach +61."},
		{"+34 112", "", "112 is an emergency number in Spain, dialed without a country calling code.", "112 ist eine Notrufnummer in Spanien und wird ohne Ländervorwahl gewählt."},
		{"+378886377", "", "With 0549 it is a valid number.", "Mit 0549 ist es eine gültige Rufnummer."},
		{"1601234567890123456", "DE", "That is 8 digits too many (numbering plan of ", "8 Stellen sind zu viel"},
		{"+491601234567890123456", "", "That is 8 digits too many (numbering plan of ", "8 Stellen sind zu viel"},
	}
	for _, test := range tests {
		var r Report
		Validate(&r, units(test.input), test.region)
		for lang, want := range map[catalog.Lang]string{catalog.English: test.english, catalog.German: test.german} {
			if got := said(&r, lang); !strings.Contains(got, want) {
				t.Errorf("the report on %q in %q does not say %q: %s", test.input, test.region, want, got)
			}
		}
	}
}

// said returns all that a report says, a line each.
func said(r *Report, lang catalog.Lang) string {
	all := slices.Concat(r.Problems, r.Suggestion.Because)
	for _, reading := range r.Readings {
		all = append(all, reading.Because...)
	}
	var text []byte
	for _, p := range all {
		text = append(p.AppendMessage(text, lang), '\n')
	}
	return string(text)
}
