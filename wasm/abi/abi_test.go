package abi

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"wrongnumber/catalog/numbering"
)

func TestInput(t *testing.T) {
	tests := []struct{ octets, want int }{
		{0, floor / 2},
		{1, floor / 2},
		{floor, floor / 2},
		{floor + 1, floor}, // it at least doubles
		{10 * floor, 5 * floor},
		{10, 5 * floor}, // and never shrinks
	}
	for _, test := range tests {
		if got := len(Input(test.octets)); got != test.want {
			t.Errorf("len(Input(%d)) = %d, want %d", test.octets, got, test.want)
		}
	}
	for _, octets := range []int{-1, MaxInput + 1} {
		if got := Input(octets); got != nil {
			t.Errorf("Input(%d) has %d units, want nil", octets, len(got))
		}
	}
	if got, want := len(Input(MaxInput)), MaxInput/2; got != want {
		t.Errorf("len(Input(MaxInput)) = %d, want %d", got, want)
	}
	input = make([]uint16, floor/2)
}

// A string's length is what a decoder of UTF-8 makes of it in UTF-16.
func TestRecordText(t *testing.T) {
	tests := []struct {
		in, run string
		want    uint32
	}{
		{"", "", 0},
		{"abc", "abc", 3},
		{"a“b”", "a“b”", 4},
		{"😀", "😀", 2},
		{"ab😀cd“", "ab😀cd“", 7},
		{"a\xffb", "a\uFFFDb", 3},
		{"\xed\xa0\x80", "\uFFFD\uFFFD\uFFFD", 3}, // a surrogate is no UTF-8
	}
	for _, test := range tests {
		r := newRecord(1)
		if got := r.text(test.in); got != test.want {
			t.Errorf("text(%q) = %d, want %d", test.in, got, test.want)
		}
		if got := string(r.Run); got != test.run {
			t.Errorf("text(%q) wrote %q, want %q", test.in, got, test.run)
		}
	}
}

func TestColumns(t *testing.T) {
	const (
		valid   = "+4915112345678"
		unknown = "+999123"
	)
	list := func(inputs ...string) Record {
		var list []uint16
		for _, input := range inputs {
			list = append(list, uint16(len(units(input))))
			list = append(list, units(input)...)
		}
		return ValidateUnits(len(inputs), list, 0, 0)
	}
	ascii := func(inputs ...string) Record {
		var lengths []uint16
		for _, in := range inputs {
			lengths = append(lengths, uint16(len(in)))
		}
		text := strings.Join(inputs, "") + strings.Repeat("1", numbering.ListSlack)
		return ValidateNumbers(lengths, []byte(text), 0, 0)
	}
	lines := func(text string) Record { return ValidateLines(units(text), 0, 0) }

	tests := []struct {
		name string
		call func() Record
		want []byte // sendable, row by row
	}{
		{"no rows", func() Record { return list() }, []byte{}},
		{"no rows of ASCII", func() Record { return ascii() }, []byte{}},
		{"rows of ASCII", func() Record { return ascii(valid, "", unknown, "call "+valid, "+", valid) }, []byte{1, 0, 0, 0, 0, 1}},
		{"one row", func() Record { return list(valid) }, []byte{1}},
		{"an empty row", func() Record { return list(valid, "", unknown, valid) }, []byte{1, 0, 0, 1}},
		{"rows of ASCII that are missing", func() Record { return ValidateNumbers([]uint16{14, 13, 13}, []byte(valid+unknown), 0, 0) }, []byte{1, 0, 0}},
		{"rows without a text", func() Record { return ValidateNumbers([]uint16{13, 13}, nil, 0, 0) }, []byte{0, 0}},
		{"rows that are missing", func() Record { return ValidateUnits(3, append([]uint16{20}, units(valid)...), 0, 0) }, []byte{1, 0, 0}},
		{"a row with a line feed", func() Record { return list(valid, valid+"\n") }, []byte{1, 0}},
		{"signs whose lowest octets are those of a number", func() Record { return list(valid, "ī4915112345678", "+4915112345ض78", valid) }, []byte{1, 0, 0, 1}},
		{"no text", func() Record { return lines("") }, []byte{}},
		{"lines", func() Record { return lines(valid + "\n\n" + unknown + "\n" + valid) }, []byte{1, 0, 0, 1}},
		{"a line feed at the end", func() Record { return lines(valid + "\n") }, []byte{1}},
		{"carriage returns", func() Record { return lines(valid + "\r\n" + valid + "\r\n") }, []byte{1, 1}},
		{"an empty last line", func() Record { return lines(valid + "\n\n") }, []byte{1, 0}},
	}
	for _, test := range tests {
		record := test.call()
		rows := int(record.Words[2])
		sendable := record.Run[rows*(2+2+1):][:rows]
		if rows != len(test.want) || !bytes.Equal(sendable, test.want) {
			t.Errorf("%s: sendable = %v, want %v", test.name, sendable, test.want)
		}
	}
}

// A host may write anything: no call may panic, and what is JSON is JSON.
func FuzzCalls(f *testing.F) {
	f.Add("+4915112345678", "vonage", uint32(0x4445), uint32(0))
	f.Add("\ufeff“€[ 😀", "", uint32(0), uint32(1))
	f.Add(`{"code":"throttled"}`, "none such", uint32(0xFFFFFFFF), uint32(7))
	f.Fuzz(func(t *testing.T, text, provider string, region, lang uint32) {
		in, id := utf16.Encode([]rune(text)), utf16.Encode([]rune(provider))
		ValidateNumber(in, region, lang)
		ValidateLines(in, region, lang)
		ValidateUnits(len(in), in, region, lang)
		ValidateNumbers(in, []byte(text), region, lang)
		ValidateMessage(in, slices.Concat(id, id), uint32(len(id)), 0, lang)
		checkJSON(t, Preflight(in, id, in, id, id, region, lang))
		checkJSON(t, Lookup([]byte(text), []byte(provider), nil, lang, lang))
		checkRun(t, ExplainError([]byte(text), []byte(provider), nil, lang, 0))
	})
}

// checkRun checks a run whose octets are word 1. A host that cuts it by octets
// relies on its being UTF-8.
func checkRun(t *testing.T, record Record) {
	t.Helper()
	if got, want := int(record.Words[1]), len(record.Run); got != want {
		t.Errorf("record says %d octets, want %d", got, want)
	}
	if !utf8.Valid(record.Run) {
		t.Errorf("run is not UTF-8: %q", record.Run)
	}
}

func checkJSON(t *testing.T, record Record) {
	t.Helper()
	checkRun(t, record)
	if !json.Valid(record.Run) {
		t.Errorf("record is not JSON: %q", record.Run)
	}
}

// The host knows no more of templates than this: braces stand around the names
// of parameters, and nowhere else.
func TestUnchangingAnswersOutliveTheNextCall(t *testing.T) {
	for _, call := range []func() Record{Names, func() Record { return NumberTexts(0) }, func() Record { return NumberTexts(1) }} {
		before := string(call().Run)
		About()
		if after := string(call().Run); after != before {
			t.Errorf("the answer begins %.40q, and after another call %.40q", before, after)
		}
	}
}

func TestNumberTexts(t *testing.T) {
	for lang := range uint32(2) {
		var texts []string
		if err := json.Unmarshal(NumberTexts(lang).Run, &texts); err != nil {
			t.Fatal(err)
		}
		if got, least := len(texts), 2*numberProblems+2+2*200; got < least || got%2 != 0 {
			t.Fatalf("%d texts, want two for every code, two for dates, two for every region", got)
		}
		for i := 0; i < 2*numberProblems; i += 2 {
			params := strings.Fields(texts[i])
			parts := strings.Split(strings.ReplaceAll(texts[i+1], "}", "{"), "{")
			for j := 1; j < len(parts); j += 2 {
				name, forms, plural := strings.Cut(parts[j], "|")
				if !slices.Contains(params, name) || plural && strings.Count(forms, "|") != 1 {
					t.Errorf("%q: {%s} is no parameter", texts[i+1], parts[j])
				}
			}
		}
	}
}

func TestJSONCalls(t *testing.T) {
	checkJSON(t, About())
	checkJSON(t, Names())
	checkJSON(t, NumberTexts(1))
	checkJSON(t, Lookup([]byte("throttled"), nil, nil, 0, 0))
}
