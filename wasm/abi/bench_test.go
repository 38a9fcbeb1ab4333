package abi

import "testing"

func BenchmarkValidateNumber(b *testing.B) {
	text := units("+4915112345678")
	b.ReportAllocs()
	for b.Loop() {
		ValidateNumber(text, 0, 0)
	}
}

func BenchmarkValidateMessage(b *testing.B) {
	text := units("Hi Anna – your “code” is 1234. It’s valid for 10 minutes… Grüße aus München, bis bald und schönes Wochenende wünscht Ihnen das Team von Beispiel. 12345")
	b.ReportAllocs()
	for b.Loop() {
		ValidateMessage(text, nil, 0, 0, 0)
	}
}

// BenchmarkExplainError explains the answers that web/bench measures.
func BenchmarkExplainError(b *testing.B) {
	tests := []struct{ name, in string }{
		{"cloudvno", `{
  "error": {
    "code": "invalid_phone_number",
    "message": "'+4915' is not a number.",
    "param": "to",
    "doc_url": "https://cloudvno.com/developers/docs/errors/reference#invalid_phone_number"
  }
}`},
		{"headers", `HTTP/1.1 429 Too Many Requests
Content-Type: application/problem+json
Retry-After: 30
X-Request-Id: 5b1e09c2-7d3a-4f4e-9a61-2c0f6d8e9b17

{"type":"https://developer.vonage.com/api-errors#throttled","title":"Throttled","detail":"slow down","instance":"5b1e09c2-7d3a-4f4e-9a61-2c0f6d8e9b17"}`},
		{"segments", `{"message-count":"2","messages":[{"to":"447700900123","message-id":"0B000000ABCD1234","status":"0","remaining-balance":"3.14","message-price":"0.03","network":"23420"},{"to":"447700900123","status":"29","error-text":"Non-Whitelisted Destination"}]}`},
		{"balance", `{"status":"error","error":{"code":"INSUFFICIENT_BALANCE","message":"refused","details":{"required":12.5,"available":3.2,"currency":"INR"}},"timestamp":"2026-03-02T09:14:07Z","requestId":"req_7f3a91c2"}`},
		{"log", `2026-03-02T09:14:07.301Z ERROR sms-worker[412]: send failed: 422 {"error":{"code":"message_too_long","message":"refused","param":"body"}} attempt=3`},
		{"code", `throttled`},
	}
	for _, test := range tests {
		b.Run(test.name, func(b *testing.B) {
			paste := []byte(test.in)
			b.ReportAllocs()
			for b.Loop() {
				ExplainError(paste, nil, nil, 0, 1.7e9)
			}
		})
	}
}
