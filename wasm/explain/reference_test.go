package explain

import (
	"strings"
	"testing"
)

// TestReference: codes in configurations, tables and programs are looked up; nothing
// failed there.
func TestReference(t *testing.T) {
	lists := []struct{ in, codes string }{
		{"failure_route[BUSY] {\n  if (t_check_status(\"486\")) { route(VOICEMAIL); }\n}", "486"},
		{`<action application="set" data="continue_on_fail=NO_ANSWER,USER_BUSY"/>`, "NO_ANSWER USER_BUSY"},
		{"403 Forbidden\n404 Not Found\n486 Busy Here\n603 Decline", "403 404 486 603"},
		{"#define ESME_RINVMSGLEN 0x01\n#define ESME_RSYSERR 0x08\n#define ESME_RTHROTTLED 0x58", "ESME_RINVMSGLEN ESME_RSYSERR ESME_RTHROTTLED"},
		{"NORMAL_CLEARING: bye\nUSER_BUSY: engaged\nNO_ANSWER: rang out\nCALL_REJECTED: refused", "USER_BUSY NO_ANSWER CALL_REJECTED"},
		{"Vonage SMS states\n1 Throttled\n2 Missing params\n4 Invalid credentials\n9 Partner quota exceeded", "1 2 4 9"},
		{"* Phone has blocked SMS\n* Phone number is opted out\n* Blocked as spam by phone carrier", "Phone has blocked SMS Phone number is opted out Blocked as spam by phone carrier"},
		{"try:\n    twilio.send(to)\nexcept TwilioRestException as e:\n    if e.code == 21610:\n        forget(to)", "21610"},
		{"retry: {\n  codes: [\n    'ETIMEDOUT',\n    'ENOTFOUND',\n    'EPIPE'\n  ],", "dns"},
		{"10009Not authenticatedThe key is missing.\n10011Too many requestsSlow down.\n10015Bad requestLook at the body.", "10009 10011 10015"},
		{"| Code | SIP | What |\n|---|---|---|\n| D3 | 403 | Calls at the limit |\n| D30-D31 | 403 | The URI is bad |\n| D35 | 403 | The caller ID is bad |", "D3 D30 D35"},
		{"| 0 | new |\n| 100 | on its way |\n| 208 | no such country |\n| 2000 | no fixed lines |\n| 3000 | no money |\n| 5000 | no operator |", "208 2000 3000 5000"}, // LOX24
		{"TWILIO_TEXTS = {\n  21211: \"invalid_to_number\",\n  30007: \"filtered_it\",\n  21610: \"stopped_it\",\n}", "21211 30007 21610"},
	}
	for _, test := range lists {
		r := explained(test.in, Options{Now: now})
		var codes []string
		for _, x := range r.Get("errors").Array() {
			codes = append(codes, x.Get("code").String())
		}
		want := test.codes
		if r.Get("outcome").String() != "unknown" || r.Get(`problems.#(code=="explain/reference")`).Raw == "" || strings.Join(codes, " ") != want {
			t.Errorf("explaining %s\n gives %s %q, want a list of %q", test.in, r.Get("outcome"), codes, want)
		}
	}
	events := []string{
		"INVITE sip:200@pbx.test SIP/2.0\n100 Trying\n180 Ringing\n486 Busy Here",
		"Twilio says error 21211, and its manual has\n21211 Invalid 'To' Phone Number\n21610 Attempt to send to unsubscribed recipient\n21408 Permission to send an SMS",
		"ESME_RTHROTTLED at 10:00:01\nESME_RSYSERR at 10:00:02\nESME_RINVDSTADR at 10:00:05",
		"HANGUPCAUSE=17\nDIALSTATUS=BUSY\nUNIQUEID=8",
		"* to A: 486 Busy Here\n* to B: 603 Decline\n* to C: 486 Busy Here",
		"ESME_RTHROTTLED: 120\nESME_RSYSERR: 3\nESME_RINVDSTADR: 40",
		"1,ann,USER_BUSY\n2,bob,NO_ANSWER\n3,cat,CALL_REJECTED",
		"Nov 30 12:00:01 proxy: failure_route[TRUNK]: got SIP/2.0 503 from the carrier",
		"USER_BUSY on leg a\nRuntimeError: NO_ANSWER\nCALL_REJECTED on leg b",
	}
	for _, in := range events {
		if r := explained(in, Options{Now: now}); r.Get("outcome").String() != "error" || r.Get(`problems.#(code=="explain/reference")`).Raw != "" {
			t.Errorf("explaining %s\n gives %s %s, want an error that happened", in, r.Get("outcome"), r.Get("problems.#.code"))
		}
	}
}
