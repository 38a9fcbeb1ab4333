package explain

import (
	"slices"
	"testing"
)

// TestRelated: an error names what it comes from, the codes of others that come
// from it too, and whether it lasts; codes of a broad cause are not named.
func TestRelated(t *testing.T) {
	tests := []struct{ in, cause, permanence, provider, code string }{
		{`{"MessageSid":"SM00000000000000000000000000000001","MessageStatus":"failed","ErrorCode":"21610"}`, "opted-out", "permanent", "plivo", "200"},
		{`{"message-count":"1","messages":[{"status":"1","error-text":"slow"}]}`, "too-fast", "temporary", "twilio", "20429"},
		{"SIP/2.0 486 Busy Here\nCSeq: 2 INVITE", "busy", "temporary", "vonage", "busy"},
		{`{"message-count":"1","messages":[{"status":"3","error-text":"odd"}]}`, "parameter-invalid", "permanent", "", ""}, // broad
		{`{"api_id":"6c0f2a10-0c1e-11ef-8a4e-0242ac110003","error":"this is new"}`, "", "", "", ""},
	}
	for _, test := range tests {
		x := explained(test.in, Options{}).Get("errors.0")
		related := x.Get("related.#(provider==" + test.provider + ")")
		got := []string{x.Get("cause.id").String(), x.Get("permanence").String(), related.Get("provider").String(), related.Get("code").String()}
		if want := []string{test.cause, test.permanence, test.provider, test.code}; !slices.Equal(got, want) {
			t.Errorf("explaining %s gives %q, want %q; related %s", test.in, got, want, x.Get("related"))
		}
		if n := x.Get("related.#").Int(); n > maxRelated || n > 0 && test.provider == "" || x.Get("related.#(provider=="+x.Get("provider").String()+")").Exists() {
			t.Errorf("explaining %s names %d related codes: %s", test.in, n, x.Get("related"))
		}
	}
}
