package secrets

import "testing"

// TestDrawn: a key that has no name beside it comes out nowhere; ids, digests, names in
// programs and places in paths stay.
func TestDrawn(t *testing.T) {
	for _, text := range []string{
		// In prose, alone on a line, in an argument, in a list, under a neutral name.
		"can you check ⟦hT4kQ9wXz2LmB7vRn5Yd⟧ on your side? request ⟪req_bD7nW3sKe9Pq⟫",
		"the dashboard shows ⟦hT4kQ9wXz2LmB7vRn5Yd⟧.\nerror ⟪E1004⟫",
		"$ ./show\n⟦hT4kQ9wXz2LmB7vRn5Yd⟧\n",
		`sms.start("⟦hT4kQ9wXz2LmB7vRn5Yd⟧", "⟪eu1⟫")`,
		`["⟦hT4kQ9wXz2LmB7vRn5Yd⟧","⟪queued⟫"]`,
		`{"value":"⟦hT4kQ9wXz2LmB7vRn5Yd⟧","status":"⟪rejected⟫"}`,
		"const X = '⟦hT4kQ9wX-z2LmB7vRn5YdpC8s⟧'",
		"kubectl: ACME_SMS:   ⟦hT4kQ9wXz2LmB7vRn5Yd⟧\n",
		"posted to https://hooks.acme.example/in/⟦hT4kQ9wXz2LmB7vRn5Yd⟧, got ⟪404⟫",
		// Ids by their name.
		`{"message_id":"⟪hT4kQ9wXz2LmB7vRn5Yd⟫"}`,
		`{"wamid":"⟪hT4kQ9wXz2LmB7vRn5Yd⟫","etag":"⟪hT4kQ9wXz2LmB7vRn5Yd⟫"}`,
		"X-Amz-Cf-Id: ⟪hT4kQ9wXz2LmB7vRn5Yd⟫",
		"X-Request-ID=⟪hT4kQ9wXz2LmB7vRn5Yd⟫",
		"PublicKey = ⟪hT4kQ9wXz2LmB7vRn5Yd⟫",
		"X-Idempotency-Key: ⟪hT4kQ9wXz2LmB7vRn5Yd⟫",
		";branch=⟪z9hG4bKhT4kQ9wXz2LmB7vRn5Yd⟫;tag=⟪hT4kQ9wXz2LmB7vRn5Yd⟫",
		// By the words in front.
		"request ⟪hT4kQ9wXz2LmB7vRn5Yd⟫ failed",
		"message with id ⟪hT4kQ9wXz2LmB7vRn5Yd⟫ not found",
		"call to trace ⟪hT4kQ9wXz2LmB7vRn5Yd⟫ timed out",
		// By the place.
		"GET https://api.acme.example/v1/messages/⟪hT4kQ9wXz2LmB7vRn5Yd⟫ 404",
		`{"⟪hT4kQ9wXz2LmB7vRn5Yd⟫":{"status":"failed"}}`,
		"at ⟪hT4kQ9wXz2LmB7vRn5Yd⟫(main.js:4)",
		// Words.
		"⟪CipherChaCha20Poly1305⟫ and ⟪RotateAllLeftInt64x4⟫ and ⟪SmsReport2026Final3Version⟫",
		"⟪0x7f3A9c1D2e4B5a60F1⟫ and ⟪2026-11-30T10-15-00Z⟫ and ⟪SMPP34BindTransceiver⟫",
		"⟪Mozilla5WindowsNT10Win64⟫, ⟪libssl1-1x64Debug⟫",
	} {
		checkMarks(t, text, "⟦⟧⟪⟫")
	}
}
