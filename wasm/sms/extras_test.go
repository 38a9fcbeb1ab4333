package sms

import (
	"testing"

	"wrongnumber/catalog/gsm"
)

func TestAppendExtras(t *testing.T) {
	if got := measured("plain ’", Options{}).AppendExtras(nil); len(got) != 0 {
		t.Errorf("AppendExtras of a text without = %s, want nothing", got)
	}
	tests := []struct {
		text    string
		options Options
		want    string
	}{
		{"ş", Options{Languages: 1 << 1},
			`…{"languageTables":{"locking":"tr","single":null,"units":1,"unitsPerSegment":155,"segments":1,"headerOctets":4,"replaced":false},"placeholders":null}`},
		{"{n}’", Options{Placeholders: []Placeholder{{"n", 1, 2, false}}, Languages: gsm.AllLanguages},
			`…{"languageTables":{"locking":null,"single":"tr","units":6,"unitsPerSegment":155,"segments":1,"headerOctets":4,"replaced":true},` +
				`"placeholders":{"least":{"encoding":"ucs-2","units":2,"segments":1},"greatest":{"encoding":"ucs-2","units":3,"segments":1}}}`},
	}
	for _, test := range tests {
		if got := string(measured(test.text, test.options).AppendExtras([]byte("…"))); got != test.want {
			t.Errorf("AppendExtras of %q = %s, want %s", test.text, got, test.want)
		}
	}
}
