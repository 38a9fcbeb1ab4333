package sms

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf16"
)

// units16 gives a string's code units.
func units16(s string) []uint16 { return utf16.Encode([]rune(s)) }

func measured(s string, o Options) *Report {
	var r Report
	Measure(&r, units16(s), &o)
	return &r
}

// perSegment gives the units of each segment.
func perSegment(r *Report) []int {
	var units []int
	for _, s := range r.Segments {
		units = append(units, s.Units)
	}
	return units
}

// The reference: the characters of 3GPP TS 23.038 written out once more, and
// greedy packing of whole characters, without any of the shortcuts.
const (
	referenceBasic = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?" +
		"¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
	referenceExtension = "\f^{}\\[~]|€"
)

func reference(text []uint16) (e Encoding, segments []int) {
	var costs []int
	e = GSM7
	runes := utf16.Decode(text)
	for _, r := range runes {
		switch {
		case strings.ContainsRune(referenceBasic, r):
			costs = append(costs, 1)
		case strings.ContainsRune(referenceExtension, r):
			costs = append(costs, 2)
		default:
			e = UCS2
		}
	}
	single, multiple := 160, 153
	if e == UCS2 {
		single, multiple = 70, 67
		costs = costs[:0]
		for _, r := range runes {
			costs = append(costs, len(utf16.Encode([]rune{r})))
		}
	}
	total := 0
	for _, c := range costs {
		total += c
	}
	if total <= single {
		return e, []int{total}
	}
	segments = []int{0}
	for _, c := range costs {
		if segments[len(segments)-1]+c > multiple {
			segments = append(segments, 0)
		}
		segments[len(segments)-1] += c
	}
	return e, segments
}

func checkReference(t *testing.T, text []uint16) {
	t.Helper()
	var r Report
	Measure(&r, text, &Options{})
	encoding, want := reference(text)
	if got := perSegment(&r); r.Encoding != encoding || !slices.Equal(got, want) {
		t.Fatalf("Measure(%q) = %s %v, want %s %v", string(utf16.Decode(text)), r.Encoding, got, encoding, want)
	}
}

// Every length around every limit, for characters of one unit and of two, and
// with one of the other kind at every place beside a cut.
func TestBoundarySweep(t *testing.T) {
	const longest = 4*153 + 3
	for _, fill := range []string{"a", "é", "€", "]", "я", "😀"} {
		unit := units16(fill)
		var text []uint16
		for len(text) <= longest {
			checkReference(t, text)
			text = append(text, unit...)
		}
	}
	for _, pair := range []struct{ fill, other string }{
		{"a", "€"}, {"a", "\r\n"}, {"я", "😀"}, {"a", "😀"}, {"€", "a"}, {"😀", "я"},
	} {
		for _, around := range []int{67, 70, 76, 134, 153, 160, 306, 459} {
			for before := around - 3; before <= around+1; before++ {
				for after := range 4 {
					for _, more := range []int{0, 67, 160} {
						checkReference(t, units16(strings.Repeat(pair.fill, before)+pair.other+strings.Repeat(pair.fill, after+more)))
					}
				}
			}
		}
	}
}

// The limits themselves, with their arithmetic.
func TestLimits160(t *testing.T) {
	tests := []struct {
		name     string
		text     string
		options  Options
		encoding Encoding
		segments []int
		per      int
		left     int
		over     int
		header   int
	}{
		{"one message of septets", strings.Repeat("a", 160), Options{}, GSM7, []int{160}, 160, 0, 0, 0},
		{"one septet more", strings.Repeat("a", 161), Options{}, GSM7, []int{153, 8}, 153, 145, 1, 6},
		{"two full segments", strings.Repeat("a", 306), Options{}, GSM7, []int{153, 153}, 153, 0, 146, 6},
		{"a third begins", strings.Repeat("a", 307), Options{}, GSM7, []int{153, 153, 1}, 153, 152, 1, 6},
		{"16-bit reference numbers", strings.Repeat("a", 305), Options{WideReference: true}, GSM7, []int{152, 152, 1}, 152, 151, 1, 7},
		{"which one message does not have", strings.Repeat("a", 160), Options{WideReference: true}, GSM7, []int{160}, 160, 0, 0, 0},
		{"one message of code units", strings.Repeat("я", 70), Options{}, UCS2, []int{70}, 70, 0, 0, 0},
		{"one code unit more", strings.Repeat("я", 71), Options{}, UCS2, []int{67, 4}, 67, 63, 1, 6},
		{"16-bit reference numbers, UCS-2", strings.Repeat("я", 133), Options{WideReference: true}, UCS2, []int{66, 66, 1}, 66, 65, 1, 7},
		{"an escape pair is not cut", strings.Repeat("a", 152) + "€" + strings.Repeat("a", 7), Options{}, GSM7, []int{152, 9}, 153, 144, 1, 6},
		{"escape pairs leave a septet free in each segment", strings.Repeat("]", 153), Options{}, GSM7, []int{152, 152, 2}, 153, 151, 1, 6},
		{"a surrogate pair is not cut", strings.Repeat("я", 66) + "😀" + strings.Repeat("я", 3), Options{}, UCS2, []int{66, 5}, 67, 62, 1, 6},
		{"in UCS-2 brackets cost one", "я" + strings.Repeat("]", 69), Options{}, UCS2, []int{70}, 70, 0, 0, 0},
		{"UCS-2 demanded", strings.Repeat("a", 71), Options{Encoding: UCS2}, UCS2, []int{67, 4}, 67, 63, 1, 6},
	}
	for _, test := range tests {
		r := measured(test.text, test.options)
		if got := perSegment(r); r.Encoding != test.encoding || !slices.Equal(got, test.segments) || r.UnitsPerSegment != test.per ||
			r.UnitsLeft != test.left || r.UnitsOver != test.over || r.HeaderOctets != test.header {
			t.Errorf("%s: %s %v of %d, %d left, %d over, header %d, want %s %v of %d, %d left, %d over, header %d", test.name,
				r.Encoding, got, r.UnitsPerSegment, r.UnitsLeft, r.UnitsOver, r.HeaderOctets,
				test.encoding, test.segments, test.per, test.left, test.over, test.header)
		}
	}
}

// What the standard leaves open, as the package documentation defines it.
func TestDefinitions(t *testing.T) {
	tests := []struct {
		name     string
		text     []uint16
		options  Options
		encoding Encoding
		units    int
		counts   Counts
	}{
		{"the empty text", nil, Options{}, GSM7, 0, Counts{0, 0, 0, 0}},
		{"CR", units16("a\rb"), Options{}, GSM7, 3, Counts{3, 3, 3, 3}},
		{"LF", units16("a\nb"), Options{}, GSM7, 3, Counts{3, 3, 3, 3}},
		{"CR LF", units16("a\r\nb"), Options{}, GSM7, 4, Counts{3, 4, 4, 4}},
		{"form feed", units16("\f"), Options{}, GSM7, 2, Counts{1, 1, 1, 1}},
		{"NUL", units16("a\x00"), Options{}, UCS2, 2, Counts{2, 2, 2, 2}},
		{"ESC", units16("\x1b"), Options{}, UCS2, 1, Counts{1, 1, 1, 1}},
		{"tab", units16("\t"), Options{}, UCS2, 1, Counts{1, 1, 1, 1}},
		{"byte order mark", units16("\ufeffa"), Options{}, UCS2, 2, Counts{2, 2, 2, 4}},
		{"a lone high surrogate", []uint16{'a', 0xD83D}, Options{}, UCS2, 2, Counts{2, 2, 2, 4}},
		{"a lone low surrogate", []uint16{0xDE00, 'a'}, Options{}, UCS2, 2, Counts{2, 2, 2, 4}},
		{"two halves in the wrong order", []uint16{0xDE00, 0xD83D}, Options{}, UCS2, 2, Counts{2, 2, 2, 6}},
		{"an emoji", units16("😀"), Options{}, UCS2, 2, Counts{1, 1, 2, 4}},
		{"a family", units16("👨\u200d👩\u200d👧"), Options{}, UCS2, 8, Counts{1, 5, 8, 18}},
		{"a decomposed letter", units16("e\u0301"), Options{}, UCS2, 2, Counts{1, 2, 2, 3}},
		{"septets that are two octets", units16("é€"), Options{}, GSM7, 3, Counts{2, 2, 2, 5}},
		{"GSM 7-bit demanded of a Cyrillic text", units16("яя"), Options{Encoding: GSM7}, GSM7, 2, Counts{2, 2, 2, 4}},
		{"GSM 7-bit demanded of an emoji", units16("a😀"), Options{Encoding: GSM7}, GSM7, 2, Counts{2, 2, 3, 5}},
	}
	var r Report
	for _, test := range tests {
		Measure(&r, test.text, &test.options)
		if r.Encoding != test.encoding || r.Units != test.units || r.Counts != test.counts || len(r.Segments) != 1 {
			t.Errorf("%s: %s, %d units, %+v, %d segments, want %s, %d units, %+v, 1 segment", test.name,
				r.Encoding, r.Units, r.Counts, len(r.Segments), test.encoding, test.units, test.counts)
		}
	}
}

func TestKeepGraphemes(t *testing.T) {
	family := "👨\u200d👩\u200d👧" // 8 code units, one cluster
	tests := []struct {
		name string
		text string
		want []int
	}{
		{"a family moves whole", strings.Repeat("я", 63) + family, []int{63, 8}},
		{"a letter with its mark", strings.Repeat("я", 66) + "e\u0301" + strings.Repeat("я", 3), []int{66, 5}},
		{"CR LF", "я" + strings.Repeat("a", 65) + "\r\n" + strings.Repeat("a", 10), []int{66, 12}},
		{"a flag", strings.Repeat("я", 65) + "🇩🇪" + "яя", []int{65, 6}},
		{"a cluster longer than a segment is cut", "a" + strings.Repeat("\u0301", 100), []int{67, 34}},
	}
	for _, test := range tests {
		r := measured(test.text, Options{KeepGraphemes: true})
		if got := perSegment(r); !slices.Equal(got, test.want) {
			t.Errorf("%s: segments %v, want %v", test.name, got, test.want)
		}
	}
	if got := perSegment(measured(strings.Repeat("я", 63)+family, Options{})); !slices.Equal(got, []int{66, 5}) {
		t.Errorf("unasked, a family is cut between its members: %v, want [66 5]", got)
	}
}

// Cases that the peers publish, told anew: what is cut where.
func TestPeerCases(t *testing.T) {
	a := func(n int) string { return strings.Repeat("a", n) }
	tests := []struct {
		name string
		text string
		want []int
	}{
		{"an extension character at the start, full", "|" + a(158), []int{160}},
		{"an extension character at the start, one over", "|" + a(159), []int{153, 8}},
		{"an extension character at the end, one over", a(159) + "~", []int{153, 8}},
		{"an emoji first, full", "😀" + a(68), []int{70}},
		{"an emoji first, one over", "😀" + a(69), []int{67, 4}},
		{"an emoji first, three segments", "😀" + a(133), []int{67, 67, 1}},
		{"an emoji among brackets, full", "😀" + strings.Repeat("]", 68), []int{70}},
		{"an emoji among brackets, one over", "😀" + strings.Repeat("]", 69), []int{67, 4}},
		{"one accented letter outside the alphabet, full", strings.Repeat("Ú", 70), []int{70}},
		{"one accented letter outside the alphabet, over", strings.Repeat("Ú", 71), []int{67, 4}},
		{"letters with three marks", "e\u0301\u0301\u0301" + a(66), []int{70}},
		{"letters with three marks, over", "e\u0301\u0301\u0301" + a(67), []int{67, 4}},
		{"eighty characters of the extension table", strings.Repeat("€", 80), []int{160}},
		{"eighty-one of them", strings.Repeat("€", 81), []int{152, 10}},
		{"every character of the alphabet", referenceBasic + referenceExtension, []int{127 + 20}},
		{"line ends of both kinds", "\rab\r\n\n1", []int{7}},
	}
	for _, test := range tests {
		if got := perSegment(measured(test.text, Options{})); !slices.Equal(got, test.want) {
			t.Errorf("%s: segments %v, want %v", test.name, got, test.want)
		}
	}
}

// Where a peer answers otherwise, and why.
func TestPeerDivergences(t *testing.T) {
	tests := []struct {
		name   string
		reason string
		text   string
		ours   func(r *Report) int
		want   int
		theirs int
	}{
		{"clusters of CR LF, sms-segments-calculator", "UAX #29 GB3: CR LF is one cluster",
			"\rabcde\r\n123", func(r *Report) int { return r.Counts.Graphemes }, 10, 11},
		{"clusters of extension characters, sms-segments-calculator", "a cluster is not a septet",
			strings.Repeat("[", 80), func(r *Report) int { return r.Counts.Graphemes }, 80, 160},
		{"an emoji at the cut, gsm", "3GPP TS 23.040 §9.2.3.24.1: a UCS-2 character is not split",
			strings.Repeat("я", 66) + "😀я" + "яяя", func(r *Report) int { return r.Segments[0].Units }, 66, 67},
		{"the empty text, gsm", "3GPP TS 23.040 §9.2.3.16: a user data length of 0 is a message",
			"", func(r *Report) int { return len(r.Segments) }, 1, 0},
		{"brackets, web calculators", "3GPP TS 23.040 §9.2.3.24.1: an escape sequence is not split, so 76 fit",
			strings.Repeat("]", 153), func(r *Report) int { return len(r.Segments) }, 3, 2},
	}
	for _, test := range tests {
		got := test.ours(measured(test.text, Options{}))
		if got != test.want {
			t.Errorf("%s: %d, want %d (%s)", test.name, got, test.want, test.reason)
		}
		if got == test.theirs {
			t.Errorf("%s: the divergence has vanished, take it off the list", test.name)
		}
	}
}

// At most 255 segments: 39,015 septets or 17,085 code units
// (3GPP TS 23.040 §9.2.3.24.1).
func TestTooManySegments(t *testing.T) {
	tests := []struct {
		text  string
		found bool
	}{
		{strings.Repeat("a", 255*153), false},
		{strings.Repeat("a", 255*153+1), true},
		{strings.Repeat("я", 255*67), false},
		{strings.Repeat("я", 255*67+1), true},
	}
	for _, test := range tests {
		r := measured(test.text, Options{})
		if got := hasProblem(r, "sms/too-many-segments"); got != test.found {
			t.Errorf("%d code units in %d segments: reported %v, want %v", len(test.text), len(r.Segments), got, test.found)
		}
	}
}

func hasProblem(r *Report, slug string) bool {
	for _, p := range r.Problems {
		if p.Code.Slug() == slug {
			return true
		}
	}
	return false
}

// A plain text costs no memory, however often it is measured.
func TestNoAllocation(t *testing.T) {
	var r Report
	for _, text := range []string{
		"", "Your code is 123456.", strings.Repeat("Grüße aus Köln, 5 €. ", 20), strings.Repeat("Привет ", 30),
		"Parcel 📦 today", strings.Repeat("é", 1000),
	} {
		units := units16(text)
		o := Options{}
		Measure(&r, units, &o)
		if n := testing.AllocsPerRun(20, func() { Measure(&r, units, &o) }); n != 0 {
			t.Errorf("Measure(%.20q) allocates %v times", text, n)
		}
	}
}
