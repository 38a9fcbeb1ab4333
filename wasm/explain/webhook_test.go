package explain

import (
	"testing"
)

// TestWebhookRequest: a request that tells the reader's own server of an event has no
// answer that could be pasted.
func TestWebhookRequest(t *testing.T) {
	const webhook, request = "explain/webhook", "explain/request"
	tests := []struct{ in, want string }{
		{"POST /in/telephony HTTP/1.1\nContent-Type: application/json\n\n{\"event\":\"call.started\",\"data\":{\"callId\":\"c-1\",\"duration\":12}}", webhook},
		{"POST /vobiz/amd HTTP/1.1\nHost: my.shop.example\nContent-Type: application/x-www-form-urlencoded\n\nCallUUID=u-1&Direction=outbound&Event=MachineDetection&Machine=true", webhook},
		{"POST /webhooks/calls HTTP/1.1\nContent-Type: application/json\n\n{\"callId\":\"c-1\",\"duration\":12}", webhook},
		{"POST /v1/messages HTTP/1.1\nHost: api.nexmo.com\nContent-Type: application/json\n\n{\"to\":\"+12025550143\",\"event\":\"x\"}", request},
		{"POST /send HTTP/1.1\nContent-Type: application/json\n\n{\"to\":\"+12025550143\",\"text\":\"hi\"}", request},
	}
	for _, test := range tests {
		got := ""
		for _, p := range explained(test.in, Options{Now: now}).Get("problems").Array() {
			if code := p.Get("code").String(); code == webhook || code == request {
				got += code
			}
		}
		if got != test.want {
			t.Errorf("explaining %s\n gives %q, want %q", test.in, got, test.want)
		}
	}
}
