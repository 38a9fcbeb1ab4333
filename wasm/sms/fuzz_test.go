package sms

import (
	"fmt"
	"slices"
	"testing"
	"unicode/utf16"

	"wrongnumber/catalog/gsm"

	"github.com/tidwall/gjson"
)

func FuzzMeasure(f *testing.F) {
	f.Add("Grüße, 5 € [“ok”]\r\n", uint16('a'), uint16(0))
	f.Add("👨\u200d👩\u200d👧 e\u0301", uint16(0xD83D), uint16(1))                 // a lone surrogate at the end
	f.Add("{name} {{1}} \x00\t\x1b\ufeff", uint16(0xDC00), uint16(2))           // placeholders, controls
	f.Add("ççççşşşğ कककक  \n", uint16(' '), uint16(0xFFFF))                     // every option at once
	f.Add("pаypаl ﬃ … – \u00a0\u2028", uint16(0x0301), uint16(0x20))            // look-alikes, a mark at the end
	f.Add("]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]", uint16('€'), uint16(0)) // repeated below until it is cut
	f.Fuzz(func(t *testing.T, s string, last, options uint16) {
		text := append(utf16.Encode([]rune(s)), last)
		for range options >> 8 & 7 {
			text = append(text, text...)
			if len(text) > 5000 {
				break
			}
		}
		o := Options{
			Encoding:          Encoding(options % 3),
			WideReference:     options&4 != 0,
			KeepGraphemes:     options&8 != 0,
			ReplaceLookalikes: options&16 != 0,
			Placeholders:      []Placeholder{{"name", int(options & 15), int(options >> 4 & 255), options&32 != 0}},
		}
		if options&64 != 0 {
			o.Languages = gsm.AllLanguages
		}
		if options&128 != 0 {
			o.Provider, o.Channel = "vonage", "viber"
		}
		var r Report
		Measure(&r, text, &o)
		checkSegments(t, text, &r, &o)
		checkAdvice(t, text, &r, &o)
		if json := r.AppendExtras(nil); len(json) > 0 && !gjson.ValidBytes(json) {
			t.Errorf("AppendExtras(%x) is no JSON: %s", text, json)
		}
		// A report that was used before says the same as a fresh one.
		again := measured("“я” 😀 [x] {name}", Options{Languages: gsm.AllLanguages})
		Measure(again, text, &o)
		again.work, r.work = workspace{}, workspace{}
		if got, want := fmt.Sprint(again), fmt.Sprint(&r); got != want {
			t.Errorf("Measure(%x) again = %s, want %s", text, got, want)
		}
	})
}

// checkSegments: the segments join to the text, their units add up, none is
// over its limit, and no pair is cut.
func checkSegments(t *testing.T, text []uint16, r *Report, o *Options) {
	at, units := 0, 0
	for i, s := range r.Segments {
		if s.Start != at || s.End < s.Start || s.Units > r.UnitsPerSegment {
			t.Errorf("segment %d of %x is %+v, want a start of %d and at most %d units", i, text, s, at, r.UnitsPerSegment)
		}
		if s.Start > 0 && isPair(text, s.Start-1) {
			t.Errorf("segment %d of %x begins inside a surrogate pair at %d", i, text, s.Start)
		}
		if i > 0 && i < len(r.Segments) && s.Units == 0 {
			t.Errorf("segment %d of %x is empty", i, text)
		}
		at, units = s.End, units+s.Units
	}
	if at != len(text) || units != r.Units {
		t.Errorf("the segments of %x end at %d with %d units, want %d and %d", text, at, units, len(text), r.Units)
	}
	if r.UnitsLeft < 0 || r.UnitsLeft != r.UnitsPerSegment-r.Segments[len(r.Segments)-1].Units {
		t.Errorf("%x has %d units left", text, r.UnitsLeft)
	}
	foreign := slices.ContainsFunc(text, func(u uint16) bool { return gsm.Septets(u) == 0 })
	want := o.Encoding
	if want == Auto {
		want = GSM7
		if foreign {
			want = UCS2
		}
	}
	if r.Encoding != want {
		t.Errorf("%x is %s, want %s", text, r.Encoding, want)
	}
	if o.Encoding == Auto && !o.WideReference && !o.KeepGraphemes && len(utf16.Encode(utf16.Decode(text))) == len(text) && r.Counts.Octets < 4000 {
		if _, want := reference(text); r.Encoding == GSM7 && !slices.Equal(perSegment(r), want) {
			t.Errorf("%x has segments of %v, want %v", text, perSegment(r), want)
		}
	}
}

// checkAdvice: what is proposed can be sent, does what it says, and spans are
// inside the text and in order.
func checkAdvice(t *testing.T, text []uint16, r *Report, o *Options) {
	end := 0
	for _, c := range r.Costly {
		if c.Start < end && c.Reason != gsm.ReasonOf(gsm.Composed) || c.End <= c.Start || c.End > len(text) {
			t.Errorf("%x has a costly character at %d to %d behind %d", text, c.Start, c.End, end)
		}
		end = c.End
	}
	fresh := *o
	if r.Rewritten.OK {
		var rewritten Report
		made := r.AppendRewritten(nil, text)
		Measure(&rewritten, made, &fresh)
		if rewritten.Encoding != GSM7 || len(rewritten.Segments) != r.Rewritten.Segments || rewritten.Units != r.Rewritten.Units {
			t.Errorf("%x is rewritten to %x: %s, %d segments, said %d", text, made, rewritten.Encoding, len(rewritten.Segments), r.Rewritten.Segments)
		}
	}
	if r.Cheapest.OK {
		var cheaper Report
		Measure(&cheaper, appendEdited(nil, text, cheapestEdits(r)), &fresh)
		if n := len(cheaper.Segments); n >= len(r.Segments) || n != r.Cheapest.Segments || cheaper.Encoding != r.Cheapest.Encoding {
			t.Errorf("%x edited takes %d segments, said %d, before %d", text, n, r.Cheapest.Segments, len(r.Segments))
		}
	}
	if c := r.Tables; c.OK && c.Segments*c.UnitsPerSegment < c.Units {
		t.Errorf("%x in tables %+v does not fit", text, c)
	}
	for _, p := range r.Problems {
		if p.Start != -1 && (p.Start < 0 || p.End > len(text) || p.End < p.Start) {
			t.Errorf("%x has %s at %d to %d", text, p.Code.Slug(), p.Start, p.End)
		}
	}
}
