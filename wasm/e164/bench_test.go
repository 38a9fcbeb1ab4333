package e164

import (
	"testing"
	"unicode/utf16"
)

func units(s string) []uint16 { return utf16.Encode([]rune(s)) }

var benchmarks = []struct{ name, input, region string }{
	{"Strict", "+4915112345678", ""},
	{"StrictUS", "+14155552671", ""},
	{"StrictUK", "+447400123456", ""},
	{"Prefix", "+78005553535", ""},
	{"Spaces", "+49 1511 2345678", ""},
	{"National", "01511 2345678", "DE"},
	{"TooShort", "+4915112345", ""},
	{"Unassigned", "+4914112345678", ""},
}

func BenchmarkValidate(b *testing.B) {
	for _, bench := range benchmarks {
		b.Run(bench.name, func(b *testing.B) {
			input := units(bench.input)
			var r Report
			var buffer []byte
			b.ReportAllocs()
			for b.Loop() {
				Validate(&r, input, bench.region)
				n := &r.Number
				buffer = n.AppendE164(buffer[:0])
				buffer = n.AppendInternational(buffer)
				buffer = n.AppendNational(buffer)
				buffer = n.AppendRFC3966(buffer)
			}
		})
	}
}

func BenchmarkRow(b *testing.B) {
	for _, bench := range benchmarks {
		b.Run(bench.name, func(b *testing.B) {
			input := units(bench.input)
			l := Lister{Region: bench.region}
			b.ReportAllocs()
			for b.Loop() {
				l.Row(input)
			}
		})
	}
}
