package sms

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf16"

	"wrongnumber/catalog"
	"wrongnumber/catalog/gsm"
)

// describeCostly writes the list of costly characters as place, reason,
// replacement, saving.
func describeCostly(r *Report) string {
	var parts []string
	for _, c := range r.Costly {
		replacement := "none"
		if c.Replacement.Kind != gsm.None {
			replacement = fmt.Sprintf("%q", c.Replacement.Text())
		}
		parts = append(parts, fmt.Sprintf("%d-%d %s %s %d", c.Start, c.End, c.Reason, replacement, c.Saving))
	}
	return strings.Join(parts, ", ")
}

func TestCostly(t *testing.T) {
	a := func(n int) string { return strings.Repeat("a", n) }
	tests := []struct {
		name    string
		text    string
		options Options
		want    string
	}{
		{"nothing", "Grüße!", Options{}, ""},
		{"the extension table", "a[b", Options{}, "1-2 extension none 0"},
		{"not in UCS-2", "[я", Options{}, "1-2 foreign none 0"},
		{"nor behind what forced it", "я[", Options{}, "0-1 foreign none 0"},
		{"nor where UCS-2 is demanded", "[", Options{Encoding: UCS2}, ""},
		{"but where GSM 7-bit is", "я[", Options{Encoding: GSM7}, "0-1 foreign none 0, 1-2 extension none 0"},
		{"quotes", "“a”", Options{}, `0-1 quote "\"" 0, 2-3 quote "\"" 0`},
		{"one quote in a long text", a(100) + "’", Options{}, `100-101 quote "'" 1`},
		{"two kinds: neither saves alone", a(100) + "’–", Options{}, `100-101 quote "'" 0, 101-102 dash "-" 0`},
		{"one kind twice: both together", a(100) + "’’", Options{}, `100-101 quote "'" 1, 101-102 quote "'" 1`},
		{"an emoji, left out", a(99) + "😀", Options{}, "99-101 pair none 1"},
		{"an emoji beside another, shorter by two", a(66) + "👍👍😀", Options{}, "66-68 pair none 1, 68-70 pair none 1, 70-72 pair none 1"},
		{"brackets that take a segment", a(150) + "[[[[[[", Options{}, strings.TrimSuffix(strings.Repeat("%d-%d extension none 1, ", 6), ", ")},
		{"an invisible character", "a\u200bb", Options{}, `1-2 invisible "" 0`},
		{"a joiner between emoji stays", "👨\u200d👩", Options{}, "0-5 pair none 0"},
		{"a joiner between letters goes", "a\u200db", Options{}, `1-2 invisible "" 0`},
		{"a selector behind a heart stays", "❤\ufe0f", Options{}, "0-2 foreign none 0"},
		{"a decomposed letter of the alphabet", "cafe\u0301", Options{}, `3-5 composed "é" 0`},
		{"a decomposed letter outside it", "c\u0327a", Options{}, `1-2 mark "" 0`},
		{"a mark at the start", "\u0301", Options{}, `0-1 mark "" 0`},
		{"a mark on a Cyrillic letter stays", "и\u0306", Options{}, "0-2 foreign none 0"},
		{"an accented letter", "ça", Options{}, `0-1 letter "c" 0`},
		{"a degree sign", "20 °C", Options{}, `3-4 symbol "deg" 0`},
		{"a degree sign for an ordinal", "n° 12", Options{}, `1-2 symbol "o" 0`},
		{"of a word that ends so", "Bonn°", Options{}, `4-5 symbol "deg" 0`},
		{"a look-alike among Latin letters", "pаy", Options{}, "1-2 look-alike none 0"},
		{"replaced if asked", "pаy", Options{ReplaceLookalikes: true}, `1-2 look-alike "a" 0`},
		{"in its own script it is only foreign", "да", Options{}, "0-2 foreign none 0"},
		{"styled letters", "𝗙ree", Options{}, `0-2 symbol "F" 0`},
	}
	for _, test := range tests {
		want := test.want
		if strings.Contains(want, "%d") {
			var places []any
			for i := range 6 {
				places = append(places, 150+i, 151+i)
			}
			want = fmt.Sprintf(want, places...)
		}
		if got := describeCostly(measured(test.text, test.options)); got != want {
			t.Errorf("%s: %s, want %s", test.name, got, want)
		}
	}
}

func TestLoneSurrogateIsCostly(t *testing.T) {
	var r Report
	Measure(&r, []uint16{'a', 0xD83D, 'b'}, &Options{})
	if got, want := describeCostly(&r), "1-2 half none 0"; got != want {
		t.Errorf("costly = %s, want %s", got, want)
	}
	if !hasProblem(&r, "sms/lone-surrogate") {
		t.Error("a lone surrogate is not reported")
	}
}

// The list is cut, the count is not.
func TestCostlyIsBounded(t *testing.T) {
	for _, text := range []string{strings.Repeat("я ", 5000), strings.Repeat("[", 5000), strings.Repeat("’", 5000)} {
		r := measured(text, Options{})
		if len(r.Costly) != maxCostly || !r.CostlyCut || r.CostlyTotal != 5000 {
			t.Errorf("%.6q…: %d listed of %d, want %d of 5000", text, len(r.Costly), r.CostlyTotal, maxCostly)
		}
	}
	if r := measured(strings.Repeat("’", 5000), Options{}); !r.Rewritten.OK || r.Rewritten.Units != 5000 {
		t.Errorf("a text of 5000 quotes is rewritten: %v in %d units, want true in 5000", r.Rewritten.OK, r.Rewritten.Units)
	}
	if r := measured(strings.Repeat("’", maxFilled+1), Options{}); r.Rewritten.OK {
		t.Error("a text that cannot be sent is rewritten")
	}
	// A stretch that is the last one listed is listed whole, look-alikes and all.
	r := measured(strings.Repeat("я ", maxCostly-1)+"Ялта", Options{})
	if last := r.Costly[maxCostly-1]; last.End-last.Start != 4 || r.CostlyCut {
		t.Errorf("the last stretch is %d to %d, cut %v, want 4 letters of all that there are", last.Start, last.End, r.CostlyCut)
	}
	// Behind many brackets the character that forces UCS-2 is still named. Without
	// it they are 27 segments of 76 instead of 30 of 67.
	r = measured(strings.Repeat("[", 2000)+"я", Options{})
	if got, want := describeCostly(r), "2000-2001 foreign none 3"; got != want {
		t.Errorf("costly = %s, want %s", got, want)
	}
}

func TestRewritten(t *testing.T) {
	tests := []struct {
		name    string
		text    string
		options Options
		want    string // "" is none
		lossy   bool
	}{
		{"nothing to do", "plain", Options{}, "", false},
		{"quotes, dash, dots, space", "“It’s”\u00a0– ok…", Options{}, `"It's" - ok...`, false},
		{"invisible characters", "\ufeffa\u200b\u00adb", Options{}, "ab", false},
		{"brackets stay", "[“a”]", Options{}, `["a"]`, false},
		{"letters lose their marks", "Ça va, señor Dvořák?", Options{}, "Ça va, señor Dvorak?", true},
		{"a mark is composed", "cafe\u0301", Options{}, "café", false},
		{"one letter cannot be replaced", "“я”", Options{}, "", false},
		{"an emoji cannot", "“a” 😀", Options{}, "", false},
		{"look-alikes are not", "pаypаl", Options{}, "", false},
		{"unless asked", "pаypаl", Options{ReplaceLookalikes: true}, "paypal", true},
		{"not where an encoding is demanded", "“a”", Options{Encoding: UCS2}, "", false},
		{"a tab", "a\tb", Options{}, "a b", false},
		{"other code points for the same sign", "47 \u2126 273 \u212A 5 \u212B now\u037E", Options{}, "47 Ω 273 K 5 Å now;", false},
		{"signs of measure and money", "20 °C, 5 µg, ¼ h, ₹250", Options{}, "20 degC, 5 ug, 1/4 h, Rs250", true},
		{"a fraction behind a digit", "1¼ h", Options{}, "", false},
		{"check marks and circled digits", "✓ ① ok ℃", Options{}, " (1) ok C", true},
		{"a key", "Key 2\uFE0F\u20E3", Options{}, "Key 2", true},
		{"letters of their own, and with a stroke", "Kırmızı Złoty Đorđe", Options{}, "Kirmizi Zloty Dorde", true},
		{"capitals of one script", "ΚΑΛΗ ΧΡΟΝΙΑ", Options{ReplaceLookalikes: true}, "KAΛH XPONIA", true},
	}
	for _, test := range tests {
		r := measured(test.text, test.options)
		got := string(utf16.Decode(r.AppendRewritten(nil, units16(test.text))))
		if r.Rewritten.OK != (test.want != "") || r.Rewritten.OK && got != test.want || r.Rewritten.Lossy != test.lossy {
			t.Errorf("%s: %v %q lossy %v, want %q lossy %v", test.name, r.Rewritten.OK, got, r.Rewritten.Lossy, test.want, test.lossy)
		}
	}
}

// Where replacing is left out or done otherwise than by
// sms-segments-calculator's smart encoding, and why.
func TestSmartEncodingDivergences(t *testing.T) {
	tests := []struct {
		chars  string
		theirs string // what all of them become there
		reason string
	}{
		{"\u00a0\u2000\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", "  ", "one space is one space"},
		{"\t", "       ", "a tab is one character"},
		{"\u2028\u2029", " ", "they end a line"},
		{"\u0080\u008d\u0090\u009b\u009f", "  ", "controls mean nothing, not even a space"},
		{"\u0313\u0314\ufe10\ufe11", "'", "marks stand on a letter, and the comma is a comma"},
		{"\u0337\u0338", "/", "a mark stands on a letter"},
		{"\u20e5", "\\", "a mark stands on a letter"},
		{"\u0332", "_", "a mark stands on a letter"},
		{"\u20d2\u20d3", "|", "a mark stands on a letter"},
		{"\u0326", ",", "a mark stands on a letter"},
		{"\u0347", "=", "a mark stands on a letter"},
		{"\u0302\u1dcd", "^", "a mark stands on a letter"},
		{"\u0303\u0330\u0334", "~", "a mark stands on a letter"},
		{"‚", ",", "it opens a quotation"},
		{"‹", "<", "it opens or closes a quotation"},
		{"›", ">", "it opens or closes a quotation"},
		{"•", "-", "a bullet is drawn as a dot"},
	}
	for _, test := range tests {
		for _, c := range test.chars {
			r := measured(string(c), Options{})
			got := string(utf16.Decode(r.AppendRewritten(nil, units16(string(c)))))
			if r.Rewritten.OK && got == test.theirs {
				t.Errorf("%U becomes %q: the divergence (%s) has vanished, take it off the list", c, got, test.reason)
			}
		}
	}
	agree := map[string]string{
		"«»“”„‟❝❞〝〞＂ʺˮ": `"`, "‘’‛＇´`ˈʼʻʽʹˊˋ❛❜": "'", "–—―‐⁃−﹣－⎼⎽": "-", "…": "...", "⁄∕／÷⧸": "/", "⧵⧹﹨＼": "\\",
		"∣｜⎸⎹⏐⎜⎟": "|", "﹙（❨❪⟮⦅": "(", "﹫＠": "@", "ǃ！︕﹗": "!", "⁎⊛✢✳❋﹡＊": "*", "。．｡﹒": ".", "＿‗": "_", "～˜˷∼": "~",
	}
	for chars, want := range agree {
		for _, c := range chars {
			if got := gsm.ReplacementOf(c).Text(); got != want {
				t.Errorf("%U becomes %q, want %q as there", c, got, want)
			}
		}
	}
}

// A reader sees one character where there is one grapheme cluster.
func TestClusters(t *testing.T) {
	tests := []struct{ text, want string }{
		{"Go 🧑\u200D💻", "3-8"},
		{"Salut 🇫🇷", "6-10"},
		{"Ok 👍🏽", "3-7"},
		{"Key 2\uFE0F\u20E3", "4-7"},
		{"Love ❤\uFE0F\u200D🔥", "5-10"},
		{"🇫🇷🇩🇪", "0-4 4-8"},
		{"🤾🏽\u200D♀\uFE0F at 5", "0-7"},
	}
	for _, test := range tests {
		r := measured(test.text, Options{})
		var places []string
		for _, c := range r.Costly {
			places = append(places, fmt.Sprintf("%d-%d", c.Start, c.End))
		}
		if got := strings.Join(places, " "); got != test.want || r.CostlyTotal != len(r.Costly) {
			t.Errorf("costly of %q: %s, %d in all, want %s", test.text, got, r.CostlyTotal, test.want)
		}
	}
}

// Only a word that mixes scripts is said to be forged.
func TestLookAlikesWithinWords(t *testing.T) {
	for text, want := range map[string]bool{"ΚΑΛΗ ΧΡΟΝΙΑ ΣΕ ΟΛΟΥΣ": false, "ΠΡΟΣΟΧΗ: code 5521": false, "pаypal": true,
		"Ref: 7Y2К": true, "Code: 7К.": true, "дом 7К, 5О": false, "7Υ2K": true, "А 1": false} {
		for _, o := range []Options{{}, {ReplaceLookalikes: true}} {
			if got := hasProblem(measured(text, o), "sms/look-alike"); got != want {
				t.Errorf("%q, replaced %v: warned %v, want %v", text, o.ReplaceLookalikes, got, want)
			}
		}
	}
}

// Where only look-alikes stand in the way, it is said what replacing them saves.
func TestLookAlikesHelp(t *testing.T) {
	greek := strings.Repeat("ΠΡΟΣΟΧΗ ", 15)
	for text, want := range map[string]bool{greek: true, greek + "ж": false, "ΠΡΟΣΟΧΗ": false, greek + "“": true} {
		if got := hasProblem(measured(text, Options{}), "sms/look-alikes-help"); got != want {
			t.Errorf("%.20q: %v, want %v", text, got, want)
		}
		if hasProblem(measured(text, Options{ReplaceLookalikes: true}), "sms/look-alikes-help") {
			t.Errorf("%.20q: what is done is advised", text)
		}
	}
}

// What a character of the extension table costs, and what takes it back.
func TestExtensionCosts(t *testing.T) {
	b := func(n int) string { return strings.Repeat("b", n) }
	tests := []firstProblem{
		{b(159) + "{", catalog.English, "{ takes the place of two characters. If it is left out or written as (, the message takes 1 segment instead of 2."},
		{b(159) + "~", catalog.German, "~ braucht den Platz von zwei Zeichen. Wird es weggelassen oder als - geschrieben, braucht die Nachricht 1 Segment statt 2."},
		{b(160) + "[", catalog.English, "[ takes the place of two characters. If it is left out, the message takes 1 segment instead of 2."},
		{b(157) + "€ €", catalog.English, "€ takes the place of two characters. If it is left out everywhere, the message takes 1 segment instead of 2."},
		{b(155) + "{name}", catalog.English, "{name} is counted as written. Enter the shortest and longest length of its value to see the range."},
		{b(159) + "€", catalog.English, "€ takes the place of two characters. If it is left out, the message takes 1 segment instead of 2."},
		{b(158) + "{", catalog.English, ""},
		{b(170) + "{", catalog.English, ""},
	}
	testFirstProblem(t, tests)
}

// firstProblem is a text and the first problem with it in a language, "" for none.
type firstProblem struct {
	text    string
	lang    catalog.Lang
	problem string
}

func testFirstProblem(t *testing.T, tests []firstProblem) {
	t.Helper()
	for _, test := range tests {
		var r Report
		Measure(&r, utf16.Encode([]rune(test.text)), &Options{})
		got := ""
		if len(r.Problems) > 0 {
			got = string(r.Problems[0].AppendMessage(nil, test.lang))
		}
		if got != test.problem {
			t.Errorf("%q: %q, want %q", test.text, got, test.problem)
		}
	}
}

// Emoji of which none saves a segment alone, but all do.
func TestEmojiHelp(t *testing.T) {
	sentence := strings.Repeat("Your parcel is on its way. ", 6)
	tests := []firstProblem{
		{"📦 " + sentence + "🚚 🙂", catalog.English, "With all 3 characters outside the GSM 7-bit alphabet left out or replaced, the message takes 2 segments instead of 3."},
		{"📦 " + sentence[:100] + " 🚚", catalog.German, "Sind alle 2 Zeichen außerhalb des GSM-7-Bit-Alphabets weggelassen oder ersetzt, braucht die Nachricht 1 Segment statt 2."},
		{"📦 " + sentence[:100] + " „🚚“", catalog.English, "With all 4 characters outside the GSM 7-bit alphabet left out or replaced, the message takes 1 segment instead of 2."},
		{"📦 " + sentence[:40] + " 🚚", catalog.English, ""},
		{"📦 " + sentence + "Ваш заказ 🚚", catalog.English, ""},
	}
	testFirstProblem(t, tests)
}

// What was read in the wrong encoding has no replacement: the letters that it looks
// like are not what was meant. Two signs that people write in a row are no such.
func TestMisreadHasNoReplacement(t *testing.T) {
	tests := []struct {
		text      string
		rewritten bool
	}{
		{"Gr\u00C3\u00BC\u00C3\u0178e", false},
		{"it\u00E2\u20AC\u2122s \u2013 here", false},
		{"\u65E5\u00C3\u00BC", false},
		{"\u00ABCAFF\u00C8\u00BB", true},
		{"N\u00C3O", true},
	}
	for _, test := range tests {
		if r := measured(test.text, Options{}); r.Rewritten.OK != test.rewritten {
			t.Errorf("%q is rewritten: %v, want %v", test.text, r.Rewritten.OK, test.rewritten)
		}
	}
}
