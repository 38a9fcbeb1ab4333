package abi

import "testing"

func BenchmarkValidateNumber(b *testing.B) {
	text := units("+4915112345678")
	b.ReportAllocs()
	for b.Loop() {
		ValidateNumber(text, 0)
	}
}

func BenchmarkValidateMessage(b *testing.B) {
	text := units("Hi Anna – your “code” is 1234. It’s valid for 10 minutes… Grüße aus München, bis bald und schönes Wochenende wünscht Ihnen das Team von Beispiel. 12345")
	b.ReportAllocs()
	for b.Loop() {
		ValidateMessage(text, nil, 0, 0, 0)
	}
}
