package explain

import "testing"

// TestBeside: words of an entry and its code side by side need no name beside
// them, and go before what clients say of connections.
func TestBeside(t *testing.T) {
	testGists(t, [][2]string{
		{"13214 - Dial: Invalid callerId value", "Twilio(likely); voice-verbs/13214 developer after-fix"},
		{"4404 rejected-forbidden-to-number", "Bandwidth(likely); messages/4404 recipient no"},
		{"rejected-forbidden-to-number (4404)", "Bandwidth(likely); messages/4404 recipient no"},
		{"Fehler\n11205\nMeldung\nHTTP Connection Failure - Read timed out", "Twilio(likely); webhooks/11205 developer after-fix"},
	})
}

// TestLoneCode: a long number that words call a code is explained as those few
// providers would that have it, and no name makes it likely.
func TestLoneCode(t *testing.T) {
	testGists(t, [][2]string{
		{"my log has error 40310 in it", "Telnyx(guess); messaging/40310 developer after-fix"},
		{"why the 30007 error?", "Twilio(guess); delivery/30007 carrier after-fix; compatibility/30007 carrier after-fix"},
		{"ErrorCode=21610 again and again", "Twilio(guess); messages/21610 recipient no; compatibility/21610 recipient no"},

		// Numbers of Windows' sockets, of other programs, ids, and short ones.
		{"socket closed with error 10054 there", "-; unknown"},
		{"exit code 21610 of the worker", "-; unknown"},
		{"order 40310 is late", "-; unknown"},
		{"error 4720 of the pump", "-; unknown"},
		{"https://api.relay.example/v1 answered error 40310", "-; unknown"},
	})
}

// TestContradiction: words that are said of another cause than the code's take
// its certainty away, and the report says so.
func TestContradiction(t *testing.T) {
	tests := []struct {
		in, gist string
		noted    bool
	}{
		{"Twilio error 21211: rate limit reached", "Twilio(guess); calls/21211 developer after-fix", true},
		{"Twilio error 21211: it is not a valid phone number", "Twilio(likely); calls/21211 developer after-fix", false},
		{"Twilio error 20429: rate limit reached", "Twilio(likely); rest/20429 developer backoff", false},
		{"Vonage SMS status 4: too many requests", "Vonage(guess); sms/4 developer after-fix", true},
		{"Nexmo says Unroutable message (status=9)", "Vonage(guess); sms/6 developer after-fix", true},
		{"Nexmo says Unroutable message (status=6)", "Vonage(likely); sms/6 developer after-fix", false},
	}
	for _, test := range tests {
		r := explained(test.in, Options{Now: now})
		if got := gist(r); got != test.gist {
			t.Errorf("explaining %s\n gives %s\n want  %s", test.in, got, test.gist)
		}
		note := r.Get("errors.0.note").String()
		if noted := len(note) > 40 && note[:8] == "The text"; noted != test.noted {
			t.Errorf("explaining %s notes %q, want a contradiction: %v", test.in, note, test.noted)
		}
	}
}
