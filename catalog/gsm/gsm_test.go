package gsm

import (
	"os"
	"strconv"
	"strings"
	"testing"

	"wrongnumber/catalog"
)

// The default alphabet by septet as 3GPP TS 23.038 §6.2.1 prints it; the
// escape, 0x1B, is written as U+0000.
const defaultAlphabet = "@£$¥èéùìòÇ\nØø\rÅå" + "Δ_ΦΓΛΩΠΨΣΘΞ\x00ÆæßÉ" +
	" !\"#¤%&'()*+,-./" + "0123456789:;<=>?" +
	"¡ABCDEFGHIJKLMNO" + "PQRSTUVWXYZÄÖÑÜ§" +
	"¿abcdefghijklmno" + "pqrstuvwxyzäöñüà"

// The extension table (§6.2.1.1).
var extensionTable = map[int]rune{
	0x0A: '\f', 0x14: '^', 0x28: '{', 0x29: '}', 0x2F: '\\',
	0x3C: '[', 0x3D: '~', 0x3E: ']', 0x40: '|', 0x65: '€',
}

// table is a table of alphabets.txt, read here anew: code point by septet.
type table map[int]rune

// readTables is the slow reference: language and "locking" or "single-shift".
func readTables(t *testing.T) map[string]table {
	t.Helper()
	data, err := os.ReadFile("alphabets.txt")
	if err != nil {
		t.Fatal(err)
	}
	tables := map[string]table{}
	var current table
	for line := range strings.Lines(string(data)) {
		fields := strings.Fields(line)
		switch {
		case len(fields) == 4 && strings.HasPrefix(line, "["):
			current = table{}
			tables[fields[1]+" "+strings.Trim(fields[3], "]")] = current
		case len(fields) == 17 && current != nil:
			first, _ := strconv.ParseInt(strings.Trim(fields[0], ":"), 16, 32)
			for i, cell := range fields[1:] {
				if r, err := strconv.ParseInt(cell, 16, 32); err == nil && len(cell) == 4 {
					current[int(first)+i] = rune(r)
				}
			}
		}
	}
	return tables
}

func TestDefaultAlphabetCells(t *testing.T) {
	tables := readTables(t)
	cells := []rune(defaultAlphabet)
	if len(cells) != 128 {
		t.Fatalf("the reference has %d cells, want 128", len(cells))
	}
	for septet, want := range cells {
		got, ok := tables["default locking"][septet]
		if want == 0 {
			if ok {
				t.Errorf("septet 0x1B is %q, want the escape", got)
			}
			continue
		}
		if got != want {
			t.Errorf("septet %#02x is %q, want %q", septet, got, want)
		}
		if n := Septets(uint16(want)); n != 1 {
			t.Errorf("Septets(%q) = %d, want 1", want, n)
		}
	}
	for septet := range 128 {
		got := tables["default single-shift"][septet]
		if want := extensionTable[septet]; got != want {
			t.Errorf("escaped septet %#02x is %q, want %q", septet, got, want)
		}
		if got != 0 && Septets(uint16(got)) != 2 {
			t.Errorf("Septets(%q) = %d, want 2", got, Septets(uint16(got)))
		}
	}
}

// Characters that are in no table of the default language, all 65,536 code
// units less those that are.
func TestSeptetsOfEverythingElse(t *testing.T) {
	in := map[rune]bool{}
	for _, r := range defaultAlphabet {
		in[r] = r != 0
	}
	for _, r := range extensionTable {
		in[r] = true
	}
	for u := range rune(0x10000) {
		if n := Septets(uint16(u)); (n != 0) != in[u] {
			t.Errorf("Septets(%U) = %d, but in the tables: %v", u, n, in[u])
		}
		if alike := ClassOf(uint16(u)) == Alike; alike != (ReplacementOf(u).Kind == LookAlike) {
			t.Errorf("ClassOf(%U) = %d", u, ClassOf(uint16(u)))
		}
		surrogate := u >= 0xD800 && u < 0xE000
		if unknown := ClassOf(uint16(u)) == Unknown; unknown != (!in[u] && !surrogate && ReplacementOf(u).Kind == None) {
			t.Errorf("ClassOf(%U) = %d", u, ClassOf(uint16(u)))
		}
	}
}

// The characters that people expect and miss, and those they do not expect.
func TestSeptetsTraps(t *testing.T) {
	tests := []struct {
		text string
		want int
	}{
		{"çáíóúêôãõëïûÿœ", 0},
		{"ÀÁÂÃÈÊËÌÍÎÏÒÓÔÕÙÚÛÝ", 0},
		{"`´'’‘“”«»–—…", 0},
		{"\t\x00\x1b\v\u00a0\u00ad\ufeff", 0},
		{"°µ×÷©®™²³½¹", 0},
		{"éèùìòàäöüñåæøßÇÄÖÜÑÅÆØÉ", 1},
		{"@£$¥¤§¡¿_\n\r", 1},
		{"^{}\\[~]|€\f", 2},
	}
	for _, test := range tests {
		for _, r := range test.text {
			want := test.want
			if r == '\'' {
				want = 1
			}
			if got := Septets(uint16(r)); got != want {
				t.Errorf("Septets(%q) = %d, want %d", r, got, want)
			}
		}
	}
}

// Every cell of every national language table, and no other character.
func TestNationalCells(t *testing.T) {
	tables := readTables(t)
	if len(tables) != 27 {
		t.Errorf("alphabets.txt has %d tables, want 27: 14 single shift, 13 locking", len(tables))
	}
	locking, single := map[rune]LanguageSet{}, map[rune]LanguageSet{}
	for l := range NumLanguages {
		for _, r := range tables[l.String()+" locking"] {
			locking[r] |= 1 << l
		}
		for _, r := range tables[l.String()+" single-shift"] {
			single[r] |= 1 << l
		}
	}
	for u := range rune(0x10000) {
		if gotLocking, gotSingle := Tables(uint16(u)); gotLocking != locking[u] || gotSingle != single[u] {
			t.Errorf("Tables(%U) = %b, %b, want %b, %b", u, gotLocking, gotSingle, locking[u], single[u])
		}
	}
}

// Cells that sources disagree on, or that are easily got wrong.
func TestNationalTraps(t *testing.T) {
	tables := readTables(t)
	tests := []struct {
		table  string
		septet int
		want   rune
	}{
		{"turkish locking", 0x04, '€'},
		{"turkish locking", 0x07, 'ı'},
		{"turkish locking", 0x0B, 'Ğ'},
		{"turkish locking", 0x0C, 'ğ'},
		{"turkish locking", 0x1C, 'Ş'},
		{"turkish locking", 0x1D, 'ş'},
		{"turkish locking", 0x40, 'İ'},
		{"turkish locking", 0x60, 'ç'},
		{"spanish single-shift", 0x09, 'ç'},
		{"spanish single-shift", 0x61, 'á'},
		{"spanish single-shift", 0x41, 'Á'},
		{"spanish single-shift", 0x75, 'ú'},
		{"portuguese single-shift", 0x15, 'Ω'},
		{"hindi locking", 0x00, 'ँ'},
		{"hindi locking", 0x2C, ','},
		{"kannada locking", 0x24, 'ಡ'},
		{"telugu single-shift", 0x65, '€'},
		{"urdu locking", 0x2C, ','},
	}
	for _, test := range tests {
		if got := tables[test.table][test.septet]; got != test.want {
			t.Errorf("%s %#02x is %q, want %q", test.table, test.septet, got, test.want)
		}
	}
}

// Every single shift table holds the default extension table: a text does not
// get dearer by choosing a language.
func TestSingleShiftHoldsExtensions(t *testing.T) {
	for _, r := range extensionTable {
		_, single := Tables(uint16(r))
		if missing := (AllLanguages | 1) &^ single; missing != 0 {
			t.Errorf("%q is missing from the single shift tables %b", r, missing)
		}
	}
}

func TestParseLanguages(t *testing.T) {
	tests := []struct {
		list    string
		want    LanguageSet
		unknown string
	}{
		{"", 0, ""},
		{"tr", 1 << 1, ""},
		{"turkish, es", 1<<1 | 1<<2, ""},
		{"pt-BR", 1 << 3, ""},
		{"TR,Urdu", 1<<1 | 1<<13, ""},
		{"all", AllLanguages, ""},
		{"klingon", 0, "klingon"},
		{"default", 0, "default"},
		{"-", 0, "-"},
	}
	for _, test := range tests {
		if got, unknown := ParseLanguages(test.list); got != test.want || unknown != test.unknown {
			t.Errorf("ParseLanguages(%q) = %b, %q, want %b, %q", test.list, got, unknown, test.want, test.unknown)
		}
	}
	if HasLocking(2) || !HasLocking(1) || !HasLocking(13) {
		t.Error("Spanish alone has no locking shift table")
	}
}

func TestReplacementOf(t *testing.T) {
	tests := []struct {
		r     rune
		want  string
		kind  Kind
		name  string
		lossy bool
	}{
		{'’', "'", Quote, "typographic apostrophe", false},
		{'„', "\"", Quote, "low double quotation mark", false},
		{'–', "-", Dash, "en dash", false},
		{'…', "...", Ellipsis, "ellipsis", false},
		{'\u00a0', " ", Space, "no-break space", false},
		{'\t', " ", Space, "tab", false},
		{'\u2028', "\n", Line, "line separator", false},
		{'ﬃ', "ffi", Ligature, "ligature", false},
		{'œ', "oe", Ligature, "ligature", false},
		{'\u200b', "", Invisible, "zero width space", false},
		{'\ufeff', "", Invisible, "byte order mark", false},
		{'Ａ', "A", Width, "full-width form", false},
		{'ｚ', "z", Width, "full-width form", false},
		{'•', "*", Symbol, "bullet", true},
		{'ç', "c", Letter, "", true},
		{'ő', "ö", Letter, "", true},
		{'ế', "e", Letter, "", true},
		{'Ł', "L", Stroke, "", true},
		{'ı', "i", Own, "", true},
		{'Ω' + 0x2126 - 'Ω', "Ω", Same, "ohm sign", false},
		{'\u0301', "", Mark, "", true},
		{'а', "a", LookAlike, "Cyrillic letter", true},
		{'𝗔', "A", Symbol, "", true},
		{'𝟗', "9", Symbol, "", true},
		{'я', "", None, "", false},
		{'a', "", None, "", false},
		{'é', "", None, "", false},
		{'€', "", None, "", false},
		{'😀', "", None, "", false},
		{0x10FFFF, "", None, "", false},
		{-1, "", None, "", false},
	}
	for _, test := range tests {
		got := ReplacementOf(test.r)
		if got.Text() != test.want || got.Kind != test.kind || got.Look.Name(catalog.English) != test.name || got.Kind.Lossy() != test.lossy {
			t.Errorf("ReplacementOf(%U) = %q, kind %d, %q, lossy %v, want %q, kind %d, %q, lossy %v", test.r,
				got.Text(), got.Kind, got.Look.Name(catalog.English), got.Kind.Lossy(), test.want, test.kind, test.name, test.lossy)
		}
	}
}

// Whatever is proposed can be sent, and is not proposed for what can be sent.
func TestReplacementsAreOfTheAlphabet(t *testing.T) {
	count := 0
	for r := range rune(0x20000) {
		got := ReplacementOf(r)
		if got.Kind == None {
			continue
		}
		count++
		if r <= 0xFFFF && Septets(uint16(r)) != 0 {
			t.Errorf("%U is in the alphabet and has the replacement %q", r, got.Text())
		}
		for _, c := range got.Text() {
			if Septets(uint16(c)) == 0 {
				t.Errorf("the replacement %q of %U is not in the alphabet", got.Text(), r)
			}
		}
		units, septets := 0, 0
		for _, c := range got.Text() {
			units++
			septets += Septets(uint16(c))
		}
		if got.Units() != units || got.Septets() != septets {
			t.Errorf("the replacement %q of %U has %d units and %d septets, want %d and %d", got.Text(), r, got.Units(), got.Septets(), units, septets)
		}
		if ReasonOf(got.Kind).Text(catalog.German) == "" || ReasonOf(got.Kind).String() == "" {
			t.Errorf("kind %d of %U has no reason", got.Kind, r)
		}
		if english, german := got.Look.Name(catalog.English), got.Look.Name(catalog.German); (english == "") != (german == "") {
			t.Errorf("%U is called %q and %q", r, english, german)
		}
	}
	if want := len(replacedTexts) + 13*52 + 50; count != want {
		t.Errorf("%d characters have a replacement, want %d", count, want)
	}
}

func TestCompose(t *testing.T) {
	tests := []struct{ base, mark, want rune }{
		{'e', 0x301, 'é'}, {'E', 0x301, 'É'}, {'u', 0x308, 'ü'}, {'n', 0x303, 'ñ'},
		{'a', 0x300, 'à'}, {'A', 0x30A, 'Å'}, {'C', 0x327, 'Ç'},
		{'c', 0x327, 0}, {'a', 0x301, 0}, {'x', 0x308, 0}, {'E', 0x300, 0},
	}
	for _, test := range tests {
		got := Compose(uint16(test.base), uint16(test.mark))
		if test.want == 0 && got.Kind != None || test.want != 0 && got.Text() != string(test.want) {
			t.Errorf("Compose(%q, %U) = %q, want %q", test.base, test.mark, got.Text(), test.want)
		}
	}
}

func TestReasons(t *testing.T) {
	for r := Extension; r <= Half; r++ {
		if r.String() == "" || r.Text(catalog.English) == "" || r.Text(catalog.German) == "" {
			t.Errorf("reason %d lacks a name or a text", r)
		}
	}
	if Reason(200).Text(catalog.English) != "" || Reason(0).String() != "" {
		t.Error("a number without a reason has a text")
	}
}
