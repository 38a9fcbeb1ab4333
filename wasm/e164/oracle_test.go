package e164

// The answers are held against those of the library whose data they are made
// of. Where they differ on purpose, the difference is listed.

import (
	"html"
	"math/rand/v2"
	"regexp"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"wrongnumber/catalog/problems"

	"github.com/nyaruka/phonenumbers"
)

// answer is what both sides say about an input; the zero answer is that it
// cannot be read.
type answer struct {
	read, possible, valid                         bool
	region, kind                                  string
	e164, international, national, uri, extension string
}

func ours(input, region string) answer {
	var r Report
	Validate(&r, units(input), region)
	n := &r.Number
	if n.IsZero() {
		return answer{}
	}
	return answer{
		true, r.Possible, r.Valid, n.Region().String(), n.Type().String(),
		string(n.AppendE164(nil)), string(n.AppendInternational(nil)), string(n.AppendNational(nil)),
		string(n.AppendRFC3966(nil)), n.Extension(),
	}
}

func theirs(input, region string) answer {
	n, err := phonenumbers.Parse(input, region)
	if err != nil {
		return answer{}
	}
	return answer{
		true, phonenumbers.IsPossibleNumberWithReason(n) == phonenumbers.IS_POSSIBLE, phonenumbers.IsValidNumber(n),
		phonenumbers.GetRegionCodeForNumber(n), oracleTypes[phonenumbers.GetNumberType(n)],
		phonenumbers.Format(n, phonenumbers.E164), phonenumbers.Format(n, phonenumbers.INTERNATIONAL),
		phonenumbers.Format(n, phonenumbers.NATIONAL), phonenumbers.Format(n, phonenumbers.RFC3966), n.GetExtension(),
	}
}

var oracleTypes = map[phonenumbers.PhoneNumberType]string{
	phonenumbers.FIXED_LINE: "fixed-line", phonenumbers.MOBILE: "mobile",
	phonenumbers.FIXED_LINE_OR_MOBILE: "fixed-line-or-mobile", phonenumbers.TOLL_FREE: "toll-free",
	phonenumbers.PREMIUM_RATE: "premium-rate", phonenumbers.SHARED_COST: "shared-cost", phonenumbers.VOIP: "voip",
	phonenumbers.PERSONAL_NUMBER: "personal-number", phonenumbers.PAGER: "pager", phonenumbers.UAN: "uan",
	phonenumbers.VOICEMAIL: "voicemail", phonenumbers.UNKNOWN: "unknown",
}

// divergence is a difference that is meant. Its example must differ as it is
// written here. For other inputs that differ for the same reason, the library
// gives our answer to the input that rewrite makes, or all but equal answers
// differ in nothing that same looks at.
type divergence struct {
	input, region string
	ours, theirs  string // e164, then the national form
	reason        string
	rewrite       func(input string) string
	same          func(ours, theirs answer) bool
}

var divergences = []divergence{{
	input: "+5491123456789", ours: "+5491123456789 011 15-2345-6789", theirs: "+5491123456789 09 15-2345-6789",
	reason: "the national prefix belongs before the area code, the format's first group; the library puts the mobile 9 there",
	same: func(ours, theirs answer) bool {
		theirs.national = ours.national
		return strings.HasPrefix(ours.e164, "+549") && ours == theirs
	},
}, {
	input: "+1 650-253-0000!", ours: "+16502530000 (650) 253-0000", theirs: "",
	reason: "signs behind a number are no part of it; the library's expression for them does not match",
	rewrite: func(input string) string {
		return strings.TrimRightFunc(input, func(r rune) bool {
			return !unicode.IsLetter(r) && !unicode.IsNumber(r) && r != '#'
		})
	},
}, {
	input: "᠑᠖᠕᠐᠒᠕᠓᠐᠐᠐᠐", region: "US", ours: "+16502530000 (650) 253-0000", theirs: "",
	reason:  "the decimal digits of every script are digits; the library knows three scripts",
	rewrite: asciiDigits,
}, {
	input: "+1 ４15 555 ABCD", ours: "+14155552223 (415) 555-2223", theirs: "+1155552223 155552223",
	reason:  "a full-width digit of a vanity number is a digit too; the library drops it",
	rewrite: asciiDigits,
}, {
	input: strings.Repeat("\u00A0", 130) + "+16502530000", ours: "+16502530000 (650) 253-0000", theirs: "",
	reason: "the limit of 250 is in UTF-16 code units, as in the original; the port counts octets",
	rewrite: func(input string) string {
		if len(units(input)) <= maxUnits && len(input) > maxUnits {
			return strings.ReplaceAll(input, "\u00A0", " ")
		}
		return input
	},
}, {
	input: "%2B4915112345678", ours: "+4915112345678 01511 2345678", theirs: "",
	reason: "an escaped sign is that sign",
	rewrite: func(input string) string {
		input = plusSign.ReplaceAllString(strings.ReplaceAll(input, `\+`, "+"), "+$1")
		input = entities.ReplaceAllStringFunc(input, html.UnescapeString)
		return hexEscape.ReplaceAllStringFunc(input, func(encoded string) string {
			octet, _ := strconv.ParseUint(strings.TrimLeft(encoded, `%\ux`), 16, 16)
			return string(rune(octet))
		})
	},
}, {
	input: "4915112345678:2@s.whatsapp.net", region: "DE", ours: "+4915112345678 01511 2345678", theirs: "",
	reason: "the id of a messenger is an international number and a domain",
	rewrite: func(input string) string {
		number := messenger.ReplaceAllString(input, "")
		if n, err := phonenumbers.Parse("+"+number, ""); number != input && err == nil && phonenumbers.IsValidNumber(n) {
			return "+" + number
		}
		return number
	},
}, {
	input: "+14258828080 x(123)", ours: "+14258828080 (425) 882-8080 ext. 123", theirs: "+14258828080123 4258828080123",
	reason:  "brackets may stand around an extension, or around the word before it",
	rewrite: func(input string) string { return extensionBracket.ReplaceAllString(input, "$1$2$3$4") },
}, {
	input: "+49 89 1234567 App. 5", ours: "+49891234567 089 1234567 ext. 5", theirs: "+498912345672775 089 12345672775",
	reason:  "more words announce an extension than the library knows",
	rewrite: func(input string) string { return extensionWord.ReplaceAllString(input, "ext$2") },
}, {
	input: "+49 164 12345 or so", ours: "+4916412345 16412345", theirs: "+49164123456776 164123456776",
	reason: "letters behind a blank are words, where the number is one without them",
}, {
	input: "+35193XXXXXXX", ours: "", theirs: "+351939999999 939 999 999",
	reason: "letters that hide digits are no keys",
}, {
	input: "+44791112****", ours: "", theirs: "+44791112 791112",
	reason: "what is left of a number whose digits are hidden is none",
}, {
	input: "1234 Cedar St", region: "US", ours: "", theirs: "+12342332778 (234) 233-2778",
	reason: "small letters behind a blank are words",
}, {
	input: "49(0)8912345678", region: "DE", ours: "+498912345678 089 12345678", theirs: "+494908912345678 04908 912345678",
	reason:  "before a 0 in brackets stands a calling code",
	rewrite: func(input string) string { return bracketed.ReplaceAllString(input, "+$1(0)") },
}}

var (
	hexEscape        = regexp.MustCompile(`(%|\\u00|\\x)([2-6][0-9A-Fa-f]|7[0-9A-Ea-e])`)
	plusSign         = regexp.MustCompile(`=2[Bb](\d)`)
	entities         = regexp.MustCompile(`&(plus|#0?43|#x2[Bb]|nbsp|#160|#32);`)
	messenger        = regexp.MustCompile(`(?i)(:\d*)?@(c\.us|s\.whatsapp\.net)\s*$`)
	extensionWord    = regexp.MustCompile(`(?i)(durchwahl|nebenstelle|apparat|app|dw|poste|ramal|interno|toestel|wewn|press|option|\b[pw]|[0-9][pw])([:.．]?[ \x{A0}\t,-]*\d+)$`)
	extensionBracket = regexp.MustCompile(`(?i)([a-zа-я转轉机機線선])([:.．]?[ \x{A0}\t,-]*)[()\[\]（）][ :.]*(\d+#?)(;|$)`)
	smallWord        = regexp.MustCompile(`([\s\p{Z}][a-zA-Z].*[a-z]|[a-z].*[\s\p{Z}][a-zA-Z])`)
	looseWord        = regexp.MustCompile(`[\s\x{A0}][a-wyzA-WYZ]`)
	hidden           = regexp.MustCompile(`(^|[^A-Za-z])[xX]{2,}([^A-Za-z]|$)`)
	letters          = regexp.MustCompile(`[A-Za-z]`)
	bracketed        = regexp.MustCompile(`^(\d{1,3})\(0\)`)
)

// asciiDigits turns the decimal digits of all scripts into ASCII. Unicode has
// them in rows of ten.
func asciiDigits(input string) string {
	return strings.Map(func(r rune) rune {
		if r < 0x80 || !unicode.Is(unicode.Nd, r) {
			return r
		}
		zero := r
		for unicode.Is(unicode.Nd, zero-1) && r-zero < 9 {
			zero--
		}
		return '0' + (r-zero)%10
	}, input)
}

// isMasked reports whether digits are said to be hidden.
func isMasked(input, region string) bool {
	var r Report
	Validate(&r, units(input), region)
	for i := range r.Problems {
		if r.Problems[i].Code == problems.E164Masked {
			return true
		}
	}
	return false
}

// explained reports whether a difference is one of the divergences, or several
// at once.
func explained(input, region string, ours answer) bool {
	if ours == (answer{}) && hidden.MatchString(input) && strings.Contains(theirs(input, region).e164, "99") {
		return true // see "XXXXXXX": an x is on the key of 9
	}
	if ours == (answer{}) && !theirs(input, region).valid && isMasked(input, region) {
		return true // see "12****"
	}
	if ours == (answer{}) && smallWord.MatchString(input) && !letters.MatchString(theirs(input, region).e164) {
		return true // see "Cedar St"
	}
	for _, d := range divergences {
		if d.rewrite != nil {
			input = d.rewrite(input)
		}
	}
	if at := looseWord.FindStringIndex(input); at != nil && ours.valid {
		// See "or so". Fewer than three letters before the word are none of a
		// keypad's.
		before := input[:at[0]]
		if sameNumber(ours, theirs(before, region)) || sameNumber(ours, theirs(letters.ReplaceAllString(before, ""), region)) {
			return true
		}
	}
	theirs := theirs(input, region)
	if ours == theirs {
		return true
	}
	for _, d := range divergences {
		if d.same != nil && d.same(ours, theirs) {
			return true
		}
	}
	return false
}

// sameNumber reports whether two readings are of one number, whatever extension
// they find behind it.
func sameNumber(a, b answer) bool {
	return a.e164 == b.e164 && a.region == b.region && a.kind == b.kind && a.valid == b.valid && a.possible == b.possible
}

// short is what an example of a divergence is written as.
func (a answer) short() string {
	return strings.TrimSpace(a.e164 + " " + a.national)
}

func TestDivergences(t *testing.T) {
	for _, d := range divergences {
		ours, theirs := ours(d.input, d.region), theirs(d.input, d.region)
		if ours.short() != d.ours {
			t.Errorf("%q: ours is %q, want %q", d.input, ours.short(), d.ours)
		}
		if theirs.short() != d.theirs {
			t.Errorf("%q: theirs is %q, want %q (%s)", d.input, theirs.short(), d.theirs, d.reason)
		}
		if !explained(d.input, d.region, ours) {
			t.Errorf("%q is not explained by the divergences", d.input)
		}
	}
}

// comparison counts what it has compared and reports what differs.
type comparison struct {
	*testing.T
	count, failed int
}

func (c *comparison) compare(input, region string) {
	c.count++
	ours, theirs := ours(input, region), theirs(input, region)
	if ours == theirs {
		return
	}
	if explained(input, region, ours) {
		return
	}
	if c.failed++; c.failed <= 20 {
		c.Errorf("%q in %q:\n\tours   %+v\n\ttheirs %+v", input, region, ours, theirs)
	}
}

// sampled returns how often to repeat something: as often as it says, or a
// tenth of that in short mode.
func sampled(full int) int {
	if testing.Short() {
		return max(1, full/10)
	}
	return full
}

// skipped reports whether to leave out the i-th of many: most of them in short
// mode, and nearly all where the library takes a hundred times as long.
func skipped(i int) bool {
	switch {
	case !testing.Short():
		return false
	case runtime.GOOS == "wasip1":
		return i%50 != 0
	}
	return i%10 != 0
}

// Every example number of the metadata, with each digit changed, one more and
// one less, in each of the ways to write a number.
func TestOracleExamples(t *testing.T) {
	t.Parallel()
	c := comparison{T: t}
	for i, e := range examples(t) {
		if skipped(i) {
			continue
		}
		for _, changed := range mutations(e.national) {
			c.compare("+"+e.code+changed, "")
		}
		for _, form := range forms(e) {
			c.compare(form, e.region)
			c.compare(form, "")
			c.compare(form, "US")
		}
	}
	t.Logf("%d comparisons", c.count)
}

type example struct{ code, national, region string }

func examples(t *testing.T) []example {
	collection, err := phonenumbers.MetadataCollection()
	if err != nil {
		t.Fatal(err)
	}
	seen := map[example]bool{}
	var list []example
	for _, m := range collection.GetMetadata() {
		for _, desc := range []*phonenumbers.PhoneNumberDesc{
			m.GetFixedLine(), m.GetMobile(), m.GetTollFree(), m.GetPremiumRate(), m.GetSharedCost(),
			m.GetPersonalNumber(), m.GetVoip(), m.GetPager(), m.GetUan(), m.GetVoicemail(),
		} {
			e := example{strconv.Itoa(int(m.GetCountryCode())), desc.GetExampleNumber(), m.GetId()}
			if e.region == "001" {
				e.region = ""
			}
			if e.national != "" && !seen[e] {
				seen[e] = true
				list = append(list, e)
			}
		}
	}
	return list
}

func mutations(national string) []string {
	list := []string{national, national[:len(national)-1], national + "5", "0" + national}
	for i := range national {
		for d := '0'; d <= '9'; d++ {
			list = append(list, national[:i]+string(d)+national[i+1:])
		}
		list = append(list, national[:i]+national[i+1:])
	}
	return list
}

// forms writes a number in the ways people do.
func forms(e example) []string {
	n, cut := e.national, len(e.national)/2
	spaced := n[:cut] + " " + n[cut:]
	return []string{
		n, "0" + n, "1" + n, "8" + n, spaced, "(" + n[:cut] + ") " + n[cut:], n[:cut] + "-" + n[cut:],
		"00" + e.code + n, "011" + e.code + n, "810" + e.code + n, "0011" + e.code + n, e.code + n, "+" + e.code + " (0)" + spaced,
		"++" + e.code + n, "+" + e.code + "0" + n, "+00" + e.code + n, "＋" + e.code + n,
		"tel:+" + e.code + "-" + spaced, "tel:" + n + ";phone-context=+" + e.code, "tel:" + n + ";phone-context=example.com",
		"+" + e.code + n + ";ext=12", "+" + e.code + n + " ext. 345", "+" + e.code + n + " x99", "+" + e.code + n + "#7",
		"+" + e.code + spaced + " extn 12345678", n + ",,12", n + ", 3456", n + " - 55#", n + " доб. 9", n + " int 44", n + " ~88",
		"Phone: +" + e.code + spaced, "+" + e.code + n + "/x55", "+" + e.code + n + " or so", n + "ABC", n[:cut] + "x" + n[cut:],
		"*" + n, n + "*", "+" + e.code + n[:cut] + "." + n[cut:], "+" + e.code + "\u00AD" + n, "+" + e.code + n[:cut] + "\u2011" + n[cut:],
	}
}

// Random digits behind every calling code, at every length.
func TestOracleRandom(t *testing.T) {
	t.Parallel()
	c := comparison{T: t}
	rnd := rand.New(rand.NewPCG(7, 11))
	for i, code := range callingCodes() {
		if skipped(i) {
			continue
		}
		for length := range 19 {
			for range sampled(200) {
				c.compare("+"+strconv.Itoa(code)+randomDigits(rnd, length), "")
			}
		}
	}
	t.Logf("%d comparisons", c.count)
}

// Random digits in every region, at every length.
func TestOracleRegions(t *testing.T) {
	t.Parallel()
	c := comparison{T: t}
	rnd := rand.New(rand.NewPCG(13, 17))
	for i, region := range supportedRegions() {
		if skipped(i) {
			continue
		}
		for length := range 18 {
			for range sampled(60) {
				c.compare(randomDigits(rnd, length), region)
			}
		}
	}
	t.Logf("%d comparisons", c.count)
}

// Random texts of the signs that reading depends on.
func TestOracleText(t *testing.T) {
	t.Parallel()
	c := comparison{T: t}
	rnd := rand.New(rand.NewPCG(19, 23))
	parts := strings.Split("0|1|2|3|4|5|6|7|8|9|12|345|6789|0|1|+|＋|00|011| | |-|(|)|.|/|x|X|ext|#|;ext=|,|;|;isub=|tel:|;phone-context=|+1|a.b|ABC|int|~|*|\u200B|\u00A0|\t|é|＃|anexo|:", "|")
	regions := []string{"", "US", "DE", "GB", "AR", "BR", "MX", "IT", "RU", "JP", "AU", "CN", "SM", "AG", "KZ"}
	for i := range sampled(300000) {
		if skipped(i) {
			continue
		}
		var b strings.Builder
		for range 2 + rnd.IntN(12) {
			b.WriteString(parts[rnd.IntN(len(parts))])
		}
		c.compare(b.String(), regions[rnd.IntN(len(regions))])
	}
	t.Logf("%d comparisons", c.count)
}

func randomDigits(rnd *rand.Rand, length int) string {
	digits := make([]byte, length)
	for i := range digits {
		digits[i] = '0' + byte(rnd.IntN(10))
	}
	return string(digits)
}

func callingCodes() []int {
	var codes []int
	for code := range phonenumbers.GetSupportedCallingCodes() {
		codes = append(codes, code)
	}
	slices.Sort(codes)
	return codes
}

func supportedRegions() []string {
	var regions []string
	for region := range phonenumbers.GetSupportedRegions() {
		regions = append(regions, region)
	}
	slices.Sort(regions)
	return regions
}
