package sms

import (
	"testing"

	"wrongnumber/catalog"
	"wrongnumber/catalog/gsm"
)

func TestAppendJSON(t *testing.T) {
	tests := []struct {
		name    string
		text    []uint16
		options Options
		lang    catalog.Lang
		want    string
	}{
		{"plain", units16("Hi"), Options{}, catalog.English,
			`{"encoding":"gsm-7","units":2,"unitsPerSegment":160,"unitsLeft":158,"charactersUntilNext":158,"unitsOver":0,"header":null,` +
				`"segments":[{"start":0,"end":2,"units":2}],"counts":{"graphemes":2,"codePoints":2,"codeUnits":2,"octets":2},` +
				`"costly":[],"costlyTotal":0,"gsm7":null,"cheapest":null,"languageTables":null,"placeholders":null,"limit":null,"problems":[]}`},
		{"everything", units16("{n}’"), Options{Provider: "vonage", Placeholders: []Placeholder{{"n", 1, 2, false}}, Languages: gsm.AllLanguages}, catalog.German,
			`{"encoding":"ucs-2","units":4,"unitsPerSegment":70,"unitsLeft":66,"charactersUntilNext":66,"unitsOver":0,"header":null,` +
				`"segments":[{"start":0,"end":4,"units":4}],"counts":{"graphemes":4,"codePoints":4,"codeUnits":4,"octets":6},` +
				`"costly":[{"span":{"start":3,"end":4},"char":"\u2019","codePoint":8217,"name":"typografischer Apostroph",` +
				`"reason":"Das Alphabet hat nur gerade Anführungszeichen; dieses macht die ganze Nachricht zu UCS-2.",` +
				`"replacement":"'","lossy":false,"saving":0}],"costlyTotal":1,` +
				`"gsm7":{"text":"{n}'","segments":1,"units":6,"lossy":false},"cheapest":null,` +
				`"languageTables":{"locking":null,"single":"tr","units":6,"unitsPerSegment":155,"segments":1,"headerOctets":4,"replaced":true},` +
				`"placeholders":{"least":{"encoding":"ucs-2","units":2,"segments":1},"greatest":{"encoding":"ucs-2","units":3,"segments":1}},` +
				`"limit":{"provider":"vonage","channel":"sms","max":3200,"unit":"code-units","count":4,"exceeded":false,"documented":true},"problems":[{"code":"sms/range","severity":"note","message":` +
				`"Ausgefüllt braucht die Nachricht 1 Segment, gleich was eingesetzt wird. Ab einer Länge von 71 braucht sie eines mehr."}]}`},
		{"a lone surrogate and no published limit", []uint16{'"', 0xD83D}, Options{Provider: "cloudvno"}, catalog.English,
			`{"encoding":"ucs-2","units":2,"unitsPerSegment":70,"unitsLeft":68,"charactersUntilNext":68,"unitsOver":0,"header":null,` +
				`"segments":[{"start":0,"end":2,"units":2}],"counts":{"graphemes":2,"codePoints":2,"codeUnits":2,"octets":4},` +
				`"costly":[{"span":{"start":1,"end":2},"char":"\ud83d","codePoint":55357,"name":"U+D83D",` +
				`"reason":"It is half of a surrogate pair: no character at all. The phone shows a placeholder.",` +
				`"replacement":null,"lossy":false,"saving":0}],"costlyTotal":1,"gsm7":null,"cheapest":null,"languageTables":null,"placeholders":null,` +
				`"limit":{"provider":"cloudvno","channel":"sms","max":null,"unit":"code-units","count":2,"exceeded":false,"documented":false},` +
				`"problems":[{"code":"sms/lone-surrogate","severity":"warning","message":"The text contains 1 half of a surrogate pair, which is not a character: an emoji was probably cut. Delete it or write the emoji again.","span":{"start":1,"end":2}}]}`},
	}
	for _, test := range tests {
		var r Report
		Measure(&r, test.text, &test.options)
		if got := string(r.AppendJSON(nil, test.text, test.lang)); got != test.want {
			t.Errorf("%s: AppendJSON =\n%s\nwant\n%s", test.name, got, test.want)
		}
	}
}

func TestAppendExtras(t *testing.T) {
	if got := measured("plain ’", Options{}).AppendExtras(nil); len(got) != 0 {
		t.Errorf("AppendExtras of a text without = %s, want nothing", got)
	}
	got := string(measured("ş", Options{Languages: 1 << 1}).AppendExtras([]byte("…")))
	want := `…{"languageTables":{"locking":"tr","single":null,"units":1,"unitsPerSegment":155,"segments":1,"headerOctets":4,"replaced":false},"placeholders":null}`
	if got != want {
		t.Errorf("AppendExtras = %s, want %s", got, want)
	}
}
