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
		"We use acme_tx and ⟦kV3nTp8w⟧ for it",
		"SIGNING=⟦mP4xQ9rLt2⟧ gives ⟪false⟫",
		"the old one, ⟦9c1e5a7d3b8f4062a7c9e1d5b3f80642-7d3e9a15-1b2c-4d3e-8f6a-0c9b8a7d6e5f⟧, works",
		"SignatureDoesNotMatch for ⟦UmKmb40Uku/NlE9FXDc+yreIogLe3pOsxVZSo0jR⟧ in ⟪eu-central-1⟫",
		"I think it is in use: my ⟦c3d8f1a96b2e4075a8d3c1f9e7b60542⟧ fails",
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
		"⟪aB3cD4eF5gH6⟫ is the trace",
		"INFO ⟪c3d8f1a96b2e4075a8d3c1f9e7b60542⟫ sending",
		"commit ⟪c3d8f1a96b2e4075a8d3c1f9e7b60542⟫ broke it",
		"for ⟪0b6f2f6a-9a52-4f3f-8a55-0d3fd1b5b3ab⟫ it failed",
		// By the place.
		"GET https://api.acme.example/v1/messages/⟪hT4kQ9wXz2LmB7vRn5Yd⟫ 404",
		`{"⟪hT4kQ9wXz2LmB7vRn5Yd⟫":{"status":"failed"}}`,
		"at ⟪hT4kQ9wXz2LmB7vRn5Yd⟫(main.js:4)",
		// Words.
		"⟪CipherChaCha20Poly1305⟫ and ⟪RotateAllLeftInt64x4⟫ and ⟪SmsReport2026Final3Version⟫",
		"⟪0x7f3A9c1D2e4B5a60F1⟫ and ⟪2026-11-30T10-15-00Z⟫ and ⟪SMPP34BindTransceiver⟫",
		"⟪HasAVX512BW⟫, ⟪BigUInt64LE⟫, ⟪ZodCIDRv6Def⟫, ⟪AddInt64⟫, ⟪iPhone14Pro⟫, ⟪UTF16LE2⟫",
		"path ⟪sms/Gateway2Client/v3Send8/Foo9Bar⟫",
		"⟪Mozilla5WindowsNT10Win64⟫, ⟪libssl1-1x64Debug⟫",
	} {
		checkMarks(t, text, "⟦⟧⟪⟫")
	}
}
