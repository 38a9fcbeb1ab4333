package abi

import (
	"slices"
	"testing"
	"unicode/utf16"

	"wrongnumber/catalog/gsm"
	"wrongnumber/wasm/sms"
)

func TestReadLists(t *testing.T) {
	tests := []struct {
		lists        string
		tables       string
		placeholders []sms.Placeholder
	}{
		{"0:", "", nil},
		{"5:tr,es", "tr,es", nil},
		{"0:2:10:1:5:[[x]]", "", []sms.Placeholder{{Name: "[[x]]", Least: 2, Greatest: 10, Foreign: true}}},
		{"2:tr0:4:0:3:{:}1:1:0:2:😀", "tr", []sms.Placeholder{{Name: "{:}", Greatest: 4}, {Name: "😀", Least: 1, Greatest: 1}}},
		{"0:0:99999999999999999999:0:1:x", "", []sms.Placeholder{{Name: "x", Greatest: 1 << 30}}},
		// What no host of ours writes.
		{"", "", nil},
		{"9:tr", "tr", nil},
		{"0:1", "", []sms.Placeholder{{Least: 1}}},
		{"0:x", "", []sms.Placeholder{{}}},
	}
	for _, test := range tests {
		var o sms.Options
		readLists(&o, utf16.Encode([]rune(test.lists)))
		if languages, _ := gsm.ParseLanguages(test.tables); o.Languages != languages || !slices.Equal(o.Placeholders, test.placeholders) {
			t.Errorf("readLists(%q) = %v, %v; want those of %q, %v", test.lists, o.Languages, o.Placeholders, test.tables, test.placeholders)
		}
	}
}
