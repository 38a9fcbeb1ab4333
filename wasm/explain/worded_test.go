package explain

import "testing"

// TestWorded: where no code tells, the words of an answer or an exception name
// the cause, and the report says that it rests on them. A star is any cause.
func TestWorded(t *testing.T) {
	tests := []struct{ in, gist, cause string }{
		// An exception of a provider, with its status or without.
		{"plivo.exceptions.ValidationError: 'five' is not a valid phone number", "Plivo(likely); / 400 developer after-fix", "number-invalid"},
		{"Error: '12' is not a valid phone number.\n    at new InvalidRequestError (/app/node_modules/plivo/dist/x.js:1:2)\n  status: 400, from PlivoRestError", "Plivo(likely); / 400 developer after-fix", "number-invalid"},
		{"Telnyx\\Exception\\OddException with message 'Invalid value. Must be one of: a, b.'", "Telnyx(likely); / developer after-fix", "parameter-invalid"},
		{"twilio.base.exceptions.TwilioException: Insufficient funds on the account", "Twilio(likely); / account after-fix", "no-balance"},

		// An answer of anybody, by its words before its status.
		{`{"ok":false,"error":{"code":"E77","message":"The rate limit exceeded, slow down"}}`, "-; /E77 developer backoff", "too-fast"},
		{`{"status":422,"message":"Your account has been suspended"}`, "-; / 422 account after-fix", "account-suspended"},

		// Words of the text that was sent tell nothing.
		{`{"to":"447700900142","text":"insufficient funds","status":"accepted"}`, "-; request", ""},
		// A status of gRPC is nobody's code.
		{`{"error":"no reply from the trunk","code":"unavailable","status":"503"}`, "-; /unavailable 503 provider backoff", "provider-unavailable"},

		// What an SDK's exception says, by the provider's own words.
		{`Uncaught exception 'Twilio\Exceptions\RestException' with message '[HTTP 400] Unable to create record: The 'To' number 5 is not a valid phone number.'`, "Twilio(likely); calls/21211 400 developer after-fix", "*"},
		{"jni: my_on_session_error 3 in opentok", "Vonage(likely); unknown", ""},

		{`the Twilio SMS gave "30008 Unknown Error" again`, "Twilio(guess); delivery/30008 carrier after-fix", "*"},

		// A name beside an answer of anybody's form is a guess; two names are none.
		{`Plivo says {"error":"something odd","code":"E1"}`, "Plivo(guess); /E1 unknown after-fix", ""},
		{`moved from Telnyx to Plivo, which says {"error":"something odd","code":"E1"}`, "-; /E1 unknown after-fix", ""},
		{`Plivo or https://api.example.com says {"error":"something odd","code":"E1"}`, "-; /E1 unknown after-fix", ""},

		// Meta answers in one form for all of its products.
		{`{"error":{"message":"(#551) gone","type":"OAuthException","code":551,"error_subcode":1545041,"fbtrace_id":"A1"}}`, "MetaGraphAPI(certain); graph/551 recipient no", ""},
		{`{"error":{"message":"(#100) wrong","type":"OAuthException","code":100,"fbtrace_id":"A1"}}`, "WhatsAppCloudAPI(likely); general/100 developer after-fix", "*"},
		{`{"error":{"message":"(#100) wrong","type":"OAuthException","code":100,"error_data":{"messaging_product":"whatsapp","details":"d"},"fbtrace_id":"A1"}}`, "WhatsAppCloudAPI(certain); general/100 developer after-fix", "*"},

		{`{"error":{"message":"(#10) outside of allowed window","type":"OAuthException","code":10,"error_subcode":2018278,"fbtrace_id":"A1"}}`, "MetaGraphAPI(certain); graph/10 developer after-fix", "reply-window"},
		{`{"error":{"message":"(#10) outside the allowed window","type":"OAuthException","code":10,"fbtrace_id":"A1"}}`, "MetaGraphAPI(certain); graph/10 developer after-fix", "reply-window"},
		{"Koala::Facebook::ClientError (type: OAuthException, code: 190, message: it expired", "MetaGraphAPI(likely); graph/190 account after-fix", "token-expired"},

		{`Sending failed: {"error":{"message":"(#100) wrong","type":"OAuthException","code":100,"fbtrace_id":"A1"}}`, "WhatsAppCloudAPI(likely); general/100 developer after-fix", "*"},
		{`{"error":{"message":"Unsupported get request. It does not exist","type":"GraphMethodException","code":100,"fbtrace_id":"A1"}}`, "WhatsAppCloudAPI(likely); general/100 developer after-fix", "not-found"},
		{`{"external_error" => "131053 - it broke"}`, "WhatsAppCloudAPI(likely); general/131053 developer after-fix", "*"},

		// An application's own answer, whose text names a provider and a code.
		{`{"ok":false,"provider":"Vonage","error":"error: 32"}`, "Vonage(guess); sms/32 developer after-fix", "*"},
		{`{ ok: false, error: 'Nexmo error code 32' }`, "Vonage(guess); sms/32 developer after-fix", "*"},
		{`cloudvno says {"id":"m7","error_code":"busy"}`, "CloudVNO(guess); voice/busy recipient wait", "*"},
		{`{"ok":false,"message":"Sending via Nexmo did not work","error":"Odd"}`, "Vonage(guess); / unknown after-fix", ""},
		{`{"ok":false,"message":"Your Nexmo order is on its way","error":"Odd"}`, "-; / unknown after-fix", ""},
		{"GET https://api-us.nexmo.com/v1/files/aa 401", "Vonage(likely); / 401 developer after-fix", "*"},
		{"GET https://api-us.nexmo.com/v1/files/aa 401 bytes", "Vonage(likely); request", ""},
		{"10:00:00 ERROR [429] worker: lag", "-; unknown", ""},

		{"vobiz dial: DialBLegHangupCauseCode=3010&DialBLegHangupCauseName=Busy&CallUUID=u", "Vobiz(certain); hangup/3010 recipient wait", "*"},
		{"WARNING chan_sip.c handle_response_register: Got 403 Forbidden from the vobiz trunk", "Vobiz(guess); response/403 account after-fix", "*"},

		// A record of Vobiz', with its own number of the cause or only the word.
		{`{"account_id":"MA_T","billsec":0,"call_direction":"outbound","hangup_cause":"CALL_REJECTED","hangup_cause_code":2040,"hangup_cause_name":"N","hangup_disposition":"d","uuid":"u"}`, "Vobiz(certain); hangup/2040 account after-fix", "*"},
		{`{"account_id":"MA_T","billsec":0,"call_direction":"outbound","destination_number":"1","hangup_cause":"USER_BUSY","hangup_disposition":"d","cost":0,"mos":4,"region":"r","context":"c","uuid":"u"}`, "Vobiz(likely); hangup/USER_BUSY recipient wait", "*"},
		{`{"account_id":"MA_T","billsec":0,"call_direction":"outbound","destination_number":"1","hangup_cause":"SWITCH_CONGESTION","hangup_disposition":"d","uuid":"u"}`, "-; cause/SWITCH_CONGESTION carrier backoff", "*"},

		{"Sending failed with an error. [429] Slow down (Nexmo)", "Vonage(guess); / 429 developer wait", "*"},
		{"Nexmo Number Insight gave status 3", "Vonage(guess); number-insight/3 developer after-fix", "*"},
		{"our Nexmo callback has err-code 7", "Vonage(likely); sms-receipt/7 recipient wait", "*"},
		// Several APIs say the same; the one that is named has a number of its own for it.
		{"POST https://api.nexmo.com/verify/json says: Bad Credentials", "Vonage(likely); verify/4 developer after-fix", "*"},
		{"POST https://rest.nexmo.com/sms/json says: Bad Credentials", "Vonage(likely); sms/4 developer after-fix", "*"},

		// A code that only names a status says less than the words beside it.
		{`{"type":"https://developer.vonage.com/api-errors#bad-request","title":"T","detail":"The code you provided does not match"}`, "Vonage(certain); general/bad-request recipient after-fix", "*"},
		{"SIP/2.0 403 Domestic Anchored Terms Not Met", "-; response/403 developer after-fix", "media-anchored"},

		// The modem's number is none of HTTP's, nor is that of a registration.
		{"the modem said CMS Error 500", "-; cms/500 unknown backoff", "*"},
		{"agent 7: failed registration at trunk a - 401", "-; response/401 developer after-fix", "*"},

		// A status alone of anybody's answer says less than its words.
		{`{"error":{"code":400,"message":"QUOTA_EXCEEDED : used up","errors":[{"reason":"invalid","domain":"global"}]}}`, "-; http/400 400 account wait", "quota-used"},

		// A code of the provider goes before what it gives as the reason.
		{`Error Domain=com.twilio.voice Code=31005 "it broke" UserInfo={why=SIP error 503}`, "Twilio(likely); voice-sdk/31005 unknown backoff; response/503 provider backoff", "*"},
		// The official title of a code, where its provider is named.
		{"twilio-video says: Signaling connection error", "Twilio(likely); voice-sdk/53000 developer backoff", "*"},
		// An api that is named gives a status its meaning there.
		{"vonage.verify2.newRequest() failed: 409 Conflict", "Vonage(likely); verify-v2/409 409 developer wait", "*"},

		// What no server of HTTP answers with is no status.
		{"refused (code 592)", "-; unknown", ""},
		{"ERROR:101", "-; unknown", ""},

		{"AuthApiError: Error sending sms: sms Provider acme could not be found", "-; setup/no-provider developer after-fix", ""},
	}
	for _, test := range tests {
		r := explained(test.in, Options{Now: now})
		if got, cause := gist(r), r.Get("errors.0.cause.id").String(); got != test.gist || cause != test.cause && test.cause != "*" {
			t.Errorf("explaining %s\n gives %s: %q\n want  %s: %q", test.in, got, cause, test.gist, test.cause)
		}
	}
}

// TestChosenForeign: who was chosen answers, but not for certain where the paste
// is somebody else's.
func TestChosenForeign(t *testing.T) {
	tests := []struct{ in, chosen, want string }{
		{`{"message-count":"1","messages":[{"status":"4","error-text":"no"}]}`, "vonage", "certain"},
		{`{"message-count":"1","messages":[{"status":"4","error-text":"no"}]}`, "plivo", "guess"},
		{`{"code":21211,"message":"no","more_info":"https://www.twilio.com/docs/errors/21211","status":400}`, "vonage", "guess"},
		{"POST https://api.relay.example/v1/sms -> 400", "vonage", "guess"},
		{"error 29", "vonage", "certain"},
	}
	for _, test := range tests {
		if got := explained(test.in, Options{Provider: test.chosen}).Get("provider.confidence").String(); got != test.want {
			t.Errorf("explaining %s for %s is %s, want %s", test.in, test.chosen, got, test.want)
		}
	}
}
