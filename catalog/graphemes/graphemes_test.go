package graphemes

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"
)

// clusters cuts a text and joins the pieces with bars.
func clusters(text []uint16) string {
	var pieces []string
	for i := 0; i < len(text); {
		end := Next(text, i)
		pieces = append(pieces, string(utf16.Decode(text[i:end])))
		i = end
	}
	return strings.Join(pieces, "|")
}

func TestClusters(t *testing.T) {
	tests := []struct{ rule, want string }{
		{"GB1, GB2: the ends", ""},
		{"GB999: any two", "a|b| |c"},
		{"GB999: Latin and Cyrillic", "é|ж|ß"},
		{"GB3: CR LF", "a|\r\n|b"},
		{"GB4, GB5: around controls", "\n|\r|\r\n|\n"},
		{"GB4: a mark behind a control", "\n|\u0301"},
		{"GB6: Hangul letters", "\u1100\u1161\u11a8|\u1100\u1161"},
		{"GB7, GB8: Hangul syllables", "\uac00\u11a8|\uac01\u11a8|\uac01|\u1161"},
		{"GB6: L before a syllable", "\u1100\uac00|\uac01|\uac00"},
		{"GB9: marks", "e\u0301|e\u0301\u0301\u0301"},
		{"GB9: a joiner and a selector", "a\u200d|b\ufe0f"},
		{"GB9a: spacing marks", "\u0915\u093e|\u0915"},
		{"GB9b: prepended marks", "\u0600\u0661|a"},
		{"GB9c: conjuncts", "\u0915\u094d\u0937|\u0915"},
		{"GB9c: a conjunct of three", "\u0915\u094d\u0937\u094d\u092f"},
		{"GB9c: a mark between", "\u0915\u093c\u094d\u0937"},
		{"GB9c: no linker", "\u0915\u093c|\u0937"},
		{"GB9c: a joiner with the linker", "\u0915\u094d\u200d\u0937"},
		{"GB9c: a non-joiner ends it", "\u0915\u094d\u200c|\u0937"},
		{"GB11: a family", "👨\u200d👩\u200d👧|👦"},
		{"GB11: a tone of skin", "👍🏽|👍"},
		{"GB11: a heart with its selector and fire", "❤\ufe0f\u200d🔥"},
		{"GB11: a joiner behind a letter", "a\u200d|👩"},
		{"GB11: a joiner between letters", "a\u200d|b"},
		{"GB12, GB13: flags in pairs", "🇩🇪|🇫🇷|🇮"},
		{"GB13: flags behind a letter", "a|🇩🇪|b"},
		{"a keycap", "1\ufe0f\u20e3|2"},
		{"tags", "🏴\U000e0067\U000e0062\U000e007f|a"},
	}
	for _, test := range tests {
		text := utf16.Encode([]rune(strings.ReplaceAll(test.want, "|", "")))
		if got := clusters(text); got != test.want {
			t.Errorf("%s: clusters(%+q) = %+q, want %+q", test.rule, string(utf16.Decode(text)), got, test.want)
		}
		want := strings.Count(test.want, "|") + 1
		if len(text) == 0 {
			want = 0
		}
		if got := Count(text); got != want {
			t.Errorf("%s: Count = %d, want %d", test.rule, got, want)
		}
	}
}

// A lone surrogate is a cluster, and never half of another.
func TestLoneSurrogates(t *testing.T) {
	tests := []struct {
		text []uint16
		want int
	}{
		{[]uint16{0xD83D}, 1},
		{[]uint16{0xDE00, 0xD83D}, 2},
		{[]uint16{'a', 0xD83D, 'b'}, 3},
		{[]uint16{0xD83D, 0xD83D, 0xDE00}, 2},
		{[]uint16{0xD83D, 0x301}, 1},
	}
	for _, test := range tests {
		if got := Count(test.text); got != test.want {
			t.Errorf("Count(%x) = %d, want %d", test.text, got, test.want)
		}
	}
}

// The table against properties.txt, read here anew, for every code point.
func TestProperties(t *testing.T) {
	data, err := os.ReadFile("properties.txt")
	if err != nil {
		t.Fatal(err)
	}
	names := []string{"", "CR", "LF", "Control", "Extend", "ZWJ", "Regional_Indicator", "Prepend", "SpacingMark", "L", "V", "T", "Syllable", "Extended_Pictographic", "Consonant", "Linker", "NonJoiner"}
	want := make([]string, 0x110000)
	for line := range strings.Lines(string(data)) {
		if line[0] == '#' || len(line) < 2 {
			continue
		}
		span, name, _ := strings.Cut(strings.TrimSpace(line), " ")
		var first, last int
		if n, _ := fmt.Sscanf(span, "%X-%X", &first, &last); n == 1 {
			last = first
		}
		for r := first; r <= last; r++ {
			want[r] = name
		}
	}
	alone := map[string]bool{"": true, "CR": true, "LF": true, "Control": true, "Syllable": true, "Extended_Pictographic": true, "Consonant": true}
	s := segmenter{}
	for r := range uint32(len(want)) {
		got := s.lookup(r)
		if got == hangulLV || got == hangulLVT {
			got = syllable
		}
		if names[got] != want[r] {
			t.Fatalf("the property of %U is %q, want %q", r, names[got], want[r])
		}
		if !alone[want[r]] && !MayJoin(rune(r)) {
			t.Fatalf("MayJoin(%U) = false, but its property is %s", r, want[r])
		}
	}
	for unit := range 0x10000 {
		if got := UnitMayJoin(uint16(unit)) == 1; got != MayJoin(rune(unit)) {
			t.Fatalf("UnitMayJoin(%#04x) = %v, want %v", unit, got, !got)
		}
	}
	if MayJoin('a') || MayJoin('я') || MayJoin('’') || MayJoin('中') || MayJoin('😀') {
		t.Error("MayJoin is true of a character of common texts that joins with none")
	}
}

func FuzzCount(f *testing.F) {
	f.Add("a\r\n", uint16(0))
	f.Add("👨\u200d👩\u200d👧🇩🇪", uint16(0xD83D)) // a lone surrogate behind them
	f.Fuzz(func(t *testing.T, s string, last uint16) {
		text := append(utf16.Encode([]rune(s)), last)
		n := 0
		for i := 0; i < len(text); n++ {
			end := Next(text, i)
			if end <= i || end > len(text) {
				t.Fatalf("Next(%x, %d) = %d", text, i, end)
			}
			i = end
		}
		if got := Count(text); got != n {
			t.Errorf("Count(%x) = %d, want %d", text, got, n)
		}
		joins := slices.ContainsFunc([]rune(string(utf16.Decode(text))), MayJoin)
		if points := len(utf16.Decode(text)); !joins && n != points-strings.Count(string(utf16.Decode(text)), "\r\n") {
			t.Errorf("Count(%x) = %d, but none of its %d code points may join", text, n, points)
		}
	})
}
