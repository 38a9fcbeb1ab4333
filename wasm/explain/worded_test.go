package explain

import "testing"

// TestWorded: where no code tells, the words of an answer or an exception name
// the cause, and the report says that it rests on them.
func TestWorded(t *testing.T) {
	tests := []struct{ in, gist, cause string }{
		// An exception of a provider, with its status or without.
		{"plivo.exceptions.ValidationError: 'five' is not a valid phone number", "Plivo(likely); / 400 developer after-fix", "The phone number is not valid."},
		{"Error: '12' is not a valid phone number.\n    at new InvalidRequestError (/app/node_modules/plivo/dist/x.js:1:2)\n  status: 400, from PlivoRestError", "Plivo(likely); / 400 developer after-fix", "The phone number is not valid."},
		{"Telnyx\\Exception\\OddException with message 'Invalid value. Must be one of: a, b.'", "Telnyx(likely); / developer after-fix", "A parameter has a value that is not allowed."},
		{"twilio.base.exceptions.TwilioException: Insufficient funds on the account", "Twilio(likely); / account after-fix", "The account has too little credit."},

		// An answer of anybody, by its words before its status.
		{`{"ok":false,"error":{"code":"E77","message":"The rate limit exceeded, slow down"}}`, "-; /E77 developer backoff", "The rate limit exceeded, slow down"},
		{`{"status":422,"message":"Your account has been suspended"}`, "-; / 422 account after-fix", "The account is not active."},

		// Words of the text that was sent tell nothing.
		{`{"to":"447700900142","text":"insufficient funds","status":"accepted"}`, "-; request", ""},
		// A status of gRPC is nobody's code.
		{`{"error":"no reply from the trunk","code":"unavailable","status":"503"}`, "-; /unavailable 503 provider backoff", "no reply from the trunk"},

		// Meta answers in one form for all of its products.
		{`{"error":{"message":"(#551) gone","type":"OAuthException","code":551,"error_subcode":1545041,"fbtrace_id":"A1"}}`, "MetaGraphAPI(certain); /551 unknown after-fix", "(#551) gone"},
		{`{"error":{"message":"(#100) wrong","type":"OAuthException","code":100,"fbtrace_id":"A1"}}`, "WhatsAppCloudAPI(likely); general/100 developer after-fix", "A parameter is unknown, misspelt, too long or wrong."},
		{`{"error":{"message":"(#100) wrong","type":"OAuthException","code":100,"error_data":{"messaging_product":"whatsapp","details":"d"},"fbtrace_id":"A1"}}`, "WhatsAppCloudAPI(certain); general/100 developer after-fix", "A parameter is unknown, misspelt, too long or wrong."},

		{`{"error":{"message":"(#10) outside of allowed window","type":"OAuthException","code":10,"error_subcode":2018278,"fbtrace_id":"A1"}}`, "MetaGraphAPI(certain); /10 developer after-fix", "(#10) outside of allowed window"},
		{`{"error":{"message":"(#10) outside the allowed window","type":"OAuthException","code":10,"fbtrace_id":"A1"}}`, "WhatsAppCloudAPI(likely); authorization/10 developer after-fix", "The time to answer this person freely is over."},
		{"Koala::Facebook::ClientError (type: OAuthException, code: 190, message: it expired", "WhatsAppCloudAPI(likely); authorization/190 account after-fix", "The access token has expired or is not valid."},

		// A status alone of anybody's answer says less than its words.
		{`{"error":{"code":400,"message":"QUOTA_EXCEEDED : used up","errors":[{"reason":"invalid","domain":"global"}]}}`, "-; http/400 400 account wait", "A quota is used up."},

		// A code of the provider goes before what it gives as the reason.
		{`Error Domain=com.twilio.voice Code=31005 "it broke" UserInfo={why=SIP error 503}`, "Twilio(likely); voice-sdk/31005 unknown backoff", "The connection of the Voice SDK to Twilio failed."},
		// The official title of a code, where its provider is named.
		{"twilio-video says: Signaling connection error", "Twilio(likely); voice-sdk/53000 developer backoff", "The SDK's signalling connection to Twilio failed."},
		// An api that is named gives a status its meaning there.
		{"vonage.verify2.newRequest() failed: 409 Conflict", "Vonage(likely); verify-v2/409 409 developer after-fix", "The verification is in a state that forbids this."},

		// What no server of HTTP answers with is no status.
		{"refused (code 592)", "-; unknown", ""},
		{"ERROR:101", "-; unknown", ""},

		{"AuthApiError: Error sending sms: sms Provider acme could not be found", "-; setup/no-provider developer after-fix", "The platform has no SMS provider set up."},
	}
	for _, test := range tests {
		r := explained(test.in, Options{Now: now})
		if got, title := gist(r), r.Get("errors.0.title").String(); got != test.gist || title != test.cause {
			t.Errorf("explaining %s\n gives %s: %q\n want  %s: %q", test.in, got, title, test.gist, test.cause)
		}
	}
}
