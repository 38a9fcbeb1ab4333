package explain

import (
	"strings"
	"testing"
)

// TestLists: names and values without anything around them are read like the
// form or JSON that they came in, where a provider's answer is made of them.
func TestLists(t *testing.T) {
	testGists(t, [][2]string{
		{"msisdn: 447700900142, messageId: 0C00000012AB34CE, status: failed, err-code: 6", "Vonage(certain); sms-receipt/6 carrier after-fix"},
		{"2026-11-30T06:00:00Z level=warn to=447700900142 status=29 error-text=Not on the list", "Vonage(certain); sms/29 account after-fix"},
		{`req=7 request_id="9b3c11d077aa4a0e" status="16" error_text="no match, sorry"`, "Vonage(certain); verify/16 recipient after-fix"},
		{"MessageSid: SM0123456789abcdef0123456789abcdef\nMessageStatus: undelivered\nErrorCode: 30005", "Twilio(certain); delivery/30005 recipient no"},
		{"CallUUID: 0123\nHangupCauseCode: 3010\nHangupCause: Busy", "Plivo(guess); hangup/3010 recipient wait; hangup/3010 recipient wait"},
		{"to: 447700900142\nfrom: ACME\ntext: Hello there", "-; request"},

		// What anybody's log or letter holds is none.
		{"level=info msg=sent error=nil", "-; unknown"},
		{"host: relay.example\nport: 25\nuser: me", "-; unknown"},
		{"Dear Sir: hello, time: 10:15, and more", "-; unknown"},
	})
}

// TestNumbersOfNobody: a number that an answer of anybody's gives as its code is
// explained by its words, and the report says who has it.
func TestNumbersOfNobody(t *testing.T) {
	r := explained(`{"code":21211,"message":"it is wrong"}`, Options{})
	if note := r.Get("errors.0.note").String(); !strings.Contains(note, "Twilio has the code 21211") {
		t.Errorf("the note is %q, want who has the code", note)
	}
	if ids := r.Get("alternatives.#.id").String(); !strings.Contains(ids, "twilio") {
		t.Errorf("the alternatives are %s, want Twilio among them", ids)
	}
	testGists(t, [][2]string{
		// HTTP's number, given as a code, is none of the provider's codes.
		{`from conversation.api.sinch.com: {"error":{"code":403,"message":"no way","status":"PERMISSION_DENIED"}}`, "Sinch(likely); conversation/ 403 account after-fix"},
		{"SignalWire.ERROR: Relay command failed with code: 404. Message: none", "SignalWire(likely); relay/ 404 developer after-fix"},
	})
}
